"""What the segmentation is given: a run of text, or one line with the price of every role that it could have.

It holds prices only: ``signals`` sets them, ``expected`` changes them, ``segment`` adds them up.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.page.prices import NEVER


@dataclass(slots=True)
class Item:
    """A run of text, or one line: ``blocks`` are indices; prices are those of ``layout_weights``; ``NEVER`` forbids.

    ``open_before``: the text above stops inside a sentence; ``page_break``: a page ends right above;
    ``page_near``: one ends between this text and the text above;
    ``anew``: the extra price of a title here that opens an article, ``behind``: of one that stands behind its text,
    or of a text or place that goes on with the article above below the name of another column;
    ``bare``: the price of an article that begins here without a title (None: it cannot); ``starts``: the same for a
    display line; ``annex``: text that goes on behind a signature (附件, 【答复】); ``signed``: a signature that ends
    its text.
    """

    kind: str
    blocks: tuple[int, ...]
    open_before: bool = False
    page_break: bool = False
    page_near: bool = False
    bare: float | None = None
    starts: float = NEVER
    title: float = NEVER
    anew: float = 0.0
    behind: float = 0.0
    title_line: float = NEVER
    heading: float = NEVER
    caption: float = NEVER
    subtitle: float = NEVER
    dash: bool = False
    new_label: bool = False
    section: float = NEVER
    byline: float = NEVER
    posted: bool = False
    bracketed: bool = False
    marked: bool = False
    body: float = NEVER
    annex: bool = False
    continues: bool = False
    """Text that begins with the next number of a list above."""
    signed: bool = False
    other_column: bool = False
    """Text right below the name of another column than that of the article above."""
    listed: bool = False
    """A title, or the first line of one, that the contents list has."""
    topmost: bool = False
    """Marked as titles are, in a text whose headings are marked lower."""
    labelled: bool = False
    """A line with the label of a place or body in front: 石门镇：板凳会开到家门口."""

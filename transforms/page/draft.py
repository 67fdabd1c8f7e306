"""An article as it is put together: ``articles`` begins it, ``signing`` and ``sections`` add what they find."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.aligned import AlignedText
from transforms.page.titles import Title
from transforms.records import ArticleKind


@dataclass(slots=True)
class Draft:
    """An article before it has its section: ``blocks`` are indices in reading order."""

    blocks: list[int]
    title: Title
    body: AlignedText
    raw_start: int
    authors: tuple[str, ...] = ()
    affiliation: str | None = None
    source: str | None = None
    label: str | None = None
    label_above: bool = False
    label_inside: str | None = None
    """The name of a column between two of its paragraphs: that of the items behind it, not its own."""
    kind: ArticleKind = "article"
    signed_below: bool = False
    title_lines: int = 1
    item: bool = False
    """One of several marked lines below the name of a column: the column's name is not its title."""
    credit: str = ""
    """The first words of the line that says where the writer works: one column has one wording."""
    body_spans: list[tuple[int, int]] = field(default_factory=list)

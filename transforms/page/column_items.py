"""Items of a column of short news: lines of one make below its name, each the beginning of an item or its title.

In:  the blocks of a bulletin.
Out: the same blocks; the first line of an item has ``found["item"]``, with ``found["place"]`` where its label says of
     whom it tells; the title of an item has ``found["item_title"]``.
It never takes a line that only looks like an item: two of one make have to stand below the name of a column.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "◆ 简讯\\n【石门镇】今年修好七座便民桥，群众过河不再绕路。\\n【县水利局】今年清淤渠道十二公里，受益三个村。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> blocks[0].role = "section"
>>> mark_items(blocks)
>>> [b.found.get("place") for b in blocks]
[None, '石门镇', '县水利局']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transforms.page.columns import (
    LEAST,
    OUTSIDE,
    end_of_head,
    heads_column,
    is_title_like,
    line_above,
    line_below,
    name_of,
    series_below,
    show_column,
    signs,
)
from transforms.page.layout import DASHES, Block, names_short_news
from transforms.page.series import show_item, show_title
from transforms.page.titles import is_division
from transforms.reference import item_pattern, layout_pattern

SHORTEST = 7
"""Characters, with its mark, of one title at least in a series of marked lines: all shorter may be headings."""


def mark_items(blocks: Sequence[Block]) -> None:
    """Two or more marked lines of text right below the name of a column, no title between: each is an item; three or
    more right below the head of an issue, where these are all its text."""
    head, text = end_of_head(blocks), [k for k, b in enumerate(blocks) if b.shape != "fixed"]
    for i, b in enumerate(blocks):
        run = _items_below(blocks, i) if i == head or heads_column(b) else []
        if len(run) < LEAST or (i == head and (len(run) == LEAST or run != text)):
            continue
        if i != head and b.role != "section":
            show_column(b)
        for k in run:
            show_item(blocks[k])
            if blocks[k].shape != "prose":
                blocks[k].shape, blocks[k].role, blocks[k].open_end = "prose", "", True
            _name_item(blocks[k])
    for k in _labelled_apart(blocks):
        show_item(blocks[k])
        _name_item(blocks[k])


def _name_item(block: Block) -> None:
    """Say of whom an item tells, or who speaks in it; a label set off in front of its text is none of its words."""
    said = block.words
    if speech := item_pattern("spoken_item").match(said):
        block.found["speaker"], block.found["of"] = speech["who"], speech["of"] or ""
    elif apart := item_pattern("place_apart").match(said):
        block.found["place"] = next(name for name in apart.groups() if name)
        if not block.cuts and not block.level:
            block.inner_start += apart.end()
            block.words = said[apart.end() :]
    elif place := item_pattern("marked_place").match(said) or item_pattern("labelled_item").match(said):
        block.found["place"] = next(name for name in place.groups() if name)


def _labelled_apart(blocks: Sequence[Block]) -> list[int]:
    """Paragraphs behind the last article of an issue or a column that begin with a place in brackets each and are set
    apart by blank lines, as the paragraphs of the texts are not: items without titles."""
    gaps = [
        b.gap for above, b in pairwise(blocks) if above.shape == b.shape == "prose" and not _LABEL_AHEAD.match(b.words)
    ]
    found: list[int] = []
    run: list[int] = []
    for i, b in enumerate(blocks):
        if b.shape == "prose" and b.gap > 1 and not b.role and (label := _labelled_so(b)):
            run = [*run, i] if run and _labelled_so(blocks[run[-1]]) != label else [i]
            continue
        if b.shape != "prose" and len(run) >= LEAST:
            found += run
        run = []
    found += run if len(run) >= LEAST else []
    return found if gaps and sum(gap <= 1 for gap in gaps) * 2 > len(gaps) else []


_LABEL_AHEAD = re.compile(r"[【〖〔［\[]")


def _labelled_so(block: Block) -> str:
    """The place in brackets that a paragraph begins with."""
    label = item_pattern("marked_place").match(block.words) if _LABEL_AHEAD.match(block.words) else None
    named = label is not None and (item_pattern("place").fullmatch(label[2]) or is_division(label[2]))
    return label[2] if label and named else ""


def _items_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The items of one make below the name of a ``column``; a page may end inside one, and items of short news may
    have more than one paragraph, and a label on a line of its own."""
    news = names_short_news(name_of(blocks[column]))

    def make(k: int, run: Sequence[int]) -> str:
        if news and run and blocks[k].role == "place":
            return _make_of(blocks[run[0]], news)
        cut = news and blocks[k].shape == "display" and _is_cut(blocks, k)
        return _make_of(blocks[k], news) if cut or blocks[k].shape == "prose" else ""

    below = line_below(blocks, column)
    longer = news or (below is not None and item_pattern("spoken_item").match(below.words) is not None)
    run = series_below(blocks, column, make, lambda b: longer and (b.shape == "prose" or b.role == "signature"))
    cut = sum(blocks[k].shape == "display" for k in run)
    return run if cut * 2 <= len(run) else []  # titles of items, their texts below them


def _make_of(block: Block, news: bool) -> str:
    """The mark of an item, or how its label is set off; labels without a mark are read in short ``news`` only."""
    said = block.words
    if item_pattern("marked_item").match(said):
        return said[0]
    if item_pattern("spoken_item").match(said):
        return "说"
    if not news:
        return ""
    if item_pattern("reported_item").match(said):
        return "讯"
    if item_pattern("bullet").match(said):
        return "-"
    found = item_pattern("labelled_item").match(said)
    return found["by"].strip() or " " if found else ""


def _is_cut(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line is cut inside its sentence, by the end of a page or of a column: text goes on right below."""
    below = line_below(blocks, i)
    return below is not None and below.shape == "prose" and _make_of(below, True) == ""


def mark_item_titles(blocks: Sequence[Block]) -> None:
    """Two or more lines of one mark (▲ or ###) below the name of a column, text right below each: titles of items; one
    alone where the items of another column have this mark; so are three or more from the first line below the head of
    an issue on, and a line of its own right above 本报讯 …."""
    for k in _titles_of_issue(blocks):
        show_title(blocks[k])
        blocks[k].role = ""
        above, text_above = blocks[k - 1], blocks[k - 2]
        if above.shape == "display" and _signs(above) and above.gap < blocks[k].gap and _is_text(text_above):
            above.fix("signature", who=above.words)  # nearer to the text above it than to this title
    _mark_titles_of_reports(blocks)
    runs = [run for i, b in enumerate(blocks) if heads_column(b) and (run := _titles_below(blocks, i))]
    sure = [run for run in runs if len(run) >= LEAST and any(len(blocks[k].words) >= SHORTEST for k in run)]
    known = {_form(blocks[run[0]])[0] for run in sure} - {"#"}
    for run in runs:
        for k in run if run in sure or _form(blocks[run[0]])[0] in known else ():
            show_title(blocks[k])


def _titles_of_issue(blocks: Sequence[Block]) -> list[int]:
    """The lines of the form that the first line below the head of an issue has, where text stands below each."""
    first = next((k for k, b in enumerate(blocks) if b.shape != "fixed"), 0)
    form = _form(blocks[first]) if first and blocks[first - 1].role in OUTSIDE else ""
    run = [k for k in range(len(blocks)) if _is_of(blocks, k, form)] if form and form[0] != "#" else []
    below = [next((b for b in blocks[k + 1 : k + 4] if not _is_between(b)), None) for k in run]
    return run if len(run) > LEAST and all(b is not None and _is_text(b) for b in below) else []


def _is_of(blocks: Sequence[Block], i: int, form: str) -> bool:
    """Whether a line has the mark of the titles: ★市检查组来院检查, which looks like a byline, too, where it stands
    between two texts, a blank line above."""
    b = blocks[i]
    if b.role == "byline" and b.words.startswith(form) and b.gap > 1:
        above, below = line_above(blocks, i), line_below(blocks, i)
        return above is not None and above.shape == "prose" and below is not None and below.shape == "prose"
    return _form(b) == form


def _is_between(block: Block) -> bool:
    """What may stand between a title and its text: who signs, a subtitle."""
    return block.role in OUTSIDE or _signs(block) or (block.shape == "display" and block.words.startswith(DASHES))


def _mark_titles_of_reports(blocks: Sequence[Block]) -> None:
    for i, b in enumerate(blocks[1:], 1):
        if b.shape == "prose" and b.words[:1] in _REPORTS_BEGIN and layout_pattern("reported").match(b.words):
            alone = i < 2 or blocks[i - 2].shape != "display"
            if alone and is_title_like(blocks[i - 1]):
                blocks[i - 1].found["item_title"] = "1"


_REPORTS_BEGIN = frozenset("本讯（(")


def _signs(block: Block) -> bool:
    """A line that signs the text above it or below."""
    return block.role in ("signature", "caption") or (signs(block) and not block.level)


def _titles_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The marked lines of one form below the name of a column, text right below each."""
    news = names_short_news(name_of(blocks[column]))

    def make(k: int, _: Sequence[int]) -> str:
        form, below = _form(blocks[k]), line_below(blocks, k)
        if below is None or not _is_text(below) or _is_text(blocks[k]) or _signs(blocks[k]):
            return ""
        return form if news or form[:1] != "#" else ""

    return series_below(blocks, column, make, lambda b: _is_text(b) or _signs(b))


def _is_text(block: Block) -> bool:
    """A paragraph, or the first line of one whose lines were not joined: …设立心愿墙，由党 / 员认领…."""
    return block.shape == "prose" or (block.shape == "display" and "，" in block.words)


def _form(block: Block) -> str:
    """The mark at the head of a short line, or its level: what makes it one of a series."""
    if block.shape not in ("display", "heading") or "asks" in block.found:
        return ""
    if item_pattern("marked_title").match(block.words):
        return block.words[0]
    return "#" * block.level if block.shape == "display" else ""

"""Items whose title and text stand in one line: 【石门镇】开展活动。…, **办好小事** 今年…, ■石门镇 走访老党员：….

In:  a text and a line of it, or its lines as blocks.
Out: place, title, and where the text begins and ends (None where the line is no such item); or the blocks, each such
     line as two: an inline title with its place, and the text.
It never takes a speaker and his words for an item, nor cuts behind a full stop or one blank where fewer than three of
one kind follow each other, or two below the name of a column of short news: with marks go the points of a report, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from transforms.aligned import AlignedText
from transforms.page.bylines import is_name
from transforms.page.columns import LEAST, name_of
from transforms.page.layout import ITEM_MARKS, Block, block_of, inline_title, names_short_news
from transforms.reference import item_pattern, layout_words
from transforms.text.lines import width_of
from transforms.text.masthead import starts_field

LEAST_INLINE, LEAST_MARKED = 60, 40
"""Characters that a title and the text behind it have at least, without a mark in front and with one."""
LONGEST_LABEL = 12
"""Characters of a line in which a label of an imprint may stand."""
_FARTHEST_COLON = 16
_OF_SOMEBODY = re.compile(f"(?:同志|先生|女士|{layout_words('post')})$")
"""青禾县　人民医院副主任　林青同志，…: who somebody is, no title."""


class Inline(NamedTuple):
    """A title in the line of its text: of whom, the title, where it ends and where the text begins."""

    place: str
    title: str
    end: int
    body: int


def inline_item(text: AlignedText, start: int, end: int) -> Inline | None:
    """The title in front of the text of a line, closed by wide blanks or by the end of its bold print."""
    clean = text.text
    if clean.startswith("**", start) and (bold := item_pattern("inline_bold").match(clean, start, end)):
        return _inline(bold)
    marked = clean[start] in ITEM_MARKS
    if end - start <= (LEAST_MARKED if marked else LEAST_INLINE):
        return None
    if starts_field(clean[start : start + LONGEST_LABEL]):  # 地址：…　电话：…
        return None
    labelled = "：" in clean[start : min(end, start + _FARTHEST_COLON)]
    found = _read(text, "inline_item", start, end) if labelled else None
    found = found or (_read(text, "inline_run_in", start, end) if marked else None)
    if found or labelled:
        return found
    spaced = _read(text, "inline_spaced", start, end)
    return None if spaced and _OF_SOMEBODY.search(spaced.title) else spaced


def _inline(found: re.Match[str]) -> Inline:
    return Inline(found["place"] or "", found["title"], found.end("title"), found.end())


def _read(text: AlignedText, pattern: str, start: int, end: int) -> Inline | None:
    """An item in the clean text, or as printed: the blanks behind a title may be mended away, before a figure."""
    if found := item_pattern(pattern).match(text.text, start, end):
        return _inline(found)
    printed = item_pattern(pattern).match(text.raw, *text.raw_span(start, end))
    if printed is None:
        return None
    first, last, body = (_clean_at(text, start, end, at) for at in (*printed.span("title"), printed.end()))
    return Inline(printed["place"], text.text[first:last].strip(), last, body)


def _clean_at(text: AlignedText, at: int, end: int, raw: int) -> int:
    """The first place from ``at`` to ``end`` in the clean text that stands at ``raw`` in the raw one, or behind it."""
    while at < end and text.raw_offset(at) < raw:
        at += 1
    return at


class _Kind(NamedTuple):
    """Lines of one kind: the patterns of a paragraph, of a line that ends inside the first sentence of its text, and of
    a title alone; how many of them make a series, and how many below the name of a column of short news."""

    prose: str
    cut: tuple[str, ...]
    alone: str
    least: int
    least_news: int
    with_text: bool = True
    """Whether further paragraphs of an item may stand between."""


_NEVER = 1000
_KINDS = (
    _Kind("inline_placed", (), "", 3, 3, with_text=False),
    _Kind("inline_marked", ("inline_marked_cut",), "", _NEVER, LEAST),
    _Kind("inline_labelled", ("inline_labelled", "inline_unlabelled"), "inline_alone", 3, LEAST),
)
_Hits = dict[int, re.Match[str]]


def split_series(blocks: Sequence[Block], text: AlignedText) -> list[Block]:
    """``blocks`` with the paragraphs of each series cut behind their titles."""
    clean = text.text
    cut = {i for i in range(len(blocks)) if _is_cut(blocks, i, text)}
    hits: _Hits = {}
    for kind in _KINDS:
        found = ((i, _hit(kind, b, clean, i in cut)) for i, b in enumerate(blocks))
        hits |= _series(kind, blocks, {i: hit for i, hit in found if hit})
    out: list[Block] = []
    for i, b in enumerate(blocks):
        if i not in hits:
            out.append(b)
            continue
        item = _inline(hits[i])
        title = inline_title(clean, (b.start, item.end), b.gap, b.break_before, item.place, item.title)
        title.indent = b.indent
        rest = block_of(clean, item.body, b.end, 0, False)
        if rest.shape == "display":  # its lines were not joined
            rest.shape, rest.open_end = "prose", True
        out += [title, rest]
    return out


def _is_cut(blocks: Sequence[Block], i: int, text: AlignedText) -> bool:
    """Whether a line may end inside the first sentence of the paragraph right below it: it is as wide as its lines."""
    b, below = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
    if b.shape != "display" or below is None or below.shape != "prose" or below.gap > 1:
        return False
    printed = text.raw[slice(*text.raw_span(below.start, below.end))]
    return width_of(b.words) >= width_of(printed.split("\n", 1)[0].strip()) - _PLAY


_PLAY = 2.0
"""Han characters by which lines of one width differ."""


def _hit(kind: _Kind, block: Block, clean: str, cut: bool) -> re.Match[str] | None:
    """The title that a line begins with; a blank inside a name (▲县政协主席丁　禾到…) closes none."""
    names = kind.cut if cut else (kind.prose,) if block.shape == "prose" else ()
    if block.shape == "display" and kind.alone:
        names = (*names[:1], kind.alone, *names[1:])
    for name in names:
        if hit := item_pattern(name).match(clean, block.start, block.end):
            closed = hit.end() == block.end or hit.group().endswith("。")
            return hit if closed or not is_name(hit["title"][-1] + clean[hit.end()]) else None
    return None


def _series(kind: _Kind, blocks: Sequence[Block], found: _Hits) -> _Hits:
    """The lines of one kind that make series, with their titles, where text goes on behind these; without a label in
    front only below the name of a column of short news. The points of a list are none."""
    out: _Hits = {}
    for run in _runs(blocks, found, kind.with_text) if len(found) >= LEAST else ():
        news = len(run) >= kind.least_news and _is_news(blocks, run[0])
        listed = all(blocks[i].words.endswith(("；", ";")) for i in run[:-1])
        if (news or len(run) >= kind.least) and not listed:
            out |= {i: found[i] for i in run if found[i].end() < blocks[i].end and (news or found[i]["place"])}
    return out


def _runs(blocks: Sequence[Block], found: _Hits, with_text: bool) -> Iterator[list[int]]:
    """The items that follow each other, page ends between them or not; text of theirs too if ``with_text``."""
    run: list[int] = []
    for i, b in enumerate(blocks):
        if i in found:
            run.append(i)
        elif run and b.role not in ("page_number", "running_head") and not (with_text and b.shape == "prose"):
            yield run
            run = []
    if run:
        yield run


def _is_news(blocks: Sequence[Block], first: int) -> bool:
    """Whether the name of a column of short news stands above, with nothing but its items between."""
    for b in blocks[max(0, first - FARTHEST) : first][::-1]:
        if (b.role == "section" or (b.shape == "display" and len(b.words) <= LONGEST_NAME)) and names_short_news(
            name_of(b)
        ):
            return True
        if b.role == "section" or (b.shape == "prose" and len(b.words) > LONGEST_ITEM):
            return False
    return False


LONGEST_NAME = 8
"""Characters of the name of a column."""
FARTHEST = 12
"""Lines and paragraphs above an item among which the name of its column is looked for."""
LONGEST_ITEM = 300
"""Characters of the text of an item."""

"""Labels: names of columns that a mark sets off (◎部门传真), and labels inside a text (【案情】 … 【说法】).

In:  the blocks of a bulletin.
Out: the same blocks; lines that name a column have the role ``section``, labels inside a text are headings.
It never takes a list of names for a label, nor a marked heading above text for the name of a column.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "◎部门传真\\n修好七座桥\\n今年修好七座。\\n◎乡镇点击\\n种下千亩茶\\n今年种下千亩。"
>>> [b.role for b in mark_labels(read_blocks(AlignedText.unchanged(said)))]
['section', '', '', 'section', '', '']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from transforms.page.boxed_titles import cut_boxed_titles
from transforms.page.bylines import is_staff, looks_like_byline
from transforms.page.cells import mark_cells
from transforms.page.column_items import mark_item_titles, mark_items
from transforms.page.column_names import free_subtitles, mark_levels, mark_numbered_columns, mark_web_lists
from transforms.page.columns import (
    LABEL,
    LEAST,
    OUTSIDE,
    column_end,
    is_title_like,
    line_above,
    line_below,
    name_of,
    names_column,
    show_column,
)
from transforms.page.glossed import mark_glossed
from transforms.page.layout import DASHES, Block, names_short_news, parted, signed_by
from transforms.page.letters import mark_letters, part_questions
from transforms.page.marked_titles import free_marked_titles
from transforms.page.parallel_headings import mark_parallel
from transforms.page.places_above import mark_places_above
from transforms.page.run_in_titles import cut_run_in_titles
from transforms.page.titles_behind import part_titles_behind
from transforms.page.unmarked_items import mark_signed_items
from transforms.page.writers_beside import part_writers_beside
from transforms.reference import layout_pattern
from transforms.text.masthead import spaced_name

_MARKED = re.compile(
    r"(?P<mark>[◎○●◆■□▲△★☆※▶►◇⊙▼▽❖✦◈▌▍▎┃▷»]|>{2,3})[\s\u3000]*(?P<name>[㐀-鿿“”·](?:[\s\u3000]*[㐀-鿿“”·]){1,8})$"
)
MOST = 0.6
"""Least share of the labels of one mark that stand above a title."""


def mark_labels(blocks: list[Block], titles: Collection[str] = ()) -> list[Block]:
    """Set the role of labels; ``titles`` are the keys of titles that the contents list announces."""
    _part_named(blocks)
    cut_boxed_titles(blocks)
    cut_run_in_titles(blocks)
    part_titles_behind(blocks)
    free_marked_titles(blocks)
    part_writers_beside(blocks)
    part_questions(blocks)
    mark_letters(blocks)
    _free_halves(blocks)
    free_subtitles(blocks)
    mark_web_lists(blocks)
    mark_cells(blocks)
    _mark_columns(blocks)
    mark_levels(blocks)
    mark_numbered_columns(blocks)
    mark_glossed(blocks)
    _mark_apart(blocks, titles)
    _mark_parts(blocks)
    _mark_at_page_ends(blocks)
    mark_places_above(blocks)
    _mark_inner(blocks)
    _free_asking(blocks)
    mark_items(blocks)
    mark_item_titles(blocks)
    mark_parallel(blocks)
    return mark_signed_items(blocks)


def _part_named(blocks: list[Block]) -> None:
    """经验交流 | 一座老粮站的三次转身: the name of a column and a title in one line, as two."""
    for i in range(len(blocks) - 1, -1, -1):
        b = blocks[i]
        found = _NAMED.fullmatch(b.words) if b.shape == "display" and not b.cuts else None
        if found and column_end(found["name"]):
            name, title = parted(b, found.start("title"), found["name"], found["title"])
            name.inner_end, title.gap = b.inner_start + found.end("name"), 1
            show_column(name, found["name"])
            blocks[i : i + 1] = [name, title]


_NAMED = re.compile(r"(?P<name>[㐀-鿿]{2,8})\s*[|｜丨‖]\s*(?P<title>[^|｜丨‖]{4,40})")


def _mark_columns(blocks: Sequence[Block]) -> None:
    groups: dict[str, list[tuple[int, str]]] = {}
    for i, b in enumerate(blocks):
        if len(b.words) <= 20 and b.role not in OUTSIDE and (found := _MARKED.match(b.words)):
            groups.setdefault(found["mark"], []).append((i, b.found.get("name") or found["name"]))
    for group in groups.values():
        heads = sum(_stands_above_item(blocks, i) or names_short_news(name) for i, name in group)
        signs = sum(_could_sign(blocks, i, name) for i, name in group)
        enough = len(group) >= LEAST or _is_column_alone(blocks, *group[0])
        if enough and heads >= MOST * len(group) and signs * 3 < len(group):
            for i, name in group:
                show_column(blocks[i], re.sub(r"\s", "", name), page_end="1")


def _is_column_alone(blocks: Sequence[Block], i: int, name: str) -> bool:
    """Whether a single marked line ends as names of columns do, neither in a list of contents nor below a title."""
    above = blocks[i - 1] if i else None
    apart = above is None or (above.role != "contents" and above.shape != "display")
    return apart and names_column(re.sub(r"\s", "", name))


def _stands_above_item(blocks: Sequence[Block], i: int) -> bool:
    below = line_below(blocks, i)
    placed = below is not None and below.role in ("inline_title", "place")
    return placed or (below is not None and is_title_like(below) and not _MARKED.match(below.words))


def _could_sign(blocks: Sequence[Block], i: int, name: str) -> bool:
    """Whether a marked line stands where a byline stands: names below a title."""
    above = line_above(blocks, i)
    return above is not None and above.shape == "display" and (looks_like_byline(name) != "" or is_staff(name))


def _mark_inner(blocks: Sequence[Block]) -> None:
    """【案情】 right below a title and its byline, text right below: a label inside the text, as are those that follow
    it with text right below."""
    for i in _parts_of_one(blocks):
        blocks[i].shape, blocks[i].role = "heading", ""
    inside = False
    for i, b in enumerate(blocks):
        if b.role == "section" and b.words[:1] in "【〖[":
            below = line_below(blocks, i)
            prose = below is not None and below.shape == "prose"
            if prose and (inside or _heads_a_text(blocks, i) or _is_known(b)):
                b.shape, b.role, inside = "heading", "", True
            else:
                inside = False
        elif b.shape == "display" and not inside:
            continue
        elif b.shape == "display" and looks_like_byline(b.words) == "" and b.gap > 1:
            inside = False


def _parts_of_one(blocks: Sequence[Block]) -> list[int]:
    """【筹资】, 【补偿】, 【支出】 below title and first paragraphs of an issue with no other title: its parts, where
    at most a third of them end as names of columns do."""
    labels = [i for i, b in enumerate(blocks) if b.role == "section" and b.words[:1] in "【〖["]
    title = max((i for i, b in enumerate(blocks) if is_title_like(b) and not b.role), default=-1)
    named = sum(column_end(name_of(blocks[i])) for i in labels)
    if len(labels) <= LEAST or not 0 <= title < labels[0] or named * 3 > len(labels):
        return []
    lead = [b for b in blocks[title + 1 : labels[0]] if b.role not in OUTSIDE]
    texts = [line_below(blocks, i) for i in labels]
    whole = all(b.shape == "prose" for b in lead) and all(b is not None and b.shape == "prose" for b in texts)
    return labels if whole and 0 < len(lead) <= MOST_OF_LEAD else []


MOST_OF_LEAD = 3
"""Paragraphs between the title of a text and the first label of its parts."""


def _is_known(block: Block) -> bool:
    return layout_pattern("inner_label").match(spaced_name(block.found.get("name", ""))) is not None


def _heads_a_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title stands right above, a byline between them or not, and no text since."""
    for b in blocks[max(0, i - 4) : i][::-1]:
        if b.role in ("byline", "dateline", "affiliation") or (b.shape == "display" and looks_like_byline(b.words)):
            continue
        return b.shape == "display" and len(b.words) >= 5
    return False


def _mark_apart(blocks: Sequence[Block], titles: Collection[str]) -> None:
    """A few characters below a gap or spread out, a title right below them, three times or more: names of columns."""
    shown = [b.gap for b in blocks[1:] if b.shape != "fixed"]
    usual = max(set(shown), key=lambda g: (shown.count(g), -g), default=1)
    found = [i for i, b in enumerate(blocks) if _stands_apart(blocks, i, usual)]
    spread = [i for i in found if not _opens(blocks, i, usual)]
    if len(spread) < LEAST:  # one such line is a line of a narrow column
        found = [i for i in found if i not in spread]
    named = [i for i in found if names_column(name_of(blocks[i]))]
    if len(found) < LEAST + 1 or len(named) * 2 < len(found):
        return
    for i in found:
        b, name = blocks[i], name_of(blocks[i])
        if i not in named and ((i and b.gap <= usual) or any(t.startswith(name) for t in titles)):
            continue
        b.fix("section", name=name)


def _mark_at_page_ends(blocks: Sequence[Block]) -> None:
    """Names of columns that stand at the head or foot of pages have one length: two whose words give them away show
    what the others are, where these are no names of people."""
    found = [
        i
        for i, b in enumerate(blocks)
        if (b.role == "section" or (b.shape == "display" and not b.level))
        and LABEL.fullmatch(b.words)
        and _beside_page_end(blocks, i)
    ]
    named = [i for i in found if column_end(name_of(blocks[i]))]
    lengths = {len(name_of(blocks[i])) for i in named}
    if len(named) < LEAST or len(lengths) > 1 or len(named) * 2 < len(found):
        return
    for i in found:
        b, name = blocks[i], name_of(blocks[i])
        if b.role != "section" and len(name) in lengths and not looks_like_byline(b.words):
            b.fix("section", name=name, page_end="1")


def _mark_parts(blocks: Sequence[Block]) -> None:
    """农村篇, 机关、国企、高校篇: the parts of a special issue, two or more of them."""
    parts = [(b, found) for b in blocks if b.shape in ("display", "heading") and (found := _PART.fullmatch(b.words))]
    for b, found in parts if len({b.words for b, _ in parts}) >= LEAST else ():
        show_column(b, re.sub(r"\s", "", found["name"]))


_PART = re.compile(
    "(?:第[一二三四五六七八九十]+[部编][分]?[\\s\u3000]+)?(?P<name>[㐀-鿿](?:[\\s\u3000]*[㐀-鿿、]){1,12}篇)"
)


def _beside_page_end(blocks: Sequence[Block], i: int) -> bool:
    near = [blocks[k].role for k in (i - 1, i + 1) if 0 <= k < len(blocks)]
    return any(role in ("page_number", "running_head", "masthead") for role in near)


def _opens(blocks: Sequence[Block], i: int, usual: int) -> bool:
    """Whether a line opens a page or stands below a gap, or is known as a label."""
    above = blocks[i - 1] if i else None
    furniture = above is None or above.role in ("page_number", "running_head", "contents", "masthead")
    return furniture or blocks[i].gap > usual or blocks[i].role == "section"


def _stands_apart(blocks: Sequence[Block], i: int, usual: int) -> bool:
    b = blocks[i]
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    above = blocks[i - 1] if i else None
    if b.role == "section":
        return b.words[:1] not in "【〖[" and not _MARKED.match(b.words)
    if b.shape != "display" or b.level or below is None or not LABEL.fullmatch(b.words):
        return False
    opens = _opens(blocks, i, usual)
    spread = "spread" in b.found and names_column(name_of(b))
    if below.gap > usual or below.level or not (opens or spread):
        return False
    if above is not None and above.shape == "display" and b.gap <= usual:
        return False
    titled = is_title_like(below) and len(below.words) > len(b.words)
    return titled or below.role in ("note", "place") or "asks" in below.found


def _free_asking(blocks: Sequence[Block]) -> None:
    """A line that ends with ？ or ！ is a title where a label or a signed text stands above it and text below, or
    where it is set apart from the paragraphs by its indent."""
    paragraphs = [b.indent for b in blocks if b.shape == "prose" and len(b.words) > 40]
    usual = max(set(paragraphs), key=paragraphs.count, default=0.0)
    for i, b in enumerate(blocks):
        if b.shape != "prose" or "asks" not in b.found:
            continue
        above = line_above(blocks, i)
        ended = above is None or above.role in ("section", "place", "affiliation", "byline", "signature", "dateline")
        signed = above is not None and above.shape == "prose" and signed_by(above.words) != ""
        below = line_below(blocks, i)
        headed = below is not None and (
            below.role in ("byline", "note")
            or (below.shape == "display" and (below.words.startswith("——") or looks_like_byline(below.words) != ""))
        )
        apart = b.indent != usual and len(paragraphs) > 2
        if ended or signed or headed or apart:
            b.shape, b.open_end = "display", False


def _free_halves(blocks: Sequence[Block]) -> None:
    """洪峰过境， / 一个村也没有落下 / ——…纪实: a title's first line may end with a comma."""
    for i in range(1, len(blocks) - 2):
        b, below, behind = blocks[i], blocks[i + 1], blocks[i + 2]
        if b.shape != "prose" or not _HALF.fullmatch(b.words) or blocks[i - 1].open_end:
            continue
        signed = behind.role == "byline" or behind.words.startswith(DASHES)
        if b.gap > 1 >= below.gap and below.shape == "display" and (signed or behind.gap > 1):
            b.shape, b.open_end, b.found = "display", False, {"half": "1"}


_HALF = re.compile("[㐀-鿿“”·\\d]{2,14}，")

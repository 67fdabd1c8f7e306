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
from functools import cache

from transforms.page.bylines import looks_like_byline
from transforms.page.layout import ITEM_MARKS, Block, names_short_news
from transforms.reference import layout_pattern, layout_words

OUTSIDE = frozenset({"page_number", "running_head", "rule", "image", "note_label", "masthead", "imprint"})
LEAST = 2
"""Items of one make that a column must have."""


def line_below(blocks: Sequence[Block], i: int) -> Block | None:
    """The line below, page furniture apart."""
    return next((b for b in blocks[i + 1 : i + 6] if b.role not in OUTSIDE), None)


def line_above(blocks: Sequence[Block], i: int) -> Block | None:
    return next((b for b in blocks[max(0, i - 5) : i][::-1] if b.role not in OUTSIDE), None)


def name_of(block: Block) -> str:
    return re.sub(r"\s", "", block.words)


@cache
def section_end() -> re.Pattern[str]:
    return re.compile(layout_words("section") + "$")


LABEL = re.compile(r"[㐀-鿿](?:[\s\u3000]*[㐀-鿿]){1,5}")


def mark_items(blocks: Sequence[Block]) -> None:
    """Two or more marked lines of text right below the name of a column, no title between: each is an item; three or
    more right below the head of an issue, where these are all its text."""
    _mark_all_items(blocks)
    for i, b in enumerate(blocks):
        if b.role != "section" and not _names_column(b):
            continue
        run = _items_below(blocks, i)
        if len(run) >= LEAST:
            if b.role != "section":
                name = _NUMBER.sub("", b.words) if b.shape == "heading" else name_of(b)
                b.fix("section", name=name)
            for k in run:
                blocks[k].found["item"] = "1"
                if blocks[k].shape != "prose":
                    blocks[k].shape, blocks[k].role, blocks[k].open_end = "prose", "", True
                if place := _ITEM_PLACE.match(blocks[k].words) or _LABELLED.match(blocks[k].words):
                    blocks[k].found["place"] = next(name for name in place.groups() if name)


def _mark_all_items(blocks: Sequence[Block]) -> None:
    text = [k for k, b in enumerate(blocks) if b.shape in ("prose", "heading", "display")]
    head = next(
        (k for k in range(len(blocks) - 1, -1, -1) if text and k < text[0] and blocks[k].role == "masthead"), None
    )
    run = _items_below(blocks, head) if head is not None else []
    if len(run) > LEAST and run == text:
        for k in run:
            blocks[k].found["item"] = "1"


def _items_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The items of one make below the name of a ``column``; a page may end inside one, and items of short news may
    have more than one paragraph."""
    news = names_news(blocks[column]) or names_short_news(_NUMBER.sub("", name_of(blocks[column])).strip("【】〖〗[]"))
    run: list[int] = []
    make = ""
    for k in range(column + 1, len(blocks)):
        block = blocks[k]
        if block.role in OUTSIDE or (run and news and block.role == "signature"):
            continue
        if run and news and block.role == "place":  # the label of an item, on a line of its own
            run.append(k)
            continue
        if block.shape not in ("prose", "display"):
            break
        made = _make_of(block, news)
        if block.shape == "display" and not (news and made and _is_cut(blocks, k)):
            break
        if made and (not run or made == make):
            make = made
            run.append(k)
        elif not (run and news and block.shape == "prose"):
            break
    cut = sum(blocks[k].shape == "display" for k in run)
    if cut * 2 > len(run):  # titles of items, their texts below them
        return []
    return run


def _make_of(block: Block, news: bool) -> str:
    """The mark of an item, or how its label is set off; labels without a mark are read in short ``news`` only."""
    if _ITEM.match(block.words):
        return block.words[0]
    if not news:
        return ""
    if _REPORT.match(block.words):
        return "讯"
    if _BULLET.match(block.words):
        return "-"
    found = _LABELLED.match(block.words)
    return found["by"].strip() or " " if found else ""


def _is_cut(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line is cut inside its sentence, by the end of a page or of a column: text goes on right below."""
    below = line_below(blocks, i)
    return below is not None and below.shape == "prose" and _make_of(below, True) == ""


def mark_item_titles(blocks: Sequence[Block]) -> None:
    """Two or more lines of one mark (▲ or ###) below the name of a column, text right below each: titles of items; one
    alone where the items of another column have this mark; so are three or more from the first line below the head of
    an issue on."""
    _mark_titles_of_issue(blocks)
    _mark_titles_of_reports(blocks)
    runs = [run for i in range(len(blocks)) if (run := _titles_below(blocks, i))]
    sure = [run for run in runs if len(run) >= LEAST and any(len(blocks[k].words) >= SHORTEST for k in run)]
    known = {_form(blocks[run[0]])[0] for run in sure} - {"#"}
    for run in runs:
        if run in sure or _form(blocks[run[0]])[0] in known:
            for k in run:
                blocks[k].found["item_title"] = "1"
                blocks[k].shape, blocks[k].open_end = "display", False


def _mark_titles_of_issue(blocks: Sequence[Block]) -> None:
    text = [k for k, b in enumerate(blocks) if b.shape in ("prose", "heading", "display")]
    headed = text and text[0] and blocks[text[0] - 1].role in OUTSIDE
    form = _form(blocks[text[0]]) if headed else ""
    run = [k for k in text if _form(blocks[k]) == form] if form and form[0] != "#" else []
    below = [next((b for b in blocks[k + 1 : k + 4] if b.role not in OUTSIDE and not _signs(b)), None) for k in run]
    if len(run) <= LEAST or any(b is None or not _is_text(b) for b in below):
        return
    for k in run:
        blocks[k].found["item_title"] = "1"
        blocks[k].shape, blocks[k].open_end = "display", False
        above, text_above = blocks[k - 1], blocks[k - 2]
        if above.shape == "display" and _signs(above) and above.gap < blocks[k].gap and _is_text(text_above):
            above.fix("signature", who=above.words)  # nearer to the text above it than to this title


def _mark_titles_of_reports(blocks: Sequence[Block]) -> None:
    """A line of its own right above 本报讯 … is the title of the report."""
    for i, b in enumerate(blocks[1:], 1):
        if b.shape == "prose" and b.words[:1] in _REPORTS_BEGIN and layout_pattern("reported").match(b.words):
            title, above = blocks[i - 1], blocks[i - 2] if i > 1 else None
            alone = above is None or above.shape != "display"
            if title.shape == "display" and alone and not looks_like_byline(title.words):
                title.found["item_title"] = "1"


_REPORTS_BEGIN = frozenset("本讯（(")


def _signs(block: Block) -> bool:
    """A line that signs the text above it or below."""
    if block.role in ("byline", "signature", "caption"):
        return True
    return block.shape == "display" and not block.level and looks_like_byline(block.words) != ""


def _titles_below(blocks: Sequence[Block], i: int) -> list[int]:
    """The marked lines of one form below the name of a column at ``i``; none where no column's name stands there."""
    column, run = blocks[i], list[int]()
    if column.role != "section" and not _names_column(column):
        return run
    for k in range(i + 1, len(blocks)):
        block = blocks[k]
        if block.role in OUTSIDE or _is_text(block) or _signs(block):
            continue
        form = _form(block)
        news = names_short_news(name_of(column))
        if not form or (run and form != _form(blocks[run[0]])) or (form[0] == "#" and not news):
            break
        below = line_below(blocks, k)
        if below is None or not _is_text(below) or (not run and line_above(blocks, k) is not column):
            break
        run.append(k)
    return run


def _is_text(block: Block) -> bool:
    """A paragraph, or the first line of one whose lines were not joined: …设立心愿墙，由党 / 员认领…."""
    return block.shape == "prose" or (block.shape == "display" and "，" in block.words)


def _names_column(block: Block) -> bool:
    """A few characters that end as the names of columns do, with a number in front or not: 4．各地动态."""
    name = _NUMBER.sub("", block.words) if block.shape == "heading" else block.words
    named = block.shape in ("display", "heading") and LABEL.fullmatch(name) is not None
    return named and (column_end(name_of(block)) if name == block.words else names_short_news(name))


_NUMBER = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]\s*")


def _form(block: Block) -> str:
    """The mark at the head of a short line, or its level: what makes it one of a series."""
    if block.shape not in ("display", "heading") or "asks" in block.found:
        return ""
    if _ITEM_MARK.match(block.words):
        return block.words[0]
    return "#" * block.level if block.shape == "display" else ""


def names_news(block: Block) -> bool:
    """Whether a line is the name of a column of short news, in brackets or marks or not."""
    if block.role == "section":
        return names_short_news(block.found.get("name") or name_of(block))
    name = name_of(block)
    return block.shape == "display" and LABEL.fullmatch(name) is not None and names_short_news(name)


def column_end(name: str) -> bool:
    return section_end().search(name) is not None or names_short_news(name)


def names_column(name: str) -> bool:
    """Whether a few characters above a title end as names of columns do, or as titles may too: 微型党课."""
    return column_end(name) or layout_pattern("column_name").search(name) is not None


_ITEM_MARK = re.compile(rf"[{ITEM_MARKS}▍▎▌┃▪▸➤❖✦]\s*[^\s].{{2}}")
SHORTEST = 7
"""Characters, with its mark, of one title at least in a series of marked lines: all shorter may be headings."""
BODY = "[㐀-鿿]{1,10}?(?:[省市县区州旗镇乡村局委办院校司站所队会厂部社行库场联室科]|街道|中心)"
_ITEM = re.compile(rf"[{ITEM_MARKS}]\s*[^\s].{{10}}|【{BODY}】.{{4}}")
_ITEM_PLACE = re.compile(rf"[{ITEM_MARKS}]\s*([㐀-鿿]{{2,12}})[：:]|【([㐀-鿿]{{2,12}})】")
_BULLET = re.compile(r"(?:[-+*–－]|\\[-+*])\s*[^\s\-+*–－—].{10}")
"""- 石门镇…, -6月5日，…: a list of Markdown, or of strokes."""
_REPORT = re.compile("本[刊报]讯[ \u3000]")
_LABELLED = re.compile(rf"({BODY})(?P<by>[：:]|[ \t\u3000]+|(?<=[镇乡县区局办])(?=\d))(?=[^\s]{{10}})")
"""界湖镇：对127家企业…, 渣津镇 筹资38万元…, 马坳镇4月18日起…: no mark in front."""

"""Titles with their writer at the other end of the line, a wide blank between: 水客的故事　　　　　　颜秋水.

In:  the blocks of a bulletin whose heads are known.
Out: the same blocks, each such line as two: a title and a byline.
It never parts a post and a name (县委书记    林青), a row of a roll or a line that is no title: text stands
right below, and two lines of an issue are set so.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "水客的故事　　　　颜秋水\\n旧时家书全靠水客往返携带。\\n春节团拜会　　　　李文滨\\n正月初三，镇里张灯结彩。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> part_writers_beside(blocks)
>>> [(b.role, b.words) for b in blocks if b.shape != "prose"]
[('', '水客的故事'), ('byline', '颜秋水'), ('', '春节团拜会'), ('byline', '李文滨')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import is_name, looks_like_byline, read_byline
from transforms.page.layout import ITEM_MARKS, Block, parted

FEWEST = 2
_TITLE_AND_WRITER = re.compile(
    r"(?P<title>\S(?:[^\s]| (?! ))*[^\s]{2})(?: {4,}|[ \t]*[\u3000\t]{2,}[ \t\u3000]*)"
    r"(?P<who>[^\s，。；：]{2,24}(?:[ \u3000][^\s，。；：]{1,4})?)"
)
_WITH_PLACE = re.compile(r"[㐀-鿿·]{2,6}[（(][㐀-鿿、]{2,14}[)）]")
_NO_TITLE = re.compile(r"[，。；：|｜]|^[【〔\[（(]|^\d")


def part_writers_beside(blocks: list[Block]) -> None:
    """Part the lines that have a title and, at their other end, its writer, in place."""
    for title, who, text in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if _stands_below(title, who, text):
            who.fix("byline", who=who.words)
    found = {i: hit for i in range(len(blocks)) if (hit := _title_in(blocks, i))}
    if len(found) >= FEWEST:
        for i, hit in reversed(found.items()):
            blocks[i : i + 1] = _parted(blocks[i], hit)


def _title_in(blocks: Sequence[Block], i: int) -> re.Match[str] | None:
    b, below = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
    if b.shape != "display" or b.role or b.level or b.cuts or below is None or below.gap > b.gap + 1:
        return None
    hit = _TITLE_AND_WRITER.fullmatch(b.words) if below.shape in ("prose", "display") and not below.role else None
    if hit is None or _is_no_title(hit["title"]) or looks_like_byline(b.words) or looks_like_byline(hit["title"]):
        return None
    who = hit["who"]
    named = looks_like_byline(who) == "names" or _is_from(who) or _member(who)
    return hit if named or (looks_like_byline(who) == "body" and _heads_text(hit["title"], below)) else None


def _is_no_title(said: str) -> bool:
    """A row of a list has commas; a title behind a mark may have one, too: ●统一收购标准，保住一块牌子."""
    return _NO_TITLE.search(said.replace("，", "", 1) if said[:1] in ITEM_MARKS else said) is not None


def _member(who: str) -> str:
    """林青委员: the name of who has made a proposal; empty where it is none."""
    found = _MEMBER.fullmatch(who)
    return found["name"] if found and is_name(found["name"]) else ""


_MEMBER = re.compile(r"(?P<name>[㐀-鿿·]{2,6})(?:委员|代表|议员)")


def _heads_text(title: str, below: Block) -> bool:
    """●避暑房不能“一哄而上”　　民革青禾支部: a body signs a title behind a mark with a paragraph right below."""
    long = len(title) >= SHORTEST_TITLE and len(below.words) >= SHORTEST_TEXT
    return long and title[0] in ITEM_MARKS and below.shape == "prose"


SHORTEST_TITLE, SHORTEST_TEXT = 7, 24
"""Characters of a title with its mark, and of the paragraph below it, that a body may sign."""


def _is_from(who: str) -> bool:
    """林霁月（新加坡）: a name and where its bearer lives."""
    return _WITH_PLACE.fullmatch(who) is not None and read_byline(who).affiliation is not None


def _stands_below(title: Block, who: Block, text: Block) -> bool:
    """咏达埔香 / 　　　　　　蒲一鸣: a name at the right margin right below a title, its text right below."""
    lines = title.shape == who.shape == "display" and text.shape == "prose" and not title.role
    near = who.gap <= 1 and text.gap <= 1 and who.indent >= title.indent + FARTHEST
    return lines and near and looks_like_byline(who.words) == "names" and not looks_like_byline(title.words)


FARTHEST = 8.0
"""Blanks (in Han characters) by which such a name stands further right than the title."""


def _parted(block: Block, hit: re.Match[str]) -> list[Block]:
    title, who = parted(block, hit.start("who"), hit["title"], hit["who"])
    title.inner_end, title.found = block.inner_start + hit.end("title"), block.found
    who.fix("byline", who=_member(hit["who"]) or hit["who"])
    return [title, who]

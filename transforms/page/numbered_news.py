"""Short news by numbers below the name of a column or right below the head of an issue: 一周要闻 / 1、… / 2、….

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks; a numbered line above text is a title without its number, a numbered paragraph is an item.
It never takes the points or chapters of one text for items: number one stands right below the name of the column or
the head, with no title between, and most of them tell news.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "简讯\\n① 石门镇修好七座便民桥，群众过河不再绕路。\\n② 县水利局清淤渠道十二公里，三个村受益。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> show_numbered_news(blocks)
>>> [(b.role, b.found.get("item"), b.words[:4]) for b in blocks]
[('section', None, '简讯'), ('', '1', '石门镇修'), ('', '1', '县水利局')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import numeric

from transforms.page.column_items import OUTSIDE, line_below, name_of, names_news
from transforms.page.layout import Block
from transforms.page.surroundings import is_news
from transforms.reference import layout_pattern
from transforms.text.masthead import number_of

FEWEST, FEWEST_BELOW_HEAD = 2, 3
"""Items of one numbering below the name of a column of short news, and where no such name stands above."""


class _Number(NamedTuple):
    """A line's number: how it is set, how much it is, and where the words behind it begin."""

    kind: str
    value: int
    end: int


_HAN = "[一二三四五六七八九十]{1,3}"
_NUMBER = re.compile(
    rf"(?:(?P<sign>[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿])|[（(](?P<bracket>\d{{1,2}})[)）]|(?P<figure>\d{{1,2}})(?:[、．]|\.(?!\d))"
    r"|(?P<half_bracket>\d{1,2})[)）]"
    rf"|(?P<han>{_HAN})[、．.]|[（(](?P<han_bracket>{_HAN})[)）]、?)\s*(?=\S)"
)
_SIGNS = frozenset({"signature", "affiliation", "byline", "dateline", "caption", "inline_title"})


def _number(block: Block) -> _Number | None:
    found = _NUMBER.match(block.words) if block.shape != "fixed" else None
    if found is None or found.lastgroup is None:
        return None
    said = found[found.lastgroup]
    value = int(numeric(said)) if found.lastgroup == "sign" else number_of(said)
    return _Number(found.lastgroup, value, found.end())


def show_numbered_news(blocks: Sequence[Block], listed: bool = False) -> None:
    """Make titles or items of the numbered lines of short news; below the head of an issue only where no contents list
    (``listed``) says what its titles are."""
    head = None if listed else _end_of_head(blocks)
    untitled: list[tuple[int, list[int], bool]] = []
    for i, b in enumerate(blocks):
        news = names_news(b)
        chain = _chain_below(blocks, i) if news or b.role == "section" or i == head else []
        if len(chain) < (FEWEST if news or b.role == "section" else FEWEST_BELOW_HEAD):
            continue
        if all(_is_title(blocks[k]) for k in chain):
            if _are_titles(blocks, chain, news):
                _name_column(b, news)
                for k in chain:
                    _show_title(blocks[k])
        elif all(not _is_title(blocks[k]) and blocks[k].words[-1:] not in _POINTS for k in chain):
            sure = news or _mostly_dated(blocks, chain)
            if i != head or news or (sure and _is_all_text(blocks, chain)):
                untitled.append((i, chain, sure))
    kinds = {_kind(blocks[chain[0]]) for _, chain, sure in untitled if sure}
    for i, chain, sure in untitled:  # the columns of an issue are set alike
        if sure or (_kind(blocks[chain[0]]) in kinds and all(len(blocks[k].words) >= LONG for k in chain)):
            _name_column(blocks[i], names_news(blocks[i]))
            for k in chain:
                _show_item(blocks[k])


LONG = 40
"""Characters of an item that tells no day, where another column of the issue has items of its make."""
_POINTS = frozenset("；;：:")
"""How the points of a list end."""


def _end_of_head(blocks: Sequence[Block]) -> int | None:
    """The last line of the head of the issue, where text stands right below; one that counts the items goes with it."""
    first = next((i for i, b in enumerate(blocks) if b.shape != "fixed"), 0)
    if not any(b.role == "masthead" for b in blocks[:first]) or blocks[first - 1].role == "section":
        return None
    below = line_below(blocks, first)
    if _COUNTS.fullmatch(blocks[first].words) and below is not None and _number(below):
        blocks[first].fix("masthead")
        return first
    return first - 1


_COUNTS = re.compile(
    r"[（(]?[本今]期[㐀-鿿]{0,4}?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[条则篇件][㐀-鿿]{0,4}[)）]?"
)
"""本期共四条, above the first of them."""


def _chain_below(blocks: Sequence[Block], above: int) -> list[int]:
    """The lines numbered 1, 2, 3 … from right below ``above`` on; paragraphs that are items of their own end at the
    next title, the titles of items go on behind it where their numbers do."""
    chain: list[int] = []
    kind = ""
    for k in range(above + 1, len(blocks)):
        block = blocks[k]
        if block.role in OUTSIDE or (chain and block.role in _SIGNS):
            continue
        number = _number(block)
        if number and (not chain or number.kind == kind):
            if number.value != len(chain) + 1:
                break
            chain.append(k)
            kind = number.kind
        elif not chain or (not _is_title(blocks[chain[0]]) and block.shape != "prose" and block.role != "section"):
            break
    return chain


def _is_title(block: Block) -> bool:
    """A numbered line that may be a title: one that asks is set as text."""
    return block.shape != "prose" or "asks" in block.found


def _are_titles(blocks: Sequence[Block], chain: Sequence[int], news: bool) -> bool:
    """Whether numbered lines stand above text each and at least half of them tell news."""
    told = dated = 0
    if _signed_inside(blocks, chain):
        return all(_stands_alone(blocks, k) for k in chain)
    for k in chain:
        below, number = line_below(blocks, k), _number(blocks[k])
        if below is None or number is None or below.shape not in ("prose", "display"):
            return False
        if (further := _number(below)) and further.kind == number.kind:
            return False
        title = blocks[k].words[number.end :]
        if not _TITLE.fullmatch(title):
            return False
        on_day = is_dated(below.words)
        dated += on_day
        told += on_day or tells_news(title, below.words)
    return told * 2 >= len(chain) and (news or dated > 0)


def _signed_inside(blocks: Sequence[Block], chain: Sequence[int]) -> bool:
    """Whether somebody signs in front of a later number: the points of one text are signed at their end."""
    return any(b.role in ("signature", "affiliation") for b in blocks[chain[0] : chain[-1]])


def _stands_alone(blocks: Sequence[Block], k: int) -> bool:
    """Whether a numbered line has text below and words of a title behind its number."""
    below, number = line_below(blocks, k), _number(blocks[k])
    return (
        below is not None and below.shape == "prose" and bool(number and _TITLE.fullmatch(blocks[k].words, number.end))
    )


_TITLE = re.compile(r"[^。；]{4,40}")
_OURS = re.compile("[我本全][省市县区镇乡州旗校院局社矿厂]")
_BEGINNING = 3
"""Characters of a title that the text below takes up in its first words."""
_FIRST_WORDS = 24


def tells_news(title: str, text: str) -> bool:
    """Whether a title says who did what, or the text below takes its first words up."""
    return is_news(title) or _OURS.match(title) is not None or title[:_BEGINNING] in text[:_FIRST_WORDS]


def is_dated(text: str) -> bool:
    """Whether a text begins with a day, in Arabic or Chinese figures."""
    return layout_pattern("dated").match(text) is not None


def _mostly_dated(blocks: Sequence[Block], chain: Sequence[int]) -> bool:
    numbers = [(blocks[k].words, _number(blocks[k])) for k in chain]
    return sum(is_dated(words[n.end :]) for words, n in numbers if n) * 2 >= len(chain)


def _is_all_text(blocks: Sequence[Block], chain: Sequence[int]) -> bool:
    """Whether an issue has no other lines than its numbered items."""
    return chain == [k for k, b in enumerate(blocks) if b.shape != "fixed"]


def _kind(block: Block) -> str:
    number = _number(block)
    return number.kind if number else ""


def _name_column(block: Block, news: bool) -> None:
    if news and block.role != "section":
        block.fix("section", name=name_of(block))


def _show_title(block: Block) -> None:
    if number := _number(block):
        block.words, block.shape, block.open_end = block.words[number.end :], "display", False
        block.found["item_title"] = "1"


def _show_item(block: Block) -> None:
    """Mark an item; its number is none of its words."""
    if number := _number(block):
        if not block.cuts and not block.level:
            block.inner_start += number.end
        block.words = block.words[number.end :]
        block.found["item"] = "1"

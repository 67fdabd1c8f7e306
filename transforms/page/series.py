"""Series: lines with numbers of one make, 1, 2, 3 …, and what becomes of the items that such lines, or marks, show.

In:  lines of a bulletin.
Out: their numbers, and the chains that these make; a line made the title of an item, or the first line of one.
It never says whether a series is one of items: the points of one text are numbered, too. Makes of numbers are data
(``number_makes.csv``). Which series are items, and where that is asked:

    ======================  =====================  ==========================================  ==============
    place                   its lines have         what must hold of them                      module
    ======================  =====================  ==========================================  ==============
    below a column or head  a mark or a label      two of one make; below a head all its text  column_items
    below a column or head  a mark, text below     two, one of them long                       column_items
    below a column or head  a number               half tell news, or a signer between         numbered_news
    below a column          nothing in front       each tells news, or each is signed          unmarked_items
    through an issue        a number               two signed, most of them apart              numbered_items
    through an issue        a number alone above   half tell news, or two signed               numbered_news
    through an issue        a signer at the end    three signed by bodies                      unmarked_items
    through an issue        a title, text below    they tell news, or are short                short_items
    in a contents list      a number               the list has its words                      numbered_items
    side by side            a title in their line  three of one kind, two of short news        inline_items
    ======================  =====================  ==========================================  ==============

>>> number_at("（十二）修好七座桥")
Number(make='han_bracket', value=12, end=4)
>>> chain(enumerate(map(number_at, ["1、修桥", "说明", "一、种茶", "2、种茶", "3、办学"])))
[0, 3, 4]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, NamedTuple
from unicodedata import numeric

from transforms.page.layout import Block
from transforms.reference import table
from transforms.text.masthead import number_of

Of = Literal["item", "text"]
"""What a number stands in front of: an item of an issue, or a point of a text."""


class Number(NamedTuple):
    """The number that a line begins with: how it is set, how much it is, and where the words behind it begin."""

    make: str
    value: int
    end: int


@cache
def _makes(of: Of) -> re.Pattern[str]:
    makes = [f"(?P<{row['make']}>{row['pattern']})" for row in table("number_makes") if row["of"] in (of, "both")]
    return re.compile(rf"(?:{'|'.join(makes)})\s*")


def number_at(words: str, of: Of = "item") -> Number | None:
    """The number that ``words`` begin with."""
    found = _makes(of).match(words)
    if found is None or found.lastgroup is None or found.lastindex is None:
        return None
    said = found[found.lastgroup]
    value = int(numeric(said)) if found.lastgroup == "sign" else number_of(found[found.lastindex + 1])
    return Number(found.lastgroup, value, found.end())


def numbered(block: Block) -> Number | None:
    """The number in front of the words of a line."""
    number = number_at(block.words) if block.shape != "fixed" else None
    return number if number and number.end < len(block.words) else None


def chain(numbers: Iterable[tuple[int, Number | None]]) -> list[int]:
    """The places of 1, 2, 3 … in the make of the first of them; other numbers between are passed over."""
    places: list[int] = []
    make = ""
    for place, number in numbers:
        if number and number.value == len(places) + 1 and make in ("", number.make):
            places.append(place)
            make = number.make
    return places


def show_title(block: Block, number: Number | None = None) -> None:
    """Make a line the title of an item, its ``number`` none of its words."""
    block.words, block.shape, block.open_end = block.words[number.end if number else 0 :], "display", False
    block.found["item_title"] = "1"


def show_item(block: Block, number: Number | None = None) -> None:
    """Make a paragraph the first of an item, its ``number`` none of its words."""
    if number:
        if not block.cuts and not block.level:
            block.inner_start += number.end
        block.words = block.words[number.end :]
    block.found["item"] = "1"


class Numbering(NamedTuple):
    """For every line of a bulletin: whether the next numbered line goes on with the numbering above it, whether it
    begins it anew, and whether the line itself is the next number of a list above it."""

    goes_on: list[bool]
    restarts: list[bool]
    continues: list[bool]


def numbering(blocks: Sequence[Block]) -> Numbering:
    """The points of the texts of a bulletin, as far as their numbers go on."""
    told = Numbering(*([False] * len(blocks) for _ in range(3)))
    seen: dict[str, tuple[int, int]] = {}
    at = 0
    for i, block in enumerate(blocks):
        number = number_at(block.words, "text") if block.shape in ("prose", "heading") else None
        if number is None:
            continue
        value, where = seen.get(number.make, (0, -99))
        follows = number.value > 1 and value == number.value - 1
        anew = number.make == "han" and number.value == 1 and value >= 2
        for k in range(max(at, i - _FARTHEST), i):
            told.goes_on[k] = follows and where < k
            told.restarts[k] = anew and k >= i - _NEAR
        told.continues[i] = follows
        seen[number.make] = (number.value, i)
        at = i
    return told


_FARTHEST, _NEAR = 12, 5
"""Lines above a number that are asked whether it goes on below them, and whether it begins anew."""

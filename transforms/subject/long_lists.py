"""Villages and towns in a list whose parts state more than one number each: whose these numbers are.

In:  a text and a sentence of it, the home of the article's numbers, the issue.
Out: ``Mention`` s, each up to the next part of the list.
It never takes a kind of village (贫困村12户、40人), nor a name that stands alone. A list of one number a name is
``list_names``'s.

>>> text = "其中：xx村61户、247人，乌石村81户、299人。"
>>> [m.subject.name for m in long_list(text, 0, len(text), Subject("石硚乡", None), None)]
['xx村', '乌石村']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from transforms.names.place_names import FUNCTION_CHARACTERS, RARE_WORD
from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.names.regions import lookup
from transforms.subject.mention import Mention, Subject, subject_named
from transforms.text.words import frequency

_PLACE = "(?:镇|乡|街道|村|社区)"
_NUMBER = r"(?:[已共现]?有|[已共]?完成|[已共为达])?\s?\d[\d.]*[余多]?\s?[万亿]?(?P<unit>个百分点|%|[\u4e00-\u9fff])"
_PART = re.compile(
    rf"(?:^|(?<=[，；：、。\n中]))(?P<lead>(?:其中|分别[是为])[，：:]?\s?)?"
    rf"(?!平均|人均|户均|[每各距离])(?P<name>(?P<stem>[\u4e00-\u9fff]{{2,4}}?|[A-Za-z×]{{1,3}}){_PLACE}){_NUMBER}"
)
"""其中：xx村 | 61户, ；乌石村 | 19户."""
_BESIDE = re.compile(r"(?:[^。\n全]{0,12}?\d){1,8}[^。\n\d全]{0,6}[，；、]\s?")
"""、247人扶持母羊16只、母猪57头；: what a part goes on to state."""
_COUNTS_BODIES = frozenset("个家所座处")


def long_list(text: str, start: int, end: int, home: Subject, within: str | None) -> list[Mention]:
    """The names of such lists in ``text[start:end]``, in order."""
    found = [part for part in _PART.finditer(text, start, end) if _is_name(part, within)]
    return [mention for parts in _lists(text, found) for mention in _mentions(text, parts, home, within)]


def _lists(text: str, found: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The parts that stand in one list: with the same unit, and nothing but further numbers between them."""
    parts: list[re.Match[str]] = []
    for part in found:
        goes_on = parts and part["unit"] == parts[0]["unit"] and _BESIDE.fullmatch(text, parts[-1].end(), part.start())
        if not goes_on:
            yield parts
            parts = []
        parts.append(part)
    yield parts


def _mentions(text: str, parts: Sequence[re.Match[str]], home: Subject, within: str | None) -> Iterator[Mention]:
    """The first number alone would leave the others to whoever is named before."""
    if len(parts) < _FEWEST and not (parts and _stands_alone(parts[0])):
        return
    within_clause = all("，" not in text[a.end() : b.start() - 1] for a, b in pairwise(parts))
    for part in parts:
        subject = subject_named(part["name"], home, within)
        yield Mention(part.start(), part.end("name"), subject, False, within_clause and part is parts[-1])


_FEWEST = 2


def _stands_alone(part: re.Match[str]) -> bool:
    """乌石村30户领取鸡苗: a rare name and what is no number of villages."""
    return part["name"].endswith(("村", "社区")) and frequency(part["stem"]) < RARE_WORD


def _is_name(part: re.Match[str], within: str | None) -> bool:
    if part["unit"] in _COUNTS_BODIES or FUNCTION_CHARACTERS.search(part["name"]):
        return False
    if part["stem"].isascii() or lookup(part["name"], within) is not None:
        return True
    return is_named_place(part["name"], part["stem"], VERY_COMMON_WORD)

"""What stands in front of a writer's name: 采油三队 林青, 79级 苗晋, 泰国清迈 林青, 江西游客 苗先生.

In:  the first words of a line, and the names behind them.
Out: whether the words say where somebody belongs, or who he is to the paper, and the names are names.
It never takes a word for a name: 一车间 高产量 names nobody. The words are data (``byline_words.csv``).

>>> is_written_from("采油三队", ("林青",)), is_written_from("采油三队", ("高产量",))
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transforms.names.peoples_names import is_peoples_name
from transforms.names.person_names import MOST_OF_A_NAME, name_cost
from transforms.reference import layout_pattern, layout_words, table
from transforms.text.words import frequency

_WORD = 3
"""Occurrences in the word list from which two characters behind such words are a word: 三车间 简介."""
_COMMON = 40
"""The same of three characters, of which the model of names already speaks (李建国 is in the word list)."""


@cache
def _words(role: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row['pattern']})" for row in table("byline_words") if row["role"] == role))


def says_where(said: str) -> bool:
    """采油三队, 79级, 石门镇初中, 泰国清迈: a team, a class, a school, a street, a town abroad."""
    return _words("where").fullmatch(said) is not None


def says_who(said: str) -> bool:
    """家长, 江西游客: who wrote a letter, no body that he belongs to."""
    return _words("who").fullmatch(said) is not None


def is_office(said: str) -> bool:
    """综合股, 办公室: an office of the body that prints the bulletin."""
    return _words("office").fullmatch(said) is not None


def signs_in_brackets(said: str) -> bool:
    """县供销社, 城调队: a body that signs in brackets behind the last sentence; 见第三处 is none."""
    return _words("signs").fullmatch(said) is not None and _words("signs_not").match(said) is None


def is_unnamed(said: str) -> bool:
    """一位石门镇的会员, 一名老党员: one of many, whose name is kept back."""
    return layout_pattern("anonymous").match(said) is not None and _ends_in_who().search(said) is not None


@cache
def _ends_in_who() -> re.Pattern[str]:
    return re.compile(f"(?:{_words('who').pattern})$")


def is_certain_name(said: str) -> bool:
    """Whether words are a name by their characters, whatever they look like otherwise."""
    if is_peoples_name(said) or _words("name").fullmatch(said) is not None or "·" in said:
        return True
    if len(said) == len("林青"):
        return frequency(said) < _WORD
    if said[:2] in layout_words("compound_surname").split():
        return frequency(said) < _WORD
    return name_cost(said) <= MOST_OF_A_NAME and frequency(said) < _COMMON


def is_written_from(first: str, names: Sequence[str]) -> bool:
    """Whether ``first`` says where or who, and all of the ``names`` behind it are certain."""
    return bool(names) and (says_where(first) or says_who(first)) and all(map(is_certain_name, names))

"""Who or what a text names as the one whose numbers it gives, and where.

In:  nothing: records, and what a name says of where its bearer lies.
Out: ``Subject`` and ``Mention``, which the modules of this room hand to one another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms.names.place_names import DIVISION_END
from transforms.names.regions import Region, by_code, lookup
from transforms.records import Issue


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Subject:
    """``name`` as printed or as the division is called; ``region`` is the division it is or lies in."""

    name: str | None
    region: Region | None


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Mention:
    """A place or body named at ``[start, end)``; ``lasts`` where the rest of the paragraph may be about it."""

    start: int
    end: int
    subject: Subject
    lasts: bool
    clause_only: bool = False
    """Whether only its clause is about it: 全省同期产值61亿元, 而双流区达到300元."""
    listed: bool = False
    """Whether it is one of several: 西乡、宁强、南郑12个监测点 is a number of all of them."""


@lru_cache(maxsize=256)
def code_of(issue: Issue) -> str | None:
    """The division of the issue, as a code."""
    if issue.region_code:
        return issue.region_code
    name = issue.region or issue.province
    region = lookup(name, issue.province) if name else None
    return region.region_code if region else None


def region_of(issue: Issue) -> Region | None:
    """The division of the issue."""
    return by_code().get(code_of(issue) or "")


def around_unknown(name: str, around: Region | None) -> Region | None:
    """Where a village or a body lies; a division that the table does not know is not the one around it."""
    return None if DIVISION_AT_END.search(name) else around


DIVISION_AT_END = re.compile(f"(?:[省州旗]|{DIVISION_END})$")
NATION = Subject("全国", None)


def local_subject(name: str, home: Subject) -> Subject:
    """A village, a firm, an office: it lies where the home does, unless its name says that it is a division.

    集团公司 in what a firm prints is that firm.
    """
    if name in _OWN_FIRM and home.name and home.name.endswith(_OWN_FIRM):
        return home
    return Subject(name, around_unknown(name, home.region))


def subject_named(name: str, home: Subject, within: str | None) -> Subject:
    """The division of that ``name`` as the table calls it, ``within`` the issue's (a code), else what lies at home."""
    region = lookup(name, within)
    return Subject(region.name, region) if region else local_subject(name, home)


_OWN_FIRM = ("集团公司", "公司", "集团")

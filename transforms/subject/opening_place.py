"""The division that the first sentences of a text speak of, where the rest comes back to it.

In:  a text, the division of its issue.
Out: ``Subject``, or None.
It never takes a place from which somebody comes visiting, one of several, nor, in an issue of a division that no table
knows, one by another name.
"""

from __future__ import annotations

import re
from collections import Counter

from transforms.names.regions import Region, by_code, contains, find_regions
from transforms.records import Issue
from transforms.subject.institutions import office_told_of, rest_of_name
from transforms.subject.mention import Subject
from transforms.subject.of_story import OPENING_CHARACTERS
from transforms.subject.offices import larger
from transforms.subject.passed_by import comes_to_see, is_giver, lies_in
from transforms.subject.publishers import is_paper
from transforms.subject.title_subject import OFTEN


def place_of_opening(text: str, within: str | None, around: Region | None) -> Subject | None:
    """The division that the first sentences speak of, where the rest comes back to it."""
    opening = find_regions(text[:OPENING_CHARACTERS], within)
    come = {m.region.region_code for m in opening if comes_to_see(text, m)}
    counts = Counter(
        m.region.region_code
        for m in opening
        if (around is None or (contains(around, m.region) and m.region != around))
        and not (is_paper(text, m.end) or lies_in(text, m) or is_giver(text, m))
        and not (m.region.region_code in come or _STANDS_BESIDE.match(text, m.end))
        and rest_of_name(text, m.start, m.end) is not None  # 引进河埠云海机械公司、…: begins a firm's name
    )
    for code, times in counts.most_common(1):
        region = by_code()[code]
        if _one_of_several(text, counts, times):
            return None
        if level := _whole_in_front(region, text):
            return None if around is None and _times(region, text) < 2 else larger(level, region)
        if office := office_told_of(region, text):
            return Subject(office, region)
        if text.count(region.name) + text.count(region.name[:-1]) > OFTEN or (
            around and _called_often(text, region, around, counts)
        ):
            return Subject(region.name, region)
    return None


_STANDS_BESIDE = re.compile("(?:、[^，。；、]{2,5}?){0,8}[两二三四五六七八九十\\d]+个?[地省市县区州]")
"""昌吉、邢台、绍兴三地来客: one of several."""


def in_issue(found: Subject | None, issue: Issue, around: Region | None) -> Subject | None:
    """``found``, but where the issue is of a division that no table knows: a place by another name lies elsewhere."""
    if found is None or around is not None or issue.region is None:
        return found
    return found if (found.name or "").startswith(issue.region[:2]) else None


def _whole_in_front(region: Region, text: str) -> str | None:
    """The level of a larger whole that a paragraph in front tells of: 全市…。 and only then the example of a county; or
    that the same paragraph names first, and the text more often than the county: 全市会议在青禾县召开，…."""
    named = max(text.find(region.name[:2]), 0)
    first = text.rfind("\n", 0, named) + 1
    levels = [level for level in "市省" if level != region.name[-1]]
    in_front = next((level for level in levels if f"全{level}" in text[:first]), None)
    times = _times(region, text)
    return in_front or next((level for level in levels if _is_the_whole(level, text, named, times)), None)


def _times(region: Region, text: str) -> int:
    """How often a text names a division, by its short form where it has one."""
    return text.count(region.name[:-1] if len(region.name) > _SHORTEST else region.name)


_SHORTEST = 2
"""Characters of a division's name that has no short form: 衢县."""


def _is_the_whole(level: str, text: str, named: int, times: int) -> bool:
    """Whether ``text`` speaks of 全市 or 我市 before ``named``, and more than ``times``."""
    called = (f"全{level}", f"我{level}")
    return any(said in text[:named] for said in called) and sum(map(text.count, called)) > times


def _one_of_several(text: str, named: Counter[str], times: int) -> bool:
    """Whether the opening names another division as often, and the text as well: three counties beside one another."""
    alike = [code for code, n in named.items() if n * 2 >= times]
    if len(alike) < 2:
        return False
    said = sorted((text.count(by_code()[code].name[:2]) for code in alike), reverse=True)
    return said[1] * 2 >= said[0]


def _called_often(text: str, region: Region, around: Region, named: Counter[str]) -> bool:
    """全县, 县委, 该县 again and again where just one county was named; 全市 in a city's periodical is the city."""
    level = region.name[-1]
    if (
        level not in "县区市旗"
        or level == around.name[-1]
        or any(by_code()[code].name[-1] == level for code in named if code != region.region_code)
    ):
        return False
    return (
        sum(text.count(f"{before}{level}") for before in "全该我")
        + len(re.findall(f"(?<![一-鿿]){level}(?:委|政府|里|政协|人大)", text))
        >= OFTEN
    )

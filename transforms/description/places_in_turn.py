"""Places one after the other, each directly in front of its numbers: 东台区开工40套，完成92%；新抚源区31套，88%.

In:  a text, where the sentence of each of its quantities begins, the quantities in order and what was said of each.
Out: the same descriptions; the numbers of each place are its own, and none is called by another place's name: what a
     part does not say is what the part in front said of the number in the same turn with the same unit.
It never takes a place that stands alone, nor kinds of places (中心村12个、特色镇3个), and goes on from line to line
only where each line begins with its rank (第2名　白石镇　建成241口).

Whose a number of other lists is, is said by ``subject.list_names`` (one number a name), ``subject.long_lists``
(several) and ``subject.short_names`` (ranks, names without their ends); what it counts is mended here alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.names.regions import lookup
from transforms.records import MetricKind, Quantity
from transforms.subject.mention import Subject, subject_named

if TYPE_CHECKING:
    from transforms.description.describe import Description

_KIND = "(?:镇|乡|街道|村|社区|县|(?<![上门超夜早菜股])市|(?<![小校园景社地])区)"
_RANK = (
    r"(?:(?:倒数)?第\s?[一二三四五六七八九十\d]{1,3}\s?[名位]?[是为：:\s\u3000]*"
    r"|(?:^|(?<=\n))[ \t\u3000]*\d{1,2}(?:[.．、]|[ \t\u3000])[ \t\u3000]*)"
)
_LEAD = (
    r"(?:[^，。；：、\n\d]{0,8}(?:最|较)[高低多少快慢好差大小困难]{1,2}的?(?:依次|分别)?[是为有]|其次是?|再次是?|即|其中"
    r"|[^，。；：\n\d]{0,8}?(?:依次|分别)[是为]|(?:位?居|位列|名列|排名?在?|排列)?[前后末][一二两三四五六七八九十\d]{1,2}[名位]?"
    r"(?:依次|分别)?[是为])[：:]?\s?"
)
_PART = re.compile(
    rf"(?:^|(?<=[，；：、。\n]))[\s\u3000]*(?P<rank>{_RANK})?(?P<lead>{_LEAD})?"
    rf"(?P<name>(?P<stem>(?![前后其最距离至到往赴])[\u4e00-\u9fff]{{1,5}}?){_KIND})(?P<comma>，)?"
    r"(?P<says>[\s\u3000]*[\u4e00-\u9fff]{0,6}?)[\s\u3000（(]*(?P<number>\d)",
    re.MULTILINE,
)
"""；新抚源区 | 3105套, 第3名　沙井镇　任务 | 520口, ；最困难的是矿山区，开工 | 1785套."""
_BETWEEN = re.compile(
    r"(?:[^。；：\n\d]{0,8}[\d.,]+[^。；：\n\d]{0,10}){1,6}[，；、\n\s]*(?:[^。；：\n\d]{0,6}[，；])?"
)
"""What a part goes on to state before the next begins: 套，完成92%；"""
FEWEST = 2
"""Parts of a list."""
_FILLED = re.compile("[\\s\u3000，、；：（）()]|[已共现]?有|达到?|仅|只|为|约|近|了|的")
_LONGEST_SAID = 8


@dataclass(frozen=True, slots=True)
class _Place:
    """A part of a list: whose it is, and the quantities (by their number) that it states."""

    name: str
    start: int
    rows: Sequence[int]


def with_places_in_turn(
    body: str, quantities: Sequence[Quantity], said: Sequence[Description], home: Subject, within: str | None
) -> list[Description]:
    """``said`` of ``quantities`` with the numbers of listed places; ``within`` is the code of the issue's division."""
    out = list(said)
    for places in _lists(body, quantities, within):
        told: dict[tuple[str, int], str] = {}
        for place in places:
            subject = subject_named(place.name, home, within)
            code = subject.region.region_code if subject.region else None
            for turn, row in _turns(place, quantities):
                named = _named(body, place, places, quantities, row, out[row].indicator, told, turn)
                told.setdefault(turn, named)
                kind = _kind(body, place, quantities, row, out[row].kind)
                out[row] = replace(out[row], subject=subject.name, region_code=code, indicator=named, kind=kind)
    return out


def _lists(body: str, quantities: Sequence[Quantity], within: str | None) -> Iterator[list[_Place]]:
    """The lists of ``body``, each with two places or more that state numbers of one unit first."""
    starts = {quantity.start: row for row, quantity in enumerate(quantities)}
    parts = [p for p in _parts(body, list(starts)) if p.start("number") in starts and _may_be(p)]
    run: list[re.Match[str]] = []
    for part in [*parts, None]:
        if run and (part is None or not _goes_on(body, run[-1], part, quantities, starts)):
            named = [part["name"] for part in run if _is_named(part, within)]
            listed = [p for p in run if p["name"] in named or _is_alike(p["name"], named) or _ZONE.search(p["name"])]
            if len(listed) == len(run) >= FEWEST and named:
                yield _places(body, run, quantities, starts)
            run = []
        if part is not None:
            run.append(part)


def _parts(body: str, numbers: Sequence[int]) -> Iterator[re.Match[str]]:
    """The places in front of ``numbers``, looked for where a clause or a line begins that has one close by."""
    end = following = 0
    for at in (0, *(mark.end() for mark in _BREAKS.finditer(body))):
        while following < len(numbers) and numbers[following] < at:
            following += 1
        if following == len(numbers):
            return
        if at >= end and numbers[following] - at <= _LONGEST_PART and (part := _PART.match(body, at)):
            end = part.end()
            yield part


_BREAKS = re.compile("[，；：、。\\n]")
_LONGEST_PART = 40
"""Characters from where a part begins to its first number."""


def _may_be(part: re.Match[str]) -> bool:
    return not FUNCTION_CHARACTERS.search(part["name"]) and (not part["comma"] or part["lead"] is not None)


def _is_named(part: re.Match[str], within: str | None) -> bool:
    name = part["name"]
    return lookup(name, within) is not None or is_named_place(name, part["stem"], VERY_COMMON_WORD)


_ZONE = re.compile("(?:开发|高新|经开|新|园|管理|示范|保税|度假)区$")
"""城东街道, 白塘镇, 开发区: a zone stands among towns."""


def _is_alike(name: str, named: Sequence[str]) -> bool:
    """Whether a name that may be a word, too (矿山区), stands among ``named`` ones of its kind."""
    return sum(other[-1] == name[-1] for other in named) >= FEWEST


def _goes_on(
    body: str, above: re.Match[str], part: re.Match[str], quantities: Sequence[Quantity], starts: Mapping[int, int]
) -> bool:
    """Whether a part stands in one list with the one ``above``: only numbers and what they count between them."""
    between = body[above.start("number") : part.start()]
    if "\n" in between and not (above["rank"] and part["rank"]):
        return False
    one, other = (quantities[starts[p.start("number")]].unit for p in (above, part))
    return one == other and _BETWEEN.fullmatch(between) is not None


def _places(
    body: str, run: Sequence[re.Match[str]], quantities: Sequence[Quantity], starts: Mapping[int, int]
) -> list[_Place]:
    """The parts with their numbers; the last has no more of them than another, up to the end of its clauses."""
    firsts = [starts[part.start("number")] for part in run]
    most = firsts[-1] + max(b - a for a, b in pairwise(firsts))
    ended = _ENDS.search(body, run[-1].end())
    stop = ended.start() if ended else len(body)
    last = next(
        (row for row in range(firsts[-1], most) if row >= len(quantities) or quantities[row].start > stop), most
    )
    return [
        _Place(p["name"], p.start("name"), range(a, b))
        for p, a, b in zip(run, firsts, [*firsts[1:], last], strict=True)
    ]


_ENDS = re.compile("[。；\n]")


def _turns(place: _Place, quantities: Sequence[Quantity]) -> Iterator[tuple[tuple[str, int], int]]:
    """For each number of a place its unit, which of those with that unit it is, and its row."""
    seen: dict[str, int] = {}
    for row in place.rows:
        unit = quantities[row].unit
        yield (unit, seen.get(unit, 0)), row
        seen[unit] = seen.get(unit, 0) + 1


def _named(
    body: str,
    place: _Place,
    places: Sequence[_Place],
    quantities: Sequence[Quantity],
    row: int,
    indicator: str,
    told: Mapping[tuple[str, int], str],
    turn: tuple[str, int],
) -> str:
    """What a number counts: its ``indicator`` where that names no place of the list, else the words right in front of
    it, else what a part in front ``told`` of its turn."""
    heading = _HEADING.search(body, max(0, places[0].start - _LONGEST_HEADING), places[0].start)
    known = indicator.replace(heading["said"], "") if heading else indicator
    begin = quantities[row - 1].end if row > place.rows[0] else place.start + len(place.name)
    own = _FILLED.sub("", body[begin : quantities[row].start].rsplit("，", 1)[-1])
    own = own if 1 < len(own) <= _LONGEST_SAID else ""
    glued = own and indicator.startswith(own) and indicator.removeprefix(own) in told.values()  # 任务400口，建成351口
    if indicator and known == indicator and not glued and not any(_names(indicator, other.name) for other in places):
        return indicator
    return own or told.get(turn) or _ranked_by(body, places[0].start, turn)


def _ranked_by(body: str, start: int, turn: tuple[str, int]) -> str:
    """By what the places of a list are ranked: the only number of its kind that a part states without a word."""
    if turn[0] == "分":
        return "得分"
    found = _BY.search(body, max(0, start - _LONGEST_LEAD), start) if turn == ("%", 0) else None
    return found["by"] if found else ""


_BY = re.compile(
    "按照?(?P<by>[^，。；\\n按]{2,12}?(?:率|比例|比重|进度|增幅|增速))(?:排名|排序|[由从]高[到至]低|高低)?[，：]?"
    rf"[^。；\n]{{0,14}}(?:依次|排名|排序|分别)?[是为]?[：:]?\s*(?:{_RANK})?$"
)
"""按完成年度计划比例，八个板块依次为： | 城东街道."""
_LONGEST_LEAD = 60


def _kind(body: str, place: _Place, quantities: Sequence[Quantity], row: int, kind: MetricKind) -> MetricKind:
    """任务9亿元  完成8亿元  85%: what is planned is an aim, and what was done none, nor its share."""
    said = body[place.start + len(place.name) : quantities[row].start]
    words = _PLANNED_OR_DONE.findall(said)
    if not words:
        return kind
    own = _PLANNED_OR_DONE.search(said.rsplit(quantities[row].unit, 1)[-1][-_LONGEST_SAID:])
    if own and own[0] in _PLANNED:
        return "target"
    return "actual" if kind == "target" and words[-1] not in _PLANNED else kind


_PLANNED = ("任务", "计划", "目标")
_PLANNED_OR_DONE = re.compile("任务|计划|目标|完成|建成|到位|实现|开工|竣工|发放|已")


_HEADING = re.compile(
    "(?:^|(?<=[。；\\n]))(?P<said>各[^，。；：\\n\\d]{1,6}|[^，。；：\\n\\d]{0,8}(?:情况|排名))(?:如下|是)?[，：]$"
)
"""各区情况， | 东台区开工40套: what a list tells of, and nothing that its numbers count."""
_LONGEST_HEADING = 14


def _names(indicator: str, name: str) -> bool:
    """Whether an indicator names a place, whole or what is left of its name behind a word that was cut off it."""
    return name in indicator or (len(name) > _SHORTEST_REST and name[1:] in indicator)


_SHORTEST_REST = 3

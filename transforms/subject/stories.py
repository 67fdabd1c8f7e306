"""Of which village, firm, school or person a story is told whose title does not say so.

In:  the text of an article, and the people that it names.
Out: a name, or None where the text tells of its division or of several alike.
What a text names in its opening and goes on to call 村里, 公司, 合作社 or 她 more often than it speaks of its county is
whose numbers it gives. It never guesses between two of a kind.

The words are data: ``data/reference/told_of.csv`` (kind, how names end, what a text goes on to call it, example).

>>> told_of("走进青禾农机有限公司的车间，机器正响。公司有员工62人。厂里去年卖了3万台。公司还要扩建。", (), "青禾")
'青禾农机有限公司'
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from transforms.names.person_names import known_as
from transforms.names.place_names import FUNCTION_CHARACTERS, RARE_WORD, alternatives, in_no_name
from transforms.names.place_tests import begins_with_verb, is_named_place
from transforms.names.regions import find_regions
from transforms.reference import table
from transforms.text.places import places_of
from transforms.text.words import frequency

_OPENING_SENTENCES = 3
_OPENING = 260
"""Characters in which a story names what it tells of."""
_LEAST, _LEAST_OF_A_PERSON = 3, 6
"""How often a text must call it so."""
_OUTWEIGHED = 2
"""How many words for what it is told of outweigh one for the county (全县, 县里)."""
_PARTS = 2
"""A story is told in each half of its text."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    ends: re.Pattern[str]
    called: re.Pattern[str]


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(_Kind(row["kind"], re.compile(row["pattern"]), re.compile(row["called"])) for row in table("told_of"))


def told_of(text: str, people: Collection[str], division: str, titles: str = "") -> str | None:
    """The village, body or person that ``text`` names in its opening and goes on to tell of, more than of its
    ``division``; a person may stand in the ``titles`` alone."""
    opening = _opening(text)
    weighed = [
        (text.count(name) + len(kind.called.findall(text)), name)
        for kind in _kinds()
        for name in _only_one(kind, opening)
        if _goes_on(text, name, kind.called) and not _is_outweighed(text, name)
    ]
    person = _person(text, opening, people, titles)
    count, name = max(weighed, default=(0, ""))
    if person and person[0] > count:
        return person[1]
    enough = count >= _LEAST and count > _OUTWEIGHED * times_of_county(text) + times_of_division(division, text)
    return name if enough else None


def _goes_on(text: str, name: str, called: re.Pattern[str]) -> bool:
    """Whether each part of the text speaks of it."""
    length = len(text) // _PARTS + 1
    parts = [text[at : at + length] for at in range(0, len(text), length)]
    return all(name in part or called.search(part) for part in parts)


def _is_outweighed(text: str, name: str) -> bool:
    """Whether the text speaks more of the county's hospital (县医院) than of one in a town."""
    return len(_OF_DIVISION.findall(text)) > text.count(name) if name.endswith("院") else False


_OF_DIVISION = re.compile("[省市县区州](?:人民|中心|中)?医院")


def _person(text: str, opening: str, people: Collection[str], titles: str) -> tuple[int, str] | None:
    """The one person of the title or of the opening, where the text goes on to say 他 or 她."""
    known = known_as(titles, text)
    entitled = [known] if known else [name for name in people if name in titles]
    named = entitled or [name for name in people if name in opening]
    if len(named) != 1 or _is_head(named[0], text):
        return None
    called = {named[0], *(f"{before}{named[0][0]}" for before in "老小" if known)}
    times = sum(map(text.count, called)) + len(_HE.findall(text))
    least = _LEAST_OF_A_PERSON // 2 if entitled else _LEAST_OF_A_PERSON
    return (times, named[0]) if times >= least else None


def _is_head(name: str, text: str) -> bool:
    """Whether the text calls him the head of something: then it is told of that."""
    return any(
        _HELD.search(text, max(0, at - _LONGEST_POST), at) or _HOLDS.match(text, at + len(name))
        for at, _ in places_of(text, 0, len(text), (name,))
    )


_HELD = re.compile("(?:书记|支书|主任|董事长|经理|理事长|社长|厂长|负责人)[“”]?$")
_LONGEST_POST = 4
_HOLDS = re.compile("[^。]{0,30}第一书记|[^，。]{0,8}(?:书记|支书)")
_HE = re.compile("[他她](?!们)")


def _opening(text: str) -> str:
    end = 0
    for _ in range(_OPENING_SENTENCES):
        stop = text.find("。", end)
        if stop < 0 or stop > _OPENING:
            break
        end = stop + 1
    return text[: end or _OPENING]


def _only_one(kind: _Kind, opening: str) -> list[str]:
    """The one name of its kind in the opening, in its shortest form; none where there are several."""
    named = set(_names(kind, opening))
    named = {name for name in named if not any(name != other and name.endswith(other) for other in named)}
    return list(named) if len(named) == 1 else []


def _names(kind: _Kind, opening: str) -> Iterator[str]:
    for found in kind.ends.finditer(opening):
        name = found["name"]
        regions = find_regions(name)
        if regions and regions[0].start == 0 and len(name) - regions[0].end > _LONGEST_END:
            name = name[regions[0].end :]
        if _is_a_name(name, kind, found):
            yield name


_LONGEST_END = 4


def _is_a_name(name: str, kind: _Kind, found: re.Match[str]) -> bool:
    if FUNCTION_CHARACTERS.search(name) or begins_with_verb(name) or _NO_NAME.search(name):
        return False
    if kind.name != "village" and in_no_name().search(name):  # 停课期间学校
        return False
    if kind.name == "village":
        below_town = found["above"] is not None
        return is_named_place(name, found["stem"]) and (below_town or frequency(found["stem"]) < RARE_WORD)
    return re.match(alternatives("generic"), name) is None and len(name) > _LONGEST_END


_NO_NAME = re.compile("全[省市县区州旗镇乡]|^[约占某各这那]")
"""约占全州学校: how many of a kind there are."""
_OF_COUNTY = re.compile("全[县市州区省旗]|[县市州区旗](?:委|里|政府)|我[县市区]")


def times_of_division(division: str, text: str) -> int:
    """How often a text names the ``division`` of which its periodical or its label is, a town's also as 全镇, 镇里."""
    if not division:
        return 0
    town = _OF_TOWN.findall(text) if division.endswith(("镇", "乡", "街道")) else ()
    return text.count(division) + len(town)


_OF_TOWN = re.compile("(?<!在)全[镇乡]|(?<![一-鿿])[镇乡](?:里|党委|政府|上)|全街道")


def times_of_county(text: str) -> int:
    """How often a text speaks of its division: 全县, 县里, 县委."""
    return len(_OF_COUNTY.findall(text))

"""Parts of a house: teams and works of a firm, departments of a hospital, colleges of a university, groups of a school.

In:  a text and a sentence of it, or a title; the home of the article's numbers, the body whose paper the issue is.
Out: ``Mention`` s of the part that a sentence opens with, whose numbers are not the whole's; one that opens a
paragraph may be told of further. ``Subject`` of the part that a title names. 全校 and 全厂 are the whole's again.
It never looks in what a division prints: its 中心 and 科 are offices of the division.

Which house has which parts is data: ``data/reference/house_parts.csv``.

>>> [m.subject.name for m in teams_in("10月，综采一队进尺60米。", 0, 13, Subject("某某煤业公司", None))]
['综采一队']
>>> part_of_title("【园艺学院】三位一体育人", "园艺学院开设课程3门。", "青禾大学", None).name
'园艺学院'
"""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.names.place_names import FUNCTION_CHARACTERS, ITEM_MARKS
from transforms.names.place_tests import begins_with_verb
from transforms.names.regions import Region
from transforms.reference import table
from transforms.subject.mention import Mention, Subject, local_subject

_LEAD = rf"[\s{ITEM_MARKS}]*(?:[^，。；：“”]{{1,12}}(?:[来月年日前后中份]|期间)，)?(?:其中)?"
_NOT_BEHIND = "(?![的长和与、党书内外里门委员队主师医护]|支部书|负责人)"
_NO_PART = re.compile("^(?:各|全|该|每|我|本|这|那|一个|多个|所有|其他|基层|成立|组建)")
_MARKED = "[【〔\\[（(]?"
_DOERS = "(?=[】〕\\]）)：:\\s]|(?:全面|积极|大力|深入|扎实|率先|多措|持续|着力)?[\u4e00-\u9fff“])"


@lru_cache(maxsize=16)
def _parts(house: str) -> re.Pattern[str] | None:
    """The parts that a ``house`` of its kind has; None of what is no house."""
    of_it = [row["part"] for row in table("house_parts") if re.search(f"(?:{row['house']})$", house)]
    return re.compile(f"(?P<name>{'|'.join(of_it)}){_NOT_BEHIND}") if of_it else None


@lru_cache(maxsize=16)
def _clause(house: str) -> re.Pattern[str] | None:
    parts = _parts(house)
    return re.compile(_LEAD + parts.pattern) if parts else None


def teams_in(text: str, start: int, end: int, home: Subject, house: str | None = None) -> list[Mention]:
    """The parts with which ``text[start:end]`` opens, or goes on behind a ；; of the ``house`` whose paper it is, where
    the home is none."""
    whole = home.name if home.name and _parts(home.name) else house
    clause = _clause(whole) if whole else None
    if whole is None or clause is None:
        return []
    begins = [start, *(at + 1 for at in range(start, end) if text[at] == "；")]
    out = []
    for at in begins:
        found = clause.match(text, at, end)
        again = found is not None and house not in (None, home.name) and (home.name or "").endswith(found["name"])
        if found is None or not (again or _is_part(found["name"], whole)):
            continue
        opens = at == 0 or text[at - 1] == "\n"
        out.append(Mention(*found.span("name"), home if again else local_subject(found["name"], home), opens))
    return out


def _is_part(name: str, whole: str) -> bool:
    if _NO_PART.search(name) or FUNCTION_CHARACTERS.search(name) or begins_with_verb(name):
        return False
    return not whole.endswith(name)


def part_of_title(title: str, text: str, house: str | None, around: Region | None) -> Subject | None:
    """【园艺学院】…, 细纱车间推行计件工资: the part with which a title begins and that its text names too."""
    parts = _parts(house) if house else None
    found = re.match(f"{_MARKED}{parts.pattern}{_DOERS}", title) if parts else None
    if house is None or found is None or not _is_part(found["name"], house):
        return None
    return Subject(found["name"], around) if found["name"] in text else None


def whole_house(text: str, start: int, end: int, home: Subject, house: str | None) -> list[Mention]:
    """Where ``text[start:end]`` says 全校 or 全厂 in what is told of a part of the ``house``."""
    if house is None or home.name is None or home.name == house:
        return []
    kind = next((kind for ends, kind in _WHOLES if house.endswith(ends)), None)
    if kind is None or home.name.endswith(kind[-1]):
        return []
    return [
        Mention(*m.span("said"), Subject(house, home.region), False)
        for m in _WHOLE_HOUSE.finditer(text, start, end)
        if m["said"].endswith(kind)
    ]


_WHOLE_HOUSE = re.compile("(?:^|(?<=[，。；：\n]))(?:目前，?|今年，?)?(?P<said>[全我](?:校|院|厂|公司|矿))")
_WHOLES = (
    (("学校", "小学", "中学", "大学"), "校"),
    (("医院", "卫生院"), "院"),
    (("厂",), "厂"),
    (("公司",), "公司"),
    (("矿",), "矿"),
)

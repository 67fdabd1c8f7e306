"""Teams and works of a firm or a hospital: a sentence that one opens gives its numbers, not those of the whole.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s; one that opens a paragraph may be told of further.
It never looks in what a division prints: its 中心 and 科 are offices of the division.

>>> [m.subject.name for m in teams_in("10月，综采一队进尺60米。", 0, 13, Subject("某某煤业公司", None))]
['综采一队']
"""

from __future__ import annotations

import re

from transforms.names.place_names import FUNCTION_CHARACTERS, ITEM_MARKS
from transforms.names.place_tests import begins_with_verb
from transforms.subject.mention import Mention, Subject, local_subject

_WHOLES = ("公司", "集团", "项目部", "项目经理部", "矿", "厂", "矿务局", "医院", "农场", "林场", "矿区")
_TEAM = re.compile(
    rf"[\s{ITEM_MARKS}]*(?:[^，。；：“”]{{1,12}}(?:[来月年日前后中份]|期间)，)?(?:其中)?"
    r"(?P<name>[\u4e00-\u9fff]{0,7}?(?:[一二三四五六七八九十]队|[中大支]队|(?<=[\u4e00-\u9fff]{2})(?:车间|工段|工区|分部(?!\d))|洗煤厂|选煤厂|选矿厂|电厂|机修厂|食堂"
    r"|后勤中心|[修供营]中心|[装运配化]站|[修供]队|党支部))(?![的长和与、党书内外里门委员队]|支部书)"
)
_NO_TEAM = re.compile("^(?:各|全|该|每|我|本|这|那|一个|多个|所有|其他|基层|成立|组建)")


def teams_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The team or works that ``text[start:end]`` opens with."""
    if not home.name or not home.name.endswith(_WHOLES):
        return []
    found = _TEAM.match(text, start, end)
    if found is None or _NO_TEAM.search(found["name"]) or FUNCTION_CHARACTERS.search(found["name"]):
        return []
    if begins_with_verb(found["name"]) or home.name.endswith(found["name"]):
        return []
    opens = start == 0 or text[start - 1] == "\n"
    return [Mention(*found.span("name"), local_subject(found["name"], home), opens)]

"""Which city 全市 is in a text of no known issue: the one that it names, where it names no other.

In:  a text, its title.
Out: ``Subject``; None where the text does not say 全市, or names divisions of more than one city, or none by itself.
It never takes the city of a paper (河埠日报), of a visit, or one that only stands inside a clause.

>>> whole_city("简报", "近日，永嘉县开犁。温州农民赶种早稻。全市播种5万亩。全市投入3万元。").name
'温州市'
>>> whole_city("简报", "全市播种5万亩。全市投入3万元。") is None
True
"""

from __future__ import annotations

import re

from transforms.names.regions import Region, by_code, contains, find_regions
from transforms.subject.mention import Subject
from transforms.subject.passed_by import holds, is_one_of_many, is_source, is_visited

_WHOLE = re.compile("[全我]市")
_TIMES = 2
_OPENS = "，。；：！？、“（\n \u3000"


def whole_city(title: str, text: str) -> Subject | None:
    """The city that a text calls 全市 again and again: named where a clause begins, and no division outside it."""
    first = text.find("全市")
    if first < 0 or len(_WHOLE.findall(text)) < _TIMES:
        return None
    named: set[str] = set()
    opening: Region | None = None
    for shown in (title, text):
        for m in find_regions(shown):
            if is_source(shown, m) or is_visited(shown, m) or is_one_of_many(shown, m) or holds(shown, m):
                continue
            named.add(m.region.region_code)
            begins = shown is text and m.start < first and (m.start == 0 or text[m.start - 1] in _OPENS)
            if begins and m.region.level == "prefecture" and m.region.name.endswith("市"):
                opening = opening or m.region
    if opening is None:
        return None
    around = by_code()[opening.parent_code] if opening.parent_code else None
    outside = [code for code in named if not contains(opening, by_code()[code]) and by_code()[code] != around]
    return None if outside else Subject(opening.name, opening)

"""The town, village or division with which a title begins, and of which its text tells.

In:  a title and its text.
Out: the name, or None where the text does not speak of it.
It never takes a phrase (加强社区…) for a name.
"""

from __future__ import annotations

import re

from transforms.names.place_names import COMMON_WORD, RARE_WORD, VILLAGE_BEHIND
from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.text.words import frequency, tagged


def opening_place(pattern: re.Pattern[str], title: str, body: str) -> str | None:
    """The place at the head of a title that the body names too; 加强社区… is a phrase."""
    found = pattern.match(title)
    if found is None or not is_named_place(found["name"], found["stem"], VERY_COMMON_WORD):
        return None
    village = VILLAGE_BEHIND.match(title, found.end())
    if village and village["name"] in body and frequency(village["stem"]) < COMMON_WORD:
        return village["name"]
    told = found["name"] in body or _reports(found, title, body)
    return found["name"] if told or _opens_alone(found, body) else None


def _reports(found: re.Match[str], title: str, body: str) -> bool:
    """半坡村2021年工作总结, whose text says 我村: a place that gives its own report."""
    return _REPORT.match(title, found.end()) is not None and any(
        f"{said}{found['name'][-1]}" in body for said in "我本全"
    )


def _opens_alone(found: re.Match[str], body: str) -> bool:
    """石桥镇成立巡护队, whose text says 镇残联 or 居民 alone: a town with which a title begins, where the text names
    neither its county nor another town."""
    name, stem = found["name"], found["stem"]
    if not name.endswith(_TOWNS) or not (frequency(stem) < RARE_WORD or [tag for _, tag in tagged(stem)] == ["ns"]):
        return False
    others = (m for m in _TOWN_IN_TEXT.finditer(body) if not body.endswith(stem, 0, m.start()))
    return _OF_COUNTY.search(body) is None and next(others, None) is None


_TOWNS = ("镇", "乡", "街道")
_OF_COUNTY = re.compile("[全我][省市县区州旗](?![第首唯直])|(?<![一-鿿])[省市县区州旗](?:委|政府|里)")
_TOWN_IN_TEXT = re.compile("(?<=[一-鿿]{2})(?<![乡城村集全各])(?:镇|乡|街道)(?![、域区街村镇])")
_REPORT = re.compile(
    "[12]\\d{3}年|(?:年度|上半年|村级|党支部|村?[支两]委|政府|工作|[一二三]季度)[^，。]{0,24}(?:总结|计划|汇报|报告|情况)"
)

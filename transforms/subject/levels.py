"""Which division a text means that calls it by its level: 全县, 全市, 县财政.

In:  the level, whose the article's numbers are, the division around it.
Out: ``Subject``, or None where it is a division above the issue's own.
"""

from __future__ import annotations

import re

from transforms.names.regions import Region, by_code, contains
from transforms.records import Issue
from transforms.subject.mention import DIVISION_AT_END, Subject

_LEVEL_OF = {"省": "province", "州": "prefecture", "县": "county", "区": "county", "旗": "county"}


def whole_of(level: str, said: str, home: Subject, topic: Subject | None, issue: Issue) -> Subject | None:
    """Whose 全县 (``said``) is where no table knows the division: the ``home``'s if it is one, else the issue's, else
    nobody's that is named, but never that of the firm or village told of so far. An office goes on telling of its
    division's."""
    own = issue.region if issue.region and issue.region.endswith(level) else None
    named = topic.name if topic else home.name if own and home.name and not DIVISION_AT_END.search(home.name) else None
    if named is None or named.endswith(level) or not _PART_OF_IT.search(named):
        return None
    return home if home.name and home.name.endswith(level) else Subject(own or said, None)


_LOCAL = "公司|集团|厂|矿|企业|合作社|村|社区|镇|乡|街道|水库|基地"
_FIRM_OR_VILLAGE = re.compile(f"(?:{_LOCAL})$")
_PART_OF_IT = re.compile(f"(?:{_LOCAL}|[县市区]|银行|[局站所院]|研究[所院]|中心|支部|大学|[大中支]队)$")


def is_part(subject: Subject) -> bool:
    """Whether it is a firm or a village in its division: 全县 behind 云海公司 is not that firm's."""
    name, region = subject.name, subject.region
    return name is not None and region is not None and name != region.name and _FIRM_OR_VILLAGE.search(name) is not None


def same_name(name: str, region: Region) -> bool:
    """Whether ``name`` is another form of the division's own."""
    same = name[0] == region.name[0] if region.name[-1] == "旗" else name[:2] == region.name[:2]
    return name[-1] == region.name[-1] and same


def is_called(region: Region | None, level: str) -> bool:
    """Whether 全县, 全市 … may mean ``region``: 全区 is no 县; a province may be called 全区 (自治区)."""
    if region is None:
        return False
    return region.name.endswith(level) or (region.level == "province" and region.official_name.endswith(level))


def is_below(level: str, home: Subject) -> bool:
    """Whether 全县, 我县 in what seems to be a city's means a county that nobody names, and not the city."""
    region = home.region
    if region is None or home.name != region.name or is_called(region, level):
        return False
    return level in {"province": "县旗", "prefecture": "县区旗"}.get(region.level, "")


def of_level(level: str, home: Subject, around: Region | None) -> Subject | None:
    """The division that 全县 means; nothing above the issue's own (高于全省 says nothing of the province)."""
    wanted = ("prefecture", "county", "province") if level == "市" else (_LEVEL_OF[level],)
    at = home.region
    while at is not None and (around is None or contains(around, at)):
        if at.level in wanted and is_called(at, level):
            own = at == home.region and home.name and same_name(home.name, at)
            return Subject(home.name if own or (home.name and home.name.endswith(at.name)) else at.name, at)
        at = by_code().get(at.parent_code) if at.parent_code else None
    return None

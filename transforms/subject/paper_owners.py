"""Whose paper an issue is that no whole division brings out: a town's, a village's, a body's.

In:  an issue.
Out: the name, or None where a division or an office of it brings it out.
It never takes a body that only lies in a town (石桥镇中心小学: the school's own), nor one of several that sign.

>>> owner_of_paper(Issue(issuer="西吉县将台堡镇人民政府")), owner_of_paper(Issue(issuer="青禾县石桥镇中心小学"))
('将台堡镇', '青禾县石桥镇中心小学')
>>> owner_of_paper(Issue(issuer="青禾县人民政府")) is None
True
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transforms.names.home import OF_PARTY
from transforms.names.regions import find_regions
from transforms.records import Issue
from transforms.reference import table
from transforms.subject.writer_subject import issuing_body

_HAN = "[\u4e00-\u9fff]"


def owner_of_paper(issue: Issue) -> str | None:
    """The body, town or village whose paper it is: by who brings it out, else by its name."""
    return _owner(issue.issuer, issue.publication)


@lru_cache(maxsize=16)
def _owner(issuer: str | None, publication: str | None) -> str | None:
    if own := issuing_body(issuer or ""):
        return own
    words = issuer or publication
    return _place_of(words) if words and "、" not in words else None


def _place_of(words: str) -> str | None:
    """The town or village that brings the paper out, or after which it is called: 永春县 | 达埔镇 | 侨联."""
    said = OF_PARTY.sub("", words)
    at = 0
    for named in find_regions(said):
        if named.start != at:
            break
        at = named.end
    found = _place().match(said, at) or _place().match(said)
    return found["name"] if found and not _KIND.search(found["name"]) else None


_KIND = re.compile("特色|小城|美丽|[城农]乡|农村|城市|智慧|平安|和谐|和美|幸福|文明|示范|[各全本我该新的]")
"""特色小镇, 美丽乡村: what a paper is about, and nobody's name."""


@cache
def _place() -> re.Pattern[str]:
    """石桥镇 | 党委, 石桥社区 | 周报: a place, and behind it an organ of its own or what a paper is called."""
    organs = "|".join(row["pattern"] for row in table("organisation_words") if row["role"] == "organ of a place")
    stem = f"(?:(?![镇乡县市区]){_HAN}){{2,4}}?"
    above = f"(?:{stem}(?:[县市旗]|(?<!社)区)){{0,2}}(?:{stem}(?:镇|乡|街道)(?={stem}(?:村|社区)))?"
    return re.compile(f"{above}(?P<name>{stem}(?:镇|乡|街道|社区|村))(?={organs})")

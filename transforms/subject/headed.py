"""The village, team, school or firm that the one of whom a story is told heads: what is told is mostly told of that.

In:  the person of whom an article tells, the article and its issue.
Out: the name of the body, or None where he heads none, or where it is not said which.
It never takes a deputy, nor a village that is only one of several.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import is_named_place
from transforms.records import Article, Issue
from transforms.subject.writer_subject import issuing_body

_POST = "(?:(?<!副)(?:第一|总支|支部|党委)?书记|老?支书|(?<!副)(?:主任|[村队校场厂站]长))"
_FIRM_POST = "(?:经理|董事长|书记|工程师|厂长)"
_LOCAL = re.compile(
    "(?:^|(?<=[镇乡县区市道木，。；：！？、在到是从由把的和与了让“\\n]))"
    "(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?:村|社区|嘎查))(?![民庄级集务官里])"
)
_CALLED = re.compile("村里|全村|村民|村集体|村上|村子|(?<![\u4e00-\u9fff])社区|全社区|居民|嘎查里|牧民")
_LEAST = 3
"""How often a text must speak of the place that somebody in it heads."""
_MOST = 2
"""How many times another village may outweigh it: none that is named half as often."""


def body_headed_by(person: str, place: str | None, article: Article, issue: Issue) -> str | None:
    """What ``person`` heads by the titles or the text of ``article``: the ``place`` where a title says that he works,
    a firm, where it brings the issue out, the only village or team that it may be."""
    titles, text, own = f"{article.title} {article.subtitle or ''}", article.body.text, issuing_body(issue.issuer or "")
    if own and re.search(rf"访[^，。]{{0,8}}?(?:公司|集团)[^，。]{{0,12}}{_FIRM_POST}{person}", titles):
        return own
    if place and re.search(rf"{place}[^，。]{{0,5}}{_POST}{person}", titles):
        return place
    if team := _adjacent().search(_before(person, f"{titles}\n{text}")):
        return None if FUNCTION_CHARACTERS.search(team["name"]) else team["name"]
    if not _is_head(person, titles, text):
        return None
    named = Counter(m["name"] for m in _LOCAL.finditer(text) if is_named_place(m["name"], m["stem"]))
    most = named.most_common(2)
    if not most or (len(most) > 1 and most[1][1] * _MOST >= most[0][1]):
        return None
    return most[0][0] if text.count(most[0][0]) + len(_CALLED.findall(text)) >= _LEAST else None


def _before(person: str, text: str) -> str:
    """The words in front of each place where ``text`` names ``person``, a line each."""
    return "\n".join(text[max(0, m.start() - _LONGEST) : m.start()] for m in re.finditer(person, text))


_LONGEST = 24


@cache
def _adjacent() -> re.Pattern[str]:
    """掘进五队 | 队长, 高岭小学 | 校长: the body stands in front of the post."""
    return re.compile(
        "(?:^|[，。；：、在是的“”（记访])(?P<name>[\u4e00-\u9fff]{2,8}?(?:队(?=队长)|[小中]学(?=校长)|学校(?=校长)|厂(?=厂长)|场(?=场长)))"
        "..[“”]?$",
        re.MULTILINE,
    )


def _is_head(person: str, titles: str, text: str) -> bool:
    """Whether somebody heads a village: 村党支部书记丁茂林, 黄国梁，当村支书19年, “蜂书记”."""
    if re.search(rf"{_POST}[”]?(?:、[^，。]{{2,8}})?[“”]?{person}", f"{titles}\n{text}"):
        return True
    if re.search(f"{_POST}”", titles):
        return True
    held = rf"{person}[^。\n]{{0,24}}?(?:当|任|担任|接任|当选|干)(?:上|了|着|为|起)?[^，。]{{0,6}}?{_POST}"
    return re.search(held, text) is not None

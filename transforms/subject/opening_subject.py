"""Whose numbers an article gives by its first words and by who wrote it: a town, an office, a part of a firm.

In:  an article, the division of the issue, the body that brings the issue out.
Out: ``Subject``, or None.
It never takes a writer's unit of which the first sentences do not speak, nor one town of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.names.regions import Region, find_regions
from transforms.page.bylines import is_name
from transforms.records import Article
from transforms.subject.mention import Subject
from transforms.subject.offices import office_of_label
from transforms.subject.stories import times_of_county

_OPENING = 120
"""Characters in which an article names whom it tells of."""
_LEAST = 3
"""How often a text must name a town or call it 全镇, 镇里, where nobody of it wrote the text."""
_TOWN = re.compile(
    "(?:^|(?<=[，。：\\n在到对]))(?:走进|来到)?(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?P<kind>镇|乡|街道))(?![域区街镇长村、和与亲情土下贤])"
)
_CHAIN = re.compile("[\u4e00-\u9fff]{2,4}?(?:村|社区)")
"""石浪镇 | 红石村: the village is told of."""
_BY_TOWN = re.compile(
    "(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?:镇|乡|街道))(?=$|[党团妇纪]|工委|委员会|政府|人民政府|人大|农|财|经管|司法|文化|综合|通讯)"
)
_OF_PARTY = re.compile("^(?:中共|中国共产党|共青团)")


def town_of_opening(article: Article, around: Region | None) -> Subject | None:
    """近年来，石浪镇团委办起夜校。…全镇…: the one town of the first sentence, of which the text goes on to tell."""
    text = article.body.text
    first = text[: min(text.find("。") + 1 or _OPENING, _OPENING)]
    named = {
        m["name"]: m["kind"]
        for m in _TOWN.finditer(first)
        if is_named_place(m["name"], m["stem"], VERY_COMMON_WORD) and not _CHAIN.match(text, m.end())
    }
    if len(named) != 1:
        return None
    name, kind = next(iter(named.items()))
    times = text.count(name) + len(
        re.findall(f"(?<![\u4e00-\u9fff]){kind}(?:里|上|党|团|政府|村)|[全该我]{kind}", text)
    )
    return Subject(name, around) if times >= _LEAST and times > times_of_county(text) else None


def unit_of_writer(article: Article, around: Region | None, of_body: bool) -> Subject | None:
    """The writer's town, office or, where a firm or hospital brings the issue out (``of_body``), department, where the
    first sentences name it: （供稿：县就业局）, 县就业局一手抓…。该局…."""
    text = article.body.text
    for unit, within in _units(article, around):
        town = _BY_TOWN.match(unit)
        if town and is_named_place(town["name"], town["stem"], VERY_COMMON_WORD):
            if _opens_with(town["name"], town["stem"], article):
                return Subject(town["name"], within)
        elif (office := office_of_label(unit, around)) and _acts(unit, text):
            return office
        elif of_body and (own := _PART.match(unit)) and own[0] in text[:_OPENING] and not _WHOLE.search(text):
            return Subject(own[0], around)
    return None


def _opens_with(town: str, stem: str, article: Article) -> bool:
    """Whether a text speaks of the ``town`` that wrote it: in its opening or title, or as 全乡 behind its bare name
    (到青石任职一年，…全乡收集意见)."""
    text = article.body.text
    at = text.find(town, 0, _OPENING)
    if at >= 0:
        return not _CHAIN.match(text, at + len(town))
    if town in f"{article.title}\n{article.subtitle}":
        return True
    kind = town[len(stem) :]
    return stem in text[:_OPENING] and re.search(f"[全我该]{kind}|{kind}(?:里|党委|政府|干部)", text) is not None


def _units(article: Article, around: Region | None) -> Iterator[tuple[str, Region | None]]:
    """The bodies that wrote an article, without the divisions in front of them, and where they lie."""
    said = [article.affiliation or "", *(name for name in article.authors if not is_name(name))]
    for unit in re.split("[、；，\\s]", "、".join(said)):
        words, at, within = _OF_PARTY.sub("", unit), 0, around
        for found in find_regions(words, around.region_code if around else None):
            if found.start == at:
                at, within = found.end, found.region
        if at < len(words):
            yield words[at:], within


def _acts(office: str, text: str) -> bool:
    """Whether the text says what the office did, and goes on to call it 该局."""
    return re.search(f"[，。：\\n]{office}|^{office}", text) is not None and f"该{office[-1]}" in text


_PART = re.compile(
    "[\u4e00-\u9fff]{1,8}?(?:科|厂|队|车间|分厂|食堂|班|站|电厂|矿|所)(?=$|党|团|工会)(?:党[支总]部|党总支)?"
)
"""炼焦一分厂党支部, 骨科: a part of the firm or hospital."""
_WHOLE = re.compile("(?:^|[，。：\n])(?:医院|院领导|全院|我院|公司|集团|全公司|矿)")
"""What the firm or hospital itself did."""

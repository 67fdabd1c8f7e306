"""全市, 我区, 全省: the division that a sentence calls by its level, or that word itself where no division is known.

In:  a text and a sentence of it, the home of its numbers, the body told of so far, the issue, mentions found so far.
Out: ``Mention`` s in order.
It never takes among whom something is ranked (全市20个区县排名第4, 全县唯一的高中), nor the county for a town of
it (我区石桥镇).

>>> [m.subject.name for m in called_whole("全县12个乡镇，全省排名第8", 0, 14, Subject(None, None), Issue(), None, [])]
['全县']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.names.regions import RegionMention, by_code, find_regions
from transforms.records import Issue
from transforms.subject.levels import is_below, is_called, is_part, of_level, whole_of
from transforms.subject.mention import Mention, Subject, code_of, local_subject
from transforms.subject.passed_by import is_of_a_set

RANKED = (
    "(?:[^，。；：（(\\d]{0,6}\\d+[个家]?[省市县区旗州盟镇乡]{1,3}[中内里]?|[^，。；：（(\\d]{0,8}?)(?:综合|并列|同类)?"
    "(?:排名|排位|位次|位居|位列|名列|列|居|排)(?:均|并列|分别)?[为在]?(?:第[一二三四五六七八九十\\d]|[前后末倒首])"
)
"""全市20个区县排名第4, 全省同类城市位居前列."""
_SPREAD = (
    "(?:各地|范围内?|上下)?(?:得到|进行|全面|率先|[复作]?)"
    "(?:推[广开行]|交流|推介|通报表[彰扬]|铺开|领先)(?![^，。；！、])"
)
"""做法在全省推广: how far something reaches."""
_MOST_OF = (
    "[^，。；\\d]{0,16}(?:最[^，。；\\d]{1,8}|较早[^，。；\\d]{0,8}|首[家个批座所][^，。；\\d]{0,8}?|唯一)的?"
    "[^，。；\\d]{0,8}?(?:[省市县区州旗乡镇村]|地区|单位|一个|[小中大]学|学[校院]|医院|企业|公司|合作社|市场|基地|水库|灌区)"
)
"""是全省光照最长的县, 是我市较早办班的民办学校: among whom it is the first."""
_BODY_OF = (
    "[^，。；\\d]{1,16}的[^，。；\\d]{0,10}?"
    "(?:学校|[小中]学|学院|医院|公司|企业|集团|市场|园区|景区|基地|合作社|安置区|安置点|协会|水库)[，。]"
)
"""是全市较早办班的民办学校，…: the division in which a body is one of its kind."""
_EVERYWHERE = re.compile(
    rf"(?<!在[为给对向])(?<!位于)(?<!地处)[全我](?<![率居列于出比占高低].)(?P<level>[省市州县区旗])(?!(?<=在我.)(?:[东西南北中]|境内))(?![直级属委域长第之平首前率领最唯]|规(?!模))(?!{RANKED})(?!(?<=[是为].[省市州县区旗])(?:{_MOST_OF}|{_BODY_OF}))(?!(?<=[在向].[省市州县区旗]){_SPREAD})"
)
_ARENA = re.compile(
    "[^，。；：\\d]{0,16}?(?:比武|竞赛|大赛|比赛|联赛|锦标赛|运动会|会演|汇演|评比|评选|测评|抽测|联考|统考|考核|考试|选拔赛?)(?:活动|大会)?[中里上]，"
    "(?!全|[我本][省市县区州旗])"
)
"""全市技能比武中，该局3人获奖: where something is contended for."""
_TOWN = re.compile("(?P<name>(?P<stem>[\\u4e00-\\u9fff]{2,3}?)(?:镇|乡|街道))(?![镇村、和与及])")
_SMALL = re.compile(
    "(?:^|(?<=[，。；：\\n年月日末底来前]))(?:全[镇乡村队场矿厂校社]|我[镇乡村场矿厂校])(?![长级会园景]|有名|最|出了?名|首|民)"
)
_DOERS = re.compile(
    "(?:^|(?<=[，。；：\\n年月]))(?P<name>开发区|高新区|经开区|园区|新区|\\d*片区|[\\u4e00-\\u9fff]{2}系统|地方[林农]业)"
    "(?=[^，。；：\\d]{0,10}?(?:完成|实现|累计|[现共]有|投入|新增|总))"
)


def called_whole(
    text: str, start: int, end: int, home: Subject, issue: Issue, topic: Subject | None, named: Sequence[Mention]
) -> Iterator[Mention]:
    """The divisions that ``text[start:end]`` calls by their levels; ``home`` is the article's."""
    within = code_of(issue)
    around = by_code().get(within) if within else None
    told_of = topic or home
    for found in _EVERYWHERE.finditer(text, start, end):
        level = found["level"]
        if _ARENA.match(text, found.end(), end):
            continue
        town = _TOWN.match(text, found.end(), end) if found[0][0] == "我" else None
        if town and is_named_place(town["name"], town["stem"], VERY_COMMON_WORD):
            yield Mention(found.start(), town.end(), local_subject(town["name"], home), False)
            continue
        nearer = (
            m
            for m in reversed(named)
            if m.start < found.start() and is_called(m.subject.region, level) and not is_part(m.subject)
        )
        nearest = next(nearer, None)
        subject = (nearest and nearest.subject) or (
            of_level(level, told_of, around) or whole_of(level, found[0], home, topic, issue)
            if told_of.name
            else _only_one(text, level) or Subject(found[0], None)
        )
        if (
            subject is None and found[0][0] == "我" and topic is not None
        ):  # 昌吉来客介绍，…，我县…: not of those who come
            subject = home if (home.name or "").endswith(level) else Subject(found[0], None)
        if subject is None and topic is None and is_below(level, home) and not _names_one(text, found.start(), level):
            subject = Subject(found[0], None)
        if subject:
            lasts = (found.start() == start and _is_office(home)) or _goes_on(nearest)
            of_a_set = is_of_a_set(text, found.start(), found.end())
            yield Mention(found.start(), found.end(), subject, lasts and not of_a_set, of_a_set)
    if text.find("个", start, end) >= 0 and len(_classes_of(text)) > 1:
        yield from (
            Mention(found.start("kind"), found.end(), local_subject(found["name"], home), False)
            for found in _CLASS.finditer(text, start, end)
        )
    if home.name is None:
        known = {m.start for m in named}
        yield from (
            Mention(*found.span(), Subject(found[0], None), True)
            for found in _SMALL.finditer(text, start, end)
            if found.start() not in known
        )
        yield from (
            Mention(*found.span("name"), Subject(found["name"], None), found["name"].endswith("区"))
            for found in _DOERS.finditer(text, start, end)
        )


def _only_one(text: str, level: str) -> Subject | None:
    """The county or the like that a text of nobody known names twice at least, where it names no other of its level."""
    named = [m.region for m in _divisions_of(text) if m.region.level != "province" and m.region.name.endswith(level)]
    if level in "省市" or len(named) < _TWICE or len({region.region_code for region in named}) > 1:
        return None
    return Subject(named[0].name, named[0])


_TWICE = 2


@lru_cache(maxsize=1)
def _divisions_of(text: str) -> tuple[RegionMention, ...]:
    return tuple(find_regions(text))


def _goes_on(named: Mention | None) -> bool:
    """广西全区投入5元: whether the division that 全区 means is told of already; an office of it is not the whole."""
    region = named.subject.region if named else None
    return named is not None and named.lasts and region is not None and named.subject.name == region.name


def _names_one(text: str, at: int, level: str) -> bool:
    """桓台县是井灌区，全县…, 产品覆盖全县: whether the paragraph names a county in front, wherever it
    lies, or only says how far something reaches."""
    if _AS_FAR_AS.search(text, max(0, at - _LONGEST_VERB), at):
        return True
    paragraph = text.rfind("\n", 0, at) + 1
    return any(m.region.level == "county" or m.region.name.endswith(level) for m in find_regions(text[paragraph:at]))


_AS_FAR_AS = re.compile("(?:覆盖|辐射|遍[布及]|惠及|涉及|分布在?|面向|带动|联结)了?$")
_LONGEST_VERB = 4
_CLASS = re.compile(
    r"(?P<name>全[省市州]\d{1,3}个(?P<kind>县（市）|县市|县|市辖区|城区|区))(?=实现|完成|[^，。；\d县区]{2,14}\d)"
)


@lru_cache(maxsize=1)
def _classes_of(text: str) -> frozenset[str]:
    """全省77个县（市）实现产值7元，全省30个区实现产值9元: what a text sets against one another is none of the whole."""
    return frozenset(found["kind"][0] for found in _CLASS.finditer(text))


def _is_office(home: Subject) -> bool:
    """Whether the article is an office's (永嘉县林业局): where a sentence begins with 全县, it goes on so."""
    region, name = home.region, home.name
    return region is not None and name is not None and name != region.name and name.startswith(region.name)

"""Whose numbers an article gives where nothing nearer is named: its home.

In:  an article and its issue.
Out: ``Subject``.
The label before the title comes first, then a place, body or person in the title, whom the first words present, a body
named from beginning to end, the division of the opening, that of the writer's office, the issue's region.
"""

from __future__ import annotations

import re
from collections import Counter

from transforms.bylines import is_name
from transforms.place_names import (
    COMMON_WORD,
    FUNCTION_CHARACTERS,
    PHRASE_CHARACTERS,
    VERY_COMMON_WORD,
    VILLAGE,
    VILLAGE_BEHIND,
    alternatives,
    begins_with_verb,
    body_at_start,
    body_ends,
    is_named_place,
    local_place,
    says_what,
    township,
    unknown_place,
)
from transforms.records import Article, Issue
from transforms.regions import Region, by_code, contains, find_regions, lookup
from transforms.subjects import NATION, Subject, around_unknown, code_of, is_visited
from transforms.words import frequency

OFTEN = 3
"""Mentions from which a body named in the text may be what the article is about."""


def home_of(article: Article, issue: Issue) -> Subject:
    """Whose numbers an article gives where nothing nearer is named."""
    within = code_of(issue)
    region = by_code().get(within) if within else None
    if article.place and _is_spoken_of(article.place, article.body.text, within):
        place = lookup(article.place, within) or around_unknown(article.place, region)
        within_it = _opening_place(township(), article.title, article.body.text)
        return Subject(within_it or _village_of_opening(article.title, article.body.text) or article.place, place)
    text = article.body.text
    bureau = _bureau(article.title, text, within)
    if bureau:
        return bureau
    elsewhere = _elsewhere(article.title, text, region)
    if elsewhere:
        return elsewhere
    for title in (article.title, article.subtitle or ""):
        named = _visited(title, text, region) or _in_title(title, text, within)
        if named:
            return named
    if within is None and (article.title.startswith("全国") or text.startswith("全国")):
        return NATION
    body = (
        _own_unit(article, region)
        or _opens_about(text, within, region)
        or _named_often(text, region)
        or _place_of_opening(text, within, region)
    )
    return body or _of_writer(article.affiliation, text, within, region) or Subject(issue.region, region)


def _elsewhere(title: str, body: str, around: Region | None) -> Subject | None:
    """绍兴诸暨“五步法”…: a title that begins with divisions outside those of the issue, which its text speaks of."""
    at = 0
    last: Region | None = None
    for mention in find_regions(title):
        if mention.start != at:
            break
        at, last = mention.end, mention.region
    if last is None or around is None or contains(around, last) or contains(last, around):
        return None
    return Subject(title[:at], last) if title[:at] in body or last.name in body else None


def _is_spoken_of(place: str, body: str, within: str | None) -> bool:
    """Whether a label is a place: known, or named in the piece; 平安林区 over a column of reports is neither."""
    if place[-1] not in "区县市州" or place[-3:-1] in body:
        return True
    return lookup(place, within) is not None or bool(find_regions(place, within))


_BUREAU = re.compile("(?P<name>[一-鿿]{2,10}?(?P<kind>局|站|所|中心|支队|大队|院))(?![长里党])")


def _bureau(title: str, body: str, within: str | None) -> Subject | None:
    """陇南公路局多措并举…: an office that the piece begins with and goes on to call 该局."""
    found = _BUREAU.match(title)
    if found is None or not body.startswith(found["name"]) or f"该{found['kind']}" not in body:
        return None
    regions = find_regions(found["name"], within)
    return Subject(found["name"], regions[0].region if regions else None)


_VISITED = re.compile(
    "(?:走进|探访|走访|访)(?:[一-鿿]{2}(?:企业|单位|基地))?"
    "(?P<name>[一-鿿]{2,16}(?:公司|集团|合作社|厂|医院|学校|小学|中学|大学|学院))$"
)


def _visited(title: str, body: str, around: Region | None) -> Subject | None:
    """走进会员企业某某有限公司: whom the title calls on."""
    found = _VISITED.search(title)
    return Subject(found["name"], around) if found and found["name"] in body else None


def _village_of_opening(title: str, body: str) -> str | None:
    """The village with which a report begins, where its title or the rest speaks of it again: 半坡村，听名字就…."""
    found = VILLAGE.match(body)
    if found is None or frequency(found["stem"]) >= COMMON_WORD or FUNCTION_CHARACTERS.search(found["name"]):
        return None
    again = body.count(found["name"]) > 1 or found["stem"] in title
    return found["name"] if again else None


def _of_writer(affiliation: str | None, body: str, within: str | None, around: Region | None) -> Subject | None:
    """The division whose office wrote the piece (作者单位：信丰县委组织部), where the piece speaks of it."""
    if not affiliation:
        return None
    named = [m.region for m in find_regions(affiliation, within) if around and contains(around, m.region)]
    if not named or named[-1] == around or not {region.region_code for region in named} <= set(_chain(named[-1])):
        return None
    return Subject(named[-1].name, named[-1]) if named[-1].name in body else None


_OWN_UNITS = {
    "校": "小学|中学|初中|高中|学校|学院|大学|幼儿园",
    "院": "医院|学院|法院|检察院",
    "厂": "厂",
    "公司": "公司",
    "镇": "镇",
    "乡": "乡",
    "街道": "街道",
    "村": "村",
    "社区": "社区",
}
"""What a writer calls 我校 or 我们乡, and how the name of it ends."""
_WE = re.compile("(?:^|[，。\n])我们(?:对|把|在|从|给|为|还)")
"""A teacher tells: 我们对1286名学生做了问卷, 学校随即…."""
_OWN = re.compile(rf"我们?(?P<kind>{'|'.join(_OWN_UNITS)})(?![长民委级])")


def _own_unit(article: Article, around: Region | None) -> Subject | None:
    """The writer's own unit where the piece speaks of it: 作者单位：城关小学, 我校有教师62人."""
    text = article.body.text
    found = _OWN.search(text) if article.affiliation else None
    kind = found["kind"] if found else "校" if article.affiliation and _WE.search(text) and "学校" in text else None
    if kind is None:
        return None
    named = list(re.finditer(rf"[\u4e00-\u9fff]{{2,8}}?(?:{_OWN_UNITS[kind]})", article.affiliation or ""))
    if not named:
        return None
    regions = find_regions(named[-1][0])
    name = named[-1][0][regions[-1].end :] if regions else named[-1][0]
    return Subject(name, regions[-1].region if regions else around) if len(name) > 1 else None


def _chain(region: Region) -> list[str]:
    """The codes of a division and of those that it lies in."""
    out = [region.region_code]
    while region.parent_code and region.parent_code in by_code():
        region = by_code()[region.parent_code]
        out.append(region.region_code)
    return out


_PERSON = re.compile(r"(?:^|——|—|──|\s)[记访].{0,30}?([\u4e00-\u9fff]{2,3})(?:先生|女士|同志)?$")


def _in_title(title: str, body: str, within: str | None) -> Subject | None:
    """瓯海区瞿溪街道河头村…侧记 → 河头村 in 瓯海区; 记“拔尖人才”徐静 → 徐静."""
    regions = [m for m in find_regions(title, within) if not is_visited(title, m)]
    region = regions[-1].region if regions else None
    around = by_code().get(within) if within else None
    person = _PERSON.search(title)
    if person and _is_about(person[1], title, body):
        told = find_regions(_TELLS.split(title[person.start() :], maxsplit=1)[1], within)
        return Subject(person[1], told[-1].region if told else region or around)
    chain_end = regions[-1].end if regions else 0
    places = list(local_place().finditer(title, chain_end)) if regions else []
    if places and places[0].start() == chain_end:
        return Subject(places[-1][0] if len(places) == 1 else title[places[-2].end() : places[-1].end()], region)
    if region is not None and (around is None or contains(around, region)):
        printed = title[regions[-1].start : chain_end]
        return Subject(printed if printed.endswith("旗") else region.name, region)
    unknown = _opening_place(unknown_place(), title, body)
    if unknown:
        return Subject(unknown, around_unknown(unknown, around))
    firm = body_at_start().match(title)
    if firm is None or PHRASE_CHARACTERS.search(firm["name"]) or begins_with_verb(firm["name"]):
        return None
    again = body.count(firm["name"]) > 1 or firm["name"] in body[:_OPENS]
    return Subject(firm["name"], around) if again else None


_OPENS = 60
"""Characters of a body in which the firm of its title is met."""


_POLITE = ("先生", "女士", "同志")
_HEADS = re.compile("(?:书记|主任|支书|[村镇乡]长)$")


def _is_about(person: str, title: str, body: str) -> bool:
    """Named again and again; whoever heads a village (村党支部书记) is told of with it, others for themselves."""
    times = body.count(person)
    if times >= OFTEN or not is_name(person):
        return times >= OFTEN
    return title.endswith(_POLITE) or (times > 1 and not _HEADS.search(title, 0, title.rindex(person)))


def told_of(article: Article, home: Subject) -> str | None:
    """The person whom the title says the article is about: 记水利专家郑某某先生."""
    for title in (article.title, article.subtitle or ""):
        person = _PERSON.search(title)
        if person and is_name(person[1]) and frequency(person[1]) < COMMON_WORD:
            return person[1]
    return home.name if home.name and is_name(home.name) and home.region and home.name != home.region.name else None


def place_told_of(article: Article, person: str, issue: Issue) -> str | None:
    """Where the one whom the title is about works: 记白水镇云顶村党支部书记石守田 → 云顶村."""
    for title in (article.title, article.subtitle or ""):
        found = _PERSON.search(title)
        if found is None or found[1] != person:
            continue
        before = _PARTY.split(_TELLS.split(title[found.start() : found.start(1)], maxsplit=1)[1])[0]
        regions = find_regions(before, code_of(issue))
        start = regions[-1].end if regions else 0
        places = list(local_place().finditer(before, start))
        if places:
            return places[-1][0]
        body = body_at_start().match(before, start)
        return body["name"] if body else None
    return None


_TELLS = re.compile("[记访]")
_PARTY = re.compile("党[支总委]|支部|第一书记|[村居]委会")
"""The post behind the name of a village: 云顶村 | 党支部书记."""


def _opening_place(pattern: re.Pattern[str], title: str, body: str) -> str | None:
    """The place at the head of a title that the body names too; 加强社区… is a phrase."""
    found = pattern.match(title)
    if found is None or not is_named_place(found["name"], found["stem"], VERY_COMMON_WORD):
        return None
    village = VILLAGE_BEHIND.match(title, found.end())
    if village and village["name"] in body and frequency(village["stem"]) < COMMON_WORD:
        return village["name"]
    return found["name"] if found["name"] in body else None


def _named_often(text: str, around: Region | None) -> Subject | None:
    """The body that the text names from beginning to end; its left end is where the words in front begin to differ."""
    ends = [(m.start(), m.end()) for m in body_ends().finditer(text)]
    if len(ends) <= OFTEN:
        return None
    counts: Counter[str] = Counter()
    for length in range(2, 9):
        counts.update(text[start - length : end] for start, end in ends if start >= length)
    generic = re.compile(alternatives("generic"))
    named = [
        name
        for name, n in counts.items()
        if n > OFTEN
        and _WORD_CHARACTERS.fullmatch(name)
        and not generic.match(name)
        and not PHRASE_CHARACTERS.search(name)
        and text.index(name) < len(text) * _EARLY
        and text.rindex(name) > len(text) * _LATE
    ]
    if not named:
        return None
    most = max(counts[name] for name in named)
    return Subject(max((n for n in named if counts[n] * 10 >= most * 6), key=len), around)


_WORD_CHARACTERS = re.compile("[\u4e00-\u9fffA-Za-z]+")
_EARLY, _LATE = 0.25, 0.7
"""Shares of the text before and behind which a body must be named to be what the text is about."""
_OPENING_CHARACTERS = 400


def _opens_about(text: str, within: str | None, around: Region | None) -> Subject | None:
    """Whom the first words present."""
    found = says_what().match(text)
    if found is None or FUNCTION_CHARACTERS.search(found["name"]):
        return None
    named = find_regions(found["name"], within)
    whole = named[-1].region if named and named[-1].end == len(found["name"]) else None
    if whole is not None and (around is None or contains(around, whole)):
        return Subject(whole.name, whole)
    return Subject(found["name"], around_unknown(found["name"], around)) if whole is None else None


def _place_of_opening(text: str, within: str | None, around: Region | None) -> Subject | None:
    """The division that the first sentences speak of, where the rest comes back to it."""
    counts = Counter(
        m.region.region_code
        for m in find_regions(text[:_OPENING_CHARACTERS], within)
        if around is None or (contains(around, m.region) and m.region != around)
    )
    for code, _ in counts.most_common(1):
        region = by_code()[code]
        if text.count(region.name) + text.count(region.name[:-1]) > OFTEN or (
            around and _called_often(text, region, around, counts)
        ):
            return Subject(region.name, region)
    return None


def _called_often(text: str, region: Region, around: Region, named: Counter[str]) -> bool:
    """全县, 县委, 该县 again and again where just one county was named; 全市 in a city's periodical is the city."""
    level = region.name[-1]
    if (
        level not in "县区市旗"
        or level == around.name[-1]
        or any(by_code()[code].name[-1] == level for code in named if code != region.region_code)
    ):
        return False
    return (
        sum(text.count(f"{before}{level}") for before in "全该我")
        + len(re.findall(f"(?<![一-鿿]){level}(?:委|政府|里|政协|人大)", text))
        >= OFTEN
    )

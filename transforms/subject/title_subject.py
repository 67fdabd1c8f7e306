"""Whom or what a title says that its article is about: a person, a village, a division, a firm.

In:  a title or subtitle, the text below it, the division of the issue.
Out: ``Subject``, or a name; None where the title names nobody of whom the text speaks.
It never takes a place that is visited or where a meeting was held.
"""

from __future__ import annotations

import re

from transforms.names.introduced_once import SYLLABLES
from transforms.names.person_names import NO_GIVEN_NAME, ROLE_ENDS, reads_as_name
from transforms.names.place_names import (
    COMMON_WORD,
    PHRASE_CHARACTERS,
    RARE_WORD,
    body_at_start,
    is_stem,
    local_place,
    unknown_place,
)
from transforms.names.place_tests import begins_with_verb, is_named_place
from transforms.names.regions import AUTONOMOUS, Region, RegionMention, by_code, contains, find_regions
from transforms.page.bylines import is_name
from transforms.records import Article, Issue
from transforms.subject.mention import Subject, around_unknown, code_of
from transforms.subject.passed_by import comes_to_see, is_giver, is_visited
from transforms.subject.publishers import is_paper
from transforms.subject.subjects import UNKNOWN_INSIDE
from transforms.subject.title_places import opening_place
from transforms.text.words import frequency

OFTEN = 3
"""Mentions from which a body named in the text may be what the article is about."""


_VISITED = re.compile(
    "(?:走进|探访|走访|访)(?:[一-鿿]{2}(?:企业|单位|基地))?"
    "(?P<name>[一-鿿]{2,16}(?:公司|集团|合作社|厂|医院|学校|小学|中学|大学|学院))$"
)


_TALKED_TO = re.compile(
    "(?:对话|专访|走近|访)(?P<name>(?:“[^”]{2,8}”)?[一-鿿]{0,12}?(?:救援队|服务队|志愿队|协会|工作室|公司|合作社|医院|学校))"
    "(?:队长|会长|负责人|董事长|总?经理|理事长|院长|校长)[一-鿿]{2,3}$"
)
"""对话“蓝丝带”救援队队长覃海波: who heads a body answers for it."""


_ASKED = re.compile("(?:对话|专访|访|走近)[^，。]{0,20}?(?P<who>[一-鿿]{2,3})$")
_HEADS_A_BODY = (
    "[^。]{0,60}?(?:现任|现为|担任|系|是|，)(?!现[任为]|担任)(?P<body>[一-鿿]{2,16}(?:公司|合作社|联合社|集团|厂|农场|协会|商会|学校|医院))"
    "(?:党[一-鿿]{1,6}、)?(?:理事长|董事长|总?经理|负责人|社长|厂长|场长|会长|院长|校长)"
)
FEWEST_ANSWERS = 2


def headed_by_whom_is_asked(title: str, body: str, around: Region | None) -> Subject | None:
    """对话返乡青年林青, who answers (林青：…) and is said to head a cooperative: what he tells of is its own."""
    asked = _ASKED.search(title)
    if asked is None or not is_name(asked["who"]) or body.count(f"{asked['who']}：") < FEWEST_ANSWERS:
        return None
    head = re.search(asked["who"] + _HEADS_A_BODY, body)
    return Subject(head["body"], around) if head else None


def visited_in(title: str, body: str, around: Region | None) -> Subject | None:
    """走进会员企业某某有限公司: whom the title calls on."""
    if (headed := headed_by_whom_is_asked(title, body, around)) is not None:
        return headed
    found = _VISITED.search(title)
    if found is None and (found := _TALKED_TO.search(title)) and found["name"].rpartition("”")[2] in body:
        return Subject(found["name"], around)
    if found is None and (found := _TEAM.search(title)) and found["name"][-_OWN_WORDS:] in body:
        return None if PHRASE_CHARACTERS.search(found["name"]) else Subject(found["name"], around)
    return Subject(found["name"], around) if found and found["name"] in body else None


_TEAM = re.compile(
    "(?:^|——|—|──|\\s)记(?!者)(?P<name>(?![^，。]{0,12}[村镇乡县市区])[一-鿿]{2,12}?(?:党(?:支部|总支)|分部(?:党支部)?|车间|班组|[一二三四五六七八九十大支中]队))$"
)
"""记隧道二分部党支部: the part of a firm that an article is of; a village's branch is told of with its village."""
_OWN_WORDS = 5


_PERSON = re.compile(
    rf"(?:^|——|—|──|\s)[记访].{{0,30}}?((?<=[{ROLE_ENDS}记访])[{SYLLABLES}]{{4,6}}|[\u4e00-\u9fff]{{2,3}})(?:先生|女士|同志)?$"
)
"""记石桥村教师秦有田, 记邮递员格桑卓玛."""


_OF_TWO = re.compile(rf"(?:^|——|—|──|\s)[记访].{{0,30}}?(?<=[{ROLE_ENDS}])([\u4e00-\u9fff]{{2}})$")
"""记育种博士生 | 田野: a name of two characters behind what somebody is."""
_ANSWERS_FOR = re.compile(
    "访[一-鿿]{2,8}(?:[省市县区州旗]委|[省市县区州旗镇乡](?:人民)?政府|[市县区州旗镇乡]长)(?:书记|[^访记]){0,14}$"
)
"""访青禾县委常委、组织部长林青, 访中共青禾县委书记林青: who holds a division's office answers for the division."""
_HIS_STORY = re.compile(
    "(?P<name>[\u4e00-\u9fff]{3})(?:的?(?:创业|致富|带富|带头|脱贫|返乡|奋斗|追梦|治村|兴村|扶贫|助农|植树|护林|养殖|种植)"
    "[\u4e00-\u9fff]{0,6}|的)(?:记|故事|之路|路|梦|侧记|纪事|二三事|事迹|心愿|“[^”]{1,6}”)$"
)
"""村党支部书记黎朝贵创业带富记, 郭长庚的“三本账”: of whom a title tells."""


def spokesman(title: str) -> str | None:
    """Who is asked in a title as the holder of a division's office: the numbers are the division's."""
    person = _PERSON.search(title)
    return person[1] if person and _ANSWERS_FOR.search(title, 0, person.start(1)) else None


def _is_name(said: str) -> bool:
    return is_name(said) or _SYLLABIC.fullmatch(said) is not None


_SYLLABIC = re.compile(f"[{SYLLABLES}]{{4,6}}")
"""格桑卓玛."""


def _person_in(title: str) -> re.Match[str] | None:
    """Where a title names the one it tells of; his name is the first group."""
    found = _PERSON.search(title)
    if found and not _is_name(found[1]) and (of_two := _OF_TWO.search(title)) and is_name(of_two[1]):
        return of_two
    if found is None and (story := _HIS_STORY.search(title)) and reads_as_name(story["name"]):
        return story
    return found


def _places_on_end(title: str, at: int) -> list[re.Match[str]]:
    """瞿溪街道 | 河头村: places written one behind the other from ``at`` on, or with what is no blank between them."""
    places: list[re.Match[str]] = []
    for found in local_place().finditer(title, at):
        if any(mark.isspace() for mark in title[places[-1].end() if places else at : found.start()]):
            break
        places.append(found)
    return places


def named_in(title: str, body: str, within: str | None) -> Subject | None:
    """瓯海区瞿溪街道河头村…侧记 → 河头村 in 瓯海区; 记“拔尖人才”徐静 → 徐静."""
    regions = [m for m in find_regions(title, within) if not _only_passes(title, m)]
    region = regions[-1].region if regions else None
    around = by_code().get(within) if within else None
    person = _person_in(title)
    if person and person[1] == spokesman(title) and (asked := find_regions(title, within)):
        return Subject(asked[-1].region.name, asked[-1].region)
    if person and _is_about(person[1], title, body):
        told = find_regions(_in_front_of(title, person), within)
        return Subject(person[1], told[-1].region if told else region or around)
    chain_end = regions[-1].end if regions else 0
    places = _places_on_end(title, chain_end) if regions else []
    if places and places[0].start() == chain_end:
        behind = title[places[-2].end() : places[-1].end()] if len(places) > 1 else ""
        if behind.startswith("某"):  # 石桥镇 | 某村: whose name is kept back
            return Subject(places[-2][0] + behind, region)
        if 0 < len(behind) < _SHORTEST_PLACE:  # 新荷村 | 兴村纪事
            return Subject(title[chain_end : places[-2].end()], region)
        return Subject(behind or places[-1][0], region)
    inner = UNKNOWN_INSIDE.match(title, chain_end) if region and region.level in ("province", "prefecture") else None
    if inner and is_stem(inner["stem"]):  # 江西省汀溪县 is a county that no table knows
        return Subject(inner[0], None)
    if region is not None and (around is None or contains(around, region)):
        printed = title[regions[-1].start : chain_end]
        return Subject(printed if printed.endswith(("旗", *AUTONOMOUS)) else region.name, region)
    unknown = opening_place(unknown_place(), title, body)
    if unknown:
        return Subject(unknown, around_unknown(unknown, around))
    inside = _place_inside(title, body) if region is None else None
    if inside:
        return Subject(inside, around)
    firm = body_at_start().match(title)
    if firm is None or PHRASE_CHARACTERS.search(firm["name"]) or begins_with_verb(firm["name"]):
        return None
    again = body.count(firm["name"]) > 1 or firm["name"] in body[:_OPENS]
    return Subject(firm["name"], around) if again else None


def _only_passes(title: str, found: RegionMention) -> bool:
    """Whether a division is only visited, comes to see, gives an honour or names a paper."""
    passes = is_visited(title, found) or is_giver(title, found) or is_paper(title, found.end)
    return passes or comes_to_see(title, found) or _COME.match(title, found.start) is not None


_COME = re.compile(
    "(?:[^，。；：\\s]{0,16}、)?[^，。；：\\s]{2,8}[两三四五六七八九]地(?:来客|客人|来访|来人|取经|宾客)"
    "|[^，。；：\\s]{2,6}来客"
)
"""昌吉、邢台、绍兴三地来客: those who come."""


_SHORTEST_PLACE = 3


def _place_inside(title: str, body: str) -> str | None:
    """The village or town that a title names behind other words, and its text again: 一片叶子富了金塘村."""
    for found in _PLACE_ENDS.finditer(title):
        if _VENUE.match(title, found.end()):
            continue
        run = _RUN.search(title, 0, found.start())
        alone = len(run[0]) if run and len(run[0]) in _WHOLE_STEM else 2
        for length in dict.fromkeys((alone, 2, 3)):  # ——新月畲族村…: what stands alone in front is the whole name
            stem = title[max(0, found.start() - length) : found.start()]
            name = stem + found[0]
            rare = len(stem) == length and stem.isalpha() and frequency(stem) < RARE_WORD
            if rare and name in body and is_named_place(name, stem) and not begins_with_verb(name):
                return _whole_name(name, f"{title}\n{body}")
    return None


def _whole_name(name: str, text: str) -> str:
    """余家桥乡 of 家桥乡: what stands in front wherever ``text`` names it belongs to the name."""
    while len(name) < _LONGEST_NAME:
        in_front = {text[found.start() - 1 : found.start()] for found in re.finditer(name, text)}
        before = in_front.pop()
        if in_front or not before.isalpha() or before in _NO_NAME:
            return name
        name = before + name
    return name


_LONGEST_NAME = 5
_NO_NAME = frozenset("在到往于从自对由向把被将为是和与及赴驻省市县区州旗镇乡村原的我")

_RUN = re.compile("(?:(?<=^在)|(?<=[^\u4e00-\u9fff]在)|(?<![\u4e00-\u9fff]))(?!在)[\u4e00-\u9fff]+$")
"""在石家桥 | 乡第三届大会上: the whole run of characters in front, without 在."""
_WHOLE_STEM = range(2, 6)
_VENUE = re.compile("[一-鿿]{0,6}?(?:召开|举行|举办|开幕|启动|开班)")
_PLACE_ENDS = re.compile(
    "(?<![城乡新农全本各每])(?:村(?![民里级干])|镇(?![街域区村])|乡(?![镇村])|社区|街道)(?![、和与])"
)

_OPENS = 60
"""Characters of a body in which the firm of its title is met."""
_HE = re.compile("[他她](?!们)")
_POLITE = ("先生", "女士", "同志")
_HEADS = re.compile("(?:书记|主任|支书|[村镇乡]长)$")


def _is_about(person: str, title: str, body: str) -> bool:
    """Named again and again; whoever heads a village (村党支部书记) is told of with it, others for themselves."""
    times = body.count(person)
    if times >= OFTEN or not _is_name(person):
        return times >= OFTEN
    if _is_introduced_alike(person, title, body):
        return True
    if times and not _HEADS.search(title, 0, title.rindex(person)) and len(_HE.findall(body)) >= OFTEN:
        return True
    return title.endswith(_POLITE) or (times > 1 and not _HEADS.search(title, 0, title.rindex(person)))


def _is_introduced_alike(person: str, title: str, body: str) -> bool:
    """记育种博士生田野, 农学院博士生田野…: what somebody is and the name again, so that the name is no word."""
    at = title.rindex(person)
    role = title[max(0, at - _ROLE) : at]
    return role[-1:] in ROLE_ENDS and not _HEADS.search(role) and f"{role}{person}" in body


_ROLE = 3


def told_of(article: Article, home: Subject) -> str | None:
    """The person whom the title says the article is about: 记水利专家郑某某先生."""
    for title in (article.title, article.subtitle or ""):
        person = _person_in(title)
        if person and person[1] == spokesman(title):
            return None
        alike = person is not None and _is_introduced_alike(person[1], title, article.body.text)
        if person and _is_name(person[1]) and (alike or frequency(person[1]) < COMMON_WORD):
            return person[1]
    is_person = home.name and is_name(home.name) and not NO_GIVEN_NAME.search(home.name)
    return home.name if is_person and home.region and home.name != home.region.name else None


def place_told_of(article: Article, person: str, issue: Issue) -> str | None:
    """Where the one whom the title is about works: 记白水镇云顶村党支部书记石守田 → 云顶村."""
    for title in (article.title, article.subtitle or ""):
        found = _person_in(title)
        if found is None or found[1] != person:
            continue
        before = _PARTY.split(_in_front_of(title, found))[0]
        regions = find_regions(before, code_of(issue))
        start = regions[-1].end if regions else 0
        places = list(local_place().finditer(before, start))
        if places:
            return places[-1][0]
        body = body_at_start().match(before, start)
        return body["name"] if body else None
    return None


def _in_front_of(title: str, person: re.Match[str]) -> str:
    """What a title says of the one it tells of, in front of the name: 记 | 白水镇云顶村党支部书记 | 石守田."""
    said = title[: person.start(1)]
    return _TELLS.split(said[person.start() :], maxsplit=1)[-1] if person.re is not _HIS_STORY else said


_TELLS = re.compile("[记访]")
_PARTY = re.compile("党[支总委]|支部|第一书记|[村居]委会")
"""The post behind the name of a village: 云顶村 | 党支部书记."""

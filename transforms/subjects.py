"""Whose number it is: the place or body that an article, a paragraph or a sentence is about.

In:  an article and its issue (the home of the article's numbers), then the place of a number in the body.
Out: ``Subject``: the name as a reader would give it, and the division it lies in, where known.
The nearest wins: a place or body named in the sentence in front of the number, then a body that the paragraph is
about, then the home: the label before the title, a place in the title, a body named again and again, the issue's
region. 全市 and 全县 mean the division of that level. It never takes a place that is only visited or compared with.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from transforms.bylines import is_name
from transforms.phrases import indexed
from transforms.records import Article, Issue
from transforms.reference import table
from transforms.regions import Region, by_code, contains, find_regions, lookup
from transforms.words import frequency, tagged


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Subject:
    """``name`` as printed or as the division is called; ``region`` is the division it is or lies in."""

    name: str | None
    region: Region | None


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Mention:
    """A place or body named at ``[start, end)``; ``lasts`` where the rest of the paragraph may be about it."""

    start: int
    end: int
    subject: Subject
    lasts: bool


OFTEN = 3
"""Mentions from which a body named in the text may be what the article is about."""

_CLAUSE_START = r"(?:^|(?<=[，。；：！？,;:\n“（(]))"
_OPENING = r"(?:[如而在由据]|通过|利用|例如|比如|其中|位于|作为|目前|近日|日前|来自|今年|去年|如今|现在|中共)*+"
_VISITED = re.compile(r"(?:赴|到|往|从|与|和|向|比|同|离|出|访|往返|学习|借鉴|调|参观|邻|来)$")


def home_of(article: Article, issue: Issue) -> Subject:
    """Whose numbers an article gives where nothing nearer is named."""
    within = _code(issue)
    region = by_code().get(within) if within else None
    if article.place:
        place = lookup(article.place, within) or _around_unknown(article.place, region)
        within_it = _opening_place(_township(), article.title, article.body.text)
        return Subject(within_it or _village_of_opening(article.title, article.body.text) or article.place, place)
    for title in (article.title, article.subtitle or ""):
        named = _in_title(title, article.body.text, within)
        if named:
            return named
    text = article.body.text
    body = _opens_about(text, within, region) or _named_often(text, region) or _place_of_opening(text, within, region)
    return body or _of_writer(article.affiliation, text, within, region) or Subject(issue.region, region)


def _village_of_opening(title: str, body: str) -> str | None:
    """The village with which a report begins, where its title or the rest speaks of it again: 半坡村，听名字就…."""
    found = _VILLAGE.match(body)
    if found is None or frequency(found["stem"]) >= _COMMON_WORD or _FUNCTION_CHARACTERS.search(found["name"]):
        return None
    again = body.count(found["name"]) > 1 or found["stem"] in title
    return found["name"] if again else None


_VILLAGE = re.compile(
    r"\s*(?:在|走进|来到|位于)?(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3})(?:村|社区|寨))(?=[，,的是位地有、])"
)


def _of_writer(affiliation: str | None, body: str, within: str | None, around: Region | None) -> Subject | None:
    """The division whose office wrote the piece (作者单位：信丰县委组织部), where the piece speaks of it."""
    if not affiliation:
        return None
    named = [m.region for m in find_regions(affiliation, within) if around and contains(around, m.region)]
    if not named or named[-1] == around or not {region.region_code for region in named} <= set(_chain(named[-1])):
        return None
    return Subject(named[-1].name, named[-1]) if named[-1].name in body else None


def _chain(region: Region) -> list[str]:
    """The codes of a division and of those that it lies in."""
    out = [region.region_code]
    while region.parent_code and region.parent_code in by_code():
        region = by_code()[region.parent_code]
        out.append(region.region_code)
    return out


@lru_cache(maxsize=256)
def _code(issue: Issue) -> str | None:
    """The division of the issue, as a code."""
    if issue.region_code:
        return issue.region_code
    name = issue.region or issue.province
    region = lookup(name, issue.province) if name else None
    return region.region_code if region else None


_PERSON = re.compile(r"(?:^|——|—|──|\s)记.{0,30}?([\u4e00-\u9fff]{2,3})(?:先生|女士|同志)?$")


def _in_title(title: str, body: str, within: str | None) -> Subject | None:
    """瓯海区瞿溪街道河头村…侧记 → 河头村 in 瓯海区; 记“拔尖人才”徐静 → 徐静."""
    regions = [m for m in find_regions(title, within) if not _VISITED.search(title, 0, m.start)]
    region = regions[-1].region if regions else None
    around = by_code().get(within) if within else None
    person = _PERSON.search(title)
    if person and (body.count(person[1]) >= OFTEN or (is_name(person[1]) and title.endswith(_POLITE))):
        return Subject(person[1], region or around)
    chain_end = regions[-1].end if regions else 0
    places = list(_local().finditer(title, chain_end)) if regions else []
    if places and places[0].start() == chain_end:
        return Subject(places[-1][0] if len(places) == 1 else title[places[-2].end() : places[-1].end()], region)
    if region is not None and (around is None or contains(around, region)):
        return Subject(region.name, region)
    unknown = _opening_place(_unknown_place(), title, body)
    if unknown:
        return Subject(unknown, _around_unknown(unknown, around))
    firm = _body_at_start().match(title)
    if firm is None or _PHRASE_CHARACTERS.search(firm["name"]) or _begins_with_verb(firm["name"]):
        return None
    return Subject(firm["name"], around) if body.count(firm["name"]) > 1 else None


_POLITE = ("先生", "女士", "同志")


def told_of(article: Article, home: Subject) -> str | None:
    """The person whom the title says the article is about: 记水利专家郑某某先生."""
    for title in (article.title, article.subtitle or ""):
        person = _PERSON.search(title)
        if person and is_name(person[1]) and frequency(person[1]) < _COMMON_WORD:
            return person[1]
    return home.name if home.name and is_name(home.name) and home.region and home.name != home.region.name else None


def _around_unknown(name: str, around: Region | None) -> Region | None:
    """Where a village or a body lies; a division that the table does not know is not the one around it."""
    return None if name.endswith(("省", "市", "县", "区", "州", "旗")) and not name.endswith("社区") else around


def _opening_place(pattern: re.Pattern[str], title: str, body: str) -> str | None:
    """The place at the head of a title that the body names too; 加强社区… is a phrase."""
    found = pattern.match(title)
    if found is None or _FUNCTION_CHARACTERS.search(found["name"]) or frequency(found["stem"]) >= _VERY_COMMON_WORD:
        return None
    village = _VILLAGE_BEHIND.match(title, found.end())
    if village and village["name"] in body and frequency(village["stem"]) < _COMMON_WORD:
        return village["name"]
    return found["name"] if found["name"] in body else None


_VILLAGE_BEHIND = re.compile(r"(?P<name>(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:村|社区|寨))")
"""石门镇 | 下坪村: a report on the village."""

_DIVISION_END = "(?:[市县]|(?<![社小园山地城辖景校片库厂街郊矿牧林灾农新老东西南北发业])区)"
"""The last character of a division; 社区 and 园区 are none."""


@cache
def _township() -> re.Pattern[str]:
    """A township, village or community that opens a title: 老窑乡的“三点半货车”."""
    return re.compile(
        rf"(?P<name>(?!(?:{_alternatives('generic')}))(?P<stem>[\u4e00-\u9fff]{{2,3}}?)(?:{_alternatives('place')}))"
    )


@cache
def _unknown_place() -> re.Pattern[str]:
    """A place that opens a title and that the table of divisions does not know."""
    ends = f"{_DIVISION_END}(?![委级直民政域])|{_alternatives('place')}"
    return re.compile(rf"(?P<name>(?!(?:{_alternatives('generic')}))(?P<stem>[\u4e00-\u9fff]{{2,3}}?)(?:{ends}))")


@cache
def _alternatives(role: str) -> str:
    return "|".join(row["pattern"] for row in table("organisation_words") if row["role"] == role)


@cache
def _local() -> re.Pattern[str]:
    """Townships, villages and communities behind a division: 瞿溪街道 | 河头村."""
    return re.compile(rf"[\u4e00-\u9fff]{{1,5}}?(?:{_alternatives('place')})")


@cache
def _body_ends() -> re.Pattern[str]:
    return indexed(_alternatives("name"))


@cache
def _body_at_start() -> re.Pattern[str]:
    """A firm, school or hospital that opens a title: 天荷家居公司党总支开展…."""
    generic = _alternatives("generic")
    return re.compile(rf"(?P<name>(?!(?:{generic}))[\u4e00-\u9fffA-Za-z·]{{2,12}}?(?:{_alternatives('name')}))")


@cache
def _at_clause_start() -> re.Pattern[str]:
    """A place or body that opens a clause: 华仪集团在…, 在河头村，…, “老李帮忙团”党员…"""
    return re.compile(
        rf"{_CLAUSE_START}{_OPENING}(?P<name>(?!(?:{_alternatives('generic')}))"
        rf"(?:“[^”\n]{{2,10}}”(?:{_alternatives('service')})"
        rf"|[\u4e00-\u9fffA-Za-z·]{{2,14}}?(?:{_alternatives('name')})"
        rf"|(?P<above>[\u4e00-\u9fff]{{2,4}}?(?:{_DIVISION_END}|(?:镇|乡|街道)(?=[\u4e00-\u9fff]{{2,4}}(?:村|社区))))?+(?P<place>(?P<stem>[\u4e00-\u9fff]{{2,4}}?)(?:{_alternatives('place')}))))"
    )


_AMONG_OTHERS = re.compile(r"、|[^，。；]{0,10}等(?:\s?\d|[，。几多])|等")
"""某某公司等4家企业: one of those that are counted."""
_FUNCTION_CHARACTERS = re.compile(
    "[的了和与及等是被把将为对从让使给各个家们以在到离]|有(?!限)|加上|[一二三四五六七八九十]大"
    "|协调|组织|引进|引入|支持|鼓励|扶持|帮助|推动|要求|依托|组建|走进|来到|牵头|成立|创办|领办|注册|聘请|邀请|安排|动员|指导|联合|担任|任职|就职|供职|毕业"
)
_PHRASE_CHARACTERS = re.compile("[的了是被把将从让各们]")
_COMMON_WORD = 200
"""Occurrences in the word list from which 激发村 is no village: 激发 is a word."""


def _is_name(found: re.Match[str], text: str) -> bool:
    """Named twice or at length, and no phrase: 小贷公司 and 配备社区 are none."""
    name, stem = found["place"] or found["name"], found["stem"]
    if _FUNCTION_CHARACTERS.search(name) and not name.startswith("“"):
        return False
    if stem is not None:
        return frequency(stem) < _COMMON_WORD and (bool(found["above"]) or text.count(name) > 1)
    again = text.count(name) > 1
    return frequency(name) < _COMMON_WORD and (again or (len(name) > _LONG_NAME and not _begins_with_verb(name)))


@lru_cache(maxsize=4096)
def _begins_with_verb(name: str) -> bool:
    """覆盖专业合作社, 建起山核桃专业合作社: what is done to bodies, not the name of one."""
    word, tag = tagged(name)[0]
    return len(word) > 1 and tag in _DOING and frequency(word) >= _COMMON_WORD


_DOING = frozenset({"v", "vd", "d", "p", "c", "r", "m"})


_LONG_NAME = 5
_VERY_COMMON_WORD = 1000
"""The same for the head of a title, where a place is what one expects."""


def _named_often(text: str, around: Region | None) -> Subject | None:
    """The body that the text names from beginning to end; its left end is where the words in front begin to differ."""
    ends = [(m.start(), m.end()) for m in _body_ends().finditer(text)]
    if len(ends) <= OFTEN:
        return None
    counts: Counter[str] = Counter()
    for length in range(2, 9):
        counts.update(text[start - length : end] for start, end in ends if start >= length)
    generic = re.compile(_alternatives("generic"))
    named = [
        name
        for name, n in counts.items()
        if n > OFTEN
        and _WORD_CHARACTERS.fullmatch(name)
        and not generic.match(name)
        and not _PHRASE_CHARACTERS.search(name)
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


@cache
def _says_what() -> re.Pattern[str]:
    """A text that begins by saying what somebody is: 某某县是…, 某某小学坐落在…, 某某厂过去…."""
    ends = f"{_DIVISION_END}|地区|{_alternatives('place')}|{_alternatives('name')}"
    says = "是|位于|地处|坐落|过去|始建|创[办设立建]|现有|现辖|下?辖|总面积|占地"
    return re.compile(
        rf"\s*(?P<name>(?!(?:{_alternatives('generic')}))[\u4e00-\u9fff]{{2,10}}?(?:{ends}))"
        rf"(?:（[^（）\n]{{1,12}}）)?(?:{says})"
    )


def _opens_about(text: str, within: str | None, around: Region | None) -> Subject | None:
    """Whom the first words present."""
    found = _says_what().match(text)
    if found is None or _FUNCTION_CHARACTERS.search(found["name"]):
        return None
    named = find_regions(found["name"], within)
    whole = named[-1].region if named and named[-1].end == len(found["name"]) else None
    if whole is not None and (around is None or contains(around, whole)):
        return Subject(whole.name, whole)
    return Subject(found["name"], _around_unknown(found["name"], around)) if whole is None else None


def _place_of_opening(text: str, within: str | None, around: Region | None) -> Subject | None:
    """The division that the first sentences speak of, where the rest comes back to it."""
    counts = Counter(
        m.region.region_code
        for m in find_regions(text[:_OPENING_CHARACTERS], within)
        if around is None or (contains(around, m.region) and m.region != around)
    )
    for code, _ in counts.most_common(1):
        region = by_code()[code]
        if text.count(region.name) + text.count(region.name[:-1]) > OFTEN:
            return Subject(region.name, region)
    return None


_EVERYWHERE = re.compile(r"(?<![率居列于出比占高低])[全我]([省市州县区旗])(?![直级属委域长第之平首规前率领最])")
_LEVEL_OF = {"省": "province", "州": "prefecture", "县": "county", "区": "county", "旗": "county"}


def mentions_in(text: str, start: int, end: int, home: Subject, issue: Issue) -> list[Mention]:
    """Places and bodies that ``text[start:end]`` may be about, in order."""
    within = _code(issue)
    around = by_code().get(within) if within else None
    words = text[start:end]
    out = [
        Mention(
            start + m.start,
            start + m.end,
            Subject(m.region.name, m.region),
            _heads_paragraph(text, start + m.start, start + m.end),
        )
        for m in find_regions(words, within)
        if (around is None or contains(around, m.region)) and not _VISITED.search(words, 0, m.start)
    ]
    out.extend(
        Mention(found.start("name"), found.end(), _local_subject(found["place"] or found["name"], home), True)
        for found in _at_clause_start().finditer(text, start, end)
        if (_is_name(found, text) or _says_what().match(text, found.start("name")))
        and not _AMONG_OTHERS.match(text, found.end())
    )
    label = _label().match(text, start) if start == 0 or text[start - 1] == "\n" else None
    said = (label["name"] or label["thing"]) if label else ""
    if label and label.end() < end and not _FUNCTION_CHARACTERS.search(said):
        named = find_regions(said, within)
        whole = named[-1].region if named and named[-1].end == len(said) else None
        labelled = Subject(whole.name, whole) if whole else _local_subject(said, home)
        out.append(Mention(start, label.end(), labelled, True))
    for found in _EVERYWHERE.finditer(text, start, end):
        nearer = (
            m.subject for m in reversed(out) if m.start < found.start() and _is_called(m.subject.region, found[1])
        )
        subject = next(nearer, None) or (
            _of_level(found[1], home, around) if home.name else Subject(found.group(), None)
        )
        if subject:
            out.append(Mention(found.start(), found.end(), subject, False))
    return sorted(out, key=lambda m: m.start)


@cache
def _label() -> re.Pattern[str]:
    """A place or body set off at the head of a short item: 石门乡 走访老党员, 县农业局：…"""
    ends = f"{_DIVISION_END}|{_alternatives('place')}|{_alternatives('name')}|{_alternatives('office')}"
    name = rf"(?!(?:{_alternatives('generic')}))[\u4e00-\u9fff]{{1,12}}(?:{ends})"
    thing = rf"[\u4e00-\u9fffA-Za-z]{{2,14}}(?:工程|项目|中心|基地|{ends})"
    set_off = rf"(?:——|—|[●○▲◆■◇★·])\s*(?P<thing>{thing})(?=[。：:])"
    return re.compile(rf"(?:{set_off}|(?P<name>{name})(?=[ \u3000：:]|(?<=[局厅委院办部校])\d))")


def _heads_paragraph(text: str, start: int, end: int) -> bool:
    """A division that the first sentence of a paragraph begins with: what the paragraph is about (not an example)."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    opens = len(before) <= _HEAD and "。" not in before and (not before or before[-1] in "，：")
    return opens and text[end : end + 1] not in ("、", "的")


_HEAD = 20
"""Characters in front of a division that heads its paragraph: 今年以来，通州区."""


def _is_division(subject: Subject) -> bool:
    """The division itself, not a body in it."""
    return subject.region is not None and subject.name == subject.region.name


def _is_called(region: Region | None, level: str) -> bool:
    """Whether 全县, 全市 … may mean ``region``: 全区 is no 县; a province may be called 全区 (自治区)."""
    if region is None:
        return False
    return region.name.endswith(level) or (region.level == "province" and region.official_name.endswith(level))


def _local_subject(name: str, home: Subject) -> Subject:
    return Subject(name, _around_unknown(name, home.region))


def _of_level(level: str, home: Subject, around: Region | None) -> Subject | None:
    """The division that 全县 means; nothing above the issue's own (高于全省 says nothing of the province)."""
    wanted = ("prefecture", "county", "province") if level == "市" else (_LEVEL_OF[level],)
    at = home.region
    while at is not None and (around is None or contains(around, at)):
        if at.level in wanted and _is_called(at, level):
            return Subject(home.name if home.name and home.name.endswith(at.name) else at.name, at)
        at = by_code().get(at.parent_code) if at.parent_code else None
    return None


_AGAIN = re.compile("[该这][家个]?(?:公司|集团|企业|医院|学校|村|社区|镇|乡|街道|院|校|单位|支部)")


def carried(last: Mention | None, sentence: str, before: Subject | None) -> Subject | None:
    """The body that the paragraph is about: its ``last`` mention so far; ``before`` is the last paragraph's.

    A division or 全市 after the body ends it; 该集团 takes up the last paragraph's.
    """
    if last is not None:
        return last.subject if last.lasts else None
    return before if _AGAIN.search(sentence) else None

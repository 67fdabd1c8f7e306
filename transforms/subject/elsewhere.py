"""Clauses about others than the article's own: divisions outside, those above, whoever asked, counties by short names.

In:  a text and a sentence of it, the home of the article's numbers, the issue.
Out: ``Mention`` s; a division outside or above the issue's own holds for its clause only.
It never takes a name inside a clause, where it is visited, compared with or a part of an address.

>>> issue = Issue(region="凤冈县", region_code="520327")
>>> text = "全县产值5亿元。全省同期产值61亿元，而成都市双流区达到300亿元。"
>>> [m.subject.name for m in told_elsewhere(text, 8, len(text), Subject("凤冈县", None), issue)]
['贵州省', '成都市双流区']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain

from transforms.names.regions import LANDMARK, Region, by_code, contains, find_regions, lookup
from transforms.records import Issue
from transforms.subject.everywhere import RANKED
from transforms.subject.mention import NATION, Mention, Subject, code_of, local_subject
from transforms.subject.nation import FIGURE
from transforms.subject.offices import larger, offices_in
from transforms.text.places import places_of


def told_elsewhere(text: str, start: int, end: int, home: Subject, issue: Issue) -> list[Mention]:
    """Clauses of ``text[start:end]`` about another division or group, in order."""
    within = code_of(issue)
    around = by_code().get(within) if within else None
    out = [
        Mention(m.start(), m.end(), local_subject(m["name"], home), False) for m in _GROUP.finditer(text, start, end)
    ]
    out.extend(
        Mention(*m.span("whole"), local_subject(m["place"] if m["stem"] else m["whole"], home), False)
        for m in _NEIGHBOUR.finditer(text, start, end)
    )
    out.extend(Mention(m.start(), m.end(), home, False) for m in _ASKED.finditer(text, start, end))
    out.extend(offices_in(text, start, end, home, around))
    if around is not None:
        out.extend(_outside(text, start, end, around))
        out.extend(_compared_with(text, start, end, around))
        if text.find("全", start, end) >= 0 or text.find("我国", start, end) >= 0:
            out.extend(_above(text, start, end, around))
    if around is None or around.level == "province":  # in a prefecture's own bulletin they are read everywhere
        out.extend(_called_short(text, start, end, within or _city_of(home)))
    return sorted(out, key=lambda mention: mention.start)


def _city_of(home: Subject) -> str | None:
    """The city whose counties a text of no known issue may call by their short names, where it is the city's."""
    return home.region.region_code if home.region and home.region.level == "prefecture" else None


_GROUP = re.compile(
    "(?:^|(?<=[，。；\n]))(?:我们)?(?P<name>(?:课题组|调研组|调查组|联合调查组)(?=[用先对在深走发共历采随分到]|通过)"
    "|[省市县区州]?[\u4e00-\u9fff]{0,4}(?<!个)(?:专家|检查|督查|督导|评审|考核|暗访|验收)组"
    "(?=随机|走访|采[取用]|抽[查取调]|调阅|查阅|访谈|发[现出放]|深入|历时|先后|分[成赴]))"
)
"""课题组用40天走了8个县: whoever asked, not those who were asked."""


_ASKED = re.compile("(?<=[，；])(?:也|还|另|但|而)?有?[^，。；]{0,8}?(?:受访者|受访[的户]|被访者|被调查|调查对象)")
"""柳溪镇的绣坊最高；也有两成的受访者表示…: of all those who were asked, wherever they live."""
_NEIGHBOUR = re.compile(
    "(?:^|(?<=[，。；\n]))(?:而|但)?(?P<whole>(?:隔壁|相邻|邻近|临近|毗邻|邻)的?(?P<place>(?P<stem>[\u4e00-\u9fff]{0,4}?)(?:村|社区|镇|乡|县)))"
    "(?![庄委干级、和与])(?=[^，。；]{0,14}\\d)"
)
"""隔壁的大河村人均8000元, 而相邻村每亩租金300元: the village told of before is not meant."""


def _outside(text: str, start: int, end: int, around: Region) -> Iterator[Mention]:
    """而成都市双流区达到300元, 常州市新北区捐资300万元: a clause that begins with a division outside; what such a
    division did (宁夏同心县推行智能水表，…) holds for its sentence, or for the paragraph that it heads."""
    opened = _OUTSIDER.match(text, start, end)
    if opened and (region := outsider(opened["name"], around)):
        heads = opened.start("name") == 0 or text[opened.start("name") - 1] == "\n"
        yield Mention(*opened.span("name"), Subject(opened["name"], region), heads)
    first = _at_start().match(text, 0, end) if start == 0 else None
    for clause in chain([first] if first else (), _DIVISION_FIRST.finditer(text, max(0, start - 1), end)):
        region = outsider(clause["name"], around)
        if region and not (opened and clause.start("name") == opened.start("name")):
            yield Mention(*clause.span("name"), Subject(clause["name"], region), False, True)


def _compared_with(text: str, start: int, end: int, around: Region) -> Iterator[Mention]:
    """低于成都市武侯区的3400元和重庆市北碚区的2900元: the number of a division outside, directly behind it."""
    for found in _COMPARED_WITH.finditer(text, start, end):
        if region := outsider(found["name"], around):
            yield Mention(*found.span("name"), Subject(found["name"], region), False, True)


_COMPARED_WITH = re.compile(
    "(?:[高低多少快慢优]于|不如|不及|超过|(?<=[元人%亩吨个])[和、])(?P<name>(?:[\u4e00-\u9fff]{2,4}?[省市县区州]){1,3})"
    "(?=的(?:仅|只有|近|约)?\\d[\\d.,]*[万亿]?(?!\\d|个百分点|倍))"
)


def outsider(name: str, around: Region) -> Region | None:
    """The division that ``name`` is, where it lies neither in the one ``around`` nor above it."""
    named = find_regions(name)
    if not named or named[0].start or named[-1].end != len(name):
        return None
    region = named[-1].region
    return None if contains(around, region) or contains(region, around) else region


_OUTSIDER = re.compile(
    "\\s*(?:[省国]内的|外[省县市]的|邻近的|比?如|例如|像)?(?P<name>[\u4e00-\u9fff]{2,9}?[市县区州旗])"
    "(?=地处|位于|推[行广]|实[行施]|设立|建[立成]|成立|采[取用]|创新|出台|探索|[由把将对从以自是]|投入|发展|依托|通过|开展|坚持|组[织建])"
)


_DIVISION_FIRST = re.compile(
    "[，。；\n](?:而|但|邻近的|相邻的|例如|比如)?(?P<name>(?:[\u4e00-\u9fff]{2,7}?[省市县区州]){1,3})"
    "(?=[^，。；、\n]{0,16}\\d)(?![、和与的])"
)


@cache
def _at_start() -> re.Pattern[str]:
    return re.compile(_DIVISION_FIRST.pattern.partition("]")[2])


def _above(text: str, start: int, end: int, around: Region) -> Iterator[Mention]:
    """全省同期产值61亿元 in a county's bulletin: of the province."""
    for found in _LARGER.finditer(text, start, end):
        above = NATION if found["level"] == "国" else larger(found["level"], around)
        if above:
            yield Mention(found.start("whole"), found.end("whole"), above, False, True)
    if text.find("均", start, end) < 0:
        return
    for found in _BESIDE_MEAN.finditer(text, start, end):
        above = NATION if found["level"] == "国" else larger(found["level"], around)
        if above:
            yield Mention(found.end(), found.end(), above, False, True)


_BESIDE_MEAN = re.compile(
    "(?:[高低多少快慢优好]于|超过|高出|低出|超出)全(?P<level>[国省市])(?:同期)?平均(?:水平|数|值|增速|[^，。；（(\\d]{1,6})?(?=[（(]\\d)"
)
"""高于全省平均水平（62.3%）: what stands in brackets is the mean's own."""
_LARGER = re.compile(
    "(?:^|(?<=[，。；\n]))(?P<whole>(?:全|我(?=国))(?P<level>[国省市]))(?!"
    + RANKED
    + f")(?=同期|平均|去年|今年|[^，。；第前各首\\d]{{0,8}}{FIGURE})"
)


def _called_short(text: str, start: int, end: int, within: str | None) -> Iterator[Mention]:
    """都昌 at the head of a clause for 都昌县, which the text names elsewhere in full or in a list (婺源、都昌两县)."""
    short = _short_names(text, within)
    if not short:
        return
    for at, name in places_of(text, start, end, short):
        stop = at + len(name)
        if _OPENED.search(text, max(start, at - _LONGEST_OPENING), at) and not _GOES_ON.match(text, stop, end):
            yield Mention(at, stop, Subject(short[name].name, short[name]), False)
        elif befell := _befell(text, at, stop):
            of_it = Subject(short[name].name, short[name])
            yield Mention(*befell, of_it, False)
            whole = (f"全{short[name].name[-1]}",)
            yield from (Mention(told, told + 2, of_it, False) for told, _ in places_of(text, befell[1], end, whole))


def _befell(text: str, at: int, stop: int) -> tuple[int, int] | None:
    """给都昌带来降雨5毫米, 都昌全县损失5元: the words that name whom something befell, wherever in the clause."""
    if text.startswith(_WHOLE, stop):
        return at, stop + 2
    brings = _BRINGS.match(text, stop) if text.startswith(_GIVES, at - 1) else None
    return (at - 1, brings.end()) if brings else None


_WHOLE = ("全县", "全市", "全区", "全旗")
_GIVES = ("给", "为", "对")
_BRINGS = re.compile("(?:带来|造成)了?")
_OPENED = re.compile("(?:^|(?<=[，。；：“\n]))(?:其中|而|但)?$")
_LONGEST_OPENING = 3
_GOES_ON = re.compile(f"[县市区镇乡街、和与及等]|{LANDMARK}")
"""都昌县, 都昌和婺源, 都昌湖: another name, or not it alone."""


@lru_cache(maxsize=1)
def _short_names(text: str, within: str | None) -> Mapping[str, Region]:
    """The counties that a text names, by their names without suffix; read once for all its sentences."""
    around = by_code().get(within) if within else None
    named = [m.region for m in find_regions(text, within)]
    for listed in _LISTED.finditer(text):
        suffix = listed["suffix"]
        first, *others = listed["names"].split("、")
        names = [first, first[1:], *others]  # 选了婺源: a character in front may be another word's
        named += [r for name in names if len(name) > 1 and (r := lookup(name + suffix, within)) is not None]
    named += _behind_province(text, within)
    return {
        r.name[:-1]: r
        for r in named
        if r.level == "county" and len(r.name) > _SHORTEST and (around is None or contains(around, r))
    }


def _behind_province(text: str, within: str | None) -> Iterator[Region]:
    """江西都昌: counties by their short names behind the short name of the division in which they lie."""
    for outer in find_regions(text, within):
        for length in (3, 2):
            name = text[outer.end : outer.end + length]
            inner = lookup(name, outer.region.region_code) if len(name) == length and name.isalpha() else None
            if inner and inner.level == "county" and inner != outer.region and contains(outer.region, inner):
                yield inner
                break


_SHORTEST = 2
"""Characters of a county's name that has no short form: 衢县."""
_LISTED = re.compile(
    "(?P<names>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,6})[等这]?[两二三四五六七八九]个?(?P<suffix>[县市区])"
)

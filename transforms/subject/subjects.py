"""Whose number it is: the place or body that an article, a paragraph or a sentence is about.

In:  the home of an article's numbers (``transforms.subject.article_subject``) and the place of a number in the body.
Out: ``Subject``: the name as a reader would give it, and the division it lies in, where known.
The nearest wins: a place or body named in the sentence in front of the number, then a body that the paragraph is
about, then the home: the label before the title, a place in the title, a body named again and again, the issue's
region. 全市 and 全县 mean the division of that level. It never takes a place that is only visited or compared with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter

from transforms.names.person_names import ROLE_ENDS
from transforms.names.place_names import (
    DIVISION_END,
    FUNCTION_CHARACTERS,
    RARE_WORD,
    alternatives,
    in_no_name,
    is_compared,
    is_place_or_body,
    names_at_clause_start,
    one_of,
    place_in_front,
    says_what,
    unknown_divisions,
)
from transforms.names.regions import AUTONOMOUS, Region, RegionMention, by_code, contains, find_regions, lookup
from transforms.records import Issue
from transforms.text.firsts import gated
from transforms.text.words import frequency


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
    clause_only: bool = False
    """Whether only its clause is about it: 全省同期产值61亿元, 而双流区达到300元."""
    listed: bool = False
    """Whether it is one of several: 西乡、宁强、南郑12个监测点 is a number of all of them."""


VISITED = re.compile(
    r"(?:赴|到|往|从|(?<![\d%元人个家户名件起次亩吨分项处座所条])[与和]|向|比|同|离|出|访|往返|学习|借鉴|调|参观|邻|来|[高低多少当等优快慢晚早]于)$"
)


_VENUE = re.compile("[\u4e00-\u9fff]{0,10}?(?:召开|举行|举办|开幕|落幕)")


_LIES_IN = ("位于", "地处", "坐落在", "坐落于")


def is_visited(text: str, found: RegionMention) -> bool:
    """赴乐清市考察, 在浙江省召开, 位于曲江区: the numbers are those of who goes or lies there."""
    if VISITED.search(text, 0, found.start) or text.endswith(_LIES_IN, 0, found.start):
        return True
    return text.endswith("在", 0, found.start) and _VENUE.match(text, found.end) is not None


@lru_cache(maxsize=256)
def code_of(issue: Issue) -> str | None:
    """The division of the issue, as a code."""
    if issue.region_code:
        return issue.region_code
    name = issue.region or issue.province
    region = lookup(name, issue.province) if name else None
    return region.region_code if region else None


def around_unknown(name: str, around: Region | None) -> Region | None:
    """Where a village or a body lies; a division that the table does not know is not the one around it."""
    return None if _DIVISION.search(name) else around


_DIVISION = re.compile(f"(?:[省州旗]|{DIVISION_END})$")


def _is_one_of_many(text: str, found: RegionMention) -> bool:
    """在宕昌、文县等地, 涉及大理、洱源两县: where something is, not who did it."""
    return _AND_OTHERS.match(text, found.end) is not None or _CONCERNED.search(text, 0, found.start) is not None


def _is_listed(text: str, found: RegionMention, named: Sequence[RegionMention]) -> bool:
    """Whether another division stands beside it: 西乡、宁强、南郑."""
    ends = {m.end + 1 for m in named if text[m.end : m.end + 1] in _AND}
    return found.start in ends or (found.end + 1 in {m.start for m in named} and text[found.end] in _AND)


_AND = ("、", "和", "与")


def _holds(text: str, found: RegionMention) -> bool:
    """万寨乡是宣恩县的产茶大乡: the division only holds the place of which is told."""
    return text.startswith("的", found.end) and _IS.search(text, max(0, found.start - 6), found.start) is not None


def _begins_firm(text: str, found: RegionMention) -> bool:
    """广西锦隆纸业, 山东鲁花集团: a place without its suffix that begins the name of a firm."""
    return text[found.end - 1] not in "省市县区州旗盟" and _FIRM_BEHIND.match(text, found.end) is not None


_FIRM_BEHIND = re.compile(
    "[\u4e00-\u9fff]{2,6}?(?:[纸药矿酒置]业|集团|公司|股份|科技(?=[公有])|实业|电子(?=[公科有])|航空|银行|重工|化工|水泥|钢铁)"
)


def _is_above(text: str, found: RegionMention, home: Subject) -> bool:
    """岚山区官草汪村: the division only says where the home lies."""
    name = home.name
    return name is not None and name != found.region.name and text.startswith(name, found.end)


_IS = re.compile("(?:是|系|属于?)(?:[^，。；]{0,4}[省市州])?$")
_AND_OTHERS = re.compile(
    "(?:[一-鿿]{2,6}(?:会|局|院|校|司|部|队|所|站|镇|乡|村))?(?:、[^，。；、]{1,6}){0,6}等(?:地|多?[县市区镇乡州]|\\s?\\d|[一二三四五六七八九十两几])"
)
_CONCERNED = re.compile("(?:涉及|辐射|覆盖|惠及|连接|途经|横跨)[^，。；]{0,12}$")
_AMONG_OTHERS = re.compile(r"、|[^，。；]{0,10}等(?:\s?\d|[，。几多])|等")
"""某某公司等4家企业: one of those that are counted."""
_EVERYWHERE = re.compile(r"[全我](?<![率居列于出比占高低].)([省市州县区旗])(?![直级属委域长第之平首规前率领最])")
_WHOLE = re.compile(r"全([镇乡村])(?![长级]|有名|最|出了?名|首)")
"""全镇 is the town that the article named last."""
_PROJECT = re.compile(
    r"(?:^|(?<=[，。；：\n]))总?投资[近约超逾达]?[\d.]*[百千万亿多余]*元的(?P<name>[\u4e00-\u9fffA-Za-z\d]{2,14}?(?:项目|工程|[小中]学|医院))(?=[，。；设占建已正开于])"
)
"""总投资1.35亿元的青山电子项目，…: the numbers that follow are its own."""
_PAYS = re.compile("(?:^|(?<=[，。；：\n]))(?P<whole>(?P<level>[省市县区州旗])财政(?!局|厅|所|部))(?![的、和与各])")
"""县财政每年安排50万元: the division's own, whatever village was told of before."""
NATION = Subject("全国", None)
_NATIONWIDE = re.compile(r"(?:^|(?<=[，。；：、！\n]))全国(?=已|共|累计|新|[^性各第人政\d]{0,12}\d)")
"""Read in a periodical of no division only: in a county's, 全国 is what is compared with."""
_LEVEL_OF = {"省": "province", "州": "prefecture", "县": "county", "区": "county", "旗": "county"}


def mentions_in(
    text: str, start: int, end: int, home: Subject, issue: Issue, topic: Subject | None = None
) -> list[Mention]:
    """Places and bodies that ``text[start:end]`` may be about, in order; ``topic`` is the body told of so far."""
    issuer, home = home, topic or home
    within = code_of(issue)
    around = by_code().get(within) if within else None
    words = text[start:end]
    found_in = find_regions(words, within)
    begins = _within_another(found_in)
    out = [
        Mention(
            start + m.start,
            start + m.end,
            _division(named, words, home),
            _heads_paragraph(text, start + m.start, start + m.end),
            listed=_is_listed(words, m, found_in),
        )
        for named in found_in
        if named.end not in begins
        for m in (replace(named, start=begins.get(named.start, named.start)),)
        if (around is None or contains(around, m.region))
        and not (is_visited(words, m) or _is_one_of_many(words, m) or _holds(words, m) or _is_above(words, m, home))
        and not _begins_firm(words, m)
    ]
    out.extend(
        Mention(
            found.start("name"),
            found.end(),
            local_subject(found["place"] or _MADE.sub("", found["name"]), home),
            _is_told_of(found, text),
        )
        for found in _names_in(text, start, end)
    )
    known = {m.end for m in out}
    out.extend(
        Mention(at, stop, Subject(text[at:stop], None), True)
        for at, stop in unknown_divisions(text, start, end)
        if stop not in known
    )
    label = _label().match(text, start) if start == 0 or text[start - 1] == "\n" else None
    said = (label["name"] or label["thing"]) if label else ""
    if label and label.end() < end and not FUNCTION_CHARACTERS.search(said):
        named = find_regions(said, within)
        whole = named[-1].region if named and named[-1].end == len(said) else None
        labelled = Subject(whole.name, whole) if whole else local_subject(said, home)
        out.append(Mention(start, label.end(), labelled, True))
    if around is None:
        out.extend(Mention(m.start(), m.end(), NATION, True) for m in _NATIONWIDE.finditer(text, start, end))
    for found in _WHOLE.finditer(text, start, end):
        town = last_named(text, found.start(), found[1])
        if town:
            out.append(Mention(found.start(), found.end(), local_subject(town[1], home), True))
        elif of_it := _whole_of(found, issuer, topic, issue):
            out.append(Mention(found.start(), found.end(), of_it, False))
    out.extend(
        Mention(*found.span("name"), local_subject(found["name"], home), False)
        for found in _PROJECT.finditer(text, start, end)
    )
    out.extend(
        Mention(*found.span("whole"), payer, False)
        for found in _PAYS.finditer(text, start, end)
        if home.name and (payer := of_level(found["level"], home, around))
    )
    for found in _EVERYWHERE.finditer(text, start, end):
        nearer = (
            m.subject for m in reversed(out) if m.start < found.start() and _is_called(m.subject.region, found[1])
        )
        subject = next(nearer, None) or (
            of_level(found[1], home, around) or _whole_of(found, issuer, topic, issue)
            if home.name
            else Subject(found.group(), None)
        )
        if subject:
            out.append(Mention(found.start(), found.end(), subject, found.start() == start and _is_office(issuer)))
    return sorted(out, key=lambda m: m.start)


def _is_office(home: Subject) -> bool:
    """Whether the article is an office's (永嘉县林业局): where a sentence begins with 全县, it goes on so."""
    region, name = home.region, home.name
    return region is not None and name is not None and name != region.name and name.startswith(region.name)


def _within_another(found: Sequence[RegionMention]) -> dict[int, int]:
    """Where a division begins that is named right behind those in which it lies → where the first of them begins."""
    begins: dict[int, int] = {}
    for outer, inner in pairwise(found):
        if inner.start == outer.end and contains(outer.region, inner.region):
            begins[inner.start] = begins.get(outer.start, outer.start)
    return begins


def _whole_of(found: re.Match[str], home: Subject, topic: Subject | None, issue: Issue) -> Subject | None:
    """Whose 全县 is where no table knows the division: the ``home``'s if it is one, else the issue's, else nobody's
    that is named, but never that of the firm or village told of so far. An office goes on telling of its division's."""
    own = issue.region if issue.region and issue.region.endswith(found[1]) else None
    named = topic.name if topic else home.name if own and home.name and not _DIVISION.search(home.name) else None
    if named is None or named.endswith(found[1]) or not _PART_OF_IT.search(named):
        return None
    return home if home.name and home.name.endswith(found[1]) else Subject(own or found.group(), None)


_PART_OF_IT = re.compile(
    "(?:公司|集团|厂|矿|企业|合作社|村|社区|镇|乡|街道|[县市区]|水库|基地|银行|[局站所院]|研究[所院]|中心|支部|大学|[大中支]队)$"
)


def _names_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Places and bodies that open a clause and are told of."""
    for found in names_at_clause_start(text, start, end):
        told_of = is_place_or_body(found, text) or says_what().match(text, found.start("name")) is not None
        told_of = told_of and not (found["place"] is None and in_no_name().search(found["name"]))
        told_of = told_of and not _MEANS.search(text, max(0, found.start() - _LONGEST_MEANS), found.start() + 1)
        if not told_of:
            found = place_in_front(found, text, end) or found
            told_of = found["place"] is not None and is_place_or_body(found, text)
        if told_of and not _AMONG_OTHERS.match(text, found.end()):
            yield found


_MEANS = re.compile("(?:依托|借助|借力|联合|利用|通过|引进|携手|委托|对接|建立|成立|组建|创办|打造|叫|名为)“$")
"""妇联依托“巧娘合作社”办班: by what means, nobody who does it."""
_LONGEST_MEANS = 3


def _is_told_of(found: re.Match[str], text: str) -> bool:
    """Whether the paragraph may go on about it: not 漳江镇的退休教师…, nor a town beside others (义宁镇18个)."""
    if found["place"] is None:
        return _PEOPLE_OF_IT.match(text, found.end()) is None
    if "最" in text[found.start() : found.start("name")]:
        return False
    opens = found.start() == 0 or text[found.start()] in "\n。"
    if text.startswith("的", found.end()):
        heads = found.start("name") == 0 or text.rfind("\n", 0, found.start("name")) >= found.start()
        return heads and _OF_IT.match(text, found.end()) is not None
    return opens or not is_compared(found, text)


_OF_IT = re.compile(f"的[^，。；\\d{ROLE_ENDS}]{{1,8}}[，是]")
"""孟和村的账，是“卖地账”: of the village; 漳江镇的退休教师…: of one person there."""


_PEOPLE_OF_IT = re.compile("的?(?:教授|专家|学者|老师|记者|律师|代表|志愿者|研究员|技术人员)")
"""河南农业大学的教授在镇上设了工作室: somebody from there."""


_MADE = re.compile("^(?:办起|建起|开办|兴办|开起)了?(?=...)|^.{0,8}?(?:派驻|派到|驻点)(?=..)")
"""办起茶叶专业合作社，…, 县自然资源局派驻云盘村: the verb, and what stands in front, is no part of its name."""


def last_named(text: str, end: int, suffix: str) -> tuple[int, str] | None:
    """The place or body whose name ends in ``suffix`` (镇, 村, 景区 …) that ``text`` tells of last before ``end``:
    where its name ends, and the name."""
    named = _named_by_level(text).get(suffix[-1], ())
    at = bisect_right(named, end, key=itemgetter(0))
    return next((named[i] for i in range(at - 1, -1, -1) if named[i][1].endswith(suffix)), None)


@lru_cache(maxsize=1)
def _named_by_level(text: str) -> dict[str, list[tuple[int, str]]]:
    """Last character of a name → where such names end in ``text``, and the names; read once for all its sentences."""
    out: dict[str, list[tuple[int, str]]] = {}
    for found in _names_in(text, 0, len(text)):
        name = found["place"] or _MADE.sub("", found["name"])
        out.setdefault(name[-1], []).append((found.end(), name))
    return out


@cache
def _label() -> re.Pattern[str]:
    """A place or body set off at the head of a short item: 石门乡 走访老党员, 县农业局：…"""
    ends = f"{DIVISION_END}|{alternatives('place')}|{alternatives('name')}|{alternatives('office')}"
    name = rf"(?!{one_of('generic')})[\u4e00-\u9fff]{{1,12}}{gated(ends)}"
    thing = rf"[\u4e00-\u9fffA-Za-z]{{2,14}}(?:工程|项目|中心|基地|{ends})"
    set_off = rf"(?:——|—|[●○▲◆■◇★·])\s*(?P<thing>{thing})(?=[。：:])"
    return re.compile(rf"(?:{set_off}|(?P<name>{name})(?=[ \u3000：:]|(?<=[局厅委院办部校])\d))")


def _division(found: RegionMention, words: str, home: Subject) -> Subject:
    """The division as the article's label writes it (松桃苗族自治县); 江西省汀溪县 is a county that no table knows."""
    inner = UNKNOWN_INSIDE.match(words, found.end) if found.region.level in ("province", "prefecture") else None
    if inner and frequency(inner["stem"]) < RARE_WORD:
        return Subject(inner[0], None)
    if found.region == home.region and home.name and _names(home.name, found.region):
        return Subject(home.name, found.region)
    printed = words[found.start : found.end]
    return Subject(printed if printed.endswith(AUTONOMOUS) else found.region.name, found.region)


UNKNOWN_INSIDE = re.compile(rf"(?P<stem>[\u4e00-\u9fff]{{2,3}}){DIVISION_END}(?![委级直民政域])")


def _names(name: str, region: Region) -> bool:
    """Whether ``name`` is another form of the division's own."""
    same = name[0] == region.name[0] if region.name[-1] == "旗" else name[:2] == region.name[:2]
    return name[-1] == region.name[-1] and same


def _heads_paragraph(text: str, start: int, end: int) -> bool:
    """A division that the first sentence of a paragraph begins with: what the paragraph is about (not an example)."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    opens = len(before) <= _HEAD and "。" not in before and (not before or before[-1] in "，：")
    return opens and text[end : end + 1] not in ("、", "的")


_HEAD = 20
"""Characters in front of a division that heads its paragraph: 今年以来，通州区."""


def _is_called(region: Region | None, level: str) -> bool:
    """Whether 全县, 全市 … may mean ``region``: 全区 is no 县; a province may be called 全区 (自治区)."""
    if region is None:
        return False
    return region.name.endswith(level) or (region.level == "province" and region.official_name.endswith(level))


def local_subject(name: str, home: Subject) -> Subject:
    """A village, a firm, an office: it lies where the home does, unless its name says that it is a division.

    集团公司 in what a firm prints is that firm.
    """
    if name in _OWN_FIRM and home.name and home.name.endswith(_OWN_FIRM):
        return home
    return Subject(name, around_unknown(name, home.region))


_OWN_FIRM = ("集团公司", "公司", "集团")


def of_level(level: str, home: Subject, around: Region | None) -> Subject | None:
    """The division that 全县 means; nothing above the issue's own (高于全省 says nothing of the province)."""
    wanted = ("prefecture", "county", "province") if level == "市" else (_LEVEL_OF[level],)
    at = home.region
    while at is not None and (around is None or contains(around, at)):
        if at.level in wanted and _is_called(at, level):
            own = at == home.region and home.name and _names(home.name, at)
            return Subject(home.name if own or (home.name and home.name.endswith(at.name)) else at.name, at)
        at = by_code().get(at.parent_code) if at.parent_code else None
    return None


_ABOVE = re.compile(
    "(?:[镇乡](?:党委|政府)|[省市县区](?:委|政府|里|财政|直|级)|[省市县区][\u4e00-\u9fff]{1,6}[局办部](?!分))"
)
"""县委组织部拿出…: a sentence that begins with an office speaks of its division again."""
_NEXT_POINT = re.compile("[二三四五六七八九][是靠要抓看]|第[二三四五六七八九][，、]|其[二三四五][，、]")
"""二靠搭台。…: the next point is about the whole again."""
_AGAIN = re.compile("[该这][家个]?(?:公司|集团|企业|医院|学校|村|社区|镇|乡|街道|院|校|单位|支部)")


def carried(last: Mention | None, sentence: str, before: Subject | None) -> Subject | None:
    """The body that the paragraph is about: its ``last`` mention so far; ``before`` is the last paragraph's.

    A division, 全市 or an office of it after the body ends it; 该集团 takes up the last paragraph's.
    """
    if _ABOVE.match(sentence) or _NEXT_POINT.match(sentence):
        return None
    if last is not None:
        return last.subject if last.lasts else None
    return before if _AGAIN.search(sentence) else None

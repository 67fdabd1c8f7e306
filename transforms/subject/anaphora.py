"""Whom a text means by 该县, 该局, 合作社 and 公司: one named before.

In:  a text and a sentence of it, and the home of the article's numbers.
Out: ``Mention`` s with the name of the one meant.
It never guesses: where nobody of that kind was named, nothing is mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import place_before
from transforms.names.regions import Region, by_code, contains, find_regions
from transforms.records import Issue
from transforms.subject.institutions import is_organ, rest_of_name
from transforms.subject.introduced import introduced_before, is_a_name
from transforms.subject.mention import Mention, Subject, code_of, local_subject
from transforms.subject.offices import offices_in
from transforms.subject.presented import presented_in
from transforms.subject.subjects import last_named
from transforms.text.places import places_of

_THE_SAME = re.compile(
    "该(?P<kind>市场|街道|社区|公司|集团|企业|合作社|中心|[支大]队|法庭|协会|供销社|驿站|安置[区点]|[省州县市区旗镇乡村校院局厂站所])"
    "(?![际级地长里])"
)
_DEALT_WITH = re.compile("(?:入股|加入|参股|控股|持有|投资|[租卖交售供包]给|[送到投奖]给|流转给|销往|[与和跟])了?$")
"""5个村入股该公司，共出资9元: with whom somebody else does something."""
_LONGEST_DEALING = 4
_WHERE = re.compile("(?:组|们|我)[在到赴]$|访了?$|深入$|的，[^，。；]{0,4}$")
_LONGEST_WHERE = 6
"""逾期不改的，暂停该县项目: any county of which that is true."""
_DIVISIONS = "省州县市区旗"
_LOCAL = ("镇", "乡", "村", "街道", "社区")
_OF_BODIES = frozenset({
    "局", "公司", "集团", "合作社", "中心", "院", "校", "厂", "站", "所", "支队", "大队",
    "法庭", "协会", "供销社", "驿站", "市场", "安置区", "安置点",
})  # fmt: skip
_ENDS: Mapping[str, tuple[str, ...]] = {"校": ("校", "小学", "中学"), "公司": ("公司",)}
"""How the names end of what is called so, where not by the same word."""
_FAR = 600
"""Characters in which the one meant is looked for."""


def the_same(text: str, start: int, end: int, home: Subject, issue: Issue) -> list[Mention]:
    """该县 and 该局 of ``text[start:end]``: the home where it is called so, else the division named last."""
    if text.find("该", start, end) < 0:
        return []
    return list(_the_same(text, start, end, home, code_of(issue)))


def the_base(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """该基地 and 该水库 of ``text[start:end]``: one named before, or nobody known."""
    if text.find("该", start, end) < 0:
        return []
    return [
        Mention(*found.span(), _base_before(text, found.start(), found["kind"], home), True)
        for found in _THE_BASE.finditer(text, start, end)
    ] + [
        Mention(*found.span(), _cooperative_before(text, found.start(), home), True)
        for found in _THE_COOPERATIVE.finditer(text, start, end)
    ]


_THE_BASE = re.compile(
    "该(?P<kind>基地|示范园|产业园|园区|养殖场|农场|林场|茶场|牧场|水库|电站|景区|项目区|灌区|大桥)(?![级类])"
)


_THE_COOPERATIVE = re.compile("该社(?![区会保员团长])")


def _cooperative_before(text: str, at: int, home: Subject) -> Subject:
    """What 该社 means: the home, one told of or presented before, whose head speaks, or nobody known."""
    if home.name and home.name.endswith("社"):
        return home
    headed = [m["name"] for m in _HEADED.finditer(text, max(0, at - _FAR), at)]
    name = headed[-1] if headed else _named_before(text, at, ("合作社",))
    return local_subject(name, home) if name else Subject(None, None)


def _base_before(text: str, at: int, kind: str, home: Subject) -> Subject:
    """What 该基地 means: the home, one presented before, 云海公司的蔬菜基地, or nobody known: never the town around."""
    if home.name and home.name.endswith(kind):
        return home
    far = max(0, at - _FAR)
    named = [(m.end, m.subject) for m in presented_in(text, far, at, home) if (m.subject.name or "").endswith(kind)]
    owned = _owned(kind).finditer(text, far, at)
    named += [(m.end(), local_subject(m["name"], home)) for m in owned]
    if told := last_named(text, at, kind):
        named.append((told[0], local_subject(told[1], home)))
    return max(named, key=itemgetter(0))[1] if named else Subject(None, None)


_HEADED = re.compile(
    "(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,20}?合作社)(?=的?[\u4e00-\u9fff]{0,4}(?:理事长|社长|负责人))"
)
"""云海茶叶专业合作社理事长…介绍，该社…."""


@cache
def _owned(kind: str) -> re.Pattern[str]:
    """云海农业有限公司的蔬菜基地."""
    return re.compile(
        rf"(?:^|(?<=[，。；：\n]))(?P<name>[\u4e00-\u9fff]{{3,20}}?(?:公司|集团|合作社)的[\u4e00-\u9fff]{{0,8}}?{kind})"
    )


def _the_same(text: str, start: int, end: int, home: Subject, within: str | None) -> Iterator[Mention]:
    around = by_code().get(within) if within else None
    for found in _THE_SAME.finditer(text, start, end):
        if _WHERE.search(text, max(0, found.start() - _LONGEST_WHERE), found.start()):  # 调研组在该县走了6个乡镇
            continue
        if _DEALT_WITH.search(text, max(0, found.start() - _LONGEST_DEALING), found.start()):
            continue
        kind = found["kind"]
        if home.name and home.name.endswith(kind):
            rest = _institution(text, found) if kind in _DIVISIONS else ""
            whole = Subject(home.name + rest, home.region) if rest else home
            yield Mention(found.start(), found.end() + len(rest), whole, True)
            continue
        if kind in _LOCAL:
            name = place_before(text, found.start(), (kind,))
            if name:
                yield Mention(found.start(), found.end(), local_subject(name, home), True)
            continue
        if kind not in _DIVISIONS:
            if kind in _OF_BODIES and (body := _body_before(text, found.start(), kind, home, around)):
                yield Mention(found.start(), found.end(), body, True)
            continue
        far = max(0, found.start() - _FAR)
        named = [
            m.region
            for m in find_regions(text[far : found.start()], within)
            if m.region.name.endswith(kind) and (around is None or contains(around, m.region))
        ] or [
            m.region
            for m in find_regions(text[far : found.start()])
            if m.region.name.endswith(kind) and _opens_sentence(text, far + m.start)
        ]
        if named:
            rest = _institution(text, found)
            yield Mention(found.start(), found.end() + len(rest), Subject(named[-1].name + rest, named[-1]), True)


def _body_before(text: str, at: int, kind: str, home: Subject, around: Region | None) -> Subject | None:
    """The body or the office of that ``kind`` that ``text`` tells of, or brings in, last before ``at``."""
    ends = _ENDS.get(kind, (kind,))
    told = [found for end in ends if (found := last_named(text, at, end))]
    told += filter(None, (introduced_before(text, at, ends),))
    named = [(stop, local_subject(name, home)) for stop, name in told]
    offices = offices_in(text, max(0, at - _FAR), at, home, around) if home.name else ()
    named += [(m.end, m.subject) for m in offices if (m.subject.name or "").endswith(ends)]
    return max(named, key=itemgetter(0))[1] if named else None


def _institution(text: str, division: re.Match[str]) -> str:
    """该县 | 人民医院: the rest of a name that begins so; an office (该县林业局) tells of its division."""
    rest = rest_of_name(text, division.start(), division.end()) or ""
    return "" if is_organ(rest) else rest


def _opens_sentence(text: str, at: int) -> bool:
    """张北县地处坝上。…该县…: a division outside the issue's of which the text tells."""
    return at == 0 or text[at - 1] in "。\n"


def home_named(
    text: str, start: int, end: int, home: Subject, people: Collection[str], others: Sequence[Mention]
) -> list[Mention]:
    """Where a clause opens with the village or body that the article is about: it is told of again, but where one of
    the ``others`` is named with it (石浪镇 | 红石村)."""
    name = home.name
    if not name or name[-1] in "省市县区州旗" or name in people or text.find(name, start, end) < 0:
        return []
    taken = {m.start for m in others} | {m.end for m in others}
    lies_in = {m.end + 1 for m in others if text.startswith("的", m.end)}  # 石浪镇的 | “红石”合作社
    return [
        Mention(at, at + len(name), home, True)
        for at, _ in places_of(text, start, end, (name,))
        if (at in lies_in or _OPENED.search(text, max(start, at - _LONGEST_OPENING), at))
        and text[at + len(name) : min(end, at + len(name) + 1)] not in _NOT_TOLD
        and taken.isdisjoint((at, at + len(name)))
    ]


_OPENED = re.compile(
    "(?:^|(?<=[，。；：“\n]))(?:如今|现在|目前|近年来|去年|今年)?$|(?<=[镇乡村县市区])(?:的|有[个家所座])$"
)
"""Also 柳溪镇的“同心”合作社 and 柳溪镇有个“同心”合作社: the home behind where it lies."""
_LONGEST_OPENING = 4
_NOT_TOLD = tuple("、和与的")
"""石浪镇和…, 石浪镇的: of others too, or of something there."""


_BODIES = "合作社|专合社|公司|集团|企业|[\u4e00-\u9fff]厂"
_BODY = re.compile(
    "[作合]社|公司|集团|企业|厂|协会|服务队|[站社所]里|景区|园区|医院|商贸城|片区|商圈|联盟|车队|茶园|果园|家属院|供销社|法庭|驿站|铺子|学校|安置区"
)
_DOES = "实[行施]|采[取用]|推行|与|对|给|向|把|按|为|统一|共|现有|已"
_PRESENTED = re.compile(
    "(?=[组成创领注开兴办建走来牵])(?:组建|成立|创办|领办|创建|注册|开办|兴办|办起|办了|建起|走进|来到|牵头(?=的))(?:起|了|的)?个?"
    rf"(?P<name>(?:“[^”\n]{{2,8}}”)?[\u4e00-\u9fff]{{0,16}}?(?:{_BODIES}|协会|服务队))(?=[，。、的；]|{_DOES})"
)
"""牵头组建绿途水稻专业合作社，…: a body that is named and told of from there on."""
_APPOSED = re.compile("(?<=[的有体营干头点柱名]企业)(?P<name>[\u4e00-\u9fff]{2,12}?(?:公司|集团|厂|矿))(?=[，（(])")
"""经委所属的国有企业东山公司，…: what follows is told of it."""
_KINDS: Mapping[str, tuple[str, ...]] = {
    "合作社": ("社",), "专合社": ("社",), "社里": ("社",), "公司": ("司",), "工厂": ("厂", "司"), "厂里": ("厂", "司"),
    "协会": ("会",), "服务队": ("服务队",), "站里": ("站",), "所里": ("所",), "景区": ("景区",),
    "供销社": ("供销社",), "法庭": ("法庭",), "驿站": ("驿站",), "铺子": ("铺",),
    "学校": ("学校", "小学", "中学", "学院", "教学点"), "安置区": ("安置区",),
    "园区": ("园区", "产业园", "科技园", "开发区"), "医院": ("医院", "卫生院"),
} | {kind: (kind,) for kind in ("商贸城", "片区", "商圈", "联盟", "车队", "茶园", "果园", "家属院")}  # fmt: skip
"""What a text goes on to call a body, and how the names end that are called so; 企业 may be any firm."""
_OF_HOME = frozenset(("学校", "安置区", "铺子"))
"""Words for any of a kind as well: they mean the one that the article is about, or nobody."""
_LEAD = "(?:如今|现在|目前|当时|去年|今年|过去)?"
_FIRST = "".join(sorted({kind[0] for kind in _KINDS} | set("如现目当去今过")))
_CALLED = re.compile(
    rf"(?=[{_FIRST}])(?:^|(?<=[，。；：“\n])){_LEAD}(?P<kind>{'|'.join(_KINDS)})(?![、的化家数之长]|[和与](?![^，。；]{{2,20}}(?:签|合作|共同|联合))|[^，。；\d]{{0,6}}(?:付给|返还|上交)(?:村|农户|群众))"
)


def bodies_presented(text: str, start: int, end: int, home: Subject, about: Subject) -> list[Mention]:
    """Bodies that ``text[start:end]`` presents, and 合作社 or 公司 at a clause's head: the one that the article is
    ``about``, where it is called so, else the one presented or told of last."""
    return list(_presented(text, start, end, home, about)) if _BODY.search(text, start, end) else []


def _presented(text: str, start: int, end: int, home: Subject, about: Subject) -> Iterator[Mention]:
    for found in _APPOSED.finditer(text, start, end):
        if not FUNCTION_CHARACTERS.search(found["name"]):
            yield Mention(*found.span("name"), local_subject(found["name"], home), True)
    for found in _PRESENTED.finditer(text, start, end):
        if is_a_name(found["name"]) or _is_dated(text, found):
            lasts = not (found["name"].endswith("厂") and find_regions(found["name"]))
            yield Mention(*found.span("name"), local_subject(found["name"], home), lasts)
    for called in _CALLED.finditer(text, start, end):
        if about.name and about.name.endswith(_KINDS[called["kind"]]):
            yield Mention(*called.span("kind"), about, True)
            continue
        ends = _KINDS[called["kind"]]
        name = "" if called["kind"] in _OF_HOME else _named_before(text, called.start("kind"), ends)
        if name:
            yield Mention(*called.span("kind"), local_subject(name, home), True)


def _named_before(text: str, at: int, ends: tuple[str, ...]) -> str:
    """The body whose name ends in one of ``ends`` that ``text`` presents or tells of last before."""
    presented = [
        (m.end(), m["whole"] or m["name"] or m["other"])
        for m in _named_so(ends).finditer(text, 0, at)
        if not _IN_MANY.search(text, max(0, m.start() - _LONGEST_MANY), m.start())
    ]
    presented += [
        (m.end(), m["name"])
        for m in _PRESENTED.finditer(text, max(0, at - _FAR), at)
        if m["name"].endswith(ends) and (is_a_name(m["name"]) or _is_dated(text, m))
    ]
    told = [found for end in ends if (found := last_named(text, at, end))]
    told += filter(None, (introduced_before(text, at, ends),))
    return max([*presented[-1:], *told], default=(0, ""))[1]


@cache
def _named_so(ends: tuple[str, ...]) -> re.Pattern[str]:
    """“先锋茶园”, “红帽子”早点车队, 位于大道南侧的南莲商贸城: names that quotes or a place in front give away."""
    end = "|".join(end for end in ends if len(end) > 1) or "(?!)"
    of_place = "|(?<=[处镇乡街区县市]的)" if ends in _STATIONS else ""
    return re.compile(
        rf"“(?P<whole>[\u4e00-\u9fff]{{2,6}}(?:{end}))”|(?P<name>“[\u4e00-\u9fff]{{1,6}}”[\u4e00-\u9fff]{{0,4}}?(?:{end}))"
        rf"|(?:(?:位于|地处|坐落[在于])[^，。；]{{2,14}}的{of_place})(?P<other>[\u4e00-\u9fff]{{2,5}}?(?:{end}))"
    )


_IN_MANY = re.compile("\\d+余?[个家所处][^，。；\\d]{0,6}(?:建[起成立]|设[立置]|开设|打造|推行)了?$")
_LONGEST_MANY = 16
"""在11个村建起“同心驿站”: one in each, none of its own."""
_STATIONS = (("驿站",), ("法庭",))
"""办事处的零工驿站: what is one of its kind wherever it is."""


def _is_dated(text: str, found: re.Match[str]) -> bool:
    """2014年成立的幸福云海果蔬专业合作社，现有社员42户: when it was founded is told of one body, whatever words it is
    called by."""
    name = found["name"]
    if len(name) < _LONG_NAME or FUNCTION_CHARACTERS.search(name) or text[found.start("name") - 1] != "的":
        return False
    return _WHEN_FOUNDED.search(text, max(0, found.start() - _LONGEST_DATE), found.start()) is not None


_LONG_NAME = 7
_WHEN_FOUNDED = re.compile("(?:^|[，。；：\\n])[12]\\d{3}年(?:\\d{1,2}月)?[初底末]?(?:\\d{1,2}日)?(?:注册|发起|正式)?$")
_LONGEST_DATE = 14

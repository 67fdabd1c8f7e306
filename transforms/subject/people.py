"""The people of a story: where a clause begins to speak of somebody, by his name or as 他 and 她.

In:  the text of an article, the place of a number or a sentence in it.
Out: names as printed, and where a clause begins to speak of one of them.
It never takes an official for the one whose number it is (市长 … 走访3个村: the number is the town's), nor a name
that only speaks (… 说, … 介绍).

>>> text = "老张头不服。62岁的果农秦有田种了8亩梨，他去年卖了5万元。"
>>> named = frozenset({"秦有田"})
>>> [name for _, _, name in clauses_of(text, 6, len(text), named)]
['秦有田', '秦有田']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from transforms.names.person_names import ROLE_ENDS, name_pattern
from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place, place_before
from transforms.page.bylines import is_name
from transforms.subject.he import meant_by
from transforms.subject.mention import Mention, Subject
from transforms.text.places import places_of

_TO_WHOM = "走慰帮为给对向与和由被把让到送看助跟同访找请"
"""Characters behind which a person is whom something is done to: 走访困难户…."""
_WHEN = (
    "今年|现年|去年|前年|当年|那年|如今|现在|这几?年|每[天年月]|后来|起初|当时|从此|从那以后|白天|晚上|当天|第二[天年]"
    "|这样的[一-鿿]{1,3}"
)
"""What may stand in front of 他: 去年她…, 这样的本子她…."""
_KIN = "老伴|妻|丈夫|爱人|家人|儿|女|父|母|[几两三]个?(?:兄弟|姐妹|儿|女|朋友|伙伴)"
"""A man and his two brothers: what they did counts as his."""
_ROLE_ENDS = f"{ROLE_ENDS}年农主"


_BEFORE_NAME = re.compile(
    r"(?:(?:(?:^|(?<=[，。；：！？“\n])|(?<=[。！？]”))(?:(?:今年|现年|年近)?\d{2,3}岁的)?(?:[^，。；：、“”\n\d]{0,8}?)(?:“[^”\n]{1,8}”)?"
    r"|(?<=、)[^，。；：、“”\n\d]{3,8}?"
    rf"|(?:^|(?<=[，。；！？\n]))(?:(?![{_TO_WHOM}])[^，。；：、“”\n]){{4,20}}?(?<=[{_ROLE_ENDS}村寨组的])"
    rf"|(?:^|(?<=[，。；！？\n]))(?:(?![{_TO_WHOM}])[^，。；：、“”\n]){{0,16}}?第一书记))$"
)
"""How a clause that is about somebody begins, up to the name."""
_FARTHEST_NAME = 32
"""Characters of the longest of these."""
_ONLY_SAYS = re.compile(
    rf"：|说|介绍|告诉|表示|等|坦言|认为|提议|指出|强调|透露|嘴里|口中|一行|、|[和与](?!{_KIN})|同志[说介表]|笑[着说]|[^，。；\n]{{0,18}}时，"
)
"""Behind a name: whoever only speaks, or is one of a list of people."""
_HE = re.compile(
    rf"(?:^|(?<=[，。；！？“\n])|(?<=[。！？]”))(?:{_WHEN})?(?:\d{{2,3}}岁的|[^，。；：、“”\n\d]{{0,6}}?[送给为让由经奖])?"
    r"(?P<he>[他她])(?!们|说(?!自己|他|她)|强调|指出|要求|表示|认为|希望|介绍|告诉|提出)"
)


def _clauses_with(text: str, start: int, end: int, names: frozenset[str]) -> Iterator[tuple[int, int, str | None, int]]:
    """Clauses of ``text[start:end]`` about one of ``names`` or, None, about 他: the word's offsets, which of the names,
    and where the clause begins. One pattern for all texts: one with the names in it takes longer to compile than a
    text to read."""
    named: list[tuple[int, int, str | None, int]] = []
    over = start
    for at, name in places_of(text, start, end, names):
        if at < over or _ONLY_SAYS.match(text, at + len(name), end):
            continue
        begins = _BEFORE_NAME.search(text, max(over, at - _FARTHEST_NAME), at)
        if begins:
            over = at + len(name)
            named.append((at, over, name, begins.start()))
    he = [
        (*found.span("he"), None, found.start())
        for found in _HE.finditer(text, start, end)
        if not any(begins <= found.start() < stop for _, stop, _, begins in named)
    ]
    yield from sorted([*named, *he])


_PLACE_WORDS = (
    ("村寨", "(?:全|该)?村(?:里|上|民|集体|账|子)?|全村"),
    ("区", "(?:全|该)?社区"),
    ("学校园", "(?:全|该)?校|学校"),
    ("厂司社场", "(?:全|该)?厂里?|公司|企业|合作社"),
    ("站所室", "(?:全|该)?[站所室]里?"),
)
"""The last character of the name of a place or body, and how a story goes on to call it: 云顶村, then 村里."""


@lru_cache(maxsize=16)
def _clause_of_place(place: str) -> re.Pattern[str]:
    called = next((words for ends, words in _PLACE_WORDS if place[-1] in ends), "(?!)")
    lead = "(?:如今|现在|目前|当时|那时|去年|今年|过去|那年)?"
    return re.compile(rf"(?:^|(?<=[，。；：“\n])){lead}(?P<called>{re.escape(place)}|{called})")


def clauses_of_place(text: str, start: int, end: int, place: str) -> list[tuple[int, int]]:
    """Where in ``text[start:end]`` a clause begins to speak of ``place``, the one that the story is set in."""
    return [m.span("called") for m in _clause_of_place(place).finditer(text, start, end)]


_CALLED_AGAIN = re.compile("(?P<kind>[村镇乡])[里上](?!的)|村集体|全(?P<whole>村|镇|乡|街道)(?![各所人])")
_AT_CLAUSE_START = re.compile(r"(?:^|[，。；：“\n])(?:如今|现在|目前|当时|那时|去年|今年|过去|那年|从此)?$")
_LONGEST_LEAD = 3


def called_again(
    text: str, start: int, end: int, about: str | None, behind_somebody: bool = False
) -> list[tuple[int, int, str]]:
    """Where in ``text[start:end]`` a clause says 全村, 镇里 …, and which one it means: the last one named.

    Where the text is ``about`` a village, 全村 is that one, and nothing is said anew but ``behind_somebody``.
    """
    out: list[tuple[int, int, str]] = []
    for found in _CALLED_AGAIN.finditer(text, start, end):
        at = found.start()
        if not _AT_CLAUSE_START.search(text, max(0, at - _LONGEST_LEAD), at):
            continue
        kind = found["kind"] or found["whole"] or "村"
        if about and about.endswith((kind, "社区") if kind == "村" else kind):
            if behind_somebody:
                out.append((*found.span(), about))
            continue
        name = place_before(text, found.start(), (kind, "社区") if kind == "村" else (kind,))
        if name:
            out.append((*found.span(), name))
    return out


@cache
def _of_post() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[，。；：！？\n])|(?<=[。！？]”))[在据]?(?:[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道))?"
        r"(?P<name>(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:村|社区))"
        rf"{_HELD}(?P<who>{name_pattern()})"
    )


_HELD = "的?(?:党支部|党总支|党委|村委会|支部)?(?:第一|老)?(?:书记|会计|主任|支书|村长)"
_OF_A_VILLAGE = re.compile(f"[村区]{_HELD}")
"""What a post in a village must hold, looked for first."""


def villages_of_posts(text: str, start: int, end: int, people: frozenset[str]) -> list[tuple[int, int, str]]:
    """石门村党总支书记…带着30多人…: who holds a post there speaks and acts for the village, but one of ``people``."""
    if not _OF_A_VILLAGE.search(text, start, end):
        return []
    return [
        (*m.span("name"), m["name"])
        for m in _of_post().finditer(text, start, end)
        if is_named_place(m["name"], m["stem"], VERY_COMMON_WORD)
        and not any(text.startswith(name, m.start("who")) for name in people)
    ]


def told_in(
    text: str, start: int, end: int, people: frozenset[str], place: str | None, around: Subject
) -> list[Mention]:
    """Of whom and of which village the clauses of ``text[start:end]`` speak."""
    out = [
        Mention(at, stop, Subject(name, around.region), lasts=False)
        for at, stop, name in clauses_of(text, start, end, people)
    ]
    out += [Mention(at, stop, around, lasts=False) for at, stop in _grown_since(text, start, end)] if out else []
    spans = [(at, stop, place) for at, stop in clauses_of_place(text, start, end, place)] if place else []
    for at, stop, name in spans or (
        *called_again(text, start, end, around.name, behind_somebody=bool(out)),
        *villages_of_posts(text, start, end, people),
    ):
        out.append(Mention(at, stop, Subject(name, around.region), lasts=True))
    return out


def _grown_since(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """1964年，老支书秦有田带人上山栽树，如今 | 900亩树林已成材: what stands there today is the place's, not his, nor is
    the land that its people water now."""
    long_ago = _LONG_AGO.search(text, start, end) is not None
    found = _STANDS.finditer(text, start, end)
    return [(m.start(), m.start() + 1) if m["place"] else m.span("now") for m in found if long_ago or m["place"]]


_LONG_AGO = re.compile("1[89]\\d{2}年|[五六七八九]十年代|当年|那年")
_STANDS = re.compile(
    "[，；](?P<now>如今|现在|今天|目前)，?(?:[这那当]\\S{0,4}?)?(?=[近约]?[\\d.]+[百千万]*[多余]?(?:亩|棵|株|公里|里|座|条|米)"
    "[一-鿿]{0,6}?(?:林|树|山|路|渠|桥|坝|水库|梯田|果园|茶园))"
    "|[，；](?P<place>(?:新增|改善|恢复|扩大)(?:有效|农田)?灌溉面积|(?:村里|村民)?人均(?:纯收入|可支配收入)|贫困发生率)"
)
"""他争取来资金，新增灌溉面积900亩: what the place has got is its own, too."""


def narrator(body: str, authors: Sequence[str]) -> str | None:
    """Who tells a story of himself: the one writer of a text that says 我 again and again."""
    if len(authors) != 1 or not is_name(authors[0]) or len(_I.findall(body)) < _TELLS:
        return None
    return authors[0]


def told_by(text: str, start: int, end: int, who: str | None, around: Subject) -> list[Mention]:
    """Where the clauses of ``text[start:end]`` speak of the one ``who`` tells: 我拿出两万元."""
    if who is None:
        return []
    return [Mention(*m.span(), Subject(who, around.region), False, True) for m in _I.finditer(text, start, end)]


_I = re.compile(
    rf"(?:^|(?<=[，。；：！？“\n]))(?:{_WHEN}|[^，。；：、“”\n\d]{{1,4}}[里天月年]，?)?(?P<i>我)"
    "(?!们|[省市县区州旗镇乡村局校院厂社司党军队站所国]|家[乡里]?|说|想|问|看[到见着]|觉得|知道|认为|听|见)"
)
"""我拿出两万元: no 我县, and no 我说 that tells nothing of him."""
_TELLS = 3
_OFFICIAL = re.compile(
    "(?:(?<!第一)(?<!村党总支副)(?<!村党支部副)书记|(?<!老)支书|[市县区镇乡局部处院校厂村]长|主席|主任|常委|委员|干部|经理|董事长|理事长|社长|负责人)”?$"
)
_HEADS_VILLAGE = re.compile("(?:书记|主任|支书|村长|会计|[市县区镇乡局部处院校厂]长|主席|常委|委员|干部|经理)”?$")
_RECKONS = re.compile("(?:掰着[^，。]{0,4})?(?:给[^，。]{1,4})?(?:会|来|又)?(?:算|盘算|说)")
"""石门村书记…算了一笔账: of the village."""


def clauses_of(text: str, start: int, end: int, names: frozenset[str]) -> list[tuple[int, int, str]]:
    """Where in ``text[start:end]`` a clause begins to speak of one of ``names``, and of whom."""
    if not names:
        return []
    out: list[tuple[int, int, str]] = []
    familiar = dict(_familiar(names, text))
    for at, stop, name, begins in _clauses_with(text, start, end, names | frozenset(familiar)):
        if name is not None and name in familiar:
            out.append((at, stop, familiar[name]))
        elif name:
            speaks = _RECKONS.match(text, stop)
            if not (_OFFICIAL if not speaks else _HEADS_VILLAGE).search(text, begins, at):
                out.append((at, stop, name))
        elif meant := meant_by(text, at, {name: name for name in names} | familiar):
            out.append((at, stop, meant))
    return out


@lru_cache(maxsize=1)
def _familiar(names: frozenset[str], text: str) -> Mapping[str, str]:
    """老易 → 易德全: what a text goes on to call the one person of that surname."""
    out: dict[str, str] = {}
    for name in names:
        for familiar in (f"老{name[0]}", f"小{name[0]}"):
            at = text.find(familiar)
            alone = sum(other[0] == name[0] for other in names) == 1
            if len(name) > len(familiar) - 1 and name[0] not in "老小" and 0 <= text.find(name) < at and alone:
                out[familiar] = name
    return MappingProxyType(out)

"""The people of a story: whose age a number is, and whom 他 and 她 mean.

In:  the text of an article, the place of a number or a sentence in it.
Out: names as printed, and where a clause begins to speak of one of them.
It never takes an official for the one whose number it is (市长 … 走访3个村: the number is the town's), nor a name
that only speaks (… 说, … 介绍).

>>> text = "老张头不服。62岁的果农秦有田种了8亩梨，他去年卖了5万元。"
>>> named = people_of(text)
>>> sorted(named), aged(text, 6, 9, named), [name for _, _, name in clauses_of(text, 6, len(text), named)]
(['秦有田'], '秦有田', ['秦有田', '秦有田'])
"""

from __future__ import annotations

import re
from functools import cache

from transforms.layout import words
from transforms.place_names import VERY_COMMON_WORD, is_named_place
from transforms.reference import table
from transforms.subjects import Mention, Subject
from transforms.words import frequency

KNOWN_WORD = 50
"""Occurrences in the word list from which 高原 is a word and no name."""
_HAN = "\u4e00-\u9fff"
_BACK = 600
"""Characters in front of 他 in which the one it means is named."""
_NOT_IN_NAMES = re.compile("[的了是在和与说被把从这那个们一]|(?<!^)[老小]$")


_WORDS_TOO = "都能有问管农干连展时于应"
"""Surnames so rare that the word is meant: 党员都能参加."""


@cache
def _name() -> str:
    """A surname and one or two characters more; a compound surname likewise."""
    single, compound = words("surname"), "|".join(words("compound_surname").split())
    return rf"(?:(?:{compound})|(?![{_WORDS_TOO}])[{single}])[{_HAN}]{{1,2}}"


_GO_ON = (
    "来在是正把从和今现一笑第便就也又还说那说介告为种养当带不受年拿出提开回辞打创返考入参嫁娶跑"
    "做卖买学看听站坐走捧背抱领扛靠用花投建办承租包申贷加报毕算直每退转复接到请自流购掏捐家琢守管筹引担"
)
"""Characters with which a sentence goes on behind a name."""


@cache
def _introduced() -> re.Pattern[str]:
    """52岁的菇农倪…一边…, 村民杜…一口气…: a name behind an age or a role."""
    words_for = [row["pattern"] for row in table("organisation_words") if row["role"] == "person"]
    roles, firsts = "|".join(words_for), "".join(sorted({word[0] for word in words_for}))
    ends = rf"(?=$|[，。、：；”“！\n\d{_GO_ON}]|老人|老师|夫妇)"
    familiar = f"[老小][{words('surname')}]"
    return re.compile(
        rf"(?=[岁{firsts}])(?:岁的[^，。；、\d\n来到在从]{{0,6}}?|(?:{roles}))(?P<name>{_name()}|{familiar}){ends}"
    )


@cache
def _with_age() -> re.Pattern[str]:
    """林小满，女，23岁…, 吴秀兰十九岁那年…: a name at the head of a clause with the age behind it."""
    years = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})周?岁"
    return re.compile(
        rf"(?:^|(?<=[，。；：“\n]))(?![满年平])(?P<name>{_name()})(?:，[男女])?，?(?:今年|现年|时年|年仅|才)?{years}",
        re.MULTILINE,
    )


def people_of(text: str, told: str | None = None) -> frozenset[str]:
    """Names of people that ``text`` introduces by a role or an age; ``told`` is the one that the title is about."""
    found = {_whole(m["name"], text) for m in _introduced().finditer(text) if _is_name(m["name"])}
    if "岁" in text:
        found.update(m["name"] for m in _with_age().finditer(text) if _is_name(m["name"]))
    named = {name for name in found if len(name) == _SHORT or text.count(name) > 1 or frequency(name[:2]) < KNOWN_WORD}
    return frozenset(named | {told} if told else named)


_SHORT = 2


def _whole(name: str, text: str) -> str:
    """苏海和 where 苏海 is always followed by 和: it belongs to the name."""
    behind = {text[m.end() : m.end() + 1] for m in re.finditer(name, text)}
    return name + behind.pop() if len(behind) == 1 and len(name) == 2 and text.count(name) > 2 else name


def _is_name(name: str) -> bool:
    if name[0] in _WORDS_OFTEN and frequency(name[:2]) >= KNOWN_WORD:
        return False
    return not _NOT_IN_NAMES.search(name) and frequency(name) < KNOWN_WORD


_WORDS_OFTEN = frozenset("文通楼和安方华明双高")
"""Surnames that mostly begin a word: 文明号 is nobody."""


@cache
def _clause_with(names: frozenset[str]) -> re.Pattern[str]:
    """A clause about one of ``names`` or about 他: not one in which they only speak, nor a list of people."""
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    before = r"(?:^|(?<=[，。；：！？“\n])|(?<=[。！？]”))(?:\d{2,3}岁的)?(?:[^，。；：、“”\n\d]{0,8}?)"
    says = (
        r"(?!说|介绍|告诉|表示|等|坦言|认为|提议|指出|强调|透露|一行|、|和|与|同志[说介表]|笑[着说]"
        r"|[^，。；\n]{0,18}时，)"
    )
    he = r"(?:^|(?<=[，。；！？“\n])|(?<=[。！？]”))(?:今年|现年)?(?:\d{2,3}岁的)?(?P<he>[他她])(?!们|说)"
    return re.compile(f"{before}(?P<name>{listed}){says}|{he}")


_PLACE_WORDS = (
    ("村寨", "(?:全|该)?村(?:里|上|民|集体|账|子)?|全村"),
    ("区", "(?:全|该)?社区"),
    ("学校园", "(?:全|该)?校|学校"),
    ("厂司社场", "(?:全|该)?厂里?|公司|企业|合作社"),
)
"""The last character of the name of a place or body, and how a story goes on to call it: 云顶村, then 村里."""


@cache
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
_NAMED_BEFORE = re.compile(
    r"(?:^|(?<=[镇乡县区市，。；：、在到是从\n]))(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?:村|社区|镇|乡|街道))(?![民庄级集委务干部两官里])"
)
_FAR = 400
"""Characters behind a village in which 村里 means it."""


def called_again(text: str, start: int, end: int, about: str | None) -> list[tuple[int, int, str]]:
    """Where in ``text[start:end]`` a clause says 全村, 镇里 …, and which one it means: the last one named.

    Where the text is ``about`` a village, 全村 is that one, and nothing is said anew.
    """
    out: list[tuple[int, int, str]] = []
    for found in _CALLED_AGAIN.finditer(text, start, end):
        at = found.start()
        if not _AT_CLAUSE_START.search(text, max(0, at - _LONGEST_LEAD), at):
            continue
        kind = found["kind"] or found["whole"] or "村"
        if about and about.endswith((kind, "社区") if kind == "村" else kind):
            continue
        named = [
            m["name"]
            for m in _NAMED_BEFORE.finditer(text, max(0, found.start() - _FAR), found.start())
            if m["name"].endswith((kind, "社区") if kind == "村" else kind) and is_named_place(m["name"], m["stem"])
        ]
        if named:
            out.append((*found.span(), named[-1]))
    return out


@cache
def _of_post() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|(?<=[，。；：\n])|(?<=[。！？]”))[在据]?(?P<name>(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:村|社区))"
        rf"{_HELD}"
        rf"(?={_name()}[^。\n]{{0,16}}[：“说])"
    )


_HELD = "的?(?:党支部|党总支|党委|村委会|支部)?(?:第一|老)?(?:书记|会计|主任|支书|村长)"
_OF_A_VILLAGE = re.compile(f"[村区]{_HELD}")
"""What a post in a village must hold, looked for first."""


def villages_of_posts(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """石门村党总支书记…算账：“过去一亩地…”: whoever holds a post there speaks of the village."""
    if not _OF_A_VILLAGE.search(text, start, end):
        return []
    found = _of_post().finditer(text, start, end)
    return [(*m.span("name"), m["name"]) for m in found if is_named_place(m["name"], m["stem"], VERY_COMMON_WORD)]


def told_in(
    text: str, start: int, end: int, people: frozenset[str], place: str | None, around: Subject
) -> list[Mention]:
    """Of whom and of which village the clauses of ``text[start:end]`` speak."""
    out = [
        Mention(at, stop, Subject(name, around.region), lasts=False)
        for at, stop, name in clauses_of(text, start, end, people)
    ]
    spans = [(at, stop, place) for at, stop in clauses_of_place(text, start, end, place)] if place else []
    for at, stop, name in spans or (*called_again(text, start, end, around.name), *villages_of_posts(text, start, end)):
        out.append(Mention(at, stop, Subject(name, around.region), lasts=True))
    return out


_OFFICIAL = re.compile("(?:书记|[市县区镇乡局部处院校]长|主席|主任|常委|委员|干部)$")


def clauses_of(text: str, start: int, end: int, names: frozenset[str]) -> list[tuple[int, int, str]]:
    """Where in ``text[start:end]`` a clause begins to speak of one of ``names``, and of whom."""
    if not names:
        return []
    out: list[tuple[int, int, str]] = []
    for found in _clause_with(names).finditer(text, start, end):
        if found["name"]:
            if not _OFFICIAL.search(text, found.start(), found.start("name")):
                out.append((found.start("name"), found.end("name"), found["name"]))
        else:
            meant = _meant(text, found.start("he"), names)
            if meant:
                out.append((found.start("he"), found.end("he"), meant))
    return out


def _meant(text: str, at: int, names: frozenset[str]) -> str | None:
    """The one named last before ``at``."""
    last = max(names, key=lambda name: text.rfind(name, max(0, at - _BACK), at))
    return last if text.rfind(last, max(0, at - _BACK), at) >= 0 else None


_FULL = re.compile("满|超过|近")
"""年满八十岁的老党员: whoever is that old."""
_NEAR = re.compile(rf"(?:(?![与和跟同向对])[{_HAN}]){{2,12}}")
_BEFORE = re.compile(
    rf"(?:^|[，。；：、“”\n的])(?P<who>[{_HAN}]{{2,10}}?)"
    r"(?:今年|现年|时年|年仅|刚满|当时|已经?|才|年近|年过)+$"
)
_ROLES = re.compile("(?:者|员|生|师|民|[大老]?[爷娘妈伯婆嫂哥姐妹弟]|支书|[选歌]手|患[者儿]|孩子|儿子|女儿|父亲|母亲)$")


def aged(text: str, start: int, end: int, names: frozenset[str]) -> str | None:
    """Whose age the number ``text[start:end]`` is, where the text says it: 78岁的张阿婆, 魏师傅今年72岁."""
    if text.startswith("的", end):
        near = _NEAR.match(text, end + 1)
        of_some_age = _FULL.search(text, max(0, start - 3), start)
        return _who(near[0], names) if near and not of_some_age else None
    before = _BEFORE.search(text, max(0, start - 16), start)
    return _who(before["who"], names) if before else None


def _who(said: str, names: frozenset[str]) -> str | None:
    """The first of ``names`` in ``said``, else the shortest beginning that is a word for a person: 尿毒症患者."""
    named = [name for name in names if name in said]
    if named:
        return min(named, key=said.index)
    ends = (said[:k] for k in range(_SHORTEST, min(len(said), _LONGEST) + 1))
    return next((words_of_person for words_of_person in ends if _ROLES.search(words_of_person)), None)


_SHORTEST, _LONGEST = 3, 8

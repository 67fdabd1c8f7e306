"""The names of the people of whom a text tells.

In:  the text of an article, and the one whom its title is about.
Out: names as printed, introduced by a role (村民, 社长), an age, or told of again and again.
It never takes a place, a phrase or a word for a name: the characters must be a name's (jieba's model of names).

>>> sorted(people_of("社员郑家学种了5亩橙。62岁的果农秦有田不服。女选手占四成一。"))
['秦有田', '郑家学']
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import inf

from transforms.mending.founder_lattice import name_costs
from transforms.reference import layout_words, table
from transforms.text.words import frequency

KNOWN_WORD = 50
"""Occurrences in the word list from which 高原 is a word and no name."""
_HAN = "\u4e00-\u9fff"
_NOT_IN_NAMES = re.compile("[的了是在和与说被把从这那个们一]|(?<!^)[老小]$")


WORDS_TOO = "都能有问管农干连展时于应占"
"""Surnames so rare that the word is meant: 党员都能参加."""


@cache
def name_pattern() -> str:
    """A surname and one or two characters more; a compound surname likewise."""
    single, compound = layout_words("surname"), "|".join(layout_words("compound_surname").split())
    return rf"(?:(?:{compound})|(?![{WORDS_TOO}])[{single}])[{_HAN}]{{1,2}}"


_GO_ON = (
    "来在是正把从和今现一笑第便就也又还说那说介告为种养当带不受年拿出提开回辞打创返考入参嫁娶跑"
    "做卖买学看原听站坐走捧背抱领扛靠用花投建办承租包申贷加报毕算直每退转复接到请自流购掏捐家琢守管筹引担想蹲弯抬骑推挑拎扶握喊乐已存牵"
)
"""Characters with which a sentence goes on behind a name."""


@cache
def roles_of_people() -> tuple[str, str]:
    """What somebody is by work or post (``organisation_words``, role ``person``): one alternation, and the characters
    with which its words begin."""
    words_for = [row["pattern"] for row in table("organisation_words") if row["role"] == "person"]
    return "|".join(words_for), "".join(sorted({word[0] for word in words_for}))


@cache
def surname_and_two() -> str:
    """A surname of one character and two characters more."""
    return rf"(?![{WORDS_TOO}])[{layout_words('surname')}][{_HAN}]{{2}}"


@cache
def _introduced() -> re.Pattern[str]:
    """52岁的菇农倪…一边…, 村民杜…一口气…: a name behind an age or a role."""
    roles, firsts = roles_of_people()
    ends = rf"(?=$|[，。、：；”“！\n\d{_GO_ON}]|老人|老师|夫妇)"
    familiar = f"[老小][{layout_words('surname')}]"
    return re.compile(
        rf"(?=[岁{firsts}])(?:岁的[^，。；、\d\n来到在从]{{0,6}}?|(?:{roles}))(?P<name>{name_pattern()}|{familiar}){ends}"
    )


@cache
def _of_age() -> re.Pattern[str]:
    """50岁的杨秀英以前…, 老人李维山换药: three characters behind an age or a role, however the sentence goes on."""
    return re.compile(rf"(?:岁的|农民工|工人|老人)(?P<name>{surname_and_two()})(?<!老先)")


@cache
def _withheld() -> re.Pattern[str]:
    """陈某某, 张某: whose name a court or an inspection keeps back."""
    return re.compile(rf"(?P<name>[{layout_words('surname')}]某某?)(?![{_HAN}]?[市县区镇乡村公司厂])")


@cache
def _entitled() -> re.Pattern[str]:
    """羊倌储诚亮, “茶痴”杨丰年: a name at the end of a title."""
    return re.compile(rf"(?<![^{ROLE_ENDS}倌痴王迷司令书记”\s])(?P<name>{surname_and_two()})(?=$|\s)")


def _is_entitled(name: str, text: str) -> bool:
    """Whether three characters at the end of a title are a name by their characters, and the text has it too."""
    return name in text and name[0] != name[1] and reads_as_name(name)


@cache
def _familiar() -> re.Pattern[str]:
    """守坝人老漆, 老周的那本笔记, “蚕书记”老尹: somebody whom a title calls by the surname."""
    return re.compile(
        rf"(?<![养敬尊慰古])(?P<name>[老小](?P<surname>(?![{WORDS_TOO}])[{layout_words('surname')}]))(?=$|[\s”]|的)"
    )


@lru_cache(maxsize=1)
def known_as(titles: str, text: str) -> str | None:
    """Whom a title calls 老漆: the full name where the text gives it first, else what the text calls him, too."""
    found = _familiar().search(titles)
    if found is None or text.count(found["name"]) < _TOLD:
        return None
    before = text[: text.index(found["name"])]
    full = {m for m in re.findall(rf"{found['surname']}[{_HAN}]{{2}}", before) if reads_as_name(m)}
    return full.pop() if len(full) == 1 else found["name"]


_TOLD = 3
"""How often a text must call somebody so."""


@cache
def _of_two_parts() -> re.Pattern[str]:
    """农民吐尔逊·尼亚孜: a name of two parts behind a role or at the head of a clause."""
    before = rf"(?<![^{ROLE_ENDS}记的，。；：\n])"
    return re.compile(
        rf"{before}(?P<name>(?:(?![{ROLE_ENDS}])[{_HAN}]){{2,6}}·[{_HAN}]{{2,5}}?)(?!(?<=[买麦合])提)(?=[，。、：；”\n\d{_GO_ON}原拧一和说的家])"
    )


@cache
def _with_age() -> re.Pattern[str]:
    """林小满，女，23岁…, 吴秀兰十九岁那年…: a name at the head of a clause with the age behind it."""
    years = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})周?岁"
    return re.compile(
        rf"(?:^|(?<=[，。；：“\n]))(?![满年平])(?P<name>{name_pattern()})(?:，[男女])?，?(?:今年|现年|时年|年仅|才)?{years}",
        re.MULTILINE,
    )


def people_of(text: str, told: str | None = None, titles: str = "") -> frozenset[str]:
    """Names of people that ``text`` introduces by a role or an age; ``told`` is the one that the title is about.

    Who heads a firm or a village is left out, but where the ``titles`` name him.
    """
    named = _named_in(text, titles)
    return named | {told} if told else named


@lru_cache(maxsize=1)
def _named_in(text: str, titles: str) -> frozenset[str]:
    introduced = {_not_into_verb(m["name"], text, m.end()) for m in _introduced().finditer(text)}
    found = {_whole(name, text) for name in introduced if _is_name(name) and not _is_phrase(name)}
    found.update(m["name"] for m in _of_age().finditer(text) if _is_likely(m["name"], True, text, titles))
    if "岁" in text:
        found.update(m["name"] for m in _with_age().finditer(text) if _is_name(m["name"]))
    named = {name for name in found if len(name) == _SHORT or text.count(name) > 1 or frequency(name[:2]) < KNOWN_WORD}
    named = {name for name in named if name in titles or not heads_a_body(name, text)}
    named.update(m["name"] for m in _withheld().finditer(text))
    named.update(m["name"] for m in _entitled().finditer(titles) if _is_entitled(m["name"], text))
    if known := known_as(titles, text):
        named.add(known)
    if "·" in text:
        named.update(m["name"] for m in _of_two_parts().finditer(text))
    spotted: dict[str, bool] = {}
    for m in _spotted().finditer(text):
        if _not_into_verb(m["name"], text, m.end()) != m["name"]:
            continue
        spotted[m["name"]] = spotted.get(m["name"], False) or _is_behind_role(text, m.start())
    named.update(name for name, role in spotted.items() if _is_likely(name, role, text, titles))
    return frozenset(named)


def _not_into_verb(name: str, text: str, end: int) -> str:
    """张静 of 大学生张静利用贷款, 胡艳 of 胡艳今年38岁: the last character begins a word with the one behind it."""
    return name[:-1] if len(name) > _SHORT and text[end - 1 : end + 1] in _VERBS_OF_TWO else name


_VERBS_OF_TWO = frozenset(
    {
        "今年",
        "现年",
        "去年",
        "前年",
        "当年",
        "每年",
        "常年",
        "利用",
        "使用",
        "运用",
        "采用",
        "通过",
        "成为",
        "带动",
        "带领",
        "创办",
        "承包",
    }
)


def heads_a_body(name: str, text: str) -> bool:
    """Whether the text introduces somebody as the head of a firm or village: what is told is told of that."""
    at = text.find(name)
    return at >= 0 and _HEAD_OF.search(text, max(0, at - 6), at) is not None


_HEAD_OF = re.compile("(?:总经理|董事长|理事长|负责人|村长|(?<!老)支书|(?<!第一)(?<!副)书记|村主任)”?$")


ROLE_ENDS = "长员工民户师生匠手人任理友嫂婆爷妈叔伯兵者农士警"
"""The last characters of what a person is: 路长, 社员, 贫困户."""


@cache
def _spotted() -> re.Pattern[str]:
    """Three characters that may be a name, behind whatever a person is or at the head of a clause."""
    ends = rf"(?=$|[，。、；：“！\n\d{_GO_ON}一两几去干盘边常每专先负上打同向会的有进]|老人|夫妇|家)"
    before = rf"(?<![^{ROLE_ENDS}书支”记的村寨组，。；：\n])"
    return re.compile(rf"{before}(?P<name>{surname_and_two()}){ends}")


_BEHIND_ROLE = re.compile(f"(?:(?:[{ROLE_ENDS}]|书记|支书)”?|[村寨组]的?)$")
"""村民马玉兰, 继红村的马玉兰."""
MOST_OF_A_NAME = 20.5
"""Nats that a name of three characters costs at most under jieba's model of names; phrases cost more (项目建, 23.7)."""
_PHRASE = 23.0
"""Nats from which three characters behind a role are a phrase: 山换药 costs 25.6."""
_NO_WORD = 300
"""Occurrences of the first two characters in the word list up to which they begin a name (郑家学)."""


NO_GIVEN_NAME = re.compile(
    "^乐[得呵滋坏意开]|家[坡沟湾岭坪坝庄屯岗河塘洼塬垭坳冲梁崖畔嘴窑坑]$|[二三四五六七八九十两几多]|(?<!^)余|[镇村县市区乡街路户寨站所厂校班组队会社局委办部]$"
)
"""占四成, 黄坦镇, 陈家坡, 乐得合（不拢嘴）."""
_NO_GIVEN_WORD = 1000
"""Occurrences of the last two characters in the word list from which they are a word: 须提前."""


def _is_behind_role(text: str, start: int) -> bool:
    return _BEHIND_ROLE.search(text, max(0, start - 4), start) is not None


def _is_likely(name: str, role: bool, text: str, titles: str) -> bool:
    """Whether three characters are a name by their characters, and are told of: with a ``role``, or more than once."""
    if not reads_as_name(name) or frequency(name[1:]) > _NO_GIVEN_WORD:
        return False
    if name not in titles and heads_a_body(name, text):
        return False
    return role or text.count(name) > 1


def reads_as_name(name: str) -> bool:
    """Whether three characters make a name and no words."""
    if name_cost(name) > MOST_OF_A_NAME or frequency(name) or frequency(name[:2]) > _NO_WORD:
        return False
    return not (NO_GIVEN_NAME.search(name) or _NOT_IN_NAMES.search(name))


def name_cost(name: str) -> float:
    """Nats that a name of three characters costs; the model may not know its last one (黄桂芝)."""
    costs = name_costs()
    if len(name) != len("黄桂芝") or name[0] not in costs or name[1] not in costs:
        return inf
    last = costs.get(name[2])
    return costs[name[0]][0] + costs[name[1]][1] + (last[2] if last else _UNKNOWN_LAST)


def _is_phrase(name: str) -> bool:
    """山换药: characters that hardly make a name, the last two a word."""
    return _PHRASE < name_cost(name) < inf and frequency(name[1:]) > 0


_SHORT = 2


def _whole(name: str, text: str) -> str:
    """苏海和 where 苏海 is always followed by 和: it belongs to the name."""
    behind = {text[m.end() : m.end() + 1] for m in re.finditer(name, text)}
    return name + behind.pop() if len(behind) == 1 and len(name) == 2 and text.count(name) > 2 else name


def _is_name(name: str) -> bool:
    if name[0] in _WORDS_OFTEN and frequency(name[:2]) >= KNOWN_WORD:
        return False
    if NO_GIVEN_NAME.search(name) or (len(name) == _SHORT and not _costs_a_name(name)):
        return False
    return not _NOT_IN_NAMES.search(name) and frequency(name) < KNOWN_WORD


def _costs_a_name(name: str) -> bool:
    """Whether two characters are a name by jieba's model, or one that it does not know: not 占比, 空巢.

    老吴 and 小李 have a surname behind.
    """
    first, last = name_costs().get(name[0]), name_costs().get(name[1])
    if name[0] in "老小" or first is None:
        return True
    return first[0] + (last[2] if last else _UNKNOWN_LAST) < _MOST_OF_A_SHORT_NAME


_MOST_OF_A_SHORT_NAME, _UNKNOWN_LAST = 15.0, 9.0

_WORDS_OFTEN = frozenset("文通楼和安方华明双高")
"""Surnames that mostly begin a word: 文明号 is nobody."""

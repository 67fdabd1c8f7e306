"""Names of people that a text introduces once, by what only somebody does, is or has.

In:  the text of an article.
Out: names as printed: behind what somebody is and in front of what somebody does, in front of 家 or 夫妇, of a people
that writes its names with other characters, and of unusual ones that are told of again.
It never takes a word for a name, nor somebody who only heads a body or holds an office (书记, 经理, 委员).

>>> sorted(introduced_once("返乡青年蒋大川与2名同学开店。秦有田家6亩茶卖了3万元。牧民才仁加有羊。牧民才仁加卖羊。"))
['才仁加', '秦有田', '蒋大川']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from transforms.names.person_names import (
    NO_GIVEN_NAME,
    ROLE_ENDS,
    WORDS_TOO,
    heads_a_body,
    name_cost,
    reads_as_name,
    roles_of_people,
    surname_and_two,
)
from transforms.reference import layout_words
from transforms.text.words import frequency, tagged

_HAN = "\u4e00-\u9fff"
_WORD, _COMMON, _KNOWN = 50, 1000, 10
"""Occurrences in the word list from which two characters are a word; are a common one; up to which three are somebody
whom the word list knows by name."""


@lru_cache(maxsize=1)
def introduced_once(text: str) -> frozenset[str]:
    """The names of people that ``text`` introduces so."""
    named = {*_behind_roles(text), *_with_households(text), *_told_again(text), *_of_other_peoples(text)}
    return frozenset(name for name in named if not heads_a_body(name, text))


_RELATIVE = (
    "(?:在[一-鿿]{2,10}|[做卖养种开办跑修拉驻赶放守看][一-鿿]{1,8}|[一-鿿]{2,8}(?:搬|嫁|请|派|回|走|赶)来|[一-鿿]{2,6}[村寨组]"
    "|(?:其中)?(?:年纪|年龄|分得|领得)?最[多大小高早少快])的"
)
"""在外办厂的, 卖豆腐的, 石桥村搬来的, 最多的: a clause begins with what somebody is known by."""


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(f"(?:^|(?<=[，。；：！？、“\n]))(?:其中|如今|去年)?{_RELATIVE}$")


@cache
def _role_at_end() -> re.Pattern[str]:
    return re.compile(f"(?:岁的|{roles_of_people()[0]}|[{ROLE_ENDS}官匠者]|企业家|专家)”?$")


_HEADS = re.compile("(?:[长任理]|负责人|委员|指导员|书记|专员|议员)”?$")
_FARTHEST = 24


@cache
def _named() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[{ROLE_ENDS}官匠者家年雁汉板医司机娘生贤主的”])(?P<name>{surname_and_two()})"
        rf"(?![站村镇乡矿厂区社路所家公])(?P<behind>[{_HAN}\d]{{1,4}})"
    )


def _behind_roles(text: str) -> Iterator[str]:
    """返乡青年蒋大川 | 与2名同学, 在外办厂的蒋大川 | 借了钱: what somebody is, the name, what somebody does."""
    for found in _named().finditer(text):
        front = text[max(0, found.start() - _FARTHEST) : found.start()]
        unusual = not reads_as_somebody(found["name"])
        if (unusual and not _is_unusual(found, front)) or _is_cut(found, text) or _HEADS.search(front):
            continue
        is_role = _role_at_end().search(front) is not None
        common = is_role and reads_as_name(found["name"])
        if common or ((is_role or _relative().search(front)) and _does(found["behind"])):
            yield found["name"]


def _is_cut(found: re.Match[str], text: str) -> bool:
    """Whether a word is cut in two where a name would begin or end: 居民 | 楼高高, 医生吴芳每 | 周."""
    at, end = found.span("name")
    words = max(frequency(text[at - 1 : at + 1]), frequency(text[end - 1 : end + 1]))
    return words > _WORD or frequency(text[at - 2 : at + 1]) > 0


def _does(behind: str) -> bool:
    """Whether words go on behind a name: a verb, an adverb, a preposition, a measure, 腿有残疾."""
    done = behind[0].isdigit() or behind[1:2] in ("了", "着", "过") or behind[0] in _OF_ONE
    return done or behind.startswith("代表") or tagged(behind)[0][1][0] in "vdpmc"


_OF_ONE = "腿领学自"


def reads_as_somebody(name: str) -> bool:
    """Whether three characters are a name: by their characters, or as the name of somebody whom the word list knows."""
    if frequency(name[1:]) > _COMMON or frequency(name[:2]) > _WORD:
        return False
    if reads_as_name(name):
        return True
    known = 0 < frequency(name) < _KNOWN and not NO_GIVEN_NAME.search(name)
    return known and tagged(name) == [(name, "nr")]


def _is_unusual(found: re.Match[str], front: str) -> bool:
    """Whether what may be somebody behind a word for one does something: 制陶艺人 | 骆占奎 | 已收徒弟7名."""
    name = found["name"]
    may_be = name[0] not in _VERBS and may_be_somebody(name)
    return may_be and _does(found["behind"]) and tagged(front)[-1][1][0] == "n"


def may_be_somebody(name: str) -> bool:
    """Whether three characters are a name, or one that the model hardly takes for it and that holds no words."""
    if reads_as_somebody(name):
        return True
    if name[0] not in layout_words("surname") or name[0] in WORDS_TOO or name_cost(name) > _MOST:
        return False
    no_words = frequency(name[1:]) <= _WORD and frequency(name[:2]) < _KNOWN and not frequency(name)
    return no_words and _NO_NAME.search(name) is None


_MOST = 24.2
_VERBS = "安代段包边爱谷居戴堵利"
"""Surnames that are verbs, behind a role: 党员代缴党费."""


_ONE = "一家[\\d两三四五六七八九十]+口|老师|老人|夫妇|夫妻|两口子|一人|一个人|大[爷娘妈叔]|师傅|阿姨"
"""Behind a name and behind nothing else: 蒋大川夫妇."""
_HOUSE = "家(?=[\\d的里种养卖收领分去今年一二三四五六七八九十两几就也却只光盖建买欠还有没过])"


@cache
def _household() -> re.Pattern[str]:
    name = rf"(?P<name>{surname_and_two()})"
    return re.compile(
        rf"(?:^|(?<=[，。；：！？“\n的]))(?:如今|去年|今年|现在|其中)?{name}(?:{_HOUSE}|{_ONE})", re.MULTILINE
    )


def _with_households(text: str) -> Iterator[str]:
    """蒋大川家 | 6亩茶, 在外开厂的蒋大川 | 一人: a name in front of what only somebody has or is."""
    for found in _household().finditer(text):
        if reads_as_somebody(found["name"]) and not frequency(found["name"][:2]):
            yield found["name"]


@cache
def _again() -> re.Pattern[str]:
    roles, firsts = roles_of_people()
    opens = "(?P<opens>^|(?<=[，。；：！？“\n]))"
    return re.compile(
        rf"(?:(?=[岁{firsts}])(?:岁的|{roles})|{opens})(?P<name>{surname_and_two()})"
        rf"(?P<behind>[{_HAN}\d]{{1,4}})",
        re.MULTILINE,
    )


def _told_again(text: str) -> Iterator[str]:
    """村民蒋大从, 蒋芳芳: unusual names, behind a role or with a character said twice, that go on in two ways."""
    for found in _again().finditer(text):
        name = found["name"]
        twice = name[1] == name[2]
        if found["opens"] is not None and not twice:
            continue
        if text.count(name) < _TWICE or _NO_NAME.search(name) or not _does(found["behind"]):
            continue
        behind = {text[m.end() : m.end() + 1] for m in re.finditer(name, text)}
        words = max(frequency(name), frequency(name[:2]), 0 if twice else frequency(name[1:]))
        if len(behind) > 1 and words < _KNOWN:
            yield name


_TWICE = 2
_NO_NAME = re.compile(f"{NO_GIVEN_NAME.pattern}|[的了是在和与被把这那个们一得]")
SYLLABLES = (
    "更藏加才让扎西多杰卓玛央宗次仁旦增索南尼达娃格桑拉姆平措罗布贡嘉吉太本先项巴关却华青保尕毛周确落吾欧珠曲珍朗嘎培"
    "特尔图道其木那苏娜乌斯琴高音赛罕孟克额敖阿依丽古热曼努艾买提吐逊"
)
"""Characters with which names of Tibetans, Mongols and Uyghurs are written (更藏加, 次仁央宗, 巴特尔)."""


@cache
def _foreign() -> re.Pattern[str]:
    roles, firsts = roles_of_people()
    return re.compile(
        rf"(?=[岁村户{firsts}])(?:岁的|{roles}|[村户]的)(?P<name>[{SYLLABLES}]{{3,6}}?)(?P<one>(?={_ONE}))?(?![{SYLLABLES}·])"
    )


def _of_other_peoples(text: str) -> Iterator[str]:
    """牧民才仁加: such characters behind a role, no words of the language, told of again."""
    for found in _foreign().finditer(text):
        name = found["name"]
        if (found["one"] is not None or text.count(name) > 1) and max(
            frequency(name[i : i + 2]) for i in range(len(name) - 1)
        ) < _WORD:
            yield name

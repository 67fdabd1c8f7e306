"""Names of people that a text gives in so many words: how old who is, what somebody is called, whose family it is.

In:  the text of an article.
Out: names as printed: a surname and two characters, or with what one calls somebody old (老秦, 李老先生).
It never takes three characters that hold a word, nor who only heads a body (书记, 经理), whose numbers are its own.

>>> sorted(given_names("家住9栋的秦有田今年43岁。有个姑娘叫蒋小满，学了9天。石桥乡魏大川一家5口。"))
['秦有田', '蒋小满', '魏大川']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from transforms.names.introduced_once import may_be_somebody, reads_as_somebody
from transforms.names.person_names import NO_GIVEN_NAME, ROLE_ENDS, WORDS_TOO, heads_a_body, name_cost, surname_and_two
from transforms.reference import layout_words
from transforms.text.words import frequency

_HAN = "\u4e00-\u9fff"
_AGE = (
    "(?:今年|现年|时年|年近|刚满|年仅|年过)(?:才|已经?|刚好?)?"
    "(?:\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)周?岁"
)
_SOMEBODY = "(?:姑娘|小伙子?|媳妇|邻居|老汉|老人|青年|后生|女子|男子|孩子|妇女|同学|徒弟|[名本原]|的人|村民|女孩|男孩)"


@cache
def _of_age() -> re.Pattern[str]:
    """家住9栋的秦有田今年43岁, 石桥村看护员秦有田今年43岁."""
    return re.compile(rf"(?<=[的{ROLE_ENDS}村组])(?P<name>{surname_and_two()})，?{_AGE}")


@cache
def _honoured() -> re.Pattern[str]:
    """八十七岁的李老先生, 76岁的张阿婆: a surname with what one calls somebody old; 李老先 is no name."""
    return re.compile(rf"岁的(?P<name>(?![{WORDS_TOO}])[{layout_words('surname')}](?:{_HONOUR}))")


_HONOUR = "老?先生|老?太太|女士|[大老][爷伯]|爷爷|大?[娘妈婶嫂]|奶奶|阿[婆姨公]|婆婆|师傅|老师"


@cache
def _called() -> re.Pattern[str]:
    """有个姑娘叫秦小满，…, 邻居叫秦小满."""
    return re.compile(rf"{_SOMEBODY}叫(?P<name>{surname_and_two()})(?=[，。；：、])")


@cache
def _family() -> re.Pattern[str]:
    """石桥乡秦有田一家五口, 农民秦有田一家."""
    return re.compile(
        rf"(?<=[乡镇村组寨的{ROLE_ENDS}，。；\n])(?P<name>{surname_and_two()})(?=一家(?:老小)?[\d两三四五六七八九十]+口)"
    )


@cache
def _living_at() -> re.Pattern[str]:
    """家住石桥路的秦有田来…."""
    return re.compile(rf"家住[^，。；：、\n]{{2,16}}?的(?P<name>{surname_and_two()})(?=[{_HAN}，])")


@cache
def _familiar() -> re.Pattern[str]:
    """石桥村的老秦发言, 隔壁的老秦: whom everybody knows by the surname."""
    return re.compile(
        rf"(?:[村组寨区]的|(?:隔壁|邻居|理发师|厨师|裁缝|鞋匠|篾匠|铁匠|石匠|瓦工|泥瓦工|木工|电工|焊工|瓦匠|木匠)的?)(?P<name>[老小](?![{WORDS_TOO}])[{layout_words('surname')}])(?P<behind>[{_HAN}，])"
    )


@lru_cache(maxsize=1)
def given_names(text: str) -> frozenset[str]:
    """The names of people that ``text`` gives so."""
    return frozenset(name for name in _given(text) if not heads_a_body(name, text))


def _given(text: str) -> Iterator[str]:
    if "岁" in text:
        yield from (m["name"] for m in _of_age().finditer(text) if _may_be_called(m["name"]))
        yield from (m["name"] for m in _honoured().finditer(text))
    if "叫" in text:
        yield from (m["name"] for m in _called().finditer(text) if _may_be_called(m["name"]))
    if "一家" in text:
        yield from (m["name"] for m in _family().finditer(text) if may_be_somebody(m["name"]))
    if "家住" in text:
        yield from (m["name"] for m in _living_at().finditer(text) if reads_as_somebody(m["name"]))
    if "老" in text or "小" in text:
        yield from (m["name"] for m in _familiar().finditer(text) if not _begins_word(m))


def _begins_word(found: re.Match[str]) -> bool:
    """村的老党 | 员, 村的小麦: what is called old or small is a thing."""
    name, behind = found["name"], found["behind"]
    return behind in _OF_THINGS or max(frequency(name), frequency(name[1] + behind)) > _KNOWN


def _may_be_called(name: str) -> bool:
    """Whether three characters may be a name where only one can stand: 王在田, whose 在 is no preposition."""
    if may_be_somebody(name):
        return True
    holds_word = max(frequency(name[:2]), frequency(name[1:]), frequency(name)) > _WORD
    return name_cost(name) < _MOST and not holds_word and NO_GIVEN_NAME.search(name) is None


_WORD = 50
"""Occurrences in the word list from which two characters are a word."""
_KNOWN = 10
"""Occurrences from which 老 and a surname, or a surname and what follows, are a word."""
_OF_THINGS = frozenset("村镇乡路街桥河山沟城房屋井树")
_MOST = 24.2
"""Nats that a name costs at most."""

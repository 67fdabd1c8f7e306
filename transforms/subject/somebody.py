"""One person by his work whose name no rule knows: 退休教师管业祥花3600元买下2口塘 is no number of the town around him.

In:  a text and a sentence of it, the mentions found so far.
Out: ``Mention`` s of that person, by name where it reads as one, else of nobody; to the end of the sentence.
It never takes people as such (农民人均收入9000元, 村民自发投工90个), nor whoever is named already.

>>> text = "石桥乡退休教师管业祥花3600元买下2口塘。村民自发投工90个。"
>>> [m.subject.name for m in somebody_in(text, 0, len(text), [])]
[None]
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from transforms.names.introduced_once import may_be_somebody
from transforms.names.person_names import roles_of_people
from transforms.reference import layout_words
from transforms.subject.ages import has_no_age
from transforms.subject.mention import Mention, Subject
from transforms.text.words import frequency

_WORD = 50
"""Occurrences in the word list from which two characters are a word."""
_MORE_ROLES = (
    "养[\u4e00-\u9fff]{1,2}户|种[\u4e00-\u9fff]{1,2}户|[枣茶果菜菇棉烟瓜花蔗椒稻药蜂]农"
    "|残疾人|教师|师傅|大户|户主|老人|老汉|居民"
)
_DOES = (
    "花|买|卖|种|养|承包|租|投(?!工|劳)|拿出|捐|挣|赚|牵|借|贷|欠|领[到取]|存|流转|家(?:里|有|的)?|靠|干了|当了|开了|办起"
    "|自费|自掏|当过|做了|打工"
)


@cache
def _somebody() -> re.Pattern[str]:
    roles = f"{roles_of_people()[0]}|{_MORE_ROLES}"
    return re.compile(
        rf"(?:{roles})(?P<name>[{layout_words('surname')}][\u4e00-\u9fff]{{1,2}}?)"
        rf"(?=(?:今年|去年|前年|当年|一|又|先后|自己|每年|共)?(?:{_DOES})[^，。；]{{0,8}}?[\d一二三四五六七八九十两])"
    )


def somebody_in(text: str, start: int, end: int, named: Collection[Mention]) -> list[Mention]:
    """The persons of ``text[start:end]`` whom nothing ``named`` is, in order."""
    taken = [range(m.start, m.end) for m in named]
    aged = [
        Mention(found.end(), found.end(), Subject(_name_at_end(found["who"]), None), False)
        for found in _AGED.finditer(text, start, end)
        if not _NO_PERSON.search(found["who"]) and not any(_is_him(m, found) for m in named)
    ]
    return aged + [
        Mention(*found.span("name"), Subject(found["name"] if may_be_somebody(found["name"]) else None, None), False)
        for found in _somebody().finditer(text, start, end)
        if _is_no_word(found["name"]) and not any(found.start("name") in words for words in taken)
    ]


def _is_him(mention: Mention, found: re.Match[str]) -> bool:
    """Whether somebody told of already stands in front of his age, by name or without (一名社区主任，29岁，)."""
    overlaps = mention.start < found.end() and found.start() < mention.end
    return overlaps and not has_no_age(mention.subject.name or "")


_AGED = re.compile(
    r"(?P<who>[\u4e00-\u9fff·]{2,4})\s*[，,（(]\s*(?:[男女][，,]\s*)?(?:今年|现年|时年)?\d{2}\s?岁\s*[，,）)]"
)
"""郝同顺，71岁，当过26年教师: what follows is told of him."""
_NO_PERSON = re.compile("[最均]|年龄|(?:者|的|人员|群众|对象|标准|条件)$|[们等]")


def _name_at_end(said: str) -> str | None:
    return said[-3:] if len(said) > 2 and may_be_somebody(said[-3:]) else None


def _is_no_word(name: str) -> bool:
    return len(name) > 2 and not frequency(name) and max(frequency(name[:2]), frequency(name[1:])) < _WORD

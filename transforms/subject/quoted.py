"""Whose numbers somebody gives who speaks of himself in quotation marks: “今年我家养了30头牛。”养殖大户林有田说.

In:  a text and a sentence of it, the people of whom the text tells, the home of the article's numbers.
Out: ``Mention`` s at the beginning of what is quoted; of nobody where the name of the one who says 我 is not known.
It never takes who speaks for a village, a firm or an office (我们村, 我县), nor one who holds a post there.

>>> text = "“我家养了30头牛，卖了5万元。”养殖大户林有田高兴地说。"
>>> [m.subject.name for m in told_in_quotes(text, 0, 16, frozenset(), Subject("永嘉县", None))]
['林有田']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from transforms.names.person_names import ROLE_ENDS, name_pattern
from transforms.subject.he import meant_by
from transforms.subject.mention import Mention, Subject
from transforms.text.words import frequency

_QUOTED = re.compile("“(?P<words>[^“”\n]{4,240})”")
_OF_HIMSELF = re.compile(
    "(?:我|俺)(?!们|[省市县区州旗镇乡村局校院厂社司党军队站所国])|咱家|老[公婆伴]|孩子[他她]?[爹娘爸妈]"
    "|(?:每个?月|[上这]个月|一个月|[一每]天|[一每]年|去年)[^，。；：、]{0,6}(?:领|挣|赚)[^，。；：、]{0,4}\\d"
)
"""“我种了9亩茶”, “上个月领了3100元，老公每天160元”: what is told of whoever speaks."""
_OF_MANY = re.compile(
    "我们|咱们|俺们|咱(?!家)|大家|我[省市县区州旗镇乡村局校院厂社司队站所]|合作社|公司|村里|全村|社里|厂里"
)
_SAYS = "(?:说|道|告诉|介绍|感慨|算|坦言|回忆|笑|表示|感叹|叹|讲)"
_NUMBER = re.compile("[\\d一二三四五六七八九十百千万两]")
_BEHIND = re.compile("[^“”。！？\n]{2,90}")
_FRONT = re.compile(rf"(?P<said>[^“”。！？\n]{{2,40}}?){_SAYS}[^“”。！？\n，]{{0,6}}[：，]?$")
_FAR = 60
_POST = re.compile(
    "(?:书记|支书|[市县区镇乡局部处院校厂场社园站所队]长|主席|主任|常委|委员|干部|经理|董事长|负责人|股长|科长)[“”]?$"
)


def said_of_oneself(
    text: str, start: int, end: int, people: frozenset[str], around: Subject, named: Sequence[Mention]
) -> list[Mention]:
    """As ``told_in_quotes``; of nobody only where none is ``named`` in front, who may be the one that speaks."""
    quoted = _in_quotes(text, start, end, people, around)
    first = min((m.start for m in named), default=end)
    return [m for m in quoted if m.subject.name or m.start < first]


def told_in_quotes(text: str, start: int, end: int, people: frozenset[str], around: Subject) -> list[Mention]:
    """Where what is quoted in ``text[start:end]`` begins, and who says it of himself."""
    return [mention for mention in _in_quotes(text, start, end, people, around) if mention.subject.name]


def _in_quotes(text: str, start: int, end: int, people: frozenset[str], around: Subject) -> list[Mention]:
    out = []
    for begin, stop, name in _quotes(text, people):
        at = max(begin, start)
        if at < min(stop, end) and (name or around.name not in people):
            out.append(Mention(at, at + 1, Subject(name, around.region), False))
            if stop < end:
                out.append(Mention(stop, stop + 1, Subject(name, around.region), False))
    return out


@lru_cache(maxsize=1)
def _quotes(text: str, people: frozenset[str]) -> tuple[tuple[int, int, str | None], ...]:
    return tuple(_read(text, people))


def _read(text: str, people: frozenset[str]) -> Iterator[tuple[int, int, str | None]]:
    """What people say of themselves in ``text``: where it stands and who says it."""
    for quoted in _QUOTED.finditer(text):
        words = quoted["words"]
        if not _NUMBER.search(words) or not _OF_HIMSELF.search(words) or _OF_MANY.search(words):
            continue
        behind = _BEHIND.match(text, quoted.end())
        front = _FRONT.search(text, max(0, quoted.start() - _FAR), quoted.start())
        name = (behind and _speaker(behind[0], people)) or (front and _speaker(f"{front['said']}说", people))
        name = name or (meant_by(text, quoted.end(), _by_name(people)) if _HE_SAYS.match(text, quoted.end()) else None)
        beside = f"{front['said'] if front else ''}{behind[0] if behind else ''}"
        if name or (_ME.search(words) and beside and not _HOLDS_POST.search(beside)):
            yield quoted.start(), quoted.end(), name


_ME = re.compile(
    "我(?!们|[国党军][^，]|[省市县区州旗镇乡村局校院厂社司队站所])[^，。；“”]{0,10}?[\\d一二三四五六七八九十百千万两]"
)
"""“我这个月攒了八十分”: whoever says it, it is nobody else's, though no name is known."""
_HOLDS_POST = re.compile(
    "书记|支书|[市县区镇乡局部处院校厂场社园站所队]长|主席|主任|常委|委员|干部|经理|董事长|负责人|股长|科长"
)
_HE_SAYS = re.compile(f"[他她](?!们)[^，。；：、“”\n]{{0,12}}?{_SAYS}")
"""“…”她掰着手指算."""


@lru_cache(maxsize=1)
def _by_name(people: frozenset[str]) -> Mapping[str, str]:
    return MappingProxyType({name: name for name in people})


@cache
def _named() -> re.Pattern[str]:
    """A surname behind whatever somebody is, in front of 说: 养殖大户 | 林有田高兴地 | 说."""
    return re.compile(
        rf"(?:(?<=[{ROLE_ENDS}村寨家汉女])|(?<=岁的))(?P<name>{name_pattern()})(?=[^，。]{{0,10}}?{_SAYS})"
    )


def _whole(found: re.Match[str], words: str) -> str | None:
    """The name where what stands behind it begins a word: 王勇 | 满意地说, 林有田 | 对记者说."""
    said = found["name"].rstrip("对向给边乐笑告")
    if frequency(said[:2]) > _WORD or said[-1] in "地的得" or said.startswith(("党支", "党总", "党委")):
        return None
    for length in range(len(said), 1, -1):
        rest = words[found.start() + length :]
        if re.match(f"{_SAYS}|[对向给边乐笑]", rest) or frequency(rest[:2]) > _WORD:
            return said[:length]
    return None


_WORD = 50
"""Occurrences in the word list from which two characters are a word."""


def _speaker(words: str, people: frozenset[str]) -> str | None:
    """Whom the ``words`` beside a quotation name as the one who speaks, not for a post that he holds."""
    said = re.search(_SAYS, words)
    if said is None:
        return None
    known = [(at, name) for name in people if 0 <= (at := words.find(name)) < said.start()]
    for at, name in sorted(known):
        return None if _POST.search(words, 0, at) else name
    for found in _named().finditer(words):
        if named := _whole(found, words):
            return None if _POST.search(words, 0, found.start()) else named
    return None

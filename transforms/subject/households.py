"""One household's numbers: 我家有6亩田, 他家去年卖了5万元 are nobody's but that family's.

In:  a text and a sentence of it, whoever its clauses were found to tell of, the people of the text, its home.
Out: ``Mention`` s without a name: of whom the household is, is for ``quoted`` and ``people`` to say.
It never takes a household that is only called at (到他家走访3次), nor one of a person whom the article tells of.

>>> text = "我家有6亩田，一年收入7万元。"
>>> [(m.start, m.subject.name) for m in households_in(text, 0, len(text), [], frozenset(), Subject("永嘉县", None))]
[(0, None)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from transforms.subject.mention import Mention, Subject

_ANY = re.compile("[我俺咱他她]们?家|家[里中]|自家|自己家")
_OURS = (
    "(?:^|(?<=[，。；：！？“\\n]))(?:去年|(?![到在来进给帮去从向跟和与为替往上把被开])[\u4e00-\u9fff\\d]){0,8}?"
    "(?<![到在来进给帮去从向跟和与为替往上把被开请邀])(?P<whose>[我俺咱他她](?:家|们家(?=[一-鿿]{0,4}[近约]?\\d)))(?![乡庭门]|人[一说])"
)
_AT_HOME = (
    "(?:^|(?<=[，。；：！？“\\n]))(?:(?:如今|现在|目前|当时|去年|今年|前年|过去)，?)?"
    "(?P<home>家[里中])(?=[^，。；]{0,8}\\d)"
)
_HOUSEHOLD = re.compile(f"{_OURS}|{_AT_HOME}")
_QUOTED = re.compile("“(?P<words>[^“”\n]{4,240})”(?P<behind>[^“”。！？\n]{0,60})")
_VILLAGER = re.compile(
    "(?:村民|社员|贫困户|脱贫户|低保户|[种养]植?殖?户|农户|[果茶菜棉蚕蔗]农|牧民)(?!代表|小组|委)[\u4e00-\u9fff]{2,4}"
)
_EARNS = re.compile(
    "(?:(?<!家)(?:种|养|卖|挣|赚)了[^，。；]{0,6}\\d|[一每]年(?:下来)?(?:能|可)?(?:总|纯)?(?:收入|挣|赚)[^，。；]{0,6}[\\d几])"
)
_OF_MANY = re.compile(
    "我们|咱们|俺们|大家|(?:^|(?<=[，。；：！？“]))(?:如今|现在|目前|今年|去年)?(?:[全我]村|村[里集]|合作社|公司|[厂社]里|基地|户均|人均|每户|家家)"
)
"""What the household's neighbours, village or firm have."""


def households_in(
    text: str, start: int, end: int, told: Sequence[Mention], people: frozenset[str], home: Subject
) -> list[Mention]:
    """Where a clause of ``text[start:end]`` begins to tell of a household whose name nobody of ``told`` gives."""
    if home.name in people:
        return []
    nobody = Subject(None, home.region)
    out = [] if told else [Mention(at, at + 1, nobody, False) for at in _quoted(text, start, end)]
    if _ANY.search(text, start, end):
        for found in _HOUSEHOLD.finditer(text, start, end):
            span = found.span("whose" if found["whose"] else "home")
            if not any(m.start <= span[0] for m in told):
                out.append(Mention(*span, nobody, False))
        out.extend(_of_speakers(text, start, end, told, people, home))
    return out


def _of_speakers(
    text: str, start: int, end: int, told: Sequence[Mention], people: frozenset[str], home: Subject
) -> Iterator[Mention]:
    """秦有田说，他出租了自己家的3间房: the household of whoever only speaks in the sentence."""
    for own in _OWN.finditer(text, start, end):
        named = [(at, name) for name in people if (at := text.rfind(name, start, own.start())) >= 0]
        if named and not any(m.start <= own.start() for m in told):
            yield Mention(*own.span(), Subject(max(named)[1], home.region), False)


_OWN = re.compile("(?:自家|自己家)(?=[^，。；]{0,6}\\d)")


def _quoted(text: str, start: int, end: int) -> Iterator[int]:
    """In front of what a villager says of his household in ``text[start:end]``."""
    for begin, stop in _quotes(text):
        if begin < end and start < stop:
            yield max(begin, start - 1)


@lru_cache(maxsize=1)
def _quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Where what is said of a household stands: “现在种了4亩菜，一年收入3万元。”村民林有田拉着菜来, “我家有6亩田。|
    一年收入7万元。”"""
    out = []
    for quoted in _QUOTED.finditer(text):
        words = quoted["words"]
        if not _OF_MANY.search(words) and _EARNS.search(words) and _VILLAGER.search(quoted["behind"]):
            out.append((quoted.start(), quoted.end("words")))
            continue
        ours = next((m for m in _HOUSEHOLD.finditer(words) if m["whose"]), None)
        if ours:
            many = _OF_MANY.search(words, ours.end())
            stop = many.start() if many else len(words)
            out.append((quoted.start("words") + ours.end(), quoted.start("words") + stop))
    return tuple(out)

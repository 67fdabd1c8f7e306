"""A village named behind the divisions in which it lies, or a body behind how far away it is: the last is told of.

In:  a text and a sentence of it, the divisions named in the sentence, the home of the article's numbers.
Out: ``Mention`` s.
It never takes a village inside a clause, nor what only belongs to it (浙江永嘉县石浪村的农户).

>>> from transforms.names.regions import find_regions
>>> text = "浙江温州永嘉县柳坪村，村民900人。"
>>> [m.subject.name for m in named_last(text, 0, len(text), find_regions(text), Subject(None, None))]
['柳坪村']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import VERY_COMMON_WORD, begins_with_verb, is_named_place
from transforms.names.regions import RegionMention
from transforms.subject.mention import Mention, Subject

_HAN = "[\u4e00-\u9fff]"
_VILLAGE = re.compile(
    rf"(?:{_HAN}{{2,3}}?(?:镇|乡|街道))?(?P<name>(?P<stem>{_HAN}{{2,3}}?)(?:村|社区|嘎查))"
    r"(?=[，、]|[有现共]\d|\d|[现共]有|位于|地处|坐落|是|[把将对为以从]|建|种)"
)
_OPENS = re.compile("(?:^|[，。；：“\\n\\s])$")
_FAR_AWAY = re.compile(
    rf"(?:^|(?<=[，。；：\n\s]))距离?[^，。；\d]{{2,10}}[\d.]+[多余]?公?里(?:远|外|处)?的(?P<name>{_HAN}{{4,20}}?(?:合作社|公司|村|社区|基地))"
    r"(?=[，是有现共位地成始]|\d)"
)


def named_last(text: str, start: int, end: int, found_in: Sequence[RegionMention], home: Subject) -> Iterator[Mention]:
    """Villages behind a chain of divisions that opens a clause of ``text[start:end]``, and bodies behind how far away
    they are; offsets of ``found_in`` count from ``start``."""
    begins = 0
    for at, named in enumerate(found_in):
        if at == 0 or found_in[at - 1].end != named.start:
            begins = named.start
        village = _VILLAGE.match(text, start + named.end, end)
        if (
            village
            and _OPENS.search(text, max(0, start + begins - 1), start + begins)
            and is_named_place(village["name"], village["stem"], VERY_COMMON_WORD)
        ):
            yield Mention(start + begins, village.end(), Subject(village["name"], named.region), True)
    if text.find("里", start, end) >= 0:
        for far in _FAR_AWAY.finditer(text, start, end):
            if not (FUNCTION_CHARACTERS.search(far["name"]) or begins_with_verb(far["name"])):
                yield Mention(*far.span("name"), Subject(far["name"], home.region), True)

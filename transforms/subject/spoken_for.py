"""The village or firm whose numbers its head gives in quotation marks: “26亩茶园丰产了。”光明村党支部书记林有田说.

In:  a text and a sentence of it, whoever its clauses were found to tell of, the people of the text, its home.
Out: ``Mention`` s at the beginning of what is quoted; whatever the quotation itself names comes behind them.
It never takes who speaks of himself (我家), nor who holds a post of no village.

>>> text = "“26亩茶园丰产了。”青禾县石门镇光明村党支部书记林有田说。"
>>> [m.subject.name for m in bodies_spoken_for(text, 0, 10, [], frozenset(), Subject("青禾县", None))]
['光明村']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import is_named_place
from transforms.subject.introduced import is_a_name
from transforms.subject.mention import Mention, Subject, local_subject

_QUOTED = re.compile("“(?P<words>[^“”\n]{4,240})”(?P<behind>[^“”！？\n]{4,60})")
_HEAD_OF = re.compile(
    "(?:^|[，。镇乡道在])(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?:村|社区))"
    "(?:党支部|党总支|党委|支部|总支|村委会|居委会|“?两委”?)?(?:第一|老)?(?:书记|主任|会计|支书|村长)"
    "[\u4e00-\u9fff]{2,4}?[^，。的]{0,6}?(?:说|介绍|告诉|表示|算|坦言)"
)
_HEAD_OF_BODY = re.compile(
    "(?:^|[，。])(?P<name>[\u4e00-\u9fff]{2,16}?(?:公司|集团|合作社|[\u4e00-\u9fff]厂))"
    "(?:副?董事长|副?总?经理|负责人|副?理事长|社长|厂长)[\u4e00-\u9fff]{2,4}?[^，。的]{0,10}?(?:说|介绍|告诉|表示|算|坦言)"
)
_OF_HIMSELF = re.compile("[我俺咱]家|[我俺](?!们|村)")


def bodies_spoken_for(
    text: str, start: int, end: int, told: Sequence[Mention], people: frozenset[str], home: Subject
) -> list[Mention]:
    """In front of what the head of a village says in ``text[start:end]``, where nobody is told of nearer by."""
    if told or home.name in people:
        return []
    return [
        Mention(at, at + 1, local_subject(name, home), False)
        for begin, stop, name in _quotes(text)
        if begin < end and start < stop and name != home.name
        for at in (max(begin, start - 1),)
    ]


@lru_cache(maxsize=1)
def _quotes(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where what is quoted stands, and for which village it is said."""
    return tuple(
        (quoted.start(), quoted.end("words"), name)
        for quoted in _QUOTED.finditer(text)
        if (name := _spoken_for(quoted["behind"], text)) and not _OF_HIMSELF.search(quoted["words"])
    )


def _spoken_for(behind: str, text: str) -> str:
    """The village or the body whose head speaks, by the words ``behind`` what is quoted."""
    head = _HEAD_OF.search(behind)
    if head and _is_village(head["name"], head["stem"], text):
        return head["name"]
    of_body = _HEAD_OF_BODY.search(behind)
    return of_body["name"] if of_body and is_a_name(of_body["name"]) else ""


def _is_village(name: str, stem: str, text: str) -> bool:
    below_town = any(f"{town}{name}" in text for town in ("镇", "乡", "街道")) and not FUNCTION_CHARACTERS.search(name)
    return below_town or is_named_place(name, stem)

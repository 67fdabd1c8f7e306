"""Bodies of a kind, all those of a division: 乡镇卫生院空置率24%, 8家乡镇敬老院…: the number is the division's.

In:  a sentence of a text, the mentions found in it, the body told of so far and the home of the article's numbers.
Out: the ``Mention`` s in order, with the division again where such a clause begins.
It never names a division of which neither the sentence nor what stands before it told.

>>> text, county = "永嘉县石桥院床位9张，乡镇敬老院空置率为24%。", Subject("永嘉县", None)
>>> found = with_kinds(text, 0, len(text), [Mention(0, 6, Subject("石桥院", None), True)], None, county)
>>> [(m.start, m.subject.name) for m in found]
[(0, '石桥院'), (11, '永嘉县')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.subject.mention import DIVISION_AT_END, Mention, Subject

_KIND = re.compile(
    "(?:^|(?<=[，。；：\\n]))(?:而|但|目前|其中|另外)?(?:各|全部|所有|\\s?\\d+\\s?[家所个座])?"
    "(?P<kind>乡镇(?:卫生院|中心卫生院|敬老院|养老院|福利院|污水处理厂|污水厂|水厂|供水站|文化站|派出所|中小学|幼儿园))(?!院长|长)"
)


def with_kinds(
    text: str, start: int, end: int, mentions: Sequence[Mention], topic: Subject | None, home: Subject
) -> list[Mention]:
    """``mentions`` of ``text[start:end]``, and the division where a clause begins with a kind of its bodies."""
    if text.find("乡镇", start, end) < 0:
        return list(mentions)
    added = [
        Mention(at, at, whole, False)
        for found in _KIND.finditer(text, start, end)
        for at in (found.start("kind"),)
        for whole in (_whole(at, mentions, topic, home),)
        if whole is not None
    ]
    return sorted([*mentions, *added], key=lambda m: m.start)


def _whole(at: int, mentions: Sequence[Mention], topic: Subject | None, home: Subject) -> Subject | None:
    """The division told of last before ``at``; None where the body named last is no other's, or none is known."""
    named = [m.subject for m in mentions if m.end <= at and not m.clause_only]
    if named and _is_division(named[-1]):
        return None
    before = [subject for subject in named if _is_division(subject)]
    return next((s for s in (*reversed(before), topic, home) if s is not None and _is_division(s)), None)


def _is_division(subject: Subject) -> bool:
    return subject.name is not None and DIVISION_AT_END.search(subject.name) is not None

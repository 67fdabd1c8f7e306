"""An institution that is named again where it is told of already: it goes on being told of.

In:  the mentions of a stretch of text, in order, and the body that its paragraph has told of so far.
Out: the same ``Mention`` s; those of whom was told before last as well.
It never makes anybody last of whom nobody told before, nor a division or its office (青禾县审计局).

>>> told = Subject("青禾县红十字会", None)
>>> [m.lasts for m in still_told_of([Mention(0, 7, told, True), Mention(20, 27, told, False)], None)]
[True, True]
>>> [m.lasts for m in still_told_of([Mention(20, 27, told, False)], None)]
[False]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from transforms.subject.mention import Mention, Subject


def still_told_of(mentions: Iterable[Mention], topic: Subject | None) -> Iterator[Mention]:
    """青禾县红十字会送来棉被。…，青禾县红十字会开展募捐。共筹集9万元: the last sentence is of it too."""
    told = {topic} if topic else set()
    for mention in mentions:
        lasts = mention.lasts or (mention.subject in told and _goes_on(mention))
        if lasts:
            told.add(mention.subject)
        yield mention if lasts == mention.lasts else replace(mention, lasts=lasts)


def _goes_on(mention: Mention) -> bool:
    """Not what is of one clause only, one of a list, a division, nor an office: it goes on about its division."""
    if mention.clause_only or mention.listed:
        return False
    return _DIVISION_OR_OFFICE.search(mention.subject.name or "") is None


_DIVISION_OR_OFFICE = re.compile("[省市县区州旗盟局厅委办院队所站]$|中心$|委员会$|党校$")

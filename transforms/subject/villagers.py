"""What villagers did beside an office or a firm, in what is told of their village: it is the village's.

In:  a sentence of a text, the mentions found in it, the body told of so far and the home of the article's numbers.
Out: the ``Mention`` s in order, with the village again where such a clause begins.
It never names a village of which nothing was told.

>>> text, village = "县交通局投资9元，村民投工7个。", Subject("柳坪村", None)
>>> found = with_villagers(text, 0, len(text), [Mention(0, 4, Subject("永嘉县交通局", None), False)], None, village)
>>> [(m.start, m.subject.name) for m in found]
[(0, '永嘉县交通局'), (9, '柳坪村')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.subject.mention import Mention, Subject

_VILLAGERS = re.compile("(?<=[，；])(?:村民|村干部|乡亲|老百姓|家家户户)(?:们|自发|自愿|主动)*(?=[一-鿿]{1,8}\\d)")
_VILLAGE = ("村", "社区", "嘎查", "寨")


def with_villagers(
    text: str, start: int, end: int, mentions: Sequence[Mention], topic: Subject | None, home: Subject
) -> list[Mention]:
    """``mentions`` of ``text[start:end]``, and the village where a clause behind another's tells of its people."""
    village = next((s for s in (topic, home) if s and s.name and s.name.endswith(_VILLAGE)), None)
    if village is None or not mentions:
        return list(mentions)
    added = [
        Mention(found.start(), found.start(), village, False)
        for found in _VILLAGERS.finditer(text, start, end)
        if _of_others(found.start(), mentions, village)
    ]
    return sorted([*mentions, *added], key=lambda m: (m.start, m.end)) if added else list(mentions)


def _of_others(at: int, mentions: Sequence[Mention], village: Subject) -> bool:
    """Whether the sentence told last of an office or a firm, no other village, before ``at``."""
    before = [m.subject for m in mentions if m.end <= at]
    return bool(before) and before[-1] != village and (before[-1].name or "").endswith(_OTHERS)


_OTHERS = ("局", "厅", "委", "办", "部", "会", "院", "公司", "集团", "社", "中心", "站", "行", "校", "学")

"""A tale that somebody tells of himself or of his family in a paper: its numbers are nobody's that the paper is of.

In:  the text of an article, whose paper it is in.
Out: yes or no.
It never takes a text that speaks of the division or the body (全县, 县委, 我校), nor what is only quoted.

>>> is_tale("我祖父当过水客。有一年，他卖了两亩田。", "永春县"), is_tale("我县养蜂9箱，爷爷奶奶都夸。", "永春县")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from transforms.reference import words_of

_QUOTED = re.compile("“[^”\n]*”")
_ME = re.compile("我(?!们|国|方|[省市县区州旗镇乡村社局厅部院校系所厂矿场站店司行会军党队连营团处])")
_TOLD = 3
"""How often a tale says 我."""
_OF_A_WHOLE = re.compile(
    "(?:[全我该][省市县区州旗镇乡村]|本[省市县区])(?!级|直)|全(?:院|校|厂|矿|公司|系统|社区|街道)"
    "|(?<![\u4e00-\u9fff])[省市县区州旗镇乡](?:委|政府|里)|公司|集团|各[级地部单县区镇乡村]"
)
"""What a report speaks of."""
_OFFICIAL = re.compile(
    "同志们|[省市县区镇乡][里级]|市县|县区|区县|乡镇|党[委组]|党支部|第一书记|政府|财政|部门|班子|部署|贯彻|推进|考核|群众|覆盖|调研"
)
"""Words of a speech or a report, of which a tale has one at most."""


def is_tale(text: str, whose: str | None) -> bool:
    """Whether a text is told by somebody of himself, or of his family, and not of those ``whose`` paper it is in."""
    told = _QUOTED.sub("", text)
    if _OF_A_WHOLE.search(told) or len(_OFFICIAL.findall(told)) > 1 or any(name in told for name in names_of(whose)):
        return False
    of_me = len(_ME.findall(told))
    return of_me >= _TOLD or (of_me > 0 and _kin().search(told) is not None)


@cache
def _kin() -> re.Pattern[str]:
    """我祖父, 我的爷爷 or, where somebody says 我, 爷爷 alone again and again."""
    kin = "|".join(sorted(words_of("kin"), key=len, reverse=True))
    return re.compile(f"我的?(?:{kin})|(?P<kin>{kin})[\\s\\S]*(?P=kin)")


def names_of(whose: str | None) -> Iterable[str]:
    """The name, and a division's without 县: 贵德."""
    return () if not whose else (whose, whose[:-1]) if len(whose) > _SHORTEST else (whose,)


_SHORTEST = 2

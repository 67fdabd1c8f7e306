"""To whom something is given: 向敬老院赠送 | 轮椅9辆. Without its 向 the name would say that the home gave them.

In:  the words in front of a number, or their parts of speech.
Out: whether they begin with a receiver; the words without a receiver that is too long for a name.
It never drops what was given, nor the verb.

>>> without_long_receivers("向东岭、西岭等村赠送图书"), without_long_receivers("向敬老院赠送轮椅")
('赠送图书', '向敬老院赠送轮椅')
"""

from __future__ import annotations

import re
from collections.abc import Sequence


def begins_with_receiver(tokens: Sequence[tuple[str, str]]) -> bool:
    """为国家 | 输送人才, 向学校 | 捐赠电脑: 为 and 向 belong to the name, since who receives is not who gives."""
    return tokens[0][0] in _TO and tokens[1:2] != [("每人", "r")] and any(_GIVES.match(word) for word, _ in tokens[2:])


def without_long_receivers(words: str) -> str:
    """The words without whom they name at length, or whom they list; a short receiver stays."""
    found = _RECEIVER.search(words)
    if found is None or ("、" not in found["whom"] and len(words) - found.start() <= _LONGEST):
        return words
    return f"{words[: found.start()]}{words[found.end() :]}"


_TO = frozenset("向为给")
_GIVEN = "赠送|捐[赠助献款]|输送|输出|提供|发放|供应|送去|送上|[办解]实事|办好?[实好]事|挽回|减[税负免]|推荐"
_SOLD = "出售|销售|转让|贩卖|倒卖|出租|索要|收取|购买|收购|支付|缴纳|返还|移交|移送|反映|举报|报告|请教"
_GIVES = re.compile(f"{_GIVEN}|{_SOLD}")
_RECEIVER = re.compile("[向为给](?P<whom>[^，。；：“”\\d]{2,40}?)(?=赠送|捐[赠助献款]|输送|输出|提供|发放|供应|推荐)")
_LONGEST = 20
"""Characters of a name that still has room for its receiver."""

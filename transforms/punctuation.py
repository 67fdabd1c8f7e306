"""Half-width punctuation in Chinese prose, as it was printed: full-width.

In:  a text.
Out: one-for-one ``Repair`` s.
It never touches numbers, times, ratios, decimals, web addresses or e-mail.

>>> [(r.char_start, r.after) for r in find_substitutions("比例1:3,共5人;详见www.a.cn")]
[(5, '，'), (9, '；')]
"""

from __future__ import annotations

import re

from transforms.aligned import Repair

FULL = str.maketrans(",:;?!", "，：；？！")
_HAN = "\u3400-\u9fff〇"
_MARK = re.compile(
    rf"(?<=[{_HAN}”’）》」』】%)\d])[,:;?!](?=\s*[{_HAN}“‘（《「『【(])|(?<=[{_HAN}”’）》」』】)])[,:;?!](?=\s*\S|\s*$)"
)


def find_substitutions(text: str) -> list[Repair]:
    """Half-width marks of ``text`` that stand in Chinese prose."""
    return [
        Repair(m.start(), m.group(), m.group().translate(FULL), "halfwidth_punctuation", 0.98)
        for m in _MARK.finditer(text)
    ]

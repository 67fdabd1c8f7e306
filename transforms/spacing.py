"""White space and invisible characters that extraction left in the text.

In:  a text whose symbols are mended.
Out: ``Repair`` s over stretches of it, most of them deletions.
It never removes a space that means something: between the parts of a title, in a list of names, in a table.

>>> [r.before for r in find_deletions("共有党员 20名")]
[' ']
"""

from __future__ import annotations

import re

from transforms.aligned import Repair

_HAN = "\u3400-\u9fff〇"
_HAN_DIGIT = re.compile(rf"(?<=[{_HAN}，。、；：“（《])[ \xa0]+(?=\d)|(?<=\d)[ \xa0]+(?=[{_HAN}，。、；：”）》%])")


def find_deletions(text: str) -> list[Repair]:
    """What to delete from ``text``."""
    return [Repair(m.start(), m.group(), "", "han_digit_space", 0.95) for m in _HAN_DIGIT.finditer(text)]

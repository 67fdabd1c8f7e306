"""Names inside a bracket: they are told of up to its end and no further.

In:  a text, the mentions of a sentence of it.
Out: where the bracket closes in which something stands; the last mention that may be told of behind the sentence.

>>> text = "学校36所（石桥小学4所），学生5人"
>>> closes(text, 0, text.index("石")), closes(text, 0, text.index("生"))
(13, None)
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.subject.mention import Mention
from transforms.text.brackets import CLOSE, open_bracket

_LONGEST = 120
"""Characters of a bracket; a longer one was never closed."""


def closes(text: str, start: int, at: int) -> int | None:
    """Behind the bracket in which ``at`` stands, that opened at ``start`` or later; None where none is open."""
    opened = open_bracket(text, start, at)
    if opened is None:
        return None
    ends = [end for mark in CLOSE if (end := text.find(mark, at, opened + _LONGEST)) >= 0]
    return min(ends) + 1 if ends else None


def last_outside(text: str, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """The last of ``mentions`` in the sentence from ``start`` that no bracket holds."""
    return next((m for m in reversed(mentions) if closes(text, start, m.start) is None), None)

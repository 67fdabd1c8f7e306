"""The bracket that is open at a place of a text: 19名（其中女性 | 8名）.

In:  a text and offsets.
Out: where the bracket opened, or None.

>>> open_bracket("学校3所（小学2所），学生", 0, 6), open_bracket("学校3所（小学2所），学生", 0, 11)
(4, None)
"""

from __future__ import annotations

OPEN, CLOSE = "（(", "）)"


def open_bracket(text: str, start: int, at: int) -> int | None:
    """Where the bracket in which ``at`` stands opened, at ``start`` or later."""
    opened = max(text.rfind(mark, start, at) for mark in OPEN)
    closed = max(text.rfind(mark, start, at) for mark in CLOSE)
    return opened if opened > closed else None

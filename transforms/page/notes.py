"""Editor's notes (编者按, 编后) that are pieces of their own: what they are called and where their words begin.

In:  the first words of a note, or the lines around it.
Out: the name it is printed under, and the note's stretches of text without that name.
It never takes a name off that the note's own brackets enclose: （编者的话：…） is whole.

>>> named_note("【编后】来信说出了许多人的心里话。"), named_note("今年办成三件事。")
('编后', '')
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block

CLOSING = frozenset({"编后", "编后语", "编后记"})
"""Notes that stand behind what they are about and introduce nothing."""
USUAL = "编者按"
"""What a note is called that has no name of its own, or 按 alone."""
_LABEL = re.compile(
    r"\s*(?:\*\*)?\s*(?P<open>[【\[〖])?\s*"
    r"(?P<name>编\s*者\s*按语?|编\s*者\s*的\s*话|编\s*者\s*注|编辑按|本刊按|编后[语记]?|按语|按)\s*"
    r"(?(open)[】\]〗]\s*(?:\*\*)?\s*[：:]?|(?:(?:\*\*)?\s*[：:]|(?<=者按|的话)[ \u3000]+(?=\S{8})))\s*(?:\*\*)?\s*"
)
_ALONE = re.compile(r"编\s*者\s*(?:按|的\s*话)|编后[语记]?")


def named_note(said: str) -> str:
    """The name that a note begins with, without blanks; "" where it has none. An opening bracket may stand first."""
    found = _LABEL.match(said.lstrip("（( "))
    return re.sub(r"\s", "", found["name"]) if found else ""


def title_of_note(blocks: Sequence[Block], first: int) -> str:
    """The printed name of the note that begins with block ``first``, on its own line above or before its words."""
    above = blocks[first - 1] if first else None
    found = _ALONE.match(above.words) if above is not None and above.role == "note_label" else None
    name = re.sub(r"\s", "", found.group()) if found else named_note(blocks[first].words)
    return USUAL if name in ("", "按", "按语") else name


def without_label(text: str, pieces: Sequence[tuple[int, int] | str]) -> list[tuple[int, int] | str]:
    """The stretches of a note without the name in front of them.

    >>> without_label("编者按：今年办成三件事。", [(0, 12)])
    [(4, 12)]
    """
    first = next((n for n, piece in enumerate(pieces) if not isinstance(piece, str) and piece[0] < piece[1]), None)
    if first is None:
        return list(pieces)
    stretch = pieces[first]
    assert not isinstance(stretch, str)
    found = _LABEL.match(text, *stretch)
    if found is None or found.end() >= stretch[1]:
        return list(pieces)
    return [*pieces[:first], (found.end(), stretch[1]), *pieces[first + 1 :]]

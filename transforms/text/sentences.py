"""Sentences and clauses of a clean text, as offsets.

In:  clean text; paragraphs end with a newline.
Out: half-open stretches in order. Sentences end behind 。！？ (with the closing quotes and brackets that follow) or
     at a line end; clauses end before ，；： and the like. No stretch begins or ends with white space.
     What goes on without a stop for ``LONGEST`` characters is a table or a list torn into one line: it is cut behind
     a clause, so that what is read of a number depends on no more than that, and the time on the length alone.
It never splits a number: the comma of 1,200 and the stop of 3.5 stay inside.

>>> sentences("新增3家。全市达到40家！")
[(0, 5), (5, 13)]
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^\s。！？!?][^。！？!?\n]*(?:[。！？!?]+[”’」』）)】]*|(?=\n|$))|[。！？!?]+[”’」』）)】]*")
_CLAUSE_BREAK = re.compile(r"[，；：。！？!?;\n]|,(?!\d)|(?<!\d),|:(?!\d)|(?<!\d):|——|──")

_PRINTED = re.compile(r"\S")
LONGEST = 2000
"""Characters that one sentence may have; the longest of a real bulletin has some 600."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of ``text`` stand, their end marks included."""
    out: list[tuple[int, int]] = []
    for match in _SENTENCE.finditer(text):
        end = match.start() + len(match.group().rstrip())
        out.extend(_cut(text, match.start(), end))
    return out


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentence itself, or stretches of at most ``LONGEST`` characters that end behind a clause where they can."""
    out = []
    while end - start > LONGEST:
        behind = max(clause_breaks(text, start, start + LONGEST), default=start + LONGEST)
        out.append((start, start + len(text[start:behind].rstrip())))
        printed = _PRINTED.search(text, behind, end)
        start = printed.start() if printed else end
    return [*out, (start, end)] if start < end else out


def clause_breaks(text: str, start: int, end: int) -> list[int]:
    """Offsets just behind each clause mark (，；： …) of ``text[start:end]``."""
    return [match.end() for match in _CLAUSE_BREAK.finditer(text, start, end)]

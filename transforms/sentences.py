"""Sentences and clauses of a clean text, as offsets.

In:  clean text; paragraphs end with a newline.
Out: half-open stretches in order. Sentences end behind 。！？ (with the closing quotes and brackets that follow) or
     at a line end; clauses end before ，；： and the like. No stretch begins or ends with white space.
It never splits a number: the comma of 1,200 and the stop of 3.5 stay inside.

>>> sentences("新增3家。全市达到40家！")
[(0, 5), (5, 13)]
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[^\s。！？!?][^。！？!?\n]*(?:[。！？!?]+[”’」』）)】]*|(?=\n|$))|[。！？!?]+[”’」』）)】]*")
_CLAUSE_BREAK = re.compile(r"[，；：。！？!?;\n]|,(?!\d)|(?<!\d),|:(?!\d)|(?<!\d):|——|──")


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of ``text`` stand, their end marks included."""
    out: list[tuple[int, int]] = []
    for match in _SENTENCE.finditer(text):
        end = match.start() + len(match.group().rstrip())
        out.append((match.start(), end))
    return out


def clause_breaks(text: str, start: int, end: int) -> list[int]:
    """Offsets just behind each clause mark (，；： …) of ``text[start:end]``."""
    return [match.end() for match in _CLAUSE_BREAK.finditer(text, start, end)]

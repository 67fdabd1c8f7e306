"""Where words stand in a text: for names, which are others in every text.

A pattern made of names has to be compiled for each text, which takes longer than to look for them one by one, and
what is kept of such patterns grows with the texts that were read.

>>> places_of("祝桐来了，祝桐和苗晋", 0, 10, {"祝桐", "苗晋"})
[(0, '祝桐'), (5, '祝桐'), (8, '苗晋')]
"""

from __future__ import annotations

from collections.abc import Iterable


def places_of(text: str, start: int, end: int, words: Iterable[str]) -> list[tuple[int, str]]:
    """Where ``words`` stand in ``text[start:end]``, in order, of two at one place the longer one first."""
    found: list[tuple[int, str]] = []
    for word in words:
        at = text.find(word, start, end)
        while at >= 0:
            found.append((at, word))
            at = text.find(word, at + 1, end)
    return sorted(found, key=lambda place: (place[0], -len(place[1])))

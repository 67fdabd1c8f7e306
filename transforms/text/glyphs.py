"""Of which kind every character of a text is, looked up for all of them at once: the screen in front of the rules.

In:  a text, and a table that gives every character the kinds it is of, as bits.
Out: three arrays of bits as long as the text: the kinds before, of and behind each character (0 beyond either end).
It never says that a rule holds, only where one may: what comes through is read by the rule's own pattern.

Numpy looks a million characters up in a millisecond; a pattern that finds nothing takes three to look for one kind of
character, and there are some twenty rules.

>>> before, here, behind = around("共 20名", table_of(("[0-9]", 1), ("[ ]", 2)))
>>> np.flatnonzero((here == 2) & (behind == 1)).tolist()
[1]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Bits = NDArray[np.uint8]

BMP = 1 << 16


@cache
def _characters() -> str:
    """Every character below U+10000, in order."""
    return text_of(np.arange(BMP, dtype=np.uint32))


def codes_of(text: str) -> NDArray[np.uint32]:
    """The code points of ``text``."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def text_of(codes: NDArray[np.uint32]) -> str:
    """The text of these code points."""
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def table_of(*kinds: tuple[str, int], beyond: int = 0) -> Bits:
    """The bits of every character: ``kinds`` are character classes as patterns write them (``[0-9]``) and their bits,
    ``beyond`` are the bits of whatever lies above U+FFFF. Half a millisecond a class, so a table is made once."""
    out = np.zeros(BMP + 1, np.uint8)
    for characters, bit in kinds:
        for stretch in re.finditer(f"{characters}+", _characters()):
            out[stretch.start() : stretch.end()] |= bit
    out[BMP] = beyond
    return out


def around(text: str, table: Bits) -> tuple[Bits, Bits, Bits]:
    """The bits of the characters before, at and behind each place of ``text``."""
    codes = codes_of(text)
    padded = np.zeros(len(codes) + 2, np.uint8)
    table.take(codes, mode="clip", out=padded[1:-1])
    return padded[:-2], padded[1:-1], padded[2:]


def places(found: NDArray[Any]) -> list[int]:
    """The places at which ``found`` is not 0."""
    where: list[int] = np.flatnonzero(found).tolist()
    return where


def places_of(text: str, table: Bits) -> list[int]:
    """The places of the characters of ``text`` that have any bit."""
    return places(table.take(codes_of(text), mode="clip"))


def matches(pattern: re.Pattern[str], text: str, where: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds, where it can begin at the places ``where`` alone."""
    end = 0
    for at in where:
        if at >= end and (m := pattern.match(text, at)) is not None:
            end = m.end()
            yield m

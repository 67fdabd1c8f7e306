"""A name printed in pinyin or hidden in a web address, found again among the words of the text.

In:  ``Qu Zhou Dang Jian`` or ``wzdj``, and the text that must contain the words.
Out: the characters (衢州党建), or None where the text does not settle them.
It never invents: every piece of a name is a word that the text itself writes.

>>> from_pinyin("Song Ping Dang Jian", "松屏市的党建工作，松屏市抓党建")
'松屏党建'
>>> from_initials("spdj", "欢迎访问松屏党建网")
'松屏党建'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PINYIN_DICT

from transforms.text.glyphs import codes_of

FIRST, LAST = 0x4E00, 0x9FFF
"""Code points of the characters that have a reading."""

_SPLIT = re.compile(r"[^A-Za-zü]+")


@cache
def _readings(character: str) -> frozenset[str]:
    """Every toneless reading: 重 → chong, zhong."""
    return frozenset(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


@cache
def _syllables() -> frozenset[str]:
    common = (code for code in PINYIN_DICT if 0x4E00 <= code <= 0x9FA5)
    return frozenset(reading for code in list(common)[::7] for reading in _readings(chr(code)) if reading.isascii())


def syllables_of(words: str) -> list[str]:
    """``Qu Zhou``, ``QUZHOU``, ``qinghe`` → the syllables; empty where the letters are no pinyin."""
    out: list[str] = []
    for word in _SPLIT.split(words.lower()):
        if word:
            cut = _cut(word)
            if not cut:
                return []
            out.extend(cut)
    return out


@cache
def _cut(word: str) -> tuple[str, ...]:
    """The fewest syllables that make up ``word``."""
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            before, piece = best[start], word[start:end]
            if before is not None and piece in _syllables():
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = (*before, piece)
    return best[-1] or ()


def is_pinyin(line: str) -> bool:
    """A line of two to eight syllables and nothing else: ``Qu Zhou Dang Jian``."""
    return len(line) <= 48 and re.fullmatch(r"[A-Za-zü'’ ]+", line) is not None and 2 <= len(syllables_of(line)) <= 8


def from_pinyin(words: str, text: str) -> str | None:
    """The name whose pinyin is ``words``, in the characters that ``text`` uses."""
    wanted = syllables_of(words)
    if not 2 <= len(wanted) <= 8:
        return None
    classes = _classes(text, wanted, _readings)
    if "" in classes:
        return None
    whole = _commonest(classes, wanted, text)
    if whole:
        return whole
    pieces = [_commonest(classes[a:b], wanted[a:b], text) for a, b in _pairs(len(wanted))]
    return "".join(piece for piece in pieces if piece) if all(pieces) else None


def _pairs(count: int) -> list[tuple[int, int]]:
    """Where words of two syllables stand in a name of ``count``; an odd last one goes with the two before it."""
    starts = range(0, count - 1, 2)
    return [(start, count if start + 3 >= count else start + 2) for start in starts]


def _commonest(classes: list[str], wanted: list[str], text: str) -> str | None:
    """The characters most often written for these syllables, read as they are in words (重庆 is chong qing)."""
    counts = Counter(re.findall("".join(classes), text))
    return _clear_winner(Counter({word: n for word, n in counts.items() if lazy_pinyin(word) == wanted}))


def from_initials(letters: str, text: str) -> str | None:
    """The name whose initials are ``letters``, where ``text`` calls a web site or a periodical so (松屏党建网)."""
    if not 3 <= len(letters) <= 8 or not letters.isalpha():
        return None
    classes = _classes(text, letters.lower(), _initials)
    if "" in classes:
        return None
    name = "".join(classes)
    counts = Counter(on_site or quoted for on_site, quoted in re.findall(rf"({name})网|《({name})》", text))
    return _clear_winner(counts)


def _classes(text: str, wanted: Sequence[str], sounds: Callable[[str], frozenset[str]]) -> list[str]:
    """For every syllable or letter that is ``wanted`` the characters of ``text`` that sound so, as a class of a
    pattern; empty where there is none."""
    asked = frozenset(wanted)
    found: dict[str, list[str]] = {sound: [] for sound in asked}
    codes = codes_of(text)
    used = np.bincount(codes[(codes >= FIRST) & (codes <= LAST)] - FIRST)
    for c in map(chr, (np.flatnonzero(used) + FIRST).tolist()):
        heard = sounds(c)
        if not asked.isdisjoint(heard):
            for sound in heard & asked:
                found[sound].append(c)
    return [f"[{''.join(found[sound])}]" if found[sound] else "" for sound in wanted]


@cache
def _initials(character: str) -> frozenset[str]:
    return frozenset(reading[0] for reading in _readings(character) if reading)


def _clear_winner(counts: Counter[str]) -> str | None:
    """The commonest, where it is at least twice as common as the next."""
    first = counts.most_common(2)
    if not first or (len(first) > 1 and first[1][1] * 2 > first[0][1]):
        return None
    return first[0][0]

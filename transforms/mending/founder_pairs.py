"""What comes in pairs or in order: quotation marks, brackets, bullets, circled numbers of a damaged text.

In:  a text that surely has the zone shift, and the shifted characters found so far.
Out: nothing new: partners and successors are added to them, and lonely doubtful brackets given up.
It never adds a bracket that makes the text read much worse.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from transforms.mending.founder_events import weigh
from transforms.mending.founder_table import ANY_SYMBOL, PAIRS, table
from transforms.text.glyphs import Bits, codes_of, places, table_of

_SAME = {char: (han, table()[han]) for pair in PAIRS for han in pair for char in (han, table()[han])}
"""Bracket, shifted or clean → both ways in which it may stand in the text."""
REACH = 60
"""Characters within which the partner of a bracket is looked for."""
PARTNER_LOSS = 7.0
"""A bracket is added to match one that was found unless the text reads worse by more than this (nats)."""
CLEAN_PARTNER_LOSS = 2.0
"""The same for a match to a clean bracket, whose partner may really be missing."""
LONELY_GAIN = 4.0
"""A bracket that wins less and has no partner is given up."""

_BULLET_LINE = re.compile(r"(?m)^[ \u3000]*([因音阴荫茵殷吟银姻])[ \u3000]+(?=\S)")
_SIGNED_LINE = re.compile(r"(?m)^[ \u3000]*(姻)[㐀-鿿](?:[ \u3000]*[㐀-鿿]){1,11}[ \u3000]*$")
"""姻袁 野: the mark of a byline, in a text that has others."""
_BRACKETED_LINE = re.compile(r"(?m)^[ \u3000]*(渊)[^\n渊冤，。]{2,24}(冤)[ \u3000]*$")
"""渊谷 雨冤: who wrote what stands above."""
_LABEL_LINE = re.compile(
    r"(?m)^[ \u3000]*[㐀-鿿]{1,6}[省市县区州旗镇乡](院)(?![长方落内外里子校])(?=[㐀-鿿“]|[ \u3000]*$)"
)
"""柞水县院: of whom an item tells, in a text that has other such lines."""
LABELS = 2
_SELDOM_BULLETS = frozenset("音阴荫茵殷吟银翌绎淫")
_DOCUMENT_YEAR = re.compile("(也)(?:[0-9]{4}|[园员圆猿源缘远苑愿怨]{4})(页)")
CIRCLED = "淤于盂榆虞愚舆余俞逾"
"""① to ⑩."""


@cache
def _brackets() -> Bits:
    """The number of the pair to which a character may belong, shifted or clean."""
    marks = (opener + closer + table()[opener] + table()[closer] for opener, closer in PAIRS)
    return table_of(*((f"[{re.escape(characters)}]", number) for number, characters in enumerate(marks, 1)))


def complete(text: str, solid: str, stands_at: Sequence[int], gains: dict[int, float]) -> None:
    """Complete pairs and series in ``gains`` (place in ``solid`` → nats won)."""
    shifted = {solid[i] for i in gains}
    kinds = _brackets().take(codes_of(solid), mode="clip")
    for number, (opener, closer) in enumerate(PAIRS, 1):
        if opener in shifted or closer in shifted or table()[opener] in solid or table()[closer] in solid:
            _match(solid, gains, opener, closer, places(kinds == number))
    for m in _DOCUMENT_YEAR.finditer(solid):
        gains.setdefault(m.start(1), 4.0)
        gains.setdefault(m.start(2), 4.0)
    _count_on(solid, gains)
    _drop_lone_bullets(solid, gains)
    for m in _BULLET_LINE.finditer(text):
        gains.setdefault(_place(stands_at, m.start(1)), 4.0)
    for m in _SIGNED_LINE.finditer(text) if "姻" in shifted else ():
        gains.setdefault(_place(stands_at, m.start(1)), 4.0)
    labels = [_place(stands_at, m.start(1)) for m in _LABEL_LINE.finditer(text)]
    for place in labels if sum(place in gains for place in labels) >= LABELS else ():
        gains.setdefault(place, 4.0)
    for m in _BRACKETED_LINE.finditer(text):
        for k in (1, 2):
            gains.setdefault(_place(stands_at, m.start(k)), 4.0)


def _place(stands_at: Sequence[int], offset: int) -> int:
    """Where in the solid text the character at ``offset`` stands; the newline before the first one stands there too."""
    return bisect_right(stands_at, offset) - 1


def _match(solid: str, gains: dict[int, float], opener: str, closer: str, where: Sequence[int]) -> None:
    """Complete the pairs of one kind of bracket, which stands or may stand at the places ``where``, in ``gains``."""
    clean = table()[opener], table()[closer]
    marks = [(i, solid[i]) for i in where if i in gains or solid[i] in clean]
    opens = [char in (opener, clean[0]) for _, char in marks]
    for k, (i, char) in enumerate(marks):
        forward = opens[k]
        beside = k + 1 if forward else k - 1
        if 0 <= beside < len(marks) and opens[beside] != forward and abs(marks[beside][0] - i) < REACH:
            continue
        shifted = char in (opener, closer)
        best = _partner(solid, gains, i, (closer, clean[1]) if forward else (opener, clean[0]), char)
        least = -CLEAN_PARTNER_LOSS if not shifted else -PARTNER_LOSS if gains[i] > LONELY_GAIN / 2 else 0.0
        if best is not None and best[0] > least:
            gains[best[1]] = 1.0
        elif shifted and gains[i] < LONELY_GAIN:
            del gains[i]


def _partner(
    solid: str, gains: dict[int, float], i: int, partner: tuple[str, str], char: str
) -> tuple[float, int] | None:
    """The likeliest partner of the lonely bracket at ``i``: what it wins, and its place."""
    shifted, clean = partner
    ahead = clean in "”’）》〉】〕」』〗］"
    span = range(i + 1, min(len(solid), i + REACH)) if ahead else range(i - 1, max(-1, i - REACH), -1)
    best: tuple[float, int] | None = None
    for k in span:
        other = solid[k]
        if other == clean or (other == shifted and k in gains):
            return None
        if other in _SAME[char] and (k in gains or not "\u4e00" <= other <= "\u9fff"):
            break
        if other == shifted:
            won = weigh(solid, k, ANY_SYMBOL)
            best = (won, k) if best is None else max(best, (won, k))
    return best


def _count_on(solid: str, gains: dict[int, float]) -> None:
    """② behind ①: the next circled number, where it follows a shifted symbol."""
    stands_at: dict[str, list[int]] = {number: [] for number in CIRCLED}
    for i in gains:
        if solid[i] in stands_at:
            stands_at[solid[i]].append(i)
    for k, (number, following) in enumerate(pairwise(CIRCLED)):
        for i in stands_at[number]:
            j = solid.find(following, i, i + 3 * REACH)
            while j > 0 and (j - 1 not in gains or solid[j - 1] not in "袁曰遥尧"):
                j = solid.find(following, j + 1, i + 3 * REACH)
            if j > 0 and j not in gains:
                gains[j] = 2.0 + k
                stands_at[following].append(j)


def _drop_lone_bullets(solid: str, gains: dict[int, float]) -> None:
    """Bullets come in rows: one alone of a seldom kind is a word that a line break cut off from its beginning."""
    seldom = [i for i in gains if solid[i] in _SELDOM_BULLETS]
    counts = Counter(solid[i] for i in seldom)
    for i in seldom:
        if counts[solid[i]] < 2:
            del gains[i]

"""Text that reads as it was printed: every kind of extraction damage at character level, mended and accounted for.

In:  the decoded raw text of a file.
Out: ``AlignedText``: the clean text, its map to the raw text, and one ``Repair`` a change.
It never changes what reads well: repairing clean text changes nothing.

>>> repair("共有党员 20名袁比去年多3名遥").text
'共有党员20名，比去年多3名。'
"""

from __future__ import annotations

from transforms.aligned import AlignedText, Repair
from transforms.founder import find_shifts
from transforms.punctuation import find_substitutions
from transforms.spacing import find_deletions
from transforms.unwrap import joins


def repair(raw: str) -> AlignedText:
    """``raw`` with its damage mended."""
    shifts = [Repair(s.at, raw[s.at], s.symbol, "founder_shift", s.confidence) for s in find_shifts(raw)]
    text = _substituted(raw, shifts)
    halves = find_substitutions(text)
    text = _substituted(text, halves)
    stretches = find_deletions(text)
    stretches += [Repair(j.start, raw[j.start : j.end], j.after, "line_unwrap", 0.9) for j in joins(text)]
    return AlignedText.from_repairs(raw, shifts + halves + _disjoint(stretches, {r.char_start for r in shifts}))


def _substituted(text: str, repairs: list[Repair]) -> str:
    """``text`` with one-for-one ``repairs`` applied: same length, same offsets."""
    if not repairs:
        return text
    pieces: list[str] = []
    at = 0
    for r in repairs:
        pieces += (text[at : r.char_start], r.after)
        at = r.char_end
    return "".join([*pieces, text[at:]])


def _disjoint(stretches: list[Repair], taken: set[int]) -> list[Repair]:
    """``stretches`` in order; of two that overlap the one that starts first, or the longer one."""
    out: list[Repair] = []
    end = 0
    for r in sorted(stretches, key=lambda r: (r.char_start, -r.char_end)):
        if r.char_start >= end and r.before != r.after and r.char_start not in taken:
            out.append(r)
            end = r.char_end
    return out

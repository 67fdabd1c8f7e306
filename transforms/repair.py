"""Text that reads as it was printed: every kind of extraction damage at character level, mended and accounted for.

In:  the decoded raw text of a file.
Out: ``AlignedText``: the clean text, its map to the raw text, and one ``Repair`` a change.
It never changes what reads well: repairing clean text changes nothing.

Repairs come in layers. Invisible characters go first. Then one character for one, in a working copy in which every
offset stays what it was: shifted symbols, then punctuation. Then what is to be deleted from that copy: spaces, and
last the line breaks inside paragraphs.

>>> repair("共有党员 20名袁比去年多3名遥").text
'共有党员20名，比去年多3名。'
"""

from __future__ import annotations

from collections.abc import Iterator

from transforms.aligned import AlignedText, Repair, in_order, substitute
from transforms.mending.founder import find_shifts
from transforms.mending.punctuation import FULL, find_substitutions, is_cjk
from transforms.mending.spacing import find_deletions, find_invisible
from transforms.mending.unwrap import Join, folds, joins

MOST_ROUNDS = 8
"""Mending one place may show that the next belongs to it; more rounds than this have never been needed."""

FOLDED = 0.95
"""Confidence of a line break at which a text was folded: the layout does not doubt it, as it may doubt other joins."""


def repair(raw: str) -> AlignedText:
    """``raw`` with its damage mended."""
    visible = list(find_invisible(raw))
    if not visible:
        return AlignedText.from_repairs(raw, _repairs(raw))
    seen = AlignedText.from_repairs(raw, visible)
    return AlignedText.from_repairs(raw, _behind(seen, _repairs(seen.text)))


def _repairs(raw: str) -> list[Repair]:
    """What to mend in a text without invisible characters."""
    ones = find_shifts(raw)
    text = substitute(raw, ones)
    for _ in range(MOST_ROUNDS):
        more = find_substitutions(text)
        if not more:
            break
        text = substitute(text, more)
        ones = _chained(ones, more)
    deletions = _joined(text, raw, _merged(text, find_deletions(text)))
    ones = _chained(ones, list(_at_joints(text, deletions)))
    return _without(deletions, {r.char_start for r in ones}) + ones


def _behind(seen: AlignedText, repairs: list[Repair]) -> list[Repair]:
    """``repairs`` of ``seen.text`` as repairs of its raw text, together with those that made it."""
    out = []
    covered: set[int] = set()
    for r in repairs:
        start, end = seen.raw_span(r.char_start, r.char_end)
        covered.update(range(start, end))
        out.append(Repair(start, seen.raw[start:end], r.after, r.rule, r.confidence))
    return out + [r for r in seen.repairs if r.char_start not in covered]


def _chained(first: list[Repair], second: list[Repair]) -> list[Repair]:
    """Both layers as one: a place that both change keeps the first rule and the last reading."""
    if not first or not second:
        return first or second
    by_place = {r.char_start: r for r in first}
    for r in second:
        if earlier := by_place.get(r.char_start):
            by_place[r.char_start] = Repair(r.char_start, earlier.before, r.after, earlier.rule, earlier.confidence)
        else:
            by_place[r.char_start] = r
    return [r for _, r in sorted(by_place.items()) if r.before != r.after]


def _merged(text: str, stretches: list[Repair]) -> list[Repair]:
    """``stretches`` in order; those that overlap become one, under the rule of the longest."""
    out: list[Repair] = []
    end = 0
    for r in in_order(stretches, longest_first=True):
        start = r.char_start
        if start < end:
            last = out[-1]
            longer = max(last, r, key=lambda s: len(s.before))
            end = max(end, r.char_end)
            out[-1] = Repair(last.char_start, text[last.char_start : end], longer.after, longer.rule, longer.confidence)
        else:
            end = start + len(r.before)
            out.append(r)
    return out


def _joined(text: str, raw: str, deletions: list[Repair]) -> list[Repair]:
    """``deletions`` and the line breaks inside paragraphs."""
    folded = folds(text, raw)
    if not folded:
        return _merged(text, deletions + [_unwrapped(text, j.start, j.end, j) for j in joins(text, deletions)])
    deletions = _merged(text, deletions + [_unwrapped(text, j.start, j.end, j, FOLDED) for j in folded])
    for _ in range(MOST_ROUNDS):
        seen = AlignedText.from_repairs(text, deletions)
        found = joins(seen.text)
        if not found:
            break
        unwrapped = [_unwrapped(text, *seen.raw_span(join.start, join.end), join) for join in found]
        deletions = _merged(text, deletions + unwrapped)
    return deletions


def _at_joints(text: str, deletions: list[Repair]) -> Iterator[Repair]:
    """Half-width marks at the start of a line that goes on with the one above: 坚持 / ,抓实."""
    for r in deletions:
        mark = text[r.char_end : r.char_end + 1]
        if r.rule == "line_unwrap" and not r.after and mark and mark in ",;:?!" and is_cjk(text[r.char_start - 1]):
            yield Repair(r.char_end, mark, FULL[mark], "halfwidth_punctuation", 0.9)


def _unwrapped(text: str, start: int, end: int, join: Join, confidence: float = 0.9) -> Repair:
    return Repair(start, text[start:end], join.after, "line_unwrap", confidence)


def _without(deletions: list[Repair], changed: set[int]) -> list[Repair]:
    """``deletions`` that are changes of the raw text too: not those over a character that was ``changed``."""
    return [r for r in deletions if changed.isdisjoint(range(r.char_start, r.char_end))]

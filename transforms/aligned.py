"""Clean text that knows, for each of its characters, where it stands in the raw text.

In:  a raw text (``str``, offsets in Unicode code points) and the repairs that mend it.
Out: ``AlignedText``: the mended text and a map back, exact at every character.
It never edits text on its own account: what is not in a repair is copied.

>>> text = AlignedText.from_repairs("党员 20名袁", [Repair(2, " ", "", "han_digit_space"),
...                                              Repair(6, "袁", "，", "founder_shift")])
>>> text.text, text.raw_span(2, 4)
('党员20名，', (3, 5))
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import attrgetter, eq, sub
from typing import Literal, get_args

RepairRule = Literal[
    "founder_shift",
    "line_unwrap",
    "han_digit_space",
    "digit_space",
    "sign_space",
    "symbol_space",
    "spread_name",
    "word_space",
    "halfwidth_punctuation",
    "fullwidth_ascii",
    "small_form",
    "ideographic_zero",
    "letter_for_digit",
    "quotation_mark",
    "radical_form",
    "private_use_character",
    "control_character",
    "zero_width_character",
    "soft_hyphen",
    "byte_order_mark",
]
"""The named rules of repair; `fact_repair.rule` holds one of them (a check sees to it)."""

REPAIR_RULES: tuple[str, ...] = get_args(RepairRule)


class RepairMismatchError(ValueError):
    """A repair does not fit the raw text it is applied to, or overlaps the one before it."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Repair:
    """One change: at raw offset ``char_start`` the words ``before`` read ``after`` in the clean text."""

    char_start: int
    before: str
    after: str
    rule: RepairRule
    confidence: float = 1.0

    @property
    def char_end(self) -> int:
        """Raw offset just behind ``before``."""
        return self.char_start + len(self.before)


def in_order(repairs: Iterable[Repair], *, longest_first: bool = False) -> list[Repair]:
    """``repairs`` by the place where they begin, of those that begin together the shortest first."""
    out = sorted(repairs, key=attrgetter("char_start"))
    starts = [r.char_start for r in out]
    if len(set(starts)) < len(starts):
        sign = -1 if longest_first else 1
        out.sort(key=lambda r: (r.char_start, sign * len(r.before)))
    return out


@dataclass(frozen=True, slots=True)
class AlignedText:
    """``text`` with a map to ``raw``; built by :meth:`from_repairs`, cut down by :meth:`cut`.

    The map is a list of stretches. Stretch ``k`` covers ``text`` from ``_starts[k]`` to the next start
    and ``raw`` from ``_raw_starts[k]`` to ``_raw_ends[k]``; where both are equally long, characters
    correspond one to one, otherwise each character of the stretch stands for the whole raw stretch.
    """

    raw: str
    text: str
    repairs: tuple[Repair, ...] = ()
    _starts: list[int] = field(default_factory=list, repr=False)
    _raw_starts: list[int] = field(default_factory=list, repr=False)
    _raw_ends: list[int] = field(default_factory=list, repr=False)

    @classmethod
    def from_repairs(cls, raw: str, repairs: Iterable[Repair]) -> AlignedText:
        """Apply ``repairs`` (any order, raw offsets, not overlapping) to ``raw``.

        Raises:
            RepairMismatchError: where ``before`` is not what ``raw`` says, or two repairs overlap.
        """
        ordered = tuple(in_order(repairs))
        pieces: list[str] = []
        raw_starts: list[int] = []
        raw_ends: list[int] = []
        at_raw = 0
        for repair in ordered:
            start, before, after = repair.char_start, repair.before, repair.after
            if start < at_raw:
                raise RepairMismatchError(f"repair at {start} overlaps the one before it")
            if not raw.startswith(before, start):
                found = raw[start : repair.char_end]
                raise RepairMismatchError(f"repair at {start} expects {before!r}, the raw text has {found!r}")
            if start > at_raw:
                pieces.append(raw[at_raw:start])
                raw_starts.append(at_raw)
                raw_ends.append(start)
            at_raw = start + len(before)
            if after:
                pieces.append(after)
                raw_starts.append(start)
                raw_ends.append(at_raw)
        if at_raw < len(raw):
            pieces.append(raw[at_raw:])
            raw_starts.append(at_raw)
            raw_ends.append(len(raw))
        starts = list(accumulate(map(len, pieces), initial=0))[:-1]
        return cls(raw, "".join(pieces), ordered, starts, raw_starts, raw_ends)

    @classmethod
    def unchanged(cls, raw: str) -> AlignedText:
        """``raw`` as it is."""
        return cls.from_repairs(raw, ())

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch, half-open, behind ``text[start:end]``; an empty stretch maps to a point."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"[{start}, {end}) lies outside a text of {len(self.text)} characters")
        if start == end:
            point = self._raw_of(start)[0] if start < len(self.text) else self._end_of_text()
            return point, point
        starts = self._starts
        k = bisect_right(starts, start) - 1
        behind = starts[k + 1] if k + 1 < len(starts) else len(self.text)
        shift = self._raw_starts[k] - starts[k]
        if end <= behind and self._raw_ends[k] - shift == behind:  # inside one stretch that is one to one
            return start + shift, end + shift
        return self._raw_of(start)[0], self._raw_of(end - 1)[1]

    def raw_offset(self, index: int) -> int:
        """Raw offset of the character ``text[index]``."""
        return self.raw_span(index, index + 1)[0]

    def text_span(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """The stretch of ``text``, half-open, that stands for ``raw[raw_start:raw_end]``; empty where none does."""
        first = bisect_right(self._raw_ends, raw_start)
        last = bisect_left(self._raw_starts, raw_end) - 1
        if last < first:
            return 0, 0
        return self._text_of(first, raw_start, 0), self._text_of(last, raw_end, 1)

    def _text_of(self, k: int, raw_offset: int, side: int) -> int:
        """Where ``raw_offset`` lies in stretch ``k``: its start (``side`` 0) or end (1) where it is not one to one."""
        start = self._starts[k]
        end = self._starts[k + 1] if k + 1 < len(self._starts) else len(self.text)
        if self._raw_ends[k] - self._raw_starts[k] == end - start:
            return min(max(start + raw_offset - self._raw_starts[k], start), end)
        return (start, end)[side]

    def cut(self, pieces: Sequence[tuple[int, int] | str]) -> AlignedText:
        """A text of stretches of this one, in the order given; a ``str`` piece is put in between as it is.

        The result keeps ``raw`` and the map, not the repairs: it is a view for reading, such as the body
        of an article cut by page breaks. A ``str`` piece maps to the raw point where the piece before it ends.
        """
        out: list[str] = []
        starts: list[int] = []
        raw_starts: list[int] = []
        raw_ends: list[int] = []
        at = 0
        last_raw_end = 0
        for piece in pieces:
            if isinstance(piece, str):
                if piece:
                    out.append(piece)
                    starts.append(at)
                    raw_starts.append(last_raw_end)
                    raw_ends.append(last_raw_end)
                    at += len(piece)
                continue
            start, end = piece
            if start == end:
                continue
            out.append(self.text[start:end])
            first, behind = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
            if self._all_one_to_one(first, behind):
                starts.append(at)
                starts.extend([at + here - start for here in self._starts[first + 1 : behind]])
                raw_starts.append(self._raw_starts[first] + start - self._starts[first])
                raw_starts.extend(self._raw_starts[first + 1 : behind])
                raw_ends.extend(self._raw_ends[first : behind - 1])
                raw_ends.append(self._raw_starts[behind - 1] + end - self._starts[behind - 1])
                at += end - start
            else:
                at = self._cut_stretches(start, end, first, at, (starts, raw_starts, raw_ends))
            last_raw_end = raw_ends[-1]
        return AlignedText(self.raw, "".join(out), (), starts, raw_starts, raw_ends)

    def _all_one_to_one(self, first: int, behind: int) -> bool:
        """Whether the stretches from ``first`` to before ``behind`` are as long in the text as in the raw text."""
        ends = self._starts[first + 1 : behind + 1]
        if behind == len(self._starts):
            ends.append(len(self.text))
        lengths = map(sub, ends, self._starts[first:behind])
        return all(map(eq, lengths, map(sub, self._raw_ends[first:behind], self._raw_starts[first:behind])))

    def _cut_stretches(
        self, start: int, end: int, k: int, at: int, into: tuple[list[int], list[int], list[int]]
    ) -> int:
        """Add the map of ``text[start:end]``, which begins in stretch ``k``, at ``at``; returns where it ends."""
        starts, raw_starts, raw_ends = into
        while k < len(self._starts) and self._starts[k] < end:
            stretch_end = self._starts[k + 1] if k + 1 < len(self._starts) else len(self.text)
            a, b = max(start, self._starts[k]), min(end, stretch_end)
            one_to_one = self._raw_ends[k] - self._raw_starts[k] == stretch_end - self._starts[k]
            # A part of a stretch that is not one to one goes in one by one, lest its length match by chance.
            for i in (a,) if one_to_one else range(a, b):
                starts.append(at + i - a)
                raw_starts.append(self._raw_starts[k] + (a - self._starts[k] if one_to_one else 0))
                raw_ends.append(raw_starts[-1] + (b - a) if one_to_one else self._raw_ends[k])
            at += b - a
            k += 1
        return at

    def _raw_of(self, index: int) -> tuple[int, int]:
        k = bisect_right(self._starts, index) - 1
        raw_start, raw_end = self._raw_starts[k], self._raw_ends[k]
        text_end = self._starts[k + 1] if k + 1 < len(self._starts) else len(self.text)
        if raw_end - raw_start == text_end - self._starts[k]:
            at = raw_start + index - self._starts[k]
            return at, at + 1
        return raw_start, raw_end

    def _end_of_text(self) -> int:
        return self._raw_ends[-1] if self._raw_ends else 0


def undo(clean: str, repairs: Iterable[Repair]) -> str:
    """The raw text again, from the clean text and the repairs that made it (raw offsets, any order)."""
    out: list[str] = []
    at_clean = at_raw = 0
    for repair in sorted(repairs, key=lambda r: (r.char_start, r.char_end)):
        copied = repair.char_start - at_raw
        out.append(clean[at_clean : at_clean + copied])
        out.append(repair.before)
        at_clean += copied + len(repair.after)
        at_raw = repair.char_end
    out.append(clean[at_clean:])
    return "".join(out)


def substitute(text: str, repairs: Sequence[Repair]) -> str:
    """``text`` with one-for-one ``repairs``, in order, applied: same length, same offsets."""
    if not repairs:
        return text
    pieces: list[str] = []
    at = 0
    for r in repairs:
        pieces += (text[at : r.char_start], r.after)
        at = r.char_start + len(r.before)
    return "".join([*pieces, text[at:]])

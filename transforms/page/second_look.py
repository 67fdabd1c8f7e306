"""Stretches of a bulletin that are read again once it is known what the whole is like.

In:  the blocks with their first reading, and the contents list.
Out: stretches (indices of blocks), some with what is to be expected in them.
It reads nothing again itself: ``transforms.structure`` does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transforms.imprint.contents_words import pattern_of, tight
from transforms.page.expected import expect_column, expect_missing, expect_no_titles
from transforms.page.item import Item
from transforms.page.layout import Block
from transforms.page.sections import COLUMN, Placed, match_entries
from transforms.page.segment import Reading
from transforms.records import ContentsEntry

Stretch = tuple[int, int, Callable[[Sequence[Item]], None]]


@dataclass(frozen=True, slots=True)
class Found:
    """Where an article begins, whether it has a title, and the entry that announces it."""

    start: int
    titled: bool
    entry: int | None


def find_entries(blocks: Sequence[Block], reading: Reading, entries: Sequence[ContentsEntry]) -> list[Found]:
    """The articles of a reading in print order; none where there is no list to hold them against."""
    if not entries:
        return []
    starts: dict[int, int] = {}
    said: dict[int, list[str]] = {}
    for i, article in enumerate(reading.articles):
        if article >= 0:
            starts.setdefault(article, i)
            if reading.roles[i] in ("title", "inline_title"):
                said.setdefault(article, []).append(blocks[i].words)
    order = sorted(starts)
    placed = [Placed(" ".join(said.get(a, ())), None, ()) for a in order]
    match_entries(placed, entries)
    return [Found(starts[a], a in said, p.entry) for a, p in zip(order, placed, strict=True)]


def too_many(found: Sequence[Found], end: int) -> list[tuple[int, int]]:
    """Stretches of two articles that the list names one after the other, with an untitled one between them: its text
    belongs to one of the two, most often to the second, whose title then stands inside its text."""
    known = [k for k, f in enumerate(found) if f.entry is not None and f.titled]
    out: list[tuple[int, int]] = []
    for one, other in pairwise(known):
        a, b = found[one].entry, found[other].entry
        if other - one == 2 and a is not None and b == a + 1 and not found[one + 1].titled:
            out.append((found[one].start, found[other + 1].start if other + 1 < len(found) else end))
    return out


def not_announced(found: Sequence[Found], entries: Sequence[ContentsEntry], end: int) -> list[Stretch]:
    """Stretches of two articles that the list names one after the other, with articles between that it does not name,
    in a list that names nearly all: their titles are headings inside the first, most often."""
    known = [k for k, f in enumerate(found) if f.entry is not None and f.titled]
    if len(known) < FEWEST_KNOWN or len(known) < NEARLY_ALL * len(entries):
        return []
    out: list[Stretch] = []
    for one, other in pairwise([*known, len(found)]):
        a = found[one].entry
        b = found[other].entry if other < len(found) else len(entries)
        column = a is None or _is_column(entries[a])
        if other - one > 1 and a is not None and b == a + 1 and not column:
            out.append((found[one].start, found[other].start if other < len(found) else end, expect_no_titles))
    return out


FEWEST_KNOWN, NEARLY_ALL = 4, 0.8
"""Entries of a list that are found, and their share, from which on it is taken to name all titles."""


def _is_column(entry: ContentsEntry) -> bool:
    return entry.title == entry.section or COLUMN.search(entry.title) is not None


def labelled_only(blocks: Sequence[Block], reading: Reading) -> list[tuple[int, int]]:
    """Stretches of two articles of which the first has the name of a column for all its title and the second, in the
    same column, has one: it stands inside the text of both, most often. Short news apart, which may have no titles."""
    roles = reading.roles
    titled = {a for a, role in zip(reading.articles, roles, strict=True) if role in ("title", "inline_title")}
    starts: dict[int, int] = {}
    for i, article in enumerate(reading.articles):
        if article >= 0 and roles[i] != "section":
            starts.setdefault(article, i)
    out: list[tuple[int, int]] = []
    for article, start in starts.items():
        following = starts.get(article + 1)
        if article in titled or article + 1 not in titled or following is None or "section" in roles[start:following]:
            continue
        above = next((i for i in range(start - 1, -1, -1) if roles[i] not in _FURNISHED), None)
        if above is None or roles[above] != "section":
            continue
        if not is_short_news(blocks[above].words):
            out.append((start, starts.get(article + 2, len(blocks))))
    return out


_FURNISHED = ("page_number", "running_head", "rule")
SHORT = 400
"""Characters of text for each line that may be its title, in a column of short news."""


def is_short_news(said: str) -> bool:
    """Whether the name of a column says that short items stand below it: 简讯, 各地动态."""
    return pattern_of("short_news").match(tight(said)) is not None


def short_news(blocks: Sequence[Block], reading: Reading) -> list[tuple[int, int]]:
    """The columns named 动态, 简讯 and the like, from the block of the name to the next column's."""
    sections = [i for i, role in enumerate(reading.roles) if role == "section"]
    out: list[tuple[int, int]] = []
    for start, end in pairwise([*sections, len(blocks)]):
        if is_short_news(blocks[start].words):
            lines = sum(b.shape == "display" or b.role == "inline_title" for b in blocks[start + 1 : end])
            said = sum(len(b.words) for b in blocks[start + 1 : end] if b.shape == "prose")
            if lines > 1 and said <= SHORT * lines:
                out.append((start, end))
    return out


def not_found(found: Sequence[Found], entries: Sequence[ContentsEntry], last: int) -> list[Stretch]:
    """From a title that is found to the next: where announced titles are not printed (pictures), or short items stand.

    The stretch is then read again with what is to be expected in it.
    """
    known = [(f.entry, f.start) for f in found if f.entry is not None and f.titled]
    if known and found[0].start < known[0][1]:
        known.insert(0, (-1, found[0].start))
    out: list[Stretch] = []
    for (entry, start), (following, end) in zip(known, [*known[1:], (len(entries), last)], strict=False):
        between = entries[entry + 1 : following]
        around = entries[max(entry, 0) : following]
        if any(map(_is_column, around)) and entry >= 0:
            out.append((start, end, expect_column))
        elif any(e.page is not None for e in between):
            out.append((start, end, expect_missing))
    return out

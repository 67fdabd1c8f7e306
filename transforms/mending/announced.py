"""Lines that a contents list announces as titles: printed twice, whole, they are no lines of a paragraph.

In:  the lines of a text.
Out: the indices of lines that have, alone or with the line below, the words of an entry of a printed contents list.
It never takes a line of the list itself, nor words that no entry has from its beginning to its dots or page.

A title may stand inside a sentence whose column goes on behind it. Without the list nothing tells it from a short line.

>>> said = "要 目", "我的师傅…………林 青 9", "一天到晚在山上，办起", "我的师傅", "合作社。"
>>> announced(said)
{3}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LEAST = 4
"""Characters of a title that is known by its words."""
LONGEST = 44
"""Characters of a line that may be a title, or one of its two lines."""
_LEADERS = re.compile(r"\s*(?:…{2,}|[.·．]{4,}|(?:\s[.·．…]){3,}).*$")
"""Dots, and what stands behind them: who wrote, the page."""
_DOT = re.compile("[….·．]")
"""Asked first: most lines have none."""
_PAGED = re.compile(r"^\d{1,3}(?: {2,}|\u3000+|\t+)(?=[㐀-鿿“《])")
_NOT_WORDS = re.compile(r"[\W_]+")


def announced(lines: Sequence[str]) -> set[int]:
    """Indices of the ``lines`` that are titles of the contents list among them."""
    entries, titles = _entries(lines)
    if not titles:
        return set()
    return set(_printed(lines, entries, titles))


def _entries(lines: Sequence[str]) -> tuple[set[int], set[str]]:
    """The lines of contents lists with dots or pages, and the words of the titles that they announce."""
    entries: set[int] = set()
    titles: set[str] = set()
    for i, line in enumerate(lines):
        found = (_LEADERS.search(line) if _DOT.search(line) else None) or _PAGED.match(line)
        if found is None or not any(c.isdigit() for c in line[found.start() :]):
            continue
        said = line[: found.start()] if found.start() else line[found.end() :]
        above = lines[i - 1] if i and i - 1 not in entries and len(lines[i - 1]) <= LONGEST else ""
        entries.add(i)
        for title in (said, f"{above}{said}"):
            key = _NOT_WORDS.sub("", title)
            if len(key) >= LEAST:
                titles.add(key)
        if above and not said.strip():
            entries.add(i - 1)
    return entries, titles


def _printed(lines: Sequence[str], entries: set[int], titles: set[str]) -> Iterator[int]:
    keys = [_NOT_WORDS.sub("", line) if len(line) <= LONGEST else "" for line in lines]
    for i, key in enumerate(keys):
        if not key or i in entries:
            continue
        if key in titles and len(key) >= LEAST:
            yield i
        elif i + 1 < len(keys) and keys[i + 1] and i + 1 not in entries and key + keys[i + 1] in titles:
            yield from (i, i + 1)

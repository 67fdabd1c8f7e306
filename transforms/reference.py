"""The reviewed tables of ``data/reference/``, read once per process.

The steps are pure: they take text and give records. What they know of the world (measure words, divisions,
section names) is data, and this is the one module that reads it, the way an import reads a module.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/reference/<name>.csv`` (UTF-8 with or without its mark, header line), as column → text.

    Raises:
        FileNotFoundError: when there is no such table.
    """
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of the entry ``name`` of ``word_sets``."""
    return frozenset(next(row["words"] for row in table("word_sets") if row["name"] == name).split())


@cache
def layout_words(name: str) -> str:
    """The entry ``name`` of ``layout_words``: a pattern or a list of characters."""
    return next(row["pattern"] for row in table("layout_words") if row["list"] == name)


@cache
def layout_pattern(name: str) -> re.Pattern[str]:
    """The entry ``name`` of ``layout_words``, compiled."""
    return re.compile(layout_words(name))


@cache
def item_words(name: str) -> str:
    """The entry ``name`` of ``item_patterns``; ``@name@`` inside it is another entry, or one of ``layout_words``."""
    said = next((row["pattern"] for row in table("item_patterns") if row["name"] == name), None)
    return layout_words(name) if said is None else re.sub(r"@(\w+)@", lambda other: item_words(other[1]), said)


@cache
def item_pattern(name: str) -> re.Pattern[str]:
    """The entry ``name`` of ``item_patterns``, compiled."""
    return re.compile(item_words(name))

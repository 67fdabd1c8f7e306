"""Text boxes: tables of a single column, which a word processor draws as frames round a note or an item.

In:  the blocks of a bulletin and its clean text.
Out: the same blocks; the rows of such a table are the lines that they hold, the dashes below its head a rule.
It never opens a table of several columns, nor a list of words in one: a box holds a sentence.

>>> from transforms.page.layout import block_of
>>> clean = "| **修好七座桥** |\\n|---|\\n| 今年，村里修好七座桥。 |"
>>> lines = ((0, 13), (14, 19), (20, len(clean)))
>>> [(b.shape, b.words) for b in open_boxes([block_of(clean, *line) for line in lines], clean)]
[('display', '修好七座桥'), ('fixed', '|---|'), ('prose', '今年，村里修好七座桥。')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block, block_of

_ROW = re.compile(r"[|｜]\s*(?P<cell>[^|｜\n]*?)\s*[|｜]")
_RULE = re.compile(r"[|｜]\s*:?-{2,}:?\s*[|｜]")
_SENTENCE = re.compile(r"[。！？][”）)]?$")


def open_boxes(blocks: Sequence[Block], clean: str) -> list[Block]:
    """``blocks`` with the rows of each box as lines of their own."""
    out: list[Block] = []
    for run in _tables(blocks):
        rows = [_ROW.fullmatch(clean, b.start, b.end) for b in run]
        boxed = len(run) > 1 and all(rows) and any(_RULE.fullmatch(b.words) for b in run)
        if not boxed or not any(row and _SENTENCE.search(row["cell"]) for row in rows):
            out += run
            continue
        out += [_open(b, row, clean) for b, row in zip(run, rows, strict=True) if row]
    return out


def _tables(blocks: Sequence[Block]) -> list[list[Block]]:
    """The rows that stand right below each other together, any other line alone."""
    runs: list[list[Block]] = []
    below = False
    for b in blocks:
        row = "table" in b.found
        if row and below and b.gap <= 1:
            runs[-1].append(b)
        else:
            runs.append([b])
        below = row
    return runs


def _open(block: Block, row: re.Match[str], clean: str) -> Block:
    if _RULE.fullmatch(block.words):
        block.fix("rule")
        block.found = {}
        return block
    opened = block_of(clean, *row.span("cell"), block.gap, block.break_before)
    opened.start, opened.end, opened.indent = block.start, block.end, block.indent
    return opened

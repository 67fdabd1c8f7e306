"""Short lines that are no titles: the cells of a torn table, a roll of names, the lines of a poem.

In:  the blocks of a bulletin.
Out: the same blocks; such lines are text.
It never touches a line that is marked as a heading, nor a few short lines that no stanza of as many follows.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("小麦\\n油菜\\n茶叶\\n核桃\\n香菇\\n木耳"))
>>> mark_cells(blocks)
>>> [b.shape for b in blocks]
['display', 'prose', 'prose', 'prose', 'prose', 'prose']
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from transforms.page.layout import Block


def mark_cells(blocks: Sequence[Block]) -> None:
    """Many short lines right below each other are the cells of a torn table, a roll of names or a verse: text."""
    for run in _runs(blocks, lambda b: b.shape == "display" and len(b.words) <= LONGEST_CELL):
        for b in run[1:] if len(run) >= FEWEST_CELLS else ():
            b.shape = "prose"
    for b in (*_verses(blocks), *_quatrains(blocks), *_last_verses(blocks)):
        b.shape, b.open_end = "prose", False


def _verses(blocks: Sequence[Block]) -> Iterator[Block]:
    """The lines of groups of as many short lines each, blank lines between: the stanzas of a poem."""
    runs = _runs(blocks, lambda b: b.shape in ("display", "prose") and _VERSE.fullmatch(b.words) is not None)
    for above, below in pairwise(runs):
        if len(above) == len(below) >= FEWEST_VERSES:
            yield from (*above, *below)


def _last_verses(blocks: Sequence[Block]) -> Iterator[Block]:
    """能不把船回？ right below the other lines of a poem: its last one, no title that asks."""
    for above, b in pairwise(blocks):
        asks = b.shape == "display" and not b.level and b.gap <= 1 and _ASKING_VERSE.fullmatch(b.words)
        if asks and above.shape == "prose" and _LINES_OF_VERSE.fullmatch(above.words):
            yield b


_ASKING_VERSE = re.compile("[㐀-鿿]{3,9}[？！]")
_LINES_OF_VERSE = re.compile("(?:[㐀-鿿]{2,9}[，。！？；]){1,8}")


def _quatrains(blocks: Sequence[Block]) -> Iterator[Block]:
    """Four and more lines of five or of seven characters each: a poem without stops, its title not among them."""
    for run in _runs(blocks, lambda b: b.shape == "display" and _REGULAR.fullmatch(b.words) is not None):
        lines = run[len(run) % 2 :]
        if len(lines) >= FEWEST_REGULAR and len({len(b.words.rstrip("，。！？；")) for b in lines}) == 1:
            yield from lines


def _runs(blocks: Sequence[Block], fits: Callable[[Block], bool]) -> list[list[Block]]:
    """Lines of running text size that fit, those right below each other together; one that fits none parts them."""
    runs: list[list[Block]] = [[]]
    for b in blocks:
        fit = not b.level and fits(b)
        if not fit or b.gap > 1:
            runs.append([])
        if fit:
            runs[-1].append(b)
    return runs


_VERSE = re.compile("[㐀-鿿]{3,10}[，。！？；]?")
_REGULAR = re.compile("(?:[㐀-鿿]{5}|[㐀-鿿]{7})[，。！？；]?")
FEWEST_REGULAR = 4
"""Lines of a poem; two of one length are the lines of a title."""
FEWEST_VERSES = 3
"""Lines of a stanza."""
LONGEST_CELL = 8
"""Characters."""
FEWEST_CELLS = 6

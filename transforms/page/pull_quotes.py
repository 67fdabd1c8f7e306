"""Pull quotes and teasers: text that is printed twice, or set apart in bold.

In:  the blocks of a bulletin.
Out: the same blocks; the printing that has less of its own has the role ``pull_quote``.
It never takes set phrases that stand here and there for a quotation.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "办好民生小事要一件一件地办，一年一年地办，办到群众心里去。"
>>> blocks = read_blocks(AlignedText.unchanged(f"{said}\\n\\n今年以来，县里修好七座桥。{said}路也通了，茶也卖出去了。"))
>>> mark_pull_quotes(blocks)
>>> [b.role for b in blocks]
['pull_quote', '']
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from transforms.page.layout import Block

_CLAUSE = re.compile(r"[㐀-鿿A-Za-z0-9]{6,}")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
PRINTED_TWICE = 2


def mark_pull_quotes(blocks: list[Block]) -> None:
    """Text printed twice: of two printings the one that has less of its own is the pull quote or teaser."""
    where: dict[str, set[int]] = defaultdict(set)
    said = {i: _CLAUSE.findall(b.words) for i, b in enumerate(blocks) if b.shape in ("prose", "heading")}
    again = {clause for clause, times in Counter(chain.from_iterable(said.values())).items() if times > 1}
    clauses: dict[int, list[str]] = {}
    for i, found in said.items():
        twice = again.intersection(found)
        for clause in twice:
            where[clause].add(i)
        if twice and blocks[i].shape == "prose":
            clauses[i] = found
    stated = Counter(chain.from_iterable(set(_FIGURE.findall(b.words)) for b in blocks if clauses))
    for _, _, i in sorted(_repeated(blocks, clauses, where), reverse=True):
        repeated = [c for c in clauses[i] if len(where[c]) > 1]
        length = sum(map(len, repeated))
        if length < _enough(blocks[i], clauses[i]) or not _from_one_place(repeated, where, i, length, clauses[i]):
            continue
        if any(stated[figure] < PRINTED_TWICE for figure in _FIGURE.findall(blocks[i].words)):
            continue  # 较上年2.08减少: what no other paragraph states is no quotation
        for clause in clauses[i]:
            where[clause].discard(i)
        _fix_quote(blocks, i)
    usual = Counter(b.gap for b in blocks[1:]).most_common(1)[0][0] if len(blocks) > 1 else 1
    for i, b in enumerate(blocks):
        apart = b.gap > usual or i + 1 == len(blocks) or blocks[i + 1].gap > usual or blocks[i + 1].shape == "fixed"
        if b.shape == "prose" and b.bold and 12 < len(b.words) <= 260 and (apart or b.words[0] in "“‘"):
            b.fix("pull_quote")


def _repeated(
    blocks: list[Block], clauses: dict[int, list[str]], where: dict[str, set[int]]
) -> Iterator[tuple[float, int, int]]:
    for i, found in clauses.items():
        said = sum(len(c) for c in found if len(where[c]) > 1)
        if said and len(blocks[i].words) <= 260 and said >= _enough(blocks[i], found):
            yield said / sum(map(len, found)) + blocks[i].bold, -len(blocks[i].words), i


def _from_one_place(twice: list[str], where: dict[str, set[int]], i: int, said: int, found: list[str]) -> bool:
    """Whether the repeated words stand together elsewhere, not here and there as set phrases do; a teaser may gather
    them from several places, then all of it is repeated."""
    if said >= 0.9 * sum(map(len, found)):
        return True
    shares: Counter[int] = Counter()
    for clause in twice:
        for k in where[clause]:
            if k != i:
                shares[k] += len(clause)
    return max(shares.values(), default=0) >= 0.6 * said


def _enough(block: Block, found: list[str]) -> float:
    """Characters of a text that must stand elsewhere before it counts as printed twice."""
    return max(12 if block.bold else 18, (0.5 if block.bold else 0.75) * sum(map(len, found)))


def _fix_quote(blocks: list[Block], i: int) -> None:
    """Mark a quote, and the lines below that end its last sentence."""
    opened = blocks[i].open_end
    blocks[i].fix("pull_quote")
    for b in blocks[i + 1 : i + 5]:
        if not opened or b.break_before or b.shape not in ("prose", "display") or len(b.words) > 60:
            return
        opened = b.open_end or b.shape == "display"
        b.fix("pull_quote")

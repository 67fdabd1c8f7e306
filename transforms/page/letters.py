"""Letters without titles below the name of their column, and questions with who asks in brackets.

In:  the blocks of a bulletin whose signatures are known.
Out: the same blocks: each of two letters or more (编辑同志：… 林青) begins an item, the line above names a column;
a question in front of its answer (路灯为何不亮？（石门镇　林青） / 答：…) is a title, who asks it has not written it.
It never parts a speech, an interview or one letter: salutation and signature follow each other twice.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "路灯为何不亮？（读者　林青）\\n答：电线旧了，月底换好。\\n桥何时修？（苗小晋）\\n答：三月开工，六月通车。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> part_questions(blocks)
>>> [(b.role, b.words) for b in blocks if b.shape != "prose"]
[('', '路灯为何不亮？'), ('dateline', '（读者　林青）'), ('', '桥何时修？'), ('dateline', '（苗小晋）')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import looks_like_byline
from transforms.page.columns import show_column
from transforms.page.layout import Block, parted
from transforms.page.series import show_title
from transforms.page.written_from import says_who
from transforms.reference import layout_pattern

FEWEST = 2
"""Letters, or questions, one after the other."""
LONGEST = 14
"""Blocks of a letter with its signature."""
LONGEST_NAME = 8
"""Characters of the name of a column of letters."""
_QUESTION = re.compile(
    r"(?P<title>(?!问)[^。；（）()：:]{4,40}[？?])\s*(?P<by>[（(](?P<who>[^（）()。，；：\d]{2,24})[)）])"
)
_ANSWER = re.compile(r"[【\[]?(?:答|[㐀-鿿]{0,10}(?:答复|回复|解答))[】\]]?\s*[:：]")


def part_questions(blocks: list[Block]) -> None:
    """Part the questions from those who ask them, in place."""
    found = {i: hit for i in range(len(blocks) - 1) if (hit := _asked(blocks[i], blocks[i + 1]))}
    if len(found) < FEWEST:
        return
    _show_column(blocks, min(found))
    for i, hit in reversed(found.items()):
        title, who = parted(blocks[i], hit.start("by"), hit["title"], hit["by"])
        title.inner_end = blocks[i].inner_start + hit.end("title")
        show_title(title)
        who.fix("dateline")
        blocks[i : i + 1] = [title, who]


def _asked(block: Block, below: Block) -> re.Match[str] | None:
    plain = block.shape in ("display", "prose") and not (block.role or block.cuts or block.level)
    hit = _QUESTION.fullmatch(block.words) if plain and _ANSWER.match(below.words) else None
    return hit if hit and (looks_like_byline(hit["who"]) or says_who(hit["who"].split()[0])) else None


def mark_letters(blocks: Sequence[Block]) -> None:
    """Let each letter of a series begin an item, and the line above the first name their column."""
    last = first = -1
    for i, b in enumerate(blocks):
        end = _end_of_letter(blocks, i) if b.shape == "prose" and i > last else -1
        if end < 0:
            continue
        if first >= 0 and _follows(blocks, last, i):
            b.found["item"] = "1"
            if _show_column(blocks, first):
                blocks[first].found["item"] = "1"
        else:
            first = i
        last = end


def _end_of_letter(blocks: Sequence[Block], i: int) -> int:
    """The signature of the letter that begins with block ``i``; -1 where none begins or none signs it."""
    if layout_pattern("salutes").match(blocks[i].words) is None:
        return -1
    for k in range(i + 1, min(len(blocks), i + LONGEST)):
        if blocks[k].role in ("byline", "signature"):
            return k + (k + 1 < len(blocks) and blocks[k + 1].role == "dateline")
        if blocks[k].shape != "prose":
            break
    return -1


def _follows(blocks: Sequence[Block], last: int, i: int) -> bool:
    """Whether nothing but replies stands between the signature of one letter and the next."""
    return all(layout_pattern("annex").match(b.words) for b in blocks[last + 1 : i])


def _show_column(blocks: Sequence[Block], first: int) -> bool:
    """Make the line above the first of a series the name of its column: a few characters that sign nothing."""
    above = blocks[first - 1] if first else None
    if above is None or above.shape != "display" or looks_like_byline(above.words):
        return False
    name = re.sub(r"\s", "", above.words)
    if len(name) <= LONGEST_NAME:
        show_column(above, name)
    return len(name) <= LONGEST_NAME

"""Items that numbers on lines of their own part: 1 / a title / its text / 2 / …, or 01 between paragraphs of news.

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks; the numbers are rules, the lines below them titles of items or the first lines of items.
It never parts the chapters of one text: items tell news (a day, who did what) or are signed, two of them at least.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "1\\n石门镇修桥\\n3月1日，桥修好了。\\n2\\n茶农学艺\\n3月2日，茶农上课。\\n3\\n县里清淤\\n县里清淤开工了。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> show_numbers_apart(blocks)
>>> [b.words for b in blocks if b.found.get("item_title")], [b.words for b in blocks if b.role == "rule"]
(['石门镇修桥', '茶农学艺', '县里清淤'], ['1', '2', '3'])
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.page.bylines import looks_like_byline
from transforms.page.columns import names_news, signs
from transforms.page.layout import Block
from transforms.page.news import are_told_each, share_told
from transforms.page.series import Number, chain, number_at

FEWEST = 3
"""Numbers of one make."""
LEAST_SIGNED = 2
"""Items with a byline or a signature: the chapters of one text have none."""
LONGEST, LONGEST_BYLINE = 5, 8
"""Characters of a number with its marks, and of a line below it that may be a name and no title."""


def show_numbers_apart(blocks: Sequence[Block]) -> None:
    """Make rules of the numbers that stand alone above each item, and titles or items of what stands below them."""
    numbers = chain((i, _alone(b)) for i, b in enumerate(blocks[:-1]))
    if len(numbers) < FEWEST:
        return
    parts = [list(blocks[i + 1 : end]) for i, end in zip(numbers, [*numbers[1:], len(blocks)], strict=True)]
    above = [b for b in blocks[: numbers[0]] if b.shape == "prose" and not b.role]
    if not above and all(_is_titled(part) for part in parts) and _are_items(parts):
        for part in parts:
            part[0].found["item_title"] = "1"
            part[0].shape, part[0].role = ("display", "") if part[0].role != "section" else ("fixed", "section")
    elif _are_paragraphs(texts := [above, *parts[:-1]] if above else parts[:-1], parts[-1]):
        for part in [*texts, parts[-1]]:
            part[0].found["item" if part[0].shape == "prose" else "item_title"] = "1"
    else:
        return
    for i in numbers:
        blocks[i].fix("rule")


def _alone(block: Block) -> Number | None:
    """The number of which a line holds nothing else."""
    number = number_at(block.words) if len(block.words) <= LONGEST and block.role in ("", "page_number") else None
    return number if number and number.end == len(block.words) else None


def _is_titled(part: Sequence[Block]) -> bool:
    """Whether a line that may be a title stands first, text a line or two below."""
    if not part or not (part[0].shape == "display" or part[0].role == "section") or part[0].gap > 2:
        return False
    named = len(part[0].words) <= LONGEST_BYLINE and looks_like_byline(part[0].words) != ""
    return any(b.shape == "prose" for b in part[1:4]) and not named


def _are_items(parts: Sequence[Sequence[Block]]) -> bool:
    """Whether some of the parts are signed, or half of them, columns of their own apart, tell news and one its day."""
    signed = sum(any(signs(b) or b.role in ("signature", "affiliation") for b in part[1:]) for part in parts)
    told = [
        (part[0].words, next(b.words for b in part[1:] if b.shape == "prose"))
        for part in parts
        if not names_news(part[0])
    ]
    return signed >= LEAST_SIGNED or share_told(told) * 2 >= 1


def _are_paragraphs(parts: Sequence[Sequence[Block]], last: Sequence[Block]) -> bool:
    """Whether each part is one paragraph of news, the last one apart, behind which anything may stand."""
    single = all(len(part) == 1 and part[0].shape == "prose" and not part[0].role for part in parts)
    if not single or len(parts) < FEWEST or not last or not last[0].words:
        return False
    return are_told_each([part[0].words for part in [*parts, last] if part[0].shape == "prose"])

"""Short news by numbers: below the name of a column or right below the head of an issue (一周要闻 / 1、… / 2、…), or on
lines of their own (1 / a title / its text / 2 / …, or 01 between paragraphs).

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks; a numbered line above text is a title without its number, a numbered paragraph is an item; a
     number on a line of its own is a rule, the line below it a title or the first of an item.
It never takes the points or chapters of one text for items: number one stands right below the name of the column or
the head, with no title between, or above the first text; most of them tell news (a day, who did what) or are signed.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "简讯\\n① 石门镇修好七座便民桥，群众过河不再绕路。\\n② 县水利局清淤渠道十二公里，三个村受益。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> show_numbered_news(blocks)
>>> [(b.role, b.found.get("item"), b.words[:4]) for b in blocks]
[('section', None, '简讯'), ('', '1', '石门镇修'), ('', '1', '县水利局')]
>>> said = "1\\n石门镇修桥\\n3月1日，桥修好了。\\n2\\n茶农学艺\\n3月2日，茶农上课。\\n3\\n县里清淤\\n县里清淤开工了。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> show_numbers_apart(blocks)
>>> [b.words for b in blocks if b.found.get("item_title")], [b.words for b in blocks if b.role == "rule"]
(['石门镇修桥', '茶农学艺', '县里清淤'], ['1', '2', '3'])
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from transforms.imprint.head_parts import MOST_LINES, head_of
from transforms.page.bylines import looks_like_byline
from transforms.page.columns import (
    LEAST,
    end_of_head,
    line_below,
    name_of,
    names_news,
    series_below,
    show_column,
    signs,
)
from transforms.page.layout import Block
from transforms.page.news import are_told_each, is_dated, share_told
from transforms.page.series import Number, chain, number_at, numbered, show_item, show_title
from transforms.reference import item_pattern, layout_pattern

FEWEST = 3
"""Items of one numbering where no name of a column stands above."""
LEAST_SIGNED = 2
"""Items with a byline or a signature: the chapters of one text have none."""
LONGEST, LONGEST_BYLINE = 5, 8
"""Characters of a number with its marks alone on a line, and of a line below it that may be a name and no title."""
LONG = 40
"""Characters of an item that tells no day, where another column of the issue has items of its make."""
_POINTS = frozenset("；;：:")
"""How the points of a list end."""
_SIGNS = frozenset({"signature", "affiliation", "byline", "dateline", "caption", "inline_title"})
_SIGNED = frozenset({"signature", "byline", "affiliation"})
_TITLE = re.compile(r"[^。；]{4,40}")

_Chain = list[tuple[int, Number]]


def show_numbered_news(blocks: Sequence[Block], listed: bool = False) -> None:
    """Make titles or items of the numbered lines of short news; below the head of an issue only where no contents list
    (``listed``) says what its titles are."""
    head = None if listed else _end_of_head(blocks)
    untitled: list[tuple[int, _Chain, bool]] = []
    for i, b in enumerate(blocks):
        news = names_news(b)
        found = _chain_below(blocks, i) if news or b.role == "section" or i == head else []
        if len(found) < (LEAST if news or b.role == "section" else FEWEST):
            continue
        if all(_is_title(blocks[k]) for k, _ in found):
            if _are_titles(blocks, found, news) or (i == head and _are_subjects(blocks, found)):
                _show(blocks, i, found, show_title)
        elif all(not _is_title(blocks[k]) and blocks[k].words[-1:] not in _POINTS for k, _ in found):
            sure = news or sum(is_dated(blocks[k].words[n.end :]) for k, n in found) * 2 >= len(found)
            whole = [k for k, _ in found] == [k for k, block in enumerate(blocks) if block.shape != "fixed"]
            if i != head or news or (sure and whole):
                untitled.append((i, found, sure))
    makes = {found[0][1].make for _, found, sure in untitled if sure}
    for i, found, sure in untitled:  # the columns of an issue are set alike
        if sure or (found[0][1].make in makes and all(len(blocks[k].words) >= LONG for k, _ in found)):
            _show(blocks, i, found, show_item)


def _end_of_head(blocks: Sequence[Block]) -> int | None:
    """The last line of the head of the issue; one that counts the items (本期共四条) goes with it."""
    head = end_of_head(blocks)
    if head is None or not item_pattern("counted").match(blocks[head + 1].words):
        return head
    below = line_below(blocks, head + 1)
    if below is None or not numbered(below):
        return head
    blocks[head + 1].fix("masthead")
    return head + 1


def _chain_below(blocks: Sequence[Block], above: int) -> _Chain:
    """The lines numbered 1, 2, 3 … from right below ``above`` on; paragraphs that are items of their own end at the
    next title, the titles of items go on behind it where their numbers do."""
    numbers: dict[int, Number] = {}

    def make(k: int, run: Sequence[int]) -> str:
        number = numbered(blocks[k])
        if number is None or number.value != len(run) + 1:
            return ""
        numbers[k] = number
        return number.make

    def goes_on(block: Block) -> bool:
        number, first = numbered(block), next(iter(numbers))
        if block.role in _SIGNS or (number and number.make == numbers[first].make):
            return block.role in _SIGNS
        return _is_title(blocks[first]) or block.shape == "prose" or block.role == "section"

    run = series_below(blocks, above, make, goes_on)
    return [(k, numbers[k]) for k in run]


def _is_title(block: Block) -> bool:
    """A numbered line that may be a title: one that asks is set as text."""
    return block.shape != "prose" or "asks" in block.found


def _are_titles(blocks: Sequence[Block], found: _Chain, news: bool) -> bool:
    """Whether numbered lines stand above text each and at least half of them tell news, or somebody signs in front of a
    later number: the points of one text are signed at their end."""
    below = [line_below(blocks, k) for k, _ in found]
    titles = [blocks[k].words[number.end :] for k, number in found]
    if not all(map(_TITLE.fullmatch, titles)) or any(b is None or b.shape not in ("prose", "display") for b in below):
        return False
    texts = [b for b in below if b is not None]
    if any(b.role in ("signature", "affiliation") for b in blocks[found[0][0] : found[-1][0]]):
        return all(b.shape == "prose" for b in texts)
    if any((further := numbered(b)) and further.make == found[0][1].make for b in texts):
        return False
    return share_told(zip(titles, (b.words for b in texts), strict=True), undated=news) * 2 >= 1


def _are_subjects(blocks: Sequence[Block], found: _Chain) -> bool:
    """Whether an issue has no other titles than the numbered lines that stand right below its head, 一、雨水情 to
    四、安置转移, text below each, and these are no parts of one report (一、主要做法)."""
    numbers = {k for k, _ in found}
    shown = (k for k, b in enumerate(blocks) if k >= found[0][0] and b.shape == "display")
    titles = [blocks[k].words[number.end :] for k, number in found]
    below = [b for k in numbers if (b := line_below(blocks, k)) is not None and b.shape == "prose"]
    if any(k not in numbers for k in shown) or len(below) < len(found) or not any(is_dated(b.words) for b in below):
        return False
    parts = sum(bool(layout_pattern("part_of_text").search(title) or _NEXT.search(title)) for title in titles)
    often = any(layout_pattern("told_often").search(name_of(b)) for b in blocks[: found[0][0]])
    return all(map(_SUBJECT.fullmatch, titles)) and parts * (2 if often else 3) <= len(titles)


_SUBJECT = re.compile(r"[^。；，：]{2,16}")
"""What a numbered piece of a report of floods or of the week is called."""
_NEXT = re.compile("下一?步|打算|安排$")


def _show(blocks: Sequence[Block], column: int, found: _Chain, show: Callable[[Block, Number], None]) -> None:
    if names_news(blocks[column]) and blocks[column].role != "section":
        show_column(blocks[column])
    for k, number in found:
        show(blocks[k], number)


def show_numbers_apart(blocks: Sequence[Block]) -> None:
    """Make rules of the numbers that stand alone above each item, and titles or items of what stands below them."""
    numbers = chain((i, _alone(b)) for i, b in enumerate(blocks[:-1]))
    if len(numbers) < FEWEST:
        return
    parts = [list(blocks[i + 1 : end]) for i, end in zip(numbers, [*numbers[1:], len(blocks)], strict=True)]
    above = [b for b in blocks[: numbers[0]] if b.shape == "prose" and not b.role]
    head = head_of([b.words for b in blocks[: min(numbers[0], MOST_LINES)]])
    of_issue = all(b.shape == "fixed" for b in blocks[head.lines : numbers[0]])
    if not above and all(_heads_text(part) for part in parts) and _are_news(parts, of_issue):
        if not any(b.role in _SIGNED for part in parts[:-1] for b in part):
            _set_credits_aside(parts[-1])
        for part in parts:
            _end_title(part)
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


def _heads_text(part: Sequence[Block]) -> bool:
    """Whether a line that may be a title stands first, text a line or two below."""
    if not part or not (part[0].shape == "display" or part[0].role == "section") or part[0].gap > 2:
        return False
    named = len(part[0].words) <= LONGEST_BYLINE and looks_like_byline(part[0].words) != ""
    return any(b.shape == "prose" for b in part[1:4]) and not named


def _are_news(parts: Sequence[Sequence[Block]], of_issue: bool) -> bool:
    """Whether some of the parts are signed, or half of them, columns of their own apart, tell news and one its day; in
    three ``of_issue``, where nothing stands between the head and the first number, which would be the title of one
    text."""
    signed = sum(any(signs(b) or b.role in ("signature", "affiliation") for b in part[1:]) for part in parts)
    told = [
        (part[0].words, next(b.words for b in part[1:] if b.shape == "prose"))
        for part in parts
        if not names_news(part[0]) and not _is_standing(part[0])
    ]
    least = 3 if of_issue and len(parts) > FEWEST else 2
    return signed >= LEAST_SIGNED or share_told(told) * least >= 1


def _is_standing(title: Block) -> bool:
    """停水通知: an item that bulletins print again and again, no chapter."""
    return layout_pattern("standing").fullmatch(title.words) is not None


def _end_title(part: Sequence[Block]) -> None:
    """Make text of the sentence right below a title that cries out (盼了三年，电梯终于运行啦！): a post's first one."""
    below = part[1]
    if "asks" in below.found and "，" in below.words and below.gap > part[0].gap:
        below.shape, below.open_end = "prose", False


def _set_credits_aside(last: Sequence[Block]) -> None:
    """文字 | 林青 / 图片 | 苗晋 / 编辑 | 丁禾 behind the last item: who made the issue, not who wrote that item."""
    made = [b for b in last if _CREDIT.match(b.words)]
    if len(made) >= FEWEST and any(_EDITED.match(b.words) for b in made):
        for b in made:
            b.fix("masthead")


_CREDIT = re.compile(
    r"(?:文字?|图文|图片?|摄影|素材|来源|供稿|撰稿|文案|制作|排版|设计|统筹|编\s*辑|责\s*编|责任编辑|校\s*对|审\s*[核校稿]"
    r"|[初复终一二三][审校]|监制)"
    r"\s*[|｜丨:：/／]\s*[㐀-鿿]"
)
_EDITED = re.compile(r"编|责|校|审|监|[初复终]")


def _are_paragraphs(parts: Sequence[Sequence[Block]], last: Sequence[Block]) -> bool:
    """Whether each part is one paragraph of news, the last one apart, behind which anything may stand."""
    single = all(len(part) == 1 and part[0].shape == "prose" and not part[0].role for part in parts)
    if not single or len(parts) < FEWEST or not last or not last[0].words:
        return False
    return are_told_each([part[0].words for part in [*parts, last] if part[0].shape == "prose"])

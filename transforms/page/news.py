"""What tells news: a day in front, who did what, a text that takes its title up or says anew of whom it tells.

In:  the words of a title, of a text, or of several paragraphs.
Out: yes or no. That of most items of a series is asked, never of one line alone.
It never reads more than first words.

>>> is_dated("8月5日，石门镇修好七座桥。"), tells_news("茶农学艺", "茶农学艺忙。"), is_news("石门镇启动修桥工程")
(True, True, True)
>>> are_told_each(["8月5日，石门镇修好七座桥。", "会议要求，下月再修两座。"])
False
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from transforms.names.regions import find_regions
from transforms.reference import item_pattern, layout_pattern


def is_dated(text: str) -> bool:
    """Whether a text begins with a day or an hour, in Arabic or Chinese figures."""
    return any(layout_pattern(said).match(text) for said in ("dated", "timed"))


def is_news(said: str) -> bool:
    """Whether a line says who did what: it begins with a division or a body and goes on with a verb."""
    if len(said) < 8:
        return False
    verb = layout_pattern("news").search(said, 2)
    if verb is None or verb.start() > 16:
        return False
    return item_pattern("doer").match(said[: verb.start()]) is not None or any(
        m.start == 0 for m in find_regions(said[:12])
    )


def tells_news(title: str, text: str) -> bool:
    """Whether a title says who did what, or the text below takes its first words up."""
    return is_news(title) or _OURS.match(title) is not None or title[:_BEGINNING] in text[:_FIRST_WORDS]


_OURS = re.compile("[我本全][省市县区镇乡州旗校院局社矿厂]")
_BEGINNING, _FIRST_WORDS = 3, 24
"""Characters of a title that the text below takes up in its first words."""


def share_told(items: Iterable[tuple[str, str]], undated: bool = False) -> float:
    """The share of the items (title, text) that tell news; 0.0 where none tells its day, if not ``undated``.

    >>> share_told([("茶农学艺", "3月2日，茶农上课。"), ("制度落实", "订立制度十二项。")])
    0.5
    """
    told = [(is_dated(text), title, text) for title, text in items]
    known = undated or any(day for day, _, _ in told)
    return sum(day or tells_news(title, text) for day, title, text in told) / len(told) if known else 0.0


def are_told_each(said: Sequence[str]) -> bool:
    """Whether the first of some paragraphs and half of them begin with a day, or each says anew of whom it tells; and
    none takes up the one above."""
    if any(layout_pattern("news_goes_on").match(words) for words in said):
        return False
    dated = [is_dated(words) for words in said]
    return (dated[0] and sum(dated) * 2 >= len(dated)) or (len(said) >= _FEWEST_UNDATED and begin_anew(said))


def begin_anew(said: Sequence[str]) -> bool:
    """Whether each of some paragraphs begins with a day, or says anew of whom it tells, none as another does."""
    anew = all(is_dated(words) or item_pattern("told_of").match(words) for words in said)
    return anew and len({words[:_OF_WHOM] for words in said}) == len(said)


_FEWEST_UNDATED = 3
"""Items that tell no day."""
_OF_WHOM = 4
"""Characters in which paragraphs differ that tell of somebody else each."""

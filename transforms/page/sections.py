"""Which column (栏目) an article stands in, and which contents entry announces it.

In:  articles in print order with the section labels printed at them, and the contents list.
Out: articles with section, page, source and, where the title was a picture, the title of the contents list;
     entries with ``article_seq``. Both sides show what the other does not hold.
It never gives a section to a text that stands before the first label, nor one entry to two articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from transforms.page.layout import names_short_news
from transforms.page.surroundings import key_of
from transforms.records import ContentsEntry

COLUMN = re.compile(r"等\s*[\d一二三四五六七八九十]+\s*[则篇条]$")


@dataclass(slots=True)
class Placed:
    """An article on its way to its section: ``label`` is printed at it, ``form`` says how it is made up."""

    title: str
    label: str | None
    form: tuple[str, ...]
    note: bool = False
    reprint: bool = False
    entry: int | None = None
    section: str | None = None
    label_above: bool = False
    """Whether the label stands above the article's title and text."""


def match_entries(articles: Sequence[Placed], entries: Sequence[ContentsEntry]) -> None:
    """Set ``entry`` of the articles that the contents list announces: the best alignment that keeps the order."""
    n, m = len(articles), len(entries)
    if not n or not m:
        return
    announced = [(key_of(COLUMN.sub("", e.title)), e.title != e.section and e.page is not None) for e in entries]
    score = [
        [_likeness(said, *entry) for entry in announced] if not a.note else [0.0] * m
        for a, said in ((a, key_of(a.title)) for a in articles)
    ]
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    for i in range(n - 1, -1, -1):
        for j in range(m - 1, -1, -1):
            pair = score[i][j] + best[i + 1][j + 1] if score[i][j] > 0 else -1.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    i = j = 0
    while i < n and j < m:
        if score[i][j] > 0 and best[i][j] == score[i][j] + best[i + 1][j + 1]:
            articles[i].entry = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _likeness(said: str, printed: str, missable: bool) -> float:
    """How much the title of an article and of an entry, as keys, are alike; the title of an entry that is ``missable``
    may have been a picture above an article without one."""
    if not said:
        return 0.2 if missable else 0.0
    if said == printed:
        return 3.0
    if len(said) >= 3 and (printed.startswith(said) or said.endswith(printed) or printed.endswith(said)):
        return 2.0
    if len(said) >= 6 and (said in printed or printed in said):
        return 1.5
    if abs(len(said) - len(printed)) >= 8:
        return 0.0
    one, other = _pairs(said), _pairs(printed)
    ratio = 2 * len(one & other) / (len(one) + len(other) or 1)
    return ratio * 2 if ratio >= 0.75 else 0.0


@lru_cache(maxsize=4096)
def _pairs(said: str) -> frozenset[str]:
    """Neighbouring characters: titles that share three quarters of them are one title in two spellings."""
    return frozenset(map("".join, pairwise(said)))


def place_sections(articles: Sequence[Placed], entries: Sequence[ContentsEntry]) -> None:
    """Set ``section`` of every article: printed at it, told by the contents list, or that of its neighbours."""
    told = sum(e.section is not None and e.section != e.title for e in entries) * 2 >= max(1, len(entries))
    for a in articles:
        if a.entry is not None and entries[a.entry].section:
            a.section = entries[a.entry].section
        elif a.label:
            a.section = a.label
    if told:
        _between_entries(articles, entries)
    else:
        _between_labels(articles)


def _between_entries(articles: Sequence[Placed], entries: Sequence[ContentsEntry]) -> None:
    """Articles without an entry stand in the column listed between their neighbours, else in that of the one before."""
    last: int | None = None
    for i, a in enumerate(articles):
        if a.entry is not None:
            last = a.entry
            continue
        if a.section or last is None:
            continue
        after = next((b.entry for b in articles[i + 1 :] if b.entry is not None), len(entries))
        between = entries[last + 1 : after]
        columns = [e.section for e in between if e.title == e.section]
        if not columns and after < len(entries):
            columns = [e.section for e in between if e.section and e.page is not None]
        above = articles[i - 1] if i else None
        if above is not None and above.entry is None and above.label:
            a.label = a.section = above.section
            continue
        before = entries[last].section
        a.section = columns[0] if columns and not COLUMN.search(entries[last].title) else before


def _between_labels(articles: Sequence[Placed]) -> None:
    """A column's name is printed near some of its articles only: the others go with the labelled neighbour that
    they resemble, and with the one before where both do."""
    labelled = [i for i, a in enumerate(articles) if a.label]
    above = len(labelled) > 1 and all(articles[i].label_above for i in labelled)
    for i, a in enumerate(articles):
        if a.section or a.note or _OF_NONE.fullmatch(a.title) or _is_column(a.title):
            continue
        before = max((k for k in labelled if k < i), default=None)
        after = min((k for k in labelled if k > i), default=None)
        if before is None or (len(labelled) == 1 and a.form != articles[before].form):
            continue
        if _OF_ONE.fullmatch(articles[before].label or ""):
            continue
        if after is None or articles[before].label == articles[after].label:
            a.section = None if a.reprint and not articles[before].reprint else articles[before].label
            continue
        if above and not (a.reprint and not articles[before].reprint):
            a.section = articles[before].label
            continue
        back, forth = _alike(a, articles[before]), _alike(a, articles[after])
        if a.reprint and not articles[before].reprint:
            continue
        a.section = articles[after].label if forth > back else articles[before].label


_OF_ONE = re.compile("(?:本[刊报])?(?:[短时]?评论?|社论|评论员文章)|[卷刊]首语?|编者的话")
"""A column of one piece: what stands below the comment is none."""


_OF_NONE = re.compile(
    "(?:征集|征稿|招聘|招领|寻人|订阅)?启事|更正|勘误|稿约|[来征]稿须知|下[周期月旬](?:工作)?(?:安排|预告|要目|要点)|编后(?:语|记|话)?"
)
"""What an issue says of itself stands in no column of those above."""


def _is_column(title: str) -> bool:
    """Whether the name of a column of short news is all the title there is: 校友动态 stands in no other column."""
    return len(title) <= LONGEST_COLUMN and names_short_news(title)


LONGEST_COLUMN = 6
"""Characters of the name of a column of short news."""


def _alike(a: Placed, b: Placed) -> int:
    return sum(x == y for x, y in zip(a.form, b.form, strict=True))

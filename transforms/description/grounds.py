"""On what the words of a number rest: how its indicator was found, who named the subject, who the period.

In:  what ``transforms.description.describe`` used for a number.
Out: ``Grounds``: signs of a closed list, and the words of the sentence in front of the number.
It judges nothing: ``transforms.description.confidence`` does, by a table.

=============  =====================================================================================================
sign           means
=============  =====================================================================================================
guessed        no rule found the indicator, or nothing of it could head a column
behind         the thing counted stands behind the number (30名党员)
apart          the indicator is put together of words that stand apart in the sentence
shared         numbers side by side share it (提高到5%和8%)
twice          the article has another value under the same indicator, subject, unit, period and kind
named          the sentence names the subject in front of the number
topic          the subject is the body that the paragraph has been about
home           the subject is whose numbers the article gives where nobody is named
nobody         there is no subject
person         the subject is a person
division       it is a division
body           it is a village, a firm, a school …
label          it stands as a label before the title
never          the article never speaks of this division
away           nothing in the paragraph so far speaks of it
supposed       neither the head of the issue nor the title nor a label names this division
dated          the sentence gives the period
carried        the period was said before: in the paragraph, the heading, throughout
undated        there is none
passed         … though the sentence names a time in front of the number
bounded        the number is a bound (至少5名, 8%以上)
actual …       the kind
money …        what is measured: money, a share, a duration
=============  =====================================================================================================
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.period.periods import PeriodPhrase
from transforms.records import Article, Issue

Signs = tuple[str, ...]
MEASURES = frozenset({"money", "share", "duration"})
SIGNS = frozenset(
    {"guessed", "behind", "apart", "shared", "twice"}
    | {"named", "topic", "home", "nobody", "person", "division", "body", "label", "never", "away", "supposed"}
    | {"dated", "carried", "undated", "passed", "bounded", "actual", "target", "growth"}
    | MEASURES
)
BOUNDS = frozenset({"以上", "至少", "至多"})
_FRONT = 60
"""Characters in front of a number that are looked at."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Grounds:
    """``signs`` as in the list above; ``front`` is the end of the sentence in front of the number."""

    signs: Signs
    front: str


_ADDED = re.compile("(?:增速|降幅|幅度|增加|减少|年龄|比重)$")
"""Ends that make a head of printed words without changing them."""


def is_apart(indicator: str, sentence: str) -> bool:
    """Whether ``indicator`` stands nowhere in ``sentence`` as it is: 获得贷款的党员 of 286名党员获得贷款.

    >>> is_apart("获得贷款的党员", "286名党员获得贷款"), is_apart("生产总值增速", "生产总值增长8%")
    (True, False)
    """
    return indicator not in sentence and _ADDED.sub("", indicator) not in sentence


def front_of(body: str, paragraph: int, number: int) -> str:
    """The words of the paragraph in front of the number."""
    return body[max(paragraph, number - _FRONT) : number]


@dataclass(frozen=True, slots=True)
class OfHome:
    """On what the home of an article rests: its signs, and where the text speaks of it if it is a division."""

    signs: Signs
    called: Sequence[int] = ()

    def at(self, paragraph: int, number: int) -> Signs:
        """The signs for a number in the paragraph that begins at ``paragraph``."""
        nearest = bisect_left(self.called, paragraph)
        away = self.called and (nearest == len(self.called) or self.called[nearest] >= number)
        return (*self.signs, "away") if away else self.signs


def of_home(name: str | None, article: Article, body: str, people: frozenset[str], issue: Issue) -> OfHome:
    """Whose numbers ``article`` of ``issue`` gives where nobody is named; ``body`` is its text or its title.

    >>> from transforms.aligned import AlignedText
    >>> text = AlignedText.unchanged("全市有5个。")
    >>> of_home("温州市", Article(1, "brief", "温州大棚", text, 0), text.text, frozenset(), Issue())
    OfHome(signs=('home', 'division'), called=[0])
    """
    label = ("label",) if article.place else ()
    if name is None:
        return OfHome(("home", "nobody"))
    if name in people or not is_division(name):
        return OfHome(("home", "person" if name in people else "body", *label))
    called = places_called(body, name)
    elsewhere = article.title if body == article.body.text else f"{article.title}\n{article.body.text}"
    spoken_of = called or places_called(elsewhere, name)
    supposed = () if label or _is_printed(name, article, issue) else ("supposed",)
    return OfHome(("home", "division", *label, *(() if spoken_of else ("never",)), *supposed), called)


def _is_printed(name: str, article: Article, issue: Issue) -> bool:
    """Whether the head of the issue or the title names a division."""
    head = "" if issue.region is None or "region" in issue.inferred else issue.region
    return head.startswith(name[:2]) or name[:2] in f"{article.title}\n{article.subtitle or ''}"


def is_division(name: str) -> bool:
    """Whether ``name`` ends as divisions do: 温州市, 右玉县; 瓯江社区 and 工业园区 are none."""
    return name.endswith(_LEVELS) and not name.endswith(_NO_DIVISIONS)


_LEVELS = ("省", "市", "县", "区", "州", "旗", "盟")
_NO_DIVISIONS = ("社区", "园区", "校区", "小区")


def places_called(body: str, name: str) -> list[int]:
    """Where ``body`` speaks of a division, in order: 温州, 全市, 我市, 该市, 市委, 市里.

    >>> places_called("温州在浙南。全市有5个区。", "温州市")
    [0, 6]
    """
    level = name[-1]
    out = []
    short = name[:2] if len(name) > 2 else name
    for words in (short, f"全{level}", f"我{level}", f"该{level}", f"{level}委", f"{level}里"):
        at = body.find(words)
        while at >= 0:
            out.append(at)
            at = body.find(words, at + 1)
    return sorted(out)


def of_period(period: PeriodPhrase | None, spoken: Sequence[PeriodPhrase], number: int) -> Signs:
    """Who names the ``period`` of the number at offset ``number``; ``spoken`` are those of its sentence, in order."""
    if period is not None:
        return _DATED if period in spoken else _CARRIED
    return _PASSED if spoken and spoken[0].start < number else _UNDATED


_DATED, _CARRIED, _UNDATED, _PASSED = ("dated",), ("carried",), ("undated",), ("undated", "passed")

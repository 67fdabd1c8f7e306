"""What each quantity of an article says: what it counts, whose it is, when, and whether it is aim or fact.

In:  the clean body of an article, its quantities that are metrics (in order), the article and its issue.
Out: one ``Description`` a quantity, in the same order.
It reads the sentence around each number and what its paragraph said before; it changes no quantity.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from transforms.indicators import NOTHING, Stated, Surroundings, indicator_of
from transforms.kinds import kind_of
from transforms.periods import PeriodPhrase, find_periods, lasts, reaches, resolve
from transforms.records import Article, Issue, MetricKind, Quantity
from transforms.sentences import clause_breaks, sentences
from transforms.subjects import Mention, Subject, carried, home_of, mentions_in


@dataclass(frozen=True, slots=True)
class Description:
    """The words around a number, read; fields as in ``fact_metric``."""

    indicator: str
    subject: str | None
    region_code: str | None
    period_text: str | None
    period_start: date | None
    period_end: date | None
    kind: MetricKind
    sentence: str


@dataclass(slots=True)
class _Sentence:
    """A sentence with its periods, places and clause marks, and what its last quantity stated."""

    start: int
    end: int
    periods: list[PeriodPhrase]
    mentions: list[Mention]
    breaks: list[int]
    topic: Subject | None
    """The body that the paragraph has been about so far."""
    carried: PeriodPhrase | None
    """The period that the paragraph has been about so far."""
    stated: Stated = NOTHING
    taken: int = 0
    """Offset behind the words that the quantities so far have used."""


def describe(body: str, quantities: Sequence[Quantity], article: Article, issue: Issue) -> list[Description]:
    """Describe ``quantities`` (in order of position, offsets in ``body``).

    Periods are resolved with the issue's date; without one, only absolute periods get days.
    """
    if not quantities:
        return []
    home = home_of(article, issue)
    spans = sentences(body)
    starts = [start for start, _ in spans]
    out: list[Description] = []
    sentence: _Sentence | None = None
    for at, quantity in enumerate(quantities):
        k = max(0, bisect_right(starts, quantity.start) - 1)
        if sentence is None or sentence.start != spans[k][0]:
            sentence = _open(body, *spans[k], home, issue, sentence)
        following = quantities[at + 1].start if at + 1 < len(quantities) else sentence.end
        right = max(quantity.end, min(sentence.end, following))
        out.append(_describe_one(body, quantity, right, sentence, home, issue))
    return out


def _open(body: str, start: int, end: int, home: Subject, issue: Issue, before: _Sentence | None) -> _Sentence:
    paragraph = body.rfind("\n", 0, start) + 1
    earlier = mentions_in(body, paragraph, start, home, issue)
    topic = carried(earlier, body[start:end], before.topic if before else None)
    spoken = find_periods(body, paragraph, start)
    return _Sentence(
        start,
        end,
        find_periods(body, start, end),
        mentions_in(body, start, end, home, issue),
        clause_breaks(body, start, end),
        topic,
        spoken[-1] if spoken and lasts(spoken[-1]) else None,
        taken=start,
    )


def _describe_one(
    body: str, quantity: Quantity, right: int, sentence: _Sentence, home: Subject, issue: Issue
) -> Description:
    at = bisect_right(sentence.breaks, quantity.start)
    left = max(sentence.breaks[at - 1] if at else sentence.start, sentence.taken)
    left = _behind_bracket(body, left, quantity.start)
    cuts = [(p.start, p.end) for p in sentence.periods] + [(m.start, m.end) for m in sentence.mentions if not m.lasts]
    stated = indicator_of(quantity, Surroundings(body, left, right, sorted(cuts)), sentence.stated)
    clause = sentence.breaks[at - 1] if at else sentence.start
    reaching = (p for p in reversed(sentence.periods) if reaches(p, body, clause, quantity.start))
    period = next(reaching, sentence.carried)
    first, last = resolve(period, issue.published) if period else (None, None)
    mention = _named_before(sentence.mentions, quantity.start)
    subject = mention.subject if mention else sentence.topic or home
    kind = kind_of(body, sentence.start, quantity.start, quantity.end)
    sentence.stated, sentence.taken = stated, max(stated.thing_end, quantity.end)
    return Description(
        stated.indicator, subject.name, subject.region.region_code if subject.region else None,
        period.text if period else None, first, last, kind, body[sentence.start : sentence.end],
    )  # fmt: skip


def _behind_bracket(body: str, left: int, start: int) -> int:
    """Inside a bracket that is still open the words of the bracket count: 19名（其中女性8名）."""
    opened = max(body.rfind("（", left, start), body.rfind("(", left, start))
    closed = max(body.rfind("）", left, start), body.rfind(")", left, start))
    return opened + 1 if opened > closed else left


def _named_before(mentions: Sequence[Mention], start: int) -> Mention | None:
    """The nearest place or body named in front of ``start``."""
    return next((m for m in reversed(mentions) if m.start < start), None)

"""What is known while an article's numbers are read: its ``Setting``, and the ``Sentence`` they stand in.

In:  nothing: these are records.
Out: ``Setting`` holds for a whole article; ``Sentence`` is opened by ``transforms.description.sentence_setting`` and
     filled in by ``transforms.description.describe`` as it goes through the numbers.
They read no text themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from transforms.description.grounds import OfHome
from transforms.description.side_by_side import Listing
from transforms.indicator.bands import Bands
from transforms.indicator.indicators import NOTHING, Stated
from transforms.indicator.possessors import Owner
from transforms.indicator.thresholds import Classes
from transforms.period.article_time import Timing
from transforms.period.days import Days
from transforms.period.periods import PeriodPhrase
from transforms.period.points import last_named
from transforms.records import Issue, MetricKind
from transforms.subject.mention import Mention, Subject


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for a whole article."""

    body: str
    home: Subject
    issue: Issue
    timing: Timing
    people: frozenset[str]
    """Names of those whom the article tells of."""
    place: str | None
    """Where the one works whom the title tells of."""
    of_home: OfHome
    """On what ``home`` rests."""
    house: str | None = None
    """The body, town or village whose paper the issue is."""
    narrator: str | None = None
    """The writer, where a text is told by somebody of himself."""
    title: str = ""


class Owned(NamedTuple):
    """An owner of measures, and where the number stands that made it known."""

    owner: Owner
    start: int
    end: int
    is_part: bool
    """Whether 其中 stands in front of it."""


class SharedVerb(NamedTuple):
    """A verb that the next number may share, and where the words of its own number end."""

    verb: str
    end: int


class Season(NamedTuple):
    """The season of a harvest, of what it was said, and where the words of that number end."""

    word: str
    said: str
    end: int


@dataclass(slots=True)
class Sentence:
    """A sentence with its periods, places and clause marks, and what its last quantity stated."""

    start: int
    end: int
    paragraph: int
    """Where its paragraph begins."""
    periods: list[PeriodPhrase]
    mentions: list[Mention]
    cuts: list[tuple[int, int]]
    """Where the periods and places stand, in order."""
    breaks: list[int]
    brackets: bool
    last_mention: Mention | None
    last_period: PeriodPhrase | None
    """The last ones of the paragraph in front of the sentence."""
    topic: Subject | None
    """The body that the paragraph has been about so far."""
    carried: PeriodPhrase | None
    """The period that the paragraph has been about so far."""
    frame: PeriodPhrase | None
    """The period of the paragraph that the paragraphs here go through the parts of (教育方面，…)."""
    planned: bool
    """Whether the text lays out plans here."""
    reviewed: bool
    """Whether it looks back."""
    stated: Stated = NOTHING
    kind: MetricKind = "actual"
    unit: str = ""
    """The unit of the last number."""
    outside: Stated = NOTHING
    """What was stated last outside brackets: a bracket's own figures do not reach beyond it."""
    days: dict[tuple[int, bool], Days] = field(default_factory=dict)
    """The days of the periods that were resolved already, by the phrase's offset and whether they are aimed at."""
    listing: Listing = field(default_factory=Listing)
    classes: Classes = field(default_factory=Classes)
    bands: Bands = field(default_factory=Bands)
    headed: dict[str, str] = field(default_factory=dict)
    """Unit → the indicator of the last number with it, for one that has only a name or a year in front."""
    wholes: dict[str, str] = field(default_factory=dict)
    """Unit → what the last number with it counted in front of 其中, whose parts end at the next ；"""
    thing: str = ""
    """What the last number of the sentence that counts things counted."""
    shared_out: dict[str, Subject] = field(default_factory=dict)
    """Whose its last numbers side by side are, one each, by the places' printed names."""
    given: PeriodPhrase | None = None
    """The period of its last quantity."""
    lasting: list[PeriodPhrase] = field(default_factory=list)
    """Its periods that are no picture's."""
    goes_on: bool = False
    """Whether it divides what the sentence in front stated: 其中，…"""
    taken: int = 0
    """Offset behind the words that the quantities so far have used."""
    owner: Owned | None = None
    """What the bare measures that follow are of."""
    shared_verb: SharedVerb | None = None
    """What was done with the things of the last number."""
    season: Season | None = None
    """The season of the crops whose parts may follow."""

    def with_wholes(self) -> dict[str, str]:
        """What later numbers refer to once the parts behind 其中 are told: the wholes again."""
        return {unit: told for unit, told in {**self.headed, **self.wholes}.items() if told}

    def named_before(self, period: PeriodPhrase) -> PeriodPhrase | None:
        """The period that was named last in front of ``period``."""
        return next((p for p in reversed(self.periods) if p.start < period.start), self.last_period)

    def last_named(self, body: str) -> PeriodPhrase | None:
        """The last period that the next sentence may be about."""
        return last_named(body, self.lasting, self.last_period)

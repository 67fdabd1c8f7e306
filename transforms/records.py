"""What the steps hand to each other: frozen records, one class a thing in a bulletin.

Offsets named ``raw_…`` or ``char_…`` count code points of the decoded raw text, half-open; offsets named
``start`` / ``end`` count characters of the text the function was given. Closed lists are written here
once and checked again by the expectations on the warehouse.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from transforms.aligned import REPAIR_RULES as REPAIR_RULES
from transforms.aligned import AlignedText
from transforms.aligned import RepairRule as RepairRule

Role = Literal[
    "title", "subtitle", "byline", "affiliation", "heading", "body", "caption", "pull_quote",
    "editor_note", "running_head", "page_number", "contents", "masthead", "section",
]  # fmt: skip
ArticleKind = Literal["article", "brief", "editor_note"]
MetricKind = Literal["actual", "target", "growth"]
Qualifier = Literal["", "约", "近", "余", "以上", "以下", "至少", "至多", "超过", "达", "平均"]

ROLES: tuple[str, ...] = get_args(Role)
ARTICLE_KINDS: tuple[str, ...] = get_args(ArticleKind)
METRIC_KINDS: tuple[str, ...] = get_args(MetricKind)
QUALIFIERS: tuple[str, ...] = get_args(Qualifier)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text: ``encoding`` is the codec that reads the bytes without loss (``utf-8-sig``, ``gb18030`` …)."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Issue:
    """What an issue says of itself (刊头, 版权页); ``inferred`` names the fields that follow but are not printed."""

    publication: str | None = None
    issuer: str | None = None
    region: str | None = None
    region_code: str | None = None
    province: str | None = None
    issue_label: str | None = None
    total_issue: int | None = None
    published: date | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    postcode: str | None = None
    permit: str | None = None
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a printed contents list (目录)."""

    seq: int
    title: str
    section: str | None = None
    authors: tuple[str, ...] = ()
    page: int | None = None
    source_publication: str | None = None
    article_seq: int | None = None
    """``Article.seq`` of the article it announces; None where the file does not hold it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article or short item. ``body`` is clean, paragraphs separated by one newline, with its raw map.

    ``seq`` counts reading order from 1 within the document; ``raw_start`` is the raw offset of its first
    character (title or body, whichever stands first) and makes its identity.
    """

    seq: int
    kind: ArticleKind
    title: str
    body: AlignedText
    raw_start: int
    subtitle: str | None = None
    place: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    affiliation: str | None = None
    source_publication: str | None = None
    page: int | None = None


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Span:
    """A stretch of raw text with its role; ``article_seq`` is None where it belongs to no article."""

    role: Role
    char_start: int
    char_end: int
    article_seq: int | None = None


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Quantity:
    """A number with its unit as it stands in a text: ``text[start:end]`` covers number, qualifier and unit.

    ``value`` is scaled to the bare unit (2.1万 → 21000, 95% → 95); ``value_high`` closes a range.
    ``text[number_start:number_end]`` is the numeral alone, without bound and unit.
    """

    start: int
    end: int
    value: float
    value_high: float | None
    unit: str
    qualifier: Qualifier
    number_start: int = -1
    number_end: int = -1


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Metric:
    """A quantity that measures something, with what it counts, whose and when (offsets in the article's body)."""

    start: int
    end: int
    value: float
    value_high: float | None
    unit: str
    qualifier: Qualifier
    indicator: str
    subject: str | None
    region_code: str | None
    period_text: str | None
    period_start: date | None
    period_end: date | None
    kind: MetricKind
    sentence: str
    confidence: float

"""One document through all steps: bytes in, rows for every table out.

In:  the bytes of a file and the ``uri`` it is known by.
Out: a dict from table to rows (column order of ``transforms.frames.SCHEMAS``).
It never guesses at a document it cannot read: it raises ``RefusedDocumentError`` with the stage and a reason.

Keys hash raw bytes and positions only, so that better cleaning changes values, never identities.
"""

from __future__ import annotations

import gc
import hashlib
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat

from transforms import frames
from transforms.aligned import AlignedText
from transforms.decode import EmptyTextError, UndecodableError, decode
from transforms.headlines import find_title_metrics, printed_title
from transforms.metrics import find_metrics
from transforms.names.regions import lookup
from transforms.records import Article, Decoded, Issue, Span
from transforms.repair import repair
from transforms.structure import Structure, read_structure
from transforms.terms import count_terms

FAULTS = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, AssertionError)
"""What a mistake in a step can raise. The document is the unit of refusal: such a fault refuses the one
document, with its place in the code as the reason, and the rest of the night loads. Faults of the machine
(memory, disk) are not in the list and stop the run."""


class RefusedDocumentError(Exception):
    """A document that cannot be loaded: ``stage`` says where, ``reason`` why and what to do."""

    def __init__(self, stage: str, reason: str) -> None:
        super().__init__(stage, reason)
        self.stage = stage
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.stage}: {self.reason}"


def document_id_of(data: bytes) -> str:
    """The identity of a file's content: hex SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()


def key_of(document_id: str, thing: str, raw_offset: int) -> str:
    """The identity of the ``thing`` (issue, article, metric) that starts at ``raw_offset``: 32 hex digits."""
    return hashlib.sha256(f"{document_id}:{thing}:{raw_offset}".encode()).hexdigest()[:32]


def transform_document(data: bytes, uri: str, media_type: str = "text/plain") -> frames.Rows:
    """Read one document.

    Raises:
        RefusedDocumentError: when the bytes are no text, hold none, or a step fails on them.
    """
    document_id = document_id_of(data)
    with _stage("decode"):
        decoded = decode(data)
    with _stage("repair"):
        text = repair(decoded.text)
    with _stage("structure"):
        structure = read_structure(text)
    rows: frames.Rows = {table: [] for table in frames.SCHEMAS}
    rows["dim_document"].append((document_id, uri, media_type, decoded.encoding, len(data), len(decoded.text)))
    rows["document_text"].append((document_id, decoded.text, text.text))
    rows["fact_repair"].extend(
        (document_id, r.char_start, r.before, r.after, r.rule, r.confidence) for r in text.repairs
    )
    _structure_rows(rows, document_id, structure)
    titles = _titles(structure)
    for article in structure.articles:
        with _stage("metrics"):
            title = printed_title(article, titles.get(article.seq, ()), text)
            _article_rows(rows, document_id, article, title, structure.issue, decoded)
    return rows


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python's search for reference cycles stands still inside: the steps make none (a test holds it), and over the
    growing rows of a batch the search takes a seventh of the time. It is as it was before, afterwards."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _stage(name: str) -> Iterator[None]:
    try:
        yield
    except (UndecodableError, EmptyTextError) as error:
        raise RefusedDocumentError(name, str(error)) from error
    except FAULTS as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        module = place.filename.replace("\\", "/").rsplit("/", 1)[-1]
        raise RefusedDocumentError(
            name,
            f"a fault in Jianbao itself: {type(error).__name__} in {module} line {place.lineno} ({error}); "
            "the file is kept, please report it and load it again with a later version",
        ) from error


def _structure_rows(rows: frames.Rows, document_id: str, structure: Structure) -> None:
    issue = structure.issue
    issue_id = key_of(document_id, "issue", 0)
    ids = {article.seq: key_of(document_id, "article", article.raw_start) for article in structure.articles}
    rows["dim_issue"].append(
        (
            issue_id, document_id, issue.publication, issue.issuer, issue.region, issue.region_code, issue.province,
            issue.issue_label, issue.total_issue, issue.published, issue.phone, issue.email, issue.address,
            issue.postcode, issue.permit, list(issue.inferred),
        )
    )  # fmt: skip
    rows["contents_entry"].extend(
        (
            issue_id, entry.seq, entry.section, entry.title, list(entry.authors), entry.page,
            entry.source_publication, ids.get(entry.article_seq) if entry.article_seq is not None else None,
        )
        for entry in structure.contents
    )  # fmt: skip
    rows["article_span"].extend(
        (
            ids[span.article_seq] if span.article_seq is not None else None,
            document_id, span.role, span.char_start, span.char_end,
        )
        for span in structure.spans
    )  # fmt: skip


def _titles(structure: Structure) -> dict[int, list[Span]]:
    """The stretches that print a title, by article."""
    out: dict[int, list[Span]] = {}
    for span in structure.spans:
        if span.role == "title" and span.article_seq is not None:
            out.setdefault(span.article_seq, []).append(span)
    return out


def _article_rows(
    rows: frames.Rows, document_id: str, article: Article, title: AlignedText | None, issue: Issue, decoded: Decoded
) -> None:
    article_id = key_of(document_id, "article", article.raw_start)
    body: AlignedText = article.body
    region = lookup(article.place, issue.region or issue.province) if article.place else None
    metrics = [(title, m) for m in find_title_metrics(article, title, issue)] if title else []
    metrics += [(body, m) for m in find_metrics(article, issue)]
    rows["fact_article"].append(
        (
            article_id, document_id, key_of(document_id, "issue", 0), article.seq, article.kind, article.title,
            article.subtitle, article.place, region.region_code if region else None, article.section,
            list(article.authors), article.affiliation, article.source_publication, article.page, body.text,
            len(body.text), len(metrics),
        )
    )  # fmt: skip
    for seq, (printed, m) in enumerate(metrics, 1):
        char_start, char_end = printed.raw_span(m.start, m.end)
        rows["fact_metric"].append(
            (
                key_of(document_id, "metric", char_start), article_id, document_id, seq, m.value, m.value_high,
                m.unit, m.qualifier, m.indicator, m.subject, m.region_code, m.period_text, m.period_start,
                m.period_end, m.kind, decoded.text[char_start:char_end], m.sentence, char_start, char_end,
                m.confidence,
            )
        )  # fmt: skip
    terms = count_terms(article.title, body.text)
    rows["article_term"].extend(zip(repeat(article_id), terms, terms.values(), strict=False))

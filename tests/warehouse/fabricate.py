"""Invented documents for the tests of the warehouse: rows for every table, without running any transform."""

from __future__ import annotations

import hashlib
import shutil
import uuid
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from transforms.aligned import AlignedText, Repair
from warehouse import schema, staging
from warehouse.commit import commit
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.maintenance import maintain
from warehouse.publish import Published, is_behind, publish
from warehouse.records import Outcome, Quarantined, RunRecord
from warehouse.settings import Settings

STARTED = datetime(2018, 7, 31, 23, 0)


def raw_of(text: str) -> str:
    """What stands in the invented file."""
    return f"{text} 收入20万元"


def sha256(text: str) -> str:
    """The hash of the invented file."""
    return hashlib.sha256(raw_of(text).encode()).hexdigest()


COLUMNS = {
    "dim_document": "document_id uri media_type encoding byte_count char_count",
    "document_text": "document_id raw_text clean_text",
    "dim_issue": (
        "issue_id document_id publication issuer region region_code province issue_label total_issue "
        "published phone email address postcode permit inferred"
    ),
    "contents_entry": "issue_id seq section title authors page source_publication article_id",
    "fact_article": (
        "article_id document_id issue_id seq kind title subtitle place region_code section authors "
        "affiliation source_publication page body char_count metric_count"
    ),
    "article_span": "article_id document_id role char_start char_end",
    "fact_metric": (
        "metric_id article_id document_id seq value value_high unit qualifier indicator subject region_code "
        "period_text period_start period_end kind quote sentence char_start char_end confidence"
    ),
    "fact_repair": "document_id char_start before after rule confidence",
    "article_term": "article_id term tf",
}
"""The columns that ``document`` fills: one that a table gains later is left empty."""


def document(uri: str, text: str, articles: int = 2) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of one document: ``articles`` articles with one metric each, one span over the text, one repair."""
    doc = sha256(text)
    raw = raw_of(text)
    repairs = [Repair(len(text), " ", "", "han_digit_space")]
    clean = AlignedText.from_repairs(raw, repairs).text
    issue = doc[:30] + "is"
    rows: dict[str, list[tuple[Any, ...]]] = {
        "dim_document": [(doc, uri, "text/plain", "utf-8", len(raw.encode()), len(raw))],
        "document_text": [(doc, raw, clean)],
        "dim_issue": [(issue, doc, "山川简报", "山川县委", "山川县", None, None, "2018年第7期", 7, date(2018, 7, 1),
                       None, None, None, None, None, ["province"])],
        "contents_entry": [(issue, 1, None, "一号", ["甲"], 1, None, doc[:30] + "a1" if articles else None)],
        "fact_article": [], "article_span": [(None, doc, "body", 0, len(raw))], "fact_metric": [],
        "fact_repair": [(doc, r.char_start, r.before, r.after, r.rule, r.confidence) for r in repairs],
        "article_term": [],
    }  # fmt: skip
    for seq in range(1, articles + 1):
        article = f"{doc[:30]}a{seq}"
        rows["fact_article"].append(
            (article, doc, issue, seq, "article", f"题{seq}", None, None, None, None, ["甲", "乙"], None, None, 1,
             clean, len(clean), 1)
        )  # fmt: skip
        rows["fact_metric"].append(
            (f"{doc[:30]}m{seq}", article, doc, 1, 200000.0, None, "元", "", "收入", None, None, None, None, None,
             "actual", "20万元", clean, len(text) + 3, len(raw), 0.9)
        )  # fmt: skip
        rows["article_term"] += [(article, "收入", 1), (article, text[:2], 2)]
    return rows


def frames(*documents: dict[str, list[tuple[Any, ...]]]) -> dict[str, pl.DataFrame]:
    return {
        name: pl.DataFrame(
            [dict(zip(COLUMNS[name].split(), row, strict=True)) for d in documents for row in d[name]],
            schema.tables()[name].polars_schema,
        )
        for name in schema.FACTS
    }


def load(
    settings: Settings,
    run_id: str,
    files: dict[str, str],
    *,
    refused: dict[str, str] | None = None,
    root: str = "/source",
    whole: bool = True,
    code: str = "1",
    reprocess: bool = False,
    publish_it: bool = True,
    care: bool = False,
) -> Published | None:
    """A whole run over ``files`` (uri → text), as the flow drives one.

    The same run into a folder in the same state before anything is published gives what it gave: it is copied.
    """  # fmt: skip
    arguments = (run_id, files, refused, root, whole, code, reprocess, publish_it, care)
    before = None if settings.published.exists() else _state(settings, arguments)
    if before in _MEMORY:
        folder, published = _MEMORY[before]
        shutil.rmtree(settings.root, ignore_errors=True)
        shutil.copytree(folder, settings.root)
        return published and replace(published, path=settings.published)
    published = _run(settings, run_id, files, refused, root, whole, code, reprocess, publish_it, care)
    if before and MEMORY_FOLDER:
        _MEMORY[before] = (MEMORY_FOLDER[-1] / uuid.uuid4().hex, published)
        shutil.copytree(settings.root, _MEMORY[before][0])
    return published


MEMORY_FOLDER: list[Path] = []
"""Where loads may be remembered; none, and every load is done."""

_MEMORY: dict[str, tuple[Path, Published | None]] = {}


def _state(settings: Settings, arguments: tuple[Any, ...]) -> str | None:
    """What a load depends on: its arguments and every file of the warehouse; None where some of it lies elsewhere."""
    if settings.catalog or settings.data_path:
        return None
    files = [
        (str(path.relative_to(settings.root)), path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(settings.root.rglob("*"))
        if path.is_file() and path != settings.lock_file
    ]
    return repr((files, arguments))


def _run(
    settings: Settings,
    run_id: str,
    files: dict[str, str],
    refused: dict[str, str] | None,
    root: str,
    whole: bool,
    code: str,
    reprocess: bool,
    publish_it: bool,
    care: bool,
) -> Published | None:
    with writer_lock(settings, 60), Lake(settings) as lake:
        staging.sweep(settings, run_id)
        run = stage_run(lake, run_id, files, refused, root, whole, code, reprocess)
        if care:
            maintain(lake, keep_snapshots=2, grace_hours=0)
        commit(lake, run)
        published = publish(lake) if publish_it and is_behind(lake) else None
        staging.sweep(settings)
    return published


def stage_run(
    lake: Lake,
    run_id: str,
    files: dict[str, str],
    refused: dict[str, str] | None = None,
    root: str = "/source",
    whole: bool = True,
    code: str = "1",
    reprocess: bool = False,
) -> RunRecord:
    """Stage what is new of ``files`` and tell the outcomes."""  # fmt: skip
    plan = lake.plan([(uri, sha256(text)) for uri, text in files.items()], code if reprocess else None)
    batches = [document(uri, files[uri]) for uri in plan.load]
    if batches:
        staging.stage(staging.run_folder(lake.settings, run_id), "0", frames(*batches))
    outcomes = [Outcome(uri, sha256(files[uri]), "commit", "loaded", None, 0.1, root) for uri in plan.load]
    outcomes += [
        Outcome(uri, sha256(files[uri]), "discover", "unchanged", why, 0.0, root) for uri, why in plan.known.items()
    ]
    refusals = refused or {}
    outcomes += [Outcome(uri, sha256(uri), "decode", "quarantined", why, 0.0, root) for uri, why in refusals.items()]
    quarantined = [Quarantined(uri, sha256(uri), 10, "decode", why) for uri, why in refusals.items()]
    return RunRecord(run_id, STARTED, code, outcomes, quarantined, (), [root] if whole else [])


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """What a query gives in a published file."""
    import duckdb

    with duckdb.connect(path, read_only=True) as connection:
        return connection.execute(query).fetchall()

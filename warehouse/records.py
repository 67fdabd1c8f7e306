"""What a run tells of itself: the rows of the run tables, one dataclass a table, and the run as a whole.

All times are naive and in UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    import polars as pl

    from warehouse.schema import Column

OutcomeName = Literal["loaded", "unchanged", "superseded", "quarantined"]
Severity = Literal["error", "warning"]
RunStatus = Literal["loaded", "failed"]

OUTCOMES: tuple[str, ...] = get_args(OutcomeName)
SEVERITIES: tuple[str, ...] = get_args(Severity)
RUN_STATUSES: tuple[str, ...] = get_args(RunStatus)


def utc_now() -> datetime:
    """The present time, naive, in UTC."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input. ``document_id`` is the hash of its bytes, None where they could not be read."""

    uri: str
    document_id: str | None
    stage: str
    outcome: OutcomeName
    reason: str | None = None
    seconds: float | None = None
    source_root: str | None = None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """One refused input."""

    uri: str
    sha256: str | None
    byte_count: int | None
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One data quality check and its result."""

    suite: str
    expectation: str
    table_name: str | None
    column_name: str | None
    severity: Severity
    success: bool
    observed: str | None = None
    unexpected_count: int | None = None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run: what the flow knows. Counts of rows and documents are worked out at the commit.

    ``complete_roots`` names the source folders that were listed as a whole: files known from them that no
    outcome mentions have vanished and are marked. ``maintenance`` says what was done for the lake before the commit.
    ``staged`` names the Parquet files with the run's rows; None means all that its folder holds.
    """

    run_id: str
    started_at: datetime
    code_version: str
    outcomes: Sequence[Outcome] = ()
    quarantined: Sequence[Quarantined] = ()
    checks: Sequence[CheckResult] = ()
    complete_roots: Sequence[str] = ()
    maintenance: str | None = None
    staged: Sequence[str] | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What the commit wrote: the row of ``load_run`` and the number of repairs and removals."""

    run_id: str
    snapshot_id: int
    documents_seen: int
    documents_loaded: int
    documents_skipped: int
    documents_quarantined: int
    articles: int
    metrics: int
    repairs: int


def frame(rows: Sequence[Any], columns: Sequence[Column], **constant: Any) -> pl.DataFrame:
    """Records as a frame with ``columns``; ``constant`` fills those that the records do not have."""
    import polars as pl

    from warehouse.schema import polars_schema

    schema = polars_schema(columns)
    names = {f.name for f in fields(rows[0])} if rows else set()
    data = [{name: getattr(row, name) if name in names else constant.get(name) for name in schema} for row in rows]
    return pl.DataFrame(data, schema=schema, strict=True)

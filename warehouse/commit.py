"""A run's rows into the lake, all together or not at all: one DuckLake transaction.

In:  the lake, the run with its outcomes and checks, the rows it staged.
Out: ``RunSummary`` with the snapshot made.
Staged files become files of the lake as they are (a second name, in an object store a copy that the store makes):
no row passes through this process, save those of tables that the commit itself completes or corrects. All files
are on the disk before the catalog names them.
It never deletes what another document brought: a superseded document keeps its rows in the lake, its
stretch in ``document_validity`` is closed, and the published file no longer shows it. Rows of a document
that is loaded again are replaced; what they were stays readable in the snapshot before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

import duckdb

from warehouse import corrections, difference, schema, staging, store
from warehouse.errors import CommitConflictError, CommitError
from warehouse.lake import Lake, is_away
from warehouse.records import RunRecord, RunStatus, RunSummary, frame, utc_now
from warehouse.sqltext import literal
from warehouse.steps import reached

_NO_RETRY = "SET ducklake_max_retry_count = 0"
"""A run writes the number of its snapshot before it commits. Whoever commits in between, without the writer lock,
takes that number: DuckLake would commit the run again under the next one and its record would be false. So it is
refused instead, with nothing of it in the lake."""

_STAGED = "SELECT document_id FROM change.staged_documents"
_AGAIN = f"{_STAGED} INTERSECT SELECT document_id FROM lake.dim_document"


def commit(lake: Lake, run: RunRecord) -> RunSummary:
    """Commit the run; the caller holds the writer lock and the checks have passed.

    Raises:
        StagedRowsError: when the staged rows and the outcomes do not fit together.
        CommitConflictError: when another client committed in between; the same call can be made again.
        CommitError: when the lake refuses; nothing of the run is in it.
    """
    seen = lake.snapshot_id
    with _read(lake, run):
        staging.staged_views(lake, run)
    with nullcontext() if _loads_again(lake) else lake.one_thread():
        with _read(lake, run):
            difference.prepare(lake, run)
        return _commit(lake, run, seen)


@contextmanager
def _read(lake: Lake, run: RunRecord) -> Iterator[None]:
    """What the run changes is worked out in the block, from what the lake holds."""
    try:
        yield
    except duckdb.Error as error:  # the catalog does not answer, or a file of the lake is gone
        raise CommitError(
            f"what run {run.run_id} changes could not be read from the lake of {lake.settings.root} ({error}); nothing "
            "of it is there; check the catalog, then run again"
        ) from error


def _commit(lake: Lake, run: RunRecord, seen: int) -> RunSummary:
    """The transaction; ``seen`` is the snapshot from which the run's changes were worked out."""
    reached("commit.begin")
    given: list[str] = []
    try:
        lake.connection.execute(_NO_RETRY)
        with lake.transaction():
            _refuse_changed(lake, seen)
            _delete(lake)
            reached("commit.deleted")
            _insert(lake, run, given)
            reached("commit.inserted")
            summary = _record(lake, run, "loaded")
            reached("commit.recorded")
    except (duckdb.Error, OSError) as error:
        if _may_be_there(lake, error):
            raise CommitError(
                f"the catalog of {lake.settings.root} was lost while run {run.run_id} was committed ({_said(error)}); "
                "it is there whole or not at all, the published file is what it was; check the catalog, then run again"
            ) from error
        for path in given:
            store.discard(path)
        kind = CommitConflictError if _is_conflict(error) else CommitError
        raise kind(
            f"run {run.run_id} could not be committed to the lake of {lake.settings.root} ({_said(error)}); nothing of "
            "it is there, the published file is what it was; check free space and the catalog, then run again"
        ) from error
    reached("commit.done")
    return summary


def _may_be_there(lake: Lake, error: Exception) -> bool:
    """Whether a server may have taken the commit before its answer was lost: then the record names the files that the
    run gave, and they stay. Where it has not, they are strays, which the nightly care takes away."""
    lost = isinstance(error, duckdb.Error) and is_away(error) and not _is_conflict(error)
    return lost and lake.settings.catalog is not None


def _said(error: Exception) -> str:
    """The fault without DuckLake's advice about tries, which are one on purpose (``_NO_RETRY``)."""
    return re.sub(r"Exceeded the maximum retry count[^\n]*\n\. Consider [^\n]*\n", "", str(error))


def _loads_again(lake: Lake) -> bool:
    """Whether documents that the lake holds are loaded again: only then a commit compares and deletes rows."""
    return lake.connection.execute(f"{_AGAIN} LIMIT 1").fetchone() is not None


def record_failure(lake: Lake, run: RunRecord) -> RunSummary:
    """Keep a failed run's record, outcomes and checks; none of its rows, and nothing is published.

    Raises:
        CommitError: when the lake refuses.
    """
    connection = lake.connection
    try:
        connection.execute("CREATE SCHEMA IF NOT EXISTS staged")
        for name in schema.FACTS:
            connection.execute(f"CREATE OR REPLACE VIEW staged.{name} AS FROM lake.{name} WHERE false")
        connection.register("change_failed", frame(run.outcomes, _columns("document_outcome"), run_id=run.run_id))
        connection.execute("CREATE SCHEMA IF NOT EXISTS change")
        connection.execute("CREATE OR REPLACE TABLE change.outcomes AS FROM change_failed")
        connection.execute(_NO_RETRY)
        with lake.transaction():
            summary = _record(lake, run, "failed")
    except (duckdb.Error, OSError) as error:
        raise CommitError(f"the failure of run {run.run_id} could not be recorded ({error})") from error
    return summary


def _refuse_changed(lake: Lake, seen: int) -> None:
    """What the run changes was worked out before its transaction: whoever committed in between would be undone."""
    if lake.snapshot_id != seen:
        lake.connection.execute("ROLLBACK")
        raise CommitConflictError(
            f"somebody else committed to the lake of {lake.settings.root} while this run was about to (snapshot "
            f"{lake.snapshot_id} after {seen}): its lock was lost, or a client writes without it. Nothing of the run "
            "is there; run again"
        )


def _delete(lake: Lake) -> None:
    """Take out the rows of documents that are loaded again; children first, since they are found through parents."""
    if not _loads_again(lake):
        return
    for name in reversed(schema.FACTS):
        lake.connection.execute(f"DELETE FROM lake.{name} WHERE {schema.tables()[name].rows_of(_AGAIN, 'lake')}")


def _insert(lake: Lake, run: RunRecord, given: list[str]) -> None:
    """Bring in what was staged; ``given`` gathers the files that the lake's folder got, also when this fails."""
    connection = lake.connection
    for name, files in staging.staged_files(lake.settings, run).items():
        columns = schema.tables()[name].names()
        if name == "dim_document":
            rows = f"SELECT {columns} FROM change.documents WHERE document_id IN ({_STAGED})"
        elif _fit_as_they_are(lake, name):
            _take(lake, name, files, given)
            continue
        else:
            rows = f"SELECT {columns} FROM staged.{name}"
        connection.execute(f"INSERT INTO lake.{name} ({columns}) {rows}")
    connection.execute(
        "UPDATE lake.dim_document AS d SET uri = c.uri, missing_since = c.missing_since FROM change.documents AS c "
        "WHERE d.document_id = c.document_id "
        "AND (d.uri <> c.uri OR d.missing_since IS DISTINCT FROM c.missing_since)"
    )
    for name in ("document_validity", "quarantined_document", "correction", *schema.REFERENCE):
        _replace(connection, name)


def _fit_as_they_are(lake: Lake, name: str) -> bool:
    """Whether the staged rows of a table are what the lake is to hold: nothing in them is put right at the load."""
    wrong = [literal(entry.document_id) for entry in corrections.entries() if entry.table_name == name]
    if not wrong:
        return True
    touched = f"{_STAGED} WHERE document_id IN ({', '.join(wrong)}) LIMIT 1"
    return lake.connection.execute(touched).fetchone() is None


def _take(lake: Lake, name: str, files: Sequence[str], given: list[str]) -> None:
    """Make staged files the lake's own; who sweeps the staged names later does not touch them."""
    taken = []
    for path in files:
        _, run_id, _, batch = path.rsplit("/", 3)
        target = f"{lake.settings.data.rstrip('/')}/main/{name}/{name}-{run_id}-{batch}"
        given.append(target)
        store.give(path, target)
        taken.append(literal(target))
    if taken:
        lake.connection.execute(
            f"CALL ducklake_add_data_files('lake', {literal(name)}, [{', '.join(taken)}], hive_partitioning => false)"
        )


def _replace(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Bring a table to what it would be, touching only rows that differ."""
    columns = schema.tables()[name].names()
    connection.execute(f"CREATE OR REPLACE TEMP TABLE is_now AS SELECT {columns} FROM lake.{name}")
    connection.execute(f"CREATE OR REPLACE TEMP TABLE to_be AS SELECT {columns} FROM would_be.{name}")
    if _gather(connection, "old_rows", "FROM is_now EXCEPT FROM to_be"):
        same = " AND ".join(f"t.{key} IS NOT DISTINCT FROM o.{key}" for key in schema.tables()[name].key)
        connection.execute(f"DELETE FROM lake.{name} AS t WHERE EXISTS (FROM old_rows AS o WHERE {same})")
    if _gather(connection, "new_rows", "FROM to_be EXCEPT FROM is_now"):
        connection.execute(f"INSERT INTO lake.{name} ({columns}) FROM new_rows")


def _gather(connection: duckdb.DuckDBPyConnection, name: str, query: str) -> int:
    """Keep the rows of ``query`` under ``name`` for a while; gives how many they are."""
    made = connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}").fetchone()
    assert made is not None
    return int(made[0])


def _record(lake: Lake, run: RunRecord, status: RunStatus) -> RunSummary:
    connection = lake.connection
    finished_at = max(utc_now(), run.started_at)  # a clock may be set back during a run
    checks = frame(run.checks, _columns("check_result"), run_id=run.run_id)
    connection.register("change_check", checks)
    columns = schema.tables()["document_outcome"].names()
    connection.execute(f"INSERT INTO lake.document_outcome ({columns}) SELECT {columns} FROM change.outcomes")
    connection.execute("INSERT INTO lake.check_result SELECT * FROM change_check")
    if status == "loaded":
        connection.execute("INSERT INTO lake.build_difference SELECT * FROM change.difference")
    counts = connection.execute(
        """
        SELECT count(*), count(*) FILTER (outcome IN ('loaded', 'superseded')),
            count(*) FILTER (outcome = 'unchanged'), count(*) FILTER (outcome = 'quarantined'),
            (SELECT count(*) FROM staged.fact_article), (SELECT count(*) FROM staged.fact_metric),
            (SELECT count(*) FROM staged.fact_repair)
        FROM change.outcomes
        """
    ).fetchone()
    assert counts is not None
    snapshot_id = lake.snapshot_id + 1
    connection.execute(
        "INSERT INTO lake.load_run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [run.run_id, run.started_at, finished_at, status, *counts[:6], run.code_version, snapshot_id, run.maintenance],
    )
    message = f"run {run.run_id}: {counts[1]} loaded, {counts[2]} unchanged, {counts[3]} quarantined"
    connection.execute(f"CALL lake.set_commit_message('jianbao', {literal(message)})")
    return RunSummary(run.run_id, snapshot_id, *counts)


def _is_conflict(error: Exception) -> bool:
    """Whether the catalog refused the number of the snapshot, or a change under the run's own."""
    return isinstance(error, duckdb.TransactionException) and "Failed to commit DuckLake transaction" in str(error)


def _columns(table: str) -> tuple[schema.Column, ...]:
    return schema.tables()[table].columns

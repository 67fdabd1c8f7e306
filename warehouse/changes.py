"""What a run changes, worked out before anything is written, so that checks and commit see the same.

In:  the lake as it is, the views ``staged.*`` and the run's outcomes.
Out: small tables in the schema ``change`` of the lake's connection (which source path holds what after the
     run, which documents leave, stay or come), and ``after(table)``: a query for the table as it would be.
It never writes to the lake.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from transforms.reference import table as reference_table
from warehouse import schema
from warehouse.errors import StagedRowsError
from warehouse.lake import CURRENT, Lake
from warehouse.quarantine import gone
from warehouse.records import RunRecord, frame, utc_now
from warehouse.sqltext import literal, rows_of

if TYPE_CHECKING:
    import duckdb
    import polars as pl

KEPT = "SELECT document_id FROM change.kept"
"""Documents whose rows in the lake stay as they are and are published."""


def prepare(lake: Lake, run: RunRecord, at: datetime | None = None) -> None:
    """Work out the change; ``at`` is the time that the rows will bear (now unless told).

    Raises:
        StagedRowsError: when an outcome names a document that is neither staged nor in the lake.
    """
    connection = lake.connection
    now = f"TIMESTAMP {literal(str(at or utc_now()))}"
    connection.execute("CREATE SCHEMA IF NOT EXISTS change")
    _register(lake, run)
    connection.execute(
        "CREATE OR REPLACE TABLE change.staged_documents AS SELECT document_id FROM staged.dim_document;"
        f"CREATE OR REPLACE TABLE change.validity AS {_validity(run, now)};"
        "CREATE OR REPLACE TABLE change.current AS "
        "SELECT DISTINCT document_id FROM change.validity WHERE valid_to_run IS NULL;"
        f"CREATE OR REPLACE TABLE change.before AS SELECT DISTINCT document_id FROM ({CURRENT});"
        "CREATE OR REPLACE TABLE change.kept AS "
        "SELECT document_id FROM change.current EXCEPT SELECT document_id FROM change.staged_documents"
    )
    _refuse_nowhere(lake)
    connection.execute(
        f"CREATE OR REPLACE TABLE change.documents AS {_documents(run, now)};"
        f"CREATE OR REPLACE TABLE change.quarantine AS {_quarantine(now)};"
        f"CREATE OR REPLACE TABLE change.outcomes AS {_outcomes(run)}"
    )


def all_stay(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the run leaves every document of the lake alone and published: then no row is asked for its document."""
    leaves = f"SELECT 1 FROM lake.dim_document WHERE document_id NOT IN ({KEPT}) LIMIT 1"
    return connection.execute(leaves).fetchone() is None


def after(name: str, whole: bool = False) -> str:
    """The published rows of a table as they would be; ``whole`` where ``all_stay``."""
    made = {
        "dim_document": "change.documents",
        "document_validity": "change.validity",
        "quarantined_document": "change.quarantine",
        "correction": "change.correction",
        "dim_region": "change_dim_region",
        "dim_unit": "change_dim_unit",
    }
    columns = schema.tables()[name].names()
    if name in made:
        return f"SELECT {columns} FROM {made[name]}"
    if name == "document_outcome":
        return f"SELECT {columns} FROM lake.document_outcome UNION ALL SELECT {columns} FROM change.outcomes"
    old = f"SELECT {columns} FROM lake.{name}" if whole else stays(name)
    return f"{old} UNION ALL SELECT {columns} FROM staged.{name}"


def stays(name: str) -> str:
    """The rows of a table of documents that the run leaves alone and that are published."""
    table = schema.tables()[name]
    return f"SELECT {table.names()} FROM lake.{name} WHERE {table.rows_of(KEPT, 'lake')}"


def _register(lake: Lake, run: RunRecord) -> None:
    """Make the run's own records readable as tables; a path that was refused still is where it was."""
    for table, name, rows in (
        ("document_outcome", "change_outcome", run.outcomes),
        ("quarantined_document", "change_quarantined", run.quarantined),
    ):
        lake.connection.register(name, frame(rows, schema.tables()[table].columns, run_id=run.run_id))
    lake.connection.execute(f"CREATE OR REPLACE TEMP TABLE change_root AS {rows_of('source_root', run.complete_roots)}")
    for name in schema.REFERENCE:
        lake.connection.register(f"change_{name}", reference(name))


_CALLED = {"first_year": "since", "last_year": "until"}
"""Columns that the file calls otherwise: search has parameters of these names, which no column beside it may bear."""


def reference(name: str) -> pl.DataFrame:
    """``dim_region`` or ``dim_unit`` from its reviewed file; empty where the file is not there."""
    file = {"dim_region": "divisions", "dim_unit": "units"}[name]
    columns = schema.tables()[name].columns
    try:
        rows = reference_table(file)
    except FileNotFoundError:
        rows = ()
    import polars as pl

    data = {
        c.name: [row.get(_CALLED.get(c.name, c.name)) or (None if not c.required else "") for row in rows]
        for c in columns
    }
    texts = pl.DataFrame(data, schema=dict.fromkeys(data, pl.String))
    return texts.cast(pl.Schema(schema.polars_schema(columns)))


def _validity(run: RunRecord, now: str) -> str:
    """All stretches after the run: closed where the path holds other bytes now, opened for those."""
    columns = schema.tables()["document_validity"].names()
    return f"""
        WITH seen AS (SELECT uri, document_id, source_root FROM change_outcome WHERE outcome <> 'quarantined'),
        refused AS (SELECT uri, source_root FROM change_outcome WHERE outcome = 'quarantined'),
        stays AS (
            SELECT v.* REPLACE (
                CASE WHEN seen.uri IS NOT NULL AND seen.document_id <> v.document_id AND v.valid_to_run IS NULL
                    THEN {literal(run.run_id)} ELSE v.valid_to_run END AS valid_to_run,
                CASE WHEN seen.uri IS NOT NULL AND seen.document_id <> v.document_id AND v.valid_to_run IS NULL
                    THEN greatest({now}, v.valid_from) ELSE v.valid_to END AS valid_to,
                CASE WHEN v.valid_to_run IS NULL AND seen.document_id = v.document_id
                    THEN coalesce(seen.source_root, v.source_root) ELSE v.source_root END AS source_root,
                CASE WHEN v.valid_to_run IS NOT NULL THEN v.missing_since
                    WHEN seen.uri IS NOT NULL OR refused.uri IS NOT NULL THEN NULL
                    WHEN v.source_root IN (SELECT source_root FROM change_root)
                    THEN coalesce(v.missing_since, greatest({now}, v.valid_from))
                    ELSE v.missing_since END AS missing_since
            )
            FROM lake.document_validity AS v LEFT JOIN seen USING (uri) LEFT JOIN refused USING (uri)
        )
        SELECT {columns} FROM stays
        UNION ALL
        SELECT uri, document_id, source_root, {literal(run.run_id)}, {now}, NULL, NULL, NULL FROM seen
        WHERE NOT EXISTS (
            FROM lake.document_validity AS v
            WHERE v.uri = seen.uri AND v.document_id = seen.document_id AND v.valid_to_run IS NULL
        )"""


def _documents(run: RunRecord, now: str) -> str:
    """``dim_document`` after the run: staged rows keep the birth of a known document, the others their values."""
    return f"""
        WITH held AS (
            SELECT document_id, list(uri ORDER BY missing_since IS NOT NULL, uri) AS uris,
                list(uri) FILTER (missing_since IS NULL) AS present,
                CASE WHEN count(missing_since) = count(*) THEN min(missing_since) END AS missing
            FROM change.validity WHERE valid_to_run IS NULL GROUP BY document_id
        ),
        rows AS (
            SELECT s.*, coalesce(d.first_run_id, {literal(run.run_id)}) AS first_run_id,
                coalesce(d.ingested_at, {now}) AS ingested_at, {literal(run.run_id)} AS loaded_run_id,
                {literal(run.code_version)} AS code_version, coalesce(d.uri, s.uri) AS known_as
            FROM staged.dim_document AS s LEFT JOIN lake.dim_document AS d USING (document_id)
            UNION ALL BY NAME
            SELECT * EXCLUDE (missing_since), uri AS known_as FROM lake.dim_document WHERE document_id IN ({KEPT})
        )
        SELECT rows.* EXCLUDE (known_as)
            REPLACE (CASE WHEN list_contains(coalesce(present, uris), known_as) THEN known_as
                ELSE coalesce(uris[1], known_as) END AS uri),
            held.missing AS missing_since
        FROM rows LEFT JOIN held USING (document_id)"""


def _quarantine(now: str) -> str:
    """``quarantined_document`` after the run: a path that loads or is gone is resolved, bytes seen before keep
    their date."""
    columns = schema.tables()["quarantined_document"].names()
    return f"""
        WITH ends AS (
            SELECT uri, 'loaded' AS how FROM change_outcome WHERE outcome <> 'quarantined'
            UNION ALL
            SELECT uri, 'gone' FROM ({gone("change_root", "change_outcome")})
        )
        SELECT {columns} FROM (
            SELECT q.* REPLACE (
                CASE WHEN q.resolved_at IS NULL AND ends.uri IS NOT NULL
                    THEN greatest({now}, q.first_seen_at) ELSE q.resolved_at END AS resolved_at,
                CASE WHEN q.resolved_at IS NOT NULL THEN coalesce(q.resolution, 'loaded') ELSE ends.how END
                    AS resolution)
            FROM lake.quarantined_document AS q LEFT JOIN ends USING (uri)
        )
        UNION ALL
        SELECT {columns} FROM (
            SELECT n.* REPLACE (coalesce(
                (SELECT min(q.first_seen_at) FROM lake.quarantined_document AS q
                 WHERE q.uri = n.uri AND q.sha256 IS NOT DISTINCT FROM n.sha256 AND q.resolved_at IS NULL), {now}
            ) AS first_seen_at)
            FROM change_quarantined AS n
        )"""


def _outcomes(run: RunRecord) -> str:
    """The run's outcomes; where a path held other bytes before, the new ones supersede them."""
    return f"""
        SELECT {literal(run.run_id)} AS run_id, o.uri, o.document_id, o.stage,
            CASE WHEN v.uri IS NOT NULL THEN 'superseded' ELSE o.outcome END AS outcome,
            CASE WHEN v.uri IS NOT NULL
                THEN concat_ws('; ', o.reason, concat('takes the place of version ', v.document_id[:12],
                    CASE WHEN v.source_root <> o.source_root THEN ' that came from ' || v.source_root END))
                ELSE o.reason END AS reason,
            o.seconds, o.source_root
        FROM change_outcome AS o
        LEFT JOIN lake.document_validity AS v
            ON o.uri = v.uri AND v.valid_to_run IS NULL AND o.document_id <> v.document_id
            AND o.outcome <> 'quarantined'"""


def _refuse_nowhere(lake: Lake) -> None:
    nowhere = lake.connection.execute(
        "SELECT o.uri, o.document_id FROM change_outcome AS o WHERE o.outcome <> 'quarantined' AND "
        "(o.document_id IS NULL OR o.document_id NOT IN (SELECT document_id FROM staged.dim_document "
        "UNION ALL SELECT document_id FROM lake.dim_document)) LIMIT 1"
    ).fetchone()
    if nowhere:
        raise StagedRowsError(
            f"{nowhere[0]} is said to hold document {nowhere[1]}, which is neither staged nor in the lake; "
            "stage its rows before its outcome is told"
        )

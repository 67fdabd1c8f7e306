"""What a run's build changes, table by table, against the one before: the rows of ``build_difference``.

In:  ``warehouse.changes`` (who leaves, who comes), the lake as it is, the staged rows.
Out: table ``change.difference`` on the lake's connection.
Only documents that come, go or are loaded again are compared; the cost does not grow with the warehouse.
A row counts as changed when its key stays and a value differs; which run and code wrote it is no value.
"""

from __future__ import annotations

from warehouse import changes, schema
from warehouse.lake import Lake
from warehouse.records import RunRecord
from warehouse.sqltext import literal, quoted

_NO_VALUE = {"loaded_run_id", "code_version"}
_GOES = (
    "SELECT document_id FROM change.before WHERE document_id NOT IN (SELECT document_id FROM change.current) "
    "OR document_id IN (SELECT document_id FROM change.staged_documents)"
)
_AGAIN = "SELECT document_id FROM change.staged_documents INTERSECT SELECT document_id FROM change.before"
_RETURNS = "SELECT document_id FROM change.kept EXCEPT SELECT document_id FROM change.before"


def prepare(lake: Lake, run: RunRecord) -> None:
    """Work the difference out; ``staged_views`` has been called for ``run``."""
    connection = lake.connection
    by_runs = ("document_validity", "quarantined_document", "correction")
    whole = ("dim_document", *by_runs, *schema.REFERENCE)
    all_new = not connection.execute(f"{_AGAIN} LIMIT 1").fetchone()
    only_comes = not connection.execute(f"({_GOES}) UNION ALL ({_RETURNS}) LIMIT 1").fetchone()
    queries = [
        _compared(name, *_whole(name))
        if name in whole
        else _counted(name)
        if only_comes
        else _compared(name, *_parts(name, all_new))
        for name in (*schema.REFERENCE, *schema.FACTS, *by_runs)
    ]
    added = {"document_outcome": len(run.outcomes), "check_result": len(run.checks), "load_run": 1}
    added["build_difference"] = len(queries) + len(added) + 1
    queries += [f"SELECT {literal(name)}, {rows}, 0, 0" for name, rows in added.items()]
    connection.execute(
        f"CREATE OR REPLACE TABLE change.difference AS SELECT {literal(run.run_id)} AS run_id, * FROM "
        f"({' UNION ALL '.join(queries)})"
    )


def of_run(lake: Lake, run_id: str) -> list[tuple[str, int, int, int]]:
    """What a committed run changed: (table, rows added, changed, removed) of each table that it touched."""
    return lake.connection.execute(
        "SELECT table_name, rows_added, rows_changed, rows_removed FROM lake.build_difference "
        "WHERE run_id = ? AND rows_added + rows_changed + rows_removed > 0 ORDER BY table_name",
        [run_id],
    ).fetchall()


def _whole(name: str) -> tuple[str, str, str]:
    """Before and after of a table that is compared as a whole."""
    columns = schema.tables()[name].names()
    before = f"SELECT {columns} FROM lake.{name}"
    if name == "dim_document":
        before += " WHERE document_id IN (SELECT document_id FROM change.before)"
    return before, changes.after(name), "0"


def _parts(name: str, all_new: bool) -> tuple[str, str, str]:
    """Before and after, only of the documents that the run touches; where none of them is known (``all_new``) their
    rows are counted, not compared: a key names its document."""
    table = schema.tables()[name]
    columns = table.names()
    before = f"SELECT {columns} FROM lake.{name} WHERE {table.rows_of(_GOES, 'lake')}"
    returning = f"SELECT {columns} FROM lake.{name} WHERE {table.rows_of(_RETURNS, 'lake')}"
    if all_new:
        return before, returning, f"(SELECT count(*) FROM staged.{name})"
    return before, f"{returning} UNION ALL SELECT {columns} FROM staged.{name}", "0"


def _counted(name: str) -> str:
    """The staged rows of a table from which nothing goes: each is added."""
    counts = "count(*) AS rows_added, 0 AS rows_changed, 0 AS rows_removed"
    return f"SELECT {literal(name)} AS table_name, {counts} FROM staged.{name}"


def _compared(name: str, before: str, after: str, counted: str) -> str:
    """Rows added, changed and removed between two queries; ``counted`` adds rows that need no comparison."""
    table = schema.tables()[name]
    key = table.key or tuple(c.name for c in table.lake_columns)
    names = ", ".join(quoted(k) for k in key)
    values = ", ".join(quoted(c.name) for c in table.lake_columns if c.name not in _NO_VALUE)
    side = f"SELECT {names}, bit_xor(hash({values})) AS content, count(*) AS rows FROM ({{}}) GROUP BY {names}"
    same = " AND ".join(f"b.{quoted(k)} IS NOT DISTINCT FROM a.{quoted(k)}" for k in key)
    return f"""
        SELECT {literal(name)} AS table_name,
            coalesce(sum(greatest(coalesce(a.rows, 0) - coalesce(b.rows, 0), 0)), 0)::BIGINT + {counted} AS rows_added,
            count(*) FILTER (a.rows = b.rows AND a.content <> b.content) AS rows_changed,
            coalesce(sum(greatest(coalesce(b.rows, 0) - coalesce(a.rows, 0), 0)), 0)::BIGINT AS rows_removed
        FROM ({side.format(before)}) AS b FULL JOIN ({side.format(after)}) AS a ON {same}"""

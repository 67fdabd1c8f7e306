"""The judge of a new build: a fresh process that opens the file read-only, as any analyst's client would.

``python -m warehouse.judge FILE EXPECTED.json`` prints each fault and exits with 1 where there is one.
EXPECTED maps ``rows`` to the number of rows that the lake holds for each table, and ``before``, for a build by
difference, to the build that it was copied from.
It never loads an extension and never writes: what works here works in any DuckDB client.

It counts rows and looks at columns, comments, keys and owners. Of a build by difference it reads what is new where no
document left (``warehouse.judge_difference``), else everything.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import duckdb

from warehouse.judge_difference import between, from_nothing
from warehouse.schema import FACTS, Table, read_tables, tables
from warehouse.sqltext import literal, quoted

MEMORY_MB = 200
"""Memory that DuckDB may take here: what does not fit is put on the disk, beside the file."""


def faults(path: Path, expected: Mapping[str, int], before: Path | None = None) -> Iterator[str]:
    """What is wrong with the file, a sentence each; ``before`` is the build that it was copied from."""
    with duckdb.connect(path, read_only=True) as connection:
        real = read_tables(connection)
        connection.execute(f"SET memory_limit = '{MEMORY_MB}MB'")
        everything = from_nothing(connection)
        difference = between(connection, before) if before else None
        if difference:
            connection.execute("SET threads = 1")  # little is read: a second thread only costs
        for name, table in tables().items():
            if name not in real:
                yield f"table {name} is not there"
                continue
            yield from _columns(table, real[name])
            if name not in FACTS:
                yield from _rows(connection, table, expected[name])
            elif difference and difference.suffices(name):
                yield from difference.faults(table, expected[name])
            else:
                yield from everything.faults(table, expected[name])
        # One of the last words to get a number: in a build by difference one that came new, and seldom a frequent one.
        word = connection.execute(
            "SELECT term FROM term_number ORDER BY length(term) BETWEEN 2 AND 8 DESC, term_nr DESC LIMIT 1"
        ).fetchone()
        # As a literal: binding a parameter makes the Python client import pandas, a second of every publish.
        if word and not connection.execute(f"SELECT 1 FROM search({literal(word[0])}) LIMIT 1").fetchone():
            yield f"a search for {word[0]}, a word of the vocabulary, finds no article"


def _columns(table: Table, real: Table) -> Iterator[str]:
    wanted = [(c.name, c.type, c.comment) for c in table.columns]
    found = [(c.name, c.type, c.comment) for c in real.columns]
    if wanted != found:
        yield f"the columns of {table.name} are {found}, sql/schema/{table.name}.sql says {wanted}"
    if table.comment != real.comment:
        yield f"the comment of {table.name} is {real.comment!r}"


def _rows(connection: duckdb.DuckDBPyConnection, table: Table, expected: int) -> Iterator[str]:
    key = ", ".join(quoted(k) for k in table.key)
    distinct = f"count(DISTINCT hash({key}))" if key else "count(*)"
    count, different = _one(connection, f"SELECT count(*), {distinct} FROM {table.name}")
    if count != expected:
        yield f"{table.name} has {count} rows, the lake has {expected}"
    if different != count:  # or two keys have one hash: count the keys themselves
        (different,) = _one(connection, f"SELECT count(*) FROM (SELECT DISTINCT {key} FROM {table.name})")
    if different != count:
        yield f"{count - different} rows of {table.name} share their key ({', '.join(table.key)}) with another"


def _one(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    row = connection.execute(query).fetchone()
    return row or (0, 0)


def main(path: str, expected: str) -> int:
    """Print the faults; 0 where there are none."""
    told = json.loads(Path(expected).read_text("utf-8"))
    before = Path(told["before"]) if told["before"] else None
    found = list(faults(Path(path), told["rows"], before))
    for fault in found:
        sys.stdout.write(fault + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

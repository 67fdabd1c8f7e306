"""The judge of the tables of documents: what a build has beside the one before, or beside nothing.

In:  the new build, and the one that it was copied from, which was judged itself, in one read-only connection.
Out: the faults of a table, a sentence each.

A build by difference is judged by the difference where no document left or changed: then rows were put behind those
that were there, and none was touched. A table is fit, if the one before was, when

- the old rows are as many as before. No statement of ``build.apply_difference`` changes a row of a table of documents
  where none left, and what it copied it copied block by block, so they are what they were;
- the new rows each belong to a new document, their keys differ from one another, and from every old key. That is
  looked up where a key does not name its document (a metric's, say); where it does, the document is none of the old;
- words are stored in numbers (``warehouse.postings``): articles and words have one number each, each new article has
  one, and the new numbers of words and articles are known ones.

A night costs so its own rows and a look at the old keys. What cannot be told from the difference is judged whole:
tables that belong to no document, and all tables once a document left or changed.
``jianbao verify`` holds every value of a build against the record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.schema import Table
from warehouse.sqltext import literal, quoted

OWNERS: Mapping[str, tuple[str, str]] = {
    "document_text": ("document_id", "dim_document"),
    "dim_issue": ("document_id", "dim_document"),
    "contents_entry": ("issue_id", "dim_issue"),
    "fact_article": ("document_id", "dim_document"),
    "article_span": ("document_id", "dim_document"),
    "fact_metric": ("document_id", "dim_document"),
    "fact_repair": ("document_id", "dim_document"),
    "article_number": ("article_id", "fact_article"),
    "term_posting": ("article_nr", "article_number"),
}
"""Stored table → the column that names the row of another table that its rows belong to."""

_WORDS = ("article_number", "term_posting")
"""How the rows of ``article_term`` are stored, ``term_number`` beside, which is small and always looked at whole."""


ROWS_AT_ONCE = 4_000_000
"""Rows whose keys are held in memory together."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two builds in one connection; ``ends`` is where each stored table ended before: its first free row number."""

    connection: duckdb.DuckDBPyConnection
    ends: Mapping[str, int]

    def suffices(self, name: str) -> bool:
        """Whether the table ``name`` can be judged by what is new in it."""
        if name == "article_term":
            return all(map(self._grew, _WORDS))
        return (name in OWNERS or name == "dim_document") and self._grew(name)

    def faults(self, table: Table, expected: int) -> Iterator[str]:
        """What is wrong with a table, given that it was fit before."""
        count = self._one(f"SELECT count(*) FROM {'term_posting' if table.name == 'article_term' else table.name}")
        if count != expected:
            yield f"{table.name} has {count} rows, the lake has {expected}"
        if table.name == "article_term":
            yield from self._words()
            return
        yield from self._strays(table.name)
        if table.key:
            yield from self._twice(table.name, table.key)

    def _words(self) -> Iterator[str]:
        for name in _WORDS:
            yield from self._strays(name)
        for name, key in (
            ("article_number", ("article_nr",)),
            ("article_number", ("article_id",)),
            ("term_posting", ("article_nr", "term_nr")),
        ):
            yield from self._twice(name, key)
        for column in ("term_nr", "term"):
            twice = self._one(f"SELECT count(*) - count(DISTINCT {column}) FROM term_number")
            if twice:
                yield f"{twice} rows of term_number share their key ({column}) with another"
        articles = self._new("fact_article")
        lost = self._one(f"SELECT count(*) FROM {articles} ANTI JOIN article_number USING (article_id)")
        if lost:
            yield f"{lost} articles have no number, so that none of their words is found"
        unknown = self._one(f"SELECT count(*) FROM {self._new('term_posting')} ANTI JOIN term_number USING (term_nr)")
        if unknown:
            yield f"{unknown} rows of term_posting name a word that has no number"

    def _strays(self, name: str) -> Iterator[str]:
        """New rows that belong to nothing new."""
        if name not in OWNERS:
            return
        column, owner = OWNERS[name]
        strays = self._one(f"SELECT count(*) FROM {self._new(name)} ANTI JOIN {self._new(owner)} USING ({column})")
        if strays:
            new = "new " if self.ends[name] else ""
            yield f"{strays} {new}rows of {name} belong to no {new}row of {owner} ({column})"

    def _twice(self, name: str, key: tuple[str, ...]) -> Iterator[str]:
        """Keys of new rows that stand twice among them, or among the old ones."""
        names, new = ", ".join(map(quoted, key)), self._new(name)
        parts = 1 + self._one(f"SELECT count(*) FROM {new}") // ROWS_AT_ONCE
        again = 0
        for part in range(parts):
            rows = f"FROM {new} WHERE hash({quoted(key[0])}) % {parts} = {part}"
            if self._one(f"SELECT count(*) - count(DISTINCT hash({names})) {rows}"):  # or two keys have one hash
                again += self._one(f"SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT {names} {rows})) {rows}")
        looked_up = name not in OWNERS or key[0] != OWNERS[name][0] or name == "article_number"
        if looked_up and self.ends[name]:
            old = f"(SELECT {names} FROM {name} WHERE rowid < {self.ends[name]})"
            again += self._one(f"SELECT count(*) FROM {old} SEMI JOIN (SELECT {names} FROM {new}) USING ({names})")
        if again:
            yield f"{again} rows of {name} share their key ({', '.join(key)}) with another"

    def _new(self, name: str) -> str:
        return f"(SELECT * FROM {name} WHERE rowid >= {self.ends[name]})"

    def _grew(self, name: str) -> bool:
        """Whether the table's new rows stand behind the old ones, which are as many as before."""
        before = self._one(f"SELECT count(*) FROM before.{name}")
        now = self._one(f"SELECT count(*) FROM {name}")
        return self._one(f"SELECT count(*) FROM {self._new(name)}") == now - before

    def _one(self, query: str) -> int:
        row = self.connection.execute(query).fetchone()
        return int(row[0]) if row else 0


def from_nothing(connection: duckdb.DuckDBPyConnection) -> Difference:
    """All that is in the build that is open: what a build from nothing is judged by."""
    return Difference(connection, dict.fromkeys(("dim_document", *OWNERS), 0))


def between(connection: duckdb.DuckDBPyConnection, before: Path) -> Difference | None:
    """The difference of the build that is open and the one at ``before``; None where it does not tell enough."""
    try:
        connection.execute(f"ATTACH {literal(str(before))} AS before (READ_ONLY)")
        left = connection.execute("FROM before.dim_document EXCEPT FROM dim_document LIMIT 1").fetchone()
        if left:
            return None
        names = ("dim_document", *OWNERS)
        ends = connection.execute(
            f"SELECT {', '.join(f'(SELECT coalesce(max(rowid), -1) + 1 FROM before.{name})' for name in names)}"
        ).fetchone()
    except duckdb.Error:
        return None
    return Difference(connection, dict(zip(names, ends, strict=True))) if ends else None

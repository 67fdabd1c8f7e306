"""The judge's short way with a build by difference: only what it has beside the build before is read.

In:  the new build and the one that it was copied from, which was judged itself, in one read-only connection.
Out: faults of a table, as ``warehouse.judge`` finds them in the whole.

It is gone where no document left or changed: then the difference has put rows behind those that were there and touched
none. A table is fit, if the one before was, when

- the old rows are as many as before. No statement of ``build.apply_difference`` changes a row of a table of documents
  where none left, and what it copied it copied block by block, so they are what they were;
- the new rows each belong to a new document, their keys differ from one another, and from every old key. That is
  looked up where a key does not name its document (a metric's, say); where it does, the document is none of the old;
- words are stored in numbers (``warehouse.postings``): articles and words have one number each, each new article has
  one, and the new numbers of words and articles are known ones.

A night costs so its own rows and a look at the old keys. What cannot be told from the difference is judged whole:
tables that belong to no document, all tables once a document left or changed, words once they were sorted anew.
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


@dataclass(frozen=True, slots=True)
class Difference:
    """Two builds in one connection; ``rows`` is how many each stored table had before."""

    connection: duckdb.DuckDBPyConnection
    rows: Mapping[str, int]

    def suffices(self, name: str) -> bool:
        """Whether the table ``name`` can be judged by what is new in it."""
        if name == "article_term":
            return all(map(self._grew, _WORDS)) and not self._sorted_anew()
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
            yield f"{lost} new articles have no number, so that none of their words is found"
        unknown = self._one(f"SELECT count(*) FROM {self._new('term_posting')} ANTI JOIN term_number USING (term_nr)")
        if unknown:
            yield f"{unknown} new rows of term_posting name a word that has no number"

    def _strays(self, name: str) -> Iterator[str]:
        """New rows that belong to nothing new."""
        if name not in OWNERS:
            return
        column, owner = OWNERS[name]
        strays = self._one(f"SELECT count(*) FROM {self._new(name)} ANTI JOIN {self._new(owner)} USING ({column})")
        if strays:
            yield f"{strays} new rows of {name} belong to no new row of {owner} ({column})"

    def _twice(self, name: str, key: tuple[str, ...]) -> Iterator[str]:
        """Keys of new rows that stand twice among them, or among the old ones."""
        names = ", ".join(map(quoted, key))
        again = self._one(f"SELECT count(*) - count(DISTINCT ({names})) FROM {self._new(name)}")
        if name not in OWNERS or key[0] != OWNERS[name][0] or name == "article_number":
            old = f"(SELECT {names} FROM {name} WHERE rowid < {self.rows[name]})"
            again += self._one(f"SELECT count(*) FROM {old} SEMI JOIN {self._new(name)} USING ({names})")
        if again:
            yield f"{again} rows of {name} share their key ({', '.join(key)}) with another"

    def _new(self, name: str) -> str:
        return f"(SELECT * FROM {name} WHERE rowid >= {self.rows[name]})"

    def _grew(self, name: str) -> bool:
        """Whether the table's new rows stand behind the old ones, which are as many as before."""
        before = self.rows[name]
        if self._one(f"SELECT count(*) FROM before.{name} WHERE rowid >= {before}"):
            return False  # rows were deleted from it one day, and their places are still there
        now = self._one(f"SELECT count(*) FROM {name}")
        return self._one(f"SELECT count(*) FROM {self._new(name)}") == now - before

    def _sorted_anew(self) -> bool:
        """Whether the words were brought in order, which rewrites them all."""
        there_was = self._one("SELECT count(*) FROM before.article_number WHERE NOT in_order")
        there_is = self._one("SELECT count(*) FROM article_number WHERE NOT in_order")
        grew = self._one("SELECT count(*) FROM article_number") - self.rows["article_number"]
        return there_is != there_was + grew

    def _one(self, query: str) -> int:
        row = self.connection.execute(query).fetchone()
        return int(row[0]) if row else 0


def between(connection: duckdb.DuckDBPyConnection, before: Path) -> Difference | None:
    """The difference of the build that is open and the one at ``before``; None where it does not tell enough."""
    try:
        connection.execute(f"ATTACH {literal(str(before))} AS before (READ_ONLY)")
        left = connection.execute("FROM before.dim_document EXCEPT FROM dim_document LIMIT 1").fetchone()
        if left:
            return None
        names = ("dim_document", *OWNERS)
        counts = connection.execute(
            f"SELECT {', '.join(f'(SELECT count(*) FROM before.{name})' for name in names)}"
        ).fetchone()
    except duckdb.Error:
        return None
    return Difference(connection, dict(zip(names, counts, strict=True))) if counts else None

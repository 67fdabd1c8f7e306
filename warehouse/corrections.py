"""Known errors are data: the entries of ``data/reference/corrections.csv`` put right on the way in.

In:  the entries, and the rows that a run stages.
Out: ``corrected``: a query for a staged table with its right values; ``states``: a query for ``correction``.
An entry names document, table, key of the row, column, the wrong value and the right one; it changes nothing
where the row does not say the wrong value, and then says so. Keys hash bytes and positions, so that an entry
survives every reload.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from math import isfinite

import duckdb

from transforms.records import ARTICLE_KINDS, METRIC_KINDS
from transforms.reference import table as reference_table
from warehouse import schema
from warehouse.errors import WarehouseError
from warehouse.sqltext import literal, quoted

KEYS = {"dim_issue": "issue_id", "fact_article": "article_id", "fact_metric": "metric_id"}
"""Tables that can be corrected and the key of a row."""

HELD = frozenset({"quote", "char_start", "char_end"})
"""Columns that say where in the raw text a row stands: the text itself says what is right there."""
COUNTED = frozenset({"char_count", "metric_count"})
"""Columns that count what other rows hold."""
ONE_OF: Mapping[tuple[str, str], Sequence[str]] = {
    ("fact_metric", "kind"): METRIC_KINDS,
    ("fact_article", "kind"): ARTICLE_KINDS,
}
"""Columns of which the checks know every value."""

STATES = ("applied", "needless", "unmatched", "pending", "withdrawn")

FILE = "data/reference/corrections.csv"

_SAID = "document_id, table_name, row_id, column_name, was, value, reason, checked_by"

_NONE = "(NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR, NULL::VARCHAR)"

_SAME = (
    "c.row_id = said.row_id AND c.column_name = said.column_name AND c.was IS NOT DISTINCT FROM said.was "
    "AND c.value IS NOT DISTINCT FROM said.value"
)
"""An entry as the record holds it is an entry of the file."""

_STANDING = """
    FROM lake.correction WHERE state IN ('applied', 'withdrawn')
        AND document_id IN (SELECT document_id FROM change.current)
        AND document_id NOT IN (SELECT document_id FROM change.staged_documents)"""
"""Entries whose value stands in a document that the run leaves as it is."""


class WrongCorrectionError(WarehouseError):
    """An entry of corrections.csv that cannot be meant."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry; ``was`` and ``value`` are as written in the file, "" for an empty value."""

    document_id: str
    table_name: str
    row_id: str
    column_name: str
    was: str
    value: str
    reason: str
    checked_by: str

    @property
    def column(self) -> schema.Column:
        """What the schema says of the column."""
        return next(c for c in schema.tables()[self.table_name].columns if c.name == self.column_name)


def entries() -> tuple[Correction, ...]:
    """The entries of the file; none where it is not there.

    Raises:
        WrongCorrectionError: when an entry names no such table or column, a key, or gives no reason.
    """
    try:
        rows = reference_table("corrections")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise WrongCorrectionError(f"{FILE} is no UTF-8 ({error.reason}); save it as CSV UTF-8") from error
    names = [field.name for field in fields(Correction)]
    for line, row in enumerate(rows, 2):
        if set(row) != set(names) or None in row.values():
            raise WrongCorrectionError(
                f"line {line} of {FILE} has not the columns {', '.join(names)}, parted by commas; a value that holds a "
                "comma stands in quotation marks"
            )
    read = tuple(Correction(**row) for row in rows)
    first: dict[tuple[str, str], int] = {}
    for line, entry in enumerate(read, 2):
        where = f"line {line} of {FILE}"
        columns = {c.name for c in schema.tables()[entry.table_name].columns} if entry.table_name in KEYS else set()
        if entry.column_name not in columns:
            raise WrongCorrectionError(
                f"{where} names {entry.table_name}.{entry.column_name}; only columns of {', '.join(KEYS)} "
                "can be corrected"
            )
        if entry.column_name.endswith("_id"):
            raise WrongCorrectionError(f"{where} would change the key {entry.column_name}; keys are never corrected")
        if entry.column_name in HELD:
            raise WrongCorrectionError(
                f"{where} would change {entry.column_name}, which is what the raw text says at that place; remove it"
            )
        if entry.column_name in COUNTED:
            raise WrongCorrectionError(f"{where} would change {entry.column_name}, which counts other rows; remove it")
        if not entry.reason or not entry.checked_by:
            raise WrongCorrectionError(f"{where} needs a reason and the name of who checked it")
        before = first.setdefault((entry.row_id, entry.column_name), line)
        if before != line:
            raise WrongCorrectionError(
                f"{where} corrects the same value as line {before}; keep the one whose wrong value the text gives"
            )
    _refuse_what_is_no_value(read)
    return read


def _refuse_what_is_no_value(read: Sequence[Correction]) -> None:
    if not read:
        return
    with duckdb.connect() as connection:
        for line, entry in enumerate(read, 2):
            try:
                connection.execute(f"SELECT {_typed(entry, entry.was)}, {_typed(entry, entry.value)}")
            except duckdb.ConversionException as error:
                raise WrongCorrectionError(
                    f"line {line} of {FILE} gives {entry.column_name} what is no "
                    f"{entry.column.type} ({str(error).splitlines()[0]}); write it as the column holds it"
                ) from error
            if unfit := _unfit(entry):
                raise WrongCorrectionError(f"line {line} of {FILE} gives {entry.column_name} {unfit}")


def _unfit(entry: Correction) -> str:
    """Why the right value of an entry can stand in no row, though it has the column's type; empty where it can."""
    column = entry.column
    if column.required and not entry.value and column.type != "VARCHAR":
        return "no value, which every row must have"
    if column.type == "DOUBLE" and entry.value and not isfinite(float(entry.value)):
        return f"{entry.value}, which is no number"
    known = ONE_OF.get((entry.table_name, entry.column_name))
    return f"{entry.value!r}, which is none of {', '.join(known)}" if known and entry.value not in known else ""


def corrected(name: str, staged: str) -> str:
    """The query ``staged`` of table ``name`` with the right values in place of the wrong ones."""
    by_column: dict[str, list[Correction]] = {}
    for entry in entries():
        if entry.table_name == name:
            by_column.setdefault(entry.column_name, []).append(entry)
    if not by_column:
        return staged
    replaced = ", ".join(
        f"CASE {' '.join(_when(e) for e in of_column)} ELSE {quoted(column)} END AS {quoted(column)}"
        for column, of_column in by_column.items()
    )
    return f"SELECT * REPLACE ({replaced}) FROM ({staged})"


def states(raw_staged: dict[str, str]) -> str:
    """What became of each entry whose document the warehouse will hold; ``raw_staged`` are uncorrected queries."""
    found = []
    for entry in entries():
        values = ", ".join(literal(value) if value else "NULL::VARCHAR" for value in astuple(entry))
        value, key = quoted(entry.column_name), KEYS[entry.table_name]
        row = (
            f"(SELECT any_value(struct_pack(v := {value})) FROM ({raw_staged[entry.table_name]}) AS r "
            f"WHERE r.{key} = said.row_id AND r.document_id = said.document_id)"
        )
        found.append(
            f"""SELECT {_SAID}, CASE
                WHEN document_id NOT IN (SELECT document_id FROM change.staged_documents) THEN coalesce(
                    (SELECT any_value(if(c.state = 'withdrawn', 'applied', c.state))
                     FROM lake.correction AS c WHERE {_SAME}), 'pending')
                WHEN {row} IS NULL THEN 'unmatched'
                WHEN ({row}).v IS NOT DISTINCT FROM {_typed(entry, entry.value)} THEN 'needless'
                WHEN ({row}).v IS NOT DISTINCT FROM {_typed(entry, entry.was)} THEN 'applied'
                ELSE 'unmatched' END AS state
            FROM (VALUES ({values})) AS said({_SAID})
            WHERE document_id IN (SELECT document_id FROM change.current) AND NOT EXISTS (
                FROM ({_STANDING}) AS c
                WHERE c.row_id = said.row_id AND c.column_name = said.column_name AND NOT ({_SAME}))"""
        )
    return " UNION ALL ".join([*found, _withdrawn()])


def _withdrawn() -> str:
    """Entries that no longer stand in the file as they did while their value still stands in a document that is not
    loaded again: what was changed in the file waits for that, since a value has one entry."""
    said = ", ".join(
        "(" + ", ".join(literal(v) if v else "NULL::VARCHAR" for v in (e.row_id, e.column_name, e.was, e.value)) + ")"
        for e in entries()
    )
    return f"""
        SELECT {_SAID}, 'withdrawn' AS state FROM ({_STANDING}) AS c
        WHERE NOT EXISTS (
            FROM (VALUES {said or _NONE}) AS said(row_id, column_name, was, value) WHERE {_SAME})"""


def _when(entry: Correction) -> str:
    column = quoted(entry.column_name)
    return (
        f"WHEN {KEYS[entry.table_name]} = {literal(entry.row_id)} AND document_id = {literal(entry.document_id)} "
        f"AND {column} IS NOT DISTINCT FROM {_typed(entry, entry.was)} THEN {_typed(entry, entry.value)}"
    )


def _typed(entry: Correction, text: str) -> str:
    """The text as a value of the column's type; "" is the empty value, of a column that must not be empty ''."""
    column = entry.column
    if not text:
        return "''" if column.required and column.type == "VARCHAR" else f"NULL::{column.type}"
    if column.type == "VARCHAR[]":
        return f"string_split({literal(text)}, '、')"
    return f"CAST({literal(text)} AS {column.type})"

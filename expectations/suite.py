"""What a check is: what must hold of a table's rows, how bad it is when it does not, and why it matters.

In:  nothing; the modules of this room, one a table, list their ``CHECKS`` with the functions below.
Out: ``Check`` and ``Suite``, plain data that ``expectations.engine`` hands to Great Expectations.
It never touches a database and never imports Great Expectations (which takes seconds).

SQL of a check is a SELECT of the rows that break it. It may name three places: ``batch`` is the rows of the
table under judgement, ``{rows}`` the schema of the night's rows, ``{all}`` the schema of the tables as they would
be published. A colon before a word would be read as a parameter: such words go into other places.

>>> not_null("metric_id", "A row without its key cannot be traced.").expectation
'expect_column_values_to_not_be_null'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from warehouse.records import Severity
from warehouse.schema import OWNED_BY

SHARED = frozenset({"dim_region", "dim_unit"})
"""Tables that belong to no document."""


@dataclass(frozen=True, slots=True)
class Check:
    """One expectation on one table: either a ``builtin`` of Great Expectations or ``sql`` that must find no row."""

    expectation: str
    why: str
    severity: Severity
    """``error`` stops publishing; ``warning`` is recorded and shown."""
    column: str | None = None
    builtin: str | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict)
    sql: str | None = None
    night_only: bool = False
    """Compares the night's rows with the rest: says nothing where the whole warehouse is judged at once."""


@dataclass(frozen=True, slots=True)
class Suite:
    """The checks of one table; ``key`` names the columns by which its failing rows are shown."""

    name: str
    table: str
    key: tuple[str, ...]
    checks: tuple[Check, ...]
    whole: bool = False
    """Speaks of all rows, also in a night (the last issue of a periodical is not the night's)."""


def not_null(column: str, why: str, severity: Severity = "error") -> Check:
    """``column`` is never NULL."""
    return Check(
        "expect_column_values_to_not_be_null", why, severity, column, "ExpectColumnValuesToNotBeNull",
        {"column": column},
    )  # fmt: skip


def unique(column: str, why: str, severity: Severity = "error") -> Check:
    """No value of ``column`` stands twice among the rows under judgement."""
    return Check(
        "expect_column_values_to_be_unique", why, severity, column, "ExpectColumnValuesToBeUnique", {"column": column}
    )


def unique_together(columns: Sequence[str], why: str, severity: Severity = "error") -> Check:
    """No combination of ``columns`` stands twice among the rows under judgement."""
    return Check(
        "expect_compound_columns_to_be_unique", why, severity, ", ".join(columns), "ExpectCompoundColumnsToBeUnique",
        {"column_list": list(columns)},
    )  # fmt: skip


def one_of(column: str, values: Sequence[str], why: str, severity: Severity = "error") -> Check:
    """``column`` holds words of a closed list (or NULL)."""
    return Check(
        "expect_column_values_to_be_in_set", why, severity, column, "ExpectColumnValuesToBeInSet",
        {"column": column, "value_set": list(values)},
    )  # fmt: skip


def between(column: str, low: float | None, high: float | None, why: str, severity: Severity = "error") -> Check:
    """``low`` ≤ ``column`` ≤ ``high`` (or NULL); a bound of None is open."""
    return Check(
        "expect_column_values_to_be_between", why, severity, column, "ExpectColumnValuesToBeBetween",
        {"column": column, "min_value": low, "max_value": high},
    )  # fmt: skip


def no_rows(
    name: str, sql: str, why: str, severity: Severity = "error", column: str | None = None, *, night_only: bool = False
) -> Check:
    """``sql`` finds nothing; ``name`` says in the field's words what holds then."""
    return Check(name, why, severity, column, sql=" ".join(sql.split()), night_only=night_only)


def refers_to(column: str, table: str, key: str, why: str, severity: Severity = "error") -> Check:
    """Every value of ``column`` that is not NULL is a ``key`` of ``table``.

    The rows of a document come together, so the night's rows refer to one another: to look for them in the
    whole warehouse would cost in proportion to it. Only the tables of ``SHARED`` are looked up there.
    """
    place = "all" if table in SHARED else "rows"
    return no_rows(
        f"{column}_stands_in_{table}",
        f"select b.{column}, count(*) as rows from batch b where b.{column} is not null "
        f"and not exists (select 1 from {{{place}}}.{table} t where t.{key} = b.{column}) group by 1",
        why,
        severity,
        column,
    )


_BESIDES = (
    "select document_id from (select document_id, 1 as n from {all}.dim_document where document_id in "
    "(select document_id from {rows}.dim_document) union all select document_id, -1 from {rows}.dim_document) "
    "group by 1 having sum(n) > 0"
)
"""Documents of the night of which the warehouse would hold more than the night brings."""


def once_in_warehouse(table: str, columns: Sequence[str], why: str, *, with_document: bool = False) -> Check:
    """The night brings no key that would stand in the warehouse twice (an old version not removed, say).

    ``with_document``: a part of the key names the document, so that the night's rows can only meet those of another
    version of it. They are held against one another; the rest of the table, which may be a hundred million rows, is
    looked into only where such a version is there. Rows of a document that the night does not bring, and an article or
    issue whose own key is not new, are what other checks refuse.
    """
    key = ", ".join(columns)
    twice = f"select {key}, count(*) as copies from {{}} group by {key} having count(*) > 1"
    of_night = f"where ({key}) in (select ({key}) from batch b)"
    if not with_document:
        sql = twice.format(f"{{all}}.{table} {of_night}")
    else:
        # by hash first: of a million words in a tenth of the memory
        in_night = f"batch where hash({key}) in (select hash({key}) from batch group by 1 having count(*) > 1)"
        besides = OWNED_BY.get(table, "document_id IN ({documents})").format(schema="{all}", documents=_BESIDES)
        there = f"(select {key} from {{all}}.{table} where {besides}) {of_night}"
        sql = f"{twice.format(in_night)} union {twice.format(there)}"
    return no_rows("key_once_in_warehouse", sql, why, column=key, night_only=True)

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


def once_in_warehouse(table: str, columns: Sequence[str], why: str) -> Check:
    """The night brings no key that would stand in the warehouse twice (an old version not removed, say)."""
    key = ", ".join(columns)
    return no_rows(
        "key_once_in_warehouse",
        f"select {key}, count(*) as copies from {{all}}.{table} where ({key}) in (select ({key}) from batch b) "
        f"group by {key} having count(*) > 1",
        why,
        column=key,
        night_only=True,
    )

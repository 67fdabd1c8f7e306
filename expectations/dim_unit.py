"""Checks on ``dim_unit``: units convert within their dimension."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, refers_to, unique

KEY = ("unit", "dimension")

CHECKS = (
    not_null("unit", "Metrics are joined by the unit."),
    unique("unit", "A unit listed twice doubles every metric in a join."),
    not_null("dimension", "Only values of one dimension may be added."),
    refers_to("base_unit", "dim_unit", "unit", "A value cannot be converted to a unit that does not exist."),
    no_rows(
        "factor_is_positive",
        "select unit, base_unit, factor from batch where factor <= 0 or isnan(factor) or isinf(factor)",
        "A factor of nothing turns every value into nothing.",
        column="factor",
    ),
    no_rows(
        "base_unit_has_same_dimension",
        "select u.unit, u.dimension, u.base_unit, b.dimension as base_dimension "
        "from batch u join {all}.dim_unit b on b.unit = u.base_unit where b.dimension <> u.dimension",
        "Metres do not convert to people.",
        column="base_unit",
    ),
)

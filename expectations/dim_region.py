"""Checks on ``dim_region``: administrative divisions (GB/T 2260) form a tree."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, refers_to, unique

KEY = ("region_code", "full_name")

CHECKS = (
    not_null("region_code", "Maps and joins go by the code."),
    unique("region_code", "A division listed twice doubles its figures in every join."),
    no_rows(
        "region_code_has_six_digits",
        "select region_code, full_name from batch where not regexp_full_match(region_code, '[0-9]{6}')",
        "GB/T 2260 writes six digits; the first two are the province.",
        column="region_code",
    ),
    not_null("name", "People ask by name."),
    not_null("full_name", "The full name tells namesakes apart."),
    refers_to("parent_code", "dim_region", "region_code", "A division without its parent falls out of the sums."),
    no_rows(
        "parent_stands_above",
        "select region_code, name, parent_code from batch where parent_code = region_code",
        "A division that is its own parent never ends a walk up the tree.",
        column="parent_code",
    ),
)

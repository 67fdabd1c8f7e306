"""Values that refuse their document alone: one typo in one file must not hold back the files of a whole night.

In:  the rows of one document, as the transforms give them.
Out: why it is refused, what stands where and what to do; None where it may be staged.
The checks look again at the staged rows, so that nothing gets past them by another way.
"""

from __future__ import annotations

from functools import cache

from transforms.frames import SCHEMAS, Rows
from transforms.reference import table
from warehouse import corrections

IMPOSSIBLE_YUAN = 1e17
"""Ten times what all payment systems of the country move in a year (1.1e16 元 in 2022, People's Bank of China), the
largest sums that bulletins state."""

_VALUE, _HIGH, _UNIT, _KEY, _START, _QUOTE, _SENTENCE = (
    list(SCHEMAS["fact_metric"]).index(name)
    for name in ("value", "value_high", "unit", "metric_id", "char_start", "quote", "sentence")
)
_RAW_TEXT = list(SCHEMAS["document_text"]).index("raw_text")
_SHOWN = 40
"""Characters of the sentence that a reader needs to find it."""


def why_refused(rows: Rows) -> str | None:
    """What no warehouse may hold of this document, in one sentence; a value that is put right by hand refuses none."""
    for metric in rows["fact_metric"]:
        most = max(abs(metric[_VALUE]), abs(metric[_HIGH] or 0))
        if most > IMPOSSIBLE_YUAN and metric[_UNIT] in _money() and metric[_KEY] not in _put_right():
            line = rows["document_text"][0][_RAW_TEXT].count("\n", 0, metric[_START]) + 1
            sentence = " ".join((metric[_SENTENCE] or "").split())
            return (
                f"line {line} states {' '.join(metric[_QUOTE].split())} ({sentence[:_SHOWN]}), more money than moves "
                "in the whole country in years: digits were run together; mend the file and run the same command "
                f"again, or put the value right in data/reference/corrections.csv (fact_metric, {metric[_KEY]}, value)"
            )
    return None


@cache
def _money() -> frozenset[str]:
    return frozenset(row["unit"] for row in table("units") if row["base_unit"] == "元")


def _put_right() -> frozenset[str]:
    return frozenset(entry.row_id for entry in corrections.entries() if entry.table_name == "fact_metric")

"""What a check found: one row of table ``check_result``, with examples for the person who must mend it.

In:  a check and what Great Expectations said of it.
Out: ``CheckResult``, free of Great Expectations' types: table rows, terminal and HTML are made from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from warehouse import records

EXAMPLES = 20
"""How many failing rows a result shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult(records.CheckResult):
    """A row of ``check_result`` with its evidence.

    ``observed`` says what was found in words: ``3 of 1,240 rows``, or why the check could not run.
    """

    run_id: str
    table_name: str
    observed: str
    unexpected_count: int
    row_count: int = 0
    """Rows that were judged."""
    why: str = ""
    """The sentence that says why it matters."""
    examples: tuple[str, ...] = ()
    """Up to ``EXAMPLES`` failing rows, each as ``column=value`` pairs."""
    seconds: float = 0.0
    """Wall time of this check; of a table of few rows, its share of the time for all its checks."""


def failed_errors(results: Iterable[CheckResult]) -> list[CheckResult]:
    """The results that forbid publishing."""
    return [r for r in results if not r.success and r.severity == "error"]


def failed_warnings(results: Iterable[CheckResult]) -> list[CheckResult]:
    """The results to be shown though the build is published."""
    return [r for r in results if not r.success and r.severity == "warning"]

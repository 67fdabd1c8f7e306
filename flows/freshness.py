"""Periodicals of which an issue is due and has not come: asked of the published file, on nights without news too.

In:  the warehouse's folder. Out: the check ``next_issue_has_come`` as it stands today, where it does not pass.
The checks of a run are kept with the run; what is overdue grows overdue while nothing comes, so it is asked anew.
"""

from __future__ import annotations

import duckdb

from expectations import volume
from flows.summary import FailedCheck
from warehouse.publish import build_info
from warehouse.settings import Settings


def overdue(settings: Settings) -> tuple[FailedCheck, ...]:
    """The failed check with one example a periodical; nothing where all have come, or nothing readable is published."""
    if build_info(settings.published) is None:
        return ()
    with duckdb.connect(settings.published, read_only=True) as connection:
        late = volume.overdue(connection)
    if not late:
        return ()
    examples = tuple(
        f"publication={name}, last_published={last}, months_between={months}" for name, last, months in late
    )
    return (FailedCheck(volume.FRESHNESS, "dim_issue", "warning", len(late), volume.FRESHNESS_MATTERS, examples),)

"""When a build by difference is no longer worth it: what nights leave behind in the published file.

In:  the lake and the published file. Out: ``is_worn``.
It only looks; whoever publishes then builds from nothing.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.lake import CURRENT, Lake

NIGHT_BYTES, SLACK_BYTES = 5_000_000, 100_000_000
"""What the rows of one more difference take in the file however few they are; how much of that does not matter."""

SLACK_DOCUMENTS, MOST_OUT_OF_ORDER = 50, 0.25
"""So many documents, and this share of all, may stand behind those of the build from nothing."""


def is_worn(lake: Lake, path: Path) -> bool:
    """Whether a build from nothing is due, since too much stands behind the sorted rows of the last one: words that
    searches look for, documents that left, or the small pieces that differences are written in."""
    (current,) = lake.connection.execute(f"SELECT count(DISTINCT document_id) FROM ({CURRENT})").fetchone() or (0,)
    with duckdb.connect(path, read_only=True) as connection:
        documents, places, in_order, pieces = connection.execute(
            "SELECT (SELECT count(*) FROM dim_document), (SELECT coalesce(max(rowid), -1) + 1 FROM dim_issue), "
            "(SELECT coalesce(avg(in_order::INTEGER), 1) FROM article_number), "
            "(SELECT count(DISTINCT row_group_id) FROM pragma_storage_info('dim_issue'))"
        ).fetchone() or (0, 0, 1, 0)
    out_of_order = max(current, places) - documents * in_order
    return bool(
        out_of_order > SLACK_DOCUMENTS + MOST_OUT_OF_ORDER * current
        or pieces * NIGHT_BYTES > SLACK_BYTES + path.stat().st_size / 3
    )

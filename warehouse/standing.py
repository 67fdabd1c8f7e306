"""What the lake already knows of a night's inputs: so that a night with nothing new writes nothing.

In:  an open lake and what the run found. Out: answers; never a change.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from warehouse.lake import Lake
from warehouse.quarantine import gone
from warehouse.records import Quarantined


def vanished(lake: Lake, complete_roots: Sequence[str], uris: Sequence[str]) -> list[str]:
    """Source paths of ``complete_roots`` that the lake holds or has refused, that are not in ``uris``, and are not
    marked as gone."""
    lake.connection.register("listed_root", pl.DataFrame({"source_root": complete_roots}, {"source_root": pl.String}))
    lake.connection.register("listed_uri", pl.DataFrame({"uri": uris}, {"uri": pl.String}))
    rows = lake.connection.execute(
        "SELECT uri FROM lake.document_validity WHERE valid_to_run IS NULL AND missing_since IS NULL "
        "AND source_root IN (FROM listed_root) AND uri NOT IN (FROM listed_uri) "
        f"UNION {gone('listed_root', 'listed_uri')} ORDER BY uri"
    ).fetchall()
    return [uri for (uri,) in rows]


def reappeared(lake: Lake, uris: Sequence[str]) -> list[str]:
    """Source paths in ``uris`` that the lake holds and has marked as gone."""
    lake.connection.register("listed_uri", pl.DataFrame({"uri": uris}, {"uri": pl.String}))
    rows = lake.connection.execute(
        "SELECT uri FROM lake.document_validity "
        "WHERE valid_to_run IS NULL AND missing_since IS NOT NULL AND uri IN (FROM listed_uri) ORDER BY uri"
    ).fetchall()
    return [uri for (uri,) in rows]


def in_quarantine(lake: Lake, refused: Quarantined) -> bool:
    """Whether the same bytes were refused at this path for the same reason, and still are."""
    row = lake.connection.execute(
        "SELECT count(*) FROM lake.quarantined_document WHERE uri = ? AND sha256 IS NOT DISTINCT FROM ? "
        "AND reason = ? AND resolved_at IS NULL",
        [refused.uri, refused.sha256, refused.reason],
    ).fetchone()
    return bool(row and row[0])

"""What the lake already knows of a night's inputs: so that a night with nothing new writes nothing.

In:  an open lake and what the run found. Out: answers; never a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from warehouse.lake import Lake
from warehouse.quarantine import gone
from warehouse.records import Quarantined
from warehouse.sqltext import literal, rows_of


def vanished(lake: Lake, complete_roots: Sequence[str], uris: Sequence[str]) -> list[str]:
    """Source paths of ``complete_roots`` that the lake holds or has refused, that are not in ``uris``, and are not
    marked as gone."""
    lake.connection.execute(f"CREATE OR REPLACE TEMP TABLE listed_root AS {rows_of('source_root', complete_roots)}")
    lake.connection.execute(f"CREATE OR REPLACE TEMP TABLE listed_uri AS {rows_of('uri', uris)}")
    rows = lake.connection.execute(
        "SELECT uri FROM lake.document_validity WHERE valid_to_run IS NULL AND missing_since IS NULL "
        "AND source_root IN (FROM listed_root) AND uri NOT IN (FROM listed_uri) "
        f"UNION {gone('listed_root', 'listed_uri')} ORDER BY uri"
    ).fetchall()
    return [uri for (uri,) in rows]


def reappeared(lake: Lake, uris: Sequence[str]) -> list[str]:
    """Source paths in ``uris`` that the lake holds and has marked as gone."""
    lake.connection.execute(f"CREATE OR REPLACE TEMP TABLE listed_uri AS {rows_of('uri', uris)}")
    rows = lake.connection.execute(
        "SELECT uri FROM lake.document_validity "
        "WHERE valid_to_run IS NULL AND missing_since IS NOT NULL AND uri IN (FROM listed_uri) ORDER BY uri"
    ).fetchall()
    return [uri for (uri,) in rows]


def last_seen_elsewhere(lake: Lake, folders: Mapping[str, str]) -> dict[str, str]:
    """Source path → the source folder in which it was last seen, where that is not the one in ``folders``."""
    paths, roots = rows_of("uri", list(folders)), rows_of("source_root", list(folders.values()))
    rows = lake.connection.execute(
        f"SELECT v.uri, v.source_root FROM ({paths}) AS named POSITIONAL JOIN ({roots}) AS here "
        "INNER JOIN lake.document_validity AS v ON v.uri = named.uri "
        "WHERE v.valid_to_run IS NULL AND v.source_root <> here.source_root"
    ).fetchall()
    return dict(rows)


def of_other_folders(lake: Lake, roots: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Source path → the document that it holds and its source folder, where it was last seen in none of ``roots``."""
    rows = lake.connection.execute(
        "SELECT uri, document_id, source_root FROM lake.document_validity WHERE valid_to_run IS NULL "
        f"AND missing_since IS NULL AND source_root NOT IN ({rows_of('source_root', sorted(roots))})"
    ).fetchall()
    return {uri: (document_id, source_root) for uri, document_id, source_root in rows}


def still_refused(lake: Lake) -> set[str]:
    """Source paths that the lake has refused and that are neither loaded since nor gone."""
    rows = lake.connection.execute("SELECT uri FROM lake.quarantined_document WHERE resolved_at IS NULL").fetchall()
    return {uri for (uri,) in rows}


def in_quarantine(lake: Lake, item: Quarantined) -> bool:
    """Whether the last that is known of this path is that these bytes were refused for this reason."""
    row = lake.connection.execute(
        "SELECT q.sha256, q.reason FROM lake.quarantined_document AS q INNER JOIN lake.load_run AS r USING (run_id) "
        f"WHERE q.uri = {literal(item.uri)} AND q.resolved_at IS NULL "  # a bound parameter would import pandas
        "ORDER BY r.snapshot_id DESC LIMIT 1"
    ).fetchone()
    return row == (item.sha256, item.reason)

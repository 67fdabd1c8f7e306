"""What a run has to do: the files that were listed beside what the lake holds.

In:  the warehouse, the files, the folders that were listed as a whole.
Out: ``Work``: what to transform, what is settled without, of what the record changes.
It changes nothing, but that a rollback that was cut off is finished.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE

from flows import displaced
from flows.discover import SourceFile
from flows.version import code_version
from warehouse.lake import Lake
from warehouse.publish import finish_rollback, is_behind
from warehouse.records import Outcome
from warehouse.settings import Settings
from warehouse.standing import last_seen_elsewhere, of_other_folders, reappeared, still_refused, vanished


@dataclass(frozen=True, slots=True)
class Work:
    """What a run has to do: files to transform, and what is settled without."""

    load: tuple[SourceFile, ...]
    settled: tuple[Outcome, ...]
    behind: bool
    """Whether the lake holds commits that the published file does not show."""
    moved: bool
    """Whether the record changes though nothing is transformed: a file known from a folder that was listed as a whole
    is gone, or one is back, holds now what another path held, is no longer to be refused, or its folder was moved."""
    news: tuple[SourceFile, ...]
    """Files of which the record changes or may change; of the others it says already what they hold."""
    displaced: tuple[tuple[SourceFile, str], ...]
    """Files that take the place of another document, from a source folder that was not given: with that folder."""
    copies: tuple[SourceFile, ...]
    """Files, settled too, that hold the bytes of one to transform."""


@task(name="plan", cache_policy=NO_CACHE)
def plan_work(
    settings: Settings, sources: Sequence[SourceFile], complete_roots: Sequence[str], reprocess: bool
) -> Work:
    """Compare the input files with what the lake holds."""
    readable = {source.uri: source for source in sources if source.sha256 and not source.refusal}
    with Lake(settings) as lake:
        plan = lake.plan(
            [(source.uri, str(source.sha256)) for source in readable.values()], code_version() if reprocess else None
        )
        uris = [source.uri for source in sources]
        gone, back = vanished(lake, complete_roots, uris), reappeared(lake, uris)
        known = {uri for uri, reason in plan.known.items() if not reason}
        told = {*back, *plan.moved, *(known & still_refused(lake)), *(known & _of_moved_folders(lake, readable))}
        finish_rollback(settings)
        behind = is_behind(lake)
        news = tuple(source for source in sources if source.uri not in known or source.uri in told)
        others = of_other_folders(lake, {source.source_root for source in news}) if news else {}
    load = [source for source in sources if source.uri not in plan.known]
    settled = [
        Outcome(uri, readable[uri].sha256, "discover", "unchanged", reason, 0.0, readable[uri].source_root)
        for uri, reason in plan.known.items()
    ]
    others_place = tuple(
        (source, others[source.uri][1])
        for source in news
        if source.uri in readable and source.uri in others and others[source.uri][0] != source.sha256
    )
    copies = tuple(readable[uri] for uri in plan.copies)
    return Work(tuple(load), tuple(settled), behind, bool(gone or told), news, others_place, copies)


def _of_moved_folders(lake: Lake, readable: Mapping[str, SourceFile]) -> set[str]:
    """Files that are in another folder now than when they were last seen, and no more in that one: what goes from the
    new folder must be known to have been there."""
    elsewhere = last_seen_elsewhere(lake, {uri: source.source_root for uri, source in readable.items()})
    return {
        uri for uri, root in elsewhere.items() if not displaced.is_another(Path(root) / uri, Path(readable[uri].path))
    }

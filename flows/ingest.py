"""The ingest flow: discover, transform, stage, validate, commit, publish.

In:  PATHs of raw bulletins and the folder of a warehouse.
Out: ``Summary``; the warehouse holds and publishes the new state, or is exactly what it was.
The flow names, batches, retries and records; it decides nothing about text. It runs the same from the command
line (Prefect starts a temporary server) and against a server (``PREFECT_API_URL``).
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State

from expectations.checkpoint import run_checks
from expectations.docs import build_docs
from expectations.result import CheckResult, failed_errors
from flows import artifacts, displaced, progress, state
from flows.batches import BatchResult
from flows.copies import to_read, with_copies_refused
from flows.discover import Listing, SourceFile, list_inputs
from flows.freshness import overdue
from flows.planning import Work, plan_work
from flows.runners import Crew, Workers, transformed
from flows.summary import FailedCheck, Refused, Summary, TableDifference
from flows.version import code_version, read_by_older_rules
from warehouse import difference, records
from warehouse.commit import commit, record_failure
from warehouse.errors import CommitConflictError
from warehouse.lake import Lake
from warehouse.lock import name_run, writer_lock
from warehouse.maintenance import maintain
from warehouse.publish import publish
from warehouse.records import Outcome, RunRecord, RunSummary, utc_now
from warehouse.settings import Settings
from warehouse.staging import run_folder, staged_views, sweep
from warehouse.standing import in_quarantine

LOCK_WAIT_SECONDS = 300.0

ALONE = Workers(1)


def import_ahead() -> None:
    """Import what a run that loads something needs (four seconds, most of them Great Expectations): to be called
    where there is something else to wait for."""
    import pyarrow.dataset  # noqa: F401

    import expectations.engine  # noqa: F401
    import transforms.pipeline  # noqa: F401


class ChecksFailedError(Exception):
    """A check of severity ``error`` failed: nothing was published. ``summary`` says which and why."""

    def __init__(self, summary: Summary) -> None:
        super().__init__(f"{len(summary.errors)} checks failed, nothing was published. {summary.advice()}")
        self.summary = summary


@task(name="discover", cache_policy=NO_CACHE)
def find_sources(settings: Settings, paths: Sequence[str]) -> Listing:
    """List and hash the input files."""
    return list_inputs(paths, settings.root)


@task(name="validate", cache_policy=NO_CACHE)
def validate(settings: Settings, run: RunRecord) -> list[CheckResult]:
    """Judge the staged rows, and the tables as they would be, with Great Expectations; show it as pages."""
    with Lake(settings) as lake:
        staged_views(lake, run)
        results = run_checks(lake.connection, "would_be", run.run_id, scope="staged")
    build_docs(results, artifacts.quality_page(settings))
    return results


@task(name="maintain", cache_policy=NO_CACHE)
def maintain_lake(settings: Settings, keep_snapshots: int) -> str:
    """Merge small files of the lake and let old snapshots go; gives what was done, for the run's record."""
    with Lake(settings) as lake:
        return str(maintain(lake, keep_snapshots))


def _another_was_faster(_task: object, _task_run: object, ended: State[Any]) -> bool:
    """Whether a foreign client of the catalog committed in between: then the same commit can be made again."""
    return isinstance(ended.result(raise_on_failure=False), CommitConflictError)


@task(
    name="commit", retries=5, retry_delay_seconds=[1, 2, 4, 8, 16], retry_jitter_factor=0.5,
    retry_condition_fn=_another_was_faster, cache_policy=NO_CACHE,
)  # fmt: skip
def commit_run(settings: Settings, run: RunRecord, healthy: bool) -> tuple[RunSummary, list[TableDifference]]:
    """All rows of the run in one transaction; of a run that failed its checks, only the record."""
    with Lake(settings) as lake:
        written = commit(lake, run) if healthy else record_failure(lake, run)
        return written, [TableDifference(*row) for row in difference.of_run(lake, run.run_id)]


@task(name="publish", cache_policy=NO_CACHE)
def publish_build(settings: Settings) -> tuple[str, int]:
    """Build the file analysts open beside the old one, judge it from a fresh process, switch it in."""
    with Lake(settings) as lake:
        published = publish(lake)
    return str(published.path), published.snapshot_id


@flow(name="jianbao-ingest", persist_result=False)
def ingest(
    paths: list[str],
    warehouse: str | None = None,
    reprocess: bool = False,
    wait_seconds: float = LOCK_WAIT_SECONDS,
    keep_snapshots: int | None = None,
    workers: int | None = None,
    runner: str = "local",
) -> Summary:
    """Load the bulletins under ``paths`` into the warehouse in folder ``warehouse`` and publish it.

    ``keep_snapshots``: care for the lake before the commit and keep so many of its snapshots; None leaves it alone.
    ``workers``, ``runner``: how many transform the documents, and where; see ``flows.runners.Workers``.

    Raises:
        SourceNotFoundError: when a path is not there.
        WorkersError: when the workers cannot be had, or died again and again.
        ChecksFailedError: when the new rows are not fit to be published.
        WarehouseError: when the warehouse is locked, unreachable or out of space.
    """
    settings, team = Settings.at(Path(warehouse) if warehouse else None), Workers(workers, runner)
    started = time.monotonic()
    say = progress.current()
    say.stage("waiting for the warehouse")
    with state.failure_recorded(settings), writer_lock(settings, wait_seconds):
        sweep(settings)
        say.stage("finding files")
        found = find_sources(settings, paths)
        with state.recorded(settings) as record:
            summary = load_sources(
                settings, found.sources, found.whole, reprocess=reprocess, keep_snapshots=keep_snapshots, workers=team
            )
            older_rules, stay = read_by_older_rules(settings.published)
            summary = replace(summary, older_rules=older_rules, older_rules_stay=stay)
            summary = record(summary.warned(found.warnings).after(time.monotonic() - started))
    artifacts.leave(summary)
    if summary.status == "failed":
        raise ChecksFailedError(summary)
    return summary


def load_sources(
    settings: Settings,
    sources: Sequence[SourceFile],
    complete_roots: Sequence[str] = (),
    *,
    reprocess: bool = False,
    keep_snapshots: int | None = None,
    publishing: bool = True,
    workers: Workers | Crew = ALONE,
) -> Summary:
    """Transform, check, commit and publish ``sources``; the caller holds the writer lock.

    Without ``publishing`` the commit waits in the lake for a later run to publish it.
    """
    began = utc_now()
    run_id = f"{began:%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"
    name_run(settings, run_id)
    work = plan_work(settings, sources, complete_roots, reprocess)
    batches, settled, copied = _read_all(settings, work, run_id, workers)
    tried = tuple(item for batch in batches for item in batch.quarantined)
    settled, copies = with_copies_refused(settled, tried)
    refused = (*tried, *copies)
    read = tuple(outcome for batch in batches for outcome in batch.outcomes)
    outcomes = (*settled, *read)
    staged = tuple(path for batch in batches for path in batch.staged)
    run = RunRecord(run_id, began, code_version(), outcomes, refused, (), complete_roots, staged=staged)
    base = Summary(
        run_id, "unchanged", str(settings.root), str(settings.published), len(sources),
        documents_skipped=len(settled) - len(copies), code_version=code_version(),
        documents_copied=copied - len(copies),
        quarantined=tuple(Refused(item.uri, item.stage, item.reason) for item in refused),
    )  # fmt: skip
    to_publish = publishing and work.behind
    if len(tried) == len(read) and not work.moved and not to_publish and _known(settings, run):
        sweep(settings)
        return replace(base, failed_checks=overdue(settings))
    summary = _settle(settings, run, base, keep_snapshots, publishing)
    if summary.status == "failed":
        return summary
    out = {item.uri for item in refused}
    return summary.warned(displaced.warnings((file, root) for file, root in work.displaced if file.uri not in out))


def _read_all(
    settings: Settings, work: Work, run_id: str, workers: Workers | Crew
) -> tuple[list[BatchResult], tuple[Outcome, ...], int]:
    """Transform what there is to load: what became of it, what is settled without, and how many of that are copies.

    A copy is read itself where the file that was to be read for it was changed or taken away meanwhile."""
    batches = _transform(settings, work.load, run_id, workers)
    copies = list(work.copies)
    while left := to_read(copies, batches):
        batches += _transform(settings, left, run_id, workers)
        copies = [source for source in copies if source not in left]
    again = {source.uri for source in work.copies} - {source.uri for source in copies}
    return batches, tuple(outcome for outcome in work.settled if outcome.uri not in again), len(copies)


def _transform(
    settings: Settings, load: Sequence[SourceFile], run_id: str, workers: Workers | Crew
) -> list[BatchResult]:
    say = progress.current()
    say.stage("transforming")
    say.expect(sum(source.byte_count for source in load))
    done: list[BatchResult] = []
    for result in transformed(load, run_folder(settings, run_id), str(settings.quarantine), workers):
        done.append(result)
        say.advance(result.byte_count)
    return done


def _known(settings: Settings, run: RunRecord) -> bool:
    """Whether every refused input is in quarantine already, with the same bytes and reason."""
    if not run.quarantined:
        return True
    with Lake(settings, read_only=True) as lake:
        return all(in_quarantine(lake, item) for item in run.quarantined)


def _settle(settings: Settings, run: RunRecord, base: Summary, keep_snapshots: int | None, publishing: bool) -> Summary:
    """Check, commit and publish what was staged."""
    say = progress.current()
    say.stage("checking")
    results = validate(settings, run)
    healthy = not failed_errors(results)
    if healthy and keep_snapshots is not None:
        say.stage("caring for the lake")
        run = replace(run, maintenance=maintain_lake(settings, keep_snapshots))
    say.stage("committing" if healthy else "recording the failure")
    checks = tuple(records.CheckResult(**{name: getattr(r, name) for name in _CHECK_FIELDS}) for r in results)
    written, changed = commit_run(settings, replace(run, checks=checks), healthy)
    if healthy and publishing:
        say.stage("publishing")
        publish_build(settings)
    sweep(settings)
    return base.settled(
        ("published" if publishing else "committed") if healthy else "failed",
        written,
        checks_passed=sum(result.success for result in results),
        failed_checks=tuple(_failed(result) for result in results if not result.success),
        build_difference=tuple(changed),
        maintenance=run.maintenance,
    )


_CHECK_FIELDS = (
    "suite", "expectation", "table_name", "column_name", "severity", "success", "observed", "unexpected_count",
)  # fmt: skip


def _failed(result: CheckResult) -> FailedCheck:
    return FailedCheck(
        result.expectation, result.table_name, result.severity, result.unexpected_count, result.why, result.examples
    )

"""Loading a large folder tree for the first time: thousands of files in batches, each of them one commit.

In:  PATHs, a warehouse, the size of a batch. Out: ``Backfilled``; the warehouse is published at the end.
Interrupted and started again it goes on where it was: what is committed is known by its bytes and not loaded again,
what was under way is thrown away. A batch that fails its checks is left out, told, and does not stop the others;
a night may run between two batches, since the writer lock is held for one batch at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from prefect import flow

from flows import artifacts, progress, state
from flows.discover import SourceFile, looked_at_again
from flows.ingest import LOCK_WAIT_SECONDS, find_sources, load_sources, publish_build
from flows.planning import plan_work
from flows.runners import Crew, Workers
from flows.summary import FailedCheck, Refused, Summary
from flows.version import read_by_older_rules
from warehouse.lake import Lake
from warehouse.lock import name_run, writer_lock
from warehouse.publish import is_behind
from warehouse.settings import Settings
from warehouse.staging import sweep

BATCH_FILES = 500
BATCH_BYTES = 16 * 1024 * 1024
"""A batch is what an interruption can cost, and what the checks hold in memory: 1.9 million rows, 0.7 GB at most."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are loaded with one commit."""

    number: int
    sources: tuple[SourceFile, ...]

    @property
    def byte_count(self) -> int:
        """Size of the files."""
        return sum(source.byte_count for source in self.sources)


class BatchProgress:
    """Tells the listener of the whole backfill: one bar over all batches, the stage of the batch beside it."""

    def __init__(self, listener: progress.Progress, batches: Sequence[Batch]) -> None:
        self._listener = listener
        self._count = len(batches)
        self._place = ""
        self._told = self._size = 0
        listener.expect(sum(batch.byte_count for batch in batches))

    def begin(self, batch: Batch) -> None:
        """A batch begins."""
        self._place = f"batch {batch.number} of {self._count}: "
        self._told, self._size = 0, batch.byte_count

    def end(self) -> None:
        """The batch is settled, whatever of it was transformed."""
        self._listener.advance(self._size - self._told)

    def stage(self, name: str) -> None:
        """Another stage of the batch begins."""
        self._listener.stage(self._place + name)

    def expect(self, byte_count: int) -> None:
        """The whole is known already."""

    def advance(self, byte_count: int) -> None:
        """So many bytes of documents are done."""
        self._told += byte_count
        self._listener.advance(byte_count)


@flow(name="jianbao-backfill", persist_result=False)
def backfill(
    paths: list[str],
    warehouse: str | None = None,
    batch_files: int = BATCH_FILES,
    batch_bytes: int = BATCH_BYTES,
    publish_every: int = 0,
    wait_seconds: float = LOCK_WAIT_SECONDS,
    workers: int | None = None,
    runner: str = "local",
) -> Summary:
    """Load the bulletins under ``paths`` batch by batch; publish at the end, and every ``publish_every`` batches.

    A status of ``incomplete`` says that batches were left out; what the others brought is published.

    Raises:
        SourceNotFoundError: when a path is not there.
        WarehouseError: when the warehouse is locked, unreachable or out of space.
    """
    settings, team = Settings.at(Path(warehouse) if warehouse else None), Workers(workers, runner)
    started = time.monotonic()
    listener = progress.current()
    listener.stage("finding files")
    with state.failure_recorded(settings):
        found = find_sources(settings, paths)
        with writer_lock(settings, wait_seconds):
            work = plan_work(settings, found.sources, (), False)
    batches = list(cut(work.news, batch_files, batch_bytes))
    bar = BatchProgress(listener, batches)
    done: list[Summary] = []
    with state.recorded(settings) as record, progress.told_to(bar), Crew(team.for_all_of(work.load)) as crew:
        for batch in batches:
            bar.begin(batch)
            with writer_lock(settings, wait_seconds):
                sweep(settings)
                sources = looked_at_again(batch.sources)  # a night may have loaded what they hold by now
                done.append(load_sources(settings, sources, publishing=False, workers=crew))
                if publish_every and batch.number % publish_every == 0:
                    publish_if_behind(settings)
            bar.end()
        with writer_lock(settings, wait_seconds):
            listener.stage("publishing")
            if done:
                name_run(settings, done[-1].run_id)
            publish_if_behind(settings)
        summary = _together(settings, done, len(found.sources) - len(work.news)).warned(found.warnings)
        older_rules, stay = read_by_older_rules(settings.published)
        summary = replace(summary, older_rules=older_rules, older_rules_stay=stay)
        summary = record(summary.after(time.monotonic() - started))
    artifacts.leave(summary)
    return summary


def cut(sources: Sequence[SourceFile], batch_files: int, batch_bytes: int) -> Iterator[Batch]:
    """Batches of at most ``batch_files`` files that end once they hold ``batch_bytes``."""
    begun: list[SourceFile] = []
    size = number = 0
    for source in sources:
        begun.append(source)
        size += source.byte_count
        if len(begun) >= batch_files or size >= batch_bytes:
            number += 1
            yield Batch(number, tuple(begun))
            begun, size = [], 0
    if begun:
        yield Batch(number + 1, tuple(begun))


def publish_if_behind(settings: Settings) -> None:
    """Publish what is committed and not shown yet."""
    with Lake(settings) as lake:
        behind = is_behind(lake)
    if behind:
        publish_build(settings)


def _together(settings: Settings, done: Sequence[Summary], known: int) -> Summary:
    """The whole backfill as one run; its counts are those of all batches of this call."""
    failed: dict[tuple[str, str], FailedCheck] = {}
    refused: list[Refused] = []
    warnings: list[str] = []
    for one in done:
        refused += one.quarantined
        warnings += one.warnings
        for check in one.failed_checks:
            key = (check.table_name, check.expectation)
            failed[key] = failed[key].and_in(check) if key in failed else check
    loaded = sum(one.documents_loaded for one in done if one.status != "failed")
    left_out = any(one.status == "failed" for one in done)
    committed = any(one.status == "committed" for one in done)
    return Summary(
        run_id=done[-1].run_id if done else "",
        status="incomplete" if left_out else "published" if committed else "unchanged",
        warehouse=str(settings.root),
        published_file=str(settings.published),
        documents_seen=known + sum(one.documents_seen for one in done),
        documents_loaded=loaded,
        documents_skipped=known + sum(one.documents_skipped for one in done),
        documents_copied=sum(one.documents_copied for one in done),
        quarantined=tuple(refused),
        articles=sum(one.articles for one in done),
        metrics=sum(one.metrics for one in done),
        repairs=sum(one.repairs for one in done),
        checks_passed=min((one.checks_passed for one in done if one.checks_passed), default=0),
        failed_checks=tuple(failed.values()),
        snapshot_id=done[-1].snapshot_id if done else None,
        code_version=done[-1].code_version if done else "",
        warnings=tuple(warnings),
    )

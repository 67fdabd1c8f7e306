"""The nightly run: a Prefect deployment around ``ingest``, by default at two in the morning in Shanghai.

In:  source folders, a warehouse, how many snapshots to keep, whom to notify.
Out: what ``ingest`` gives; in the warehouse's folder when the next run is due; in Prefect a progress artifact.
A retry is made where it can help (a network folder or the catalog away, the writer lock held) and never where it
cannot (a check failed). One run at a time: a run that comes while another works is cancelled, and a late run whose
work was done by one that began after it was due is skipped, so that nights never pile up.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prefect import flow, get_client, get_run_logger, runtime, task
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import SyncPrefectClient
from prefect.client.schemas.filters import (
    DeploymentFilter,
    DeploymentFilterId,
    FlowRunFilter,
    FlowRunFilterStartTime,
    FlowRunFilterState,
    FlowRunFilterStateName,
)
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy, State
from prefect.client.schemas.schedules import CronSchedule
from prefect.deployments.runner import RunnerDeployment
from prefect.schedules import Cron
from prefect.states import Completed
from prefect.tasks import exponential_backoff
from prefect.types.entrypoint import EntrypointType

from flows import artifacts, notify, progress, state
from flows.discover import SourceNotFoundError
from flows.ingest import ChecksFailedError, ingest
from flows.interruption import untimely
from flows.notify import SKIPPED
from flows.password import hide_password
from flows.summary import Summary
from warehouse.errors import LakeUnavailableError, LockHeldError
from warehouse.lake import is_away
from warehouse.maintenance import KEEP_SNAPSHOTS
from warehouse.records import utc_now
from warehouse.settings import Settings

CRON = "0 2 * * *"
TIMEZONE = "Asia/Shanghai"
TAGS = ("jianbao", "nightly")

TIMEOUT_SECONDS = 6 * 3600.0
"""A night ends before people come to work; the warehouse is whole whenever a run is stopped."""

RETRIES = 5
RETRY_SECONDS = 60.0
"""The first pause; each later one is twice as long, so that five retries span half an hour."""

ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)


def a_retry_can_help(_task: object, _task_run: object, ended: State[Any]) -> bool:
    """Whether the fault may be gone in a while: something away or busy, not something wrong."""
    error = ended.result(raise_on_failure=False)
    known = isinstance(error, SourceNotFoundError | LockHeldError | LakeUnavailableError | OSError)
    return known or is_away(error.__cause__)  # of a commit or a build, which fail for other reasons, too


@task(name="load and publish", retry_condition_fn=a_retry_can_help, cache_policy=NO_CACHE)
def load_and_publish(
    sources: list[str], warehouse: str | None, reprocess: bool, keep_snapshots: int, workers: int | None, runner: str
) -> Summary:
    """One attempt: the flow ``jianbao-ingest``, which can be repeated without harm."""
    return ingest(
        sources, warehouse, reprocess, wait_seconds=60.0, keep_snapshots=keep_snapshots, workers=workers, runner=runner
    )


@flow(
    name="jianbao-nightly",
    timeout_seconds=TIMEOUT_SECONDS,
    persist_result=False,
    on_failure=[notify.failed],
    on_crashed=[notify.failed],
    on_completion=[notify.recovered],
)
def nightly(
    sources: list[str],
    warehouse: str | None = None,
    reprocess: bool = False,
    keep_snapshots: int = KEEP_SNAPSHOTS,
    notify_blocks: list[str] | None = None,  # noqa: ARG001 (the hooks read it from the run's parameters)
    retries: int = RETRIES,
    retry_seconds: float = RETRY_SECONDS,
    workers: int | None = None,
    runner: str = "local",
) -> Summary | State[Any]:
    """Load what is new under ``sources``, care for the lake, publish, and tell ``notify_blocks`` of failure.

    ``workers``, ``runner``: how many transform the documents, and where; see ``flows.runners.Workers``.

    Raises:
        ChecksFailedError: the new rows are not fit to be published; the message says what to do.
        WorkersError: the workers cannot be had, or died again and again.
        SourceNotFoundError, WarehouseError: a folder or the warehouse was away for longer than the retries.
    """
    hide_password()
    settings = Settings.at(Path(warehouse) if warehouse else None)
    with get_client(sync_client=True) as client:
        _note_next_run(client, settings)
        if _done_since(client):
            return Completed(name=SKIPPED, message="late: a run that began after this one was due has done its work")
    attempt = load_and_publish.with_options(
        retries=retries, retry_delay_seconds=exponential_backoff(retry_seconds), retry_jitter_factor=0.2
    )
    with _shown(), _failure_recorded(settings):
        return attempt(sources, warehouse, reprocess, keep_snapshots, workers, runner)


def deployment_name(root: Path) -> str:
    """The name under which the warehouse in ``root`` is served: its own, however many share a Prefect server.

    The folder's name is for people, the hash of its resolved path tells apart what is called the same.
    """
    path = root.resolve()
    readable = re.sub(r"\W+", "-", path.name)[:40].strip("-") or "warehouse"
    return f"{readable}-{hashlib.sha256(str(path).encode()).hexdigest()[:8]}"


def deployment(
    parameters: dict[str, Any], cron: str = CRON, timezone: str = TIMEZONE, name: str | None = None
) -> RunnerDeployment:
    """The deployment that ``jianbao serve`` runs, named after its warehouse; ``prefect.yaml`` describes the same for a
    work pool."""
    warehouse = parameters.get("warehouse")
    made = nightly.to_deployment(
        name or deployment_name(Settings.at(Path(warehouse) if warehouse else None).root),
        schedule=Cron(cron, timezone=timezone),
        parameters=parameters,
        tags=list(TAGS),
        concurrency_limit=ONE_AT_A_TIME,
        entrypoint_type=EntrypointType.MODULE_PATH,
    )
    assert isinstance(made, RunnerDeployment)
    return made


def next_due(cron: str, timezone: str) -> datetime:
    """When a schedule comes next, naive, in UTC."""
    from prefect.server.schemas.schedules import CronSchedule as Dates

    (moment,) = asyncio.run(Dates(cron=cron, timezone=timezone).get_dates(1))
    return moment.astimezone(UTC).replace(tzinfo=None)


def _note_next_run(client: SyncPrefectClient, settings: Settings) -> None:
    """Write the next moment of this run's deployment beside the warehouse; a run by hand has none."""
    if not runtime.deployment.id:
        return
    for entry in client.read_deployment(runtime.deployment.id).schedules:
        if entry.active and isinstance(entry.schedule, CronSchedule):
            zone = entry.schedule.timezone or "UTC"
            if trouble := note_schedule(settings, entry.schedule.cron, zone, str(client.api_url)):
                get_run_logger().warning(trouble)
            return


def note_schedule(settings: Settings, cron: str, timezone: str, server: str) -> str:
    """Write down for ``jianbao status`` when the nightly run is due next; gives what stood in the way, if anything."""
    due = next_due(cron, timezone).isoformat(timespec="seconds")
    return state.record_schedule(settings, state.NightlySchedule(cron, timezone, due, server))


def _done_since(client: SyncPrefectClient) -> bool:
    """Whether a run of the same deployment that began after this one was due has done the work.

    A run never gives way to one that only waits: the concurrency limit may cancel that one at the same moment.
    """
    due = runtime.flow_run.scheduled_start_time
    if not runtime.deployment.id or not due:
        return False
    done = client.read_flow_runs(
        deployment_filter=DeploymentFilter(id=DeploymentFilterId(any_=[runtime.deployment.id])),
        flow_run_filter=FlowRunFilter(
            state=FlowRunFilterState(name=FlowRunFilterStateName(any_=["Completed"])),
            start_time=FlowRunFilterStartTime(after_=due),
        ),
        limit=1,
    )
    return bool(done)


@contextmanager
def _shown() -> Iterator[None]:
    """Show the progress of the block as an artifact."""
    bar = artifacts.ArtifactProgress()
    with progress.told_to(bar):
        yield
    bar.end()


@contextmanager
def _failure_recorded(settings: Settings) -> Iterator[None]:
    """Write down an error that no attempt has written down: one that came before the run began."""
    began = utc_now()
    try:
        yield
    except ChecksFailedError:
        raise
    except untimely() as error:
        state.record_error(settings, began, error)
        raise

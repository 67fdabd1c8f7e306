"""What the last run left beside the warehouse: small files for ``jianbao status``, readable without Prefect.

In:  ``Summary`` of a run or the error that ended it; the schedule of the nightly run.
Out: ``state/last_run.json``, ``state/schedule.json``, while nights fail ``state/failing.json``, and what people were
     told to look at, ``state/told.json``, in the warehouse's folder, each switched in whole.
A night with nothing new leaves its trace here, so that it need not commit or publish anything to be seen.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from flows.interruption import is_interruption, untimely
from flows.summary import Summary
from warehouse import files
from warehouse.history import builds
from warehouse.records import utc_now
from warehouse.settings import Settings


@dataclass(frozen=True, slots=True)
class LastRun:
    """The end of a run. Times are in UTC, as ISO 8601; ``summary`` is ``Summary.as_json()``, empty after an error.

    ``newest_build`` is the snapshot of the latest build that was there then; None in a record that is older than it.
    """

    status: str
    started_at: str
    finished_at: str
    message: str
    advice: str
    summary: dict[str, Any]
    newest_build: int | None = None


@dataclass(frozen=True, slots=True)
class NightlySchedule:
    """When the nightly run is due: a cron line in a time zone, and the next moment (UTC, ISO 8601)."""

    cron: str
    timezone: str
    next_due: str
    server: str


@contextmanager
def recorded(settings: Settings) -> Iterator[Callable[[Summary], Summary]]:
    """Write down how the run in the block ended: with the summary that it hands over, or with an error.

    A summary that cannot be written down is given back with a warning that says so.
    """
    started_at = utc_now()

    def record(summary: Summary) -> Summary:
        run = (summary.status, _iso(started_at), _iso(utc_now()), summary.headline(), summary.advice())
        try:
            _write(settings, "last_run", LastRun(*run, summary.as_json(), _newest_build(settings)))
        except OSError as error:  # what the run did is done: it must not look like one that failed
            folder = _path(settings, "last_run").parent
            return summary.warned([
                f"how this run ended could not be written down in {folder} ({error.strerror}), so that jianbao status "
                "tells of an earlier one; let the account that runs jianbao write there, or make room"
            ])  # fmt: skip
        return summary

    try:
        yield record
    except untimely() as error:
        record_error(settings, started_at, error)
        raise


@contextmanager
def failure_recorded(settings: Settings) -> Iterator[None]:
    """Write down an error that ends the block, also one that comes before a run begins: no source, no lock, no server.

    Only where the warehouse's folder is there: a mistyped one is not made.
    """
    there, started_at = settings.root.is_dir(), utc_now()
    try:
        yield
    except untimely() as error:
        if there:
            record_error(settings, started_at, error)
        raise


def record_error(settings: Settings, started_at: datetime, error: BaseException) -> None:
    """Write down that a run ended with ``error``; its sentence says what to do."""
    message = str(error) or type(error).__name__
    if is_interruption(error):
        message = "The run was stopped, by hand or by a signal; run the same command again, what was committed stays."
    with suppress(OSError):  # the folder that cannot be written may be the very error
        run = ("failed", _iso(started_at), _iso(utc_now()), message, message)
        _write(settings, "last_run", LastRun(*run, {}, _newest_build(settings)))


def record_interruption(settings: Settings, started_at: datetime, error: BaseException) -> None:
    """Write down that a command begun at ``started_at`` was stopped, unless what it ran has done so: Prefect takes a
    moment between the command and its flow."""
    last = last_run(settings)
    if settings.root.is_dir() and (last is None or datetime.fromisoformat(last.finished_at) < started_at):
        record_error(settings, started_at, error)


def record_schedule(settings: Settings, schedule: NightlySchedule) -> str:
    """Write down when the nightly run is due next; gives a sentence where it cannot, for no night waits for that."""
    try:
        _write(settings, "schedule", schedule)
    except OSError as error:
        folder = _path(settings, "schedule").parent
        return (
            f"when the next run is due could not be written down in {folder} ({error.strerror}), so that jianbao "
            "status cannot tell; let the account that runs jianbao write there, or make room"
        )
    return ""


def last_run(settings: Settings) -> LastRun | None:
    """The run that ended last; None where none has, or its record is not readable."""
    found = _read(settings, "last_run")
    return LastRun(**found) if found else None


def schedule(settings: Settings) -> NightlySchedule | None:
    """The schedule of the nightly run; None where it is not served."""
    found = _read(settings, "schedule")
    return NightlySchedule(**found) if found else None


def failure_noticed(settings: Settings) -> str:
    """Remember that people were told of a failure; gives since when nights fail.

    They are told also where that cannot be written down: a full disk may be the very failure.
    """
    found = _read(settings, "failing") or {"since": _iso(utc_now())}
    with suppress(OSError):
        _write(settings, "failing", found)
    return str(found["since"])


def failure_over(settings: Settings) -> str | None:
    """Forget the failure that people were told of; gives since when nights failed, None where none did."""
    found = _read(settings, "failing")
    with suppress(OSError):  # told again after the next night
        _path(settings, "failing").unlink(missing_ok=True)
    return str(found["since"]) if found else None


def not_told_yet(settings: Settings, lines: Sequence[str]) -> list[str]:
    """Those of ``lines`` that people were not told of last time; a line that is gone is forgotten.

    What cannot be remembered is told again.
    """
    told = (_read(settings, "told") or {}).get("lines", [])
    if lines or told:
        with suppress(OSError):
            _write(settings, "told", {"lines": list(lines)})
    return [line for line in lines if line not in told]


def _newest_build(settings: Settings) -> int:
    """The snapshot of the latest of the builds that are kept, be it published or put away by a rollback."""
    return max((build.info.snapshot_id for build in builds(settings)), default=0)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _path(settings: Settings, name: str) -> Path:
    return settings.root / "state" / f"{name}.json"


def _write(settings: Settings, name: str, record: LastRun | NightlySchedule | dict[str, Any]) -> None:
    path = _path(settings, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    fields = record if isinstance(record, dict) else asdict(record)
    files.write(path, json.dumps(fields, ensure_ascii=False, default=str))


def _read(settings: Settings, name: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads(_path(settings, name).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found

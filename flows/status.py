"""The state of a warehouse for people and monitoring: last run, last build, what waits, when the next run is due.

In:  the warehouse's folder; neither Prefect nor the lake is needed, so that it answers when they do not.
Out: ``Status``, whose ``exit_status`` is 0 when all is well, 1 when the last run failed, a run is overdue or nothing
     is published, 2 when files are quarantined.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

import duckdb

from expectations.checkpoint import suites
from expectations.volume import FRESHNESS
from flows import state
from flows.freshness import overdue
from flows.summary import by_older_rules
from flows.terminal import one_line
from flows.version import read_by_older_rules
from warehouse import files
from warehouse.lock import Holder, holder, lives
from warehouse.publish import BuildInfo, build_info, is_rolled_back
from warehouse.records import utc_now
from warehouse.settings import Settings
from warehouse.sqltext import literal

GRACE = timedelta(hours=1)
"""How late the next run may be before it counts as overdue."""


@dataclass(frozen=True, slots=True)
class Status:
    """What is known; times are UTC in ISO 8601, None where there is nothing to tell."""

    warehouse: str
    published_at: str | None
    published_snapshot: int | None
    age_seconds: int | None
    last_run: state.LastRun | None
    running: str | None
    died: str | None
    """A writer that was killed: it left its name behind and does not live any more."""
    died_published: bool
    """Whether what it loaded is in the published file: it was killed as it finished."""
    quarantined: tuple[dict[str, str], ...]
    warnings: tuple[dict[str, Any], ...]
    next_due: str | None
    overdue: bool
    rolled_back: bool = False
    """Whether an earlier build was put back in place of the latest."""
    older_rules: int = 0
    """Documents of the published file that were read by an older version of the transforms and can be read anew."""
    older_rules_stay: int = 0
    """Such documents of which the file is gone or refused."""
    unreadable: str = ""
    """Why the published file, which is there, cannot be read."""
    unrecorded: bool = False
    """Whether a run published after ``last_run`` whose end could not be written down."""

    @property
    def failed(self) -> bool:
        """Whether the last run failed, or was killed."""
        return self.died is not None or (self.last_run is not None and self.last_run.status in ("failed", "incomplete"))

    @property
    def exit_status(self) -> int:
        """For monitoring: 0 all is well, 1 act now, 2 files are refused."""
        if self.failed or self.unrecorded or self.overdue or self.published_at is None:
            return 1
        return 2 if self.quarantined else 0

    def as_json(self) -> dict[str, Any]:
        """All fields and the exit status."""
        return {**asdict(self), "failed": self.failed, "exit_status": self.exit_status}

    def headline(self) -> str:
        """The state in one line."""
        if self.unreadable:
            return (
                f"The published file cannot be read ({self.unreadable}): run  jianbao ingest PATH, which makes it anew."
            )
        if self.published_at is None:
            return (
                "Nothing is published yet: load something with  jianbao ingest PATH, name the warehouse with "
                "--warehouse, or set JIANBAO_WAREHOUSE."
            )
        if self.died_published:
            return "The last run was killed as it finished; what it loaded is published."
        if self.unrecorded:
            return "A later run than the last one written down has published; how it ended could not be written down."
        if self.failed:
            return "The last run failed; the build before it is served."
        if self.overdue:
            return "A run is overdue: is the scheduler (jianbao serve, or the worker) running?"
        if self.quarantined:
            return f"Healthy, but files are quarantined: {len(self.quarantined)}."
        return "Healthy."

    def lines(self) -> list[tuple[str, str]]:
        """Label and value, in the order a reader wants them."""
        lines = [("warehouse", self.warehouse)]
        if self.published_at is not None and self.age_seconds is not None:
            age = timedelta(seconds=self.age_seconds)
            lines.append(("last build", f"{self.published_at} UTC, {age} ago (snapshot {self.published_snapshot})"))
        if self.rolled_back:
            lines.append(("rolled back", "an earlier build was put back; the next run that brings something new "
                          "publishes the record's state, jianbao rollback does it now"))  # fmt: skip
        if self.last_run is not None:
            lines.append(("last run", f"{self.last_run.status}, ended {self.last_run.finished_at} UTC"))
            lines += [("", text) for text in dict.fromkeys((self.last_run.message, self.last_run.advice)) if text]
        if self.unrecorded:
            lines.append(("not written", f"runs since then: let the account that runs jianbao write in {self.warehouse}"
                          "/state, else a run that fails is not seen here"))  # fmt: skip
        if self.running:
            lines.append(("running", self.running))
        if self.died:
            left = "what it loaded is published" if self.died_published else "nothing of that run was published"
            lines.append(("killed", f"{self.died}: run again, {left}"))
        lines += [("quarantined", one_line(f"{item['uri']}: {item['reason']}")) for item in self.quarantined]
        lines += [("warning", f"{w['table_name']}.{w['expectation']}: {w['observed']}. {w['why']}".rstrip())
                  for w in self.warnings]  # fmt: skip
        if told := by_older_rules(self.older_rules, self.older_rules_stay):
            lines.append(("older rules", told))
        due = f"{self.next_due} UTC{' (overdue)' if self.overdue else ''}" if self.next_due else "not scheduled"
        return [*lines, ("next run", due)]


def status(settings: Settings, now: datetime | None = None, grace: timedelta = GRACE) -> Status:
    """Look at the warehouse as it is ``now`` (naive, UTC; the present moment unless told)."""
    now = now or utc_now()
    info = build_info(settings.published)
    built = datetime.fromisoformat(info.built_at) if info else None
    quarantined, warnings = _published(settings) if info else ((), ())
    warnings += tuple(
        {"table_name": late.table_name, "expectation": late.expectation, "observed": example, "why": late.why}
        for late in overdue(settings)
        for example in late.examples
    )
    last, plan, writer = state.last_run(settings), state.schedule(settings), holder(settings)
    alive = writer is not None and lives(settings, writer)
    older_rules, stay = read_by_older_rules(settings.published)
    unrecorded = _is_later(last, writer, info)
    if last is not None and last.status != "published" and not unrecorded:
        known = {item["uri"] for item in quarantined}
        refused = last.summary.get("quarantined", ())
        quarantined += tuple({"uri": r["uri"], "reason": r["reason"]} for r in refused if r["uri"] not in known)
    return Status(
        warehouse=str(settings.root),
        published_at=built.isoformat(timespec="seconds") if built else None,
        published_snapshot=info.snapshot_id if info else None,
        age_seconds=int((now - built).total_seconds()) if built else None,
        last_run=last,
        running=str(writer) if alive else None,
        died=str(writer) if writer and not alive else None,
        died_published=writer is not None and not alive and _is_published(settings, writer.run),
        quarantined=quarantined,
        warnings=warnings,
        next_due=plan.next_due if plan else None,
        overdue=plan is not None and now > datetime.fromisoformat(plan.next_due) + grace,
        rolled_back=is_rolled_back(settings),
        older_rules=older_rules,
        older_rules_stay=stay,
        unreadable="" if info else files.why_unreadable(settings.published),
        unrecorded=unrecorded,
    )


def _is_later(last: state.LastRun | None, writer: Holder | None, info: BuildInfo | None) -> bool:
    """Whether the published build came after the run that was written down ``last``, with no ``writer`` that is about
    to write down its own. Snapshots are compared: no clock matters."""
    if last is None or last.newest_build is None or writer is not None or info is None:
        return False
    return info.snapshot_id > last.newest_build


def _is_published(settings: Settings, run_id: str) -> bool:
    query = f"SELECT run_id FROM load_run WHERE run_id = {literal(run_id)}"
    return bool(run_id) and files.first_row(settings.published, query) is not None


def _published(settings: Settings) -> tuple[tuple[dict[str, str], ...], tuple[dict[str, Any], ...]]:
    """What the published file says of refused files and of the last run's warnings."""
    with duckdb.connect(settings.published, read_only=True) as connection:
        refused = connection.execute(
            "SELECT q.uri, arg_max(q.reason, r.snapshot_id) FROM quarantined_document AS q "
            "INNER JOIN load_run AS r USING (run_id) WHERE q.resolved_at IS NULL GROUP BY q.uri ORDER BY q.uri"
        ).fetchall()
        warned = connection.execute(
            "SELECT table_name, expectation, coalesce(observed, '') FROM check_result WHERE NOT success "
            "AND severity = 'warning' AND run_id = "
            "(SELECT run_id FROM load_run WHERE status = 'loaded' ORDER BY snapshot_id DESC LIMIT 1) ORDER BY ALL"
        ).fetchall()
    why = {(suite.table, check.expectation): check.why for suite in suites() for check in suite.checks}
    return (
        tuple({"uri": uri, "reason": reason} for uri, reason in refused),
        tuple(
            {"table_name": table, "expectation": name, "observed": observed, "why": why.get((table, name), "")}
            for table, name, observed in warned
            if name != FRESHNESS  # asked anew, since it grows true while nothing comes
        ),
    )

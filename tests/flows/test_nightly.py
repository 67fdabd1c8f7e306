"""Four nights end to end against a Prefect server, and what a night does when something is away, late or wrong."""

import json
import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import duckdb
import pytest
from prefect import runtime

from flows import state
from flows.discover import SourceNotFoundError
from flows.ingest import ChecksFailedError
from flows.nightly import a_retry_can_help, deployment, deployment_name, next_due, nightly
from flows.runners import Workers
from flows.status import status
from warehouse.errors import CommitError, LakeUnavailableError, LockHeldError, PublishError
from warehouse.lock import writer_lock
from warehouse.records import utc_now
from warehouse.settings import Settings


class Webhook:
    """A local HTTP server that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        webhook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                webhook.told.append(json.loads(body))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *arguments: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"


@contextmanager
def listening() -> Iterator[Webhook]:
    webhook = Webhook()
    thread = threading.Thread(target=webhook.server.serve_forever, daemon=True)
    thread.start()
    yield webhook
    webhook.server.shutdown()
    webhook.server.server_close()


@pytest.fixture
def webhook(prefect_server: str) -> Iterator[Webhook]:
    """A webhook that is saved in Prefect as the block ``custom-webhook/team``."""
    from prefect.blocks.notifications import CustomWebhookNotificationBlock

    with listening() as webhook:
        block = CustomWebhookNotificationBlock(
            name="team", url=webhook.url, json_data={"subject": "{{subject}}", "body": "{{body}}"}
        )
        block.save("team", overwrite=True, _sync=True)
        yield webhook


def artifacts(key: str) -> list[str]:
    """What runs left in Prefect under ``key``, oldest first."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
    from prefect.client.schemas.sorting import ArtifactSort

    with get_client(sync_client=True) as client:
        found = client.read_artifacts(
            artifact_filter=ArtifactFilter(key=ArtifactFilterKey(any_=[key])), sort=ArtifactSort.CREATED_DESC
        )
    return [str(artifact.data) for artifact in reversed(found)]


def rows(settings: Settings, query: str) -> list[Any]:
    with duckdb.connect(settings.published, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.usefixtures("to_the_checks")
def test_four_nights(prefect_server: str, samples: Path, tmp_path: Path, webhook: Webhook) -> None:
    source, settings = tmp_path / "in", Settings(tmp_path / "wh")
    source.mkdir()
    for name in ("communique.txt", "place-title-body.txt"):
        shutil.copy(samples / name, source)

    def night() -> Any:
        return nightly([str(source)], str(settings.root), notify_blocks=["custom-webhook/team"], retries=0)

    # Night 1 loads two samples.
    first = night()
    assert first.status == "published"
    assert first.documents_loaded == len(list(source.iterdir()))
    assert status(settings).exit_status == 0
    assert (settings.root / "quality" / "index.html").exists()
    assert "quality/index.html" in artifacts("jianbao-quality")[-1]
    assert float(artifacts("jianbao-progress")[-1]) == 100.0

    # Night 2 has nothing new: it publishes nothing, and leaves a trace all the same.
    before = settings.published.stat()
    second = night()
    assert (second.status, second.documents_skipped) == ("unchanged", first.documents_loaded)
    assert (settings.published.stat().st_ino, settings.published.stat().st_mtime_ns) == (
        before.st_ino,
        before.st_mtime_ns,
    )
    trace = status(settings).last_run
    assert trace is not None
    assert (trace.status, trace.message) == (
        "unchanged",
        "Nothing new: the published warehouse stays as it is.",
    )
    assert webhook.told == []

    # Night 3 brings a corrected file, a broken file, and an issue with digits run together.
    corrected = source / "communique.txt"
    corrected.write_text(corrected.read_text("utf-8") + "\n全县新建农村公路88公里。\n", "utf-8")
    (source / "broken.txt").write_bytes(bytes(range(256)) * 40)
    wrong = source / "wrong.txt"
    wrong.write_text("今年以来，全县完成工业投资8888888888亿元。\n", "utf-8")
    content = rows(settings, "select * from fact_metric order by all")
    with pytest.raises(ChecksFailedError, match="nothing was published") as failure:
        night()
    assert {(check.table_name, check.expectation) for check in failure.value.summary.errors} == {
        ("fact_metric", "money_is_possible")
    }
    report = artifacts("jianbao-summary")[-1]
    assert "8888888888亿元" in report
    assert "wrong.txt" in report
    assert "What to do" in report
    assert rows(settings, "select * from fact_metric order by all") == content
    bad = status(settings)
    assert bad.exit_status == 1
    assert any("Mend the files" in value for _label, value in bad.lines())
    (told,) = webhook.told
    assert told["subject"] == "Jianbao: the nightly run failed"
    assert "fact_metric.money_is_possible" in told["body"]

    # The issue is mended; night 4 publishes, and says that the broken file still waits.
    wrong.write_text("今年以来，全县完成工业投资88亿元。\n", "utf-8")
    fourth = night()
    assert fourth.status == "published"
    assert fourth.exit_status == 2
    assert rows(settings, "select count(*) from fact_metric where value = 88e8 and unit = '元'") == [(1,)]
    assert rows(settings, "select count(*) from fact_metric where value = 88 and unit = '公里'") == [(1,)]
    assert [item["uri"] for item in status(settings).quarantined] == ["broken.txt"]
    assert status(settings).exit_status == 2
    assert "broken.txt" in artifacts("jianbao-quarantined")[-1]
    (changed,) = (table for table in fourth.build_difference if table.table_name == "fact_metric")
    assert changed.rows_added - changed.rows_removed == 2
    assert f"| fact_metric | {changed.rows_added} |" in artifacts("jianbao-summary")[-1]
    assert webhook.told[1]["subject"] == "Jianbao: the nightly run works again"
    maintained = rows(settings, "select maintenance from load_run where status = 'loaded' order by started_at")
    assert [text is not None and "merged" in text for (text,) in maintained] == [True, True]


@pytest.mark.usefixtures("light_runs")
def test_a_folder_that_is_away_for_a_while_is_waited_for(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the night's documents go to as many workers as wanted, where they are wanted."""
    source, settings = tmp_path / "network", Settings(tmp_path / "wh")
    teams: list[Workers] = []
    monkeypatch.setattr("flows.ingest.transformed", lambda *given: teams.append(given[-1]) or ())
    threading.Timer(2.0, source.mkdir).start()
    summary = nightly([str(source)], str(settings.root), retries=8, retry_seconds=0.2, workers=3, runner="dask")
    assert (summary.status, summary.documents_seen) == ("published", 0)  # type: ignore[union-attr]
    assert teams == [Workers(3, "dask")]


def test_a_folder_that_stays_away_fails_with_a_sentence(prefect_server: str, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "wh")
    with pytest.raises(SourceNotFoundError, match="network folder is mounted"):
        nightly([str(tmp_path / "network")], str(settings.root), retries=1, retry_seconds=0.1)
    trace = state.last_run(settings)
    assert trace is not None
    assert trace.status == "failed"
    assert "network folder is mounted" in trace.advice
    assert state.failure_over(settings) is not None


@pytest.mark.usefixtures("light_runs")
@pytest.mark.parametrize("done", [True, False], ids=["done since", "only waiting"])
def test_a_late_run_is_skipped_where_its_work_is_done_and_never_for_one_that_waits(
    prefect_server: str, tmp_path: Path, webhook: Webhook, monkeypatch: pytest.MonkeyPatch, done: bool
) -> None:
    from prefect.client.orchestration import get_client
    from prefect.states import Completed, Running, Scheduled

    settings = Settings(tmp_path / "wh")
    parameters = {"sources": [str(tmp_path / "in")], "warehouse": str(tmp_path / "wh")}
    (tmp_path / "in").mkdir()
    made = deployment(parameters, name=f"late-{done}").apply()
    with get_client(sync_client=True) as client:
        other = client.create_flow_run_from_deployment(made, state=Scheduled())
        for reached in (Running(), Completed()) if done else ():
            client.set_flow_run_state(other.id, reached, force=True)
    monkeypatch.setenv("PREFECT__RUNTIME__DEPLOYMENT__ID", str(made))
    monkeypatch.setattr(runtime.flow_run, "scheduled_start_time", datetime(2026, 1, 1, tzinfo=UTC), raising=False)
    if done:
        state.failure_noticed(settings)
    ended = nightly(**parameters, notify_blocks=["custom-webhook/team"], return_state=True)
    assert (ended.name, ended.is_completed()) == ("Skipped" if done else "Completed", True)
    assert settings.published.exists() is not done
    assert webhook.told == []
    noted = state.schedule(settings)
    assert noted is not None
    assert noted.cron == "0 2 * * *"


class Ended:
    """A task's end, as the condition for a retry sees it."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def result(self, **_how: bool) -> Exception:
        return self.error


@pytest.mark.parametrize(
    ("error", "helps"),
    [
        (SourceNotFoundError(), True),
        (LockHeldError(), True),
        (LakeUnavailableError(), True),
        (ConnectionError(), True),
        (CommitError(), False),
        (ValueError(), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_a_retry_is_made_only_where_it_can_help(error: Exception, helps: bool) -> None:
    assert a_retry_can_help(None, None, Ended(error)) is helps  # type: ignore[arg-type]


@pytest.mark.parametrize("failed", [CommitError, PublishError])
@pytest.mark.parametrize(
    ("cause", "helps"),
    [
        (duckdb.Error('Failed to execute query "COMMIT": server closed the connection unexpectedly'), True),
        (duckdb.ConstraintException("Constraint Error: NOT NULL constraint failed"), False),
    ],
    ids=["the catalog was lost", "a row is wrong"],
)
def test_a_commit_or_a_build_is_tried_again_only_where_the_lake_was_lost(
    failed: type[Exception], cause: duckdb.Error, helps: bool
) -> None:
    error = failed()
    error.__cause__ = cause
    assert a_retry_can_help(None, None, Ended(error)) is helps  # type: ignore[arg-type]


def test_the_deployment_says_when_and_one_at_a_time() -> None:
    made = deployment({"sources": ["/in"]})
    (schedule,) = made.schedules or ()
    assert schedule.schedule.model_dump()["cron"] == "0 2 * * *"
    assert schedule.schedule.model_dump()["timezone"] == "Asia/Shanghai"
    assert made.concurrency_limit == 1
    assert made.concurrency_options is not None
    assert made.concurrency_options.collision_strategy.value == "CANCEL_NEW"
    assert made.entrypoint == "flows.nightly.nightly"
    assert set(made.tags) == {"jianbao", "nightly"}


def test_each_warehouse_is_served_under_a_name_of_its_own(prefect_server: str, tmp_path: Path) -> None:
    """However many share a Prefect server, none takes another's parameters or schedule."""
    from prefect.client.orchestration import get_client

    roots = [tmp_path / county / "warehouse" for county in ("north", "south")]
    applied = [deployment({"sources": ["/in"], "warehouse": str(root)}).apply() for root in roots]
    with get_client(sync_client=True) as client:
        found = [client.read_deployment(one) for one in applied]
    assert [Path(one.parameters["warehouse"]) for one in found] == roots
    assert len({one.name for one in found}) == 2
    assert all(re.fullmatch(r"warehouse-[0-9a-f]{8}", one.name) for one in found)


def test_a_warehouse_has_one_name_however_its_folder_is_reached(tmp_path: Path) -> None:
    folder, link = tmp_path / "简报 仓库%2", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    assert deployment_name(link) == deployment_name(folder)
    assert deployment_name(folder).startswith("简报-仓库-2-")
    assert deployment_name(Path("/")).startswith("warehouse-")


def test_the_next_night_is_told_in_utc() -> None:
    due = next_due("0 2 * * *", "Asia/Shanghai")
    assert (due.hour, due.minute, due.tzinfo) == (18, 0, None)
    assert timedelta() < due - utc_now() <= timedelta(days=1)


def test_status_knows_a_run_that_is_overdue(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    state.record_schedule(settings, state.NightlySchedule("0 2 * * *", "Asia/Shanghai", "2026-01-01T18:00:00", "-"))
    assert not status(settings, now=datetime(2026, 1, 1, 18, 59)).overdue
    late = status(settings, now=datetime(2026, 1, 1, 19, 1))
    assert late.overdue
    assert late.exit_status == 1


def test_status_knows_a_writer_that_works_and_one_that_was_killed(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    with writer_lock(settings):
        assert f"process {os.getpid()}" in str(status(settings).running)
    note = settings.lock_file.with_suffix(".json")
    assert status(settings).running is None
    with writer_lock(settings):
        left = json.loads(note.read_text())
    note.write_text(json.dumps({**left, "pid": 2**22 + 1}))
    dead = status(settings)
    assert dead.running is None
    assert dead.failed
    assert any("run again" in value for _label, value in dead.lines())

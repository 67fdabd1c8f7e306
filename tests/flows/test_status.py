"""``jianbao status`` for people and monitoring: what it says and the status it exits with."""

import json
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from prefect.exceptions import TerminationSignal

from expectations import volume
from flows import state, version
from flows.status import status
from flows.summary import Refused, Summary
from tests.warehouse.fabricate import load
from tests.warehouse.light import light
from warehouse.history import rollback
from warehouse.records import utc_now
from warehouse.settings import Settings


@pytest.fixture(scope="module", autouse=True)
def cheap() -> Iterator[None]:
    with light():
        yield


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published warehouse, made once."""
    settings = Settings(tmp_path_factory.mktemp("published"))
    load(settings, "r1", {"a.txt": "甲"})
    return settings.root


@pytest.fixture
def settings(tmp_path: Path, published: Path) -> Settings:
    """A copy of it."""
    shutil.copytree(published, tmp_path / "wh")
    return Settings(tmp_path / "wh")


def ran(settings: Settings, how: Any, *refused: str) -> None:
    """Leave the trace of a run."""
    with state.recorded(settings) as record:
        quarantined = tuple(Refused(uri, "decode", "holds no text") for uri in refused)
        record(Summary("r2", how, str(settings.root), str(settings.published), quarantined=quarantined))


def scheduled(settings: Settings, hours: float) -> None:
    due = (utc_now() + timedelta(hours=hours)).isoformat(timespec="seconds")
    state.record_schedule(settings, state.NightlySchedule("0 2 * * *", "Asia/Shanghai", due, "http://127.0.0.1/api"))


def test_a_folder_without_a_warehouse_is_not_healthy(tmp_path: Path) -> None:
    found = status(Settings(tmp_path))
    assert found.exit_status == 1
    assert found.headline().startswith("Nothing is published yet: load something")
    assert found.headline().endswith("or set JIANBAO_WAREHOUSE.")


def test_a_published_warehouse_is_healthy(settings: Settings) -> None:
    ran(settings, "unchanged")
    scheduled(settings, 5)
    found = status(settings)
    assert (found.exit_status, found.headline()) == (0, "Healthy.")
    assert found.age_seconds is not None
    assert 0 <= found.age_seconds < 600
    assert not found.overdue


def test_documents_that_older_rules_read_are_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "1 document was read by older rules; --reprocess reads it anew"
    assert ("older rules", told) in status(settings).lines()  # made by version 1
    monkeypatch.setattr(version, "code_version", lambda: "1")
    assert "older rules" not in dict(status(settings).lines())
    of_many = Summary("r2", "unchanged", "wh", "wh/jianbao.duckdb", older_rules=1200)
    assert ("older rules", "1,200 documents were read by older rules; --reprocess reads them anew") in of_many.lines()


def test_documents_that_cannot_be_read_anew_are_told_without_the_advice(settings: Settings) -> None:
    load(settings, "r2", {"b.txt": "乙", "c.txt": "丙"})  # a.txt is gone
    told = "2 documents were read by older rules; --reprocess reads them anew; "
    told += "1 document whose file is gone or refused stays as older rules read it"
    assert dict(status(settings).lines())["older rules"] == told
    load(settings, "r3", {"b.txt": "乙"}, refused={"c.txt": "no text"})
    found = status(settings)
    assert (found.older_rules, found.older_rules_stay) == (1, 2)
    load(settings, "r4", {})
    told = "3 documents whose files are gone or refused stay as older rules read them"
    assert dict(status(settings).lines())["older rules"] == told


def test_files_of_the_last_run_that_wait_are_named(settings: Settings) -> None:
    ran(settings, "unchanged", "broken.txt")
    found = status(settings)
    assert found.exit_status == 2
    assert ("quarantined", "broken.txt: holds no text") in found.lines()


def test_the_name_of_a_file_begins_no_line_of_its_own(settings: Settings) -> None:
    ran(settings, "unchanged", "new\nHealthy.txt")
    assert dict(status(settings).lines())["quarantined"] == "new\\nHealthy.txt: holds no text"


def test_a_periodical_that_does_not_come_is_named_though_no_run_has_checked_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran(settings, "unchanged")
    monkeypatch.setattr(volume, "overdue", lambda _connection: [("云溪简报", date(2020, 3, 1), 2)])
    found = status(settings)
    assert found.exit_status == 0
    said = dict(found.lines())["warning"]
    assert said.startswith("dim_issue.next_issue_has_come: publication=云溪简报, last_published=2020-03-01")
    assert said.endswith("An issue is due and has not come: the source may have moved, or the collection stopped.")


@pytest.mark.parametrize("how", ["failed", "incomplete"])
def test_a_failed_run_counts_more_than_what_waits(settings: Settings, how: str) -> None:
    ran(settings, how, "broken.txt")
    assert status(settings).exit_status == 1
    assert "failed" in status(settings).headline()


def test_an_error_leaves_its_sentence(settings: Settings) -> None:
    with pytest.raises(ValueError, match="check the path"), state.recorded(settings):
        raise ValueError("/in is not there; check the path")
    assert ("", "/in is not there; check the path") in status(settings).lines()


@pytest.mark.parametrize(
    "stop",
    [KeyboardInterrupt(), RuntimeError("Query interrupted"), TerminationSignal(signal.SIGTERM)],
    ids=["Ctrl-C", "in a query", "TERM"],
)
def test_a_run_that_was_stopped_is_to_be_run_again(settings: Settings, stop: BaseException) -> None:
    with pytest.raises(type(stop)), state.recorded(settings):
        raise stop
    assert status(settings).exit_status == 1
    sentence = "The run was stopped, by hand or by a signal; run the same command again, what was committed stays."
    assert ("", sentence) in status(settings).lines()


def test_a_failure_before_the_run_is_recorded_where_there_is_a_warehouse(settings: Settings, tmp_path: Path) -> None:
    for where in (settings, Settings(tmp_path / "mistyped")):
        with pytest.raises(LookupError), state.failure_recorded(where):
            raise LookupError("/in is not mounted")
    assert ("", "/in is not mounted") in status(settings).lines()
    assert status(settings).exit_status == 1
    assert not (tmp_path / "mistyped").exists()


def test_a_stop_between_the_command_and_its_flow_is_recorded_too(settings: Settings) -> None:
    ran(settings, "published")
    state.record_interruption(settings, utc_now() + timedelta(seconds=2), KeyboardInterrupt())
    assert status(settings).exit_status == 1
    ran(settings, "published")
    state.record_interruption(settings, utc_now() - timedelta(minutes=1), KeyboardInterrupt())
    assert status(settings).exit_status == 0


def test_half_a_record_is_no_record(settings: Settings) -> None:
    ran(settings, "failed")
    (settings.root / "state" / "last_run.json").write_text('{"status": "fai')
    assert status(settings).last_run is None


def test_the_command_exits_with_the_status(jianbao: Callable[..., Any], settings: Settings) -> None:
    scheduled(settings, -0.5)
    assert jianbao("status", "--warehouse", settings.root).status == 0
    late = jianbao("status", "--warehouse", settings.root, "--grace", "0.1", "--json")
    assert late.status == 1
    told = json.loads(late.stdout)
    assert (told["overdue"], told["exit_status"]) == (True, 1)
    assert "(overdue)" in jianbao("status", "--warehouse", settings.root, "--grace", "0.1").stdout


def test_a_build_that_was_put_back_is_told(settings: Settings) -> None:
    assert not status(settings).rolled_back
    load(settings, "r2", {"a.txt": "乙"})
    rollback(settings)
    found = status(settings)
    assert found.rolled_back
    assert "an earlier build was put back" in dict(found.lines())["rolled back"]


def test_copies_are_told_apart_from_what_is_known() -> None:
    lines = dict(Summary("r", "published", "wh", "wh/jianbao.duckdb", 5, 2, 3, 1).lines())
    assert lines["documents"] == "2 loaded, 3 skipped (2 unchanged, 1 with the same bytes as another), 0 quarantined"


def test_a_run_whose_end_cannot_be_written_down_has_not_failed_and_warns(settings: Settings) -> None:
    (settings.root / "state").write_text("in the way")
    with state.recorded(settings) as record:
        summary = record(Summary("r1", "published", str(settings.root), str(settings.published)))
    assert (summary.status, summary.exit_status) == ("published", 0)
    (warning,) = summary.as_json()["warnings"]
    assert warning.startswith(
        f"how this run ended could not be written down in {settings.root / 'state'} (File exists)"
    )


def test_a_build_after_the_last_run_that_was_written_down_is_not_the_one_before_it(settings: Settings) -> None:
    with pytest.raises(LookupError), state.recorded(settings):
        raise LookupError("/in is not mounted")
    assert status(settings).headline() == "The last run failed; the build before it is served."
    load(settings, "r2", {"a.txt": "乙"})  # its end is not written down
    found = status(settings)
    assert (found.exit_status, found.as_json()["unrecorded"]) == (1, True)
    assert found.headline().startswith("A later run than the last one written down has published")
    assert f"{settings.root}/state" in dict(found.lines())["not written"]
    rollback(settings)
    ran(settings, "failed")
    rollback(settings)
    assert status(settings).headline() == "The last run failed; the build before it is served."


def test_a_published_file_that_cannot_be_read_is_told_with_the_way_out(settings: Settings) -> None:
    settings.published.chmod(0o644)
    settings.published.write_text("no database")
    found = status(settings)
    assert found.exit_status == 1
    assert found.headline().startswith("The published file cannot be read (")
    assert found.headline().endswith("run  jianbao ingest PATH, which makes it anew.")


@pytest.mark.parametrize(
    ("run", "headline", "left"),
    [
        ("r1", "The last run was killed as it finished; what it loaded is published.", "is published"),
        ("r2", "The last run failed; the build before it is served.", "nothing of that run"),
        ("", "The last run failed; the build before it is served.", "nothing of that run"),
    ],
    ids=["behind", "before", "without a run"],
)
@pytest.mark.parametrize("since", ["2000-01-01T00:00:00", "2999-01-01T00:00:00"])
def test_a_run_that_was_killed_before_or_behind_its_publication(
    settings: Settings, since: str, run: str, headline: str, left: str
) -> None:
    """Whatever the clock was when it began."""
    note = {"host": socket.gethostname(), "pid": 2**22 + 1, "since": since, "run": run}
    settings.lock_file.with_suffix(".json").write_text(json.dumps(note))
    found = status(settings)
    assert (found.exit_status, found.headline()) == (1, headline)
    assert left in dict(found.lines())["killed"]

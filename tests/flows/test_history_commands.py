"""What was and whether it is true: history, rollback, quarantine, verify, and a query on an old state."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows.cli import cli
from flows.commands.sql import moment_of
from tests.flows.conftest import Finished
from tests.warehouse.fabricate import load, raw_of, rows
from tests.warehouse.light import light
from warehouse.settings import Settings

FIRST, SECOND = {"a.txt": "甲文"}, {"a.txt": "甲文", "b.txt": "乙文"}


@pytest.fixture(scope="module")
def two_builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A warehouse that was published twice, with one refused input."""
    source = tmp_path_factory.mktemp("source")
    for name, text in SECOND.items():
        (source / name).write_text(raw_of(text), "utf-8")
    settings = Settings(tmp_path_factory.mktemp("two") / "warehouse")
    with light():
        load(settings, "r1", FIRST, root=str(source))
        load(settings, "r2", SECOND, root=str(source), refused={"x\x1b[2J.txt": "no text"})
        yield settings


def call(name: str, settings: Settings, *arguments: str) -> Result:
    return CliRunner().invoke(cli, [name, "--warehouse", str(settings.root), *arguments], standalone_mode=False)


def test_history_lists_states_and_builds(two_builds: Settings) -> None:
    told = json.loads(call("history", two_builds, "--json").stdout)
    assert [s["message"].split(":")[0] for s in told["snapshots"]][-2:] == ["run r1", "run r2"]
    assert [b["snapshot_id"] for b in told["builds"]] == [told["snapshots"][-1]["snapshot_id"],
                                                         told["snapshots"][-2]["snapshot_id"]]  # fmt: skip
    shown = call("history", two_builds).stdout
    assert "jianbao.duckdb" in shown
    assert "jianbao.previous.duckdb" in shown


def test_a_query_on_an_old_state(two_builds: Settings) -> None:
    states = json.loads(call("history", two_builds, "--json").stdout)["snapshots"]
    query = "SELECT count(*) AS documents FROM dim_document"
    then = call("sql", two_builds, "--json", "--at", states[-2]["at"], query)
    assert json.loads(then.stdout) == [{"documents": 1}]
    assert json.loads(call("sql", two_builds, "--json", "--at", states[-1]["at"][:10], query).stdout) == [
        {"documents": 2}
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--at", "1999-01-01", "SELECT 1"], "nothing was loaded by 1999"),
        (["--at", "yesterday", "SELECT 1"], "'yesterday' is no time"),
        (["--at", "9999-12-31T23:59:59-12:00", "SELECT 1"], "is no time"),
        (["--at", "2018-08-01"], "asked with a query"),
        (["--at", "2999-01-01", "DELETE FROM lake.dim_document"], "that statement gives no rows"),
    ],
    ids=["before anything", "no time", "beyond the calendar", "no query", "a change"],
)
def test_what_cannot_be_asked_is_told(two_builds: Settings, arguments: list[str], says: str) -> None:
    assert says in str(call("sql", two_builds, *arguments).exception)


def test_a_day_alone_means_its_end_and_a_zone_is_heeded() -> None:
    assert str(moment_of("2018-08-01")) == str(moment_of("20180801")) == "2018-08-01 23:59:59.999999"
    assert str(moment_of("2018-08-01T08:00+08:00")) == "2018-08-01 00:00:00"


def test_rollback_there_and_back(two_builds: Settings, tmp_path: Path) -> None:
    shutil.copytree(two_builds.root, tmp_path / "copy")
    copy = Settings(tmp_path / "copy")
    for documents in (1, 2):
        assert "is the build of" in call("rollback", copy).stdout
        assert rows(copy.published, "SELECT count(*) FROM dim_document") == [(documents,)]
    copy.previous.unlink()
    assert "no earlier build" in str(call("rollback", copy).exception)


def test_verify_says_nothing_is_false_or_what_is(two_builds: Settings, tmp_path: Path) -> None:
    well = call("verify", two_builds)
    assert (well.return_value, well.stdout[:18]) == (0, "Everything is true"), well.stdout
    shutil.copytree(two_builds.root, tmp_path / "copy")
    copy = Settings(tmp_path / "copy")
    copy.published.chmod(0o644)
    with duckdb.connect(copy.published) as file:
        file.execute("UPDATE fact_metric SET value = 1; UPDATE fact_article SET title = 'x'")
    first, every = call("verify", copy), call("verify", copy, "--all")
    assert (first.return_value, len(first.stdout.splitlines())) == (1, 1)
    assert (every.return_value, len(every.stdout.splitlines())) == (1, 2)


def test_quarantine_lists_what_waits_and_no_name_moves_the_cursor(two_builds: Settings, tmp_path: Path) -> None:
    listed = call("quarantine", two_builds)
    assert listed.return_value == 2
    assert "no text" in listed.stdout
    assert "\x1b" not in listed.stdout
    (item,) = json.loads(call("quarantine", two_builds, "--json").stdout)
    assert (item["uri"], item["stage"], item["kept"]) == ("x\x1b[2J.txt", "decode", None)
    assert "load something first" in str(call("quarantine", Settings(tmp_path / "none")).exception)


@pytest.mark.usefixtures("plain_runs")
def test_refused_bytes_are_kept_and_tried_again_also_when_the_file_is_gone(
    jianbao: Callable[..., Finished], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from transforms import pipeline
    from transforms.pipeline import RefusedDocumentError

    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    for name in ("gone.txt", "mended.txt"):
        (source / name).write_text(f"{name}：全县新建农村公路88公里。\n", "utf-8")
    (source / "picture.txt").write_bytes(bytes(range(256)) * 40)

    def refusing(data: bytes, uri: str, media_type: str = "text/plain") -> None:
        raise RefusedDocumentError("layout", "an earlier version could not read it")

    monkeypatch.setattr(pipeline, "transform_document", refusing)
    assert jianbao("ingest", source, "--warehouse", warehouse, "--json").status == 2
    monkeypatch.undo()
    waits = json.loads(jianbao("quarantine", "--warehouse", warehouse, "--json").stdout)
    assert all(Path(item["kept"]).name == item["sha256"] for item in waits)
    assert len(waits) == 3
    (source / "gone.txt").unlink()
    (source / "mended.txt").write_text("全县新建农村公路99公里。\n", "utf-8")
    again = jianbao("quarantine", "--warehouse", warehouse, "--retry", "--json")
    assert (again.status, again.summary["documents_loaded"]) == (2, 2)
    (left,) = json.loads(jianbao("quarantine", "--warehouse", warehouse, "--json").stdout)
    assert left["uri"] == "picture.txt"
    published = warehouse / "jianbao.duckdb"
    held = "SELECT uri, source_root FROM document_validity WHERE valid_to_run IS NULL ORDER BY uri"
    assert rows(published, held) == [(name, str(source)) for name in ("gone.txt", "mended.txt")]
    resolved = "SELECT count(*) FROM quarantined_document WHERE resolved_at IS NOT NULL"
    assert rows(published, resolved) == [(2,)]

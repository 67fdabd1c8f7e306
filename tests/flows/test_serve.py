"""The nightly run as it is really started on one machine: by ``jianbao serve``."""

import asyncio
import gc
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import serving, state
from flows.api import free_port
from flows.cli import main
from flows.nightly import deployment_name
from flows.serving import Server, ServerGoneError
from tests.flows.served import PROGRAMS, ended, post, until
from warehouse.settings import Settings


@contextmanager
def served(settings: Settings, port: int, folder: Path) -> Iterator[tuple["subprocess.Popen[bytes]", Path]]:
    """``jianbao serve`` of ``folder``/in, once it serves, and what it says."""
    log = folder / "log"
    environment = {k: v for k, v in os.environ.items() if k != "PREFECT_API_URL"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [PROGRAMS / "jianbao", "serve", folder / "in", "--warehouse", settings.root, "--port", str(port),
             "--workers", "1"],
            env={**environment, "PREFECT_HOME": str(folder / "prefect")}, stdout=out, stderr=out, cwd=folder,
        )  # fmt: skip
    try:
        until(lambda: "stop with Ctrl-C" in log.read_text())
        yield process, log
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize(
    "twice", [False, pytest.param(True, marks=pytest.mark.long)], ids=["one night", "another comes while one works"]
)
def test_serve_shows_its_server_runs_the_night_and_pauses_when_stopped(
    samples: Path, tmp_path: Path, twice: bool
) -> None:
    settings, port = Settings(tmp_path / "wh"), free_port()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes((samples / "place-title-body.txt").read_bytes())
    api = f"http://127.0.0.1:{port}/api"
    with served(settings, port, tmp_path) as (process, log):
        assert f"dashboard: http://127.0.0.1:{port}\n" in log.read_text()
        assert httpx.get(f"http://127.0.0.1:{port}/ui-settings", timeout=30).json()["api_url"] == api
        deployment = until(lambda: next(iter(post(api, "/deployments/filter")), None))
        assert deployment["name"] == deployment_name(settings.root)
        assert f"prefect deployment run jianbao-nightly/{deployment['name']}\n" in log.read_text()
        assert (deployment["parameters"]["workers"], deployment["parameters"]["runner"]) == (1, "local")
        assert deployment["schedules"][0]["schedule"]["timezone"] == "Asia/Shanghai"
        runs = [post(api, f"/deployments/{deployment['id']}/create_flow_run") for _ in range(1 + twice)]
        ends = sorted(until(lambda one=one: ended(api, one["id"])) for one in runs)  # type: ignore[misc]
        # One does the work. The other comes to its turn while that runs and is cancelled, or after it and is skipped.
        of_two = (["Cancelled", "Completed"], ["Completed", "Skipped"])
        assert ends in (of_two if twice else (["Completed"],)), log.read_text()
        assert settings.published.exists()
        noted = state.schedule(settings)
        assert noted is not None
        assert noted.server.rstrip("/") == api
        process.send_signal(signal.SIGINT)
        process.wait(60)
        assert "Traceback" not in log.read_text()


def _server_of(process: "subprocess.Popen[bytes]") -> psutil.Process:
    return next(child for child in psutil.Process(process.pid).children() if "uvicorn" in child.cmdline())


def test_serve_ends_when_its_server_has_ended(tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / "in").mkdir()
    with served(Settings(tmp_path / "wh"), port, tmp_path) as (process, log):
        _server_of(process).kill()
        assert process.wait(60) == 1
        said = " ".join(log.read_text().split())
        assert f"Error: the Prefect server at http://127.0.0.1:{port}/api is gone (it ended with status -9)" in said
        assert "Traceback" not in said, log.read_text()


@pytest.mark.long
def test_the_server_ends_with_serve(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with served(Settings(tmp_path / "wh"), free_port(), tmp_path) as (process, _log):
        server = _server_of(process)
        process.kill()
        server.wait(30)


class _Runner:
    """Serves until it is stopped, and fails then or at once, as Prefect's does whose server has gone."""

    def __init__(self, *, at_once: bool) -> None:
        self.at_once = at_once
        self.pause_on_shutdown = True

    async def start(self) -> None:
        try:
            await asyncio.sleep(0 if self.at_once else 60)
        finally:
            raise ConnectionError("connection lost")


@pytest.mark.parametrize("at_once", [True, False])
def test_the_error_of_a_runner_whose_server_is_gone_is_taken(
    at_once: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(serving, "LOOK_SECONDS", 0.05)
    with subprocess.Popen(["false"]) as ended:
        ended.wait()
    server = Server("http://127.0.0.1:1/api", ended)
    with pytest.raises(ServerGoneError, match="ended with status 1"):
        asyncio.run(serving._served(_Runner(at_once=at_once), server))  # type: ignore[arg-type]
    gc.collect()
    assert "never retrieved" not in caplog.text


@pytest.mark.parametrize("listens", [True, False], ids=["a server answers", "bound by another"])
def test_a_port_that_is_taken_is_refused(
    listens: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before any server is started: else what answers there might be taken for ours."""
    monkeypatch.setattr(serving, "_started", lambda *_: pytest.fail("a server was started"))
    with socket.socket() as other, temporary_settings(restore_defaults={PREFECT_API_URL}):
        other.bind(("127.0.0.1", 0))
        if listens:
            other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match="1"):
            main(["serve", str(tmp_path), "--warehouse", str(tmp_path / "wh"), "--port", str(port)])
    said = capsys.readouterr().err
    assert f"port {port} of this machine cannot be had for a Prefect server (Address already in use)" in said
    assert "Give another port with --port" in said
    assert not (tmp_path / "wh").exists()


def test_a_given_server_may_be_away_for_a_while_and_not_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(serving, "GONE_SECONDS", 0.3)
    away = iter([None, ConnectionError("refused"), None])
    monkeypatch.setattr(serving.api, "why_away", lambda _url: next(away, ConnectionError("refused")))
    with pytest.raises(ServerGoneError, match=r"http://host/api is gone \(no answer for 0.3 s, refused\)"):
        asyncio.run(serving._gone(Server("http://host/api")))
    assert next(away, "all told") == "all told"


def test_a_runner_that_does_not_exist_is_told_before_the_night(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        main(["serve", "in", "--runner", "ray"])
    assert "there is no runner 'ray'; give local, dask" in capsys.readouterr().err

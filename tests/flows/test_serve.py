"""The nightly run as it is really started on one machine: by ``jianbao serve``."""

import os
import signal
import subprocess
from pathlib import Path

import httpx
import pytest

from flows import state
from flows.api import free_port
from flows.cli import main
from tests.flows.served import PROGRAMS, ended, post, until
from warehouse.settings import Settings


def test_serve_shows_its_server_runs_the_night_and_pauses_when_stopped(samples: Path, tmp_path: Path) -> None:
    settings, port = Settings(tmp_path / "wh"), free_port()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes((samples / "communique.txt").read_bytes())
    log = tmp_path / "log"
    environment = {k: v for k, v in os.environ.items() if k != "PREFECT_API_URL"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [PROGRAMS / "jianbao", "serve", tmp_path / "in", "--warehouse", settings.root, "--port", str(port),
             "--workers", "1"],
            env={**environment, "PREFECT_HOME": str(tmp_path / "prefect")}, stdout=out, stderr=out, cwd=tmp_path,
        )  # fmt: skip
    try:
        api = f"http://127.0.0.1:{port}/api"
        until(lambda: "stop with Ctrl-C" in log.read_text())
        assert f"dashboard: http://127.0.0.1:{port}\n" in log.read_text()
        assert httpx.get(f"http://127.0.0.1:{port}/ui-settings", timeout=30).json()["api_url"] == api
        deployment = until(lambda: next(iter(post(api, "/deployments/filter")), None))
        assert (deployment["parameters"]["workers"], deployment["parameters"]["runner"]) == (1, "local")
        assert deployment["schedules"][0]["schedule"]["timezone"] == "Asia/Shanghai"
        run = post(api, f"/deployments/{deployment['id']}/create_flow_run")
        while_busy = post(api, f"/deployments/{deployment['id']}/create_flow_run")
        ends = {one["id"]: until(lambda one=one: ended(api, one["id"])) for one in (run, while_busy)}  # type: ignore[misc]
        assert sorted(ends.values()) == ["Cancelled", "Completed"], log.read_text()
        assert settings.published.exists()
        noted = state.schedule(settings)
        assert noted is not None
        assert noted.server.rstrip("/") == api
        process.send_signal(signal.SIGINT)
        process.wait(60)
        assert "Traceback" not in log.read_text()
    finally:
        process.kill()


def test_a_runner_that_does_not_exist_is_told_before_the_night(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        main(["serve", "in", "--runner", "ray"])
    assert "there is no runner 'ray'; give local, dask" in capsys.readouterr().err

"""The nightly run as it is really started: by ``jianbao serve``, and by the commands of ``compose.yaml``."""

import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import yaml

from flows import state
from tests.flows.conftest import ROOT
from warehouse.settings import Settings

PROGRAMS = Path(sys.executable).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(true: Callable[[], Any], seconds: float = 120.0) -> Any:
    """What ``true`` gives once it is true."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := true():
            return found
        time.sleep(0.2)
    raise AssertionError("it did not come true in time")


def post(api: str, path: str, **body: Any) -> Any:
    return httpx.post(f"{api}{path}", json=body, timeout=30).raise_for_status().json()


def test_serve_shows_its_server_runs_the_night_and_pauses_when_stopped(samples: Path, tmp_path: Path) -> None:
    settings, port = Settings(tmp_path / "wh"), free_port()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes((samples / "communique.txt").read_bytes())
    log = tmp_path / "log"
    environment = {k: v for k, v in os.environ.items() if k != "PREFECT_API_URL"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [PROGRAMS / "jianbao", "serve", tmp_path / "in", "--warehouse", settings.root, "--port", str(port)],
            env={**environment, "PREFECT_HOME": str(tmp_path / "prefect")}, stdout=out, stderr=out, cwd=tmp_path,
        )  # fmt: skip
    try:
        api = f"http://127.0.0.1:{port}/api"
        until(lambda: "stop with Ctrl-C" in log.read_text())
        assert f"dashboard: http://127.0.0.1:{port}\n" in log.read_text()
        deployment = until(lambda: next(iter(post(api, "/deployments/filter")), None))
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


def ended(api: str, run_id: str) -> str | None:
    """The name of the state in which a flow run has ended."""
    run = httpx.get(f"{api}/flow_runs/{run_id}", timeout=30).json()
    return str(run["state"]["name"]) if run["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED") else None


def compose() -> dict[str, Any]:
    services: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    return services


def test_the_commands_of_compose_put_the_night_on_a_work_pool(prefect_server: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PREFECT_API_URL": prefect_server,
        "JIANBAO_SOURCE": str(tmp_path / "in"),
        "JIANBAO_WAREHOUSE": str(tmp_path / "wh"),
    }
    (tmp_path / "in").mkdir()
    told = {}
    for service, more in (("pool", []), ("deploy", []), ("worker", ["--run-once"])):
        uv, run, program, *arguments = shlex.split(compose()[service]["command"])
        assert (uv, run) == ("uv", "run")
        if service == "worker":
            made = post(prefect_server, "/deployments/filter", deployments={"name": {"any_": ["nightly"]}})[0]
            flow_run = post(prefect_server, f"/deployments/{made['id']}/create_flow_run")
        done = subprocess.run(
            [PROGRAMS / program, *arguments, *more],
            env=environment, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        told[service] = done.stdout
    assert made["parameters"] == {
        "sources": [str(tmp_path / "in")],
        "warehouse": str(tmp_path / "wh"),
        "keep_snapshots": 30,
        "notify_blocks": [],
    }
    assert made["schedules"][0]["schedule"]["cron"] == "0 2 * * *"
    assert made["schedules"][0]["schedule"]["timezone"] == "Asia/Shanghai"
    assert made["global_concurrency_limit"]["limit"] == 1
    assert made["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    assert until(lambda: ended(prefect_server, flow_run["id"])) == "Completed"
    assert (tmp_path / "wh" / "jianbao.duckdb").exists()


def test_compose_names_what_it_starts_and_keeps_no_password() -> None:
    services = compose()
    assert set(services) == {"postgres", "server", "pool", "deploy", "worker"}
    for service in services.values():
        for other in service.get("depends_on", {}):
            assert other in services
    text = (ROOT / "compose.yaml").read_text("utf-8")
    assert re.findall(r"POSTGRES_PASSWORD: (\S+)", text) == ["${POSTGRES_PASSWORD:?a"]
    assert "prefect server start --host" in services["server"]["command"]

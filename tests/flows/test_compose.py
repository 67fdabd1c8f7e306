"""``compose.yaml`` without Docker: each command and each health check in it is run, in the order of its services.
The default run only looks whether they can be run.

Ports and folders of the containers are replaced by free ones of the test; PostgreSQL is the test machine's, where it
has one, else the server keeps its records in SQLite.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from click import Context

from flows.api import free_port
from flows.cli import cli
from tests import postgresql
from tests.conftest import ROOT
from tests.flows.served import PROGRAMS, ended, post, until

SERVICES: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]


class Team:
    """One machine of a team: runs what ``compose.yaml`` says, with ports and folders of its own."""

    def __init__(self, folder: Path, database: str | None) -> None:
        self.source, self.warehouse, self.log = folder / "in", folder / "wh", folder / "log"
        self.source.mkdir()
        self.ports = {"4200": free_port(), "8501": free_port(), "8600": free_port()}
        self.api = self._here(SERVICES["server"]["environment"]["PREFECT_UI_API_URL"])
        given = {"PREFECT_API_URL": self.api, "PREFECT_HOME": str(folder / "prefect"),
                 "JIANBAO_SOURCE": str(self.source), "JIANBAO_WAREHOUSE": str(self.warehouse)}  # fmt: skip
        given |= {name: SERVICES["worker"]["environment"][name] for name in ("JIANBAO_QUALITY_URL",)}
        if database:
            given["PREFECT_API_DATABASE_CONNECTION_URL"] = f"postgresql+asyncpg://{database}"
        self.environment = {**os.environ, **given, "PYTHONUNBUFFERED": "1"}
        self.ran: set[str] = set()

    def _here(self, text: str) -> str:
        for told, free in self.ports.items():
            text = re.sub(rf"\b{told}\b", str(free), text)
        return text.replace("0.0.0.0", "127.0.0.1").replace("localhost", "127.0.0.1").replace(
            "/warehouse", str(self.warehouse)
        )  # fmt: skip

    def _command(self, service: str) -> list[str]:
        self.ran.add(service)
        uv, run, program, *arguments = shlex.split(self._here(SERVICES[service]["command"]))
        assert (uv, run) == ("uv", "run")
        return [str(PROGRAMS / program), *arguments]

    def run(self, service: str, *more: str) -> None:
        """Run a command of ``compose.yaml`` to its end."""
        done = subprocess.run(
            [*self._command(service), *more],
            env=self.environment, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr

    @contextmanager
    def up(self, service: str) -> Iterator[None]:
        """Run a command of ``compose.yaml`` while the block lasts."""
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                self._command(service), env=self.environment, cwd=ROOT, stdout=log, stderr=log, start_new_session=True
            )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(60)

    def is_healthy(self, service: str) -> bool:
        """Ask the health check of a service."""
        kind, command = SERVICES[service]["healthcheck"]["test"]
        assert kind == "CMD-SHELL"
        command = self._here(command).replace("python3", sys.executable)
        return subprocess.run(command, shell=True, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def page(self, port: str, path: str) -> str | None:
        """What is served there; None where nothing is."""
        try:
            answer = httpx.get(f"http://127.0.0.1:{self.ports[port]}{path}", timeout=10)
        except httpx.TransportError:
            return None
        return answer.text if answer.is_success else None


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    with ExitStack() as stack:
        yield Team(tmp_path, stack.enter_context(postgresql.database()) if postgresql.is_there() else None)


@pytest.mark.long
def test_every_command_of_compose_does_its_part_of_a_night(team: Team) -> None:
    with team.up("server"):
        until(lambda: team.is_healthy("server"))
        team.run("pool")
        team.run("deploy")
        (made,) = post(team.api, "/deployments/filter")
        assert made["parameters"] == {
            "sources": [str(team.source)],
            "warehouse": str(team.warehouse),
            "keep_snapshots": 30,
            "notify_blocks": [],
        }
        assert made["schedules"][0]["schedule"]["cron"] == "0 2 * * *"
        assert made["schedules"][0]["schedule"]["timezone"] == "Asia/Shanghai"
        assert made["global_concurrency_limit"]["limit"] == 1
        assert made["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
        night = post(team.api, f"/deployments/{made['id']}/create_flow_run")
        team.run("worker", "--run-once")
        assert until(lambda: ended(team.api, night["id"])) == "Completed"
        assert (team.warehouse / "jianbao.duckdb").exists()
        (link,) = post(team.api, "/artifacts/filter", artifacts={"key": {"any_": ["jianbao-quality"]}})
        assert link["data"] == "[data quality](http://localhost:8600/index.html)"
    with team.up("quality"), team.up("dashboard"):
        assert "Fit to publish." in until(lambda: team.page("8600", "/index.html"))
        assert until(lambda: team.page("8501", "/_stcore/health")) == "ok"
    assert team.ran == {name for name, service in SERVICES.items() if "command" in service}


def test_every_program_of_compose_is_installed_and_ours_take_their_options() -> None:
    for service in SERVICES.values():
        if "command" in service:
            uv, run, program, *arguments = shlex.split(service["command"])
            assert (uv, run) == ("uv", "run")
            assert (PROGRAMS / program).exists()
            if program == "jianbao":
                command = cli.get_command(Context(cli), arguments[0])
                assert command is not None
                assert command.make_context(arguments[0], arguments[1:])


def test_what_compose_deploys_is_a_flow_with_these_parameters() -> None:
    (deployed,) = yaml.safe_load((ROOT / "prefect.yaml").read_text("utf-8"))["deployments"]
    module, name = deployed["entrypoint"].removesuffix(".py").replace("/", ".").replace(".py:", ":").split(":")
    flow = getattr(import_module(module), name)
    assert set(deployed["parameters"]) <= set(flow.parameters.properties)
    assert flow.validate_parameters(deployed["parameters"])["keep_snapshots"] == 30
    assert deployed["work_pool"]["name"] in SERVICES["pool"]["command"].split()


def test_the_health_check_of_postgresql(team: Team) -> None:
    if not postgresql.is_there() or shutil.which("pg_isready") is None:
        pytest.skip("no PostgreSQL with pg_isready on this machine")
    assert SERVICES["postgres"]["healthcheck"]["test"][1].startswith("pg_isready ")
    assert team.is_healthy("postgres")


def test_compose_names_what_it_starts_and_keeps_no_password() -> None:
    assert set(SERVICES) == {"postgres", "server", "pool", "deploy", "worker", "dashboard", "quality"}
    for service in SERVICES.values():
        for other in service.get("depends_on", {}):
            assert other in SERVICES
    text = (ROOT / "compose.yaml").read_text("utf-8")
    assert re.findall(r"POSTGRES_PASSWORD: (\S+)", text) == ["${POSTGRES_PASSWORD:?a"]
    assert all(port.startswith("127.0.0.1:") for s in SERVICES.values() for port in s.get("ports", ()))

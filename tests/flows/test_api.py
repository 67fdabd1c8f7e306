"""A Prefect server that does not answer is told in a sentence, before anything is begun."""

import os
import pwd
import socket
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import httpx
import pytest
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

from flows import api, state
from tests.flows.conftest import ROOT, jianbao_process
from tests.flows.served import until
from warehouse.settings import Settings


@pytest.mark.parametrize("command", ["ingest", "backfill"])
def test_a_server_that_is_away_is_a_sentence_and_no_traceback(command: str, samples: Path, tmp_path: Path) -> None:
    away = {"PREFECT_API_URL": "http://127.0.0.1:9/api"}
    done = jianbao_process(command, samples, "--warehouse", tmp_path / "wh", env=away)
    assert done.status == 1
    assert "no Prefect server answers at http://127.0.0.1:9/api" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "wh").exists()
    (tmp_path / "wh").mkdir()
    jianbao_process(command, samples, "--warehouse", tmp_path / "wh", env=away)
    left = state.last_run(Settings(tmp_path / "wh"))
    assert left is not None
    assert (left.status, left.message.split(" (")[0]) == (
        "failed",
        "no Prefect server answers at http://127.0.0.1:9/api",
    )


@pytest.mark.long
def test_a_temporary_server_whose_port_was_taken_meanwhile_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setattr(api, "free_port", lambda: taken.getsockname()[1])
        with (
            temporary_settings(restore_defaults={PREFECT_API_URL}),
            api.answering() as wait_for_api,
            pytest.raises(api.PrefectUnavailableError, match=r"address already in use.*Run again"),
        ):
            wait_for_api()


def test_a_temporary_server_that_does_not_start_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    ends = [sys.executable, "-c", "import sys; sys.exit('[Errno 98] address already in use')"]
    monkeypatch.setattr(api, "_started", lambda _port, said: subprocess.Popen(ends, stderr=said))
    with (
        temporary_settings(restore_defaults={PREFECT_API_URL}),
        api.answering() as wait_for_api,
        pytest.raises(api.PrefectUnavailableError, match=r"address already in use.*Run again"),
    ):
        wait_for_api()


def test_a_temporary_server_starts_meanwhile_and_ends_with_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = api._started
    monkeypatch.setattr(api, "_started", lambda *told: started.append(start(*told)) or started[-1])
    with temporary_settings(restore_defaults={PREFECT_API_URL}):
        with api.answering() as wait_for_api:
            url = get_current_settings().api.url
            assert url
            assert started[0].poll() is None
            wait_for_api()
            assert httpx.get(f"{url}/health", timeout=30).is_success
        assert started[0].poll() is not None
        assert get_current_settings().api.url is None


WAITING = """
import time
from flows import api
from prefect.settings import get_current_settings
with api.answering() as wait_for_api:
    wait_for_api()
    print(get_current_settings().api.url, flush=True)
    time.sleep(300)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with the one that started it")
def test_a_temporary_server_does_not_outlive_a_run_that_is_killed(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k != "PREFECT_API_URL"}
    process = subprocess.Popen(
        [sys.executable, "-c", WAITING], cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env={**environment, "PREFECT_HOME": str(tmp_path)},
    )  # fmt: skip
    assert process.stdout
    health = f"{process.stdout.readline().strip()}/health"
    assert httpx.get(health, timeout=30).is_success
    process.kill()
    process.wait()
    until(lambda: not answers(health), 30)


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).is_success
    except httpx.TransportError:
        return False


def test_a_busy_server_is_not_one_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        raise httpx.ReadTimeout("busy")

    monkeypatch.setattr(httpx, "get", slow)
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}), api.answering() as wait_for_api:
        wait_for_api()


@pytest.mark.parametrize("home", [None, "a file"], ids=["a user of no name", "a home that cannot be written"])
def test_a_run_without_a_home_folder_is_lent_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str | None
) -> None:
    def nobody(_uid: int) -> None:
        raise KeyError

    monkeypatch.delenv("PREFECT_HOME", raising=False)
    if home is None:
        monkeypatch.delenv("HOME")
        monkeypatch.setattr(pwd, "getpwuid", nobody)
    else:
        (tmp_path / home).touch()
        monkeypatch.setenv("HOME", str(tmp_path / home))
    lent: list[Path] = []
    monkeypatch.setattr(api, "_answering", lambda: nullcontext(lent.append(Path(os.environ["PREFECT_HOME"]))))
    with api.answering():
        assert lent[0].is_dir()
        assert Path.home() == (tmp_path / home if home else lent[0])
    assert not lent[0].exists()
    assert "PREFECT_HOME" not in os.environ
    monkeypatch.setenv("HOME", str(tmp_path))
    with api._home():
        assert "PREFECT_HOME" not in os.environ, "who has a home keeps what Prefect keeps there"


@pytest.mark.parametrize(
    ("command", "variable", "value"),
    [("ingest", "PREFECT_LOGGING_LEVEL", "FOO"), ("serve", "PREFECT_FLOWS_DEFAULT_RETRIES", "abc")],
)
def test_a_setting_that_prefect_cannot_read_is_named_in_a_sentence(
    command: str, variable: str, value: str, samples: Path, tmp_path: Path
) -> None:
    done = jianbao_process(command, samples, "--warehouse", tmp_path / "wh", env={variable: value})
    assert done.status == 1
    said = done.stderr.removeprefix("starting …\n")
    assert said.startswith(f"Error: Prefect cannot read its settings ({variable}: Input should be ")
    assert len(said.splitlines()) == 1


def test_what_the_user_set_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "DEBUG")
    monkeypatch.setenv("PREFECT_SERVER_ANALYTICS_ENABLED", "true")
    api.quietly()
    assert os.environ["PREFECT_LOGGING_LEVEL"] == "DEBUG"
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "true"

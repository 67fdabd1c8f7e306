"""A Prefect server that does not answer is told in a sentence, before anything is begun."""

import os
from pathlib import Path

import httpx
import pytest
from prefect.server.api.server import SubprocessASGIServer
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows import api
from tests.flows.conftest import jianbao_process


@pytest.mark.parametrize("command", ["ingest", "backfill"])
def test_a_server_that_is_away_is_a_sentence_and_no_traceback(command: str, samples: Path, tmp_path: Path) -> None:
    away = {"PREFECT_API_URL": "http://127.0.0.1:9/api"}
    done = jianbao_process(command, samples, "--warehouse", tmp_path / "wh", env=away)
    assert done.status == 1
    assert "no Prefect server answers at http://127.0.0.1:9/api" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "wh").exists()


def test_a_temporary_server_that_does_not_start_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_slow(_server: object) -> None:
        raise RuntimeError("Timed out")

    monkeypatch.setattr(SubprocessASGIServer, "start", too_slow)
    with (
        temporary_settings(restore_defaults={PREFECT_API_URL}),
        pytest.raises(api.PrefectUnavailableError, match=r"Timed out.*Run again"),
    ):
        api.make_it_answer()


def test_a_busy_server_is_not_one_that_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object, **__: object) -> None:
        raise httpx.ReadTimeout("busy")

    monkeypatch.setattr(httpx, "get", slow)
    with temporary_settings({PREFECT_API_URL: "http://127.0.0.1:9/api"}):
        api.make_it_answer()


def test_what_the_user_set_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_LOGGING_LEVEL", "DEBUG")
    monkeypatch.setenv("PREFECT_SERVER_ANALYTICS_ENABLED", "true")
    monkeypatch.delenv("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", raising=False)
    api.quietly()
    assert os.environ["PREFECT_LOGGING_LEVEL"] == "DEBUG"
    assert int(os.environ["PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS"]) >= 60

"""What a run that somebody stops says, at whatever moment the stop comes."""

import signal
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest

from flows.interruption import stop_if_asked, term_is_ctrl_c
from flows.stopping import told_when_stopped
from warehouse.settings import Settings


def _run_of_a_swallowed_stop(settings: Settings) -> None:
    with term_is_ctrl_c(), told_when_stopped(settings, ""):
        stop_if_asked()
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        stop_if_asked()


def test_a_stop_that_a_library_swallowed_is_a_stop(tmp_path: Path) -> None:
    """An interruption inside a destructor is printed and forgotten: the run went on to its end, with status 0."""
    with pytest.raises(click.ClickException, match="stopped; what was committed stays"):
        _run_of_a_swallowed_stop(Settings(tmp_path))


class _Stopping:
    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def _run_with_a_stop_in_a_destructor(settings: Settings) -> None:
    with term_is_ctrl_c(), told_when_stopped(settings, ""):
        kept = [_Stopping()]
        kept.clear()
        stop_if_asked()


def test_a_stop_that_comes_in_a_destructor_prints_no_page_of_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", printed.append)
    with pytest.raises(click.ClickException, match="stopped; what was committed stays"):
        _run_with_a_stop_in_a_destructor(Settings(tmp_path))
    assert printed == []

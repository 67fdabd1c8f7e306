"""What a run that somebody stops says, at whatever moment the stop comes."""

import signal
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

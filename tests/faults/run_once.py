"""One run of the warehouse in a process of its own, which can be killed at a named step or after some time.

A run cares for the lake before it commits, as a night does: files are merged, snapshots expire, strays are removed.
"""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

from tests.warehouse.fabricate import load
from tests.warehouse.light import light
from warehouse import steps
from warehouse.history import rollback
from warehouse.settings import Settings

STATES: dict[str, dict[str, str]] = {
    "before": {"a.txt": "己文", "b.txt": "乙文"},
    "first": {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "丁文"},
    "second": {"a.txt": "丙文", "b.txt": "乙文", "d.txt": "乙文", "e.txt": "戊文"},
}


def main(root: str, run_id: str, state: str, step: str = "", later_seconds: float = 0.0) -> None:
    """Load the state that ``STATES`` names, or go back where it is ``rollback``; die by SIGKILL at ``step`` or so much
    later."""

    def kill() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def die(reached: str) -> None:
        if reached == step and later_seconds:
            threading.Timer(later_seconds, kill).start()
        elif reached == step:
            kill()

    steps.listeners.append(die)
    with light(judging_here=False):
        if state == "rollback":
            rollback(Settings(Path(root)))
        else:
            load(Settings(Path(root)), run_id, STATES[state], care=True)

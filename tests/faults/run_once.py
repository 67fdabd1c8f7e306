"""One run of the warehouse in a process of its own, which can be killed at a named step or after some time.

``python -m tests.faults.run_once ROOT RUN_ID STATE [STEP]``: STATE names one of ``STATES``,
or is ``rollback``.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from tests.warehouse.fabricate import load
from tests.warehouse.light import light
from warehouse import steps
from warehouse.history import rollback
from warehouse.settings import Settings

STATES: dict[str, dict[str, str]] = {
    "first": {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "丁文"},
    "second": {"a.txt": "丙文", "b.txt": "乙文", "d.txt": "乙文", "e.txt": "戊文"},
}


def main(root: str, run_id: str, state: str, step: str = "") -> None:
    def die(reached: str) -> None:
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)

    steps.listeners.append(die)
    with light(judging_here=False):
        if state == "rollback":
            rollback(Settings(Path(root)))
        else:
            load(Settings(Path(root)), run_id, STATES[state])


if __name__ == "__main__":
    main(*sys.argv[1:])

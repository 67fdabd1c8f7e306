"""One writer at a time; whoever waits in vain learns for whom."""

import os
import subprocess
import sys

import pytest

from warehouse.errors import LockHeldError
from warehouse.lock import writer_lock
from warehouse.settings import Settings

HOLD = """
import sys, time
from pathlib import Path
from warehouse.lock import writer_lock
from warehouse.settings import Settings
with writer_lock(Settings(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_who_holds_the_lock_and_a_dead_one_is_recognised(settings: Settings) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(settings.root)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with (
            pytest.raises(LockHeldError, match=rf"process {other.pid} on \S+ since \d{{4}}-"),
            writer_lock(settings, 0.2),
        ):
            pytest.fail("two writers at once")
        other.kill()
        other.wait()
    with writer_lock(settings, 0.2) as died:
        assert died is not None
        assert died.pid == other.pid
    with writer_lock(settings, 0.2) as died:
        assert died is None


def test_the_lock_is_free_after_a_failure(settings: Settings) -> None:
    with pytest.raises(ZeroDivisionError), writer_lock(settings):
        _ = 1 / 0
    with writer_lock(settings) as died:
        assert died is None or died.pid == os.getpid()

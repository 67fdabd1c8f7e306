"""How long a command takes to come to its work, in processor time of its own process.

The limits are those of a quiet machine (0.3 and 0.7 s). How much slower this one is at the moment is measured beside
each start by a piece of plain Python; ``BUSY`` allows for what that does not feel, neighbours that share the caches.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT

BUSY = 1.5
LOOPS, QUIET_SECONDS = 2_000_000, 0.065
"""Additions of the yardstick, and the processor time that they take on a quiet machine."""
JIANBAO = "import sys; from flows.cli import main; sys.argv[0] = 'jianbao'; main()"


def cpu_seconds(code: str, *arguments: str | Path, env: dict[str, str] | None = None, tries: int = 3) -> float:
    """Least processor time of ``python -c code arguments``."""
    least = float("inf")
    for _ in range(tries):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-c", code, *map(str, arguments)],
            env={**os.environ, **(env or {})}, cwd=ROOT, stdout=subprocess.DEVNULL, check=True, timeout=300,
        )  # fmt: skip
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


def quiet_seconds(code: str, *arguments: str | Path) -> float:
    """What ``cpu_seconds`` would be on a quiet machine: the least of three, each beside a yardstick of its own."""
    return min(cpu_seconds(code, *arguments, tries=1) / max(1.0, slowness()) for _ in range(3))


def slowness() -> float:
    """How many times longer plain Python takes just now than on a quiet machine."""
    before = time.process_time()
    total = 0
    for number in range(LOOPS):
        total += number
    return (time.process_time() - before) / QUIET_SECONDS


def test_help_comes_within_three_tenths_of_a_second() -> None:
    assert quiet_seconds(JIANBAO, "--help") < 0.3 * BUSY


def test_a_small_file_is_mended_within_seven_tenths(samples: Path) -> None:
    assert quiet_seconds(JIANBAO, "repair", samples / "founder-columns.txt") < 0.7 * BUSY


def imported(*arguments: str | Path, env: dict[str, str] | None = None) -> set[str]:
    """The modules that ``jianbao arguments`` has imported when it ends."""
    code = f"{JIANBAO[:-7]}\ntry:\n    main()\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    process = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, **(env or {})}, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return set(process.stderr.split())


def test_mending_imports_nothing_heavy(samples: Path) -> None:
    heavy = {"prefect", "polars", "duckdb", "jieba", "rich", "charset_normalizer"}
    assert not heavy & imported("repair", samples / "communique.txt")


@pytest.fixture(scope="module", autouse=True)
def bytecode_is_there() -> None:
    """Compile once what is measured, as an installed package is."""
    subprocess.run([sys.executable, "-c", JIANBAO, "--help"], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)

"""How fast numbers are found and judged: a million characters of bulletins a second on one core.

Run with ``uv run pytest tests/benchmarks/test_metrics_speed.py -n 0 --benchmark-enable``.
"""

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from transforms.decode import decode
from transforms.quantities import find_quantities
from transforms.quantity.judge import judge
from transforms.repair import repair

BULLETINS, COMMUNIQUES = 1_000_000, 500_000
"""Least characters a second: bulletins hold about 10 quantities a thousand characters, communiqués 50."""


def clean(folder: Path, pattern: str = "*.txt") -> str:
    return "\n".join(repair(decode(path.read_bytes()).text).text for path in sorted(folder.glob(pattern)))


def speed(benchmark: BenchmarkFixture, text: str) -> float:
    benchmark.pedantic(lambda: judge(text, find_quantities(text)), rounds=7, warmup_rounds=1)
    return len(text) / benchmark.stats.stats.min if benchmark.stats is not None else float("inf")


def test_bulletins(benchmark: BenchmarkFixture, bulletins: Path) -> None:
    assert speed(benchmark, clean(bulletins)) >= BULLETINS


@pytest.mark.parametrize("pattern", ["communique.txt", "*.txt"])
def test_communiques_and_reports(benchmark: BenchmarkFixture, samples: Path, pattern: str) -> None:
    assert speed(benchmark, clean(samples, pattern) * 5) >= COMMUNIQUES

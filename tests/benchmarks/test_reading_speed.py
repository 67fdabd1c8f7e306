"""Unwrapping, issue facts and contents lists keep up with the reader: characters a second on one core."""

import time
from collections.abc import Callable
from pathlib import Path

from transforms.contents import read_contents
from transforms.issue import read_issue
from transforms.mending.unwrap import joins
from transforms.repair import repair


def _best_seconds(work: Callable[[], object], rounds: int = 5) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def test_text_that_is_not_wrapped_costs_little(bulletins: Path) -> None:
    texts = [repair(path.read_bytes().decode("utf-8")).text for path in sorted(bulletins.glob("*.txt"))]
    seconds = _best_seconds(lambda: [joins(text) for text in texts])
    assert sum(map(len, texts)) / seconds > 5_000_000


def test_columns_are_read_quickly(bulletins: Path) -> None:
    text = (bulletins / "quzhou-2018-02.txt").read_bytes().decode("utf-8")
    assert len(text) / _best_seconds(lambda: joins(text)) > 300_000


def test_issue_and_contents_keep_up(bulletins: Path) -> None:
    texts = [repair(path.read_bytes().decode("utf-8")) for path in sorted(bulletins.glob("*.txt"))]
    seconds = _best_seconds(lambda: [(read_issue(text), read_contents(text)) for text in texts])
    assert sum(len(text.raw) for text in texts) / seconds > 2_000_000

"""Characters a second: each transform alone and the whole path, beside jieba.cut and ftfy on the same text.

    uv run pytest tests/benchmarks/test_whole_path.py -n 0 -o addopts= -q -s

Text: the real bulletins where they are, the samples elsewhere. Processor time of one core; every round runs each step
once, peers included, so that what else the machine does falls on all alike; medians of the rounds, and the median of
each round's ratio to jieba.cut. What the steps remember of words and lines is forgotten before each.
"""

import functools
import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ftfy
import jieba
import pytest

from transforms.decode import decode
from transforms.frames import frames_of
from transforms.metrics import find_metrics
from transforms.pipeline import collector_paused, transform_document
from transforms.repair import repair
from transforms.structure import read_structure
from transforms.terms import count_terms

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "bulletins"
FILES = [path for path in sorted((REAL if REAL.is_dir() else ROOT / "data" / "samples").iterdir()) if path.is_file()]
ROUNDS = 7


def forget() -> None:
    """Empty every bounded cache of the transforms; the reference tables stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith("transforms"):
            for value in vars(module).values():
                if isinstance(value, functools._lru_cache_wrapper) and value.cache_parameters()["maxsize"] is not None:
                    value.cache_clear()


def steps() -> tuple[int, dict[str, Callable[[], Any]]]:
    """The characters of all files, and what is measured over them."""
    data = [path.read_bytes() for path in FILES]
    raw = [decode(given).text for given in data]
    repaired = [repair(text) for text in raw]
    articles = [(article, s.issue) for s in map(read_structure, repaired) for article in s.articles]
    rows = [transform_document(given, "a.txt") for given in data]
    return sum(map(len, raw)), {
        "jieba.cut (peer)": lambda: [list(jieba.cut(text)) for text in raw],
        "ftfy (peer)": lambda: [ftfy.fix_text(text) for text in raw],
        "decode": lambda: [decode(given) for given in data],
        "repair": lambda: [repair(text) for text in raw],
        "structure": lambda: [read_structure(text) for text in repaired],
        "metrics": lambda: [find_metrics(article, issue) for article, issue in articles],
        "terms": lambda: [count_terms(article.title, article.body.text) for article, _ in articles],
        "frames": lambda: frames_of(rows),
        "whole path": lambda: whole_path(data),
    }


def whole_path(data: list[bytes]) -> None:
    """As a batch of a load runs it."""
    with collector_paused():
        frames_of(transform_document(given, "a.txt") for given in data)


def test_characters_per_second(capsys: pytest.CaptureFixture[str]) -> None:
    characters, measured = steps()
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(ROUNDS):
        for name, step in measured.items():
            forget()
            gc.collect()  # what another step left behind is not this one's
            started = time.process_time()
            step()
            seconds[name].append(time.process_time() - started)
    peer = seconds["jieba.cut (peer)"]
    with capsys.disabled():
        print(f"\n{characters:,} characters of {len(FILES)} files")
        for name, taken in seconds.items():
            times = statistics.median(p / t for p, t in zip(peer, taken, strict=True))
            rate = characters / statistics.median(taken)
            print(f"{name:18} {rate:14,.0f} characters/s {times:8.2f} x jieba.cut")
    assert all(min(taken) > 0 for taken in seconds.values())

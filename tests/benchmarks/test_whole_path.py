"""Characters a second: each transform alone and the whole path, beside jieba.cut on the same text in the same run.

    uv run pytest tests/benchmarks/test_whole_path.py -n 0 -o addopts= -q

Text: the real bulletins where they are, the samples elsewhere. One core, medians.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jieba
import pytest

from transforms.decode import decode
from transforms.frames import frames_of
from transforms.metrics import find_metrics
from transforms.pipeline import transform_document
from transforms.repair import repair
from transforms.structure import read_structure
from transforms.terms import count_terms

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "bulletins"
FILES = [path for path in sorted((REAL if REAL.is_dir() else ROOT / "data" / "samples").iterdir()) if path.is_file()]
DATA = [path.read_bytes() for path in FILES]
RAW = [decode(data).text for data in DATA]
CHARACTERS = sum(map(len, RAW))
REPAIRED = [repair(raw) for raw in RAW]
STRUCTURES = [read_structure(text) for text in REPAIRED]
ARTICLES = [(article, s.issue) for s in STRUCTURES for article in s.articles]

STEPS: dict[str, Callable[[], Any]] = {
    "jieba.cut (peer)": lambda: [list(jieba.cut(raw)) for raw in RAW],
    "decode": lambda: [decode(data) for data in DATA],
    "repair": lambda: [repair(raw) for raw in RAW],
    "structure": lambda: [read_structure(text) for text in REPAIRED],
    "metrics": lambda: [find_metrics(article, issue) for article, issue in ARTICLES],
    "terms": lambda: [count_terms(article.title, article.body.text) for article, _ in ARTICLES],
    "whole path": lambda: frames_of(transform_document(data, "a.txt") for data in DATA),
}


@pytest.mark.parametrize("name", STEPS)
def test_characters_per_second(name: str, benchmark: Any, capsys: pytest.CaptureFixture[str]) -> None:
    STEPS[name]()
    benchmark.pedantic(STEPS[name], rounds=5, iterations=1)
    rate = CHARACTERS / benchmark.stats.stats.median
    benchmark.extra_info["characters_per_second"] = round(rate)
    with capsys.disabled():
        print(f"\n{name:18} {rate:14,.0f} characters/s  ({CHARACTERS:,} characters of {len(FILES)} files)")

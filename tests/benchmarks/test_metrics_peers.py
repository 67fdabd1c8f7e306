"""Characters a second of finding quantities, beside JioNLP (money and durations) and Recognizers-Text, in one run.

    uv run --with jionlp --with recognizers-text-suite --with 'emoji<2' \\
        pytest tests/benchmarks/test_metrics_peers.py -n 0 -o addopts= -q -s

Text: the bodies of the real bulletins where they are, of the samples elsewhere; Recognizers-Text gets every tenth of
them, as it takes a minute for all. Processor time of one core; medians of the rounds.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from transforms.decode import decode
from transforms.metrics import find_metrics
from transforms.repair import repair
from transforms.structure import read_structure

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "bulletins"
ROUNDS = 3
EVERY = 10
"""Of the bodies, those that Recognizers-Text reads."""


def rate(bodies: list[str], work: Callable[[], object]) -> float:
    """Characters of ``bodies`` a second of processor time."""
    seconds = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        seconds.append(time.process_time() - began)
    return sum(map(len, bodies)) / statistics.median(seconds)


def test_metrics_beside_their_peers(capsys: pytest.CaptureFixture[str]) -> None:
    jionlp = pytest.importorskip("jionlp", reason="a peer: see the command above")
    suite = pytest.importorskip("recognizers_suite", reason="a peer: see the command above")
    files = sorted((REAL if REAL.is_dir() else ROOT / "data" / "samples").glob("*.txt"))
    structures = [read_structure(repair(decode(path.read_bytes()).text)) for path in files]
    articles = [(article, s.issue) for s in structures for article in s.articles]
    bodies = [article.body.text for article, _ in articles]
    some = bodies[::EVERY]
    chinese = suite.Culture.Chinese
    kinds = (
        suite.recognize_number,
        suite.recognize_percentage,
        suite.recognize_age,
        suite.recognize_currency,
        suite.recognize_dimension,
    )
    ours = rate(bodies, lambda: [find_metrics(article, issue) for article, issue in articles])

    def peer(body: str) -> list[object]:
        found = list(jionlp.ner.extract_money(body))
        try:
            return found + list(jionlp.ner.extract_time(body))
        except ValueError:  # it fails at 周期 and the like, and is the quicker for it
            return found

    money = rate(bodies, lambda: [peer(body) for body in bodies])
    full = rate(some, lambda: [[find(b, chinese) for find in kinds] for b in some])
    with capsys.disabled():
        print(f"\nmetrics {ours:,.0f} characters/s; JioNLP {money:,.0f} ({ours / money:.1f} x)", end="")
        print(f"; Recognizers-Text {full:,.0f} ({ours / full:.0f} x)")
    assert ours > money > full

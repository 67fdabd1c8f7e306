"""How fast a mended bulletin is read into articles: two million characters a second on one core.

Run with ``uv run pytest tests/benchmarks/test_articles_speed.py -n 0``. Processor time is measured, the best of
several rounds, so that whatever else the machine does counts for little.
"""

import time
from pathlib import Path

from transforms.decode import decode
from transforms.repair import repair
from transforms.structure import read_structure

LEAST = 2_000_000
"""Characters a second, contents list and masthead included."""


def test_real_bulletins_are_read_at_two_million_characters_a_second(bulletins: Path) -> None:
    texts = [repair(decode(path.read_bytes()).text) for path in sorted(bulletins.glob("*.txt"))]
    best = float("inf")
    for _ in range(9):
        started = time.process_time()
        for text in texts:
            read_structure(text)
        best = min(best, time.process_time() - started)
    rate = sum(len(text.text) for text in texts) / best
    print(f"read_structure: {rate / 1e6:.2f} million characters a second")
    assert rate >= LEAST

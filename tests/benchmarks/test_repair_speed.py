"""How fast text is repaired, beside ``ftfy.fix_text`` over the same text in the same run (characters a second)."""

import time
from collections.abc import Callable

import ftfy

from tests.benchmarks.test_repair_roundtrip import clean_texts, damage
from transforms.repair import repair

LENGTH = 400_000
CLEAN_TIMES = 10
"""As many times ftfy as asked; 17 to 20 on a machine with ten other busy processes."""
DAMAGED_PER_SECOND = 700_000
"""A million on a machine of its own; what a shared one still reaches."""


def rate(function: Callable[[str], object], text: str, rounds: int = 3) -> float:
    """The best of some rounds, after one that loads what is loaded once."""
    function(text[:2000])
    best = 0.0
    for _ in range(rounds):
        start = time.process_time()
        function(text)
        best = max(best, len(text) / (time.process_time() - start))
    return best


def undamaged() -> str:
    """Text in which repair changes nothing: what it makes of the texts of the round trip."""
    text = "\n".join(repair(text).text for text in clean_texts().values())
    return (text * (LENGTH // len(text) + 1))[:LENGTH]


def test_undamaged_text(capsys) -> None:
    text = undamaged()
    ours, theirs = rate(repair, text), rate(ftfy.fix_text, text)
    with capsys.disabled():
        print(f"\nundamaged: repair {ours:,.0f}, ftfy {theirs:,.0f} characters a second")
    assert ours >= CLEAN_TIMES * theirs


def test_heavily_damaged_text(capsys) -> None:
    text = damage(undamaged(), "whole", "symbols", 1)
    ours, theirs = rate(repair, text), rate(ftfy.fix_text, text)
    with capsys.disabled():
        print(f"\nheavily damaged: repair {ours:,.0f}, ftfy {theirs:,.0f} characters a second")
    assert ours >= DAMAGED_PER_SECOND

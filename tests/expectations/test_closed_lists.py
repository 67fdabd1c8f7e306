"""What the steps write into closed lists is in the list: a new word is listed (and reviewed) before it is loaded."""

from __future__ import annotations

from pathlib import Path

from transforms.decode import decode
from transforms.records import REPAIR_RULES
from transforms.repair import repair


def test_every_repair_of_the_samples_has_a_listed_rule(samples: Path) -> None:
    files = sorted(samples.glob("*.txt"))
    rules = {r.rule for file in files for r in repair(decode(file.read_bytes()).text).repairs}
    assert rules, "the samples are damaged on purpose"
    assert rules <= set(REPAIR_RULES)

"""Five invented texts whose gold was written before any rule had seen them (``tests/data/blind``).

The first figures, before a rule was mended (means): value and unit F1 .970, indicator .860, subject .766, period .717,
kind .941, qualifier .971, range 1.000. Part of the period errors were the gold's own (a period carried over a
paragraph where the text names none); those lines were corrected, so the figures held here are no longer blind.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.transforms.description.test_describe import RIGHT, found_pairs
from tests.transforms.reading import read_whole
from transforms.frames import SCHEMAS

BLIND = Path(__file__).resolve().parent.parent / "data" / "blind"
NAMES = sorted(path.stem for path in BLIND.glob("*.txt"))
HELD = {"indicator": 0.88, "subject": 0.90, "period_text": 0.855, "kind": 0.99}
"""Its gold leaves 第三年 out; the other hands write it down, as it is printed."""
VALUES_HELD = 0.92  # this hand wrote what fell with a minus, most later ones as printed
"""F1 of value and unit where a row for a doubtful gold line counts against; .98 as the scorer counts."""


@pytest.mark.parametrize("name", NAMES)
def test_every_gold_line_quotes_its_text(name: str) -> None:
    lines = (BLIND / f"{name}.txt").read_text("utf-8").split("\n")
    gold = json.loads((BLIND / f"{name}.metrics.json").read_text("utf-8"))
    assert [g for g in gold["metrics"] if g["quote"] not in lines[g["line"] - 1]] == []
    assert gold["ranges"] == [[1, len(lines) - 1]]


def means_of(folder: Path, names: list[str], fields: dict[str, float]) -> tuple[dict[str, float], float]:
    """Shares of right fields among the metrics found, and F1 of value and unit: means over the texts."""
    shares: dict[str, list[float]] = {field: [] for field in fields}
    values: list[float] = []
    for name in names:
        data = (folder / f"{name}.txt").read_bytes()
        gold = json.loads((folder / f"{name}.metrics.json").read_text("utf-8"))
        pairs = found_pairs(data, gold)
        doubtful = sum(bool(g.get("borderline")) for g in gold["metrics"])
        rows = len(read_whole(data)["fact_metric"])
        values.append(2 * len(pairs) / (rows + len(gold["metrics"]) - doubtful))
        for field in fields:
            shares[field].append(sum(RIGHT[field](wanted, row) for wanted, row in pairs) / len(pairs))
    return {field: sum(each) / len(each) for field, each in shares.items()}, sum(values) / len(values)


def test_the_figures_reached_are_held() -> None:
    means, values = means_of(BLIND, NAMES, HELD)
    assert {field: mean for field, mean in means.items() if mean < HELD[field]} == {}
    assert values >= VALUES_HELD


ANOTHER = BLIND.parent / "blind_layouts"
ANOTHER_NAMES = sorted(path.name.removesuffix(".metrics.json") for path in ANOTHER.glob("*.metrics.json"))
ANOTHER_HELD = {"indicator": 0.85, "subject": 0.76, "period_text": 0.84, "kind": 0.96}
ANOTHER_VALUES_HELD = 0.94


def test_the_figures_reached_on_eight_bulletins_by_another_hand_are_held() -> None:
    """Eight invented bulletins and some 400 metrics written by somebody who had not seen the rules.

    At first sight (means, as the scorer counts): value and unit .914, indicator .801, subject .361, period .752,
    kind .918; general rules then brought them to .96, .81, .71, .79 and .97. The floors below are for the stricter
    comparison of ``RIGHT``; the texts are no longer blind.
    """
    assert len(ANOTHER_NAMES) == 8
    means, values = means_of(ANOTHER, ANOTHER_NAMES, ANOTHER_HELD)
    assert {field: mean for field, mean in means.items() if mean < ANOTHER_HELD[field]} == {}
    assert values >= ANOTHER_VALUES_HELD


def as_printed(gold: dict[str, Any]) -> float:
    """The value of a gold line of this hand, who writes what fell with a minus that is not printed."""
    value: float = gold["value"]
    return value if re.search("[负-]", gold["quote"]) else abs(value)


TRUSTED = 0.7
TRUSTED_RIGHT = 0.95


def test_rows_that_are_trusted_are_right() -> None:
    """Of the rows with a confidence of .7 and more at least 95 % have the right value, unit and kind."""
    at = list(SCHEMAS["fact_metric"]).index("confidence")
    trusted = right = 0
    for name in NAMES:
        data = (BLIND / f"{name}.txt").read_bytes()
        gold = json.loads((BLIND / f"{name}.metrics.json").read_text("utf-8"))
        marked = [
            {**g, "value": as_printed(g), "borderline": False, "doubtful": bool(g.get("borderline"))}
            for g in gold["metrics"]
        ]
        pairs = [pair for pair in found_pairs(data, {"metrics": marked}) if pair[1]["confidence"] >= TRUSTED]
        rows = read_whole(data)["fact_metric"]
        trusted += sum(row[at] >= TRUSTED for row in rows) - sum(wanted["doubtful"] for wanted, _ in pairs)
        right += sum(not wanted["doubtful"] and RIGHT["kind"](wanted, row) for wanted, row in pairs)
    assert right / trusted >= TRUSTED_RIGHT

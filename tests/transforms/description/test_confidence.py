"""What a confidence says: each doubt of the table on its example, and the shares right on the gold that is shown."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.benchmarks.fit_doubts import TOGETHER, fit, read_lines, said
from tests.transforms.description.test_describe import RIGHT, found_pairs
from transforms.aligned import AlignedText
from transforms.description.confidence import UNSEEN, Doubt, doubts, doubts_of, trusted
from transforms.description.describe import describe
from transforms.description.grounds import SIGNS, Grounds
from transforms.quantities import find_quantities
from transforms.quantity.judge import judge
from transforms.records import Article, Issue

SURE = Grounds(("named", "dated", "actual"), "去年全县集体经济收入达")


@pytest.mark.parametrize("doubt", doubts(), ids=lambda doubt: doubt.name)
def test_each_doubt_holds_in_its_example(doubt: Doubt) -> None:
    """``example`` is a body with ¶ between paragraphs, or title|body; ||body is of a periodical of no division."""
    *title, body = doubt.example.replace("¶", "\n").split("|")
    start = body.index("【")
    text = body.replace("【", "").replace("】", "")
    article = Article(1, "article", "".join(title), AlignedText.unchanged(text), 0)
    judged = [j.quantity for j in judge(text, find_quantities(text))]
    told = describe(text, judged, article, Issue() if title == ["", ""] else Issue(region="温州市"))
    (found,) = (d for quantity, d in zip(judged, told, strict=True) if quantity.start == start)
    assert doubt.name in [held.name for held in doubts_of(found.indicator, found.grounds)], found


def test_the_table_uses_known_signs_and_lowers() -> None:
    assert {sign for doubt in doubts() for sign in doubt.given | doubt.missing} <= SIGNS
    assert len({doubt.name for doubt in doubts()}) == len(doubts())
    assert {"indicator", "subject", "kind"} <= {doubt.about for doubt in doubts()} <= {*TOGETHER, "period"}
    assert all(0 < doubt.factor < 1 for doubt in doubts())
    assert all(doubt.given or doubt.words or doubt.front for doubt in doubts())


def test_without_a_doubt_a_row_is_believed_as_far_as_one_of_a_text_never_seen() -> None:
    assert doubts_of("集体经济收入", SURE) == []
    assert trusted(0.95, "集体经济收入", SURE) == round(0.95 * UNSEEN, 2)


@pytest.mark.parametrize(
    ("indicator", "grounds"),
    [
        ("党员", SURE),
        ("党员", Grounds(("named", "dated", "behind", "actual"), "全县有")),
        ("平均年龄", Grounds(("topic", "undated", "actual"), "从年龄看，平均年龄")),
    ],
)
def test_doubts_multiply(indicator: str, grounds: Grounds) -> None:
    expected = 0.97 * UNSEEN
    for doubt in doubts_of(indicator, grounds):
        expected *= doubt.factor
    assert expected < 0.97 * UNSEEN
    assert trusted(0.97, indicator, grounds) == round(expected, 2)


def test_a_number_of_nobody_knows_what_is_trusted_little() -> None:
    assert trusted(0.97, "", SURE) == 0.2


def test_no_row_is_believed_in_nothing() -> None:
    hopeless = Grounds(("home", "division", "never", "undated", "actual", "guessed", "apart"), "“他说，我们这里每")
    assert len(doubts_of("要", hopeless)) > 5
    assert trusted(0.1, "要", hopeless) == 0.01


ROOT = Path(__file__).resolve().parents[2] / "data"
SETS = {path.name: path for path in (ROOT / "blind", ROOT / "blind_layouts", *(ROOT / "blind_bulletins").glob("*/"))}
Pair = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def shown(samples: Path) -> dict[str, list[Pair]]:
    """Gold and rows of the sets that the repository holds, by set."""
    return {
        name: [
            pair
            for path in sorted(gold.glob("*.metrics.json"))
            for pair in found_pairs(
                (texts / f"{path.name.split('.')[0]}.txt").read_bytes(), json.loads(path.read_text("utf-8"))
            )
        ]
        for name, texts, gold in [("samples", samples, ROOT / "gold"), *((n, p, p) for n, p in SETS.items())]
    }


def right(pair: Pair, *fields: str) -> bool:
    return all(RIGHT[field](*pair) for field in fields)


def share(pairs: list[Pair], *fields: str) -> float:
    return sum(right(pair, *fields) for pair in pairs) / len(pairs)


FEW = 100
TRUSTED = 0.7
LEAST_RIGHT = 0.64
"""Share right of the rows that are trusted, in every set, of which the smallest has seventy: wording counts here, so it
may lie below what is said."""


def test_what_is_said_is_right_at_first_sight() -> None:
    """In real texts whose rows were judged one by one before anything was learnt from these."""
    lines = read_lines()
    lines = lines.where(lines.kinds["read"] > 0)
    told = said(lines, UNSEEN, np.array([doubt.factor for doubt in doubts()]))
    for least in np.arange(0.4, 0.8, 0.1):
        inside = (told >= least) & (told < least + 0.1)
        rows = lines.rows[inside].sum()
        assert rows > 100
        assert lines.right[inside].sum() / rows == pytest.approx((told * lines.rows)[inside].sum() / rows, abs=0.09)
    sure = told >= TRUSTED
    assert lines.right[sure].sum() >= 0.75 * lines.rows[sure].sum()
    assert lines.right[~sure].sum() <= 0.6 * lines.rows[~sure].sum()
    assert lines.rows[sure].sum() > 0.45 * lines.rows.sum()


def test_the_table_holds_what_is_fitted() -> None:
    """A doubt that is newer than all sets keeps the factor it was given."""
    lines = read_lines()
    level, factors = fit(lines)
    known = dict(zip((doubt.name for doubt in doubts()), lines.held.sum(axis=0) > 0, strict=True))
    assert level == pytest.approx(UNSEEN, abs=0.02)
    assert {d.name: d.factor for d in doubts() if known[d.name]} == pytest.approx(
        {d.name: f for d, f in zip(doubts(), factors, strict=True) if known[d.name]}, abs=0.02
    )
    assert sum(known.values()) >= len(known) - 1


def test_they_are_on_the_real_bulletins(bulletins: Path, gold: Path) -> None:
    pairs = [
        pair
        for path in sorted(gold.glob("*.metrics.json"))
        for pair in found_pairs(
            (bulletins / f"{path.name.split('.')[0]}.txt").read_bytes(), json.loads(path.read_text("utf-8"))
        )
    ]
    sure = [pair for pair in pairs if pair[1]["confidence"] >= TRUSTED]
    others = [pair for pair in pairs if pair[1]["confidence"] < TRUSTED]
    assert share(sure, *TOGETHER) >= 0.86  # of 99 rows
    assert share(sure, *TOGETHER) >= share(others, *TOGETHER) + 0.1


@pytest.mark.parametrize("name", ["samples", *SETS])
def test_rows_that_are_trusted_are_right_in_every_set(name: str, shown: dict[str, list[Pair]]) -> None:
    sure = [pair for pair in shown[name] if pair[1]["confidence"] >= TRUSTED]
    others = [pair for pair in shown[name] if pair[1]["confidence"] < TRUSTED]
    assert share(sure, *TOGETHER) >= LEAST_RIGHT
    assert share(sure, *TOGETHER) >= share(others, *TOGETHER) + 0.05


@pytest.mark.parametrize("at", range(len(doubts())), ids=[doubt.name for doubt in doubts()])
def test_without_a_doubt_the_rows_in_which_it_holds_would_be_believed_too_much(at: int) -> None:
    """In texts that were read, or where these hold too few such rows in bulletins of other hands."""
    lines = read_lines()
    lines = lines.where((lines.kinds["learnt"] == 0) & (lines.held[:, at] > 0))
    if not lines.held.any():
        pytest.skip("newer than all sets")
    read = lines.where(lines.kinds["read"] > 0)
    lines = read if read.rows.sum() >= FEW else lines
    factors = np.array([doubt.factor for doubt in doubts()])
    factors[at] = 1.0
    assert lines.rows.sum() >= 15
    assert (said(lines, UNSEEN, factors) * lines.rows).sum() > lines.right.sum()

"""Fit the factors of ``data/reference/doubts.csv`` anew: ``uv run python -m tests.benchmarks.fit_doubts``.

What is right at first sight is kept in ``tests/data/first_sight.csv``: for each set of bulletins that another hand
wrote, what the program of the day said before anything was learnt from it (``tests/benchmarks/first_sight.py`` writes
it for a new set). Rows of one set, one ``judged`` (the judge's confidence) and the same ``doubts`` are one line: how
many ``rows``, how many ``right`` in indicator, subject and kind, how many of these ``generic`` (an indicator that says
at most half of the gold's words: it counts two thirds).
The set ``learnt from`` is of the bulletins that the rules were made for; it counts three tenths and has a level of its
own.

Printed: for each set, what factors fitted without it say of it; then all factors beside those of the table.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from transforms.description.confidence import UNSEEN, doubts

ROWS = Path(__file__).resolve().parent.parent / "data" / "first_sight.csv"
TOGETHER = ("indicator", "subject", "kind")
"""The columns that are right together or not."""
LEARNT, COUNTS = "learnt from", 0.3
"""The set of bulletins that the rules were made for, and how much a row of it counts."""
GENERIC = 2 / 3
DRAWN = 3.0
"""How strongly a factor is drawn towards 1."""
NAMES = tuple(doubt.name for doubt in doubts())


@dataclass(frozen=True)
class Lines:
    """Lines of the file, ``n`` of them; ``held`` is n x doubts."""

    name: np.ndarray
    judged: np.ndarray
    held: np.ndarray
    rows: np.ndarray
    right: np.ndarray

    def where(self, chosen: np.ndarray) -> Lines:
        """Those that are ``chosen`` (n booleans)."""
        return Lines(*(each[chosen] for each in (self.name, self.judged, self.held, self.rows, self.right)))

    @cached_property
    def seen(self) -> np.ndarray:
        """Whether a line is of the bulletins that the rules were made for."""
        return (self.name == LEARNT).astype(float)


def read_lines(path: Path = ROWS) -> Lines:
    """The file as columns; a doubt that the table no longer has is left out."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return Lines(
        np.array([line["set"] for line in lines]),
        np.array([float(line["judged"]) for line in lines]),
        np.array([[name in line["doubts"].split("|") for name in NAMES] for line in lines], float),
        np.array([float(line["rows"]) for line in lines]),
        np.array([int(line["right"]) - (1 - GENERIC) * int(line["generic"]) for line in lines]),
    )


def fit(lines: Lines) -> tuple[float, np.ndarray]:
    """The level of texts never seen and the factor of each doubt, by greatest likelihood."""
    weight = np.where(lines.seen > 0, COUNTS, 1.0)
    wrong = lines.rows - lines.right

    def cost(at: np.ndarray) -> tuple[float, np.ndarray]:
        drop = np.exp(at[2:])
        log = np.log(lines.judged) + at[0] * (1 - lines.seen) + at[1] * lines.seen - lines.held @ drop
        inside = log < -1e-3
        log = np.minimum(log, -1e-3)
        share = np.exp(log)
        value = -(weight * (lines.right * log + wrong * np.log1p(-share))).sum() + DRAWN * (drop**2).sum()
        slope = -weight * (lines.right - wrong * share / (1 - share)) * inside
        towards = -(slope @ lines.held) * drop + 2 * DRAWN * drop**2
        return value, np.concatenate([[(slope * (1 - lines.seen)).sum(), (slope * lines.seen).sum()], towards])

    begin = np.concatenate([[-0.2, -0.05], np.full(len(NAMES), -2.0)])
    found = minimize(cost, begin, jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    return float(np.exp(found.x[0])), np.exp(-np.exp(found.x[2:]))


def said(lines: Lines, level: float, factors: np.ndarray) -> np.ndarray:
    """What the table with these ``factors`` says of each line."""
    return np.minimum(0.999, lines.judged * level * np.prod(np.where(lines.held > 0, factors, 1.0), axis=1))


def main() -> None:
    """Print what the module says."""
    lines = read_lines()
    for name in sorted(set(lines.name) - {LEARNT}):
        share, those = lines.name == name, lines.where(lines.name == name)
        told = said(those, *fit(lines.where(~share)))
        sure = told >= 0.7
        sys.stdout.write(
            f"{name:22} rows {those.rows.sum():5.0f}  said {(told * those.rows).sum() / those.rows.sum():.2f}"
            f"  right {those.right.sum() / those.rows.sum():.2f}   from .7 on: {those.rows[sure].sum():4.0f}"
            f"  said {(told * those.rows)[sure].sum() / those.rows[sure].sum():.2f}"
            f"  right {those.right[sure].sum() / those.rows[sure].sum():.2f}\n"
        )
    level, factors = fit(lines)
    sys.stdout.write(f"\nUNSEEN {level:.2f} (now {UNSEEN})\n")
    for doubt, factor in zip(doubts(), factors, strict=True):
        sys.stdout.write(f"{factor:.2f} (now {doubt.factor:.2f})  {doubt.name}\n")


if __name__ == "__main__":
    main()

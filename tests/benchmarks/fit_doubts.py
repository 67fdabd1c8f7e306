"""Fit the factors of ``data/reference/doubts.csv`` anew: ``uv run python -m tests.benchmarks.fit_doubts``.

What is right at first sight is kept in ``tests/data/first_sight.csv``: for each set of texts, what the program of the
day said before anything was learnt from it (``tests/benchmarks/first_sight.py`` writes it for a new set). Rows of one
set, one ``judged`` (the judge's confidence) and the same ``doubts`` are one line. There are three kinds of sets:

- ``read …``: a sceptical reader judged every row of real texts; ``right`` is how many of the ``rows`` say nothing
  false, ``generic`` how many of these are hard to use (they count two thirds). These set the level.
- ``learnt from``: the bulletins that the rules were made for.
- the others: bulletins that another hand wrote, with gold; ``right`` is how many have the gold's indicator, subject and
  kind, ``generic`` how many of these have an indicator that says at most half of the gold's words. Wording counts
  there, so that they have a level of their own, and so have those that were learnt from. A gold names a subject for
  each number: rows without one, of which a reader says nothing, are left out.

Printed: for each set that was read, what factors fitted without it say of it; then all factors beside those of the
table.
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
READ, LEARNT = "read ", "learnt from"
COUNTS = {"read": 1.0, "gold": 0.4, "learnt": 0.2}
"""How much a row of each kind of set counts."""
NO_SUBJECT = "nobody"
"""The doubt of rows without a subject."""
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
    def kinds(self) -> dict[str, np.ndarray]:
        """Of which kind of set a line is, as 1.0 and 0.0."""
        read = np.char.startswith(self.name, READ)
        learnt = self.name == LEARNT
        return {"read": read * 1.0, "gold": ~(read | learnt) * 1.0, "learnt": learnt * 1.0}


def read_lines(path: Path = ROWS) -> Lines:
    """The file as columns; a doubt that the table no longer has is left out."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = [
            line
            for line in csv.DictReader(file)
            if line["set"].startswith(READ) or NO_SUBJECT not in line["doubts"].split("|")
        ]
    return Lines(
        np.array([line["set"] for line in lines]),
        np.array([float(line["judged"]) for line in lines]),
        np.array([[name in line["doubts"].split("|") for name in NAMES] for line in lines], float),
        np.array([float(line["rows"]) for line in lines]),
        np.array([int(line["right"]) - (1 - GENERIC) * int(line["generic"]) for line in lines]),
    )


def fit(lines: Lines) -> tuple[float, np.ndarray]:
    """The level of texts that were read and the factor of each doubt, by greatest likelihood."""
    kinds = np.stack(list(lines.kinds.values()))
    count = len(kinds)
    weight = np.array([COUNTS[kind] for kind in lines.kinds]) @ kinds
    wrong = lines.rows - lines.right

    def cost(at: np.ndarray) -> tuple[float, np.ndarray]:
        drop = np.exp(at[count:])
        log = np.log(lines.judged) + at[:count] @ kinds - lines.held @ drop
        inside = log < -1e-3
        log = np.minimum(log, -1e-3)
        share = np.exp(log)
        value = -(weight * (lines.right * log + wrong * np.log1p(-share))).sum() + DRAWN * (drop**2).sum()
        slope = -weight * (lines.right - wrong * share / (1 - share)) * inside
        towards = -(slope @ lines.held) * drop + 2 * DRAWN * drop**2
        return value, np.concatenate([kinds @ slope, towards])

    begin = np.concatenate([[-0.1, -0.3, -0.05], np.full(len(NAMES), -2.0)])
    found = minimize(cost, begin, jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    return float(np.exp(found.x[0])), np.exp(-np.exp(found.x[count:]))


def said(lines: Lines, level: float, factors: np.ndarray) -> np.ndarray:
    """What the table with these ``factors`` says of each line."""
    return np.minimum(0.999, lines.judged * level * np.prod(np.where(lines.held > 0, factors, 1.0), axis=1))


def main() -> None:
    """Print what the module says."""
    lines = read_lines()
    for name in sorted({name for name in lines.name if name.startswith(READ)}):
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

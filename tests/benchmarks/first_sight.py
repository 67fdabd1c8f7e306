"""Keep what is read at first sight of a new set of texts: ``uv run python -m tests.benchmarks.first_sight FOLDER``.

To be run before anything is learnt from the set, since it cannot be had again. FOLDER holds texts and their
``.metrics.json``, as the folders of ``tests/data/blind_bulletins``, or texts (``.txt``) and ``judged.jsonl``: one line
for each row that a reader found ``false`` or ``poor`` (``{"file": "01.txt", "at": 57, "verdict": "false"}``, ``at``
being the row's ``char_start``), and for each found ``true`` where only a sample was read; such texts need not be kept.
The folder's name is the set's, with ``read `` in front where rows were judged. The set's lines of
``tests/data/first_sight.csv`` are replaced; what the columns mean stands in ``tests/benchmarks/fit_doubts.py``.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from tests.benchmarks.fit_doubts import READ, ROWS, TOGETHER
from tests.transforms.description.test_describe import RIGHT, found_pairs
from transforms import frames
from transforms.description.confidence import doubts_of, trusted
from transforms.description.grounds import Grounds
from transforms.pipeline import transform_document


class Told(float):
    """A confidence that remembers what it was told by."""

    judged: float
    doubts: str


def _remembering(judged: float, indicator: str, grounds: Grounds) -> Told:
    told = Told(trusted(judged, indicator, grounds))
    told.judged, told.doubts = judged, "|".join(doubt.name for doubt in doubts_of(indicator, grounds))
    return told


def read_set(folder: Path) -> Iterator[tuple[str, str, bool, bool]]:
    """The judge's confidence, the doubts, whether right, whether generic, for each row that the gold has too."""
    with patch("transforms.metrics.trusted", _remembering):
        for gold in sorted(folder.glob("*.metrics.json")):
            text = folder / f"{gold.name.split('.')[0]}.txt"
            for wanted, row in found_pairs(text.read_bytes(), json.loads(gold.read_text("utf-8"))):
                right = all(RIGHT[field](wanted, row) for field in TOGETHER)
                generic = right and len(row["indicator"]) * 2 <= len(wanted["indicator"])
                yield f"{row['confidence'].judged:g}", row["confidence"].doubts, right, generic


def read_judged(folder: Path) -> Iterator[tuple[str, str, bool, bool]]:
    """The same for each row of texts that were judged: right if it says nothing false, generic if it is poor."""
    judged = [json.loads(line) for line in (folder / "judged.jsonl").read_text("utf-8").splitlines() if line]
    verdicts = {(line["file"], line["at"]): line["verdict"] for line in judged}
    sampled = "true" in verdicts.values()
    columns = list(frames.SCHEMAS["fact_metric"])
    at, confidence = columns.index("char_start"), columns.index("confidence")
    with patch("transforms.metrics.trusted", _remembering):
        for text in sorted(folder.glob("*.txt")):
            for row in transform_document(text.read_bytes(), text.name)["fact_metric"]:
                verdict = verdicts.get((text.name, row[at]))
                if sampled and verdict is None:
                    continue
                yield f"{row[confidence].judged:g}", row[confidence].doubts, verdict != "false", verdict == "poor"


def main() -> None:
    """Replace the set's lines in the file."""
    folder = Path(sys.argv[1])
    was_judged = (folder / "judged.jsonl").exists()
    name = f"{READ}{folder.name}" if was_judged else folder.name.removesuffix("_of_the_kind")
    rows, right, generic = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for judged, doubts, is_right, is_generic in (read_judged if was_judged else read_set)(folder):
        rows[judged, doubts] += 1
        right[judged, doubts] += is_right
        generic[judged, doubts] += is_generic
    with ROWS.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    kept = [line for line in lines if line[0] != name]
    kept += [[name, *key, str(rows[key]), str(right[key]), str(generic[key])] for key in rows]
    with ROWS.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *sorted(kept)])
    sys.stdout.write(f"{name}: {rows.total()} rows, {right.total()} right in {', '.join(TOGETHER)}\n")


if __name__ == "__main__":
    main()

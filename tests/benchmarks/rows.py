"""What a change does to the rows of all texts at hand.

    uv run python -m tests.benchmarks.rows dump BEFORE.json [FOLDER ...]
    (change the rules)
    uv run python -m tests.benchmarks.rows dump AFTER.json [FOLDER ...]
    uv run python -m tests.benchmarks.rows diff BEFORE.json AFTER.json [--show 40]

A dump holds articles, metrics, issues and spans of the real bulletins and of every text in ``tests/data`` (and of the
FOLDERs); two dumps of rules that read the same are the same file. ``diff`` counts what came, went and changed, counts
how many fields of the hand-made golds agree before and after, and shows a sample of the changes, each field marked
with what a gold says of it: + gained, - lost, ? wrong as before, = right as before.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, SHARED
from tests.transforms.description.test_describe import RIGHT, found_pairs
from transforms import frames
from transforms.pipeline import RefusedDocumentError, transform_document

TABLES = ("dim_issue", "fact_article", "fact_metric", "article_span")
LEFT = {"document_id", "issue_id", "article_id", "metric_id", "body", "sentence"}


def texts_of(folders: list[Path]) -> Iterator[Path]:
    """Every ``.txt`` of the real bulletins, the tests and ``folders``."""
    for folder in (SHARED / "bulletins", ROOT / "tests" / "data", *folders):
        yield from sorted(folder.rglob("*.txt"))


def gold_of(text: Path) -> dict[str, Any] | None:
    """The metrics that a hand found in it, None where none looked."""
    name = f"{text.stem}.metrics.json"
    for path in (text.with_name(name), SHARED / "gold" / name):
        if path.exists():
            return dict(json.loads(path.read_text("utf-8")))
    return None


def rows_of(data: bytes) -> dict[str, dict[str, Any]]:
    """The rows of one text, each under its table and where it begins."""
    try:
        document = transform_document(data, "text.txt")
    except RefusedDocumentError as refused:
        return {"refused": {"reason": str(refused)}}
    rows = {}
    for table in TABLES:
        columns = list(frames.SCHEMAS[table])
        for number, row in enumerate(document[table]):
            said = {c: v for c, v in zip(columns, row, strict=True) if c not in LEFT}
            place = said.get("char_start", number)
            rows[f"{table} {place}"] = said
    return rows


def agreement_of(data: bytes, gold: dict[str, Any]) -> dict[str, dict[str, bool]]:
    """For each row that the gold has too, which of its fields agree; keys as in ``rows_of``."""
    return {
        f"fact_metric {row['char_start']}": {field: bool(right(wanted, row)) for field, right in RIGHT.items()}
        for wanted, row in found_pairs(data, gold)
    }


def dump(out: Path, folders: list[Path]) -> None:
    """Write all rows and what the golds say of them."""
    read: dict[str, Any] = {}
    for text in texts_of(folders):
        data, gold = text.read_bytes(), gold_of(text)
        read["/".join(text.parts[-2:])] = {"rows": rows_of(data), "right": agreement_of(data, gold) if gold else {}}
    out.write_text(json.dumps(read, ensure_ascii=False, indent=0, default=str, sort_keys=True), "utf-8")
    print(f"{len(read)} texts, {sum(len(one['rows']) for one in read.values())} rows: {out}")


def changes_of(before: dict[str, Any], after: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(what kind of change, the change in a few words), for each row."""
    nothing: dict[str, Any] = {"rows": {}, "right": {}}
    for text in sorted(before.keys() | after.keys()):
        old, new = before.get(text, nothing), after.get(text, nothing)
        for key in sorted(old["rows"].keys() | new["rows"].keys()):
            a, b = old["rows"].get(key), new["rows"].get(key)
            table = key.split()[0]
            if a == b or (table == "article_span" and not (a and b)):
                continue
            if a and b:
                agreed, agrees = old["right"].get(key, {}), new["right"].get(key, {})
                fields = [field for field in a if a[field] != b[field]]
                said = "; ".join(f"{_mark(agreed, agrees, field)}{field}: {a[field]} -> {b[field]}" for field in fields)
                kind = f"{table}: {', '.join(fields)}"
            else:
                said, kind = str({c: v for c, v in (b or a).items() if v}), f"{table} {'came' if b else 'went'}"
            yield kind, f"{text} {key} {(b or a).get('quote', '')}: {said}"


def _mark(before: dict[str, bool], after: dict[str, bool], field: str) -> str:
    """What a gold says of the change: + gained, - lost, ? wrong as before, = right as before, nothing if silent."""
    if field not in before or field not in after:
        return ""
    return {(False, True): "+", (True, False): "-", (False, False): "?", (True, True): "="}[before[field], after[field]]


def diff(before: Path, after: Path, show: int) -> None:
    """Count the changes, hold both sides against the golds and show some."""
    old, new = (json.loads(path.read_text("utf-8")) for path in (before, after))
    changes = list(changes_of(old, new))
    for kind, count in Counter(kind for kind, _ in changes).most_common(20):
        print(f"{count:6} {kind}")
    for field in RIGHT:
        sides = [
            [right.get(field) for text in side.values() for right in text["right"].values()] for side in (old, new)
        ]
        print(f"{field}: " + " -> ".join(f"{sum(map(bool, side))} of {len(side)}" for side in sides))
    random.Random(0).shuffle(changes)
    for _, said in changes[:show]:
        print("-", said[:600])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("dump")
    one.add_argument("out", type=Path)
    one.add_argument("folders", type=Path, nargs="*")
    two = commands.add_parser("diff")
    two.add_argument("before", type=Path)
    two.add_argument("after", type=Path)
    two.add_argument("--show", type=int, default=40)
    asked = parser.parse_args()
    if asked.command == "dump":
        dump(asked.out, asked.folders)
    else:
        diff(asked.before, asked.after, asked.show)


if __name__ == "__main__":
    main()

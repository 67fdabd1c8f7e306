"""What the fault tests have tried so far: a line a trial, so that a long run can stop, go on, and be read.

In:  ``JIANBAO_FAULTS_LEDGER`` (a file; ``tests/artifacts/faults.jsonl`` in the full form, none in the short one) and
     ``JIANBAO_FAULTS_SECONDS`` (after so many seconds no new trial begins; the same command goes on later).
Out: a line for each trial, and ``python -m tests.faults.ledger`` for the figures of each fault.
A trial counts for the code that it tried: after a change of warehouse, SQL or fault tests all are tried again.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
FULL = os.environ.get("JIANBAO_FAULTS") == "full"
SECONDS = float(os.environ.get("JIANBAO_FAULTS_SECONDS") or "inf")
BEGAN = time.monotonic()


@cache
def code() -> str:
    """What is tried: a hash over the warehouse, its SQL and these tests."""
    digest = hashlib.sha256()
    for pattern in ("warehouse/*.py", "sql/**/*.sql", "tests/faults/*.py", "tests/warehouse/fabricate.py"):
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def ledger() -> Path | None:
    """Where trials are written down; None where they are not."""
    named = os.environ.get("JIANBAO_FAULTS_LEDGER")
    if named:
        return Path(named)
    return ROOT / "tests" / "artifacts" / "faults.jsonl" if FULL else None


def trials(fault: str, of: int) -> Iterator[int]:
    """The numbers of the trials of ``fault`` that are still to be done, while there is time."""
    done = {line["trial"] for line in _lines(ledger()) if _counts(line) and line["fault"] == fault}
    for k in range(of):
        if k in done:
            continue
        if time.monotonic() - BEGAN > SECONDS:
            pytest.skip(f"{fault}: {len(done)} of {of} tried in the time given; the same command goes on")
        yield k
        done.add(k)


@contextmanager
def trial(fault: str, number: int = 0, of: int = 1) -> Iterator[dict[str, Any]]:
    """One trial, written down whether it went well; put figures into the dictionary that it gives."""
    began, cpu = time.monotonic(), time.process_time()
    line: dict[str, Any] = {"fault": fault, "trial": number, "of": of, "code": code(), "well": False}
    figures: dict[str, Any] = {}
    try:
        yield figures
        line["well"] = True
    finally:
        line |= {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "seconds": round(time.monotonic() - began, 2),
            "cpu_seconds": round(time.process_time() - cpu, 2),
            **figures,
        }
        _write(line)


def _write(line: dict[str, Any]) -> None:
    path = ledger()
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    progress(f"{line['fault']}: {line['trial'] + 1} of {line['of']}, {line['seconds']} s")


def progress(said: str) -> None:
    """Say in the full form how far it is; pytest shows it with ``-s``."""
    if ledger() is not None:
        sys.stderr.write(said + "\n")


def _lines(path: Path | None) -> Iterable[dict[str, Any]]:
    if path is None or not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _counts(line: dict[str, Any]) -> bool:
    return bool(line["well"]) and line["code"] == code()


def figures(path: Path) -> Iterator[str]:
    """A line for each fault and code that was tried: how often, how often well, when, in what time."""
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for line in _lines(path):
        groups.setdefault((line["fault"], line["code"]), []).append(line)
    for (fault, tried), lines in groups.items():
        well = {line["trial"] for line in lines if line["well"]}
        faulty = sum(not line["well"] for line in lines)
        seconds = sum(line["seconds"] for line in lines)
        more = Counter[str]()
        for line in lines:
            more.update({f"{key}={value}" if isinstance(value, str) else key: 1 if isinstance(value, str) else value
                         for key, value in line.items() if key not in _PLAIN})  # fmt: skip
        yield (
            f"{fault}: {len(well)} of {lines[-1]['of']} went well, {faulty} did not, {lines[0]['at'][:16]} to "
            f"{lines[-1]['at'][:16]} UTC, {seconds:.0f} s in all, code {tried}; "
            f"{', '.join(f'{key} {int(value)}' for key, value in more.items())}"
        )


_PLAIN = {"fault", "trial", "of", "code", "well", "at", "seconds", "cpu_seconds"}


if __name__ == "__main__":
    written = Path(sys.argv[1]) if len(sys.argv) > 1 else ledger() or ROOT / "tests" / "artifacts" / "faults.jsonl"
    sys.stdout.writelines(line + "\n" for line in figures(written))

"""Growth: the whole load at several sizes, and a night of ten documents into warehouses of several sizes.

    uv run python -m tests.benchmarks.growth --sizes 1MB 10MB 100MB --out DIR      # the whole path
    uv run python -m tests.benchmarks.growth --loader --sizes 10MB 100MB 1GB …     # frames made once: the loader alone

Every step runs in a process of its own, whose processor time, wall time and peak memory are what the table shows.
``--loader`` makes the frames of some documents once and stages them under ids of their own again and again, so that
a gigabyte's rows can be loaded in minutes; its times hold staging, commit and publishing, but no transform.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.generator import corpus, document
from tests.generator.__main__ import size_bytes
from warehouse.settings import Settings

SEED = 11
PIECE_BYTES = 1_000_000
"""Text whose frames are made once for ``--loader``."""
BATCH_PIECES = 4
"""Pieces a batch: 4 MB of text, as in a flow; each batch is a file of every table."""
COMMIT_PIECES = 16
"""Pieces a commit: 16 MB of text, as large as a commit of the backfill in rows."""
NIGHT_DOCUMENTS = 10
NIGHT_DOCUMENT_BYTES = 40_000


@contextmanager
def measured(found: dict[str, Any], name: str) -> Iterator[None]:
    """Seconds of the block, wall and processor (children included), under ``name``."""
    began, before = time.perf_counter(), _cpu()
    yield
    found[name] = {"wall": round(time.perf_counter() - began, 2), "cpu": round(_cpu() - before, 2)}


def _cpu() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def load(settings: Settings, run_id: str, pieces: Iterator[dict[str, Any]], publishing: bool) -> dict[str, Any]:
    """Stage, check, commit and publish ``pieces`` (frames of a batch each) without Prefect."""
    from expectations.checkpoint import run_checks
    from expectations.result import failed_errors
    from warehouse import staging
    from warehouse.commit import commit
    from warehouse.lake import Lake
    from warehouse.lock import writer_lock
    from warehouse.publish import publish
    from warehouse.records import Outcome, RunRecord, utc_now

    found: dict[str, Any] = {}
    outcomes: list[Outcome] = []
    staged: list[str] = []
    rows = 0
    with writer_lock(settings, 60):
        with measured(found, "stage"):
            for number, frames in enumerate(pieces):
                rows += sum(len(frame) for frame in frames.values())
                staged += staging.stage(staging.run_folder(settings, run_id), str(number), frames)
                outcomes += [
                    Outcome(uri, document, "commit", "loaded", None, 0.1, "/in")
                    for document, uri in frames["dim_document"].select("document_id", "uri").rows()
                ]
        run = RunRecord(run_id, utc_now(), "1", outcomes, staged=staged)
        with measured(found, "check"), Lake(settings) as lake:
            staging.staged_views(lake, run)
            failed = failed_errors(run_checks(lake.connection, "would_be", run_id, scope="staged"))
            assert not failed, failed
        with measured(found, "commit"), Lake(settings) as lake:
            commit(lake, run)
        with measured(found, "publish"):
            if publishing:
                with Lake(settings) as lake:
                    publish(lake)
        staging.sweep(settings)
    return {**found, "rows": rows, "documents": len(outcomes), "peak_mb": peak_mb()}


def peak_mb() -> int:
    """Largest resident size of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def batches(documents: Iterable[tuple[str, bytes]]) -> Iterator[dict[str, Any]]:
    """Frames of documents (path and bytes), a piece of about ``PIECE_BYTES`` at a time."""
    from transforms.frames import frames_of
    from transforms.pipeline import transform_document

    rows, held = [], 0
    for name, data in documents:
        rows.append(transform_document(data, name))
        held += len(data)
        if held >= PIECE_BYTES:
            yield frames_of(rows)
            rows, held = [], 0
    if rows:
        yield frames_of(rows)


def copies(piece: dict[str, Any], first: int, number: int) -> Iterator[dict[str, Any]]:
    """The same frames under ids and paths of their own, ``number`` times, some at a time; ids lie as far apart as
    hashes do, so that no file and no block can be passed over for the ids that it holds."""
    import polars as pl

    ids = ("document_id", "issue_id", "article_id", "metric_id")

    def copied(frame: pl.DataFrame, copy: int) -> pl.DataFrame:
        return frame.with_columns(
            *(pl.concat_str((pl.col(c).hash(copy) % 10**16).cast(pl.String).str.zfill(16),
                            pl.col(c).str.slice(16)).alias(c)
              for c in ids if c in frame.columns),
            *([(pl.col("uri") + f"-{copy}").alias("uri")] if "uri" in frame.columns else []),
        )  # fmt: skip

    for begin in range(first, first + number, BATCH_PIECES):
        batch = range(begin, min(begin + BATCH_PIECES, first + number))
        yield {name: pl.concat(copied(frame, copy) for copy in batch) for name, frame in piece.items()}


def pieces_file(folder: Path) -> Path:
    return folder / "piece"


def make_piece(folder: Path) -> dict[str, Any]:
    """The frames that ``--loader`` repeats, kept as Parquet."""
    import polars as pl

    kept = pieces_file(folder)
    if not kept.exists():
        (frames,) = list(batches(corpus(PIECE_BYTES - 1000, SEED)))
        kept.mkdir(parents=True)
        for name, frame in frames.items():
            frame.write_parquet(kept / f"{name}.parquet")
    return {path.stem: pl.read_parquet(path) for path in sorted(kept.glob("*.parquet"))}


def step_load(folder: Path, size: int, loader: bool) -> dict[str, Any]:
    """A warehouse of ``size`` bytes of text from nothing; commits of bounded size, published at the end."""
    settings = Settings(folder / f"{'loader' if loader else 'whole'}-{size}")
    total: dict[str, Any] = {}
    commits = max(1, size // (COMMIT_PIECES * PIECE_BYTES))
    piece = make_piece(folder) if loader else {}
    for number in range(commits):
        last = number == commits - 1
        if loader:
            of = size // PIECE_BYTES
            first, end = of * number // commits, of * (number + 1) // commits
            found = load(settings, f"r{number}", copies(piece, first, end - first), last)
        else:
            found = load(settings, f"r{number}", batches(corpus(size // commits, SEED, number * 1_000_000)), last)
        for name, value in found.items():
            if isinstance(value, dict):
                held = total.setdefault(name, {"wall": 0.0, "cpu": 0.0})
                for unit in held:
                    held[unit] = round(held[unit] + value[unit], 2)
            else:
                total[name] = value if name == "peak_mb" else total.get(name, 0) + value
    return total


def step_night(folder: Path, size: int, loader: bool) -> dict[str, Any]:
    """Ten new documents into the warehouse of ``size``, publishing included."""
    settings = Settings(folder / (f"{'loader' if loader else 'whole'}-{size}" if size else "empty"))
    first = 900_000_000 + os.getpid() * NIGHT_DOCUMENTS
    night = [document(SEED, first + number, NIGHT_DOCUMENT_BYTES) for number in range(NIGHT_DOCUMENTS)]
    return load(settings, f"night{first}", batches(night), True)


STEPS: dict[str, Callable[[Path, int, bool], dict[str, Any]]] = {"load": step_load, "night": step_night}


def in_process(step: str, folder: Path, size: int, loader: bool) -> dict[str, Any]:
    """Run a step in a process of its own."""
    code = f"import tests.benchmarks.growth as g; g.child({step!r}, {str(folder)!r}, {size}, {loader})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def child(step: str, folder: str, size: int, loader: bool) -> None:
    print(json.dumps(STEPS[step](Path(folder), size, loader)))


def row(name: str, size: int, found: dict[str, Any]) -> str:
    """One line of the table."""
    parts = [found[part]["cpu"] for part in ("stage", "check", "commit", "publish")]
    per = f"{sum(parts) / (size / 1e6):.2f}" if size else "–"
    cells = [name, f"{found['documents']:,}", f"{found['rows']:,}", *(f"{p:.1f}" for p in parts), f"{sum(parts):.1f}"]
    return "| " + " | ".join([*cells, per, f"{found['peak_mb']:,}"]) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.growth")
    parser.add_argument("--sizes", nargs="+", type=size_bytes, default=[1_000_000, 10_000_000])
    parser.add_argument("--loader", action="store_true", help="repeat frames made once instead of transforming")
    parser.add_argument("--out", type=Path, required=True, help="folder for the warehouses")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    print("| load | documents | rows | stage s | check s | commit s | publish s | CPU s | CPU s/MB | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    if given.loader:
        make_piece(given.out)
    print(row("10 documents into nothing", 0, in_process("night", given.out, 0, given.loader)), flush=True)
    for size in given.sizes:
        print(row(f"{size / 1e6:,.0f} MB", size, in_process("load", given.out, size, given.loader)), flush=True)
        print(
            row(f"10 documents into {size / 1e6:,.0f} MB", 0, in_process("night", given.out, size, given.loader)),
            flush=True,
        )


if __name__ == "__main__":
    main()

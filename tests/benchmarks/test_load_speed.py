"""Rows a second of the load (stage and commit, checks left out) beside two peers, on the same frames in the same run.

    uv run --group benchmark pytest tests/benchmarks/test_load_speed.py -n 0 -o addopts= -q -s

Peers: a bare ``INSERT … SELECT`` of the frames into DuckLake tables, and dlt loading the same Arrow tables into DuckDB.
Frames: what the transforms make of generated bulletins, repeated under other ids. Medians of rounds in turn.
"""

import os
import resource
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import polars as pl
import pytest

from tests.generator import corpus
from transforms.frames import frames_of
from transforms.pipeline import transform_document
from warehouse import schema, staging
from warehouse.commit import commit
from warehouse.extensions import load
from warehouse.lake import Lake
from warehouse.records import Outcome, RunRecord, utc_now
from warehouse.settings import Settings

TEXT_BYTES = int(os.environ.get("JIANBAO_LOAD_BYTES", "4000000"))
BATCHES = 8
METRIC_TABLES = frozenset({"dim_document", "fact_metric"})
COPIES = {"metrics": 4, "all tables": 2}
"""Of the documents, in each batch."""
ROUNDS = int(os.environ.get("JIANBAO_ROUNDS", "3"))
IDS = ("document_id", "issue_id", "article_id", "metric_id")

Frames = dict[str, pl.DataFrame]


@pytest.fixture(scope="module")
def made() -> Frames:
    return frames_of(transform_document(data, uri) for uri, data in corpus(TEXT_BYTES, seed=9))


def repeated(made: Frames, tables: frozenset[str], copies: int) -> list[Frames]:
    """``BATCHES`` batches of ``copies`` of the same documents, each with ids of its own; other tables are empty."""
    return [
        {
            name: pl.concat([_renamed(frame, batch * copies + copy) for copy in range(copies)])
            if name in tables
            else frame.clear()
            for name, frame in made.items()
        }
        for batch in range(BATCHES)
    ]


def _renamed(frame: pl.DataFrame, copy: int) -> pl.DataFrame:
    columns = [pl.concat_str(pl.lit(f"{copy:04x}"), pl.col(c).str.slice(4)).alias(c) for c in IDS if c in frame.columns]
    if "uri" in frame.columns:
        columns.append(pl.col("uri") + f"-{copy}")
    return frame.with_columns(columns)


def jianbao(batches: list[Frames], folder: Path) -> None:
    settings = Settings(folder)
    with Lake(settings):  # a warehouse that is there already
        pass
    began = _now()
    staged = [path for n, frames in enumerate(batches)
              for path in staging.stage(staging.run_folder(settings, "r1"), str(n), frames)]  # fmt: skip
    outcomes = [
        Outcome(uri, document, "commit", "loaded", None, 0.1, "/in")
        for frames in batches
        for document, uri in frames["dim_document"].select("document_id", "uri").rows()
    ]
    with Lake(settings) as lake:
        commit(lake, RunRecord("r1", utc_now(), "1", outcomes, staged=staged))
    _took(jianbao, began)


def bare_insert(batches: list[Frames], folder: Path) -> None:
    folder.mkdir(parents=True)
    with duckdb.connect(config={"autoinstall_known_extensions": False}) as connection:
        load(connection, "sqlite_scanner")
        load(connection, "ducklake")
        connection.execute(f"ATTACH 'ducklake:sqlite:{folder}/catalog.sqlite' AS lake (DATA_PATH '{folder}/data')")
        connection.execute("CALL lake.set_option('parquet_compression', 'zstd')")
        for name in schema.FACTS:
            table = schema.tables()[name]
            connection.execute(schema.ddl(table, f"lake.{name}", table.staged_columns))
        began = _now()
        connection.execute("BEGIN")
        for frames in batches:
            for name, frame in frames.items():
                connection.register("frame", frame)
                connection.execute(f"INSERT INTO lake.{name} SELECT * FROM frame")
        connection.execute("COMMIT")
        _took(bare_insert, began)


def with_dlt(batches: list[Frames], folder: Path) -> None:
    import dlt

    folder.mkdir(parents=True)
    pipeline = dlt.pipeline(
        "peer", destination=dlt.destinations.duckdb(str(folder / "peer.duckdb")), dataset_name="loaded",
        pipelines_dir=str(folder / "state"),
    )  # fmt: skip
    arrow = [
        dlt.resource([frames[name].to_arrow() for frames in batches], name=name, write_disposition="append")
        for name in schema.FACTS
    ]
    began = _now()
    pipeline.run(arrow, loader_file_format="parquet")
    _took(with_dlt, began)


TIMES: dict[str, list[tuple[float, float]]] = {}
WAYS: tuple[Callable[[list[Frames], Path], None], ...] = (jianbao, bare_insert, with_dlt)


def _now() -> tuple[float, float]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return time.perf_counter(), used.ru_utime + used.ru_stime


def _took(way: Callable[..., None], began: tuple[float, float]) -> None:
    wall, cpu = _now()
    TIMES.setdefault(way.__name__, []).append((wall - began[0], cpu - began[1]))


@pytest.mark.parametrize("rows_of", COPIES)
def test_the_load_keeps_up_with_its_peers(
    rows_of: str, made: Frames, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("dlt", reason="the peer is in the dependency group `benchmark`")
    batches = repeated(made, METRIC_TABLES if rows_of == "metrics" else frozenset(made), COPIES[rows_of])
    rows = sum(len(frame) for frames in batches for frame in frames.values())
    TIMES.clear()
    for number in range(ROUNDS):
        for way in WAYS:
            folder = tmp_path / f"{way.__name__}{number}"
            way(batches, folder)
            shutil.rmtree(folder)
    rates = {name: [rows / statistics.median(t) for t in zip(*times, strict=True)] for name, times in TIMES.items()}
    with capsys.disabled():
        print(f"\n{rows_of}: {rows:,} rows, {BATCHES} batches, median of {ROUNDS}")
        for name, (wall, cpu) in rates.items():
            print(f"{name:12} {wall:12,.0f} rows/s   {cpu:12,.0f} rows a second of processor time")
    ours, bare, peer = (rates[way.__name__][1] for way in WAYS)
    assert ours >= bare / 2
    assert ours >= 2 * peer

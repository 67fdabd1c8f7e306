"""Staged rows can be judged as if they were published, and go when their run is dead."""

import os
import time
from contextlib import nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.warehouse.fabricate import document, frames, load, sha256, stage_run
from warehouse import schema, staging, store
from warehouse.commit import commit
from warehouse.errors import StagedRowsError, StagingError
from warehouse.lake import Lake
from warehouse.settings import Settings


def test_the_views_show_what_comes_and_what_would_be(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        run = stage_run(lake, "r2", {"a.txt": "丙文", "b.txt": "乙文"}, {"x.bin": "no text"})
        staging.staged_views(lake, run)
        count = lambda view: lake.connection.execute(f"SELECT count(*) FROM {view}").fetchone()  # noqa: E731
        assert count("staged.dim_document") == (1,)
        assert count("would_be.fact_metric") == (4,)
        assert lake.connection.execute(
            "SELECT uri, document_id FROM would_be.dim_document ORDER BY uri"
        ).fetchall() == [
            ("a.txt", sha256("丙文")),
            ("b.txt", sha256("乙文")),
        ]
        assert count("would_be.article_term WHERE term = '甲文'") == (0,)
        assert count("would_be.quarantined_document") == (1,)
        assert count("would_be.document_outcome") == (5,)
        assert count("lake.dim_document") == (2,), "judging changes nothing"


def test_a_run_that_staged_nothing_has_empty_typed_views(settings: Settings) -> None:
    with Lake(settings) as lake:
        staging.staged_views(lake, stage_run(lake, "r1", {}))
        described = lake.connection.execute("DESCRIBE staged.fact_metric").fetchall()
    assert [(d[0], d[1]) for d in described] == [
        (c.name, c.type) for c in schema.tables()["fact_metric"].staged_columns
    ]


def test_only_the_attempts_that_the_run_names_count(settings: Settings) -> None:
    folder = staging.run_folder(settings, "r1")
    staging.stage(folder, "0", frames(document("a.txt", "甲文"), document("b.txt", "乙文")))  # of a worker that died
    named = staging.stage(folder, "0", frames(document("a.txt", "甲文")))
    with Lake(settings) as lake:
        run = replace(stage_run(lake, "r1", {"a.txt": "甲文"}), staged=named)
        staging.staged_views(lake, run)
        assert lake.connection.execute("SELECT uri FROM staged.dim_document").fetchall() == [("a.txt",)]
        commit(lake, run)
        assert lake.connection.execute("SELECT uri FROM lake.dim_document").fetchall() == [("a.txt",)]
        assert lake.connection.execute("SELECT count(*) FROM lake.document_text").fetchall() == [(1,)]


def test_a_document_staged_twice_is_refused(settings: Settings) -> None:
    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        staging.stage(staging.run_folder(settings, "r1"), "1", frames(document("copy.txt", "甲文")))
        with pytest.raises(StagedRowsError, match=r"more than once, as a\.txt, copy\.txt"):
            staging.staged_views(lake, run)


def test_an_outcome_without_rows_is_refused(settings: Settings) -> None:
    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        staging.sweep(settings)
        with pytest.raises(StagedRowsError, match=r"a\.txt is said to hold"):
            staging.staged_views(lake, run)


def test_what_a_dead_run_staged_is_swept(settings: Settings) -> None:
    staging.stage(staging.run_folder(settings, "dead"), "0", frames(document("a.txt", "甲文")))
    staging.stage(staging.run_folder(settings, "mine"), "0", frames(document("a.txt", "甲文")))
    assert staging.sweep(settings, "mine") == ["dead"]
    assert [p.name for p in settings.staging.iterdir()] == ["mine"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize(("place", "reason"), [("/dev/full", "No space left"), ("/dev/null/x", "Not a directory")])
def test_a_place_that_takes_no_rows_is_told(place: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if place == "/dev/full":
        monkeypatch.setattr(store, "written", lambda _path: nullcontext(place))
    with pytest.raises(StagingError, match=rf"rows of dim_document cannot be written to .*{reason}.*free space"):
        staging.stage(place, "0", frames(document("a.txt", "甲文")))


EDGES = ("", "a", "\U0010ffff" * 40, "值" * 400, "长文" * 9000, "甲", "乙" * 21, "ab" * 32)
"""Texts about the lengths at which statistics are cut short, the last character there is, and none."""


def edge(column: schema.Column, number: int) -> Any:
    """The value of a column in row ``number``: of every kind some, and some without."""
    if not column.required and number % 3 == 0:
        return None
    text = EDGES[number % len(EDGES)] + ("" if number % 2 else str(number))
    return {
        "VARCHAR": text,
        "VARCHAR[]": [text, "丙"][: number % 4],
        "INTEGER": (number - 5) * 2**27,
        "BIGINT": (number - 5) * 2**59,
        "DOUBLE": (-0.0, 1e308, -1e-308, 0.25, -7e300)[number % 5] + number % 3,
        "DATE": date(1 + number * 400, 2, 28),
    }[column.type]


@pytest.mark.parametrize("name", [name for name in schema.FACTS if name not in schema.COMMIT_ADDS])
def test_a_filter_on_any_column_of_staged_files_loses_no_row(settings: Settings, name: str) -> None:
    """Also beside a file that DuckDB wrote, one whose column is empty, and when all are merged into one."""
    columns = schema.tables()[name].staged_columns
    made = [
        pl.DataFrame([[edge(c, n) for c in columns] for n in numbers], schema.polars_schema(columns), orient="row")
        for numbers in (range(4), range(4, 12), range(3, 4), range(6, 7))
    ]
    made[2] = made[2].with_columns(pl.lit(None).cast(made[2].schema[c.name]).alias(c.name) for c in columns
                                   if not c.required)  # fmt: skip
    expected = pl.concat(made)
    names = schema.tables()[name].names(columns)
    folder = staging.run_folder(settings, "r1")
    with Lake(settings) as lake:
        execute = lake.connection.execute
        paths = [p for batch, frame in enumerate(made[:3]) for p in staging.stage(folder, str(batch), {name: frame})]
        for path in paths:
            bounds = execute(
                "SELECT list(path_in_schema) FILTER (stats_min_value IS NULL OR stats_max_value IS NULL), "
                f"bool_and(stats_null_count IS NOT NULL) FROM parquet_metadata('{path}') "
                "WHERE stats_null_count IS NULL OR stats_null_count < num_values"
            ).fetchone()
            assert bounds == (None, True)
        execute(f"CALL ducklake_add_data_files('lake', '{name}', {paths})")
        lake.connection.register("other", made[3])
        execute(f"INSERT INTO lake.{name} ({names}) SELECT {names} FROM other")
        for _ in range(2):
            for column in columns:
                for value in expected[column.name].unique().to_list():
                    same = f'"{column.name}" IS NOT DISTINCT FROM ?::{column.type}'
                    found = execute(f"SELECT count(*) FROM lake.{name} WHERE {same}", [value]).fetchone()
                    there = sum(v == value for v in expected[column.name].to_list())
                    assert found == (there,), f"{column.name} = {value!r:.60}"
            execute("CALL ducklake_merge_adjacent_files('lake')").fetchall()


def test_a_night_is_judged_by_its_own_outcomes(settings: Settings) -> None:
    """All outcomes ever are as many as files times nights: to look at them each night would cost more every night."""
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        staging.staged_views(lake, stage_run(lake, "r2", {"a.txt": "丙文"}, {"x.bin": "no text"}))
        judged = lake.connection.execute("SELECT run_id, uri, outcome FROM staged.document_outcome ORDER BY uri")
        assert judged.fetchall() == [("r2", "a.txt", "superseded"), ("r2", "x.bin", "quarantined")]
        (whole,) = lake.connection.execute("SELECT count(*) FROM would_be.document_outcome").fetchone() or (0,)
        assert whole == 4


def test_what_a_killed_writer_left_of_a_small_file_goes_after_an_hour(settings: Settings) -> None:
    folder = settings.root / "state"
    folder.mkdir(parents=True)
    for name, age in (("last_run.1.unfinished", 7200), ("last_run.2.unfinished", 0), ("last_run.json", 7200)):
        (folder / name).write_text("{}")
        os.utime(folder / name, (time.time() - age, time.time() - age))
    staging.sweep(settings)
    assert sorted(path.name for path in folder.iterdir()) == ["last_run.2.unfinished", "last_run.json"]

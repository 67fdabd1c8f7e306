"""Staged rows can be judged as if they were published, and go when their run is dead."""

from dataclasses import replace

import pytest

from tests.warehouse.fabricate import document, frames, load, sha256, stage_run
from warehouse import schema, staging
from warehouse.commit import commit
from warehouse.errors import StagedRowsError
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

"""The worked examples run over the samples and still give what their pictures show."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.sql.pictures import QUERIES, draw, picture_of, publish_samples


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(publish_samples(tmp_path_factory.mktemp("samples")), read_only=True) as connection:
        yield connection


def test_there_are_fifteen_numbered_from_easy_to_hard() -> None:
    assert [int(query.name[:2]) for query in QUERIES] == list(range(1, 16))


@pytest.mark.parametrize("query", QUERIES, ids=lambda p: p.stem)
def test_an_example_gives_what_its_picture_shows(published: duckdb.DuckDBPyConnection, query: Path) -> None:
    """The columns are exact. Rules that read better move some rows; where most have moved the picture is drawn anew."""
    text = query.read_text("utf-8")
    assert text.startswith(f"-- {int(query.name[:2])}. "), "the question stands above its query"
    kept, now = picture_of(query).read_text("utf-8").splitlines(), draw(published, text).splitlines()
    assert [name.strip() for name in now[0].split("|")] == [name.strip() for name in kept[0].split("|")]
    values = [{cell.strip() for line in lines[2:] for cell in line.split("|")} for lines in (kept, now)]
    assert len(now) > 2, "an example that finds nothing teaches nothing"
    assert len(values[0] & values[1]) * 2 >= len(values[0]), (
        f"draw {picture_of(query).name} anew (tests/sql/pictures.py)"
    )

"""Frames are typed as the warehouse's tables are: names and types, nothing more and nothing less."""

import polars as pl
import pytest

from transforms.frames import SCHEMAS, frames_of
from warehouse import schema


@pytest.mark.parametrize("table", SCHEMAS)
def test_columns_are_the_tables_staged_columns(table: str) -> None:
    staged = schema.tables()[table].staged_columns
    assert list(SCHEMAS[table]) == [column.name for column in staged]
    schema.check_frame(table, pl.DataFrame(schema=SCHEMAS[table]))


def test_no_documents_make_empty_typed_frames() -> None:
    frames = frames_of([])
    assert {name: frame.height for name, frame in frames.items()} == dict.fromkeys(SCHEMAS, 0)
    assert frames["fact_metric"].schema["value"] == pl.Float64


def test_a_row_of_the_wrong_type_is_refused() -> None:
    with pytest.raises((TypeError, pl.exceptions.PolarsError)):
        frames_of([{"article_term": [("a", "集体经济", "twice")]}])

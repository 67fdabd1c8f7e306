"""The reviewed tables: each readable, with a header, and no row of another width."""

import csv
from pathlib import Path

import pytest

from transforms.reference import REFERENCE, table

TABLES = sorted(path.stem for path in REFERENCE.glob("*.csv"))


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_a_header_and_rows_of_its_width(name: str) -> None:
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert all(header)
    assert {len(row) for row in rows} <= {len(header)}
    assert len(table(name)) == len(rows)


def test_a_table_that_is_not_there_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        table("nonsense")


def test_tables_live_in_the_reference_folder() -> None:
    assert Path(REFERENCE).name == "reference"
    assert TABLES

"""The reviewed tables: each readable, with a header, and no row of another width."""

import csv
from pathlib import Path

import pytest

from transforms.page.series import number_at
from transforms.reference import REFERENCE, item_pattern, item_words, table

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


@pytest.mark.parametrize("row", table("item_patterns"), ids=lambda row: str(row["name"]))
def test_a_pattern_of_items_fits_its_example(row: dict[str, str]) -> None:
    name, said = row["name"], row["example"]
    seek = item_pattern(name).search if name in INSIDE else item_pattern(name).match
    assert said in item_words(name) if name == "marks" else seek(said)


INSIDE = {"news_bulletin", "web_path", "says_appended", "work_part"}
"""Patterns that are looked for inside a line or at its end."""


@pytest.mark.parametrize("row", table("number_makes"), ids=lambda row: str(row["make"]))
def test_a_make_of_number_is_read_with_its_value(row: dict[str, str]) -> None:
    number = number_at(row["example"], "text" if row["of"] == "text" else "item")
    assert number is not None
    assert (number.make, number.value) == (row["make"], int(row["value"]))

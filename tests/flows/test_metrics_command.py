"""``jianbao metrics``: the quantities of files, without a warehouse."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.commands.metrics import COLUMNS, command

TEXT = (
    "某县工作简报\n\n2019年第3期\n\n某县选派干部驻村\n\n某县共选派78名干部驻村，带动农户增收120万元，满意率达98.5%。\n"
)


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    path = tmp_path / "简报.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_json_holds_every_metric_with_its_line(bulletin: Path) -> None:
    result = CliRunner().invoke(command, [str(bulletin), "--json"])
    rows = json.loads(result.stdout)
    assert [(row["value"], row["unit"], row["line"]) for row in rows] == [
        (78, "名", 7),
        (1200000, "元", 7),
        (98.5, "%", 7),
    ]
    assert set(rows[0]) == set(COLUMNS)


def test_csv_has_a_header_and_a_line_a_metric(bulletin: Path) -> None:
    result = CliRunner().invoke(command, [str(bulletin), "--csv"])
    rows = list(csv.DictReader(StringIO(result.stdout)))
    assert [row["quote"] for row in rows] == ["78名", "120万元", "达98.5%"]


def test_the_table_shows_values_and_how_many(bulletin: Path) -> None:
    result = CliRunner().invoke(command, [str(bulletin)])
    assert "1,200,000" in result.stdout
    assert "3 quantities" in result.stdout


def test_a_file_without_text_is_named_and_the_others_are_read(bulletin: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = CliRunner().invoke(command, [str(empty), str(bulletin), "--json"], standalone_mode=False)
    assert result.return_value == 2
    assert "empty.txt" in result.stderr
    assert len(json.loads(result.stdout)) == 3
    assert CliRunner().invoke(command, [str(empty)], standalone_mode=False).return_value == 1


def test_json_and_csv_exclude_each_other(bulletin: Path) -> None:
    result = CliRunner().invoke(command, [str(bulletin), "--json", "--csv"])
    assert result.exit_code != 0
    assert "exclude each other" in result.stderr

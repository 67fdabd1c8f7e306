"""Tables as declared, as contracted, as handed over and as documented are the same."""

import re

import polars as pl
import pytest

from tests.conftest import SHARED
from transforms.frames import SCHEMAS
from warehouse import schema
from warehouse.errors import StagedRowsError


def contracted() -> dict[str, list[str]]:
    """Table → columns, read from the design's contract."""
    path = SHARED / "design" / "schema.md"
    if not path.is_file():
        pytest.skip("the contract of tables is not on this machine (../shared/design/schema.md)")
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| (.+) \|$", path.read_text("utf-8"), re.M)
    return {table: re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", columns)) for table, columns in rows}


def test_every_contracted_column_is_declared_in_its_order() -> None:
    for table, columns in contracted().items():
        wanted = [c for c in columns if c not in {"raw_text", "clean_text"} or table == "document_text"]
        assert [c.name for c in schema.tables()[table].columns][: len(wanted)] == wanted, table


@pytest.mark.parametrize("name", schema.tables())
def test_table_and_columns_say_what_they_mean(name: str) -> None:
    table = schema.tables()[name]
    assert table.comment.endswith(".")
    assert [c.name for c in table.columns if not c.comment.endswith(".")] == []


@pytest.mark.parametrize("name", schema.FACTS)
def test_transforms_hand_over_the_columns_that_are_declared(name: str) -> None:
    assert dict(SCHEMAS[name]) == schema.tables()[name].polars_schema
    assert list(SCHEMAS[name]) == list(schema.tables()[name].polars_schema)


def test_a_table_belongs_to_one_group() -> None:
    grouped = [*schema.FACTS, *schema.REFERENCE, *schema.RUNS]
    assert sorted(grouped) == sorted(p.stem for p in (schema.SQL / "schema").glob("*.sql"))


@pytest.mark.parametrize(
    ("frame", "says"),
    [
        (pl.DataFrame({"document_id": ["a"], "raw_text": ["b"]}), "the table needs"),
        (pl.DataFrame({"document_id": ["a"], "clean_text": ["b"], "raw_text": ["b"]}), "the table needs"),
        (pl.DataFrame({"document_id": [1], "raw_text": ["b"], "clean_text": ["c"]}), "the table needs"),
        (pl.DataFrame({"document_id": ["a", None], "raw_text": ["b"] * 2, "clean_text": ["c"] * 2}), "must not be"),
    ],
    ids=["column missing", "order", "type", "required value missing"],
)
def test_a_frame_that_does_not_fit_is_refused(frame: pl.DataFrame, says: str) -> None:
    with pytest.raises(StagedRowsError, match=says):
        schema.check_frame("document_text", frame)

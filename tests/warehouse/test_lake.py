"""The lake has the declared tables, says what is loaded and plans what is left to do."""

from pathlib import Path

import pytest

from tests.warehouse.fabricate import load, sha256
from warehouse import schema
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.settings import Settings


def test_a_new_lake_has_all_tables_and_comments(settings: Settings) -> None:
    with Lake(settings) as lake:
        real = schema.read_tables(lake.connection, "lake")
    for name, table in schema.tables().items():
        assert real[name].columns == table.lake_columns, name
        assert real[name].comment == table.comment


def test_reading_a_lake_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LakeUnavailableError, match="jianbao ingest"), Lake(Settings(tmp_path), read_only=True):
        pytest.fail("nothing to read")


def test_a_lake_made_by_an_older_version_gets_the_columns_it_lacks(settings: Settings) -> None:
    with Lake(settings) as lake:
        lake.connection.execute("ALTER TABLE lake.document_outcome DROP COLUMN source_root")
    with Lake(settings) as lake:
        assert "source_root" in {
            c.name for c in schema.read_tables(lake.connection, "lake")["document_outcome"].columns
        }


def test_bytes_are_transformed_once_whatever_their_path(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        plan = lake.plan(
            [("a.txt", sha256("甲文")), ("b.txt", sha256("丙文")), ("c.txt", sha256("丙文")), ("d.txt", sha256("乙文"))]
        )
        assert plan.load == ("b.txt",)
        assert plan.known == {
            "a.txt": None,
            "c.txt": "the same bytes as b.txt",
            "d.txt": "the same bytes are loaded under another path",
        }
        assert lake.plan([("a.txt", sha256("甲文"))], reprocess_below="2").load == ("a.txt",)
        assert lake.plan([("a.txt", sha256("甲文"))], reprocess_below="1").load == ()


def test_an_old_snapshot_stays_readable(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    with Lake(settings) as lake:
        first = lake.snapshot_id
    load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
    with Lake(settings, at=first) as lake:
        assert lake.current_documents() == {"a.txt": sha256("甲文")}
        assert lake.read_only

"""A warehouse's folder and its record: one does not go on without the other."""

import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.warehouse.fabricate import load, rows
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.settings import Settings


def test_a_lost_catalog_never_empties_the_published_file(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲", "b.txt": "乙"})
    shown = rows(settings.published, "select uri from dim_document")
    catalog = settings.catalog_file.read_bytes()
    settings.catalog_file.unlink()
    with pytest.raises(LakeUnavailableError, match=r"made from another record.*move jianbao.duckdb and lake away"):
        load(settings, "r2", {"c.txt": "丙"})
    assert rows(settings.published, "select uri from dim_document") == shown
    settings.catalog_file.write_bytes(catalog)
    load(settings, "r2", {"c.txt": "丙"}, whole=False)
    assert len(rows(settings.published, "select uri from dim_document")) == len(shown) + 1


def damage(settings: Settings) -> None:
    settings.published.chmod(0o644)
    settings.published.write_bytes(b"no database")


def take_away(settings: Settings) -> None:
    settings.published.unlink()


def damage_and_unmark(settings: Settings) -> None:
    damage(settings)
    (settings.lake / "record.run").unlink()


@pytest.mark.parametrize("hide", [damage, take_away, damage_and_unmark])
def test_a_published_file_that_does_not_tell_is_not_taken_for_none(
    settings: Settings, hide: Callable[[Settings], None]
) -> None:
    load(settings, "r1", {"a.txt": "甲", "b.txt": "乙"})
    load(settings, "r2", {"a.txt": "丁", "b.txt": "乙"})
    catalog = settings.catalog_file.read_bytes()
    hide(settings)
    settings.catalog_file.unlink()
    with pytest.raises(LakeUnavailableError, match=r"run r1 is not in it.*and lake away"):
        load(settings, "r3", {"c.txt": "丙"})
    settings.catalog_file.write_bytes(catalog)
    load(settings, "r3", {"c.txt": "丙"}, whole=False)
    assert len(rows(settings.published, "select uri from dim_document")) == 3


def test_a_published_file_of_which_nothing_tells_is_left_alone(settings: Settings) -> None:
    settings.published.write_bytes(b"no database")
    with pytest.raises(LakeUnavailableError, match=r"cannot be read \(.*move it away"):
        load(settings, "r1", {"a.txt": "甲"})
    assert settings.published.read_bytes() == b"no database"


def test_a_record_can_be_begun_anew_on_purpose(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲"})
    shutil.rmtree(settings.lake)
    settings.published.rename(settings.root / "kept.duckdb")
    load(settings, "r2", {"c.txt": "丙"})
    assert rows(settings.published, "select uri from dim_document") == [("c.txt",)]
    assert (settings.lake / "record.run").read_text("utf-8") == "r2\n"


def test_who_only_reads_is_let_in(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲"})
    another = replace(settings, root=settings.root.parent / "another")
    load(another, "x1", {"c.txt": "丙"})
    shutil.copyfile(another.catalog_file, settings.catalog_file)
    shutil.copytree(another.data, settings.data, dirs_exist_ok=True)
    with Lake(settings, read_only=True) as lake:
        assert lake.connection.execute("SELECT run_id FROM lake.load_run").fetchall() == [("x1",)]
    with pytest.raises(LakeUnavailableError, match="its run r1 is not in it"), Lake(settings):
        pass

"""Modules that wait for their first use, and that Great Expectations leaves two of them waiting."""

import subprocess
import sys
from pathlib import Path

import pytest

from expectations.postponed import postpone


@pytest.fixture
def waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package that fails when it is looked into before the test says so."""
    package = tmp_path / "postponed_package"
    package.mkdir()
    (package / "__init__.py").write_text("LOADED = 'now'\n__all__ = ['LOADED']\n")
    (package / "inner.py").write_text("from postponed_package import LOADED as inner\n")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("postponed_package", "postponed_package.inner"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    postpone("postponed_package")
    return "postponed_package"


def test_it_is_loaded_by_its_first_use(waiting: str) -> None:
    import postponed_package  # type: ignore[import-not-found]

    held = postponed_package
    assert "LOADED" not in vars(held)
    assert held.LOADED == "now"
    assert sys.modules[waiting].LOADED == "now"
    assert vars(held)["LOADED"] == "now"


def test_who_walks_through_all_modules_loads_nothing(waiting: str) -> None:
    assert not hasattr(sys.modules[waiting], "__file__")
    assert not hasattr(sys.modules[waiting], "__wrapped__")
    assert "LOADED" not in vars(sys.modules[waiting])


@pytest.mark.usefixtures("waiting")
def test_names_and_parts_of_it_are_imported_as_ever() -> None:
    from postponed_package.inner import inner  # type: ignore[import-not-found]

    assert inner == "now"


def test_what_is_not_there_is_missed_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "no_such_package", sys)  # so that the name is taken back afterwards
    monkeypatch.delitem(sys.modules, "no_such_package")
    postpone("no_such_package")
    import no_such_package  # type: ignore[import-not-found]

    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        _ = no_such_package.anything


def test_a_module_that_is_loaded_stays_what_it_is() -> None:
    postpone("pytest")
    assert sys.modules["pytest"] is pytest


def test_great_expectations_comes_without_scipy_and_altair() -> None:
    program = (
        "import sys, expectations.engine; "
        "print(*(name for name in sys.modules if name.startswith(('scipy.stats.', 'altair.'))))"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ""

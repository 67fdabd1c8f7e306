"""Paths that tests share. Tests that need the real bulletins use them wherever they exist."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def bulletins() -> Path:
    """The folder of real bulletins, or a skip that says what is missing."""
    folder = SHARED / "bulletins"
    if not folder.is_dir():
        pytest.skip("real bulletins are not on this machine (../shared/bulletins)")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of hand-made gold, or a skip that says what is missing."""
    folder = SHARED / "gold"
    if not folder.is_dir():
        pytest.skip("hand-made gold is not on this machine (../shared/gold)")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The bulletins written for this project."""
    return ROOT / "data" / "samples"

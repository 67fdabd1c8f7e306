"""SIGKILL at any instant: readers still work, the next run completes, and the content is that of a calm run."""

import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import FULL, content, run_process
from tests.faults.run_once import STATES
from tests.warehouse.fabricate import load
from warehouse.history import rollback
from warehouse.settings import Settings
from warehouse.steps import ROLLBACK_STEPS, STEPS

SHORT = ("commit.inserted", "commit.done", "publish.previous_kept")
INSTANTS = int(os.environ.get("JIANBAO_KILLS") or (200 if FULL else 1))


def after_kill(settings: Settings, undisturbed: dict[str, dict[str, str]]) -> None:
    """The published file shows one of the two states whole; the next run reaches the second."""
    assert content(settings.published) in (undisturbed["first"], undisturbed["second"])
    load(settings, "r3", STATES["second"])
    assert content(settings.published) == undisturbed["second"]
    assert not list(settings.staging.iterdir())
    assert not settings.building.exists()


@pytest.mark.parametrize("step", STEPS if FULL else SHORT)
def test_killed_at_a_step(
    step: str, warehouses: Callable[[str], Settings], undisturbed: dict[str, dict[str, str]]
) -> None:
    settings = warehouses("killed")
    with run_process(settings, "r2", "second", step) as process:
        process.communicate()
    assert process.returncode == -9, "the step was never reached"
    after_kill(settings, undisturbed)


def test_killed_at_random_instants(
    warehouses: Callable[[str], Settings], undisturbed: dict[str, dict[str, str]]
) -> None:
    calm = warehouses("calm")
    began = time.monotonic()
    with run_process(calm, "r2", "second") as process:
        process.communicate()
    assert process.returncode == 0
    lasts = time.monotonic() - began
    chance = random.Random(20180731)
    for k in range(INSTANTS):
        settings = warehouses(f"killed{k}")
        with run_process(settings, "r2", "second") as process:
            time.sleep(chance.uniform(0.3, 1.0) * lasts)
            process.kill()
        after_kill(settings, undisturbed)


@pytest.mark.parametrize("step", ROLLBACK_STEPS if FULL else ROLLBACK_STEPS[1:])
def test_a_rollback_that_is_killed_leaves_both_builds_within_reach(
    step: str, warehouses: Callable[[str], Settings], undisturbed: dict[str, dict[str, str]]
) -> None:
    settings = warehouses("back")
    load(settings, "r2", STATES["second"])
    with run_process(settings, "", "rollback", step) as process:
        process.communicate()
    assert process.returncode == -9, "the step was never reached"
    assert content(settings.published) == undisturbed["second" if step == "rollback.aside" else "first"]
    rollback(settings)
    assert content(settings.published) == undisturbed["first" if step == "rollback.aside" else "second"]
    after_kill(settings, undisturbed)


def test_killed_during_the_very_first_load(tmp_path: Path, undisturbed: dict[str, dict[str, str]]) -> None:
    settings = Settings(tmp_path / "new")
    with run_process(settings, "r1", "first", "commit.inserted") as process:
        process.communicate()
    assert process.returncode == -9
    assert not settings.published.exists()
    load(settings, "r2", STATES["first"])
    assert content(settings.published) == undisturbed["first"]

"""SIGKILL at any instant: readers still work, the next run completes, and the content is that of a calm run."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import content, run_process
from tests.faults.ledger import FULL, trial, trials
from tests.faults.run_once import STATES
from tests.warehouse.fabricate import load
from warehouse.history import rollback
from warehouse.lake import Lake
from warehouse.settings import Settings
from warehouse.steps import ROLLBACK_STEPS, STEPS
from warehouse.verify import verify

SHORT = ("commit.inserted", "commit.done", "publish.previous_kept")
INSTANTS = int(os.environ.get("JIANBAO_KILLS") or (200 if FULL else 1))

Warehouses = Callable[[str], Settings]
Undisturbed = dict[str, dict[str, str]]


def after_kill(settings: Settings, undisturbed: Undisturbed, *, thoroughly: bool = True) -> str:
    """The published file shows one of the two states whole, which is told; the next run reaches the second."""
    shown = content(settings.published)
    assert shown in (undisturbed["first"], undisturbed["second"])
    load(settings, "r3", STATES["second"])
    assert content(settings.published) == undisturbed["second"]
    assert not list(settings.staging.iterdir())
    assert not settings.building.exists()
    if thoroughly:
        with Lake(settings, read_only=True) as lake:
            assert list(verify(lake)) == []
    return "first" if shown == undisturbed["first"] else "second"


def killed_at(step: str, settings: Settings, run_id: str, state: str) -> None:
    process = run_process(settings, run_id, state, step)
    process.join(600)
    assert process.exitcode == -signal.SIGKILL, "the step was never reached"


@pytest.mark.parametrize("step", STEPS if FULL else SHORT)
def test_killed_at_a_step(step: str, warehouses: Warehouses, undisturbed: Undisturbed) -> None:
    steps = STEPS if FULL else SHORT
    settings = warehouses("killed")
    with trial("SIGKILL at a named step", steps.index(step), len(steps)):
        killed_at(step, settings, "r2", "second")
        after_kill(settings, undisturbed)


def test_killed_at_random_instants(warehouses: Warehouses, undisturbed: Undisturbed) -> None:
    """Every other one some time after a step, so that all parts of a run are met whatever the machine's pace; the
    others are spread over the seconds of a whole run. A run that ended before its instant counts as not killed.
    """
    fault = "SIGKILL at a random instant"
    to_do = trials(fault, INSTANTS)
    first = next(to_do, None)
    if first is None:
        return
    began = time.monotonic()
    calm = run_process(warehouses("calm"), "r2", "second")
    calm.join(300)
    assert calm.exitcode == 0
    lasts = time.monotonic() - began
    for k in (first, *to_do):
        settings = warehouses(f"killed{k}")
        with trial(fault, k, INSTANTS) as figures:
            began, chance = time.monotonic(), random.Random(f"instant {k}")
            if k % 2:
                step, later = STEPS[k // 2 % len(STEPS)], chance.uniform(0.001, lasts / len(STEPS))
                process = run_process(settings, "r2", "second", step, later)
                process.join(600)
            else:
                process = run_process(settings, "r2", "second")
                process.join(chance.uniform(0.02, 1.0) * lasts)
            process.kill()
            process.join()
            took = time.monotonic() - began
            figures["killed"] = process.exitcode == -signal.SIGKILL
            figures["shown"] = after_kill(settings, undisturbed, thoroughly=k % 10 == 0)
        if k % 2 == 0 and not figures["killed"]:  # the machine's pace changes while others work on it
            lasts = 0.9 * took


@pytest.mark.parametrize("step", ROLLBACK_STEPS if FULL else ROLLBACK_STEPS[1:])
def test_a_rollback_that_is_killed_leaves_both_builds_within_reach(
    step: str, warehouses: Warehouses, undisturbed: Undisturbed
) -> None:
    settings = warehouses("back")
    load(settings, "r2", STATES["second"])
    with trial("SIGKILL at a step of a rollback", ROLLBACK_STEPS.index(step), len(ROLLBACK_STEPS)):
        killed_at(step, settings, "", "rollback")
        assert content(settings.published) == undisturbed["second" if step == "rollback.aside" else "first"]
        rollback(settings)
        assert content(settings.published) == undisturbed["first" if step == "rollback.aside" else "second"]
        after_kill(settings, undisturbed)


def test_killed_during_the_very_first_load(tmp_path: Path, undisturbed: Undisturbed) -> None:
    settings = Settings(tmp_path / "new")
    killed_at("commit.inserted", settings, "r1", "first")
    assert not settings.published.exists()
    load(settings, "r0", STATES["before"], publish_it=False)
    load(settings, "r2", STATES["first"])
    assert content(settings.published) == undisturbed["first"]

"""How fast the dashboard is over 100,000 articles and a million metrics (issue figures: page 2 s, interaction 1 s).

Run with ``uv run pytest tests/benchmarks/test_dashboard_speed.py -n 0 -o addopts= -s``; it makes the warehouse first.
The server has just been started for each figure of a first paint, but has its imports behind it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.dashboards.conftest import Visitor, chromium, serving, visit
from tests.dashboards.large import make

PAINT_SECONDS, INTERACTION_SECONDS = 2.0, 1.0

__all__ = ["chromium"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("large")
    make(folder)
    with serving(folder) as address:
        for tab in visit(chromium, address, 1280, 1000):
            tab.opens("quality")
        yield address


@pytest.fixture
def tab(address: str, chromium: Any) -> Iterator[Visitor]:
    yield from visit(chromium, address, 1280, 1000)


def paint(tab: Visitor, path: str) -> float:
    """Seconds from the address to the page with its first chart or table."""
    started = time.perf_counter()
    tab.page.goto(f"{tab.address}/{path}")
    tab.page.locator("[data-testid=stVegaLiteChart], [data-testid=stDataFrame]").first.wait_for(timeout=60_000)
    return time.perf_counter() - started


def settles(tab: Visitor, act: Callable[[], None]) -> float:
    """Seconds from an act to the end of the drawing that it causes."""
    started = time.perf_counter()
    act()
    tab.page.wait_for_selector("[data-testid=stApp][data-test-script-state=running]", timeout=10_000)
    tab.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    return time.perf_counter() - started


@pytest.mark.parametrize("path", ["", "metrics", "ranking", "articles", "trends", "quality"])
def test_first_paint(tab: Visitor, path: str) -> None:
    seconds = paint(tab, path)
    print(f"\nfirst paint of {path or 'overview'}: {seconds:.2f} s")
    assert seconds < PAINT_SECONDS


def entered(tab: Visitor, box: str, words: str) -> Callable[[], None]:
    """An act: words typed into a box and sent."""

    def act() -> None:
        tab.page.locator(f".st-key-{box} input").fill(words)
        tab.page.keyboard.press("Enter")

    return act


def chosen(tab: Visitor, path: str) -> Callable[[], None]:
    """An act: the first row of a table chosen."""
    grid = tab.page.locator(f".st-key-{path} [data-testid=stDataFrame]").first
    grid.scroll_into_view_if_needed()
    tab.page.wait_for_timeout(500)
    return lambda: grid.click(position={"x": 16, "y": 52})


ACTS: dict[str, tuple[str, Callable[[Visitor], Callable[[], None]]]] = {
    "an indicator is looked for": ("metrics", lambda tab: entered(tab, "metrics-find", "指标77")),
    "a metric opens its evidence": ("metrics", lambda tab: chosen(tab, "metrics")),
    "the ranking changes its measure": ("ranking", lambda tab: lambda: tab.page.get_by_text("文章数").first.click()),
    "a search": ("articles", lambda tab: entered(tab, "articles-search", "集体 词77")),
    "an article opens": ("articles", lambda tab: chosen(tab, "articles")),
    "a word over the months": ("trends", lambda tab: entered(tab, "trends-words", "词99 食堂")),
}


@pytest.mark.parametrize("name", ACTS)
def test_interaction(tab: Visitor, name: str) -> None:
    path, prepare = ACTS[name]
    tab.opens(path)
    tab.page.wait_for_timeout(1000)
    seconds = settles(tab, prepare(tab))
    print(f"\n{name}: {seconds:.2f} s")
    assert seconds < INTERACTION_SECONDS

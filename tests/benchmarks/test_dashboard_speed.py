"""How fast the dashboard is over 100,000 articles and a million metrics (issue figures: page 2 s, interaction 1 s).

Run with ``uv run pytest tests/benchmarks/test_dashboard_speed.py -n 0 -o addopts= -s``; it makes the warehouse first,
or takes the one in the folder that ``JIANBAO_LARGE`` names (``python -m tests.dashboards.large FOLDER``). The processor
time of the server is printed beside: it says the same on a machine that others use.
A first paint is the first visit to a page: nothing that it asks is remembered, only scripts are in the browser.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.dashboards.conftest import Visitor, serving, visit
from tests.dashboards.large import make

PAINT_SECONDS, INTERACTION_SECONDS = 2.0, 1.0


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, chromium: Any) -> Iterator[str]:
    given = os.environ.get("JIANBAO_LARGE")
    folder = Path(given) if given else make(tmp_path_factory.mktemp("large")).parent
    with serving(folder) as address:
        yield address


def spent(tab: Visitor) -> float:
    """Seconds of processor time that the server of the pages has used."""
    port = tab.address.rsplit(":", 1)[1]
    for process in Path("/proc").glob("[0-9]*"):
        words = (process / "cmdline").read_bytes().split(b"\0")
        if b"streamlit" in words and f"--server.port={port}".encode() in words:
            numbers = (process / "stat").read_text().rsplit(")", 1)[1].split()
            return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


@pytest.fixture(scope="module")
def returning(address: str, chromium: Any) -> Iterator[Visitor]:
    """A visitor whose browser has Streamlit's own scripts (some megabytes) from an earlier visit."""
    for tab in visit(chromium, address, 1280, 1000):
        tab.opens("quality")
        yield tab


@pytest.fixture
def tab(address: str, chromium: Any) -> Iterator[Visitor]:
    yield from visit(chromium, address, 1280, 1000)


def paint(tab: Visitor, path: str) -> float:
    """Seconds from the address to the page with its first chart or table."""
    started = time.perf_counter()
    tab.page.goto(f"{tab.address}/{path}")
    tab.page.locator("[data-testid=stVegaLiteChart], [data-testid=stDataFrame]").first.wait_for(timeout=60_000)
    return time.perf_counter() - started


_WATCH = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    window.settled = new Promise(done => new MutationObserver((_, observer) => {
        if (app.getAttribute('data-test-script-state') === 'notRunning') { observer.disconnect(); done(); }
    }).observe(app, {attributes: true, attributeFilter: ['data-test-script-state']}));
}"""


def settles(tab: Visitor, act: Callable[[], None]) -> float:
    """Seconds from an act to the end of the drawing that it causes."""
    tab.rests()
    tab.page.evaluate(_WATCH)
    started = time.perf_counter()
    act()
    tab.page.evaluate("() => window.settled")
    return time.perf_counter() - started


@pytest.mark.parametrize("path", ["", "metrics", "ranking", "articles", "trends", "quality"])
def test_first_paint(returning: Visitor, path: str) -> None:
    returning.rests()
    before = spent(returning)
    seconds = paint(returning, path)
    returning.rests()
    cost = spent(returning) - before
    print(f"\nfirst paint of {path or 'overview'}: {seconds:.2f} s; the whole page takes the server {cost:.2f} s")
    assert seconds < PAINT_SECONDS


def entered(tab: Visitor, box: str, words: str) -> Callable[[], None]:
    """An act: words typed into a box and sent."""

    def act() -> None:
        tab.page.locator(f".st-key-{box} input").fill(words)
        tab.page.keyboard.press("Enter")

    return act


def chosen(tab: Visitor, path: str, row: int) -> Callable[[], None]:
    """An act: a row of a table chosen."""
    grid = tab.page.locator(f".st-key-{path} [data-testid=stDataFrame]").first
    grid.scroll_into_view_if_needed()
    tab.page.wait_for_timeout(500)
    return lambda: grid.click(position={"x": 16, "y": 52 + 35 * row})


ACTS: dict[str, tuple[str, Callable[[Visitor, int], Callable[[], None]]]] = {
    "an indicator is looked for": ("metrics", lambda tab, n: entered(tab, "metrics-find", f"指标{77 + n}")),
    "a metric opens its evidence": ("metrics", lambda tab, n: chosen(tab, "metrics", n)),
    "the ranking changes its measure": (
        "ranking",
        lambda tab, n: tab.page.get_by_text(("文章数", "数据条数", "指标数值")[n], exact=True).first.click,
    ),
    "a search": ("articles", lambda tab, n: entered(tab, "articles-search", f"集体 词{77 + n}")),
    "an article opens": ("articles", lambda tab, n: chosen(tab, "articles", n)),
    "a word over the years": ("trends", lambda tab, n: entered(tab, "trends-words", f"词{99 + n} 食堂")),
}


@pytest.mark.parametrize("name", ACTS)
def test_interaction(tab: Visitor, name: str) -> None:
    """The best of three, each over something that was not asked before: others share the machine."""
    path, prepare = ACTS[name]
    tab.opens(path)
    tab.page.wait_for_timeout(1000)
    before = spent(tab)
    seconds = [settles(tab, prepare(tab, turn)) for turn in range(3)]
    cost = (spent(tab) - before) / 3
    print(f"\n{name}: {', '.join(f'{s:.2f}' for s in seconds)} s; each takes the server {cost:.2f} s")
    assert min(seconds) < INTERACTION_SECONDS

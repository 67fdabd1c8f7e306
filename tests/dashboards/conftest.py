"""A dashboard over a warehouse of the samples and one hostile file, and a real browser to look at it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.published import publish_files
from warehouse.settings import Settings

ARTIFACTS = ROOT / "tests" / "artifacts"
"""Screenshots: kept by CI, ignored by git."""

RESTING = "[data-testid=stApp][data-test-script-state=notRunning]"

COUNT_ANSWERS = f"""
window.answers = 0;
new MutationObserver(changes => {{
    if (changes.some(change => change.target.matches("{RESTING}"))) window.answers += 1;
}}).observe(document, {{subtree: true, attributeFilter: ["data-test-script-state"]}});
"""
"""Counts the runs of the page's script that have ended, since a run may begin late on a busy machine."""

PLANTED = """山岚简报

2021年第5期

山岚县委办公室编 2021年5月10日

<script>window.planted=1</script>标题里的脚本

<img src=x onerror="window.planted=2">全县新建食堂12个，服务老人3500人。
![图](http://example.invalid/a.png)[链接](javascript:window.planted=3)
=cmd|' /C calc'!A0 集体经济收入达到20万元。
"""


@dataclass(frozen=True)
class Dashboard:
    """A running dashboard: its address, the warehouse that it shows, and the file that it reads."""

    address: str
    settings: Settings

    def load(self, run_id: str, name: str, text: str) -> None:
        """Publish one more file, as a nightly run does."""
        publish_files(self.settings, run_id, {name: text.encode()})


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory, browser_program: str) -> Iterator[Dashboard]:
    settings = Settings(tmp_path_factory.mktemp("dashboard"))
    files = {path.name: path.read_bytes() for path in (ROOT / "data" / "samples").iterdir()}
    publish_files(settings, "first", {**files, "planted.txt": PLANTED.encode()})
    with serving(settings.root) as address:
        yield Dashboard(address, settings)


class serving:  # noqa: N801
    """``with serving(folder) as address``: ``jianbao dashboard`` on a free port until the block ends."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.arguments = [sys.executable, "-m", "flows.cli", "dashboard", "--warehouse", str(folder), "--no-browser",
                          "--port", str(self.port)]  # fmt: skip

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            self.arguments, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, "NO_PROXY": "127.0.0.1"},
        )  # fmt: skip
        address = f"http://127.0.0.1:{self.port}"
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                    return address
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        self.__exit__()
        raise TimeoutError("jianbao dashboard did not answer within a minute")

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):  # it may have ended by itself
            os.killpg(self.process.pid, 15)
        self.process.wait(20)


@dataclass
class Visitor:
    """One browser tab on the dashboard, and what its scripts complained about."""

    page: Any
    address: str
    errors: list[str]
    foreign: list[str]

    def opens(self, path: str) -> None:
        """Go to a page and wait until it is drawn."""
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_selector("h1", timeout=60_000)
        self.rests()

    def rests(self) -> None:
        """Wait until the server has nothing more to draw."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector(RESTING, timeout=60_000)

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Do what is asked of the server, and wait until its answer to that is drawn, however late it begins."""
        before = self.page.evaluate("window.answers")
        yield
        self.page.wait_for_function("before => window.answers > before", arg=before, timeout=60_000)
        self.rests()

    def searches(self, words: str) -> None:
        """Look for articles with ``words``."""
        self.enters(self.page.locator(".st-key-articles-search input"), words)

    def enters(self, field: Any, words: str) -> None:
        """Type into a field and wait for what it brings."""
        field.fill(words)
        with self.answered():
            self.page.keyboard.press("Enter")

    def sees(self, text: str) -> None:
        """Wait for a text outside tables (these are drawn, not written)."""
        self.page.get_by_text(text).first.wait_for(timeout=30_000)

    def shows(self, text: str) -> None:
        """Wait for a text from a bulletin."""
        self.page.locator(".bulletin").filter(has_text=text).first.wait_for(timeout=30_000)

    def takes_row(self, table: str, number: int = 0) -> None:
        """Choose a row of a table by clicking the box before it."""
        grid = self.page.locator(f".st-key-{table} [data-testid=stDataFrame]").first
        grid.scroll_into_view_if_needed()
        with self.answered():
            grid.click(position={"x": 16, "y": 35 + 35 * number + 17})

    def chart(self) -> bytes:
        """The picture of the first chart."""
        chart = self.page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first
        chart.wait_for(timeout=30_000)
        self.page.wait_for_timeout(400)
        return bytes(chart.screenshot())

    def keeps(self, name: str) -> None:
        """Keep a screenshot for whoever looks at the run."""
        ARTIFACTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(500)
        self.page.screenshot(path=ARTIFACTS / f"{name}.png")


@pytest.fixture
def visitor(dashboard: Dashboard, chromium: Any) -> Iterator[Visitor]:
    yield from visit(chromium, dashboard.address, 1280, 1000)


@pytest.fixture
def phone(dashboard: Dashboard, chromium: Any) -> Iterator[Visitor]:
    yield from visit(chromium, dashboard.address, 390, 844)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Tell what the page showed when a test failed: most failures here are of something that did not appear."""
    report: Any = yield
    visitor = getattr(item, "funcargs", {}).get("visitor")
    if call.when == "call" and report.failed and isinstance(visitor, Visitor):
        shown = visitor.page.locator("body").inner_text()
        said = f"{visitor.page.url}, {visitor.page.evaluate('window.answers')} answers, errors: {visitor.errors}"
        report.sections.append(("the page", f"{said}\n{shown}"))
    return report


def visit(chromium: Any, address: str, width: int, height: int) -> Iterator[Visitor]:
    context = chromium.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
    context.add_init_script(COUNT_ANSWERS)
    visitor = Visitor(context.new_page(), address, [], [])
    visitor.page.on("pageerror", lambda error: visitor.errors.append(str(error)))
    visitor.page.on(
        "request",
        lambda r: r.url.startswith((address, "data:", "blob:", "ws:")) or visitor.foreign.append(r.url),
    )
    yield visitor
    context.close()

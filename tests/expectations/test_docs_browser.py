"""The pages of a run, opened in a real browser: what failed is seen with its rows, and nothing on them acts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest

from expectations.checkpoint import run_checks, suites
from expectations.docs import build_docs
from tests.expectations.conftest import healthy_warehouse

EVIL = "<script>window.planted=1</script><img src=x onerror=window.planted=2>$quote"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of a run in which thirty shares are impossible and one quote is hostile."""
    with healthy_warehouse() as connection:
        connection.execute(f"update fact_metric set value_high = 0, quote = '{EVIL}' where metric_id = 'metric113'")
        connection.execute(
            "insert into fact_metric select m.* replace (metric_id || n as metric_id, 100 + n as seq, 195 as value) "
            "from fact_metric m, range(30) as copies(n) where metric_id = 'metric114'"
        )
        only = [suite for suite in suites() if suite.table in ("fact_metric", "dim_region")]
        results = run_checks(connection, "main", "run7", only=only)
    return build_docs(results, tmp_path_factory.mktemp("warehouse") / "quality" / "index.html")


@pytest.fixture
def page(chromium: Any, index: Path) -> Iterator[Any]:
    """A phone's page on the index; it must fetch only our files, and no script may stumble."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: request.url.startswith("file:") or faults.append(request.url))
    page.goto(index.as_uri())
    yield page
    assert page.evaluate("window.planted") is None
    assert faults == []
    context.close()


def test_the_index_shows_twenty_rows_of_what_failed(page: Any) -> None:
    assert page.get_by_text("Not fit to publish.").is_visible()
    failed = page.locator("section", has_text="share_is_plausible").locator("li")
    assert failed.count() == 20
    assert all(failed.nth(n).is_visible() for n in range(20))
    assert "value=195.0" in failed.first.inner_text()
    hostile = page.locator("section.error", has_text="range_is_ordered").locator("li")
    assert EVIL in hostile.inner_text()
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide, "a phone shows it without scrolling sideways"


def test_each_table_leads_to_its_data_docs_and_back(page: Any) -> None:
    page.get_by_role("link", name="fact_metric").click()
    assert page.get_by_text("Expectation Validation Result").is_visible()
    shown = page.locator("td td", has_text="value=195.0, unit=%")
    assert shown.count() == 20
    assert all(shown.nth(n).is_visible() for n in range(20))
    assert page.locator("td td", has_text=EVIL.replace("$", "＄")).first.is_visible()
    assert page.get_by_text("A metric is a number.").is_visible()
    leads = page.locator("a[href]").evaluate_all("links => links.map(link => link.href.split('#')[0])")
    assert all(Path(unquote(urlparse(link).path)).is_file() for link in leads), leads
    page.get_by_role("link", name="Home").click()
    page.get_by_text("Not fit to publish.").wait_for()

"""The pages of a run: what failed and why, with rows, readable without a network and safe to open."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from expectations.checkpoint import run_checks, suites
from expectations.docs import build_docs
from expectations.result import CheckResult
from tests.expectations.conftest import healthy_warehouse

EVIL = "<script>alert(1)</script>$quote"


class Resources(HTMLParser):
    """What a browser would fetch or run on opening a page."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("script", "img", "iframe") and given.get("src"):
            self.fetched.append(given["src"] or "")
        if tag == "link":
            self.fetched.append(given.get("href") or "")

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: Path) -> Resources:
    parser = Resources()
    parser.feed(page.read_text("utf-8"))
    return parser


@pytest.fixture(scope="module")
def results() -> list[CheckResult]:
    with healthy_warehouse() as connection:
        connection.execute(f"update fact_metric set value_high = 0, quote = '{EVIL}' where metric_id = 'metric113'")
        connection.execute("update fact_metric set value = 1e6 where metric_id = 'metric114'")
        only = [suite for suite in suites() if suite.table in ("fact_metric", "dim_region")]
        return run_checks(connection, "main", "run7", only=only)


@pytest.fixture(scope="module")
def index(results: list[CheckResult], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_docs(results, tmp_path_factory.mktemp("warehouse") / "quality" / "index.html")


def test_the_index_tells_what_failed_why_and_where(index: Path) -> None:
    said = " ".join(read(index).words)
    assert "run7" in said
    assert "Not fit to publish." in said
    assert "range_is_ordered" in said
    assert "A range that ends below its start was read wrongly." in said
    assert "metric_id=metric113" in said
    assert said.index("range_is_ordered") < said.index("share_is_plausible"), "errors come before warnings"


def test_each_table_has_its_data_docs(index: Path) -> None:
    links = re.findall(r'<a href="(data_docs/[^"]+)"', index.read_text("utf-8"))
    assert [Path(link).stem for link in links] == ["fact_metric", "dim_region"]
    said = " ".join(read(index.parent / links[0]).words)
    assert "range_is_ordered" in said
    assert "metric_id=metric113" in said
    assert "1 unexpected values found" in " ".join(said.split())


def test_no_page_fetches_anything_from_elsewhere(index: Path) -> None:
    pages = list(index.parent.rglob("*.html"))
    assert len(pages) == 4, "the index, the start of the Data Docs, and a page for each of two tables"
    for page in pages:
        assert [r for r in read(page).fetched if r.startswith(("http", "//"))] == [], page
        assert not re.search(r"""url\(['"]?https?:""", page.read_text("utf-8")), page


def test_every_link_leads_to_a_page(index: Path) -> None:
    for page in index.parent.rglob("*.html"):
        for link in re.findall(r'href="([^"#]+)"', page.read_text("utf-8")):
            assert (page.parent / link).resolve().is_file(), f"{page.name}: {link}"


def test_words_of_a_bulletin_are_words_and_not_markup(index: Path) -> None:
    for page in index.parent.rglob("*.html"):
        assert "<script>alert" not in page.read_text("utf-8"), page
    assert "<script>alert(1)</script>" in " ".join(read(index).words), "shown as written"


def test_a_new_run_takes_the_place_of_the_old_pages(results: list[CheckResult], tmp_path: Path) -> None:
    path = tmp_path / "quality" / "index.html"
    build_docs(results, path)
    (path.parent / "left-over.html").write_text("old")
    passed = [r for r in results if r.success]
    build_docs(passed, path)
    assert "Fit to publish." in path.read_text("utf-8")
    assert not (path.parent / "left-over.html").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["quality"]


def test_no_results_make_no_page(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no check results"):
        build_docs([], tmp_path / "quality" / "index.html")
    assert list(tmp_path.iterdir()) == []

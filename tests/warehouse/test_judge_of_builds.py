"""The judge: whatever is wrong with a build is told, also where it is judged by its difference to the one before."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, sha256
from warehouse import judge, schema
from warehouse.build import expected_rows
from warehouse.judge_difference import between
from warehouse.lake import Lake
from warehouse.settings import Settings

OLD, NEW = f"'{sha256('甲文')}'", f"'{sha256('丁文')}'"
OLD_ARTICLE = f"SELECT article_id FROM fact_article WHERE document_id = {OLD}"
NEW_ARTICLE = f"SELECT article_id FROM fact_article WHERE document_id = {NEW}"
NEW_NUMBER = f"SELECT article_nr FROM article_number WHERE article_id IN ({NEW_ARTICLE})"

FAULTS = {
    "a metric of the night stands twice": (
        f"INSERT INTO fact_metric FROM fact_metric WHERE document_id = {NEW} LIMIT 1",
        "1 rows of fact_metric share their key (metric_id)",
    ),
    "a metric of the night has an old key": (
        f"UPDATE fact_metric SET metric_id = (SELECT min(metric_id) FROM fact_metric WHERE document_id = {OLD}) "
        f"WHERE metric_id = (SELECT min(metric_id) FROM fact_metric WHERE document_id = {NEW})",
        "1 rows of fact_metric share their key (metric_id)",
    ),
    "an article of the night has an old key": (
        f"UPDATE fact_article SET article_id = (SELECT min(article_id) FROM ({OLD_ARTICLE})) WHERE document_id = {NEW} "
        "AND seq = 1",
        "1 rows of fact_article share their key (article_id)",
    ),
    "an issue of the night has an old key": (
        f"UPDATE dim_issue SET issue_id = (SELECT issue_id FROM dim_issue WHERE document_id = {OLD}) "
        f"WHERE document_id = {NEW}",
        "1 rows of dim_issue share their key (issue_id)",
    ),
    "a row of the night is of an old document": (
        f"UPDATE article_span SET document_id = {OLD} WHERE document_id = {NEW}",
        "1 new rows of article_span belong to no new row of dim_document (document_id)",
    ),
    "a row of the night is of no document": (
        f"UPDATE fact_repair SET document_id = 'nowhere' WHERE document_id = {NEW}",
        "1 new rows of fact_repair belong to no new row of dim_document (document_id)",
    ),
    "a list of contents is of an old issue": (
        f"UPDATE contents_entry SET issue_id = (SELECT issue_id FROM dim_issue WHERE document_id = {OLD}) "
        f"WHERE issue_id = (SELECT issue_id FROM dim_issue WHERE document_id = {NEW})",
        "1 new rows of contents_entry belong to no new row of dim_issue (issue_id)",
    ),
    "a row of the night is missing": (
        f"DELETE FROM document_text WHERE document_id = {NEW}",
        "document_text has 5 rows, the lake has 6",
    ),
    "a row of the night came twice for an old one": (
        f"DELETE FROM fact_metric WHERE metric_id = (SELECT min(metric_id) FROM fact_metric WHERE document_id = {OLD});"
        f"INSERT INTO fact_metric FROM fact_metric WHERE document_id = {NEW} LIMIT 1",
        "1 rows of fact_metric share their key (metric_id)",
    ),
    "an old row is gone": (
        f"DELETE FROM fact_metric WHERE document_id = {OLD}",
        "fact_metric has 10 rows, the lake has 12",
    ),
    "an old row is of a document that is gone": (
        f"DELETE FROM dim_document WHERE document_id = {OLD}",
        "1 rows of document_text belong to no row of dim_document (document_id)",
    ),
    "an article has no number": (
        f"DELETE FROM article_number WHERE article_id IN ({NEW_ARTICLE}) AND article_nr = (SELECT max(article_nr) "
        "FROM article_number)",
        "1 articles have no number",
    ),
    "two articles have one number": (
        f"UPDATE article_number SET article_nr = 1 WHERE article_nr = (SELECT max(article_nr) FROM ({NEW_NUMBER}))",
        "1 rows of article_number share their key (article_nr)",
    ),
    "an article has two numbers": (
        f"INSERT INTO article_number SELECT 99, min(article_id), 1, FALSE FROM ({NEW_ARTICLE})",
        "1 rows of article_number share their key (article_id)",
    ),
    "a word has two numbers": (
        "INSERT INTO term_number SELECT 99, min(term) FROM term_number",
        "1 rows of term_number share their key (term)",
    ),
    "two words have one number": (
        "UPDATE term_number SET term_nr = 1",
        "of term_number share their key (term_nr)",
    ),
    "a word of the night has no number": (
        f"UPDATE term_posting SET term_nr = 99 WHERE article_nr = (SELECT max(article_nr) FROM ({NEW_NUMBER}))",
        "rows of term_posting name a word that has no number",
    ),
    "a word of the night is of an old article": (
        f"UPDATE term_posting SET article_nr = 1 WHERE article_nr = (SELECT max(article_nr) FROM ({NEW_NUMBER}))",
        "new rows of term_posting belong to no new row of article_number (article_nr)",
    ),
    "a word stands in an article twice": (
        f"INSERT INTO term_posting FROM term_posting WHERE article_nr IN ({NEW_NUMBER}) LIMIT 1",
        "1 rows of term_posting share their key (article_nr, term_nr)",
    ),
    "a stretch of validity stands twice": (
        "INSERT INTO document_validity FROM document_validity LIMIT 1",
        "1 rows of document_validity share their key (uri, valid_from_run)",
    ),
    "a comment is lost": ("COMMENT ON COLUMN fact_metric.value IS 'nothing'", "the columns of fact_metric are"),
}


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory, empty_lake: Path) -> tuple[Settings, dict[str, int]]:
    """Five documents, and a sixth that came by difference; with the numbers of rows of the lake."""
    folder = tmp_path_factory.mktemp("night") / "warehouse"
    shutil.copytree(empty_lake, folder)
    settings, first = Settings(folder), {f"{text}.txt": f"{text}文" for text in "甲乙丙戊己"}
    load(settings, "r1", first)
    published = load(settings, "r2", first | {"丁.txt": "丁文"})
    assert published is not None
    assert published.way == "difference"
    with Lake(settings) as lake:
        return settings, expected_rows(lake)


def by_difference(build: Path, before: Path) -> list[str]:
    """The tables that are judged by what is new in them."""
    with duckdb.connect(build, read_only=True) as connection:
        difference = between(connection, before)
        return [name for name in schema.tables() if difference is not None and difference.suffices(name)]


def test_a_night_that_adds_documents_is_judged_by_what_it_added(night: tuple[Settings, dict[str, int]]) -> None:
    settings, expected = night
    assert by_difference(settings.published, settings.previous) == list(schema.FACTS)
    assert list(judge.faults(settings.published, expected, settings.previous)) == []
    assert list(judge.faults(settings.published, expected)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_night_is_told(fault: str, night: tuple[Settings, dict[str, int]], tmp_path: Path) -> None:
    settings, expected = night
    build, (statements, told) = tmp_path / "build.duckdb", FAULTS[fault]
    shutil.copyfile(settings.published, build)
    with duckdb.connect(build) as connection:
        connection.execute(statements)
    found = list(judge.faults(build, expected, settings.previous))
    assert any(told in sentence for sentence in found), found


def test_a_night_in_which_a_document_leaves_is_judged_whole(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"})
    load(settings, "r2", {"a.txt": "丁文", "b.txt": "乙文"})
    assert by_difference(settings.published, settings.previous) == []


def test_a_build_before_that_cannot_be_read_makes_the_judge_look_at_the_whole(
    night: tuple[Settings, dict[str, int]], tmp_path: Path
) -> None:
    settings, expected = night
    assert by_difference(settings.published, tmp_path / "nowhere.duckdb") == []
    assert list(judge.faults(settings.published, expected, tmp_path / "nowhere.duckdb")) == []

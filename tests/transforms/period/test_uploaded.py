"""Which issues are dated by their upload only."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.period.uploaded import year_behind_upload
from transforms.records import Article, Issue

YEARS = "2016年脱贫3户，2018年脱贫9户。按照2018年任务，2018年底退出。"
UPLOAD = Issue(published=date(2021, 4, 1))


@pytest.mark.parametrize(
    ("text", "issue", "year"),
    [
        pytest.param(f"{YEARS}今年脱贫9户。", UPLOAD, 2018, id="years behind"),
        pytest.param(f"{YEARS}今年脱贫9户。到2025年达到20户。", UPLOAD, 2018, id="an aim ahead"),
        pytest.param(f"{YEARS}今年脱贫9户。2020年完工。", UPLOAD, None, id="names the last year"),
        pytest.param("2018年脱贫9户。今年脱贫9户。", UPLOAD, None, id="named once"),
        pytest.param(f"{YEARS}脱贫9户。", UPLOAD, None, id="says no 今年"),
        pytest.param(f"{YEARS}今年脱贫9户。", Issue(published=date(2019, 1, 4)), None, id="the year behind it"),
        pytest.param(f"{YEARS}今年9户。", Issue(publication="简报", published=date(2021, 4, 1)), None, id="periodical"),
        pytest.param(f"{YEARS}今年脱贫9户。", Issue(), None, id="no day"),
    ],
)
def test_the_year_that_a_text_is_of(text: str, issue: Issue, year: int | None) -> None:
    assert year_behind_upload(issue, text) == year


def test_this_year_is_that_of_the_text() -> None:
    body = f"{YEARS}今年，新建厂房7座。5月起，入户30户。"
    found = find_metrics(Article(1, "article", "工作总结", AlignedText.unchanged(body), 0), UPLOAD)
    assert [(row.period_text, row.period_start) for row in found[-2:]] == [
        ("今年", date(2018, 1, 1)),
        ("5月起", date(2018, 5, 1)),
    ]

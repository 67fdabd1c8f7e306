"""Texts that tell of a works, a school or a hospital by its own words."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue
from transforms.subject.own_words import body_told_of


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("青禾纺织器材厂", "厂址在青禾县城。该厂有职工35人。", "青禾纺织器材厂"),
        ("三、青禾农机厂简介", "该厂地处河边。全厂占地9亩。", "青禾农机厂"),
        ("", "厂址在青禾县城。建厂时有职工35人。", None),
        ("青禾县人民医院发展史", "医院始建于1941年。全院有病床90张。", "青禾县人民医院"),
    ],
)
def test_the_body_of_the_title_or_nobody(title: str, text: str, name: str | None) -> None:
    told = body_told_of(title, text, None)
    assert told is not None
    assert told.name == name


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("工业简况", "全县有纺织厂3家。该厂占地5亩，全厂35人。"),
        ("青禾纺织器材厂", "厂址在县城。有职工35人。"),
        ("教育", "全校有学生90人。"),
        ("全院工作会", "两院院士3人，全团代表5人。"),
    ],
)
def test_texts_that_tell_of_more(title: str, text: str) -> None:
    assert body_told_of(title, text, None) is None


def test_the_works_has_its_workers_not_the_county_it_lies_in() -> None:
    body = "1967年建立平阳县纺织器材厂。厂址在平阳县城。1972年平阳县纺织器材厂扩建，建厂房。该厂有职工175人。"
    found = find_metrics(Article(1, "article", "", AlignedText.unchanged(body), 0), Issue())
    assert {m.subject for m in found} == {"平阳县纺织器材厂"}

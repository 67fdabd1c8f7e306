"""Places one after the other, each in front of its numbers: whose these are, and what they count."""

import pytest

from transforms.aligned import AlignedText
from transforms.description.places_in_turn import _lists
from transforms.metrics import find_metrics
from transforms.quantities import find_quantities
from transforms.records import Article, Issue


def rows(body: str) -> list[tuple[str, str | None, float]]:
    article = Article(1, "article", "通报", AlignedText.unchanged(body), 0)
    return [(m.indicator, m.subject, m.value) for m in find_metrics(article, Issue(region="青禾县"))]


def test_a_part_that_says_no_more_states_what_the_one_in_front_stated() -> None:
    body = "各镇情况，石桥镇开工40套，完成92%；白沙镇31套，88%；鹭湾镇29套，79%；最慢的是柳坪镇，开工17套，只完成52%。"
    assert rows(body) == [
        ("开工", "石桥镇", 40), ("完成", "石桥镇", 92), ("开工", "白沙镇", 31), ("完成", "白沙镇", 88),
        ("开工", "鹭湾镇", 29), ("完成", "鹭湾镇", 79), ("开工", "柳坪镇", 17), ("完成", "柳坪镇", 52),
    ]  # fmt: skip


def test_lines_of_ranks_are_one_list() -> None:
    body = (
        "第1名　石桥镇　任务400口，建成351口\n第2名　白沙镇　任务300口，建成241口\n第3名　鹭湾镇　任务520口，建成403口"
    )
    told = rows(body)
    assert [subject for _, subject, _ in told] == ["石桥镇"] * 2 + ["白沙镇"] * 2 + ["鹭湾镇"] * 2
    assert [indicator for indicator, *_ in told] == ["任务", "建成"] * 3


def test_points_of_ranks_in_a_sentence() -> None:
    body = "三项计分：第一石桥镇97.4分，第二 白沙镇96分，第三鹭湾镇95.7分；后两名为柳坪镇76.8分、岩口镇74.5分。"
    told = rows(body)
    assert [subject for _, subject, _ in told] == ["石桥镇", "白沙镇", "鹭湾镇", "柳坪镇", "岩口镇"]
    assert {indicator for indicator, *_ in told} == {"得分"}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("石桥镇开工40套，完成92%。全县还有30套没有开工。", id="alone"),
        pytest.param("全县建成中心村12个、特色镇3个。", id="kinds of places"),
        pytest.param("该村距石桥镇25公里，距白沙镇35公里。", id="how far"),
        pytest.param("石桥镇开工40套。\n白沙镇种茶31亩。", id="two sentences"),
    ],
)
def test_what_is_no_list(body: str) -> None:
    assert list(_lists(body, find_quantities(body), None)) == []


def test_a_table_of_ranks_says_what_was_planned_and_done_and_by_what_it_ranks() -> None:
    body = (
        "按完成年度计划比例，三个板块依次为：\n"
        "1  石桥镇  计划9.6亿元   完成8.2亿元   85.4%\n"
        "2  白沙镇  计划14.2亿元  完成11.8亿元  83.1%\n"
        "3  开发区  计划62亿元    完成51.3亿元  82.7%\n"
    )
    article = Article(1, "article", "通报", AlignedText.unchanged(body), 0)
    told = [(m.subject, m.indicator, m.kind) for m in find_metrics(article, Issue(region="青禾县"))]
    assert told == [
        (place, *said)
        for place in ("石桥镇", "白沙镇", "开发区")
        for said in (("计划", "target"), ("完成", "actual"), ("完成年度计划比例", "actual"))
    ]

"""Measures that something owns, and what says whose they are."""

import re

import pytest

from transforms.indicator.possessors import alone, in_front_of_verb, named_by, owns, topic_in
from transforms.reference import table


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("，产值", "产值"),
        ("，实现利税", "利税"),
        ("（容量", "容量"),
        ("；现有教职工", "教职工"),
        ("，全县产值", None),
        ("，外来职工", None),
        ("，年产", "年产"),
    ],
)
def test_a_measure_without_words_of_its_own(words: str, measure: str | None) -> None:
    found = alone(words)
    assert (found and found.words) == measure


@pytest.mark.parametrize(
    ("name", "dimension", "owner", "measure", "has"),
    [
        ("村办工业", "count", "村办工业", "产值", True),
        ("普通中学", "count", "普通中学", "产值", False),
        ("小学招生人数", "people", "小学", "在校生人数", True),
        ("豆类每亩单产", "mass", "豆类", "总产量", True),
        ("实施治理项目", "count", "治理项目", "完成投资", True),
        ("种植小麦", "area", "小麦", "产量", True),
    ],
)
def test_an_owner_and_what_it_has(name: str, dimension: str, owner: str, measure: str, has: bool) -> None:
    found = named_by(name, dimension)
    assert found is not None
    assert (found.words, owns(found, measure)) == (owner, has)


@pytest.mark.parametrize(
    ("name", "dimension"),
    [("人口", "count"), ("挂果", "area"), ("播种面积", "area"), ("工业产值", "money"), ("人均产量", "mass")],
)
def test_names_that_own_nothing(name: str, dimension: str) -> None:
    assert named_by(name, dimension) is None


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("规上服务业实现营业收入", "规上服务业"),
        ("高速公路完成投资", "高速公路"),
        ("环境污染治理累计完成投资额", "环境污染治理"),
        ("公司实现营业收入", None),
        ("财政局完成税收", None),
        ("本月完成投资", None),
        ("抓住机遇实现营业收入", None),
        ("服务业实现目标", None),
    ],
)
def test_what_stands_in_front_of_the_verb(words: str, owner: str | None) -> None:
    found = in_front_of_verb(words)
    assert (found and found[0]) == owner


def test_the_last_topic_counts() -> None:
    found = topic_in("一是公路运输向好：客流增加；二是水路运输提速：完成", "旅客运输")
    assert found is not None
    assert found.words == "水路"


@pytest.mark.parametrize("row", table("possessed_measures"), ids=lambda row: row["kind"])
def test_every_row_names_a_measure_of_its_example(row: dict[str, str]) -> None:
    assert re.search(row["measure"], row["example"])
    assert re.search(row["owner"], row["example"])

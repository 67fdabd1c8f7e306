"""Aims that a change is compared with, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    "text",
    [
        "收入增长26%，高于年初人代会12%的目标14个百分点，年均增长20%。",
        "收入增长26%，比年初确定的12%的目标高14个百分点，年均增长20%。",
    ],
)
def test_an_aim_and_how_far_it_was_passed(text: str) -> None:
    found = [(metric.indicator, metric.kind) for metric in read(text)]
    assert found == [
        ("收入增速", "growth"),
        ("收入增速目标", "target"),
        ("收入增速高于目标", "actual"),
        ("收入年均增速", "growth"),
    ]


def test_an_aim_in_brackets() -> None:
    found = read("收入增长26%，高出年初预期目标（12%）14个百分点。")
    assert [(metric.indicator, metric.kind) for metric in found][1:] == [
        ("收入增速目标", "target"),
        ("收入增速高出目标", "actual"),
    ]


def test_no_aim_is_compared_with() -> None:
    found = read("收入增长26%，高于全省平均水平4个百分点。")
    assert [metric.indicator for metric in found] == ["收入增速", "收入增速高于全省平均水平"]


def test_an_aim_that_a_rate_has_met_is_called_by_the_rate() -> None:
    found = read("全县信访办结率为95%，达到90%的目标要求，较5月（96%）下降1个百分点。")
    assert [(metric.indicator, metric.kind) for metric in found] == [
        ("信访办结率", "actual"),
        ("信访办结率目标", "target"),
        ("信访办结率", "actual"),
        ("信访办结率下降", "growth"),
    ]


def test_an_aim_of_something_else_keeps_its_own_name() -> None:
    found = read("全县信访办结率为95%，民事调解率实现27%的目标要求。")
    assert [(metric.indicator, metric.kind) for metric in found][1:] == [("民事调解率目标要求", "target")]


def test_behind_an_aim_that_was_met_its_parts_are_of_what_was_done() -> None:
    found = read("全县法院结案205件，调解率实现27%的目标要求。其中，基层法院结案197件，调解率为35%。")
    assert [metric.kind for metric in found] == ["actual", "target", "actual", "actual"]


def test_a_name_is_told_apart_by_no_word_that_it_says() -> None:
    found = read("适用简易程序的有525件，简易程序适用率为95%，较2022年7月（96%）下降1个百分点。")
    assert [metric.indicator for metric in found][1:3] == ["简易程序适用率", "简易程序适用率"]

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

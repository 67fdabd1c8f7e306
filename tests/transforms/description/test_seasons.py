"""The season of a harvest, said once for the whole, belongs to the name of each of its parts."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "小春播种22亩，其中粮豆12亩，牧草3亩。", ["小春播种", "小春粮豆", "小春牧草"], id="parts behind 其中"
        ),
        pytest.param(
            "完成小春粮豆种植12亩，粮豆产量5吨，增加2吨。",
            ["小春粮豆种植", "小春粮豆产量", "小春粮豆产量增加"],
            id="the same crop again",
        ),
        pytest.param(
            "小春粮豆种植12亩。其中种植小麦6亩，产量9吨；种植蚕豆3亩。",
            ["小春粮豆种植", "种植小春小麦", "小春小麦产量", "种植小春蚕豆"],
            id="a sentence that goes on with the parts",
        ),
        pytest.param(
            "栽种大春作物20亩，其中粮食作物15亩。粮食作物中计划种植水稻5亩，玉米7亩。",
            ["栽种大春作物", "大春粮食作物", "种植大春水稻", "大春玉米"],
            id="parts of a part",
        ),
        pytest.param("夏播任务23亩，完成夏播2亩。玉米9亩。", ["夏播任务", "夏播", "玉米"], id="a new sentence"),
        pytest.param(
            "小春播种22亩，其中粮豆12亩；蔬菜面积9亩。", ["小春播种", "小春粮豆", "蔬菜面积"], id="not beyond ；"
        ),
        pytest.param(
            "小春播种22亩，全年粮食产量9吨，其中玉米3吨。", ["小春播种", "粮食产量", "玉米"], id="not the whole year's"
        ),
    ],
)
def test_the_season_of_the_whole_is_each_parts(body: str, expected: list[str]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue(region="温州市"))
    assert [metric.indicator for metric in found] == expected

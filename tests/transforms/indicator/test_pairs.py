"""Households and the people in them, told in one breath; parts that end with their clause."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("滩头村在镇西，90户310人，水田700亩。", ["户数", "人口", "水田"], id="who lives there"),
        pytest.param("一共90户310人，水田700亩。", ["户数", "人数", "水田"], id="nothing of the next clause"),
        pytest.param("贫困人口减少45户179人。", ["贫困人口减少"] * 2, id="one change"),
        pytest.param("全县有省定低保户6万户、人口20万人。", ["省定低保户", "省定低保人口"], id="people of these homes"),
        pytest.param("全村有农户90户、人口310人。", ["农户", "人口"], id="all who live there"),
        pytest.param(
            "管网惠及3个自然村91户403人。", ["惠及自然村", "惠及农户", "惠及人口"], id="those who are reached"
        ),
        pytest.param("窗口有9个单位、20人，用房80平方米。", ["单位", "人数", "用房"], id="people are no bodies"),
        pytest.param(
            "全村脱贫40户、120人，剩下9户、20人。", ["脱贫", "脱贫人数", "剩余户数", "剩余人数"], id="the rest"
        ),
        pytest.param(
            "年初有低保户40户、120人。年底再看，剩下9户、20人。",
            ["低保户", "低保户人口", "其余低保户", "其余低保人口"],
            id="the rest of those homes",
        ),
        pytest.param(
            "全村羊存栏400只，其中种羊60只；去年出栏290只。", ["羊存栏", "种羊", "羊出栏"], id="a part ends at ；"
        ),
        pytest.param(
            "发放问卷400份，其中：党员60份，占15%；社区书记290份。",
            ["发放问卷", "党员问卷", "党员占比", "社区书记问卷"],
            id="parts behind a colon go on",
        ),
        pytest.param("不到两个月，渠道全线疏通。", [""], id="nothing of the next clause, nor the unit"),
        pytest.param("存栏400只，其中种羊60只；去年出栏290只。", ["存栏", "种羊", "出栏"], id="a part of no whole"),
    ],
)
def test_pairs(body: str, expected: list[str]) -> None:
    assert named(body) == expected

"""Bounds that only name a class are called the limits of it, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "0-14岁的人口为146人，15-64岁的人口为339人。",
            ["人口年龄界限", "0-14岁的人口", "人口年龄界限", "15-64岁的人口"],
            id="age groups",
        ),
        pytest.param(
            "0-14岁、60岁以上人口的比重分别上升1个百分点、2个百分点。",
            ["人口年龄界限", "人口年龄界限", "0-14岁人口的比重上升", "60岁以上人口的比重上升"],
            id="groups that share a noun",
        ),
        pytest.param("35岁以下党员仅占14%。", ["党员年龄界限", "35岁以下党员占比"], id="a share of a group"),
        pytest.param("年产300吨以上的企业6家。", ["企业年产界限", "年产300吨以上的企业"], id="a size"),
        pytest.param("65岁以上老人每月发放补助100元。", None, id="what they get is no count of them"),
        pytest.param("投资10万元至30万元的贴息50%。", None, id="a rate by rule is no share of a class"),
        pytest.param("村集体收入10万元以上，党员120名。", None, id="a level that was reached"),
    ],
)
def test_labels_of_classes_are_limits(text: str, names: list[str] | None) -> None:
    found = [metric.indicator for metric in read(text)]
    assert found == names if names else not any("界限" in name for name in found)

"""Bounds that only name a class are no rows of their own, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("0-14岁的人口为146人，15-64岁的人口为339人。", [146, 339], id="age groups"),
        pytest.param("0-14岁、60岁以上人口的比重分别上升1个百分点、2个百分点。", [1, 2], id="groups that share a noun"),
        pytest.param("35岁以下党员仅占14%。", [14], id="a share of a group"),
        pytest.param("年产300吨以上的企业6家。", [6], id="a size"),
        pytest.param("65岁以上老人每月发放补助100元。", [65, 100], id="what they get is no count of them"),
        pytest.param("投资10万元至30万元的贴息50%。", [100000, 50], id="a rate by rule is no share of a class"),
        pytest.param("村集体收入10万元以上，党员120名。", [100000, 120], id="a level that was reached"),
    ],
)
def test_labels_of_classes_are_no_rows(text: str, values: list[float]) -> None:
    assert [metric.value for metric in read(text)] == values

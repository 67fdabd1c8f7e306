"""Levels of one thing in a list have the thing in their names."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("建立2个省级、9个县级育种基地。", ["省级育种基地", "县级育种基地"], id="named by the last"),
        pytest.param("有国家级示范社2家、省级5家。", ["国家级示范社", "省级示范社"], id="named by the first"),
        pytest.param("有省级示范社5家；市级3个。", ["省级示范社", "市级"], id="another sentence"),
        pytest.param("有省级示范社5家，县级投入3元。", ["省级示范社", "县级投入"], id="another unit"),
        pytest.param(
            "职工中具备操作证的8人，其中：具备中级操作证的5人。", ["具备操作证的职工", "具备中级操作证"], id="no middle"
        ),
    ],
)
def test_the_thing_of_which_levels_are_counted(body: str, expected: list[str]) -> None:
    assert named(body) == expected

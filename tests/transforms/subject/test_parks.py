"""Parks that did what a sentence says are its subject, not the division that they belong to."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

CITY = Issue(region="温州市", province="浙江省", published=date(2018, 6, 1))


def read(text: str) -> list[tuple[str, str | None]]:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), CITY)
    return [(metric.indicator, metric.subject) for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "一季度全市工业园区完成产值7亿元，完成投资3亿元。",
            [("产值", "温州市工业园区"), ("投资", "温州市工业园区")],
            id="and what follows",
        ),
        pytest.param(
            "全市工业园区和高新区（不含云海集团）实现税收3亿元。", [("税收", "温州市工业园区和高新区")], id="two sorts"
        ),
        pytest.param(
            "全市开发区完成产值7亿元。新增入园企业3家。",
            [("产值", "温州市开发区"), ("新增入园企业", "温州市开发区")],
            id="told of on",
        ),
        pytest.param(
            "全市开发区完成产值7亿元。建成小学3所。", [("产值", "温州市开发区"), ("建成小学", "温州市")], id="a school"
        ),
        pytest.param("瓯海区工业园区营业收入7亿元。", [("营业收入", "瓯海区工业园区")], id="without a verb"),
        pytest.param("全市工业园区5个。", [("工业园区", "温州市")], id="counted"),
        pytest.param("全市开发区数量达5个。", [("开发区数量", "温州市")], id="their number"),
        pytest.param("全市工业园区建设完成投资5亿元。", [("工业园区建设投资", "温州市")], id="built"),
        pytest.param("在全市工业园区建成中心3个。", [("工业园区建成中心", "温州市")], id="where it is"),
        pytest.param("全市园区亩均税收7万元。", [("园区亩均税收", "温州市")], id="a measure's name"),
    ],
)
def test_of_a_division(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_several_side_by_side() -> None:
    both = "高新区和六个省级工业园区"
    assert read(f"截至一季度，{both}完成产值7亿元。完成投资3亿元。") == [
        ("省级工业园区", None),
        ("产值", both),
        ("投资", both),
    ]


def test_each_of_a_list_its_own() -> None:
    text = "营业收入中，瓯海经济开发区7亿元，全省第八位；永嘉工业园区5亿元；青禾高新技术产业园区3亿元。"
    assert [subject for _, subject in read(text)] == [
        "瓯海经济开发区",
        "永嘉工业园区",
        "青禾高新技术产业园区",
    ]
    assert not any("园区" in indicator for indicator, _ in read(text))

"""Units of two words, points of an index, and what only looks like a number."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.quantities import find_quantities
from transforms.quantity.judge import judge
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("出动35辆（艘）次", ["辆次"]),
        ("启用35座次水库", ["座次"]),
        ("新增30条（个）", ["条"]),
        ("存栏30万头（只）", ["头"]),
        ("设备30台（套）", ["台套"]),
        ("检查30家（次）", ["家次"]),
        ("指数为123.9点，涨4.9个点。", ["点", "个点"]),
        ("增速回落2个点。", ["个点"]),
        ("新设3个点。", ["个"]),
        ("如表1所示，见图2、图3所列", []),
        ("代表3所学校", ["所"]),
    ],
)
def test_units(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "建成一座现代化城市。",
        "这一间很旧，另一座也要修。",
        "二期工程开工，第二个启动。",
        "一人一策、一户一档。",
        "实行两块牌子、一套班子。",
        "又一座工厂投产，每一间教室都亮灯。",
        "是一座有两千年历史的古城。",
        "分一批、二批、三批推进。",
        "打好三场战役。",
        "如同一座灯塔，走出一条新路。",
    ],
)
def test_what_only_means_a_or_orders_is_no_metric(text: str) -> None:
    assert judge(text, find_quantities(text)) == []


@pytest.mark.parametrize("year", ["20**年", "20XX年", "201*年"])
def test_a_masked_year_is_no_name(year: str) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(f"{year}安排项目38宗。"), 0)
    assert [(m.value, m.indicator) for m in find_metrics(article, Issue())] == [(38.0, "安排项目")]

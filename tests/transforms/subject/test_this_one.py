"""这个厂, 该站: whoever of that kind was told of, or nobody."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

ISSUE = Issue(region="永嘉县", province="浙江省", published=date(2018, 6, 1))


def owners(body: str, title: str = "简报") -> list[str | None]:
    """Whose the numbers of ``body`` are, in a bulletin of 永嘉县."""
    found = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), ISSUE)
    return [metric.subject for metric in found]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        pytest.param("全县都忙。这个厂有职工90人。", [None], id="a works that nobody names"),
        pytest.param("全县都忙。该站测得水深46米。", [None], id="a station that nobody names"),
        pytest.param("全县都忙。该院接诊90人次，床位9张。", [None, None], id="to the end of its sentence"),
        pytest.param("从县城往北，才到卡瓦底村。这个村有9个组、352户。", ["卡瓦底村"] * 2, id="a village come to"),
        pytest.param("观音镇办证慢。该镇最长的一件办了74天。", ["观音镇"], id="a town by a common word"),
        pytest.param(
            "省里批复同意县第二人民医院升级。该院占地46亩。", ["永嘉县第二人民医院"], id="one called by its level"
        ),
        pytest.param("全县抽查9家。在该厂查出隐患3处。", ["永嘉县", "永嘉县"], id="where something was only done"),
        pytest.param("全县都忙。这些厂有职工90人。", ["永嘉县"], id="several of them"),
    ],
)
def test_this_one(body: str, whose: list[str | None]) -> None:
    assert owners(body) == whose


def test_this_one_of_the_title() -> None:
    body = "全县都忙。迎峰度夏期间，该公司消除隐患117处。"
    assert owners(body, "云垄供电公司夜巡保供") == ["云垄供电公司"]

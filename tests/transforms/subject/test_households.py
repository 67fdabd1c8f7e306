"""A household's numbers are not those of its village, county or cooperative."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

COUNTY = Issue(region="永嘉县", province="浙江省", published=date(2018, 6, 1))


def subjects(text: str) -> list[str | None]:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), COUNTY)
    return [metric.subject for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("他家的8亩地，去年节水300方。", [None, None], id="his"),
        pytest.param("去年，光随礼我家就花了860元。", [None], id="mine, behind other words"),
        pytest.param("一位竹农算账：家里有60亩竹山。", [None], id="at home"),
        pytest.param(
            "贫困户贵秀荷对笔者说：“去年，我家600斤瓜蒌卖了900元！”", [None, None], id="by whom no table knows"
        ),
        pytest.param("“我家养了30头牛。”养殖大户林有田高兴地说。", ["林有田"], id="by whom is known"),
        pytest.param("“我们种稻。我家有6亩田。一年收入7万元。”社员董某说。", [None, None], id="the next sentence"),
        pytest.param("“我们种稻。我家有6亩田。社里有田900亩。”社员董某说。", [None, None], id="the cooperative's"),
        pytest.param("“我们种稻。我家有6亩田。全村有田900亩。”社员董某说。", [None, None], id="a nameless village's"),
        pytest.param("“以前种麦，现在种了4亩菜，一年收入3万元。”村民潘有拉着菜来。", [None, None], id="without me"),
        pytest.param("“村里种了400亩菜，一年收入3万元。”村民潘有说。", [None, None], id="a village's own"),
        pytest.param("全县干部到他家走访3次，种树50亩。", ["永嘉县", "永嘉县"], id="called at"),
        pytest.param("“今年分得多，我们家分了28000元。”拿着钱的人笑了。", [None], id="ours, of one household"),
        pytest.param("村民林有田说，他把自己家的3间房租了。", ["林有田"], id="of whoever only speaks"),
        pytest.param("村民把自家的9亩地流转了。", ["永嘉县"], id="of everybody"),
        pytest.param("我家乡有桥3座。", [None], id="where I come from"),
    ],
)
def test_households(text: str, expected: list[str | None]) -> None:
    assert subjects(text) == expected

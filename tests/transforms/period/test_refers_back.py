"""Words of time that give way to those in front of them, and times that are gone, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("7月3日，专家到村，当天看病30人次。", ["7月3日"], id="the same day"),
        pytest.param("去年，专家到村，当天看病30人次。", ["当天"], id="a day of a year"),
        pytest.param("6月份产值回落，当月下降3%。", ["6月份"], id="the same month"),
        pytest.param("今年春天，干部驻厂，两个月下来，理出问题4个。", ["今年春天"], id="how long it took"),
        pytest.param("2009年，老严跑运输，一年能挣3万元。", ["2009年"], id="so much in a year that is named"),
        pytest.param("2009年起，村里建棚3座，一年能收4茬。", ["2009年起", "一年"], id="so much in every year since"),
        pytest.param("去年一年收入3万元。", ["去年"], id="all of last year"),
        pytest.param("一处水面，过去每年收租600元。", ["过去"], id="so it was"),
        pytest.param("过去欠债8元，现在老人每年领9元。", ["过去", "每年"], id="so it is now"),
        pytest.param("过去没人外出，这回一次走了19个。", [None], id="this time"),
        pytest.param("过去没人外出，靠种地收入19元。", ["过去"], id="the same time"),
        pytest.param("5月下旬塌方9处，到检查之日尚有2处没有清完。", ["5月下旬", None], id="what is still there"),
        pytest.param("5月2日多云；5日转晴，气温达到25℃。", ["5日"], id="another day"),
        pytest.param("5月2日多云，气温达到25℃。", ["5月2日"], id="that day"),
        pytest.param("5月2日，专家到村，10日内看病30人次。", ["5月2日"] * 2, id="days that are no date"),
        pytest.param("3月底之前各镇拿出方案，县里每天调度4次。", [None], id="how often and not by when"),
        pytest.param("6月底前，每月走访4次。", ["6月底前"], id="how often until then"),
        pytest.param("5月2日，患者入院，曾在外地治疗6次。", [None], id="before that day"),
        pytest.param("5月2日，患者入院，住院治疗6次。", ["5月2日"], id="since that day"),
        pytest.param("为期7天的书展在5月2日落幕。", [None], id="the last day of a stretch"),
        pytest.param("5月2日，库房清理.5月9日，仓库罚款300元。", ["5月9日"], id="a day behind a narrow stop"),
        pytest.param("去年以来，全镇8个村中有3个村通车。", [None, "去年以来"], id="all there are"),
        pytest.param("去年以来，全镇8个村开会30场。", ["去年以来"] * 2, id="all of them did it"),
    ],
)
def test_the_periods_of_the_numbers(body: str, expected: list[str | None]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert [metric.period_text for metric in found] == expected

"""What goes on behind the points of a list."""

import pytest

from transforms.period.periods import find_periods
from transforms.period.points import before_points, is_over, last_named


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("6月以来，排查隐患。一是进度慢。去年，开工5个。二是资金少。", "6月以来", id="over with its point"),
        pytest.param("6月以来，排查隐患。去年，开工5个。资金少。", "去年", id="no list"),
        pytest.param("去年，排查隐患。一是进度慢。二是资金少。", "去年", id="said in front of the list"),
        pytest.param("排查隐患。一是进度慢。去年，开工5个。二是资金少。", None, id="nothing in front"),
    ],
)
def test_the_period_of_the_last_point(text: str, period: str | None) -> None:
    last = last_named(text, find_periods(text, 0, len(text)), None)
    assert last is not None
    start = text.rindex("资金") - (2 if "二是" in text else 0)
    found = before_points(text, 0, start, last)
    assert (found.text if found else None) == period


def test_what_recurs_is_not_gone_on_with() -> None:
    text = "去年开工。每月检查一次。"
    last = last_named(text, find_periods(text, 0, len(text)), None)
    assert last is not None
    assert last.text == "去年"


@pytest.mark.parametrize(
    ("text", "named", "over"),
    [
        pytest.param("一是河口镇欠3件；二是补齐5件。", "河口", True, id="inside a point"),
        pytest.param("河口镇欠3件。另据统计，补齐5件。", "河口", True, id="from another source"),
        pytest.param("河口镇欠3件。从类型看，补齐5件。", "河口", True, id="another view"),
        pytest.param("河口镇做法：一是欠3件；二是补齐5件。", "河口", False, id="in front of the list"),
        pytest.param("河口镇欠3件，补齐5件。", "河口", False, id="no list"),
    ],
)
def test_what_a_point_named_is_over_with_it(text: str, named: str, over: bool) -> None:
    assert is_over(text, 0, text.index(named), text.index("5")) is over


def test_a_heading_in_the_line_ends_a_day_of_counting() -> None:
    for opening in ("截至8月底，存款3元。", "年末，存款3元。"):
        for heading, over in (("六、贸易 零售3元。", True), ("粮食、蔬菜3吨。", False)):
            body = opening + heading
            (phrase,) = find_periods(body, 0, len(body))
            assert (before_points(body, 0, len(opening), phrase) is None) == over


def test_the_time_of_which_a_thing_is_leaves_the_day_in_front() -> None:
    text = "9月13日，会议召开，要求打好年底前的收官战。"
    last = last_named(text, find_periods(text, 0, len(text)), None)
    assert last is not None
    assert last.text == "9月13日"

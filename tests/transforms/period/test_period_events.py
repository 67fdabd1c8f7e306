"""Periods named by what happened, where their words begin, and what only tells what came first."""

import pytest

from transforms.period.periods import find_periods


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("春茶上市后，每斤卖8元", ["春茶上市后"], id="how it has been since"),
        pytest.param("改革后，申请材料减到12份", ["改革后"], id="two characters are enough where it is settled"),
        pytest.param("2016年合作社挂牌后，社员增加到80户", ["2016年合作社挂牌后"], id="dated"),
        pytest.param("“八一”前后，走访20户", ["“八一”前后"], id="around a day"),
        pytest.param("“今年清查行动开展以来，走访50户", ["今年清查行动开展以来"], id="a quotation goes on"),
        pytest.param("本报讯 入夏以来，救助3人", ["入夏以来"], id="the head of an item"),
        pytest.param("◆中秋节前，慰问5户", ["中秋节前"], id="the mark of an item"),
        pytest.param("坚持“安全月”期间开展检查2次", ["“安全月”期间"], id="a verb in front"),
        pytest.param("整治行动首日拘传20人", ["整治行动首日"], id="the first day of something"),
        pytest.param("试点一年来，节水3吨", ["试点一年来"], id="since it was tried"),
        pytest.param("制度实行3个月来，接单7件", ["制度实行3个月来"], id="since it was in force"),
        pytest.param("乡村振兴计划实施三年来，投入9元", ["三年来"], id="of a long name the years alone"),
    ],
)
def test_where_the_words_begin(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in find_periods(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("支部换届后，新班子流转土地1300亩", id="what came first"),
        pytest.param("摸清家底后，奖补30户", id="what was done first"),
        pytest.param("雨量达30毫米，为有记录以来最多", id="a record is no time"),
        pytest.param("大灾面前，党员转移60人", id="in the face of"),
        pytest.param("卸完首船矿石用时，只有31个小时", id="a length of time"),
        pytest.param("与此同时，新建5个", id="at the same time"),
        pytest.param("把党课放到开市前，每次讲2个", id="to when it was moved"),
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert find_periods(text) == []

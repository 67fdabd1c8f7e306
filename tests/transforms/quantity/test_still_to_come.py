"""What begins to hold later and what is left to do, told from what is there."""

from datetime import date

import pytest

from tests.transforms.description.test_dating import kinds
from transforms.records import Issue


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param("从11月份起，夜班费由每个2元提到5元。", "at", id="from a month to come"),
        pytest.param("从2月份起，夜班费由每个2元提到5元。", "aa", id="from a month that is over"),
        pytest.param("从11月份起，夜班费已由每个2元提到5元。", "aa", id="told as done"),
        pytest.param("从下月1日起，审批事项压减到9项。", "t", id="from the next month"),
        pytest.param("剩下的9户，年底前全部入住。", "t", id="the rest, and by when"),
        pytest.param("剩下的9户，都是老人。", "a", id="the rest"),
        pytest.param("其余3处将于国庆节前抢通。", "t", id="the rest that will be"),
        pytest.param("明年他就要退休了，徒弟有4个。", "a", id="what he has when he is about to go"),
        pytest.param("首批20株苗木将于明年春天运抵。", "t", id="what will come"),
        pytest.param("占地20亩的场馆将于明年春天开工。", "a", id="how large it is"),
        pytest.param("首批20株苗木已于上周运抵。", "a", id="what has come"),
        pytest.param("明年要建水厂4个。", "t", id="what next year brings"),
    ],
)
def test_still_to_come(body: str, wanted: str) -> None:
    assert kinds(body, issue=Issue(published=date(2018, 6, 1))) == wanted

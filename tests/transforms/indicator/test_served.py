"""To whom something is done belongs to the name of those who are counted, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "青禾县组织对90名城镇失业人员实施就业援助。", ["实施就业援助的城镇失业人员"], id="to whom with 对"
        ),
        pytest.param(
            "青禾县为90个城乡低保户发放电价补贴6万元。",
            ["发放电价补贴的城乡低保户", "发放电价补贴"],
            id="and the money",
        ),
        pytest.param(
            "新增低保8户。春节期间为90户120人发放补贴6万元。",
            ["新增低保", "发放补贴户数", "发放补贴人数", "发放补贴"],
            id="households and their people",
        ),
        pytest.param("青禾县给90名退休老教师送去慰问金。", ["送去慰问金的退休老教师"], id="sent"),
        pytest.param(
            "厂里为90名岗位职工发放绿豆、毛巾等防暑用品。", ["发放防暑用品的岗位职工"], id="the noun of a list"
        ),
        pytest.param("每年对9处供水点进行枯水期、丰水期两次检测。", ["供水点"], id="half an object"),
    ],
)
def test_to_whom_it_is_done(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)][: len(indicators)] == indicators

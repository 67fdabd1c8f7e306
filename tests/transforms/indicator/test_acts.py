"""What was brought about with those that are counted, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("危旧房屋改造已有12户竣工。", ["危旧房屋改造竣工"], id="the work in front"),
        pytest.param("20户灾后房屋重建完工。", ["灾后房屋重建完工"], id="the work behind"),
        pytest.param("8家规模养殖企业已建成投产。", ["建成投产的规模养殖企业"], id="who did it"),
        pytest.param("20户搬迁安置户全部入住。", ["入住的搬迁安置户"], id="who moved in"),
        pytest.param("19栋沿街老旧民居已完工14栋。", ["沿街老旧民居", "完工沿街老旧民居"], id="an act with a number"),
        pytest.param("列入名单的30户全部完工。", ["列入名单"], id="picked out by another clause"),
        pytest.param(
            "危房户50户，其中竣工30户，占危房总户数的60%。",
            ["危房户", "竣工危房户", "竣工危房户占危房总户数比重"],
            id="a share of those with whom it was done",
        ),
        pytest.param(
            "房屋改造已有30户竣工，占任务数的60%。",
            ["房屋改造竣工", "房屋改造竣工占任务数比重"],
            id="a share of the work that was done",
        ),
    ],
)
def test_what_was_brought_about(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

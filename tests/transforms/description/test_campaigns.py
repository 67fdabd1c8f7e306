"""What a campaign did has its name in front, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "“春雷行动”共接待群众90人次，受理案件32件，为群众办实事9件；“清网行动”抓获逃犯4名，抓获率达48%。",
            [
                *("“春雷行动”接待群众", "“春雷行动”受理案件", "“春雷行动”为群众办实事"),
                *("“清网行动”抓获逃犯", "“清网行动”抓获率"),
            ],
            id="each its own",
        ),
        pytest.param(
            "在“平安”专项行动中，收缴炸药6公斤、雷管22枚。",
            ["“平安”专项行动收缴炸药", "“平安”专项行动收缴雷管"],
            id="during it",
        ),
        pytest.param(
            "“春雷行动”抓获逃犯3人，全县新增就业岗位9个。",
            ["“春雷行动”抓获逃犯", "新增就业岗位"],
            id="not the whole county",
        ),
        pytest.param("“春雷行动”抓获逃犯3人；受理案件32件。", ["“春雷行动”抓获逃犯", "受理案件"], id="not past ；"),
        pytest.param("“春雷行动”抓获逃犯3人，人均收入5元。", ["“春雷行动”抓获逃犯", "人均收入"], id="no deed"),
        pytest.param("印发“春雷行动”方案，受理案件32件。", ["受理案件"], id="its plan"),
    ],
)
def test_what_a_campaign_did(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

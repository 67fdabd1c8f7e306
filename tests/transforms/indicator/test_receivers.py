"""Who receives is not who gives, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("向敬老院赠送轮椅9辆。", "向敬老院赠送轮椅", id="to whom"),
        pytest.param("为国家输送人才300名。", "为国家输送人才", id="for whom"),
        pytest.param("为群众挽回损失20万元。", "为群众挽回损失", id="for whom, money"),
        pytest.param("向东岭、西岭等国输送务工人员16人。", "输送务工人员", id="a list of them"),
        pytest.param(
            "县残联向有关部门和部分残疾人家庭赠送《新苗》《青禾风》等刊物60份。",
            "赠送《新苗》《青禾风》等刊物",
            id="long",
        ),
        pytest.param("公开承诺书提出“硬化道路800米；改造线路5公里。”", "硬化道路", id="who says so"),
    ],
)
def test_to_whom(text: str, indicator: str) -> None:
    assert read(text)[0].indicator == indicator

"""For what and to whom a sum of each is paid, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("厂里每招收一名残疾人满半年，奖补900元。", "每招收一名残疾人奖补", id="a deed"),
        pytest.param("到海岛教书的，每人每月补助700元。", "到海岛教书的每人补助", id="a condition"),
        pytest.param("考上本科的，奖励5000元。", "考上本科的奖励", id="no word of each"),
        pytest.param("聘保洁员12名，每人每月报酬900元。", "保洁员每人报酬", id="those just counted"),
        pytest.param("建公厕12座，每人每月报酬900元。", "每人报酬", id="things just counted"),
        pytest.param("考上本科的，学费4000元。", "学费", id="no payment"),
    ],
)
def test_what_a_sum_of_each_is_paid_for(text: str, expected: str) -> None:
    assert read(text)[-1] == expected

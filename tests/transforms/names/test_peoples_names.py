"""Names made of the words of one people's names."""

import pytest

from transforms.names.peoples_names import is_peoples_name
from transforms.page.bylines import is_name, looks_like_byline
from transforms.reference import table


@pytest.mark.parametrize("said", ["扎西尼玛", "次仁", "斯琴图雅", "巴特尔", "沙马阿衣", "岩罕保"])
def test_such_names(said: str) -> None:
    assert is_peoples_name(said) is (len(said) > 2)


@pytest.mark.parametrize(
    "said", ["格桑花", "扎西德勒", "乌兰察布", "罗布泊", "玉龙雪山", "岩石层", "呼和浩特", "尼玛县"]
)
def test_other_words_are_none(said: str) -> None:
    assert not is_peoples_name(said)


def test_such_a_name_signs() -> None:
    assert is_name("扎西尼玛")
    assert looks_like_byline("扎西尼玛 斯琴图雅") == "names"


@pytest.mark.parametrize("row", [row for row in table("byline_words") if row["role"] in ("parts", "clan", "dai")])
def test_each_row_has_its_example(row: dict[str, str]) -> None:
    assert is_peoples_name(row["example"])

"""Those of whom a bound is told, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("近三成的村收入不足8万元。", "收入不足8万元的村占比", id="a share"),
        pytest.param("四分之一的企业用工要达到50人。", "用工达到50人的企业占比", id="a fraction"),
        pytest.param("七成的学校师生比低于1∶20。", "师生比低于1∶20的学校占比", id="a ratio"),
        pytest.param("有30个村集体收入在5万元以下。", "集体收入在5万元以下的村", id="a count"),
        pytest.param("12个村均超过5万元。", "超过5万元的村", id="each of them"),
        pytest.param("12个村收入达到5万元。", "村", id="perhaps their sum"),
    ],
)
def test_those_who_are_held_to_a_bound(text: str, expected: str) -> None:
    assert read(text)[0] == expected

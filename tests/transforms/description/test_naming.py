"""What a number is called by what was told before it, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "公用经费17万元。较2019年度决算数减少7万元，下降30%。",
            ["公用经费", "公用经费比2019年减少", "公用经费降幅"],
            id="a sentence that opens by comparing",
        ),
        pytest.param(
            "贪污案9件，处分党员12人，占结案数的20%。",
            ["贪污案", "处分党员", "贪污案占结案数比重"],
            id="a share of its kind",
        ),
        pytest.param(
            "全县有青年214个，一星137个，二星59个。", ["青年", "一星青年", "二星青年"], id="kinds of what was counted"
        ),
        pytest.param("投入9元，市级5元，县级4元。", ["投入", "市级", "县级"], id="no kinds of a sum without a name"),
        pytest.param("就餐老人最高时2900人，目前2180人。", ["就餐老人最高时", "就餐老人"], id="now and at its most"),
        pytest.param("公用经费17万元。比上年游客增加7人。", ["公用经费", "增加人数"], id="another unit"),
        pytest.param(
            "收入3元，为调整预算2元的150%，增长5%。",
            ["收入", "调整预算", "收入占调整预算比重", "收入增速"],
            id="the budget is no income",
        ),
        pytest.param(
            "补助收入3元，财政收入总计9元，与2019年相比增加2元，增长9%。",
            ["补助收入", "财政收入总计", "财政收入总计增加", "财政收入总计增速"],
            id="the total is not the part, the base of comparison no name",
        ),
    ],
)
def test_named_by_what_was_told_before(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [("村民秦有田种了5亩梨。", "种梨"), ("带动农户120户、3000亩。", ""), ("菜农秦有田有5亩大棚。", "大棚")],
)
def test_ground_is_of_what_it_bears_and_not_of_people(body: str, expected: str) -> None:
    assert read(body)[-1] == expected

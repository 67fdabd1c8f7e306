"""What the parts of those that are helped have in common."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("结对社区9个，其中城中社区4个，有困难户的社区3个。", ["结对社区", "结对城中社区", "结对的有困难户的社区"]),
        ("培训党员90名，其中女党员30名。", ["培训党员", "培训女党员"]),
        ("帮扶行政村9个，其中建档立卡贫困村4个。", ["帮扶行政村", "帮扶建档立卡贫困村"]),
        ("到明年，力争每个建制村都有2名以上村医。", ["每个建制村村医"]),
        ("全镇有行政村12个，其中贫困村3个。", ["行政村", "贫困村"]),
        ("给予党纪处分36人，其中村干部27人。", ["党纪处分", "处分村干部"]),
        ("送出去158人，其中脱贫劳动力73人。", ["送出去人数", "送出脱贫劳动力"]),
        ("帮扶企业9家，其中到位资金6万元。", ["帮扶企业", "到位资金"]),
    ],
)
def test_the_deed_of_the_whole(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("出动民警60人次，警犬3只。", ["出动民警", "出动警犬"]),
        ("出动水车9台次，临时铺设管道7公里。", ["出动水车", "临时铺设管道"]),
        ("1.2万贫困人口增收脱贫。", ["贫困人口增收"]),
        ("低于全县平均水平的有4个镇。", ["低于全县平均水平的镇"]),
        ("扶起专业村8个、合作社3家。", ["扶起专业村", "扶起合作社"]),
        ("1.3万农村低收入人口全部脱贫，12个贫困村全部出列。", ["脱贫的农村低收入人口", "出列的贫困村"]),
    ],
)
def test_a_verb_for_the_whole_list(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年，保洁员每个月有900元工资。", ["每月工资"]),
        ("她养了16年蚕，从教8年。", ["养蚕时间", "从教时间"]),
        ("泵站停用9天无人过问。", ["泵站停用时间"]),
    ],
)
def test_how_long_and_how_often(text: str, expected: list[str]) -> None:
    assert read(text) == expected

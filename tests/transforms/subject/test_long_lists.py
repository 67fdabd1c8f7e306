"""Villages in lists whose parts state more than one number each."""

import pytest

from tests.transforms.description.test_owned import read
from transforms.subject.long_lists import long_list
from transforms.subject.mention import Subject


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("其中：xx村6户、24人，乌石村8户、29人。", ["xx村", "乌石村"], id="a name that was taken out"),
        pytest.param("其中乌石村8户、29人；石硚社区3户、9人；", ["乌石村", "石硚社区"], id="set off by semicolons"),
        pytest.param("其中乌石村已完成8户、补助3万元；石硚村5户、1万元。", ["乌石村", "石硚村"], id="what was done"),
        pytest.param("其中贫困村8户、29人，示范村5户、20人。", [], id="kinds of villages"),
        pytest.param("乌石村3个、小组9个，石硚村5个、小组7个。", [], id="villages or bodies that are counted"),
        pytest.param("建设村8户、29人，全镇5户。", [], id="one name that is a word"),
        pytest.param("全镇708名，平均每村3名，其中党员2名。", [], id="each village"),
        pytest.param("乌石村30户领取鸡苗。", ["乌石村"], id="a rare name alone"),
    ],
)
def test_long_list(text: str, names: list[str]) -> None:
    found = long_list(text, 0, len(text), Subject("石门乡", None), "330300")
    assert [m.subject.name for m in found] == names


def test_only_the_last_part_is_left_with_its_clause() -> None:
    text = "其中乌石村8户、29人，石硚村5户、20人，共投入3万元。"
    assert [m.clause_only for m in long_list(text, 0, len(text), Subject(None, None), None)] == [False, True]


def test_the_parts_count_what_the_whole_counts() -> None:
    whole = ["贫困户", "贫困人口"]
    assert read("全乡贫困人口28户、107人。其中：乌石村6户、24人，xx村8户、29人。") == whole * 3
    herd = ["扶持母羊户数", "扶持母羊人数", "扶持母羊", "扶持母猪"]
    assert read("其中，xx村3户、13人扶持母羊6只、母猪7头；乌石村9户、64人扶持母羊9只、母猪5头。") == herd * 2

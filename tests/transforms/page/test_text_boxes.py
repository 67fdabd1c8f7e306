"""Tables of one column are boxes round notes and items; lists of words and tables of several columns stay tables."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾信访\n第5期\n青禾县信访局    2018年5月16日\n\n"
ITEMS = (
    (
        "石门镇：把桌子搬到田头",
        "春耕时节，镇里的干部轮流到田头接访，一个月接待群众一百四十六人次。",
        "（石门镇党政办）",
    ),
    ("一封来信换来一盏路灯", "三月底，县住建局收到一封学生来信，当晚就更换了灯具十四盏。", "（县住建局 林青）"),
)


def box(title: str, text: str, who: str, mark: str = "**") -> str:
    return f"| {mark}{title}{mark} |\n|---|\n| {text} |\n| {who} |"


@pytest.mark.parametrize("mark", ["**", ""])
def test_each_box_is_an_item_with_its_writer(mark: str) -> None:
    found = read_structure(repair(HEAD + "\n\n".join(box(*item, mark=mark) for item in ITEMS))).articles
    assert [(a.place, a.title) for a in found] == [("石门镇", "把桌子搬到田头"), (None, "一封来信换来一盏路灯")]
    assert [a.body.text for a in found] == [text for _, text, _ in ITEMS]
    assert [a.authors for a in found] == [("石门镇党政办",), ("林青",)]


def test_a_note_stands_in_a_box_too() -> None:
    note = "| 按语 |\n|---|\n| 干部下访贵在解决问题。现将两镇的做法印发，供各单位参考。 |\n\n"
    found = read_structure(repair(HEAD + note + "\n\n".join(box(*item) for item in ITEMS))).articles
    assert found[0].kind == "editor_note"
    assert found[0].body.text.startswith("干部下访")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("| 村名 |\n|---|\n| 石门 |\n| 沙河 |\n| 柳林 |", id="a list of words"),
        pytest.param("| 村名 | 说明 |\n|---|---|\n| 石门 | 今年修好七座桥。 |", id="several columns"),
    ],
)
def test_a_table_stays_one(table: str) -> None:
    found = read_structure(repair(f"{HEAD}修桥记\n\n今年，各村修好的桥见下表：\n\n{table}\n")).articles
    assert len(found) == 1
    assert table in found[0].body.text

"""Contents lists of less usual looks, and tables and lines that are none."""

import pytest

from transforms.aligned import AlignedText
from transforms.contents import read_contents
from transforms.imprint.contents_looks import several_in_line, table_of
from transforms.text.lines import lines_of


def entries(raw: str) -> list[tuple[str | None, str, tuple[str, ...], int | None]]:
    return [(e.section, e.title, e.authors, e.page) for e in read_contents(AlignedText.unchanged(raw)).entries]


LED = "目　录\n□ 特稿\n修好七座桥………………林青\n□ 来稿\n石门镇：清淤三条河……………石门镇党委\n\n"


def test_titles_led_to_their_writers() -> None:
    raw = f"{LED}□ 特稿\n修好七座桥\n林青\n今年办成。\n□ 来稿\n石门镇：清淤三条河\n石门镇党委\n今年清淤。"
    assert entries(raw) == [
        ("特稿", "修好七座桥", ("林青",), None),
        ("来稿", "石门镇：清淤三条河", ("石门镇党委",), None),
    ]


def test_led_lines_none_of_which_comes_again_are_no_list() -> None:
    assert entries(f"{LED}今年办成三件事。") == []


def test_a_table_of_titles_and_pages_with_its_heading() -> None:
    table = (
        "| 栏目 | 标题 | 作者 | 页码 |\n|---|---|---|---|\n| 特稿 | 修桥 | 林青 | 1 |\n| 来稿 | 清淤 | 石门镇党委 | 3 |"
    )
    assert entries(f"目录\n\n{table}\n\n修桥") == [
        ("特稿", "修桥", ("林青",), 1),
        ("来稿", "清淤", ("石门镇党委",), 3),
    ]
    found = read_contents(AlignedText.unchanged(f"目录\n\n{table}\n\n修桥"))
    assert [end for _, end in found.stretches] == [len(f"目录\n\n{table}")]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("| 名次 | 班组 | 得分 |\n|---|---|---|\n| 1 | 计量班 | 97 |\n| 2 | 检修班 | 95 |", id="a ranking"),
        pytest.param("| 标题 | 页码 |\n|---|---|\n| 修桥 | 1 |", id="one row"),
        pytest.param("| 题目 | 单位 |\n|---|---|\n| 修桥 | 水务局 |\n| 清淤 | 石门镇 |", id="no pages"),
    ],
)
def test_a_table_of_the_text_is_no_list(table: str) -> None:
    assert table_of(lines_of(table), 0) == ([], 0)


@pytest.mark.parametrize(
    ("raw", "last"),
    [
        ("■ 本 期 摘 要 ■\n● 七座桥修好 ● 三条河清淤\n● 清淤三条河", 1),
        ("本期要点\n● 七座桥修好\n● 三条河清淤", 0),
        ("本期摘要\n今年，县里修好七座桥。●三条河清淤。", 0),
        ("工作要点\n● 七座桥修好 ● 三条河清淤", 0),
    ],
)
def test_several_titles_in_one_line(raw: str, last: int) -> None:
    assert several_in_line(lines_of(raw), 0) == last

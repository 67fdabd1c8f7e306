"""The page of a contents line is found before or behind the title, and nothing else is taken for one."""

import pytest

from transforms.aligned import AlignedText, Repair
from transforms.imprint.contents_rows import key_of, lines_of, rows_of


@pytest.mark.parametrize(
    ("line", "page", "title"),
    [
        ("08 小康路上的幸福事", 8, "小康路上的幸福事"),
        ("- 08 小康路上的幸福事", 8, "小康路上的幸福事"),
        ("**P36** 支部建在车间", 36, "支部建在车间"),
        ("序言 .....\t1", 1, "序言"),
        ("支部建在车间（12）", 12, "支部建在车间"),
        ("12", 12, ""),
        ("12个乡镇", None, ""),
        ("12 个乡镇", None, ""),
        ("1  人随事走", 1, "人随事走"),
        ("2019年的春天", None, ""),
        ("02 年中会晒出“明白账”", 2, "年中会晒出“明白账”"),
        ("3、抓班子", None, ""),
        ("一线采风", None, ""),
        ("把小事办好 ………… 祝桐4", 4, "把小事办好 ………… 祝桐"),
        ("把小事办好 … 祝桐4", 4, "把小事办好 … 祝桐"),
        ("把小事办好 … 4", 4, "把小事办好"),
        ("把小事办好 / 祝桐4", 4, "把小事办好 / 祝桐"),
        ("把小事办好 / 县委组织部 4", 4, "把小事办好 / 县委组织部"),
    ],
)
def test_pages(line: str, page: int | None, title: str) -> None:
    text = AlignedText.unchanged(line)
    assert [(row.page, row.title) for row in rows_of(text, lines_of(line))] == [(page, title)]


def test_the_raw_text_says_where_the_page_ends() -> None:
    text = AlignedText.from_repairs("12 3个支部的故事", [Repair(2, " ", "", "han_digit_space")])
    assert [(row.page, row.title) for row in rows_of(text, lines_of(text.text))] == [(12, "3个支部的故事")]


def test_a_bold_line_is_a_label() -> None:
    text = AlignedText.unchanged("**一线采风**\n**2019年**")
    assert [(row.marked, row.words) for row in rows_of(text, lines_of(text.text))] == [
        (True, "一线采风"),
        (False, "**2019年**"),
    ]


def test_rows_stop_at_prose_and_imprint() -> None:
    text = AlignedText.unchanged("01 把小事办好\n主 编 晏青\n07 十件实事")
    assert [row.page for row in rows_of(text, lines_of(text.text))] == [1]


def test_key_of() -> None:
    assert key_of("搭起民意 “连心桥”") == key_of("搭起民意“连心桥”")


def test_a_list_ends_where_its_first_title_comes_again() -> None:
    text = AlignedText.unchanged("编者的话………1\n羊皮筏子………2\n编者的话\n今年选录两篇。\n- 1 -")
    assert [row.title for row in rows_of(text, lines_of(text.text))] == ["编者的话", "羊皮筏子"]


def test_a_list_ends_where_the_title_comes_again_whose_writer_stood_behind_dots() -> None:
    list_ = "把小事办好........青禾县百货公司（1）\n送货下乡的做法......林青（3）\n"
    text = AlignedText.unchanged(list_ + "把小事办好\n青禾县百货公司\n今年办成三件小事")
    assert [row.words[:5] for row in rows_of(text, lines_of(text.text))] == ["把小事办好", "送货下乡的"]

"""Lines that are joined, or have lost blanks, are read again as if the text had been written so."""

import pytest

from tests.generator import document
from transforms.aligned import AlignedText
from transforms.decode import decode
from transforms.mending.rows import between, merged, rows_of, settled, without
from transforms.mending.spacing import find_deletions
from transforms.mending.unwrap import joins


def test_rows_that_go_together_are_one_and_keep_their_place() -> None:
    rows = merged(rows_of("标题\n\n用了 We\nChat 报\n平安。"), [1, 2])
    assert [(row.start, row.end, row.text, row.blank_before) for row in rows] == [
        (0, 2, "标题", False),
        (4, 20, "用了 We Chat 报平安。", True),
    ]


def test_a_line_is_barred_by_what_it_says_now() -> None:
    """（作者单位：…） is a line of its own only once both its halves are there."""
    rows = rows_of("（石门镇\n供稿）\n松屏党建\n甲\n松屏党建\n乙\n松屏党建")
    assert [row.barrier for row in rows] == [False, False, True, False, True, False, True]
    assert [row.barrier for row in settled(merged(rows, [0]))] == [True, True, False, True, False, True]
    assert [row.barrier for row in settled(merged(rows, [1, 2]))] == [False] * 5


@pytest.mark.parametrize(("credit", "barred"), [("（丁 禾摄）", True), ("（丁 禾）", False)])
def test_the_line_above_the_credit_of_a_picture_tells_what_it_shows(credit: str, barred: bool) -> None:
    rows = rows_of(f"每周二上一课，由茶企党\n夜校里的党员在学炒茶\n{credit}\n员当先生。")
    assert [row.barrier for row in rows] == [False, barred, True, False]
    assert [row.barrier for row in settled(rows)] == [False, barred, True, False]


@pytest.mark.parametrize("index", range(4))
def test_blanks_that_go_need_no_new_text(index: int) -> None:
    text = decode(document(3, index, 20_000)[1]).text
    deletions = find_deletions(text)
    seen = AlignedText.from_repairs(text, deletions)
    rows = without(rows_of(text), text, deletions)
    again = rows_of(seen.text)
    assert [(row.text, row.blank_before, row.indented, row.barrier) for row in rows] == [
        (row.text, row.blank_before, row.indented, row.barrier) for row in again
    ]
    assert joins(text, deletions) == [(*seen.raw_span(start, end), after) for start, end, after in joins(seen.text)]


@pytest.mark.parametrize(
    ("line", "barred"),
    [("4  红土地上的果园", True), ("4　“果园”记", True), ("4  个乡镇的果园", False), ("4 个果园", False)],
)
def test_an_entry_of_a_contents_list_is_a_line_of_its_own(line: str, barred: bool) -> None:
    assert rows_of(f"人随事走，编随人调\n{line}")[1].barrier is barred


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("智力2,", "204人，言语1人", ""),
        ("收入7,", "600元", ""),
        ("每月1.", "7次", ""),
        ("共用20", "18年的账", ""),
        ("see 3,", "20 more", " "),
        ("ver.", "2", " "),
        ("A4,", "500", " "),
        ("第1,", "20页", " "),
    ],
)
def test_a_line_may_end_inside_a_number(above: str, below: str, joined: str) -> None:
    assert between(above, below) == joined

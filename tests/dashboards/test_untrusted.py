"""Text from bulletins stays text."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards.evidence import around, pieces
from dashboards.untrusted import csv_bytes, marked


@given(st.text(), st.text(), st.text())
def test_nothing_but_our_mark_is_markup(before: str, number: str, after: str) -> None:
    html = marked(before, number, after)
    assert html.count("<") == 2
    assert html.count("<mark>") == html.count("</mark>") == 1
    assert '"' not in html


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_cell_of_a_csv_is_a_formula(cell: str) -> None:
    written = csv_bytes(pl.DataFrame({"title": [cell], "authors": [[cell, "乙"]], "value": [-1.5]})).decode("utf-8-sig")
    back = pl.read_csv(written.encode())
    assert back["title"][0] == "'" + cell
    assert back["authors"][0] == f"'{cell}、乙"
    assert back["value"][0] == -1.5


def test_an_empty_cell_stays_empty() -> None:
    assert csv_bytes(pl.DataFrame({"title": [None, "题"]}, {"title": pl.String})).decode("utf-8-sig") == "title\n\n题\n"


def test_repairs_are_made_around_and_within_a_number() -> None:
    raw = "收入袁达 2 0万\n\n元遥好"
    repairs = [(102, "袁", "，"), (106, " ", ""), (109, "\n\n", ""), (112, "遥", "。")]
    first, last = 105, 112
    assert around(pieces(raw, 100, []), first, last) == ("收入袁达 ", "2 0万\n\n元", "遥好")
    assert around(pieces(raw, 100, repairs), first, last) == ("收入，达 ", "20万元", "。好")


def test_a_repair_across_the_edge_of_the_window_is_left_out() -> None:
    assert around(pieces("甲乙", 10, [(9, "右甲", "左"), (11, "乙丙", "丁")]), 10, 11) == ("", "甲", "乙")

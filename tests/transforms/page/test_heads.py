"""Heads that name no article: lines of issue and date, covers, page heads, announced titles."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.heads import mark_heads

TEXT = "今年以来，全县办成三件实事，群众满意。"


def roles(raw: str, publication: str = "") -> list[str]:
    return [b.role for b in mark_heads(read_blocks(AlignedText.unchanged(raw)), publication)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("中共青禾县委组织部主办　2021年6月15日　星期二　第8期（总第92期）", id="issuer, day, issue"),
        pytest.param("《青禾研究》2022年第3期", id="name in brackets and issue"),
        pytest.param("青禾县人民政府办公室　　二○一三年六月十八日", id="day in Han figures"),
        pytest.param("2015年4月号　青禾之窗", id="name behind the month"),
    ],
)
def test_a_line_of_names_and_days_above_the_text_is_no_title(line: str) -> None:
    assert roles(f"{line}\n办好小事\n{TEXT}") == ["masthead", "", ""]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("2019年工作总结", id="a year alone"),
        pytest.param("青禾县人民政府工作报告（2019年1月10日）", id="a report and its day"),
        pytest.param("全市会议于2019年3月5日", id="no blank before the day"),
        pytest.param("办好第八件小事", id="a number that is no issue"),
    ],
)
def test_a_title_with_a_year_or_number_stays_a_title(line: str) -> None:
    assert roles(f"{line}\n{TEXT}") == ["", ""]


def test_a_dated_line_inside_a_page_stays_text() -> None:
    assert roles(f"办好小事\n{TEXT}\n青禾县委 2019年3月5日\n{TEXT}") == ["", "", "", ""]


def test_page_heads_are_known_by_a_name_that_comes_again() -> None:
    raw = f"办好小事\n{TEXT}\n12 青禾先锋\n\f{TEXT}\n青禾先锋 13"
    assert roles(raw) == ["", "", "running_head", "", "running_head"]


def test_a_name_beside_a_number_that_stands_once_is_left() -> None:
    assert roles(f"办好小事\n{TEXT}\n12 青禾先锋\n\f{TEXT}") == ["", "", "", ""]


def test_the_name_of_the_bulletin_beside_each_page_number_is_a_page_head() -> None:
    page = f"{TEXT}\n- 2 -\n青禾行动工作简报\n{TEXT}\n"
    assert roles(f"办好小事\n{page * 3}").count("running_head") == 3
    assert roles(f"办好小事\n{page.replace('工作简报', '') * 3}").count("running_head") == 0


def test_year_and_number_below_the_name_are_no_title() -> None:
    assert roles(f"办好小事\n{TEXT}\n青禾振兴\n2021.3\n{TEXT}", "青禾振兴")[3] == "running_head"
    assert roles(f"办好小事\n{TEXT}\n2021.3\n{TEXT}")[2] == ""


def test_a_name_with_year_and_number_on_two_pages_is_a_page_head() -> None:
    page = f"青禾组工 2013.6\n{TEXT}\n"
    assert roles(f"办好小事\n{TEXT}\n{page * 2}").count("running_head") == 2
    assert roles(f"办好小事\n{TEXT}\n{page}").count("running_head") == 0


def test_a_cover_is_no_article() -> None:
    assert roles(f"青禾案例选编\n青禾市委编印\n\f办好小事\n{TEXT}") == ["masthead", "masthead", "", ""]


def test_titles_announced_above_the_first_text_are_a_contents_list() -> None:
    titles = "青禾县办好三件小事\n雁回县修通两条大路"
    raw = f"本期要点\n{titles}\n青禾县办好三件小事\n{TEXT}\n雁回县修通两条大路\n{TEXT}"
    assert roles(raw) == ["contents", "contents", "contents", "", "", "", ""]


def test_an_announced_title_may_have_a_subtitle_below() -> None:
    listed = "○ 青禾县办好三件小事\n——河湖长制的调查\n○ 雁回县修通两条大路"
    raw = f"本期要点\n{listed}\n青禾县办好三件小事\n{TEXT}\n雁回县修通两条大路\n{TEXT}"
    assert roles(raw) == [*["contents"] * 4, "", "", "", ""]


def test_a_division_above_the_number_of_each_page_is_its_foot() -> None:
    page = f"{TEXT}\n英山县\n- 2 -\n"
    assert roles(f"办好小事\n{page * 2}{TEXT}").count("running_head") == 2
    assert roles(f"办好小事\n{page}英山县\n小事\n{TEXT}").count("running_head") == 0


@pytest.mark.parametrize(("line", "role"), [("经验之二", "rule"), ("（之三）", "rule"), ("心愿之一致", "")])
def test_the_number_of_a_piece_in_a_series_is_no_title(line: str, role: str) -> None:
    assert roles(f"{line}\n办好小事\n{TEXT}") == [role, "", ""]


@pytest.mark.parametrize(
    "head",
    ["2014·9青禾农情", "青禾农情2014·9", "青禾农情 | 2021.02 | 05", "青禾农情 2013.2　18"],
)
def test_a_name_with_nothing_but_figures_is_a_page_head(head: str) -> None:
    assert roles(f"{TEXT}\n{head}\n办好小事\n{TEXT}", "青禾农情") == ["", "running_head", "", ""]


@pytest.mark.parametrize(("head", "role"), [("青禾农情　民生　3", "running_head"), ("石门农情　民生　3", "")])
def test_the_bulletins_name_with_that_of_a_column_and_a_page_is_a_page_head(head: str, role: str) -> None:
    assert roles(f"{TEXT}\n{head}\n{TEXT}", "青禾农情")[1] == role


def test_the_number_of_pages_stands_in_a_head() -> None:
    raw = f"青禾农情\n第218期　2016年11月15日　星期二　今日4版\n办好小事\n{TEXT}"
    assert roles(raw) == ["masthead", "masthead", "", ""]


def test_a_name_in_letters_that_comes_again_is_a_page_head() -> None:
    raw = f"{TEXT}\nQINGHE TONGJI | 2021.02 | 05\n{TEXT}\nQINGHE TONGJI | 2021.02 | 06\n{TEXT}"
    assert roles(raw) == ["", "running_head", "", "running_head", ""]


def test_a_title_with_the_name_and_a_figure_stays_a_title() -> None:
    assert roles(f"{TEXT}\n青禾农情2014年工作总结\n{TEXT}", "青禾农情") == ["", "", ""]

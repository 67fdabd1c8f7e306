"""Whom a text introduces once, by what only somebody is, does or has."""

from __future__ import annotations

import pytest

from transforms.names.introduced_once import introduced_once


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("返乡青年蒋大川与2名同学开店。", {"蒋大川"}, id="with others"),
        pytest.param("另一名党员蒋大川借了5万元。", {"蒋大川"}, id="a verb that no list has"),
        pytest.param("在外开厂的蒋大川认了9万元。", {"蒋大川"}, id="known by a work"),
        pytest.param("在山里教书9年的蒋大川老师分到1套。", {"蒋大川"}, id="a teacher"),
        pytest.param("最多的蒋大川家领了5万元。", {"蒋大川"}, id="who got most"),
        pytest.param("蒋大川家9亩园子卖了5万元。", {"蒋大川"}, id="a household"),
        pytest.param("牧民才仁加有羊9只。除了分红，才仁加还领工资。", {"才仁加"}, id="of another people"),
        pytest.param("林场职工吐尔逊一家四口，承包9亩。", {"吐尔逊"}, id="a family of another people"),
        pytest.param("村民蒋大从有羊。蒋大从还种了3亩草。", {"蒋大从"}, id="an unusual name, told again"),
        pytest.param("入夏后，蒋芳芳用补助开店。蒋芳芳卖菜。", {"蒋芳芳"}, id="a character said twice"),
        pytest.param("制陶艺人骆占奎已收徒弟9名。", {"骆占奎"}, id="a rare name behind a role"),
        pytest.param("石桥村党支部书记蒋大川借了5万元。", set(), id="who heads a village"),
        pytest.param("合作社理事长蒋大川借了5万元。", set(), id="who heads a body"),
        pytest.param("县委委员蒋大川借了5万元。", set(), id="who holds an office"),
        pytest.param("最大的白水湖站有9平方米，最多的宋家畈村达9万元。", set(), id="a station, a village"),
        pytest.param("党员代缴党费9元，居民楼高高耸立9层。", set(), id="verbs"),
        pytest.param("6月中旬的强降雨冲毁9亩。他的白牡丹卖9元。", set(), id="things"),
    ],
)
def test_whom_a_text_introduces(text: str, names: set[str]) -> None:
    assert introduced_once(text) == names

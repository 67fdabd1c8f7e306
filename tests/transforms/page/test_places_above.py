"""A place or a body on a line of its own above a title, and the first line of a title that looks like one."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾文明建设简报\n第8期\n青禾县文明办    2016年9月14日\n\n"
FIRST = "村口的灯亮了\n\n今年以来，县里为六十个村装上路灯，晚上出门的人多了起来。\n\n"


@pytest.mark.parametrize("place", ["县交通运输局", "石桥公社柳林大队", "柳林村", "青禾县第三中学"])
def test_the_text_begins_with_the_name_above_the_title(place: str) -> None:
    said = f"{FIRST}{place}\n擦亮窗口 温暖旅途\n\n{place}设立爱心服务台，为来往的人引路，群众都说方便。\n"
    last = read_structure(repair(HEAD + said)).articles[-1]
    assert (last.place, last.title) == (place, "擦亮窗口 温暖旅途")


def test_it_stands_right_below_the_head_too() -> None:
    said = "石桥公社柳林大队\n认真解决划地遗留问题\n\n石桥公社柳林大队开始划地时比较粗糙，群众有意见，今年作了调整。\n"
    (found,) = read_structure(repair(HEAD + said)).articles
    assert (found.place, found.title) == ("石桥公社柳林大队", "认真解决划地遗留问题")


@pytest.mark.parametrize(
    ("second", "text"),
    [
        pytest.param("召开防汛工作会议", "县交通运输局召开防汛会议，部署汛期的工作。", id="a clause of two lines"),
        pytest.param("擦亮窗口 温暖旅途", "今年，车站设立爱心服务台，为来往的人引路。", id="the text names another"),
    ],
)
def test_a_line_that_opens_a_title(second: str, text: str) -> None:
    found = read_structure(repair(f"{HEAD}{FIRST}县交通运输局\n{second}\n\n{text}\n")).articles
    assert all(a.place is None for a in found)

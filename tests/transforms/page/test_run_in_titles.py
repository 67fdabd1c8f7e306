"""Titles in the first line of their texts, a wide blank between; blanks that close no title."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "供销合作简讯  第3期\n青禾县供销社主办  2013年3月29日出刊\n\n"
TITLES = ("县社召开春季农资供应会", "青石基层社恢复送货车", "沙河再生资源市场动工")
TEXTS = (
    "3月5日，县社召开会议，二十六个基层社主任参加，要求备足货源、稳定价格。",
    "为方便偏远村庄群众，青石基层社购置货车两辆，每周二、四、六定线行驶。",
    "总投资一千八百万元的沙河市场破土动工，建成后可安排就业二百余人。",
)


def issue(blank: str, titles: tuple[str, ...] = TITLES) -> str:
    return HEAD + "\n\n".join(t + blank + text + "（业务科）" for t, text in zip(titles, TEXTS, strict=False))


@pytest.mark.parametrize("blank", ["  ", "　", "　　", "\t"])
def test_a_wide_blank_closes_the_titles_of_an_issue(blank: str) -> None:
    found = read_structure(repair(issue(blank))).articles
    assert [a.title for a in found] == list(TITLES)
    assert [a.body.text[:4] for a in found] == [text[:4] for text in TEXTS]
    assert {a.authors for a in found} == {("业务科",)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(issue("  ", TITLES[:2]), id="two of them"),
        pytest.param(issue("  ").replace("\n\n青石", "\n\n修桥记\n\n青石"), id="a title stands between"),
        pytest.param(
            issue("  ", ("春风吹过青山绿水", "大家都说日子好了", "心里装着老百姓们")).replace("3月5日，", ""),
            id="told of nothing",
        ),
        pytest.param(issue(" "), id="one blank"),
    ],
)
def test_blanks_that_close_no_title(text: str) -> None:
    assert not {a.title for a in read_structure(repair(text)).articles} & {TITLES[1], "大家都说日子好了"}

"""Titles in title marks behind their texts, and books that are cited below a text."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾教研\n第9期\n青禾县教师进修学校    2009年12月4日\n\n"
PIECES = (
    ("一只烤红薯", "石门乡中心校 林青", "那天早读，讲台上摆着一只烤红薯，还冒着热气。我把它掰成小块，每人尝了一口。"),
    (
        "课堂要容得下意外",
        "县第四中学 苗晋",
        "常听年轻教师抱怨，教案写得再细，一上课就乱。课堂是活的，提问往往更有价值。",
    ),
    ("我们的回复", "本刊编辑组", "来信已经收到，复式教学的教案从下期起陆续刊出，投递也同各中心校联系好了。"),
)


@pytest.mark.parametrize("between", ["\n\n* * *\n\n", "\n\n"])
def test_each_text_has_the_title_below_it(between: str) -> None:
    said = between.join(f"{text}\n《{title}》 {who}" for title, who, text in PIECES)
    found = read_structure(repair(HEAD + said)).articles
    assert [(a.title, a.body.text) for a in found] == [(title, text) for title, _, text in PIECES]
    assert [(a.affiliation, a.authors) for a in found] == [
        ("石门乡中心校", ("林青",)),
        ("县第四中学", ("苗晋",)),
        (None, ("本刊编辑组",)),
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("《一只烤红薯》 林青", id="once in an issue"),
        pytest.param("《教案集》 人民教育出版社2008年版\n\n另一段话也在这里。\n《课堂》 同上", id="books"),
    ],
)
def test_a_book_that_is_cited_is_no_title(line: str) -> None:
    found = read_structure(repair(f"{HEAD}读书的办法\n\n{PIECES[0][2]}\n{line}\n")).articles
    assert "读书的办法" in found[0].title


TITLES = ("县医院门诊人次增长", "培训班开到渡口", "一面锦旗的来历")
BEHIND = (
    "一季度，县医院门诊四万人次，比去年多了三千人次。（院办）",
    "3月18日，培训班在渡口开课，六十四名医生参加。",
    "3月21日凌晨，医生救下一名产妇，家属送来一面锦旗。 林青",
)


def test_an_issue_that_begins_with_a_text_has_its_titles_behind() -> None:
    said = "\n".join(f"{text}\n{title}" for title, text in zip(TITLES, BEHIND, strict=True))
    found = read_structure(repair(f"青禾院讯\n第3期\n青禾县医院主办    2009年3月31日\n{said}\n")).articles
    assert [(a.title, a.body.text[:4]) for a in found] == [
        (title, text[:4]) for title, text in zip(TITLES, BEHIND, strict=True)
    ]


def test_headings_of_a_text_that_goes_on_behind_them_are_no_titles() -> None:
    said = "\n".join(f"{text}\n{title}" for title, text in zip(TITLES, BEHIND, strict=True))
    found = read_structure(repair(f"青禾院讯\n第3期\n青禾县医院主办    2009年3月31日\n{said}\n{BEHIND[1]}\n")).articles
    assert "县医院门诊人次增长" not in [a.title for a in found if a.body.text.startswith("一季度")]

"""Titles in brackets or between marks that run into their texts, and labels that look like them."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾税务资讯\n第8期\n青禾县税务局办公室    2023年9月14日\n\n"
TEXTS = (
    "午后的大厅里只剩下一个送菜的老人，窗口把要点一条一条写在纸上，他看懂了才走。",
    "所里把问得最多的三十个问题抄在白板上，答完一个就擦掉一个。",
    "两个支部的党员围坐在一起，把三张表并成一张，少填了二十多栏，大家都说方便。",
)
NAMES = ("一张白纸条", "把“问号”拉直了", "茶馆里的一堂党课")


def issue(form: str, names: tuple[str, ...] = NAMES, head: str = HEAD) -> str:
    return head + "\n\n".join(form.format(name) + text for name, text in zip(names, TEXTS, strict=True))


def titles_of(text: str) -> list[str]:
    return [article.title for article in read_structure(repair(text)).articles]


@pytest.mark.parametrize("form", ["【{}】", "☆{}☆ ", "★{}★"])
def test_titles_that_run_into_their_texts(form: str) -> None:
    found = read_structure(repair(issue(form))).articles
    assert [a.title for a in found] == list(NAMES)
    assert [a.body.text for a in found] == list(TEXTS)


@pytest.mark.parametrize(
    ("names", "head"),
    [
        pytest.param(("案情", "说法", "点评"), HEAD, id="labels of one text"),
        pytest.param(("水利宣传", "乡村建设", "农业信息"), HEAD, id="names of columns"),
        pytest.param(NAMES, f"{HEAD}办好小事的三个办法\n\n", id="parts of the text of a title"),
    ],
)
def test_what_stands_in_brackets_and_is_no_title(names: tuple[str, ...], head: str) -> None:
    assert not set(titles_of(issue("【{}】", names, head))) & set(names)

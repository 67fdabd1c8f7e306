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


ADS = (
    "【房屋出租】临街一间，二十平方米，月租三百元。",
    "【寻物】周二在渡口丢失黑布伞一把。",
    "【招学徒】木匠铺招学徒一名，管吃管住。",
)


@pytest.mark.parametrize("column", ["▍便民栏", "【供求信息】", "便民服务台"])
def test_small_ads_have_short_titles_in_brackets(column: str) -> None:
    found = read_structure(repair(f"{HEAD}七座便民桥通车\n{TEXTS[0]}\n\n{column}\n" + "\n".join(ADS))).articles
    assert [a.title for a in found[1:]] == ["房屋出租", "寻物", "招学徒"]
    assert found[1].body.text.startswith("临街")


def test_parts_of_one_text_in_brackets_are_no_ads() -> None:
    said = "【起因】老人丢了一把伞，四处寻找。\n【经过】渡口的人把伞送了回来。\n【结果】伞找到了，老人十分高兴。"
    assert titles_of(f"{HEAD}一把伞\n{said}") == ["一把伞"]

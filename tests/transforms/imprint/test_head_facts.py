"""What the head of a newsletter says of who brings the issue out."""

import pytest

from transforms.aligned import AlignedText
from transforms.issue import read_issue
from transforms.repair import repair


@pytest.mark.parametrize(
    ("below", "issuer"),
    [
        pytest.param("青石乡亲捐建图书馆", "温州市永嘉县归国华侨联合会", id="a title that ends as a body does"),
        pytest.param("4月12日，乡亲回到青石镇。", "温州市永嘉县归国华侨联合会", id="a sentence"),
    ],
)
def test_who_brings_it_out(below: str, issuer: str) -> None:
    head = f"侨联简讯\n二〇一九年第2期（五月）\n温州市永嘉县归国华侨联合会\n\n1\n{below}\n四月，乡亲九人回乡。"
    issue = read_issue(AlignedText.unchanged(head))
    assert (issue.issuer, issue.region) == (issuer, "永嘉县")


@pytest.mark.parametrize(
    ("head", "name", "issuer"),
    [
        pytest.param(
            "每日要情\n第211期\n青禾县应急管理局值班室　2021年7月30日",
            "每日要情",
            "青禾县应急管理局值班室",
            id="on duty",
        ),
        pytest.param(
            "《乡 情》\n青禾县石门镇侨联　　第33期　　二〇一四年春", "乡情", "青禾县石门镇侨联", id="a season"
        ),
        pytest.param(
            "读编往来\n（总第9期 · 2009年12月）\n青禾县教师进修学校《读编往来》编辑组",
            "读编往来",
            "青禾县教师进修学校《读编往来》编辑组",
            id="the editors of the periodical",
        ),
    ],
)
def test_bodies_that_only_heads_name(head: str, name: str, issuer: str) -> None:
    issue = read_issue(repair(f"{head}\n\n修好七座桥\n\n今年，石门镇修好七座便民桥，群众过河不再绕路。\n"))
    assert (issue.publication, issue.issuer) == (name, issuer)


def test_a_page_says_who_sent_it_in_before_its_day() -> None:
    head = "青禾林业简报（2023年第8期）\n来源：青禾县林业局　发布时间：2023-08-25 09:42\n\n修桥\n今年修桥。"
    assert str(read_issue(repair(head)).published) == "2023-08-25"

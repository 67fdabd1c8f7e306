"""Whose a communiqué is by its head."""

from datetime import date

import pytest

from transforms.imprint.issue_facts import Facts
from transforms.imprint.issue_heads import read_heads
from transforms.text.lines import lines_of


@pytest.mark.parametrize(
    ("head", "region"),
    [
        ("第四次全国经济普查公报", None),
        ("2021年国民经济和社会发展统计公报", None),
        ("全国第二次人口普查公报", None),
        ("关于第六次全国人口普查主要数据公报", None),
        ("中华人民共和国1998年国民经济和社会发展统计公报", None),
        ("泾县第七次全国人口普查公报", "泾县"),
        ("青禾市关于第六次全国人口普查主要数据公报", "青禾市"),
        ("2019年温州市国民经济和社会发展统计公报", "温州市"),
        ("全椒县2019年国民经济公报", "全椒县"),
        ("永嘉县人民政府工作报告（2019年1月10日）", "永嘉县"),
        ("（浙江省）永嘉县人民政府工作报告", "永嘉县"),
        ("乡镇政府工作报告", None),
    ],
)
def test_the_nation_is_no_region(head: str, region: str | None) -> None:
    facts = Facts()
    read_heads(facts, lines_of(head))
    assert facts.words("region") == region


@pytest.mark.parametrize(
    "head",
    [
        "永嘉县人民政府工作报告（2019年1月10日）",
        "政府工作报告\n——2019年1月10日在永嘉县第十七届人民代表大会第三次会议上",
        "政府工作报告\n—2019年1月10日在永嘉县第十七届\n人民代表大会第三次会议上",
        "永嘉县人民政府工作报告\n县长 林 青\n（2019年1月10日）",
    ],
)
def test_the_day_of_a_report(head: str) -> None:
    facts = Facts()
    read_heads(facts, lines_of(head))
    assert (facts.words("region"), facts.values["published"]) == ("永嘉县", date(2019, 1, 10))


def test_the_days_of_several_speeches_date_no_issue() -> None:
    facts = Facts()
    read_heads(facts, lines_of("在座谈会上的发言\n林 青\n（2019年1月10日）\n同志们好。\n谈谈修桥\n（2019年3月1日）"))
    assert "published" not in facts.values


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(
            "修好七座桥\n原创 丁禾 青禾妇联 2021-03-08 09:00 发表于青海",
            {"publication": "青禾妇联", "published": date(2021, 3, 8)},
            id="a post",
        ),
        pytest.param(
            "您现在的位置：首页 >> 青禾简报 >> 动态\n修桥\n2018-10-23 09:14　来源：青禾县水务局　浏览次数：31",
            {"publication": "青禾简报", "issuer": "青禾县水务局"},
            id="a page of a bulletin",
        ),
        pytest.param(
            "原创 青禾小红 石门社区 2024-05-10 18:30 江苏",
            {"publication": "石门社区", "published": date(2024, 5, 10)},
            id="a post and where it was sent from",
        ),
        pytest.param("当前位置：首页 > 政务公开 > 正文\n修好七座桥", {}, id="a page of no bulletin"),
        pytest.param("修好七座桥\n来源：青禾日报", {}, id="a source without a day"),
    ],
)
def test_what_a_page_or_a_post_says_of_itself(head: str, expected: dict[str, object]) -> None:
    facts = Facts()
    read_heads(facts, lines_of(head))
    assert facts.values == expected


@pytest.mark.parametrize(("account", "issuer"), [("石门社区", "石门社区"), ("石门周报", None)])
def test_the_account_that_posts_a_bulletin_brings_it_out(account: str, issuer: str | None) -> None:
    facts = Facts()
    facts.put("publication", "石门周报")
    read_heads(facts, lines_of(f"{account} 2024-05-10 18:30"))
    assert facts.words("issuer") == issuer

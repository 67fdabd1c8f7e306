"""Spaces that extraction put in go, spaces that were printed stay."""

import pytest

from transforms.aligned import AlignedText
from transforms.mending.spacing import find_deletions, find_invisible


def mend(text: str) -> str:
    seen = AlignedText.from_repairs(text, find_invisible(text)).text
    return AlignedText.from_repairs(seen, find_deletions(seen)).text


@pytest.mark.parametrize(
    ("extracted", "printed"),
    [
        pytest.param("诞辰 200 周年，党员 20名", "诞辰200周年，党员20名", id="Han and digits"),
        pytest.param("增长 9 %，达到 36 ℃", "增长9%，达到36℃", id="signs behind numbers"),
        pytest.param("参会 1 200人，共计 1 234 567元", "参会1200人，共计1234567元", id="groups behind a blank"),
        pytest.param("收案271 997件，赔付1 200 000元", "收案271997件，赔付1200000元", id="groups of three digits"),
        pytest.param("亩产3 .5吨，单价3. 5元", "亩产3.5吨，单价3.5元", id="a decimal point"),
        pytest.param(
            "投资 24. 3 亿元，增 6. 8、2. 5%和 9. 6%。", "投资24.3亿元，增6.8、2.5%和9.6%。", id="decimals in a list"
        ),
        pytest.param("完成投资\n24. 3 亿元", "完成投资\n24.3亿元", id="a decimal at the start of a line"),
        pytest.param("外资达\n1. 4亿元", "外资达\n1.4亿元", id="a decimal that the line above asks for"),
        pytest.param("抓实。 推动落实", "抓实。推动落实", id="behind a stop"),
        pytest.param("抓实 ，推动", "抓实，推动", id="before a comma"),
        pytest.param("“党建 + 网格”", "“党建+网格”", id="plus"),
        pytest.param(
            "耕地41 00亩，收入96 0\n万元，自20 05年7 月起。",
            "耕地4100亩，收入960\n万元，自2005年7月起。",
            id="a piece of a number that begins with a nought, and of a year",
        ),
        pytest.param(
            "每月平 均两次，通 过验收，小 组讨论（林青 苗晋），会 议指出，各镇 都已开工。（县农科所 县农",
            "每月平均两次，通过验收，小组讨论（林青 苗晋），会议指出，各镇都已开工。（县农科所 县农",
            id="words of prose",
        ),
        pytest.param("编 者 按：", "编者按：", id="label of three"),
        pytest.param("责 任 编 辑 竺小满", "责任编辑 竺小满", id="label before a name"),
        pytest.param("陈进达 沈 伟 徐强中", "陈进达 沈伟 徐强中", id="a name in a list"),
        pytest.param("■王 震 李 程", "■王震 李程", id="two names"),
        pytest.param(
            "工　作　研　究\n发　展　乡　镇　企　业\n", "工作研究\n发展乡镇企业\n", id="evenly spaced headings"
        ),
        pytest.param("沈 伟 徐 强", "沈伟 徐强", id="an evenly spaced line of names"),
        pytest.param("\ufeff党\u00ad建\u200b网\ue123", "党建网", id="invisible"),
        pytest.param("\uf0b7党建", "•党建", id="bullet of a symbol font"),
        pytest.param("今年共完成重点项目\n12 个，投资", "今年共完成重点项目\n12个，投资", id="a sentence goes on"),
    ],
)
def test_is_mended(extracted: str, printed: str) -> None:
    assert mend(extracted) == printed
    assert mend(printed) == printed


@pytest.mark.parametrize(
    "text",
    [
        "紧盯群众小事 办好民生实事",
        "今年，抓班子 带队伍，强基础 固根本，每月平 均两次。",
        "预算 0 5 0",
        "比分3 0，其余不计",
        "2018年第4期 研究与交流",
        "陈合和 陈进达 徐强中",
        "地区生产总值 218.46 3.4",
        "农业增加值 36.27",
        "08 市委全会举行",
        "见图3. 5个村",
        "主要目标\n1. 5万元以下的报批\n2. 8万元以上的备案",
        "报批权限：1. 5万元以下归镇，2. 8万元以上归县。",
        "一、1. 5万元以下的报批",
        "农业增加值12 300 4",
        "2018 120个村",
        "- 22 百舸齐争流",
        "年 月 日",
        "电话 0570-1234567",
        "出刊 2020年12月",
        "龙山县：“小院”  龙山县村多",
        "第一行\r\n第二行",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert mend(text) == text

"""An issue that numbers its items through, and a text that numbers its points."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

ISSUE = """石门政务信息
第23期

【政务要闻】
1．全县冬修水利现场会召开
11月，全县冬修水利现场会召开，各乡镇六十余人到会，看了三处工地，提了九条意见。
（县水利局）

2. 我县出台办法规范招投标
日前，县里出台办法，对小型工程的招投标作了规定，谁来投、怎么投都写得清清楚楚。
（县发改局）

【乡镇之窗】
3．汀溪镇：白莲田里养泥鳅。
汀溪镇农民在采完莲子的田里放养泥鳅，防逃、防鸟、投喂三项要点都有人教，一亩多收两千元。
"""


def test_items_numbered_through_an_issue_are_articles_of_their_own() -> None:
    found = read_structure(repair(ISSUE)).articles
    assert [(a.place, a.title, a.section) for a in found] == [
        (None, "全县冬修水利现场会召开", "政务要闻"),
        (None, "我县出台办法规范招投标", "政务要闻"),
        ("汀溪镇", "白莲田里养泥鳅", "乡镇之窗"),
    ]
    assert found[1].authors == ("县发改局",)


@pytest.mark.parametrize("signed", ["", "（县水利局）\n"])
def test_the_points_of_one_text_are_none(signed: str) -> None:
    points = "\n".join(
        f"{n}．{head}\n县里把小事当大事办，全年办成一百二十六件，人人都说好，家家都有份。"
        for n, head in ((1, "抓好源头治理"), (2, "抓好队伍建设"), (3, "抓好制度落实"))
    )
    found = read_structure(repair(f"办好小事\n\n{points}\n{signed}")).articles
    assert [a.title for a in found] == ["办好小事"]


def test_titles_of_items_behind_a_label_or_a_mark_are_no_lines_of_their_texts() -> None:
    text = (
        "【简讯】\n\n【石门镇】 干部夜校开课\n石门镇利用周末晚上开办干部夜校，讲政策、\n"
        "讲法律、讲农技，机关干部轮流上台讲课，\n谁讲得不好谁就补讲一次，人人都说好。\n\n"
        "【汀溪镇】 推行党员“挂牌服务”\n汀溪镇为街面上的党员经营户统一制作标牌，\n"
        "亮身份、亮承诺，短斤少两的当场立即摘牌，\n人人看得见，家家都放心，生意更好做了。\n"
    )
    found = read_structure(repair(text)).articles
    assert [(a.place, a.title) for a in found] == [("石门镇", "干部夜校开课"), ("汀溪镇", "推行党员“挂牌服务”")]


def test_items_go_on_behind_those_that_a_list_of_the_most_important_names() -> None:
    text = """石门政务信息
第23期
【本期要目】
★全县冬修水利现场会召开
★我县出台办法规范招投标
【要情快报】
1．全县冬修水利现场会召开
　　11月，全县冬修水利现场会召开，各乡镇六十余人到会，看了三处工地。
2．我县出台办法规范招投标
　　日前，县里出台办法，对小型工程的招投标作了规定。
3．城区公共自行车投入运行
　　6月10日，城区公共自行车一期工程投入运行，建成租赁点五十五个。
"""
    assert [a.title for a in read_structure(repair(text)).articles] == [
        "全县冬修水利现场会召开", "我县出台办法规范招投标", "城区公共自行车投入运行",
    ]  # fmt: skip


COLUMNS = """石门所讯
第4期

〔科研〕
一、油茶新品种通过审定
11月24日，本所选育的油茶新品种通过审定，每亩可多收三十斤，三个县已经试种。

二、山塘水窖试验小结
试验设在石门基地，种植龙眼三亩，每亩配水窖一口，旱季也有水浇。

〔交流〕
三、邻省专家来所讲学
10月17日，邻省专家来所讲学，作报告四场，听讲的有九十七人。

〔人事〕
四、人员变动
10月，两人退休，录用三人，至月底在职八十六人。
"""


def test_numbers_that_go_on_from_column_to_column_are_those_of_items() -> None:
    found = read_structure(repair(COLUMNS)).articles
    assert [(a.title, a.section) for a in found] == [
        ("油茶新品种通过审定", "科研"),
        ("山塘水窖试验小结", "科研"),
        ("邻省专家来所讲学", "交流"),
        ("人员变动", "人事"),
    ]


def test_numbers_that_go_on_through_the_parts_of_one_text_are_none() -> None:
    said = (
        "〔基本情况〕\n一、底子还薄\n田少人多，水也不够用。\n〔主要做法〕\n二、先通水路\n渠道修到了田头，水不再绕路。\n"
    )
    said += "〔存在问题〕\n三、缺少人手\n会修渠的师傅只有三个，都过了六十岁。\n"
    found = read_structure(repair(f"石门所讯\n第4期\n\n一个村的三件事\n林青\n\n{said}")).articles
    assert [a.title for a in found] == ["一个村的三件事"]

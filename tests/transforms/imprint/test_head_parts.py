"""The head of a newsletter part by part, and what it says of the issue."""

from datetime import date

import pytest

from transforms.imprint.head_facts import read_head
from transforms.imprint.head_parts import head_of
from transforms.imprint.issue_facts import Facts
from transforms.text.lines import lines_of


def kinds(text: str) -> list[tuple[str, str]]:
    return [(part.kind, part.words) for part in head_of(text.split("\n")).parts]


def facts(text: str) -> dict[str, object]:
    found = Facts()
    read_head(found, lines_of(text))
    return dict(found.values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "2 0 1 3 年 第 8 期\n气 象 专 报\n青 禾 市 气 象 局          签发：隋  光        8月 14 日 16 时\n大雨将至",
            [
                ("number", "2013年第8期"),
                ("name", "气象专报"),
                ("body", "青禾市气象局"),
                ("mark", "签发：隋  光"),
                ("day", "8月14日"),
            ],
            id="spread out, three parts in a line",
        ),
        pytest.param(
            "| 简 报 | |\n|---|---|\n| 第18期 | 总第18期 |\n| 青禾县水务局 | 2019年7月11日 |\n## 修桥",
            [
                ("name", "简报"),
                ("number", "第18期"),
                ("number", "总第18期"),
                ("body", "青禾县水务局"),
                ("date", "2019年7月11日"),
            ],
            id="a table",
        ),
        pytest.param(
            "“三严三实”简报\n( 总 第 1 5 期 )\n青禾县委“三严三实”教育领导小组办公室\n开新课",
            [
                ("name", "“三严三实”简报"),
                ("number", "总第15期"),
                ("body", "青禾县委“三严三实”教育领导小组办公室"),
            ],
            id="brackets spread out, a body with a quoted word",
        ),
        pytest.param(
            "机密★一年\n督查通报\n〔2021〕4号\n关于抽查情况的通报",
            [("mark", "机密★一年"), ("name", "督查通报"), ("number", "2021〕4号")],
            id="how secret it is",
        ),
        pytest.param(
            "工作简报\n第5期\n修好七座桥\n青禾县水务局\n2019年7月",
            [("name", "工作简报"), ("number", "第5期")],
            id="a title ends it",
        ),
        pytest.param(
            "青 禾 矿 工 报\n1991年3月15日 星期五  今日四版  内部发行\n修好七座桥",
            [("name", "青禾矿工报"), ("date", "1991年3月15日"), ("mark", "今日四版"), ("mark", "内部发行")],
            id="a newspaper: weekday and pages in place of a number",
        ),
        pytest.param(
            "《青禾矿工》  2006年11月20日  星期一  本版责任编辑 丁禾\n修好七座桥",
            [
                ("name", "青禾矿工"),
                ("date", "2006年11月20日"),
                ("mark", "星期一"),
                ("mark", "本版责任编辑 丁禾"),
            ],
            id="a newspaper in one line",
        ),
        pytest.param("驻村日记\n2019年3月5日 星期二\n今天去了老李家。", [], id="a diary has a weekday too"),
        pytest.param("工作简报\n2019年3月5日 星期二\n修好七座桥", [], id="a brief report is no newspaper"),
        pytest.param(
            "青禾之窗\n2012年第10期 · 10月 · 月报\n青禾县石门街道办事处 主办 / 免费赠阅",
            [
                ("name", "青禾之窗"),
                ("number", "2012年第10期"),
                ("day", "10月"),
                ("name", "月报"),
                ("body", "青禾县石门街道办事处"),
                ("mark", "免费赠阅"),
            ],
            id="dots and strokes between the parts",
        ),
        pytest.param(
            "青禾通讯    2012·秋季号\n出品 / 青禾县水务局\n修好七座桥",
            [("name", "青禾通讯"), ("number", "2012·秋季号"), ("mark", "出品 / 青禾县水务局")],
            id="a stroke behind a label parts nothing",
        ),
        pytest.param(
            "《乡 情》\n青禾县石桥镇侨联　　第33期　　二〇一四年春",
            [("name", "乡 情"), ("body", "青禾县石桥镇侨联"), ("number", "第33期"), ("mark", "二〇一四年春")],
            id="an association of a town, and a season",
        ),
        pytest.param(
            "每日要情\n第211期\n青禾县应急管理局值班室　2021年7月30日",
            [
                ("name", "每日要情"),
                ("number", "第211期"),
                ("body", "青禾县应急管理局值班室"),
                ("date", "2021年7月30日"),
            ],
            id="a room of an office",
        ),
        pytest.param("修好七座桥\n青禾县水务局\n2019年7月11日", [], id="no number, no head"),
        pytest.param("今年，县里修好七座桥。\n工作简报\n第5期", [], id="text above"),
    ],
)
def test_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "青禾之窗\n2012年第10期 · 10月 · 月报\n青禾县石门街道办事处 主办 / 免费赠阅",
            {
                "publication": "青禾之窗",
                "issuer": "青禾县石门街道办事处",
                "published": date(2012, 10, 1),
                "issue_label": "2012年第10期",
            },
            id="month and how often beside the number",
        ),
        pytest.param(
            "青禾工会　2011年第4期（季刊）　2011年12月出版　青禾县总工会主办\n基层动态",
            {
                "publication": "青禾工会",
                "issuer": "青禾县总工会",
                "published": date(2011, 12, 1),
                "issue_label": "2011年第4期",
            },
            id="all in one line",
        ),
        pytest.param(
            "统计信息\n第11期\n青禾县统计局　　　　2016年4月20日\n一季度全县经济平稳开局\n综合股",
            {
                "publication": "统计信息",
                "issuer": "青禾县统计局",
                "published": date(2016, 4, 20),
                "issue_label": "第11期",
            },
            id="开局 is no body",
        ),
        pytest.param(
            "青禾水利  2009年第3期（季刊）\n青禾地区水利局  主办\n2009年9月30日",
            {
                "publication": "青禾水利",
                "issuer": "青禾地区水利局",
                "published": date(2009, 9, 30),
                "issue_label": "2009年第3期",
            },
            id="how often, in brackets beside the number",
        ),
        pytest.param(
            "（2008年第十期）\n青禾政务信息\n主办：青禾县人民政府办公室\n2008年4月9日\n【要情快报】",
            {"publication": "青禾政务信息", "issuer": "青禾县人民政府办公室", "published": date(2008, 4, 9)},
            id="the name below the number",
        ),
        pytest.param(
            "创建国家卫生县城\n每 日 快 报\n2016年第37期\n青禾县创卫指挥部综合组      6月22日  星期三\n今日战报",
            {"publication": "创建国家卫生县城每日快报", "published": date(2016, 6, 22)},
            id="a campaign above, a day without its year",
        ),
        pytest.param(
            "青禾学院主办    党委宣传部编\n院报\n2014年4月15日  星期二  第6期  总第203期  本期四版\n学校开会",
            {"issuer": "青禾学院", "issue_label": "第6期", "total_issue": 203, "published": date(2014, 4, 15)},
            id="who brings it out before who edits it",
        ),
        pytest.param(
            "中 共 青 禾 县 委 办 公 室\n青 禾 县 人 民 政 府 办 公 室\n抗旱简报\n第5期\n（截至2021年5月20日8时）",
            {
                "publication": "抗旱简报",
                "issuer": "中共青禾县委办公室、青禾县人民政府办公室",
                "published": date(2021, 5, 20),
            },
            id="two bodies in a row",
        ),
        pytest.param(
            "青禾政协\n二〇一八年\n第二期\n（总第四十八期）\n政协青禾县委员会办公室编\n· 协商议政 ·",
            {"publication": "青禾政协", "issue_label": "2018年第2期", "total_issue": 48},
            id="the year on a line of its own",
        ),
        pytest.param(
            "青禾工会\n第 3 期\n青禾县总工会  主 办\n动态",
            {"publication": "青禾工会", "issuer": "青禾县总工会"},
            id="a name as a body's",
        ),
        pytest.param(
            "社区服务中心\n党建周报\nWeekly\nNO.126\n2020.10.12 — 2020.10.18\n本周",
            {"publication": "党建周报", "issue_label": "第126期", "published": date(2020, 10, 12)},
            id="NO.",
        ),
        pytest.param(
            "锡林牧区通讯    2012·秋季号\n青禾市农牧业局 主办\n休牧",
            {"publication": "锡林牧区通讯", "issue_label": "2012年秋季号"},
            id="a season's",
        ),
        pytest.param(
            "烟草简报（专刊）\n青禾县烟草局  2009年9月11日  第1期\n抓收购",
            {"publication": "烟草简报", "issue_label": "第1期"},
            id="all in a line",
        ),
        pytest.param(
            "农情\n第 [  ] 期\n青禾县统计局        2015年[  ]月21日\n用电量分析",
            {"publication": "农情", "issuer": "青禾县统计局"},
            id="a form not filled in",
        ),
    ],
)
def test_facts(text: str, expected: dict[str, object]) -> None:
    found = facts(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("words", ["中共青禾县委、", "第5期 ", "（", "2019年5月 ", "- "])
def test_a_line_of_any_length_is_none_of_a_head(words: str) -> None:
    assert head_of(["工作简报", "第5期", words * 100_000]).lines == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "〔内部资料〕青禾督查 ▎2016年第9期 ▎青禾县人民政府督查室 ▎2016年9月5日",
            ("青禾督查", "青禾县人民政府督查室", "2016年第9期", date(2016, 9, 5)),
            id="a mark right before the name, cells behind bars",
        ),
        pytest.param(
            "青禾信息 第3期 青禾县口岸办公室2017年7月25日",
            ("青禾信息", "青禾县口岸办公室", "第3期", date(2017, 7, 25)),
            id="one blank between all parts",
        ),
        pytest.param(
            "石门村报\n创刊号　　2014年3月5日\n石门村村民委员会　印　　欢迎投稿\n写给大家的话",
            ("石门村报", "石门村村民委员会", "创刊号", date(2014, 3, 5)),
            id="the first issue, who prints it",
        ),
        pytest.param(
            "青禾月刊\n2018年11月号（总第43期）\n中共青禾县委组织部 主办\n山上的学校",
            ("青禾月刊", "中共青禾县委组织部", "2018年11月号", date(2018, 11, 1)),
            id="a number by its month, a title that ends as a body does",
        ),
        pytest.param(
            "青禾山风景区\n管理工作简报\n第3期\n青禾县供销合作社\n联合社\n2018年4月6日\n修好步道",
            ("青禾山风景区管理工作简报", "青禾县供销合作社联合社", "第3期", date(2018, 4, 6)),
            id="a name and a body on two lines",
        ),
        pytest.param(
            "┏━━━━┓\n┃ 青 禾 书 讯 ┃\n┗━━━━┛\n2013年第4期（十一月）\n青禾市图书馆\n乡亲修建图书馆\n四月，乡亲回镇。",
            ("青禾书讯", "青禾市图书馆", "2013年第4期", date(2013, 11, 1)),
            id="a box around the name, a title between a body and text",
        ),
        pytest.param(
            "校友通讯\n第15期\n青禾中学校友会　　Dec. 2006 / 2006年12月",
            ("校友通讯", "青禾中学校友会", "第15期", date(2006, 12, 1)),
            id="a body of former pupils, the month in English",
        ),
        pytest.param(
            "青禾县妇联\n党建工作简报\n第3期\n2018年4月6日\n办公室\n修好步道",
            ("党建工作简报", "青禾县妇联", "第3期", date(2018, 4, 6)),
            id="a name that says of what alone is not joined, nor an office to a day",
        ),
    ],
)
def test_heads_of_many_looks(text: str, expected: tuple[str, str, str, date]) -> None:
    found = facts(text)
    assert tuple(found.get(name) for name in ("publication", "issuer", "issue_label", "published")) == expected

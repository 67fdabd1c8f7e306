"""Heads of meetings, villages, tabloids, journals and weeklies: numbers, days and bodies in less usual forms."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.imprint.head_parts import head_of
from transforms.issue import read_issue

FACTS = ("publication", "issuer", "issue_label", "total_issue", "published")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "青禾县第十届人民代表大会第三次会议\n简　　报\n第4号\n大会秘书处编　　二〇〇四年三月五日\n代表审议报告",
            ("青禾县第十届人民代表大会第三次会议简报", "大会秘书处", "第4号", None, date(2004, 3, 5)),
            id="a meeting counts in 号",
        ),
        pytest.param(
            "石门村讯　第4号\n青禾县石门镇石门村村民委员会　二〇一二年十二月二十八日（农历十一月十六）\n修好水渠",
            ("石门村讯", "青禾县石门镇石门村村民委员会", "第4号", None, date(2012, 12, 28)),
            id="the number beside the name, the moon's day",
        ),
        pytest.param(
            "青禾信息\n第17号（逢8出版）　一九九三年九月十八日　每份二角\n青禾市信息服务部编印　　地址：河埠大道\n征婚",
            ("青禾信息", "青禾市信息服务部", "第17号", None, date(1993, 9, 18)),
            id="when it comes out and what it costs",
        ),
        pytest.param(
            "青 禾 人\n青禾乐器股份有限公司主办\n2016.6.30　　第六期　　本期四版　　企业内刊·免费赠阅\n要闻",
            ("青禾人", "青禾乐器股份有限公司", "第6期", None, date(2016, 6, 30)),
            id="day, number and marks in one line",
        ),
        pytest.param(
            "青禾两会快讯\n第二期｜2013年1月9日｜星期三｜晴　-2℃～7℃\n青禾市“两会”新闻中心\n开幕",
            ("青禾两会快讯", "青禾市“两会”新闻中心", "第2期", None, date(2013, 1, 9)),
            id="the weather is no name",
        ),
        pytest.param(
            "大 桥 周 报\n第 47 期 (2012.3.19 ~ 3.25)\n青禾大桥项目经理部 2012 年 3 月 26 日\n本周进度",
            ("大桥周报", "青禾大桥项目经理部", "第47期", None, date(2012, 3, 26)),
            id="the days that it tells of are not its own",
        ),
        pytest.param(
            "项目月报\n2015年9月（第14期）\n青禾项目建设管理办公室　　填报日期：2015.10.04\n进度",
            ("项目月报", "青禾项目建设管理办公室", "第14期", None, date(2015, 10, 4)),
            id="the day rather than the month beside the number",
        ),
        pytest.param(
            "草原学会会讯\n（1992）\n第2期\n青禾市草原学会秘书处编　　七月一日\n学会开会",
            ("草原学会会讯", "青禾市草原学会秘书处", "1992年第2期", None, date(1992, 7, 1)),
            id="a day in Han figures, its year above",
        ),
        pytest.param(
            "书香青禾　Vol.09\n——图书馆读者通讯\n编辑出版：青禾县图书馆　　出刊：2021/04/23（世界读书日）\n馆讯",
            ("书香青禾", "青禾县图书馆", "第9期", None, date(2021, 4, 23)),
            id="a volume, a feast behind the day",
        ),
        pytest.param(
            "青禾农业 QINGHE FARMING 2008 年第 2 期(总第 74 期) 2008 年 4 月\n正文。\n主办:青禾农业研究会 定价:4元",
            ("青禾农业", "青禾农业研究会", "2008年第2期", 74, date(2008, 4, 1)),
            id="a journal's one line, who brings it out at the foot",
        ),
        pytest.param(
            "《春芽》\n2018·夏　总第23辑\n青禾助学促进会　编\n写给你们",
            ("春芽", "青禾助学促进会", "2018年夏季号", 23, None),
            id="a season, a total in 辑",
        ),
        pytest.param(
            "青禾文史\n2011年·叁\n（季刊　总第19期　二〇一一年九月）\n青禾县文史研究会　编\n湖的故事",
            ("青禾文史", "青禾县文史研究会", "2011年第3期", 19, date(2011, 9, 1)),
            id="a number in the long figures",
        ),
        pytest.param(
            "青禾青年 1999.5\n共青团青禾县委 编 总第45期\n柠檬红了",
            ("青禾青年", "共青团青禾县委", "1999年第5期", 45, None),
            id="year and number: which month the fifth came out is not said",
        ),
        pytest.param(
            "青禾物价\n1998.6\n（月刊　总第84期）\n青禾县物价局　主办\n粮价走软",
            ("青禾物价", "青禾县物价局", "1998年第6期", 84, date(1998, 6, 1)),
            id="year and number of a monthly",
        ),
        pytest.param(
            "青禾攻坚\n【专刊第36期】\n青禾县扶贫开发领导小组办公室　　二〇一八年十月十七日　国家扶贫日\n三笔钱",
            ("青禾攻坚", "青禾县扶贫开发领导小组办公室", "专刊第36期", None, date(2018, 10, 17)),
            id="special issues have numbers of their own, words behind the day",
        ),
        pytest.param(
            "督 查 通 报\n第 9 期\n中共青禾县委\n青禾县人民政府 督查室 2011 年 8 月 15 日\n关于落实情况的通报",
            ("督查通报", "中共青禾县委、青禾县人民政府督查室", "第9期", None, date(2011, 8, 15)),
            id="an office set off from its body",
        ),
        pytest.param(
            "气 象 专 报\n(台风评估)\n第 3 6 期\n青禾县气象局 2014年7月20日10时 签发:林青\n一、实况",
            ("气象专报", "青禾县气象局", "第36期", None, date(2014, 7, 20)),
            id="of what the issue tells is no name, who signs stands behind the day",
        ),
        pytest.param(
            "青禾中学通讯\n2013—2014学年度第二学期　第5期　　2014年5月\n青禾中学校长室　教科室　合编\n再创佳绩",
            ("青禾中学通讯", "青禾中学校长室、教科室", "第5期", None, date(2014, 5, 1)),
            id="a term, two offices",
        ),
    ],
)
def test_facts(text: str, expected: tuple[str, str, str, int | None, date | None]) -> None:
    found = read_issue(AlignedText.unchanged(text))
    assert tuple(getattr(found, name) for name in FACTS) == expected


@pytest.mark.parametrize("name", ["青禾县人民政府令", "青禾县人民政府公告", "青禾县人大常委会公告", "关于禁渔的通告"])
def test_a_paper_of_law_is_no_issue(name: str) -> None:
    assert head_of([name, "第4号", "青禾县人民政府　　2014年7月20日", "第一条　为保护鱼类，制定本办法。"]).lines == 0

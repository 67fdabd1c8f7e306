"""Titles as a reader says them: lines joined, label and kicker taken off."""

import pytest

from transforms.page.titles import Title, join_lines, read_title
from transforms.reference import layout_pattern
from transforms.repair import repair
from transforms.structure import read_structure


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(
            ["在社区治理中发挥退休", "党员作用的做法"], "在社区治理中发挥退休党员作用的做法", id="发挥 asks for 作用"
        ),
        pytest.param(["关于农村饮水安全", "情况的报告"], "关于农村饮水安全情况的报告", id="关于 asks for 的报告"),
        pytest.param(["深入推进“百村", "千户”工程"], "深入推进“百村千户”工程", id="half a quotation"),
        pytest.param(["大力推进", "乡村治理"], "大力推进乡村治理", id="a word that cannot end a clause"),
        pytest.param(
            ["充分发挥党员作用", "凝聚发展优势"], "充分发挥党员作用 凝聚发展优势", id="two parts, the frame is closed"
        ),
        pytest.param(["选好领头雁", "建强主心骨"], "选好领头雁 建强主心骨", id="two parts"),
    ],
)
def test_a_clause_is_joined_with_nothing_and_parts_with_a_space(lines: list[str], title: str) -> None:
    assert join_lines(lines) == title


def test_marks_on_both_sides_are_taken_off() -> None:
    assert read_title(["★青禾县办好小事★"]) == Title("青禾县办好小事")


def test_what_kind_of_piece_it_is_is_no_part_of_its_title() -> None:
    assert read_title(["【短评】算好这本账"]) == read_title(["短评：算好这本账"]) == Title("算好这本账")
    assert read_title(["【算好这本账】"]) != Title("")


def test_a_subtitle_on_the_titles_line_is_taken_off_where_a_blank_stands_before_its_dash() -> None:
    assert read_title(["山村小学的灯 ——记支教老师"]) == Title("山村小学的灯", "记支教老师")
    assert read_title(["评什么——从结果到成长"]) == Title("评什么——从结果到成长")


def test_a_subtitle_behind_a_dash_alone_says_what_the_piece_is() -> None:
    assert read_title(["从实验室到麦田——记育种博士林青"]) == Title("从实验室到麦田", "记育种博士林青")
    assert read_title(["大山里的灯——石门村通电侧记"]) == Title("大山里的灯", "石门村通电侧记")
    assert read_title(["1——8月全县水利投资记"]) == Title("1——8月全县水利投资记")


def test_on_which_occasion_a_speech_was_made_stands_below_its_title() -> None:
    lines = ["谋实招　出实力", "在全区招商推进会上的讲话（摘要）"]
    assert read_title(lines) == Title("谋实招 出实力", "在全区招商推进会上的讲话（摘要）")
    assert read_title(["县委书记林青", lines[1]]).subtitle is None
    assert read_title(lines[1:]) == Title("在全区招商推进会上的讲话（摘要）")


def test_a_known_division_and_one_blank_in_front_of_a_title_are_its_place() -> None:
    assert read_title(["永嘉县 “流动书箱”进工地"]) == Title("“流动书箱”进工地", None, "永嘉县")
    assert read_title(["●青山瑶族乡　双语党课进山寨"]) == Title("双语党课进山寨", None, "青山瑶族乡")
    assert read_title(["县教育局　三百名教师结对儿童"]) == Title("三百名教师结对儿童", None, "县教育局")
    assert read_title(["走进新城区　听一堂课"]) == Title("走进新城区 听一堂课")
    assert read_title(["好事办成 群众都说好"]) == Title("好事办成 群众都说好")


SECOND_LINES = {
    "the text has the words whole": (
        "“三个一批”推进学前教育三年\n行动计划\n今年以来，县里加快推进学前教育三年行动计划，新建了八所园。",
        "“三个一批”推进学前教育三年行动计划",
    ),
    "a paragraph is indented": (
        f"　　去年来了三百人，{'今年又来了五百人，' * 4}都说好。\n"
        f"　　今年修了三条路，{'又建了两座小桥，' * 4}都说好。\n"
        "老年协会当好调解员\n　　桐木乡在14个村成立老年协会，吸纳了老党员老干部\n— 4 —\n等会员，组建了调解队。",
        "老年协会当好调解员",
    ),
}


@pytest.mark.parametrize(("text", "title"), SECOND_LINES.values(), ids=SECOND_LINES.keys())
def test_the_second_line_of_a_title(text: str, title: str) -> None:
    assert [a.title for a in read_structure(repair(text)).articles][-1:] == [title]


def test_two_bodies_are_the_label_of_a_title() -> None:
    text = "市工商局、市农业局：开展农资打假行动\n今年，两局联合开展农资打假行动，查处了三十四起案件。\n（市工商局）\n"
    (article,) = read_structure(repair(text)).articles
    assert (article.place, article.title) == ("市工商局、市农业局", "开展农资打假行动")


PAPER = "青禾纺织报\n第143期  1986年3月15日  星期六\n\n"
REPORT = "    本报讯 细纱车间从二月一日起试行联产计件工资制，头一个月就超产十一吨，大家都说好。\n"


@pytest.mark.parametrize(
    ("second", "title", "subtitle"),
    [
        pytest.param("二月份超产纱线十一吨", "细纱车间推行计件工资 二月份超产纱线十一吨", None, id="of one length"),
        pytest.param("林青强调要抓好超产奖", "细纱车间推行计件工资", "林青强调要抓好超产奖", id="who said what"),
    ],
)
def test_two_lines_of_one_length_in_a_newspaper(second: str, title: str, subtitle: str | None) -> None:
    (found,) = read_structure(repair(f"{PAPER}细纱车间推行计件工资\n{second}\n{REPORT}")).articles
    assert (found.title, found.subtitle) == (title, subtitle)


@pytest.mark.parametrize(
    ("line", "subtitle"),
    [
        ("（听取常委会工作报告和提案工作报告）", "听取常委会工作报告和提案工作报告"),
        ("（征求意见稿）", None),
        ("（青禾县交通运输局办公室）", None),
    ],
)
def test_a_line_in_brackets_right_below_a_title_says_more_of_it(line: str, subtitle: str | None) -> None:
    text = "今天上午，县政协第九届委员会第二次会议在青禾剧院开幕，应到委员二百二十八名。"
    found = read_structure(
        repair(f"县政协二次会议开幕\n{line}\n本报记者　林青\n　　{text}\n　　会议明日闭幕。")
    ).articles
    assert (found[0].subtitle, found[0].title[:9]) == (subtitle, "县政协二次会议开幕")


@pytest.mark.parametrize(
    "line",
    [
        "（排名不分先后，以到会为序）",
        "（单位：万元）",
        "（根据录音整理，有删节）",
        "（林青、苗晋、祝桐供稿）",
        "（一）",
    ],
)
def test_what_else_stands_in_brackets_says_no_more_of_a_title(line: str) -> None:
    assert layout_pattern("explains").match(line) is None

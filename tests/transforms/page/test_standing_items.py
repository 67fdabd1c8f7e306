"""Notices, corrections, plans, rankings, sayings and appendices are items; the same words inside a text are not."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.furniture import mark_furniture
from transforms.structure import read_structure

FIRST = "今年，县里修好七座便民桥，群众过河不再绕路，山里的茶叶当天就能运到集市上去卖。"
MORE = "各村还把桥头的路灯修好了，夜里过桥的人也放心。"
RANKS = "名次\t乡镇\t项目\n1\t石门镇\t14\n2\t龙溪镇\t9\n3\t云岭乡\t7"


def titles(raw: str) -> list[str]:
    return [a.title for a in read_structure(AlignedText.unchanged(raw)).articles]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("工作提示", "请各镇于每月二十日前报送数据，逾期不再受理。"),
        ("寻亲", "林金水，男，原籍石门镇，盼知情者来信告知。"),
        ("启　事", "本站现征集老照片，用后归还，并付薄酬。"),
        ("下周安排", "星期一　　上午，机关例会。\n星期三　　下午，骨干培训。"),
        ("关于《老桥》一文的补正", "前期所说桥长有误，实为八丈，特此更正。"),
        ("各镇修桥进度排名", RANKS),
        ("管水谚语一束", "一渠一沟连成网，旱涝不愁有余粮。\n水是命根沟是肝，年年清淤保平安。"),
    ],
)
def test_an_item_is_not_glued_to_the_one_above(title: str, text: str) -> None:
    raw = f"七座便民桥通车\n\n{FIRST}\n{MORE}\n\n{title}\n\n{text}\n"
    assert titles(raw) == ["七座便民桥通车", title.replace("\u3000", "")]


def test_sayings_in_brackets_have_a_title() -> None:
    sayings = "【农谚一束】\n一渠一沟连成网，旱涝不愁有余粮。"
    raw = f"七座便民桥通车\n丁 禾\n\n{FIRST}\n\n{sayings}\n\n县里又添三条水渠\n苗 晋\n\n{MORE}{FIRST}"
    assert titles(raw) == ["七座便民桥通车", "农谚一束", "县里又添三条水渠"]


def marked(raw: str) -> list[str]:
    blocks = mark_furniture(read_blocks(AlignedText.unchanged(raw)), (), None)
    return [b.words for b in blocks if "standing" in b.found]


@pytest.mark.parametrize(
    "raw",
    [
        f"本月工作完成情况\n\n{FIRST}\n\n下月工作要点\n\n{MORE}",
        f"七座便民桥通车\n\n{FIRST}\n\n各镇进度排名\n\n{RANKS}\n\n从排名看，石门镇最快。",
        f"七座便民桥通车\n\n{FIRST}\n\n曝光台\n\n石门镇乱倒垃圾被曝光\n\n{MORE}",
        f"七座便民桥通车\n\n{FIRST}\n工作提示\n{MORE}",
        f"关于修桥的通报\n\n丁 禾\n\n{FIRST}隐患见附件1。\n\n附件1　修桥隐患一览\n{MORE}",
        f"七座便民桥通车\n\n{FIRST}\n\n下一步工作安排\n\n{MORE}",
    ],
    ids=["part of a report", "table inside", "name of a column", "no gap", "appendix of its article", "a heading"],
)
def test_the_same_words_inside_a_text_are_none(raw: str) -> None:
    assert marked(raw) == []


def test_an_appendix_of_an_article_before_is_an_item() -> None:
    appendix = "附件1　修桥隐患一览\n1.石门桥栏杆松动，限月底前修好。"
    raw = f"关于修桥的通报\n\n{FIRST}\n\n守桥人的一天\n丁 禾\n\n{MORE}\n\n{appendix}"
    assert marked(raw) == ["附件1　修桥隐患一览"]


def test_the_lines_below_sayings_are_their_text() -> None:
    raw = f"七座便民桥通车\n\n{FIRST}\n\n农谚\n\n立夏不下雨\n犁耙高挂起\n小满不满\n干断田坎\n"
    found = read_structure(AlignedText.unchanged(raw)).articles
    assert [(a.title, a.body.text.count("\n")) for a in found] == [("七座便民桥通车", 0), ("农谚", 3)]


def test_a_warm_word_is_an_item_where_it_is_marked_as_one() -> None:
    raw = f"七座便民桥通车\n\n{FIRST}\n\n温馨提示\n\n{MORE}"
    assert marked(raw) == []
    assert marked(raw.replace("温馨", "## 温馨")) == ["温馨提示"]


def test_a_part_of_a_report_without_numbers_is_no_plan_of_its_own() -> None:
    assert marked(f"关于修桥的通报\n\n{FIRST}\n\n存在问题\n\n{MORE}\n\n下月工作要点\n\n{MORE}") == []


def test_the_second_line_of_a_title_is_no_notice() -> None:
    assert marked(f"关于做好汛期修桥工作的\n\n通知\n\n{FIRST}") == []


FIGURES = "计划清淤86公里，已完成71公里；更换涵管19处，已完成17处。"


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("安全用电“四不准”", "一不准私拉电线。二不准乱装插座。三不准用旧开关。四不准湿手合闸。", True),
        ("落实“四个到位”", "一是组织到位。二是经费到位。", False),
        ("推行“四统一”", "统一供种，统一收割。", False),
        ("九月份渠道清淤进度", FIGURES, True),
        ("渠道清淤进度", "各镇都很重视。", False),
        ("一图读懂秋播补贴", MORE, True),
        ("小麦病情周报", FIGURES, True),
        ("写在前面的话", MORE, True),
    ],
)
def test_rules_progress_and_reports_of_the_week_are_items(title: str, text: str, found: bool) -> None:
    assert marked(f"七座便民桥通车\n\n{FIRST}\n\n{title}\n\n{text}") == [title] * found


def test_the_progress_of_works_in_a_report_of_parts_is_none() -> None:
    assert marked(f"关于清淤的通报\n\n{FIRST}\n\n渠道清淤进度\n\n{FIGURES}\n\n下步打算\n\n{MORE}") == []


@pytest.mark.parametrize("name", ["【通知】", "〔启事〕", "▍数字看板▍", "◆通告", "【获奖名单】", "☆失物招领☆"])
def test_a_notice_in_brackets_behind_an_item_is_one_of_its_own(name: str) -> None:
    raw = f"七座便民桥通车\n\n{FIRST}\n\n{name}\n各村：年审于十日至十四日进行，请带户口簿到镇里办理。\n"
    assert titles(raw) == ["七座便民桥通车", name.strip("【】〔〕▍◆☆")]


def test_a_column_of_notices_above_their_titles_names_none() -> None:
    raw = f"七座便民桥通车\n\n{FIRST}\n\n【通知】\n关于年审的通知\n{MORE}\n\n关于修路的通知\n{FIRST}\n"
    assert "通知" not in titles(raw)


def test_tomorrow_of_a_meeting_is_an_item() -> None:
    raw = (
        f"七座便民桥通车\n\n{FIRST}\n\n大会明日日程\n　　3月6日（星期六）\n"
        "　　8：30　主席团会议\n　　9：30　各团酝酿候选人\n　　14：30　全体会议\n"
    )
    assert titles(raw) == ["七座便民桥通车", "大会明日日程"]


def test_a_timetable_inside_a_notice_is_none() -> None:
    raw = f"关于开会的通知\n\n{FIRST}\n\n会议议程\n8：30　报到\n9：30　分组讨论\n14：30　全体会议\n\n{MORE}\n"
    assert titles(raw) == ["关于开会的通知"]


def test_a_title_spread_out_needs_no_blank_line_above() -> None:
    raw = f"七座便民桥通车\n{FIRST}\n征 集 启 事\n本站现征集老照片，用后归还，并付薄酬。\n"
    assert titles(raw) == ["七座便民桥通车", "征集启事"]

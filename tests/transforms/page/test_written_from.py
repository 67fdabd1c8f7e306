"""What stands in front of a writer's name."""

import re

import pytest

from transforms.aligned import AlignedText
from transforms.page.bylines import Byline, looks_like_byline, read_byline
from transforms.page.written_from import is_certain_name, is_unnamed, is_written_from, says_where, says_who
from transforms.reference import table
from transforms.structure import read_structure

WRITTEN = {
    "采油三队 林小青": Byline(("林小青",), "采油三队"),
    "70105队 林青": Byline(("林青",), "70105队"),
    "掘进工区 林青": Byline(("林青",), "掘进工区"),
    "79级园艺班 苗晋": Byline(("苗晋",), "79级园艺班"),
    "79级 苗晋": Byline(("苗晋",)),  # a year is no body
    "三年级（2）班 苗晋": Byline(("苗晋",), "三年级（2）班"),
    "石门镇初中 林青 苗晋": Byline(("林青", "苗晋"), "石门镇初中"),
    "语文教研组 林青": Byline(("林青",), "语文教研组"),
    "北门头 林秀英": Byline(("林秀英",), "北门头"),
    "泰国清迈 林青": Byline(("林青",), "泰国清迈"),
    "石门供电所 林青": Byline(("林青",), "石门供电所"),
    "石门镇 岩罕保": Byline(("岩罕保",), "石门镇"),
    "江西游客 苗先生": Byline(("苗先生",)),
    "县统计局农业股 林小科": Byline(("林小科",), "县统计局农业股"),  # ends as an office does, and is a name
    "家长 林女士": Byline(("林女士",)),
    "老矿工 林小青": Byline(("林小青",)),
    "石门镇人民政府 揣立新 林 青": Byline(("揣立新", "林青"), "石门镇人民政府"),
}


@pytest.mark.parametrize(("said", "expected"), WRITTEN.items(), ids=WRITTEN)
def test_where_a_writer_belongs_stands_in_front_of_the_name(said: str, expected: Byline) -> None:
    assert looks_like_byline(said) != ""
    assert read_byline(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "一车间 高产量", "三队 抓落实", "泰国 大丰收", "日本 见闻", "三组 简介", "五连 三等奖", "香港 马上办",
        "读者 来信", "党员 先锋", "三年级 春游", "市民 广场", "老人 健康", "游客", "石门镇人民政府 结对子",
    ],
)  # fmt: skip
def test_words_behind_such_words_are_no_names(said: str) -> None:
    assert looks_like_byline(said) == ""


@pytest.mark.parametrize("row", [row for row in table("byline_words") if row["role"] in ("where", "who", "name")])
def test_each_row_has_its_example(row: dict[str, str]) -> None:
    assert re.fullmatch(row["pattern"], row["example"])


def test_certain_names() -> None:
    assert all(map(is_certain_name, ("林青", "林小青", "李建国", "欧阳小青", "扎西尼玛", "苗女士")))
    assert not any(map(is_certain_name, ("简介", "高产量", "严要求", "王府井")))
    assert says_where("采油三队")
    assert says_who("读者")
    assert not is_written_from("采油三队", ())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("林青（教务处）", Byline(("林青",), "教务处")),
        ("作者：林青（教务处）", Byline(("林青",), "教务处")),
        ("林青（一分厂）、苗晋（二分厂）", Byline(("林青", "苗晋"), "一分厂、二分厂")),
        ("林青（执笔） 苗晋（一分厂）", Byline(("林青", "苗晋"), "一分厂")),
        ("林青（回族）", Byline(("林青",))),
    ],
)
def test_a_place_of_work_in_brackets_behind_a_name(said: str, expected: Byline) -> None:
    assert read_byline(said) == expected


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("县公安局 石门镇人民政府（联合供稿）", ("县公安局", "石门镇人民政府")),
        ("林青 忆述 苗晋 整理", ("林青", "苗晋")),
        ("答问人：县林业局 林青", ("林青",)),
    ],
)
def test_what_somebody_did_stands_behind_the_name(said: str, authors: tuple[str, ...]) -> None:
    assert read_byline(said).authors == authors


def test_bodies_that_sign_together_look_like_a_byline() -> None:
    assert looks_like_byline("县公安局 石门镇人民政府（联合供稿）") == "body"
    assert looks_like_byline("县公安局打掉一个团伙（联合供稿）") == ""


@pytest.mark.parametrize(
    ("said", "authors", "where"),
    [
        ("石门法庭　林青", ("林青",), "石门法庭"),
        ("第三检察部　林青　苗晋", ("林青", "苗晋"), "第三检察部"),
        ("青禾粮库 林青", ("林青",), "青禾粮库"),
        ("石门镇中心小学六年级　林青", ("林青",), "石门镇中心小学六年级"),
        ("石门中学文学社　林青　苗晋", ("林青", "苗晋"), "石门中学文学社"),
        ("文／石门街道残联　林青", ("林青",), "石门街道残联"),
        ("石门镇某砖瓦厂 林青", ("林青",), "石门镇某砖瓦厂"),
        ("撰文：[林青](/author/lq)", ("林青",), None),
    ],
)
def test_who_writes_from_where(said: str, authors: tuple[str, ...], where: str | None) -> None:
    assert read_byline(said) == Byline(authors, where)


@pytest.mark.parametrize(
    "said", ["石门法庭 简介", "青禾粮库 信息", "石门中学文学社 通知", "某砖瓦厂 提示", "法庭 开庭"]
)
def test_words_behind_a_place_are_no_names(said: str) -> None:
    assert looks_like_byline(said) == ""


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ("林青（5号楼居民）", ("林青",)),
        ("林青（石门村村民）", ("林青",)),
        ("林青 / 1956届，旅居海外", ("林青",)),
        ("工会", ("工会",)),
    ],
)
def test_who_he_is_stands_behind_the_name(said: str, authors: tuple[str, ...]) -> None:
    text = f"李奶奶的布鞋\n{said}\n住在五号楼的李奶奶八十二岁了，眼睛不花，做得一手好布鞋，楼里的孩子都穿过她做的鞋。\n"
    found = read_structure(AlignedText.unchanged(text)).articles
    assert [(a.title, a.authors, a.affiliation) for a in found] == [("李奶奶的布鞋", authors, None)]


@pytest.mark.parametrize(
    ("said", "unnamed"),
    [("一位石门镇的会员", True), ("一名老党员", True), ("部分内容略", False), ("一位难求", False), ("会员", False)],
)
def test_one_of_many_signs_without_a_name(said: str, unnamed: bool) -> None:
    assert is_unnamed(said) is unnamed


TEXT = "今年青禾县修好七座小桥，清淤三条河道，群众出行不再绕路，比去年多出两座"
OTHER = "县水务局今春清淤三条河道，共四十里，沿线一千多户人家不再受淹。"


@pytest.mark.parametrize(
    ("signed", "authors"),
    [
        ("（石门法庭）", ("石门法庭",)),
        ("（高二年级组）", ("高二年级组",)),
        ("（秘书处）", ("秘书处",)),
        ("（一位石门镇的会员）", ("一位石门镇的会员",)),
        ("（本刊通讯员）", ("本刊通讯员",)),
        ("（驻村干部　林小青）", ("林小青",)),
        ("（林青　苗晋　5月4日）", ("林青", "苗晋")),
        ("（部分内容从略）", ()),
        ("（详见第三法庭）", ()),
    ],
)
@pytest.mark.parametrize("stop", ["。", "95."])
def test_who_signs_in_brackets_behind_the_last_sentence(stop: str, signed: str, authors: tuple[str, ...]) -> None:
    said = f"# 七座小桥通了车\n\n{TEXT}{stop}{signed}\n\n# 三条河道清了淤\n\n{OTHER}"
    first = read_structure(AlignedText.unchanged(said)).articles[0]
    assert (first.authors, first.affiliation) == (authors, None)

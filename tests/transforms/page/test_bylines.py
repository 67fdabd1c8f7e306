"""Who wrote: names, bodies and posts."""

import pytest

from transforms.page.bylines import Byline, is_name, looks_like_byline, names_of, read_byline
from transforms.page.titles import Title, join_lines, read_title

BYLINES = {
    "童 星 郑雪华": Byline(("童星", "郑雪华")),
    "◎ 朱小珊 倪金": Byline(("朱小珊", "倪金")),
    "■王 震 王 程 林芳茜": Byline(("王震", "王程", "林芳茜")),
    "市委常委、组织部长 陈玲": Byline(("陈玲",), "市委常委、组织部长"),
    "中共青禾区委常委、组织部长陈高英": Byline(("陈高英",), "中共青禾区委常委、组织部长"),
    "文/叶松 图/苗晋": Byline(("叶松",)),  # who took the pictures has not written the text
    "文 | 叶松　图 | 社区摄影队 ": Byline(("叶松",)),
    "口述：叶松 整理：苗晋": Byline(("叶松", "苗晋")),
    "口述/叶小松 整理/苗晋": Byline(("叶小松", "苗晋")),
    "县委办综合组 叶松 苗晋": Byline(("叶松", "苗晋"), "县委办综合组"),
    "六队职工 马福贵": Byline(("马福贵",), "六队职工"),
    "县交警大队 马福贵": Byline(("马福贵",), "县交警大队"),
    "记者 林青 通讯员 苗晋": Byline(("林青", "苗晋")),
    "市长 骆 远": Byline(("骆远",), "市长"),
    "本刊评论员": Byline(("本刊评论员",)),
    "青禾县统计局 国家统计局青禾调查队": Byline(("青禾县统计局", "国家统计局青禾调查队")),
    "水口镇  朱丽芳": Byline(("朱丽芳",), "水口镇"),  # 水 is a surname
    "计财科 林 青": Byline(("林青",), "计财科"),
    "县委组织部 叶松 揣立新": Byline(("叶松", "揣立新"), "县委组织部"),  # whatever the surname
    "闻人洛": Byline(("闻人洛",)),
    "本刊记者 林青 实习生 苗晋": Byline(("林青", "苗晋")),
    "财务部 林青": Byline(("林青",), "财务部"),
    "团委 林青": Byline(("林青",), "团委"),
    "护理部 林青 苗晋": Byline(("林青", "苗晋"), "护理部"),
    "本刊编辑组": Byline(("本刊编辑组",)),
    "园艺学院研究生秘书 林青": Byline(("林青",), "园艺学院研究生秘书"),
    "洗选厂 林青": Byline(("林青",), "洗选厂"),
    "语文组 林小青": Byline(("林小青",), "语文组"),
    "技术部 林青 苗小晋": Byline(("林青", "苗小晋"), "技术部"),
    "荐书人：林青": Byline(("林青",)),
    "读者 夜行客": Byline(("夜行客",)),  # a pen name behind who he is
    "林青　6月26日夜": Byline(("林青",)),
    "石门镇 林青（2018年5月4日）": Byline(("林青",), "石门镇"),
    "本刊通讯员": Byline(("本刊通讯员",)),
}


@pytest.mark.parametrize(("said", "expected"), BYLINES.items(), ids=BYLINES)
def test_read_byline(said: str, expected: Byline) -> None:
    assert read_byline(said) == expected


@pytest.mark.parametrize(
    ("said", "signs"),
    [
        ("江 雪", "names"), ("林青、苗晋", "names"), ("县委政策研究室课题组", "body"), ("县长 骆远", "post"),
        ("县委办综合组 叶松 苗晋", "post"), ("团市委青农部", "body"), ("志愿者走进福利院", ""),
        ("六队职工  马福贵", "post"), ("好民警马福贵", ""), ("财务部 马福贵", "post"),
        ("财务部 简介", ""), ("日光温室 黄瓜", ""), ("核桃树下建支部", ""),
        ("语文组 林小青", "post"), ("技术部 林青 苗小晋", "post"), ("志愿者 小禾", "post"),
        ("语文组 集体备课", ""), ("技术部 简介 流程", ""), ("志愿者 小组", ""), ("志愿者 在行动", ""),
        ("提升内涵", ""), ("“村官”敬业在社区", ""), ("让小屋亮起来", ""), ("一", ""),
    ],
)  # fmt: skip
def test_a_bare_line_may_sign_a_text(said: str, signs: str) -> None:
    assert looks_like_byline(said) == signs


def test_single_characters_pair_up() -> None:
    assert names_of("黄 瑚 吴海栋 欧阳 明") == ("黄瑚", "吴海栋", "欧阳明")


@pytest.mark.parametrize(
    ("said", "expected"), [("林青", True), ("司马青", True), ("前言", False), ("林", False), ("通知", False)]
)
def test_is_name(said: str, expected: bool) -> None:
    assert is_name(said) is expected


TITLES = {
    "two parts": (["凝聚共识", "融入实干"], Title("凝聚共识 融入实干")),
    "a broken clause": (["大抓落实是全面", "深化改革的途径"], Title("大抓落实是全面深化改革的途径")),
    "place inside": (["雁回县：记好“民情账”"], Title("记好“民情账”", None, "雁回县")),
    "kicker before a colon": (["河头村党建侧记： 路上的幸福事"], Title("路上的幸福事", "河头村党建侧记")),
    "a division's short name": (["青岛：记好“民情账”"], Title("记好“民情账”", None, "青岛")),
    "a school": (["二小：午饭不剩饭"], Title("午饭不剩饭", None, "二小")),
    "a title of two lines behind a colon": (
        ["新茶上市首月行情：", "量足价稳"],
        Title("新茶上市首月行情：量足价稳"),
    ),
    "place in brackets": (["【石门镇】板凳会开到家门口"], Title("板凳会开到家门口", None, "石门镇")),
    "a school in brackets": (["【园艺学院】 把课堂搬到田头"], Title("把课堂搬到田头", None, "园艺学院")),
    "a column in brackets": (["【经验交流】把课堂搬到田头"], Title("【经验交流】把课堂搬到田头")),
    "place before a wide blank": (["石门镇  板凳会开到家门口"], Title("板凳会开到家门口", None, "石门镇")),
    "place below a known province": (["四川省石门县　把驿站建在集市"], Title("把驿站建在集市", None, "四川省石门县")),
    "one blank parts the halves": (["建设新城市 开创好局面"], Title("建设新城市 开创好局面")),
    "a wide blank behind a phrase": (["加快建设现代化新城区  开创好局面"], Title("加快建设现代化新城区 开创好局面")),
    "a person is no place": (["林青：把小事办好"], Title("林青：把小事办好")),
    "a note mark": (["青禾县统计公报[1]"], Title("青禾县统计公报")),
    "letter-spaced": (["## 序 言"], Title("序言")),
    "nothing": ([], Title("")),
}


@pytest.mark.parametrize(("lines", "expected"), TITLES.values(), ids=TITLES)
def test_read_title(lines: list[str], expected: Title) -> None:
    assert read_title(lines) == expected


def test_a_place_is_taken_off_a_title_that_the_list_prints_with_it() -> None:
    assert read_title(["石门镇：板凳会开到家门口"], {"石门镇板凳会开到家门口"}).place == "石门镇"


def test_a_unit_that_the_list_leaves_out_is_taken_off_a_title() -> None:
    assert read_title(["三队：滴灌带里滴出收成"], {"滴灌带里滴出收成"}) == Title("滴灌带里滴出收成", None, "三队")
    assert read_title(["三队：滴灌带里滴出收成"], {"三队滴灌带里滴出收成"}).place is None


def test_lines_that_cannot_end_are_joined_without_a_blank() -> None:
    assert join_lines(["在旗帜下", "和群众中"]) == "在旗帜下和群众中"

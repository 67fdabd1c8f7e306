"""Names of columns in frames, on levels of their own and above lists; what only looks like one."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.labels import mark_labels
from transforms.page.layout import Block
from transforms.page.sections import Placed, place_sections
from transforms.repair import repair
from transforms.structure import read_structure

TEXT = "今年以来，青禾县修桥七座、补路三十里，村民说，路通了，山货也出得去了，日子一天比一天好。"
OTHER = "春天里，乡里请来农技员，手把手教大家剪枝、施肥、采茶，一亩茶园能多卖三百元，人人都有了奔头。"
THIRD = "每周三晚上，小学的灯又亮起来，六十多位村民坐在教室里学电脑、学记账，谁也不愿意落下一堂课。"
FOURTH = "腊月里，老渠修好了，水从山腰一直流到村口，几个村的旱地变成了水浇地，种粮的人心里踏实了许多。"


def blocks(raw: str) -> list[Block]:
    return mark_labels(read_blocks(AlignedText.unchanged(raw)))


def sections(raw: str) -> list[tuple[str, str | None]]:
    return [(a.title, a.section) for a in read_structure(repair(raw)).articles]


FRAMES = [
    "〓〓{}〓〓",
    "———— {} ————",
    "—{}—",
    "≡≡ {} ≡≡",
    "=== {} ===",
    "◇◆{}◆◇",
    "☆ {} ☆",
    "······{}······",
    "［{}］",
    "栏目：{}",
]


@pytest.mark.parametrize("frame", FRAMES)
def test_words_in_a_frame_name_the_column_below_the_head_and_below_a_text(frame: str) -> None:
    one, other = frame.format("领导活动"), frame.format("基层之声")
    head = "青禾简报\n（第7期）\n青禾县民政局编　2006年5月18日"
    raw = f"{head}\n\n{one}\n修好七座石桥\n{TEXT}\n\n{other}\n种下千亩茶园\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", "领导活动"), ("种下千亩茶园", "基层之声")]


@pytest.mark.parametrize("said", ["——第八期——", "★内部资料★", "—— 未完待续 ——", "—— 全文完 ——", "〓第二版〓"])
def test_numbers_and_set_phrases_in_a_frame_name_no_column(said: str) -> None:
    assert [b.role for b in blocks(f"修好七座石桥\n{TEXT}\n{said}\n{OTHER}")][2] != "section"


def test_a_line_between_dashes_right_below_a_title_is_its_subtitle() -> None:
    raw = f"守渡口的人\n——一位船工的日记——\n林青\n\n{TEXT}\n\n种下千亩茶园\n——一个山村的账本——\n苗晋\n\n{OTHER}"
    found = read_structure(repair(raw)).articles
    assert [(a.title, a.section) for a in found] == [("守渡口的人", None), ("种下千亩茶园", None)]


@pytest.mark.parametrize("pages", [("■第一版", "■第二版"), ("【第一版】", "【第二版】"), ("第1版", "第2版")])
def test_the_label_of_a_page_is_no_column(pages: tuple[str, str]) -> None:
    raw = f"{pages[0]}\n修好七座石桥\n林青\n{TEXT}\n{pages[1]}\n种下千亩茶园\n苗晋\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", None), ("种下千亩茶园", None)]


def test_a_title_below_the_name_of_a_column_is_not_that_of_the_item_above() -> None:
    items = "●8月4日，石门村修好一座桥，群众过河不再绕路。\n●8月15日，柳坪村清淤三条渠，四百亩田用上了水。"
    raw = f"◇一线传真\n\n{items}\n\n◇微型党课\n\n说说小事\n主讲人：林青\n\n{TEXT}\n\n◇公告栏\n\n党费收缴情况\n\n{OTHER}"
    assert sections(raw)[2:] == [("说说小事", "微型党课"), ("党费收缴情况", "公告栏")]


def test_the_name_of_a_column_inside_a_text_does_not_name_it() -> None:
    raw = f"修好七座石桥\n林青\n\n{TEXT}\n\n【谚语】\n{OTHER}\n\n种下千亩茶园\n苗晋\n\n{THIRD}\n{FOURTH}"
    assert ("修好七座石桥", "谚语") not in sections(raw)


HEAD = "青禾侨讯\n第5期\n青禾县侨联　2019年3月5日"


@pytest.mark.parametrize("names", [("侨胞来鸿", "史海"), ("微型党课", "旧事"), ("乡 音", "家 书")])
def test_a_few_characters_set_off_from_a_title_name_its_column(names: tuple[str, str]) -> None:
    one, other = f"吾乡吾土\n林青\n\n{TEXT}\n\n{OTHER}", f"一张侨批\n苗晋\n\n{THIRD}\n\n{FOURTH}"
    raw = f"{HEAD}\n\n{names[0]}\n\n{one}\n\n{names[1]}\n\n{other}"
    assert sections(raw) == [("吾乡吾土", names[0].replace(" ", "")), ("一张侨批", names[1].replace(" ", ""))]


def test_lines_of_one_title_that_stand_near_each_other_name_no_column() -> None:
    raw = f"{HEAD}\n\n河水清清\n桥头旧事\n林青\n\n{TEXT}\n\n{OTHER}\n\n春满山乡\n茶园新绿\n苗晋\n\n{THIRD}\n\n{FOURTH}"
    assert [section for _, section in sections(raw)] == [None, None]


@pytest.mark.parametrize("names", [("一线观察", "微型党课"), ("★ 要闻", "★ 史海")])
def test_a_level_of_short_names_above_titles_names_columns(names: tuple[str, str]) -> None:
    first = f"## {names[0]}\n\n### 修好七座石桥\n\n{TEXT}\n\n### 种下千亩茶园\n\n{OTHER}"
    raw = f"# 青禾简报\n\n2021年第6期\n\n{first}\n\n## {names[1]}\n\n### 老渠引来清水\n\n{THIRD}"
    one, other = (name.lstrip("★ ") for name in names)
    assert sections(raw) == [("修好七座石桥", one), ("种下千亩茶园", one), ("老渠引来清水", other)]


def test_a_level_of_titles_with_text_below_names_no_column() -> None:
    raw = f"## 修好七座石桥\n\n### 一桥一策\n\n{TEXT}\n\n## 种下千亩茶园\n\n{OTHER}\n\n### 三年见效\n\n{THIRD}"
    assert all(b.role != "section" for b in blocks(raw))


def test_numbered_names_above_titles_name_columns_and_below_a_title_they_are_headings() -> None:
    one, other = f"修好七座石桥\n{TEXT}\n（石门镇　林青）", f"种下千亩茶园\n{OTHER}\n（柳坪乡　苗晋）"
    raw = f"一、基层动态\n{one}\n二、微型党课\n{other}"
    assert sections(f"{HEAD}\n\n{raw}") == [("修好七座石桥", "基层动态"), ("种下千亩茶园", "微型党课")]
    assert all(b.role != "section" for b in blocks(f"今年工作报告\n{raw}"))


@pytest.mark.parametrize("mark", "◇▌☆")
def test_one_marked_name_of_a_column_below_a_text_is_enough(mark: str) -> None:
    raw = f"修好七座石桥\n林青\n{TEXT}\n{mark}微型党课\n说说小事\n苗晋\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", None), ("说说小事", "微型党课")]


def test_the_page_of_a_web_list_names_the_column_of_what_it_brings() -> None:
    path = "您现在的位置：首页 >> 信息简报 >> 校园动态"
    raw = f"{path}\n\n校园动态（10月第四周）\n\n石门小学走进稻田\n\n{TEXT}\n（林青）"
    found = blocks(raw)
    assert [(b.role, b.found.get("name")) for b in found[1:3]] == [("section", "校园动态"), ("", None)]


def test_one_marked_title_below_a_column_is_one_where_others_have_its_mark() -> None:
    news = f"■ 要闻 ■\n\n● 修好七座石桥通行\n{TEXT}\n\n● 种下千亩茶园增收\n{OTHER}"
    raw = f"{HEAD}\n\n{news}\n\n■ 游客心声 ■\n\n● 一把钥匙\n{THIRD}\n（林先生）"
    assert sections(raw)[-1] == ("一把钥匙", "游客心声")


@pytest.mark.parametrize(("last", "section"), [("征稿启事", None), ("下周安排", None), ("老渠引来清水", "史海")])
def test_what_an_issue_says_of_itself_stands_in_no_column(last: str, section: str | None) -> None:
    said = [Placed("修好七座石桥", "要闻", ()), Placed("一张侨批", "史海", ()), Placed(last, None, ())]
    for placed in said[:2]:
        placed.label_above = True
    place_sections(said, ())
    assert said[-1].section == section


def test_the_kind_of_an_issue_below_its_number_is_no_column() -> None:
    assert sections(f"青禾简报\n第5期\n【春耕专刊】\n\n修好七座石桥\n{TEXT}\n\n种下千亩茶园\n{OTHER}")[0][1] is None


def test_the_title_of_a_poem_names_no_column() -> None:
    poem = "她把月亮别在发卡上\n走过长长的走廊\n车间的灯\n是她熬的一盏星"
    news = f"修好七座石桥\n林青\n\n{TEXT}\n\n{OTHER}"
    raw = f"{HEAD}\n\n{news}\n\n夜班女工\n\n{poem}\n\n种下千亩茶园\n苗晋\n\n{THIRD}"
    assert all(section is None for _, section in sections(raw))

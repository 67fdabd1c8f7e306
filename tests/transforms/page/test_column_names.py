"""Names of columns in frames, on levels of their own and above lists; what only looks like one."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.labels import mark_labels
from transforms.page.layout import Block
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

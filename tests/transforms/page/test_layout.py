"""What a line could be, seen from the line alone; every pattern of the reviewed tables has its example."""

import re
from pathlib import Path

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.layout import block_of, patterns, screen, weights
from transforms.page.price_terms import CAPTION, HEADING, TITLE, TITLE_LINE
from transforms.reference import layout_pattern, table
from transforms.repair import repair


@pytest.mark.parametrize("row", table("layout_patterns"), ids=lambda row: f"{row['role']} {row['example'][:12]}")
def test_a_pattern_fits_its_example(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"])
    assert screen().search(row["example"])


@pytest.mark.parametrize("before", ["", "今年，", "# "])
def test_the_screen_lets_through_just_what_a_pattern_fits(before: str) -> None:
    for row in table("layout_patterns"):
        said = before + row["example"]
        assert (screen().search(said) is None) == all(p.pattern.search(said) is None for p in patterns())


@pytest.mark.parametrize("row", table("layout_weights"), ids=lambda row: row["name"])
def test_a_weight_has_a_reason(row: dict[str, str]) -> None:
    assert weights()[row["name"]] == float(row["cost"])
    assert row["why"].strip()


def test_every_weight_is_named_once() -> None:
    names = [row["name"] for row in table("layout_weights")]
    assert len(names) == len(set(names))


SHAPES = {
    "今年办成三件实事。": ("prose", ""),
    "办好小事": ("display", ""),
    "一、抓班子": ("heading", ""),
    "## 抓班子": ("display", ""),
    "◎ 林 青 苗 晋": ("fixed", "byline"),
    "### ■ 前言": ("heading", ""),
    "（丁 禾）": ("fixed", "signature"),
    "（县委组织部  谭小林  罗 翔）": ("fixed", "signature"),
    "（县政府金融办）": ("fixed", "signature"),
    "（石门医院第三党支部）": ("fixed", "signature"),
    "（县林业局造林科  丁 禾）": ("fixed", "signature"),
    "（第三支部  丁 禾）": ("fixed", "signature"),
    "（机修部 丁 禾）": ("fixed", "signature"),
    "（洗选厂 丁禾）": ("fixed", "signature"),
    "（团委 丁禾）": ("fixed", "signature"),
    "（药剂科）": ("fixed", "signature"),
    "（护理部）": ("fixed", "signature"),
    "（青禾县北部）": ("display", ""),
    "（驻石门村工作队）": ("fixed", "signature"),
    "林小青（三年级2班）": ("fixed", "byline"),
    "会议安排（三班）": ("display", ""),
    "县妇联供稿": ("fixed", "byline"),
    "欢迎全县各镇供稿": ("display", ""),
    "指导老师：林小青": ("fixed", "dateline"),
    "石门社区：": ("fixed", "place"),
    "走进社区：": ("prose", ""),
    "◆简　讯◆": ("fixed", "section"),
    "记者：林青 苗晋": ("fixed", "byline"),
    "记者：徐部长为什么要把 修桥": ("prose", ""),  # asks, and signs nothing
    "本刊编辑　左庆华": ("fixed", "byline"),
    "（作者单位：雁回县委组织部）": ("fixed", "affiliation"),
    "（本文转自《青禾日报》）": ("fixed", "affiliation"),
    "雁回县：": ("fixed", "place"),
    "## ☒ 青禾市": ("fixed", "place"),
    "各位代表：": ("prose", ""),
    "走进社区": ("display", ""),
    "● 志愿者走进青禾福利院": ("heading", ""),
    "○ 工作动态": ("display", ""),
    "◇永新县　禾水夜话": ("display", ""),
    "【经验交流】": ("fixed", "section"),
    "苗晋/摄": ("fixed", "caption"),
    "（苗 晋摄）": ("fixed", "caption"),
    "本刊记者 苗 晋 摄": ("fixed", "caption"),
    "图：林青（左）在查看水表  苗晋 摄": ("fixed", "caption"),
    "▲图为工人在贯通后合影留念。苗晋摄": ("fixed", "caption"),
    "本刊记者 张文 摄": ("fixed", "caption"),
    "●摄影比赛圆满结束": ("display", ""),
    "●上图书馆看书成风尚": ("display", ""),
    "市直机关": ("fixed", "place"),
    "2012年第4期 (总第267期)": ("fixed", "masthead"),
    "报：市委常委": ("fixed", "masthead"),
    "（值班：丁禾　审核：苗晋　签发：林青）": ("fixed", "masthead"),
    "值班：丁禾": ("fixed", "masthead"),
    "责编 丁禾　校对 苗 晋": ("fixed", "masthead"),
    "值班：每天两人，夜里三人": ("display", ""),
    "审核 通过": ("display", ""),
    "本期4版  内部资料 免费交流": ("fixed", "masthead"),
    "本期 8 版": ("fixed", "masthead"),
    "- 12 -": ("fixed", "page_number"),
    "---": ("fixed", "rule"),
    "Qing He Dang Jian": ("fixed", "running_head"),
    "2021年3月26日": ("fixed", "dateline"),
    "**": ("fixed", "rule"),
    "青禾街道党工委　青禾街道办事处主办　内部资料 免费赠阅": ("fixed", "masthead"),
    "本版责编：林青　校对：苗晋": ("fixed", "masthead"),
    "青禾县委信息科编        11月28日": ("fixed", "masthead"),
    "＊乡镇动态＊": ("fixed", "section"),
    "本报讯（记者 林青）9月10日，青禾县供电": ("prose", ""),
    "本报讯要写清时间": ("display", ""),
    "- [经验交流](#经验交流)": ("fixed", "contents"),
    "[查看经验交流的全文](/list/5)": ("display", ""),
    "> 作者：林青": ("fixed", "byline"),
    "（供稿：培养办公室  审核：林青）": ("fixed", "byline"),
    "（培养办公室负责审核：林青）": ("display", ""),
    "（本期发至公社、县直各单位）": ("fixed", "masthead"),
    "（本期发至群众手中的粮种有三样）": ("display", ""),
    "（本期共印150份）": ("fixed", "masthead"),
    "来稿请寄：青禾县教师进修学校　邮编：000218": ("fixed", "masthead"),
    "鸣谢：本期承乡亲林先生赞助印刷费": ("fixed", "masthead"),
    "▲老人们在花园里（摄影/丁禾）": ("fixed", "caption"),
    "觉得不错，点个“在看”吧": ("fixed", "site"),
    "热点关注": ("display", ""),
    "亲爱的邻居们，又到周五啦！这周有哪些新鲜事？一起来看看吧~": ("fixed", "site"),
    "亲爱的邻居们，今年的小区运动会开幕了": ("display", ""),
    "按 语": ("fixed", "note_label"),
}


@pytest.mark.parametrize(("line", "expected"), SHAPES.items(), ids=SHAPES)
def test_shape_and_role_of_a_line(line: str, expected: tuple[str, str]) -> None:
    block = block_of(line, 0, len(line))
    assert (block.shape, block.role) == expected


def test_marks_are_no_words() -> None:
    block = block_of("## **抓班子**要实", 0, 12)
    assert (block.words, block.level) == ("抓班子要实", 2)


def test_a_line_of_place_title_and_text_falls_in_two() -> None:
    body = "望川区把会议开到晒谷场，全年开了八十六场，收集意见五百三十条，村民都说这样的会开得实在，想说的话都能说。"
    line = f"望川区：“板凳会”  {body}"
    title, rest = read_blocks(AlignedText.unchanged(line))
    assert title.found == {"place": "望川区", "title": "“板凳会”"}
    assert rest.words == body


def test_blanks_that_were_mended_away_still_part_title_and_text() -> None:
    body = "2010年3月，望川区荷花街道的一位社区干部开通了热线，十年里接到电话两万多个，帮助居民解决问题一千多件。"
    line = f"望川区：兰花热线  {body}"
    title, rest = read_blocks(repair(line))
    assert (title.found["title"], rest.words[:5]) == ("兰花热线", "2010年")


def test_a_line_of_place_title_and_text_with_blanks_between_falls_in_three() -> None:
    body = "望川区面向农村选拔乡土人才，经过群众推荐和党委会审，首批能手进入人才库，个个都能独当一面。"
    title, rest = read_blocks(repair(f"望川区  27名“土专家”进人才库  {body}"))
    assert title.found == {"place": "望川区", "title": "27名“土专家”进人才库"}
    assert rest.words == body


def test_who_somebody_is_is_no_title() -> None:
    said = "望川区　人民医院副主任　林青同志，参加工作三十年来，始终坚守岗位，服务群众，深受群众好评，被评为先进个人。"
    assert [b.role for b in read_blocks(AlignedText.unchanged(said)) if b.role == "inline_title"] == []


def test_a_line_of_an_imprint_is_no_title() -> None:
    line = "地址：望川市荷花路45号　邮编：123456　电话：（0123）1234567　电子信箱：wangchuan@mail.example"
    assert [b.role for b in read_blocks(AlignedText.unchanged(line)) if b.role == "inline_title"] == []


def test_a_remark_in_brackets_leaves_no_sentence_open() -> None:
    said = "（调研组成员：林青　苗晋　丁禾；执笔：苗晋）"
    assert not block_of(said, 0, len(said)).open_end


@pytest.mark.parametrize(("said", "is_open"), [("全桥共有钢索一百二十二根.", False), ("检出的含量为 0.", True)])
def test_a_point_behind_words_ends_their_sentence(said: str, is_open: bool) -> None:
    long = "今年修桥，县里" * 12 + said
    assert block_of(long, 0, len(long)).open_end is is_open


def test_a_remark_over_two_lines_is_one() -> None:
    text = AlignedText.unchanged("做法很实。\n\n（作者单位：雁回县委组织部、雁\n回县石门镇）")
    assert [b.role for b in read_blocks(text)] == ["", "affiliation"]


def test_directions_to_another_page_stand_alone() -> None:
    text = AlignedText.unchanged("水渠修到了田头，通 (下转8页)\n\n(上接6页)到了村口。")
    assert [b.role for b in read_blocks(text)] == ["", "cut_end", "cut_start", ""]


@pytest.mark.parametrize("name", [row["list"] for row in table("layout_words") if "surname" not in row["list"]])
def test_word_lists_are_patterns(name: str) -> None:
    assert layout_pattern(name).pattern


def test_every_weight_is_counted_and_every_weight_counted_is_there() -> None:
    page = Path(__file__).resolve().parents[3] / "transforms" / "page"
    code = "".join(path.read_text("utf-8") for path in page.glob("*.py"))
    assert [name for name in weights() if f'"{name}"' not in code] == []
    terms = (term for table in (TITLE, TITLE_LINE, HEADING, CAPTION) for term in table)
    assert [term.weight for term in terms if term.weight not in weights()] == []


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("（《青禾日报》2008年1月30日）", "《青禾日报》2008年1月30日"),
        ("（《青禾日报》5月9日第11版，原题为《小事》）", "《青禾日报》5月9日"),
        ("（《青禾办法》5月6日）", None),
    ],
)
def test_a_newspaper_and_its_day_in_brackets_are_a_source(said: str, source: str | None) -> None:
    assert block_of(said, 0, len(said)).found.get("source") == source


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("第2期 林青等：旱地种玉米的增产效应 · 42 ·", "running_head"),
        ("第 2 期　林青，苗小晋：旱地种玉米的增产效应　—42—", "running_head"),
        ("第2期 木工培训班：结业学员 42", ""),
    ],
)
def test_the_running_head_of_a_periodical_of_science(line: str, role: str) -> None:
    assert block_of(line, 0, len(line)).role == role

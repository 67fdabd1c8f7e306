"""Contents lists of several makes give the same entries."""

import json
import unicodedata
from pathlib import Path

import pytest

from transforms.aligned import AlignedText
from transforms.contents import read_contents
from transforms.repair import repair

Row = tuple[int | None, str | None, str, tuple[str, ...]]
THREE: list[Row] = [
    (1, "卷首语", "把小事办到群众心坎上", ()),
    (3, "特别关注", "一千个主意如何变成一件件实事", ("向楠", "祝桐")),
    (12, "一线采风", "百名银龄干部进校园", ("望川区委组织部",)),
]
TITLES: list[Row] = [(page, section, title, ()) for page, section, title, _ in THREE]

LISTS: dict[str, tuple[str, list[Row]]] = {
    "page, title, author below": (
        "目 录\n\n卷首语\n\n01 把小事办到群众心坎上\n\n特别关注\n\n03 一千个主意如何变成一件件实事\n\n向 楠 祝 桐\n\n"
        "一线采风\n\n12 百名银龄干部进校园\n\n望川区委组织部",
        THREE,
    ),
    "markdown": (
        "# CONTENTS 目录\n\n## 卷首语\n\n- 01 把小事办到群众心坎上\n\n## 特别关注\n\n- 03 一千个主意如何变成一件件实事"
        "\n向楠 祝桐\n\n## 一线采风\n\n- 12 百名银龄干部进校园\n望川区委组织部",
        THREE,
    ),
    "dotted leaders": (
        "目录\n卷首语\n把小事办到群众心坎上 ..... 1\n特别关注\n一千个主意如何变成一件件实事……………3\n"
        "一线采风\n百名银龄干部进校园 ………… (12)",
        TITLES,
    ),
    "author between leader and page": (
        "目次\n【卷首语】\n把小事办到群众心坎上……………… 1\n【特别关注】\n一千个主意如何变成一件件实事……… 向 楠 祝 桐 3\n"
        "【一线采风】\n百名银龄干部进校园 ………… 望川区委组织部 12",
        THREE,
    ),
    "one ellipsis for a leader": (
        "目次\n**卷首语**\n把小事办到群众心坎上 … 1\n**特别关注**\n一千个主意如何变成一件件实事 … 向 楠 祝 桐 3\n"
        "**一线采风**\n百名银龄干部进校园 … 望川区委组织部 12",
        THREE,
    ),
    "author in brackets": (
        "目录\n卷首语\n1 把小事办到群众心坎上\n特别关注\n3 一千个主意如何变成一件件实事（向楠 祝桐）\n一线采风\n"
        "12 百名银龄干部进校园 / 望川区委组织部",
        THREE,
    ),
    "page on a line of its own": (
        "目 录\n卷首语\n01\n把小事办到群众心坎上\n特别关注\n03\n一千个主意如何变成一件件实事\n向楠 祝桐\n一线采风\n12\n"
        "百名银龄干部进校园\n望川区委组织部",
        THREE,
    ),
    "bullets before sections": (
        "本期目录\n■ 卷首语\n把小事办到群众心坎上\t1\n■ 特别关注\n一千个主意如何变成一件件实事\t3\n"
        "■ 一线采风\n百名银龄干部进校园\t12",
        TITLES,
    ),
    "page with the section, title below": (
        "CONTENTS\nP01 卷首语\n把小事办到群众心坎上\nP03 特别关注\n一千个主意如何变成一件件实事\n"
        "向楠 祝桐\nP12 一线采风\n百名银龄干部进校园\n望川区委组织部",
        THREE,
    ),
    "leader before the author": (
        "目录\n●卷首语\n1 把小事办到群众心坎上\n●特别关注\n3 一千个主意如何变成一件件实事 ………… 向 楠 祝 桐\n"
        "●一线采风\n12 百名银龄干部进校园 ………… 望川区委组织部",
        THREE,
    ),
    "teasers and captions between": (
        "# 目录\n\n## 卷首语\n\n- 01 把小事办到群众心坎上\n\n\n\n**P03** 一千个主意如何变成一件件实事\n\n"
        "## 特别关注\n\n"
        "- 03 一千个主意如何变成一件件实事\n\n一线采风\n\n12 百名银龄干部进校园\n\n# 把小事办到群众心坎上\n\n"
        "本刊评论员\n\n3 月里，雨多。",
        TITLES,
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS.keys())
def test_lists(text: str, wanted: list[Row]) -> None:
    found = read_contents(AlignedText.unchanged(text))
    assert [(e.page, e.section, e.title, e.authors) for e in found.entries] == wanted
    assert [e.seq for e in found.entries] == [1, 2, 3]


def test_sources_of_reprints_and_dividers() -> None:
    text = (
        "# 目 录\n\n序言 .....\t1\n调研文章 .....\t2\n渡口边的红灯笼\t\n《松屏通讯》2006年第3期 .....\t3\n"
        "组工信息 .....\t9\n春耕先修渠\t\n《松屏日报》2007年5月26日 .....\t10"
    )
    entries = read_contents(AlignedText.unchanged(text)).entries
    assert [(e.page, e.section, e.title, e.source_publication) for e in entries] == [
        (1, None, "序言", None),
        (3, "调研文章", "渡口边的红灯笼", "《松屏通讯》2006年第3期"),
        (10, "组工信息", "春耕先修渠", "《松屏日报》2007年5月26日"),
    ]


def test_titles_of_two_lines_subtitles_and_covers() -> None:
    text = (
        "目录\n\n- 25 从“面对面”到“键对键”\n——望川区智慧社区的探索\n望川区委组织部\n- 41 松屏市开好板凳会 打造议事\n"
        "“金名片”等8则\n\n46 党建动态\n\n封面 湖畔春耕 沙棠 / 摄"
    )
    entries = read_contents(AlignedText.unchanged(text)).entries
    assert [(e.page, e.section, e.title, e.authors) for e in entries] == [
        (25, None, "从“面对面”到“键对键”", ("望川区委组织部",)),
        (41, None, "松屏市开好板凳会 打造议事“金名片”等8则", ()),
        (46, "党建动态", "党建动态", ()),
        (None, "封面", "湖畔春耕", ("沙棠",)),
    ]


def test_two_columns_read_across_give_no_entry_and_no_article() -> None:
    torn = "目\n录\n把小事 一千个主\n办好 意如何变成\n袁建 国 柳絮\n1\n3\n12\n"
    read = read_contents(AlignedText.unchanged(f"{torn}今年以来，全县办成三件实事。\n"))
    assert read.entries == ()
    assert read.stretches == ((0, len(torn)),)
    assert read_contents(AlignedText.unchanged("目\n录\n今年以来，全县办成三件实事。\n1\n3\n")).stretches == ()


def test_a_list_of_chapters_without_pages() -> None:
    body = "\n\n各位代表：\n\n一、2019年工作回顾\n\n路修好了。\n\n二、2020年重点工作\n\n再修桥。"
    text = f"目 录\n\n一、2019年工作回顾\n二、2020年重点工作{body}"
    found = read_contents(AlignedText.unchanged(text))
    assert [(e.page, e.title) for e in found.entries] == [(None, "一、2019年工作回顾"), (None, "二、2020年重点工作")]
    assert [text[a:b] for a, b in found.stretches] == [text[: text.index("\n\n各位")]]


def test_the_list_ends_where_the_issue_goes_on() -> None:
    imprint = "\n\n主 编 晏青\n编 辑 田埂\n\n把小事办到群众心坎上\n\n12 个乡镇都办了。"
    text = f"目录\n01 把小事办到群众心坎上\n07 百名银龄干部进校园{imprint}"
    found = read_contents(AlignedText.unchanged(text))
    assert [e.page for e in found.entries] == [1, 7]
    assert [text[a:b] for a, b in found.stretches] == [text[: text.index("\n\n主 编")]]


@pytest.mark.parametrize(
    "text",
    ["", "村里的路修好了。", "目 录\n\n今年春天，村里的路修好了，老人们都说走着踏实。", "12 个乡镇\n15 个村\n3 条路"],
    ids=["nothing", "prose", "a heading alone", "figures"],
)
def test_no_list(text: str) -> None:
    assert read_contents(AlignedText.unchanged(text)).entries == ()


def _norm(words: str | None) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", words or "") if c.isalnum())


def test_lists_of_the_real_bulletins(bulletins: Path, gold: Path) -> None:
    for name, wanted in json.loads((gold / "contents.json").read_text("utf-8")).items():
        found = read_contents(repair((bulletins / f"{name}.txt").read_bytes().decode("utf-8")))
        assert [
            (e.page, _norm(e.section), _norm(e.title), tuple(map(_norm, e.authors)), _norm(e.source_publication))
            for e in found.entries
        ] == [
            (
                e["page"],
                _norm(e["section"]),
                _norm(e["title"]),
                tuple(map(_norm, e["authors"] or ())),
                _norm(e["source_publication"]),
            )
            for e in wanted
        ], name


LISTS = {
    "author behind a stroke, page below": (
        "目  录\n经济观察\n稳中加固 开局良好/陶 然\n01\n一线短波\n07\n"
        "夜读\n算盘声声/蔺如茵\n12\n封面摄影：石榴红了/吴 越",
        [
            (1, "经济观察", "稳中加固 开局良好", ("陶然",)),
            (7, "一线短波", "一线短波", ()),
            (12, "夜读", "算盘声声", ("蔺如茵",)),
        ],
    ),
    "two headings on one line, a column with its page": (
        "## 目录 | CONTENTS\n\n### 卷首\n01 让青春发光 / 郝 琳\n\n### 关注\n- 02 一座城的红 / 杜若溪\n"
        "- 05 支教日记 / 口述：林小满　整理：秦 朗\n- 10 贷款情况调查 / 团市委青农部\n\n### 青讯速递（15）\n\n# 正文",
        [
            (1, "卷首", "让青春发光", ("郝琳",)),
            (2, "关注", "一座城的红", ("杜若溪",)),
            (5, "关注", "支教日记", ("林小满", "秦朗")),
            (10, "关注", "贷款情况调查", ("团市委青农部",)),
            (15, "青讯速递", "青讯速递", ()),
        ],
    ),
    "page behind the author, a post in front": (
        "目 录\n本刊特稿\n让孩子上好学\n市教育局局长 尹志和(3)\n"
        "调查研究\n学校师资状况调查\n——以北屏县为例\n市教科院课题组(6)",
        [(3, "本刊特稿", "让孩子上好学", ("尹志和",)), (6, "调查研究", "学校师资状况调查", ("市教科院课题组",))],
    ),
    "marked lines without pages": (
        "本期要目\n◆全县推进会召开\n◆山核桃何以变成金果果？\n◆各地动态四则\n\n"
        "全县推进会召开\n会议通报。\n山核桃何以变成金果果？\n调查。",
        [
            (None, None, "全县推进会召开", ()),
            (None, None, "山核桃何以变成金果果？", ()),
            (None, None, "各地动态四则", ()),
        ],
    ),
    "the column in front of each title, dots, P before the page": (
        "## 本期导读\n\n经济运行  粮食总产稳中有进 ............ P02\n\n产业振兴  小县撬动大产业 ............ P04\n\n"
        "杂谈随笔  别让盆景挡了风景 ............ P12",
        [
            (2, "经济运行", "粮食总产稳中有进", ()),
            (4, "产业振兴", "小县撬动大产业", ()),
            (12, "杂谈随笔", "别让盆景挡了风景", ()),
        ],
    ),
    "a name of a rare surname between dots and page": (
        "目 录\n委员论坛\n  协商要在真字上下功夫 ………… 字学文（13）\n文史天地\n  马帮铃声里的古镇 ………… 尹 明（15）",
        [
            (13, "委员论坛", "协商要在真字上下功夫", ("字学文",)),
            (15, "文史天地", "马帮铃声里的古镇", ("尹明",)),
        ],
    ),
    "a column of items with its page between others": (
        "目 录\n卷首语\n把支部的旗插好 1\n要论\n让书记沉得下去 2\n"
        "经验做法\n核桃树下建支部 5\n小板凳会开出大和气 8\n县区动态 11\n组工论坛\n干部要过好三道坎 14",
        [
            (1, "卷首语", "把支部的旗插好", ()),
            (2, "要论", "让书记沉得下去", ()),
            (5, "经验做法", "核桃树下建支部", ()),
            (8, "经验做法", "小板凳会开出大和气", ()),
            (11, "县区动态", "县区动态", ()),
            (14, "组工论坛", "干部要过好三道坎", ()),
        ],
    ),
    "the column before a colon": (
        "目 录\n上半年会议纪要（1）\n代表风采：果园里的议事亭（12）",
        [(1, None, "上半年会议纪要", ()), (12, "代表风采", "果园里的议事亭", ())],
    ),
    "number of a document": (
        "目 录\n青禾市人民政府关于发展乡村旅游的意见（青政发〔2018〕5号）……（3）\n"
        "青禾市人民政府关于何平任职的通知（青政干〔2018〕3号）……（9）",
        [
            (3, None, "青禾市人民政府关于发展乡村旅游的意见", ()),
            (9, None, "青禾市人民政府关于何平任职的通知", ()),
        ],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LISTS.values(), ids=LISTS.keys())
def test_lists_of_other_shapes(text: str, wanted: list[tuple[int | None, str | None, str, tuple[str, ...]]]) -> None:
    found = read_contents(AlignedText.unchanged(text)).entries
    assert [(e.page, e.section, e.title, e.authors) for e in found if e.section != "封面"] == wanted


def test_an_entry_with_its_subtitle_on_the_line_below_is_no_name_of_a_column() -> None:
    printed = (
        "目 录\n【特别关注】\n麦田里的党旗 ............ 1\n——新兴镇帮扶纪实\n一名老支书的三本账 ............ 3\n"
        "【工作研究】\n活动场所的几点思考 ............ 5\n"
    )
    found = read_contents(AlignedText.unchanged(printed))
    assert [(entry.section, entry.title) for entry in found.entries] == [
        ("特别关注", "麦田里的党旗"), ("特别关注", "一名老支书的三本账"), ("工作研究", "活动场所的几点思考"),
    ]  # fmt: skip


def test_the_blank_before_a_page_is_looked_for_in_the_raw_text() -> None:
    text = "目 录\n卷首语\n办好小事 /本刊评论员 1\n专题调研\n关于村级账目的思考\n/县农办课题组 4\n石门镇：账本上墙 5\n"
    found = read_contents(repair(text))
    assert [(e.title, e.page, e.authors) for e in found.entries] == [
        ("办好小事", 1, ("本刊评论员",)), ("关于村级账目的思考", 4, ("县农办课题组",)), ("石门镇：账本上墙", 5, ()),
    ]  # fmt: skip


def test_bullets_of_a_list_are_no_part_of_its_titles() -> None:
    text = "# 目  录\n\n重要讲话\n- 在会上的讲话 ……… 祝桐（3）\n提案选登\n- 关于修桥的提案 ……（9）\n文苑 ……（16）\n"
    found = read_contents(repair(text))
    assert [(e.section, e.title) for e in found.entries] == [
        ("重要讲话", "在会上的讲话"), ("提案选登", "关于修桥的提案"), ("文苑", "文苑"),
    ]  # fmt: skip

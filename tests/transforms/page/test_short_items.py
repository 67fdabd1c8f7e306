"""Issues of short items below titles of their own, and a report whose headings look like these."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾政务信息\n第8期\n青禾县人民政府办公室    2023年9月14日\n"
ITEMS = {
    "青禾县多举措扩大学位供给": "今年以来，青禾县把学位供给作为实事来办，新建学校五所，有效缓解了入学压力。",
    "小土豆“种”出大产业": "走进石门镇的种薯基地，百余名群众正在采收。该镇流转土地两千亩，带动四百户增收。",
    "全县困难群众暖冬行动启动": "11月初，县民政局启动困难群众暖冬行动，发放棉被、煤炭和慰问金。",
    "河湖长制工作再上台阶": "全县河湖长累计巡河三千余次，整治问题四十六个，水质都达到了标准。",
}


def titles_of(text: str) -> list[str]:
    return [article.title for article in read_structure(repair(text)).articles]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"], ids=["no blank line", "one", "two"])
def test_lines_above_short_texts_are_titles(gap: str) -> None:
    assert titles_of(HEAD + gap.join(f"{title}{gap}{text}" for title, text in ITEMS.items())) == list(ITEMS)


LONG = [
    "——咨询日活动。在石门镇广场设立咨询台三十二个，发放宣传品一万余份。",
    "——进校园活动。组织消防人员到五所学校授课，受教育师生四千六百人。",
    "——演练活动。六十家企业的安全员到场观摩，人人都说开了眼界。",
]


@pytest.mark.parametrize(
    ("first_words", "number"),
    [
        pytest.param(("6月20日，县领导", "6月12日，县安监局", "6月16日，县里"), 3, id="days"),
        pytest.param(("近年来，各镇", "一直以来，部门", "随着形势变化，我们"), 1, id="no days: the parts of a report"),
    ],
)
def test_items_that_tell_news_may_be_long(first_words: tuple[str, ...], number: int) -> None:
    titles = ("督导检查煤矿安全生产", "焦化企业专项执法见成效", "安全生产月活动有声有色")
    parts = [
        "\n".join([title, "", f"{words}开展了检查，查出隐患一百四十三条，当场都改了。", *LONG])
        for title, words in zip(titles, first_words, strict=True)
    ]
    assert len(titles_of(HEAD + "\n" + "\n\n".join(parts))) == number


def test_a_list_of_titles_below_its_heading_and_a_colon_is_no_article() -> None:
    listed = "本期导读：\n" + "".join(f"● {title}\n" for title in ITEMS)
    assert titles_of(HEAD + listed + "\n".join(f"{a}\n{b}" for a, b in ITEMS.items())) == list(ITEMS)


PARALLEL = ["建强阵地聚人心", "配强队伍提能力", "做强产业促增收", "办好实事暖民心"]


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        pytest.param("青禾党建", ["建强阵地", "选好带头人", "做强产业", "办好实事"], id="no short news"),
        pytest.param("青禾政务信息", PARALLEL, id="headings of one length"),
    ],
)
def test_headings_of_one_text_are_none(name: str, headings: list[str]) -> None:
    text = "\n\n".join(f"{heading}\n\n{said}" for heading, said in zip(headings, ITEMS.values(), strict=True))
    opening = "青禾县抓党建的做法\n\n近年来，青禾县坚持把支部建在产业上，走出了一条路子。\n\n"
    assert titles_of(HEAD.replace("青禾政务信息", name) + opening + text) == ["青禾县抓党建的做法"]


def test_a_marked_line_below_a_title_in_its_text_is_no_heading_of_that_item() -> None:
    parts = (
        "# 简　报\n第14期\n青禾县水利局　　2018年9月28日",
        "## 清淤进展情况通报",
        "8月份，全县清淤河道36公里，比上月多5公里。",
        "## 京山市：以奖代补治河道",
        "京山市建成拦污坝6座，清淤河道12公里，受益农田3200亩。",
        "东宝区：河长巡河添帮手  该区聘请巡河员28名，今年以来巡河416次，发现问题58个，办结55个，"
        "群众举报的19个都在当天到场，河道比去年干净。",
        "## 下一步工作安排",
        "年底前，各镇要完成清淤80公里，逾期的点名通报，计入年度考核。",
    )
    articles = read_structure(repair("\n\n".join(parts))).articles
    assert [(a.title, a.place) for a in articles] == [
        ("清淤进展情况通报", None),
        ("以奖代补治河道", "京山市"),
        ("河长巡河添帮手", "东宝区"),
        ("下一步工作安排", None),
    ]


def test_the_fields_of_an_imprint_in_the_last_line_are_no_text() -> None:
    text = HEAD + "\n\n".join(f"{a}\n\n{b}" for a, b in ITEMS.items()) + "\n\n编辑部电话：0100-5550143　邮编：000218\n"
    assert read_structure(repair(text)).articles[-1].body.text == list(ITEMS.values())[-1]


def test_the_rows_of_a_table_make_no_item_long() -> None:
    rows = "\n石门镇 十二万字 已付印\n龙溪镇 九万字 初稿\n云岭乡 十五万字 二稿"
    said = "\n".join(f"{title}\n{text}" for title, text in ITEMS.items()).replace("慰问金。", f"慰问金如下：{rows}")
    assert titles_of(HEAD + said) == list(ITEMS)

"""The cheapest reading of a bulletin, and the articles put together from it."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.expected import expect_titles_first, expect_titles_last
from transforms.page.furniture import mark_furniture
from transforms.page.item import Item
from transforms.page.layout import Block
from transforms.page.segment import Reading, cheapest, read, titles_stand_first, titles_stand_last
from transforms.page.signals import Listed, items_of
from transforms.structure import read_structure


def reading_of(raw: str, *titles: str) -> tuple[AlignedText, list[Block], Reading]:
    text = AlignedText.unchanged(raw)
    blocks = mark_furniture(read_blocks(text), titles, None)
    return text, blocks, read(blocks, cheapest(items_of(blocks, Listed(titles)), bool(titles)))


PROSE = "今年以来，县里把小事当大事办，全年办成一百二十六件。"
MORE = "村里的渠通了水，地里的路铺了石，老人吃饭也有了去处。"
REST = "账本一页一页贴出来，哪家有疑问，支部就上门去讲。"
ROLES = {
    "title, byline, text": (f"办好小事\n\n◎ 林 青\n\n{PROSE}", ["title", "byline", "body"]),
    "a name without a mark": (f"办好小事\n\n林 青\n\n{PROSE}", ["title", "byline", "body"]),
    "a post and a name": (f"政府工作报告\n\n石盘县人民政府县长 林 青\n\n{PROSE}", ["title", "byline", "body"]),
    "subtitle with a dash": (f"办好小事\n\n——记村支书\n\n林 青\n\n{PROSE}", ["title", "subtitle", "byline", "body"]),
    "where a report was read": (
        f"石盘县2022年预算执行情况和2023年预算草案的报告\n（2023年2月8日在县第十七届人民代表大会第二次会议上）\n石盘县财政局\n各位代表：\n{PROSE}",
        ["title", "subtitle", "byline", "body", "body"],
    ),
    "where a report was read, without brackets": (
        f"政府工作报告\n2019年1月10日在青禾县第十七届人民代表大会第三次会议上\n县长 林 青\n各位代表：\n{PROSE}",
        ["title", "subtitle", "byline", "body", "body"],
    ),
    "where a report was read, on two lines": (
        f"政府工作报告\n—2019年1月10日在青禾县第十七届\n人民代表大会第三次会议上\n各位代表：\n{PROSE}",
        ["title", "subtitle", "subtitle", "body", "body"],
    ),
    "cells one a line": (
        f"二月价格监测月报\n{PROSE}\n一、零售价格\n品名 |\n单位 |\n大米 |\n元/500克 |\n3 |\n{MORE}",
        ["title", "body", "heading", "body", "body", "body", "body", "body", "body"],
    ),
    "a chapter of a book": (f"第三章 集体工业\n{PROSE}\n{MORE}", ["title", "body", "body"]),
    "chapters inside a text": (
        f"办好小事\n\n{PROSE}\n第一章 听民声\n{MORE}",
        ["title", "body", "heading", "body"],
    ),
    "a paragraph said again with other figures": (
        "接待说明\n\n全年本部门财政安排的接待支出2.1万元，较上年2.4万元减少0.3万元，原因为厉行节约。\n\n"
        "全年本部门财政安排的接待支出2.1万元，年初预算为2.9万元，原因为厉行节约，下乡的次数少了许多。",
        ["title", "body", "body"],
    ),
    "inner heading": (
        f"# 办好小事\n\n◎ 林 青\n\n{PROSE}\n\n## 一、听民声\n\n{MORE}",
        ["title", "byline", "body", "heading", "body"],
    ),
    "a line of a column that begins a text": (
        "一片叶子\n\n■林 青\n\n九月的青河镇，满坡田野泛着\n青光。\n\n变化是从一片叶子开始的，村里改种了茶。",
        ["title", "byline", "body", "body", "body"],
    ),
    "a first line that a blank line cuts off": (
        f"办好小事\n　　{PROSE}{MORE}\n　　会上说，床位今年再添十张，日间\n\n手术要翻一番。\n　　{REST}{MORE}",
        ["title", "body", "body", "body", "body"],
    ),
    "an indented title above an indented text": (
        f"　　办好小事，记好账\n　　{PROSE}{REST}\n　　{MORE}{REST}",
        ["title", "body", "body"],
    ),
    "a subtitle of two lines": (
        f"电保姆\n——记劳动奖章获得者、青禾供电\n公司职工林小青\n\n{PROSE}",
        ["title", "subtitle", "subtitle", "body"],
    ),
    "a title whose text tells of what it names": (
        f"办好小事\n\n{PROSE}\n\n绣娘林小青的针线\n\n今年四十岁的林小青手里有三本账，一本记针线，一本记工钱。",
        ["title", "body", "title", "body"],
    ),
    "a title above news of a day in Chinese figures": (
        f"办好小事\n\n{PROSE}\n\n老邱退休了\n\n十月十五日，护林员把巡山的本子交给了后来人。",
        ["title", "body", "title", "body"],
    ),
    "a heading whose text tells of something else": (
        f"办好小事\n\n{PROSE}\n\n针线里的账目\n\n{MORE}",
        ["title", "body", "heading", "body"],
    ),
    "a heading that asks": (
        f"办好小事\n\n{PROSE}\n\n怎么用才算好\n\n尺子怎么用，比怎么做更要紧，用得好是加油站。",
        ["title", "body", "heading", "body"],
    ),
    "the newspaper and its day below a text": (
        f"办好小事\n\n{PROSE}\n（《青禾日报》5月6日第3版，原题为《小事》）\n\n记好账本\n\n{MORE}\n（青禾网5月8日）",
        ["title", "body", "affiliation", "title", "body", "affiliation"],
    ),
    "a book in brackets that is no newspaper": (
        f"办好小事\n（《青禾办法》5月6日）\n\n{PROSE}",
        ["title", "title", "body"],
    ),
    "a stroke that is drawn again and again": (
        f"━━━━━━━━━━\n办好小事\n━━━━━━━━━━\n\n{PROSE}{MORE}\n\n━━━━━━━━━━",
        ["running_head", "title", "running_head", "body", "running_head"],
    ),
    "title behind the text": (
        f"{PROSE}\n\n（作者单位：青禾县委组织部）\n\n办好小事\n\n■林 青\n\f"
        f"{MORE}\n\n（作者单位：雁回县委组织部）\n\n记好账本\n\n■苗 晋",
        ["body", "affiliation", "title", "byline", "body", "affiliation", "title", "byline"],
    ),
}


@pytest.mark.parametrize(("raw", "expected"), ROLES.values(), ids=ROLES)
def test_roles(raw: str, expected: list[str]) -> None:
    assert reading_of(raw)[2].roles == expected


def test_the_contents_list_tells_titles_from_headings() -> None:
    raw = f"办好小事\n\n{PROSE}\n\n记好账本\n\n{MORE}"
    _, _, reading = reading_of(raw, "办好小事", "记好账本")
    assert (reading.roles, reading.articles) == (["title", "body", "title", "body"], [0, 0, 1, 1])


def test_a_pull_quote_is_no_text() -> None:
    quote = "把发言权交给百姓，把评判权也交给百姓，事情就好办了。"
    raw = f"# 办好小事\n\n◎ 林 青\n\n{PROSE}{quote}{PROSE[:-1]}，都有回音。\n\n**{quote}**\n\n{PROSE[5:]}"
    assert "pull_quote" in reading_of(raw)[2].roles


def test_a_title_at_the_top_of_a_page_stands_inside_the_sentence_that_goes_on() -> None:
    raw = f"调查研究\n{PROSE}{MORE[:-7]}\n\f办好小事\n■林 青\n{MORE[-7:]}{REST}"
    blocks = mark_furniture(read_blocks(AlignedText.unchanged(raw)), ("办好小事",), None)
    reading = read(blocks, cheapest(items_of(blocks, Listed(("办好小事",), ("调查研究",))), True))
    assert reading.roles == ["section", "body", "title", "byline", "body"]
    assert set(reading.articles[1:]) == {0}


def test_a_heading_above_过去_is_no_torn_line() -> None:
    raw = f"办好小事\n\n林 青\n\n{PROSE}\n\n谁来评——从一把尺到多把尺\n\n过去只看分数。{MORE}"
    assert reading_of(raw)[2].roles == ["title", "byline", "body", "heading", "body"]


def test_where_titles_stand_is_asked_of_the_whole_bulletin() -> None:
    item = Item("text", (0,))
    above = [(item, "title", True), (item, "body", False)] * 4
    below = [(item, "body", True), (item, "title", False)]
    assert titles_stand_first([*above, *below])
    assert not titles_stand_first(above)
    assert not titles_stand_first([*above[:6], *below * 3])
    lines = [Item("display", (0,)), Item("display", (1,), open_before=True)]
    expect_titles_first(lines)
    assert [line.behind > 0 for line in lines] == [True, False]


def test_a_bulletin_that_begins_with_a_text_may_print_its_titles_below() -> None:
    item = Item("text", (0,))
    above = [(item, "title", True), (item, "body", False)]
    below = [(item, "body", True), (item, "title", False)]
    assert titles_stand_last([*below * 2, *above])
    assert not titles_stand_last([*above, *below * 2])
    assert not titles_stand_last([*below * 2, *above * 2])
    assert not titles_stand_last(below)
    news = Item("display", (0,), labelled=True)
    assert titles_stand_last([*below * 2, *[(news, "title", True), (item, "body", False)] * 4])
    text, cut = (Item("text", (0,), page_near=True, bare=1.0, open_before=opened) for opened in (False, True))
    line = Item("display", (1,))
    expect_titles_last([text, cut, line])
    assert (text.bare, cut.bare, line.anew) == (-3.0, 1.0, 4.0)
    news, other = Item("display", (2,), labelled=True), Item("text", (3,), bare=1.0, other_column=True)
    expect_titles_last([news, other])
    assert (news.anew, other.behind) == (0.0, 7.0)


@pytest.mark.parametrize(
    ("raw", "titles"),
    [
        pytest.param(
            "谁来管长椅\n\n丁 禾\n\n一张长椅坐了三代人，今年总算修好。\n\n答林先生\n\n"
            "林先生：您的信收到了，长椅本月修好。\n\n"
            "答苗女士\n\n苗女士：路灯已经换好。",
            ["谁来管长椅", "答林先生", "答苗女士"],
            id="answers by whom they speak to",
        ),
        pytest.param(
            "石门镇种茶合作社\n的“三本账”\n丁 禾　苗 晋\n今年，社里种茶三百亩，收入比去年多两成。",
            ["石门镇种茶合作社的“三本账”"],
            id="a body that the line below goes on with",
        ),
        pytest.param(
            "# 河边来信\n\n## 三座驿站\n\n文/丁禾\n\n今年，河边修好三座驿站。[看位置](/map)\n\n"
            "## 河上的桨声\n\n傍晚有人划船。[报名](/a)\n\n"
            "## 读书会\n\n九月有读书会。",
            ["三座驿站", "河上的桨声", "读书会"],
            id="links behind the last sentence",
        ),
    ],
)
def test_titles_by_the_text_around_them(raw: str, titles: list[str]) -> None:
    found = [a.title for a in read_structure(AlignedText.unchanged(raw)).articles]
    assert [t for t in found if t in titles] == titles

"""Names of columns behind a mark or below a gap, labels inside a text, items without a title, titles that ask."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.labels import mark_labels
from transforms.page.layout import Block
from transforms.repair import repair
from transforms.structure import read_structure

TEXT = "今年以来，青禾县修桥七座、补路三十里，村民说，路通了，山货也出得去了，日子一天比一天好。"
OTHER = "春天里，乡里请来农技员，手把手教大家剪枝、施肥、采茶，一亩茶园能多卖三百元，人人都有了奔头。"
FOURTH = "腊月里，老渠修好了，水从山腰一直流到村口，几个村的旱地变成了水浇地，种粮的人心里踏实了许多。"
THIRD = "每周三晚上，小学的灯又亮起来，六十多位村民坐在教室里学电脑、学记账，谁也不愿意落下一堂课。"


def blocks(raw: str) -> list[Block]:
    return mark_labels(read_blocks(AlignedText.unchanged(raw)))


def sections(raw: str) -> list[tuple[str, str | None]]:
    return [(a.title, a.section) for a in read_structure(repair(raw)).articles]


@pytest.mark.parametrize(
    ("first", "second"), [("◎部门传真", "◎乡镇点击"), ("▲ 领导讲话", "▲ 督查通报"), ("☆校园动态", "☆教学研究")]
)
def test_marked_words_above_titles_name_columns(first: str, second: str) -> None:
    raw = f"{first}\n修好七座石桥\n{TEXT}\n{second}\n种下千亩茶园\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", first[1:].strip()), ("种下千亩茶园", second[1:].strip())]


@pytest.mark.parametrize(
    "names",
    [
        ("林青", "苗晋"),
        ("王 敏 汪 洋", "方 芳"),
        ("本刊记者 林青", "本刊评论员"),
        ("林 青 苗 晋", "叶松"),
        ("青禾县委组织部", "青禾县农业局"),
    ],
)
def test_marked_names_below_titles_are_bylines(names: tuple[str, str]) -> None:
    raw = f"修好七座石桥\n◎{names[0]}\n{TEXT}\n种下千亩茶园\n◎{names[1]}\n{OTHER}"
    assert [s for _, s in sections(raw)] == [None, None]


@pytest.mark.parametrize("marks", ["■抓学习 ■抓整改", "◆强班子 ◆带队伍", "● 摸底数 ● 建台账"])
def test_marked_headings_above_text_are_no_columns(marks: str) -> None:
    one, other = marks.rsplit(marks[0], 1)
    raw = f"修好七座石桥\n{one.strip()}\n{TEXT}\n{marks[0]}{other}\n{OTHER}"
    assert all(b.role != "section" for b in blocks(raw))


@pytest.mark.parametrize(
    "names",
    [("师者风采", "来信照登", "教坛随笔"), ("本期要闻", "一线传真", "他山之石"), ("权威发布", "经验交流", "心得体会")],
)
def test_words_below_a_gap_with_a_title_right_below_name_columns(names: tuple[str, ...]) -> None:
    titles = ("修好七座石桥", "种下千亩茶园", "办起夜间课堂")
    texts = (TEXT, OTHER, THIRD)
    raw = "\n\n".join(f"{a}\n{b}\n{text}" for a, b, text in zip(names, titles, texts, strict=True))
    assert sections(raw) == list(zip(titles, names, strict=True))


@pytest.mark.parametrize("labels", ["案情 调处 说法", "事迹 点评 链接", "背景 做法 启示"])
def test_labels_in_brackets_below_a_title_are_headings(labels: str) -> None:
    texts = (TEXT, OTHER, THIRD)
    inner = "\n".join(f"【{label}】\n{text}" for label, text in zip(labels.split(), texts, strict=True))
    garden = "老院子里的槐花开了，母亲摘下一篮，蒸一锅槐花饭，香气飘过三条巷子。"
    found = sections(f"【维权之窗】\n产假工资能扣吗\n县总工会法律服务站\n{inner}\n【文苑】\n槐花飘香的小院\n{garden}")
    assert found == [("产假工资能扣吗", "维权之窗"), ("槐花飘香的小院", "文苑")]


def test_labels_below_a_title_and_its_first_paragraph_are_parts_of_the_only_text() -> None:
    parts = "".join(f"【{name}】\n{OTHER}\n\n" for name in ("参合与筹资", "补偿政策", "几个苗头", "下半年打算"))
    tail = "呈：市新农合管理中心、县委、县政府\n送：各成员单位\n〔责任编辑：林青　苗晋〕\n"
    text = f"青禾信息\n2008年第5期\n\n上半年基金运行分析\n\n{TEXT}\n\n{parts}{tail}"
    assert sections(text) == [("上半年基金运行分析", None)]


@pytest.mark.parametrize("mark", "●○△")
def test_marked_lines_below_the_name_of_a_column_are_items_without_titles(mark: str) -> None:
    items = f"{mark}柳坪乡：近日组织农技员下田指导抢收。\n{mark}县图书馆夜读书房正式开放，凭证即可入内。"
    raw = f"【要闻】\n修好七座石桥\n{TEXT}\n【一句话新闻】\n{items}"
    found = read_structure(repair(raw)).articles
    assert [(a.title, a.section, a.place) for a in found[1:]] == [
        ("", "一句话新闻", "柳坪乡"),
        ("", "一句话新闻", None),
    ]


@pytest.mark.parametrize("name", ["4．各地动态", "三、工作简讯"])
def test_the_name_of_a_column_may_be_numbered(name: str) -> None:
    found = blocks(f"{name}\n◆青禾县：{TEXT}\n◆雁回县：{OTHER}")
    assert [b.role for b in found] == ["section", "", ""]
    assert [b.found.get("place") for b in found] == [None, "青禾县", "雁回县"]


def test_paragraphs_that_begin_with_a_place_in_brackets_are_items_of_that_place() -> None:
    items = "【柳坪县】近日组织农技员下田指导抢收。\n【石门市】夜读书房正式开放，凭证即可入内。"
    found = read_structure(repair(f"【要闻】\n修好七座石桥\n{TEXT}\n【一句话新闻】\n{items}")).articles
    assert [(a.title, a.section, a.place) for a in found[1:]] == [
        ("", "一句话新闻", "柳坪县"),
        ("", "一句话新闻", "石门市"),
    ]


@pytest.mark.parametrize(("offices", "told_of"), [(3, "县教育局"), (2, None)])
def test_an_office_above_a_title_three_times_is_whom_the_item_tells_of(offices: int, told_of: str | None) -> None:
    items = zip(("县教育局", "县卫计局", "县交通运输局"), ("领导蹲食堂", "签约重点人", "客运村村通"), strict=True)
    news = "\n\n".join(f"{office}\n{title}\n\n　　{TEXT}" for office, title in list(items)[:offices])
    first = read_structure(repair(f"【部门传真】\n\n{news}")).articles[0]
    assert (first.title, first.place) == ("领导蹲食堂", told_of)


@pytest.mark.parametrize("mark", ["▲", "◆ ", "### "])
def test_lines_of_one_mark_below_a_column_of_news_are_titles(mark: str) -> None:
    items = (("二小：午饭不剩饭", FOURTH), ("幼儿园请来爷爷奶奶", OTHER), ("县图书馆开放夜读书房", THIRD))
    news = "## 校园快讯\n" + "\n".join(f"{mark}{title}\n{text}" for title, text in items)
    found = read_structure(repair(f"## 工作研究\n# 修好七座石桥\n◎ 林 青\n{TEXT}\n{news}")).articles
    assert [(a.title, a.section) for a in found[1:]] == [
        ("午饭不剩饭", "校园快讯"),
        ("幼儿园请来爷爷奶奶", "校园快讯"),
        ("县图书馆开放夜读书房", "校园快讯"),
    ]


def test_short_lines_at_the_heads_of_pages_are_columns_as_their_likes_are() -> None:
    """依法履职 does not say that it names a column; three of its length at the same place do."""
    pages = [
        ("视察调研", "吃水难题怎样解", TEXT),
        ("依法履职", "晒出一本明白账", OTHER),
        ("代表风采", "一灯亮到天明", THIRD),
        ("理论园地", "老渠为什么能修好", FOURTH),
    ]
    raw = "\n\n".join(
        f"{label}\n\n{title}\n\n■ 林 青\n\n{text}\n\n{n}\n\nQing He Ren Da"
        for n, (label, title, text) in enumerate(pages, 6)
    )
    assert sections(raw) == [(title, label) for label, title, _ in pages]


@pytest.mark.parametrize(
    "title", ["这几个项目为何“只打雷不下雨”？", "婚事新办，彩礼“瘦身”，真是好！", "谁动了老人们攒下的养老钱？"]
)
def test_a_title_that_asks_is_a_title_below_a_label_and_behind_a_signed_text(title: str) -> None:
    below_label = f"【曝光台】\n{title}\n{TEXT}"
    behind_signed = f"修好七座石桥\n{TEXT}（县交通局）\n{title}\n{OTHER}"
    assert [a.title for a in read_structure(repair(below_label)).articles] == [title]
    assert [a.title for a in read_structure(repair(behind_signed)).articles] == ["修好七座石桥", title]


@pytest.mark.parametrize("asked", ["问：流动党员如何参加组织生活？", "记者：这笔钱从哪里来？", "“您为什么不走？”"])
def test_speech_that_asks_is_no_title(asked: str) -> None:
    found = read_structure(repair(f"修好七座石桥\n{TEXT}\n{asked}\n答：{OTHER}\n{THIRD}")).articles
    assert [a.title for a in found] == ["修好七座石桥"]


def test_who_said_what_stands_below_the_title_of_a_meeting() -> None:
    raw = f"要闻速递\n\n全市饮水安全工作推进会召开\n\n林青强调要以钉钉子精神补齐短板\n\n{TEXT}"
    assert [(a.title, a.subtitle) for a in read_structure(repair(raw)).articles] == [
        ("全市饮水安全工作推进会召开", "林青强调要以钉钉子精神补齐短板")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("经验交流 JINGYANJIAOLIU", "心声 XINSHENG"),
        ("经验交流　JINGYAN JIAOLIU", "心声　XIN SHENG"),
        ("EXPERIENCE 经验交流", "VOICES 心声"),
    ],
)
def test_the_name_of_a_column_may_have_its_spelling_beside_it(first: str, second: str) -> None:
    raw = f"{first}\n\n修好七座石桥\n\n{TEXT}\n\n{second}\n\n种下千亩茶园\n\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", "经验交流"), ("种下千亩茶园", "心声")]


def test_one_line_with_latin_letters_is_no_column() -> None:
    assert [b.role for b in blocks(f"智慧农场 SMART\n\n{TEXT}\n\n修好七座石桥\n\n{OTHER}")] == [""] * 4


def test_a_column_and_a_title_may_stand_in_one_line() -> None:
    raw = f"经验交流 | 一座老粮站的三次转身\n\n{TEXT}\n"
    assert [(a.title, a.section) for a in read_structure(repair(raw)).articles] == [
        ("一座老粮站的三次转身", "经验交流")
    ]


def test_whose_speech_it_is_may_stand_in_brackets_with_how_it_was_taken_down() -> None:
    below = "（县住建委主任　2015年8月25日，根据录音整理，未经本人审阅）"
    assert sections(f"在全县供热调度会上的讲话（节选）\n{below}\n\n{TEXT}") == [
        ("在全县供热调度会上的讲话（节选）", None)
    ]


def test_the_stanzas_of_a_poem_are_text() -> None:
    lines = ("手电筒的光", "在草叶上走", "露水打湿裤脚", "我弯下腰来", "听堤坝呼吸", "像小的时候")
    lines += ("对岸的灯火", "一盏盏熄了", "他们睡得沉")
    poem = "\n\n".join("\n".join(lines[k : k + 3]) for k in (0, 3, 6)) + "\n"
    found = read_structure(repair(f"老站长的算盘\n林　青\n\n{TEXT}\n{OTHER}\n\n巡堤夜\n苗　晋\n\n{poem}")).articles
    assert [(a.title, a.body.text.count("\n")) for a in found] == [("老站长的算盘", 1), ("巡堤夜", 8)]


def test_the_first_line_of_a_title_may_end_with_a_comma() -> None:
    raw = f"本刊讯\n\n{OTHER}\n\n洪峰过境，\n一个村也没有落下\n——我县迎战洪水纪实\n■林　青\n\n{TEXT}\n"
    found = read_structure(repair(raw)).articles[-1]
    assert (found.title.replace(" ", ""), found.subtitle) == ("洪峰过境，一个村也没有落下", "我县迎战洪水纪实")


def test_parts_may_be_numbered() -> None:
    raw = f"第一部分　机关篇\n\n修好七座石桥\n\n{TEXT}\n\n第二部分　学校和社区篇\n\n种下千亩茶园\n\n{OTHER}\n"
    assert sections(raw) == [("修好七座石桥", "机关篇"), ("种下千亩茶园", "学校和社区篇")]


def test_words_between_two_dots_name_a_column() -> None:
    raw = f"· 协商议政 ·\n修好七座石桥\n{TEXT}\n· 委员风采 ·\n一根竹子一条心\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", "协商议政"), ("一根竹子一条心", "委员风采")]


def test_the_number_of_a_page_is_no_column() -> None:
    raw = "".join(f"■第{n}版\n修好{n}座桥\n今年，县里修好{n}座桥，两岸群众出行不再绕道。\n" for n in "二三四")
    assert [b.role for b in mark_labels(read_blocks(AlignedText.unchanged(raw)), frozenset())][::3] == [
        "page_number"
    ] * 3


@pytest.mark.parametrize("form", ["◇{}版　{}", "第{}版 {}", "【{}版】{}", "■ 第{}版 · {}"])
def test_the_page_in_front_is_no_word_of_a_column(form: str) -> None:
    raw = f"{form.format('一', '要闻')}\n修好七座石桥\n{TEXT}\n\n{form.format('二', '走出去')}\n种下千亩茶园\n{OTHER}"
    assert sections(raw) == [("修好七座石桥", "要闻"), ("种下千亩茶园", "走出去")]


@pytest.mark.parametrize("form", ["▍{}▍", "〔{}〕", "◆{}◆"])
def test_a_place_between_marks_stands_above_its_title(form: str) -> None:
    raw = f"{form.format('石门镇')}\n修好七座石桥\n{TEXT}\n\n{form.format('云岭乡')}\n种下千亩茶园\n{OTHER}"
    found = read_structure(repair(raw)).articles
    assert [(a.place, a.title) for a in found] == [("石门镇", "修好七座石桥"), ("云岭乡", "种下千亩茶园")]

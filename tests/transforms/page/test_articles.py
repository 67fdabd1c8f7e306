"""Articles put together from the lines that make them, and their spans."""

from itertools import pairwise

import pytest

from transforms.aligned import AlignedText
from transforms.page.articles import assemble
from transforms.page.blocks import read_blocks
from transforms.page.furniture import mark_furniture
from transforms.page.layout import Block
from transforms.page.segment import Reading, cheapest, read
from transforms.page.signals import Listed, items_of
from transforms.page.spans import spans_of
from transforms.repair import repair
from transforms.structure import read_structure

PROSE = "今年以来，县里把小事当大事办，全年办成一百二十六件。"
MORE = "村里的渠通了水，地里的路铺了石，老人吃饭也有了去处。"
REST = "账本一页一页贴出来，哪家有疑问，支部就上门去讲。"


def reading_of(raw: str) -> tuple[AlignedText, list[Block], Reading]:
    text = AlignedText.unchanged(raw)
    blocks = mark_furniture(read_blocks(text), (), None)
    return text, blocks, read(blocks, cheapest(items_of(blocks, Listed()), False))


def test_a_caption_does_not_cut_a_sentence() -> None:
    head = f"# 办好小事\n\n◎ 林 青\n\n{PROSE}\n\n"
    raw = f"{head}{REST[:-1]}；{MORE[:-1]}，来办事的人\n\n\n\n居民在窗口办事\n\n\n\n都说方便。"
    text, blocks, reading = reading_of(raw)
    drafts, _ = assemble(text, blocks, reading, ())
    assert drafts[0].body.text == f"{PROSE}\n{REST[:-1]}；{MORE[:-1]}，来办事的人都说方便。"


def test_an_editors_note_that_introduces_several_is_a_piece_of_its_own() -> None:
    raw = (
        "编者按：各地做法很多，现选编部分刊登如下，供学习借鉴。\n\n"
        f"望川区：“板凳会”  {PROSE}{PROSE}{PROSE}\n\n雁回县：“小药箱”  {MORE}{REST}{MORE}\n"
    )
    text, blocks, reading = reading_of(raw)
    drafts, _ = assemble(text, blocks, reading, ())
    assert [(d.kind, d.title.title, d.title.place) for d in drafts] == [
        ("editor_note", "编者按", None),
        ("article", "“板凳会”", "望川区"),
        ("article", "“小药箱”", "雁回县"),
    ]


def test_spans_follow_each_other() -> None:
    text, blocks, reading = reading_of(f"# 办好小事\n\n◎ 林 青\n\n{PROSE}\n\n- 3 -\n\n{MORE}")
    _, place = assemble(text, blocks, reading, ())
    spans = spans_of(text, blocks, reading, place)
    assert [(s.role, s.article_seq) for s in spans] == [
        ("title", 1), ("byline", 1), ("body", 1), ("page_number", None), ("body", 1)
    ]  # fmt: skip
    assert all(a.char_end <= b.char_start for a, b in pairwise(spans))


def test_signatures_in_the_text_name_the_writers() -> None:
    for body, writers in (
        (f"{PROSE}（丁 禾）", ("丁禾",)),
        (f"本报讯（记者 林青 通讯员 苗晋）{PROSE}", ("林青", "苗晋")),
        (f"本报讯（通讯员林青）{PROSE}", ("林青",)),
        (f"{PROSE}（青禾县委组织部）", ("青禾县委组织部",)),
        (f"{PROSE}（石门镇  丁禾）", ("丁禾",)),
        (f"{PROSE}（供稿：丁 禾）", ("丁禾",)),
        (f"{PROSE}\n\n（来源：石门乡政府）", ("石门乡政府",)),
        (f"{PROSE}\n\n（来源：青禾日报）", ()),
        (f"{PROSE}\n\n信息来源：县运管所", ("县运管所",)),
        (f"{PROSE}\n\n信息来源：县茶叶协会", ("县茶叶协会",)),
        (f"{PROSE}\n\n来源：新华社", ()),
        (f"{PROSE}（县供销社）", ("县供销社",)),
        (f"{PROSE}（城调队）", ("城调队",)),
        (f"{PROSE}（石门镇初中　林青　苗晋）", ("林青", "苗晋")),
        (f"{PROSE}（新华社）", ()),
        (f"{PROSE}（共三处）", ()),
        (f"{PROSE}（见县供销社）", ()),
        (f"{PROSE}（有删节）", ()),
        (f"{PROSE}\n\n（作者系石门乡党委书记  丁禾）", ("丁禾",)),
        (f"{PROSE}\n\n（作者单位：青禾县委组织部  丁禾）", ("丁禾",)),
        (f"{PROSE}\n\n（作者单位：青禾县石门镇  修桥办）", ()),
        (f"{PROSE}（详见后文）", ()),
    ):
        text, blocks, reading = reading_of(f"# 办好小事\n\n{body}")
        assert assemble(text, blocks, reading, ())[0][0].authors == writers


def test_an_article_begins_with_its_first_character() -> None:
    text, blocks, reading = reading_of(f"{PROSE}\n\n（作者单位：青禾县委组织部）\n\n办好小事\n\n■林 青\n")
    drafts, _ = assemble(text, blocks, reading, ())
    assert [(d.title.title, d.raw_start) for d in drafts] == [("办好小事", 0)]


@pytest.mark.parametrize(
    ("raw", "titles", "at", "begins"),
    [
        pytest.param(
            f"# 简讯\n\n▲县法院巡回法庭进院坝 今年以来，{MORE}{MORE}\n\n▲窗口推行“周六不打烊” 9月起，{REST}{PROSE}\n",
            ["县法院巡回法庭进院坝", "窗口推行“周六不打烊”"],
            0,
            "今年以来",
            id="one blank before a time",
        ),
        pytest.param(
            f"# 简讯\n\n● 金秋助学到家门  场工会，{MORE}\n\n● 巴扎上的普法课  司法所、派出所，{REST}{PROSE}\n",
            ["金秋助学到家门", "巴扎上的普法课"],
            1,
            "司法所",
            id="two blanks before any text",
        ),
    ],
)
def test_a_marked_title_runs_into_its_report(raw: str, titles: list[str], at: int, begins: str) -> None:
    text, blocks, reading = reading_of(raw)
    drafts, _ = assemble(text, blocks, reading, ())
    assert [d.title.title for d in drafts] == titles
    assert drafts[at].body.text.startswith(begins)


def test_a_division_alone_above_a_title_is_its_place() -> None:
    raw = f"县区短讯\n\n◆永嘉县\n\n闲置校舍变身菜窖\n\n{PROSE}{MORE}\n\n◆瑞安市\n\n茶园里来了医生\n\n{REST}{MORE}\n"
    text, blocks, reading = reading_of(raw)
    drafts, _ = assemble(text, blocks, reading, ())
    assert [(d.title.place, d.title.title) for d in drafts] == [
        ("永嘉县", "闲置校舍变身菜窖"),
        ("瑞安市", "茶园里来了医生"),
    ]


SIGNED = (
    "办好小事\n\n今年，县里办成三件事，人人都说好。渠修得再好，也要有人守。\n{}\n\n"
    "再办大事\n\n明年，县里还要办成三件事。\n"
)


@pytest.mark.parametrize(
    ("line", "authors", "affiliation"),
    [
        ("（县卫生局农卫股　叶长友）", "叶长友", "县卫生局农卫股"),
        ("（石门镇党委组织办  林青）", "林青", "石门镇党委组织办"),
        ("（省民政厅养老服务处）", "省民政厅养老服务处", None),
        ("（石门镇初中　林青　苗晋）", "林青 苗晋", "石门镇初中"),
        ("（江西游客　苗先生）", "苗先生", None),
        ("——编者", "编者", None),
        ("（林小青报道）", "林小青", None),
        ("（林小青/文）", "林小青", None),
        ("（县文旅局、县残联）", "县文旅局 县残联", None),
        ("（驻石门村工作队）", "驻石门村工作队", None),
        ("（作者：林青，县农业局）", "林青", "县农业局"),
        ("县委党史办供稿", "县委党史办", None),
        ("林小青　撰稿", "林小青", None),
        ("撰稿人：林小青", "林小青", None),
        ("报送单位：县水利局", "县水利局", None),
        ("（县河长办调研组　执笔：林青　苗　晋）", "林青 苗晋", "县河长办调研组"),
        ("（林 青 作者单位：青禾县人大常委会）", "林青", "青禾县人大常委会"),
        ("（作者系县委常委、组织部部长林青）", "林青", "县委常委、组织部部长"),
        ("（原载《松屏日报》2011年7月12日  记者 林 青  通讯员 苗晋）", "林青 苗晋", None),
    ],
)
def test_who_signs_below_a_text(line: str, authors: str, affiliation: str | None) -> None:
    first = read_structure(repair(SIGNED.format(line))).articles[0]
    assert (first.authors, first.affiliation) == (tuple(authors.split()), affiliation)
    assert first.body.text.endswith("也要有人守。")


@pytest.mark.parametrize(
    ("line", "authors", "affiliation"),
    [
        ("○ 本刊通讯员　林小青", ("林小青",), None),
        ("○ 本报记者　林青　实习生　苗晋", ("林青", "苗晋"), None),
        ("作者：林青（运维检修部）", ("林青",), "运维检修部"),
        ("采油三队　林小青", ("林小青",), "采油三队"),
        ("县公安局　石门镇人民政府（联合供稿）", ("县公安局", "石门镇人民政府"), None),
        ("林小青　忆述　苗晋　整理", ("林小青", "苗晋"), None),
        ("扎西尼玛", ("扎西尼玛",), None),
        ("林小青　苗晋/文　林青/图", ("林小青", "苗晋"), None),
        ("林小青/文　苗晋/摄", ("林小青",), None),
        ("林小青（三年级2班）", ("林小青",), "三年级2班"),
        ("县妇联供稿", ("县妇联",), None),
        ("林小青　口述　苗晋　记录整理", ("林小青", "苗晋"), None),
        ("采油二队　林小青　县农业局　苗晋", ("林小青", "苗晋"), "采油二队、县农业局"),
        ("指导老师：林小青", (), None),
    ],
)
def test_who_signs_above_a_text(line: str, authors: tuple[str, ...], affiliation: str | None) -> None:
    first = read_structure(repair(f"渠修得再好也要有人守\n{line}\n\n{PROSE}\n{MORE}\n")).articles[0]
    assert (first.title, first.authors, first.affiliation) == ("渠修得再好也要有人守", authors, affiliation)


def test_a_text_goes_on_behind_the_continuation_that_stands_inside_its_sentence() -> None:
    raw = (
        "粮改饲改出一条路\n\n县里常年干旱少雨，种粮靠天，种草养牛却有出路，家家户户都养上了牛。\n\n"
        "（下转第9页）\n\n- 6 -\n\n车间建到楼下\n\n"
        "楼下办起了车间，机器昼夜两班不停，一天出一千套校服，工人一个月能拿到一千多\n\n- 9 -\n\n"
        "（上接第6页）\n\n三是肉进城。县上建成一条屠宰线，冷鲜肉走进了四十六家超市。\n\n（林 青）\n\n"
        "元到三千元，谁家有急事还可以请假回去照看。\n\n（苗 晋）\n"
    )
    first, second = read_structure(repair(raw)).articles
    assert first.body.text.endswith("走进了四十六家超市。")
    assert second.body.text.endswith("一个月能拿到一千多元到三千元，谁家有急事还可以请假回去照看。")
    assert (first.authors, second.authors) == (("林青",), ("苗晋",))


def test_a_second_name_of_a_column_is_that_of_the_text_below() -> None:
    """Though the page ends below it: the article above stands in a column already."""
    raw = (
        f"经验做法\n\n修好七座石桥\n\n◎ 林 青\n\n{PROSE}\n{MORE}\n\n组工论坛\n\n12\n\n{REST}{MORE}{REST}\n"
        "（作者系青禾县选调生）\n\n当好一粒种子\n\n◎ 苗 晋\n\n13\n"
    )
    found = read_structure(repair(raw)).articles
    assert [(a.title, a.section) for a in found] == [("修好七座石桥", "经验做法"), ("当好一粒种子", "组工论坛")]

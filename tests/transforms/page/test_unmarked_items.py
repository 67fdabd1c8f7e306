"""Paragraphs with nothing in front: below the name of a column of short news, or signed by bodies one by one."""

import pytest

from transforms.aligned import AlignedText
from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾环保\n第8期\n青禾县环境保护局    2009年8月14日\n\n"
ITEMS = [
    "八月五日，县环境监察大队突击检查石门镇的十七家企业，两家当场立案查处。",
    "我县第二批农村污水处理工程通过验收，三十八个自然村的群众受益。",
    "8月10日，省督查组来我县检查关停情况，查看了九家已经关闭的小厂。",
]
TITLED = "修桥记\n\n今年以来，石门镇修好七座便民桥，群众过河不再绕路。\n"


def found_in(text: str) -> list[tuple[str, str | None]]:
    return [(a.title, a.section) for a in read_structure(repair(text)).articles]


@pytest.mark.parametrize("name", ["[简讯]", "【站内消息】", "工作动态"])
@pytest.mark.parametrize("indent", ["", "　　"])
def test_paragraphs_that_tell_a_day_each_are_items(name: str, indent: str) -> None:
    said = "\n\n".join(indent + words for words in ITEMS)
    found = found_in(f"{HEAD}{name}\n\n{said}\n\n{TITLED}")
    assert [title for title, _ in found] == ["", "", "", "修桥记"]
    assert {section for _, section in found[:3]} == {name.strip("[]【】")}


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([ITEMS[0], "会议要求，各镇要把排查的情况逐条上报，不得瞒报漏报。"], id="goes on with the meeting"),
        pytest.param([ITEMS[0], ITEMS[1], "全县今年已经关闭小厂四十六家，还有十二家正在搬迁。"], id="one day only"),
    ],
)
def test_the_paragraphs_of_one_report_stay_together(said: list[str]) -> None:
    assert len(found_in(HEAD + "[简讯]\n\n" + "\n\n".join(said))) == 1


def test_a_title_below_the_name_of_the_column_is_that_of_one_article() -> None:
    assert [title for title, _ in found_in(HEAD + "[简讯]\n" + "\n".join(["全县突击检查企业", *ITEMS]))] == [
        "全县突击检查企业"
    ]


LIBRARY = "县图书馆新到图书一千册，周末免费开放，来的人真不少。"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        pytest.param(
            ["石门镇办起老年食堂十二个，三百位老人按时就餐。", "城关小学学生走进消防队，学会了用灭火器。"],
            3,
            id="somebody else each",
        ),
        pytest.param(
            ["全县农家书屋同时添了新书，家家都有书看。", "石门镇的书屋还办起了夜校，学的人真不少。"],
            1,
            id="one goes on for the whole county",
        ),
        pytest.param(
            ["县图书馆还办了讲座，三百人到场听讲。", "石门镇的书屋还办起了夜校，学的人真不少。"],
            1,
            id="the same body again",
        ),
    ],
)
def test_paragraphs_that_tell_no_day_tell_of_somebody_else_each(said: list[str], number: int) -> None:
    assert len(found_in(HEAD + "【简讯】\n\n" + "\n".join([LIBRARY, *said]))) == number


SENT = ["石门镇修好七座便民桥，群众过河不再绕路。", "今年的新茶采完了，茶农们个个喜上眉梢，忙着买肥。"]


@pytest.mark.parametrize("apart", ["", "\n"], ids=["behind the last stop", "below"])
def test_paragraphs_that_are_signed_each_are_items(apart: str) -> None:
    signed = [f"{said}{apart}（{who}）" for said, who in zip(SENT, ("林青", "县茶叶站"), strict=True)]
    assert len(found_in(HEAD + "【简讯】\n\n" + "\n\n".join(signed))) == 2
    assert len(found_in(HEAD + "【简讯】\n\n" + "\n\n".join([SENT[0], signed[1]]))) == 1


ISSUE = "青禾信息\n\n第3期\n\n{0}人物{1}\n\n渡口边的修船匠\n\n石门渡口有一位修船匠，今年七十岁了。他修船。\n\n"
PIECE = "今天劝走的老人卖的是自己纳的鞋垫，五元一双，我买了两双，又帮他把摊子搬到了早市。"


@pytest.mark.parametrize("marks", ["〖〗", "【】", "[]", "=="], ids=str)
@pytest.mark.parametrize(("name", "pieces"), [("手记", 2), ("数字", 2), ("主要成效", 1), ("办理情况", 1)], ids=str)
def test_text_right_below_a_column_between_marks_is_a_piece(marks: str, name: str, pieces: int) -> None:
    labels = [f"{marks[0]}{label}{marks[1]}\n\n" for label in (name, "预报")]
    said = ISSUE.format(*marks) + f"{labels[0]}{PIECE}\n\n{labels[1]}明天有雨，山路难走。"
    found = read_structure(repair(said)).articles
    assert (len(found) > pieces, [a.section for a in found[1:2]] == [name]) == (pieces == 2, pieces == 2)


def test_brackets_are_no_part_of_the_title_of_a_piece() -> None:
    said = f"青禾信息\n\n第3期\n\n守林人的账本\n苗晋\n\n老苗守林三十年。账本记了九册。\n\n【其他工作动态】\n\n{PIECE}"
    assert "【" not in read_structure(repair(said)).articles[-1].title


@pytest.mark.parametrize(("name", "titles"), [("校友动态", 3), ("简讯", 3), ("报名信息", 2), ("基本情况", 2)], ids=str)
def test_a_column_of_short_news_in_one_paragraph_is_its_title(name: str, titles: int) -> None:
    said = ISSUE.format("·", "·") + f"守林人的账本\n苗晋\n\n老苗守林三十年。账本记了九册。\n\n{name}\n\n{PIECE}"
    found = read_structure(repair(said)).articles
    assert len(found) == titles
    assert (found[-1].title == name) == (titles == 3)


@pytest.mark.parametrize("mark", ["-", "- ", "▪", "▪ "], ids=str)
def test_items_of_short_news_have_marks_of_many_kinds(mark: str) -> None:
    said = [ITEMS[0].replace("八月五日", "8月5日"), ITEMS[2]]
    assert len(found_in(HEAD + "【短讯】\n\n" + "\n\n".join(mark + s for s in said))) == 2


def test_the_name_of_a_column_at_the_end_of_a_page_is_no_title() -> None:
    said = ISSUE.format("·", "·") + f"守林人的账本\n苗晋\n\n老苗守林三十年。\n\n工作信息\n\f{PIECE}\n账本记了九册。"
    assert [a.title for a in read_structure(repair(said)).articles] == ["渡口边的修船匠", "守林人的账本"]


def test_a_piece_stands_in_the_nearest_column_above() -> None:
    said = ISSUE.format("【", "】") + f"【他山之石】\n（略）\n\n【数字】\n{PIECE}"
    assert read_structure(repair(said)).articles[-1].section == "数字"


SAID = (
    "今年全县修好七座桥，通了三条路，山里人出门不再绕远。",
    "全县种下新茶一千亩，茶厂收鲜叶三百吨，茶农人均增收一千元。",
    "村里建起三所小学，学生走路不过半个钟头，老师都住在校里。",
    "夏粮收了五万吨，粮库腾出八座仓，农户卖粮不用排队。",
)


def bodies(raw: str) -> list[str]:
    return [a.body.text for a in read_structure(AlignedText.unchanged(raw)).articles]


@pytest.mark.parametrize(
    ("who", "items"),
    [
        (("县交通局", "县农业局", "县教育局", "县粮食局"), 4),
        (("县交通局", "县农业局 县林业局", "县教育局", "县粮食局"), 4),
        (("见下页", "同上", "县教育局", "略"), 1),
        (("", "", "", "县粮食局"), 1),
    ],
)
def test_texts_signed_by_bodies_are_items(who: tuple[str, ...], items: int) -> None:
    raw = "\n".join(f"　　{said}（{name}）" if name else f"　　{said}" for said, name in zip(SAID, who, strict=True))
    assert len(bodies(raw)) == items


def test_an_item_may_have_several_paragraphs() -> None:
    one, two, three, four = SAID
    raw = f"　　{one}\n　　{two}（县农业局）\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    raw += "\n　　路灯装到了村口。（县城管局）"
    assert [body.count("\n") for body in bodies(raw)] == [1, 0, 0, 0]


def test_a_signature_may_go_on_overleaf() -> None:
    one, two, three, four = SAID
    raw = f"　　{one}（县交通局）\n　　{two}（县\n\n— 1 —\n\n农业局）\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    assert len(bodies(raw)) == 4


def test_items_below_the_names_of_columns_have_no_titles() -> None:
    one, two, three, four = SAID
    raw = f"【建设】\n　　{one}（县交通局）\n　　{two}（县农业局）\n"
    raw += f"【民生】\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    found = [(a.title, a.section, a.authors) for a in read_structure(AlignedText.unchanged(raw)).articles]
    offices = ("县交通局", "县农业局", "县教育局", "县粮食局")
    assert found == [("", "建设" if k < 2 else "民生", (who,)) for k, who in enumerate(offices)]


@pytest.mark.parametrize("hour", ["8:30，", "上午9时，", "29日16时许，", "二十九日晚，", "本周三，", "十点半，"])
def test_an_hour_begins_an_item_as_a_day_does(hour: str) -> None:
    said = [f"{hour}石门镇境内一辆货车侧翻，交警赶到现场处置。", f"{hour}沙河乡一处农房起火，被邻居及时扑灭。"]
    assert len(found_in(HEAD + "[简讯]\n\n" + "\n\n".join(said))) == 2


def test_an_hour_below_a_line_of_a_story_makes_it_no_title() -> None:
    story = "洪峰过境\n——一个镇的一夜\n◎ 林青\n\n那天的雨下得真大。\n\n跑在水前面的人\n\n19日2时15分，铃声响了。\n"
    assert [title for title, _ in found_in(HEAD + story)] == ["洪峰过境"]


LETTERS = (
    "叔叔阿姨好，我这学期语文考了九十六分，你们给的钱妈妈交了校服费。",
    "告诉您一个好消息，我考上大学了，请把下学期的资助给别的弟弟妹妹。",
)
MARGIN = "　" * 18


def test_signed_letters_below_their_column_are_items() -> None:
    said = "\n".join(f"{words}\n{MARGIN}{who}" for words, who in zip(LETTERS, ("李佳怡", "杨 帆"), strict=True))
    found = read_structure(repair(f"{HEAD}{TITLED}\n孩子的信\n{said}\n")).articles
    assert [(a.title, a.section) for a in found[1:]] == [("", "孩子的信")] * 2


def test_paragraphs_of_one_letter_are_no_letters() -> None:
    found = found_in(f"{HEAD}{TITLED}\n一封孩子的信\n{LETTERS[0]}\n{LETTERS[1]}\n{MARGIN}李佳怡\n")
    assert len(found) <= 2


@pytest.mark.parametrize("label", ["馆长回复", "县交通局答复", "回音"])
def test_an_answer_behind_who_signs_goes_with_the_letter(label: str) -> None:
    letter = f"能不能晚一点关门\n{LETTERS[0]}\n{MARGIN}夜读人\n【{label}】五月起延长到八点半闭馆，试行三个月。\n"
    found = read_structure(repair(f"{HEAD}{TITLED}\n{letter}")).articles
    assert [a.title for a in found] == ["修桥记", "能不能晚一点关门"]
    assert found[1].body.text.endswith("试行三个月。")

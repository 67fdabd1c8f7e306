"""Who signs below a text, in letters, orders and reports; what follows a signature and is still the text's."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.signatures import mark_signatures
from transforms.records import Article
from transforms.repair import repair
from transforms.structure import read_structure

TEXT = "　　今年以来，青禾县修桥七座、补路三十里，村民说，路通了，山货也出得去了，日子一天比一天好。"
OTHER = "　　春天里，乡里请来农技员，手把手教大家剪枝、施肥、采茶，一亩茶园能多卖三百元，人人都有了奔头。"
RIGHT = "　" * 20


def articles(raw: str) -> tuple[Article, ...]:
    return read_structure(repair(raw)).articles


@pytest.mark.parametrize(
    ("signed", "authors"),
    [
        ("青禾县人民政府", ("青禾县人民政府",)),
        ("石门中学　冯　媛", ("冯媛",)),
        ("青禾县　方　正", ("方正",)),
        ("一名乡村教师", ("一名乡村教师",)),
        ("（县农业局供稿）", ("县农业局",)),
    ],
)
def test_a_line_at_the_right_margin_signs(signed: str, authors: tuple[str, ...]) -> None:
    found = articles(f"修好七座石桥\n{TEXT}\n{RIGHT}{signed}\n\n种下千亩茶园\n{OTHER}")
    assert [(a.title, a.authors) for a in found] == [("修好七座石桥", authors), ("种下千亩茶园", ())]


@pytest.mark.parametrize("day", ["2018年3月2日", "二○一四年八月十五日", "2018年3月"])
def test_a_body_above_a_day_signs(day: str) -> None:
    found = articles(
        f"关于修桥的通知\n各乡镇人民政府：\n{TEXT}\n{RIGHT}青禾县人民政府\n{RIGHT}{day}\n种下千亩茶园\n{OTHER}"
    )
    assert [(a.title, a.authors) for a in found] == [("关于修桥的通知", ("青禾县人民政府",)), ("种下千亩茶园", ())]


@pytest.mark.parametrize("number", ["青政发〔2018〕5号", "青办字[2018]12号", "青组〔2018〕3号"])
def test_the_number_of_a_paper_is_no_title(number: str) -> None:
    found = articles(f"青禾县人民政府\n关于修桥的通知\n{number}\n各乡镇人民政府：\n{TEXT}")
    assert [a.title for a in found] == ["青禾县人民政府关于修桥的通知"]


@pytest.mark.parametrize(
    "annex",
    [
        "附件\n　　　　桥梁养护办法\n　　第一条　为养护桥梁，制定本办法。",
        "附件：桥梁养护办法\n{other}",
        "【答复】来信收悉，七座桥年内修好。",
    ],
)
def test_an_annex_goes_on_behind_the_signature(annex: str) -> None:
    raw = (
        f"关于印发《桥梁养护办法》的通知\n各乡镇人民政府：\n{TEXT}\n{RIGHT}青禾县人民政府\n{RIGHT}2018年3月2日\n"
        + annex
    )
    found = articles(raw.replace("{other}", OTHER))
    assert len(found) == 1
    assert found[0].authors == ("青禾县人民政府",)


@pytest.mark.parametrize("body", ["中共青禾县委组织部", "（中共青禾县委党校）", "青禾县委政研室"])
def test_a_body_between_names_and_text_is_where_they_work(body: str) -> None:
    found = articles(f"修好七座石桥\n□ 林　青　苗　晋\n{body}\n{TEXT}\n{OTHER}")
    assert [(a.authors, a.affiliation) for a in found] == [(("林青", "苗晋"), body.strip("（）"))]


def test_a_centred_title_signs_nothing() -> None:
    found = articles(f"　　　　修好七座石桥\n{TEXT}\n　　　　　　　种下千亩茶园\n{OTHER}\n{RIGHT}（林　青）")
    assert [a.title for a in found] == ["修好七座石桥", "种下千亩茶园"]


@pytest.mark.parametrize("remark", ["（据青禾日报报道）", "（本刊讯）", "（完）"])
def test_a_remark_in_brackets_is_no_writer(remark: str) -> None:
    assert articles(f"修好七座石桥\n{TEXT}\n{remark}")[0].authors == ()


def test_titles_of_several_lengths_with_one_middle_are_centred() -> None:
    titles = ("桥", "修好石桥", "种下千亩茶园", "小学的灯亮到夜里九点")
    raw = "\n\n".join(
        f"{'　' * ((34 - len(title)) // 2)}{title}\n\n{TEXT}\n{OTHER}{k}。" for k, title in enumerate(titles, 1)
    )
    assert [b.role for b in mark_signatures(read_blocks(AlignedText.unchanged(raw))) if b.indent > 9] == [""] * 4


@pytest.mark.parametrize(
    ("signed", "authors"),
    [
        ("（马牧池乡组织办）", ("马牧池乡组织办",)),
        ("——县委组织部 林青", ("林青",)),
        (f"{RIGHT}青禾县委督查室\n{RIGHT}青禾县安全生产委员会办公室\n{RIGHT}2021年9月24日", None),
    ],
)
def test_who_signs_below_a_text_does_not_write_the_next(signed: str, authors: tuple[str, ...] | None) -> None:
    found = articles(f"修好七座石桥\n\n{TEXT}\n{signed}\n\n种下千亩茶园\n\n{OTHER}\n")
    assert (found[0].title, found[1].title, found[1].authors) == ("修好七座石桥", "种下千亩茶园", ())
    assert found[0].authors == (authors or ("青禾县委督查室", "青禾县安全生产委员会办公室"))


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("(青禾县农技推广中心,青海 青禾 000218)", "青禾县农技推广中心"),
        ("（1.青禾县水务局，青海 青禾 000218；2.石门县水务局，青海 石门 000219）", "青禾县水务局；石门县水务局"),
    ],
)
def test_bodies_with_place_and_postcode_are_where_the_authors_work(line: str, where: str) -> None:
    found = articles(f"全膜种玉米的增产效应\n林青，苗小晋\n{line}\n摘　要：两年试验表明，产量比露地高。\n{TEXT}")
    assert [(a.authors, a.affiliation) for a in found] == [(("林青", "苗小晋"), where)]
    assert found[0].body.text.startswith("摘")


def test_a_place_and_a_figure_in_brackets_are_no_body() -> None:
    found = articles(f"七座小桥通了车\n林青\n（青禾县，青海 青禾 218座）\n{TEXT}")
    assert found[0].affiliation is None


@pytest.mark.parametrize("reply", ["【馆长回复】", "〔办理情况〕", "（领导批示）", "【镇政府答复】"])
def test_a_reply_goes_on_behind_who_signs_a_letter(reply: str) -> None:
    said = (
        f"能不能晚一点关门\n馆长：您好！{TEXT.strip()}\n{RIGHT}读者　夜行客\n{reply}5月起，每周三天延长到晚上八点。\n"
    )
    found = articles(f"青禾书讯\n第3期\n青禾县图书馆    2014年2月4日\n\n{said}\n世界读书日活动安排\n{OTHER}")
    assert [(a.title, a.authors) for a in found] == [("能不能晚一点关门", ("夜行客",)), ("世界读书日活动安排", ())]
    assert found[0].body.text.endswith("晚上八点。")


def test_a_text_in_brackets_that_is_no_reply_begins_anew() -> None:
    said = f"桥修好了\n{TEXT}\n{RIGHT}读者　夜行客\n【新书上架】本月到馆新书七百册，已经分编上架。\n{OTHER}"
    assert not any("七百册" in a.body.text for a in articles(said)[:1])


def test_who_the_author_is_and_when_a_paper_came_in_are_no_text() -> None:
    notes = "收稿日期：2018-01-18\n作者简介：林青（1966—），男，高级农艺师，从事旱作研究。\n"
    found = articles(f"全膜种玉米的增产效应\n林青，苗小晋\n{TEXT}\n{notes}")
    assert found[0].body.text == TEXT.strip()

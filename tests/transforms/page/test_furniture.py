"""Heads and feet around the articles, and what the contents list and the page say of lines that are none."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.furniture import mark_furniture
from transforms.repair import repair
from transforms.structure import read_structure

TEXT = "今年以来，全县修好七座桥，两岸群众出行不再绕道。"


def test_strokes_around_a_head_leave_the_articles_alone() -> None:
    stroke = "━" * 20
    text = (
        f"{stroke}\n　　　青　禾　之　窗\n　　　　第21期\n{stroke}\n青禾县委老干部局　　2016年10月10日\n\n"
        "　　　　全县举行重阳节汇演\n\n　　10月9日，重阳节汇演在县老年大学举行，四百多位老同志看了演出。\n\n"
        f"　　　　离休干部捐款助学\n\n　　10月8日，一位离休干部捐出积蓄，资助石门镇的贫困学生。\n\n"
        f"{stroke}\n报：县委常委\n"
    )
    assert [a.title for a in read_structure(repair(text)).articles] == ["全县举行重阳节汇演", "离休干部捐款助学"]


@pytest.mark.parametrize(("line", "name"), [("□ 特稿", "特稿"), ("◆简讯◆", "简讯")])
def test_a_marked_line_that_the_list_names_a_column_is_one(line: str, name: str) -> None:
    blocks = read_blocks(AlignedText.unchanged(f"{line}\n修好七座桥\n林青\n{TEXT}"))
    found = mark_furniture(blocks, (), None, (name,))[0]
    assert (found.role, found.found["name"]) == ("section", name)


def test_a_marked_line_that_no_list_names_may_sign() -> None:
    blocks = read_blocks(AlignedText.unchanged(f"□ 林青\n修好七座桥\n{TEXT}"))
    assert mark_furniture(blocks, (), None, ("简讯",))[0].role == "byline"


def test_a_text_goes_on_on_a_page_in_han_figures() -> None:
    blocks = read_blocks(AlignedText.unchanged("明年准备再（下转第三版）\n（上接第十一版）修两座，两岸的群众都盼着。"))
    found = [(b.role, b.found["page"]) for b in blocks if b.role.startswith("cut")]
    assert found == [("cut_end", "3"), ("cut_start", "11")]


HEAD = "青禾助学\n2018年第3期\n青禾县助学会编\n"


@pytest.mark.parametrize("line", ["“让每一颗种子，都等得到雨水。”", "总投资 1.38亿元｜工期 两年｜灌溉 8.6万亩"])
def test_a_motto_below_the_head_is_no_item(line: str) -> None:
    found = read_structure(repair(f"{HEAD}{line}\n\n修好七座桥\n{TEXT}\n")).articles
    assert [(a.title, a.body.text) for a in found] == [("修好七座桥", TEXT)]


def test_a_text_that_begins_with_a_quotation_is_no_motto() -> None:
    said = f"“让每一颗种子，都等得到雨水。”\n{TEXT}"
    assert read_structure(repair(f"{HEAD}\n{said}\n")).articles[0].body.text.startswith("“让")


@pytest.mark.parametrize(
    "line",
    ["开放时间：9:00—17:30（周二内务整理）", "封底寄语：慢一点，没关系。", "填报：丁禾　审核：苗晋", "本期印数：300份"],
)
def test_what_is_printed_behind_the_last_item_is_none_of_its_words(line: str) -> None:
    found = read_structure(repair(f"{HEAD}\n修好七座桥\n{TEXT}\n\n{line}\n")).articles
    assert [(a.title, a.body.text) for a in found] == [("修好七座桥", TEXT)]


@pytest.mark.parametrize("line", ["开放时间：每天上午九点到十一点。", "报名电话：5550143，逾期不候。"])
def test_what_belongs_to_a_notice_stays_with_it(line: str) -> None:
    found = read_structure(repair(f"{HEAD}\n新馆开放\n{TEXT}\n{line}\n")).articles
    assert found[0].body.text.endswith(line)


@pytest.mark.parametrize("head", ["青禾方志 · {} ·", "— {} — 青禾方志", "·{}·青禾方志"])
def test_a_page_head_with_the_page_between_marks_is_no_title(head: str) -> None:
    raw = f"{HEAD}\n修好七座桥\n{TEXT}\n{head.format(1)}\n两县交界处也通了车。\n{head.format(2)}\n\n征集启事\n{TEXT}\n"
    assert [a.title for a in read_structure(repair(raw)).articles][-1] == "征集启事"

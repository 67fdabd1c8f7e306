"""Lines that sign by where they stand."""

import pytest

from transforms.aligned import AlignedText
from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾简报\n第3期\n青禾县人民政府办公室　　　2018年3月5日\n\n"
BRIDGES = "　　今年以来，石门镇先后筹资三百万元，修好小桥七座，方便了三千多名群众出行。"
TEA = "　　镇里还请来技术员，手把手教农户剪枝施肥，茶园亩产提高了两成，茶农喜上眉梢。"
LAUGHTER = "　　九月十日上午，三十多名志愿者来到敬老院，为老人理发、量血压，院子里笑声阵阵。"
WALK = "　　他说自己干了三十年石匠，手上的茧子比铜钱还厚，如今每天都要到桥上走一走。"


def signed(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = read_structure(AlignedText.unchanged(HEAD + text))
    return [(a.title, a.authors) for a in found.articles]


@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["all lines alike", "a wide gap below"])
def test_names_below_their_texts(apart: str) -> None:
    said = apart.join(
        (
            f"石门镇修好七座小桥\n{BRIDGES}\n林小青",
            f"茶园里来了技术员\n{TEA}\n苗晋",
            f"敬老院里笑声多\n{LAUGHTER}\n县民政局\n",
        )
    )
    assert signed(said) == [
        ("石门镇修好七座小桥", ("林小青",)),
        ("茶园里来了技术员", ("苗晋",)),
        ("敬老院里笑声多", ("县民政局",)),
    ]


def test_a_name_with_a_subtitle_below_is_a_title() -> None:
    said = f"石门镇修好七座小桥\n{BRIDGES}\n\n林小青\n——记石门镇的好支书\n{TEA}\n\n苗晋\n——修桥的人\n{WALK}"
    assert all(authors == () for _, authors in signed(said))


def test_a_label_is_no_pen_name() -> None:
    assert signed(f"静水乡村\n\n村事\n\n{BRIDGES}\n{WALK}\n")[0][1] == ()


def test_an_office_between_a_title_and_its_text() -> None:
    said = f"石门镇修好七座小桥\n综合股\n\n{BRIDGES}\n\n茶园里来了技术员\n办公室\n\n{TEA}\n"
    assert signed(said) == [("石门镇修好七座小桥", ("综合股",)), ("茶园里来了技术员", ("办公室",))]


def test_offices_between_paragraphs_are_headings() -> None:
    said = f"县直机关作风建设巡礼\n办公室\n{BRIDGES}\n综合股\n{TEA}\n农业股\n{WALK}\n"
    assert signed(said) == [("县直机关作风建设巡礼", ())]


def test_a_pen_name_between_a_title_and_its_text() -> None:
    said = f"请把安全帽带系好\n小禾\n{BRIDGES}\n{WALK}\n\n茶园里来了技术员\n{TEA}\n"
    assert signed(said) == [("请把安全帽带系好", ("小禾",)), ("茶园里来了技术员", ())]


def test_words_between_paragraphs_are_headings() -> None:
    assert signed(f"请把安全帽带系好\n起因\n{BRIDGES}\n经过\n{WALK}\n结果\n{TEA}\n") == [("请把安全帽带系好", ())]


def test_the_name_of_a_column_above_a_signed_title_is_no_name() -> None:
    said = f"石门镇修好七座小桥\n林小青\n\n{BRIDGES}\n\n史海\n\n一张旧信\n苗晋\n\n{WALK}\n"
    assert signed(said) == [("石门镇修好七座小桥", ("林小青",)), ("一张旧信", ("苗晋",))]


@pytest.mark.parametrize(("line", "authors"), [("小　禾", ("小禾",)), ("前　言", ()), ("小禾", ())])
def test_two_characters_set_apart_below_a_short_title_are_a_pen_name(line: str, authors: tuple[str, ...]) -> None:
    said = f"{HEAD}桐花落了\n{line}\n　　四月，山里的桐花说开就开。\n{WALK}"
    assert read_structure(repair(said)).articles[-1].authors == authors

"""Lines folded at one width go on; titles, marks and lines that had room do not."""

import re

import pytest

from transforms.mending.unwrap import folds
from transforms.repair import repair
from transforms.text.lines import width_of

SAID = (
    "去年4月，青禾县在12个村试办“板凳会”，3800多名村民围坐一起，把事情说开、把道理讲透。一年下来，办结小事460件。",
    "会上定下的事由村里公示，限期5天答复。答复不满意的，由镇里派人再上门，直到双方都点头为止，哪怕跑上八趟也不怕。",
    "县里今年又拨出260万元，给每个村配了桌椅、茶炉和一块写字板。村民说，板凳不大，坐得下全村人的心事，也坐得住人。",
)
PARAGRAPHS = tuple("".join(SAID[k:] + SAID[:k]) for k in range(3))
TITLES = ("板凳会开到家门口", "小事五天有回音", "写字板上的心事")


def folded(said: str, width: int) -> str:
    return "\n".join(said[i : i + width] for i in range(0, len(said), width))


def typeset(said: str, width: int) -> list[str]:
    """Lines of a column: the first two characters shorter, figures whole and of half the width, no mark in front."""
    lines, room = [""], width - 2
    for unit in re.findall(r"“?(?:\d+|.)[，。、；：”]*", said):
        if width_of((lines[-1] + unit).rstrip("，。")) > room and lines[-1]:
            lines.append("")
            room = width
        lines[-1] += unit
    return lines


def mended(raw: str) -> list[str]:
    return [line.strip() for line in repair(raw).text.split("\n") if line.strip()]


@pytest.mark.parametrize("width", [16, 23, 31, 37, 44])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank line", "blank line"])
def test_a_fold_at_a_count_of_characters_is_undone(width: int, between: str) -> None:
    pieces = [line for pair in zip(TITLES, PARAGRAPHS, strict=True) for line in pair]
    raw = between.join(folded(piece, width) for piece in pieces)
    assert mended(raw) == pieces


def test_two_blanks_that_end_every_line_are_none_inside_a_paragraph() -> None:
    raw = "\n\n".join("  \n".join(piece[i : i + 25] for i in range(0, len(piece), 25)) for piece in PARAGRAPHS)
    assert mended(raw) == list(PARAGRAPHS)


def test_a_fold_that_cuts_a_figure_puts_it_together() -> None:
    raw = "\n".join(folded(piece, 20) for piece in ("全县建成站点1024个，惠及群众，" * 6 + "都很高兴。",))
    assert "1024" in mended(raw)[0]
    assert mended(raw)[0].count("1024") == 6


def test_indented_paragraphs_are_folded_with_their_indent() -> None:
    raw = "\n".join(folded("　　" + piece, 26) for piece in PARAGRAPHS)
    assert mended(raw) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "raw",
    [
        "\n".join(["抓班子，带队伍，促发展。", "办实事，解民忧，聚民心。", "强基础，固根本，管长远。"] * 3),
        "\n".join(f"{n}. 青禾县召开第{n}次村务会议，通报近况" for n in range(1, 10)),
        "\n".join(f"■ 青禾县召开第{n}次村务会议，通报近况" for n in range(1, 10)),
    ],
    ids=["slogans of one length", "numbered lines of one length", "marked lines of one length"],
)
def test_lines_of_one_length_that_are_no_fold_are_left(raw: str) -> None:
    assert folds(raw, raw) == []


def test_a_writer_in_brackets_ends_the_text_above() -> None:
    said = "半年来，全县办结小事460件，村民都说好。（丁禾）"
    raw = "\n".join([folded(p, len(said)) for p in PARAGRAPHS] + [said, "小事五天有回音", PARAGRAPHS[1]])
    assert said in mended(raw)


COUNTED = "半年，全县" + "办结小事、修好小桥，" * 5 + "共走访农户"


@pytest.mark.parametrize("numbers", [(), (11, 12, 13)], ids=["no page numbers", "page numbers"])
def test_a_figure_left_alone_at_the_end_of_a_page_is_part_of_its_sentence(numbers: tuple[int, ...]) -> None:
    width = len(COUNTED) // 3
    assert len(COUNTED) == 3 * width
    pages = [f"{piece}\n\n{n}" for piece, n in zip((folded(p, width) for p in PARAGRAPHS), numbers, strict=False)]
    raw = "\n\n".join([*pages, folded(COUNTED + "838", width) + "\n\n户，村民都说好。", folded(PARAGRAPHS[0], width)])
    assert COUNTED + "838户，村民都说好。" in mended(raw)


def test_a_page_number_inside_a_sentence_counts_nothing() -> None:
    width = len(COUNTED) // 3
    pages = [f"{folded(COUNTED, width)}\n{n}\n户里的老人，村民都说好。" for n in (11, 12, 13)]
    assert not any(f"{n}户" in line for line in mended("\n\n".join(pages)) for n in (11, 12, 13))


@pytest.mark.parametrize(
    ("said", "cut"),
    [
        ("**村民们围坐一起把事情说开把道理讲透，从前要跑上三五趟的事情，如今一个晚上就能定下来**", 43),
        ("**村民们围坐一起把事情说开把道理讲透，从前要跑上三五趟的事情，如今一个晚上就能定下来**", 44),
        ("村里在网上开了一个话题，谁都可以留言，谁都看得到答复，叫做#板凳会大家谈#，一年里有三万人次来看过。", 32),
        ("村里请来三位代表评理，一位是在村里教了四十年书的老校长买买提·艾力，一位是村医，另一位是种粮大户。", 32),
        ("村里推行“党建引领 + 网格管理 + 志愿服务”的办法，一张清单管到底，事事有人问，件件有回音，月月公布。", 17),
    ],
)
def test_marks_of_a_sentence_may_begin_a_folded_line(said: str, cut: int) -> None:
    pieces = [*PARAGRAPHS, said, *PARAGRAPHS]
    found = mended("\n\n".join(folded(piece, cut) for piece in pieces))
    assert [line.replace(" ", "") for line in found] == [piece.replace(" ", "") for piece in pieces]


def test_a_title_below_a_full_line_that_ends_a_sentence_stays_a_title() -> None:
    said = "会上定下的事由村里公示，限期五天答复，件件有回音。"
    raw = "\n".join(
        [*(folded(p, len(said)) for p in PARAGRAPHS), said, "小事五天有回音", folded(PARAGRAPHS[1], len(said))]
    )
    assert "小事五天有回音" in mended(raw)


def test_so_does_one_above_a_blank_line_and_an_indented_text() -> None:
    said = "会上定下的事由村里公示，限期五天答复，件件有回音。"
    folds = [folded(f"　　{p}", len(said)) for p in PARAGRAPHS]
    raw = "\n".join([*folds, said, "小事五天有回音", "", *folds])
    assert "小事五天有回音" in mended(raw)


def test_so_does_one_below_its_text_with_its_writer_below_it() -> None:
    pieces = [f"{piece[:99]}。" for piece in PARAGRAPHS]
    raw = "\n".join(f"{folded(piece, 20)}\n{title}\n■林青" for piece, title in zip(pieces, TITLES, strict=True))
    assert mended(raw) == [line for pair in zip(pieces, TITLES, ["■林青"] * 3, strict=True) for line in pair]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["no blank line", "blank line"])
def test_first_lines_of_paragraphs_are_two_characters_shorter_where_their_indent_is_lost(between: str) -> None:
    pieces = [piece for k, title in enumerate(TITLES) for piece in (title, PARAGRAPHS[k], PARAGRAPHS[k - 1])]
    raw = between.join(between.join(typeset(piece, 17)) for piece in pieces)
    assert mended(raw) == pieces

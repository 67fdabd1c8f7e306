"""Lines folded at one width go on; titles, marks and lines that had room do not."""

import pytest

from transforms.repair import repair
from transforms.unwrap import folds

SAID = (
    "去年4月，青禾县在12个村试办“板凳会”，3800多名村民围坐一起，把事情说开、把道理讲透。一年下来，办结小事460件。",
    "会上定下的事由村里公示，限期5天答复。答复不满意的，由镇里派人再上门，直到双方都点头为止，哪怕跑上八趟也不怕。",
    "县里今年又拨出260万元，给每个村配了桌椅、茶炉和一块写字板。村民说，板凳不大，坐得下全村人的心事，也坐得住人。",
)
PARAGRAPHS = tuple("".join(SAID[k:] + SAID[:k]) for k in range(3))
TITLES = ("板凳会开到家门口", "小事五天有回音", "写字板上的心事")


def folded(said: str, width: int) -> str:
    return "\n".join(said[i : i + width] for i in range(0, len(said), width))


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

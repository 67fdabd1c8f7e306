"""A title belongs to the text that has its words, above or below."""

import pytest

from transforms.aligned import AlignedText
from transforms.blocks import read_blocks
from transforms.kinship import SURE, leaning
from transforms.signals import Listed, expect_titles_of_above, items_of

BRIDGES = "青禾县今年在山沟里修桥七座，石桥、木桥都有，村民出门不再绕路，赶集只要一刻钟。"
TEA = "雁回镇把荒坡改成茶园，种下新茶一千亩，茶厂开工后，采茶的人一天能挣一百二十元。"


@pytest.mark.parametrize(
    ("title", "side"),
    [("山沟里修起石桥", 1), ("荒坡上种出新茶", -1), ("茶园和石桥", 0), ("一起向前走", 0)],
)
def test_words_of_a_title_tell_its_side(title: str, side: int) -> None:
    blocks = read_blocks(AlignedText.unchanged(f"{TEA}\n{title}\n{BRIDGES}"))
    leans = leaning(blocks, 1)
    assert (leans >= SURE) - (leans <= -SURE) == side


def test_words_that_every_text_has_tell_nothing() -> None:
    blocks = read_blocks(AlignedText.unchanged(f"{TEA}能不能不来。\n能不能来\n{BRIDGES}"))
    assert leaning(blocks, 1) == 0


@pytest.mark.parametrize(
    ("title", "behind", "anew"),
    [("山沟里修起石桥", True, False), ("荒坡上种出新茶", False, True), ("一起向前走", False, False)],
)
def test_a_title_is_dearer_on_the_other_side(title: str, behind: bool, anew: bool) -> None:
    items = items_of(read_blocks(AlignedText.unchanged(f"{TEA}\n\n{title}\n\n{BRIDGES}")), Listed())
    line = next(item for item in items if item.kind == "display")
    assert (line.behind > 0, line.anew > 0) == (behind, False)
    expect_titles_of_above(items)
    assert (line.behind > 0, line.anew > 0) == (behind, anew)

"""A poem without stops is text; couplets of a title, and lines of different length, are left alone."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.cells import mark_cells


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("秋风吹过石门山\n红叶飘飘满江湾\n老汉拄杖登高处\n一声山歌越九滩", 4),
        ("石门秋色好\n溪水到田边\n谷子黄如金\n家家有余年", 4),
        ("石门秋色正当时\n秋风吹过石门山\n红叶飘飘满江湾\n老汉拄杖登高处\n一声山歌越九滩", 4),
        ("战天斗地修便桥\n同心协力通大道", 0),
        ("石门镇修桥三座\n龙溪种茶\n云岭乡通水百户\n北沟清淤", 0),
        ("石门镇\n龙溪镇\n云岭乡\n北沟乡", 0),
    ],
    ids=["sevens", "fives", "a title above", "a couplet", "lines that differ", "places"],
)
def test_lines_of_a_poem(lines: str, text: int) -> None:
    blocks = read_blocks(AlignedText.unchanged(f"{lines}\n\n今年丰收。"))[:-1]
    mark_cells(blocks)
    assert sum(b.shape == "prose" for b in blocks) == text


@pytest.mark.parametrize(
    ("above", "line", "shape"),
    [
        pytest.param("家山好，烟雨润香街。", "能不把船回？", "prose", id="the last line of a poem"),
        pytest.param(
            "今年，县里在六个乡镇修好七座便民桥，群众过河不再绕路。", "桥为谁而修？", "display", id="below prose"
        ),
    ],
)
def test_a_line_that_asks_below_a_poem(above: str, line: str, shape: str) -> None:
    blocks = read_blocks(AlignedText.unchanged(f"{above}\n{line}\n\n今年丰收。"))
    mark_cells(blocks)
    assert blocks[1].shape == shape

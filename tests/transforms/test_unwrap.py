"""Line breaks inside paragraphs are found, all others are left."""

import textwrap

import pytest

from transforms.unwrap import joins


def unwrap(text: str) -> str:
    out, at = [], 0
    for join in joins(text):
        assert text[join.start : join.end].isspace()
        out += [text[at : join.start], join.after]
        at = join.end
    return "".join([*out, text[at:]])


PROSE = (
    "今年春天，松屏市把板凳会开到了晒谷场上。村民坐在一起，谁都可以说话，谁都必须听完。半年下来，"
    "一百多件小事有了着落，三十多条断头路接通，老人餐桌也从两处添到了十一处。"
)


def wrap(paragraph: str, width: int, indent: int = 2) -> list[str]:
    rest = paragraph
    lines = [rest[: width - indent]]
    rest = rest[width - indent :]
    return lines + textwrap.wrap(rest, width) if rest else lines


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n"], ids=["tight", "blank lines between", "markdown breaks"])
@pytest.mark.parametrize("width", [13, 17, 24])
def test_a_column_is_read_as_paragraphs(width: int, gap: str) -> None:
    paragraphs = [PROSE, PROSE[20:], PROSE]
    text = gap.join(line for paragraph in paragraphs for line in wrap(paragraph, width))
    assert [line.strip() for line in unwrap(text).splitlines() if line.strip()] == paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "# 小板凳坐出大民生\n\n今年春天，松屏市把板凳会开到了晒谷场上。",
        "■祝桐\n\n芦汀县地处库区。",
        "一、摸清底数，分类施策\n\n今年以来，各村逐户上门，问清了情况。",
        "群众代表现场打分\n\n逾期的由市里督办，全市没有一件拖过夏天。",
        "各村都要算账。\n\n一是算收入。各村自己报。",
        "3\n\n5",
    ],
    ids=["title", "byline", "heading with a comma", "caption", "list item", "page numbers"],
)
def test_what_is_no_paragraph_is_not_joined(text: str) -> None:
    assert joins(text) == []


def test_a_sentence_cut_by_a_blank_line_goes_on() -> None:
    assert unwrap("市里请来二十名代表。评议之后，筛出可以落地的建议，由各\n\n部门认领。") == (
        "市里请来二十名代表。评议之后，筛出可以落地的建议，由各部门认领。"
    )


def test_latin_words_keep_a_space() -> None:
    assert unwrap("村里通了网。老人也学会了用 We\n\nChat 报平安。").count("We Chat") == 1

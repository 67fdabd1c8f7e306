"""Shapes of single lines."""

import pytest

from transforms.text import lines


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("成效明显。", True),
        ("他说：“好。”", True),
        ("具体如下：", True),
        ("（完成率95%）", False),
        ("一是抓班子", False),
        ("小板凳坐出“大民生”", False),
        ("层层落实。（下转33页）", True),
        ("", False),
    ],
)
def test_ends_sentence(line: str, ends: bool) -> None:
    assert lines.ends_sentence(line) is ends


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("一、抓班子", "section"),
        ("（二）抓班子", "section"),
        ("1、抓班子", "item"),
        ("1.5万人", ""),
        ("一是抓班子。", "run_in"),
        ("——记老李", "dash"),
        ("■ 前言", "bullet"),
        ("## 前言", "hash"),
        ("一百多人", ""),
    ],
)
def test_marker_of(line: str, marker: str) -> None:
    assert lines.marker_of(line) == marker


@pytest.mark.parametrize(("line", "width"), [("党员", 2.0), ("共5人", 2.5), ("5 人", 1.75), ("abcd", 2.0)])
def test_width_of(line: str, width: float) -> None:
    assert lines.width_of(line) == width


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("- 12 -", "is_page_number"),
        ("第12页", "is_page_number"),
        ("---", "is_rule"),
        ("■祝桐", "is_byline"),
        ("◎ 向 楠 乌 兰", "is_byline"),
        ("本刊评论员", "is_byline"),
        ("沙棠/摄", "is_byline"),
        ("（丁 禾）", "is_signature"),
        ("（作者单位：云岭县委组织部）", "is_credit"),
        ("08 小康路上的幸福事", "is_contents_line"),
        ("序言 ..... 1", "is_contents_line"),
        ("地 址 临湖路18号", "is_field"),
    ],
)
def test_shapes(line: str, shape: str) -> None:
    assert getattr(lines, shape)(line)
    assert not getattr(lines, shape)("今年春天，松屏市把板凳会开到了晒谷场上，大家都说好。")


@pytest.mark.parametrize(
    ("line", "who"),
    [("● 中共青禾县委组织部  青禾县农业农村局", True), ("● 金秋助学到家门  场工会为今年考上大学的", False)],
)
def test_a_marked_title_that_runs_into_its_text_names_nobody(line: str, who: bool) -> None:
    assert lines.is_byline(line) is who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("▲石门镇投资43万元改造活动", False),
        ("▲县林业局举办茶叶加工技术培训", False),
        ("■县委组织部", True),
        ("■林青 苗晋", True),
    ],
)
def test_the_first_line_of_a_marked_item_names_nobody(line: str, who: bool) -> None:
    assert lines.is_byline(line) is who


@pytest.mark.parametrize("line", ["作者少，社区干部整体老龄", "委员会听取了意见，提出"])
def test_prose_that_begins_like_a_credit_is_none(line: str) -> None:
    assert not lines.is_credit(line)


def test_repeated_lines_are_told_whatever_their_figures() -> None:
    text = "松屏党建 1\n正文一\n松屏党建 2\n正文二\n松屏党建 3\n"
    assert lines.repeated(lines.lines_of(text)) == {"松屏党建0"}


def test_cut_marks() -> None:
    assert lines.has_cut_mark("所肩负的（下转 21 页）")
    assert not lines.has_cut_mark("（下转业务科办理）")

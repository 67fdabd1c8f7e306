"""Lines of one width are read as paragraphs and headings."""

import pytest

from transforms.mending.columns import Row, go_on
from transforms.repair import repair


def rows(*lines: str) -> list[Row]:
    return [Row(0, len(line), line, blank_before=True) for line in lines]


COLUMN = [
    "芦汀县地处库区，老人多年轻人少，",  # 16
    "村里的老屋一年年空下来，县里借着",
    "整修水渠的机会，请木匠瓦匠一道上",
    "门，把能住的先修好。",
]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (COLUMN + COLUMN, [0, 1, 2, 4, 5, 6]),
        ([*COLUMN, "二、先修路后修房", *COLUMN], [0, 1, 2, 5, 6, 7]),
        (["卷首语", "把小事办好", "特别关注", "一个主意", "十件实事"], []),
        (["路修好了。", "渠修好了。", "桥也修好了。", "大家都说好。"], []),
    ],
    ids=["two paragraphs", "a heading between", "titles", "short sentences"],
)
def test_columns(lines: list[str], wanted: list[int]) -> None:
    assert go_on(rows(*lines)) == wanted


def test_a_first_line_with_an_indent_starts_a_paragraph_behind_a_full_line() -> None:
    paragraph = [
        "今年春天里松屏市把会开到晒谷",  # 14 of 16
        "场上，大家坐在一起谁都可以说话，",
        "谁都必须听完，半年下来一百件小事",
        "有了着落，三十条路通了人人都说好。",
    ]
    assert go_on(rows(*paragraph * 4)) == [0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14]


SHORT = [
    "河湾村四十户人家凑钱修桥，请来石匠三人，修",  # two characters narrower than the column
    "了两个月，桥修成了，走的人多，货也卖得出去，家",
    "家都添了新农具。",
    "河湾村修路，家家出工，三天修好一里多路，老",
    "人孩子都来帮忙，村里的老屋也修好了，回来的人多",
    "了。",
]


def test_short_paragraphs_below_titles_have_the_width_that_explains_nearly_all_lines_of_the_text() -> None:
    titles = ["1．县里督导秋冬种", "2．石门县扮靓村庄", "3．强化防返贫监测", "4．各地动态"]
    lines = [*titles, *(line for k in range(6) for line in (titles[k % 3], *SHORT[k % 2 * 3 :][:3]))]
    found = [Row(0, len(line), line, blank_before=line in titles) for line in lines]
    assert go_on(found) == [k for k, line in enumerate(lines) if line in (*SHORT[:2], *SHORT[3:5])]


HEAD = (
    "内部资料  注意保存\n\n林草工作动态\n\n二〇二一年第十五期\n\n"
    "主办：青禾市林业和草原局\n编辑：局办公室\n二〇二一年十一月二日\n\n"
    "本期要目\n★ 我市完成秋季补植任务\n★ 石浪沟管护站架起“千里眼”\n★ 林业站换发巡护证件\n\n我市完成秋季补植任务\n\n"
    "截至10月28日，全市秋季补植补造2.36万亩，占计划的104%，栽植松苗181万株，参加补植的护林员和群众达3700人次。\n\n"
    "石浪沟管护站架起“千里眼”\n\n石浪沟管护站新建铁塔3座，安装摄像头14个，监测面积由原来的9万亩扩大到21万亩。\n"
)


def test_lines_of_a_head_are_no_column() -> None:
    """Lines of much the same width without a word of text: a list of titles and the title below it."""
    assert not [change for change in repair(HEAD).repairs if change.rule == "line_unwrap"]

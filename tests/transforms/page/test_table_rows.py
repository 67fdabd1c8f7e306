"""Rows of tables are text, titles with a figure and lists of names are none."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.table_rows import mark_lists, mark_tables


def shapes(text: str) -> list[str]:
    return [b.shape for b in mark_tables(read_blocks(AlignedText.unchanged(text)))]


@pytest.mark.parametrize(
    "rows",
    [
        "指标　　单位　　本期\n粮食　　万吨　　21.8\n油料　　吨　　8420",
        "| 年份 | 产量 |\n|---|---|\n| 2019 | 36200 |",
        "财政收入  51.90  19.6\n进出口总额  6.73  41.2",
        "表1 资金项目进度（单位：万元、个、%）\n镇名 资金总额 项目 支付率\n石门镇 1860 14 88.8\n龙溪镇 1245 9 88.2",
        "年份 总收入 村均收入 村数\n2017年 1896 7.6 31\n2018年 3084 12.4 60",
        "附表 业务数据\n（单位：人/%）\n项目 本期 去年同期 增减\n审查逮捕 302人 334人 -9.6%\n审查起诉 641人 598人 7.2%",
        "指标名称\n总量\n增速\n财政收入\n51.90\n19.6\n固定资产投资\n—\n22.7",
    ],
    ids=[
        "blanks",
        "Markdown",
        "two blanks",
        "one blank below a caption",
        "years",
        "units in the cells",
        "one cell a line",
    ],
)
def test_rows_are_text(rows: str) -> None:
    assert set(shapes(f"产量见下表：\n{rows}\n今年丰收。")) == {"prose"}


@pytest.mark.parametrize(
    "lines",
    [
        "抓实第1件小事\n办好第2件实事",
        "沈 伟  徐强中\n陈合和  陈进达",
        "稳中求进 推动发展\n提质增效 走在前列",
        "第2版　要闻\n第3版　人物",
    ],
    ids=["titles with a figure", "names", "titles of two parts", "pages"],
)
def test_other_lines_are_left_alone(lines: str) -> None:
    assert "prose" not in shapes(f"{lines}\n\n今年丰收。")[:2]


def test_names_in_columns_below_a_text_are_text() -> None:
    said = "对下列单位通报表扬：\n青禾县组织部  石滩县宣传部\n云岭县统计局  河埠县农业局\n希望再接再厉。"
    blocks = mark_lists(read_blocks(AlignedText.unchanged(said)))
    assert [b.shape for b in blocks] == ["prose"] * 4


def test_one_title_of_two_parts_is_no_list() -> None:
    blocks = mark_lists(read_blocks(AlignedText.unchanged("稳中求进  推动发展\n今年丰收。")))
    assert blocks[0].shape == "display"


def test_days_are_figures_of_a_torn_table_and_its_title_is_none_of_its_cells() -> None:
    rows = "\n".join(f"{k}\n石桥{'一二三四五六'[k]}号\n护栏缺失\n9月{10 + k}日" for k in range(1, 5))
    found = shapes(f"巡查发现问题交办清单\n\n序号\n点位\n问题\n时限\n{rows}\n\n以上问题请按期整改。")
    assert found[0] == "display"
    assert set(found[1:]) == {"prose"}


def test_names_of_two_characters_may_be_spread_in_a_roll() -> None:
    blocks = mark_lists(
        read_blocks(AlignedText.unchanged("获奖名单如下：\n葛小满　　甘　露\n瞿　亮　　欧阳芷\n特此通报。"))
    )
    assert [b.shape for b in blocks] == ["prose"] * 4

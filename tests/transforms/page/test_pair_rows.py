"""Rows of a name and a figure, of ranks and of words in columns are text; titles, heads and names are none."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.table_rows import mark_tables


def shapes(text: str) -> list[str]:
    return [b.shape for b in mark_tables(read_blocks(AlignedText.unchanged(text)))]


@pytest.mark.parametrize(
    "rows",
    [
        "水库蓄水：3.2亿方\n农田灌溉：41万亩\n水费收缴率：97%",
        "品种　　涨幅%\n大米　　0.4\n鲜菜　　-1.2\n鸡蛋　　0.7",
        "第一名：石门镇　98.5分\n第二名：龙溪镇　97分\n第三名：云岭乡　96分",
        "河段　　河长　　水质\n上河　　丁禾　　Ⅱ类\n下河　　苗晋　　Ⅲ类\n北沟　　林青　　Ⅱ类",
        "● 水库蓄水：3.2亿方\n● 农田灌溉：41万亩\n● 水费收缴率：97%",
        "1. 石门支部　98分\n2. 龙溪支部　97分\n3. 云岭支部　96分",
        "第一：石门镇，六十二件\n第二：龙溪镇，五十一件\n第三：云岭乡，三十八件",
        "6日　　合唱队排练\n13日　　儿童剪纸课\n20日　　义诊",
        "3月6日（星期六）\n8：30　主席团会议\n9：30　各团酝酿候选人\n14：30　全体会议：选举",
        "2014年底贫困人口　　33.02万人\n今年计划　　5.6万人\n明年目标　　3%以内\n投入　　21.7亿元（去年17.9亿元）",
        "石门镇 十二万字 已付印\n龙溪镇 九万字 初稿\n云岭乡 未动笔",
    ],
    ids=[
        "data board",
        "two columns",
        "ranks",
        "words in columns",
        "marks",
        "numbers",
        "first",
        "days",
        "timetable",
        "board of years",
        "places",
    ],
)
def test_rows_are_text(rows: str) -> None:
    assert set(shapes(rows)[1:]) == {"prose"}


@pytest.mark.parametrize(
    "lines",
    [
        "龙溪镇：修桥三座\n石门镇：种茶千亩\n云岭乡：通水百户",
        "创刊：2012年\n刊期：12期\n开本：16版",
        "1. 抓实三件小事\n2. 修好七座便桥\n3. 种下千亩茶树",
        "水费收缴率：97%\n石门镇办好三件小事",
        "稳中求进　推动发展\n提质增效　走在前列\n奋力争先　再立新功",
    ],
    ids=["titles with a label", "facts of a head", "points", "one row alone", "titles of two parts"],
)
def test_other_lines_are_left_alone(lines: str) -> None:
    assert "prose" not in shapes(f"{lines}\n\n今年丰收。")[:2]


def test_who_wrote_from_three_places_is_no_table() -> None:
    assert set(shapes("石门镇 林 青\n龙溪镇 苗晋\n云岭乡 丁禾")) == {"display"}

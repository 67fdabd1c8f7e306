"""Columns without titles: each paragraph an item, or each column one; and reports in parts."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "每日要情\n第8期\n青禾县应急管理局值班室    2021年7月30日\n\n"
DUTY = "【值班情况】\n今日带班领导林青，接听电话五十二个，处理传真十九份，无迟报漏报。\n\n"
EVENTS = (
    "【突发事件】\n1. 29日10时15分，石门镇境内一辆货车侧翻，驾驶员轻微擦伤。\n"
    "2. 29日夜间，沙河乡一处农房起火，被邻居及时扑灭，无人受伤。\n\n"
)
SAFETY = (
    "【安全生产】\n县应急管理局检查三家烟花零售点，查出隐患五处，责令整改。\n\n"
    "石门镇组织十二家企业演练疏散，逐家签订了安全承诺书。\n\n"
)
WATER = "【防汛动态】\n全县水库均在汛限水位以下，责任人全部在岗。\n\n夜里到明天多云转阵雨，局地伴有雷电，需注意防范。\n"


def items_of(text: str) -> list[tuple[str, str | None, str]]:
    return [(a.title, a.section, a.body.text[:4]) for a in read_structure(repair(text)).articles]


def test_columns_of_an_issue_are_set_alike() -> None:
    found = items_of(HEAD + DUTY + EVENTS + SAFETY + WATER)
    assert [title for title, _, _ in found] == [""] * 7
    assert [section for _, section, _ in found] == [
        "值班情况", "突发事件", "突发事件", "安全生产", "安全生产", "防汛动态", "防汛动态",
    ]  # fmt: skip


def test_a_paragraph_that_takes_up_the_one_above_goes_on_with_it() -> None:
    goes_on = WATER.replace("夜里到明天", "目前")
    assert [said for _, section, said in items_of(HEAD + EVENTS + SAFETY + goes_on) if section == "防汛动态"] == [
        "全县水库"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HEAD}一起侧翻事故的处置\n\n{DUTY}{EVENTS}{SAFETY}", id="below a title"),
        pytest.param(
            HEAD
            + "".join(
                f"【{name}】\n石门镇把这件事办在前头，群众都说好。\n\n" for name in ("基本情况", "主要做法", "工作成效")
            ),
            id="the parts of a report",
        ),
    ],
)
def test_the_parts_of_one_text_are_no_columns(text: str) -> None:
    assert len(items_of(text)) == 1


@pytest.mark.parametrize("form", ["【{}】", "◎ {}", "■{}"])
def test_columns_of_one_piece_each_name_it(form: str) -> None:
    """Also where a notice (更正) and short news stand among them."""
    named = ("团代会", "交通", "更正", "一句话要闻")
    text = HEAD + "".join(f"{form.format(name)}\n石门镇把{name}办在前头，全镇三千人都说好。\n\n" for name in named)
    assert [(title, section) for title, section, _ in items_of(text)] == [
        *((name, None) for name in named[:3]),
        ("", "一句话要闻"),
    ]


@pytest.mark.parametrize("heading", ["★ 本期要目", "——本期内容——", "本期导读"])
@pytest.mark.parametrize(
    "lines", ["● 修桥七座过河\n● 种茶的老唐\n● 客人来了", "交通：修桥七座\n助老服务：开了食堂\n防汛：渠通了"]
)
def test_what_an_issue_announces_is_no_title(heading: str, lines: str) -> None:
    """Marked lines below the heading, told again or not; others where a label beside their colon comes again."""
    columns = "".join(
        f"【{name}】\n石门镇把{name}办在前头，全镇三千人都说好。\n\n" for name in ("交通", "助老服务", "防汛")
    )
    assert [title for title, *_ in items_of(f"{HEAD}{heading}\n{lines}\n\n{columns}")] == ["交通", "助老服务", "防汛"]

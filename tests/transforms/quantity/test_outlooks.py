"""Where a text lays out plans: headings, and lists of aims that a sentence announces."""

import pytest

from transforms.quantity.outlooks import aims_listed, outlook
from transforms.reference import table


@pytest.mark.parametrize("row", [row for row in table("target_words") if row["scope"] in ("plan", "review")])
def test_headings_turn_a_report_to_plans_and_back(row: dict[str, str]) -> None:
    text = f"前言。\n{row['example']}\n新建广场5个。"
    assert outlook(text) == [(text.index(row["example"]), row["scope"] == "plan")]


def test_a_sentence_about_plans_is_no_heading() -> None:
    assert outlook("会议总结了上半年工作，部署了下半年重点工作。\n共建成3个。") == []


@pytest.mark.parametrize("heading", ["具体目标：", "二、总体目标", "（一）规划目标", "近期目标:"])
def test_a_line_that_names_aims_turns_to_plans(heading: str) -> None:
    assert outlook(f"前言。\n{heading}\n新建广场5个。") == [(4, True)]


@pytest.mark.parametrize("line", ["目标任务完成情况", "围绕总体目标，建成广场3个。", "总体目标基本实现。"])
def test_a_line_that_tells_of_aims_does_not(line: str) -> None:
    assert not any(planned for _, planned in outlook(f"前言。\n{line}\n新建广场5个。"))


def test_final_accounts_look_back_though_their_heading_is_torn() -> None:
    assert outlook("2020年财政拨款安排的经费支\n出决算为5万元。") == [(0, False)]
    assert outlook("2019年决算和2020年收支预算\n安排5万元。") == [(0, True)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param(
            "会议确定了十大目标。它们是：1.建水库5座。2.治河8里。", ["1.建水库5座。2.治河8里。"], id="they are"
        ),
        pytest.param("目标是：\n1.建水库5座。\n2.治河8里。\n共有9人。", ["1.建水库5座。\n2.治河8里。"], id="lines"),
        pytest.param("重点任务：一是建水库5座。二是治河8里。", ["一是建水库5座。二是治河8里。"], id="first and second"),
        pytest.param("一年来完成了主要任务：1.建水库5座。2.治河8里。", [], id="tasks that were done"),
        pytest.param("去年的目标：1.建水库5座。", [], id="aims of last year"),
        pytest.param("目标是建水库5座。", [], id="no list"),
        pytest.param("目标是：1.5万亩。", [], id="a number is no mark of a list"),
        pytest.param("主要任务是：造林5亩。治河8里。\n共9人。", ["造林5亩。治河8里。"], id="sentences"),
        pytest.param("今年工作目标：造林5亩。种草8亩。", ["造林5亩。种草8亩。"], id="a label"),
        pytest.param(
            "目标是：造林5亩。种草8亩。1—5月种草3亩。栽树9棵。", ["造林5亩。种草8亩。"], id="up to what was done"
        ),
        pytest.param("总任务为：造林5亩。目前种草8亩。", [], id="what was done follows at once"),
        pytest.param("年度任务：造林5亩，已栽3亩。种草8亩。", [], id="done in the sentence itself"),
        pytest.param("去年的工作目标：造林5亩。种草8亩。", [], id="sentences of last year"),
        pytest.param("圆满完成主要任务：造林5亩。种草8亩。", [], id="tasks that were done, told"),
        pytest.param(
            "今年全乡要改厕9户。新建水厂3座。每个村打造1条街。全乡共有8个村。",
            ["新建水厂3座。每个村打造1条街。"],
            id="sentences that go on with the year",
        ),
        pytest.param("今年全乡要改厕9户。新建水厂3座，已完工2座。", [], id="up to what is done of it"),
        pytest.param(
            "一要抓水利。新修渠9里。目前有渠8里。村里有人挪用5元。二要抓塘坝。整治塘3口。\n全乡有林7亩。",
            ["新修渠9里。", "整治塘3口。"],
            id="points of a speech",
        ),
        pytest.param("一是抓水利。新修渠9里。", [], id="points that order nothing"),
        pytest.param("今年全乡要改厕9户，现已完成3户。新建水厂3座。", [], id="what is done of the aim"),
        pytest.param("将办好“十件实事”\n1.建水库5座。\n2.治河8里。", ["1.建水库5座。\n2.治河8里。"], id="in quotes"),
    ],
)
def test_lists_of_aims(text: str, inside: list[str]) -> None:
    assert [text[start:end].strip() for start, end in aims_listed(text)] == inside

"""An indicator heads a column: words that open or close a clause are no part of it."""

from __future__ import annotations

import pytest

from transforms.indicator.nouns import noun_phrase


@pytest.mark.parametrize(
    ("words", "dimension", "phrase"),
    [
        ("并在社区", "count", "社区"),
        ("临时党支部也", "count", "临时党支部"),
        ("还有志愿者", "people", "志愿者"),
        ("考核合格比例按", "share", "考核合格比例"),
        ("出口增长我们", "share", "出口增长"),
        ("他把积蓄", "money", "积蓄"),
        ("合作社欠着贷款", "money", "贷款"),
        ("旺季时可吸引游客", "visits", "吸引游客"),
        ("征集需求4大类", "count", "征集需求"),
        ("停摆", "duration", "停摆时间"),
        ("入围", "people", "入围人数"),
        ("历时", "duration", "用时"),
        ("村", "count", "村"),
        ("产业园区建设的基础上", "count", "产业园区"),
        ("镇级机关下派", "people", "镇级机关下派人数"),
        ("报名比例占比", "share", "报名比例"),
        ("被“点名批评的单位", "count", "被点名批评的单位"),
    ],
)
def test_a_clause_is_cut_to_its_noun(words: str, dimension: str, phrase: str) -> None:
    assert noun_phrase(words, dimension) == phrase


@pytest.mark.parametrize("words", ["利用", "就把", "按", "人", "保持", "看", "来自", "分布于", "调整为的18.6"])
def test_what_heads_nothing_is_left_empty(words: str) -> None:
    assert noun_phrase(words, "count") in ("", "调整")


@pytest.mark.parametrize(
    "words",
    ["省3A级景区村", "“1+7”服务模式", "863计划项目", "在册党员", "理由书", "行政村", "首都大学生", "不合格产品"],
)
def test_a_noun_stays_as_it_is(words: str) -> None:
    assert noun_phrase(words, "count") == words


def test_done_again_is_one_word() -> None:
    assert [noun_phrase(words, "people") for words in ("再就业", "再走访")] == ["再就业人数", "走访人数"]

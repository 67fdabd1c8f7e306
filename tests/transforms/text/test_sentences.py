"""Sentences and clauses: end marks, quotes, numbers that hold a comma or a stop."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.sentences import LONGEST, clause_breaks, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("新增3家。全市达到40家！", ["新增3家。", "全市达到40家！"], id="stops"),
        pytest.param("他说：“办好了。”大家都笑。", ["他说：“办好了。”", "大家都笑。"], id="closing quote"),
        pytest.param("一、抓班子\n今年以来，共5家", ["一、抓班子", "今年以来，共5家"], id="lines"),
        pytest.param("增长3.5%，达1,200户；其中5户", ["增长3.5%，达1,200户；其中5户"], id="numbers stay whole"),
        pytest.param("  \n\n", [], id="blank"),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_clause_breaks_leave_numbers_whole() -> None:
    text = "全市1,200户，比例1:3；共5家：甲,乙"
    assert [text[at - 1] for at in clause_breaks(text, 0, len(text))] == ["，", "；", "：", ","]


def test_what_goes_on_without_a_stop_is_cut_behind_a_clause() -> None:
    clause = "全县新建食堂12个，"
    text = clause * LONGEST
    spans = sentences(text)
    assert all(text[start:end].endswith("，") and end - start <= LONGEST for start, end in spans)
    assert "".join(text[start:end] for start, end in spans) == text
    assert sentences("字" * LONGEST + "字。") == [(0, LONGEST), (LONGEST, LONGEST + 2)]


@given(st.text(alphabet="人5，。！”\n ；"))
def test_sentences_cover_all_ink_in_order(text: str) -> None:
    spans = sentences(text)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))

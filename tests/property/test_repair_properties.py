"""Laws that hold for every text: repairs can be undone, offsets are exact, repairing twice changes nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.aligned import undo
from transforms.mending.founder_table import table
from transforms.repair import repair

PIECES = st.sampled_from(
    ["坚持", "抓实", "党员", " 20名", "医院", "视野", "袁", "遥", "尧", "野", "冶", "院", "圆园员愿年",
     "，", "。", "“", "”",
     "\n",
     "\n\n", "\r\n", " ", "　", ",", ":", "(", ")", "沈 伟", "编 者 按", "２", "\ufeff", "\u00ad", "\ue001", "○",
     "二", "+", "全面推动基层组织工作", "一是", "3.5", "http://a.cn/b,c", "\x0c", "%", "豫", "摇"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=80))
SHIFTED = st.lists(st.sampled_from([*table(), "的", "工作", "，", "\n"]), max_size=80).map("".join)


@given(st.one_of(TEXTS, SHIFTED))
@settings(deadline=None, max_examples=300)
def test_undoing_gives_the_raw_text(raw: str) -> None:
    mended = repair(raw)
    assert undo(mended.text, mended.repairs) == raw


@given(st.one_of(TEXTS, SHIFTED))
@settings(deadline=None, max_examples=300)
def test_repairing_clean_text_changes_nothing(raw: str) -> None:
    once = repair(raw).text
    assert repair(once).text == once


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_every_clean_character_knows_its_place(raw: str) -> None:
    mended = repair(raw)
    changed = {r.char_start for r in mended.repairs}
    for i, char in enumerate(mended.text):
        start, end = mended.raw_span(i, i + 1)
        assert raw[start:end] == char or start in changed

"""All repairs together: one account of every change, exact offsets, nothing twice."""

import pytest

from transforms.aligned import undo
from transforms.repair import repair

COLUMN = (
    "一尧搬出板凳袁让群众野敢说话冶遥\n\n每逢集日袁村干部提前把板凳摆好袁不\n\n念稿子尧不设主席台袁每村每月至少召\n\n"
    "开 2次遥从老支书尧退休教师中聘请野板\n\n凳主持人冶143名袁平均年龄 62岁遥\n"
)


def test_layers_work_together() -> None:
    mended = repair(COLUMN)
    assert "每逢集日，村干部提前把板凳摆好，不念稿子、不设主席台，每村每月至少召开2次。" in mended.text
    assert {r.rule for r in mended.repairs} == {"founder_shift", "han_digit_space", "line_unwrap"}


def test_every_change_is_told_and_can_be_undone() -> None:
    mended = repair(COLUMN)
    assert undo(mended.text, mended.repairs) == COLUMN
    at = mended.text.index("主持人")
    a, b = mended.raw_span(at, at + 3)
    assert COLUMN[a:b] == "主持人"


def test_a_place_mended_twice_is_told_once() -> None:
    # 豫 reads ％ in the first layer, % in the second: one row, from the character in the file to the one printed.
    text = "圆园员愿年袁全县实现生产总值员园园亿元袁增长远郾缘豫遥圆园员怨年袁目标是员圆园亿元遥"
    (percent,) = [r for r in repair(text).repairs if r.before == "豫"]
    assert (percent.after, percent.rule) == ("%", "founder_shift")


def test_windows_line_ends_and_traditional_text_stay() -> None:
    text = "全縣共有黨員二千名，其中農村黨員八百名。\r\n各級組織要為民辦實事。\r\n"
    assert repair(text).text == text


@pytest.mark.parametrize(
    "name", ["jilin-2018-04", "quzhou-2018-02", "taijiang-2007-07", "wenzhou-2012-04", "zhejiang-2012-special"]
)
def test_a_real_bulletin_is_mended_once_and_accounted_for(bulletins, name: str) -> None:
    raw = (bulletins / f"{name}.txt").read_bytes().decode()
    mended = repair(raw)
    assert undo(mended.text, mended.repairs) == raw
    assert repair(mended.text).text == mended.text


def test_a_half_width_mark_at_the_start_of_a_line_is_mended_where_the_line_is_joined() -> None:
    mended = repair("坚持,\n:")
    assert mended.text == "坚持，："
    assert repair(mended.text).text == mended.text

"""One numeral at a time: what it is worth and where it ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantity.numerals import fold, numeral_at

VALUES = [
    ("38", 38),
    ("1,234,567.5", 1234567.5),
    ("１．５", 1.5),
    ("1.37万", 13700),
    ("2.1 万", 21000),
    ("6.59亿", 659000000),
    ("4.78万亿", 4.78e12),
    ("3千", 3000),
    ("5万4千6百", 54600),
    ("二十五", 25),
    ("一万三千", 13000),
    ("两千四百五", 2450),
    ("一百零五", 105),
    ("十万八千", 108000),
    ("四千零五万", 40050000),
    ("三点一四", 3.14),
    ("一点五万", 15000),
    ("三分之一", 1 / 3),
    ("一又二分之一", 1.5),
    ("1/4", 0.25),
    ("伍拾陆", 56),
    ("百三", 130),
    ("2万8000", 28000),
    ("1亿2000万", 1.2e8),
    ("3千500", 3500),
    ("一百单六", 106),
    ("二〇一八", 2018),
    ("0万", 0),
    ("0 亿", 0),
    ("0.00万", 0),
    ("0百万", 0),
    ("零万亿", 0),
    ("万亿", 1e12),
    ("0万5千", 5000),
]


@pytest.mark.parametrize(("words", "value"), VALUES, ids=[words for words, _ in VALUES])
def test_value(words: str, value: float) -> None:
    numeral = numeral_at(fold(words), 0)
    assert numeral is not None
    assert numeral.value == pytest.approx(value)
    assert numeral.end == len(words)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("三四十户", 30, 40), ("一两个", 1, 2), ("七八百", 700, 800), ("三五个", 3, 5), ("十七八岁", 17, 18)],
)
def test_neighbouring_digits_are_a_range(words: str, low: float, high: float) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert (numeral.value, numeral.value_high) == (low, high)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("十余家", 10),
        ("300多万元", 3000000),
        ("一百几十人", 110),
        ("数百名", 100),
        ("五百余万", 5e6),
        ("1千余万元", 1e7),
        ("2万2000多人", 22000),
        ("十好几万", 1e5),
    ],
)
def test_more_than(words: str, value: float) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.value == value
    assert numeral.more


@pytest.mark.parametrize("words", ["陆地", "伍", "拾起", "点", "元", "00万元"])
def test_no_numeral(words: str) -> None:
    assert numeral_at(words, 0) is None


@pytest.mark.parametrize(("words", "end"), [("100千瓦", 3), ("三千比特", 1), ("三十两", 2), ("5百分点", 1)])
def test_a_scale_that_belongs_to_the_unit_stays_there(words: str, end: int) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.end == end


@pytest.mark.parametrize("words", ["9^9999", "2e999", "1" * 30, "亿亿亿亿"])
def test_what_no_figure_can_be_is_no_numeral(words: str) -> None:
    numeral = numeral_at(words, 0)
    assert numeral is None or numeral.value < 1e18


@given(st.text(alphabet="１２3，．0万亿點：两百abc "))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


CHINESE = "零一二三四五六七八九"


def spelled(n: int) -> str:
    """``n`` below 10,000 as it is written out in Chinese."""
    out, zero = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // scale % 10
        if digit:
            out += ("零" if zero and out else "") + CHINESE[digit] + name
            zero = False
        else:
            zero = True
    return out


@given(st.integers(1, 9999))
def test_every_number_written_out_is_read_back(n: int) -> None:
    numeral = numeral_at(spelled(n), 0)
    assert numeral is not None
    assert numeral.value == n


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_ten_thousands_too(high: int, low: int) -> None:
    words = f"{spelled(high)}万零{spelled(low)}"
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert numeral.value == high * 10000 + low

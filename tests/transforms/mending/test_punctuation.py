"""Half-width punctuation becomes full-width in prose, and nowhere else; other one-for-one damage is mended."""

import pytest

from transforms.mending.punctuation import find_substitutions


def mend(text: str) -> str:
    chars = list(text)
    for repair in find_substitutions(text):
        assert text[repair.char_start] == repair.before
        chars[repair.char_start] = repair.after
    return "".join(chars)


@pytest.mark.parametrize(
    ("extracted", "printed"),
    [
        pytest.param("步伐加快,就业稳定;为何?因为实!", "步伐加快，就业稳定；为何？因为实！", id="prose"),
        pytest.param("占20%,比上年高", "占20%，比上年高", id="after a number"),
        pytest.param("各级党委(党组)要抓好(不含市区)。", "各级党委（党组）要抓好（不含市区）。", id="brackets"),
        pytest.param("(一)抓班子", "（一）抓班子", id="list mark"),
        pytest.param("成效明显.\n下一步", "成效明显。\n下一步", id="full stop at a line end"),
        pytest.param("二○一二年和二O一三年", "二〇一二年和二〇一三年", id="ideographic zero"),
        pytest.param("２０１２年Ａ级３．５％", "2012年A级3.5%", id="full-width digits"),
        pytest.param("抓班子﹐带队伍﹔老人、孩子﹖", "抓班子，带队伍；老人、孩子？", id="small forms"),
        pytest.param("投入1OO万元，修路l5公里，增长2O%", "投入100万元，修路15公里，增长20%", id="letters for digits"),
        pytest.param(
            "石门镇 : 今年 , 修桥 7 座 ; 群众说 ,\n好得很 ! 大家",
            "石门镇 ： 今年 ， 修桥 7 座 ； 群众说 ，\n好得很 ！ 大家",
            id="blanks around",
        ),
        pytest.param("⼈⺠代表", "人民代表", id="radicals"),
        pytest.param("“甲“，乙“丙”。", "“甲”，乙“丙”。", id="a closing mark that opens"),
    ],
)
def test_is_mended(extracted: str, printed: str) -> None:
    assert mend(extracted) == printed
    assert mend(printed) == printed


@pytest.mark.parametrize(
    "text",
    [
        "共1,234.5元",
        "19:30开会，比例1:3",
        "比例为 1 : 3 , a , b",
        "路线 : A line",
        "O2O平台、CO2排放、5l汽油",
        "http://www.example.cn/a?b=1,2;c",
        "信箱a.b@example.cn",
        "3.5万元",
        "Smith, J. and Lee, K. (2012): a study",
        "[本刊](http://example.cn)",
        "- [经验交流](#经验交流)",
        "序言 ..... 1",
        "一.提高认识",
        "二、三〇五室",
        "“甲”“乙”，“丙”",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert mend(text) == text


def test_a_number_in_full_width_digits_keeps_its_noughts() -> None:
    """５０００ is no year in Chinese numerals: a nought among digits is a digit."""
    from transforms.repair import repair

    assert repair("年产５０００吨，２００８年建成，二００八年投产，二０一二年扩建。").text == (
        "年产5000吨，2008年建成，二〇〇八年投产，二〇一二年扩建。"
    )

"""The whole country as the one whose numbers are given."""

import pytest

from transforms.subject.nation import is_of_nation, nationwide


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("9月份，全国财政收入93亿元", ["全国"], id="its treasury"),
        pytest.param("全国人口共14亿人", ["全国"], id="its people"),
        pytest.param("2011年年末全国参加保险2839万人", ["全国"], id="behind a time"),
        pytest.param("全国共有家庭户4万户", ["全国"], id="how many there are"),
        pytest.param("20年来，我国造林5亩", ["我国"], id="our country"),
        pytest.param("文章说，我国老年人口突破两亿", ["我国"], id="in words"),
        pytest.param("我国第5座", [], id="among others of ours"),
        pytest.param("全国劳模3人，全国先进集体2个", [], id="honours"),
        pytest.param("全国人大代表3名，全国政协委员5名", [], id="its assemblies"),
        pytest.param("全国平均5%，全国第3名", [], id="what is compared with"),
        pytest.param("高出全国5%", [], id="inside a clause"),
        pytest.param("少年全国比赛3场", [], id="少年 is no time"),
    ],
)
def test_nationwide(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in nationwide(text, 0, len(text))] == found


@pytest.mark.parametrize(
    ("title", "text", "answer"),
    [
        pytest.param("第四次全国经济普查公报", "制造业32万个。", True, id="a census"),
        pytest.param("第四次全国经济普查公报", "全县制造业32个。", False, id="a census in a county"),
        pytest.param("第七次全国人口普查数据", "泾县有30万人。", False, id="a county by name"),
        pytest.param("中华人民共和国1998年国民经济统计公报", "产值7亿元。", True, id="a communiqué"),
        pytest.param("简报", "全国文明校园2个。", False, id="an honour"),
        pytest.param("简报", "制造业32个。", False, id="nothing says so"),
    ],
)
def test_is_of_nation(title: str, text: str, *, answer: bool) -> None:
    assert is_of_nation(title, text) == answer

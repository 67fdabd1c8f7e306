"""Noun phrases around a number: fillers, link verbs and predicates cut them, words are never added."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.indicator.phrases import LONGEST, object_of, tidy, words_in_front
from transforms.indicator.things import owner_of, said, thing_behind
from transforms.reference import table


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("其中全市共排查小微企业", "排查小微企业", id="fillers"),
        pytest.param("一次办结率达到", "一次办结率", id="link verb"),
        pytest.param("设计产能达到", "设计产能", id="能 inside a word"),
        pytest.param("居民人均", "居民人均", id="均 inside a word"),
        pytest.param("任职时间从之前的", "任职时间", id="the level left"),
        pytest.param("在校学生", "在校学生", id="在 inside a word"),
        pytest.param("一般公共预算收入", "一般公共预算收入", id="一般 and 共 inside a word"),
        pytest.param("分别", "", id="nothing but fillers"),
    ],
)
def test_words_in_front(text: str, words: str) -> None:
    assert words_in_front(text, 0, len(text), ()) == words


def test_cuts_are_left_out() -> None:
    text = "去年永嘉县网络零售额"
    assert words_in_front(text, 0, len(text), ((0, 2), (2, 5))) == "网络零售额"


def test_about_may_belong_to_the_verb() -> None:
    assert words_in_front("比预算节约210万元", 0, 4, ()) == "比预算节约"


@pytest.mark.parametrize(
    ("text", "person", "thing", "predicate"),
    [
        pytest.param(
            "农村新社区按照“一社区一特色”的要求开展活动",
            False,
            "农村新社区",
            "开展活动",
            id="how it was done is left out",
        ),
        pytest.param("党员参加义诊", True, "党员", "参加义诊", id="up to the predicate"),
        pytest.param("项目和", False, "项目", "", id="joined to the next"),
        pytest.param("“双整”工作队，分片", False, "“双整”工作队", "", id="quotes belong to it"),
        pytest.param("来自一线的市人大代表发言", True, "市人大代表发言", "", id="a clause in front"),
        pytest.param("素质高、经验足的社区书记", True, "素质高、经验足的社区书记", "", id="qualities listed"),
        pytest.param(
            "新中国成立前入党的老同志", True, "新中国成立前入党的老同志", "", id="a clause with its own subject"
        ),
        pytest.param("干部参加组织的活动", True, "干部", "参加组织的活动", id="a person who does something"),
        pytest.param("村中，", False, "村", "", id="inside"),
        pytest.param("县（市、区）启动", False, "县（市、区）", "启动", id="brackets of a compound"),
        pytest.param("，同比增长", False, "", "", id="nothing"),
    ],
)
def test_thing_behind(text: str, person: bool, thing: str, predicate: str) -> None:
    found = thing_behind(text, 0, len(text), person)
    assert (found.words, found.predicate) == (thing, predicate)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("锦旗、奖牌等纪念品", "纪念品"),
        ("地区生产总值（GDP）", "地区生产总值"),
        ("县（市、区）", "县（市、区）"),
        ("三改”面积", "“三改”面积"),
        ("走访了各类困难群众", "走访困难群众"),
    ],
)
def test_tidy(words: str, expected: str) -> None:
    assert tidy(words) == expected


def test_light_verbs_give_way_to_their_object() -> None:
    assert object_of("在窗口等设立先锋岗") == "先锋岗"
    assert object_of("每千人拥有医生") == "每千人拥有医生"


def test_owner_and_said() -> None:
    assert owner_of("行政村的选手") == "行政村"
    assert owner_of("经验丰富的书记") is None
    assert said("均参与了志愿服务") == "参与志愿服务"
    assert said("在") == ""


@pytest.mark.parametrize("row", table("indicator_words"), ids=lambda row: f"{row['role']} {row['example']}")
def test_every_indicator_word_matches_its_example(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"])


@given(st.text(alphabet="党员参加的和、（）“”共达了增长占全市5名"))
def test_phrases_are_printed_words(text: str) -> None:
    found = thing_behind(text, 0, len(text))
    assert found.words in text
    assert 0 <= found.end <= len(text)
    assert len(tidy(text)) <= LONGEST + 1

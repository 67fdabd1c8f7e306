"""Verbs that begin inside what looks like a noun."""

import pytest

from tests.transforms.description.test_owned import read
from transforms.indicator.separable import separable_at


@pytest.mark.parametrize(
    ("words", "noun"), [("企业结了对", "企业"), ("村养了蜂", "村"), ("点关门", "点"), ("村种植大户", "村种植大户")]
)
def test_where_the_verb_begins(words: str, noun: str) -> None:
    assert words[: separable_at(words)] == noun


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("协会与30多家商户结了对。", ["结对的商户"]),
        ("还带动附近6个村种药材200亩。", ["种药材的村", "种药材"]),
        ("占地面积超过90平方米的不予审批。", ["占地面积"]),
        ("党（工）委12个，改（扩）建公路8公里。", ["党（工）委", "改（扩）建公路"]),
        ("抽查时圈里还有20头，手工账上只有90元。", ["存栏", "账上资金"]),
        ("没想到病死羊9只，除去饲料净赚3万元。", ["病死羊", "净赚"]),
        ("规模以上9家，即办件70件，及格率93%。", ["规模以上", "即办件", "及格率"]),
    ],
)
def test_names_are_not_cut_inside_a_word(text: str, expected: list[str]) -> None:
    assert read(text) == expected

"""Whom 他 means, and whose age a number is."""

from __future__ import annotations

import pytest

from transforms.subject.ages import aged
from transforms.subject.he import head_named_last, meant_by

CALLED = {"秦有田": "秦有田", "老秦": "秦有田", "蒋大川": "蒋大川"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("秦有田种茶。蒋大川种梨。他卖了5万元。", "蒋大川", id="the one named last"),
        pytest.param("秦有田种茶。老秦给五保户蒋大川送米。他卖了5万元。", "秦有田", id="not who was given something"),
        pytest.param("蒋大川种梨。秦有田、蒋大川等4人来了。老秦走了。他卖了5万元。", "秦有田", id="called 老秦"),
        pytest.param("记者蒋大川、白小舟报道。他卖了5万元。", None, id="who reports"),
        pytest.param("秦有田种茶。理事长蒋小满买了地。他卖了5万元。", None, id="a head was presented since"),
        pytest.param("他卖了5万元。", None, id="nobody"),
    ],
)
def test_whom_he_means(text: str, who: str | None) -> None:
    assert meant_by(text, text.index("他卖"), CALLED) == who


def test_the_head_named_last() -> None:
    text = "秦有田种茶。石桥村党总支书记蒋小满站着。他今年50岁。"
    assert head_named_last(text, text.index("他"), CALLED) == "蒋小满"
    assert head_named_last(f"县长林青山走了。\n{text[6:]}", 12, CALLED) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param("理事长蒋小满今年58岁。", "蒋小满", id="of a head"),
        pytest.param("支书蒋小满来了。今年58岁的他不歇。", "蒋小满", id="of him"),
        pytest.param("支书蒋小满来了。谁知道这个今年58岁的汉子不歇。", "蒋小满", id="of this man"),
        pytest.param("果农秦有田来了。他今年58岁。", "秦有田", id="he is"),
        pytest.param("58岁高龄的她看着。", "", id="of nobody named"),
        pytest.param("家住石桥乡的58岁老人秦有田说。", "秦有田", id="an old man"),
        pytest.param("年满58岁老人免费。", None, id="whoever is that old"),
    ],
)
def test_an_age_is_a_persons(text: str, who: str | None) -> None:
    at = text.index("58")
    assert aged(text, at, at + 3, frozenset({"秦有田"})) == who

"""Whom a text names in so many words: by an age behind, by 叫, by a family, by where somebody lives."""

from __future__ import annotations

import pytest

from transforms.names.given_names import given_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("家住9栋的秦有田今年43岁。", {"秦有田"}, id="an age behind"),
        pytest.param("石浪村看护员王在田今年六十八岁。", {"王在田"}, id="a character that is a preposition"),
        pytest.param("家住柳坪小区的秦有田领到3万元。", {"秦有田"}, id="where somebody lives"),
        pytest.param("有个姑娘叫蒋小满，学了9天。", {"蒋小满"}, id="called so"),
        pytest.param("石桥乡魏大川一家五口，卖茶3万元。", {"魏大川"}, id="a family"),
        pytest.param("柳坪村的老石发言，他养羊9只。", {"老石"}, id="known by the surname"),
        pytest.param("87岁的李老先生回来了，78岁的张阿婆领到9元。", {"李老先生", "张阿婆"}, id="called by honour"),
        pytest.param("满60周岁的老人9名，60岁的老师9名。", set(), id="anybody of an age"),
        pytest.param("退休理发师老冯带着9位徒弟。", {"老冯"}, id="by a craft and the surname"),
        pytest.param("理发师老早就来了9名，厨师老年班有9人。", set(), id="words behind a craft"),
        pytest.param("石桥村党支部书记秦有田今年43岁。", set(), id="who heads a village"),
        pytest.param("这种鱼叫石斑鱼，亩产9斤。", set(), id="a thing"),
        pytest.param("村里的老党员9名，村的小麦9亩，村小和教学点9个。", set(), id="words that begin with old or small"),
    ],
)
def test_whom_a_text_names(text: str, names: set[str]) -> None:
    assert given_names(text) == names

"""Names in pinyin come back in the characters of the text, or not at all."""

import pytest

from transforms.names.romanised import from_initials, from_pinyin, is_pinyin, syllables_of


@pytest.mark.parametrize(
    ("words", "syllables"),
    [
        ("Qu Zhou", ["qu", "zhou"]),
        ("QINGHE", ["qing", "he"]),
        ("xianfeng", ["xian", "feng"]),
        ("www", []),
        ("bccdx", []),
    ],
)
def test_syllables_of(words: str, syllables: list[str]) -> None:
    assert syllables_of(words) == syllables


@pytest.mark.parametrize(
    ("line", "yes"),
    [("Song Ping Dang Jian", True), ("CONTENTS", False), ("Dang", False), ("A new day begins here", False)],
)
def test_is_pinyin(line: str, yes: bool) -> None:
    assert is_pinyin(line) is yes


@pytest.mark.parametrize(
    ("words", "text", "name"),
    [
        ("Song Ping Dang Jian", "松屏市抓党建，松屏的党建有声有色，当前要紧的是人。", "松屏党建"),
        ("Chong Qing Dang Jian", "重庆的党建，重庆人抓党建。", "重庆党建"),
        ("Song Ping Dang Jian", "青禾市抓党建。", None),
        ("He Wan Diao Yan", "《河湾调研》编辑部", "河湾调研"),
    ],
    ids=["pieces", "a reading that depends on the word", "not in the text", "whole"],
)
def test_from_pinyin(words: str, text: str, name: str | None) -> None:
    assert from_pinyin(words, text) == name


@pytest.mark.parametrize(
    ("letters", "text", "name"),
    [
        ("spdj", "松屏党建网直播，松屏党建网收到留言。", "松屏党建"),
        ("spdj", "青禾党建网直播。", None),
        ("spdj", "松屏党建有声有色。", None),
        ("163", "松屏党建网", None),
    ],
    ids=["a site", "another site", "no site", "no letters"],
)
def test_from_initials(letters: str, text: str, name: str | None) -> None:
    assert from_initials(letters, text) == name

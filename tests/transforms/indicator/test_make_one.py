"""How many make one of something, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照300户左右划分一个网格的标准编网。", "每个网格户数"),
        ("每10户设一名联户长。", "每名联户长户数"),
        ("按每50户设1名网格员。", "每名网格员户数"),
        ("全镇300户划入一个网格。", "划入一个网格"),
    ],
)
def test_how_many_make_one(text: str, expected: str) -> None:
    assert read(text)[0] == expected

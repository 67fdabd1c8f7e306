"""Institutions that are named again where they are told of already."""

import pytest

from transforms.subject.mention import Mention, Subject
from transforms.subject.told_again import still_told_of


@pytest.mark.parametrize(
    ("name", "lasts"),
    [
        pytest.param("青禾县红十字会", True, id="who collects for itself"),
        pytest.param("青禾县", False, id="a division"),
        pytest.param("青禾县审计局", False, id="an office goes on about its division"),
    ],
)
def test_who_is_named_again_lasts(name: str, *, lasts: bool) -> None:
    told = Subject(name, None)
    again = Mention(20, 27, told, False)
    assert [m.lasts for m in still_told_of([Mention(0, 7, told, True), again], None)] == [True, lasts]
    assert [m.lasts for m in still_told_of([again], told)] == [lasts]
    assert [m.lasts for m in still_told_of([again], None)] == [False]


def test_one_of_a_list_does_not_last() -> None:
    told = Subject("青禾县红十字会", None)
    assert [m.lasts for m in still_told_of([Mention(20, 23, told, False, listed=True)], told)] == [False]

"""Bodies of a kind, which are a division's."""

from transforms.subject.kinds_of_body import with_kinds
from transforms.subject.mention import Mention, Subject

COUNTY = Subject("永嘉县", None)
SCHOOL = Mention(0, 4, Subject("石桥书院", None), True)


def test_kind_of_body_is_the_divisions_again():
    text = "石桥书院藏书9册，7家乡镇敬老院住着50人。"
    found = with_kinds(text, 0, len(text), [SCHOOL], None, COUNTY)
    assert [m.subject.name for m in found] == ["石桥书院", "永嘉县"]


def test_one_of_them_is_left_alone():
    text = "石桥书院藏书9册，石浪乡敬老院住着50人。"
    assert with_kinds(text, 0, len(text), [SCHOOL], None, COUNTY) == [SCHOOL]


def test_no_division_is_guessed():
    text = "石桥书院藏书9册，乡镇敬老院住着50人。"
    assert with_kinds(text, 0, len(text), [SCHOOL], None, Subject("石桥书院", None)) == [SCHOOL]

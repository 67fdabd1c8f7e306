"""Villages behind the divisions in which they lie, bodies behind how far away they are."""

import pytest

from transforms.names.regions import find_regions
from transforms.subject.chains import named_last
from transforms.subject.mention import Subject


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("浙江温州永嘉县石浪镇柳坞村，住着90户人家。", ["柳坞村"]),
        ("距县城30公里的石浪乡云坡养蜂合作社现有社员9户。", ["石浪乡云坡养蜂合作社"]),
        ("浙江温州永嘉县柳坞村的农户养蜂90箱。", []),
        ("从浙江温州永嘉县柳坞村，运来9车梨。", []),
        ("距县城30公里的农户有9家。", []),
    ],
    ids=["village", "far away", "of it", "inside a clause", "no name"],
)
def test_named_last(text, names):
    found = named_last(text, 0, len(text), find_regions(text), Subject("永嘉县", None))
    assert [m.subject.name for m in found] == names

"""Zones that open a clause by their own names."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.zones import zones_in

COUNTY = Subject("永嘉县", None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("截至6月底，柳木工业集中区入驻企业9家。", ["柳木工业集中区"]),
        ("白石县办结21件；石家岭管理区只有4件。", ["石家岭管理区"]),
        ("城南新区新修道路5公里。", ["城南新区"]),
        ("柳垄工业园入驻企业4家。一期建竹工业园20亩。建竹工业园20亩。", ["柳垄工业园"]),
        ("重点工业园区完成产值5亿元。", []),
        ("县级工业集中区投入3亿元。", []),
        ("石家岭管理区的农户有300户。", []),
        ("居民新区住着40户。", []),
    ],
    ids=["behind a time", "one of several", "by its side", "without 区", "kind", "level", "part of it", "no zone"],
)
def test_zone_is_told_of(text, names):
    assert [m.subject.name for m in zones_in(text, 0, len(text), COUNTY)] == names


def test_zone_that_opens_a_sentence_is_told_of_further():
    text = "至8月底，石湖经济开发区完成产值9亿元。"
    assert zones_in(text, 0, len(text), COUNTY)[0].lasts

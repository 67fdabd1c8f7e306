"""Sites with which a sentence begins, by their whole names."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.venues import sites_in

COUNTY = Subject("永嘉县", None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("永嘉县石桥现代农业园区为80座大棚装上探头。", ["永嘉县石桥现代农业园区"]),
        ("柳溪镇返乡创业园有企业七家。", ["柳溪镇返乡创业园"]),
        ("从8月1日起，柳坪夜市九十家商户亮照经营。", ["柳坪夜市"]),
        ("柳溪镇返乡创业园3个。", []),
        ("现代农业园区投入资金5万元。", []),
        ("特色夜市有摊位30个。", []),
        ("全县产业园入驻企业9家。", []),
        ("柳坪夜市建设投入5万元。", []),
        ("县里在柳坪夜市设置公平秤4台。", []),
    ],
    ids=["in a county", "in a town", "behind a day", "counted", "kind", "kind of market", "all", "built", "inside"],
)
def test_site_is_told_of(text, names):
    assert [m.subject.name for m in sites_in(text, 0, len(text), COUNTY)] == names

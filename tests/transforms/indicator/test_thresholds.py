"""Classes that bounds make of a series, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "满意率超过95%的有9个乡镇；在80%到95%之间的有17个；不到80%的有4个。",
            ["满意率超过95%的乡镇", "满意率80%到95%之间的乡镇", "满意率不到80%的乡镇"],
            id="what is counted stands behind the first",
        ),
        pytest.param(
            "捐赠额在50万元以上的企业6家，100万元以上的2家。",
            ["捐赠额50万元以上的企业", "捐赠额100万元以上的企业"],
            id="what is counted stands behind the bound",
        ),
        pytest.param(
            "收入10万元以上的村8个；5万元至10万元的13个。",
            ["收入10万元以上的村", "收入5万元至10万元的村"],
            id="a range",
        ),
        pytest.param("收入20万元以上的村发展到23个。", ["收入20万元以上的村"], id="no verb is a noun"),
        pytest.param(
            "书记958名，其中35岁以下的41名；年龄最大的73岁。",
            ["书记", "35岁以下的书记", "书记最大年龄"],
            id="people of an age, and an age of all",
        ),
        pytest.param("超过95%的村报了名。", ["报名的村占比"], id="nothing measured, no class"),
        pytest.param(
            "年产300吨以上食用菌企业6家，出栏50头以上养牛大户40户。",
            ["年产300吨以上的食用菌企业", "出栏50头以上的养牛大户"],
            id="a verb that measures, the noun right behind the bound",
        ),
        pytest.param(
            "早稻亩产八百斤以上的有502亩，600—700斤的1200亩。",
            ["早稻亩产八百斤以上的面积", "早稻亩产600—700斤的面积"],
            id="land of a yield",
        ),
        pytest.param(
            "全市9个县中，人口超过50万人的有3个，少于10万人的有2个。",
            ["县", "人口超过50万人的县", "人口少于10万人的县"],
            id="the group is named before, the bound counts people",
        ),
        pytest.param(
            "收入8万元以上的农户超过900户、3~8万元的农户1.2万户。",
            ["收入8万元以上的农户", "收入3~8万元的农户"],
            id="a bound beside a count belongs to the next",
        ),
        pytest.param("纳税过1亿元的企业达3家。", ["纳税过1亿元的企业"], id="past a sum"),
        pytest.param(
            "1-5亿元项目29个，50亿元项目7个。",
            ["1-5亿元的项目", "50亿元的项目"],
            id="the last of a series has no bound",
        ),
        pytest.param("万亩以上灌区达到58处。", ["万亩以上的灌区"], id="a bound in words, and no head"),
        pytest.param("12份样品中，水分超过10%的有7份。", ["样品", "水分超过10%的样品"], id="papers"),
        pytest.param("巡河次数不足4次的有9人。", ["巡河次数不足4次的人数"], id="nobody named"),
        pytest.param("有2套以上住房的家庭267万户。", ["2套以上住房的家庭"], id="a bound of a count"),
        pytest.param("完成投资5亿元以上，新建学校5所。", ["投资", "新建学校"], id="another clause"),
    ],
)
def test_classes_are_named_by_their_bounds(text: str, indicators: list[str]) -> None:
    """The limits themselves are looked at in ``description/test_class_limits.py``."""
    named = [d.indicator for d in read(text)]
    assert [name for name in named if not name.endswith("界限")] == indicators

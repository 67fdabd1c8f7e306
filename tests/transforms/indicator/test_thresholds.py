"""Classes that bounds make of a series, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "满意率超过95%的有9个乡镇；在80%到95%之间的有17个；不到80%的有4个。",
            [
                "满意率",
                "满意率超过95%的乡镇",
                "满意率",
                "满意率80%到95%之间的乡镇",
                "满意率",
                "满意率不到80%的乡镇",
            ],
            id="what is counted stands behind the first",
        ),
        pytest.param(
            "捐赠额在50万元以上的企业6家，100万元以上的2家。",
            ["捐赠额", "捐赠额50万元以上的企业", "捐赠额", "捐赠额100万元以上的企业"],
            id="what is counted stands behind the bound",
        ),
        pytest.param(
            "收入10万元以上的村8个；5万元至10万元的13个。",
            ["收入", "收入10万元以上的村", "收入", "收入5万元至10万元的村"],
            id="a range",
        ),
        pytest.param("收入20万元以上的村发展到23个。", ["收入", "收入20万元以上的村"], id="no verb is a noun"),
        pytest.param(
            "书记958名，其中35岁以下的41名；年龄最大的73岁。",
            ["书记", "年龄", "35岁以下的书记", "书记最大年龄"],
            id="people of an age, and an age of all",
        ),
        pytest.param("超过95%的村报了名。", ["村报名占比"], id="nothing measured, no class"),
    ],
)
def test_classes_are_named_by_their_bounds(text: str, indicators: list[str]) -> None:
    assert [d.indicator for d in read(text)] == indicators

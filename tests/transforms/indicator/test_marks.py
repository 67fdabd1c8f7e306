"""Marks of items and heads of sections are no part of a name, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("1、小学招生人数92人，比去年减少18人。", ["小学招生人数", "小学招生人数减少"], id="1、"),
        pytest.param("5.发展党员20名。", ["发展党员"], id="5."),
        pytest.param("（一）公务接待费3万元。", ["公务接待费"], id="brackets"),
        pytest.param("二是续建项目11个。", ["续建项目"], id="二是"),
        pytest.param("一、农业 全市粮食总产量12吨。", ["粮食总产量"], id="a head and a blank"),
        pytest.param("五、交通和旅游2010年末全县公路里程达到21公里。", ["公路里程"], id="a head and a date"),
        pytest.param("一、粮食总产量全县达5吨。", ["粮食总产量"], id="no head: nothing is left behind it"),
        pytest.param("一、同意你省月最低工资标准调整为1320元。", ["月最低工资标准"], id="a reply"),
        pytest.param("2020年城镇化水平争取达到80%。", ["城镇化水平"], id="争取"),
        pytest.param("工业总产值预计完成5亿元，同比增长17%。", ["工业总产值", "工业总产值同比增速"], id="预计"),
        pytest.param("30件重点民生实事项目总体进展顺利。", ["重点民生实事项目"], id="how they go"),
        pytest.param("力争本月底开工率达90%。", ["开工率"], id="the end of a month"),
        pytest.param("对口帮扶单位投入20万元。", ["对口帮扶单位投入"], id="对口"),
        pytest.param("建立和完善示范基地96个。", ["建立和完善示范基地"], id="two verbs"),
        pytest.param("总面积30亩，有林地15亩。", ["总面积", "有林地"], id="有林地"),
        pytest.param("坝高20米，坝长79米。", ["坝高", "坝长"], id="坝高"),
        pytest.param(
            "工业性投入继续加大，达到1亿元，增长45%。", ["工业性投入", "工业性投入增速"], id="the clause in front"
        ),
        pytest.param("总产值110万元（按1990不变价112万元）。", ["总产值", "1990不变价总产值"], id="prices are no name"),
        pytest.param(
            "年均增长率为0.5%，比上个十年的年均增长率0.7%下降0.2个百分点。",
            ["年均增长率", "年均增长率", "年均增长率下降"],
            id="said once",
        ),
    ],
)
def test_a_name_begins_behind_its_mark(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

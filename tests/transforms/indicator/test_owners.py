"""Which of the nouns behind a measure word is counted, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("20个乡镇卫生院业务用房160平方米。", ["乡镇卫生院", "乡镇卫生院业务用房"], id="what they have"),
        pytest.param("12个企业的职工300人。", ["企业", "企业的职工"], id="joined by 的"),
        pytest.param("158个行政村中共有贫困村103个，占65%。", ["行政村", "贫困村", "贫困村占比"], id="among them"),
        pytest.param("15个乡镇中有山区乡镇9个。", ["乡镇", "山区乡镇"], id="among them, without 共"),
        pytest.param("41条意见当中有35条办结。", ["意见", "办结意见"], id="当中"),
        pytest.param("建成3个广场和文化站5个。", ["建成广场", "建成文化站"], id="each number has its noun"),
        pytest.param("建成3个广场和文化站。", ["建成广场和文化站"], id="one number for both"),
        pytest.param("审计180个单位查出违规金额2亿元。", ["审计单位", "单位查出违规金额"], id="what they did"),
        pytest.param(
            "5个村村集体积累达到5万元以上。", ["村集体积累达到5万元以上的村", "村集体积累"], id="a bound for each"
        ),
        pytest.param("87个站点偏少50%以上。", ["偏少50%以上的站点", "偏少"], id="a bound in what is said"),
        pytest.param("127户村民自筹资金310万元。", ["自筹资金的村民", "自筹资金"], id="people are no village"),
        pytest.param("办起22个粮油、饲料加工企业。", ["粮油、饲料加工企业"], id="a list with one noun for all"),
        pytest.param(
            "9个市、县重点项目总投资2亿元。", ["市、县重点项目", "市、县重点项目总投资"], id="levels of the projects"
        ),
        pytest.param("3个市、5个县。", ["市", "县"], id="levels with a number each"),
        pytest.param("5万户、20万贫困人口脱贫。", ["脱贫的贫困户", "脱贫的贫困人口"], id="households and people"),
        pytest.param("提供上千吨肉、奶、蛋。", ["肉、奶、蛋"], id="goods by weight"),
        pytest.param("采购大米3吨、面粉2吨。", ["采购大米", "采购面粉"], id="each has its weight"),
        pytest.param("建成3个广场、书屋。", ["建成广场"], id="a list without such a noun"),
        pytest.param("新上米厂、板厂等企业12家。", ["新上企业"], id="what makes the set"),
        pytest.param("供地16个项目开工8个。", ["项目", "开工项目"], id="done with a part"),
        pytest.param("17个镇建成联户圈43处。", ["建成联户圈的镇", "建成联户圈"], id="done by all"),
        pytest.param("刑事拘留3人，约谈5人。", ["刑事拘留", "约谈人数"], id="nobody was named"),
        pytest.param(
            "开工36项（续建29项，新建7项），未开工10项（续建8项）。",
            ["开工", "开工的续建", "新建", "未开工", "未开工的续建"],
            id="verbs beside each other",
        ),
        pytest.param(
            "已提前完成年度任务的有3项，占30%。",
            ["提前完成年度任务", "提前完成年度任务占比"],
            id="the object of a clause is not counted",
        ),
        pytest.param("迁移东岭村125户、574人。", ["迁移东岭村", "迁移人数"], id="who moved are not all who live there"),
    ],
)
def test_the_noun_that_is_counted(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

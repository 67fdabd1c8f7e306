"""How far what a number told of reaches: the bare measures behind it have its name in front."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue(province="浙江省"))
    return [metric.indicator for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "村办工业26个，产值89万元；联户企业15个，产值7万元，职工90人。",
            ["村办工业", "村办工业产值", "联户企业", "联户企业产值", "联户企业职工"],
            id="each its own",
        ),
        pytest.param(
            "城镇居民医疗保险参保人数5人，参保率98%。",
            ["城镇居民医疗保险参保人数", "城镇居民医疗保险参保率"],
            id="what insurance it is",
        ),
        pytest.param(
            "完成城镇居民医疗保险完成参保人数5人。", ["城镇居民医疗保险参保人数"], id="behind the verb of the insured"
        ),
        pytest.param(
            "投保小麦9亩，交纳保费8元，参保率98%。", ["投保小麦", "交纳保费", "小麦参保率"], id="what is insured"
        ),
        pytest.param(
            "实施50万元以上重点项目6项，完成投资8元。",
            ["重点项目实施界限", "50万元以上的重点项目", "50万元以上的重点项目投资"],
            id="a threshold makes the set that owns",
        ),
        pytest.param(
            "规上工业实现利税、利润同比分别增长5%和3%。",
            ["规上工业利税同比增速", "规上工业利润同比增速"],
            id="a list of measures behind one verb",
        ),
        pytest.param(
            "全县实现利税、利润分别增长5%和3%。", ["利税增速", "利润增速"], id="a place has a column of its own"
        ),
        pytest.param(
            "侦破毒品案件2起，破获盗窃类案件35起，破案率上升6%。",
            ["侦破毒品案件", "破获盗窃类案件", "盗窃类案件破案率增速"],
            id="of which cases",
        ),
        pytest.param("全院收案11件，结案率87%。", ["收案", "结案率"], id="cases of no kind"),
        pytest.param(
            "镇办企业28个（含新办4个），职工42人，产值8万元，比上年增长9%。",
            ["镇办企业", "新办", "镇办企业职工", "镇办企业产值", "镇办企业产值增速"],
            id="past a bracket, and its growth",
        ),
        pytest.param(
            "普通高等教育招生90人，在校生600人；职业学院1所，在校生70人。",
            ["普通高等教育招生", "普通高等教育在校生", "职业学院", "职业学院在校生"],
            id="kinds of education",
        ),
        pytest.param(
            "小学招生人数90人，比去年减少5人；在校生人数600人。",
            ["小学招生人数", "小学招生人数减少", "小学在校生人数"],
            id="from another measure's name",
        ),
        pytest.param(
            "瓜蒌产量16吨，产值3万元；桔梗总产量12吨，预计产值8万元。",
            ["瓜蒌产量", "瓜蒌产值", "桔梗总产量", "桔梗产值"],
            id="crops, each its own worth",
        ),
        pytest.param(
            "道路改造项目开工9项。完工7项，完成投资3元。",
            ["道路改造项目开工", "道路改造项目完工", "道路改造项目投资"],
            id="of projects that were begun",
        ),
        pytest.param(
            "下达道路改造项目计划9项，总投资3元。", ["下达道路改造项目计划", "道路改造项目总投资"], id="planned"
        ),
        pytest.param("县里将旧城改造工作放在首位，截至目前，完成投资3元。", ["旧城改造投资"], id="what all is about"),
        pytest.param("粮食产量5吨，工业产值9元。", ["粮食产量", "工业产值"], id="the worth of another"),
        pytest.param("小学招生90人。在校生600人。", ["小学招生人数", "小学在校生"], id="in the next sentence"),
        pytest.param(
            "乡镇通达率99%、通畅率94%，建制村通达率98%、通畅率78%。",
            ["乡镇通达率", "乡镇通畅率", "建制村通达率", "建制村通畅率"],
            id="rates",
        ),
        pytest.param(
            "水稻播种面积5万亩，下降2%，每亩单产为644公斤，总产量3万吨。",
            ["水稻播种面积", "水稻播种面积降幅", "水稻每亩单产", "水稻总产量"],
            id="a crop",
        ),
        pytest.param("种植小麦6万亩，预计产量9347吨。", ["种植小麦", "小麦产量"], id="what was planted"),
        pytest.param("蔬菜生产规模扩大，种植面积6万亩。", ["蔬菜种植面积"], id="the clause before"),
        pytest.param("蓄水池67个（容量1万立方米）。", ["蓄水池", "蓄水池容量"], id="in a bracket"),
        pytest.param(
            "工业企业5家，固定资产原值8元（净值5元）。",
            ["工业企业", "工业企业固定资产原值", "工业企业固定资产净值"],
            id="net value",
        ),
        pytest.param(
            "国内公务接待批次39个，接待人次28人。", ["国内公务接待批次", "国内公务接待人次"], id="no word twice"
        ),
        pytest.param(
            "一是公路运输向好：完成客运量5万人次，货运量3万吨；二是水路运输提速：完成客运量2万人次。",
            ["公路客运量", "公路货运量", "水路客运量"],
            id="the topic of each point",
        ),
        pytest.param(
            "高速公路完成投资9元，同比增长3%。", ["高速公路投资", "高速公路投资同比增速"], id="before the verb"
        ),
        pytest.param(
            "农家乐接待游客32万人次，实现营业收入8元。", ["农家乐接待游客", "农家乐营业收入"], id="a kind of lodging"
        ),
        pytest.param(
            "带动80名群众务工，年人均增收5元。", ["务工的群众", "务工的群众年人均增收"], id="those who work there"
        ),
    ],
)
def test_bare_measures_have_an_owner(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("有学校35所，人口20万。", "人口", id="of another thing"),
        pytest.param("有企业35家，全县产值3亿元。", "产值", id="of the whole place"),
        pytest.param("有企业3家，学校5所，职工300人。", "职工", id="of all that is listed"),
        pytest.param("水稻5万亩、玉米3万亩，预计总产9万吨。", "总产", id="of all crops"),
        pytest.param("有企业3家，耕地5万亩，职工300人。", "职工", id="something else was told"),
        pytest.param("村办企业26个；全年产值89万元。", "产值", id="beyond a semicolon"),
        pytest.param("小学在校生90人，其中民办小学在校生40人，教师30人。", "教师", id="of the whole or of the part"),
        pytest.param("工业产值6亿元，利税总额2亿元。", "利税总额", id="a sector is no body"),
        pytest.param("带动80名群众务工，全县人均收入5元。", "人均收入", id="of all who live there"),
        pytest.param("有村民80名，人均收入5元。", "人均收入", id="of all villagers"),
    ],
)
def test_measures_that_stay_bare(text: str, last: str) -> None:
    assert read(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "审计单位18个，其中市本级3个；查出违规金额27元，其中市本级4元。",
            ["审计单位", "市本级审计单位", "查出违规金额", "市本级查出违规金额"],
            id="a level",
        ),
        pytest.param(
            "社队企业32个（乡办4个，村办28个），职工42人。",
            ["社队企业", "乡办社队企业", "村办社队企业", "社队企业职工"],
            id="in a bracket",
        ),
        pytest.param(
            "普通高校招生人数28人，其中本科5人，专科23人。在校生人数64人。",
            ["普通高校招生人数", "普通高校本科招生人数", "普通高校专科招生人数", "普通高校在校生人数"],
            id="between owner and measure",
        ),
        pytest.param("已开工9项（续建8项，新建1项）。", ["开工", "续建", "新建"], id="no verb of another verb"),
        pytest.param("实施项目9项。省级6项。", ["实施项目", "省级"], id="no part of a whole before"),
    ],
)
def test_parts_have_the_name_of_the_whole(text: str, expected: list[str]) -> None:
    assert read(text) == expected

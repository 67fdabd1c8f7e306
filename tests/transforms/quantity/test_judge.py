"""What counts as a metric: sentences made for the purpose, then the gold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities import find_quantities
from transforms.quantity.judge import ACCEPTED, judge, verdicts


def counted(text: str) -> list[tuple[float, str]]:
    return [(j.quantity.value, j.quantity.unit) for j in judge(text, find_quantities(text))]


METRICS: list[tuple[str, list[tuple[float, str]]]] = [
    ("全镇选派两名大学生村官驻村。", [(2, "名")]),
    ("三个年轻党员上门服务。", [(3, "个")]),
    ("每村各配备一名管理员，每季度更新一次。", [(1, "名"), (1, "次")]),
    ("上万名党员参加千人团队。", [(10000, "名"), (1000, "人")]),
    ("签约仅用38天，聘期三年，一天内办结。", [(38, "天"), (3, "年"), (1, "天")]),
    ("总资产达6.5亿，其中县级20万、镇级18万。", [(6.5e8, "元"), (200000, "元"), (180000, "元")]),
    ("三分之一的农户参股，按1:3的比例入围。", [(0.3333, ""), (0.3333, "")]),
    ("城乡收入比由2.31缩小到2.15。", [(2.31, ""), (2.15, "")]),
    ("破解组织工作难题7个，制定标准10项。", [(7, "个"), (10, "项")]),
    ("用户达20.3万，3.1万贫困人口脱贫。", [(203000, ""), (31000, "")]),
    ("解决“停车难”问题12个，“好评率”98%。", [(12, "个"), (98, "%")]),
    ("队里有二个公社、二所中学，每人二亩五分。", [(2, "个"), (2, "所"), (2.5, "亩")]),
    ("出国费0万元，用电0亿千瓦时。", [(0, "元"), (0, "千瓦时")]),
    (
        "厂里给4500，保额三十万，每人发六百，还掉十五万贷款。",
        [(4500, "元"), (300000, "元"), (600, "元"), (150000, "元")],
    ),
    ("粉丝涨到5.6万，货卖到七个国家，养了两匹马。", [(56000, ""), (7, "个"), (2, "匹")]),
    ("家里欠下9万块的债。", [(90000, "元")]),
    ("有教学楼两幢，学生宿舍一幢，水塔一座，高12米。", [(2, "幢"), (1, "幢"), (1, "座"), (12, "米")]),
    ("辖九个生产队，一个林场，三个中学。", [(9, "个"), (1, "个"), (3, "个")]),
    ("存款增长5.2，贷款下降3.1。", [(5.2, ""), (3.1, "")]),
    ("“我们一年能收入十来万元，日子好过了，”他说。", [(100000, "元")]),
]

NO_METRICS = [
    "一是抓好三项制度，二是做到四个到位。",
    "落实“四个意识”，做到四个意识入脑入心。",
    "五年来，今后三年，近三年，2012年至2015年，六年时间里。",
    "庆祝建党91周年，跨越半个世纪。",
    "推出“百名乡贤联百村”和“1+7”模式，实行“四包一”。",
    "拿出百分之百的努力，零距离服务，打通最后一公里。",
    "这是一个信号，一批干部，一种精神，一名老人说。",
    "住3栋2单元501室，详见附件3，（上接24页）。",
    "千名专家服务千家企业，力戒千人一面。",
    "三元镇、九亩村、百丈乡和六盘山片区，310国道与104、205国道。",
    "住在二楼，二级公路，二期工程，二人转，二等奖。",
    "由3个部分构成，分为四个部分组成。",
    "截至1031日，下降1‘3%，处理3,.83万元，增长12..5%，价格1升3降5平。",
    "一亩、两亩、十亩、百亩……，PM 2.5年均值，教学点在校生数为0的。",
    "十八届二次全会，2期工程，三级书记，晋升为3级。",
    "做好两篇文章，抓住三个关键，突出5个重点。",
    "12345热线，318国道，编号007，图2。",
]


@pytest.mark.parametrize(("text", "expected"), METRICS, ids=[text for text, _ in METRICS])
def test_metrics(text: str, expected: list[tuple[float, str]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize("text", NO_METRICS)
def test_no_metrics(text: str) -> None:
    assert counted(text) == []


def test_a_slogan_of_the_text_is_one_without_its_quotation_marks_too() -> None:
    assert counted("推行“三亮三比六户行”。") == counted("推行“六户行”，六户行深入人心。") == []
    assert counted("走访六户人家。") == [(6, "户")]


@given(st.text(alphabet="0123456789一二两三十百万“”《》、，。的第每各个名项元年天次%分之达近 \n", max_size=50))
def test_the_judge_keeps_order_and_gives_each_quantity_one_verdict(text: str) -> None:
    quantities = find_quantities(text)
    everything = verdicts(text, quantities)
    assert [v.quantity.start for v in everything] == [q.start for q in quantities]
    assert judge(text, quantities) == [v for v in everything if v.confidence >= ACCEPTED]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("医保覆盖15种慢性病，农产品40多种。", ["15种", "40多种"]),
        ("梳理出8大类26条清单。", ["8大类", "26条"]),
        ("处500元以上2万元以下罚款。", ["500元以上2万元以下"]),
        ("每亩净挣三千出头，比种粮强。", ["三千出头"]),
        ("测试不足70分的要补考，陈主任只干两年。", ["不足70分", "两年"]),
        ("全村有一个小卖部，只有一所学校。", ["一所"]),
        ("每50名学生至少配备1名校医。", ["50名", "1名"]),
        ("仅能满足四分之一的用水需求。", ["四分之一"]),
        ("河面宽五里多，风大浪急。", ["五里多"]),
        ("每增加一万元投入，收益提高300元。", ["300元"]),
        ("五年任务两年完成。", []),
        ("8年里，全乡修路20公里。", ["20公里"]),
        ("过去6年里，建校3所；一晃15年过去，路还在修。", ["3所"]),
        ("村党支部成立60年巨变，入党46年。", ["46年"]),
        ("连百户、通千家，引进千家企业，惠及上万户。", ["千家", "上万户"]),
        ("三台遗址入选名录，挖掘机三台。", ["三台"]),
        ("收缴气枪弹60发、猎枪2支，2万发给乡里。", ["60发", "2支"]),
        ("严格落实干部管理25条、监督细则。", []),
        ("“一人讲，百人听”，效果好。", []),
        ("一度成为12345热线的常客。", []),
        ("前三位依次是三个镇，五亩塬乡垫底。", []),
        ("2012届毕业生借出的书须有八成新。", []),
        ("万人专利拥有量5.8件，八成新房已入住。", ["5.8件", "八成"]),
        ("推行“1个平台统管、2个机制并行、3个标准把关”的做法。", []),
    ],
)
def test_further_contexts_of_bulletins(text: str, metrics: list[str]) -> None:
    assert [text[j.quantity.start : j.quantity.end] for j in judge(text, find_quantities(text))] == metrics

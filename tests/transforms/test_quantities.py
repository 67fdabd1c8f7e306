"""Numbers with unit, range and bound, in sentences of the kind that bulletins, communiqués and reports print."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.quantities import find_quantities

Row = tuple[float, float | None, str, str]


def rows(text: str) -> list[Row]:
    return [(q.value, q.value_high, q.unit, q.qualifier) for q in find_quantities(text)]


CASES: list[tuple[str, list[Row]]] = [
    ("近1.2万名党员", [(12000, None, "名", "近")]),
    ("总资产达6.59亿元", [(659000000, None, "元", "达")]),
    ("贷款10-30万元", [(100000, 300000, "元", "")]),
    ("解决1—2个难题", [(1, 2, "个", "")]),
    ("每亩租金450至600元", [(450, 600, "元", "")]),
    ("增长12%—14%", [(12, 14, "%", "")]),
    ("培育企业5至8家", [(5, 8, "家", "")]),
    ("三四十户", [(30, 40, "户", "")]),
    ("由300万增到1.2亿元", [(3000000, None, "元", ""), (120000000, None, "元", "")]),
    ("翻了一番半", [(1.5, None, "番", "")]),
    ("翻了近两番", [(2, None, "番", "近")]),
    ("同比翻番", [(1, None, "番", "")]),
    ("别有一番风味，翻番计划", []),
    ("一块三毛五一斤", [(1.35, None, "元", ""), (1, None, "斤", "")]),
    ("一天就有一百三四十块。", [(1, None, "天", ""), (130, 140, "元", "")]),
    ("每袋涨了5块。", [(5, None, "元", "")]),
    ("由零增加到5万只", [(0, None, "只", ""), (50000, None, "只", "")]),
    ("从5%到8%", [(5, None, "%", ""), (8, None, "%", "")]),
    ("分别增长10.8%、14.2%和9.0%", [(10.8, None, "%", ""), (14.2, None, "%", ""), (9, None, "%", "")]),
    ("分别下降3%、4%", [(3, None, "%", ""), (4, None, "%", "")]),
    ("分别为12、15和18个", [(12, None, "个", ""), (15, None, "个", ""), (18, None, "个", "")]),
    ("分别为1.2、3.4和5.6亿元", [(1.2e8, None, "元", ""), (3.4e8, None, "元", ""), (5.6e8, None, "元", "")]),
    ("待遇3332元/月/人", [(3332, None, "元/月/人", "")]),
    ("巡查36万人（次）", [(360000, None, "人次", "")]),
    ("气温降至-3.2℃，由-1.5%升至－0.5%", [(-3.2, None, "℃", ""), (-1.5, None, "%", ""), (-0.5, None, "%", "")]),
    ("气温在-5℃至-3℃之间", [(-5, -3, "℃", "")]),
    ("气温-5～3℃", [(-5, 3, "℃", "")]),
    ("流量320m³/s，合320立方米每秒", [(320, None, "立方米/秒", ""), (320, None, "立方米/秒", "")]),
    ("时速120km/h，雨强5mm/h", [(120, None, "公里/小时", ""), (5, None, "毫米/小时", "")]),
    ("建2×20000kVA变电站", [(40000, None, "千伏安", "")]),
    ("占地3米×4米", [(3, None, "米", ""), (4, None, "米", "")]),
    ("教师廿五人，捐款卅元", [(25, None, "人", ""), (30, None, "元", "")]),
    ("100米10秒42，跳远7米03", [(100, None, "米", ""), (10.42, None, "秒", ""), (7.03, None, "米", "")]),
    ("用时2小时47分09秒和14分30秒", [(2.7858, None, "小时", ""), (14.5, None, "分钟", "")]),
    ("判处有期徒刑3年6个月", [(3.5, None, "年", "")]),
    ("每10秒5次", [(10, None, "秒", ""), (5, None, "次", "")]),
    ("15%多效唑50克", [(15, None, "%", ""), (50, None, "克", "")]),
    ("11个县（市、区）", [(11, None, "个", "")]),
    ("11县（市、区）", [(11, None, "县（市、区）", "")]),
    ("历时1个半月", [(1.5, None, "个月", "")]),
    ("近一个半小时", [(1.5, None, "小时", "近")]),
    ("两个多小时", [(2, None, "小时", "余")]),
    ("1小时30分钟", [(1.5, None, "小时", "")]),
    ("一年半", [(1.5, None, "年", "")]),
    ("五元三毛", [(5.3, None, "元", "")]),
    ("八毛钱", [(0.8, None, "元", "")]),
    ("三四毛", [(0.3, 0.4, "元", "")]),
    ("八分钱", [(0.08, None, "元", "")]),
    ("一毛六分钱", [(0.16, None, "元", "")]),
    ("跌到90块都没人要", [(90.0, None, "元", "")]),
    ("净落五万来块。", [(50000.0, None, "元", "约")]),
    ("减为5块", [(5.0, None, "块", "")]),
    ("七成半集中在城里", [(75.0, None, "%", "")]),
    ("海拔七百来米", [(700.0, None, "米", "约")]),
    ("10分钟", [(10, None, "分钟", "")]),
    ("26位代表", [(26, None, "位", "")]),
    ("600多平方米", [(600, None, "平方米", "余")]),
    (
        "近千万元、上亿元、近万人、百余名",
        [(1e7, None, "元", "近"), (1e8, None, "元", "以上"), (1e4, None, "人", "近"), (100, None, "名", "余")],
    ),
    ("提高0.94个百分点", [(0.94, None, "个百分点", "")]),
    ("平均每1.4天", [(1.4, None, "天", "平均")]),
    ("男女性别比为104.3", [(104.3, None, "", "")]),
    ("日照时数1654.3小时", [(1654.3, None, "小时", "")]),
    ("气温-3.5℃", [(-3.5, None, "℃", "")]),
    ("货物周转量123.4亿吨公里，集装箱34.5万标箱", [(1.234e10, None, "吨公里", ""), (345000, None, "标箱", "")]),
    ("能耗3.2万吨标准煤，发电9.8亿千瓦时", [(32000, None, "吨标准煤", ""), (9.8e8, None, "千瓦时", "")]),
    ("细颗粒物浓度21微克/立方米", [(21, None, "微克/立方米", "")]),
    ("补助１，２００元", [(1200, None, "元", "")]),
    ("投资30―50万元，派出3一5人", [(300000, 500000, "元", ""), (3, 5, "人", "")]),
    ("戶均約3萬元，7278戶，26328畝", [(30000, None, "元", "约"), (7278, None, "户", ""), (26328, None, "亩", "")]),
    ("浓度16μg/m3，库容30m3的塘", [(16, None, "微克/立方米", ""), (30, None, "立方米", "")]),
    ("重污染395天次，水灾37年次", [(395, None, "天次", ""), (37, None, "年次", "")]),
    ("投劳860个工日，全县九千方里", [(860, None, "个工日", ""), (9000, None, "方里", "")]),
    ("山区-9℃至-6℃，城区-8℃左右", [(-9, -6, "℃", ""), (-8, None, "℃", "约")]),
    ("单位能耗[3]-3.3%", [(3, None, "", ""), (-3.3, None, "%", "")]),
    ("气温8℃-10℃，室温5-10℃", [(8, 10, "℃", ""), (5, 10, "℃", "")]),
    ("一家五口", [(1, None, "家", ""), (5, None, "口", "")]),
    ("发生3.5级地震", [(3.5, None, "级地震", "")]),
    ("6万余群众，三群羊", [(60000, None, "", "余"), (3, None, "群", "")]),
    ("交通标志8万块、", [(80000, None, "块", "")]),
    ("红砖最高年产量达740万块。", [(7400000, None, "块", "达")]),
    ("砖厂投资30万块。", [(300000, None, "元", "")]),
    ("死亡率15.1/10万，产量9t/hm2", [(15.1, None, "/10万", ""), (9, None, "吨/公顷", "")]),
    ("气温为-4.7— -8.8℃，含水量16—14%", [(-8.8, -4.7, "℃", ""), (14, 16, "%", "")]),
    ("比常年33.6毫米多1.4毫米", [(33.6, None, "毫米", ""), (1.4, None, "毫米", "")]),
    ("长零点五公里", [(0.5, None, "公里", "")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_quantities(text: str, expected: list[Row]) -> None:
    found = rows(text)
    assert [(row[1:], pytest.approx(row[0])) for row in expected] == [(row[1:], row[0]) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "2012年7月20日上午8:30",
        "一、提高认识",
        "一是抓好落实",
        "（二）",
        "第三届",
        "十九届五中全会",
        "主队78比74获胜",
        "以25∶21、22∶25、2比1取胜",
        "占比有变，19:20—23:45停电",
        "分别列第三、四位",
        "分列二、三位",
        "1.2023年起实施",
        "进一步统一思想",
        "队伍分析",
        "七三分",
        "8.30石博会",
        "“十四五”规划",
        "80后",
        "零距离",
        "四川",
        "三亚",
        "3A级景区",
        "5G网络",
        "一心一意",
        "电话0577-88901234",
        "l00万元",
        "民国24年",
        "3日零时20分",
    ],
)
def test_no_quantity(text: str) -> None:
    assert rows(text) == []


def test_a_minute_is_no_score_and_a_share_no_number() -> None:
    assert [q.unit for q in find_quantities("用时10分钟，得10分，占10个百分点")] == ["分钟", "分", "个百分点"]


@given(
    st.text(
        alphabet="0123456789.,，、:：/-—%‰第一二两十百千万亿半几多余个名元年月日点分之成折近约上不少于至到下降和比 \n",
        max_size=40,
    )
)
def test_spans_are_in_order_and_inside(text: str) -> None:
    end = 0
    for q in find_quantities(text):
        assert end <= q.start < q.end <= len(text)
        assert q.start <= q.number_start < q.number_end <= q.end
        assert q.value_high is None or q.value_high >= q.value
        end = q.end


@given(st.integers(1, 10**9), st.sampled_from(["元", "名", "个", "平方公里", "吨", "万元", "%", "户"]))
def test_any_printed_count_is_found_with_its_unit(n: int, unit: str) -> None:
    (quantity,) = find_quantities(f"全市共有{n:,}{unit}。")
    assert quantity.value == n * (10000 if unit == "万元" else 1)
    assert quantity.unit == unit.removeprefix("万")


@pytest.mark.parametrize(
    "text", ["1", "万", "一", "十 ", "“1", "1,", "第一、", "3:", "百分之", "1/", "半", "一二三", "二〇", "1.", "-1"]
)
def test_any_repetition_is_read_in_linear_time(text: str) -> None:
    """A hostile file must not hold up the night: four times the text takes four times the time, not sixteen."""
    from transforms.quantity.judge import judge

    def seconds(length: int) -> float:
        long = text * (length // len(text))
        before = process_time()
        judge(long, find_quantities(long))
        return process_time() - before

    short = min(seconds(15_000) for _ in range(3))
    assert min(seconds(60_000) for _ in range(2)) < 8 * short + 0.02


def test_a_serial_number_is_no_quantity() -> None:
    assert rows("合同号" + "12" * 40 + "，共3份") == [(3, None, "份", "")]


def test_a_range_over_the_freezing_point() -> None:
    assert rows("气温-3℃至5℃，下降3%—5%") == [(-3, 5, "℃", ""), (3, 5, "%", "")]
    assert rows("夜里零下12℃，降到零下10至15℃") == [(-12, None, "℃", ""), (-15, -10, "℃", "")]
    assert rows("夜里约零下10至15℃") == [(-15, -10, "℃", "约")]


@given(st.text(max_size=60))
def test_any_text_is_read_without_fault(text: str) -> None:
    find_quantities(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        pytest.param("人均1亩3分", 1.3, "亩", id="tenths of an acre"),
        pytest.param("只有87块5毛钱", 87.5, "元", id="money of everyday"),
        pytest.param("花了两万块，", 20000, "元", id="round money"),
        pytest.param("每月少拿700块，", 700, "元", id="money that is not taken home"),
        pytest.param("200多块话费", 200, "元", id="what is paid for"),
        pytest.param("每公斤高出四角", 0.4, "元", id="coins of a price"),
        pytest.param("学费就要140块左右", 140, "元", id="what is charged"),
        pytest.param("三四块一斤的", 3, "元", id="what a pound costs"),
        pytest.param("高出1块多钱", 1, "元", id="money with 多"),
        pytest.param("是六毛五了", 0.65, "元", id="hundredths at the end of a clause"),
        pytest.param("地砖700块，", 700, "块", id="tiles"),
        pytest.param("卖到9毛3，", 0.93, "元", id="hundredths without a unit"),
        pytest.param("达到1元8。", 1.8, "元", id="tenths without a unit"),
        pytest.param("长2米5，", 2.5, "米", id="a length as it is told"),
        pytest.param("宽两米三。", 2.3, "米", id="a length as it is told, in words"),
        pytest.param("身高一米七八，", 1.78, "米", id="hundredths in words"),
        pytest.param("沟深一米、二是修渠。", 1.0, "米", id="a point of a list behind a length"),
        pytest.param("每斤三角五分。", 0.35, "元", id="角 and 分 are no corner"),
        pytest.param("长3公里500米。", 3.5, "公里", id="metres of kilometres"),
        pytest.param("重一斤二两", 1.2, "斤", id="tenths of a pound"),
        pytest.param("由2至3名党员带队", 2, "名", id="by so many"),
        pytest.param("全村1316口人", 1316, "人", id="mouths are people"),
        pytest.param("夏粮减产0.8%", 0.8, "%", id="a smaller harvest"),
        pytest.param("县38万人民", 380000, "", id="people, not persons"),
    ],
)
def test_everyday_measures(text: str, value: float, unit: str) -> None:
    found = find_quantities(text)[0]
    assert (found.value, found.unit) == (value, unit)

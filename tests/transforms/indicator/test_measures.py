"""What amounts measure: money, areas, lengths, times and scores, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.indicator.extents import score_of
from transforms.indicator.stated import Stated
from transforms.indicator.things import Thing
from transforms.metrics import find_metrics
from transforms.quantity.bare import head_of_unit, head_of_verb, residents
from transforms.records import Article, Issue, Metric


def read(text: str) -> list[Metric]:
    return find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("他承包了17亩鱼塘。", ["承包鱼塘"], id="an area of the thing behind"),
        pytest.param("红旗社3亩晚粳，平均亩产900斤。", ["晚粳面积", "晚粳平均亩产"], id="the crop of a field"),
        pytest.param("年产30万吨尿素、20万吨纯碱。", ["年产尿素", "纯碱"], id="each weight has what is made"),
        pytest.param("7万元被盗后，村里装了门。", ["被盗金额"], id="what became of the money"),
        pytest.param("厂里专门给他发了1万元奖金。", ["奖金"], id="money of the thing behind"),
        pytest.param("镇政府从党费中拿出35万元，资助老人。", ["党费"], id="out of what it comes"),
        pytest.param("他一次就捐了50万元。", ["捐款"], id="what the verb makes of money"),
        pytest.param("香菇每公斤只卖六七元。", ["香菇每公斤价格"], id="a price"),
        pytest.param(
            "收入超5万元的村由31个增至118个。", ["村收入界限", "收入超5万元的村", "收入超5万元的村"], id="a threshold"
        ),
        pytest.param("县里投入86万元翻修校舍。", ["投入"], id="who pays is the subject's"),
        pytest.param("工会已拨付专项经费30万元。", ["拨付专项经费"], id="an office that pays"),
        pytest.param("面积最大的60平方米。", ["最大面积"], id="a most"),
        pytest.param("社区工作经费平均达到5万元的标准。", ["社区工作经费"], id="a standard reached"),
        pytest.param("财政按6:4比例为每个支部提供1000元经费。", ["财政", "每个支部经费"], id="比例 compares nothing"),
        pytest.param("他出资5000多万元回村办游乐园。", ["出资"], id="what the money is for is no sum"),
        pytest.param("他带着5万元积蓄回乡养鱼。", ["积蓄"], id="a sum and what was done"),
        pytest.param("税收3亿元，同比只增长6.1%。", ["税收", "税收同比增速"], id="an adverb inside a change"),
        pytest.param("总产值6亿元，按可比价计算增长3.9%。", ["总产值", "总产值增速"], id="how it was reckoned"),
        pytest.param("种植面积由12万亩压减到9万亩。", ["种植面积"] * 2, id="a level reached by cutting"),
        pytest.param("该站占地18亩。", ["占地面积"], id="占地 is no share"),
        pytest.param("合格率连续三年保持在95%以上。", ["合格率持续时间", "合格率"], id="how long a level was kept"),
        pytest.param(
            "工业税收占总收入的比重从11%提高到32%，上升21个百分点。",
            ["工业税收占总收入比重", "工业税收占总收入比重", "工业税收占总收入比重上升"],
            id="a share of a whole from and to",
        ),
        pytest.param("超大班额由5.2%降至1.4%。", ["超大班额占比"] * 2, id="a share from and to"),
        pytest.param("为62名茶农发放贷款480万元。", ["发放贷款的茶农", "发放贷款"], id="for whom, and what was given"),
        pytest.param("有贫困户418户、1357人。", ["贫困户", "贫困户人口"], id="who lives in them"),
        pytest.param("服务站覆盖了98%的城市社区。", ["城市社区覆盖率"], id="a coverage"),
        pytest.param("村里的4800亩土地，过去种玉米。", ["土地"], id="whose ground it is"),
        pytest.param("原本属于村集体资产的1480亩林场。", ["林场"], id="a clause in front"),
        pytest.param("据估算，这最少也要400万元投入。", ["投入"], id="a sum that is needed"),
        pytest.param("农资类销售26亿元。", ["农资类销售"], id="whose sales"),
        pytest.param("社会化服务面积要超过3.5亿亩次。", ["社会化服务面积"], id="ground, times"),
        pytest.param("人均收入3900元，年底应该能超过4800元。", ["人均收入"] * 2, id="what should be"),
        pytest.param("总管护面积14万亩。", ["总管护面积"], id="总管 is no word there"),
        pytest.param("流转村内535亩耕地统一种植玉米。", ["流转耕地"], id="where it lies"),
        pytest.param("在市领导的支持下社里投入30多万元。", ["社里投入"], id="under whose help"),
        pytest.param("投入3万元扶贫资金并选派干部。", ["投入扶贫资金"], id="what else was done"),
        pytest.param("分别发放了260元至500元不等的救助金。", ["发放救助金"], id="of different height"),
        pytest.param("投入15万元解决了活动室、会议室等设备问题。", ["投入"], id="what was solved is no sum"),
        pytest.param("每村拿出扶持资金4万元，合计20万元。", ["每村拿出扶持资金", "拿出扶持资金"], id="all of them"),
        pytest.param("面积300平方米的新办公楼举行落成典礼。", ["新办公楼面积"], id="what is held there"),
        pytest.param("反映的问题95%以上在村内解决。", ["反映的问题村内解决占比"], id="a share that is done somewhere"),
    ],
)
def test_amounts(text: str, indicators: list[str]) -> None:
    assert [d.indicator for d in read(text)] == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("专班仅用52天就完成了97户搬迁。", "完成搬迁用时", id="time taken, another number between"),
        pytest.param("村里一连三个月选不出支书。", "选不出支书时间", id="time that a state lasted"),
        pytest.param("志愿者协会持续两年开展“暖冬”活动。", "“暖冬”活动持续时间", id="time that an event lasted"),
        pytest.param("我们打算用五年时间，把转化率提高到四成。", "提高转化率用时", id="time for an aim"),
        pytest.param("他17岁写下的文章很有名。", "年龄", id="an age at which something was done"),
        pytest.param("村里76岁老人林阿福说。", "老人年龄", id="an age and a name"),
        pytest.param("年纪最大的88岁。", "最大年龄", id="the oldest"),
        pytest.param("他每天只睡五个小时。", "每天睡眠时间", id="what the verb makes of time"),
        pytest.param("村里修通了6.5米宽的石板路。", "石板路宽度", id="a width behind"),
        pytest.param("一条宽4.5米的石板路修好了。", "石板路宽度", id="a width in front"),
        pytest.param("从镇上到学校，来回六公里。", "路程", id="a way"),
        pytest.param("无故缺席扣5分。", "无故缺席扣分", id="points taken away"),
        pytest.param("责任单位5个工作日内必须答复。", "答复时限", id="who has to do it"),
        pytest.param("一般事项3个工作日内办结。", "一般事项办结时限", id="what it is done with"),
        pytest.param("报案后24小时内赶到现场。", "赶到现场用时", id="since when"),
        pytest.param("列入名单的，两年内不得参与投标。", "不得参与投标时间", id="a time without"),
        pytest.param("厂房租金三年内全免。", "厂房租金全免时间", id="a time for nothing"),
        pytest.param("乡里与企业签订10年期收购协议。", "收购协议期限", id="the term of a contract"),
        pytest.param("各站落实专人24小时值守。", "值守时间", id="day and night"),
        pytest.param("老葛当了16年支部书记。", "当支部书记时间", id="an office behind"),
        pytest.param("老葛当村支书整整19年了。", "当村支书时间", id="an office in front"),
        pytest.param("他在铸造车间一干就是19年。", "铸造车间工作时间", id="a verb of one character"),
        pytest.param("骨干们学习30天。", "骨干们学习时间", id="a verb inside a word"),
        pytest.param("报批平均要走146天。", "用时", id="days are on no way"),
        pytest.param("连续两年排在后5%的，予以召回。", "", id="a rank is no state"),
        pytest.param("有什么办法……一个半小时里，代表们追问不休。", "", id="words before a pause"),
    ],
)
def test_extents(text: str, indicator: str) -> None:
    assert read(text)[0].indicator == indicator


def test_who_lives_in_the_villages_just_counted() -> None:
    assert [d.indicator for d in read("全村有6个村民小组、428户、1530人。")] == ["村民小组", "农户", "人口"]
    assert (residents("户", "居民楼"), residents("人", "贫困户"), residents("人", "党员")) == ("住户", "贫困户人口", "")


def test_numbers_side_by_side_share_the_thing_behind_the_last() -> None:
    assert [d.indicator for d in read("全市2.6万户、4.1万名低保对象受益。")] == ["受益的低保对象"] * 2


def test_a_score_is_called_by_its_own_word() -> None:
    assert score_of("给每名党员定", Thing("基础分", 9, "", joined=True), 9) == Stated("基础分", "基础分", 9)
    assert score_of("给每名党员定", Thing("", 9, "", joined=False), 9) is None


def test_heads_where_no_noun_stands() -> None:
    assert (head_of_verb("材料款拖欠", "money", "元"), head_of_verb("资金周转", "duration", "天")) == ("", "")
    assert (head_of_unit("页"), head_of_unit("批"), head_of_unit("个")) == ("页数", "批次", "")


def test_how_long_something_ranked() -> None:
    assert [m.indicator for m in read("结案率连续五年位居全国第三。")] == ["结案率位居全国第三持续时间"]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("企业以每度0.5元的价格优先使用。", ["每度价格"], id="what is done at a price"),
        pytest.param("公司以每亩800元的价格流转土地500亩。", ["每亩价格", "流转土地"], id="nor is it of the ground"),
        pytest.param("总投资3亿元的光伏项目正式投产。", ["光伏项目总投资"], id="how far the works are"),
        pytest.param("总投资3亿元的水库工程主体完工。", ["水库工程总投资"], id="that their shell is built"),
        pytest.param("工地拖欠31名农民工工资48万元。", ["农民工", "拖欠农民工工资"], id="pay that is owed"),
        pytest.param("仅此一项就收取服务费92万元。", ["收取服务费"], id="that this alone did it"),
        pytest.param("她又自己垫了1.8万元。", ["垫付资金"], id="out of whose pocket"),
        pytest.param("帮她申请到贷款5万元。", ["申请到贷款"], id="for whom"),
        pytest.param("加上茶园分红2300元，他脱了贫。", ["茶园分红"], id="that it is added"),
        pytest.param("抽查发现，浪费率竟高达18%。", ["浪费率"], id="that it astonishes"),
        pytest.param("月薪由最初的1200元涨到2000元。", ["月薪", "月薪"], id="to what it rose"),
        pytest.param("收购价由每斤16元跌到9元。", ["收购价每斤", "收购价每斤"], id="from what it fell"),
        pytest.param("公墓可安放骨灰420盒。", ["可安放骨灰"], id="room for so many"),
        pytest.param("推广到22座塔中的16座。", ["推广的塔", "塔"], id="out of how many"),
        pytest.param("外来病人为214人次，同比减少三成。", ["外来病人", "外来病人同比降幅"], id="the copula"),
        pytest.param("连着下了9天雨。", ["下雨时间"], id="a verb parted from its object"),
        pytest.param("他们在堤上守了11天。", ["堤上守候时间"], id="a watch"),
        pytest.param("企业须在24小时内补齐。", ["补齐时限"], id="until when it must be done"),
        pytest.param("七个村经他的手寄出松茸11吨。", ["村", "寄出松茸"], id="through whose hands"),
        pytest.param("书记指着四座水泥窖说。", ["指着水泥窖"], id="that he speaks"),
        pytest.param("新班子把300种产品过了一遍秤。", ["过一遍秤的产品"], id="what was done with them"),
        pytest.param("上半年，每户领到820元。", ["每户领取金额"], id="a verb that names no sum"),
        pytest.param("补贴最高5000元，最低不少于800元。", ["补贴", "最低补贴"], id="the least of the same"),
        pytest.param("每场不超过一个半小时。", ["每场时间"], id="each of them"),
        pytest.param(
            "每天另给40元的生活费，最长不超过30天。", ["每天另给生活费", "每天另给生活费时间"], id="how long it is paid"
        ),
        pytest.param("牛存栏31万头，同比多4万头。", ["牛存栏", "牛存栏同比多"], id="more of the same"),
        pytest.param("优良路率83%，离目标还差2个百分点。", ["优良路率", "优良路率离目标还差"], id="short of an aim"),
        pytest.param("他走遍全乡11个村。", ["走遍的村"], id="where he went"),
        pytest.param("两所小学扩建主体封顶。", ["小学扩建主体封顶"], id="works that are roofed"),
    ],
)
def test_words_that_belong_to_no_name(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("流失人数不到往年的四分之一。", ["流失人数与往年之比"], id="of words of its own"),
        pytest.param(
            "过货量3.7万吨，仅为2019年的42%。", ["过货量", "过货量与2019年之比"], id="of what was told before"
        ),
        pytest.param(
            "投资增长9%；过货量3万吨，只有2019年的42%。", ["投资增速", "过货量", "过货量与2019年之比"], id="no rate"
        ),
        pytest.param(
            "合作社收入96万元，东岭、西岭3个村均超过30万元。",
            ["合作社收入", "超过30万元的村", "每村合作社收入"],
            id="all",
        ),
    ],
)
def test_beside_another_time_and_of_each(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

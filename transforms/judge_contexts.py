"""The contexts by which ``transforms.judge`` tells a metric from a number that measures nothing.

A context fits a quantity when dimension, unit, kind of numeral, words before (searched up to the numeral) and words
behind (matched from where the quantity ends) all fit. Order matters: the first that fits decides. Confidence below
0.5 says "no metric". Numerals: ``A`` Arabic, ``1`` a lone 一, ``L`` another lone Chinese digit, ``H`` longer Chinese
numerals, ``S`` a bare scale (百, 千, 万, 亿), ``F`` a fraction or ratio. Confidences of 0.9 and more are held to 95 % by a test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """One row of the table; empty ``dimensions`` or ``units`` mean any."""

    name: str
    confidence: float
    example: str
    dimensions: frozenset[str] = frozenset()
    numerals: str = "A1LHSF"
    units: frozenset[str] = frozenset()
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    at_most: float | None = None
    words: re.Pattern[str] | None = None
    """What the numeral itself must hold (万, 亿)."""
    qualifiers: frozenset[str] = frozenset()
    label: str = ""
    bounded: bool = False
    """Only with a bound (近, 上, 超过 …)."""


def _c(
    name: str,
    confidence: float,
    example: str,
    dimensions: str = "",
    numerals: str = "A1LHSF",
    units: str = "",
    before: str | None = None,
    behind: str | None = None,
    at_most: float | None = None,
    words: str | None = None,
    qualifiers: str = "",
    label: str = "",
    bounded: bool = False,
) -> Context:
    return Context(
        name,
        confidence,
        example,
        frozenset(dimensions.split()),
        numerals,
        frozenset(units.split()),
        re.compile(before) if before else None,
        re.compile(behind) if behind else None,
        at_most,
        re.compile(words) if words else None,
        frozenset(qualifiers.split()),
        label,
        bounded,
    )


_MONEY_WORDS = "资产|资金|收入|产值|总值|投资|金额|贷款|经费|利润|税|支出|成本|[总余税销贸]额|费用?|钱|存款|债|捐款|善款|补贴|补助|奖励|增加值|融资|预算|营收|GDP|售额|工资|租金|分红|财政|配套|投入|注资|价值"
_LASTS = (
    "会期|聘期|任期|试用期|租期|期限|工期|周期|为期|历时|耗时|用时|费时|持续|连续|长达|时长|时间|寿命|有效期|保质期|服务期|合同期|期为|期满|"
    "补助期|培养期|学制|经验|工龄|党龄|司龄|年限|年数|天数|延长|缩短|压缩|提前|推迟|缩至|减至|降至|调整为|延长至|延长到|用了|花了|只用|仅用|才用|经过|需要|只需|仅需|至多|"
    '搁[浅置][”’"]?了?|停[了运滞]|闲置|荒废|拖了|拖延|坚持了?|干了|守了|工作了|等了|整整|足足|缩短[到至为]'
)
_SPAN_BEHIND = "(?:来|以来|间|期间|前|后|之前|之后|里|中|初|末|多来|规划|计划|行动|攻坚|发展|目标|任务|一遇|一度|级|生)"
_CONCRETE = (
    "党员|干部|代表|书记|老人|孩子|群众|学生|老师|教师|专家|村民|居民|农户|村|乡镇|县|街道|社区|部门|单位|支部|党委|党组织|小组|工作组|企业|公司|学校|"
    "医院|站|点|厂|园区|基地|合作社|协会|车间|班组|家庭|小区|文件|会议|项目|床位|车位|摊位|版本|品种|示范线|示范带|图案|区|市"
)
"""Nouns of things that a bulletin counts by ones and twos."""
_ABSTRACT = "方面|层面|档次|制度|机制|平台|体系|举措|措施|标准|文章|工程|行动|阶段|环节|重点|难点|优先|结合|转变|到位|作用|模式|类型|大局|任务"
_ADDRESS = r"[路街巷弄道]\d*号?$|\d号$|\d[幢栋]$|单元$"

CONTEXTS: tuple[Context, ...] = (
    # ---- no metric, whatever the unit
    _c("per", 0.1, "每千人口", before=r"(?<!平均)每(?:隔|满|过)?$"),
    _c("number of a thing", 0.1, "编号3，附件2", before=r"(?:编号|附件|附表|附图|(?:^|[（(，。；、见如\s])[图表]|代码|学号|工号|邮编|电话|传真|热线|号码|房间|车牌|QQ群?|账号|文号|版本|型号)[:： ]?$"),
    _c("rank", 0.3, "进入全省前5名", units="名 位 强", before="前$", behind=r"(?:[，。；、）)\s]|$|行列|以内|之内|的位)"),
    _c("office", 0.1, "干部三处副主任", units="处 科 室 股", behind="[副正]?(?:处长|主任|科长|调研员|科员|负责人|主任科员)"),
    _c("page", 0.1, "（上接24页）", units="页 版", before=r"[接转见]$"),
    _c("address before", 0.1, "3栋2单元", dimensions="count", units="栋 幢 座 楼 单元 室 弄 号", behind=r"\s*\d+(?:单元|室|号|楼|弄|幢|栋)", numerals="A"),
    _c("address", 0.1, "人民路12号3幢", dimensions="count degree", before=_ADDRESS),
    # ---- without a unit
    _c("money without unit", 0.88, "总资产达6.59亿", dimensions="none", numerals="AHS", words="[万亿]", before=rf"(?:{_MONEY_WORDS})[^，。；]{{0,6}}$", behind=r"(?:以上|左右|[，。；、）)\s]|$)"),
    _c("base of an index", 0.2, "以上年为100", dimensions="none", before="以[^，。；]{0,6}为$"),
    _c("middle of a structure", 0.8, "5.1:42.3:52.6", dimensions="none", numerals="A", before=r"[\d.]:$", behind=":"),
    _c("change of an index", 0.7, "比上年缩小0.04", dimensions="none", numerals="A", before="(?:缩小|扩大)[了至到为]?$"),
    _c("large number without unit", 0.82, "注册用户达20.3万", dimensions="none", numerals="AH", before=r"(?:达到?|近|约|超过?|突破|增[长加至到]了?|[为有共计率数量])了?$"),
    _c("large number before its noun", 0.82, "3.1万贫困人口", dimensions="none", numerals="AH", words="[万亿]", behind="[^，。；、]{0,8}?(?:人口|群众|党员|农民|居民|职工|干部|学生|用户|企业|市民|游客|村民|老人|妇女|青年|听众|粉丝|农户|移民|网民|会员|志愿者|劳动力|人员|师生)"),
    _c("ratio", 0.85, "按1:3的比例", dimensions="none", numerals="F", words="[:比]"),
    _c("share as a fraction", 0.85, "三分之一的农户", dimensions="none", numerals="F", before="(?:占|的|有|近|约|达|为|过|至|到|了|均|中|短|少|多|其|[，、。])$|^$"),
    _c("half of them", 0.7, "近半数", dimensions="none", numerals="H", before="半数?$"),
    _c("index", 0.75, "收入比2.01", dimensions="none", numerals="A", before=r"(?:[入资]比|指数|系数|比值|密度|得分|评分|分值|综合指标)[^，。；、]{0,10}$"),
    _c("structure", 0.8, "产业结构调整为5.1:42.3:52.6", dimensions="none", numerals="A", before="(?:结构|比例|之比|比)", behind=":"),
    _c("end of a structure", 0.8, "产业结构调整为5.1:42.3:52.6", dimensions="none", numerals="A", before=r"[\d.]+:[\d.]+:$"),
    _c("no unit", 0.1, "图1", dimensions="none"),
    # ---- shares, money, sizes
    _c("rhetoric of shares", 0.2, "百分之百的努力", dimensions="share", numerals="HS", behind="的?(?:努力|信心|责任|热情|把握|真心|忠诚)"),
    _c("share", 0.97, "覆盖率98%", dimensions="share points", numerals="A"),
    _c("share in words", 0.85, "近六成", dimensions="share points"),
    _c("money as a class", 0.2, "亿元以上项目", dimensions="money", numerals="S", behind="(?:级|村|楼宇?|产业|企业|县|镇|大县|强镇|项目|以上|俱乐部|户|工程)"),
    _c("class by size", 0.4, "10亿元以上项目28个", dimensions="money area power", qualifiers="以上", behind="(?:的)?(?:重大|重点|产业|工业|规模)?(?:项目|企业|单位|大户|种植户|产品|合同|订单|工程)"),
    _c("per unit of output", 0.2, "亿元GDP事故死亡率", dimensions="money", numerals="S", behind="[^，。；]{0,2}(?:GDP|地区生产总值|生产总值|产值|增加值|营业收入|投资|收入)"),
    _c("no money", 0.2, "一分钱", dimensions="money", numerals="1", units="分钱 毛 毛钱 角 块 块钱 元 元钱"),
    _c("money", 0.97, "补助400元", dimensions="money", numerals="A"),
    _c("money in words", 0.85, "两三万元", dimensions="money"),
    _c("multiple", 0.93, "是上年的4倍", dimensions="multiple", numerals="A", units="倍"),
    _c("multiple in words", 0.6, "提高两倍", dimensions="multiple", numerals="LH", units="倍"),
    _c("turns", 0.1, "翻一番", dimensions="multiple"),
    _c("degree", 0.8, "节电30度", dimensions="degree", numerals="AH", before="电|温|[热高低]|零下|折合"),
    _c("degrees of a figure", 0.2, "360度考核", dimensions="degree"),
    _c("score", 0.85, "得95分", dimensions="score", numerals="AH", before="得|扣|加|减|均|为|达|分|满|计|记|奖"),
    _c("no score", 0.2, "三分天下", dimensions="score"),
    _c("voltage as a name", 0.3, "110千伏变电站", dimensions="voltage"),
    _c("band as a name", 0.6, "100兆宽带", dimensions="data bandwidth frequency current pressure", numerals="A", units="兆 M"),
    _c("size", 0.96, "道路12公里", dimensions="area volume length mass energy power temperature data bandwidth rate transport current sound pressure frequency light magnitude voltage", numerals="A"),
    _c("a size in words", 0.3, "一米阳光", dimensions="area volume length mass energy power", numerals="1"),
    _c("size in words", 0.75, "五十余万平方米", dimensions="area volume length mass energy power temperature data bandwidth rate transport", numerals="LH"),
    _c("bounded size in round numbers", 0.75, "上百公里", dimensions="area volume length mass energy power temperature data bandwidth rate transport", numerals="S", bounded=True),
    # ---- age
    _c("age in a name", 0.2, "18岁成人礼", dimensions="age", behind="(?:成人|生日|而立|花甲)"),
    _c("age", 0.92, "年龄25岁", dimensions="age", numerals="A"),
    _c("age in words", 0.8, "七十多岁", dimensions="age", numerals="LH"),
    # ---- durations
    _c("jubilee", 0.05, "建党96周年", dimensions="duration", units="周年 世纪 个世纪 载 个年头 年头 个学期 学期 季度 个季度 昼夜 晚 夜 日 周 星期", numerals="1LS"),
    _c("jubilee in figures", 0.05, "建党96周年", dimensions="duration", units="周年 世纪 个世纪 载 季度"),
    _c("lessons", 0.92, "培训40学时", dimensions="duration", units="学时 课时 工时 机时", numerals="ALH"),
    _c("off duty", 0.1, "八小时之外", dimensions="duration", units="小时", behind="(?:之|以)?外|内外"),
    _c("hours", 0.88, "24小时", dimensions="duration", units="小时 分钟 秒 秒钟 刻钟 毫秒", numerals="AH", behind="(?!前|后|之前|之后|以?来)"),
    _c("span", 0.1, "五年来", dimensions="duration", behind=_SPAN_BEHIND),
    _c("recent or coming span", 0.1, "近三年，今后五年", dimensions="duration", units="年 个月 天 周", before=r"(?:最?近|过去|今后|未来|前|后|这|那|当|头|某|上|下|同|往|第)的?$"),
    _c("span of time", 0.1, "六年时间里", dimensions="duration", behind="多?的?(?:时间|日子|岁月|光阴)(?:里|中|内|以来)"),
    _c("lasts years", 0.85, "聘期三年", dimensions="duration", units="年", before=rf"(?:{_LASTS})[^，。；]{{0,5}}$"),
    _c("years it took", 0.8, "3年左右时间", dimensions="duration", units="年", behind="(?:之久|时间|的时间|就?(?:建成|完成|完工)|工龄|党龄|工作经[验历]|的?历史)"),
    _c("years bounded", 0.7, "不到一年", dimensions="duration", units="年", numerals="AH1L", before="(?:不到|不满|不足|不少于|至少|超过|满|长达)$"),
    _c("years", 0.2, "三年", dimensions="duration", units="年"),
    _c("working days", 0.92, "3个工作日内", dimensions="duration", units="个工作日 个交易日", numerals="ALH1"),
    _c("hours in words", 0.7, "两小时", dimensions="duration", units="小时 分钟", numerals="L"),
    _c("an hour", 0.65, "一小时内", dimensions="duration", units="小时 分钟 天", numerals="1", before=rf"(?:{_LASTS}|不到|近|每天|缩短|至少|不少于)[^，。；]{{0,4}}$"),
    _c("within a day", 0.75, "一天内完成", dimensions="duration", units="小时 分钟 天 个月", numerals="1L", behind=r"\S{0,6}(?:完成|办结|拆除|实现|办好|拿到|办理|到位|答复|处理|建成)"),
    _c("days", 0.85, "38天就完成了", dimensions="duration", units="天 个月 周 个星期 星期 个学时 日 昼夜 个昼夜 晚 夜", numerals="A"),
    _c("days in words", 0.75, "历时三个月", dimensions="duration", units="天 个月 周 个星期 星期 昼夜 个昼夜", before=rf"(?:{_LASTS}|不到|不满|不足|不少于|至少|超过|满|成立|已有|已经?)[^，。；]{{0,4}}$"),
    _c("many days in words", 0.6, "四十五天", dimensions="duration", units="天 个月 周 个星期", numerals="H"),
    _c("no duration", 0.2, "一天", dimensions="duration"),
    # ---- counts
    _c("a session", 0.1, "二次全会", dimensions="count visits", units="次 届 轮 批", behind="(?:全会|全体会议|会议|党代会|代表大会|[人党]代会|人大|政协|中央|省委|市委|县委|[一二三四五六七八九十]次)"),
    _c("a phase", 0.2, "2期工程", units="期", behind="(?:工程|项目|建设|厂房|开工)", numerals="AL1H"),
    _c("a level", 0.1, "三级书记", units="级 线 面 环 圈 步 关 网 字 手 道 重 代 辈 星 号 方 楼 则 段 行 口径 点 头 身 片 阵 声 路 岗 排 列 阶 界 任 档 胎 维 联 轴 版 色", numerals="1LHS"),
    _c("a level in figures", 0.3, "3级", units="级 线 面 环 圈 步 关 网 字 手 重 代 辈 星 号 方 楼 室 厅 卫 则 段 点 身 片 阵 声 路 排 列 任 档 维 联 轴 版 色 组 队 团 单元 连 营 区", numerals="A"),
    _c("kinds", 0.3, "6类标准", units="类 种 大类 小类 样", numerals="A1L", at_most=12),
    _c("campaign", 0.2, "千名专家服务千家企业", dimensions="count people households", numerals="S", behind="[^，。；]{0,8}?[十百千万](?:名|家|村|企|户|人|校|镇|乡|个|会|站|厂|店)"),
    _c("end of a campaign", 0.2, "千名专家服务千家企业", dimensions="count people households", numerals="S", before="[十百千万](?:名|家|村|企|户|人|校|镇|乡|个|会|站|厂|店)[^，。；]{0,8}$"),
    _c("one each", 0.85, "各配备一名", dimensions="count people visits households", numerals="1", units="名 位 人 户 次 场 趟 班 期 轮 遍 人次 个 家 所 支 份 件 项 条", before=r"(?:[^平]各|^各|至少|不少于|只有|仅有?|最少)[^，。；的各每]{0,6}$"),
    _c("once every", 0.85, "每半年更新一次", dimensions="count people visits households", numerals="1", units="名 人 次 场 趟 班 轮 遍", before=r"(?<!平均)每[^，。；的]{0,9}$"),
    _c("label", 0.15, "四个方面", dimensions="count", numerals="ALH1", at_most=20, label="strong"),
    _c("label of a list", 0.2, "三项制度", dimensions="count", numerals="ALH1", at_most=12, label="weak"),
    _c("one", 0.1, "一个", dimensions="count people visits households", numerals="1"),
    _c("a few people", 0.85, "两名大学生村官", dimensions="people visits households", numerals="L"),
    _c("a few concrete things", 0.8, "三个年轻党员", dimensions="count", numerals="L", behind=rf"(?:(?!{_ABSTRACT})[^，。；：、！？（）()“”]){{0,10}}?(?:{_CONCRETE})"),
    _c("a few things", 0.7, "七批", dimensions="count", numerals="L", units="批 届 季 场 次 家 所 座 辆 台 间 栋 幢 艘 头 棵 株 份 篇 部 册 本 支 条 起 例 期 班 趟 轮 张 幅 颗 枚 盏 件 处 双 架 口 封 箱 瓶 袋 笔"),
    _c("a few", 0.3, "三个", dimensions="count", numerals="L"),
    _c("many in round numbers", 0.8, "上万名党员", dimensions="count people visits households", numerals="S", units="名 位 人 户 家 人次 个 件 条 份 次 场 封 亩"),
    _c("round number", 0.4, "百村", dimensions="count people visits households", numerals="S"),
    _c("places without measure word", 0.75, "5村", units="村 乡 镇 县 市 区 省 社区 街道 校 企 院 站 店 园 馆 厂 岛 湖 国 家庭", numerals="A", dimensions="count"),
    _c("small count", 0.9, "5个试点村", dimensions="count", numerals="A", at_most=12),
    _c("count", 0.95, "472个基层党组织", dimensions="count people visits households", numerals="A"),
    _c("count in words", 0.88, "十余家", dimensions="count people visits households", numerals="H"),
)  # fmt: skip
"""Context, its verdict, an example."""

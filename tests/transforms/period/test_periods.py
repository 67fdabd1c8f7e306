"""Periods as printed, how far they reach, what a reader carries on; comparisons and names are none."""

import pytest

from transforms.period.periods import find_periods
from transforms.period.reach import lasts, limits, names_no_year, reaches, recurs, spans_years, year_alone
from transforms.reference import table


@pytest.mark.parametrize("row", table("period_words"), ids=lambda row: row["word"])
def test_every_period_word_is_found_in_its_example(row: dict[str, str]) -> None:
    assert any(row["word"] in phrase.text for phrase in find_periods(row["example"]))


@pytest.mark.parametrize(
    "text",
    [
        "年初预算为2万元",
        "完成年初预算数的57%",
        "上世纪楼，八九十年代建的楼",
        "是年产3吨的厂",
        "同年龄的人",
        "比上年增长5%",
        "相较于上年增加5元",
        "上年结转5元",
        "与2011年相比",
        "去年同期",
        "红七月行动",
        "3.5月",
        "五年",
        "实行“三四五五”式管理",
        "十九大",
        "第一批",
        "高于去年",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert find_periods(text) == []


def test_a_phrase_inside_a_clause_dates_that_clause_only() -> None:
    text = "对目前空缺的28个村评估后，调整19名"
    (phrase,) = find_periods(text)
    assert reaches(phrase, text, 0, text.index("28"))
    assert not reaches(phrase, text, text.index("调整"), text.index("19"))


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("7月20日，", True),
        ("去年以来，", True),
        ("截至5月底，", True),
        ("全年，", True),
        ("目前，", False),
        ("年底，", False),
        ("去年冬天，", False),
        ("国庆长假，", True),
        ("春节期间，", True),
    ],
)
def test_what_a_reader_carries_on(text: str, carried: bool) -> None:
    assert lasts(find_periods(text)[0]) == carried


def test_the_level_left_behind_dates_only_its_own_number() -> None:
    text = "由上年的3家增加到5家"
    (phrase,) = find_periods(text)
    assert [reaches(phrase, text, 0, text.index(n)) for n in ("3家", "5家")] == [True, False]


@pytest.mark.parametrize(
    ("text", "year", "no_year", "years"),
    [
        ("2017年，", 2017, False, False),
        ("2017年5月，", None, False, False),
        ("全年，", None, True, False),
        ("过去五年，", None, False, True),
        ("“十二五”期间，", None, False, True),
        ("今后五年，", None, False, True),
    ],
)
def test_what_a_phrase_says_of_years(text: str, year: int | None, no_year: bool, years: bool) -> None:
    (phrase,) = find_periods(text)
    assert (year_alone(phrase), names_no_year(phrase), spans_years(phrase)) == (year, no_year, years)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("完成率钱桥镇靠前，为99.6%", id="ahead of others"),
        pytest.param("枫香紧随其后，超过65%", id="behind others"),
        pytest.param("本子上记着当晚要议的三件事", id="what is written down"),
        pytest.param("青年中有5人", id="a word"),
        pytest.param("是“十一五”的3.4倍", id="a base of comparison"),
    ],
)
def test_words_that_look_like_periods(text: str) -> None:
    assert find_periods(text) == []


def test_two_years_side_by_side_are_both_named() -> None:
    assert [p.text for p in find_periods("2021年和2022年分别为3家、4家")] == ["2021年", "2022年"]


def test_what_ends_no_period_named_before() -> None:
    assert recurs(find_periods("每年走访")[0])
    assert not recurs(find_periods("去年走访")[0])
    text = "年初承诺的10件实事办结"
    assert limits(find_periods(text)[0], text)
    assert not limits(find_periods("年末存款120亿元")[0], "年末存款120亿元")


def test_a_year_left_behind_dates_the_first_number_only() -> None:
    text = "接入率从2013年的43%提高到96%"
    assert reaches(find_periods(text)[0], text, 0, text.index("43"))
    assert not reaches(find_periods(text)[0], text, 0, text.index("96"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("半年来，走访3户", ["半年来"]),
        ("两年多来，接待3万人", ["两年多来"]),
        ("五年前，这里负债", ["五年前"]),
        ("头三年，他亏了", ["头三年"]),
        ("一年下来，收回3万元", ["一年下来"]),
        ("今年“十一”黄金周，接待3万人", ["今年“十一”黄金周"]),
        ("去年冬天，受冻3亩", ["去年冬天"]),
        ("国庆长假，7个景区", ["国庆长假"]),
        ("换届前夕，谈话3人", ["换届前夕"]),
        ("临终前，捐书3册", ["临终前"]),
        ("满意率由推行前的81%上升到96%", ["推行前"]),
        ("合并建设，一年节省3万元", ["一年"]),
        ("每月补贴800元", ["每月"]),
        ("力争三年内达到4万元", ["三年内"]),
        ("计划年内建成24所", ["年内"]),
        ("打算年内再筹资3万元", ["年内"]),
        ("五年下来，有22辆车", ["五年下来"]),
        ("换届以后，平均年龄降到46岁", ["换届以后"]),
        ("“七一”活动当天，来了9人", ["“七一”活动当天"]),
        ("入社一年，收入3万元", ["入社一年"]),
        ("活动开展3个月，走访3户", ["活动开展3个月"]),
        ("就业率由搬迁之初的54%提高到88%", ["搬迁之初"]),
        ("2003年，老李接过公章时，欠3万元", ["2003年"]),
        ("1985年，他来到这里，那时有学生76人", ["1985年"]),
        ("平均17天，去年同期是29天", ["去年同期"]),
        ("今年头四个月，受理13件", ["今年头四个月"]),
        ("今年春茶季，收青68吨", ["今年春茶季"]),
        ("头一年种300亩，第二年种500亩", ["头一年", "第二年"]),
        ("2014年9月至2015年4月，建成3处", ["2014年9月至2015年4月"]),
        ("从四月十八日开始至五月十日，造林3亩", ["从四月十八日开始至五月十日"]),
        ("6月27日20时至28日8时，降雨163毫米", ["6月27日20时至28日8时"]),
        ("2016年9月—2017年3月，建成3处", ["2016年9月—2017年3月"]),
        ("11月至次年3月，来了3批", ["11月至次年3月"]),
        ("1月27-30日，接待3万人", ["1月27-30日"]),
        ("“十一五”前三年，改建3公里", ["“十一五”前三年"]),
        ("去年“7·22”地震，受灾3户", ["去年“7·22”地震"]),
        ("春节黄金周假期，接待3万人", ["春节黄金周假期"]),
        ("景区春节假期接待3万人", ["春节假期"]),
        ("仅除夕当天，来了3万人", ["除夕当天"]),
        ("国庆七天长假，来了3万人", ["国庆七天长假"]),
        ("截止昨天下午5时，收到3件", ["截止昨天下午5时"]),
        ("五年前这里欠债30万元", ["五年前"]),
        ("二十年前，每亩租30元", ["二十年前"]),
        ("几年间，面积扩大到300亩", ["几年间"]),
        ("一个星期过去，信封里剩11张", ["一个星期过去"]),
        ("一年下来为矿里省了3万元", ["一年下来"]),
        ("三个月下来共发出3万元", ["三个月下来"]),
        ("今夏全县有5万台机具参加", ["今夏"]),
        ("投产半年，出菇86吨", ["投产半年"]),
        ("通过去年的定级，整改3个", ["去年"]),
        ("靠自己摸索，头三年每亩补600元", ["头三年"]),
        ("秋季开学前发放8元", ["秋季开学前"]),
        ("端午小长假三天，接待3人", ["端午小长假"]),
        ("去年一年收入3元", ["去年"]),
        ("工作站成立两年来，接访3人", ["工作站成立两年来"]),
        ("上线首周注册94人", ["上线首周"]),
        ("收入从2019年11000元提高到2020年14000元", ["2019年", "2020年"]),
    ],
)
def test_more_ways_of_saying_when(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in find_periods(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "谁都可以来，来了7人",
        "利用春节、清明返乡高峰",
        "除去3个",
        "班级之首日后再评",
        "出现今年入汛以来最强降雨30毫米",
        "产量为2010年以来最高",
        "送去年货1万份",
        "退休以后，捐出5万元",
        "用的是当年新豆",
        "当天就召集了14人",
        "镇里的信贷员当晚上门",
        "大年初一，放了两场电影",
        "一天来回14趟",
        "每月召开一次会议",
        "每月10日公开",
        "离开那天，下雨",
        "须在一年内建成3家",
        "审计后，停发3户",
        "每月下田指导不少于4次",
        "28日前后",
        "距最近的居民点3公里",
        "落实一月一报告制度",
        "“八五”普法知识竞赛3场",
        "用时近三年",
        "比2021年和2022年多3家",
        "她一年到头收入9元",
        "她从每月挣9元涨到12元",
        "灾后重建3户",
    ],
)
def test_words_that_say_no_time(text: str) -> None:
    assert find_periods(text) == []


def test_the_year_of_an_age_is_that_of_the_age_only() -> None:
    text = "老李今年76岁，每天讲解3场"
    (phrase,) = find_periods(text)
    assert [reaches(phrase, text, 0, text.index(n)) for n in ("76", "3场")] == [True, False]


def test_what_recurs_dates_its_own_clause_and_the_part_of_it() -> None:
    text = "每年交流教师10人，其中骨干3人，共有教师90人"
    (phrase,) = find_periods(text)
    clauses = (0, text.index("其中"), text.index("共有"))
    numbers = (text.index("10"), text.index("3人"), text.index("90"))
    assert [reaches(phrase, text, c, n) for c, n in zip(clauses, numbers, strict=True)] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("因登记滞后，有12户漏报", [], id="late is no event"),
        pytest.param("常年在外务工的30人", [], id="all the time"),
        pytest.param("投产后年产值5亿元", [], id="a year's output"),
        pytest.param("刷新了建厂以来的纪录，达到5炉", ["建厂以来"], id="what was done is not since when"),
        pytest.param("在外地办玩具厂的王建平接到电话后，回乡4次", [], id="a tale of somebody"),
        pytest.param("其中年内计划通车6项", ["年内"], id="planned for the year"),
        pytest.param("半年后，库存下降", ["半年后"], id="half a year on"),
        pytest.param("2013年，镇里组建合作社，当年入社57户", ["2013年"], id="that year is the one just named"),
        pytest.param("到位率由去年同期的61%提高到73%", ["去年同期"], id="a level left behind"),
        pytest.param("是去年同期的2.4倍", [], id="a base of comparison"),
        pytest.param("三年累计投入5亿元", ["三年"], id="summed over years"),
        pytest.param("从2015年的3万亩增加到2018年的5万亩", ["2015年", "2018年"], id="levels of two years"),
        pytest.param("由9名增至去年年底的15名", ["去年年底"], id="a level of last year"),
        pytest.param("恢复到上年的八成", [], id="a level of last year to compare with"),
        pytest.param("到2020年，覆盖率提高到55%", ["到2020年"], id="until a year"),
    ],
)
def test_what_says_when(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in find_periods(text)] == found


@pytest.mark.parametrize(
    ("text", "number", "dated"),
    [
        pytest.param("会议听取了2017年预算执行情况的汇报，8名委员提问", "8名", False, id="of a paper"),
        pytest.param("围绕2017年度资金使用情况，8名委员提问", "8名", False, id="about a paper"),
        pytest.param("2017年预算执行情况好于预期，增收8万元", "8万", True, id="what opens the clause"),
        pytest.param("均价比去年同期的2.5元高出8角", "2.5元", True, id="the number compared with"),
        pytest.param("均价比去年同期的2.5元高出8角", "8角", False, id="not what it differs by"),
    ],
)
def test_words_that_date_one_thing(text: str, number: str, dated: bool) -> None:
    (phrase,) = find_periods(text)
    at = text.index(number)
    assert reaches(phrase, text, max(text.rfind("，", 0, at) + 1, 0), at) is dated


@pytest.mark.parametrize(
    ("text", "carried"), [("3月上旬，", True), ("前5个月，", True), ("3月10日前，", False), ("6月末，", False)]
)
def test_a_deadline_is_over_with_its_sentence(text: str, carried: bool) -> None:
    assert lasts(find_periods(text)[0]) is carried

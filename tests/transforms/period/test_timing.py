"""Which period is a number's own: near, carried, of the section, of the whole year; and the year it lies in."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.period.article_time import Timing, timing_of
from transforms.period.periods import find_periods
from transforms.period.timing import Where, carries, period_of
from transforms.period.told_days import days_of, lies_ahead
from transforms.records import Article, Issue, MetricKind, Quantity


def timing(body: str, title: str = "简报", published: date | None = date(2018, 6, 1)) -> Timing:
    return timing_of(Article(1, "article", title, AlignedText.unchanged(body), 0), body, Issue(published=published))


def read(body: str, number: str, unit: str = "家", sentence: int = 0) -> str | None:
    """The period of a number in the sentence that begins at ``sentence``."""
    at = body.index(number)
    quantity = Quantity(at, at + len(number), 1.0, None, unit, "")
    earlier = find_periods(body, 0, sentence)
    carried = earlier[-1] if earlier and carries(timing(body), earlier[-1], 0) else None
    spoken = find_periods(body, sentence, len(body))
    found = period_of(timing(body), body, spoken, carried, quantity, Where(sentence, sentence, len(body)))
    return found.text if found else None


@pytest.mark.parametrize(
    ("body", "number", "period"),
    [
        pytest.param("截至5月底，新建3家。", "3家", "截至5月底", id="in front"),
        pytest.param("新建3家于8月底前开业。", "3家", "8月底前", id="close behind"),
        pytest.param("新建3家，8月开业。", "3家", None, id="behind, of something else"),
        pytest.param("新建3家。", "3家", None, id="none"),
    ],
)
def test_named_in_the_sentence(body: str, number: str, period: str | None) -> None:
    assert read(body, number) == period


@pytest.mark.parametrize(
    ("opening", "period"),
    [
        pytest.param("去年以来，推进改革。", "去年以来", id="lasts"),
        pytest.param("2017年，推进改革。", "2017年", id="heads the paragraph"),
        pytest.param("目前推进改革。", None, id="now is over"),
        pytest.param("春节期间走访老人。", None, id="an occasion is over"),
    ],
)
def test_carried_from_the_sentence_before(opening: str, period: str | None) -> None:
    assert read(f"{opening}新建3家。", "3家", sentence=len(opening)) == period


def test_a_section_gives_its_period_to_flows_not_to_levels() -> None:
    body = "一、过去五年工作回顾\n新建学校46所。\n产值由3亿元增加到5亿元。\n二、2018年主要任务\n新建医院8所。"
    periods = []
    for number, unit in (("46所", "所"), ("5亿元", "元"), ("8所", "所")):
        at = body.index(number)
        quantity = Quantity(at, at + len(number), 1.0, None, unit, "")
        found = period_of(timing(body), body, [], None, quantity, Where(at, at, len(body)))
        periods.append(found.text if found else None)
    assert periods == ["过去五年", None, "2018年"]


def test_a_communique_tells_of_its_year_throughout() -> None:
    body = "全年产值3亿元。全年收入2亿元。全年支出1亿元。年末人口5万人。用电量7亿千瓦时。"
    at = body.index("7亿")
    quantity = Quantity(at, at + 6, 7e8, None, "千瓦时", "")
    (year_end,) = find_periods(body, body.index("年末"), body.index("年末") + 2)
    found = period_of(timing(body), body, [], year_end, quantity, Where(at, at, len(body)))
    assert found is not None
    assert found.text == "全年"


@pytest.mark.parametrize(
    ("title", "published", "first"),
    [
        pytest.param("2016年统计公报", date(2017, 12, 1), date(2016, 1, 1), id="named in the title"),
        pytest.param("公报", date(2018, 2, 1), date(2017, 1, 1), id="the year before"),
        pytest.param("公报", date(2018, 9, 1), date(2018, 1, 1), id="this year"),
        pytest.param("公报", date(2018, 5, 1), date(2017, 1, 1), id="told in spring it was the year before"),
        pytest.param("2016年往事", date(2017, 12, 1), date(2016, 1, 1), id="told in the first words"),
        pytest.param("2004年往事", date(2018, 9, 1), date(2018, 1, 1), id="a year long past is no year told of"),
    ],
)
def test_the_days_of_a_whole_year(title: str, published: date, first: date) -> None:
    (phrase,) = find_periods("全年，")
    assert days_of(timing("", title, published), phrase, "actual")[0] == first


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("一九九八年，他买回4对兔，年底只剩3只", date(1998, 12, 31), id="of the year named in front"),
        pytest.param("去年，村里收入470万元，年底每股分红320元", date(2017, 12, 31), id="of last year"),
        pytest.param("老李养了17亩鱼，年底挣了4万元", None, id="of no year, and not over yet"),
        pytest.param("截至11月15日，签约率达到98%", date(2017, 11, 15), id="what was counted is not ahead"),
        pytest.param("去年建成5个，上半年又建成3个", date(2018, 6, 30), id="a half that begins anew"),
        pytest.param("今年前两个月，建成3个", date(2018, 2, 28), id="two months"),
    ],
)
def test_a_figure_is_not_dated_ahead(text: str, last: date | None) -> None:
    *_, before, phrase = [None, *find_periods(text)]
    assert phrase is not None
    assert days_of(timing(text), phrase, "actual", before)[1] == last


def test_an_aim_is_dated_ahead() -> None:
    (phrase,) = find_periods("年底，完成3家")
    assert days_of(timing(""), phrase, "target")[1] == date(2018, 12, 31)


@pytest.mark.parametrize(("text", "ahead"), [("到2022年底，", True), ("到5月底，", False), ("2022年，", False)])
def test_what_lies_ahead(text: str, ahead: bool) -> None:
    (phrase,) = find_periods(text)
    told = timing("")
    assert lies_ahead(told, phrase, days_of(told, phrase, "actual")) == ahead


def test_a_communique_without_whole_year_words_tells_of_its_first_year() -> None:
    told = timing("2019年，产值3亿元。", "统计公报", date(2020, 3, 1))
    assert told.yearly is not None
    assert told.yearly.text == "2019年"
    assert timing("2019年，产值3亿元。", "工作简报", date(2020, 3, 1)).yearly is None


def test_last_year_in_a_communique_is_the_one_before_its_own() -> None:
    (phrase,) = find_periods("由上年的8.4:42.1:49.5调整")
    assert days_of(timing("", "2019年统计公报", date(2020, 3, 1)), phrase, "actual")[0] == date(2018, 1, 1)
    assert days_of(timing("", "走访小记", date(2020, 3, 1)), phrase, "actual")[0] == date(2019, 1, 1)


def test_next_year_lies_ahead_without_a_date() -> None:
    (phrase,) = find_periods("明年人均收入突破1.5万元")
    assert lies_ahead(timing("", "小记", None), phrase, (None, None))


def test_a_story_moves_on_from_the_year_that_heads_a_paragraph() -> None:
    body = "老李当过兵，回村种树。" * 7 + "\n1998年，他上了山。种树3亩。"
    phrase = find_periods(body, body.index("1998"))[0]
    assert not carries(timing(body), phrase, body.index("1998"))


@pytest.mark.parametrize(
    ("body", "number", "period"),
    [
        pytest.param("去年，薄弱村由97个减少到22个。", "97个", None, id="left behind"),
        pytest.param("去年，薄弱村由97个减少到22个。", "22个", "去年", id="reached"),
        pytest.param("去年，评委由30个代表组成。", "30个", "去年", id="made up of"),
        pytest.param("9月1日，聘请顾问，聘期3年。", "3年", None, id="a term"),
        pytest.param("采收至今仍靠人力，近五年出事19起；冷库只有1800吨。", "1800吨", None, id="a semicolon ends it"),
        pytest.param(
            "县财政局局长当场答复：去年支出8亿元；压减3亿元。", "3亿元", "去年", id="what follows a colon goes on"
        ),
        pytest.param("推进改革，截至5月底，新建3家；改建5家。", "5家", "截至5月底", id="a frame goes on"),
        pytest.param("今年，每吨补助3元，误差超过5元的，不予补助。", "超过5元", None, id="a threshold"),
    ],
)
def test_where_a_period_ends(body: str, number: str, period: str | None) -> None:
    at = body.index(number)
    quantity = Quantity(at, at + len(number), 1.0, None, number[-1], "")
    clause = max(body.rfind(mark, 0, at) for mark in "，；") + 1
    found = period_of(timing(body), body, find_periods(body), None, quantity, Where(0, clause, len(body)))
    assert (found.text if found else None) == period


def test_what_shall_be_is_not_dated_by_the_time_behind_it() -> None:
    body = "去年以来，推进改革。每村不少于3家。"
    at = body.index("3家")
    quantity = Quantity(at, at + 2, 3.0, None, "家", "不少于")
    (carried,) = find_periods(body, 0, 10)
    where = Where(10, 10, len(body))
    kinds: tuple[MetricKind, ...] = ("actual", "target")
    found = [period_of(timing(body), body, [], carried, quantity, where, kind) for kind in kinds]
    assert [phrase.text if phrase else None for phrase in found] == ["去年以来", None]


def test_what_begins_on_a_day_is_dated_by_it_whatever_it_shall_be() -> None:
    body = "从2018年4月1日起调整标准。标准提高到640元。"
    at = body.index("640元")
    quantity = Quantity(at, at + 4, 640.0, None, "元", "")
    (carried,) = find_periods(body, 0, 13)
    found = period_of(timing(body), body, [], carried, quantity, Where(16, 16, len(body)), "target")
    assert found is carried


def test_a_title_dates_all_that_an_analysis_tells() -> None:
    body = "一季度全县产值3亿元。\n消费持续回暖。零售额2亿元。"
    at = body.index("2亿元")
    quantity = Quantity(at, at + 3, 2e8, None, "元", "")
    found = period_of(timing(body, "一季度经济运行分析"), body, [], None, quantity, Where(at - 3, at - 3, len(body)))
    assert found is not None
    assert found.text == "一季度"


def test_its_lead_may_say_more_of_the_time_than_the_title() -> None:
    body = "今年前三季度，全县产值3亿元。\n消费持续回暖。零售额2亿元。"
    at = body.index("2亿元")
    quantity = Quantity(at, at + 3, 2e8, None, "元", "")
    where = Where(at - 3, at - 3, len(body))
    found = period_of(timing(body, "前三季度全县产业运行分析"), body, [], None, quantity, where)
    assert found is not None
    assert found.text == "今年前三季度"


@pytest.mark.parametrize(
    ("body", "number"),
    [
        pytest.param("今年以来，新建3家。对冷库每吨补助400元。", "400元", id="a rate"),
        pytest.param("今年以来，新建3家。误差率超过3%的，暂停委托。", "超过3%", id="a threshold"),
        pytest.param("今年以来，新建3家。每次90分钟。", "90分钟", id="each time"),
        pytest.param("今年以来，新建3家。每名队员联系8户。", "8户", id="for each"),
    ],
)
def test_what_stands_until_it_is_changed_has_no_period_of_the_paragraph(body: str, number: str) -> None:
    assert read(body, number, sentence=body.index("。") + 1) is None


def test_what_is_counted_is_dated_by_what_it_did() -> None:
    body = "112个村近三年未发展党员。"
    quantity = Quantity(0, 4, 112.0, None, "个", "")
    found = period_of(timing(body), body, find_periods(body), None, quantity, Where(0, 0, len(body)))
    assert found is not None
    assert found.text == "近三年"


@pytest.mark.parametrize(
    "lead", ["日前，记者获悉，今年一季度，产值30亿元。", "5月9日，记者获悉，今年一季度，产值30亿元。"]
)
def test_when_it_was_told_is_not_what_statistics_tell_of(lead: str) -> None:
    body = f"{lead}产值同比增长3%，比上年同期多，同比持平。\n存栏8头。"
    at = body.index("8头")
    quantity = Quantity(at, at + 2, 8.0, None, "头", "")
    found = period_of(timing(body), body, [], None, quantity, Where(at - 2, at - 2, len(body)))
    assert found is not None
    assert found.text == "今年一季度"


@pytest.mark.parametrize(
    ("body", "number", "period"),
    [
        pytest.param("产值同比增长3%，比上年同期多，同比持平。\n存栏8头。", "8头", "上半年", id="statistics"),
        pytest.param("启动改革。\n建成8个。", "8个", None, id="news"),
        pytest.param(
            "产值同比增长3%，比上年同期多，同比持平。\n二、存在的问题\n问卷8份。", "8份", None, id="its problems"
        ),
    ],
)
def test_the_first_sentence_dates_statistics(body: str, number: str, period: str | None) -> None:
    body = f"上半年，全县形势平稳。{body}"
    at = body.index(number)
    quantity = Quantity(at, at + 2, 8.0, None, number[-1], "")
    found = period_of(timing(body), body, [], None, quantity, Where(at - 2, at - 2, len(body)))
    assert (found.text if found else None) == period


@pytest.mark.parametrize(
    ("body", "number", "unit", "period"),
    [
        pytest.param("“十三五”期间，2020年产值30元，年均增长5%。", "5%", "%", "“十三五”期间", id="the years named"),
        pytest.param("2020年产值30元，年均增长5%。", "5%", "%", None, id="no years named"),
        pytest.param("2020年产值30元，年均新增3家。", "3家", "家", None, id="so many a year"),
        pytest.param("2020年产值30元，两年平均增长5%。", "5%", "%", "2020年", id="of two years, told of this one"),
        pytest.param("2020年年均气温15度。", "15度", "度", "2020年", id="the mean of one year"),
        pytest.param("力争到2025年产值40元，年均增长6%。", "6%", "%", "到2025年", id="an aim up to a year"),
        pytest.param("到1985年末，将178家调整为154家。", "178家", "家", None, id="the level left behind"),
        pytest.param("到1985年末，将178家调整为154家。", "154家", "家", "到1985年末", id="the level reached"),
        pytest.param("8月3日，将346名群众转移到高处。", "346名", "名", "8月3日", id="people brought somewhere"),
        pytest.param("2012年收4元，比之2010年的1元，增长300%。", "300%", "%", "2012年", id="not of the base"),
        pytest.param("2012年收4元，比2010年的1元多。", "1元", "元", "2010年", id="of the base"),
        pytest.param("1949年收4元，比歉收的1936年下降20%。", "20%", "%", "1949年", id="the base some words behind"),
        pytest.param("1949年收4元，刚解放的1950年下降20%。", "20%", "%", "1950年", id="no base"),
        pytest.param("今年12天，去年同期为9天，距离目标差8天。", "8天", "天", "今年", id="the year before is over"),
        pytest.param("1985年3月成立，有社员30名。", "30名", "名", None, id="founded then"),
        pytest.param("1985年3月成立，当时有社员30名。", "30名", "名", "1985年3月", id="at the founding"),
        pytest.param("2017年，开工30家，竣工20家。", "20家", "家", "2017年", id="what was begun is counted"),
    ],
)
def test_whose_year_it_is(body: str, number: str, unit: str, period: str | None) -> None:
    at = body.index(number)
    quantity = Quantity(at, at + len(number), 1.0, None, unit, "")
    clause = body.rfind("，", 0, at) + 1
    found = period_of(timing(""), body, find_periods(body), None, quantity, Where(0, clause, len(body)))
    assert (found.text if found else None) == period


def test_a_sum_of_the_year_is_not_counted_at_its_end() -> None:
    body = "年末人口5万人。实现零售额3亿元。存款余额4亿元。"
    found = []
    (year_end,) = find_periods(body)
    for number in ("3亿元", "4亿元"):
        at = body.index(number)
        quantity = Quantity(at, at + 3, 3e8, None, "元", "")
        where = Where(body.rfind("。", 0, at) + 1, body.rfind("。", 0, at) + 1, len(body))
        found.append(period_of(timing(""), body, [], year_end, quantity, where))
    assert found == [None, year_end]

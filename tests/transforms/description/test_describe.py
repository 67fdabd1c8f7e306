"""Whole descriptions: invented articles, the invariants of a description, and the gold of the real bulletins."""

import json
import re
from bisect import bisect_right
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.transforms.reading import read_whole
from transforms import frames
from transforms.aligned import AlignedText
from transforms.description.describe import Description, describe
from transforms.metrics import find_metrics
from transforms.records import METRIC_KINDS, Article, Issue, Quantity

ISSUE = Issue(region="温州市", province="浙江省", published=date(2018, 6, 1))
NUMBER = re.compile(r"(\d[\d.]*)(?:余|多)?(万元|亿元|个百分点|%|人次|家|名|个|次|人)")


def read(body: str, issue: Issue = ISSUE, place: str | None = None) -> list[Description]:
    """Describes the plain numbers of ``body``."""
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0, place=place)
    quantities = [
        Quantity(m.start(), m.end(), float(m[1]), None, m[2].lstrip("万亿"), "") for m in NUMBER.finditer(body)
    ]
    return describe(body, quantities, article, issue)


def test_a_paragraph_of_a_bulletin() -> None:
    body = "去年以来，永嘉县组建机关志愿服务队30多个，参与党员1500名。目前，帮助解决难题120个，群众满意度达98%。"
    found = read(body)
    assert [d.indicator for d in found] == ["机关志愿服务队", "参与党员", "帮助解决难题", "群众满意度"]
    assert {d.subject for d in found[:2]} == {"永嘉县"}
    assert {d.region_code for d in found[:2]} == {"330324"}
    assert [d.period_text for d in found] == ["去年以来", "去年以来", "目前", "目前"]
    assert found[0].period_start == date(2017, 1, 1)
    assert found[0].period_end == date(2018, 6, 1)
    assert found[0].sentence == body[: body.index("目前")]


def test_a_paragraph_of_a_communique() -> None:
    body = (
        "全年实现地区生产总值350亿元，比上年增长8.5%。其中，第一产业增加值20亿元，增长3.1%；"
        "第三产业增加值180亿元，增长9.2%，占地区生产总值的51.4%。"
    )
    found = read(body)
    assert [d.indicator for d in found] == [
        "地区生产总值", "地区生产总值增速", "第一产业增加值", "第一产业增加值增速",
        "第三产业增加值", "第三产业增加值增速", "第三产业增加值占地区生产总值比重",
    ]  # fmt: skip
    assert [d.kind for d in found] == ["actual", "growth", "actual", "growth", "actual", "growth", "actual"]
    assert {d.period_text for d in found} == {"全年"}
    assert {d.subject for d in found} == {"温州市"}


def test_a_place_inside_a_name_in_quotation_marks_stays_part_of_it() -> None:
    found = read("推出“瓯海先锋”品牌5个，瓯海区走访企业30家。")
    assert [(d.indicator, d.subject) for d in found] == [("“瓯海先锋”品牌", "瓯海区"), ("走访企业", "瓯海区")]


def test_as_far_as_the_year_has_come_is_no_aim() -> None:
    assert [d.kind for d in read("到今年，社员发展到386人。到今年底，社员发展到400人。")] == ["actual", "target"]


def test_numbers_side_by_side_have_each_their_own_period_share_and_sector() -> None:
    text = "2021年、2022年分别引进企业5家、8家。货车司机、快递员分别占41%、28%。三次产业比重为15:50:35。"
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), ISSUE)
    assert [m.period_text for m in found[:2]] == ["2021年", "2022年"]
    assert [m.indicator for m in found[2:]] == [
        "货车司机占比", "快递员占比", "第一产业比重", "第二产业比重", "第三产业比重",
    ]  # fmt: skip


def test_places_keep_what_the_next_numbers_are_a_share_of() -> None:
    text = "清水镇、白石镇分别完成投资8元、7元，占年计划的52%、48%。"
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), ISSUE)
    assert [(m.indicator, m.subject) for m in found] == [
        ("完成投资", "清水镇"), ("完成投资", "白石镇"),
        ("完成投资占年计划比重", "清水镇"), ("完成投资占年计划比重", "白石镇"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("未完成任务的乡镇3个。", ["未完成任务的乡镇"], id="a lead"),
        pytest.param("共有26个项目，其中8个未开工。", ["项目", "未开工的项目"], id="of those counted before"),
        pytest.param("38个问题已整改35个。", ["问题", "整改问题"], id="done with some of them"),
        pytest.param("提出建议38件，办结31件。", ["提出建议", "办结建议"], id="建 inside a word"),
        pytest.param("务工人员5人，其中省外3人，县内2人。", ["务工人员", "省外务工人员", "县内务工人员"], id="sides"),
        pytest.param("财政收入完成3元，增长5%。", ["财政收入", "财政收入增速"], id="what grew was not completed"),
        pytest.param("咨询类19件（63%）、投诉类6件。", ["咨询类", "咨询类占比", "投诉类"], id="shares in brackets"),
        pytest.param("用电量增速由3%升至5%。", ["用电量增速", "用电量增速"], id="both ends of a rate's change"),
        pytest.param("利润由下降3%转为增长5%。", ["利润降幅", "利润增速"], id="a change that turned"),
        pytest.param("增速比1—9月加快4个百分点。", ["增速比1—9月加快"], id="a dash inside a time"),
        pytest.param(
            "产煤86吨，完成月计划的103%，同比增长2%。", ["产煤", "产煤完成月计划比例", "产煤同比增速"], id="of a plan"
        ),
        pytest.param(
            "如期完工3个，约谈干部5人，其余支出8元。", ["如期完工", "约谈干部", "其余支出"], id="first characters"
        ),
        pytest.param("总投资476元，其中50元以上3个。", ["总投资", "总投资", ""], id="a sum counts nothing"),
        pytest.param("噪声扰民：17件，居第二位。其中：3件。", ["噪声扰民", ""], id="a topic"),
        pytest.param("存款同比少增4元。", ["存款同比少增"], id="less growth is no growth"),
    ],
)
def test_what_would_say_the_contrary(body: str, expected: list[str]) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    assert [metric.indicator for metric in find_metrics(article, ISSUE)] == expected


def test_aims_of_a_work_report() -> None:
    found = read("今年的主要目标是：地区生产总值增长8%，新增企业20家，城镇登记失业率控制在3%以内。")
    assert {d.kind for d in found} == {"target"}
    assert {d.period_text for d in found} == {"今年"}


def test_quantities_side_by_side_keep_their_own_words() -> None:
    found = read("选派了11名市直单位正职和5名国有企业经理，走访企业231家、农户80个。")
    assert [d.indicator for d in found] == ["市直单位正职", "国有企业经理", "走访企业", "走访农户"]


def test_an_aim_beside_its_result_is_of_the_same_year() -> None:
    """年末 of what is told in the spring is the year's that the title names; of an aim alone it lies ahead."""
    days: dict[str, list[tuple[str, date | None]]] = {}
    for body in ("年末失业率3%，控制在4%以内。", "确保年末失业率降到4%以内。"):
        article = Article(1, "article", "2017年统计公报", AlignedText.unchanged(body), 0)
        days[body] = [(metric.kind, metric.period_end) for metric in find_metrics(article, ISSUE)]
    assert list(days.values()) == [
        [("actual", date(2017, 12, 31)), ("target", date(2017, 12, 31))],
        [("target", date(2018, 12, 31))],
    ]


def test_an_issue_without_a_date_gives_no_relative_days() -> None:
    (now, then) = read("目前共有5家。2016年共有3家。", Issue(region="温州市"))
    assert (now.period_text, now.period_start) == ("目前", None)
    assert then.period_end == date(2016, 12, 31)


def test_numbers_side_by_side_share_out_what_is_listed() -> None:
    found = read("全年教育支出、卫生和社保支出、科技支出分别增长10.8%、14.2%和9.0%，城镇、农村居民收入分别增长8%、9%。")
    assert [d.indicator for d in found] == [
        "教育支出增速", "卫生和社保支出增速", "科技支出增速", "城镇居民收入增速", "农村居民收入增速",
    ]  # fmt: skip
    assert {d.kind for d in found} == {"growth"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "全年快递业务量60万件，业务收入7亿元，分别增长28%和25%。",
            ["快递业务量增速", "业务收入增速"],
            id="side by side",
        ),
        pytest.param(
            "完成客运量7万人次、货运量12万吨，分别下降8%和增长7%。", ["客运量降幅", "货运量增速"], id="up and down"
        ),
        pytest.param("税收3亿元，支出2亿元，同比分别增长5%。", ["支出同比增速"], id="one change only"),
    ],
)
def test_changes_of_what_was_stated_one_by_one(body: str, expected: list[str]) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    found = [metric.indicator for metric in find_metrics(article, ISSUE) if metric.unit == "%"]
    assert found == expected


def test_parts_named_in_the_next_sentence_are_parts_of_what_was_stated() -> None:
    body = "社会消费品零售总额402亿元，增长15%。其中，城镇298亿元，乡村104亿元，县完成年度目标的94%。"
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    found = [metric.indicator for metric in find_metrics(article, ISSUE)]
    assert found[2:4] == ["城镇社会消费品零售总额", "乡村社会消费品零售总额"]


def test_the_oldest_are_of_those_just_counted() -> None:
    article = Article(
        1, "article", "简报", AlignedText.unchanged("现有讲解员126人，年龄最大的89岁，最小的刚满12岁。"), 0
    )
    found = [metric.indicator for metric in find_metrics(article, ISSUE)]
    assert found == ["讲解员", "讲解员最大年龄", "讲解员最小年龄"]


def test_a_label_says_whose_numbers_a_short_item_gives() -> None:
    found = read("石门乡 开展走访。共走访54名党员。\n县农业局：新建大棚30个。\n工作目标：全市新建大棚5个。", ISSUE)
    assert [d.subject for d in found] == ["石门乡", "县农业局", "温州市"]


def test_a_row_whose_indicator_is_only_the_nearest_words_is_trusted_less() -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged("全市新建大棚30个。到：30%。"), 0)
    sure, guessed = find_metrics(article, ISSUE)
    assert sure.confidence > 0.5
    assert guessed.confidence <= 0.2


def test_five_years_date_no_height_they_ended_at() -> None:
    body = "“十二五”时期，全县变化很大。生产总值由48亿元增加到96亿元，投资累计达到402亿元。"
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    periods = [metric.period_text for metric in find_metrics(article, ISSUE)]
    assert periods == [None, None, "“十二五”时期"]


@pytest.mark.parametrize(
    ("lead", "period"),
    [
        ("截至5月底，共有干部900名。", "截至5月底"),
        ("今年4月至6月，课题组作了调查，走访900名。", None),
        ("1—9月，招工900名，比去年同期多8名。", "1—9月"),
        ("2015年，招工900名。", "2015年"),
        ("8月20日前，招工900名。", None),
    ],
)
@pytest.mark.parametrize("view", ["从年龄看，", "二、年龄结构。从年龄看，"])
def test_the_parts_of_a_count_are_those_of_its_day(lead: str, period: str | None, view: str) -> None:
    *_, last = read(f"{lead}\n{view}青年300名。")
    assert last.period_text == period


def test_what_was_said_in_front_of_a_meeting_is_over_in_its_next_hour() -> None:
    *_, last = read("7月10日，局里开会，要求8月20日前招工900名。\n会上，局长与14名站长签约。")
    assert last.period_text != "8月20日前"


@pytest.mark.parametrize("lead", ["目前，全县有干部900名。", "今年，全县选派干部900名。", "黄金周期间，来了900名。"])
def test_what_divides_a_count_is_of_its_time(lead: str) -> None:
    period, *rest = [d.period_text for d in read(f"{lead}其中，青年300名，妇女200名。另有教师30名。")]
    assert rest == [period, period, None]


def test_a_sentence_that_moves_on_leaves_the_time_behind() -> None:
    *_, last = read("去年冬天，受冻的果树有300名。事后，县里派出9名。")
    assert last.period_text is None


def test_figures_in_brackets_do_not_reach_beyond_them() -> None:
    found = read("人均生产总值6.3万元（按平均汇率折算为0.9万元），增长6.5%。")
    assert [d.indicator for d in found] == ["人均生产总值", "人均生产总值", "人均生产总值增速"]


@pytest.mark.parametrize(
    ("title", "published", "year"),
    [
        pytest.param("2016年统计公报", date(2018, 3, 1), 2016, id="the title's year"),
        pytest.param("统计公报", date(2018, 3, 1), 2017, id="told in March: the year before"),
        pytest.param("统计公报", date(2018, 12, 1), 2018, id="told in December: this year"),
        pytest.param("统计公报", None, 2015, id="the label's year where no day is known"),
    ],
)
def test_the_whole_year_is_the_year_told_of(title: str, published: date | None, year: int) -> None:
    body = "全年新建学校5个。"
    article = Article(1, "article", title, AlignedText.unchanged(body), 0)
    issue = Issue(region="温州市", published=published, issue_label="2015年第4期")
    (found,) = describe(body, [Quantity(6, 8, 5.0, None, "个", "")], article, issue)
    assert (found.period_start, found.period_end) == (date(year, 1, 1), date(year, 12, 31))


def test_under_a_heading_of_plans_numbers_are_targets() -> None:
    found = read("一、2017年工作回顾\n建成广场5个。\n二、2018年主要任务\n建成广场8个。")
    assert [d.kind for d in found] == ["actual", "target"]


def test_members_of_a_group_are_called_by_both() -> None:
    found = read("在册教师中，50岁以上的有12人，占8%；硕士以上学历的只有9人。")
    assert [d.indicator for d in found] == [
        "50岁以上的在册教师",
        "50岁以上的在册教师占比",
        "硕士以上学历的在册教师",
    ]


def test_changes_of_a_list_go_one_by_one_and_no_further() -> None:
    found = read("产值、利润和税收分别实现5亿元、2亿元和1亿元，年均分别增长3%、4%和5%，力争分别达到8万元和9万元。")
    assert [d.indicator for d in found] == [
        "产值",
        "利润",
        "税收",
        "产值年均增速",
        "利润年均增速",
        "税收年均增速",
        "",
        "",
    ]


def test_a_share_of_a_clause_is_called_by_it() -> None:
    found = read("问题有：制度不健全，占17%；活动不经常，占28%。")
    assert [d.indicator for d in found] == ["制度不健全占比", "活动不经常占比"]


def test_words_that_leave_out_what_is_counted_take_it_from_the_number_before() -> None:
    body = "新认定高新技术企业11家，总数达到47家。乡里办结信访件98%，去年同期是91%。"
    assert [d.indicator for d in read(body)][::2] == [d.indicator for d in read(body)][1::2]
    assert read("村集体收入从零起步，当年就达到6万元。")[0].indicator != "当年"


def test_the_rest_is_what_was_counted_and_what_is_said_of_it() -> None:
    body = "收集意见建议326条，当场答复204条，其余122条列入台账。抢通公路15处，其余3处正在清障。"
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    found = [metric.indicator for metric in find_metrics(article, ISSUE)]
    assert found == ["收集意见建议", "当场答复意见建议", "列入台账的意见建议", "抢通公路", "清障的公路"]


def test_numbers_behind_places_have_each_their_own() -> None:
    found = read("横埠镇、钱桥镇靠前，分别完成100%和99.6%。")
    assert [d.subject for d in found] == ["横埠镇", "钱桥镇"]
    assert [d.region_code for d in found] == ["330300", "330300"]


def test_a_place_told_of_in_one_point_is_over_with_the_next() -> None:
    found = read("全市受理3件。西岙镇超期47次。二是重复。重复信访193次，占15%；三是拖延，办结39次。")
    assert [d.subject for d in found] == ["西岙镇", "温州市", "温州市", "温州市"]


def test_whoever_is_the_measure_owns_no_difference() -> None:
    found = read("其中石硚镇最低，仅为71.4%，与排名首位的乌石镇差了28个百分点。")
    assert [d.subject for d in found] == ["石硚镇", "石硚镇"]


def test_nothing_to_describe() -> None:
    assert read("没有数字。") == []


@settings(deadline=None)
@given(st.text(alphabet="全市共增长占的，。；：、（）“”\n5名个%目前去年以来支部党员", max_size=60))
def test_every_quantity_gets_one_description_of_printed_words(body: str) -> None:
    found = read(body)
    assert len(found) == len(NUMBER.findall(body))
    for d in found:
        assert d.kind in METRIC_KINDS
        assert d.sentence in body
        assert d.period_text is None or d.period_text in body
        assert "\n" not in d.indicator


WANTED = {"indicator": 0.75, "subject": 0.70, "period_text": 0.75, "kind": 0.92}
"""Shares of right fields among the metrics found, by which the product is judged (means over the shown gold)."""


def test_the_gold_of_the_real_bulletins(bulletins: Path, gold: Path) -> None:
    assert_described(bulletins, gold)


def test_the_gold_of_the_invented_bulletins(samples: Path) -> None:
    assert_described(samples, Path(__file__).resolve().parents[2] / "data" / "gold")


def assert_described(folder: Path, gold: Path) -> None:
    shares: dict[str, list[float]] = {name: [] for name in WANTED}
    for path in sorted(gold.glob("*.metrics.json")):
        pairs = found_pairs(
            (folder / f"{path.name.split('.')[0]}.txt").read_bytes(), json.loads(path.read_text("utf-8"))
        )
        for name in WANTED:
            shares[name].append(sum(RIGHT[name](wanted, row) for wanted, row in pairs) / len(pairs))
    means = {name: sum(values) / len(values) for name, values in shares.items()}
    assert all(means[name] >= least for name, least in WANTED.items()), means


def found_pairs(data: bytes, gold: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Gold metrics with the row of the same value and unit within two lines, each row once."""
    document = read_whole(data)
    columns = list(frames.SCHEMAS["fact_metric"])
    rows = [dict(zip(columns, row, strict=True)) for row in document["fact_metric"]]
    raw = dict(zip(frames.SCHEMAS["document_text"], document["document_text"][0], strict=True))["raw_text"]
    starts = [0, *(m.end() for m in re.finditer("\n", raw))]
    pairs = []
    for wanted in gold["metrics"]:
        near = [
            row
            for row in rows
            if abs(bisect_right(starts, row["char_start"]) - wanted["line"]) <= 2
            and abs(row["value"] - wanted["value"]) <= 1e-6 * max(1, abs(wanted["value"]))
            and re.sub(r"[\s()（）]", "", row["unit"]) == re.sub(r"[\s()（）]", "", wanted["unit"])
        ]
        if near and not wanted.get("borderline"):
            row = max(near, key=lambda row: similar(wanted["indicator"], row["indicator"]))
            rows.remove(row)
            pairs.append((wanted, row))
    return pairs


def letters(words: str | None) -> str:
    return "".join(c for c in words or "" if c.isalnum())


def similar(a: str | None, b: str | None) -> float:
    """Dice over character pairs."""
    x, y = (Counter(w[i : i + 2] for i in range(max(len(w) - 1, 1))) for w in (letters(a), letters(b)))
    both = sum((x & y).values())
    return 2 * both / (sum(x.values()) + sum(y.values())) if both else 0.0


def same_indicator(wanted: dict[str, Any], row: dict[str, Any]) -> bool:
    a, b = letters(wanted["indicator"]), letters(row["indicator"])
    return similar(a, b) >= 0.5 or (len(b) >= 2 and (a in b or b in a))


def same_subject(wanted: dict[str, Any], row: dict[str, Any]) -> bool:
    a, b = letters(wanted.get("subject")), letters(row["subject"])
    return (not a and not b) or similar(a, b) >= 0.4 or (bool(b) and b in a)


RIGHT = {
    "indicator": same_indicator,
    "subject": same_subject,
    "period_text": lambda wanted, row: (
        (not wanted.get("period") and not row["period_text"])
        or similar(wanted.get("period"), row["period_text"]) >= 0.5
    ),
    "kind": lambda wanted, row: wanted["kind"] == row["kind"],
}


@pytest.mark.parametrize(
    ("body", "periods"),
    [
        pytest.param(
            "6月以来，排查隐患。一是进度慢。去年，开工5个。二是资金少。到位6家。",
            ["去年", "6月以来"],
            id="what a point names is over with it",
        ),
        pytest.param("8月26日，会议召开，应到33人。\n会议听取了4个报告。", ["8月26日"] * 2, id="a meeting goes on"),
        pytest.param(
            "8月26日，工程开工，来了33人。工程总投资5万元，工期4个月。",
            ["8月26日", None, None],
            id="what a project is, whenever it is told of",
        ),
        pytest.param(
            "8月26日，会议召开，应到33人。\n会议要求，建成4个示范点。", ["8月26日", None], id="what it asks for"
        ),
        pytest.param(
            "今年以来，收购3家。\n价格方面。6月上旬，新增5家。\n成本方面。停业6家。",
            ["今年以来", "6月上旬", "今年以来"],
            id="parts of what the first paragraph said",
        ),
        pytest.param("截至8月，发证2186个。村民秦有田建棚5个。", ["截至8月", None], id="one person's own figures"),
    ],
)
def test_how_far_a_period_carries(body: str, periods: list[str | None]) -> None:
    assert [d.period_text for d in read(body)] == periods


@pytest.mark.parametrize(
    ("body", "period"),
    [
        pytest.param("年底前，新建站点。全县共有干部900名。", None, id="a deadline is over"),
        pytest.param("7月10日，县里抢险，转移50名。为防止走过场，抽查900名。", None, id="a new measure"),
        pytest.param("7月10日，县里抢险，转移50名。她走访了900名。", None, id="of a person"),
        pytest.param("7月10日，县里抢险，转移50名。全县走访了900名。", "7月10日", id="a day goes on"),
        pytest.param("灾后，县里派出900名。", "灾后", id="after the disaster"),
    ],
)
def test_what_the_next_sentence_is_dated_by(body: str, period: str | None) -> None:
    *_, last = read(body)
    assert last.period_text == period


def test_an_office_that_gives_is_not_whose_numbers_follow() -> None:
    found = read("五个村集资21万元，县水利局补助30万元，义务出工5次。", place="永嘉县")
    assert [d.subject for d in found] == ["永嘉县", "永嘉县水利局", "永嘉县"]


def test_a_title_that_tells_of_the_whole_gives_its_numbers_to_the_whole() -> None:
    body = "推进会在瑞安市召开。瑞安市作了发言，瑞安市的经验是早动手。会议通报，共有学校500家。"
    article = Article(1, "article", "全市教育均衡发展推进会召开", AlignedText.unchanged(body), 0)
    assert [m.subject for m in find_metrics(article, ISSUE)] == ["温州市"]

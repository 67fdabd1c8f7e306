"""Metrics of whole articles: invented communiqué and report paragraphs, then the figures on the gold."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from transforms.aligned import AlignedText
from transforms.decode import decode
from transforms.metrics import find_metrics
from transforms.records import Article, Issue, Metric
from transforms.repair import repair
from transforms.structure import read_structure

COMMUNIQUE = (
    "初步核算，全年地区生产总值812.4亿元，比上年增长6.2%。其中，第一产业增加值51.3亿元，增长3.4%；第二产业增加值"
    "340.6亿元，下降0.5%。三次产业结构由上年的6.9:43.5:49.6调整为6.3:41.9:51.8。年末常住人口96.4万人，城镇化率58.31%，提高1.1个百分点。"
    "粮食、油料、茶叶产量分别为31.2万吨、2.4万吨和8600吨，分别增长1.2%、下降2.3%和增长5.1%。城乡居民收入比由2.12缩小到2.08。"
)
REPORT = (
    "各位代表：五年来，我们打好三大攻坚战，4.1万贫困人口全部脱贫，建成亿元以上项目86个，高新技术企业由23家增加到61家。"
    "一是落实“六稳”“六保”任务，办好十件民生实事。二是新建高标准农田5万亩，改造老旧小区42个、惠及居民1.3万户。"
    "今年主要预期目标是：地区生产总值增长6.5%左右，城镇登记失业率控制在4%以内，新增就业6000人以上，培育企业5至8家。"
)


def metrics_of(body: str) -> list[Metric]:
    return find_metrics(Article(1, "article", "", AlignedText.unchanged(body), 0), Issue())


def test_a_communique_paragraph() -> None:
    assert [(m.value, m.unit) for m in metrics_of(COMMUNIQUE)] == [
        (81240000000, "元"), (6.2, "%"), (5130000000, "元"), (3.4, "%"), (34060000000, "元"), (0.5, "%"),
        (6.9, ""), (43.5, ""), (49.6, ""), (6.3, ""), (41.9, ""), (51.8, ""),
        (964000, "人"), (58.31, "%"), (1.1, "个百分点"),
        (312000, "吨"), (24000, "吨"), (8600, "吨"), (1.2, "%"), (2.3, "%"), (5.1, "%"), (2.12, ""), (2.08, ""),
    ]  # fmt: skip


def test_a_work_report_paragraph() -> None:
    assert [(m.value, m.value_high, m.unit, m.qualifier) for m in metrics_of(REPORT)] == [
        (41000, None, "", ""), (86, None, "个", ""), (23, None, "家", ""), (61, None, "家", ""),
        (50000, None, "亩", ""),
        (42, None, "个", ""), (13000, None, "户", ""), (6.5, None, "%", "约"), (4, None, "%", "至多"),
        (6000, None, "人", "以上"), (5, 8, "家", ""),
    ]  # fmt: skip


def test_every_metric_is_described_and_stands_where_it_says() -> None:
    for metric in metrics_of(COMMUNIQUE):
        assert metric.sentence in COMMUNIQUE
        assert COMMUNIQUE[metric.start : metric.end] in metric.sentence
        assert metric.kind in ("actual", "growth", "target")
        assert 0 < metric.confidence < 1


def test_an_article_without_numbers_has_no_metrics() -> None:
    assert metrics_of("会议强调，要进一步统一思想。") == []
    assert metrics_of("") == []


Pairs = dict[str, list[tuple[dict[str, object] | None, Metric | None]]]
"""Per bulletin: what the gold wants and what was found for it, None where one side is missing."""

Found = tuple[int, Metric]
"""A metric with the raw line, counted from 1, in which it starts."""


def found_in(path: Path) -> list[Found]:
    raw = decode(path.read_bytes()).text
    structure = read_structure(repair(raw))
    return [
        (raw.count("\n", 0, article.body.raw_span(m.start, m.end)[0]) + 1, m)
        for article in structure.articles
        for m in find_metrics(article, structure.issue)
    ]


def right(metric: Metric, wanted: dict[str, object]) -> bool:
    value = wanted["value"]
    assert isinstance(value, int | float)
    plain = str(wanted["unit"] or "").replace(" ", "")
    return abs(metric.value - value) <= 1e-6 * max(1, abs(value)) and metric.unit == plain


def matched(path: Path, gold: Path) -> Iterator[tuple[dict[str, object] | None, Metric | None]]:
    """Pairs of gold and found, None where the other side is missing; doubtful gold is left out with its match."""
    wanted = json.loads(gold.read_text("utf-8"))
    inside = [(line, m) for line, m in found_in(path) if any(a <= line <= b for a, b in wanted["ranges"])]
    for entry in wanted["metrics"]:
        near = [f for f in inside if abs(f[0] - entry["line"]) <= 2 and right(f[1], entry)]
        best = min(
            near, key=lambda f: (f[1].value_high != entry.get("value_high"), abs(f[0] - entry["line"])), default=None
        )
        if best:
            inside.remove(best)
        if not entry.get("borderline"):
            yield entry, best[1] if best else None
    for _, metric in inside:
        yield None, metric


@pytest.fixture(scope="session")
def pairs(bulletins: Path, gold: Path) -> Pairs:
    out = {}
    for file in sorted(gold.glob("*.metrics.json")):
        name = file.name.split(".")[0]
        out[name] = list(matched(bulletins / f"{name}.txt", file))
    return out


def test_value_and_unit_on_the_gold(pairs: Pairs) -> None:
    scores = {}
    for name, rows in pairs.items():
        hits = sum(wanted is not None and found is not None for wanted, found in rows)
        scores[name] = 2 * hits / sum((wanted is not None) + (found is not None) for wanted, found in rows)
    assert sum(scores.values()) / len(scores) >= 0.95, scores


def test_range_and_qualifier_of_what_was_found(
    pairs: Pairs,
) -> None:
    both = [(w, f) for rows in pairs.values() for w, f in rows if w is not None and f is not None]
    ranges = sum(w.get("value_high") == f.value_high for w, f in both)
    qualifiers = sum(str(w["qualifier"] or "").replace("达", "") == f.qualifier.replace("达", "") for w, f in both)
    assert ranges >= 0.98 * len(both)
    assert qualifiers >= 0.95 * len(both)


def test_a_row_that_is_trusted_is_a_metric(
    pairs: Pairs,
) -> None:
    sure = [
        wanted is not None for rows in pairs.values() for wanted, found in rows if found and found.confidence >= 0.7
    ]
    unsure = [
        wanted is not None for rows in pairs.values() for wanted, found in rows if found and found.confidence < 0.7
    ]
    assert len(sure) > 50
    assert sum(sure) >= 0.95 * len(sure)
    assert sum(sure) / len(sure) >= sum(unsure) / len(unsure)  # the same only where nothing is extra


ASIDES = {
    "上半年，投资下降3%，1—5月为下降2%。工业投资4元。": ["上半年", "1—5月", "上半年"],
    "上半年，增加值增长5%，其中6月份增长6%。分行业看，18个行业增长。": ["上半年", "6月份", "上半年"],
    "去年签约的64个项目开工；有3个项目停工。": ["去年", None],
    "1989年参加工作的他，已焊缝500公里。": [None],
    "在去年320户的基础上再改造120户。": ["去年", None],
    "存栏恢复到2017年末的103%。": [None],
    "7月8日，举行开工仪式。全县共有在建项目86个。": [None],
    "2020年至2022年5月，查处案件32起。": ["2020年至2022年5月"],
    "去年以来签约的134个项目中，已开工101个。": ["去年以来", "去年以来"],
    "计划改造2000年底前建成的老旧小区138个。": [None],
    "6月15日至21日，检查组检查。全市自建房共录入113栋。": [None],
    "1—6月，新增就业7人，完成年度目标任务12人的59%。": ["1—6月", None, "1—6月"],
}


@pytest.mark.parametrize(("text", "wanted"), ASIDES.items(), ids=ASIDES.keys())
def test_a_time_named_by_the_way_is_not_that_of_what_follows(text: str, wanted: list[str | None]) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(text), 0)
    found = find_metrics(article, Issue(region="清河县", published=date(2023, 9, 14)))
    assert [m.period_text for m in found] == wanted


ROWS = {
    "购置彩超2台、B超三台。": [(2, "台", "", "购置彩超", "actual"), (3, "台", "", "B超", "actual")],
    "新建雷达2台。": [(2, "台", "", "新建雷达", "actual")],
    "累计投入1.9个亿。": [(190_000_000, "元", "", "投入", "actual")],
    "投资1.2个多亿元。": [(120_000_000, "元", "余", "投资", "actual")],
    "召开六届三次职代会。": [],
    "总产值预计2亿元；到位资金960元。": [
        (200_000_000, "元", "", "总产值", "target"), (960, "元", "", "到位资金", "actual"),
    ],
    "根据《食品安全法》规定，查处案件12起。": [(12, "起", "", "查处案件", "actual")],
    "按照要求，全县清理问题62个。": [(62, "个", "", "清理问题", "actual")],
    "计划招生460人，实际录取452人。": [
        (460, "人", "", "招生人数", "target"), (452, "人", "", "实际录取人数", "actual"),
    ],
    "占年计划50亿元的64%。": [(5_000_000_000, "元", "", "占年计划", "target"), (64, "%", "", "占年计划", "actual")],
    "完成全年任务150元的32%。": [(150, "元", "", "全年任务", "target"), (32, "%", "", "全年任务", "actual")],
    "60岁以上老年人应接种14人。": [(60, "岁", "以上", "老年人年龄", "actual"), (14, "人", "", "应接种人数", "actual")],
    "日均厨余垃圾少了400公斤。": [(400, "公斤", "", "日均厨余垃圾", "growth")],
    "三年来累计投入13元，年均增长22%。": [
        (13, "元", "", "投入", "actual"), (22, "%", "", "投入年均增速", "growth"),
    ],
    "一、2022年计划执行情况\n生产总值213元，增长6.4%。": [
        (213, "元", "", "生产总值", "actual"), (6.4, "%", "", "生产总值增速", "growth"),
    ],
    "三、2022年财政预算草案\n新建学校9所。": [(9, "所", "", "新建学校", "target")],
    "一般公共预算支出安排55元。": [(55, "元", "", "一般公共预算支出安排", "target")],
    "全年计划新增贷款60元，1—9月发放贷款39元；逾期率0.37%。": [
        (60, "元", "", "新增贷款", "target"), (39, "元", "", "发放贷款", "actual"), (0.37, "%", "", "逾期率", "actual"),
    ],
    "取消不必要的材料32项。": [(32, "项", "", "取消不必要的材料", "actual")],
    "完成率87%，高出全市平均水平3.1个百分点。": [
        (87, "%", "", "完成率", "actual"), (3.1, "个百分点", "", "完成率高出全市平均水平", "actual"),
    ],
    "营收、利润分别增长7.4个和3.2个百分点。": [
        (7.4, "个百分点", "", "营收增长", "growth"), (3.2, "个百分点", "", "利润增长", "growth"),
    ],
    "提升改造泵站5座。": [(5, "座", "", "提升改造泵站", "actual")],
    "规模1亿元（含）以上企业3家。": [
        (100_000_000, "元", "以上", "企业规模界限", "actual"),
        (3, "家", "", "规模1亿元（含）以上的企业", "actual"),
    ],
    "酒精含量186mg/100ml。": [(186, "毫克/100毫升", "", "酒精含量", "actual")],
    "夺得男子100米冠军。": [],
    "走进高三2204班。": [],
    "应接种14人，应到代表30人。": [(14, "人", "", "应接种人数", "actual"), (30, "人", "", "应到代表", "target")],
    "全县财政收入12元，同比增长9.8%。": [
        (12, "元", "", "财政收入", "actual"), (9.8, "%", "", "财政收入同比增速", "growth"),
    ],
    "开工率比5月份提升2.9个百分点。": [(2.9, "个百分点", "", "开工率提升", "growth")],
    "普及率比全省平均水平高6个百分点。": [(6, "个百分点", "", "普及率比全省平均水平高", "actual")],
}  # fmt: skip
"""What an analyst with fresh eyes found false: the sentence, and the rows that say what it says."""


@pytest.mark.parametrize(("text", "wanted"), ROWS.items(), ids=ROWS.keys())
def test_rows_that_were_false(text: str, wanted: list[tuple[float, str, str, str, str]]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), Issue(region="清河县"))
    assert [(m.value, m.unit, m.qualifier, m.indicator, m.kind) for m in found] == wanted


def test_what_is_done_by_the_county_and_used_by_the_town_is_no_town() -> None:
    text = "实行“县聘乡用”，招聘医生12名。"
    (found,) = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), Issue(region="清河县"))
    assert found.subject == "清河县"


WHOSE = {
    "广西锦隆纸业总投资56元。": "广西锦隆纸业",
    "北京华联投资5元扩建超市。": "桂平江市",
    "建设石硚村大棚，投资5元。": "桂平江市",
    "桂平江市检察院未检检察官胡艳今年38岁，从检15年。胡艳办理案件260件。": "胡艳",
    "义务教育阶段公用经费标准小学650元。发放补贴6240元。": "桂平江市",
    "南席镇卫生院建于1958年，有职工87人。\n全市家庭医生签约率42.3%。": "桂平江市",
}


@pytest.mark.parametrize(("text", "subject"), WHOSE.items(), ids=WHOSE.keys())
def test_whose_it_is_where_no_table_knows_the_place(text: str, subject: str) -> None:
    issue = Issue(region="桂平江市", province="广西壮族自治区")
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(text), 0), issue)
    assert found[-1].subject == subject


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        pytest.param("2017年工作总结", "actual", id="looks back"),
        pytest.param("过去一年：奋斗的历程", "actual", id="the heading of a report"),
        pytest.param("2017年工作总结和2018年工作计划", "target", id="plans too"),
        pytest.param("旅游路的故事", "target", id="tells of none"),
    ],
)
def test_what_is_estimated_in_a_text_that_looks_back_has_been(title: str, kind: str) -> None:
    text = AlignedText.unchanged("预计全年完成产值120亿元。")
    (found,) = find_metrics(Article(1, "article", title, text, 0), Issue())
    assert found.kind == kind


@pytest.mark.parametrize(
    ("title", "period"),
    [
        pytest.param("检察业务基本情况（2017年4季度）", "2017年4季度", id="in brackets"),
        pytest.param("关于2017年上半年计划执行情况的报告", "2017年上半年", id="in front"),
        pytest.param("2017年上半年工作总结和下半年工作打算", None, id="plans too"),
        pytest.param("今年1—8月调查报告", None, id="no year"),
        pytest.param("2017年上半年茶事", None, id="no report"),
    ],
)
def test_the_part_of_a_year_that_a_title_reports(title: str, period: str | None) -> None:
    text = AlignedText.unchanged("受理案件92件。计划修桥3座。")
    found = find_metrics(Article(1, "article", title, text, 0), Issue())
    assert [metric.period_text for metric in found] == [period, None]


def test_when_a_task_was_set_is_not_when_it_was_done() -> None:
    text = AlignedText.unchanged("年初市下达安居工程30户，全县实施了50户。")
    found = find_metrics(Article(1, "article", "简报", text, 0), Issue())
    assert [metric.period_text for metric in found] == ["年初", None]

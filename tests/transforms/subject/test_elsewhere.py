"""Clauses about others than the article's own."""

import pytest

from transforms.names.regions import lookup
from transforms.records import Issue
from transforms.subject.elsewhere import told_elsewhere
from transforms.subject.mention import Subject

COUNTY = Issue(region="凤冈县", region_code="520327")
CITY = Issue(region="迁安市", region_code="130283")
PROVINCE = Issue(region="江西省", region_code="360000")


@pytest.mark.parametrize(
    ("text", "issue", "names"),
    [
        pytest.param("全省同期产值61亿元。", COUNTY, ["贵州省"], id="the province"),
        pytest.param("今年，全市有干部1476名。", CITY, [], id="全市 of a city that is a county is its own"),
        pytest.param("我国老年人口突破两亿，我县有9万。", COUNTY, ["全国"], id="the country"),
        pytest.param("我国首条5公里的隧道开工。", COUNTY, [], id="the first of the country"),
        pytest.param("比全省平均高2.3个百分点。", COUNTY, [], id="what is compared with"),
        pytest.param("全省第3位，投入5万元。", COUNTY, [], id="a place in a row"),
        pytest.param("成都市双流区捐资300万元。", COUNTY, ["成都市双流区"], id="who gives"),
        pytest.param("我县120元，而成都市双流区达到300元。", COUNTY, ["成都市双流区"], id="a clause that compares"),
        pytest.param("宁夏同心县推行水表，5.3万户刷卡。", COUNTY, ["宁夏同心县"], id="what it did"),
        pytest.param("他到成都市学习，投入3万元。", COUNTY, [], id="inside a clause"),
        pytest.param("课题组用40天走了8个县。", COUNTY, ["课题组"], id="whoever asked"),
        pytest.param("调研组到该县走了6个乡镇。", COUNTY, ["调研组"], id="whoever came"),
        pytest.param("选了婺源、都昌两县。婺源100%，都昌63.5%。", PROVINCE, ["婺源县", "都昌县"], id="short names"),
        pytest.param("婺源县每公里1万元，婺源县城3个。", PROVINCE, [], id="names in full are read elsewhere"),
        pytest.param("婺源100%。", PROVINCE, [], id="a short name that the text never explains"),
        pytest.param("县教育局投入35万元，换了课桌。", COUNTY, ["凤冈县教育局"], id="an office"),
        pytest.param("联村的市畜牧局送来种羊120只。", COUNTY, ["遵义市畜牧局"], id="an office of the city above"),
        pytest.param("县委组织部要求，每村新建3家。", COUNTY, [], id="what an office asks of others"),
        pytest.param("县人大常委会组织部分委员17名。", COUNTY, [], id="a verb and 部分"),
        pytest.param("市县组织部门选派30名。", CITY, [], id="offices of two levels"),
    ],
)
def test_told_elsewhere(text: str, issue: Issue, names: list[str]) -> None:
    home = Subject(issue.region, lookup(issue.region or ""))
    assert [m.subject.name for m in told_elsewhere(text, 0, len(text), home, issue)] == names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("专家组调阅病历80份。", ["专家组"], id="experts"),
        pytest.param("7月2日，县督查组随机走访26个村。", ["县督查组"], id="inspectors"),
        pytest.param("专家组对3块田测产。", [], id="what was measured is others'"),
        pytest.param("3个检查组走访26个村。", [], id="a number of groups"),
    ],
)
def test_a_group_that_goes_and_looks(text: str, named: list[str]) -> None:
    found = told_elsewhere(text, 0, len(text), Subject("温州市", None), Issue())
    assert [m.subject.name for m in found] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("隔壁的石硚村人均8000元。", ["石硚村"], id="a neighbour by name"),
        pytest.param("12元，而相邻村每亩租金300元。", ["相邻村"], id="the next village"),
        pytest.param("比邻村高出80元。", [], id="what is compared with"),
    ],
)
def test_a_neighbour_is_told_of_in_its_own_clause(text: str, named: list[str]) -> None:
    found = told_elsewhere(text, 0, len(text), Subject("温州市", None), Issue())
    assert [m.subject.name for m in found] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("台风给都昌带来降雨5毫米，全县转移9人。", ["都昌县", "都昌县"], id="whom something befell"),
        pytest.param("估计都昌全县损失5元。", ["都昌县"], id="all of a county by its short name"),
        pytest.param("去都昌看过5次。", [], id="only visited"),
    ],
)
def test_a_county_that_something_befell_wherever_it_is_named(text: str, named: list[str]) -> None:
    before = "台风在江西都昌登陆。"
    found = told_elsewhere(before + text, len(before), len(before + text), Subject(None, None), Issue())
    assert [m.subject.name for m in found if m.subject.name] == named


def test_what_stands_in_brackets_behind_a_mean_is_the_means_own() -> None:
    text = "开工率66%，高于全省平均水平（62%）。"
    city = Issue(region="温州市", province="浙江省", region_code="330300")
    found = told_elsewhere(text, 0, len(text), Subject("温州市", None), city)
    assert [(m.subject.name, m.clause_only) for m in found] == [("浙江省", True)]
    assert not told_elsewhere("开工率66%，高于全省平均水平3个百分点。", 0, 22, Subject("温州市", None), city)


def test_counties_of_the_city_that_a_text_of_no_issue_tells_of() -> None:
    text = "文成增长12.7%，平阳增长9%。"
    named = [told_elsewhere(text, 0, len(text), Subject(n, lookup(n)), Issue()) for n in ("温州市", "衢州市")]
    assert [[m.subject.name for m in found] for found in named] == [["文成县", "平阳县"], []]


def test_those_who_were_asked_live_everywhere() -> None:
    text = "石硚镇的绣坊最高；也有四成的受访者表示不够。"
    home = Subject("凤冈县", lookup("凤冈县"))
    assert [m.subject for m in told_elsewhere(text, 0, len(text), home, COUNTY)] == [home]

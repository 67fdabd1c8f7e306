"""Who only brings numbers out: statistics bureaus, organs that report, papers."""

import pytest

from transforms.aligned import AlignedText
from transforms.names.regions import find_regions
from transforms.records import Article, Issue
from transforms.subject.article_subject import home_of
from transforms.subject.institutions import rest_of_name
from transforms.subject.publishers import is_paper, published_for


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        pytest.param("永嘉县统计局 国家统计局永嘉调查队", ("永嘉县", "330324"), id="two bureaus"),
        pytest.param("国家统计局温州调查队 温州市统计局", ("温州市", "330300"), id="the other order"),
        pytest.param("永嘉县统计局 2019年3月22日", ("永嘉县", "330324"), id="and a date"),
        pytest.param("青禾农垦总局统计局", ("青禾农垦总局", None), id="no division"),
        pytest.param("国家统计局", ("全国", None), id="the country's"),
        pytest.param("永嘉县统计局2019年预算", None, id="of the bureau itself"),
        pytest.param("永嘉县统计局走访企业", None, id="what the bureau does"),
        pytest.param("永嘉县财政局", None, id="another office"),
    ],
)
def test_published_for(line: str, whose: tuple[str, str | None] | None) -> None:
    found = published_for(line)
    assert (found and (found.name, found.region and found.region.region_code)) == whose


@pytest.mark.parametrize(
    ("title", "body", "authors", "name"),
    [
        pytest.param("永嘉县统计局", "年末人口5万人。", (), "永嘉县", id="for a title"),
        pytest.param("统计公报", "青禾师统计局\n年末人口5万人。", (), "青禾师", id="in front of the text"),
        pytest.param("统计公报", "年末人口5万人。", ("青禾师统计局",), "青禾师", id="for an author"),
        pytest.param("永嘉县统计公报", "青禾师统计局\n年末人口5万人。", (), "永嘉县", id="the title says whose"),
    ],
)
def test_home_of_what_a_bureau_publishes(title: str, body: str, authors: tuple[str, ...], name: str) -> None:
    given = Article(1, "article", title, AlignedText.unchanged(body), 0, authors=authors)
    assert home_of(given, Issue()).name == name


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("温州市旅游局通报了全市旅游业情况，接待5人次", "", id="it reports"),
        pytest.param("温州市商务局对外发布消费数据，零售额5元", "", id="it publishes"),
        pytest.param("温州市统计局公布2020年1至5月消费数据，零售额5元", "", id="with the time of it"),
        pytest.param("温州市气象局发布气象报告12期", "气象局", id="reports that are counted"),
        pytest.param("温州市气象局发布预警12次", "气象局", id="its own doing"),
        pytest.param("温州市旅游局接待5人次", "旅游局", id="its own number"),
    ],
)
def test_an_office_that_reports(text: str, rest: str) -> None:
    (found,) = find_regions(text)
    assert rest_of_name(text, found.start, found.end) == rest


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("浙江在线消息", True),
        ("浙江日报记者", True),
        ("浙江广播电视台报道", True),
        ("浙江新闻网讯", True),
        ("浙江在线培训5人", False),
        ("浙江工人报名5人", False),
        ("浙江新闻发布5场", False),
    ],
)
def test_is_paper(text: str, *, answer: bool) -> None:
    assert is_paper(text, 2) == answer


def test_an_information_port_is_a_paper() -> None:
    assert is_paper("青禾信息港合法拥有版权", 2)
    assert not is_paper("青禾信息化", 2)

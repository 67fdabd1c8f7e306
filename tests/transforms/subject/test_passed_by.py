"""Divisions that a sentence names and does not tell of."""

import pytest

from transforms.names.regions import find_regions
from transforms.subject.mention import Subject
from transforms.subject.passed_by import (
    begins_firm,
    has_own_rate,
    holds,
    is_breed,
    is_built_in,
    is_giver,
    is_source,
    is_visited,
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("距温州市60公里", True),
        ("距离温州市60公里", True),
        ("隶属温州市，有职工5人", True),
        ("位于浙江温州市中部，面积5亩", True),
        ("坐落于温州市城郊，面积5亩", True),
        ("厂址在温州市石浪镇，占地5亩", True),
        ("新建两厂（在温州市），投资5元", True),
        ("为对口帮扶的温州市筹集善款5万元", True),
        ("为温州市投资5万元", False),
        ("高于温州市，达5%", True),
        ("高于温州市（12%）", False),
        ("去年温州市投资5元", False),
    ],
)
def test_is_visited(text: str, *, answer: bool) -> None:
    found = next(m for m in find_regions(text) if m.region.name == "温州市")
    assert is_visited(text, found) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("收到温州市热线转来的工单3件", True),
        ("温州市经委所属的企业产值5元", True),
        ("《温州市经济》载，水田5亩", True),
        ("《温州市志》载，水田5亩", False),
        ("入选温州市首批基地，投资5元", True),
        ("推出温州市首家书店，投资5元", True),
        ("温州市排名第3，达5%", True),
        ("温州日报报道，投资5元", True),
        ("温州市转来5件", False),
        ("温州市所属企业5家", False),
    ],
)
def test_is_source(text: str, *, answer: bool) -> None:
    (found,) = find_regions(text)
    assert is_source(text, found) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("荣获温州市教育先进县", True),
        ("被评为全省和温州市先进", True),
        ("参加第9届温州市运动会，获奖5个", True),
        ("第二批温州市级学校5所", False),
        ("温州市荣获先进称号", False),
    ],
)
def test_is_giver(text: str, *, answer: bool) -> None:
    (found,) = find_regions(text)
    assert is_giver(text, found) == answer


def test_a_bracket_with_a_rate() -> None:
    text = "温州市（31.6%）高于永嘉县（含山区）"
    assert [has_own_rate(text, found) for found in find_regions(text)] == [True, False]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("引进石英振功器、温州黎明气体、药品生产等项目", True),
        ("温州锦隆纸业投资5元", True),
        ("台州投资2元、温州投资3元", False),
        ("温州华联投资2元", True),
        ("温州顺能源公司投资2元", True),
        ("温州银行罚款2元", True),
        ("温州鹏跃苗木，种植2亩", True),
        ("温州发展园林2亩", False),
        ("温州银行业罚款2元", False),
        ("温州鹏跃苗木，培植基地5亩", True),
        ("温州现代农业产值5元", False),
        ("温州工业投资2元", False),
        ("温州风电投资2元", False),
        ("温州全社会投资2元", False),
        ("引进药品、温州市黎明气体、石英等项目", False),
    ],
)
def test_begins_firm(text: str, *, answer: bool) -> None:
    found = next(m for m in find_regions(text) if m.region.name == "温州市")
    assert begins_firm(text, found) == answer


@pytest.mark.parametrize(("text", "answer"), [("广西锦隆纸业投资5元", True), ("红河州锦隆纸业投资5元", False)])
def test_begins_firm_behind_a_name_that_has_no_suffix(text: str, *, answer: bool) -> None:
    (found,) = find_regions(text)
    assert begins_firm(text, found) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("是温州市的产茶大县，茶园5亩", True),
        ("是温州市现代教育试验学校，教师5人", True),
        ("成为温州市研学基地。", True),
        ("是温州市投资5元的学校", False),
        ("是温州市规模最大的跨县安置区，建房5栋", True),
        ("是温州市首个养老的社区，老人5人", True),
        ("温州市现代教育试验学校，教师5人", False),
        ("石硚乡是温州市的产茶大乡，产茶5吨", True),
        ("石硚中学是温州市实验学校，学生5人", True),
        ("产值最高的是温州市，达5元", False),
        ("产值最高的是温州市工业，达5元", False),
    ],
)
def test_holds(text: str, *, answer: bool) -> None:
    (found,) = find_regions(text)
    assert holds(text, found) == answer


@pytest.mark.parametrize(
    ("text", "home", "answer"),
    [
        ("并在温州市兴建2个项目", "云海集团", True),
        ("并在温州市兴建2个项目", "石硚村", False),
        ("温州市兴建2个项目", "云海集团", False),
        ("并在温州市销售2件", "云海集团", False),
        ("动物医学院在温州市建立2个小院", "动物医学院", True),
        ("动物医学院在温州市招生2人", "动物医学院", False),
    ],
)
def test_is_built_in(text: str, home: str, *, answer: bool) -> None:
    (found,) = find_regions(text)
    assert is_built_in(text, found, Subject(home, None)) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("种水稻5亩、台湾凤梨3亩", True),
        ("养牛5头、台湾黑山羊3只", True),
        ("台湾凤梨5吨", False),
        ("福建、台湾凤梨5吨", False),
        ("种植台湾省凤梨5亩", False),
        ("种植5亩、台湾投资3元", False),
        ("台湾杉、榆树等防护林12亩", True),
        ("台湾杉木园3个", False),
    ],
)
def test_is_breed(text: str, *, answer: bool) -> None:
    found = next(m for m in find_regions(text) if m.region.name == "台湾省")
    assert is_breed(text, found) == answer

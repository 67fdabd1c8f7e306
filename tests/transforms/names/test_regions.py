"""Divisions by name: namesakes, earlier divisions, short and official names, places named in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names.regions import all_regions, by_code, contains, find_regions, lookup, province_of


@pytest.mark.parametrize(
    ("name", "within", "code"),
    [
        pytest.param("温州市", None, "330300", id="prefecture"),
        pytest.param("温州", None, "330300", id="without suffix"),
        pytest.param("浙江省", None, "330000", id="province"),
        pytest.param("吉林", None, "220000", id="the province before the city of its name"),
        pytest.param("吉林市", None, "220200", id="the city by its suffix"),
        pytest.param("延边州", None, "222400", id="autonomous prefecture as people write it"),
        pytest.param("延边朝鲜族自治州", None, "222400", id="autonomous prefecture officially"),
        pytest.param("内蒙古", None, "150000", id="autonomous region"),
        pytest.param("鼓楼区", None, None, id="a namesake alone stays open"),
        pytest.param("鼓楼区", "福州市", "350102", id="a namesake within its city"),
        pytest.param("鼓楼区", "南京市", "320106", id="the other one"),
        pytest.param("鼓楼区", "350000", "350102", id="within a code"),
        pytest.param("福州市鼓楼区", None, "350102", id="with the city before it"),
        pytest.param("龙游", "衢州市", "330825", id="county without suffix"),
        pytest.param("洞头县", None, "330322", id="earlier county"),
        pytest.param("吴江市", None, "320584", id="a city that is no more, by its last code"),
        pytest.param("沾化县", "山东省", "371624", id="a county that is no more, within its province"),
        pytest.param("铜梁县", None, "500224", id="one that changed its province with Chongqing"),
        pytest.param("江东区", None, None, id="namesakes of two provinces that are no more stay open"),
        pytest.param("洞头", "温州市", "330305", id="the present one where both fit"),
        pytest.param("衢县", "浙江省", "330821", id="county of two characters, abolished 2001"),
        pytest.param("襄樊市", None, "420600", id="earlier name of the same code"),
        pytest.param("临平区", None, "330113", id="newer than the package"),
        pytest.param("孟津县", None, "410322", id="abolished after the package"),
        pytest.param("仙桃市", None, "429004", id="county-level city under the province"),
        pytest.param("东阳镇", None, None, id="no division of these levels"),
        pytest.param("", None, None, id="nothing"),
    ],
)
def test_lookup(name: str, within: str | None, code: str | None) -> None:
    region = lookup(name, within)
    assert (region.region_code if region else None) == code


def test_province_of() -> None:
    assert [r.name if (r := province_of(n)) else None for n in ("台江区", "330802", "重庆市", "无此县")] == [
        "福建省",
        "浙江省",
        "重庆市",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "within", "found"),
    [
        pytest.param("浙江省温州市鹿城区五马街道", None, ["330000", "330300", "330302"], id="one behind the other"),
        pytest.param("在衢州和柯城区调研", "衢州市", ["330800", "330802"], id="with and without suffix"),
        pytest.param("杭州市西湖区、南京市鼓楼区", None, ["330100", "330106", "320100", "320106"], id="narrowed"),
        pytest.param("高举红旗，幸福安康", None, [], id="words are not places"),
        pytest.param("市委和县委", "安徽省", [], id="和县委"),
        pytest.param("适应城市发展", "吉林市", [], id="适应城市"),
        pytest.param("园区和县工信局合署办公", None, [], id="和 with an office of the county"),
        pytest.param("安徽省和县水利局", None, ["340000", "340523"], id="和县 itself"),
        pytest.param("城区居民", "山西省", [], id="a generic name alone"),
        pytest.param("晋城市城区居民", None, ["140500", "140502"], id="a generic name in its city"),
        pytest.param("督查室会同县发改委抽查", None, [], id="会同 with an office of the county"),
        pytest.param("湖南省会同县林业局栽树，会同县今年修路", None, ["430000", "431225", "431225"], id="会同县"),
        pytest.param("连续17天水温超过32度，每天津贴5元", None, [], id="days"),
        pytest.param("扣减茂县1分", None, ["513223"], id="a county of two characters from which something is taken"),
        pytest.param("赴北京、上海招商", None, ["110000", "310000"], id="municipalities"),
    ],
)
def test_find_regions(text: str, within: str | None, found: list[str]) -> None:
    assert [m.region.region_code for m in find_regions(text, within)] == found


def test_the_divisions_form_a_tree() -> None:
    codes = by_code()
    assert len(codes) == len(all_regions()) > 5000
    for region in all_regions():
        assert len(region.region_code) == 6
        assert region.region_code.isdigit()
        assert (region.parent_code is None) == (region.level == "province")
        if region.parent_code:
            assert contains(codes[region.parent_code], region)
            assert region.full_name.startswith(codes[region.parent_code].full_name)


@given(st.sampled_from(all_regions()))
def test_every_division_is_found_by_its_name_within_its_parent(region: object) -> None:
    assert hasattr(region, "region_code")
    found = lookup(region.official_name, region.region_code)
    assert found is not None
    assert found.region_code == region.region_code


@given(st.text(alphabet="衢州市温区县江山在和龙游的"), st.sampled_from([None, "衢州市"]))
def test_mentions_are_names_in_order_without_overlap(text: str, within: str | None) -> None:
    mentions = find_regions(text, within)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for m in mentions:
        assert 0 <= m.start < m.end <= len(text)
        assert lookup(text[m.start : m.end], m.region.region_code) == m.region


@pytest.mark.parametrize(
    ("name", "full"), [("科左后旗", "科尔沁左翼后旗"), ("察右前旗", "察哈尔右翼前旗"), ("阿左旗", "阿拉善左旗")]
)
def test_banners_are_mostly_written_short(name: str, full: str) -> None:
    region = lookup(name)
    assert region is not None
    assert region.name == full


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("泰顺湖水位上涨。", [], id="a lake"),
        pytest.param("泰顺镇多雨。", [], id="a town of the same name"),
        pytest.param("黄山景区客流。", [], id="a scenic area"),
        pytest.param("浙江江山有茶园。", ["浙江省"], id="a division behind it"),
        pytest.param("泰顺山区多雨。", ["泰顺县"], id="where in it"),
        pytest.param("泰顺县江口镇多雨。", ["泰顺县"], id="with its suffix"),
    ],
)
def test_a_short_name_in_front_of_a_water_a_hill_or_a_town_is_of_that(text: str, named: list[str]) -> None:
    assert [m.region.name for m in find_regions(text, "330300")] == named


def test_a_harbour_is_no_municipality() -> None:
    assert find_regions("天津港吞吐量5箱") == []
    assert [found.region.name for found in find_regions("天津港口5个")] == ["天津市"]


def test_no_city_begins_inside_the_name_of_another() -> None:
    assert find_regions("融入大南昌都市圈") == []
    assert [m.region.name for m in find_regions("去昌都市")] == ["昌都市"]

"""Where an issue comes from is printed, or follows, or stays open."""

import pytest

from transforms.names.home import Home, home_of

PLACES = "建德市、余姚市、东阳市、云和县、岱山县、新昌县。"


@pytest.mark.parametrize(
    ("issuer", "publication", "permit", "text", "home"),
    [
        ("中共吉林市委组织部", None, None, "", Home("吉林市", "220200", "吉林省", ("province",))),
        ("浙江省委组织部", None, None, "", Home("浙江省", "330000", "浙江省", ())),
        ("中共石滩县委组织部", None, "浙内准字第C999号", "", Home("石滩县", None, "浙江省", ("province",))),
        (None, "衢州党建", None, "衢州市和衢州人。衢州。", Home("衢州市", "330800", "浙江省", ("region", "province"))),
        (None, "松屏党建", None, "松屏市里，松屏市外，松屏市中。", Home("松屏市", None, None, ("region",))),
        ("国家统计局大石桥调查队", None, None, "", Home("大石桥市", "210882", "辽宁省", ("province",))),
        ("国家统计局住户调查队", None, None, "", Home()),
        (None, "研究与交流", None, "村里的路修好了。", Home()),
        (None, None, None, PLACES, Home("浙江省", "330000", "浙江省", ("region", "province"))),
        (None, None, None, "到北京市和杭州市学习。", Home()),
        ("中共青禾市委组织部", None, "（青禾）内资准字第0143号", "", Home("青禾市")),
        ("中共青禾县委县人民政府督查室", None, None, "", Home("青禾县")),
        ("温州市生态环境局永嘉分局", None, None, "", Home("永嘉县", "330324", "浙江省", ("province",))),
        ("温州市住房公积金管理中心瑞安管理部", None, None, "", Home("瑞安市", "330381", "浙江省", ("province",))),
        ("温州市公安局交警分局", None, None, "", Home("温州市", "330300", "浙江省", ("province",))),
        ("温州市公安局建德分局", None, None, "", Home("温州市", "330300", "浙江省", ("province",))),
    ],
    ids=[
        "a city",
        "a province",
        "permit",
        "name",
        "name not in the table",
        "a survey team of a county",
        "a survey team by its work",
        "nothing",
        "places",
        "too few places",
        "a city that begins like a province",
        "two organs without a mark between them",
        "a county's branch of a city's office",
        "a branch that is called a department",
        "a branch by its work",
        "a branch called by a county of another city",
    ],
)
def test_home_of(issuer: str | None, publication: str | None, permit: str | None, text: str, home: Home) -> None:
    assert home_of(issuer=issuer, publication=publication, permit=permit, region=None, text=text) == home


def test_the_division_of_the_address_where_nothing_else_names_one() -> None:
    asked = {"issuer": "青禾能源有限公司", "publication": None, "permit": None, "region": None, "text": ""}
    assert home_of(**asked, address="浙江省余姚市长青路8号").region == "余姚市"
    assert home_of(**asked, address="长青路8号余姚市").region is None


def test_what_a_body_is_there_for_is_no_division() -> None:
    issuer = "清渠县创建省级文明县城指挥部办公室"
    assert home_of(issuer=issuer, publication=None, permit=None, region=None, text="").region == "清渠县"


@pytest.mark.parametrize(
    ("text", "region"), [("我县养蜂9箱。", "恭城瑶族自治县"), ("恭城县养蜂9箱。", "恭城县")], ids=["full", "short"]
)
def test_an_autonomous_county_is_called_as_its_issue_calls_it(text: str, region: str) -> None:
    issuer = "恭城瑶族自治县政府办公室"
    assert home_of(issuer=issuer, publication=None, permit=None, region=None, text=text).region == region


@pytest.mark.parametrize(
    ("issuer", "text", "region"),
    [
        pytest.param("云南省元谋干热河谷研究所", "试验设在元谋县苴林。", "元谋县", id="behind the province"),
        pytest.param("云南省元谋干热河谷研究所", "试验设在基地。", "云南省", id="the text does not speak of it"),
        pytest.param("河南省新华书店", "新华书店进书。", "河南省", id="a short name that is a word"),
        pytest.param("青神助学促进会", "青神县的孩子，青神县的学校，青神的路。", "青神县", id="no other division"),
        pytest.param("春芽助学促进会", "青神县瑞峰镇的孩子。", None, id="none at all"),
    ],
)
def test_a_county_by_its_short_name(issuer: str, text: str, region: str | None) -> None:
    assert home_of(issuer=issuer, publication=None, permit=None, region=None, text=text).region == region

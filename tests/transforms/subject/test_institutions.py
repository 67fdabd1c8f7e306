"""Institutions, buildings and works whose names begin with the place they lie in."""

import pytest

from transforms.names.regions import lookup
from transforms.subject.institutions import institution_of_title, name_behind, office_told_of, rest_of_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("永嘉县水利局投资3亿元", "水利局"),
        ("永嘉县政府办国内公务接待30批次", "政府办"),
        ("永嘉县城市管理局投资3亿元", "城市管理局"),
        ("永嘉县实验小学有学生3人", "实验小学"),
        ("永嘉县溢丰源服饰有限公司等9家", "溢丰源服饰有限公司"),
        ("永嘉县民政局和财政局3人", "民政局"),
        ("永嘉县水利局局长3人", ""),
        ("永嘉县水利局干部3人", ""),
        ("永嘉县乡镇卫生院12所", ""),
        ("永嘉县中小学86所", ""),
        ("永嘉县新建水库3座", ""),
        ("永嘉县民办学校3所", ""),
        ("永嘉县农民用水合作社12家", ""),
        ("永嘉县化工厂关停12家", ""),
        ("永嘉县数据发展中心（以下简称“中心”）实施项目5个", "数据发展中心"),
        ("永嘉县农科研究所投资5元", "农科研究所"),
        ("永嘉县服务中心共有12个，", ""),
        ("永嘉县数据发展中心12个项目获奖", "数据发展中心"),
        ("永嘉县水利局副局长林某介绍", ""),
        ("永嘉县水利局表示，投资5元", ""),
        ("永嘉县水利局相关负责人说，投资5元", ""),
        ("永嘉县水利局发布信息5条", "水利局"),
    ],
)
def test_name_behind(text: str, name: str) -> None:
    assert name_behind(text, 3) == name


@pytest.mark.parametrize(
    ("front", "behind", "rest"),
    [
        pytest.param("", "水利局投资3亿元", "水利局", id="an office heads the clause"),
        pytest.param("", "光彩会有副会长4名", "光彩会", id="a society"),
        pytest.param("由", "水利局投资3亿元", "", id="an office inside a clause"),
        pytest.param("我们", "柳坪大队有9个队", "柳坪大队", id="one that speaks of itself"),
        pytest.param("", "水利局和财政局投资3亿元", "", id="one of two offices"),
        pytest.param("", "供销社投资3亿元建设的项目有5人", "", id="who paid for it"),
        pytest.param("整合大学、", "委党校、电大的师资3人", None, id="one of several inside a clause"),
        pytest.param("归", "溢丰源服饰有限公司等9个公司", None, id="a firm inside a clause"),
        pytest.param("", "溢丰源服饰有限公司等9个公司", None, id="a list of firms"),
        pytest.param("引进", "溢丰机动车辆安全技术鉴定检测有限公司，", None, id="a firm of a long name"),
        pytest.param("", "投资3亿元", "", id="the division"),
    ],
)
def test_rest_of_name(front: str, behind: str, rest: str | None) -> None:
    text = f"{front}永嘉县{behind}"
    assert rest_of_name(text, len(front), len(front) + 3) == rest


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        pytest.param("永嘉县石硚镇中心小学", "始建于1924年。", "石硚镇中心小学", id="a school of a town"),
        pytest.param("青禾县石硚镇中心小学", "始建于1924年。", "石硚镇中心小学", id="in a county of no table"),
        pytest.param("云海商务楼", "大楼高67米。", "云海商务楼", id="a building by its name alone"),
        pytest.param("永嘉县旅游酒店概况", "全县有3家。", None, id="a kind of works"),
        pytest.param("永嘉县水电站建成", "建成3座。", None, id="a kind of works that are built"),
        pytest.param("永嘉县云海商务楼建成", "高67米。", "永嘉县云海商务楼", id="a building"),
        pytest.param("永嘉县残疾人联合会2020年决算", "支出5元。", "永嘉县残疾人联合会", id="a body's accounts"),
        pytest.param("永嘉县农产品检测中心2020年决算", "支出5元。", "永嘉县农产品检测中心", id="a centre's accounts"),
        pytest.param("云岭林场", "林场有3个队。", "云岭林场", id="nothing but a name"),
        pytest.param("石硚大队", "全队有3户。", "石硚大队", id="a brigade"),
        pytest.param("乡镇卫生院", "卫生院3所。", None, id="a kind"),
        pytest.param("石硚林场", "全县有3户。", None, id="a name of which nothing is said"),
        pytest.param("永嘉县水利局局长调研", "走了3个村。", None, id="who leads it"),
        pytest.param("永嘉县推进学校建设", "建成3所。", None, id="what is done"),
        pytest.param("永嘉县人民医院推行夜间门诊", "接诊3人。", "永嘉县人民医院", id="a hospital that does something"),
        pytest.param("永嘉县人民法院“渔港法庭”快审", "审结3件。", "永嘉县人民法院", id="a court, something in quotes"),
        pytest.param("永嘉县水利局多措并举", "全县建成3座。", None, id="an office that its text does not begin with"),
    ],
)
def test_institution_of_title(title: str, text: str, name: str | None) -> None:
    found = institution_of_title(title, text, None, None)
    assert (found.name if found else None) == name


def test_the_office_that_is_named_wherever_its_division_is() -> None:
    county = lookup("永嘉县")
    assert county is not None
    accounts = "永嘉县政府办预算49元，永嘉县政府办决算7元，永嘉县政府办接待3批。"
    assert office_told_of(county, accounts) == "永嘉县政府办"
    assert office_told_of(county, f"永嘉县有5镇，永嘉县在浙南。{accounts}") is None

"""Whose numbers a writer gives as his own."""

import pytest

from transforms.aligned import AlignedText
from transforms.names.regions import lookup
from transforms.records import Article
from transforms.subject.writer_subject import issuing_body, of_writer, own_unit, teller

CITY = lookup("赣州市")


@pytest.mark.parametrize(
    ("issuer", "body"),
    [
        ("中共青禾能源集团有限公司委员会", "青禾能源集团有限公司"),
        ("青禾医科大学党委宣传部", "青禾医科大学"),
        ("青禾市第二人民医院", "青禾市第二人民医院"),
        ("中共青禾农场委员会宣传科", "青禾农场"),
        ("中共青禾市委组织部", None),
        ("青禾市石桥区柳坪中心小学教导处", "青禾市石桥区柳坪中心小学"),
        ("青禾市立第二医院宣传科", "青禾市立第二医院"),
        ("青禾集团石桥铁路项目部党工委", "青禾集团石桥铁路项目部"),
        ("青禾集团有限公司石桥分公司综合科", "青禾集团有限公司石桥分公司"),
        ("青禾市学院路街道办事处", None),
        ("青禾市大学城管理处", None),
        ("青禾市教育局教导科", None),
        ("", None),
    ],
)
def test_issuing_body(issuer: str, body: str | None) -> None:
    assert issuing_body(issuer) == body


@pytest.mark.parametrize(
    ("affiliation", "authors", "text", "name"),
    [
        pytest.param("信丰县委组织部", (), "信丰县推行新办法。", "信丰县", id="the office's county"),
        pytest.param("信丰县委组织部", (), "全县试点，我县先行。", "信丰县", id="called 全县"),
        pytest.param("信丰县委组织部", (), "我县有3个。", "信丰县", id="called 我县 once"),
        pytest.param("信丰县委组织部", (), "我县和大余县有3个。", None, id="once, beside another"),
        pytest.param(None, ("信丰县委组织部课题组",), "全县有3个。", "信丰县", id="an office that signs"),
        pytest.param("信丰县委组织部", (), "村里修路。", None, id="never spoken of"),
        pytest.param(None, ("林青",), "信丰县推行新办法。", None, id="no affiliation"),
    ],
)
def test_of_writer(affiliation: str | None, authors: tuple[str, ...], text: str, name: str | None) -> None:
    written = piece(text, authors=authors, affiliation=affiliation)
    found = of_writer(written, CITY.region_code if CITY else None, CITY)
    assert (found and found.name) == name


def piece(body: str, section: str = "", authors: tuple[str, ...] = (), affiliation: str | None = None) -> Article:
    shown = AlignedText.unchanged(body)
    return Article(1, "article", "信", shown, 0, section=section, authors=authors, affiliation=affiliation)


def test_a_letter_of_one_writer_is_about_himself() -> None:
    told = "我等了3天。" * 12
    found = teller(piece(told, "读者来信", ("林青",)), CITY)
    assert found is not None
    assert found.name == "林青"
    assert teller(piece(told, "工作动态", ("林青",)), CITY) is None
    assert teller(piece(told + "我县", "读者来信", ("林青",)), CITY) is None


def test_a_teacher_speaks_of_his_school() -> None:
    found = own_unit(piece("我校有教师62人。", affiliation="城关小学"), CITY)
    assert found is not None
    assert found.name == "城关小学"
    letter = piece("对我们村小教师很有帮助。我校有教师7名。", affiliation="石硚乡红石村小学")
    assert getattr(own_unit(letter, CITY), "name", None) == "石硚乡红石村小学"
    assert own_unit(piece("全县有教师62人。", affiliation="城关小学"), CITY) is None


def test_a_firm_that_signs_speaks_of_itself() -> None:
    found = own_unit(piece("我公司有职工62人。", authors=("青禾粮油有限责任公司党委",)), None)
    assert found is not None
    assert found.name == "青禾粮油有限责任公司"


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [("全区会议", "护士62人。", "龙湾区"), ("会议", "我区有护士62人。", "龙湾区"), ("会议", "护士62人。", None)],
)
def test_the_division_of_a_writer_in_a_text_of_no_issue(title: str, text: str, name: str | None) -> None:
    shown = AlignedText.unchanged(text)
    found = of_writer(Article(1, "article", title, shown, 0, affiliation="温州市龙湾区卫生局局长"), None, None)
    assert (found and found.name) == name

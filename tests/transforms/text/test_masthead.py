"""Labels, numbers and dates as mastheads print them."""

from datetime import date

import pytest

from transforms.text.lines import lines_of
from transforms.text.masthead import (
    IssueNumber,
    body_of,
    date_of,
    fields,
    number_of,
    numbers_of,
    spaced_name,
    starts_field,
)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("二〇〇七年七月", date(2007, 7, 1)),
        ("2015年3月20日", date(2015, 3, 20)),
        ("2020-03-20", date(2020, 3, 20)),
        ("二○一九年十二月三十一日", date(2019, 12, 31)),
        ("2015年13月", None),
        ("第3期", None),
    ],
)
def test_date_of(words: str, wanted: date | None) -> None:
    assert date_of(words) == wanted


@pytest.mark.parametrize(
    ("words", "number"), [("12", 12), ("十二", 12), ("二百六十七", 267), ("二〇〇七", 2007), ("三十", 30)]
)
def test_number_of(words: str, number: int) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("2018年第 2期", IssueNumber("2018年第2期", None)),
        ("2012年第4期 (总第267期)", IssueNumber("2012年第4期", 267)),
        ("总第 57期", IssueNumber(None, 57)),
        ("第十二期", IssueNumber("第12期", None)),
        ("2021年第4号", IssueNumber("2021年第4号", None)),
        ("（总第52号）", IssueNumber(None, 52)),
        ("主席令第4号", None),
        ("〔2019〕第3期", IssueNumber("2019年第3期", None)),
        ("松屏党建 2021年第3期", IssueNumber("2021年第3期", None)),
        ("2021年5月28日 星期五  第5期（总第176期）", IssueNumber("第5期", 176)),
        ("第5期（周五）", IssueNumber("第5期", None)),
        ("原载《松屏通讯》2006年第3期", None),
        ("全市举办2019年第4期培训班", None),
        ("这是第3期。", None),
    ],
)
def test_numbers_of(line: str, wanted: IssueNumber | None) -> None:
    assert numbers_of(line) == wanted


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("中共青禾市委组织部", "中共青禾市委组织部"),
        ("云岭县统计局 国家统计局云岭调查队", "云岭县统计局"),
        ("青禾县人民政府办公室编", "青禾县人民政府办公室"),
        ("把小事办好", None),
    ],
)
def test_body_of(words: str, body: str | None) -> None:
    assert body_of(words) == body


def test_labels_share_a_line_and_may_stand_above_their_value() -> None:
    printed = fields(lines_of("主办\n中共青禾市委组织部\n邮编000218 电话：0100-5550143\n监督电话 5550199"))
    assert {name: [field.words for field in found] for name, found in printed.items()} == {
        "issuer": ["中共青禾市委组织部"],
        "postcode": ["000218"],
        "phone": ["0100-5550143"],
        "other": ["5550199"],
    }


@pytest.mark.parametrize(
    ("words", "is_field"), [("邮 编 000218", True), ("电话、网络都可以", False), ("发展党员", False)]
)
def test_starts_field(words: str, is_field: bool) -> None:
    assert starts_field(words) is is_field


def test_spaced_name() -> None:
    assert spaced_name("工 作 简 报") == "工作简报"
    assert spaced_name("调 研 文 章") == "调研文章"
    assert spaced_name("松屏 党建") == "松屏 党建"

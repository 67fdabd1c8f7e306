"""Whose numbers an article gives by its first words and by who wrote it."""

import pytest

from transforms.aligned import AlignedText
from transforms.records import Article, Issue
from transforms.subject.article_subject import home_of

ISSUE = Issue(region="永嘉县", region_code="330324")
OF_A_MINE = Issue(region="永嘉县", region_code="330324", issuer="中共青禾煤业有限公司委员会")


def article(
    body: str, affiliation: str | None = None, authors: tuple[str, ...] = (), place: str | None = None
) -> Article:
    shown = AlignedText.unchanged(body)
    return Article(1, "article", "工作动态", shown, 0, affiliation=affiliation, authors=authors, place=place)


NIGHT_SCHOOL = "近年来，石硚镇团委办起夜校，每课90分钟。面向全镇发单子。镇团委开了5个班。镇里出钱。"


@pytest.mark.parametrize(
    ("given", "issue", "name"),
    [
        pytest.param(article(NIGHT_SCHOOL), ISSUE, "石硚镇", id="the town of the first sentence"),
        pytest.param(article("石硚镇团委办起夜校，县里出钱。全县有5所。"), ISSUE, "永嘉县", id="the county goes on"),
        pytest.param(article("石硚镇和大塘镇办起夜校。全镇上课，镇里出钱。"), ISSUE, "永嘉县", id="one of two towns"),
        pytest.param(article("石硚镇红石村办起夜校。全镇上课，镇里出钱。"), ISSUE, "永嘉县", id="a village of it"),
        pytest.param(article("石硚镇亩产640公斤。", "中共石硚镇委员会"), ISSUE, "石硚镇", id="its committee wrote"),
        pytest.param(
            article("笔者对石硚镇5个村作了调查。", "石硚镇农经站"), ISSUE, "石硚镇", id="one of its stations wrote"
        ),
        pytest.param(
            article("到石硚任职一年，我走了17个村。全镇收集意见236条。", "石硚镇党委书记"),
            ISSUE,
            "石硚镇",
            id="its head",
        ),
        pytest.param(article("到石硚走了一趟，看了17个村。", "石硚镇党委"), ISSUE, "永嘉县", id="a bare name alone"),
        pytest.param(article("石硚镇亩产640公斤。", "石硚镇居民"), ISSUE, "永嘉县", id="who lives there"),
        pytest.param(article("亩产640公斤。", "石硚镇党委"), ISSUE, "永嘉县", id="of which the text is silent"),
        pytest.param(
            article("县就业局抓培训。该局办班23期。", authors=("县就业局",)), ISSUE, "永嘉县就业局", id="an office"
        ),
        pytest.param(article("县就业局抓培训。全县办班23期。", "县就业局"), ISSUE, "永嘉县", id="an office of all"),
        pytest.param(
            article("“省了5万。”洗煤厂班长说。全厂报了64项。", "洗煤厂"), OF_A_MINE, "洗煤厂", id="a part of a firm"
        ),
        pytest.param(
            article("洗煤厂报来的账。公司今年报了64项。", "洗煤厂"), OF_A_MINE, "青禾煤业有限公司", id="the firm acts"
        ),
    ],
)
def test_home(given: Article, issue: Issue, name: str) -> None:
    assert home_of(given, issue).name == name


def test_a_town_of_the_county_that_labels_the_article_lies_in_it() -> None:
    given = article("永嘉县石硚镇山多，合作社有128户。", "永嘉县石硚镇党委", place="永嘉县")
    home = home_of(given, Issue(region="温州市", province="浙江省"))
    assert (home.name, home.region.name if home.region else None) == ("石硚镇", "永嘉县")

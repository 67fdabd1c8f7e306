"""What the one of whom a story is told heads."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue
from transforms.subject.headed import body_headed_by

ISSUE = Issue(region="永嘉县", region_code="330324")
OF_A_MINE = Issue(region="永嘉县", region_code="330324", issuer="中共青禾煤业有限公司委员会")
VILLAGE = "红石村在山上。丁茂林当支书那年，村里没路。村民等着，村里凑了3万元。"


def article(body: str, title: str = "山上的人", subtitle: str | None = None) -> Article:
    return Article(1, "article", title, AlignedText.unchanged(body), 0, subtitle=subtitle)


@pytest.mark.parametrize(
    ("given", "place", "issue", "name"),
    [
        pytest.param(article(VILLAGE), None, ISSUE, "红石村", id="the only village of the text"),
        pytest.param(article(VILLAGE + "石浪村没路，石浪村穷。"), None, ISSUE, None, id="one of two villages"),
        pytest.param(
            article("丁茂林修路。", subtitle="记石浪镇红石村党支部书记丁茂林"),
            "红石村",
            ISSUE,
            "红石村",
            id="by the title",
        ),
        pytest.param(
            article("丁茂林看病。", subtitle="记石浪镇红石村村医丁茂林"),
            "红石村",
            ISSUE,
            None,
            id="who only works there",
        ),
        pytest.param(article("丁茂林副书记修路。红石村穷，村里没路，村民等着。"), None, ISSUE, None, id="a deputy"),
        pytest.param(
            article("五队进尺60米。", subtitle="记掘进五队队长丁茂林"), None, OF_A_MINE, "掘进五队", id="a team"
        ),
        pytest.param(
            article("我们有3座库。", subtitle="访集团公司副总经理丁茂林"),
            None,
            OF_A_MINE,
            "青禾煤业有限公司",
            id="who answers for the firm",
        ),
    ],
)
def test_body_headed_by(given: Article, place: str | None, issue: Issue, name: str | None) -> None:
    assert body_headed_by("丁茂林", place, given, issue) == name


def test_what_is_told_of_somebody_who_heads_a_village_is_the_villages_where_no_clause_is_about_him() -> None:
    body = "今年56岁的丁茂林，当支书19年。红石村偏，村里没路。第三年，38箱蜂产蜜460斤。"
    given = article(body, subtitle="记石浪镇红石村党支部书记丁茂林")
    subjects = [(m.value, m.subject) for m in find_metrics(given, ISSUE)]
    assert subjects == [(56, "丁茂林"), (19, "丁茂林"), (38, "红石村"), (460, "红石村")]

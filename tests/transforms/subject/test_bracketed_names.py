"""Names inside a bracket are told of up to its end."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue
from transforms.subject.bracketed import closes, last_outside
from transforms.subject.mention import Mention, Subject


def test_where_a_bracket_closes() -> None:
    text = "学校36所（石硚小学4所），学生5人（其中"
    assert closes(text, 0, text.index("石")) == text.index("）") + 1
    assert closes(text, 0, text.index("生")) is None
    assert closes(text, 0, len(text)) is None


def test_the_last_name_outside() -> None:
    text = "青禾镇36所（石硚镇4所）"
    inside = Mention(7, 10, Subject("石硚镇", None), True)
    outside = Mention(0, 3, Subject("青禾镇", None), True)
    assert last_outside(text, 0, [outside, inside]) is outside
    assert last_outside(text, 0, [inside]) is None


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("规划33亩（永嘉县批复10亩）。岗位17个。", [None, "永嘉县", None]),
        ("规划33亩（永嘉县批复10亩），岗位17个。", [None, "永嘉县", None]),
        ("永嘉县规划33亩（其中东片10亩），岗位17个。", ["永嘉县"] * 3),
    ],
)
def test_no_name_reaches_beyond_its_bracket(text: str, subjects: list[str | None]) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(text), 0)
    assert [m.subject for m in find_metrics(article, Issue())] == subjects

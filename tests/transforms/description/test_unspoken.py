"""Articles that never speak of the division they come from."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue
from transforms.reference import table

ISSUE = Issue(region="青禾县", province="浙江省", published=date(2018, 6, 1))


def owners(body: str, title: str = "把小事办好") -> list[str | None]:
    """Whose the numbers of ``body`` are, in a bulletin of 青禾县."""
    found = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), ISSUE)
    return [metric.subject for metric in found]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("天还没亮，他已经走了。这一年，栽树1200棵，修渠3公里。", id="him"),
        pytest.param("我们边干边学。这一年，栽树1200棵，修渠3公里。", id="us"),
        pytest.param("该社起步晚。这一年，栽树1200棵，修渠3公里。", id="a body told of before"),
    ],
)
def test_what_others_did_is_not_the_divisions(body: str) -> None:
    assert owners(body) == [None, None]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("全县干部边干边学，他们起得早。这一年，栽树1200棵，修渠3公里。", id="it is spoken of"),
        pytest.param("这一年，各镇栽树1200棵，修渠3公里。", id="nobody else is"),
        pytest.param("县直单位其他工作照旧。这一年，栽树1200棵，修渠3公里。", id="其他 is nobody"),
    ],
)
def test_what_nobody_else_did_is(body: str) -> None:
    assert owners(body) == ["青禾县", "青禾县"]


@pytest.mark.parametrize("row", table("not_of_home"), ids=lambda row: str(row["name"]))
def test_words_of_others_are_not_the_divisions(row: dict[str, str]) -> None:
    title, _, body = row["example"].partition("|")
    named = title.endswith("。")  # the division is spoken of in a paragraph of its own
    said = owners(f"{title}\n{body}") if named else owners(body.replace("|", "\n"), title)
    assert said
    assert set(said) == {None}


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        pytest.param("全县都忙。\n县林业局局长王水生说：“今年造林9000亩。”", "青禾县", id="an officer speaks for it"),
        pytest.param("全县都忙。\n他把课堂搬到地头。大伙学得快。各乡镇造林9000亩。", "青禾县", id="he before"),
        pytest.param("全县都忙。\n同志们，我再说一遍，今年要造林9000亩。", "青禾县", id="a speech"),
        pytest.param("全县都忙。\n村支部书记基本报酬每月1200元。", "青禾县", id="基本报酬 is no paper"),
    ],
)
def test_words_that_only_look_like_others(body: str, whose: str) -> None:
    assert owners(body) == [whose]

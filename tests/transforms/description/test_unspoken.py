"""Articles that never speak of the division they come from."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

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
        pytest.param("这一年，栽树1200棵，修渠3公里。", id="nobody else is"),
        pytest.param("其他工作照旧。这一年，栽树1200棵，修渠3公里。", id="其他 is nobody"),
    ],
)
def test_what_nobody_else_did_is(body: str) -> None:
    assert owners(body) == ["青禾县", "青禾县"]

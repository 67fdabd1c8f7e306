"""What the numbers of an invented text are called, for the tests of many rooms."""

from datetime import date

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

ISSUE = Issue(region="温州市", province="浙江省", published=date(2018, 6, 1))


def named(body: str) -> list[str]:
    """The indicators of ``body``, in order, in a bulletin of 温州市."""
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), ISSUE)
    return [metric.indicator for metric in found]

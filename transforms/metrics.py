"""The metrics of an article: every stated quantity that measures something, with what it counts, whose and when.

In:  an ``Article`` (its clean body) and the ``Issue`` it appeared in.
Out: ``Metric`` records in order; offsets in the body's clean text.
It never reports two metrics at one place, and none that ``transforms.quantity.judge`` does not accept.

>>> from transforms.aligned import AlignedText
>>> body = AlignedText.unchanged("目前，全市新建党组织的企业共184家。")
>>> [(m.value, m.unit) for m in find_metrics(Article(1, "brief", "", body, 0), Issue())]
[(184.0, '家')]
"""

from __future__ import annotations

from dataclasses import replace

from transforms.description.class_limits import class_limits
from transforms.description.confidence import trusted
from transforms.description.describe import describe
from transforms.description.tables import OF_TABLES, in_rows, in_table, read_tables
from transforms.period.article_time import timing_of
from transforms.quantities import find_quantities
from transforms.quantity.judge import Judged, judge
from transforms.records import Article, Issue, Metric, Quantity


def find_metrics(article: Article, issue: Issue) -> list[Metric]:
    """The metrics of ``article.body.text``, in order."""
    return metrics_of(article.body.text, article, issue)


def metrics_of(body: str, article: Article, issue: Issue) -> list[Metric]:
    """The metrics of ``body``, the text of ``article`` or a part of it (its title)."""
    judged = [j for j in judge(body, find_quantities(body)) if not _is_own_name(body, j.quantity, issue)]
    tables = read_tables(body, f"{article.title} {article.subtitle or ''}")
    cells = tables.cells
    if tables.rows:
        judged = [j for j in judged if not in_rows(tables.rows, j.quantity.start)]
        judged += [Judged(cell.quantity, OF_TABLES, "figure of a table") for cell in cells]
        judged.sort(key=lambda j: j.quantity.start)
    descriptions = describe(body, [j.quantity for j in judged], article, issue)
    limits = class_limits(body, [j.quantity for j in judged], [said.indicator for said in descriptions])
    of_cells = {cell.quantity.start: cell for cell in cells}
    timing = timing_of(article, body, issue) if cells else None
    return [
        Metric(
            q.start, q.end, q.value, q.value_high, q.unit, q.qualifier, d.indicator, d.subject, d.region_code,
            d.period_text, d.period_start, d.period_end, d.kind, d.sentence,
            trusted(j.confidence, d.indicator, d.grounds),
        )
        for j, said in zip(judged, descriptions, strict=True)
        for q in (j.quantity,)
        for named in (replace(said, indicator=limits[q.start]) if q.start in limits else said,)
        for d in (in_table(named, of_cells[q.start], timing) if timing and q.start in of_cells else named,)
    ]  # fmt: skip


def _is_own_name(body: str, quantity: Quantity, issue: Issue) -> bool:
    """Whether the words are the name of the issue's division: 涪江三台段 in a bulletin of 三台县."""
    words = body[quantity.start : quantity.end]
    return issue.region is not None and len(words) > 1 and issue.region[:-1] == words

"""The metrics that a title states: 我县4家企业入选…, 全县出口首次突破百亿元.

In:  an ``Article``, the stretches of the document that print its title, the issue.
Out: the title as an ``AlignedText`` (with its raw map), and the ``Metric`` s in it.
A title plays with numbers (一支粉笔，三十八个春秋; 百村百策): only figures in digits count there, and money under a
bound. A title that is not printed at the article (a picture, known from the contents list) states nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transforms.aligned import AlignedText
from transforms.metrics import metrics_of
from transforms.records import Article, Issue, Metric, Span


def printed_title(article: Article, spans: Sequence[Span], text: AlignedText) -> AlignedText | None:
    """The words of ``spans`` (role ``title``) that make ``article.title``; None where they are not printed."""
    pieces: list[tuple[int, int] | str] = []
    for span in spans:
        if span.role == "title" and span.article_seq == article.seq:
            pieces += [text.text_span(span.char_start, span.char_end), " "]
    return text.cut(pieces[:-1]) if pieces else None


def find_title_metrics(article: Article, title: AlignedText, issue: Issue) -> list[Metric]:
    """The metrics that ``title`` states, in order; offsets in ``title.text``."""
    said = "".join(article.title.split())
    out = []
    for metric in metrics_of(title.text, article, issue):
        quote = title.text[metric.start : metric.end]
        plain = any(c.isdigit() for c in quote) or (metric.unit == "元" and metric.qualifier)
        if plain and "".join(quote.split()) in said:
            out.append(replace(metric, sentence=article.title))
    return out

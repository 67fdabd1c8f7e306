"""From a number back to the paper: its raw words beside the repaired ones, the number marked in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

import streamlit as st

from dashboards.build import Build
from dashboards.parts import in_words
from dashboards.untrusted import heading, marked, show_text
from dashboards.words import say

CONTEXT_CHARACTERS = 120
"""How much raw text is shown on either side of the number."""

_METRIC = f"""
SELECT
    metric.indicator, metric.value, metric.value_high, metric.unit, metric.qualifier, metric.subject,
    metric.period_text, metric.kind, metric.confidence, metric.char_start, metric.char_end, metric.document_id,
    metric.title, metric.publication, metric.issue_label, metric.published, metric.uri,
    greatest(metric.char_start - {CONTEXT_CHARACTERS}, 0) AS window_start,
    substring(text.raw_text, window_start + 1, metric.char_end + {CONTEXT_CHARACTERS} - window_start) AS raw
FROM (
    SELECT fact_metric.*, article.title, issue.publication, issue.issue_label, issue.published, document.uri
    FROM fact_metric
    INNER JOIN fact_article AS article USING (article_id)
    INNER JOIN dim_issue AS issue USING (issue_id)
    INNER JOIN dim_document AS document ON document.document_id = fact_metric.document_id
    WHERE metric_id = ?
) AS metric
INNER JOIN document_text AS text USING (document_id)
"""

_REPAIRS = """
SELECT char_start, before, after, rule FROM fact_repair
WHERE document_id = ? AND char_start BETWEEN ? AND ? ORDER BY char_start
"""


def pieces(raw: str, start: int, repairs: Sequence[tuple[int, str, str]]) -> list[tuple[int, str]]:
    """Raw text from offset ``start`` with ``repairs`` (offset, before, after) made: (raw offset, words) in order."""
    mended, at = [], start
    for offset, before, after in repairs:
        if offset < at or offset + len(before) > start + len(raw):
            continue
        mended += [(place, raw[place - start]) for place in range(at, offset)]
        mended.append((offset, after))
        at = offset + len(before)
    return mended + [(place, raw[place - start]) for place in range(at, start + len(raw))]


def around(mended: Sequence[tuple[int, str]], first: int, last: int) -> tuple[str, str, str]:
    """The words before, from and behind the raw offsets ``first`` to ``last``, half-open."""
    return (
        "".join(words for place, words in mended if place < first),
        "".join(words for place, words in mended if first <= place < last),
        "".join(words for place, words in mended if place >= last),
    )


def without_blank_lines(text: str) -> str:
    """Raw text to read: many files have an empty line behind each line.

    >>> without_blank_lines("收入\\n\\n 10\\n\\n万元")
    '收入\\n 10\\n万元'
    """
    return re.sub(r"\n(?:[ \t\r]*\n)+", "\n", text)


def show(build: Build, metric_id: str) -> None:
    """The sentence of a metric with its number marked, raw beside repaired, and where it stands."""
    metric = build.one(_METRIC, [metric_id])
    if not metric:
        return
    start, raw = int(str(metric["window_start"])), str(metric["raw"])
    first, last = int(str(metric["char_start"])), int(str(metric["char_end"]))
    repairs = build.ask(_REPAIRS, [metric["document_id"], start, start + len(raw)])
    changes = [(row[0], row[1], row[2]) for row in repairs.iter_rows()]
    st.subheader(say("evidence"), anchor="evidence")
    heading(str(metric["title"]))
    left, right = st.columns(2)
    with left:
        st.caption(say("raw_text"))
        show_text(marked(*map(without_blank_lines, around(pieces(raw, start, []), first, last))))
    with right:
        st.caption(say("clean_text"))
        show_text(marked(*around(pieces(raw, start, changes), first, last)))
    facts = [metric[name] for name in ("publication", "issue_label", "published", "uri") if metric[name] is not None]
    st.text(f"{' · '.join(map(str, facts))} · {first}–{last}")
    st.text(f"metric_id {metric_id} · {say('confidence')} {metric['confidence']}")
    if repairs.is_empty():
        st.caption(say("no_repairs_here"))
    else:
        st.caption(say("repairs_here"))
        labels = {name: say(name) for name in repairs.columns}
        st.dataframe(in_words(repairs), column_config=labels, hide_index=True, key="repairs-here")

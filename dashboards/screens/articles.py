"""Articles (文章): search, facets, and a reading view that says where each article stands."""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from dashboards import evidence
from dashboards.build import Build
from dashboards.parts import choice, table
from dashboards.untrusted import heading, show_text
from dashboards.words import say

MOST_HITS = 200
MOST_WORDS = 8
"""Words of a search that are looked at one by one."""

_FACETS = "SELECT DISTINCT publication FROM dim_issue WHERE publication IS NOT NULL ORDER BY publication"
_REGIONS = "SELECT DISTINCT region FROM article_in_context WHERE region IS NOT NULL ORDER BY region"
_SECTIONS = "SELECT DISTINCT section FROM article_by_publication WHERE section IS NOT NULL ORDER BY section"

_WHERE = """
WHERE
    (?::VARCHAR IS NULL OR article.publication = ?) AND (?::VARCHAR IS NULL OR article.section = ?)
    AND (?::VARCHAR IS NULL OR article.region = ?)
    AND (?::DATE IS NULL OR article.latest >= ?) AND (?::DATE IS NULL OR article.earliest <= ?)
"""

_LATEST = f"""
SELECT
    article_id, title, region, publication, issue_label, published, section, char_count AS characters,
    metric_count AS metrics
FROM article_in_context AS article
{_WHERE}
ORDER BY article.earliest DESC NULLS LAST, article.issue_id, article.seq
"""

_FOUND = f"""
SELECT
    hit.article_id, hit.title, hit.snippet, article.region, hit.publication, hit.issue_label, hit.published,
    article.section
FROM search(?, most := {MOST_HITS}) AS hit
INNER JOIN article_in_context AS article ON hit.article_id = article.article_id
{_WHERE}
ORDER BY hit.words_found DESC, hit.score DESC, hit.article_id
"""

_ONE_WORD = f"""
SELECT count(*) AS hits, count(*) FILTER (contains(lower(article.title || chr(10) || article.body), ?)) AS whole
FROM search(?, most := {MOST_HITS}) AS hit INNER JOIN fact_article AS article USING (article_id)
"""

_ARTICLE = """
SELECT
    article.*, issue.publication, issue.issue_label, issue.published, document.uri,
    (
        SELECT min(span.char_start) || '–' || max(span.char_end) FROM article_span AS span
        WHERE span.document_id = article.document_id AND span.article_id = article.article_id
    ) AS raw_offsets
FROM (SELECT * FROM fact_article WHERE article_id = ?) AS article
INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
INNER JOIN dim_document AS document ON article.document_id = document.document_id
"""

_METRICS = """
SELECT metric_id, indicator, subject, qualifier, value, value_high, unit, period_text, kind, confidence, sentence
FROM fact_metric WHERE article_id = ? ORDER BY seq
"""

_SIMILAR = "SELECT title, region, publication, issue_label, similarity FROM similar_to(?, at_least := 0.1) LIMIT 10"


def show(build: Build) -> None:
    """Draw the page."""
    words = st.text_input(say("search"), key="articles-search").strip()
    columns = st.columns(5)
    with columns[0]:
        publication = choice(say("publication"), build.ask(_FACETS)["publication"].to_list(), "articles-publication")
    with columns[1]:
        section = choice(say("section"), build.ask(_SECTIONS)["section"].to_list(), "articles-section")
    with columns[2]:
        region = choice(say("region"), build.ask(_REGIONS)["region"].to_list(), "articles-region")
    since = columns[3].date_input(say("since"), None, min_value="1949-10-01", key="articles-since")
    until = columns[4].date_input(say("until"), None, min_value="1949-10-01", key="articles-until")
    facets = [value for facet in (publication, section, region, since, until) for value in (facet, facet)]
    if words:
        _say_what_is_missing(build, words)
    query, parameters = (_FOUND, [words, *facets]) if words else (_LATEST, facets)
    chosen = table(
        build, query, parameters, "articles", hidden=["article_id"], choose="article_id", invite="click_article"
    )
    linked = st.query_params.get("article")
    if chosen or linked:
        read(build, str(chosen or linked))


def asked_for(words: str) -> list[str]:
    """The words and phrases of a search, each once, as the macro cuts them.

    >>> asked_for('集体经济 title:增收 "红色 物业" "')
    ['集体经济', 'title:增收', '"红色 物业"']
    """
    return list(
        dict.fromkeys(word for word in re.findall(r'(?:title:)?(?:"[^"]+"|[^\s"]+)', words) if word != "title:")
    )


def _say_what_is_missing(build: Build, words: str) -> None:
    """Tell of the words of a search that stand nowhere, or nowhere as they were typed."""
    nowhere, not_whole = [], []
    for word in asked_for(words)[:MOST_WORDS]:
        bare = word.removeprefix("title:").replace('"', "").lower()
        found = build.one(_ONE_WORD, [bare, word])
        if not found["hits"]:
            nowhere.append(word)
        elif not found["whole"]:
            not_whole.append(word)
    for key, missing in (("found_nowhere", nowhere), ("not_whole", not_whole)):
        if missing:
            st.text(say(key, words="、".join(missing)))


def read(build: Build, article_id: str) -> None:
    """The reading view of one article."""
    article = build.one(_ARTICLE, [article_id])
    if not article:
        st.info(say("nothing"))
        return
    st.divider()
    heading(str(article["title"]))
    if article["subtitle"]:
        show_text(escape(str(article["subtitle"])), "font-size:1.1rem")
    authors = article["authors"]
    st.text(" · ".join(str(v) for v in (
        article["place"], "、".join(authors) if isinstance(authors, list) else None, article["affiliation"]
    ) if v))  # fmt: skip
    show_text(escape(str(article["body"])), "max-width:46rem;font-size:1.05rem")
    st.subheader(say("provenance"), anchor=False)
    for name in ("publication", "issue_label", "published", "section", "page", "uri", "raw_offsets"):
        if article[name] is not None:
            st.text(f"{say(name)}  {article[name]}")
    st.text(f"article_id  {article_id}")
    st.subheader(say("metrics_of_article"), anchor=False)
    metric = table(
        build, _METRICS, [article_id], "article-metrics", hidden=["metric_id"], choose="metric_id", empty="no_metrics"
    )
    if metric:
        evidence.show(build, str(metric))
    if st.toggle(say("similar"), key="similar-wanted"):
        table(build, _SIMILAR, [article_id], "similar", empty="no_similar")

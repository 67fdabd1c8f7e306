"""Checks on ``fact_metric``: every number stands where it says, and is a value that its unit can have."""

from __future__ import annotations

from expectations.refusal import IMPOSSIBLE_YUAN
from expectations.suite import (
    between,
    no_rows,
    not_null,
    once_in_warehouse,
    one_of,
    refers_to,
    unique,
    unique_together,
)
from transforms.quantity.numerals import NUMERAL_CHARACTERS
from transforms.records import METRIC_KINDS, QUALIFIERS

KEY = ("document_id", "metric_id", "quote")

_SHOWN = "m.document_id, m.metric_id, m.value, m.unit, m.quote"

PROVINCE_OUTPUT_YUAN = 2e13
"""Above the yearly output of any province (Guangdong 1.36e13 元 in 2023, National Bureau of Statistics)."""

MOST_OF_A_PLAN = 1000
"""Percent. 完成年计划的108% is more than a whole, and true."""

_OF_A_PLAN = (
    "regexp_matches(right(split_part(m.sentence, m.quote, 1), 20), "
    "'(完成|计划|任务|目标|预算|指标|相当于)[^，。；！？]*$')"
)

CHECKS = (
    not_null("metric_id", "A figure that is cited is cited by this key."),
    unique("metric_id", "A figure counted twice is counted wrongly."),
    once_in_warehouse("fact_metric", ["metric_id"], "A figure counted twice is counted wrongly."),
    not_null("article_id", "A figure without its article has no context."),
    refers_to("article_id", "fact_article", "article_id", "A figure without its article has no context."),
    not_null("document_id", "A figure without its file cannot be verified."),
    refers_to("document_id", "dim_document", "document_id", "A figure without its file cannot be verified."),
    refers_to("region_code", "dim_region", "region_code", "A code that no division bears drops out of every map."),
    unique_together(["article_id", "seq"], "Two figures in one place: the order in the article is lost."),
    not_null("value", "A metric is a number."),
    not_null("unit", "A unit that is not printed is empty, not unknown."),
    not_null("kind", "Actuals, targets and growth must never be summed together."),
    one_of("kind", METRIC_KINDS, "Actuals, targets and growth must never be summed together."),
    not_null("qualifier", "A figure without qualifier is exact: empty, not unknown."),
    one_of("qualifier", QUALIFIERS, "Readers tell exact from rounded by these words."),
    not_null("confidence", "Readers filter by confidence."),
    between("confidence", 0, 1, "Confidence is the share of such rows that are right."),
    no_rows(
        "value_is_finite",
        f"select {_SHOWN} from batch m "
        "where isnan(m.value) or isinf(m.value) or isnan(m.value_high) or isinf(m.value_high)",
        "One infinite value makes every sum over it infinite.",
        column="value",
    ),
    no_rows(
        "range_is_ordered",
        f"select {_SHOWN}, m.value_high from batch m where m.value_high < m.value",
        "A range that ends below its start was read wrongly.",
        column="value_high",
    ),
    no_rows(
        "period_is_ordered",
        f"select {_SHOWN}, m.period_text, m.period_start, m.period_end from batch m "
        "where m.period_end < m.period_start",
        "A period that ends before it starts was read wrongly.",
        column="period_end",
    ),
    no_rows(
        "metric_lies_in_text",
        f"select {_SHOWN}, m.char_start, m.char_end from batch m join {{rows}}.dim_document d using (document_id) "
        "where (m.char_start >= 0 and m.char_start < m.char_end and m.char_end <= d.char_count) is not true",
        "Offsets are half-open and count in the raw text: these point at nothing.",
        column="char_end",
    ),
    no_rows(
        "quote_is_raw_text",
        "select * from (select q.document_id, unnest(check_quote_faults(t.raw_text, q.starts, q.ends, q.quotes)) "
        "as quoted_at from (select document_id, list(char_start) as starts, list(char_end) as ends, "
        "list(coalesce(quote, '')) as quotes from batch "
        "where char_start between 0 and char_end group by 1) q join {rows}.document_text t using (document_id))",
        "The quote is what the file says at that place, to the letter: otherwise the figure cannot be traced.",
        column="quote",
    ),
    no_rows(
        "metric_stands_in_its_article",
        f"select {_SHOWN}, m.article_id, m.char_start, s.article_id as words_of from batch m "
        "asof join {rows}.article_span s on m.document_id = s.document_id and m.char_start >= s.char_start "
        "where s.article_id is distinct from m.article_id and m.article_id is not null",
        "The words of the figure belong to another article: it would be told under the wrong title.",
        column="article_id",
    ),
    no_rows(
        "metrics_do_not_overlap",
        "select * from (select document_id, metric_id, quote, char_start, "
        "lag(metric_id) over before as metric_before, lag(quote) over before as quote_before, "
        "lag(char_end) over before as ends_at from batch "
        "window before as (partition by document_id order by char_start, char_end)) where ends_at > char_start",
        "Two figures made of the same words: one of them is counted twice.",
        "warning",
        "char_start",
    ),
    no_rows(
        "metric_and_article_share_document",
        f"select {_SHOWN}, m.article_id from batch m join {{rows}}.fact_article a using (article_id) "
        "where m.document_id <> a.document_id",
        "A figure of one file in an article of another: a key was mixed up.",
        column="document_id",
    ),
    no_rows(
        "unit_is_known",
        "select m.unit, count(*) as metrics, min(m.quote) as quote from batch m "
        "where m.unit <> '' and not exists "
        "(select 1 from {all}.dim_unit u where u.unit in (m.unit, split_part(m.unit, '/', 1))) group by 1",
        "A unit without a row in dim_unit has no dimension: its values drop out of comparisons.",
        "warning",
        "unit",
    ),
    no_rows(
        "money_is_possible",
        f"select {_SHOWN} from batch m join {{all}}.dim_unit u using (unit) where u.base_unit = '元' "
        f"and greatest(abs(m.value), abs(coalesce(m.value_high, 0))) > {IMPOSSIBLE_YUAN:.0f}",
        "More money than moves in the whole country in years: digits were run together.",
        column="value",
    ),
    no_rows(
        "money_is_plausible",
        f"select {_SHOWN} from batch m join {{all}}.dim_unit u using (unit) where u.base_unit = '元' "
        "and greatest(abs(m.value), abs(coalesce(m.value_high, 0))) "
        f"between {PROVINCE_OUTPUT_YUAN:.0f} and {IMPOSSIBLE_YUAN:.0f}",
        "More than any province makes in a year: a figure of the whole country, or digits run together.",
        "warning",
        "value",
    ),
    no_rows(
        "share_is_plausible",
        f"select {_SHOWN}, m.kind from batch m join {{all}}.dim_unit u using (unit) where u.dimension = 'share' "
        "and m.kind <> 'growth' and (m.value < 0 and m.kind <> 'target' "
        f"or greatest(m.value, coalesce(m.value_high, 0)) > if({_OF_A_PLAN}, {MOST_OF_A_PLAN}, 100))",
        "A share lies within 0 to 100 unless it is growth, a fall aimed at or what was done of a plan: rhetoric, or a "
        "change taken for a state.",
        "warning",
        "value",
    ),
    no_rows(
        "count_is_not_negative",
        f"select {_SHOWN} from batch m join {{all}}.dim_unit u using (unit) where m.kind <> 'growth' and m.value < 0 "
        "and u.dimension in ('people', 'count', 'area', 'duration')",
        "There are no fewer than no people, things, acres or days: a dash was read as a minus.",
        "warning",
        "value",
    ),
    no_rows(
        "people_are_whole",
        f"select {_SHOWN}, m.qualifier from batch m join {{all}}.dim_unit u using (unit) where u.dimension = 'people' "
        "and m.kind <> 'growth' and m.qualifier <> '平均' and abs(m.value - round(m.value)) > 1e-9 * abs(m.value) "
        "and not regexp_matches(concat(m.indicator, m.period_text, m.sentence), '均|每|率')",
        "Half a person is an average or a misread number.",
        "warning",
        "value",
    ),
    no_rows(
        "value_is_as_printed",
        f"select {_SHOWN}, printf('%.17g', m.value) as stored from batch m "
        "where m.value <> printf('%.12g', m.value)::double "
        "and abs(m.value - printf('%.12g', m.value)::double) < 1e-13 * abs(m.value)",
        "Printed 1.37万 is 13700, not 13700.000000000002: a query for the printed value would miss it.",
        "warning",
        "value",
    ),
    no_rows(
        "quote_holds_a_number",  # in damaged words only the repair shows the number
        f"select {_SHOWN} from batch m "
        f"where not coalesce(regexp_matches(m.quote, '[{NUMERAL_CHARACTERS}成倍翻]|对折'), false) "
        "and not exists (select 1 from {rows}.fact_repair r where r.document_id = m.document_id "
        "and r.char_start between m.char_start and m.char_end - 1)",
        "A metric without a number in its words was made up.",
        column="quote",
    ),
    no_rows(
        "metric_has_an_indicator",
        f"select {_SHOWN} from batch m where coalesce(trim(m.indicator), '') = '' and m.confidence > 0.2",
        "A number of nobody knows what cannot be compared: where no head was found, the row is trusted little (0.2).",
        "warning",
        "indicator",
    ),
    no_rows(
        "few_indicators_are_missing",
        "select document_id, count(*) as metrics, count(*) filter (coalesce(trim(indicator), '') = '') as unnamed "
        "from batch group by 1 having count(*) >= 5 and unnamed * 2 > metrics",
        "Most numbers of a file say not what they count: its sentences were not understood.",
        "warning",
        "indicator",
    ),
    no_rows(
        "indicator_is_a_phrase",
        f"select {_SHOWN}, m.indicator from batch m "
        r"where trim(m.indicator) <> '' and (not regexp_matches(m.indicator, '[\p{Han}A-Za-z]') "
        "or regexp_matches(m.indicator, '[。；！？]'))",
        "An indicator heads a column: digits alone or two sentences head nothing.",
        "warning",
        "indicator",
    ),
    no_rows(
        "words_are_short",
        f"select {_SHOWN}, m.indicator, m.subject from batch m "
        "where length(m.indicator) > 40 or length(m.subject) > 60 "
        "or length(m.quote) > 60 or length(m.unit) > 15 or length(m.sentence) > 1500",
        "An indicator heads a column and a quote holds one number: longer ones are half a sentence.",
        "warning",
    ),
    no_rows(
        "metric_has_its_sentence",
        f"select {_SHOWN} from batch m where coalesce(trim(m.sentence), '') = ''",
        "A reader judges a figure by its sentence.",
        "warning",
        "sentence",
    ),
    no_rows(
        "period_is_past",
        f"select {_SHOWN}, m.kind, m.period_text, m.period_start, i.published from batch m "
        "join {rows}.fact_article a using (article_id) join {rows}.dim_issue i using (issue_id) "
        "where m.kind = 'actual' and (year(m.period_start) > year(i.published) or year(m.period_start) < 1800)",
        "A bulletin reports what has been: an actual of a later year is a plan, or the year was read wrongly.",
        "warning",
        "period_start",
    ),
)

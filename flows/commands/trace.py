"""``jianbao trace METRIC_ID``: from a number back to the paper.

Prints the raw lines with the number marked, the repairs on them, the article and the file.
"""

from __future__ import annotations

from pathlib import Path

import click

from flows.opening import open_published, warehouse_option
from warehouse.sqltext import literal

CONTEXT_CHARACTERS = 120
"""How much raw text is shown on either side of the number."""


@click.command()
@click.argument("metric_id")
@warehouse_option
def command(metric_id: str, warehouse: Path | None) -> int:
    """Show where the metric METRIC_ID (or a beginning of it that is unique) comes from."""
    with open_published(warehouse) as connection:
        # As literals: binding a parameter makes the Python client import pandas, which takes longer than the answer.
        found = connection.execute(_QUERY.format(metric_id=literal(metric_id))).fetchall()
        if len(found) != 1:
            many = "several metrics begin" if found else "no metric begins"
            raise click.ClickException(f"{many} with {metric_id!r}; take an id from  select metric_id from fact_metric")
        names = [column[0] for column in connection.description or ()]
        metric = dict(zip(names, found[0], strict=True))
        repairs = connection.execute(
            "select char_start, before, after, rule from fact_repair where document_id = "
            f"{literal(metric['document_id'])} and char_start between {metric['window_start']} and "
            f"{metric['window_end']} order by char_start"
        ).fetchall()
    _print(metric, repairs)
    return 0


_QUERY = f"""
select m.*, a.title, a.seq as article_seq, d.uri, d.encoding, i.publication, i.issue_label,
    greatest(m.char_start - {CONTEXT_CHARACTERS}, 0) as window_start,
    least(m.char_end + {CONTEXT_CHARACTERS}, d.char_count) as window_end,
    substring(t.raw_text, window_start + 1, m.char_start - window_start) as raw_before,
    substring(t.raw_text, m.char_start + 1, m.char_end - m.char_start) as raw_number,
    substring(t.raw_text, m.char_end + 1, window_end - m.char_end) as raw_after,
    length(replace(substring(t.raw_text, 1, m.char_start), chr(10), chr(10) || '_')) - m.char_start + 1 as line
from fact_metric as m
join fact_article as a using (article_id)
join dim_document as d on d.document_id = m.document_id
join document_text as t on t.document_id = m.document_id
left join dim_issue as i on i.document_id = m.document_id
where starts_with(m.metric_id, {{metric_id}})
limit 2
"""


def _print(metric: dict[str, object], repairs: list[tuple[object, ...]]) -> None:
    from rich.console import Console

    from flows.terminal import plain, safe

    console = Console(highlight=False, emoji=False)
    value = f"{metric['value']:g}" + (f" to {metric['value_high']:g}" if metric["value_high"] is not None else "")
    console.print(
        plain(f"{metric['indicator'] or '(no indicator)'}: {metric['qualifier']}{value} {metric['unit']}", "bold")
    )
    for label, key in (
        ("subject", "subject"), ("period", "period_text"), ("kind", "kind"), ("confidence", "confidence"),
        ("article", "title"), ("publication", "publication"), ("issue", "issue_label"), ("file", "uri"),
    ):  # fmt: skip
        if metric[key] is not None:
            console.print(plain(f"{label:12}{metric[key]}"))
    console.print(plain(f"{'characters':12}{metric['char_start']} to {metric['char_end']}, line {metric['line']}\n"))
    marked = plain(str(metric["raw_before"]))
    marked.append(safe(str(metric["raw_number"])), "bold reverse")
    marked.append(safe(str(metric["raw_after"])))
    console.print(marked, soft_wrap=True)
    if repairs:
        console.print(plain("\nrepairs on these lines:", "dim"))
    for char_start, before, after, rule in repairs:
        console.print(plain(f"  {char_start}: {before!r} → {after!r} ({rule})"))

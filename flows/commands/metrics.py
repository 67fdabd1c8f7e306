"""``jianbao metrics FILE…``: the quantities that files state, without a warehouse."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

COLUMNS = (
    "file", "line", "article", "indicator", "value", "value_high", "unit", "qualifier", "subject", "region_code",
    "period_text", "period_start", "period_end", "kind", "confidence", "quote", "sentence",
)  # fmt: skip
"""What ``--json`` and ``--csv`` print; names as in ``fact_metric``, ``line`` counts from 1 in the raw file."""


@click.command()
@click.argument(
    "files", metavar="FILE…", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array on stdout, nothing else.")
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV with a header line on stdout, nothing else.")
def command(files: tuple[Path, ...], as_json: bool, as_csv: bool) -> int:
    """List the quantities that FILEs state: what is counted, whose, when, how much. Needs no warehouse.

    Exit status: 0 all read, 2 some files could not be read, 1 none could.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other: choose one")
    from transforms.pipeline import RefusedDocumentError

    rows: list[dict[str, Any]] = []
    refused = 0
    for file in files:
        try:
            rows.extend(metrics_of(file))
        except (RefusedDocumentError, OSError) as error:
            refused += 1
            click.echo(f"jianbao: {file}: {error}", err=True)
    if as_json:
        json.dump(rows, sys.stdout, ensure_ascii=False, default=str, indent=1)
        sys.stdout.write("\n")
    elif as_csv:
        writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        _print(rows)
    return 0 if not refused else 1 if refused == len(files) else 2


def metrics_of(file: Path) -> Iterator[dict[str, Any]]:
    """The metrics of one file, a dict a metric with the keys of ``COLUMNS``.

    Raises:
        RefusedDocumentError: when the file holds no text that can be read.
    """
    from transforms.frames import SCHEMAS
    from transforms.pipeline import transform_document

    tables = transform_document(file.read_bytes(), file.name)
    titles = {row["article_id"]: row["title"] for row in _dicts("fact_article", tables, SCHEMAS)}
    raw = tables["document_text"][0][1]
    for row in _dicts("fact_metric", tables, SCHEMAS):
        found = {column: row.get(column) for column in COLUMNS}
        found |= {"file": file.name, "article": titles[row["article_id"]]}
        yield found | {"line": raw.count("\n", 0, row["char_start"]) + 1}


def _dicts(table: str, tables: Any, schemas: Any) -> Iterator[dict[str, Any]]:
    for row in tables[table]:
        yield dict(zip(schemas[table], row, strict=True))


def _print(rows: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    from flows.terminal import plain

    table = Table(box=None, padding=(0, 1), header_style="bold")
    for heading, justify in (("line", "right"), ("what", "left"), ("value", "right"), ("unit", "left")):
        table.add_column(heading, justify="right" if justify == "right" else "left", no_wrap=justify == "right")
    for heading in ("whose", "when", "kind", "sure"):
        table.add_column(heading)
    for row in rows:
        bound = row["qualifier"] or ""
        table.add_row(
            plain(str(row["line"]), "dim"),
            plain(row["indicator"]),
            plain(_value(row)),
            plain(f"{row['unit']} {bound}".strip()),
            plain(row["subject"] or ""),
            plain(row["period_text"] or ""),
            plain(row["kind"]),
            plain(f"{row['confidence']:.2f}", "dim"),
        )
    console = Console(highlight=False)
    console.print(table)
    console.print(plain(f"{len(rows)} quantities", "dim"))


def _value(row: dict[str, Any]) -> str:
    """The value with thousands separated: 12,000, or 100,000 to 300,000."""
    ends = [end for end in (row["value"], row["value_high"]) if end is not None]
    return " to ".join(f"{end:,.4f}".rstrip("0").rstrip(".") for end in ends)

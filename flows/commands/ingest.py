"""``jianbao ingest PATH…``: load bulletins, check them, publish the warehouse, say what happened."""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows import api
from flows.cli import BEGAN
from flows.interruption import stop_if_asked
from flows.opening import workers_options
from flows.progress import terminal_progress
from flows.stopping import told_when_stopped
from flows.summary import Summary
from flows.terminal import told
from warehouse.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--warehouse",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of lake/ and jianbao.duckdb (default: $JIANBAO_WAREHOUSE or data/warehouse).",
)
@click.option(
    "--reprocess", is_flag=True, help="Also rebuild documents that an older version of the transforms loaded."
)
@workers_options
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object on stdout, nothing else.")
@click.option("--wait", type=float, default=300.0, show_default=True, help="Seconds to wait for another run to end.")
def command(
    paths: tuple[Path, ...],
    warehouse: Path | None,
    reprocess: bool,
    workers: int | None,
    runner: str,
    as_json: bool,
    wait: float,
) -> int:
    """Load files or folders (recursive) of bulletins and publish the warehouse.

    Exit status: 0 all loaded, 2 some documents were quarantined, 1 failed (nothing published).
    """
    api.quietly()
    settings = Settings.at(warehouse)
    with told_when_stopped(settings, ""), terminal_progress(), api.answering() as wait_for_api:
        # Prefect takes seconds to import: after the first sign of life, not before.
        from flows.errors import USER_ERRORS
        from flows.ingest import ChecksFailedError, import_ahead, ingest
        from flows.state import failure_recorded

        try:
            with failure_recorded(settings):
                wait_for_api(None if settings.published.exists() else import_ahead)  # not for a night with nothing new
            stop_if_asked()
            summary = ingest(
                [str(path) for path in paths],
                str(warehouse) if warehouse else None,
                reprocess,
                wait,
                workers=workers,
                runner=runner,
            )
        except ChecksFailedError as failure:
            summary = failure.summary
        except USER_ERRORS as error:
            raise click.ClickException(str(error)) from error
    return report(summary, as_json)


def report(summary: Summary, as_json: bool) -> int:
    """Say what a run did, on the terminal or as one JSON object on stdout; gives the exit status."""
    if as_json:
        told(json.dumps(summary.as_json(), ensure_ascii=False, default=str) + "\n")
    else:
        told(in_words(summary))
    return summary.exit_status


def in_words(summary: Summary) -> str:
    """What a run did, what failed and what was refused, as the terminal shows it."""
    from rich.console import Console

    shown = io.StringIO()
    _show(summary, Console(file=shown, force_terminal=sys.stdout.isatty() or None, highlight=False, emoji=False))
    return shown.getvalue()


def _show(summary: Summary, console: Console) -> None:
    from rich.table import Table

    from flows.terminal import one_line, plain

    style = "bold red" if summary.exit_status == 1 else "bold"
    console.print(plain(summary.headline(), style))
    table = Table.grid(padding=(0, 2))
    for label, value in summary.lines():
        waited = f" ({time.monotonic() - BEGAN:.1f} s since the command began)" if label == "took" else ""
        table.add_row(plain(label, "dim"), plain(f"{value}{waited}"))
    console.print(table)
    for check in summary.failed_checks:
        colour = "red" if check.severity == "error" else "yellow"
        console.print(
            plain(f"{check.severity}: {check.why} ({check.unexpected_count} rows in {check.table_name})", colour),
            soft_wrap=True,
        )
        for example in check.examples[:3]:
            console.print(plain(one_line(f"    {example}"), "dim"), soft_wrap=True)
    for warning in summary.warnings:
        console.print(plain(one_line(f"warning: {warning}"), "yellow"), soft_wrap=True)
    for item in summary.quarantined:
        refused = one_line(f"quarantined at {item.stage}: {item.uri}: {item.reason}")
        console.print(plain(refused, "yellow"), soft_wrap=True)
    if summary.status != "failed":
        console.print(plain("\nTry:", "dim"))
        console.print(plain(summary.first_query()), soft_wrap=True)

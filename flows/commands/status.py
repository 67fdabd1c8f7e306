"""``jianbao status``: is the warehouse well, and what to do if not; its exit status is made for monitoring."""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path

import click

from flows.opening import warehouse_option


@click.command()
@warehouse_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on stdout.")
@click.option(
    "--grace", "grace_hours", type=float, default=1.0, show_default=True, help="Hours that a run may be late."
)
def command(warehouse: Path | None, as_json: bool, grace_hours: float) -> int:
    """Show the last run, the last build, what is quarantined, which checks warn, when the next run is due.

    Exit status: 0 healthy, 1 failed, overdue or nothing published, 2 files are quarantined.
    """
    from flows.status import status
    from warehouse.settings import Settings

    found = status(Settings.at(warehouse), grace=timedelta(hours=grace_hours))
    if as_json:
        json.dump(found.as_json(), sys.stdout, ensure_ascii=False, default=str)
        sys.stdout.write("\n")
        return found.exit_status
    from rich.console import Console
    from rich.table import Table

    from flows.terminal import plain

    console = Console(highlight=False, emoji=False)
    console.print(plain(found.headline(), "bold" if found.exit_status == 0 else "bold yellow"))
    table = Table.grid(padding=(0, 2))
    for label, value in found.lines():
        table.add_row(plain(label, "dim"), plain(value))
    console.print(table)
    return found.exit_status

"""``jianbao expectations suggest``: what an issue of each publication brings at least, by the issues loaded so far."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import click

from flows.opening import open_published, warehouse_option


@click.group()
def command() -> None:
    """Work on the data quality checks themselves."""


@command.command()
@warehouse_option
def suggest(warehouse: Path | None) -> int:
    """Print rows for data/reference/volume_envelopes.csv, to be reviewed and put there."""
    from expectations.volume import ENVELOPE, suggest

    with open_published(warehouse) as connection:
        rows = suggest(connection)
    lines = csv.DictWriter(sys.stdout, ENVELOPE, lineterminator="\n")
    lines.writeheader()
    lines.writerows(rows)
    return 0

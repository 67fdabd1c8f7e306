"""``jianbao expectations suggest``: what an issue of each publication brings at least, by the issues loaded so far."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from flows.opening import open_published, warehouse_option
from transforms.reference import REFERENCE, table

ENVELOPES = REFERENCE / "volume_envelopes.csv"


@click.group()
def command() -> None:
    """Work on the data quality checks themselves."""


@command.command()
@warehouse_option
@click.option("--write", is_flag=True, help=f"Add them to {ENVELOPES.name}; rows that are there stay as they are.")
def suggest(warehouse: Path | None, write: bool) -> int:
    """Propose what an issue of each publication brings at least, and how often one is due.

    Prints rows for data/reference/volume_envelopes.csv on stdout: half of the poorest healthy issue, for publications
    of which four issues are loaded. Review them, then add them to the file, by hand or with --write. A later issue
    below its floor, or one that does not come, is a warning of the run, of `jianbao status` and of `jianbao check`.
    """
    from expectations.volume import ENVELOPE, FEWEST_ISSUES, suggest, too_few

    with open_published(warehouse) as connection:
        rows, unknown = suggest(connection), too_few(connection)
    reviewed = table("volume_envelopes")
    known = {row["publication"] for row in reviewed}
    new = [row for row in rows if row["publication"] not in known]
    lines = csv.DictWriter(sys.stdout, ENVELOPE, lineterminator="\n")
    lines.writeheader()
    lines.writerows(new)
    for said in _about(new, [name for name in unknown if name not in known], len(known), FEWEST_ISSUES):
        click.echo(said, err=True)
    if write and new:
        with ENVELOPES.open("w", encoding="utf-8", newline="") as file:
            whole = csv.DictWriter(file, ENVELOPE, lineterminator="\n")
            whole.writeheader()
            whole.writerows([*reviewed, *new])
        click.echo(f"written to {ENVELOPES}; review the change and keep it with the code", err=True)
    elif new:
        click.echo(f"review these lines, then add them to {ENVELOPES} (or: --write)", err=True)
    return 0


def _about(new: Sequence[object], unknown: Sequence[str], known: int, fewest: int) -> list[str]:
    """What was proposed and what not, in sentences."""
    said = [f"{len(new)} publications proposed, {known} in the table already"]
    if unknown:
        some = "、".join(unknown[:5]) + (" …" if len(unknown) > 5 else "")
        said.append(f"{len(unknown)} have fewer than {fewest} issues, too few to say what is usual: {some}")
    return said

"""``jianbao rollback``: the previous build takes the place of the published one, and the other way round."""

from __future__ import annotations

from pathlib import Path

import click

from flows.errors import USER_ERRORS
from flows.opening import warehouse_option
from warehouse.history import rollback
from warehouse.settings import Settings


@click.command()
@warehouse_option
@click.option("--wait", type=float, default=10.0, show_default=True, help="Seconds to wait for a run to end.")
def command(warehouse: Path | None, wait: float) -> int:
    """Put the previous build back; a second call puts the later one back.

    The record is left alone: the next run that brings something new publishes its state, so mend the cause first.
    """
    try:
        info = rollback(Settings.at(warehouse), wait)
    except USER_ERRORS as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"The published file is the build of {info.built_at} UTC again (snapshot {info.snapshot_id}).")
    return 0

"""``jianbao verify``: is everything true that the warehouse says?"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from flows.errors import USER_ERRORS
from flows.opening import warehouse_option
from flows.terminal import safe
from warehouse.settings import Settings
from warehouse.verify import whole


@click.command()
@warehouse_option
@click.option("--all", "every", is_flag=True, help="Go on after the first fault and list all.")
def command(warehouse: Path | None, every: bool) -> int:
    """Re-check hashes, replay of repairs, spans, keys, references and row counts against the raw files.

    Exit status: 0 all is true, 1 at the first fault.
    """
    try:
        found = list(islice(whole(Settings.at(warehouse)), None if every else 1))
    except USER_ERRORS as error:
        raise click.ClickException(str(error)) from error
    for lie in found:
        click.echo(safe(str(lie)))
    if not found:
        click.echo("Everything is true: files, keys, references, texts, repairs, spans, quotes and the published file.")
    return 1 if found else 0

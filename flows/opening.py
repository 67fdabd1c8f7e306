"""The published file as a reader opens it: read-only, never locking it, with a sentence where there is none."""

from __future__ import annotations

from pathlib import Path

import click
import duckdb

from warehouse.settings import Settings

warehouse_option = click.option(
    "--warehouse",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of lake/ and jianbao.duckdb (default: $JIANBAO_WAREHOUSE or data/warehouse).",
)


def open_published(warehouse: Path | None) -> duckdb.DuckDBPyConnection:
    """The published file of the warehouse in ``warehouse``, read-only.

    Raises:
        click.ClickException: when nothing has been published there, or the file is no warehouse.
    """
    path = Settings.at(warehouse).published
    if not path.exists():
        raise click.ClickException(f"{path} is not there: load something first with  jianbao ingest PATH")
    try:
        return duckdb.connect(path, read_only=True)
    except duckdb.Error as error:
        raise click.ClickException(f"{path} cannot be opened ({error})") from error

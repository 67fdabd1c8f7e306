"""What commands share: options, and the published file as a reader opens it (read-only, never locking it)."""

from __future__ import annotations

from collections.abc import Callable
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


def workers_options(command: Callable[..., int]) -> Callable[..., int]:
    """The options that say who transforms the documents: ``--workers`` and ``--runner``."""
    count = click.option(
        "--workers",
        metavar="N",
        type=click.IntRange(1),
        help="Processes that transform documents (default: one for every 8 MB of new text, at most one a core).",
    )
    runner = click.option(
        "--runner",
        metavar="RUNNER",
        default="local",
        show_default=True,
        help="Where they run: local, dask (a cluster on this machine), dask://HOST:PORT (a running scheduler).",
    )
    return count(runner(command))


def refuse_own_folder(target: Path, warehouse: Path | None) -> None:
    """What a person asks for is never written among the warehouse's own files.

    Raises:
        click.ClickException: when ``target`` is or lies in the folder of the warehouse.
    """
    if target.resolve().is_relative_to(Settings.at(warehouse).root.resolve()):
        raise click.ClickException(f"{target} lies in the warehouse's own folder; write the answer elsewhere")


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

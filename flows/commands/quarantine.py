"""``jianbao quarantine``: the inputs that were refused and why, and another try."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from flows import api
from flows.commands.ingest import report
from flows.opening import warehouse_option
from flows.progress import terminal_progress
from flows.summary import Summary
from warehouse.errors import WarehouseError
from warehouse.lake import Lake
from warehouse.quarantine import Waiting, waiting
from warehouse.settings import Settings


@click.command()
@warehouse_option
@click.option("--retry", "again", is_flag=True, help="Load them again, from their files or from the bytes kept.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON on stdout, nothing else.")
def command(warehouse: Path | None, again: bool, as_json: bool) -> int:
    """List the inputs that are still refused, with stage and reason, or try them again.

    Exit status: 0 nothing waits (any more), 2 something does, 1 failed.
    """
    settings = Settings.at(warehouse)
    if again:
        return report(_retry(settings), as_json)
    try:
        with Lake(settings, read_only=True) as lake:
            items = waiting(lake)
    except WarehouseError as error:
        raise click.ClickException(str(error)) from error
    _list(items, as_json)
    return 2 if items else 0


def _retry(settings: Settings) -> Summary:
    api.quietly()
    with terminal_progress(), api.answering() as wait_for_api:
        # Prefect takes seconds to import: after the first sign of life, not before.
        from flows.errors import USER_ERRORS
        from flows.ingest import ChecksFailedError, import_ahead
        from flows.retry import retry
        from flows.state import failure_recorded

        try:
            with failure_recorded(settings):
                wait_for_api(import_ahead)
            return retry(str(settings.root))
        except ChecksFailedError as failure:
            return failure.summary
        except USER_ERRORS as error:
            raise click.ClickException(str(error)) from error


def _list(items: Sequence[Waiting], as_json: bool) -> None:
    if as_json:
        told = [
            {
                "uri": item.uri, "source_root": item.source_root, "sha256": item.sha256, "stage": item.stage,
                "byte_count": item.byte_count, "reason": item.reason, "first_seen_at": str(item.first_seen_at),
                "kept": item.kept and str(item.kept),
            }
            for item in items
        ]  # fmt: skip
        json.dump(told, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
        return
    from rich.console import Console

    from flows.terminal import one_line, plain

    console = Console(highlight=False, emoji=False)
    for item in items:
        console.print(plain(one_line(f"{item.uri}: {item.reason}")), soft_wrap=True)
        lost = "bytes not kept" if item.sha256 else "bytes not kept: they were never read"
        kept = f"bytes kept in {item.kept}" if item.kept else lost
        console.print(
            plain(f"    refused at {item.stage} since {item.first_seen_at:%Y-%m-%d %H:%M} UTC, {kept}", "dim"),
            soft_wrap=True,
        )
    console.print(plain(f"{len(items)} inputs wait; try them again with  jianbao quarantine --retry" if items else
                        "Nothing waits in quarantine."))  # fmt: skip

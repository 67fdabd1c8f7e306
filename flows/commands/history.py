"""``jianbao history``: the states of the lake that can be read, and the two builds that are kept."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from flows.errors import USER_ERRORS
from flows.opening import warehouse_option
from flows.terminal import safe
from warehouse.history import builds, snapshots
from warehouse.lake import Lake
from warehouse.settings import Settings


@click.command()
@warehouse_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object on stdout, nothing else.")
def command(warehouse: Path | None, as_json: bool) -> int:
    """List every state of the record, oldest first, and the builds that are kept. Times are UTC.

    Read a state with  jianbao sql --at TIME QUERY,  put the previous build back with  jianbao rollback.
    """
    settings = Settings.at(warehouse)
    try:
        with Lake(settings, read_only=True) as lake:
            states = snapshots(lake)
    except USER_ERRORS as error:
        raise click.ClickException(str(error)) from error
    kept = builds(settings)
    shown = {build.info.snapshot_id: build.path.name for build in reversed(kept)}
    if as_json:
        told = {
            "snapshots": [{"snapshot_id": s.snapshot_id, "at": str(s.at), "message": s.message} for s in states],
            "builds": [
                {"file": str(b.path), "snapshot_id": b.info.snapshot_id, "built_at": b.info.built_at} for b in kept
            ],
        }
        json.dump(told, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
        return 0
    for state in states:
        mark = f"  <- {shown[state.snapshot_id]}" if state.snapshot_id in shown else ""
        click.echo(safe(f"{state.snapshot_id:6}  {state.at:%Y-%m-%d %H:%M:%S}  {state.message}{mark}"))
    return 0

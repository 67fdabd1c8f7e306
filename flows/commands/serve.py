"""``jianbao serve PATH…``: the nightly run in the foreground, with a Prefect server and its dashboard."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import available_timezones

import click

from flows.api import refuse_wrong_settings
from flows.opening import warehouse_option, workers_options
from flows.terminal import safe


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@warehouse_option
@workers_options
@click.option("--cron", default="0 2 * * *", show_default=True, help="When it is due, as a cron line.")
@click.option("--timezone", default="Asia/Shanghai", show_default=True, help="Time zone of the cron line.")
@click.option(
    "--keep-snapshots", default=30, show_default=True, type=click.IntRange(1), help="States of the lake to keep."
)
@click.option("--notify", metavar="BLOCK", multiple=True, help="Prefect block to tell of failures and recovery.")
@click.option(
    "--port",
    default=4200,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Port of the server, where PREFECT_API_URL names none.",
)
def command(
    paths: tuple[Path, ...],
    warehouse: Path | None,
    workers: int | None,
    runner: str,
    cron: str,
    timezone: str,
    keep_snapshots: int,
    notify: tuple[str, ...],
    port: int,
) -> int:
    """Load PATH… into the warehouse every night, until stopped.

    Runs in the foreground. PREFECT_API_URL names the Prefect server; without it one is started on this machine.
    Exit status: 0 stopped, 1 it could not begin, or its server is gone.
    """
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    if timezone not in available_timezones():
        raise click.ClickException(f"--timezone {timezone} is none that this machine knows; write one as Asia/Shanghai")
    for path in paths:
        if not path.exists():
            click.echo(
                safe(f"{path} is not there now: if it is not by the time of the run, that run will fail"), err=True
            )
    click.echo("starting …", err=True)
    # Prefect takes seconds to import: after the first sign of life, not before.
    refuse_wrong_settings()
    from prefect.client.schemas.schedules import CronSchedule
    from pydantic import ValidationError

    from flows.api import PrefectUnavailableError
    from flows.errors import WorkersError
    from flows.runners import Workers
    from flows.serving import ServerGoneError, ServerNotStartedError, prefect_server, serve
    from warehouse.settings import Settings

    parameters = {
        "sources": [str(path.absolute()) for path in paths],
        "warehouse": str(Settings.at(warehouse).root),
        "keep_snapshots": keep_snapshots,
        "notify_blocks": list(notify),
        "workers": workers,
        "runner": runner,
    }
    try:
        Workers(workers, runner)  # what is wrong is told now, not at night
        CronSchedule(cron=cron, timezone=timezone)
    except ValidationError as error:
        raise click.ClickException(
            f"--cron {cron!r} is no cron line; write minute, hour, day, month and day of the week, as in '0 2 * * *'"
        ) from error
    except WorkersError as error:
        raise click.ClickException(str(error)) from error
    try:
        with prefect_server(port) as server:
            serve(parameters, cron, timezone, server, click.echo)
    except (PrefectUnavailableError, ServerGoneError, ServerNotStartedError, WorkersError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    return 0

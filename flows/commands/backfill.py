"""``jianbao backfill PATH…``: a large folder tree in batches that can be interrupted and go on."""

from __future__ import annotations

from pathlib import Path

import click

from flows import api
from flows.interruption import stop_if_asked
from flows.opening import warehouse_option, workers_options
from flows.progress import terminal_progress
from flows.stopping import told_when_stopped
from warehouse.settings import Settings


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@warehouse_option
@click.option("--batch-files", default=500, show_default=True, type=click.IntRange(1), help="Files a commit.")
@click.option("--batch-mb", default=16, show_default=True, type=click.IntRange(1), help="Megabytes a commit.")
@click.option("--publish-every", metavar="N", default=0, type=click.IntRange(0), help="Also publish every N batches.")
@workers_options
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object on stdout, nothing else.")
@click.option("--wait", type=float, default=300.0, show_default=True, help="Seconds to wait for another run to end.")
def command(
    paths: tuple[Path, ...],
    warehouse: Path | None,
    batch_files: int,
    batch_mb: int,
    publish_every: int,
    workers: int | None,
    runner: str,
    as_json: bool,
    wait: float,
) -> int:
    """Load a large folder tree batch by batch and publish the warehouse.

    Stopped at any moment and started again it goes on where it was.
    Exit status: 0 all loaded, 2 some documents were quarantined, 1 failed or some batches were left out.
    """
    api.quietly()
    settings = Settings.at(warehouse)
    then = ": it goes on where it was and publishes"
    with told_when_stopped(settings, then), terminal_progress(), api.answering() as wait_for_api:
        # Prefect takes seconds to import: after the first sign of life, not before.
        from flows.backfill import backfill
        from flows.errors import USER_ERRORS
        from flows.ingest import import_ahead
        from flows.state import failure_recorded

        try:
            with failure_recorded(settings):
                wait_for_api(import_ahead)
            stop_if_asked()
            summary = backfill(
                [str(path) for path in paths],
                str(warehouse) if warehouse else None,
                batch_files,
                batch_mb * 1024 * 1024,
                publish_every,
                wait,
                workers,
                runner,
            )
        except USER_ERRORS as error:
            raise click.ClickException(str(error)) from error
    from flows.commands.ingest import report

    return report(summary, as_json)

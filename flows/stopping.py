"""What ``jianbao ingest`` and ``jianbao backfill`` say when somebody stops them, at whatever moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from flows.interruption import is_interruption, stops_remembered, untimely
from warehouse.records import utc_now
from warehouse.settings import Settings


@contextmanager
def told_when_stopped(settings: Settings, then: str) -> Iterator[None]:
    """A stop in the block is written down for ``jianbao status`` and told in one sentence, also while Prefect starts.

    ``then`` says what running the same command again does.

    Raises:
        click.ClickException: when the block was stopped.
    """
    started_at = utc_now()
    with stops_remembered():
        try:
            yield
        except untimely() as stopped:
            if not is_interruption(stopped):
                raise
            from flows.state import record_interruption

            record_interruption(settings, started_at, stopped)
            raise click.ClickException(f"stopped; what was committed stays. Run the same command again{then}") from None

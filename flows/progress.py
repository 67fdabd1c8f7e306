"""Progress of a run, told to whoever listens: a bar on a terminal, nothing under a scheduler.

The flow says what it does through ``current()``; the command line sets a ``TerminalProgress`` around it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Progress(Protocol):
    """What a flow tells while it works."""

    def stage(self, name: str) -> None:
        """Another stage of the run begins."""

    def expect(self, byte_count: int) -> None:
        """So many bytes of documents are to be transformed."""

    def advance(self, byte_count: int) -> None:
        """So many bytes of documents are done."""


class SilentProgress:
    """Nobody listens."""

    def stage(self, name: str) -> None:
        """Say nothing."""

    def expect(self, byte_count: int) -> None:
        """Say nothing."""

    def advance(self, byte_count: int) -> None:
        """Say nothing."""


_current: ContextVar[Progress] = ContextVar("progress", default=SilentProgress())  # noqa: B039 (it holds no state)


def current() -> Progress:
    """The progress of the run around the caller."""
    return _current.get()


@contextmanager
def told_to(listener: Progress) -> Iterator[None]:
    """Tell ``listener`` of the runs inside the block."""
    token = _current.set(listener)
    try:
        yield
    finally:
        _current.reset(token)


def remaining(elapsed_seconds: float, done_bytes: float, all_bytes: float | None) -> str:
    """How long it still takes at the pace so far, as a person says it; nothing while there is no pace yet.

    The pace is that of the whole run: between the bytes of two batches lie their checks and their commit.

    >>> remaining(60.0, 1e6, 5e6)
    'about 4 min left'
    """
    if not done_bytes or not all_bytes:
        return ""
    seconds = elapsed_seconds * (all_bytes - done_bytes) / done_bytes
    if seconds < 60:
        return "less than a minute left"
    minutes = round(seconds / 60)
    return f"about {minutes} min left" if minutes < 60 else f"about {minutes // 60} h {minutes % 60} min left"


@contextmanager
def terminal_progress() -> Iterator[None]:
    """Show a bar on standard error while the block runs (plain silence where that is no terminal)."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        ProgressColumn,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.progress import Progress as Bar
    from rich.text import Text

    class LeftColumn(ProgressColumn):
        """The estimate."""

        def render(self, task: Task) -> Text:
            return Text(remaining(time.monotonic() - task.fields["began"], task.completed, task.total))

    console = Console(file=sys.stderr)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeElapsedColumn(),
        LeftColumn(),
    )
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("starting Prefect", total=None, began=0.0)

        class TerminalProgress:
            """The same three calls, drawn."""

            def stage(self, name: str) -> None:
                bar.update(task, description=name)

            def expect(self, byte_count: int) -> None:
                bar.update(task, total=byte_count, completed=0, began=time.monotonic())

            def advance(self, byte_count: int) -> None:
                bar.advance(task, byte_count)

        with told_to(TerminalProgress()):
            yield

"""A run that somebody stopped, with Ctrl-C or SIGTERM, in whatever clothes it comes.

Python makes a KeyboardInterrupt of Ctrl-C and nothing of SIGTERM; Prefect makes an exception of its own of SIGTERM
while a flow runs; DuckDB makes a RuntimeError of both during a query.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

QUERY_INTERRUPTED = "Query interrupted"
"""What DuckDB makes of Ctrl-C during a query: a RuntimeError of these words."""


@contextmanager
def term_is_ctrl_c() -> Iterator[None]:
    """In the block SIGTERM stops this process as Ctrl-C does, unless somebody else sees to it."""
    main = threading.current_thread() is threading.main_thread()
    if not main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def untimely() -> tuple[type[BaseException], ...]:
    """What ends a run before its time: a fault, or that it was stopped."""
    return (Exception, *_stops())


def _stops() -> tuple[type[BaseException], ...]:
    from prefect.exceptions import TerminationSignal  # seconds to import where nothing has done so

    return (KeyboardInterrupt, TerminationSignal)


def is_interruption(error: BaseException) -> bool:
    """Whether ``error`` says that the run was stopped, and is no fault."""
    if isinstance(error, Exception):
        return isinstance(error, RuntimeError) and str(error) == QUERY_INTERRUPTED
    return isinstance(error, _stops())

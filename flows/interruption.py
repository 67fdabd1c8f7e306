"""A run that somebody stopped, with Ctrl-C or SIGTERM, in whatever clothes it comes.

Python makes a KeyboardInterrupt of Ctrl-C and nothing of SIGTERM; Prefect makes an exception of its own of SIGTERM
while a flow runs; DuckDB makes a RuntimeError of both during a query; what is interrupted while it is imported may
make a fault of its own of them.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

QUERY_INTERRUPTED = "Query interrupted"
"""What DuckDB makes of Ctrl-C during a query: a RuntimeError of these words."""


_Handler = Callable[[int, FrameType | None], Any] | signal.Handlers


@contextmanager
def _handled(numbers: Iterable[signal.Signals], handler: _Handler, instead_of: _Handler) -> Iterator[None]:
    """In the block ``handler`` sees to those of the signals that ``instead_of`` saw to: nobody else's are taken."""
    main = threading.current_thread() is threading.main_thread()
    taken = [number for number in numbers if main and signal.getsignal(number) is instead_of]
    for number in taken:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, instead_of)


@contextmanager
def term_is_ctrl_c() -> Iterator[None]:
    """In the block SIGTERM stops this process as Ctrl-C does, unless somebody else sees to it."""
    with _handled([signal.SIGTERM], signal.default_int_handler, signal.SIG_DFL):
        yield


class _Asked:
    """Whether somebody asked this process to stop, in the block of ``stops_remembered``."""

    to_stop = False


@contextmanager
def stops_remembered() -> Iterator[None]:
    """In the block every error that comes after a Ctrl-C is an interruption, whatever was made of it.

    For blocks that run no event loop of their own: asyncio sees to Ctrl-C only where nobody else does.
    """
    unraisable = sys.unraisablehook
    sys.unraisablehook = lambda lost: None if _is_lost_stop(lost) else unraisable(lost)
    with _handled([signal.SIGINT, signal.SIGTERM], _stop, signal.default_int_handler):
        try:
            yield
        finally:
            _Asked.to_stop = False
            sys.unraisablehook = unraisable


def _is_lost_stop(lost: sys.UnraisableHookArgs) -> bool:
    """Whether what came in a destructor or a callback is a stop: ``stop_if_asked`` makes it good."""
    return _Asked.to_stop and issubclass(lost.exc_type, KeyboardInterrupt)


def _stop(number: int, frame: FrameType | None) -> None:
    _Asked.to_stop = True
    signal.default_int_handler(number, frame)


def stop_if_asked() -> None:
    """Make good a stop that was lost: an exception that comes in a destructor or a callback is printed and forgotten.

    Raises:
        KeyboardInterrupt: when a stop came in the block of ``stops_remembered`` and nothing ended it.
    """
    if _Asked.to_stop:
        raise KeyboardInterrupt


def untimely() -> tuple[type[BaseException], ...]:
    """What ends a run before its time: a fault, or that it was stopped."""
    return (Exception, *_stops())


def _stops() -> tuple[type[BaseException], ...]:
    prefect = sys.modules.get("prefect.exceptions")  # seconds to import, and who has not cannot have raised it
    terminated = getattr(prefect, "TerminationSignal", None)
    return (KeyboardInterrupt, terminated) if terminated else (KeyboardInterrupt,)


def is_interruption(error: BaseException) -> bool:
    """Whether ``error`` says that the run was stopped, and is no fault."""
    if isinstance(error, Exception):
        return _Asked.to_stop or (isinstance(error, RuntimeError) and str(error) == QUERY_INTERRUPTED)
    return isinstance(error, _stops())

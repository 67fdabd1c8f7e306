"""A run that somebody stopped with Ctrl-C, in whatever clothes it comes."""

from __future__ import annotations

QUERY_INTERRUPTED = "Query interrupted"
"""What DuckDB makes of Ctrl-C during a query: a RuntimeError of these words."""


def is_interruption(error: BaseException) -> bool:
    """Whether ``error`` is Ctrl-C and no fault."""
    return isinstance(error, KeyboardInterrupt) or (isinstance(error, RuntimeError) and str(error) == QUERY_INTERRUPTED)

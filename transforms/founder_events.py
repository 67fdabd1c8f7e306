"""A place of a text that speaks for or against a damaged run.

In:  a text without white space, and a place in it.
Out: ``Event`` s, and what the character there wins when it is read as a symbol.
It never looks further than the reach of the lattice.
"""

from __future__ import annotations

from dataclasses import dataclass

from transforms.founder_lattice import REACH, gain


@dataclass(frozen=True, slots=True)
class Event:
    """``gain`` in nats, negative for a clean symbol; ``breaks``: a paragraph ended since the event before."""

    at: int
    gain: float
    breaks: bool


def weigh(solid: str, at: int, level: int) -> float:
    """Nats won by reading ``solid[at]`` as its symbol."""
    start = max(0, at - REACH)
    return gain(solid[start : at + REACH + 1], at - start, level)

"""A lie: something the warehouse says that is not so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lie:
    """Something the warehouse says that is not so: which check, about what, how."""

    check: str
    about: str
    what: str

    def __str__(self) -> str:
        return f"{self.check}: {self.about}: {self.what}"

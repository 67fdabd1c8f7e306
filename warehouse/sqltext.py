"""Names and texts as SQL writes them. A module of its own: commands that only read import nothing heavy.

>>> literal("it's")
"'it''s'"
"""

from __future__ import annotations


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"

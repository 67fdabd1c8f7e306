"""Untrusted text on a terminal: a title or a file name must not move the cursor or ring the bell."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text


def safe(text: str) -> str:
    """``text`` with control and format characters written out as ``\\xNN`` or ``\\uNNNN``; line breaks stay."""
    return "".join(
        char
        if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
        else char.encode("unicode_escape").decode()
        for char in text
    )


def plain(text: str, style: str = "") -> Text:
    """``text`` for rich, taken literally: no markup, no control characters."""
    from rich.text import Text  # not before a terminal is written to: it costs a quarter of a command's start

    return Text(safe(text), style)

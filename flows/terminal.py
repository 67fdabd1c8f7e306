"""Untrusted text on a terminal: a title or a file name must not move the cursor or ring the bell.

And the last word of a run, whose exit status says what became of the warehouse, not of the reader of that word.
"""

from __future__ import annotations

import errno
import io
import os
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer
    from rich.text import Text


def safe(text: str) -> str:
    """``text`` with control and format characters written out as ``\\xNN`` or ``\\uNNNN``; line breaks stay."""
    return "".join(
        char
        if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
        else char.encode("unicode_escape").decode()
        for char in text
    )


def one_line(text: str) -> str:
    """``safe`` text of one line: a file's name may hold a line break, which would begin a line of its own."""
    return safe(text).replace("\n", "\\n").replace("\t", "\\t")


def plain(text: str, style: str = "") -> Text:
    """``text`` for rich, taken literally: no markup, no control characters."""
    from rich.text import Text  # not before a terminal is written to: it costs a quarter of a command's start

    return Text(safe(text), style)


def bear_any_encoding() -> None:
    """Write what the terminal's encoding does not have as ``\\uNNNN`` (``PYTHONIOENCODING=ascii``), not fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


STDOUT = "standard output"


class _Output(io.FileIO):
    """Standard output, whose faults name it: those of any file that takes no more would have no name either."""

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            error.filename = STDOUT
            raise


def name_output() -> None:
    """Have the faults of this process's standard output say that they are its own; another stream is left alone."""
    stream = sys.stdout
    if stream is sys.__stdout__ and isinstance(stream, io.TextIOWrapper):
        stream.flush()
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(_Output(stream.fileno(), "wb", closefd=False)),
            stream.encoding, stream.errors, line_buffering=stream.line_buffering,
        )  # fmt: skip


def give_up_output() -> None:
    """Let go what standard output cannot take: what is left in its buffer would fail again as Python ends, and make
    that the exit status."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
"""What an output that takes no more says."""


def told(text: str) -> None:
    """Write ``text`` to standard output. One that is closed (``| head``) or full is said on standard error, at most."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        give_up_output()
        if not isinstance(error, BrokenPipeError):
            why = error.strerror
            sys.stderr.write(f"jianbao: what the run did could not be written ({why}); see  jianbao status\n")

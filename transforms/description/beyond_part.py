"""A change that no part could have made: 共22万亩，其中 …，牧草0.7万亩，比上年增加 | 0.9万亩 is the whole's.

In:  a text, where the sentence of each of its quantities begins, the quantities in order and what was said of each.
Out: the same descriptions; an increase that is larger than the part it was said of, and the changes behind it, have
     the name of the whole that 其中 divides.
It never touches a decrease (a part may have lost more than it has left), nor acts where the whole is not known or is
smaller than the change itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.records import Quantity

if TYPE_CHECKING:
    from transforms.description.describe import Description


def of_the_whole(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` of ``quantities`` with increases that are beyond a part given to its whole."""
    out = list(said)
    for row in range(2, len(quantities)):
        part = row - 1
        if not _is_beyond(quantities[part], quantities[row], said[part], said[row]):
            continue
        whole = _whole_of(body, starts, quantities, row)
        if whole is None or _CLOSED.search(body, quantities[part].end, quantities[row].start):
            continue
        name, changed = said[part].indicator, row
        while changed < len(quantities) and starts[changed] == starts[row] and _goes_on(name, said[changed]):
            told = said[changed].indicator.removeprefix(name)
            out[changed] = replace(out[changed], indicator=f"{said[whole].indicator}{told}")
            changed += 1
    return out


_CLOSED = re.compile("[；。）)]")
_RISES = re.compile("(?:增加|增长|扩大|新增|多)$")


def _goes_on(name: str, said: Description) -> bool:
    return said.kind == "growth" and said.indicator.startswith(name)


def _is_beyond(part: Quantity, change: Quantity, of_part: Description, of_change: Description) -> bool:
    """Whether ``change`` is an increase of ``part`` and larger than it."""
    return (
        part.unit == change.unit
        and change.value > part.value
        and of_part.kind != "growth"
        and _goes_on(of_part.indicator, of_change)
        and _RISES.search(of_change.indicator) is not None
    )


def _whole_of(body: str, starts: Sequence[int], quantities: Sequence[Quantity], row: int) -> int | None:
    """The row of what 其中 divides in front of ``row``."""
    among = body.rfind("其中", starts[row], quantities[row - 1].start)
    for whole in range(row - 1, -1, -1):
        if among < 0 or starts[whole] != starts[row]:
            return None
        if quantities[whole].end <= among and quantities[whole].unit == quantities[row].unit:
            beyond = quantities[whole].value <= quantities[row].value
            return None if beyond or _CLOSED.search(body, quantities[whole].end, among) else whole
    return None

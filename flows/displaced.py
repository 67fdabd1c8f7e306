"""Files of two source folders that are known by one path: the later one takes the earlier one's place.

In:  the files that were loaded, each with the folder from which the document before it came.
Out: a warning for each such folder that still holds the files; none where the folder was moved, which is no fault.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from flows.discover import SourceFile

NAMED = 3
"""Files that a warning names; it counts the others."""


def warnings(displaced: Iterable[tuple[SourceFile, str]]) -> list[str]:
    """What to tell of ``displaced``: each file, and the source folder of what it took the place of."""
    found: dict[tuple[str, str], list[str]] = {}
    for source, root in displaced:
        if is_another(Path(root) / source.uri, Path(source.path)):
            found.setdefault((root, source.source_root), []).append(source.uri)
    return [_sentence(*roots, uris) for roots, uris in found.items()]


def is_another(old: Path, new: Path) -> bool:
    """Whether ``old`` is there and not ``new`` under another name; what cannot be looked at is not there."""
    try:
        return old.is_file() and not old.samefile(new)
    except OSError:
        return False


def _sentence(old: str, new: str, uris: list[str]) -> str:
    more = f" and {len(uris) - NAMED} more" if len(uris) > NAMED else ""
    return (
        f"{', '.join(uris[:NAMED])}{more} of {new} took the place of files of the same path in {old}, which are still "
        "there; give the folder above the two as one PATH, or load them into two warehouses"
    )

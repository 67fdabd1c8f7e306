"""Files with the bytes of another file of the same run, of which one is read for all.

In:  what a run has to do, and what became of the files that it read.
Out: copies that must be read themselves, since the file they were a copy of gave other bytes or none; and what became
     of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flows.batches import BatchResult
from flows.discover import SourceFile
from warehouse.records import Outcome, Quarantined

_UNREAD = "discover"
"""The stage of a file that was refused for what it is called, where it lies or that it is gone, not for its bytes."""


def to_read(copies: Sequence[SourceFile], batches: Sequence[BatchResult]) -> tuple[SourceFile, ...]:
    """Of each set of ``copies`` whose bytes none of ``batches`` has read, the first."""
    read = {outcome.document_id for batch in batches for outcome in batch.outcomes if outcome.stage != _UNREAD}
    firsts: dict[str | None, SourceFile] = {}
    for source in copies:
        if source.sha256 not in read:
            firsts.setdefault(source.sha256, source)
    return tuple(firsts.values())


def with_copies_refused(
    settled: Sequence[Outcome], refused: Sequence[Quarantined]
) -> tuple[tuple[Outcome, ...], tuple[Quarantined, ...]]:
    """What was settled as a copy of bytes that were then refused is refused as well: its outcome, and its refusal."""
    by_bytes = {item.sha256: item for item in refused if item.sha256 and item.stage != _UNREAD}
    outcomes, copies = [], []
    for outcome in settled:
        first = by_bytes.get(outcome.document_id or "")
        if first is not None:
            copies.append(replace(first, uri=outcome.uri))
            outcome = replace(outcome, stage=first.stage, outcome="quarantined", reason=first.reason)
        outcomes.append(outcome)
    return tuple(outcomes), tuple(copies)

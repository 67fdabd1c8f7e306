"""What a run leaves in Prefect beside its states: a summary, a table of what was refused, a link, a progress bar.

In:  ``Summary``, or what the run says of its progress. Out: artifacts of the flow run around the caller.
Text that comes from a bulletin or a file name is escaped in Markdown; tables and links show it literally.
"""

from __future__ import annotations

import os
from pathlib import Path
from uuid import UUID

from prefect.artifacts import (
    create_link_artifact,
    create_markdown_artifact,
    create_progress_artifact,
    create_table_artifact,
    update_progress_artifact,
)

from flows.summary import Summary
from flows.terminal import safe
from warehouse.settings import Settings

_SHARES = {
    "waiting for the warehouse": 0.0,
    "finding files": 2.0,
    "transforming": 5.0,
    "checking": 60.0,
    "caring for the lake": 75.0,
    "committing": 80.0,
    "recording the failure": 80.0,
    "publishing": 90.0,
}
"""Percent of a run that is done when a stage begins; transforming moves on with the bytes that are done."""


def quality_page(settings: Settings) -> Path:
    """The page that shows what the checks of the last run found."""
    return settings.root / "quality" / "index.html"


def quality_link(page: Path) -> str:
    """Where a browser finds ``page``: below ``JIANBAO_QUALITY_URL``, where a server shows its folder to others."""
    served = os.environ.get("JIANBAO_QUALITY_URL")
    return f"{served.rstrip('/')}/{page.name}" if served else page.as_uri()


def leave(summary: Summary) -> None:
    """Leave the artifacts of a run that has ended."""
    about = f"run {summary.run_id}"
    page = quality_page(Settings.at(Path(summary.warehouse)))
    told = f"\n[What the checks found]({quality_link(page)})\n" if page.exists() else ""
    create_markdown_artifact(summary.markdown() + told, key="jianbao-summary", description=about)
    if summary.quarantined:
        table = [
            {"file": safe(item.uri), "stage": item.stage, "reason": safe(item.reason)} for item in summary.quarantined
        ]
        create_table_artifact(table, key="jianbao-quarantined", description=f"refused in {about}")
    if page.exists():
        create_link_artifact(quality_link(page), "data quality", key="jianbao-quality", description=about)


class ArtifactProgress:
    """A run's progress as an artifact that Prefect shows while it works; see ``flows.progress.Progress``."""

    def __init__(self) -> None:
        created = create_progress_artifact(0.0, key="jianbao-progress", description="starting")
        assert isinstance(created, UUID)
        self._id = created
        self._expected = self._done = 0

    def stage(self, name: str) -> None:
        """Another stage of the run begins."""
        self._tell(_SHARES.get(name, 0.0), name)

    def expect(self, byte_count: int) -> None:
        """So many bytes of documents are to be transformed."""
        self._expected, self._done = byte_count, 0

    def advance(self, byte_count: int) -> None:
        """So many bytes of documents are done."""
        self._done += byte_count
        begin, end = _SHARES["transforming"], _SHARES["checking"]
        share = begin + (end - begin) * min(1.0, self._done / max(self._expected, 1))
        self._tell(share, f"transforming: {self._done:,} of {self._expected:,} bytes")

    def end(self) -> None:
        """The run has ended."""
        self._tell(100.0, "ended")

    def _tell(self, percent: float, description: str) -> None:
        update_progress_artifact(self._id, percent, description)

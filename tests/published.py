"""A published file made of invented bulletins by the real path (transform, stage, commit, publish), without Prefect."""

from __future__ import annotations

import hashlib
from datetime import datetime

from transforms.frames import frames_of
from transforms.pipeline import transform_document
from warehouse import staging
from warehouse.commit import commit
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.publish import publish
from warehouse.records import Outcome, RunRecord
from warehouse.settings import Settings


def publish_files(settings: Settings, run_id: str, files: dict[str, bytes]) -> None:
    """Load ``files`` (uri → bytes) as one run and publish the warehouse."""
    with writer_lock(settings, 60), Lake(settings) as lake:
        rows = [transform_document(data, uri) for uri, data in sorted(files.items())]
        staging.stage(staging.run_folder(settings, run_id), "0", frames_of(rows))
        outcomes = [
            Outcome(uri, hashlib.sha256(data).hexdigest(), "commit", "loaded", None, 0.1, "/source")
            for uri, data in files.items()
        ]
        commit(lake, RunRecord(run_id, datetime(2024, 1, 2, 3, 4), "1", outcomes, [], (), []))
        publish(lake)
        staging.sweep(settings)

"""What the tests of a served night share: programs, a free port, questions to a Prefect server."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

PROGRAMS = Path(sys.executable).parent


def until(true: Callable[[], Any], seconds: float = 300.0) -> Any:
    """What ``true`` gives once it is true."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := true():
            return found
        time.sleep(0.2)
    raise AssertionError("it did not come true in time")


def post(api: str, path: str, **body: Any) -> Any:
    """What the server answers; it says 503 while its database is busy with others, and is then asked again."""
    answer = httpx.post(f"{api}{path}", json=body, timeout=30)
    deadline = time.monotonic() + 60.0
    while answer.status_code == httpx.codes.SERVICE_UNAVAILABLE and time.monotonic() < deadline:
        time.sleep(0.5)
        answer = httpx.post(f"{api}{path}", json=body, timeout=30)
    return answer.raise_for_status().json()


def ended(api: str, run_id: str) -> str | None:
    """The name of the state in which a flow run has ended."""
    answer = httpx.get(f"{api}/flow_runs/{run_id}", timeout=30)
    if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
        return None
    run = answer.json()
    return str(run["state"]["name"]) if run["state_type"] in ("COMPLETED", "FAILED", "CRASHED", "CANCELLED") else None

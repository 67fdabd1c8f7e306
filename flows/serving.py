"""Running the nightly deployment in the foreground, against a Prefect server: a given one, or one of its own.

In:  parameters of the nightly run, its schedule. Out: a process that starts each night's run when it is due.
With ``PREFECT_API_URL`` set it serves to that server; without it starts one on this machine and ends it with itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import prefect
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

from flows.api import is_up
from flows.nightly import NAME, deployment, nightly, note_schedule
from warehouse.settings import Settings


class ServerNotStartedError(Exception):
    """No Prefect server answers where one is needed."""


@contextmanager
def prefect_server(port: int) -> Iterator[str]:
    """The address of the Prefect server to serve to; starts one on ``port`` where none is configured.

    Raises:
        ServerNotStartedError: when the server does not come up.
    """
    configured = get_current_settings().api.url
    if configured:
        yield configured
        return
    url = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    # In a session of its own: Ctrl-C must not end the server before the runner has paused the schedule on it.
    # Its page asks port 4200 for what it shows, unless told where the server is.
    server = subprocess.Popen(
        command, env={**os.environ, "PREFECT_UI_API_URL": url}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        if not is_up(url, server):
            raise ServerNotStartedError(
                f"a Prefect server could not be started at {url}; is the port taken? Give another with --port, or set "
                "PREFECT_API_URL to a server that runs"
            )
        with temporary_settings({PREFECT_API_URL: url}):
            yield url
    finally:
        server.terminate()
        server.wait(timeout=30)


def serve(parameters: dict[str, Any], cron: str, timezone: str, server: str, say: Callable[[str], None]) -> None:
    """Run the nightly deployment when it is due, until interrupted; the schedule is paused at the end.

    Raises:
        ValueError: when ``cron`` or ``timezone`` means nothing.
    """
    warehouse = parameters.get("warehouse")
    made = deployment(parameters, cron, timezone)
    note_schedule(Settings.at(Path(warehouse) if warehouse else None), cron, timezone, server)
    say(f"Prefect server and dashboard: {server.removesuffix('/api')}")
    say(f"Serving {nightly.name}/{NAME}, due by  {cron}  ({timezone}); stop with Ctrl-C")
    say(f"Run it now:  PREFECT_API_URL={server} prefect deployment run {nightly.name}/{NAME}")
    prefect.serve(made, print_starting_message=False)

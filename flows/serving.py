"""Running the nightly deployment in the foreground, against a Prefect server: a given one, or one of its own.

In:  parameters of the nightly run, its schedule. Out: a process that starts each night's run when it is due.
With ``PREFECT_API_URL`` set it serves to that server; without it starts one on this machine and ends it with itself.
It never lives on without a server: then no night would come, and nobody would be told.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from prefect.exceptions import TerminationSignal
from prefect.runner import Runner
from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

from flows import api
from flows.nightly import deployment, nightly, note_schedule
from warehouse.settings import Settings


class ServerNotStartedError(Exception):
    """No Prefect server can be started where one is needed."""


class ServerGoneError(Exception):
    """The Prefect server that is served to has gone for good."""


LOOK_SECONDS = 5.0
"""How often the server is looked at."""

GONE_SECONDS = 120.0
"""How long a given server may not answer: it may be started anew meanwhile."""


@dataclass(frozen=True, slots=True)
class Server:
    """A Prefect server: its address, and its process where it is one of our own."""

    url: str
    process: subprocess.Popen[bytes] | None = None


@contextmanager
def prefect_server(port: int) -> Iterator[Server]:
    """The Prefect server to serve to; starts one on ``port`` where none is configured.

    Raises:
        PrefectUnavailableError: when a given server does not answer.
        ServerNotStartedError: when the port is taken, or the server does not come up.
    """
    configured = get_current_settings().api.url
    if configured:
        api.ask(configured, "one is started on this machine")
        yield Server(configured)
        return
    url = f"http://127.0.0.1:{port}/api"
    with _bound(port) as listening:
        server = _started(listening, url)
    try:
        if not api.is_up(url, server):
            raise ServerNotStartedError(
                f"a Prefect server could not be started at {url}. See why with  prefect server start --port {port}  "
                "or set PREFECT_API_URL to a server that runs"
            )
        with temporary_settings({PREFECT_API_URL: url}):
            yield Server(url, server)
    finally:
        server.terminate()
        server.wait(timeout=30)


@contextmanager
def _bound(port: int) -> Iterator[socket.socket]:
    """A socket that listens on ``port``, to be handed to the server.

    It is bound here and not by the server: whoever else has the port, or comes for it at the same moment, is known
    before anything of ours answers there, and can never be mistaken for our server.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(("127.0.0.1", port))
            listening.listen(2048)
        except OSError as error:
            raise ServerNotStartedError(
                f"port {port} of this machine cannot be had for a Prefect server ({error.strerror}): another program "
                "listens there, maybe another  jianbao serve. Give another port with --port, or serve to the server "
                f"that runs there: PREFECT_API_URL=http://127.0.0.1:{port}/api"
            ) from error
        yield listening


def _started(listening: socket.socket, url: str) -> subprocess.Popen[bytes]:
    """A Prefect server with its pages and services, as ``prefect server start`` starts one in the background."""
    command = [sys.executable, "-m", "uvicorn", "--factory", "prefect.server.api.server:create_app",
               "--fd", str(listening.fileno())]  # fmt: skip
    # In a session of its own: Ctrl-C must not end the server before the runner has paused the schedule on it.
    # Its page asks port 4200 for what it shows, unless told where the server is.
    return subprocess.Popen(
        command, env={**os.environ, "PREFECT__SERVER_FINAL": "1", "PREFECT_UI_API_URL": url},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        pass_fds=[listening.fileno()], preexec_fn=api.END_WITH_PARENT,
    )  # fmt: skip


def serve(parameters: dict[str, Any], cron: str, timezone: str, server: Server, say: Callable[[str], None]) -> None:
    """Run the nightly deployment when it is due, until interrupted; the schedule is paused at the end.

    Raises:
        ValueError: when ``cron`` or ``timezone`` means nothing.
        ServerGoneError: when the server has ended, or does not answer for ``GONE_SECONDS``.
    """
    warehouse = parameters.get("warehouse")
    made = deployment(parameters, cron, timezone)
    runner = Runner(pause_on_shutdown=True)
    runner.add_deployment(made)
    if trouble := note_schedule(Settings.at(Path(warehouse) if warehouse else None), cron, timezone, server.url):
        say(f"Warning: {trouble}")
    name = f"{nightly.name}/{made.name}"
    say(f"Prefect server and dashboard: {server.url.removesuffix('/api')}")
    say(f"Serving {name}, due by  {cron}  ({timezone}); stop with Ctrl-C")
    say(f"Run it now:  PREFECT_API_URL={server.url} prefect deployment run {name}")
    try:
        asyncio.run(_served(runner, server))
    except (KeyboardInterrupt, TerminationSignal):
        return  # that is how it is stopped


async def _served(runner: Runner, server: Server) -> None:
    """Run ``runner`` until it is stopped or its server is gone; a run that works then is ended with it."""
    serving, watching = asyncio.create_task(runner.start()), asyncio.create_task(_gone(server))
    try:
        await asyncio.wait({serving, watching}, return_when=asyncio.FIRST_COMPLETED)
        if serving.done():  # with an error perhaps that the server's end made: that is told then
            await asyncio.wait({watching}, timeout=2 * LOOK_SECONDS)
        runner.pause_on_shutdown = not watching.done()  # on a server that is gone there is nothing to pause
    finally:
        for task in (watching, serving):
            task.cancel()
        await asyncio.wait({watching, serving})
        # Both are asked, whoever stops it: asyncio prints the traceback of an error that nobody took.
        errors = [task.exception() for task in (watching, serving) if not task.cancelled()]
    for error in filter(None, errors):
        raise error


async def _gone(server: Server) -> NoReturn:
    """Raise ``ServerGoneError`` once ``server`` is gone for good."""
    answered = time.monotonic()
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if server.process is not None and server.process.poll() is not None:
            why = f"it ended with status {server.process.returncode}"
            break
        away = await asyncio.to_thread(api.why_away, server.url)
        if away is None:
            answered = time.monotonic()
        elif time.monotonic() - answered > GONE_SECONDS:
            why = f"no answer for {GONE_SECONDS:g} s, {away}"
            break
    raise ServerGoneError(
        f"the Prefect server at {server.url} is gone ({why}): no night would be loaded any more, so serving ends. "
        "Start the server again where it is not our own, and then  jianbao serve"
    )

"""The Prefect API that a command's run is told to: one that answers before the run begins, or a sentence.

In:  ``PREFECT_API_URL``, where it is set. Out: an API that answers: that server, or a temporary one of this process.
It is called by commands, which show its error without a traceback; under a worker or ``jianbao serve`` there is one.
"""

from __future__ import annotations

import ctypes
import io
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr
from functools import partial
from typing import IO

import click


class PrefectUnavailableError(Exception):
    """No Prefect API answers: the server named is away, or a temporary one did not start."""


START_SECONDS = 120
"""A temporary server takes some five seconds; on a busy machine, with a new database, far more."""
_OF_THIS_RUN = {"PREFECT_UI_ENABLED": "0", "PREFECT__SERVER_EPHEMERAL": "1", "PREFECT__SERVER_FINAL": "1"}
"""What Prefect tells a temporary server of its own: no pages, no services for the runs of others."""


def quietly() -> None:
    """Settings of a run that is started by hand; called before Prefect is imported. What the user set is kept."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")


def refuse_wrong_settings() -> None:
    """Import Prefect's settings, before anything else of it reads them.

    Raises:
        click.ClickException: when one of them, most often a variable of the environment, has a value that it cannot
            have.
    """
    from pydantic import ValidationError

    with redirect_stderr(io.StringIO()) as said:  # of a wrong one Prefect prints a page as it is imported, and goes on
        from prefect.settings import get_current_settings
    try:
        get_current_settings()
    except ValidationError as error:
        wrong = "; ".join(
            f"{_variable(error.title, str(fault['loc'][-1]))}: {fault['msg']}"
            for fault in error.errors()
            if fault["loc"] and fault["type"] != "default_factory_not_called"  # follows from another one
        )
        raise click.ClickException(
            f"Prefect cannot read its settings ({wrong}); set them right or unset them, then run again"
        ) from error
    sys.stderr.write(said.getvalue())


def _variable(group: str, field: str) -> str:
    """The variable of the environment that sets ``field`` of a ``group`` of settings (``LoggingSettings``)."""
    words = re.findall("[A-Z]+(?![a-z])|[A-Z][a-z]+", group.removesuffix("Settings"))
    return "_".join(["PREFECT", *words, field]).upper()


@contextmanager
def answering() -> Iterator[Callable[..., None]]:
    """Inside, runs are told to the server of ``PREFECT_API_URL``, or to a temporary one.

    What it gives is to be called before the first run: it waits until the API answers, and raises
    ``PrefectUnavailableError`` when it does not. A temporary server starts at once; ``meanwhile``, where one is given,
    is called while it does, as are the imports of the command in front. (Prefect starts one too, but only where the
    first run begins, and after two seconds of imports.)
    """
    with _home(), _answering() as wait_for_api:
        yield wait_for_api


@contextmanager
def _home() -> Iterator[None]:
    """Where Prefect may keep nothing in the user's home folder (a service, a cron job, a container under a user of no
    name), a folder of this run's own; before Prefect is imported."""
    home = os.path.expanduser("~")  # noqa: PTH111 (a Path of it raises where there is none)
    kept = f"{home}/.prefect"
    if "PREFECT_HOME" in os.environ or os.access(kept if os.access(kept, os.F_OK) else f"{home}/", os.W_OK):
        yield
        return
    with tempfile.TemporaryDirectory(prefix="jianbao-home-", ignore_cleanup_errors=True) as folder:
        lent = {"PREFECT_HOME": folder} | ({} if "HOME" in os.environ else {"HOME": folder})
        os.environ.update(lent)
        try:
            yield
        finally:
            for name in lent:
                del os.environ[name]


@contextmanager
def _answering() -> Iterator[Callable[..., None]]:
    refuse_wrong_settings()
    from prefect.settings import PREFECT_API_URL, get_current_settings, temporary_settings

    given = get_current_settings().api.url
    if given:
        yield lambda _meanwhile=None: ask(given, "a temporary server serves this run")
        return
    port = free_port()
    url = f"http://127.0.0.1:{port}/api"
    with tempfile.TemporaryFile() as said:
        server = _started(port, said)
        try:
            with temporary_settings({PREFECT_API_URL: url}):
                yield partial(_await, url, server, said)
        finally:
            server.terminate()
            try:
                server.wait(timeout=5)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def ask(url: str, otherwise: str) -> None:
    """Make sure that the server given by ``url`` is there; ``otherwise`` says what happens where none is given.

    Raises:
        PrefectUnavailableError: when it does not answer.
    """
    away = why_away(url, connect_seconds=30.0)
    if away is not None:
        raise PrefectUnavailableError(
            f"no Prefect server answers at {url} ({away}). Start it, or unset PREFECT_API_URL: then {otherwise}"
        ) from away


def why_away(url: str, connect_seconds: float = 5.0) -> Exception | None:
    """What keeps the server at ``url`` from answering; None where one is there, be it busy."""
    import httpx

    try:
        httpx.get(f"{url}/health", timeout=httpx.Timeout(5.0, connect=connect_seconds))
    except (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout):
        return None  # it is there and busy: Prefect has a longer patience of its own
    except httpx.TransportError as error:
        return error
    return None


def free_port() -> int:
    """A port of this machine on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _started(port: int, said: IO[bytes]) -> subprocess.Popen[bytes]:
    """A server on ``port``, much as Prefect starts one of its own; what it says of a fault goes to ``said``."""
    from prefect.settings import get_current_settings

    told = get_current_settings().to_environment_variables(exclude_unset=True)
    # In a session of its own: Ctrl-C must not end the server before the run has told it of its end.
    return subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "--factory", "prefect.server.api.server:create_app",
         "--host", "127.0.0.1", "--port", str(port), "--log-level", "error", "--lifespan", "on"],
        env={**os.environ, **_OF_THIS_RUN, **told}, stdout=said, stderr=said, start_new_session=True,
        preexec_fn=END_WITH_PARENT,
    )  # fmt: skip


def _end_with_parent() -> None:
    """Have the kernel end this process when the one that started it is gone, however that was ended."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


_PR_SET_PDEATHSIG = 1

END_WITH_PARENT = _end_with_parent if sys.platform == "linux" else None
"""``preexec_fn`` of a process that must not outlive the one that starts it; only Linux has the means."""


def _await(
    url: str, server: subprocess.Popen[bytes], said: IO[bytes], meanwhile: Callable[[], None] | None = None
) -> None:
    if meanwhile:
        meanwhile()
    if is_up(url, server):
        return
    said.seek(0)
    lines = said.read().decode("utf-8", "replace").splitlines()
    words = next((line for line in lines if "Errno" in line), lines[-1] if lines else "")
    state = "no answer in time" if server.poll() is None else f"it ended with status {server.returncode}"
    raise PrefectUnavailableError(
        f"a temporary Prefect server could not be started ({words or state}). Run again; or start one with  prefect "
        "server start  and set PREFECT_API_URL to its address"
    )


def is_up(url: str, server: subprocess.Popen[bytes]) -> bool:
    """Wait for the ``server`` just started to answer at ``url``; False when it ended, or took too long."""
    import httpx

    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        try:
            answers = httpx.get(f"{url}/health", timeout=5.0, trust_env=False).is_success
        except httpx.TransportError:
            answers = False
        if answers:
            return server.poll() is None  # else another server has the port
        time.sleep(0.1)
    return False

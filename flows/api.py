"""The Prefect API that a command's run is told to: made to answer before the run begins, or refused in a sentence.

In:  ``PREFECT_API_URL``, where it is set. Out: an API that answers: that server, or a temporary one of this process.
It is called by commands, which show its error without a traceback; under a worker or ``jianbao serve`` there is one.
"""

from __future__ import annotations

import os


class PrefectUnavailableError(Exception):
    """No Prefect API answers: the server named is away, or a temporary one did not start."""


START_SECONDS = 120
"""A temporary server takes some ten seconds; on a busy machine, with a new database, more than Prefect's own 20."""


def quietly() -> None:
    """Settings of a run that is started by hand; called before Prefect is imported. What the user set is kept."""
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "CRITICAL")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", str(START_SECONDS))


def make_it_answer() -> None:
    """Ask the server of ``PREFECT_API_URL`` for a sign of life, or start a temporary one.

    Raises:
        PrefectUnavailableError: when there is no answer.
    """
    import httpx
    from prefect.settings import get_current_settings

    url = get_current_settings().api.url
    if not url:
        from prefect.server.api.server import SubprocessASGIServer  # a second and a half of imports

        try:
            SubprocessASGIServer().start()
        except RuntimeError as error:
            raise PrefectUnavailableError(
                f"a temporary Prefect server could not be started ({error}). Run again; or start one with  prefect "
                "server start  and set PREFECT_API_URL to its address"
            ) from error
        return
    try:
        httpx.get(f"{url}/health", timeout=httpx.Timeout(5.0, connect=30.0))
    except (httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout):
        return  # it is there and busy: Prefect has a longer patience of its own
    except httpx.TransportError as error:
        raise PrefectUnavailableError(
            f"no Prefect server answers at {url} ({error}). Start it, or unset PREFECT_API_URL: then a temporary "
            "server serves this run"
        ) from error

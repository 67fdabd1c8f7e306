"""Telling people: a night failed, and later, nights work again; a periodical brings too little, or does not come.

In:  the end of a nightly run, and the names of Prefect notification blocks (parameter ``notify_blocks``):
     ``custom-webhook/NAME``, ``slack-webhook/NAME``, … or ``jianbao-email/NAME`` (``Email`` below).
Out: one message a block. Every failed night is told; the first good night after failed ones is told once, and so is
     an issue below its floor and a periodical that is overdue.
A block that cannot be reached never changes the outcome of a run; the others are still told.

    from flows.notify import Email
    Email(url="mailtos://user:password@smtp.example.com?to=data@example.com").save("team")   # → jianbao-email/team
"""

from __future__ import annotations

import logging
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import httpx
from prefect import Flow
from prefect.blocks.abstract import NotificationBlock, NotificationError
from prefect.blocks.core import Block
from prefect.blocks.notifications import AppriseNotificationBlock
from prefect.client.schemas.objects import FlowRun, State
from prefect.exceptions import PrefectException
from prefect.utilities.asyncutils import run_coro_as_sync

from expectations.volume import FLOOR, FRESHNESS
from flows import state as left
from warehouse.settings import Settings

LOUD = (FLOOR, FRESHNESS)
"""Warnings that people are told of: what they name will not come again by itself."""

SKIPPED = "Skipped"
"""Name of the state of a late run whose work another has done: neither a failure nor a recovery."""

_LOG = logging.getLogger("prefect.jianbao")


class Email(AppriseNotificationBlock):
    """An e-mail to a team; ``url`` in Apprise's form: ``mailtos://user:password@server?from=…&to=…``."""

    _block_type_name = "Jianbao e-mail"
    _block_type_slug = "jianbao-email"


def failed(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:  # noqa: ARG001 (Prefect names the arguments)
    """Tell of a failed or crashed night: what happened, what to do, where to look."""
    settings = _settings(flow_run)
    since = left.failure_noticed(settings)
    run = left.last_run(settings)
    known = run is not None and run.status == "failed" and _began_before(flow_run, run.finished_at)
    said = f"{run.message}\n{run.advice}" if run and known and run.advice != run.message else state.message
    _tell(
        flow_run,
        "Jianbao: the nightly run failed",
        f"{said}\nThe published warehouse in {settings.root} is what it was. Nights fail since {since} UTC.\n"
        f"See  jianbao status --warehouse {settings.root}",
    )


def recovered(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:  # noqa: ARG001
    """Tell that a night went well after one that did not."""
    if state.name == SKIPPED:
        return
    settings = _settings(flow_run)
    since = left.failure_over(settings)
    if since is not None:
        message = f"The nightly run into {settings.root} went well again; it had failed since {since} UTC."
        _tell(flow_run, "Jianbao: the nightly run works again", message)
    run = left.last_run(settings)
    if run is None or not _began_before(flow_run, run.finished_at):
        return
    news = left.not_told_yet(settings, _warned_loudly(run.summary))
    if news:
        see = f"See  jianbao status --warehouse {settings.root}  and {settings.root}/quality/index.html"
        _tell(flow_run, "Jianbao: published, but somebody should look", "\n".join((*news, see)))


def _warned_loudly(summary: dict[str, Any]) -> list[str]:
    """One line for each issue or periodical that a loud check names."""
    checks = [check for check in summary.get("failed_checks", ()) if check["expectation"] in LOUD]
    return [f"{example}: {check['why']}" for check in checks for example in check["examples"]]


def _settings(flow_run: FlowRun) -> Settings:
    warehouse = flow_run.parameters.get("warehouse")
    return Settings.at(Path(warehouse) if warehouse else None)


def _began_before(flow_run: FlowRun, moment: str) -> bool:
    return flow_run.start_time is not None and flow_run.start_time.strftime("%Y-%m-%dT%H:%M:%S") <= moment


def _tell(flow_run: FlowRun, subject: str, body: str) -> None:
    for name in flow_run.parameters.get("notify_blocks") or ():
        try:
            block = Block.load(name, _sync=True)  # type: ignore[call-arg]  # also where an event loop runs
            assert isinstance(block, NotificationBlock)
            with block.raise_on_failure():
                sent: object = block.notify(body, subject)
                if isinstance(sent, Coroutine):  # a block that is asynchronous only
                    run_coro_as_sync(sent)
        except (NotificationError, PrefectException, ValueError, httpx.HTTPError, OSError):
            _LOG.exception("block %s could not be told: %s", name, subject)

"""Named steps of a run, in the order in which they happen, for whoever wants to watch (logs, fault tests).

>>> seen = []
>>> listeners.append(seen.append); reached("commit.begin"); listeners.clear(); seen
['commit.begin']
"""

from __future__ import annotations

import logging
from collections.abc import Callable

STEPS = (
    "stage.begin", "stage.written",
    "commit.begin", "commit.deleted", "commit.inserted", "commit.recorded", "commit.done",
    "publish.begin", "publish.copied", "publish.built", "publish.judged", "publish.previous_kept",
    "publish.switched", "publish.done",
)  # fmt: skip

ROLLBACK_STEPS = ("rollback.aside", "rollback.switched")
"""Steps of a rollback, which is no part of a run."""

listeners: list[Callable[[str], None]] = []
_LOG = logging.getLogger("jianbao.warehouse")


def reached(step: str) -> None:
    """Tell the log and the listeners that ``step`` is reached."""
    _LOG.debug("step %s", step)
    for listener in listeners:
        listener(step)

"""The failures a person can do something about: shown as one sentence, without a traceback."""

from __future__ import annotations

from flows.api import PrefectUnavailableError
from flows.discover import SourceNotFoundError
from warehouse.errors import WarehouseError


class WorkersError(Exception):
    """The workers cannot be had, or die again and again; nothing was committed."""


USER_ERRORS = (SourceNotFoundError, PrefectUnavailableError, WarehouseError, WorkersError)

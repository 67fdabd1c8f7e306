"""What can go wrong in the warehouse: one exception type per thing a caller can do something about.

Each message is a sentence: what, where, why, what to do.
"""

from __future__ import annotations


class WarehouseError(Exception):
    """Any failure of the warehouse; the published file is what it was before."""


class ExtensionMissingError(WarehouseError):
    """An extension of DuckDB can be had neither here nor from a package nor from the network."""


class LakeUnavailableError(WarehouseError):
    """The lake cannot be attached: catalog or data path are not there or not readable."""


class LockHeldError(WarehouseError):
    """Another run writes to this warehouse; the message says who and since when."""


class StagedRowsError(WarehouseError):
    """Staged rows do not have the columns, types or keys that the tables need."""


class StagingError(WarehouseError):
    """Rows cannot be written where they are staged: no space, no rights, an object store that is away."""


class NotKeptError(WarehouseError):
    """Refused bytes cannot be kept where they should be: no space, no rights. Their file is still there."""


class CommitError(WarehouseError):
    """The lake refused the transaction; nothing of the run is in it."""


class CommitConflictError(CommitError):
    """Another client of the catalog committed in between; nothing of the run is in the lake, a repeat can succeed."""


class PublishError(WarehouseError):
    """The new build was not fit to be switched in; the previous file stays."""


class NothingPublishedError(WarehouseError):
    """There is no published file where one is needed."""

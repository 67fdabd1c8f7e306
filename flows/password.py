"""The password of the catalog, kept out of everything that is shown.

In:  ``JIANBAO_CATALOG`` with a password in it. Out: the same address without, and the password in ``PGPASSWORD``, where
PostgreSQL's client library looks for it. DuckDB and DuckLake quote the address in their errors, which go to terminals,
``last_run.json``, Prefect and e-mails: an address that holds no password is safe in all of them.
"""

from __future__ import annotations

import os
import re
from urllib.parse import unquote

_IN_AUTHORITY = re.compile(r"(?<=://)(?P<user>[^:@/?]*):(?P<password>.*)@(?=[^@]*$)", re.DOTALL)
_IN_QUERY = re.compile(r"(?<=[?&])password=(?P<password>[^&]*)&?")


def hide_password() -> None:
    """Take the password out of ``JIANBAO_CATALOG``, for this process and those that it starts."""
    address = os.environ.get("JIANBAO_CATALOG", "")
    shown, password = parted(address)
    if password is not None:
        os.environ.update(JIANBAO_CATALOG=shown, PGPASSWORD=password)


def parted(address: str) -> tuple[str, str | None]:
    """The address without its password, and the password.

    >>> parted("postgres://user:s%40cret@host:5432/base")
    ('postgres://user@host:5432/base', 's@cret')
    >>> parted("postgres://user@host/base?password=secret&sslmode=require")
    ('postgres://user@host/base?sslmode=require', 'secret')
    """
    password = None
    for place, kept in ((_IN_AUTHORITY, r"\g<user>@"), (_IN_QUERY, "")):
        found = place.search(address)
        if found:
            password = unquote(found["password"])
            address = place.sub(kept, address).rstrip("?&")
    return address, password

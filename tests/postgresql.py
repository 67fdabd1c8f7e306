"""The PostgreSQL of the test machine: a database of its own for a test."""

from __future__ import annotations

import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from warehouse.extensions import load

USER, ADDRESS = "postgres", ("127.0.0.1", 5432)


def is_there() -> bool:
    """Whether a PostgreSQL listens on this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return not probe.connect_ex(ADDRESS)


@contextmanager
def database() -> Iterator[str]:
    """``user@host:port/name`` of an empty database, gone after the block."""
    server, name = "{}@{}:{}".format(USER, *ADDRESS), f"jianbao_{uuid.uuid4().hex[:12]}"
    with duckdb.connect() as connection:
        load(connection, "postgres_scanner")
        connection.execute(f"ATTACH 'postgres://{server}/postgres' AS server (TYPE postgres)")
        run = "CALL postgres_execute('server', '{} DATABASE {}', use_transaction => false)"
        connection.execute(run.format("CREATE", name))
        try:
            yield f"{server}/{name}"
        finally:
            connection.execute(run.format("DROP", f"{name} WITH (FORCE)"))

"""The PostgreSQL of the test machine: a database of its own for a test."""

from __future__ import annotations

import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from warehouse.extensions import load
from warehouse.sqltext import literal

USER, ADDRESS = "postgres", ("127.0.0.1", 5432)
SERVER = "{}@{}:{}".format(USER, *ADDRESS)


def is_there() -> bool:
    """Whether a PostgreSQL listens on this machine."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return not probe.connect_ex(ADDRESS)


@contextmanager
def database() -> Iterator[str]:
    """``user@host:port/name`` of an empty database, gone after the block."""
    name = f"jianbao_{uuid.uuid4().hex[:12]}"
    with _server() as connection:
        run = "CALL postgres_execute('server', '{} DATABASE {}', use_transaction => false)"
        connection.execute(run.format("CREATE", name))
        try:
            yield f"{SERVER}/{name}"
        finally:
            connection.execute(run.format("DROP", f"{name} WITH (FORCE)"))


def end_sessions(address: str) -> list[str]:
    """End the sessions in the database that ``address`` ends with, as a restart of the server does; gives what each
    was doing."""
    name = address.rsplit("/", 1)[1]
    ending = f"select state, pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '{name}'"
    with _server() as connection:
        ended = connection.execute(f"FROM postgres_query('server', {literal(ending)})").fetchall()
    return [state for state, _ in ended]


@contextmanager
def _server() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        load(connection, "postgres_scanner")
        connection.execute(f"ATTACH 'postgres://{SERVER}/postgres' AS server (TYPE postgres)")
        yield connection

"""The ``jianbao`` command: a list of subcommands, each imported only when it is called.

Exit status: 0 all went well, 1 failed (nothing was published), 2 some documents were quarantined.
A wrong call is a failure too (status 1), so that monitoring never mistakes it for a quarantine.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from typing import NoReturn

import click

from flows.interruption import is_interruption, term_is_ctrl_c
from flows.password import hide_password
from flows.terminal import FULL, STDOUT, bear_any_encoding, give_up_output, name_output, told

BEGAN = time.monotonic()
"""When the command began, imports and the start of Prefect ahead."""

COMMANDS: dict[str, str] = {
    "ingest": "Load bulletins and publish the warehouse.",
    "backfill": "Load a large folder tree in batches that can be interrupted.",
    "status": "Say whether the warehouse is well, and when the next run is due.",
    "serve": "Load folders every night, with a Prefect server and its dashboard.",
    "sql": "Query the published warehouse, or open a prompt on it.",
    "tables": "List the tables of the published warehouse.",
    "describe": "Describe the columns of a table.",
    "history": "List the states and builds that can be read or put back.",
    "rollback": "Put the previous build back in place of the published one.",
    "quarantine": "List the inputs that were refused, or try them again.",
    "verify": "Re-check the whole warehouse against its raw files and itself.",
    "check": "Run all data quality checks over the published warehouse.",
    "expectations": "Work on the data quality checks themselves.",
    "repair": "Mend the text of files, or show what would be mended and why.",
    "show": "Print a file as an outline, with the role of every line.",
    "metrics": "List the quantities that files state, without a warehouse.",
    "dashboard": "Show the published warehouse as a web page.",
    "export": "Write tables as Parquet, or as CSV for spreadsheets.",
    "trace": "Show where a metric comes from, down to the raw text.",
}
"""Subcommand → its one line of help; the module is ``flows.commands.<name>``, its command ``command``."""


class LazyGroup(click.Group):
    """A group that knows its subcommands by name and imports one when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"flows.commands.{cmd_name}").command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup)
@click.version_option(package_name="jianbao", prog_name="jianbao")
def cli() -> None:
    """Jianbao (简报): raw Chinese bulletin text in, an analytics warehouse out."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit with a status that means something."""
    hide_password()
    bear_any_encoding()
    name_output()
    as_json = "--json" in (sys.argv[1:] if arguments is None else arguments)
    try:
        with term_is_ctrl_c():
            status = cli.main(arguments, standalone_mode=False)
    except RuntimeError as error:  # click's Abort is one
        if not isinstance(error, click.exceptions.Abort) and not is_interruption(error):
            raise
        click.echo("jianbao: stopped", err=True)
        _fail("stopped", as_json)
    except OSError as error:
        if error.errno not in FULL or error.filename != STDOUT:
            raise
        give_up_output()
        click.echo(f"jianbao: the answer could not be written to {STDOUT} ({error.strerror})", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        _fail(error.format_message(), as_json)
    sys.exit(status if isinstance(status, int) else 0)


def _fail(why: str, as_json: bool) -> NoReturn:
    """End with status 1; a script that asked for JSON is given the reason as one object."""
    if as_json:
        told(json.dumps({"status": "failed", "error": why, "exit_status": 1}, ensure_ascii=False) + "\n")
    sys.exit(1)


if __name__ == "__main__":
    main()

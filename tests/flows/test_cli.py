"""The command line: quick to start, and a wrong call is a failure, not a quarantine."""

import errno
import subprocess
import sys

import click
import pytest

from flows.cli import COMMANDS, LazyGroup, cli, main


def jianbao(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *arguments], capture_output=True, text=True, timeout=60, check=False
    )


def test_help_names_every_command() -> None:
    process = jianbao("--help")
    assert process.returncode == 0
    assert all(name in process.stdout for name in COMMANDS)


def test_help_imports_none_of_the_heavy_packages() -> None:
    code = (
        "import sys; sys.argv = ['jianbao', '--help']\n"
        "try:\n    import flows.cli; flows.cli.main()\n"
        "finally:\n    print(sorted(sys.modules))"
    )
    process = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    for package in ("prefect", "polars", "duckdb", "great_expectations", "jieba", "rich"):
        assert f"'{package}'" not in process.stdout


@pytest.mark.parametrize("arguments", [["ingest"], ["nonsense"], ["ingest", "--bogus", "x"]], ids=" ".join)
def test_a_wrong_call_fails_with_status_1(arguments: list[str]) -> None:
    process = jianbao(*arguments)
    assert process.returncode == 1
    assert "Error:" in process.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_has_help(name: str) -> None:
    command = cli.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), RuntimeError("Query interrupted")], ids=["Ctrl-C", "in a query"])
def test_a_command_that_is_stopped_says_so_in_a_word(
    stop: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command()
    def stopped() -> None:
        raise stop

    monkeypatch.setattr(LazyGroup, "get_command", lambda *_: stopped)
    with pytest.raises(SystemExit) as ended:
        main(["tables"])
    assert ended.value.code == 1
    assert capsys.readouterr().err.strip() == "jianbao: stopped"


def test_a_file_that_is_full_is_not_taken_for_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the system says when it writes names no file."""

    @click.command()
    def written() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(LazyGroup, "get_command", lambda *_: written)
    with pytest.raises(OSError, match="No space left on device"):
        main(["tables"])
    assert "standard output" not in capsys.readouterr().err

"""``jianbao repair FILE…``: clean text of files, for people who only want their text mended.

In:  text files in any of the encodings that bulletins come in.
Out: on standard output the clean text; with ``--diff`` the lines that changed and the rules that changed them, with
     ``--json`` one JSON object a file.
It never writes to the files. Exit status: 0 all were read, 2 some could not be read.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.terminal import safe
from transforms.aligned import AlignedText, Repair
from transforms.decode import EmptyTextError, UndecodableError, decode
from transforms.repair import repair

if TYPE_CHECKING:
    from rich.text import Text


@click.command(name="repair")
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE…", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--diff", is_flag=True, help="Show what changed and why, line by line, instead of the clean text.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file: encoding, clean text, repairs.")
def command(files: tuple[Path, ...], diff: bool, as_json: bool) -> int:
    """Print the clean text of FILES: extraction damage mended, every change accounted for."""
    status = 0
    for path in files:
        try:
            decoded = decode(path.read_bytes())
        except (UndecodableError, EmptyTextError) as error:
            click.echo(f"jianbao repair: {safe(str(path))}: {error}", err=True)
            status = 2
            continue
        mended = repair(decoded.text)
        if as_json:
            rows = [asdict(r) for r in mended.repairs]
            found = {"file": str(path), "encoding": decoded.encoding, "text": mended.text, "repairs": rows}
            click.echo(json.dumps(found, ensure_ascii=False))
        elif diff:
            _print_diff(path, mended)
        else:
            click.echo(mended.text, nl=not mended.text.endswith("\n"))
    return status


def _print_diff(path: Path, mended: AlignedText) -> None:
    """Every changed line with its changes marked (``[袁→，]``, coloured on a terminal) and the rules behind them."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    counts = Counter(r.rule for r in mended.repairs)
    summary = ", ".join(f"{rule} {count:,}" for rule, count in counts.most_common()) or "nothing to mend"
    console.print(Text(f"{safe(str(path))}: {summary}", style="bold"))
    starts = [0, *(i + 1 for i, char in enumerate(mended.raw) if char == "\n")]
    lines: dict[int, list[Repair]] = {}
    for r in mended.repairs:
        lines.setdefault(bisect_right(starts, r.char_start), []).append(r)
    for number, repairs in lines.items():
        console.print(_diff_line(mended.raw, starts, number, repairs))


def _diff_line(raw: str, starts: list[int], number: int, repairs: list[Repair]) -> Text:
    from rich.text import Text

    line = Text.assemble((f"{number:>6}  ", "dim"))
    at = starts[number - 1]
    end = starts[number] - 1 if number < len(starts) else len(raw)
    for r in repairs:
        line.append(safe(raw[at : r.char_start]))
        line.append("[")
        line.append(safe(r.before.replace("\n", "⏎")), style="red")
        line.append("→")
        line.append(safe(r.after), style="green")
        line.append("]")
        at = r.char_end
    line.append(safe(raw[at:end]))
    line.append("  " + ", ".join(dict.fromkeys(r.rule for r in repairs)), style="cyan")
    return line

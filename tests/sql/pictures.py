"""The worked examples of ``sql/queries/`` and the pictures of their answers over ``data/samples``.

``uv run python -m tests.sql.pictures`` draws all pictures anew (``sql/queries/expected/``); look at the difference
before committing it.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from unicodedata import east_asian_width

import duckdb

from tests.conftest import ROOT
from tests.published import publish_files
from warehouse.schema import SQL
from warehouse.settings import Settings

QUERIES = sorted((SQL / "queries").glob("*.sql"))
WIDEST = 60
"""Columns of a terminal that one value may take in a picture."""


def picture_of(query: Path) -> Path:
    """Where the answer of a worked example is kept."""
    return query.parent / "expected" / f"{query.stem}.txt"


def publish_samples(folder: Path) -> Path:
    """Publish ``data/samples`` in ``folder`` and say where the file is."""
    settings = Settings(folder)
    publish_files(settings, "samples", {path.name: path.read_bytes() for path in (ROOT / "data" / "samples").iterdir()})
    return settings.published


def draw(connection: duckdb.DuckDBPyConnection, query: str) -> str:
    """The answer as aligned text: a head, a rule, one line a row."""
    answer = connection.execute(query)
    head = [column[0] for column in answer.description or ()]
    cells = [head, *([_shown(value) for value in row] for row in answer.fetchall())]
    widths = [max(_width(row[i]) for row in cells) for i in range(len(head))]
    lines = [
        " | ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    ]
    lines.insert(1, "-+-".join("-" * width for width in widths))
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    text = f"{value:.15g}" if isinstance(value, float) else "" if value is None else str(value)
    text = text.replace("\n", "⏎")
    while _width(text) > WIDEST:
        text = text[:-2] + "…"
    return text


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    with duckdb.connect(publish_samples(folder), read_only=True) as connection:
        for query in QUERIES:
            picture_of(query).parent.mkdir(exist_ok=True)
            picture_of(query).write_text(draw(connection, query.read_text("utf-8")), "utf-8")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()

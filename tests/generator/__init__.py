"""Realistic bulletins of any total size from a seed, for benchmarks and growth tests.

A seed and an index in, the bytes of one invented bulletin out; the same pair gives the same bytes on every machine,
and no two indices give the same document, so a night's load is the next ten indices of the same seed. Nothing in
them is taken from a real bulletin. From a shell::

    uv run python -m tests.generator --size 10MB --seed 1 --out /tmp/bulletins
"""

from collections.abc import Iterator
from pathlib import Path

from tests.generator.layouts import LAYOUTS
from tests.generator.writer import Writer

DOCUMENT_BYTES = 100_000
"""About the middle of real issues (9 to 150 kB)."""
BYTES_PER_CHAR = 2.85
ENCODINGS = ("utf-8",) * 17 + ("utf-8-sig", "gb18030", "gb18030")


def document(seed: int, index: int, size_bytes: int = DOCUMENT_BYTES) -> tuple[str, bytes]:
    """The name (``2011/07/000042.txt``) and the bytes of document ``index``; about ``size_bytes`` long as UTF-8."""
    writer = Writer(f"{seed}:{index}")
    layout = LAYOUTS[writer.below(len(LAYOUTS))]
    text = layout(writer, index + 1, int(size_bytes / BYTES_PER_CHAR))
    encoding = writer.pick(ENCODINGS)
    return f"{writer.year}/{writer.month:02d}/{index:06d}.txt", text.encode(encoding)


def corpus(size_bytes: int, seed: int, start: int = 0) -> Iterator[tuple[str, bytes]]:
    """Documents ``start``, ``start + 1`` … of mixed lengths until together they have ``size_bytes`` (within 3 kB)."""
    index, left = start, size_bytes
    while left > 0:
        wanted = DOCUMENT_BYTES * (1 + index * 7 % 19) // 10
        name, data = document(seed, index, min(wanted, left))
        yield name, data
        left -= len(data)
        index += 1
        if left < 1000:
            return


def write_corpus(folder: Path, size_bytes: int, seed: int, start: int = 0) -> tuple[int, int]:
    """Write a corpus below ``folder``; gives the number of documents and of bytes written."""
    documents = written = 0
    for name, data in corpus(size_bytes, seed, start):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        documents += 1
        written += len(data)
    return documents, written

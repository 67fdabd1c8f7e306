"""``python -m tests.generator --size 10MB --seed 1 --out DIR``."""

import argparse
import re
from pathlib import Path

from tests.generator import write_corpus

UNITS = {"": 1, "kb": 1000, "mb": 1000**2, "gb": 1000**3}


def size_bytes(text: str) -> int:
    """``10MB`` → 10,000,000 (powers of a thousand; a plain number is bytes)."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]b)?", text.strip().lower())
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write 500kB, 10MB or 1GB")
    return int(float(match[1]) * UNITS[match[2] or ""])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.generator", description="Write invented bulletins.")
    parser.add_argument("--size", type=size_bytes, required=True, help="total size, such as 10MB")
    parser.add_argument("--seed", type=int, default=1, help="the same seed writes the same files")
    parser.add_argument("--start", type=int, default=0, help="number of the first document: go on after an earlier run")
    parser.add_argument("--out", type=Path, required=True, help="folder to write into")
    given = parser.parse_args()
    documents, written = write_corpus(given.out, given.size, given.seed, given.start)
    print(f"{documents} documents, {written:,} bytes below {given.out}")


if __name__ == "__main__":
    main()

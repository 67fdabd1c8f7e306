"""Undamaged text is shifted on purpose and mended again: how much comes back, how much is spoilt.

Modes: the whole document; random runs of 10 to 60 characters that cover 15 %; 30 % of the paragraphs. In each mode
symbols only, or digits and capitals as well. Texts: the real bulletins where they exist, the samples, and
``tests/data/repair/registers.txt`` (journals, statistics, dialogue, classical quotations; written for this).
"""

from __future__ import annotations

import json
import random
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from transforms.mending.founder import find_shifts
from transforms.mending.founder_table import table

ROOT = Path(__file__).resolve().parent.parent.parent
MODES = ("whole", "runs", "paragraphs")
KINDS = ("symbols", "all")


def _encoder(kind: str) -> dict[str, str]:
    """Symbol → the Han character that it comes out as."""
    out = {s: h for h, s in table().items() if h not in "郾鄄" and not ("\u3040" <= s <= "\u30ff")}
    for h, s in table().items():
        wide = unicodedata.normalize("NFKC", s)
        if len(s) == 1 and s.isascii() and s.isalnum():
            out[chr(ord(s) + 0xFEE0)] = h
            if kind == "symbols" or s.islower():
                del out[s]
        elif len(wide) == 1 and wide.isascii() and kind == "symbols":
            continue
    return out


@dataclass(frozen=True)
class Score:
    """Counts of one text in one mode."""

    damaged: int
    mended: int
    changed: int
    changed_right: int
    misses: tuple[str, ...]
    spoilt: tuple[str, ...]


def damage(text: str, mode: str, kind: str, seed: int) -> str:
    """``text`` with symbols shifted."""
    chance = random.Random(seed)
    encode = _encoder(kind)
    where = [False] * len(text)
    if mode == "whole":
        where = [True] * len(text)
    elif mode == "runs":
        covered = 0
        while covered < 0.15 * len(text):
            length = chance.randint(10, 60)
            start = chance.randrange(max(1, len(text) - length))
            where[start : start + length] = [True] * min(length, len(text) - start)
            covered += length
    else:
        at = 0
        for line in text.splitlines(keepends=True):
            if chance.random() < 0.3:
                where[at : at + len(line)] = [True] * len(line)
            at += len(line)
    return "".join(encode.get(c, c) if w else c for c, w in zip(text, where, strict=True))


def same(a: str, b: str) -> bool:
    """Equal but for the width of letters and digits."""
    return a == b or unicodedata.normalize("NFKC", a) == unicodedata.normalize("NFKC", b)


def score(text: str, damaged: str) -> Score:
    """Mend ``damaged`` and compare it with ``text``."""
    found = {r.char_start: r.after for r in find_shifts(damaged)}
    broken = [i for i, (a, b) in enumerate(zip(text, damaged, strict=True)) if a != b]
    right = [i for i in broken if i in found and same(found[i], text[i])]
    wrong = [i for i in found if not same(found[i], text[i])]
    around = lambda i: f"{damaged[max(0, i - 8) : i]}[{damaged[i]}→{text[i]}]{damaged[i + 1 : i + 9]}"  # noqa: E731
    missed = [i for i in broken if i not in found]
    return Score(len(broken), len(right), len(found), len(right), tuple(map(around, missed)), tuple(map(around, wrong)))


def clean_texts() -> dict[str, str]:
    """Undamaged texts by name."""
    out = {"registers": (ROOT / "tests/data/repair/registers.txt").read_text("utf-8")}
    for name in ("communique", "parser-markdown", "place-title-body", "plain-halfwidth"):
        out[name] = (ROOT / f"data/samples/{name}.txt").read_text("utf-8")
    out["work-report"] = (ROOT / "data/samples/work-report-gb18030.txt").read_text("gb18030")
    shared = ROOT.parent / "shared"
    for path in sorted((shared / "bulletins").glob("*.txt")):
        raw = list(path.read_bytes().decode("utf-8"))
        gold = shared / "gold" / f"{path.stem}.repair.json"
        if gold.exists():
            for at, _, symbol in json.loads(gold.read_text("utf-8"))["repairs"]:
                raw[at] = symbol
        out[path.stem] = "".join(raw)
    return out


def total(mode: str, kind: str, seeds: tuple[int, ...] = (1,)) -> Score:
    """All texts together."""
    parts = [score(t, damage(t, mode, kind, seed)) for t in clean_texts().values() for seed in seeds]
    return Score(
        sum(p.damaged for p in parts),
        sum(p.mended for p in parts),
        sum(p.changed for p in parts),
        sum(p.changed_right for p in parts),
        tuple(m for p in parts for m in p.misses),
        tuple(m for p in parts for m in p.spoilt),
    )


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("kind", "least_recall", "least_precision"), [("symbols", 0.995, 0.999), ("all", 0.97, 0.998)])
def test_shifted_text_comes_back(mode: str, kind: str, least_recall: float, least_precision: float) -> None:
    s = total(mode, kind, (1, 2, 3))
    assert s.mended / s.damaged >= least_recall, s.misses[:20]
    assert s.changed_right / s.changed >= least_precision, s.spoilt[:20]


def test_undamaged_text_is_left_alone() -> None:
    texts = clean_texts()
    changed = {name: [(r.char_start, r.after) for r in find_shifts(text)] for name, text in texts.items()}
    assert {name: c for name, c in changed.items() if c} == {}

"""White space between lines does not make articles: wrapped, unwrapped, indented, they stay the same.

Paragraphs set to any width from 16 to 60 characters keep every article whole, with title, subtitle, section, place,
authors and text, and every quantity in it. The widths tried by default are some; ``JIANBAO_FAULTS=full`` tries all.

Blank lines are another matter: a gap may be all that tells where an article begins whose title was a picture, so
a few articles change where all gaps are taken away, or pages made to end where they did not.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.transforms.rewrapping import (
    BLANKS,
    VARIANTS,
    WRAPS,
    Variant,
    View,
    folded,
    letters,
    lost,
    reflowed,
    typeset,
    view,
)
from transforms.decode import decode
from transforms.metrics import find_metrics
from transforms.repair import repair
from transforms.structure import read_structure

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = sorted([*(ROOT / "data" / "samples").glob("*.txt"), *(ROOT / "tests" / "data" / "blind_layouts").glob("*.txt")])
LEAST = {"wraps": 0.96, "blanks": 0.88}
"""Measured when written: wraps 1.000 on the real bulletins and 0.97 to 1.000 on the invented ones (before lines were
read as folded, each width changed 17 to 59 things in 20 texts); blanks 0.91 to 1.000."""
CHEAP = ("folded at 24", "folded at 36", "typeset at 30", "indented and typeset at 34")
"""Widths that are tried on the real bulletins in every run; ``python -m tests.transforms.rewrapping`` tries all."""


def read_all(paths: list[Path]) -> dict[str, tuple[str, list[View]]]:
    raws = {path.stem: decode(path.read_bytes()).text for path in paths}
    return {stem: (raw, view(raw)) for stem, raw in raws.items()}


@pytest.fixture(scope="module")
def invented() -> dict[str, tuple[str, list[View]]]:
    return read_all(OWN)


@pytest.fixture(scope="module")
def real(bulletins: Path) -> dict[str, tuple[str, list[View]]]:
    return read_all(sorted(bulletins.glob("*.txt")))


def kept(texts: dict[str, tuple[str, list[View]]], name: str) -> tuple[float, list[str]]:
    """Share of the articles that a variant leaves as they are, and those that it does not."""
    gone, asked = [], 0
    for stem, (raw, before) in texts.items():
        changed = VARIANTS[name](raw)
        if changed != raw:
            asked += len(before)
            gone += [f"{stem}: {title}" for title in lost(before, view(changed))]
    return 1 - len(gone) / asked, gone


@pytest.mark.parametrize("name", VARIANTS)
def test_invented_bulletins_keep_their_articles(invented: dict[str, tuple[str, list[View]]], name: str) -> None:
    share, gone = kept(invented, name)
    assert share >= LEAST["wraps" if name in WRAPS else "blanks"], gone


@pytest.mark.parametrize("name", [*CHEAP, *BLANKS])
def test_real_bulletins_keep_their_articles(real: dict[str, tuple[str, list[View]]], name: str) -> None:
    share, gone = kept(real, name)
    assert share >= LEAST["wraps" if name in WRAPS else "blanks"], gone


NARROWEST, WIDEST = 16, 60
WIDTHS = range(NARROWEST, WIDEST + 1, 1 if os.environ.get("JIANBAO_FAULTS") == "full" else 11)
STEMS = ("jilin-2018-04", "quzhou-2018-02", "taijiang-2007-07", "wenzhou-2012-04", "zhejiang-2012-special")


@pytest.mark.parametrize("cut", [folded, typeset])
@pytest.mark.parametrize("stem", STEMS)
def test_set_to_another_width_nothing_changes(bulletins: Path, stem: str, cut: Callable[[int], Variant]) -> None:
    raw = decode((bulletins / f"{stem}.txt").read_bytes()).text
    said, lines = everything(raw), reflowed(raw)
    assert everything(lines) == said
    assert [width for width in WIDTHS if everything(cut(width)(lines)) != said] == []


def everything(raw: str) -> list[tuple[object, ...]]:
    """All of every article that a reader sees, spaces and punctuation left out, and its quantities."""
    found = read_structure(repair(raw))
    return [
        (
            *map(letters, (a.title, a.subtitle, a.section, a.place, a.body.text)),
            a.authors,
            *((m.value, m.value_high, m.unit, m.qualifier, m.kind) for m in find_metrics(a, found.issue)),
        )
        for a in found.articles
    ]

"""Twenty-one invented bulletins in layouts that no rule was written for, with the articles a reader finds in them.

The gold was made by hand before the program saw a file. What it found at first sight, of six, five, two and eight
files, is the honest figure for a layout never seen (means of F1): body 0.887, 0.547, 1.000, 0.653; title 0.545, 0.400,
0.833, 0.571; subtitle 0.611, 0.800, 1.000, 0.667; section 0.725, 0.260, 1.000, 0.638; authors 0.897, 0.800, 1.000,
0.646; place 1.000 three times, then 0.778. Each set was seen after the rules had been mended for the sets before; the
last eight were written by a hand that had never seen a line of the program. One section label that the gold of the
second set had overlooked was added after that first run. What failed: lines of issue and date, covers and page heads
taken for titles; columns of items below 【…】 read as one article; kickers; captions; in the last set names of columns
behind a mark (◎部门传真), titles that ask, papers with number, signature and annex, letters, tables, items without a
title, titles spread out. The figures held below are those after mending by rules that know no file; a new layout must
be expected to do worse.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from transforms.records import Article
from transforms.repair import repair
from transforms.structure import Structure, read_structure

FOLDER = Path(__file__).resolve().parent.parent / "data" / "blind_layouts"
STEMS = sorted(p.stem for p in FOLDER.glob("*.txt"))
LEAST = {"body": 0.97, "title": 0.97, "subtitle": 0.95, "place": 1.0, "section": 0.95, "authors": 0.97}
"""Share of the articles that have a field in the gold, or get one, in which both are the same."""


def letters(said: Any) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", said or "") if c.isalnum())


def inked(raw: str, start: int, end: int) -> set[int]:
    return {i for i in range(start, min(end, len(raw))) if not raw[i].isspace()}


def bodies_of(raw: str, structure: Structure) -> dict[int, set[int]]:
    out: dict[int, set[int]] = {a.seq: set() for a in structure.articles}
    for span in structure.spans:
        if span.role in ("body", "heading") and span.article_seq:
            out[span.article_seq] |= inked(raw, span.char_start, span.char_end)
    return out


@cache
def pairs_of(stem: str, folder: Path = FOLDER) -> list[tuple[dict[str, Any] | None, Article | None, float]]:
    """Every gold article with the article that shares most of its body, and the articles that none wanted; each field
    is asked for in turn."""
    raw = (folder / f"{stem}.txt").read_text("utf-8")
    structure = read_structure(repair(raw))
    starts = [0, *(i + 1 for i, c in enumerate(raw) if c == "\n"), len(raw) + 1]
    bodies = bodies_of(raw, structure)
    left = {a.seq: a for a in structure.articles if a.kind != "editor_note"}
    out: list[tuple[dict[str, Any] | None, Article | None, float]] = []
    for want in json.loads((folder / f"{stem}.articles.json").read_text("utf-8")):
        if want["kind"] == "editor_note" or want.get("missing"):
            continue
        wanted: set[int] = set()
        for first, last in want["lines"]["body"]:
            wanted |= inked(raw, starts[first - 1], starts[last])
        shares = {seq: len(wanted & bodies[seq]) / len(wanted | bodies[seq]) for seq in left}
        best = max(shares, key=lambda seq: shares[seq], default=0)
        share = shares.get(best, 0.0)
        out.append((want, left.pop(best) if share > 0.3 else None, share))
    return out + [(None, article, 0.0) for article in left.values()]


def agrees(field: str, want: dict[str, Any] | None, found: Article | None, share: float) -> bool | None:
    """Whether gold and program say the same; None where neither says anything."""
    if field == "body":
        return share >= 0.9
    wanted = want.get(field) if want else None
    said = getattr(found, field) if found else None
    if not wanted and not said:
        return None
    if field == "authors":
        return list(map(letters, wanted or ())) == list(map(letters, said or ()))
    return letters(wanted) == letters(said)


@pytest.mark.parametrize("field", LEAST)
def test_articles_of_unknown_layouts_are_found(field: str) -> None:
    answers = [agrees(field, *pair) for stem in STEMS for pair in pairs_of(stem)]
    asked = [answer for answer in answers if answer is not None]
    assert len(STEMS) == 21
    assert sum(asked) / len(asked) >= LEAST[field]


@pytest.mark.parametrize("stem", STEMS)
def test_each_printed_character_has_one_role(stem: str) -> None:
    raw = (FOLDER / f"{stem}.txt").read_text("utf-8")
    spans = read_structure(repair(raw)).spans
    covered = [i for s in spans for i in range(s.char_start, s.char_end) if not raw[i].isspace()]
    assert sorted(covered) == sorted(inked(raw, 0, len(raw)))


FAR = FOLDER.with_name("far_layouts")
FAR_LEAST = {"body": 0.47, "title": 0.49, "authors": 0.53, "place": 0.75, "section": 0.5}
"""Six by two more hands who were asked to make the layout the difficulty, three near the real ones (gangu, jingde,
pingjiang) and three of other kinds (a government's brief, a journal, a firm's paper). At first sight: body .400 and
.149, title .433 and .075, authors .769 and .276, section .533 and .159. What fails still: abstracts, footnotes and
tables torn into lines, poems, the two columns of a page read across, leaders' remarks."""


@pytest.mark.parametrize("field", FAR_LEAST)
def test_articles_of_far_layouts_are_found(field: str) -> None:
    stems = sorted(path.stem for path in FAR.glob("*.txt"))
    asked = [answer for stem in stems for pair in pairs_of(stem, FAR) if (answer := agrees(field, *pair)) is not None]
    assert len(stems) == 6
    assert sum(asked) / len(asked) >= FAR_LEAST[field]


COMMON = FOLDER.with_name("common_layouts")
COMMON_LEAST = {
    "body": 0.94, "title": 0.91, "subtitle": 0.8, "place": 0.95, "section": 0.95, "authors": 0.97,
}  # fmt: skip
"""Twenty by five hands who were asked for what is really found: periodicals of organisation departments (linshui,
yinan, xiushui; c1 to c4), a county's 政务信息 with a leader's remark, a department's 简报, a campaign's 简报 with torn
tables, a bureau's paper in damaged columns; a weekly with tables, an education bureau's newsletter, an inspection's
notice, a people's congress' periodical.

At first sight: of the first two hands body .510 and .351, title .657 and .383 (items without a mark, lists that go on
overleaf, titles inside sentences, torn tables, a poem); of the two that followed, once the rules had learnt from these,
body .795 and .851, title .717 and .884. The rules of before had .792 and .809, .729 and .884 of the latter: they were
nearer to what was known, and what was learnt hardly shows in them. Of five by one more hand (qingting, lixi, ningchuan,
yingxi, jiangxi-minzheng: the commonest makes, little damaged): body .911, title .755, subtitle .750, place .929 (three
items without a label had been given one), section .679, authors .905."""


@pytest.mark.parametrize("field", COMMON_LEAST)
def test_articles_of_common_layouts_are_found(field: str) -> None:
    stems = sorted(path.stem for path in COMMON.glob("*.txt"))
    pairs = [pair for stem in stems for pair in pairs_of(stem, COMMON)]
    asked = [answer for pair in pairs if (answer := agrees(field, *pair)) is not None]
    assert len(stems) == 20
    assert sum(asked) / len(asked) >= COMMON_LEAST[field]


@pytest.mark.parametrize("stem", sorted(path.stem for path in COMMON.glob("*.txt")))
def test_each_printed_character_of_common_layouts_has_one_role(stem: str) -> None:
    raw = (COMMON / f"{stem}.txt").read_text("utf-8")
    spans = read_structure(repair(raw)).spans
    covered = [i for s in spans for i in range(s.char_start, s.char_end) if not raw[i].isspace()]
    assert sorted(covered) == sorted(inked(raw, 0, len(raw)))

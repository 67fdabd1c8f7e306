"""The same bulletin in other clothes: wrapped at another width, unwrapped, indented, with other line ends and blanks.

Each variant changes white space only, so the n-th printed character of a variant is the n-th of the bulletin.
``python -m tests.transforms.rewrapping FOLDER`` prints what each variant of each ``*.txt`` changes in its articles.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from transforms.decode import decode
from transforms.repair import repair
from transforms.structure import read_structure

Variant = Callable[[str], str]
SHORTEST_PARAGRAPH = 60
"""Characters; shorter lines (titles, bylines) are left by a variant that wraps."""
NOT_FIRST = "，。、；：！？”’）》」』】〉,.;:!?)%％"
NOT_LAST = "“‘（《「『【〈("


def letters(said: str | None) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", said or "") if c.isalnum())


def _by_line(change: Callable[[str], str], least: int) -> Variant:
    def variant(raw: str) -> str:
        kept = ("#", "|", "**")
        lines = raw.split("\n")
        return "\n".join(
            line if len(line.strip()) < least or line.lstrip().startswith(kept) else change(line) for line in lines
        )

    return variant


def folded(width: int) -> Variant:
    """Cut at a count of characters, wherever it falls."""
    least = max(SHORTEST_PARAGRAPH, width + 10)
    return _by_line(lambda line: "\n".join(line[i : i + width] for i in range(0, len(line), width)), least)


def typeset(width: int) -> Variant:
    """Cut at a printed width, no figure in two, no closing mark first and no opening mark last."""
    return _by_line(lambda line: _set(line, width), max(SHORTEST_PARAGRAPH, width + 6))


def _set(line: str, width: int) -> str:
    out, now = [], ""
    for unit in re.findall(r"[0-9A-Za-z.%+\-/]+|\s+|.", line):
        if now and _width(now) + _width(unit) > width and unit[0] not in NOT_FIRST and unit.strip():
            kept = now.rstrip(NOT_LAST)
            out.append(kept)
            now = now[len(kept) :] + unit
        else:
            now += unit
    return "\n".join([*out, now])


def _width(said: str) -> float:
    return len(said) - len(re.findall(r"[\x20-\x7e]", said)) / 2


def reflowed(raw: str) -> str:
    """Each paragraph and inner heading on one line, where it was one on its page; all else as it was: what an editor
    has before the text is set to another width."""
    text = repair(raw)
    spans = read_structure(text).spans
    starts = [span.char_start for span in spans]

    def of(at: int) -> tuple[str, int | None] | None:
        span = spans[bisect_right(starts, at) - 1]
        inside = span.char_start <= at < span.char_end and span.role in ("body", "heading")
        return (span.role, span.article_seq) if inside else None

    out, at = [], 0
    for r in text.repairs:
        end = r.char_start + len(r.before)
        paged = "\f" in r.before or r.before.endswith("\n ")
        if r.rule == "line_unwrap" and not paged and of(r.char_start - 1) == of(end) is not None:
            out += [raw[at : r.char_start], r.after]
            at = end
    return "".join(out) + raw[at:]


def unwrapped(raw: str) -> str:
    """Each paragraph on one line, as the repair reads it; titles of two lines stay two lines."""
    text = repair(raw)
    out, at, shift = [], 0, 0
    for r in text.repairs:
        place = r.char_start + shift
        shift += len(r.after) - len(r.before)
        if r.rule == "line_unwrap":
            line = text.text[text.text.rfind("\n", 0, place) + 1 :].split("\n", 1)[0]
            if len(line) >= 40 and "。" in line:
                out += [raw[at : r.char_start], r.after]
                at = r.char_start + len(r.before)
    return "".join(out) + raw[at:]


def without_blank_lines(raw: str) -> str:
    return re.sub(r"\n(?:[ \t\u3000]*\n)+", "\n", raw)


def with_more_blank_lines(raw: str) -> str:
    return raw.replace("\n", "\n\n")


def with_trailing_blanks(raw: str) -> str:
    return "\n".join(line + "  " if line.strip() else line for line in raw.split("\n"))


def with_other_line_ends(raw: str) -> str:
    return raw.replace("\r\n", "\n").replace("\n", "\r\n")


def indented(raw: str) -> str:
    """Paragraphs begin with two ideographic blanks."""
    kept = ("　", " ", "-", "*", ">")
    return _by_line(lambda line: line if line.startswith(kept) else "　　" + line, 50)(raw)


def with_form_feeds(raw: str) -> str:
    """A page ends behind every fortieth line, at the end of a paragraph."""
    out, since = [], 0
    for line in raw.split("\n"):
        since += 1
        ends = since >= 40 and len(line.strip()) >= 40 and re.search(r"[。！？]”?$", line.strip())
        out.append(line + "\n\f" if ends else line)
        since = 0 if ends else since
    return "\n".join(out)


WRAPS: dict[str, Variant] = {
    **{f"folded at {n}": folded(n) for n in (18, 24, 32, 36, 40, 46)},
    **{f"typeset at {n}": typeset(n) for n in (18, 25, 30, 38, 44)},
    "indented and folded at 30": lambda raw: folded(30)(indented(raw)),
    "indented and typeset at 34": lambda raw: typeset(34)(indented(raw)),
}
BLANKS: dict[str, Variant] = {
    "unwrapped": unwrapped,
    "without blank lines": without_blank_lines,
    "with more blank lines": with_more_blank_lines,
    "with trailing blanks": with_trailing_blanks,
    "with other line ends": with_other_line_ends,
    "indented": indented,
    "with form feeds": with_form_feeds,
}
VARIANTS = WRAPS | BLANKS


@dataclass(frozen=True, slots=True)
class View:
    """An article as letters, its body as numbers of printed characters."""

    title: str
    authors: tuple[str, ...]
    body: frozenset[int]


def view(raw: str) -> list[View]:
    number, ink = 0, {}
    for i, c in enumerate(raw):
        if not c.isspace():
            ink[i] = number
            number += 1
    structure = read_structure(repair(raw))
    bodies: dict[int, set[int]] = {a.seq: set() for a in structure.articles}
    for span in structure.spans:
        if span.article_seq and span.role in ("body", "heading"):
            bodies[span.article_seq].update(ink[i] for i in range(span.char_start, span.char_end) if i in ink)
    return [
        View(letters(a.title), tuple(map(letters, a.authors)), frozenset(bodies[a.seq])) for a in structure.articles
    ]


def lost(before: list[View], after: list[View], least: float = 0.9) -> list[str]:
    """The titles of the articles that are not the same in both, either way: title, authors, most of the body."""
    left = list(after)
    out = []
    for one in before:
        same = next(
            (a for a in left if (a.title, a.authors) == (one.title, one.authors) and _alike(a, one, least)), None
        )
        if same is None:
            out.append(one.title)
        else:
            left.remove(same)
    return out + ["+ " + a.title for a in left]


def _alike(one: View, other: View, least: float) -> bool:
    either = one.body | other.body
    return not either or len(one.body & other.body) >= least * len(either)


def main() -> None:
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        raw = decode(path.read_bytes()).text
        before = view(raw)
        for name, variant in VARIANTS.items():
            changed = variant(raw)
            if changed != raw and (gone := lost(before, view(changed))):
                print(path.stem, name, len(before), gone, sep="\t")


if __name__ == "__main__":
    main()

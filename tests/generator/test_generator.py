"""The generator writes the same invented bulletins for the same seed, of the size asked for, each with its damage."""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generator import corpus, document, grammar, write_corpus
from tests.generator.__main__ import size_bytes
from tests.generator.damage import columns, halfwidth, shift, spaced
from tests.generator.layouts import LAYOUTS, communique, founder_columns, place_title_body, plain_halfwidth
from tests.generator.writer import SLOTS, Writer, compile_template
from transforms.reference import table

ROOT = Path(__file__).resolve().parent.parent.parent
TEMPLATES = [
    template
    for table in (
        grammar.COMPOSED,
        grammar.PROSE,
        grammar.COUNTED,
        grammar.COMMUNIQUE,
        grammar.TITLES,
        grammar.SUBTITLES,
        grammar.HEADINGS,
        grammar.CAPTIONS,
        grammar.PERIODS,
    )
    for template in table
]


def text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def test_the_same_seed_writes_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.generator", "--size", "400kB", "--seed", "7", "--out", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "123"})
    written = {p.relative_to(tmp_path).as_posix(): p.read_bytes() for p in tmp_path.rglob("*.txt")}
    assert written == dict(corpus(400_000, 7))


def test_another_seed_writes_other_documents() -> None:
    assert {data for _, data in corpus(300_000, 1)}.isdisjoint(data for _, data in corpus(300_000, 2))


@pytest.mark.parametrize("size", [20_000, 300_000, 2_000_000], ids=lambda n: f"{n:,}")
def test_a_corpus_has_the_size_asked_for(tmp_path: Path, size: int) -> None:
    documents, written = write_corpus(tmp_path, size, seed=3)
    files = list(tmp_path.rglob("*.txt"))
    assert len(files) == documents
    assert sum(p.stat().st_size for p in files) == written
    assert abs(written - size) <= 5_000


def test_no_two_documents_are_alike() -> None:
    digests = [hashlib.sha256(document(1, index, 3_000)[1]).digest() for index in range(2_000)]
    assert len(set(digests)) == len(digests)


def test_a_night_goes_on_where_the_load_before_ended() -> None:
    names = [name for name, _ in corpus(300_000, 1)]
    assert corpus(100_000, 1, start=len(names)).__next__()[0] not in names


@pytest.mark.parametrize("layout", sorted(set(LAYOUTS), key=lambda f: f.__name__), ids=lambda f: f.__name__)
def test_a_layout_fills_the_size_it_was_given(layout) -> None:
    text = layout(Writer("1:1"), 2, 20_000)
    assert 20_000 <= len(text) <= 22_000
    assert "{" not in text
    assert "#、" not in text


def test_each_kind_of_damage_is_there() -> None:
    founder = founder_columns(Writer("1:2"), 3, 20_000)
    assert founder.count("袁") > 50
    assert "■" not in founder
    lines = [line for line in founder.split("\n") if line.strip()]
    assert sum(14 <= len(line) <= 22 for line in lines) > 0.7 * len(lines)
    halfwidth_text = plain_halfwidth(Writer("1:2"), 3, 20_000)
    assert halfwidth_text.count(",") > 100
    assert "：" in place_title_body(Writer("1:2"), 3, 5_000).split("\n")[4]
    digits = sum(c.isdigit() for c in communique(Writer("1:2"), 3, 20_000))
    assert digits > 0.1 * 20_000


def test_encodings_are_mixed() -> None:
    documents = [document(1, index, 3_000)[1] for index in range(200)]
    assert any(data.startswith(b"\xef\xbb\xbf") for data in documents)
    assert any("�" in data.decode("utf-8", "replace") for data in documents)
    assert all("袁" in text_of(d) or "，" in text_of(d) or "," in text_of(d) for d in documents)


def test_damage_does_what_extraction_does() -> None:
    assert shift("，。“”：（）■２５") == "袁遥野冶院渊冤姻圆缘"
    assert spaced("共35个") == "共 35 个"
    assert halfwidth("是：一，二；（三）。") == "是:一,二;(三)。"
    assert columns("一二三四五，六七12.5八九", 5, blank=False) == "一二三\n四五，六七\n12.5八九"


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_slot_of_the_grammar_is_filled(template: str) -> None:
    assert set(compile_template(template)[1]) <= set(SLOTS)


def test_a_size_that_is_no_size_is_refused_with_a_sentence() -> None:
    assert size_bytes("1.5MB") == 1_500_000
    with pytest.raises(argparse.ArgumentTypeError, match="is no size; write 500kB"):
        size_bytes("much")


def test_the_places_of_the_generator_do_not_exist() -> None:
    invented = {
        first + second + level
        for first in grammar.PLACE_FIRST
        for second in grammar.PLACE_SECOND
        for level in set(grammar.LEVELS)
    }
    assert len(invented) > 300
    assert not invented & {row["name"] for row in table("divisions")}

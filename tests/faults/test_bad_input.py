"""Bad input: whatever the bytes and the name of a file are, it is loaded or refused with a reason; nothing crashes."""

from __future__ import annotations

import gc
import os
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.batches import transform_files
from flows.discover import MAX_DOCUMENT_BYTES, discover
from tests.conftest import ROOT
from tests.faults.ledger import FULL, trial
from transforms.aligned import AlignedText, Repair
from transforms.frames import frames_of
from transforms.pipeline import RefusedDocumentError, collector_paused, transform_document
from warehouse import schema

MUTATIONS = int(os.environ.get("JIANBAO_MUTATIONS") or (10_000 if FULL else 150))
SECONDS_EACH = 20.0
"""No document of a few kilobytes may hold the night up."""

SAMPLES = [path.read_bytes() for path in sorted((ROOT / "data" / "samples").glob("*.txt"))]
ODD = (
    "\u202e",
    "\u200f",
    "\ufeff",
    "\x00",
    "\ud800",
    "\x1b[2J",
    "'; DROP TABLE fact_article; --",
    "\r",
    "\u2028",
    "𠀀",
)
ENCODINGS = ("gb18030", "big5", "utf-16-le", "utf-16", "utf-8-sig", "shift_jis", "utf-7", "utf-32")


def truncated(data: bytes, chance: random.Random) -> bytes:
    begin, end = sorted(chance.choices(range(len(data) + 1), k=2))
    return data[begin:end]


def bits_flipped(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.choice((1, 10, 200))):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def other_encoding(data: bytes, chance: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "ignore")


def mixed_encodings(data: bytes, chance: random.Random) -> bytes:
    half = len(data) // 2
    return data[:half] + data[half:].decode("utf-8", "ignore").encode(chance.choice(ENCODINGS), "ignore")


def nulls(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes(chance.choice((1, 100, 5000))) + data[at:]


def binary(data: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.choice((1, 100, 20_000)))


def odd_characters(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 30))):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(ODD) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def pieces_shuffled(data: bytes, chance: random.Random) -> bytes:
    size = chance.choice((3, 50, 1000))
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    chance.shuffle(pieces)
    return b"".join(pieces)


def one_line(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\r", b"").replace(b"\n", b"") * chance.choice((1, 3))


MUTATORS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    truncated, bits_flipped, other_encoding, mixed_encodings, nulls, binary, odd_characters, pieces_shuffled, one_line,
)  # fmt: skip


def loaded(data: bytes, uri: str = "mutated.txt") -> bool:
    """Whether the document loads; what it says of itself holds, and a refusal has a reason."""
    refusal: RefusedDocumentError | None = None
    try:
        rows = transform_document(data, uri)
    except RefusedDocumentError as error:
        refusal = error
    if refusal is not None:
        assert refusal.stage, data[:200]
        assert len(refusal.reason) > 10, data[:200]
        return False
    for name, frame in frames_of([rows]).items():
        schema.check_frame(name, frame)
    ((_, raw, clean),) = rows["document_text"]
    repairs = [Repair(*row[1:]) for row in rows["fact_repair"]]
    assert AlignedText.from_repairs(raw, repairs).text == clean
    return True


@pytest.mark.parametrize("mutate", MUTATORS, ids=lambda mutate: mutate.__name__)
def test_mutated_files_are_loaded_or_refused_with_a_reason(mutate: Callable[[bytes, random.Random], bytes]) -> None:
    with trial("mutated files", MUTATORS.index(mutate), len(MUTATORS)) as figures:
        figures |= {"mutations": 0, "loaded": 0}
        for k in range(-(-MUTATIONS // len(MUTATORS))):
            chance = random.Random(f"{mutate.__name__} {k}")
            data = mutate(chance.choice(SAMPLES), chance)
            began = time.process_time()
            try:
                figures["loaded"] += loaded(data)
            except Exception as error:
                error.add_note(f"mutation {mutate.__name__} {k}: {len(data)} bytes that begin with {data[:60]!r}")
                raise
            assert time.process_time() - began < SECONDS_EACH, f"{mutate.__name__} {k}"
            figures["mutations"] += 1


@settings(max_examples=2000 if FULL else 40, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode("utf-8", "ignore"))))
def test_any_bytes_are_loaded_or_refused_with_a_reason(data: bytes) -> None:
    loaded(data)


@pytest.mark.parametrize(
    "unit",
    ["投入20万元", "1234567890", "全县新建农村公路", "……", "“甲", "一二三", "abc def ", "甲 ", "（", "到2018年底，"],
)
def test_a_long_line_takes_time_in_proportion_to_its_length(unit: str) -> None:
    """Four times the text may take at most seven times the time; a quadratic step takes sixteen."""
    seconds = []
    for size in (20_000, 80_000) if FULL else (8_000, 32_000):
        data = (unit * (size // len(unit))).encode()
        gc.collect()
        with collector_paused():
            began = time.process_time()
            loaded(data)
            seconds.append(time.process_time() - began)
    assert seconds[1] < 7 * seconds[0] + (0.5 if FULL else 0.1), seconds


def test_a_single_line_of_20_mb_in_bounded_memory_and_time() -> None:
    size = (20 if FULL else 2) * 1024 * 1024
    data = ("全县新建农村公路、水渠和桥梁，群众出行更加方便。".encode() * (size // 72 + 1))[: size - size % 3]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    assert loaded(data)
    assert time.process_time() - began < size / 20_000, "slower than 20,000 bytes a second"
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < 80 * size


def test_a_million_blank_lines_are_refused() -> None:
    assert not loaded(b"\n" * 1_000_000)
    assert loaded(b"\n" * (1_000_000 if FULL else 100_000) + "全县新建农村公路88公里。".encode())


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "line.txt").open("wb") as file:
        file.truncate(MAX_DOCUMENT_BYTES + 18 * 1024 * 1024)
    (source,) = discover([tmp_path])
    assert source.sha256 is None
    assert "split it" in str(source.refusal)


NAMES = ("a'b.txt", 'a"b.txt', "a\nb.txt", "..txt", "a;DROP TABLE x.txt", "\u202ea.txt", "%2e%2e.txt", "a\x1b[2J.txt")


def test_names_and_links_lead_nowhere_outside(tmp_path: Path) -> None:
    source, run, quarantine = tmp_path / "in", tmp_path / "run", tmp_path / "quarantine"
    source.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("全县共有秘密88条。", "utf-8")
    for name in NAMES:
        (source / f"x{name}").write_text(f"全县新建农村公路{len(name)}公里。", "utf-8")
    (source / "link.txt").symlink_to(secret)
    (source / "loop.txt").symlink_to(source / "loop.txt")
    (source / "folder").symlink_to(tmp_path)
    Path(os.fsdecode(os.fsencode(source) + b"/\xff\xfe.txt")).write_bytes(b"\x00\x01" * 100)
    before = {path for path in tmp_path.rglob("*") if run not in path.parents and quarantine not in path.parents}
    sources = discover([source])
    result = transform_files(sources, str(run), 0, quarantine)
    became = {outcome.uri: outcome.outcome for outcome in result.outcomes}
    assert len(became) == len(NAMES) + 4
    assert became.pop("folder") == "quarantined"
    assert became.pop("link.txt") == became.pop("loop.txt") == became.pop("\\xff\\xfe.txt") == "quarantined"
    assert set(became.values()) == {"loaded"}
    assert all(len(item.reason) > 10 for item in result.quarantined)
    assert [len(path.name) for path in quarantine.rglob("*") if path.is_file()] == [64]
    after = {path for path in tmp_path.rglob("*") if run not in path.parents and quarantine not in path.parents}
    assert after - before == {run, quarantine}

"""One document through all steps: keys that stay, rows that fit their tables, refusals that say why."""

import subprocess
import sys
from pathlib import Path

import pytest

from transforms import pipeline
from transforms.frames import SCHEMAS, frames_of
from transforms.pipeline import RefusedDocumentError, document_id_of, key_of, transform_document

TEXT = "# 青禾市新建公路\n\n今年以来，青禾市新建农村公路88公里，投入资金1.2亿元。\n"


def test_every_table_gets_rows_of_its_own_width() -> None:
    rows = transform_document(TEXT.encode(), "a.txt")
    assert rows.keys() == SCHEMAS.keys()
    assert all(len(row) == len(SCHEMAS[table]) for table, part in rows.items() for row in part)
    frames = frames_of([rows])
    assert {(value, unit) for value, unit in frames["fact_metric"].select("value", "unit").rows()} == {
        (88.0, "公里"),
        (1.2e8, "元"),
    }


def test_keys_hash_bytes_and_positions_only() -> None:
    first, second = transform_document(TEXT.encode(), "a.txt"), transform_document(TEXT.encode(), "b/c.md")
    for table in ("dim_issue", "fact_article", "fact_metric"):
        assert [row[0] for row in first[table]] == [row[0] for row in second[table]]
    assert first["dim_document"][0][0] == document_id_of(TEXT.encode())
    assert key_of("d", "metric", 7) != key_of("d", "article", 7)


def test_a_quote_is_what_the_raw_text_says_there() -> None:
    rows = transform_document(TEXT.encode(), "a.txt")
    columns = list(SCHEMAS["fact_metric"])
    for row in rows["fact_metric"]:
        metric = dict(zip(columns, row, strict=True))
        assert metric["quote"] == TEXT[metric["char_start"] : metric["char_end"]]


@pytest.mark.parametrize("data", [b"", b" \n\t", bytes(range(256)) * 8], ids=["empty", "blank", "binary"])
def test_what_is_no_text_is_refused_at_its_stage(data: bytes) -> None:
    with pytest.raises(RefusedDocumentError) as refusal:
        transform_document(data, "a.txt")
    assert refusal.value.stage == "decode"
    assert len(refusal.value.reason) > 20


def test_a_fault_in_a_step_refuses_the_document_and_names_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(text: object) -> None:
        raise KeyError("role")

    monkeypatch.setattr(pipeline, "read_structure", broken)
    with pytest.raises(
        RefusedDocumentError, match=r"structure: a fault in Jianbao itself: KeyError in test_pipeline.py"
    ):
        transform_document(TEXT.encode(), "a.txt")


def test_a_fault_of_the_machine_is_not_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    def starved(text: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pipeline, "repair", starved)
    with pytest.raises(MemoryError):
        transform_document(TEXT.encode(), "a.txt")


def test_a_text_without_structure_is_one_article() -> None:
    frames = frames_of([transform_document("没有标题也没有栏目的一段话，只有一个数字：12家企业。".encode(), "a.txt")])
    assert frames["fact_article"].height == 1


def test_samples_load_without_refusal(samples: Path) -> None:
    for path in sorted(samples.iterdir()):
        rows = transform_document(path.read_bytes(), path.name)
        assert rows["fact_article"]
        assert rows["fact_metric"]


CYCLES = """
import gc, sys
from pathlib import Path
from transforms.frames import frames_of
from transforms.pipeline import collector_paused, transform_document

data = [path.read_bytes() for path in sorted(Path(sys.argv[1]).iterdir()) if path.is_file()]
frames_of(transform_document(given, "a.txt") for given in data)  # tables are read and caches are filled
gc.collect()
with collector_paused():
    assert not gc.isenabled()
    frames_of(transform_document(given, "a.txt") for given in data)
    print(gc.collect())
assert gc.isenabled()
"""


def test_the_steps_make_no_reference_cycles(samples: Path) -> None:
    """With the collector paused over a batch, a cycle a document would fill the memory.

    In a process of its own: a thread or a full cache of patterns that an earlier test left behind makes cycles too.
    """
    ran = subprocess.run([sys.executable, "-c", CYCLES, samples], capture_output=True, text=True, check=True)
    assert ran.stdout == "0\n"

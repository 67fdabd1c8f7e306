"""Time a character stays flat: a file many times as long takes about as many times longer."""

import functools
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.pipeline import collector_paused, transform_document
from transforms.records import Article, Issue
from transforms.repair import repair
from transforms.structure import read_structure

MOST = 2.5
"""How much dearer a character of the long file may be: what is quadratic costs as many times as the file is longer."""


def mended(text: str) -> AlignedText:
    return repair(text)


def seconds_per_character(step: Callable[[Any], Any], text: str, rounds: int, read: Callable[[str], Any]) -> float:
    given = read(text)
    best = float("inf")
    gc.collect()
    with collector_paused():  # as in a batch; else a search of what other tests have left falls on one of the two
        for _ in range(rounds):
            started = time.process_time()
            step(given)
            best = min(best, time.process_time() - started)
    return best / len(text)


@pytest.mark.parametrize(
    ("name", "read", "step", "length", "times"),
    [
        ("communique.txt", mended, read_structure, 20_000, 40),
        ("parser-markdown.txt", mended, read_structure, 20_000, 8),
        ("founder-columns.txt", str, repair, 20_000, 10),
        ("founder-columns.txt", str.encode, lambda data: transform_document(data, "a.txt"), 12_000, 8),
    ],
    ids=["structure of one long article", "structure of many articles", "repair of columns", "the whole path"],
)
def test_a_long_file_costs_as_much_a_character_as_a_short_one(
    samples: Path, name: str, read: Callable[[str], Any], step: Callable[[Any], Any], length: int, times: int
) -> None:
    text = (samples / name).read_text("utf-8")
    text *= length * times // len(text) + 1
    step(read(text[:2000]))
    short = seconds_per_character(step, text[:length], 3, read)
    assert seconds_per_character(step, text[: length * times], 1, read) < MOST * short


def test_a_text_without_a_stop_costs_as_much_a_character_as_a_short_one() -> None:
    said = "全县新建食堂12个，服务老人3500人，"

    def step(data: bytes) -> None:
        transform_document(data, "a.txt")

    step((said * 20).encode())
    short = seconds_per_character(step, said * 100, 3, str.encode)
    assert seconds_per_character(step, said * 1000, 1, str.encode) < MOST * short


def test_the_numbers_of_an_article_that_names_towns_again_and_again() -> None:
    said = "李家河镇地处县南，今年栽桑5亩，全镇白柚亩产5吨。"

    def article(text: str) -> Article:
        return Article(1, "article", "", AlignedText.unchanged(text), 0)

    def step(given: Article) -> None:
        assert find_metrics(given, Issue())

    step(article(said))
    short = seconds_per_character(step, said * 40, 3, article)
    assert seconds_per_character(step, said * 1600, 1, article) < MOST * short


CLOSED = {"_printed", "_alone", "han_cost", "_readings", "_initials", "_bare_counties"}
"""Tables that end with the characters and the prefectures there are."""
FEW = 10
BULLETINS = sorted((Path(__file__).parents[1] / "data" / "blind_bulletins").rglob("*.txt"))


def test_nothing_is_kept_of_the_names_in_a_text() -> None:
    """Patterns and tables of one text are let go: what a worker holds does not grow with the bulletins it has read."""
    kept = {
        f"{module.__name__}.{name}": value
        for module in list(sys.modules.values())
        if module.__name__.startswith("transforms")
        for name, value in vars(module).items()
        if isinstance(value, functools._lru_cache_wrapper) and value.cache_parameters()["maxsize"] is None
        if name not in CLOSED
    }
    for path in BULLETINS[:40]:
        transform_document(path.read_bytes(), "a.txt")
    before = {name: value.cache_info().currsize for name, value in kept.items()}
    for path in BULLETINS[40:80]:
        transform_document(path.read_bytes(), "a.txt")
    grown = {name: value.cache_info().currsize - before[name] for name, value in kept.items()}
    assert {name: by for name, by in grown.items() if by > FEW} == {}

"""Words: the one place that knows the word list and the segmenter (jieba).

In:  a text, or a word.
Out: its words in order, search-mode words (long words and the shorter ones inside them), a word's frequency.
It never prints, and loads the word list at the first call, not at import.

>>> words("扶持集体经济"), frequency("集体经济") > 0
(['扶持', '集体经济'], True)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast


def words(text: str) -> list[str]:
    """The words of ``text``; joined they give ``text`` again."""
    return list(_segmenter().cut(text))


def tagged(text: str) -> list[tuple[str, str]]:
    """The words of ``text`` with their part of speech (词性) as jieba writes it: n, v, vn, d, p, c, r …"""
    return list(_tagger()(text))


def search_words(text: str) -> list[str]:
    """The words of ``text``, each preceded by the shorter words inside it."""
    return list(_segmenter().cut_for_search(text))


def frequency(word: str) -> int:
    """How often the word list's corpus (60 million words) has ``word``; 0 for a word it does not know."""
    return frequencies().get(word, 0)


@cache
def frequencies() -> MappingProxyType[str, int]:
    """The word list: 349,000 words and their counts (0.13 s at the first call); jieba's file, jieba is not imported."""
    package = find_spec("jieba")
    assert package is not None
    assert package.origin is not None
    fields = Path(package.origin).with_name("dict.txt").read_text("utf-8").split()
    return MappingProxyType(dict(zip(fields[::3], map(int, fields[1::3]), strict=True)))


@cache
def _segmenter() -> Any:
    """jieba's algorithm and word list in Rust where it is installed (ten times the speed), jieba itself elsewhere.

    rjieba is pinned: 0.2.2 cuts every Han word as jieba does, which a test holds on the real bulletins.
    """
    try:
        from rjieba import Jieba
    except ImportError:
        return reference_segmenter()
    return Jieba()


@cache
def _tagger() -> Callable[[str], Iterable[tuple[str, str]]]:
    """The segmenter's tags; jieba's own where it is the segmenter (the two differ in rare words)."""
    segmenter = _segmenter()
    if hasattr(segmenter, "tag"):
        return cast("Callable[[str], Iterable[tuple[str, str]]]", segmenter.tag)
    import jieba.posseg

    return lambda text: ((pair.word, pair.flag) for pair in jieba.posseg.cut(text))


@cache
def reference_segmenter() -> Any:
    """jieba itself, the reference that the other segmenter is held against."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()

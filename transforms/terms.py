"""The words of an article, counted: what search and trends are made of.

In:  an article's title and clean body.
Out: how often each distinct word stands there, in order of first appearance.
Words are jieba's search-mode words (long words and the shorter ones inside them), so that a query for
集体 finds 集体经济. Single characters and bare numbers are left out: they match everywhere and say nothing.

>>> list(count_terms("集体经济增收", "集体经济薄弱村").items())[:2]
[('集体', 2), ('经济', 2)]
"""

from __future__ import annotations

import re
from collections import Counter

from transforms.text.words import search_words

MAX_TERM_CHARACTERS = 32
"""Longer "words" are web addresses and serial numbers, which nobody searches by relevance."""

_JOINED = re.compile(r"(?=.*[^\W\d_])\w+")
"""Letters and figures joined by low lines."""


def count_terms(title: str, body: str) -> dict[str, int]:
    """Word → how often it stands in ``title`` and ``body``; letters are folded to lower case."""
    # Counted first and judged after: words come again and again.
    counts = Counter(search_words(f"{title}\n{body}".lower()))
    return {
        word: tf
        for word, tf in counts.items()
        if 1 < len(word) <= MAX_TERM_CHARACTERS
        and (not word.isdecimal() if word.isalnum() else _JOINED.fullmatch(word) is not None)
    }

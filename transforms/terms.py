"""The words of an article, counted: what search and trends are made of.

In:  an article's title and clean body.
Out: ``Term`` rows, one a distinct word, in order of first appearance.
Words are jieba's search-mode words (long words and the shorter ones inside them), so that a query for
集体 finds 集体经济. Single characters and bare numbers are left out: they match everywhere and say nothing.

>>> [(t.term, t.tf) for t in count_terms("集体经济增收", "集体经济薄弱村")][:2]
[('集体', 2), ('经济', 2)]
"""

from __future__ import annotations

import re
from collections import Counter

from transforms.records import Term
from transforms.words import search_words

MAX_TERM_CHARACTERS = 32
"""Longer "words" are web addresses and serial numbers, which nobody searches by relevance."""

_WORD = re.compile(rf"(?=.*[^\W\d_])\w{{2,{MAX_TERM_CHARACTERS}}}")


def count_terms(title: str, body: str) -> list[Term]:
    """Count the words of ``title`` and ``body``; letters are folded to lower case."""
    counts = Counter(word for word in search_words(f"{title}\n{body}".lower()) if _WORD.fullmatch(word))
    return [Term(term, tf) for term, tf in counts.items()]

"""The word list is loaded when it is asked for, in silence."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from transforms.decode import decode
from transforms.repair import repair
from transforms.text import words as module
from transforms.text.words import frequency, reference_segmenter, search_words, words


def test_words_give_the_text_again() -> None:
    text = "扶持集体经济，增收15万元"
    assert "".join(words(text)) == text
    assert "集体经济" in words(text)


def test_search_words_hold_the_shorter_ones() -> None:
    assert {"集体", "经济", "集体经济"} <= set(search_words("扶持集体经济"))


def test_a_word_that_is_not_known_has_no_frequency() -> None:
    assert frequency("集体经济") > 0
    assert frequency("济集") == 0


def test_nothing_is_printed_and_nothing_loaded_at_import() -> None:
    code = (
        "import sys, transforms.repair; assert 'jieba' not in sys.modules;"
        "from transforms.text.words import words; words('集体经济')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.parametrize("search", [False, True], ids=["words", "search words"])
def test_the_fast_segmenter_gives_the_references_words_on_real_bulletins(bulletins: Path, search: bool) -> None:
    for path in sorted(bulletins.glob("*.txt")):
        text = repair(decode(path.read_bytes()).text).text
        reference = reference_segmenter()
        expected = reference.cut_for_search(text) if search else reference.cut(text)
        assert Counter(map(str, filter(_is_word, search_words(text) if search else words(text)))) == Counter(
            filter(_is_word, expected)
        )


def _is_word(piece: str) -> bool:
    """Han words; runs of ASCII (163.com) are cut by one regular expression that differs."""
    return all("一" <= char <= "鿿" for char in piece)


def test_without_the_fast_segmenter_the_reference_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    fast = words("扶持集体经济，增收15万元")
    monkeypatch.setitem(sys.modules, "rjieba", None)
    module._segmenter.cache_clear()
    try:
        assert words("扶持集体经济，增收15万元") == fast
        assert module._segmenter() is reference_segmenter()
    finally:
        module._segmenter.cache_clear()

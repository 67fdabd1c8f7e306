"""The word list is loaded when it is asked for, in silence."""

import subprocess
import sys

from transforms.words import frequency, search_words, words


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
        "from transforms.words import words; words('集体经济')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")

"""The dictionary is what the comments say."""

from warehouse.dictionary import DICTIONARY, dictionary


def test_the_written_dictionary_is_the_present_one() -> None:
    assert DICTIONARY.read_text("utf-8") == dictionary(), "run: uv run python -m warehouse.dictionary"

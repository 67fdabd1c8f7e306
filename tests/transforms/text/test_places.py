"""Where words stand in a text."""

from transforms.text.places import places_of


def test_of_two_words_at_one_place_the_longer_is_first() -> None:
    assert places_of("石门镇石门村", 0, 6, ("石门", "石门镇")) == [(0, "石门镇"), (0, "石门"), (3, "石门")]


def test_a_word_that_goes_over_the_end_is_not_there() -> None:
    assert places_of("石门镇", 0, 2, ("石门镇",)) == []
    assert places_of("石门石门", 1, 4, ("石门",)) == [(2, "石门")]

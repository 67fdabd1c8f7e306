"""Every word of the page is there in both languages."""

import re
from pathlib import Path

import dashboards
from dashboards.parts import SPOKEN
from dashboards.words import RULES, WORDS
from transforms.records import REPAIR_RULES

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(dashboards.__file__).parent.rglob("*.py"))


def test_what_the_pages_say_has_words() -> None:
    said = set(re.findall(r"say\(\"(\w+)\"", SOURCES))
    assert len(said) > 40
    assert said - set(WORDS) == set()


def test_every_value_of_a_closed_list_has_words() -> None:
    assert {key for keys in SPOKEN.values() for key in keys.values()} - set(WORDS) == set()


def test_the_rules_of_repair_are_those_of_the_transforms() -> None:
    assert set(RULES) == set(REPAIR_RULES)


def test_both_languages_have_the_same_places_to_fill() -> None:
    for key, (chinese, english) in WORDS.items():
        assert chinese, key
        assert english, key
        assert set(re.findall(r"{(\w+)}", chinese)) == set(re.findall(r"{(\w+)}", english)), key

"""The closed lists: what the records allow is what the warehouse checks."""

from transforms import records


def test_closed_lists_hold_their_words_once() -> None:
    for words in (records.ROLES, records.ARTICLE_KINDS, records.METRIC_KINDS, records.QUALIFIERS, records.REPAIR_RULES):
        assert len(set(words)) == len(words) > 1


def test_roles_are_those_of_the_contract() -> None:
    assert {"title", "byline", "body", "caption", "running_head", "page_number", "contents"} <= set(records.ROLES)

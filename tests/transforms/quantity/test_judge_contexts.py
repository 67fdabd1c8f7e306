"""The table of contexts: each row decides its own example."""

import pytest

from transforms.quantities import find_quantities
from transforms.quantity.judge import verdicts
from transforms.quantity.judge_contexts import CONTEXTS, Context


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.name)
def test_each_row_decides_its_example(context: Context) -> None:
    start = context.example.index("【")
    words = context.example[start + 1 : context.example.index("】")]
    text = context.example.replace("【", "").replace("】", "")
    found = {
        (v.quantity.start, text[v.quantity.start : v.quantity.end]): v for v in verdicts(text, find_quantities(text))
    }
    assert (start, words) in found, sorted(found)
    assert found[start, words].why == context.name


def test_names_are_unique_and_confidences_are_shares() -> None:
    assert len({context.name for context in CONTEXTS}) == len(CONTEXTS)
    assert all(0 < context.confidence < 1 for context in CONTEXTS)

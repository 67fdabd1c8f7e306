"""How long a run still takes, said from its pace so far."""

import pytest

from flows.progress import remaining


@pytest.mark.parametrize(
    ("elapsed", "done", "whole", "said"),
    [
        (10.0, 0, 100, ""),
        (10.0, 0, None, ""),
        (60.0, 50, 100, "about 1 min left"),
        (60.0, 10, 100, "about 9 min left"),
        (600.0, 5, 100, "about 3 h 10 min left"),
        (60.0, 99, 100, "less than a minute left"),
    ],
    ids=["no pace yet", "nothing known", "half", "a tenth", "hours", "nearly"],
)
def test_the_estimate_follows_the_pace(elapsed: float, done: float, whole: float | None, said: str) -> None:
    assert remaining(elapsed, done, whole) == said

"""Whether the day of an issue is only that on which a page was uploaded, years behind what its text calls 今年.

In:  an issue, the text of an article.
Out: the year that the text itself is of; None where the issue's day may be that of telling.
It never doubts a periodical (one with a name or a number), nor a text that names any of the last two years.

>>> from datetime import date
>>> text = "2018年脱贫39户。下达2018年任务。今年脱贫39户，2018年底退出。"
>>> year_behind_upload(Issue(published=date(2021, 4, 1)), text)
2018
>>> year_behind_upload(Issue(published=date(2021, 4, 1), issue_label="第4期"), text) is None
True
"""

from __future__ import annotations

from collections import Counter

from transforms.period.days import year_of
from transforms.period.periods import find_periods
from transforms.records import Issue

OFTEN = 3
"""Times from which a text names the year that it is of."""
_LATE = 2
"""Years between a text and the upload of it from which 今年 cannot be that of the upload."""
_AHEAD = ("到", "至")


def year_behind_upload(issue: Issue, text: str) -> int | None:
    """The last year of a text that says 今年 and names that year again and again, long before it was uploaded."""
    if issue.published is None or issue.publication or issue.issue_label or "今年" not in text:
        return None
    phrases = [p for p in find_periods(text) if p.part("year")[:4].isdecimal() or p.part("year_to")]
    years = Counter(year for p in phrases if p.part("before") not in _AHEAD and (year := year_of(p)))
    if not years:
        return None
    last = max(years)
    return last if years[last] >= OFTEN and last <= issue.published.year - _LATE else None

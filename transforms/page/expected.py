"""What a first reading, or the contents list, makes likelier for the second: titles above or below, short items.

In:  the items of a bulletin.
Out: nothing; the prices of their roles are changed in place by ``layout_weights``.
It never forbids a role: a price only becomes lower or higher.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from transforms.page.item import Item
from transforms.page.layout import weights


def expect_missing(items: Sequence[Item]) -> None:
    """Make a start without a title likelier: the contents list has a title here that is not printed."""
    w = weights()
    for item in items:
        if item.bare is not None and item.bare <= w["bare_start"] + w["bare_start_break"]:
            item.bare += w["bare_start_missing"]


def expect_short_items(items: Sequence[Item]) -> None:
    """Make titles of the lines above text: the issue is one of short items."""
    for item, below in pairwise(items):
        if item.kind == "display" and below.kind == "text":
            item.title += weights()["title_of_short_item"]


def expect_titles_first(items: Sequence[Item]) -> None:
    """Make titles behind their texts dearer: nearly all of this bulletin stand above. Not so inside a sentence that
    goes on overleaf, where only a title can stand."""
    for item in items:
        if item.kind == "display" and not item.open_before:
            item.behind = max(item.behind, weights()["title_behind_seldom"])


def expect_titles_last(items: Sequence[Item]) -> None:
    """Make titles that open an article dearer, those of short news apart, and a start without one behind a page's end
    or below the name of a column likelier: this bulletin begins with a text and prints its titles below."""
    w = weights()
    for item in items:
        if item.kind == "display":
            item.anew += 0.0 if item.labelled else w["title_above_seldom"]
        elif item.bare is not None and item.page_near and not item.open_before:
            item.bare += w["bare_start_title_below"]
        if item.other_column and not item.open_before:
            item.behind += w["section_between"]


def expect_column(items: Sequence[Item]) -> None:
    """Make titles likelier: the contents list has a column of short items here."""
    for item in items:
        if item.kind == "display" and not item.open_before:
            item.title += weights()["title_in_column"]


def expect_no_titles(items: Sequence[Item]) -> None:
    """Make titles that the contents list does not have dearer: it has no other piece here."""
    for item in items:
        if item.kind == "display" and item.marked and not (item.listed or item.labelled or item.topmost):
            item.title += weights()["title_not_announced"]

"""What speaks for and against a role of a display line, as tables: a weight, when it counts, how many times.

A price is the sum of the weights (``layout_weights.csv``, which says what each is for) of the terms that hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from transforms.page.bylines import looks_like_byline
from transforms.page.display_line import (
    DisplayLine,
    goes_on_with,
    is_kicker,
    is_set_off,
    is_taken_up,
    is_text,
    is_torn,
    issues_below,
    names_what_follows,
    says_who,
    told_below,
)
from transforms.page.layout import DASHES, Block, weights
from transforms.page.surroundings import KNOWN, PLACE_INSIDE
from transforms.page.titles import runs_on
from transforms.reference import layout_pattern


class Term(NamedTuple):
    """A weight of ``layout_weights``, counted ``times`` where it ``holds``, or as far as it does (0.0 to 1.0)."""

    weight: str
    holds: Callable[[DisplayLine], float]
    times: float = 1.0


def total(terms: Sequence[Term], line: DisplayLine) -> float:
    """The sum of the terms that hold of a line."""
    w = weights()
    price = 0.0
    for weight, holds, times in terms:
        if far := holds(line):
            price += w[weight] * times * far
    return price


def _signed_nearby(line: DisplayLine) -> bool:
    return line.near.byline or line.near.byline_above


def _issues(line: DisplayLine) -> bool:
    return issues_below(line.block, line.below, line.around.usual_gap)


TITLE = (
    Term("title", lambda _: True),
    Term("title_in_contents", lambda line: line.listed in ("whole", "first")),
    Term("title_part_in_contents", lambda line: line.listed == "part"),
    Term("title_byline_near", lambda line: line.near.byline),
    Term("title_byline_near", lambda line: line.near.byline_above and not line.near.byline, 0.5),
    Term("title_no_byline", lambda line: line.around.bylines and not line.listed and not _signed_nearby(line)),
    Term("title_subtitle_near", lambda line: line.near.dash),
    Term("title_place_above", lambda line: line.near.place),
    Term("title_place_inside", lambda line: PLACE_INSIDE.match(line.said) is not None),
    Term("title_page_break", lambda line: line.broke or line.near.page_end),
    Term("title_wide_gap", lambda line: line.wide),
    Term("title_dated_below", lambda line: line.near.dated),
    Term("title_lead_below", lambda line: line.near.lead and not line.near.dated),
    Term("title_addressed_below", lambda line: line.near.addressed),
    Term("title_addressed_below", lambda line: line.near.answers, 2.0),
    Term("title_subtitle_near", lambda line: line.near.kicker, 0.5),
    Term("title_news", lambda line: line.news),
    Term("title_told_below", told_below),
    Term("title_restart", lambda line: line.around.restarts[line.i]),
    Term("title_centred", lambda line: line.block.indent > line.around.indent + 1 > 1),
    Term("title_indented", lambda line: line.block.indent == line.around.indent > 0),
    Term("title_torn", lambda line: len(line.said) < 3 or is_torn(line.said)),
    Term("title_short", lambda line: len(line.said) < 5),
    Term("title_long", lambda line: len(line.said) > 40),
    Term("title_comma_end", lambda line: line.said[-1] in "：:，," and "half" not in line.block.found),
    Term("title_issuer", _issues),
    Term(
        "title_comma_end",
        lambda line: (
            not (line.listed or "standing" in line.block.found)
            and looks_like_byline(line.said) != ""
            and not (_issues(line) or is_taken_up(line.below))
        ),
        0.5,
    ),
    Term("title_comma_end", lambda line: line.said.startswith(DASHES) or goes_on_with(line.said)),
    Term("title_short", lambda line: layout_pattern("lead_word").match(line.said) is not None),
    Term(
        "title_comma_end",
        lambda line: layout_pattern("spoken").match(line.said) is not None or (not line.listed and is_text(line.said)),
    ),
    Term("title_level_top", lambda line: 0 < line.block.level <= line.around.sure_level),
    Term("title_level_deep", lambda line: line.block.level > line.around.sure_level > 0),
    Term("title_unmarked", lambda line: line.around.marked and not line.block.level and not line.near.place),
    Term("title_short", names_what_follows),
    Term("title_short", is_set_off),
    Term("title_is_column", lambda line: not line.listed and line.key in line.around.sections),
    Term("title_kicker", lambda line: not line.listed and is_kicker(line)),
    Term("title_standing", lambda line: "standing" in line.block.found),
)


def _issued(line: DisplayLine) -> bool:
    return line.above is not None and issues_below(line.above, line.block, line.around.usual_gap)


def _below(holds: Callable[[DisplayLine, Block], bool]) -> Callable[[DisplayLine], bool]:
    """Of the second line of a title below one that it is no issuer's."""
    return lambda line: line.above is not None and holds(line, line.above) and not _issued(line)


def _below_title(holds: Callable[[DisplayLine, Block], bool]) -> Callable[[DisplayLine], bool]:
    return _below(
        lambda line, above: above.shape == "display" and not looks_like_byline(above.words) and holds(line, above)
    )


def _is_paragraph_below(line: DisplayLine, above: Block) -> bool:
    """Whether a line is indented as the paragraphs are, and the title above it is not."""
    return line.block.indent == line.around.indent > above.indent


def _goes_on_in_text(line: DisplayLine, above: Block) -> bool:
    """Whether the text below has a word that the end of the line above cuts."""
    below = line.around.blocks[line.i + 1 : line.i + 4] if line.block.level == above.level else ()
    return any(runs_on(above.words, line.said, b.words) for b in below if b.shape in ("prose", "heading"))


def _is_couplet(line: DisplayLine, above: Block) -> bool:
    """Whether two lines of one length stand right below each other, set off from the text above and not from the text
    below: the two lines of a newspaper's title. Who said what (林青强调要抓落实) is a subtitle."""
    alike = len(line.said) == len(above.words) >= _SHORTEST_LINE and not says_who(line.said)
    near = line.below is not None and line.below.gap <= 1 and line.block.indent == above.indent
    return alike and near and line.block.gap <= 1 < above.gap


_SHORTEST_LINE = 6


TITLE_LINE = (
    Term("title_comma_end", lambda line: not line.listed and is_text(line.said)),
    Term("title_line_signs", lambda line: not line.listed and looks_like_byline(line.said) != ""),
    Term("title_line_place", lambda line: PLACE_INSIDE.match(line.said) is not None),
    Term("title_line_gap", lambda line: line.block.gap > line.around.usual_gap),
    Term("title_line_tight", lambda line: line.block.gap < line.around.usual_gap),
    Term("title_line_break", lambda line: line.block.break_before),
    Term("title_long", lambda line: len(line.said) > 30 and "，" in line.said),
    Term("title_issued", _issued),
    Term("title_line_below_text", _below(lambda _, above: above.shape != "display")),
    Term("title_line_below_byline", _below(lambda _, a: a.shape == "display" and looks_like_byline(a.words) != "")),
    Term("title_line_deeper", _below_title(lambda line, above: line.block.level > above.level > 0)),
    Term("title_line_unmarked", _below_title(lambda line, above: above.level > 0 == line.block.level)),
    Term("title_line_marked", _below_title(lambda line, above: line.block.level > 0 == above.level)),
    Term(
        "title_line_goes_on",
        _below(
            lambda line, above: (
                layout_pattern("goes_on").search(above.words) is not None
                or layout_pattern("taken_up").match(line.said) is not None
            )
        ),
    ),
    Term("title_line_whole", _below(lambda line, _: line.listed == "whole")),
    Term("title_in_contents", lambda line: line.listed == "last"),
    Term("title_line_indented", _below_title(lambda line, above: _is_paragraph_below(line, above))),
    Term("title_line_said_below", _below_title(lambda line, above: _goes_on_in_text(line, above))),
    Term("title_line_couplet", _below_title(lambda line, above: _is_couplet(line, above))),
    Term("title_line_subtitle", lambda line: layout_pattern("subtitle").search(line.said[-3:]) is not None),
    Term("subtitle_word", lambda line: says_who(line.said), -2.0),
    Term("title_short", lambda line: len(line.said) < 5),
)
"""Going on with a title begun on the line above."""

HEADING = (
    Term("heading", lambda _: True),
    Term("heading_marked", lambda line: line.block.level > 0),
    Term("heading_top_level", lambda line: 0 < line.block.level <= line.around.sure_level),
    Term("heading_unmarked", lambda line: line.around.marked and not line.block.level),
    Term("heading_in_contents", lambda line: line.listed in KNOWN),
    Term("title_centred", lambda line: line.block.indent > line.around.indent + 1 > 1, -0.5),
    Term("heading_long", lambda line: len(line.said) > 30),
    Term("heading_dated_below", lambda line: line.near.dated),
    Term("heading_news", lambda line: line.news),
    Term("heading_news", lambda line: PLACE_INSIDE.match(line.said) is not None, 2.0),
    Term("heading_page_end", lambda line: line.near.page_end),
    Term("heading_cuts_sentence", lambda line: line.open_before),
    Term("heading_lead_word", lambda line: layout_pattern("lead_word").match(line.said) is not None),
    Term("heading_standing", lambda line: "standing" in line.block.found),
    Term(
        "heading_unmarked",
        lambda line: (
            line.above is not None and line.above.level > 0 == line.block.level and line.said.startswith(DASHES)
        ),
        -1.0,
    ),
)


def _stands_in_line(line: DisplayLine) -> bool:
    return not line.wide and not line.wide_below


CAPTION = (
    Term("caption", lambda _: True),
    Term("caption_marked", lambda line: line.block.level > 0),
    Term("caption_cuts_sentence", lambda line: line.open_before),
    Term("caption_comma", lambda line: not line.around.marked and "，" in line.said),
    Term("caption_opening", lambda line: layout_pattern("opening").match(line.said) is not None),
    Term("caption_alone", lambda line: line.wide),
    Term("caption_in_line", _stands_in_line),
    Term("caption_page_end", lambda line: line.near.page_end and not line.around.marked and _stands_in_line(line)),
    Term("caption_byline_near", lambda line: line.near.byline),
    Term("caption_behind_signed", lambda line: line.behind_signature and not line.near.credit),
    Term("caption_near_credit", lambda line: line.near.credit),
    Term("heading_standing", lambda line: "standing" in line.block.found),
    Term("heading_in_contents", lambda line: line.listed in KNOWN),
)

"""A whole said again of which the sentence lists the parts: 建成驿站188家。188家中，利用旧校舍的61家，新建的26家.

In:  a text, the sentence of a number, what the last number with its unit counted.
Out: what is counted, with what picks the part out (新建的驿站); an empty string where the sentence opens with no whole.
It never gives a name to a whole that was not counted before with the same value, and never looks beyond the sentence.
"""

from __future__ import annotations

import re

from transforms.description.sentence import Sentence
from transforms.indicator.said_again import RUN_DOWN
from transforms.records import Quantity
from transforms.text.words import tagged


def part_of_whole_again(body: str, sentence: Sentence, first: Quantity) -> str:
    """What ``first`` counts where its sentence opens with the number of a whole that was counted before."""
    told = sentence.headed.get(first.unit, "")
    if not told:
        return ""
    opened = _OPENS.match(body, sentence.start, sentence.end)
    if opened is None or opened["unit"] != first.unit:
        return ""
    if opened.start("number") <= first.start < opened.end():
        return told if _said_so(body, sentence, opened["number"] + first.unit) else ""
    who = _PICKED.search(body, max(sentence.taken - 1, opened.end() - 1), first.start)
    if who is None or body[first.end : first.end + 1] not in _CLOSES:
        return ""
    if not _said_so(body, sentence, opened["number"] + first.unit):
        return ""
    things = _things_of(told)
    known = body.find(things, sentence.paragraph, sentence.start) >= 0 if things else False
    return (
        f"{who['who']}的{things}" if known and not (who["who"].endswith("建") and things.startswith(RUN_DOWN)) else ""
    )


def _things_of(told: str) -> str:
    """健身点 of 建成健身点: without the verb that stands in front of them."""
    words = [(word, tag) for word, tag in tagged(told.rpartition("的")[2])]
    if len(words) > 1 and words[0][1] == "v" and sum(len(word) for word, _ in words[1:]) > 1:
        words = words[1:]
    return "".join(word for word, _ in words) if words and words[-1][1][:1] != "v" else ""


def opens_with_whole(body: str, sentence: int) -> bool:
    """Whether the sentence at ``sentence`` opens with a whole (188家中，): its parts are no part of one another."""
    return _OPENS.match(body, sentence) is not None


def _said_so(body: str, sentence: Sentence, number: str) -> bool:
    """Whether the paragraph counted as many before."""
    return body.find(number, sentence.paragraph, sentence.start) >= 0


_OPENS = re.compile(r"\s*(?:[在这]+)?(?P<number>\d[\d.,]*[万余多]*)(?P<unit>[\u4e00-\u9fff]{1,2}?)[当之]?中，")
_PICKED = re.compile("[，；、](?P<who>(?!其[中他余])[^，。；：、\\d]{2,14})的(?:只|仅|还|也|就|共|已)*有?[近约]?$")
_CLOSES = ("", "，", "。", "；", "、", "\n")

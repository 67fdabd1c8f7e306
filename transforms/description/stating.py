"""What a group of numbers states: the words in front and behind, or those of a list, a rank or a label around it.

In:  a text, the sentence and the clause of the numbers, what the number before stated.
Out: ``Stated`` of the group, and whether that is only the nearest words.
What each of its numbers is called by then is ``naming``'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.description.clauses import Clause
from transforms.description.list_heads import (
    PLACE_IN_FRONT,
    head_of_list,
    label_in_front,
    rate_of_list,
    topic_in_front,
    under_label,
)
from transforms.description.rankings import AMONG, among_whom, rank_moved, rank_of, ranked_by
from transforms.description.sentence import Sentence
from transforms.description.told_before import is_place_alone, more_of_them, same_kind, told_before
from transforms.description.told_once import head_told_once
from transforms.description.whole_again import part_of_whole_again
from transforms.indicator.indicators import NOTHING, Stated, Surroundings, counts_things, fallback, indicator_of
from transforms.indicator.parts import concerned, of_group
from transforms.records import Quantity


def stated_by(
    body: str,
    sentence: Sentence,
    clause: Clause,
    group: Sequence[Quantity],
    following: Quantity | None,
    before: Stated,
) -> tuple[Stated, bool]:
    """What ``group`` states, and whether that is only the nearest words."""
    first = group[0]
    if (ranked := among_whom(body, group[-1].end, group[-1].unit)) is not None:
        return Stated(ranked["set"], AMONG, ranked.end()), False
    if moved := rank_moved(body, sentence.start, first):
        return Stated(moved, moved, first.end), False
    left = max(clause.left, clause.bracket or 0)
    if not before.base and (told := told_before(body, sentence, first)):
        before = Stated(told, told, 0)
    label = label_in_front(body, clause.earlier, first.start) if clause.before is not None else ""
    if label:
        before = Stated(label, label, 0)
    label = label or label_in_front(body, sentence.start, first.start)
    if before.base and (counted := same_kind(body, sentence, first, before.base)):
        before = Stated(counted, counted, 0)
    around = Surroundings(body, left, clause.stop, sentence.cuts, clause.before, sentence.start)
    stated = indicator_of(first, around, before)
    stated = sentence.classes.named(first, group[1] if len(group) > 1 else following, around, stated)
    stated = sentence.bands.named(group, around, stated, before)
    if len(group) > 1 and (not stated.indicator or stated.base == before.base):
        last = indicator_of(group[-1], replace(around, left=group[-1].start, right=clause.right), NOTHING)
        stated = last if last.indicator and last.base else stated
    if label and (named := under_label(stated.indicator, label, first.unit)):
        return Stated(named, named, max(stated.thing_end, first.end)), False
    if some := concerned(body, first.start, first.end, sentence.headed.get(first.unit, ""), before.indicator):
        return Stated(some, some, first.end), False
    if more := more_of_them(body, sentence, first):
        return Stated(more, more[2:], first.end), False
    side = _SIDE_IN_FRONT.search(body, max(sentence.start, first.start - _LONGEST_SIDE), first.start)
    if side and sentence.headed.get(first.unit):
        return Stated(side["side"], side["side"], first.end), False
    head = ranked_by(body, sentence.start, sentence.taken, first.start, sentence.headed.get(first.unit, ""))
    if head := head or head_told_once(body, sentence, first) or part_of_whole_again(body, sentence, first):
        return Stated(head, head, first.end), False
    if not stated.indicator:
        head = rank_of(body, sentence.start, first.start) or topic_in_front(body, clause.earlier, first.start)
        head = head or head_of_list(body, sentence, first, clause.left, clause.before)
        return replace(stated, indicator=head or fallback(body, clause.left, first, clause.stop)), not head
    elliptic = stated.base == before.base
    head = rank_of(body, sentence.start, first.start) if elliptic or _BROKEN.search(stated.indicator) else ""
    if not head and stated.thing_end <= first.end and _ZONE_ALONE.fullmatch(stated.indicator):
        head = PLACE_IN_FRONT.sub("", sentence.headed.get(first.unit, ""))
    if not (head or counts_things(first)) and is_place_alone(stated.indicator, body, clause.start, first.start):
        head = PLACE_IN_FRONT.sub("", sentence.headed.get(first.unit, ""))
    told = sentence.headed.get(first.unit, "")
    did = body[first.start - 2 : first.start] in _DID
    if told and not head and did and (doer := _DOER_ALONE.fullmatch(stated.indicator)):
        done = f"{doer['who']}{_DOER_IN_FRONT.sub('', told)}"
        return Stated(done, done, first.end), False
    if not head and elliptic and not stated.indicator.endswith("之比"):
        head = head_of_list(body, sentence, first, left, None)
    if not head and first.unit == "%":
        head = rate_of_list(stated.indicator, body, sentence, clause.left, clause.before)
    if first.unit == "元" and (of_them := of_group(stated.indicator, sentence.headed.get("元", ""))):
        return Stated(of_them, of_them, stated.thing_end), False
    return (replace(stated, indicator=head) if head else stated), False


SIDES = "(?:[省市县区州旗镇乡村国境][内外]){1,2}"
_SIDE_IN_FRONT = re.compile(f"[，、；：中](?P<side>{SIDES})(?:只?有|为|仅)?$")
"""其中省外3.9万人，县内0.6万人: parts by where they are."""
_LONGEST_SIDE = 8
_ZONE_ALONE = re.compile("[\u4e00-\u9fff]{2,6}(?:管理区|开发区|高新区|经开区|示范区|新区)")
"""销号213家；柳河管理区只有 | 9家: whose part it is of what was counted before."""
_DOER_ALONE = re.compile("(?P<who>[一-鿿]{2,4}(?:部门|系统|海关))(?:完成|实现|入库)?")
"""收入3元，其中税务部门完成 | 2元: whose part it is of what was counted before."""
_DID = frozenset({"完成", "实现", "入库", "征收"})
_DOER_IN_FRONT = re.compile("^[一-鿿]{2,4}(?:部门|系统|海关)(?=..)")
_BROKEN = re.compile("^）|（$|依次|^[\u4e00-\u9fff]{1,4}[镇乡县]$")
"""前三位依次是东岭镇（8亿元）、西岭镇（4亿元）: names between numbers."""

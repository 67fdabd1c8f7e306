"""Whose a measure is that stands alone: 村办工业526个，产值789万元 states 村办工业产值.

In:  a text, the sentence and the clause of a number, what it states.
Out: the same with the owner in front, where the sentence named one and the number has no words of its own.
It never reaches beyond a sentence, past another thing counted, past a place, nor out of a bracket; beyond ； only from
the name of another measure (小学招生人数90人；在校生人数600人). Measures and owners are ``indicator.possessors``'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.description.clauses import Clause
from transforms.description.sentence import Owned, Sentence
from transforms.indicator.nouns import noun_phrase
from transforms.indicator.parts import is_part_alone
from transforms.indicator.phrases import words_in_front
from transforms.indicator.possessors import (
    Measure,
    Owner,
    alone,
    ends_in_measure,
    in_front_of_list,
    in_front_of_verb,
    is_level,
    named_by,
    owns,
    topic_in,
)
from transforms.indicator.predicates import is_verb
from transforms.indicator.said_again import is_verb_alone
from transforms.indicator.stated import COUNTED, MONEY, Stated
from transforms.quantity.units import dimension_of
from transforms.records import Quantity


def with_owner(
    body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated, before: Stated
) -> Stated:
    """``stated`` with what owns its measure in front; as it is where the words do not say."""
    if stated.indicator[:2] in _A_HEAD and _earn(body, sentence, clause, group, stated, before):
        return _renamed(stated, f"{before.indicator}{stated.base}")
    if len(group) > 1 and "、" in stated.listed and (each := _done_by(body, sentence, clause, group, stated)):
        return replace(_renamed(stated, each[0]), listed="、".join(each))
    if len(group) > 1 or not stated.base or not ends_in_measure(stated.base):
        return stated
    first = group[0]
    left = max(clause.left, clause.bracket or 0)
    again = stated.base == before.base  # 工业总产值9亿元；规模企业实现工业总产值 | 5亿元
    if again and body.find(stated.base, sentence.taken, first.start) < 0:
        return stated
    if stated.base == "净值" and before.base.endswith("固定资产原值"):
        return _renamed(stated, before.base.removesuffix("原值") + "净值")
    if doer := in_front_of_verb(words_in_front(body, left, first.start, sentence.cuts)):
        return _renamed(stated, "".join(doer)) if stated.base == doer[1] else stated
    if again:
        return stated
    measure = alone(_without_periods(body, sentence, left, first.start))
    if measure is None or not _is_stated(stated, measure):
        return stated
    owned = sentence.owner
    if owned and not (owns(owned.owner, measure.words) and _reaches(body, sentence, owned, first.start)):
        owned = None
    opens = (
        sentence.start if "运" in measure.words or "投资" in measure.words or clause.before is None else clause.before
    )
    topic = topic_in(body[opens:left], measure.words) if opens < left else None
    if topic and (owned is None or owned.start <= opens + topic.start):
        return _renamed(stated, f"{topic.words}{measure.words}")
    return _renamed(stated, _joined(owned.owner.words, measure.words)) if owned else stated


def _done_by(body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated) -> Sequence[str]:
    """规上工业实现销售收入、利税分别 | 增长14%和15%: the list with whose each of its measures is."""
    words = words_in_front(body, max(clause.left, clause.bracket or 0), group[0].start, sentence.cuts)
    each = in_front_of_list(words, stated.listed)
    return each if len(each) == len(group) else ()


def _earn(
    body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated, before: Stated
) -> bool:
    """带动80名群众务工，年人均增收5000元: what those earn who were counted, not the whole place."""
    if not (_EARNERS.search(before.indicator) and _EARNED.fullmatch(stated.indicator)):
        return False
    if any(sentence.taken <= mention.start < group[0].start for mention in sentence.mentions):
        return False
    words = body[max(clause.left, sentence.taken) : group[0].start].rpartition("，")[2]
    return _EARNED.search(words) is not None and "；" not in body[sentence.taken : group[0].start]


_A_HEAD = ("年人", "年户", "人均", "户均")
_EARNED = re.compile("^年?[人户]均(?:每?[年月]|纯)?(?:可|实现|增加)?(?:纯?收入|增收|工资(?:收入)?)")
_EARNERS = re.compile(
    "^(?=.*(?:务工|就业|打工|从业|用工|参与|入股|入社|从事)).*(?:群众|农户|村民|农民|牧民|劳动力|人员|工人|妇女|贫困户|脱贫户|社员)"
)


def _reaches(body: str, sentence: Sentence, owned: Owned, start: int) -> bool:
    """Whether what ``owned`` tells of may still be told of at ``start``."""
    if any(owned.end <= mention.start < start for mention in sentence.mentions):
        return False
    if _NEXT_POINT.search(body, owned.end, start):
        return False
    ends = _ENDS.search(body, owned.end, start) is not None
    return not ends or (owned.owner.measure != "" and not owned.is_part)


_ENDS = re.compile("[；;。]")
_NEXT_POINT = re.compile("[二三四五六七八九十](?:是|、|）)")


def _without_periods(body: str, sentence: Sentence, left: int, end: int) -> str:
    """``body[left:end]`` without the times in it."""
    pieces, at = [], left
    for period in sentence.periods:
        if at <= period.start and period.end <= end:
            pieces.append(body[at : period.start])
            at = period.end
    return "".join([*pieces, body[at:end]])


def _is_stated(stated: Stated, measure: Measure) -> bool:
    """Whether ``stated`` is of the measure and of nothing else: its level, or what it changed by."""
    if not measure.said.endswith(stated.base):
        return False
    return is_level(measure) if stated.indicator == stated.base else stated.indicator.startswith(stated.base)


def _renamed(stated: Stated, base: str) -> Stated:
    return replace(stated, indicator=f"{base}{stated.indicator.removeprefix(stated.base)}", base=base)


def _joined(owner: str, measure: str) -> str:
    """国内公务接待 and 接待人次 → 国内公务接待人次."""
    shared = next((k for k in range(min(len(owner), len(measure) - 1), 1, -1) if owner.endswith(measure[:k])), 0)
    return f"{owner}{measure[shared:]}"


def owner_behind(
    body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated, before: Stated
) -> Owned | None:
    """What the bare measures behind ``group`` are of; 开工9项。完工7项，完成投资3元 goes on to tell of the same."""
    first, known = group[0], sentence.owner
    dimension = dimension_of(first.unit)
    if clause.bracket is not None or stated.base == before.base or is_part_alone(stated.indicator):
        return known
    if known and dimension == MONEY and _PREMIUM.search(body, clause.start, first.start):
        return known
    kind = "count" if dimension in COUNTED else dimension
    name = noun_phrase(stated.base, dimension)
    owner = named_by(name, kind) if name else None
    if owner is None and dimension in _OF_OTHERS:
        return known
    if owner is None and known and known.end <= sentence.start and is_verb_alone(name):
        again = sentence.headed.get(first.unit, "").startswith(known.owner.words)
        return known._replace(start=first.start, end=group[-1].end) if again else known
    if owner is None:
        return known if is_verb(name) or _TELLS_ON.search(body, clause.start, first.start) else None
    if known and owner.measure and known.owner.words == owner.words:
        return known
    part_from = max(sentence.start, *(body.rfind(mark, sentence.start, first.start) for mark in "；;"))
    is_part = body.find("其中", part_from, first.start) >= 0
    divides = known is not None and body.find("其中", known.end, first.start) >= 0
    if known and divides and owner.measure and known.owner.measure == owner.measure:
        return None  # 小学在校生90人，其中女生在校生40人，教师: whose?
    end = max(stated.thing_end, group[-1].end)
    done = owner.kinds == _CASES and name != owner.words  # 侦破甲案件7起，破获乙案件5起，破案率: each has its verb
    if not (owner.measure or done) and _is_listed(body, sentence, clause, (first.start, end), is_part):
        owner = Owner(owner.words, frozenset())
    return Owned(owner, first.start, end, is_part)


def _is_listed(body: str, sentence: Sentence, clause: Clause, at: tuple[int, int], is_part: bool) -> bool:
    """企业3家，学校5所，职工90人; 水稻5亩、玉米3亩，总产: what follows is not of the last alone."""
    known, (start, end) = sentence.owner, at
    beside = known is not None and not known.owner.measure and known.end == sentence.taken and not is_part
    same = beside and _ENDS.search(body, sentence.taken, start) is None
    return same or body[end : end + 1] == "、" or "、" in body[max(clause.left, sentence.taken) : start]


_PREMIUM = re.compile("[交缴]纳?保险?费")
"""投保小麦9万亩，交纳保费 | 18万元，参保率98%: the rate is of what was insured."""
_CASES = frozenset({"cases"})
_OF_OTHERS = frozenset({"share", "points", "multiple"})
_TELLS_ON = re.compile("涉及|覆盖|分布|惠及|来自|带动")
"""土地治理项目3个，分别涉及7个村，完成投资4元: where it is done is not what is told of."""

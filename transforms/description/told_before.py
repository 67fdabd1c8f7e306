"""What a number goes on to speak of that names nothing itself: a share of a kind, a sentence that opens by comparing.

In:  a text, the sentence of a number, what was stated before it.
Out: the name of what was told before, or an empty string.
It adds no word that was not told.
"""

from __future__ import annotations

import re

from transforms.description.sentence import Sentence
from transforms.indicator.said_again import is_verb_alone, said_again, things_of
from transforms.records import Quantity


def same_kind(body: str, sentence: Sentence, first: Quantity, told: str) -> str:
    """贪污案9件，处分12人，占结案数的 | 20%: of cases, and not of those punished, where the sentence told of cases.

    危房户50户，其中竣工30户，占危房总户数的 | 60%: those with whom it was done.
    """
    if first.unit not in _SHARES:
        return ""
    whole = _OF_KIND.search(body, max(sentence.start, first.start - _REACH_OF_KIND), first.start)
    if whole is None or whole["kind"] in told:
        return ""
    ends = (whole["kind"], f"{whole['kind']}件")
    names = [name for name in sentence.headed.values() if name.endswith(ends)]
    if len(names) != 1 or whole["kind"] not in body[sentence.start : whole.start()]:
        return ""
    done_with_some = sentence.unit == whole["kind"] and is_verb_alone(told)
    return said_again(told, names[0]) if done_with_some else names[0]


_SHARES = frozenset({"%", "‰", ""})
_REACH_OF_KIND = 20
_OF_KIND = re.compile(
    "占[^，。；：、占]{0,6}?(?P<kind>案|问题|项目|企业|农?户|村|乡镇|学校)(?:件)?总?数的?(?:比重|比例)?[为达近约]*$"
)


def told_before(body: str, sentence: Sentence, first: Quantity) -> str:
    """What the sentence before told of last, where this one opens by comparing it; not where it told of parts."""
    told = sentence.headed.get(first.unit, "")
    if not told or not _OPENS_COMPARED.fullmatch(body, sentence.start, first.start):
        return ""
    opens = max(sentence.paragraph, body.rfind("。", 0, sentence.start - 1) + 1)
    return "" if "其中" in body[opens : sentence.start] else told


def more_of_them(body: str, sentence: Sentence, first: Quantity) -> str:
    """现有大棚30座，年底前还要建 | 20座: so many more of what was counted; empty where the number has a noun."""
    told = sentence.headed.get(first.unit, "")
    if not told or body[first.end : first.end + 1] not in _CLOSES:
        return ""
    more = _MORE.search(body, max(sentence.start, first.start - _REACH_OF_KIND), first.start)
    things = things_of(told) if more else ""
    if len(things) > _LONGEST_THINGS or "比" in things:
        return ""
    verb = "新上" if more and more["verb"] == "上" else f"再{more['verb']}" if more else ""
    return f"{verb}{things}" if more and things and not things.startswith(more["verb"]) else ""


_LONGEST_THINGS = 8
_CLOSES = ("，", "。", "；", "、", "\n", "")
_MORE = re.compile(
    "(?:[，；。]|[年月底前末内]|计划|拟|准备|打算|力争|预计)"
    "(?:计划|拟|将|准备|打算|力争|预计|要)*(?:再|还要|还将|又要|又将|还准备|还计划|还打算)"
    "(?P<verb>上|建设?|开通?|添|购进?|买|引进|培育|种|养|招|新建|修|改造)$"
)
"""年内计划再上 | 8条."""
_OPENS_COMPARED = re.compile(
    "\\s*(?:[较比](?![例重率值赛])|[与和同])(?:\\d{4}年度?|[上去前]年度?|[上去]年同期)[^，。；：、\\d]{0,6}?(?:相比)?[，,]?"
    "(?:[同环]比)?(?:分别|大幅|共|净)*(?:增[加长多]|减少|减|下降|上升|提高|降低|多|少)了?[约近]?"
)
"""收入9元。较去年决算数减少1元，下降10%: a sentence that goes on to compare what the one before told."""


def is_place_alone(words: str, body: str, begin: int, number: int) -> bool:
    """Whether ``words`` only say of which place the ``number`` is, or of each of how many, back to ``begin``.

    >>> is_place_alone("东岭镇", "东岭镇8元", 0, 3), is_place_alone("村", "3个村均超过8元", 0, 4)
    (True, True)
    >>> is_place_alone("村", "兴村8元", 0, 2)
    False
    """
    if _PLACE_ALONE.fullmatch(words):
        return True
    return len(words) <= _LONGEST_NAME and _OF_EACH.search(body, begin, number) is not None


_PLACE_ALONE = re.compile("[\u4e00-\u9fff]{1,4}[镇乡县]")
_OF_EACH = re.compile(
    "(?:[\\d一二两三四五六七八九十][个家户]|之[一二三四五])的?(?:行政村|自然村|乡镇|[村镇县]|企业|农户)[均都各也就]*$"
)
"""收入3元，其中3个村均超过 | 1元: what was told of all is told of each of those."""
_LONGEST_NAME = 3

"""What is told of all the things of a list: 4个乡镇、10个村受到表彰, 60%的镇、80%的村达到标准, 涉及3个镇、9个村.

In:  a quantity that counts or is a share, and the text around it.
Out: ``Stated`` with what is told in the name (受到表彰的乡镇), or None where nothing of the kind is told of a list.
It reads closed classes of what is told only (who was honoured, named, reached a standard, is touched by something),
within one clause and the reason in front of it (因成效明显，受到表彰). It never reaches beyond the sentence.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import SHORT, tidy
from transforms.indicator.predicates import is_verb, verb_at_end
from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.indicator.things import Thing
from transforms.records import Quantity


def told_of_list(quantity: Quantity, around: Surroundings, thing: Thing, dimension: str) -> Stated | None:
    """What the list that ``quantity`` stands in counts at its place."""
    if dimension not in COUNTED and dimension != "share":
        return None
    if dimension in COUNTED and (touched := _touched(quantity, around, thing)):
        return touched
    told = _praised(quantity, around) or _told_behind(quantity, around)
    noun = _NOUN.match(around.text, quantity.end, around.right) if told else None
    if noun is None:
        return None
    name = tidy(noun["noun"])
    if "的" in name:
        return None
    share = "占比" if dimension == "share" else ""
    base = name if "被" in told and len(name) <= SHORT and not share else f"{told}的{name}"
    return Stated(f"{told}的{name}{share}", base, noun.end()) if name else None


def _touched(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """涉及乡镇, 涉及村 of 工程涉及3个乡镇、9个村: there may be more of them in the whole place."""
    begin = max(around.sentence, quantity.start - _LONGEST_LIST)
    touches = around.text.find("及", begin, quantity.start) >= 0
    found = _TOUCHES.search(around.text, begin, quantity.start) if touches else None
    first, listed, _ = thing.words.partition("、") if found else ("", "", "")
    cut = bool(listed) and "（" not in first and _PLACE.search(first) is not None  # 9个村、拖欠最长的…
    name = tidy(first if cut else thing.words)
    if found is None or not name or "的" in name or is_verb(name):
        return None
    done = verb_at_end(around.text[max(around.sentence, found.start() - _LONGEST_VERB) : found.end("done")])
    named = f"{done if done.endswith(found['done']) else found['done']}{name}"
    return Stated(named, named, quantity.end + len(first) if cut else thing.end)


_PLACE = re.compile("[村镇乡县市区户]$")
_LONGEST_VERB = 4


def _told_behind(quantity: Quantity, around: Surroundings) -> str:
    """受到省里表扬 of 4个市、10个县因成效明显，受到省里表扬."""
    found = _NAMED_AS.match(around.text, quantity.end)
    if found is not None:
        return f"{'被' if found['by'] else ''}{found['told']}"
    found = _BEHIND.match(around.text, quantity.end)
    if found is None:
        return ""
    listed = found["more"] or _BESIDE.search(
        around.text, max(around.sentence, quantity.start - _LONGEST), quantity.start
    )
    return found["told"] if listed else ""


def _praised(quantity: Quantity, around: Surroundings) -> str:
    """受表彰 of 对16个单位和3名个人进行表彰."""
    text, start = around.text, quantity.start
    opened = text.rfind("对", max(around.sentence, start - _LONGEST_LIST), start)
    found = _PRAISED.match(text, opened + 1) if opened >= 0 else None
    return f"受{found['done']}" if found and start < found.end("items") else ""


_COUNT = "\\d[\\d.,]*[万余多]*(?:%|[个名家户所位支处座条])"
_WORD = "的?(?:[\u4e00-\u9fff]|（[^（）]{1,14}）){1,14}?"
_NOUN = re.compile(
    "的?(?P<noun>(?:[\u4e00-\u9fff]|（[^（）]{1,6}）){1,14}?)(?=[、和及与，]|$|因|受|被|获|荣|达|入选|进入|进行|给予|予以)"
)
_BEHIND = re.compile(
    f"{_WORD}(?P<more>(?:(?:[、和及与]|以及){_COUNT}{_WORD}){{0,4}}?)"
    "(?:因[^。；\\d]{2,48}，)?"
    "(?P<told>(?:受到?|获得?|荣获|被|达到|入选)(?![^，。；]{0,4}灾)[^，。；、\\d到了着]{2,16})(?=[，。；]|$)"
)
_NAMED_AS = re.compile(
    f"{_WORD}(?:(?:[、和及与]|以及){_COUNT}{_WORD}){{0,4}}?"
    "(?:(?P<by>被)(?:[^。；\\d]{0,28}?[^。；\\d不未])??(?=评[为定选上]|[认命确]|授予|列[为入])|(?=入选|获评))"
    "(?P<told>(?:入选|获评|(?:评定|评选|评|认定|命名|确定|列)[为上入]|授予)[^，。；：、\\d到了着的]{2,18})(?=[，。；\\n]|$)"
)
"""6个镇被省农业厅、文化厅 | 评定为重点镇, 12条精品旅游线路入选全省名录: who named them is no part of the name."""
_TOUCHES = re.compile(
    f"(?P<done>涉及|波及|惠及)了?(?:全[省市县区镇乡][的]?)?(?:{_COUNT}{_WORD}(?:[、和及与]|以及)?){{0,4}}(?:近|约|超过|达)?$"
)
_BESIDE = re.compile(f"{_COUNT}{_WORD}(?:[、和及与]|以及)$")
_LONGEST, _LONGEST_LIST = 20, 60
_PRAISED = re.compile(
    f"(?P<items>{_COUNT}{_WORD}(?:(?:[、和及与]|以及){_COUNT}{_WORD}){{0,4}}?)"
    "(?:分别|集中)?(?:进行|给予|予以)了?(?P<done>表彰|表扬|嘉奖|奖励|通报批评|通报表扬|约谈|问责|处罚|处分)"
)

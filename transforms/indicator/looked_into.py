"""Those that were looked into, and not all that there are: 走访了东岭、西岭的65个村, 对320家企业的问卷显示.

In:  a number that counts, the text around it, the thing behind it.
Out: ``Stated`` with the way they were looked into in its name, or None where nothing of the kind is said.
It reads closed classes of words within one clause: without them the name would say how many there are in all.

>>> of_a_survey("企业的问卷显示", 0), of_a_survey("药农的抽样调查", 0), of_a_survey("企业的支持", 0)
(('问卷企业', 2), ('抽样调查药农', 2), ('', 0))
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.predicates import ends_in_noun, is_person
from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.indicator.things import Thing, owner_of
from transforms.records import Quantity


def looked_into(quantity: Quantity, around: Surroundings, thing: Thing, dimension: str) -> Stated | None:
    """抽查的 | 60所村卫生室 → 抽查村卫生室; 对 | 320家企业的问卷 → 问卷企业."""
    if dimension not in COUNTED:
        return None
    text, start = around.text, quantity.start
    if _TOWARDS.search(text, max(around.sentence, start - _REACH), start):
        name, length = of_a_survey(text, quantity.end)
        if name:
            return Stated(name, name, quantity.end + length)
    if not thing.words or thing.joined or thing.in_clause:
        return None
    found = _LOOKED.search(text, max(around.sentence, start - _REACH), start)
    name = tidy(_GOES_ON.sub("", owner_of(thing.words) or thing.words)) if found else ""
    if found is None or not name or "的" in name or name.startswith(found["did"]):
        return None
    if not (len(name) == 1 or ends_in_noun(name) or is_person(name)):
        return None
    did = found["did"]
    if did == "深入":  # the way there says nothing of what was done
        told = _TEAM.search(text, around.sentence, start)
        if told is None:
            return None
        did = told["did"]
    joint = "的" if len(name) == 1 else ""  # 走访的村
    return Stated(f"{did}{joint}{name}", name, thing.end)


def of_a_survey(text: str, at: int) -> tuple[str, int]:
    """Those of whom a survey is told at ``at``, and how many characters of the text they are."""
    found = _SURVEY.match(text, at)
    if found and not (found["who"] in _ONE or ends_in_noun(found["who"])):
        found = None
    return (f"{found['how']}{found['who']}", len(found["who"])) if found else ("", 0)


_ONE = frozenset("村户镇乡县人")
_REACH = 30
_TOWARDS = re.compile("(?:据|根据|通过)?对(?:[^，。；：、]{0,14}[个家名位户份所][^，。；：、\\d]{1,6})?(?:共|约|近)?$")
_WAY = "(?:问卷调查|抽样调查|随机调查|问卷|抽样|调查|走访|访谈|检测|监测|抽检|测评|暗访|调研|核查|抽查)"
_SURVEY = re.compile(
    f"(?P<who>[^，。；：、的了过作做\\d]{{1,8}}?)的?(?:随机)?(?P<how>{_WAY})(?=[显表结发中时后，。；了统]|$)"
)
_DID = (
    "(?:抽查|抽检|抽取|走访|暗访|检查|调查|访谈|督查|核查|巡察|审计|走进|深入|查看|回访|测评|考察|观摩|实地查看"
    "|走遍|跑遍)"
)
_LOOKED = re.compile(
    f"(?<![被应受可不未没先已自复])(?P<did>{_DID})(?:的|了|过)?"
    "(?:(?:全[省市县区镇乡州]|[该本][镇乡村县市区]|[省市县区镇乡村][内里]|辖区内?)的?|(?!发现|反映|出|中)[^，。；：\\d了过的]{2,16}的"
    "|\\d+个[^，。；：\\d的]{1,6}的?)?(?:共|约|近)?$"
)
_TEAM = re.compile("(?P<did>调研|调查|督查|暗访|检查|走访)(?:小?组|队)")
"""调研组深入 | 9个乡镇: what they went there for."""
_GOES_ON = re.compile("(?:检查|调研|走访|查看|暗访)$")

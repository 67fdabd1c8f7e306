"""Whose age a number is: 78岁的张阿婆, 魏师傅今年72岁, 今年58岁的他; an age is a person's, whoever heads what.

In:  a text, the place of an age in it, the people of whom the text tells.
Out: a name or a word for a person as printed, "" where 他 has that age and nobody is named, None where it is not said.
It never takes whoever is that old (年满60周岁的老人) for somebody.

>>> text = "理事长蒋大川今年36岁。他起早贪黑，今年58岁的他瘦了。"
>>> [aged(text, text.index(age), text.index(age) + 3, frozenset()) for age in ("36岁", "58岁")]
['蒋大川', '蒋大川']
"""

from __future__ import annotations

import re

from transforms.names.introduced_once import reads_as_somebody
from transforms.names.person_names import reads_as_name
from transforms.subject.he import head_named_last, meant_by

_FULL = re.compile("满|超过|近")
"""年满八十岁的老党员: whoever is that old."""
_NEAR = re.compile(r"(?:(?![与和跟同向对])[\u4e00-\u9fff]){2,12}")
_BEFORE = re.compile(
    r"(?:^|[，。；：、“”\n的])(?P<who>[\u4e00-\u9fff]{2,22}?)"
    r"(?:今年|现年|时年|年仅|刚满|当时|已经?|才|年近|年过)+$"
)
_ROLES = re.compile("(?:者|员|生|师|民|[大老]?[爷娘妈伯婆嫂哥姐妹弟]|支书|[选歌]手|患[者儿]|孩子|儿子|女儿|父亲|母亲)$")
_HE_IN_FRONT = re.compile(
    "[他她](?:说?自己(?:今年)?|今年|现年|时年|已经?|才|年近|年过|刚满|刚过)+$|这[个名位](?:今年|现年|年近|年过)?$"
)
_HE_BEHIND = re.compile("(?:高龄)?的[他她](?!们|[母父]亲|[爷奶妻丈儿女老爱])")
_OLD_ONE = re.compile("(?:高龄)?的?(?:老人|老汉|老党员|老太太?)(?P<name>[\u4e00-\u9fff]{3})")
"""76岁老人 | 蒋大川."""
_FARTHEST = 28


def aged(text: str, start: int, end: int, names: frozenset[str]) -> str | None:
    """Whose age the number ``text[start:end]`` is, where the text says it."""
    if _HE_BEHIND.match(text, end) or _HE_IN_FRONT.search(text, max(0, start - _FARTHEST), start):
        called = {name: name for name in names}
        return head_named_last(text, start, called) or meant_by(text, start, called) or ""
    if directly := next((name for name in names if text.endswith(name, max(0, start - len(name)), start)), None):
        return directly
    old = _OLD_ONE.match(text, end)
    if old and (old["name"] in names or reads_as_somebody(old["name"])):
        return old["name"]
    if text.startswith("的", end):
        for name in names:
            if text.startswith(name, end + 1):  # 46岁的向桂兰: 向 is no preposition here
                return name
        near = _NEAR.match(text, end + 1)
        of_some_age = _FULL.search(text, max(0, start - 3), start)
        return _who(near[0], names) if near and not of_some_age else None
    apposed = _APPOSED.search(text, max(0, start - _FARTHEST), start)
    if apposed and _AGE_ENDS.match(text, end):
        return _apposed(apposed["who"], names)
    before = _BEFORE.search(text, max(0, start - _FARTHEST), start)
    return _who(before["who"], names) if before else None


def _apposed(said: str, names: frozenset[str]) -> str | None:
    """秦有田 of 村支书秦有田，49岁，…: whoever stands in front of an age, "" where that is no name that is known."""
    if _NO_PERSON.search(said):
        return None
    name = _NAMED_LAST.search(said)
    known = min((n for n in names if n in said), key=lambda n: -said.index(n), default="")
    return known or (name["name"] if name and reads_as_somebody(name["name"]) else "")


_APPOSED = re.compile(
    "(?:^|(?<=[，。；：、“”\\n]))(?P<who>[\u4e00-\u9fff·]{1,24})\\s*[，,（(]\\s*(?:今年|现年|时年|年仅|年近)?$"
)
_AGE_ENDS = re.compile("\\s*(?:[，,。）)；;、]|$)")
"""49岁，: an age that is said by the way."""
_NO_PERSON = re.compile("[最均]|年龄|(?:者|的|人员|群众|对象|标准|条件|户籍|以[上下])$|\\d|[们等]")
_NAMED_LAST = re.compile("(?P<name>[\u4e00-\u9fff]{3})$")


def has_no_age(name: str) -> bool:
    """Whether whatever is called so has no years of life: a village, a firm, an office."""
    return _BODIES.search(name) is not None


_BODIES = re.compile("(?:[省市县区州旗盟镇乡村屯社厂院校司部队局站所会委团行店]|集团|[小中大]学|街道)$")


def _who(said: str, names: frozenset[str]) -> str | None:
    """The first of ``names`` in ``said``, else the shortest beginning that is a word for a person: 尿毒症患者."""
    named = [name for name in names if name in said]
    if named:
        return min(named, key=lambda name: (said.index(name), -len(name)))
    if (head := _HEAD_AT_END.search(said)) and reads_as_somebody(head["name"]):
        return head["name"]
    ends = (said[:k] for k in range(_SHORTEST, min(len(said), _LONGEST) + 1))
    role = next((words_of_person for words_of_person in ends if _ROLES.search(words_of_person)), None)
    behind = _NAMED_BEHIND.match(said)
    return behind["name"] if behind and reads_as_name(behind["name"]) else role


_NAMED_BEHIND = re.compile("老?(?:党员|支书|书记|教师|战士|兵|农民|村民|干部|职工)(?P<name>[\u4e00-\u9fff]{3})")
"""老党员 | 王明清 | 逢人便说."""
_HEAD_AT_END = re.compile("(?:书记|支书(?!记)|长|主席|主任|经理|负责人)(?P<name>[\u4e00-\u9fff]{3})$")
"""理事长 | 蒋大川."""
_SHORTEST, _LONGEST = 3, 8

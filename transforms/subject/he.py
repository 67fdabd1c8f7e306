"""Whom 他 or 她 means: the one named last who was told of, not somebody who was only given or shown something.

In:  a text and where 他 stands in it, the people of the text by every name that it calls them.
Out: the full name, or None where somebody without a story of his own was presented last (合作社理事长马建军).
It never takes one of a list (周桂发等4位老人), nor one to whom something was done, where another was told of.

>>> text = "果农秦有田种茶。老秦给五保户周桂发等4位老人送棉被。他去年卖了5万元。"
>>> meant_by(text, text.index("他"), {"秦有田": "秦有田", "老秦": "秦有田", "周桂发": "周桂发"})
'秦有田'
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.names.introduced_once import may_be_somebody

_BACK = 600
"""Characters in front of 他 in which the one it means is named."""
_GIVEN_TO = re.compile("[给为帮替向对访慰问看望][^，。；：！？\n]{0,12}$")
_ONE_OF = re.compile("等(?=\\s?\\d|[几多二三四五六七八九十]|人|户)|、")
_FAR = 14
_HEAD = re.compile(
    "(?:书记|支书(?!记)|[市县区镇乡局部处院校厂村社事场园站]长|主席|主任|经理|负责人)(?P<name>[\u4e00-\u9fff]{3})(?!、)"
)


def meant_by(text: str, at: int, called: Mapping[str, str]) -> str | None:
    """The one of ``called`` (what somebody is called → his name) named last before ``at``."""
    back = max(0, at - _BACK)
    last = {name: text.rfind(name, back, at) for name in called}
    named = sorted(((where, name) for name, where in last.items() if where >= 0), reverse=True)
    named = [one for one in named if not _is_one_of_several(text, *one)]
    if not named:
        return None
    told = next((one for one in named if not _is_given_to(text, one[0])), named[0])
    return None if _heads_in(text, told[0] + len(told[1]), at, called) else called[told[1]]


def head_named_last(text: str, at: int, called: Mapping[str, str]) -> str | None:
    """The head of something (党支部书记秦有田) whom ``text`` presents last before ``at``, behind those ``called``."""
    back = max(0, at - _NEAR)
    paragraph = text.rfind("\n", 0, at)
    behind = max((text.rfind(name, back, at) for name in called), default=-1)
    heads = _heads_in(text, max(back, behind), at, called)
    return next((name for where, name in reversed(heads) if where > paragraph or text.count(name) > 1), None)


_NEAR = 240


def _is_one_of_several(text: str, where: int, name: str) -> bool:
    """Whether somebody is only one of a list there, or reports."""
    return _ONE_OF.match(text, where + len(name)) is not None or text.endswith(_REPORTS, 0, where)


_REPORTS = ("记者", "通讯员", "作者", "编辑", "摄影")


def _is_given_to(text: str, where: int) -> bool:
    """Whether somebody is there one to whom something is done."""
    return _GIVEN_TO.search(text, max(0, where - _FAR), where) is not None


def _heads_in(text: str, start: int, end: int, called: Mapping[str, str]) -> list[tuple[int, str]]:
    """The heads of something whom ``text[start:end]`` presents, who are none of those ``called``."""
    heads = ((found.start("name"), found["name"]) for found in _HEAD.finditer(text, start, end))
    return [(where, name) for where, name in heads if name not in called and may_be_somebody(name)]

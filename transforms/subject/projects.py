"""A project or a works that a text presents by what it costs: 总投资1.35亿元的青山电子项目，….

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s: the cost and the numbers behind are its own; further ones too, where the next sentence goes on 该….
It never takes what is bought or run with the money (投资9元的设备).

>>> text = "总投资1.35亿元的青山电子项目，占地9亩。"
>>> [(m.start, m.subject.name) for m in projects_in(text, 0, len(text), Subject("永嘉县", None))]
[(0, '青山电子项目'), (10, '青山电子项目')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.subject.mention import Mention, Subject, local_subject

_NUMBER = "[近约超逾达]?[\\d.一二三四五六七八九十百千万亿多余]+"
_THING = "项目|工程|[小中]学|医院|市场|产业园|水库|电站"
_PROJECT = re.compile(
    f"(?:^|(?<=[，。；：\n]))总?投资{_NUMBER}元的(?P<name>[\u4e00-\u9fffA-Za-z\\d]{{2,14}}?(?:{_THING}))"
    "(?=[，。；设占建已正开于动破竣\\d])"
)
_GOES_ON = re.compile("[^。\n]*。该")


def projects_in(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    """The projects that ``text[start:end]`` presents so, in order."""
    for found in _PROJECT.finditer(text, start, end) if text.find("投资", start, end) >= 0 else ():
        project = local_subject(found["name"], home)
        lasts = _GOES_ON.match(text, found.end()) is not None
        yield Mention(found.start(), found.start(), project, False)
        yield Mention(*found.span("name"), project, lasts)

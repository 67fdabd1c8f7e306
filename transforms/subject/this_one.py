"""这个厂, 这家医院, 该站: one of its kind that was told of before; where it is not known which, nobody.

In:  a text and a sentence of it, the home of the article's numbers, the body told of so far, the mentions found so far.
Out: ``Mention`` s: whoever of that kind the sentence, the paragraph, the article or the text in front tells of.
It never takes the division around it for a works in it, nor one that is only visited or dealt with (入股该公司).

>>> county, works = Subject("永嘉县", None), Subject("石桥机械厂", None)
>>> text = "这个厂有职工9人，该院有3人。"
>>> [m.subject.name for m in this_one(text, 0, len(text), county, works, [])]
['石桥机械厂', None]
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from transforms.names.place_names import FUNCTION_CHARACTERS, body_at_start
from transforms.names.place_tests import place_before
from transforms.subject.introduced import introduced_before
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.subject.subjects import last_named

_ENDS = {
    "校": ("校", "小学", "中学", "学院", "大学", "幼儿园", "教学点"),
    "学校": ("学校", "小学", "中学", "学院", "大学", "职校", "教学点"),
    "教学点": ("教学点", "小学"),
    "院": ("院",),
    "医院": ("医院", "卫生院", "保健院"),
    "厂": ("厂", "公司"),
    "工厂": ("厂", "公司"),
    "公司": ("公司", "集团", "厂", "企业"),
    "企业": ("公司", "集团", "厂", "企业", "合作社", "矿", "店", "行"),
    "集团": ("集团", "公司"),
    "合作社": ("合作社",),
    "社": ("社",),
    "店": ("店", "公司", "馆"),
    "村": ("村", "社区", "寨", "屯", "嘎查", "庄", "村民小组"),
    "社区": ("社区", "村", "居"),
    "屯": ("屯", "村"),
    "镇": ("镇",),
    "乡": ("乡", "镇"),
    "街道": ("街道", "街"),
}
"""How the names end of what is called so, where not by the same word."""
_PLACES = frozenset(("村", "社区", "屯", "镇", "乡", "街道"))
_DIVISIONS = frozenset("县市区")
_KINDS = (
    "学校|教学点|医院|工厂|公司|企业|集团|合作社|社区|街道|支部|党支部|小区|片区|园区|法庭|协会|学会|中心|市场|车间|班组|小组|商会"
    "|[支大中]队|[校院厂社店村屯镇乡县市区局站所馆矿班组队行庭会园]"
)
_THIS = re.compile(
    f"(?P<which>该|这[个家所座间])(?P<kind>{_KINDS})"
    "(?![际级地长里化家域场类种员民委干庄镇乡村区的]|的人|成立前|建设[项方])"
)
_ONLY_THERE = re.compile(
    "(?:[在到赴从往离距]|入股|加入|参股|控股|持有|投资|[租卖交售供包送]给|流转给|销往|[与和跟向把将对给被由]|走进|来到|深入|访|责令|对于|关于)了?$"
)
_LONGEST_IN_FRONT = 4
_LONGEST_OPENING = 12
"""Characters in front of it with which a sentence may open: 目前，该站…."""


def this_one(
    text: str,
    start: int,
    end: int,
    home: Subject,
    topic: Subject | None,
    named: Collection[Mention],
    title: str = "",
) -> list[Mention]:
    """Whom 这个厂 and 该站 of ``text[start:end]`` mean, where nothing ``named`` stands there yet."""
    ours = list(_our_own(text, start, end, home, named)) if named and text.find("我", start, end) >= 0 else []
    if text.find("该", start, end) < 0 and text.find("这", start, end) < 0:
        return ours
    return [*ours, *_this(text, start, end, home, topic, named, title)]


def _our_own(text: str, start: int, end: int, home: Subject, named: Collection[Mention]) -> Iterator[Mention]:
    """那边人工180元，我们这里150元: the home again behind another, but where somebody else speaks."""
    for found in _OURS.finditer(text, start, end):
        behind_another = any(m.start < found.start() and m.subject != home for m in named)
        if behind_another and text.rfind("“", start, found.start()) <= text.rfind("”", start, found.start()):
            yield Mention(*found.span(), home, False)


_OURS = re.compile(
    "(?<=[，；])(?:而|但|可)?(?:我们?(?:这里|这边|这儿|本地)|我们(?:只有|仅有?|才|人均|户均|平均|同期|每[^，。；\\d]{1,4})(?=[^，。；\\d]{0,6}\\d))"
)


def _this(
    text: str,
    start: int,
    end: int,
    home: Subject,
    topic: Subject | None,
    named: Collection[Mention],
    title: str,
) -> Iterator[Mention]:
    taken = {m.start for m in named}
    for found in _THIS.finditer(text, start, end):
        at, kind = found.start(), found["kind"]
        if at in taken or _ONLY_THERE.search(text, max(0, at - _LONGEST_IN_FRONT), at):
            continue
        ends = _ENDS.get(kind, (kind,))
        in_front = [m.subject for m in named if m.start < at and not m.clause_only]
        around = [s for s in (*reversed(in_front), topic, home) if s and s.name]
        if kind in _DIVISIONS and any(kind in (s.name or "") for s in around):  # 阆水县残联…，该县…
            continue
        told = next((s for s in around if (s.name or "").endswith(ends)), None)
        lasts = text.find("，", start, at) < 0 or at - start <= _LONGEST_OPENING
        yield Mention(at, found.end(), told or _named_before(text, at, kind, ends, home, title), lasts)


def _named_before(text: str, at: int, kind: str, ends: tuple[str, ...], home: Subject, title: str) -> Subject:
    """The one of that ``kind`` that ``text`` names last in front of ``at``, else the ``title``, or nobody."""
    nobody = Subject(None, home.region)
    if kind in _DIVISIONS:
        return nobody
    if kind in _PLACES:
        place = place_before(text, at, ends) or place_before(title, len(title), ends)
        return local_subject(place, home) if place else nobody
    told = [found for suffix in ends if (found := last_named(text, at, suffix))]
    told += filter(None, (introduced_before(text, at, ends),))
    lies = [*_by_its_place(ends).finditer(text, max(text.rfind("\n", 0, at), at - _NEAR, 0), at)]
    if lies and lies[-1].end() > max(told, default=(0, ""))[0]:
        return local_subject(_in_full(lies[-1][lies[-1].lastgroup or 0], home), home)
    if not told and (entitled := body_at_start().match(title)) and entitled["name"].endswith(ends):
        return nobody if FUNCTION_CHARACTERS.search(entitled["name"]) else local_subject(entitled["name"], home)
    return local_subject(max(told)[1], home) if told else nobody


@cache
def _by_its_place(ends: tuple[str, ...]) -> re.Pattern[str]:
    """县第二人民医院, 石桥镇中心卫生院: a body by the level or the name of where it lies, wherever in a clause."""
    own = "(?:(?![的了和与及等在是为由对某我向把被将年月日])[\u4e00-\u9fff])"
    ends_so = f"{own}{{1,10}}?(?:{'|'.join(ends)})(?![长里员区])"
    return re.compile(
        rf"(?:(?<![\u4e00-\u9fff])|(?<=[年月日]))(?P<name>(?:[县市区省镇乡]|{own}{{2,3}}[县市区镇乡])(?![级属内里]){ends_so})"
        rf"|(?<=[在与和向由对意到给])(?P<also>[县市区省镇乡](?![级属内里]){ends_so})"
        rf"|(?<=[在与和])(?P<town>{own}{{2}}[镇乡](?![级属内里]){ends_so})"
    )


_NEAR = 160
"""Characters in which a body that is named in any place of a sentence is still the one meant."""


def _in_full(name: str, home: Subject) -> str:
    """县第二人民医院 → 青禾县第二人民医院, where the home is of that level."""
    around = home.region.name if home.region else home.name or ""
    return f"{around}{name[1:]}" if around.endswith(name[0]) else name

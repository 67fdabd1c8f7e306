"""我校, 全厂, 全镇, 乡政府: the one of that kind that a text means where its numbers are else a division's.

In:  a text and a sentence of it, the home of the article's numbers, the body told of so far, who brings the issue out.
Out: ``Mention`` s: who brings the paper out where it is of the kind, else the one named last, else nobody.
It never takes the division around it for a town, a school or a works in it; nor words that only begin so (我所在的).

>>> from transforms.names.regions import lookup
>>> home = Subject("曹县", lookup("曹县"))
>>> [m.subject.name for m in called_own("我校有教师7名。", 0, 8, home, None, None)]
[None]
>>> [m.subject.name for m in called_own("柳坪乡遭雨。乡政府转移9人。", 6, 14, home, None, None)]
['柳坪乡']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.names.place_tests import place_before
from transforms.subject.introduced import introduced_before
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.subject.subjects import last_named

_LEAD = "(?:截[至止][^，。；\n]{1,12}，|(?:目前|现在|如今|今年|去年|当年|近年来|几年来|[^，。；\n]{0,6}[年月]来)，?)?"
_KIND = (
    "校(?![对准正长])|厂(?!长)|院(?![士子落长])|矿(?![产长泉])|店(?!长)|车间|大队|所(?![在有说知见做谓需提属辖长])"
    "|站(?![在起着上到出了长立])|社区|街道(?!办)|镇(?![长街村区静定])|乡(?![长镇村亲土情])|村(?![长民镇寨干])|班(?![子组主长])|[农林茶牧]场"
)
_CALLED = re.compile(
    rf"(?:^|(?<=[，。；：\n])){_LEAD}(?:(?P<said>(?:全|我们?|本)(?P<kind>{_KIND}))|(?P<organ>(?P<level>[镇乡])(?:党委|政府))(?!书记|主要|班子成员|的))"
)
_ENDS = {
    "校": ("学校", "小学", "中学", "学院", "大学", "职校", "中心校", "幼儿园"),
    "院": ("医院", "学院", "法院", "检察院", "卫生院", "敬老院", "福利院"),
    "厂": ("厂", "公司"),
    "店": ("店", "公司"),
    "村": ("村", "社区", "寨"),
    "社区": ("社区", "村"),
}
"""How the names end that are called so, where not by the same word."""


_PLACES = ("镇", "乡", "村", "社区", "街道")


def called_own(
    text: str,
    start: int,
    end: int,
    home: Subject,
    topic: Subject | None,
    issuer: str | None,
    named: Sequence[Mention] = (),
) -> list[Mention]:
    """Whom 我校 and 全镇 of ``text[start:end]`` mean, but where one ``named`` is meant or told of, or the topic is."""
    if home.name is None or home.region is None or home.name not in (home.region.name, home.region.official_name):
        return []
    out = list(_called(text, start, end, home, topic, issuer, named))
    if issuer and issuer.endswith(_COOPERATIVES):
        out += [
            Mention(*m.span("said"), Subject(issuer + (m["of"] or ""), home.region), False)
            for m in _COOPERATIVE.finditer(text, start, end)
        ]
    return out


_COOPERATIVES = ("供销合作社联合社", "供销合作社", "供销社", "供销合作联社", "供销合作总社")
_COOPERATIVE = re.compile(
    "(?:^|(?<=[，。；：\n日天]))(?P<said>[省市县区]社(?P<of>机关)?)(?![长员里区会保主副])(?=[\u4e00-\u9fff\\d])"
)
"""县社 in the paper of the county's 供销社: who brings it out."""


def _called(
    text: str,
    start: int,
    end: int,
    home: Subject,
    topic: Subject | None,
    issuer: str | None,
    named: Sequence[Mention],
) -> Iterator[Mention]:
    for found in _CALLED.finditer(text, start, end):
        kind = found["kind"] or found["level"]
        ends = _ENDS.get(kind, (kind,))
        at, stop = found.span("said" if found["said"] else "organ")
        in_front = [m.subject for m in named if m.start < at and not m.clause_only]
        told = [*in_front, *([topic] if topic else ())]
        if any(m.start == at for m in named) or any((subject.name or "").endswith(ends) for subject in told):
            continue
        begins = 0 if found["said"] else text.rfind("\n", 0, at) + 1
        meant = _meant(text[begins:at], at - begins, ends, home, issuer)
        if meant.name or not _may_be_told(text[begins:at], kind, found["said"] is not None, in_front):
            yield Mention(at, stop, meant, True)


def _may_be_told(before: str, kind: str, is_whole: bool, in_front: Sequence[Subject]) -> bool:
    """Whether the sentence tells of a body that may be meant (石桥养护站…，全班9人), or the paragraph ``before`` names
    a town for 镇党委."""
    if any(subject.name and not (subject.region and subject.name == subject.region.name) for subject in in_front):
        return True
    return not is_whole and re.search(f"[\u4e00-\u9fff]{kind}", before) is not None


def _meant(text: str, at: int, ends: tuple[str, ...], home: Subject, issuer: str | None) -> Subject:
    """Who brings the paper out, the one named last in front of ``at``, or nobody."""
    if ends[0] in _PLACES:
        return local_subject(place, home) if (place := place_before(text, at, ends)) else Subject(None, home.region)
    if issuer and ends is not _ENDS["校"] and (own := re.match(f".*?(?:{'|'.join(ends)})", issuer)):
        return Subject(own[0], home.region)
    named = [found for end in ends if (found := last_named(text, at, end))]
    named += filter(None, (introduced_before(text, at, ends),))
    return local_subject(max(named)[1], home) if named else Subject(None, home.region)

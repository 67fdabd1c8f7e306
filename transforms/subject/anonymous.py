"""One body whose name is not told: 柳溪镇某村上报64座, 有一所小学，1860个学生…, 达板镇一家合作社接单9件.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s under what the text says of it (柳溪镇某村, 一所小学): its numbers are neither the town's nor the
county's; told of to the end of its sentence and no further.
It never takes one that is only counted (有一所高中), nor one of a kind that somebody sets up (建成一所学校).

>>> text = "柳溪镇某村上报64座。有一所小学，1860个学生挤在一块。县里有一所高中。"
>>> [m.subject.name for m in anonymous_in(text, 0, len(text), Subject("永嘉县", None))]
['柳溪镇某村', '一所小学']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.subject.mention import Mention, Subject, local_subject

_HAN = "[\u4e00-\u9fff]"
_BODY = (
    "村|社区|[小中]学|学校|中心校|幼儿园|医院|卫生院|合作社|公司|企业|厂|工坊|绣坊|作坊|店|农家乐|加工点|加工厂|养殖场|农场|敬老院"
    "|养老院|司法所|派出所|机构|园区|基地|工地|项目部|商户"
)
_PLACE = f"(?P<place>{_HAN}{{2,5}}?(?:镇|乡|街道|县|市|区|村))?"
_KIND = f"(?P<kind>(?:(?![的了是有在和与个家]){_HAN}){{0,8}}?(?:{_BODY}))"
_FRONT = "(?:^|(?<=[，。；：！？\n]))(?:其中|如|例如|比如|但|而)?"
_ONE = re.compile(
    f"{_FRONT}(?P<whole>{_PLACE}的?(?:某(?:一|[个家所])?|(?P<one>一[家所座处])){_KIND})"
    "(?![长民庄级、和与等里内]|[干党]部|书记|主任|按|每|平均|要|能|可|得|就|一[年次天月户]|最[高多])(?=[^。；]*?[\\d一二三四五六七八九十百千万两])"
)
"""某村上报64座, 达板镇一家合作社2021年接单9件."""
_THERE_IS = re.compile(
    f"{_FRONT}(?P<whole>{_PLACE}有一?(?P<measure>[个家所座户])(?P<kind>(?:(?![的了是有在和与个家户]){_HAN}){{0,6}}?(?:{_BODY}|人家)))"
    f"(?:，(?=[^。；]*?[\\d一二三四五六七八九十百千万两])|(?=[为因靠把在][^。；]{{2,16}}?[\\d一二三四五六七八九十]))"
)
"""柳溪镇有个村，这回走了19个; 有户人家为了盖房借了8万元."""
_SOME = re.compile(
    "(?:^|(?<=[，。；：！？“\n]))(?P<whole>(?:有的|有些|个别|少数)(?P<kind>村|社区|乡镇|镇|乡|县|学校|医院|企业|合作社|家庭|农户))"
    "(?![民庄级、和与]|[干党]部|之间)(?=[^。；“”]{0,24}?[\\d一二三四五六七八九十百千万两])"
)
"""有的村人均入户只有0.6次: of some, not of all the county's."""
_EXAMPLE = re.compile(f"以(?P<whole>{_PLACE}的?(?:某|(?P<one>一[家所座处个])){_KIND})为例")
"""以柳溪区的一家玻璃厂为例，…."""
_TOLD_ON = re.compile("[^。；\n]{0,24}?(?:该|其(?![中他它实余次])|这[家所个])")
"""…某公司。审计后，发现其周转天数为9天: the next sentence goes on about it."""
_CUE = re.compile("某|有[的些]|个别|少数|一[家所座处个]|有一?[个家所座户]")


def anonymous_in(text: str, start: int, end: int, home: Subject, others: Sequence[Mention] = ()) -> list[Mention]:
    """The bodies without a name of which ``text[start:end]`` tells, in order, but those that are one of the ``others``
    already."""
    if not _CUE.search(text, start, end):
        return []
    out, known = [], {(m.start, m.end) for m in others}
    for pattern in (_ONE, _THERE_IS, _EXAMPLE, _SOME):
        for found in pattern.finditer(text, start, end):
            place = "" if pattern is _SOME else found["place"] or ""
            if found.span("whole") in known or (place and FUNCTION_CHARACTERS.search(place)):
                continue
            said = _said(found, place)
            lasts = _TOLD_ON.match(text, end) is not None
            of = Subject(said, local_subject(said, home).region)
            out.append(Mention(*found.span("whole"), of, lasts, clause_only=pattern is _SOME))
    return sorted(out, key=lambda mention: mention.start)


def _said(found: re.Match[str], place: str) -> str:
    """柳溪镇有个村 → 柳溪镇一个村; 柳溪区的一家玻璃厂 → 柳溪区一家玻璃厂."""
    if found.re is _SOME:
        return found["whole"]
    if "measure" in found.re.groupindex:
        return f"{place}一{found['measure']}{found['kind']}"
    return f"{place}{found['one'] or '某'}{found['kind']}"

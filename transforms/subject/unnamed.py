"""One of a town or of whomever who stays without a name: 石桥镇有个村, 有位律师, 某厂, 有的村; no number of it is the
whole's.

In:  a text and a sentence of it, whose the numbers around it are.
Out: ``Mention`` s: what it is called as printed, with its place in front; at the end of the sentence those around it.
It never takes any one of a kind (一个企业要跑4个部门), nor what is only counted or brought in (引进一家工厂).

>>> text = "石桥镇有个村，党员9名；有位律师去年办案7件。"
>>> [m.subject.name for m in unnamed_in(text, 0, len(text), Subject("永嘉县", None), None)]
['石桥镇一个村', '永嘉县一位律师']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.subject.mention import Mention, Subject

_HAN = "[\u4e00-\u9fff]"
_PERSON = "主任|书记|所长|律师|医生|教师|老师|职工|干部|队员|学生|村民|网格员|护士|老板|厂长|经理"
_KINDS = {
    "个": "村(?!民)|社区|企业(?:老板)?|乡镇",
    "[位名]": f"(?:{_HAN}{{0,6}}(?:扶贫办|社区|派出所|信访办)(?:副?主任|所长)|{_HAN}{{0,10}}?(?:{_PERSON}))",
    "户": "人家|农户|村民|居民|贫困户",
    "家": f"{_HAN}{{0,12}}?(?:企业|公司|厂|合作社|店|同行)",
    "所": f"{_HAN}{{0,8}}?(?:[小中]学|学校|幼儿园|学院)",
}
"""What is counted by the measure, and who or what it is."""
_SORT = f"(?:偏远|贫困|山区)?{_HAN}{{0,4}}?"
_ONE = "|".join(
    f"(?:有一?|一){measure}{_SORT if measure in ('个', '户') else ''}(?:{one})" for measure, one in _KINDS.items()
)
_HIDDEN = (
    f"某{_HAN}{{0,8}}?(?:村(?!民)|厂|公司|企业|学校|[小中]学|中心校|医院|镇|乡|渔船|主任|所长|局|合作社|加工点|养殖场|农家乐|店"
    "|农场|工地|餐馆|饭馆|酒[店楼家]|宾馆|诊所|药房|超市|食堂|理发室|美容院|会所|网吧|摊[点位]|作坊|车间)"
)
_ENDS = "镇|乡|街道|村|社区|县|市|区|旗|苏木"
_UNNAMED = re.compile(
    rf"(?:^|(?<=[，。；：！？“\n]))(?:\d{{1,2}}[.．、][ \u3000]?|[①-⑳])?(?:比如|例如|像|其中|我们?[镇乡县市区村])?"
    rf"(?P<place>外[省地]的?|(?![我全本该这那每各一有以]){_HAN}{{1,7}}?(?:{_ENDS})的?)?(?P<one>{_ONE}|{_HIDDEN})"
    "(?!们|[、和与及]|[的里中]|要|需|都|委|级|集|庄|务|支|党|叫|子|被[他她我]|把)"
)
"""石桥镇有个村，…, 石桥镇一家合作社…, 有位律师…, 某厂…."""
_EXAMPLE = re.compile(
    rf"以(?P<place>{_HAN}{{1,7}}?(?:{_ENDS})的?)?(?P<one>{_HIDDEN}|一[家所座处个]{_HAN}{{0,8}}?(?:企业|公司|厂|合作社|店|学校|村))为例"
)
"""以柳溪区的一家玻璃厂为例，…."""
_OF_MANY = re.compile(
    "(?:^|(?<=[，。；：！？“\n]))(?P<one>有[的些](?:村|社区|乡镇|镇|乡|县|学校|医院|企业|合作社|家庭|农户))"
    "(?![民庄级、和与]|[干党]部|之间)(?=[^。；“”]{0,24}?[\\d一二三四五六七八九十百千万两])"
)
"""有的村人均入户只有0.6次: of some, in their clause, and not of all the county's."""
_COUNTED_ONES = re.compile(
    "(?:^|(?<=[，。；]))据(?:不完全)?(?:统计|调查|了解|反映)，(?P<one>(?:\\d{1,3}|[两二三四五六七八九十]{1,3})个(?P<kind>公社|大队|乡镇|乡|镇|村|社区|县|学校|企业))(?![、和与])"
)
"""据不完全统计，四个公社损坏机井83眼: of those alone in a text that tells of some (几个公社, 有的公社)."""
_SUMMED_UP = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?:[两二三四五六七八九十]|\d{1,2})[家个厂户所社镇乡村县区](?:公司|企业|单位|部门|[厂镇乡村县区])?"
    "(?:合计|总计|加起来|合起来|合在一起)"
)
"""乙厂盈利20元；三家合计盈利61元: of all that were told of, and not of the last of them."""
_SOME = re.compile("合计|总计|合起来|加起来|合在一起|某|据|有[的些]|为例|[有中镇乡道村区县市旗木的]一?[个位户家所名]")
_WHOLE_AGAIN = re.compile("；(?=也|另|全|其余|其他|而|但|同时|还有|有的)")
_COUNTED = re.compile("[^，。；]{0,12}?(?:引进|引来|落户|入驻|建成|成立|新建|签)")
"""石桥镇一家企业落户: what a place got is counted, and the place told of."""
_DIVISION = re.compile(f"(?:{_ENDS}|州|盟)$")
_BODY = re.compile("^某.*公司$|^一.*(?:企业|公司|厂|合作社|[小中]学|学校|学院)$")


def unnamed_in(text: str, start: int, end: int, around: Subject, topic: Subject | None) -> list[Mention]:
    """Where a clause of ``text[start:end]`` begins to tell of one without a name; a body that opens the sentence may be
    told of further, behind others the ``topic`` of the paragraph is."""
    return list(_unnamed(text, start, end, around, topic)) if _SOME.search(text, start, end) else []


def _unnamed(text: str, start: int, end: int, around: Subject, topic: Subject | None) -> Iterator[Mention]:
    lasts = True
    for found in _UNNAMED.finditer(text, start, end):
        one = _MEASURED.sub("一", found["one"])
        any_one = found["one"][0] == "一" and not found["place"] and not found[0].startswith("其中")
        if any_one or _COUNTED.match(text, found.end(), end):
            continue
        lasts = found.start() == start and _BODY.search(one) is not None
        place = found["place"] or (around.name if around.name and _DIVISION.search(around.name) else "")
        begins = found.start("place") if found["place"] else found.start("one")
        yield Mention(begins, found.end(), Subject(f"{place.removesuffix('的')}{one}", around.region), lasts)
        if after := _WHOLE_AGAIN.search(text, found.end(), end):
            yield Mention(*after.span(), around, False)
    if not lasts and topic:
        yield Mention(end - 1, end, topic, True)
    for found in _EXAMPLE.finditer(text, start, end):
        place = (found["place"] or "").removesuffix("的")
        yield Mention(*found.span(), Subject(f"{place}{found['one']}", around.region), False)
    for found in _SUMMED_UP.finditer(text, start, end):
        yield Mention(*found.span(), Subject(None, around.region), False)
    for found in _COUNTED_ONES.finditer(text, start, end):
        if re.search(f"(?:几个|有的|有些|部分|一些){found['kind']}", text[: found.start()]):
            yield Mention(*found.span("one"), Subject(found["one"], around.region), False)
    for found in _OF_MANY.finditer(text, start, end):
        yield Mention(*found.span(), Subject(found["one"], around.region), False, clause_only=True)


_MEASURED = re.compile("^有?一?(?=[个位户家所名])")

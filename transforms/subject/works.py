"""Works that somebody builds: what is told of the work is not told of whoever builds it.

In:  a text and where the name of a body begins or ends in it; a sentence, for the works that it names.
Out: yes or no; ``Mention`` s of works that bear the numbers themselves.
It never takes a work that only says what money was spent on (投资3亿元建设石桥项目).

>>> is_builder("由云海集团和石桥公司合资建设的柳坪项目总投资9亿元。", 1, 5)
True
>>> is_builder("由云海集团投资9亿元，", 1, 5)
False
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.subject.mention import Mention, Subject, local_subject

WORK_ON_IT = "(?:[新重改扩迁续搬]+建|改造|搬迁|建设|[一二三四]期)*(?:项目|工程)"
"""石桥敬老院 | 重建项目: something done to it."""
_WORK_OF_IT = re.compile(WORK_ON_IT)
_WORK_BEGUN = re.compile("(?:[新重改扩迁续]建|改造|搬迁|建设)(?:项目|工程)(?=[^，。；\\d]{0,8}[，；])")
_NEXT_WORK = re.compile(
    "[^，。；\\d]{0,8}[，；](?P<name>(?:“[^”，。；]{2,10}”|[\u4e00-\u9fff]{2,10}?)(?:[一二三四]期)?(?:项目|工程))"
    "(?:[已也均正]|基本|全面|顺利|如期|全部|正式)*(?:竣\\s?工|完\\s?[工成]|开\\s?工|启动|投产|建成|投用|封顶|推进)"
)


def has_own_work(text: str, end: int, stop: int) -> bool:
    """石桥敬老院重建项目启动，“春晖”一期工程竣工，新增9张: behind a body whose name ends at ``end``, and a work on it,
    the next clause tells of another work."""
    work = _WORK_OF_IT.match(text, end, stop)
    return work is not None and _NEXT_WORK.match(text, work.end(), stop) is not None


_BUILDS = "(?:合资|合作|独资|联合|共同|投资|出资|承[建担]|负责)*(?:建设|兴建|修建|新建|承建|打造|开发|建造|投资)的"
_BUILT_BY = re.compile(
    rf"(?:[和与、及][^，。；：\d]{{2,24}}?|有限(?:责任)?公司|股份)*{_BUILDS}(?P<name>[\u4e00-\u9fffA-Za-z“”]{{2,18}}?(?:项目|工程))"
    "(?=[，总计投占年规建将已是位开竣于])"
)


def is_builder(text: str, start: int, end: int) -> bool:
    """由云海集团和石桥公司合资建设的柳坪项目总投资9亿元: the body at ``[start, end)`` builds what is told of, or only
    works its land (基地由云海公司流转土地经营)."""
    if not text.startswith("由", start - 1):
        return False
    return _BUILT_BY.match(text, end) is not None or _WORKED_BY.match(text, end) is not None


_WORKED_BY = re.compile("(?:[和与、][^，。；]{2,24}?)?(?:统一)?(?:流转|承包|租赁|承租|托管)[^，。；\\d]{0,10}[，。；]")


_BUILT = re.compile(rf"(?<![\u4e00-\u9fff])由[\u4e00-\u9fffA-Za-z、]{{2,40}}?{_BUILT_BY.pattern}")
_GOES_ON = re.compile("(?:^|(?<=[，。；\n]))(?:该|这[一个]?)?项目(?=[全建投达竣完预可])")
"""项目全部投产后，…: of the work that the sentences in front named."""


_BROUGHT = re.compile(
    "(?:[\u4e00-\u9fff]{2,4}?[镇乡村县市区](?=[从由引招]))?(?:[从由][^，。；、\\d]{2,8}?)?(?:引进|招引|引来|落户|招商引资)的(?P<name>[\u4e00-\u9fff]{2,14}?(?:有限(?:责任)?公司|公司|集团|厂))"
    "(?=[一二三]期|[总累]?计?(?:投资|投入|注资)[近约超]?\\d|，?(?:现有|已有|年产|占地|用工|吸纳|实现|完成|带动|建成|投产|今年|去年))"
)
"""石桥镇引进的云海针织公司一期投资9万元，用工7人: the firm's, whoever brought it."""
_HELPED = re.compile(
    "(?:得到|获得|争取到?)了?(?P<name>[\u4e00-\u9fff]{2,18}?(?:有限(?:责任)?公司|公司|集团))的[^，。；\\d]{0,6}"
    "(?:帮[助扶]|支持|援[助建]|扶持|资助|捐助|赞助)，(?=(?:投[资入]|出资|捐[资赠款]|援建)了?[约近]?\\d)"
)
"""石桥村得到云海公司的帮助，投资9万元建设…: who helped invests, not the village."""


_NO_FIRM = re.compile("[的了把被个各两几多首]|第|一[家个]|企业$")


def works_in(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    """由云海集团建设的柳坪项目总投资9亿元。项目投产后，年产值6亿元: both are the work's own."""
    for giver in _HELPED.finditer(text, start, end):
        yield Mention(*giver.span("name"), local_subject(giver["name"], home), False)
    if text.find("的", start, end) >= 0:
        for firm in _BROUGHT.finditer(text, start, end):
            if not _NO_FIRM.search(firm["name"]):
                yield Mention(firm.start(), firm.end(), local_subject(firm["name"], home), False)
    if text.find("项目", start, end) < 0:
        return
    yield from (
        Mention(*next_one.span("name"), local_subject(next_one["name"], home), False)
        for work in _WORK_BEGUN.finditer(text, start, end)
        if (next_one := _NEXT_WORK.match(text, work.end(), end))
    )
    paragraph = text.rfind("\n", 0, start) + 1
    told = [m for m in _BUILT.finditer(text, paragraph, end) if m["name"]]
    for found in told:
        if found.start("name") >= start:
            yield Mention(*found.span("name"), local_subject(found["name"], home), False)
    for again in _GOES_ON.finditer(text, start, end):
        before = [m["name"] for m in told if m.end() <= again.start()]
        if before:
            yield Mention(*again.span(), local_subject(before[-1], home), False)

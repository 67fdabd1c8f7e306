"""Who only brings numbers out and is not told of: a statistics bureau, an organ that reports, a paper.

In:  a title, or a division named in a text.
Out: ``Subject`` whose numbers the publisher gives; yes or no.
It never takes a bureau away that the text tells of (青禾县统计局走访企业32家).

>>> published_for("青禾农垦局统计局 国家统计局青禾调查队").name
'青禾农垦局'
>>> published_for("青禾县统计局2019年预算") is None
True
>>> is_paper("浙江在线消息", 2), is_paper("浙江消息", 2)
(True, False)
"""

from __future__ import annotations

import re

from transforms.names.regions import find_regions
from transforms.subject.mention import NATION, Subject

_HAN = "[\u4e00-\u9fff]"
_OFFICE = rf"(?:国家统计局{_HAN}{{2,12}}?调查总?队|{_HAN}{{2,14}}?统计局|国家统计局)"
_DAY = "(?:[（(]?[12]\\d{3}年\\d{1,2}月(?:\\d{1,2}日)?[）)]?|[12]\\d{3}-\\d\\d?-\\d\\d?)"
_BEHIND_OFFICE = rf"(?:[\s、，]*(?:{_OFFICE}|{_DAY}))*\s*"
_PUBLISHED = re.compile(
    rf"\s*(?:国家统计局(?P<surveyed>{_HAN}{{2,12}}?)调查总?队|(?P<of>{_HAN}{{2,14}}?)统计局){_BEHIND_OFFICE}"
)
"""青禾县统计局 国家统计局青禾调查队 2019年3月22日: a line that names nobody but those who bring the numbers out."""


def published_for(line: str, within: str | None = None) -> Subject | None:
    """Whose numbers they are that the statistics bureaus publish of which ``line`` consists."""
    if "统计局" not in line:
        return None
    found = _PUBLISHED.fullmatch(line)
    if found is None:
        return None
    of = found["of"] or found["surveyed"]
    if of == "国家":
        return NATION
    named = find_regions(of, within)
    whole = named[-1].region if named and named[-1].end == len(of) else None
    return Subject(whole.name if whole else of, whole)


_PAPER = re.compile(
    "在线(?![监培学教办申审签交支咨预直课平])|新闻(?:网|社|频道|客户端|联播)|卫视|(?:党建|文明|信息|资讯|门户|热线|房产)网|信息港|网讯"
    "|(?:人民|广播|电视)+台"
    "|(?:[日晚晨早午商时导快都学]|都市|经济|经贸|农村|农民|青年|法制|法治|科技|电视|广播|教育|工人)报"
    "(?![名告送表考价到废请批销警单喜捷])"
)


def is_paper(text: str, end: int) -> bool:
    """浙江在线, 四川日报: a division's name that ends at ``end`` and begins the name of a paper or a station."""
    return _PAPER.match(text, end) is not None


_REPORTS = re.compile(
    "(?:(?:日前|近日|今[日天]|昨[日天]|\\d{1,2}日|联合|对外|正式|首次|向社会|召开新闻发布会)*)"
    "(?:通报|公布|发布|披露|晒出)(?:了)?(?:[：，]|(?:[^，。；\\d]|\\d+[年月日季至到—-]){0,24}?(?:情况|数据|公[报告]|报告|统计|结果|年报|月报|成绩单|运行|消息)(?!\\s?\\d))"
)


def only_reports(text: str, end: int) -> bool:
    """青禾县旅游局通报了全县旅游业情况，…: an office whose name ends at ``end`` gives the numbers of its division."""
    return _REPORTS.match(text, end) is not None

"""What the head of a newsletter says of the issue: its name, who brings it out, its day, its number.

In:  the lines of a bulletin.
Out: the facts of its head in ``Facts``; nothing where no line of a head numbers an issue.
It never takes a name from below the number unless who brings the issue out, or when, stands below that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from transforms.imprint.head_line import NUMBER_TOO, Part
from transforms.imprint.head_parts import Head, head_of
from transforms.imprint.issue_facts import Facts
from transforms.names.home import OF_PARTY
from transforms.names.regions import find_regions
from transforms.text.lines import Line
from transforms.text.masthead import date_of, number_of, numbers_of

_GENERIC = re.compile("(?:每日|工作|情况)?(?:简报|专报|快报|通报|简讯|通讯|信息|动态|公报|日报|周报|月报|反映|战报)")
"""Names that are one only with the campaign in the line above: 创建国家卫生县城 / 每日快报."""
_MANAGED = re.compile("(?:管理|建设|保护|治理|开发|规划|整治)(?:工作)?(?:简报|专报|快报|通报|简讯|通讯|信息|动态|月报)")
_PLACE = re.compile("[㐀-鿿]{2,14}(?:[景园矿灌库林牧社新]区|开发区|保护区|街区|[省市县区州旗镇乡]|湿地|水库|流域|公园)")
"""青禾山风景区 / 管理工作简报: such a name says of what only with the place above."""
_NO_NAME = re.compile(r"[期页版]$|^第|^总|目\s*录|年第.*号$|^\d|编辑|主办")


def read_head(facts: Facts, lines: Sequence[Line]) -> None:
    """Put what the head says, the name first."""
    head = head_of([line.text for line in lines])
    if not head.lines:
        return
    facts.put("publication", name_of_head(head))
    facts.put("issuer", _issuer(head))
    year = _year(head)
    facts.put("published", _published(head, year))
    _label(facts, head, year)


def name_of_head(head: Head) -> str | None:
    """The name above the number, beside it, or between it and who brings the issue out."""
    names = [part for part in head.of("name") if not _NO_NAME.search(part.words) and len(part.words) > 1]
    names = [part for part in names if not _IN_BRACKETS.fullmatch(part.words)] or names
    above = [part for part in names if part.line < head.numbered]
    beside = [part for part in names if part.line == head.numbered and not (above and _OFTEN.fullmatch(part.words))]
    chosen = (beside or above[-1:] or names)[:1]
    if not chosen:
        bodies = [part for part in head.of("body") if part.line <= head.numbered and not part.by]
        others = [part for part in head.of("body") if part.line > head.numbered or part.by]
        return bodies[-1].words if len(bodies) == 1 and others and _SHORT.fullmatch(bodies[0].words) else None
    name = chosen[0]
    before = [part for part in above if part.line < name.line]
    if name.words == "公报":
        before = [part for part in head.of("body") if part.line < name.line]
    of_place = _MANAGED.fullmatch(name.words) and before and _PLACE.fullmatch(before[-1].words)
    if (_GENERIC.fullmatch(name.words) or of_place) and before and before[-1].line == name.line - 1:
        return before[-1].words + name.words
    return name.words


_IN_BRACKETS = re.compile(r"[（(].*[)）]")
"""（台风灾情评估） below the name: of what this issue tells."""
_OFTEN = re.compile("(?:双|半)?[月周旬日](?:报|刊)|[季年]刊")
"""月报 beside the number, below a name: how often it comes."""
_SHORT = re.compile(".{2,4}(?:工会|妇联|政协|团委|工商联)")
"""盐池工会 above the number, with other bodies below it: a name, though a body is called so too."""


def _issuer(head: Head) -> str | None:
    """Who brings the issue out (主办), else who edits it, else the bodies that only sign, several on lines in a row."""
    bodies = head.of("body")
    for does in ("主办", "合", "编", "印发"):
        found = [part for part in bodies if does in part.by]
        if found:
            lines = {part.line for part in found}
            name = name_of_head(head)
            beside = [part for part in bodies if part.line in lines and not part.by and part.words != name]
            found = [part for part in bodies if part in found or part in beside]
            return "、".join(part.words for part in found)
    alone = [part for part in bodies if not part.by and part.words != name_of_head(head)]
    if not alone:
        return next((part.words for part in bodies), None)
    dated = {part.line for part in head.of("date", "day")}
    first = next((part for part in alone if part.line in dated), None)
    first = first or next((part for part in reversed(alone) if _of_division(part.words)), alone[-1])
    row = [part for part in alone if _in_a_row(part, first, alone)]
    return "、".join(part.words for part in row)


def _of_division(body: str) -> bool:
    """青禾市石桥区妇女联合会 rather than a title below it that ends as a body does (老屋捐作图书馆)."""
    words = OF_PARTY.sub("", body)
    return any(named.start == 0 for named in find_regions(words))


def _in_a_row(part: Part, first: Part, parts: Sequence[Part]) -> bool:
    lines = {other.line for other in parts}
    low, high = sorted((part.line, first.line))
    return all(line in lines for line in range(low, high + 1))


def _year(head: Head) -> str | None:
    """The year of the number (2024年第5期), or alone on a line beside it (二〇一八年 / 第二期)."""
    for part in head.of("number"):
        found = numbers_of(part.words)
        if found and found.label and (year := re.match(r"\d{4}年", found.label)):
            return year[0]
    for part in head.of("year"):
        if abs(part.line - head.numbered) <= 1:
            return f"{number_of(part.words.rstrip('年'))}年"
    return None


def _nth(words: str) -> int:
    return number_of(words.translate(str.maketrans("壹贰叁肆伍陆", "一二三四五六")))


def _year_and_number(head: Head) -> str | None:
    """青禾青年 1999.5, no other number but the total: the fifth of the year, in front of the total."""
    found = [_OF_YEAR.fullmatch(part.words) for part in head.of("date") if part.line <= head.numbered]
    hit = next(filter(None, found), None)
    return f"{hit['year']}年第{int(hit['no'])}期" if hit else None


_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\s?[.．·]\s?(?P<no>\d{1,2})")


_TO_THE_DAY = re.compile(r"日|\d[./-]\d{1,2}[./-]\d")


def _published(head: Head, year: str | None) -> date | None:
    """The day printed, the fullest first; a day without a year is of the number's year; 1999.5 that numbers the issue
    is a month of monthlies only."""
    numbers = [found for part in head.of("number") if (found := numbers_of(part.words))]
    monthly = any("月刊" in part.words and "双" not in part.words for part in head.of("mark"))
    months = monthly or not numbers or any(found.label for found in numbers)
    dates = [part for part in head.of("date") if months or not _OF_YEAR.fullmatch(part.words)]
    days = [day for part in dates if (day := date_of(part.words))]
    fullest = [day for part in dates if _TO_THE_DAY.search(part.words) and (day := date_of(part.words))]
    if fullest or days:
        return (fullest or days)[0]
    return next((date_of(year + part.words) for part in head.of("day")), None) if year else None


def _label(facts: Facts, head: Head, year: str | None) -> None:
    """Numbers that are no 第…期, and the year that stands on a line of its own."""
    for part in head.of("number"):
        printed = numbers_of(part.words)
        facts.put("issue_label", printed.label if printed else None)
        facts.put("total_issue", printed.total if printed else None)
        found = NUMBER_TOO.fullmatch(part.words)
        if found and found["no"]:
            facts.put("issue_label", f"第{int(found['no'])}期")
        elif found and found["volume"]:
            facts.put("issue_label", f"第{int(found['volume'])}期")
        elif found and found["nth"]:
            facts.put("issue_label", f"{found['year_of']}年第{_nth(found['nth'])}期")
        elif found and found["counted"]:
            facts.put("issue_label", re.sub(r"\s", "", found["counted"]))
        elif found and found["paper"]:
            facts.put("issue_label", f"{found['year']}年第{int(found['paper'])}号")
        elif found and found["season"]:
            facts.put("issue_label", f"{found['of']}年{found['season']}季号")
        elif found and found["month"]:
            facts.put("issue_label", f"{found['in']}年{int(found['month'])}月号")
            facts.put("total_issue", int(found["total"]) if found["total"] else None)
        elif found:
            facts.put("issue_label", found["first"])
    facts.put("issue_label", _year_and_number(head))
    label = facts.words("issue_label")
    if label and year and head.of("year") and "年" not in label:
        facts.values["issue_label"] = year + label

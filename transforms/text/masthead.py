"""What a masthead or imprint (刊头, 版权页) says: labelled fields, issue numbers, dates, bodies that sign.

In:  the lines of a bulletin.
Out: the printed words of each field, and parsers for numbers and dates as mastheads print them.
It never reads running prose: a field is a line, or a stretch of one, that begins with a known label.

>>> fields(lines_of("地 址 临湖路18号  邮编：000218"))["postcode"]
[Field(field='postcode', words='000218', rank=1, line=0)]
>>> date_of("二〇〇七年七月"), numbers_of("2012年第4期 (总第267期)")
(datetime.date(2007, 7, 1), IssueNumber(label='2012年第4期', total=267))
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from transforms.reference import table
from transforms.text.lines import HAN, Line, ends_sentence, lines_of

__all__ = [
    "Field",
    "IssueNumber",
    "body_of",
    "date_of",
    "fields",
    "is_spread",
    "label_starts",
    "lines_of",
    "numbers_of",
    "spaced_name",
    "starts_field",
]


@dataclass(frozen=True, slots=True)
class Field:
    """``words`` printed behind a label on line number ``line``; ``rank`` 1 is the label to be preferred."""

    field: str
    words: str
    rank: int
    line: int


@dataclass(frozen=True, slots=True)
class IssueNumber:
    """``2012年第4期`` and the number counted since the first issue (总第267期)."""

    label: str | None
    total: int | None


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, int]]]:
    """Patterns for a label at the start of a line and inside one, and label → (field, rank)."""
    rows = table("masthead_fields")
    known = {row["label"].lower(): (row["field"], int(row["rank"])) for row in rows}
    words = sorted(known, key=len, reverse=True)
    any_label = "|".join(r"[ \u3000]{0,3}".join(map(re.escape, word)) for word in words if len(word) > 1)
    one_char = "|".join(re.escape(word) for word in words if len(word) == 1)
    end = r"(?:[ \u3000]*[:：][ \u3000]*|[ \u3000]+|(?=[\d(（A-Za-z])|$)"
    label = rf"(?:({any_label}){end}|({one_char})[ \u3000]*[:：][ \u3000]*)"
    return re.compile(label, re.I), re.compile(rf"(?<=[ \u3000；;，|]){label}", re.I), known


def starts_field(words: str) -> bool:
    """Whether the line begins with a label of an imprint."""
    return words[:1] in label_starts() and _labels()[0].match(words) is not None


@cache
def label_starts() -> frozenset[str]:
    """The first characters of all labels, in both cases."""
    return frozenset(case for label in _labels()[2] for case in (label[0].lower(), label[0].upper()))


COLOPHON = re.compile(
    r"(?P<who>(?P<body>[㐀-鿿]{4,24}?)(?:主办|主管|编印|印发|编)[ \u3000]+)"
    r"(?=(?:责任编辑|编辑|责编|电话|审核|校对|签发|联系电话)[ \u3000]*[:：])"
)
"""青禾县委组织部编印　责任编辑：丁禾　电话：…: who brings the issue out, in front of the fields of one line."""


_SOURCED = re.compile(
    r"(?P<who>(?:信息|文章|稿件)?来源[ \u3000]*[:：][ \u3000]*[^\s:：]{2,24}[ \u3000|｜]+)"
    r"(?=(?:发布|发表|更新|成文|印发)(?:时间|日期)[ \u3000]*[:：])"
)
"""来源：青禾县林业局　发布时间：2023-08-25: who sent a page in, in front of its fields."""


def fields(lines: Sequence[Line]) -> dict[str, list[Field]]:
    """Field → what is printed for it, best label first; a label alone on its line takes the line below."""
    start, inside, known = _labels()
    out: dict[str, list[Field]] = {}
    for n, line in enumerate(lines):
        words = line.text.replace("**", "")
        signed = COLOPHON.match(words) or _SOURCED.match(words)
        first = start.match(words, signed.end("who") if signed else 0)
        if len(words) > 120 or not first or (ends_sentence(words) and ":" not in words[:8]):
            continue
        hits = [first, *inside.finditer(words, first.end())]
        for hit, after in zip(hits, [*hits[1:], None], strict=True):
            name = re.sub(r"[ \u3000]", "", hit.group(1) or hit.group(2)).lower()
            value = words[hit.end() : after.start() if after else len(words)].strip(" \u3000；;，|*")
            if not value and hit is hits[-1] and n + 1 < len(lines) and not start.match(lines[n + 1].text):
                value = lines[n + 1].text if lines[n + 1].start - line.end < 6 else ""
            if value and name in known:
                out.setdefault(known[name][0], []).append(Field(known[name][0], value, known[name][1], n))
    for found in out.values():
        found.sort(key=lambda field: (field.rank, field.line))
    return out


_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "Ｏ": "0", "O": "0"}
_YEAR = r"(?:[12]\d{3}|[一二][〇零○ＯO一二三四五六七八九]{3})"
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百零〇]{1,6})"
_DATE = re.compile(
    rf"(?:({_YEAR})\s?年\s?({_NUMBER})\s?月(?:\s?({_NUMBER})\s?日)?"
    r"|([12]\d{3})[-/.．](\d{1,2})(?:[-/.．](\d{1,2}))?(?!\d))"
)
DATE = _DATE.pattern
"""A date in Arabic or Chinese figures, the day optional (six groups)."""
HOUR = r"(?:\s?\d{1,2}\s?(?:[时点](?:\s?\d{1,2}\s?分)?|[:：]\d{2}))?"
"""8时, 18:00 behind the day: bulletins of floods and weather."""


SIGNED_HEAD = re.compile(
    rf"[{HAN}（）、 \u3000]{{3,40}}(?:[局委办室部府会院社处站队编]|中心|公司|学校|大学)[ \u3000\t]*{DATE}{HOUR}"
)
"""清河县统计局 2023年7月20日: who brings the issue out, and when."""


def number_of(words: str) -> int:
    """``12``, ``十二``, ``二百六十七``, ``二〇〇七`` → int."""
    if words.isdecimal():
        return int(words)
    if not re.search("[十百]", words):
        return int("".join(_DIGITS[c] for c in words))
    total = part = 0
    for c in words:
        if c in "十百":
            total += (part or 1) * (10 if c == "十" else 100)
            part = 0
        else:
            part = int(_DIGITS[c])
    return total + part


def date_of(words: str) -> date | None:
    """The first date in ``words``; the first of the month where no day is printed; None for 13月 and the like."""
    hit = _DATE.search(words)
    if not hit:
        return None
    year, month, day = (hit.group(1), hit.group(2), hit.group(3)) if hit.group(1) else hit.group(4, 5, 6)
    try:
        return date(number_of(year), number_of(month), number_of(day) if day else 1)
    except ValueError:
        return None


NUMBER = re.compile(
    rf"(?:(?P<since>[12]\d{{3}}[-—–－~～至]{{1,2}}(?=[12]\d{{3}}\s?学))?(?P<year>{_YEAR})\s?(?P<school>学)?年(?:度)?[\s·•・]*|[〔\[（(【](?P<year2>{_YEAR})(?:年)?[〕\]）)】]\s*)?(?P<special>[专增特]刊)?第\s*(?P<no>{_NUMBER})\s*(?P<unit>期|号|辑)"
    rf"|(?P<all>(?:总|累计)\s*第?\s*(?P<total>{_NUMBER})\s*[期号辑])"
)
"""An issue number (第4期, 〔2019〕第3期, 2018学年第3期, 专刊第2期) or a total (总第57期)."""
YEAR_AND_NUMBER = re.compile(r"(?:19|20)\d\d\s?[.．·]\s?\d{1,2}")
"""2013.6: the number of an issue in the head of a page."""
_OFTENNESS = re.compile(r"[(（]\s*(?:[双半]?[月年周]刊|季刊|旬刊)\s*[)）]|[(（]\s*(?:[双半]?[月年周]刊|季刊|旬刊)\s*·")
"""（双月刊） beside a number."""


WEEKDAY = re.compile(r"[(（]?(?:星期|周)[一二三四五六日天](?![㐀-鿿])[)）]?")
"""星期五 between the date and the number."""


def is_oftenness(line: str) -> bool:
    """（月刊） alone on its line, between the name and the number."""
    return _OFTENNESS.fullmatch(line.strip()) is not None


_EDGE = " \u3000()（）[]|·•*#—-，,"
_LEFT_OVER = re.compile(r"[\s()（）\[\]〔〕|·•*#—\-，,]+")


_SERIAL = re.compile(r"国内统一(?:连续出版物)?(?:刊号|号)\s*[：:]?\s*CN\s?\d\d-\d{4}(?:\s?/\s?[A-Z]{1,2}\d?)?")
"""国内统一刊号：CN61-1234/G beside the number of the issue."""


def numbers_of(line: str) -> IssueNumber | None:
    """The issue number on a line that is hardly more than that: ``2018年第 2期``, ``第12期（总第345期）``.

    A name may stand before or behind it, set off by a space; a sentence that mentions an issue is none.
    """
    if len(line) > 60 or not re.search("[期号辑]", line) or ("《" in line and not line.startswith("《")):
        return None
    label: str | None = None
    total: int | None = None
    line = rest = _SERIAL.sub(" ", line).strip()
    for hit in NUMBER.finditer(line):
        if hit.group("all"):
            total = number_of(hit.group("total"))
        elif label is None and (hit.group("unit") in "期辑" or _is_gazette(line, hit)):
            year = hit.group("year") or hit.group("year2")
            of = f"{hit.group('since') or ''}{number_of(year)}{hit.group('school') or ''}年" if year else ""
            label = f"{of}{hit.group('special') or ''}第{number_of(hit.group('no'))}{hit.group('unit')}"
        else:
            continue
        rest = rest.replace(hit.group(), " ", 1)
    if label is None and total is None:
        return None
    rest = _DATE.sub(" ", _OFTENNESS.sub(" ", WEEKDAY.sub(" ", rest))).strip(_EDGE)
    parts = [part for part in _LEFT_OVER.split(rest) if part]
    bare = line.strip(_EDGE)
    set_off = bare.startswith((rest, f"《{rest}")) or bare.endswith(rest)
    if len("".join(parts)) > 16 or not set_off or re.search(r"[，。、；：！？》].|原载|转自|摘自|选自|培训|班", rest):
        return None
    return IssueNumber(label, total)


def _is_gazette(line: str, hit: re.Match[str]) -> bool:
    """2021年第4号 or 〔2022〕第9号 alone on its line: gazettes (公报) and notices count in 号, as documents do, which
    never stand so."""
    return (hit.group("year") or hit.group("year2")) is not None and line.strip(_EDGE) == hit.group().strip(_EDGE)


def spaced_name(words: str) -> str:
    """``工 作 简 报`` → 工作简报; words of several characters keep the space between them."""
    return ("" if is_spread(words) else " ").join(words.split())


def is_spread(words: str) -> bool:
    """简 报, 2 0 1 3 年 第 8 期（总 第 2 期）: characters that are spread out."""
    parts = words.split()
    return len(parts) > 1 and all(len(part.strip("（）()")) <= 1 for part in parts)


_BODY = re.compile(
    rf"(?:中共|中国共产党)?[{HAN}（）()]{{2,24}}?(?:委员会|委|人民政府|政府|办公室|研究室|督查室|督办室|(?<![干全内外南北东西])部|(?<![开布格大全结僵破])局|厅"
    r"|(?<![好各坏益到远深用长难痛])处|(?<![举承协创兴筹])办|中心|总队|调查队|联合会|协会|学会"
    r"|工会|党校|编辑部|课题组|指挥部|领导小组|院|团委|馆|站|(?:宣传|组织|政工|党群|秘书|综合|信息)科)(?=$|[\s、,，]|(?:主办|主编|编印|编发|印发|印|编)(?:$|\s))"
)


def body_of(words: str) -> str | None:
    """The body that the words begin with: 中共青禾市委组织部, 云岭县统计局 (the first of several)."""
    hit = _BODY.match(words)
    return hit.group() if hit else None

"""What an issue says of itself: name, number, date, who publishes it and where.

In:  a clean bulletin.
Out: an ``Issue``; ``inferred`` names the fields that follow from the text but are not printed.
It never takes a fact from running prose, and where two readings compete it keeps none.

>>> head = "松屏党建\\n2021年第3期（总第86期）\\n主办 中共松屏市委组织部\\n出刊 2021年9月"
>>> issue = read_issue(AlignedText.unchanged(head))
>>> issue.publication, issue.issue_label, issue.total_issue, issue.issuer, str(issue.published)
('松屏党建', '2021年第3期', 86, '中共松屏市委组织部', '2021-09-01')
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from transforms.aligned import AlignedText
from transforms.imprint.head_facts import read_head
from transforms.imprint.head_line import bodies_in_head
from transforms.imprint.issue_facts import Facts, bodies_of, winner
from transforms.imprint.issue_heads import read_heads
from transforms.imprint.issue_names import infer_name, read_names
from transforms.names.home import home_of
from transforms.records import Issue
from transforms.text.lines import HAN, Line, lines_of
from transforms.text.masthead import (
    COLOPHON,
    DATE,
    NUMBER,
    Field,
    body_of,
    date_of,
    fields,
    numbers_of,
)

IMPRINT = 40
"""Lines from either end of a bulletin among which an imprint may stand without labels."""


_CAME_OUT = re.compile(rf"[(（]?\s*{DATE}\s*(?:出版|出刊|编印|印刷)\s*[)）]?")
"""2019年4月出版, in an imprint without labels."""
_DAY_BELOW = re.compile(r"[(（]?\s*(?P<day>\d{1,2}月\d{1,2}日)\s*(?:出版|出刊|编印|印发|印)\s*[)）]?")
"""2019年第2期 / 4月30日出版: the day below the number that has the year."""
_YEAR_OF = re.compile(r"\d{4}年")
_PERMIT = re.compile(
    rf"[(（]?[{HAN}]{{1,3}}[)）]?(?:内部?资?料?|新出|新|出版?|连|企){{0,3}}(?:资|准|内|字|印|连|[A-Z]\d)[{HAN}A-Z]{{0,6}}"
    r"(?:第|[〔\[（(]\d{4}[〕\]）)])[^，。；：]{1,14}号[)）]?"
)
"""湘常新出准字〔2014〕第031号: a permit without a label."""
_PHONE = re.compile(r"[（(]?\d[\d\-－—()（）]{5,}\d(?:[\s、,，/；;]+[（(]?\d[\d\-－—()（）]{5,}\d)*")
_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", re.A)


def read_issue(text: AlignedText) -> Issue:
    """The facts of the issue that ``text`` holds; an empty ``Issue`` where it states none."""
    lines = lines_of(text.text)
    printed = fields(lines)
    facts = Facts()
    _imprint(facts, printed, lines, text.text)
    labels, day = _numbers(facts, lines)
    read_head(facts, lines)
    facts.put("published", day)
    for entry in printed.get("issuer", []):  # 编印：县科协普及部 at the foot, where the head names no one
        facts.put("issuer", _issuers(entry, lines, text.text))
    read_names(facts, lines, labels, printed, text.text)
    read_heads(facts, lines)
    infer_name(facts, lines, labels, printed, text.text)
    home = home_of(
        issuer=facts.words("issuer"),
        publication=facts.words("publication"),
        permit=facts.words("permit"),
        region=facts.words("region"),
        text=text.text,
        address=facts.words("address"),
    )
    for name in ("region", "region_code", "province"):
        facts.values.pop(name, None)
        facts.put(name, getattr(home, name), inferred=name in home.inferred)
    values = facts.values
    order = ("publication", "issuer", "region", "region_code", "province", "issue_label", "published")
    return Issue(**values, inferred=tuple(name for name in order if name in facts.inferred))  # type: ignore[arg-type]


def _imprint(facts: Facts, printed: dict[str, list[Field]], lines: Sequence[Line], text: str) -> None:
    for name, pattern in (("phone", _PHONE), ("email", _EMAIL), ("postcode", re.compile(r"\b\d{6}\b"))):
        for entry in printed.get(name, []):
            if hit := pattern.search(entry.words):
                facts.put(name, hit.group())
    for entry in printed.get("issuer", []):
        if entry.rank == 1:
            facts.put("issuer", _issuers(entry, lines, text))
    for entry in printed.get("permit", []):
        if re.search(r"\d", entry.words):
            facts.put("permit", entry.words)
    for entry in printed.get("address", []):
        if re.search(rf"[{HAN}]{{3}}", entry.words):
            facts.put("address", entry.words)
    for entry in printed.get("published", []):
        facts.put("published", date_of(entry.words))
    for line in [*lines[:IMPRINT], *lines[-IMPRINT:]]:
        if _PERMIT.fullmatch(line.text):
            facts.put("permit", line.text.strip("()（）"))
        elif signed := COLOPHON.match(line.text):
            facts.put("issuer", "、".join(bodies_of(signed["body"])))
            facts.put("published", date_of(line.text))
        elif _CAME_OUT.fullmatch(line.text):
            facts.put("published", date_of(line.text))


def _issuers(entry: Field, lines: Sequence[Line], text: str) -> str | None:
    """The bodies behind a label, joined by 、 where there are several, on its line or indented below it."""
    found = list(bodies_of(entry.words) or filter(None, [body_of(entry.words)]))
    below = lines[entry.line + 1] if entry.line + 1 < len(lines) else None
    if not found and below and text[below.start - 1] in " \u3000\t":  # 中共青禾能源有限公司 / 　　委员会
        return "、".join(bodies_of(entry.words + below.text)) or None
    for line in lines[entry.line + 1 : entry.line + 3]:
        if line.text == entry.words:
            continue
        more = bodies_of(line.text) if found and text[line.start - 1] in " \u3000\t" else ()
        if not more:
            break
        found += more
    return "、".join(found or bodies_in_head(_NEXT_FIELD.split(entry.words)[0])) or None


_NEXT_FIELD = re.compile(rf"[ \u3000]+(?=[{HAN}]{{2,4}}[:：])")
"""主办:青禾农业研究会 定价:4.00元: a field of its own, whatever it is called."""


def _numbers(facts: Facts, lines: Sequence[Line]) -> tuple[list[int], date | None]:
    """Set number and total; give back the line numbers where they stand, and the first day beside one."""
    labels: Counter[str] = Counter()
    totals: Counter[int] = Counter()
    where: list[int] = []
    days: list[date | None] = []
    for n, line in enumerate(lines):
        if n and line.text.startswith("《"):  # a source that is cited, not this issue
            continue
        if ("期" in line.text or "辑" in line.text or "号" in line.text) and (found := numbers_of(line.text)):
            where.append(n)
            if found.label:
                labels[found.label] += 1
            if found.total:
                totals[found.total] += 1
            days.append(date_of(NUMBER.sub(" ", line.text)))
            below = next((day for ln in lines[n + 1 : n + 3] if (day := _DAY_BELOW.fullmatch(ln.text))), None)
            if below and found.label and (year := _YEAR_OF.match(found.label)):
                days.append(date_of(year.group() + below["day"]))
    dated = Counter({label: n for label, n in labels.items() if "年" in label})
    facts.put("issue_label", winner(dated) or winner(labels))
    facts.put("total_issue", winner(totals))
    return where, next(filter(None, days), None)

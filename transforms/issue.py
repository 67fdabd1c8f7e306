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
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from transforms.aligned import AlignedText
from transforms.home import home_of
from transforms.lines import HAN, Line, ends_sentence, lines_of
from transforms.masthead import (
    DATE,
    NUMBER,
    Field,
    body_of,
    date_of,
    fields,
    is_oftenness,
    numbers_of,
    spaced_name,
    starts_field,
)
from transforms.records import Issue
from transforms.romanised import from_initials, from_pinyin, is_pinyin

_T = TypeVar("_T")
TOP = 15
"""Lines of a title page or a newsletter's head, counted without blank ones."""
HEAD = 8
"""Lines in which a newsletter's head names itself, its number and who brings it out."""
IMPRINT = 40
"""Lines from either end of a bulletin among which an imprint may stand without labels."""


_SPECIAL = re.compile(
    rf"[【\[〔](?P<name>[{HAN}“”·\d]{{2,20}}(?:专刊|特刊|增刊|简报|专报|快报))\s*(?:[（(]?(?P<number>第[^】）)]{{1,6}}期)[）)]?)?[】\]〕]$"
)
_PERIODICAL = re.compile(
    r"(?:党建|先锋|通讯|简报|信息|交流|动态|研究|调研|专报|参考|月刊|季刊|周刊|内参|论坛|导刊|学刊|之窗|快讯|快报|要情|情况|反映|园地|时讯|视窗|工作|天地|文摘|荟萃|选编|汇编)$"
)
_EDITORS = re.compile(r"《([^《》]{2,20})》\s*(?:杂志社|编辑部|编委会|编辑委员会)")
_CONTENTS = re.compile(r"#*\s*(?:CONTENTS\s*)?目\s*[录次]|#*\s*CONTENTS", re.I)
_SIGNED = re.compile(rf"(?P<body>[{HAN}（）() 、]{{4,40}}?)\s*(?P<date>{DATE})\s*(?:印发|编印|印|编)?[)）]?$")
_DATE_LINE = re.compile(
    rf"[(（]?\s*{DATE}\s*[)）]?(?:出版|编印|印发|印|出刊)?(?:\s*[(（]?(?:星期|周)[一二三四五六日天].{{0,14}})?$"
)
_CAME_OUT = re.compile(rf"[(（]?\s*{DATE}\s*(?:出版|出刊|编印|印刷)\s*[)）]?")
"""2019年4月出版, in an imprint without labels."""
_DELIVERED = re.compile(
    rf"[—\-－(（\s]*{DATE}\s*在(?P<region>[{HAN}]{{2,14}}?)第[一二三四五六七八九十]{{1,4}}[届次].{{0,30}}(?:会|上)[)）]?"
)
_STATISTICS = re.compile(
    rf"(?:[12]\d{{3}}年)?(?P<region>[{HAN}]{{2,14}}?)(?:[12]\d{{3}}年)?(?:国民经济|经济和社会|人口普查|经济普查|第[一二三四五六七八]次|人民政府工作|政府工作)"
    rf"[{HAN}]*?(?:公报|工作报告)"
)
_PERMIT = re.compile(
    rf"[(（]?[{HAN}]{{1,3}}[)）]?(?:内部?资?料?|新出|新|出版?|连|企){{0,3}}(?:资|准|内|字|印|连|[A-Z]\d)[{HAN}A-Z]{{0,6}}"
    r"(?:第|[〔\[（(]\d{4}[〕\]）)])[^，。；：]{1,14}号[)）]?"
)
"""湘常新出准字〔2014〕第031号: a permit without a label."""
_PHONE = re.compile(r"[（(]?\d[\d\-－—()（）]{5,}\d(?:[\s、,，/；;]+[（(]?\d[\d\-－—()（）]{5,}\d)*")
_EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", re.A)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z][a-z\-]{2,30})\.(?:[a-z]{2,10}\.)*[a-z]{2,10}", re.I)


@dataclass(slots=True)
class _Facts:
    """Values found so far; a value set once stays."""

    values: dict[str, str | int | date] = field(default_factory=dict)
    inferred: list[str] = field(default_factory=list)

    def put(self, name: str, value: str | int | date | None, *, inferred: bool = False) -> None:
        if value and name not in self.values:
            self.values[name] = value
            if inferred:
                self.inferred.append(name)

    def words(self, name: str) -> str | None:
        value = self.values.get(name)
        return value if isinstance(value, str) else None


def read_issue(text: AlignedText) -> Issue:
    """The facts of the issue that ``text`` holds; an empty ``Issue`` where it states none."""
    lines = lines_of(text.text)
    printed = fields(lines)
    facts = _Facts()
    _imprint(facts, printed, lines, text.text)
    labels = _numbers(facts, lines)
    _names(facts, lines, labels, printed, text.text)
    _heads(facts, lines)
    _infer_name(facts, lines, labels, printed, text.text)
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


def _imprint(facts: _Facts, printed: dict[str, list[Field]], lines: Sequence[Line], text: str) -> None:
    for name, pattern in (("phone", _PHONE), ("email", _EMAIL), ("postcode", re.compile(r"\b\d{6}\b"))):
        for entry in printed.get(name, []):
            if hit := pattern.search(entry.words):
                facts.put(name, hit.group())
    for entry in printed.get("issuer", []):
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
        elif _CAME_OUT.fullmatch(line.text):
            facts.put("published", date_of(line.text))


def _issuers(entry: Field, lines: Sequence[Line], text: str) -> str | None:
    """The bodies behind a label, joined by 、 where there are several, on its line or indented below it."""
    found = list(_bodies(entry.words) or filter(None, [body_of(entry.words)]))
    for line in lines[entry.line + 1 : entry.line + 3]:
        if line.text == entry.words:
            continue
        more = _bodies(line.text) if found and text[line.start - 1] in " \u3000\t" else ()
        if not more:
            break
        found += more
    return "、".join(found) or None


def _numbers(facts: _Facts, lines: Sequence[Line]) -> list[int]:
    """Set number and total; give back the line numbers where they stand."""
    labels: Counter[str] = Counter()
    totals: Counter[int] = Counter()
    where: list[int] = []
    for n, line in enumerate(lines):
        if n and line.text.startswith("《"):  # a source that is cited, not this issue
            continue
        if ("期" in line.text or "辑" in line.text or "号" in line.text) and (found := numbers_of(line.text)):
            where.append(n)
            if found.label:
                labels[found.label] += 1
            if found.total:
                totals[found.total] += 1
            facts.put("published", date_of(NUMBER.sub(" ", line.text)))
    dated = Counter({label: n for label, n in labels.items() if "年" in label})
    facts.put("issue_label", _winner(dated) or _winner(labels))
    facts.put("total_issue", _winner(totals))
    return where


def _winner(counts: Counter[_T]) -> _T | None:
    """The commonest value where no other is as common."""
    first = counts.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[1][1] < first[0][1]) else None


def _names(facts: _Facts, lines: Sequence[Line], labels: list[int], printed: dict[str, list[Field]], text: str) -> None:
    """The name of the periodical where it is printed, the surest place first."""
    for entry in printed.get("publication", []):
        facts.put("publication", _name(entry.words))
    near = [*printed.get("editor", []), *printed.get("issuer", [])]
    around = {n + step for entry in near for n in (entry.line,) for step in range(-2, 6)}
    for n in sorted(around & set(range(len(lines)))):
        if len(lines[n].text) <= 40 and (hit := _EDITORS.search(lines[n].text)):
            facts.put("publication", hit.group(1))
    candidates: Counter[str] = Counter()
    for n in labels:
        own = _beside_number(lines[n].text)
        above = None if own else _above_number(lines, n)
        for name, sure in ((own, True), (above, n < HEAD)):
            if name and (sure or _PERIODICAL.search(name) or f"《{name}》" in text):
                candidates[name] += 1
    facts.put("publication", _winner(candidates))
    for line in lines[:5]:
        if hit := _SPECIAL.match(line.text):
            facts.put("publication", hit.group("name"))
            number = numbers_of(hit.group("number") or "")
            facts.put("issue_label", number.label if number else None)


def _beside_number(line: str) -> str | None:
    """The name on the line of the number: ``2018年第4期 研究与交流``."""
    rest = _IN_BRACKETS.sub(" ", NUMBER.sub(" ", line))
    return _name(re.sub(DATE, " ", rest).strip(" \u3000()（）|·•*—-#"))


_IN_BRACKETS = re.compile(rf"[（(][{HAN}·\s]{{2,8}}[)）]")
"""（年终专刊）, （双月刊· ）: says what kind of issue it is, not its name."""


def _above_number(lines: Sequence[Line], n: int) -> str | None:
    """The name above the number; in a head, the same in pinyin or English and who issues it may stand between."""
    for k in range(n - 1, max(0, n - 3) - 1, -1):
        line = lines[k]
        name = _name(line.text)
        passed = n < HEAD and (line.text.isascii() or bool(_bodies(line.text)) or is_oftenness(line.text))
        if name in _GENERIC and k and body_of(lines[k - 1].text) == lines[k - 1].text:
            return lines[k - 1].text + name
        if name or not passed:
            return name
    return None


_GENERIC = frozenset({"公报", "简报", "通报", "通讯", "信息", "专报", "快报", "情况反映"})
"""Names that are one only with the body above them: 青禾县人民代表大会常务委员会 / 公报."""


def _name(words: str) -> str | None:
    """``words`` if they can be the name of a periodical, else None."""
    name = spaced_name(words.strip("# *《》"))
    if not re.fullmatch(rf"[{HAN}“”·]{{2,16}}", name) or body_of(name) or _CONTENTS.match(name):
        return None
    return None if re.search(r"[期页版]$|^第|编辑|主办|^总|^(?:[双半]?[月年周]|季|旬)刊$|年第.*号$", name) else name


def _heads(facts: _Facts, lines: Sequence[Line]) -> None:
    """Who signs and when, from a title page, a newsletter's head or foot, the head of a communiqué or a report."""
    for n, line in enumerate(lines[:TOP]):
        words = line.text.strip("#* ")
        below = lines[n + 1].text if n + 1 < len(lines) else ""
        if n < 3 and (hit := _STATISTICS.match(words)):
            facts.put("region", hit.group("region"))
            _dated_below(facts, lines[n + 1 : n + 6])
        elif n < 8 and (hit := _DELIVERED.match(words)):
            facts.put("region", hit.group("region"))
            facts.put("published", date_of(words))
        elif n < HEAD and (hit := _HEADLINE.match(words)) and (bodies := _bodies(hit.group("bodies"))):
            facts.put("issuer", "、".join(bodies))
            facts.put("published", date_of(words))
            facts.put("publication", _above_number(lines, n))
        elif (hit := _SIGNED.match(words)) and (body := body_of(hit.group("body"))):
            facts.put("issuer", _begun_above(lines[:n]) + body)
            facts.put("published", date_of(words))
        elif (_DATE_LINE.match(below) or (n < HEAD and _ISSUED.search(words))) and (bodies := _bodies(words)):
            facts.put("issuer", "、".join(bodies) if _ISSUED.search(words) else bodies[0])
            facts.put("published", date_of(below) if _DATE_LINE.match(below) else None)
            if any(_CONTENTS.match(line.text) for line in lines[n + 2 : n + 4]):
                facts.put("publication", _title_above(lines[:n]))
    _torn_head(facts, lines[:TOP])
    for line in lines[-6:]:
        if (hit := _SIGNED.match(line.text)) and "印" in line.text and (body := body_of(hit.group("body"))):
            facts.put("issuer", body)
            facts.put("published", date_of(line.text))


def _begun_above(lines: Sequence[Line]) -> str:
    """青禾县联村联户行动 / 协调推进领导小组办公室: the first half of a body's name, where the line above has it."""
    words = lines[-1].text.strip("#* ") if lines else ""
    if not _HALF.fullmatch(words) or body_of(words) or numbers_of(words):
        return ""
    return words


_HALF = re.compile(rf"(?:中共)?[{HAN}]{{2,5}}?[省市县区州旗][{HAN}]{{3,14}}")


def _torn_head(facts: _Facts, lines: Sequence[Line]) -> None:
    """Who brings the issue out and when, where a narrow column tore the head: 主办 / 青禾县扶贫领导 / 小组办公室."""
    for n, line in enumerate(lines):
        if _LABEL_ALONE.fullmatch(line.text):
            below = ["".join(ln.text for ln in lines[n + 1 : n + 1 + k]) for k in (1, 2, 3)]
            whole = [words for words in below if body_of(words) == words]
            facts.put("issuer", whole[-1] if whole else None)
        near = lines[max(0, n - 2) : n + 3]
        if _DATE_LINE.fullmatch(line.text) and any(numbers_of(o.text) or starts_field(o.text) for o in near):
            facts.put("published", date_of(line.text))


_LABEL_ALONE = re.compile(r"主\s*办(?:单\s*位)?|编\s*印(?:单\s*位)?|主\s*管\s*主\s*办")


def _dated_below(facts: _Facts, lines: Sequence[Line]) -> None:
    """Body and date below the title of a communiqué, on one line or two."""
    for line in lines:
        if ends_sentence(line.text) or len(line.text) > 60:
            return
        signed = _SIGNED.match(line.text)
        facts.put("issuer", body_of(signed.group("body")) if signed else next(iter(_bodies(line.text)), None))
        if signed or _DATE_LINE.match(line.text):
            facts.put("published", date_of(line.text))


def _bodies(words: str) -> tuple[str, ...]:
    """The bodies that make up the line; none where it says more than that."""
    rest = words
    found: list[str] = []
    while rest:
        body = body_of(rest)
        if body is None:
            return ()
        found.append(body)
        rest = _BETWEEN_BODIES.sub("", rest[len(body) :])
    return tuple(found)


_ISSUES = "合编|合办|主办|主编|编印|编发|编辑|编"
_BETWEEN_BODIES = re.compile(rf"^[\s、,，]*(?:(?:{_ISSUES})(?=\s|$))?[\s、,，]*")
_HEADLINE = re.compile(rf"(?P<bodies>[{HAN}（）()\s、]{{4,40}}?(?:{_ISSUES}))[\s　]+(?=\S*(?:{DATE}|第))")
"""中共河埠县委组织部主办　2021年6月15日　星期二: who issues a newspaper, and when, below its name."""
_ISSUED = re.compile(rf"(?:{_ISSUES})$")
"""崖口县教育工会主办: a line of a head that says who brings the issue out."""


def _title_above(lines: Sequence[Line]) -> str | None:
    """The title of a compilation: the nearest line above the body that signs it, brackets left out."""
    for line in reversed(lines):
        words = line.text.strip("#* ")
        if not words.startswith(("(", "（", "——")) and not re.search(DATE, words) and not numbers_of(words):
            return words if 2 <= len(words) <= 30 and not ends_sentence(words) else None
    return None


_STAMPED = re.compile(rf"(?P<name>[{HAN}]{{2,10}})\s*(?:19|20)\d\d\s?[.．·]\s?\d{{1,2}}")
"""青禾组工 2013.6: the head of a page, where it stands on two."""


def _infer_name(
    facts: _Facts, lines: Sequence[Line], labels: list[int], printed: dict[str, list[Field]], text: str
) -> None:
    """The name behind a running head in pinyin or a web address, where the text writes it in characters."""
    if "publication" in facts.values:
        return
    stamped = Counter(hit["name"] for line in lines if (hit := _STAMPED.fullmatch(line.text)))
    if stamped and max(stamped.values()) > 1:
        facts.put("publication", _name(stamped.most_common(1)[0][0]), inferred=True)
    heads = Counter(line.text for line in lines if line.text.isascii() and is_pinyin(line.text))
    beside = {lines[n + step].text for n in labels for step in (-2, -1, 1, 2) if 0 <= n + step < len(lines)}
    for head, count in heads.most_common():
        if count > 1 or head in beside:
            facts.put("publication", from_pinyin(head, text), inferred=True)
    hosts = (_HOST.match(entry.words) for entry in printed.get("site", []))
    for label in dict.fromkeys(hit.group(1).lower() for hit in hosts if hit):
        if "publication" not in facts.values:
            facts.put("publication", from_initials(label, text) or from_pinyin(label, text), inferred=True)

"""What a periodical is called: beside its number, above it, in brackets, in a page head, in its web address.

In:  the lines of a bulletin, where its numbers stand, its labelled fields.
Out: the publication in ``Facts``.
It never takes a body or a sentence for a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from transforms.imprint.issue_facts import Facts, bodies_of, winner
from transforms.names.regions import by_code, find_regions
from transforms.names.romanised import from_initials, from_pinyin, is_pinyin
from transforms.text.lines import HAN, Line, ends_sentence
from transforms.text.masthead import (
    DATE,
    NUMBER,
    WEEKDAY,
    YEAR_AND_NUMBER,
    Field,
    body_of,
    date_of,
    is_oftenness,
    numbers_of,
    spaced_name,
)

HEAD = 8
"""Lines in which a newsletter's head names itself, its number and who brings it out."""
FEWEST_FIELDS = 3
"""Labelled fields (主办, 地址, 电话) right below a number that show an imprint, wherever in the file it stands."""
_SPECIAL = re.compile(
    rf"[【\[〔](?P<name>[{HAN}“”·\d]{{2,20}}(?:专刊|特刊|增刊|简报|专报|快报))\s*(?:[（(]?(?P<number>第[^】）)]{{1,6}}期)[）)]?)?[】\]〕]$"
)
_OF_A_BODY = re.compile(
    rf"[{HAN}]{{2,14}}(?:局|委|办|厅|部|政府|办公室|法院|检察院|医院|总工会|中心)(?:工作)?(?:信息|简报|简讯|快讯|快报|动态|专报|情况反映)"
)
"""青禾县林业局信息 above a title: the name of a paper without a number."""
_PERIODICAL = re.compile(
    r"(?:党建|先锋|通讯|简报|信息|交流|动态|研究|调研|专报|参考|月刊|季刊|周刊|内参|论坛|导刊|学刊|之窗|快讯|快报|要情|情况|反映|园地|时讯|视窗|工作|天地|文摘|荟萃|选编|汇编)$"
)
_EDITORS = re.compile(r"《([^《》]{2,20})》\s*(?:杂志社|编辑部|编委会|编辑委员会)")
CONTENTS = re.compile(r"#*\s*(?:CONTENTS\s*)?目\s*[录次]|#*\s*CONTENTS", re.I)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z][a-z\-]{2,30})\.(?:[a-z]{2,10}\.)*[a-z]{2,10}", re.I)


def read_names(
    facts: Facts, lines: Sequence[Line], labels: list[int], printed: dict[str, list[Field]], text: str
) -> None:
    """The name of the periodical where it is printed, the surest place first."""
    for entry in printed.get("publication", []):
        facts.put("publication", _name(entry.words))
    near = [*printed.get("editor", []), *printed.get("issuer", [])]
    around = {n + step for entry in near for n in (entry.line,) for step in range(-2, 6)}
    for n in sorted(around & set(range(len(lines)))):
        if len(lines[n].text) <= 40 and (hit := _EDITORS.search(lines[n].text)):
            facts.put("publication", hit.group(1))
    candidates: Counter[str] = Counter()
    fields = {entry.line for entries in printed.values() for entry in entries}
    for n in labels:
        own = _beside_number(lines[n].text)
        above = None if own else above_number(lines, n)
        heads_imprint = len(fields & set(range(n + 1, n + HEAD))) >= FEWEST_FIELDS
        for name, sure in ((own, True), (above, n < HEAD or heads_imprint)):
            if name and (sure or _PERIODICAL.search(name) or f"《{name}》" in text):
                candidates[name] += 1
    facts.put("publication", winner(candidates))
    first = lines[0].text.strip("#* ") if lines else ""
    if _OF_A_BODY.fullmatch(first) and not labels and len(lines) > 1 and not ends_sentence(lines[1].text):
        facts.put("publication", first)
    for line in lines[:5]:
        if hit := _SPECIAL.match(line.text):
            facts.put("publication", hit.group("name"))
            number = numbers_of(hit.group("number") or "")
            facts.put("issue_label", number.label if number else None)


def _beside_number(line: str) -> str | None:
    """The name on the line of the number: ``2018年第4期 研究与交流``."""
    rest = _IN_BRACKETS.sub(" ", NUMBER.sub(" ", WEEKDAY.sub(" ", line)))
    return _name(re.sub(DATE, " ", rest).strip(" \u3000()（）|·•*—-#"))


_IN_BRACKETS = re.compile(rf"[（(][{HAN}·\s]{{2,8}}[)）]")
"""（年终专刊）, （双月刊· ）: says what kind of issue it is, not its name."""


def above_number(lines: Sequence[Line], n: int) -> str | None:
    """The name above the number; in a head, the same in pinyin or English, who issues it and what kind of issue it is
    (第一书记专刊) may stand between."""
    special = None
    dated = [k for k in range(max(0, n - HEAD), n) if _DAY.fullmatch(lines[k].text)]
    for k in [k for k in range(n - 1, -1, -1) if k not in dated][:3]:
        line = lines[k]
        name = _name(line.text)
        kind = _KIND.fullmatch(spaced_name(line.text)) is not None
        passed = n < HEAD and (kind or line.text.isascii() or bool(bodies_of(line.text)) or is_oftenness(line.text))
        if n < HEAD and k and not special and _OF_A_KIND.search(line.text):
            special = name
            continue
        if name in _GENERIC and k and _can_head(lines[k - 1].text):
            return lines[k - 1].text + name
        if name or not passed:
            return name or special
    return special


_DAY = re.compile(rf"(?:\s*(?:{DATE}|{WEEKDAY.pattern}|农历[{HAN}]{{2,10}})\s*)+")
"""2017年8月25日, 星期五, 农历丁酉年七月初四: lines of their own between a paper's name and its number."""
_OF_A_KIND = re.compile("(?:[专特增]刊|专辑)[)）]?$")
_KIND = re.compile(
    "[(（]?(?:专|增|特|副|合)[刊辑][)）]?|(?:企业|机关|系统|单位|内部|不定期)+(?:[双半]?[月年周]刊|季刊|旬刊|刊物|资料|读物)"
)
"""专刊 or 企业内部月刊 above the number: what kind of issue or periodical it is, below its name."""
_GENERIC = frozenset({"公报", "简报", "通报", "通讯", "信息", "专报", "快报", "情况反映"})
"""Names that are one only with what stands above them: 青禾县人民代表大会常务委员会 / 公报."""
_CAMPAIGN = re.compile(
    rf"[{HAN}“”]{{4,28}}(?:攻坚|整治|治理|行动|工作|活动|创建|建设|改革|普查|防控|扶贫|教育|会战|振兴|大排查|督查|巡察)"
)
"""青禾县河道清淤攻坚 / 简报: what is done, in a line of its own above the generic name."""


def _can_head(above: str) -> bool:
    """Whether the line above a generic name is its first half: a body, or a campaign."""
    return body_of(above) == above or _CAMPAIGN.fullmatch(above) is not None


def _name(words: str) -> str | None:
    """``words`` if they can be the name of a periodical, else None."""
    name = spaced_name(_IN_LETTERS.sub("", words.strip("# *《》")))
    if not re.fullmatch(rf"[{HAN}“”·]{{2,16}}", name) or body_of(name) or CONTENTS.match(name) or _KIND.fullmatch(name):
        return None
    return None if re.search(r"[期页版]$|^第|编辑|主办|^总|^(?:[双半]?[月年周]|季|旬)刊$|年第.*号$", name) else name


_IN_LETTERS = re.compile(rf"(?<=[{HAN}])\s*[A-Z][A-Z ]{{5,}}$")
"""青禾视窗QINGHE SHICHUANG: the name in letters behind the name."""
_STAMPED = re.compile(
    rf"(?:\d{{1,3}}\s+)?(?P<name>[{HAN}]{{2,10}})\s*(?:{YEAR_AND_NUMBER.pattern}|(?P<day>{DATE}))(?:\s+\d{{1,3}})?"
)
"""青禾组工 2013.6, 5　青禾妇女　2014年12月: the head of a page, where it stands on two."""


_MAILBOX = re.compile(r"([a-z]{3,8}?)(?:bjb|bjs|bj|tg|xx)?\d*@", re.I)
"""cddjbjb@…: the name of the periodical, its 编辑部 behind it."""


def _with_above(text: str) -> str:
    """``text`` and the divisions above those that it names: 宣州区 and 泾县 lie in 宣城."""
    codes = {m.region.parent_code for m in find_regions(text) if m.region.parent_code}
    return " ".join([text, *(by_code()[code].name for code in sorted(codes) if code in by_code())])


def infer_name(
    facts: Facts, lines: Sequence[Line], labels: list[int], printed: dict[str, list[Field]], text: str
) -> None:
    """The name behind a running head in pinyin or a web address, where the text writes it in characters."""
    if "publication" in facts.values:
        return
    stamps = [hit for line in lines if (hit := _STAMPED.fullmatch(line.text))]
    stamped = Counter(hit["name"] for hit in stamps)
    if stamped and max(stamped.values()) > 1:
        facts.put("published", next((date_of(hit["day"]) for hit in stamps if hit["day"]), None))
        facts.put("publication", _name(stamped.most_common(1)[0][0]), inferred=True)
    heads = Counter(line.text for line in lines if line.text.isascii() and is_pinyin(line.text))
    beside = {lines[n + step].text for n in labels for step in (-2, -1, 1, 2) if 0 <= n + step < len(lines)}
    for head, count in heads.most_common():
        if count > 1 or head in beside:
            facts.put("publication", from_pinyin(head, text) or from_pinyin(head, _with_above(text)), inferred=True)
    hosts = (_HOST.match(entry.words) for entry in printed.get("site", []))
    boxes = (_MAILBOX.match(entry.words) for entry in printed.get("email", []))
    for label in dict.fromkeys(hit.group(1).lower() for hit in (*hosts, *boxes) if hit):
        if "publication" not in facts.values:
            facts.put("publication", from_initials(label, text) or from_pinyin(label, text), inferred=True)

"""Who signs an issue and when: a title page, a newsletter's head or foot, the head of a communiqué or a report.

In:  the lines of a bulletin.
Out: issuer, date, region and, where only a head names it, the publication in ``Facts``.
It never reads beyond the first lines and the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.imprint.issue_facts import HEADLINE, ISSUED, Facts, bodies_of
from transforms.imprint.issue_names import CONTENTS, HEAD, above_number
from transforms.text.lines import HAN, Line, ends_sentence
from transforms.text.masthead import DATE, HOUR, body_of, date_of, numbers_of, starts_field

TOP = 15
"""Lines of a title page or a newsletter's head, counted without blank ones."""
_SIGNED = re.compile(rf"(?P<body>[{HAN}（）() 、]{{4,40}}?)\s*(?P<date>{DATE}){HOUR}\s*(?:印发|编印|印|编)?[)）]?$")
_DATE_LINE = re.compile(
    rf"[(（]?\s*{DATE}{HOUR}\s*[)）]?(?:出版|编印|印发|印|出刊)?(?:\s*[(（]?(?:星期|周)[一二三四五六日天].{{0,14}})?"
    r"(?:[\s\u3000·]*[(（]?(?:内部(?:资料|刊物|交流|发行)|免费(?:交流|赠阅)|注意保存)[)）]?){0,3}$"
)
_DELIVERED = re.compile(
    rf"[—\-－(（\s]*{DATE}\s*在(?P<region>[{HAN}]{{2,14}}?)第[一二三四五六七八九十]{{1,4}}[届次].{{0,30}}(?:会|上)[)）]?"
)
_DATED = re.compile(rf"\s*[(（]\s*{DATE}\s*[)）]")
"""永嘉县人民政府工作报告 | （2019年1月10日）: the day behind the title."""
_NO_NAME = re.compile("[全我本某各]?(?:乡镇|镇乡|街道|[省市县区州旗镇乡村])|[xX×]+[市县区镇乡村]")
"""乡镇政府工作报告: a level, and no division's name."""
_NO_REGION = "中华人民共和国|全国|我国|关于|国民经济"
_STATISTICS = re.compile(
    rf"(?:[(（][{HAN}]{{2,8}}[)）])?(?:[12]\d{{3}}年)?(?:(?:{_NO_REGION})|(?P<region>(?!{_NO_REGION}|第)[{HAN}]{{2,14}}?)(?:{_NO_REGION})?)?"
    "(?:[12]\\d{3}年)?(?:国民经济|经济和社会|人口普查|经济普查|第[一二三四五六七八]次|(?:人民)?政府(?=工作))"
    rf"[{HAN}]*?(?:公报|工作报告)"
)


def read_heads(facts: Facts, lines: Sequence[Line]) -> None:
    """Who signs and when, from a title page, a newsletter's head or foot, the head of a communiqué or a report."""
    for n, line in enumerate(lines[:TOP]):
        words = line.text.strip("#* ")
        below = lines[n + 1].text if n + 1 < len(lines) else ""
        if n < 3 and (hit := _STATISTICS.match(words)):
            facts.put("region", None if _NO_NAME.fullmatch(hit.group("region") or "") else hit.group("region"))
            facts.put("published", date_of(words) if _DATED.match(words, hit.end()) else None)
            _dated_below(facts, lines[n + 1 : n + 6])
        elif n < 8 and (hit := _DELIVERED.match(words) or _DELIVERED.fullmatch(words + below)):
            facts.put("region", hit.group("region"))
            facts.put("published", date_of(words))
        elif n < HEAD and (hit := HEADLINE.match(words)) and (bodies := bodies_of(hit.group("bodies"))):
            facts.put("issuer", "、".join(bodies))
            facts.put("published", date_of(words))
            facts.put("publication", above_number(lines, n))
        elif (hit := _SIGNED.match(words)) and (body := body_of(hit.group("body"))):
            above = lines[n - 1].text.strip("#* ") if n else ""
            other = f"{above}、" if body_of(above) == above and above[-3:] == body[-3:] else ""
            facts.put("issuer", other + _begun_above(lines[:n]) + body)
            facts.put("published", date_of(words))
        elif (_DATE_LINE.match(below) or (n < HEAD and ISSUED.search(words))) and (bodies := bodies_of(words)):
            facts.put("issuer", "、".join(bodies) if ISSUED.search(words) else bodies[0])
            facts.put("published", date_of(below) if _DATE_LINE.match(below) else None)
            if any(CONTENTS.match(line.text) for line in lines[n + 2 : n + 4]):
                facts.put("publication", _title_above(lines[:n]))
    _posted(facts, lines[:TOP])
    _torn_head(facts, lines[:TOP])
    _dated_below_title(facts, lines)
    for line in lines[-6:]:
        if (hit := _SIGNED.match(line.text)) and "印" in line.text and (body := body_of(hit.group("body"))):
            facts.put("issuer", body)
            facts.put("published", date_of(line.text))
        elif starts_field(line.text) and (printed := _PRINTED.search(line.text)):
            facts.put("published", date_of(printed[0]))
    _signed_at_foot(facts, lines)


def _posted(facts: Facts, lines: Sequence[Line]) -> None:
    """The day and the account of a post (青禾妇联 2021-03-08 09:00 发表于青海), the name of a bulletin among
    the columns that a web page names (首页 > 青禾简报 > 正文), and the body that sent it in."""
    for line in lines:
        if hit := _POSTED.fullmatch(line.text):
            facts.put("published", date_of(hit["day"]))
            posted, known = hit["account"], facts.words("publication")
            facts.put("issuer" if known else "publication", posted if posted != known else None)
        elif hit := _SENT_OUT.fullmatch(line.text.strip("*_> ")):
            facts.put("published", date_of(hit["day"]))
            facts.put("issuer", "、".join(bodies_of(hit["body"])) or None)
            named = (_COLUMN_AND_TITLE.match(above.text.strip("#* ")) for above in lines[:5])
            facts.put("publication", next((name["name"] for name in named if name), None))
        elif hit := _WHERE.match(line.text):
            columns = re.split(r"[>＞»›→\s]+", line.text[hit.end() :])
            facts.put("publication", next((c for c in columns if _BULLETIN.fullmatch(c)), None))
        elif (hit := _FROM.search(line.text)) and date_of(line.text):
            facts.put("issuer", "、".join(bodies_of(hit["body"])) or None)


_POSTED = re.compile(
    rf"(?:\S{{0,12}}[ \u3000]+){{0,2}}?(?P<account>[{HAN}]{{2,14}})?[ \u3000]*"
    r"(?P<day>(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:发[表布]于)?\s?[㐀-鿿]{2,4})?"
)
_SENT_OUT = re.compile(
    rf"(?P<body>[{HAN}]{{2,24}})\s*[·•|｜]\s*(?P<day>(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?:\s+\d{{1,2}}:\d\d)?"
    r"(?:\s*[·•|｜]\s*(?:字数|阅读|浏览|点击|约)\D{0,6}\d+\s*(?:分钟|次|字)?){0,3}"
)
"""青禾街道自治办 · 2023-09-01 17:20 · 字数 1021 · 阅读约 4 分钟, below the title of a post."""
_COLUMN_AND_TITLE = re.compile(
    rf"(?P<name>[{HAN}]{{2,8}}(?:[周月季旬半]报|[周月季旬]刊|简报|快报|通讯|简讯))\s*[｜|丨]\s*\S"
)
"""青禾周报｜九月的第一封信: the name of a bulletin in front of the title of a post."""
_WHERE = re.compile(r"(?:[您你](?:现在|当前)?的?位置|当前位置)\s*[:：]\s*|(?:网站)?首页\s*[>＞»›]+")
_FROM = re.compile(
    rf"(?:^|[\s\u3000])(?:(?:信息|文章|稿件)?来源|发布单位|发布机构)\s*[:：]\s*(?P<body>[{HAN}]{{4,24}})(?=[\s\u3000]|$)"
)
"""发布时间：2018-10-23　来源：青禾县水务局."""
_BULLETIN = re.compile(rf"[{HAN}]{{2,10}}(?:简报|快报|专报|月报|通讯|月刊|季刊|期刊)")
_PRINTED = re.compile(rf"{DATE}\s*(?:印发|编印|印)$")
"""编辑：丁禾　审核：林青　2017年6月12日印发."""


def _signed_at_foot(facts: Facts, lines: Sequence[Line]) -> None:
    """The bodies and the day with which a notice, a letter or a report ends, where its head says neither."""
    at = len(lines) - 1
    while at > 0 and len(lines) - at < FOOT and not _DATE_LINE.fullmatch(lines[at].text):
        at -= 1
    if at <= TITLE_LINES // 2 or not _DATE_LINE.fullmatch(lines[at].text) or "published" in facts.values:
        return
    first = at
    while first > 0 and bodies_of(lines[first - 1].text):
        first -= 1
    if first < at or "issue_label" in facts.values:
        facts.put("published", date_of(lines[at].text))
    if "publication" not in facts.values:
        facts.put("issuer", "、".join(body for line in lines[first:at] for body in bodies_of(line.text)) or None)


FOOT = 6
"""Lines from the last within which a notice is dated: notes and who gets it may stand below."""


def _begun_above(lines: Sequence[Line]) -> str:
    """青禾县联村联户行动 / 协调推进领导小组办公室: the first half of a body's name, where the line above has it."""
    words = lines[-1].text.strip("#* ") if lines else ""
    if not _HALF.fullmatch(words) or body_of(words) or numbers_of(words):
        return ""
    return words


_HALF = re.compile(rf"(?:中共)?[{HAN}]{{2,5}}?[省市县区州旗][{HAN}]{{3,14}}")


def _torn_head(facts: Facts, lines: Sequence[Line]) -> None:
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


def _dated_below(facts: Facts, lines: Sequence[Line]) -> None:
    """Body and date below the title of a communiqué, on one line or two."""
    for line in lines:
        if ends_sentence(line.text) or len(line.text) > 60:
            return
        signed = _SIGNED.match(line.text)
        facts.put("issuer", body_of(signed.group("body")) if signed else "、".join(bodies_of(line.text)) or None)
        if signed or _DATE_LINE.match(line.text):
            facts.put("published", date_of(line.text))


def _dated_below_title(facts: Facts, lines: Sequence[Line]) -> None:
    """（2019年1月10日） below the title or the writer, where no other text of the file has such a day."""
    days = [n for n, line in enumerate(lines) if line.text[:1] in "(（" and _DAY_ALONE.fullmatch(line.text)]
    if len(days) == 1 and days[0] < TITLE_LINES:
        facts.put("published", date_of(lines[days[0]].text))


TITLE_LINES = 6
"""Lines that a title, a subtitle, the writer and the day may take."""
_DAY_ALONE = re.compile(rf"[(（]\s*{DATE}\s*[)）]")


def _title_above(lines: Sequence[Line]) -> str | None:
    """The title of a compilation: the nearest line above the body that signs it, brackets left out."""
    for line in reversed(lines):
        words = line.text.strip("#* ")
        if not words.startswith(("(", "（", "——")) and not re.search(DATE, words) and not numbers_of(words):
            return words if 2 <= len(words) <= 30 and not ends_sentence(words) else None
    return None

"""One line of the head of a newsletter, part by part: numbers, days, bodies, marks and names, in any order.

In:  a line, as printed.
Out: its ``Part`` s; the bodies that a line of a head names.
It never reads a line that is too long for a head.

>>> [(part.kind, part.words) for part in parts_of(0, "第六期　　2016.6.30　　本期四版")]
[('number', '第六期'), ('date', '2016.6.30'), ('mark', '本期四版')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from transforms.imprint.issue_facts import bodies_of
from transforms.text.lines import HAN
from transforms.text.masthead import (
    DATE,
    HOUR,
    NUMBER,
    WEEKDAY,
    body_of,
    is_oftenness,
    is_spread,
    numbers_of,
    starts_field,
)

Kind = Literal["number", "date", "day", "year", "body", "mark", "name"]

LONGEST_NAME, LONGEST_LINE = 30, 90


@dataclass(frozen=True, slots=True)
class Part:
    """``words`` with the blanks between spread characters taken out; ``by``: what a body does (主办, 编)."""

    line: int
    kind: Kind
    words: str
    by: str = ""


_EDGE = " \u3000\xa0()（）[]【】〔〕·•—-－*#_"
_TAG = re.compile(r"</?[a-z]{1,10}[^<>]{0,40}>|\*\*")
_CELLS = re.compile(r"[|｜│┃║▎▏▍▌▕¦‖∣\t]+")
_STROKE = re.compile(r"(?<=\S)[ \u3000][·•/／][ \u3000](?=\S)")
_CUT = re.compile(r"[■●◆◎]|(?<=\S)[ \u3000\xa0]{3,}(?=\S)")
_BLANKS = re.compile(r"\u3000+|[ \xa0]{2,}")
_BLANK_FORM = re.compile(r"\[\s*\]")
_DOES = "主办|协办|承办|主编|合编|合办|编印|编发|编制|编辑出版|编辑|主管|印发|编"
_BY = rf"{_DOES}|(?<=[会局处室所站校院])印"
_BY_APART = re.compile(rf"(?<=[会局处室所站校院委部办])[ \u3000]+({_DOES}|印)(?=[ \u3000]|$)")
_SPREAD_BY = re.compile(r"\s+([主编合承协])\s?([办印编发管])$")
_WITH_BY = re.compile(rf"(?P<body>[{HAN}（）()、 \u3000]{{2,60}}?)\s*(?P<by>(?:{_BY})(?:\s*[、，和]?\s*(?:{_BY}))?)")
_LABELLED_BY = re.compile(rf"(?P<by>{_BY})(?:单位)?[:：\s]\s*(?P<body>[{HAN}（）()、 ]{{3,60}})")
_BODY = re.compile(
    rf"(?:中共|共青团|中国\S{{2,8}})?[{HAN}（）()“”]{{3,30}}(?:总工会|工会|妇联|妇女联合会|团委|[省市县区州旗镇乡]委|工商联|商会"
    "|(?<=[省市县区州旗镇乡校厂])(?:侨联|残联|文联|科协|社科联|记协|关工委|老促会)|联合社|联社|供销社|政府办|党政办|府办|文明办|党建办|组织部|指挥部|领导小组|联席会议|(?:工作|综合|信息|秘书|宣传|协调|保障|督导|督查|材料|会务)组|领导组办公室"
    "|联合会|[校同]友会|同[学乡]会|宗亲会|联谊会|理事会|监事会|学会|协会|法院|检察院|学校|小学|中学|学院|大学|医院|卫生院|公司|集团|农场|林场|支队|大队|武装部|(?:服务|新闻|宣传|指挥|管理|推广|研究|信息|活动)中心|办事处|居委会|村委会"
    "|分局|分公司|信息科|办公室|(?:总?值班|调度|接待|政研|法规)室|委员会|促进会|研究会|基金会|慈善会|志愿者协会|[督教][导研][室处]|推广站|监测站|监督站"
    "|(?:税务|派出|财政|司法|研究|监测|检测|供电)所|(?:公司|集团|厂|农场|林场|矿)(?:党委|党总支))(?:[（(][^（）()]{2,8}[)）])?"
)
"""Bodies that only a head with a number is known to name: elsewhere such words may be a title's."""
_HAN_NUMBER = "[一二三四五六七八九十廿]{1,3}"
_DAY = rf"(?:\d{{1,2}}\s?月\s?\d{{1,2}}\s?日|{_HAN_NUMBER}\s?月\s?{_HAN_NUMBER}\s?日)"
_MONTH_ALONE = re.compile(r"\d{1,2}\s?月号?")
"""10月, beside a number that has the year."""
_IN_MONTH = re.compile(r"[（(]\s*(?P<month>(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)(?:号|份|刊)?\s*[)）]")
"""2012年第2期（五月）."""
_MOON = (
    rf"[{HAN}\d]{{2,6}}年(?:农历)?(?:正|腊|冬|[一二三四五六七八九十]{{1,2}})月(?:初|廿|十|二十)[一二三四五六七八九十]{{1,2}}"
    r"|(?:19|20)\d\d\s?年\s?(?:\[\]|\d{1,2})\s?月\s?(?:\[\]|\d{1,2})\s?日"
)
"""二〇二〇年正月十二, 2015年[]月21日: a day that no calendar here knows, and a form that nobody filled in."""
_DAY_OF = r"(?:(?:编发|印发|发布|出版|出刊|成文|填报|截至|截止)?(?:日期|时间|至)?[:：]?\s*)"
_AFTER_DAY = (
    rf"{HOUR}\s*(?:出版|出刊|编印|印发|印制|发布|号|止)?\s*[)）]?"
    rf"(?:{WEEKDAY.pattern}|\s|[（(]?农历[^（）()]{{2,16}}[)）]?|，|第\d+版|本期[一二三四八]版"
    r"|[（(][^（）()\d]{2,12}[)）]|内部(?:资料|刊物|交流|发行)|免费(?:交流|赠阅)|注意保存)*"
)
_ENDS_IN_DAY = re.compile(
    rf"(?P<rest>.*?)[\s（(]*{_DAY_OF}(?:(?P<date>{DATE})|(?P<day>{_DAY})|(?P<moon>{_MOON})){_AFTER_DAY}"
)
_YEAR = re.compile(r"(?:19|20)\d\d年?|[一二][〇零○ＯO一二三四五六七八九]{3}年")
_OF_MONTH = r"(?:19|20)\d\d\s?[.．·/]\s?\d{1,2}(?:\s?[.．·/]\s?\d{1,2})?"
_MONTH = re.compile(rf"{_OF_MONTH}(?:\s?[—\-－~至]\s?{_OF_MONTH})?")
NUMBER_TOO = re.compile(
    r"(?:NO|No|no)[.．]?\s?(?P<no>\d{1,4})|第\s*\[?\s*\]?\s*期|〔?(?P<year>(?:19|20)\d\d)〕\s?(?P<paper>\d{1,4})\s?号|[增特]\s?刊"
    r"|(?P<of>(?:19|20)\d\d)(?:\s?[·.]\s?|\s?年?\s?(?=[春夏秋冬]季?[号卷刊]))(?P<season>[春夏秋冬])季?[号卷刊]?|(?P<first>创刊号)"
    r"|(?P<in>(?:19|20)\d\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?[号刊](?:\s*[（(]?(?:总第?|第)\s*(?P<total>\d{1,4})\s*期[)）]?)?"
    r"|[Vv](?:ol|OL)[.．]?\s?(?P<volume>\d{1,4})|(?P<counted>第\s?(?:\d{1,4}|[一二三四五六七八九十]{1,4})\s?号)(?:[（(][^（）()]{0,8}(?:出版|出刊|发行)[)）]?)?"
    r"|(?P<year_of>(?:19|20)\d\d)\s?年?\s?[·.]\s?(?P<nth>[一二三四五六七八九十壹贰叁肆伍陆]{1,2})"
    r"|编\s?号[:：]\s?(?:19|20)\d\d[-—]\d{1,4}"
)
"""Numbers of an issue that are no 第…期: NO.126, Vol.09, 〔2021〕4号, 第4号, 增刊, 2012·秋季号, 2012年7月号, 创刊号, a
number left blank."""
_MARK = re.compile(
    rf"[（(]?(?:[{HAN}]{{0,12}}(?:内部|内刊|免费|赠阅|交流|保存|仅供参考|电子版|创刊号|双月刊|季刊|月刊|半月刊|旬刊|周刊)[{HAN}·\s]{{0,12}})[)）]?"
    rf"|[（(]?[{HAN}“”·、]{{0,20}}(?:专刊|特刊|增刊|专辑|专集|合刊)[)）]?|(?:国内)?统一(?:连续出版物)?(?:刊号|号).*|CN.*"
    r"|(?:(?:19|20)\d\d|[一二][〇零○ＯO一二三四五六七八九]{3})\s?年\s?[春夏秋冬]季?"
    r"|密\s*级.{0,8}|(?:绝密|机密|秘密|内部)[★\s].{0,8}|[\x21-\x7e\s]+|\[首页\].*|——.*|本期[一二三四八两]版|(?:第)?\d+\s?版"
    r"|星期[一二三四五六日天]|农历.{2,12}"
    r"|(?:19|20)\d\d\s?[—－\-–~～至]+\s?(?:19|20)\d\d\s?学年度?第[一二]学期|[晴阴多云小中大到暴雨雪转雾霾有阵、/～~]{1,8}|.{0,8}℃"
    r"|每[份期册张]\S{1,4}[元角分]|(?:定价|工本费|零售价?)\S{0,2}\s?[\d.]+\s?元"
    r"|(?:今日|今天|本期)?共?[一二三四五六八两\d]{1,2}\s?版|第[一二三四五六七八\d、，,—至-]{1,12}版(?:合[排刊版])?"
)
"""What a head says of no number, name, body or day: who may read it, how often it comes, the name in letters."""
_NAMED_SO = re.compile(
    rf"(?!.*(?:内部|免费|赠阅|企业|机关|系统|单位|不定期|交流|[双半]))[{HAN}]{{2,6}}(?:[月季周旬]刊)"
)
"""青禾月刊: a name, no oftenness."""
_FIELD = re.compile(
    r"(?:签\s?发|责?任?编\s?[辑审]|责编|校\s?对|审\s?[核签]|核\s?稿|总编|主编|副主编|出品|监制|印数|印刷|来源|作者|浏览次数|字号|编号|刊名|期号"
    r"|时间|日期)人?\s*[:：/／]|本[期版刊报](?:责任|值班)?编辑\s"
)
"""Fields of a head that say nothing of the issue but who worked on it."""
_FIELD_BESIDE = re.compile(r"(?<=\S)\s+(?=(?:签\s?发|责任编辑|责编|编辑|审核|核稿|校对|总编|主编)\s*[:：])")
"""青禾县气象局 2014年7月20日 签发：林青: who signs, behind the day."""
_OF_A_KIND = re.compile(r"\s*[（(][^（）()]{0,10}(?:专刊|特刊|增刊|专辑)[)）]$")
"""烟草专卖简报（专刊）."""
_SHORTEST_BESIDE = 4
"""Characters of a name beside the number: 反映类 is none."""


_MARKED = re.compile(r"[【\[〔（(](?:内部|内刊|免费|机密|秘密)[^】\]〕）)]{0,10}[】\]〕）)](?=\S)")
"""【内部资料】青禾督查: a mark in brackets right before the name."""


_IN_LETTERS = re.compile(rf"(?<=[{HAN}])\s+[A-Z][A-Z &]{{5,}}(?=\s+(?:(?:19|20)\d\d|第))")
"""青禾农业 QINGHE NONGYE 2008年第2期: the name in letters between the name and the number."""


def parts_of(n: int, line: str) -> list[Part]:
    """The parts of a line; none of one that is too long for a head, whatever it says."""
    if len(line) > LONGEST_LINE:
        return []
    said = _BLANK_FORM.sub("[]", _SPREAD_BY.sub(r" \1\2", _TAG.sub("", line).strip()))
    said = _FIELD_BESIDE.sub("\t", _IN_LETTERS.sub("\t", said))
    said = _BY_APART.sub(r"\1", _MARKED.sub(lambda mark: f"{mark[0]}\t", said))
    cells = [c for cell in _CELLS.split(said) for c in ([cell] if _FIELD.match(cell) else _STROKE.split(cell))]
    cells = [cell for cell in cells if cell.strip()]
    pieces = [piece for cell in cells for piece in ([cell] if is_spread(cell) else _CUT.split(cell))]
    return [part for piece in pieces for words in _whole(piece) for part in _classified(n, words)]


def _whole(piece: str) -> list[str]:
    """A piece as one where it is a number, a body with what it does or a field, else cut at its wide blanks."""
    tight = "".join(piece.split()) if is_spread(piece) else piece.strip()
    apart = [] if is_spread(piece) else _BLANKS.split(tight)
    if any(numbers_of(words.strip(_EDGE)) for words in apart) and all(_is_told(words) for words in apart if words):
        return [words for words in apart if words.strip(_EDGE)]
    one = is_spread(piece) or numbers_of(tight) or _WITH_BY.fullmatch(tight) or _LABELLED_BY.match(tight)
    pieces = [tight] if one or _FIELD.match(tight) else (_all_told(tight) or _BLANKS.split(tight))
    return [words.strip() for words in pieces if words.strip(_EDGE)]


def _is_told(words: str) -> bool:
    """Whether a piece is a number, a day or a mark: 2016.6.30, 第六期, 本期四版."""
    return all(part.kind not in ("name", "body") for part in _classified(0, words))


def _all_told(words: str) -> list[str]:
    """青禾信息 第3期 青禾县口岸办公室 2017年7月25日: parts with one blank between them, where number, body and day
    are all among them."""
    pieces = words.split()
    dated = [re.fullmatch(f"(?P<rest>.*?)(?:{DATE})", piece) for piece in pieces]
    bodies = [hit["rest"] if hit else piece for hit, piece in zip(dated, pieces, strict=True)]
    told = any(map(numbers_of, pieces)) and any(dated) and any(bodies_in_head(words) for words in bodies if words)
    return pieces if told else []


def _classified(n: int, words: str) -> Iterator[Part]:
    bare = words.strip(_EDGE)
    numbered = next((said for said in (words, bare) if numbers_of(said) is not None), None)
    if (of_month := NUMBER_TOO.fullmatch(bare)) and of_month["month"]:
        yield from (Part(n, "number", bare), Part(n, "date", f"{of_month['in']}年{of_month['month']}月"))
    elif numbered is not None:
        yield from _number(n, numbered)
    elif NUMBER_TOO.fullmatch(bare) or NUMBER_TOO.fullmatch(words):
        yield Part(n, "number", bare)
    elif _YEAR.fullmatch(bare):
        yield Part(n, "year", bare)
    elif _MONTH_ALONE.fullmatch(bare):
        yield Part(n, "day", bare.replace(" ", "").rstrip("号"))
    elif _MONTH.fullmatch(bare):
        yield Part(n, "date", bare)
    elif (ended := _ENDS_IN_DAY.fullmatch(words)) and len(ended["rest"]) < LONGEST_NAME:
        if rest := ended["rest"].strip(_EDGE + "：:"):
            yield from _said(n, rest)
        kind: Kind = "date" if ended["date"] else "day" if ended["day"] else "mark"
        yield Part(n, kind, (ended["date"] or ended["day"] or ended["moon"]).replace(" ", ""))
    else:
        yield from _said(n, words)


def _number(n: int, words: str) -> Iterator[Part]:
    """The number of the issue, and the day and the name beside it."""
    bare = words.strip(_EDGE)
    in_pair = numbers_of(bare) != numbers_of(words)  # (2024)第5期: the bracket is the number's own
    yield Part(n, "number", words if in_pair else bare)
    beside = _COVERED.sub(" ", NUMBER.sub(" ", words))
    rest = re.sub(DATE, " ", beside)
    if dated := re.search(DATE, beside):
        yield Part(n, "date", dated[0])
    elif day := re.search(_DAY, rest):
        yield Part(n, "day", day[0].replace(" ", ""))
    elif month := _IN_MONTH.search(rest):
        yield Part(n, "day", month["month"])
        rest = _IN_MONTH.sub(" ", rest)
    rest = re.sub(rf"{_DAY}|出版|编印|印发|创刊号|专刊|{WEEKDAY.pattern}", " ", rest)
    rest = re.sub(r"[(（]\s*(?:[双半]?[月年周]刊|季刊|旬刊)\s*[)）]", " ", rest).strip(_EDGE + "，,")
    if len(rest) >= _SHORTEST_BESIDE and not is_oftenness(f"（{rest}）") and not _MARK.fullmatch(rest):
        yield from _said(n, rest)


_COVERED = re.compile(rf"(?:{DATE})\s?[~～—\-－–至]+\s?(?:{DATE}|\d{{1,2}}\s?[.月]\s?\d{{1,2}}日?|\d{{1,2}}日?)")
"""2012.3.19～3.25 beside the number of a weekly: the days of which it tells."""


def _said(n: int, words: str) -> Iterator[Part]:
    """A body with what it does, a mark, a field of an imprint, or a name."""
    by = _LABELLED_BY.fullmatch(words) or _WITH_BY.fullmatch(words)
    said = re.sub(r"\s+", " ", by["body"]).strip() if by else words
    bodies = bodies_in_head(said)
    if bodies and (by or not re.search("[的了]", said)):  # 山上的学校: a title
        yield Part(n, "body", "、".join(bodies), by["by"] if by else "")
    elif by and len(said) > _SHORTEST_BESIDE:
        yield Part(n, "body", said.replace(" ", "、"), by["by"])
    elif not _NAMED_SO.fullmatch(words.strip(_EDGE)) and (
        any(map(_MARK.fullmatch, (words, words.strip(_EDGE)))) or starts_field(words) or _FIELD.match(words)
    ):
        yield Part(n, "mark", words)
    else:
        name = _OF_A_KIND.sub("", words.strip("# *《》·【】〔〕"))
        yield Part(n, "name", name if "《" in name else name.replace("》", ""))  # 《青禾矿工》报


_EDITORS = re.compile(
    rf"[{HAN}（）]{{3,24}}《[{HAN}]{{2,12}}》\s*(?:编辑[部组室]|编委会|编辑委员会|编写组|杂志社|报社)"
)
"""青禾县教师进修学校《读编往来》编辑组."""


def bodies_in_head(words: str) -> tuple[str, ...]:
    """The bodies that make up the words, as any head names them."""
    words = _OFFICE_APART.sub("", words)
    if found := bodies_of(words):
        return found
    if _EDITORS.fullmatch(words):
        return (words,)
    pieces = re.split(r"[\s、]+", words)
    return tuple(pieces) if pieces and all(_BODY.fullmatch(p) or body_of(p) == p for p in pieces) else ()


_OFFICE_APART = re.compile(
    r"(?<=[府委局院会司校])\s+(?=(?:督查|办公|研究|政研|秘书|宣传|组织|信息|综合|编辑)[室处科部](?:\s|$))"
)
"""青禾县人民政府 督查室: an office set off from its body."""

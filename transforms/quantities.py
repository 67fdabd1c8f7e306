"""Every number with its unit, range and bound in a text: recall first.

In:  clean text.
Out: ``Quantity`` records in order, not overlapping; offsets in that text.
Dates, clock times, ordinals, telephone numbers and words that merely contain a numeral are passed over; whether
a quantity measures something is not decided here (``transforms.judge``).

>>> [(q.value, q.value_high, q.unit, q.qualifier) for q in find_quantities("2018年3月，近1.2万名党员捐款10-30万元")]
[(12000.0, None, '名', '近'), (100000.0, 300000.0, '元', '')]
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.numerals import MYRIADS, Numeral, fold, numeral_at
from transforms.records import Qualifier, Quantity
from transforms.reference import table
from transforms.units import Unit, unit_at

_HAN = "零〇一二两三四五六七八九十百千万亿兆"
_HIT = re.compile(rf"[0-9{_HAN}壹贰叁肆伍陆柒捌玖拾半第]|\.\d|[几数](?=[十百千万亿])|对(?=折)|人民币 ?(?=[\d{_HAN}])")
_N = r"[一二三四五六七八九十廿]{1,3}"

_PASSED_OVER: tuple[tuple[str, str, str], ...] = (
    ("years", r"(?:1[5-9]|20)\d\d ?[-—~至到/] ?(?:(?:1[5-9]|20)\d\d|\d\d) ?(?:年|学年|财年)", "2010-2012年"),
    ("date", r"(?:1[5-9]|20)\d\d ?年(?!来|多|的历史|之久)(?:代|度|份)?(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?", "2018年3月5日"),
    ("decade", r"\d{2} ?年代|\d0 ?[后前](?![\d])|[89]5 ?后", "90年代, 80后"),
    ("short year", r"['‘’]?\d{2} ?年(?= ?\d{1,2} ?月)", "07年5月"),
    ("month", r"\d{1,2}(?: ?[-—~、至到和] ?\d{1,2})? ?月(?!台)(?:份|\s?\d{1,2}(?: ?[-—~、至到和] ?\d{1,2})? ?[日号])?", "7月20日"),
    ("day", r"\d{1,2}(?: ?[-—~、至到和] ?\d{1,2})? ?(?:日(?!均|产|内|以内|之内)|号(?!人|病))", "20日, 5号楼"),
    ("dotted", r"(?:1[5-9]|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![\d%万亿])|\d+(?:\.\d+){2,}", "2012.7.8"),
    ("event", r"\d{1,2}[.·]\d{1,2}(?=\w{0,4}?(?:会|节|讲话|地震|事件|案|火灾|事故|精神|批示))|\d{1,2}·\d{1,2}", "8.30石博会"),
    ("clock", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d.:])(?! ?的?(?:比|配))", "8:30"),
    ("hour", r"\d{1,2} ?[时点](?!建议|意见|要求|体会|启示|做法)(?: ?\d{1,2} ?分(?!钟))?", "8时30分"),
    ("telephone", r"1[3-9]\d{9}(?!\d)|0\d{2,3}[-—]\d{7,8}|\d{3,4}-\d{3,4}-\d{4}|[48]00-\d{3,4}-?\d{3,4}", "0577-88901234"),
    ("web", r"\d+(?:\.\d+)*\.(?:com|cn|net|org)", "163.com"),
    ("named by letters", r"\d+(?:\.\d+)?[A-Za-z](?![A-Za-z/²³])(?<![kKmgtLMGT])|\d+[A-Za-z]+\d\w*|\d+[GD](?!B)(?=\W|[^\x00-\x7f]|$)", "3A级, 5G"),
)  # fmt: skip
"""What begins with digits and is no quantity: name, pattern, example."""

_PASSED_OVER_HAN: tuple[tuple[str, str, str], ...] = (
    ("year", r"[一二][〇○零一二三四五六七八九]{3} ?年", "二〇一八年"),
    ("decade", r"[五六七八九]{1,2} ?十 ?年代|[七八九]零后|[七八九]十后|[零〇][零〇五]后", "八十年代"),
    ("month", rf"{_N}月(?:份|{_N}[日号]|底|初|中旬|上旬|下旬)?(?!光)", "三月五日"),
    ("day", rf"{_N}[日号](?!均|内|以内|之内|人|游|行程)", "二十日"),
    ("hour", r"[一二三四五六七八九十]{1,3}点(?:钟|半|多钟|左右钟|一刻|三刻|[一二三四五六七八九十]{1,3}分)", "三点半"),
    ("plan", r"[“\"]?十[一二三四五六]?五[”\"]?(?=规划|期间|时期|计划|末|以来|开局|收官)", "十三五规划"),
    ("congress", r"十[一二三四五六七八九]?(?:大(?![类项部个])|届)(?:[一二三四五六七]中全会)?|[一二三四五六七八九]中全会", "十九大"),
    ("list mark", rf"{_N}(?:[、．](?=\S)|\.(?!\d)|是(?![一二三]|个|家)|要(?![一二三]|个|家))", "一、一是"),
    ("list mark in brackets", rf"(?<=[(（]){_N}(?=[)）])", "（一）"),
)  # fmt: skip
"""What begins with Chinese numerals and is no quantity: name, pattern, example."""

_DIGITS_OVER = re.compile("|".join(pattern for _, pattern, _ in _PASSED_OVER))
_HAN_OVER = re.compile("|".join(pattern for _, pattern, _ in _PASSED_OVER_HAN))
_ORDINAL = re.compile(
    rf"第 ?[几\d{_HAN}]+(?: ?[、和至到—·-] ?第? ?[\d{_HAN}]+(?=[、和]|[次批届个条章节期轮大产季阶名卷册版号页部幢栋组]))*"
)
_IDENTIFIER = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,6}[-_.]?\d+(?:[-.]\d+)*|\d{6,}(?=[A-Za-z])")
_WEEKDAY = re.compile(r"(?:星期|礼拜|(?<!每)周)$")
_RATIO = re.compile(
    r"(\d+(?:\.\d+)?|[一二三四五六七八九十]) ?(?::|比) ?(\d+(?:\.\d+)?|[一二三四五六七八九十])(?: ?: ?(\d+(?:\.\d+)?))?(?: ?: ?(\d+(?:\.\d+)?))?(?![\d:])"
)
_PER_HUNDRED = re.compile(r"(百万|万万|[百佰千万]) ?分 {0,2}之 ?(负|-)?(?= ?[几数\d.零〇一二两三四五六七八九十百])")
_PER = {"百": 1.0, "佰": 1.0, "千": 0.1, "万": 0.01, "百万": 1e-4, "万万": 1e-6}
_TENTHS = re.compile(
    r" ?成(?![了为立功效果员长绩品本就熟套交年型语因人都天堆书文活像群千百分])(?: ?([一二三四五六七八九])(?![一-龥]|$) ?)?(?: ?([一二三四五六七八九])(?=$|[多的左以]))?([多余])?"
)
_DISCOUNT = re.compile(r" ?折(?![合算射断旧扣叠腾磨中返子戏页线])")
_TO = re.compile(r" ?(?:-{1,2}|—{1,2}|~|至|到) ?")
_HALF_OF = re.compile(
    r"半 ?(?=(?:个?(?:小时|钟头|月|学期|世纪|学年|工作日))|年|天|日|成|亩|斤|公斤|吨|里|公里|米|数|价)"
)
_HALF_INSIDE = re.compile(r"个?半(?=个?(?:小时|钟头|月|学期|世纪|年))")
_HALF_BEHIND = re.compile(r"半(?![年月天日数个径岛路夜边截])")
_SMALL_MONEY = re.compile(rf"([\d{_HAN}]) ?([角毛])(?:([\d{_HAN}]) ?分)?")
_MINUTES = re.compile(r" ?([\d]{1,2}|[一二三四五六七八九十]{1,3}) ?分钟?")

_BEFORE: tuple[tuple[Qualifier, str, str], ...] = (
    ("至少", "不少于|不低于|不小于|不下于|不下|不低|不能少于|不得少于|不得低于|至少|最少|起码|大于等于|大于或者?等于", "不少于3个"),
    ("至多", "不超过|不得超过|不能超过|不高于|不得高于|不大于|不多于|至多|最多|最高不超过|小于等于|小于 ?或者? ?等于", "不超过5个"),
    ("以下", "不到|不足|少于|低于|小于|不满|未满|未到|未达", "不到一年"),
    ("超过", "超过|超|逾|突破|高于|多于|大于|超出|跨过|跃过|迈过|冲破|越过|突破了|超过了", "突破10亿元"),
    ("近", "将近|接近|近|临近|靠近|逼近", "近100个"),
    ("约", "大约|大概|大约为|约为|约合|约有|约占|约|大致|估计", "约6万元"),
    ("平均", "平均每隔|平均每|平均为|平均", "平均每1.4天"),
    ("达", "达到|高达|多达|达|长达|最高达|共达", "达10000元"),
)  # fmt: skip
"""Bounds before a number: what the warehouse writes, words, example."""
_BEFORE_TABLE: dict[str, Qualifier] = {w: name for name, words, _ in _BEFORE for w in words.split("|") if "?" not in w}
_BEFORE_END = re.compile(
    "(?P<word>"
    + "|".join(sorted((w for _, ws, _ in _BEFORE for w in ws.split("|")), key=len, reverse=True))
    + ")(?:了|有|为|是|在)? ?$"
)
_BEFORE_LAST = frozenset("于下少多过超逾近约计均达到破高足满出概合有占致为是在了隔每低 码")
_AFTER = re.compile(
    r" ?(?:(?P<least>及以上|以上|之上|开外|出头|或者?以上|或者?更多)|(?P<about>左右|上下|前后(?=[，。、；]))"
    r"|(?P<most>及以下|以下|以内|之内|内(?![部容外需涵蒙地在河心脏]))|(?P<more>多(?![少种样元]|层|功能)|余|来(?=[个名人户家万]))|(?P<size>大(?=的)))"
)
_MEAN_BEFORE = re.compile(r"平均[^，。；、\d]{1,7}$")
_FALL = re.compile(
    r"(?:下降|减少|下滑|下跌|回落|负增长|降低|(?<![压缩削核精裁扣])减|跌)(?:了|幅度?(?:为|达到?)?|约|近|超过|超)? ?$"
)
_FALL_LAST = frozenset("降少滑跌落长低减了度为达到约近过超 ")
_NO_CHANGE_TO = re.compile(r"[到至为]$")
_STATES = frozenset('是为于到达和与、，。：:；;（(“"')
_STATED = frozenset('而这的是和与、，。；;：:）)”"！!？?')
_LIST_GAP = re.compile(r" ?(?:、|和|与|及|以及|,) ?")


def _idiom_index() -> dict[tuple[int, int], frozenset[str]]:
    """Words with a numeral in them by (offset of the numeral, length), so that a look-up is a slice."""
    index: dict[tuple[int, int], set[str]] = {}
    numeral = re.compile(rf"[{_HAN}半几数]+")
    for row in table("idioms"):
        for run in numeral.finditer(row["pattern"]):
            index.setdefault((run.start(), len(row["pattern"])), set()).add(row["pattern"])
    return {key: frozenset(words) for key, words in index.items()}


_IDIOMS = _idiom_index()


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order; ``value`` is scaled to the bare unit, growth downwards is negative."""
    folded = fold(text)
    out: list[Quantity] = []
    at = 0
    search = _HIT.search
    while (hit := search(folded, at)) is not None:
        at = _read(folded, hit.start(), out)
    return _share_in_lists(folded, out)


def _read(text: str, start: int, out: list[Quantity]) -> int:
    """Read what begins at ``start``; add what was found to ``out``, return where to go on."""
    first = text[start]
    if first == "第":
        ordinal = _ORDINAL.match(text, start)
        return ordinal.end() if ordinal else start + 1
    if first == "人":
        return start + 3
    if first.isdigit():
        return _read_digits(text, start, out)
    if first == ".":
        return _read_digits(text, start, out) if not text[start - 1 : start].isdigit() else start + 1
    return _read_han(text, start, out)


def _read_digits(text: str, start: int, out: list[Quantity]) -> int:
    before = text[start - 1] if start else ""
    if (
        before
        and before.isascii()
        and (
            before.isalpha()
            or before in "_/@#&="
            or (before == "-" and text[start - 2 : start - 1].isalnum() and text[start - 2].isascii())
        )
    ):
        return _behind_run(text, start)
    over = _DIGITS_OVER.match(text, start)
    if over:
        return over.end()
    ratio = _RATIO.match(text, start)
    if ratio:
        return _add_ratio(ratio, start, text, out)
    number = numeral_at(text, start)
    if number is None:
        return start + 1
    return _add(text, number, out)


def _behind_run(text: str, start: int) -> int:
    while start < len(text) and text[start].isascii() and (text[start].isalnum() or text[start] in "._-%/&=+?"):
        start += 1
    return start


def _read_han(text: str, start: int, out: list[Quantity]) -> int:
    over = _HAN_OVER.match(text, start)
    if over:
        return over.end()
    per = _PER_HUNDRED.match(text, start)
    if per:
        return _add_per_hundred(text, per, out)
    idiom = _idiom_end(text, start)
    if text[start] in "半对":
        return idiom or _add_half(text, start, out)
    ratio = _RATIO.match(text, start)
    if ratio:
        return _add_ratio(ratio, start, text, out)
    number = numeral_at(text, start)
    if number is None:
        return idiom or start + 1
    if idiom and idiom >= number.end:
        unit = unit_at(text, number.end) if number.end < len(text) else None
        if unit is None or unit.end <= idiom:
            return idiom
    if _WEEKDAY.search(text, max(0, start - 2), start) and number.words == "lone":
        return number.end
    if number.words == "digits" and len(text[number.start : number.end]) > 1:
        unit = unit_at(text, number.end)
        if not (text.startswith(("折", "成"), number.end) or (number.value >= 100 and unit)):
            return number.end
    return _add(text, number, out)


def _idiom_end(text: str, start: int) -> int:
    """Where the longest fixed word that covers ``start`` ends; 0 for none."""
    end = 0
    for (offset, length), words in _IDIOMS.items():
        begin = start - offset
        if begin >= 0 and begin + length > end and text[begin : begin + length] in words:
            end = begin + length
    return end


def _add(text: str, number: Numeral, out: list[Quantity]) -> int:
    """Unit, range and bounds of ``number``; a numeral that stands for nothing is left out."""
    share = _tenths(text, number)
    if share:
        return _put(text, share, Unit(share.end, share.end, "%", "share", False), out)
    unit = unit_at(text, number.end) if number.end < len(text) else None
    to = _TO.match(text, unit.end if unit else number.end)
    if to and to.end() < len(text):
        ranged = _range(text, number, unit, to)
        if ranged:
            return _put(text, *ranged, out)
    half = _HALF_INSIDE.match(text, number.end)
    if half:
        return _put(text, replace(number, value=number.value + 0.5), _whole(text, half.end()), out)
    if unit is None or (unit.weak and number.words == "lone" and not number.more):
        if not _stands_alone(text, number):
            return number.end
        unit = None
    return _put(text, number, unit, out)


def _whole(text: str, start: int) -> Unit | None:
    """The unit behind 半: 月 is 个月 there."""
    if text.startswith("月", start):
        return Unit(start, start + 1, "个月", "duration", False)
    return unit_at(text, start)


def _stands_alone(text: str, number: Numeral) -> bool:
    """Whether a numeral without unit is a number: 答案是五, not a character of a word."""
    if number.words in ("", "han", "fraction"):
        return True
    if number.words == "scale":
        return False
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    return (not before or before in _STATES) and (not after or after in _STATED)


def _tenths(text: str, number: Numeral) -> Numeral | None:
    """成 and 折: 七成六 is 76 %, 八五折 85 %."""
    discount = _DISCOUNT.match(text, number.end)
    if discount and 0 < number.value < 100 and number.value != 10:
        value = number.value * 10 if number.value < 10 else number.value
        return replace(number, value=round(value, 6), end=discount.end(), words="han")
    tenths = _TENTHS.match(text, number.end)
    if tenths and 0 < number.value <= 10:
        value, high = number.value * 10, number.value_high
        extra = tenths[1] or tenths[2]
        if extra:
            value += "一二三四五六七八九".index(extra) + 1
        end = tenths.end() if extra or tenths[3] else tenths.start() + len(tenths.group().rstrip())
        return Numeral(number.start, end, round(value, 6), high * 10 if high else None, bool(tenths[3]), "han")
    return None


def _range(text: str, low: Numeral, unit: Unit | None, to: re.Match[str]) -> tuple[Numeral, Unit | None] | None:
    """``10-30万元``: the second number with its unit, where both ends share one."""
    c = text[to.end()]
    if not (c.isdigit() or c in _HAN) or low.value_high is not None or low.words == "digits":
        return None
    high = numeral_at(text, to.end())
    if high is None or high.value_high is not None or high.words in ("fraction", "scale"):
        return None
    if to.group().strip() in "至到" and text[max(0, low.start - 1) : low.start] in ("由", "从", "自"):
        return None
    share = _tenths(text, high)
    if share:
        return (
            Numeral(low.start, share.end, low.value * 10, share.value, share.more, "han"),
            Unit(share.end, share.end, "%", "share", False),
        )
    last = unit_at(text, high.end) if high.end < len(text) else None
    if unit is not None and (last is None or last.name != unit.name):
        return None
    if last is None and low.words == "lone":
        return None
    scale = _scale(text[high.start : high.end])
    value = low.value
    if unit is None and scale > 1 and value < high.value / scale and _scale(text[low.start : low.end]) == 1:
        value *= scale
    if value >= high.value:
        return None
    return Numeral(low.start, high.end, value, high.value, high.more, "han"), last


def _scale(words: str) -> float:
    """The scale that a numeral ends with: 30万 → 10000."""
    scale = 1.0
    for c in reversed(words):
        if c in MYRIADS or (c in "百千" and scale == 1.0):
            scale *= MYRIADS.get(c) or {"百": 100, "千": 1000}[c]
        elif c not in " 余多几":
            break
    return scale


def _add_half(text: str, start: int, out: list[Quantity]) -> int:
    """半天, 半数, 半成, 对折; 上半年 is no quantity."""
    if text[start] == "对":
        return _put(
            text, Numeral(start, start + 2, 50.0, words="han"), Unit(start + 2, start + 2, "%", "share", False), out
        )
    half = _HALF_OF.match(text, start)
    if half is None or text[start - 1 : start] in ("上", "下", "前", "后", "大", "小", "老", "好", "多", "过", "参"):
        return start + 1
    if text.startswith("成", half.end()):
        return _put(
            text,
            Numeral(start, half.end() + 1, 5.0, words="han"),
            Unit(start, half.end() + 1, "%", "share", False),
            out,
        )
    if text[half.end()] in "数价":
        return (
            _put(text, Numeral(start, half.end() + 1, 0.5, words="fraction"), None, out)
            if text[half.end()] == "数"
            else half.end() + 1
        )
    unit = _whole(text, half.end())
    return _put(text, Numeral(start, half.end(), 0.5, words="han"), unit, out) if unit else half.end()


def _add_per_hundred(text: str, per: re.Match[str], out: list[Quantity]) -> int:
    """百分之五十 is 50 %; 千分之一 0.1 %."""
    at = per.end() + (1 if text[per.end()] == " " else 0)
    number = numeral_at(text, at)
    if number is None:
        return per.end()
    factor = _PER[per[1]] * (-1 if per[2] else 1)
    high = number.value_high
    to = _TO.match(text, number.end)
    if to and (second := _PER_HUNDRED.match(text, to.end())) and (top := numeral_at(text, second.end())):
        number, high = replace(number, end=top.end), top.value
    value = Numeral(
        per.start(), number.end, round(number.value * factor, 12), high * factor if high else None, number.more, "han"
    )
    return _put(text, value, Unit(number.end, number.end, "%", "share", False), out)


def _add_ratio(ratio: re.Match[str], start: int, text: str, out: list[Quantity]) -> int:
    """1:3 is a third; three parts (5.1:42.3:52.6) are three numbers."""
    parts = [(numeral_at(text, ratio.start(k)), k) for k in range(1, 5) if ratio[k]]
    numbers = [number for number, _ in parts if number is not None]
    if len(numbers) == 2:
        if not numbers[1].value:
            return ratio.end()
        value = Numeral(start, numbers[1].end, numbers[0].value / numbers[1].value, words="fraction")
        return _put(text, value, None, out)
    for number in numbers:
        out.append(Quantity(number.start, number.end, number.value, None, "", "", number.start, number.end))
    return ratio.end()


def _put(text: str, number: Numeral, unit: Unit | None, out: list[Quantity]) -> int:
    """Append the quantity with its bounds; returns where it ends."""
    end = unit.end if unit else number.end
    value, high, more = number.value, number.value_high, number.more
    half = _HALF_BEHIND.match(text, end) if unit and unit.name not in ("个", "%") else None
    if half:
        value, end = value + 0.5, half.end()
    if unit and unit.name in ("元", "块"):
        small = _SMALL_MONEY.match(text, end)
        if small:
            value, end = _with_small_money(value, small), small.end()
    elif unit and unit.name == "小时":
        minutes = _MINUTES.match(text, end)
        part = numeral_at(text, minutes.start(1)) if minutes else None
        if minutes and part:
            value, end = value + part.value / 60, minutes.end()
    start, value, high = _signed(text, number.start, value, high)
    after = _AFTER.match(text, end)
    behind: Qualifier = ""
    if after and (behind := _bound_behind(after, unit)):
        end = after.end()
    before = _bound_before(text, start)
    if before:
        start = before[1]
    elif number.words == "scale" and text[start - 1 : start] == "上":
        start, before = start - 1, ("以上", start - 1)
    if more and not behind:
        behind = "余"
    qualifier = _choose(before[0] if before else "", behind)
    if not qualifier and _MEAN_BEFORE.search(text, max(0, start - 10), start):
        qualifier = "平均"
    if unit is not None and _falls(text, start):
        value, high = (-high, -value) if high is not None else (-value, None)
    if out and start < out[-1].end:
        start = out[-1].end
    out.append(Quantity(start, end, value, high, unit.name if unit else "", qualifier, number.start, number.end))
    return end


def _with_small_money(value: float, small: re.Match[str]) -> float:
    tenths = numeral_at(small[1], 0)
    cents = numeral_at(small[3], 0) if small[3] else None
    return round(value + (tenths.value / 10 if tenths else 0) + (cents.value / 100 if cents else 0), 2)


def _signed(text: str, start: int, value: float, high: float | None) -> tuple[int, float, float | None]:
    """负5.7%, -3: the sign belongs to the number; a dash between words does not."""
    sign = text[start - 1 : start]
    if sign == "负" or (sign == "-" and (start < 2 or not (text[start - 2].isalnum() or text[start - 2] in "-）)”"))):
        return start - 1, -value, high
    return start, value, high


def _bound_before(text: str, start: int) -> tuple[Qualifier, int] | None:
    if not start or text[start - 1] not in _BEFORE_LAST:
        return None
    match = _BEFORE_END.search(text, max(0, start - 9), start)
    if match is None:
        return None
    word = match["word"]
    if word in ("近", "超") and text[match.start() - 1 : match.start()] in ("最", "附", "邻", "远", "亲", "新", "靠"):
        return None
    return _BEFORE_TABLE.get(word) or ("至少" if "大" in word else "至多"), match.start()


def _bound_behind(after: re.Match[str], unit: Unit | None) -> Qualifier:
    if after["least"]:
        return "以上"
    if after["about"]:
        return "约"
    if after["most"]:
        duration = unit is not None and unit.dimension == "duration"
        if after["most"] == "内" and not duration:
            return ""
        return "至多" if duration and "下" not in after["most"] else "以下"
    return "余" if after["more"] and unit is not None else ""


_RANK: dict[str, int] = {
    q: i for i, q in enumerate(("", "达", "平均", "约", "余", "以上", "以下", "近", "超过", "至多", "至少"))
}


def _choose(before: Qualifier, behind: Qualifier) -> Qualifier:
    """Of two bounds the one that says more: 达到1万次以上 is 以上, 上百多个 is 余."""
    if before == "以上" and behind == "余":
        return "余"
    return before if _RANK[before] > _RANK[behind] else behind


def _falls(text: str, start: int) -> bool:
    return bool(start) and text[start - 1] in _FALL_LAST and _FALL.search(text, max(0, start - 8), start) is not None


def _share_in_lists(text: str, found: list[Quantity]) -> list[Quantity]:
    """``12、15和18个``: the unit (and a fall) of the list goes to all its members."""
    scale = 1.0
    for k in range(len(found) - 2, -1, -1):
        left, right = found[k], found[k + 1]
        if (
            left.unit
            or not right.unit
            or left.end != left.number_end
            or not _LIST_GAP.fullmatch(text, left.end, right.number_start)
        ):
            continue
        if right.end != right.number_end:
            scale = _scale(text[right.number_start : right.number_end])
        plain = _scale(text[left.number_start : left.number_end]) == 1
        found[k] = replace(left, unit=right.unit, value=left.value * (scale if plain else 1.0))
    for k in range(1, len(found)):
        left, right = found[k - 1], found[k]
        if (
            left.value < 0 < right.value
            and left.unit == right.unit
            and _LIST_GAP.fullmatch(text, left.end, right.start)
        ):
            found[k] = replace(right, value=-right.value)
    return found

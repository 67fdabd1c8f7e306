"""Bounds of a number, its sign, and falls: 近, 不少于, 以上, 余, 左右, 零下, 下降.

In:  a folded text and the place of a number with its unit.
Out: the bound as ``fact_metric.qualifier`` writes it and how far its words reach, whether a minus is printed, and
     whether the number is a fall.
It never changes a number.

>>> bound_before("不少于3个", 3), choose("达", "以上")
(('至少', 0), '以上')
>>> falls("同比下降了6.1%", 5), falls("下降到6.1%", 3)
(True, False)
"""

from __future__ import annotations

import re

from transforms.quantity.numerals import BEGINS_A_NAME
from transforms.records import Qualifier, Quantity

BEFORE: tuple[tuple[Qualifier, str, str], ...] = (
    ("至少", "没有跌破 未跌破 不曾跌破 没有低于 未低于 不曾低于", "未跌破10℃"),
    ("至少", "不下于 不下 不低 至少 最少 起码 大于等于 少则", "至少3个"),
    ("至多", "没有突破 没突破 未突破 没有超过 没超过 未超过 未超 不曾超过 不曾突破", "没有突破32℃"),
    ("至多", "最高不超过 最长不超过 至多 最多 多则 小于等于", "多则20天"),
    ("至多", "不过 不出 最迟", "大事不过3天"),
    ("以下", "跌破 不到 不够 不足 少于 低于 小于 不满 未满 未到 未达 达不到 到不了", "不到一年"),
    ("以下", "剩不下 落不下 存不下 攒不下 挣不下 落不到 挣不到 卖不到 收不到", "落不下2000元"),
    ("超过", "超过 超 逾 突破 高于 多于 大于 超出 跨过 跃过 迈过 冲破 越过", "突破10亿元"),
    ("近", "将近 接近 近 临近 靠近 逼近", "近100个"),
    ("约", "大约 大概 大约为 约为 约合 约有 约占 约需 约是 约值 约 大致 估计", "约6万元"),
    ("平均", "平均每隔 平均每 平均为 平均", "平均每1.4天"),
    ("达", "达到 高达 多达 达 长达 最高达 共达", "达10000元"),
)
"""Bounds before a number: what the warehouse writes, its words, an example."""

_OF_A_SHARE = "(?:(?<=分之[一二三四五六七八九])|(?<=成))"
"""四分之一强, 三成弱."""

BEHIND = re.compile(
    r" ?(?:[（(]不?含[^（()）]{0,4}[)）])?"
    r"(?:(?P<least>及以上|以上|之上|开外|或者?以上|或者?更多)|(?P<about>左右|上下(?![井车班楼山船学岗坡站])|前后(?=[，。、；]))"
    r"|(?P<most>及以下|以下|以内|之内|内(?![部容外需涵蒙地在河心脏]))"
    r"|(?P<over>出头|还要?多|(?<=一半)多(?=[，。；、的]|$))"
    r"|(?P<mark>大关|关口|(?<=[元吨辆])新?台阶(?!地|状))"
    rf"|(?P<nearly>{_OF_A_SHARE}弱(?=[，。；、]|$))"
    rf"|(?P<more>{_OF_A_SHARE}强(?=[，。；、]|$)"
    rf"|多(?![少种样元]| ?[\d一二两三四五六七八九]|层|功能|{BEGINS_A_NAME})|余|来(?=[个名人户家万号平亩斤])))"
)
"""Bounds behind a number; a landmark (突破90亿元大关) bounds nothing and is what was reached."""

ONE_SIDED: frozenset[Qualifier] = frozenset({"以上", "以下", "超过", "至少", "至多"})
"""Bounds that leave one side open: what lies there may be a class."""


def may_bound_a_class(quantity: Quantity) -> bool:
    """Whether a number is a bound or a range, as those are by which classes are told apart: 50头以上, 1至5亿元."""
    return quantity.qualifier in ONE_SIDED or quantity.value_high is not None


RANK: dict[str, int] = {
    q: i for i, q in enumerate(("", "达", "平均", "约", "余", "以上", "以下", "近", "超过", "至多", "至少"))
}
"""Of two bounds at one number the higher one stands."""

_MAY = ("", "得", "能", "会", "应", "可", "准", "许", "宜", "要", "再", "应该", "允许")
"""不少于, 不得低于, 不会超过: what may stand in a bound that is denied."""
_BEFORE: dict[str, Qualifier] = {word: name for name, words, _ in BEFORE for word in words.split()}
_BEFORE |= {f"不{may}{less}于": "至少" for may in _MAY for less in "少低小"}
_BEFORE |= {f"不{may}{more}": "至多" for may in _MAY for more in ("超过", "高于", "大于", "多于", "突破")}
_BEFORE |= {f"少说{also}{verb}": "至少" for also in ("", "也") for verb in ("", "得", "要")}
_BEFORE |= {"大于或等于": "至少", "大于或者等于": "至少", "过": "超过"}
_BEFORE |= {"小于或等于": "至多", "小于 或 等于": "至多", "小于或者等于": "至多"}
_LINKS = frozenset("了有为是在")
"""超过了, 少说有: what may stand between a bound and its number."""
_LAST = frozenset(word[-1] for word in _BEFORE) | _LINKS | {" "}
_FAR_BEFORE = 7
"""Characters of the longest bound with what may stand behind it."""
_ANOTHER_WORD = {
    "近": "最附邻远亲新靠就",
    "约": "签节制条合预相履违公契特誓",
    "达": "传表发直抵下转送雷马",
    "超": "赶高商彩B",
    "不下": "剩装住坐放容挤停摆盛收",
    "不过": "也只比打瞒敌拗熬躲挤说跑看通超",
    "不出": "找选拿走看说掏足凑挤分交想做考认",
}
"""Characters with which a bound is another word: 签约, 最近, 传达, 赶超, 彩超, 拿不出."""
_THEN_NEARLY = re.compile(r"就近[\d.一二两三四五六七八九十百千万亿几余多]+元")
"""一次就近百万元: money is nowhere near at hand, as people are (就近600人就业)."""
_PAST = (
    "收入",
    "产值",
    "税收",
    "投资",
    "利润",
    "存款",
    "资产",
    "销售额",
    "营收",
    "年薪",
    "总值",
    "总量",
    "人口",
    "纳税",
    "产量",
    "利税",
)
"""收入 | 过5万元: elsewhere 过 tells that something was done (去过3次)."""
_COMPARED = re.compile(r"(?:[高低多少快慢大小]于|高出|低出|超过|不及|比|较)[^，。；、\d]{0,6}$")
"""高出全市平均 | 117公斤: the mean is what is compared with."""
_MEAN = re.compile(r"平均[^，。；、\d]{1,7}$")
_OF_A_MEAN = re.compile(
    r"(?:[比较]|[低高多少快慢大小]于|高出|相当于|超过|不及|仅为)[^，。；、\d]{0,10}平均[^，。；、\d]{1,7}$"
    r"|的$|平均(?!分别)[^，。；、\d每]{2,5}(?:[同环]比|[比较][^，。；、\d]{1,3}|缩短|下降|降低|减少|提高|上升|增长)[^，。；、\d]{0,2}$"
)
"""低于全市平均水平 | 0.27人, 平均工资的 | 45%: the mean is compared with; 平均浓度同比下降 | 4% is its change."""
_WORDS = r"[^，。；：、！？（）\n\d零一二两三四五六七八九十百千万亿几]"
_APART: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("至少", re.compile(rf"少(?:(?<=[至最]少)(?!的)|说)(?:也|要|须|应|得|能)?{_WORDS}{{1,8}}$")),
    ("至多", re.compile(rf"(?:至多|最多(?:只?能|可以?|(?=[换借领报选买]{_WORDS}?$))){_WORDS}{{1,4}}$")),
    ("至多", re.compile(r"封顶(?:线?为)?$|限时$|期限最长为?$|最长期限为?$|可(?:适当)?放宽[到至]$")),
)
"""每周至少上门 | 一次, 每年封顶 | 8000元: words stand between the bound and its number, or belong to what it is of."""
_CEILING = re.compile(
    rf"(?:(?:[单每][户家个人村项年镇]|单笔贷款)|额度?|授信|使用|申请)(?:贷款|授信)?{_WORDS}{{0,8}}最高(?:为|可达?)?$"
    rf"|(?:给予|提供|享受|发放|罚款|奖励|补[助贴]|限额)最高(?:为|可达?|限额)?$|最高限额为?$"
    rf"|最高(?:可(?:以)?(?:贷到?|贷款|获得?|享受?)|可?(?:授信|补[助贴]?|资助|给予|赔付?|奖励|罚款?)){_WORDS}{{0,3}}$"
)
"""单户授信最高 | 20万元: what may be had of money at most."""
_BOUND_OF_A_SHARE: tuple[tuple[Qualifier, str], ...] = (
    ("至少", "不(?:得|能)?(?:少|低)于"),
    ("至多", "不(?:得|能)?(?:超过|高于|多于)"),
    ("以下", "不及|不到|不足"),
    ("近", "接近|将近|逼近"),
    ("约", "差不多|大约|约[占是为]"),
    ("超过", "超过|超出"),
)
_APART_OF_A_SHARE = re.compile("|".join(rf"(?P<b{k}>{words})" for k, (_, words) in enumerate(_BOUND_OF_A_SHARE)))
_TO_A_SHARE = re.compile(r"[^，。；：、！？（）\n\d]{1,15}[的其]")
"""不少于应到人数的 | 三分之二."""
_FALL = re.compile(
    r"(?:下降|减少|下滑|下跌|回落|负增长|降低|减产|减收|(?<![压缩削核精裁扣])减|跌)"
    r"(?:了|幅度?(?:为|达到?)?|约|近|超过|超)? ?$"
)
_FALL_LAST = frozenset("降少滑跌落长低减产收了度为达到约近过超 ")


def bound_before(text: str, start: int) -> tuple[Qualifier, int] | None:
    """The bound whose words end at ``start``, with their offset."""
    if not start or text[start - 1] not in _LAST:
        return None
    end = start - (text[start - 1] == " ")
    linked = text[end - 1 : end] in _LINKS
    for at in range(max(0, end - _FAR_BEFORE), end):
        word = text[at:end]
        if word not in _BEFORE:
            word = text[at : end - 1] if linked else ""
        if word in _BEFORE:
            before = text[at - 1 : at] if at else ""
            if before and before in _ANOTHER_WORD.get(word, "") and not _THEN_NEARLY.match(text, at - 1):
                return None
            if (word == "过" and not text.endswith(_PAST, 0, at)) or (
                word == "平均" and _COMPARED.search(text, max(0, at - 10), at)
            ):
                return None
            return _BEFORE[word], at
    return None


def bound_behind(text: str, end: int, *, duration: bool, unit: bool) -> tuple[Qualifier, int] | None:
    """The bound that begins at ``end``, with the offset behind it; 内 bounds durations only."""
    match = BEHIND.match(text, end)
    if match is None:
        return None
    if match["least"]:
        return "以上", match.end()
    if match["about"]:
        return "约", match.end()
    if match["mark"]:
        return "达", match.end()
    if match["over"]:
        return "余", match.end()
    if match["most"]:
        if match["most"] == "内" and not duration:
            return None
        return ("以下" if "下" in match["most"] else "至多"), match.end()
    if match["nearly"]:
        return "近", match.end()
    if match.group().strip() == "强":
        return "余", match.end()
    return ("约" if "来" in match.group() else "余", match.end()) if unit else None


def choose(before: Qualifier, behind: Qualifier) -> Qualifier:
    """Of two bounds the one that says more: 达到1万次以上 is 以上, 上百多个 is 余."""
    if before == "以上" and behind == "余":
        return "余"
    return before if RANK[before] > RANK[behind] else behind


def is_mean(text: str, start: int) -> bool:
    """平均年龄28.9岁: the number is a mean without a word of it right before."""
    return bool(_MEAN.search(text, max(0, start - 10), start)) and not _OF_A_MEAN.search(
        text, max(0, start - 20), start
    )


def bound_apart(text: str, start: int, *, share: bool, money: bool) -> Qualifier:
    """The bound that other words part from the number at ``start``: 每名至少带3户, 不少于应到人数的三分之二."""
    start -= text.endswith(" ", 0, start)
    at = max(0, start - 20)
    for qualifier, pattern in _APART:
        if pattern.search(text, at, start):
            return qualifier
    if money and _CEILING.search(text, at, start):
        return "至多"
    if share:
        for match in _APART_OF_A_SHARE.finditer(text, at, start):
            if match.lastgroup and _TO_A_SHARE.fullmatch(text, match.end(), start):
                return _BOUND_OF_A_SHARE[int(match.lastgroup[1:])][0]
    return ""


def signed(text: str, start: int) -> tuple[int, int]:
    """负5.7%, -3, 零下12℃: the sign belongs to the number; a dash between words does not."""
    if text.endswith("零下", 0, start):
        return start - 2, -1
    sign = text[start - 1] if start else ""
    if (sign == "负" and text[max(0, start - 2) : start - 1] not in _BURDEN) or (
        sign == "-"
        and (
            start < 2
            or text[start - 2] in _BEFORE_MINUS
            or text.endswith(_GREW, 0, start - 1)
            or _behind_note(text, start)
            or _below_zero(text, start)
        )
    ):
        return start - 1, -1
    return start, 1


def _behind_note(text: str, start: int) -> bool:
    """能耗[3]-3.3%: a dash behind the mark of a note is a minus."""
    return text[start - 2] in _CLOSES_NOTE and _NOTE.search(text, max(0, start - 6), start - 1) is not None


_CLOSES_NOTE = frozenset("]］〕")
_NOTE = re.compile(r"[\u4e00-\u9fff][\[［〔]\d{1,2}[\]］〕]$")


def _below_zero(text: str, start: int) -> bool:
    """山区-9℃: of degrees a dash behind a word is a minus; 8℃-10℃ and 5-10℃ are ranges."""
    return _WORD.match(text, start - 2) is not None and _DEGREES.match(text, start) is not None


_WORD = re.compile("[一-龥](?<!度)")
_DEGREES = re.compile(r"\d{1,2}(?:\.\d{1,2})?(?: ?(?:℃|°C|摄氏度)| ?[~至到—] ?-\d)")
_BURDEN = frozenset("减欠担肩背抱自胜承")
"""减负六成: 负 is the burden, no sign."""
_BEFORE_MINUS = frozenset("为是达到至由从在的于速率比值温差，。、；：:(（ \n\t=")
_GREW = ("增长", "增幅", "上升", "增减")
"""增长-16%: what grew by less than nothing."""
"""Behind these a dash is a minus; between numbers or words it is a dash."""


def falls(text: str, start: int) -> bool:
    """Whether the words before ``start`` say that the number is how much something fell."""
    return bool(start) and text[start - 1] in _FALL_LAST and _FALL.search(text, max(0, start - 8), start) is not None

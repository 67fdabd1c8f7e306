"""Periods named by what happened: 活动开展以来, 党代会期间, 摸底时, 由推行前的81.5%, 活动开展3个月.

In:  clean text, and the spans of the dates found in it already.
Out: ``(start, end, name)`` s, the name saying how the words mark a time (以来, 期间, base, lasted).
It never reads past the clause, and takes no tale (某人接到电话后，) for a date.

>>> text = "活动开展以来，走访3户。"
>>> [(text[start:end], name) for start, end, name in events(text, 0, len(text), [])]
[('活动开展以来', '以来')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_EVENT = re.compile(
    r"(?=[以期活会仪现当后前之那时日周月季年])(?:(?<![可所难得])以来(?!的?(?:最|历史|新高|极值|同期|首|第))|期间|(?<=[会节日赛班业式场动展演选产礼婚诞届”])当[天日晚]|(?<=换届)以后(?=，)|(?<![以之过最随然今此背先落滞靠其])后(?=，)"
    r"|(?<![以之从目日此提靠居面跟眼])前(?=，)|前夕(?=，)|之初(?=[，的])|那一?[天年晚](?=[，才])|(?<![小用同])时(?=[，只有仅])"
    r"|(?<=[线通行业产用营展动]首)[日周月季年])"
)
"""之后 only says what came first, 可以来 is no 以来, 信贷员当晚 no event, 灾难面前 no time, 用时 a length of it."""
_BASE = re.compile(
    r"(?:[由从]([^，。；由从\d]{1,8}(?:前|时|初|同期))|[比较]之?([去上前]一?年同期|(?:19|20)\d\d年[末底]?|[去上前]年[末底])(?!的[\d.]+\s?(?:[%％倍成]|个?百分点)))"
    r"(?=(?:的|的?历?史?(?:最[高低](?:[值点]|水平)|峰值))\s?[\d一二三四五六七八九十百])"
    r"|[与同和]((?:19|20)\d\d年[末底]?)(?=(?:[（(][^（）()]{0,24}[）)])?的\s?\d[^，。；]{0,12}?(?:相比|比较))"
)
"""由推行前的81.5%上升到96.2%, 比上年同期的2.5元高: when the number was so that things have moved from."""
_UNIT_OF_TIME = re.compile("[年月半来](?=，)")
_LASTED = re.compile(
    r"(?:^|[，。；：！？\n])([^，。；：、“”\d\n]{0,5}?"
    r"(?:开展|成立|入社|上任|运行|实[施行]|推行|试[点行]|开[办业馆通]|启动|任职|投产|投用|上线|挂牌|建成)"
    r"(?:\d{1,2}|[一二三四五六七八九十两半]{1,2})(?:多?年|年半|个多?月)(?:以?来)?)$"
)
"""活动开展3个月，走访3户; 开办一年半来: the stretch that something has lasted; of a long name (乡村振兴计划实施 |
三年来) the years alone say when."""
_CLAUSE_MARK = re.compile(r"[，。；：！？、,;:!?\n（(]|(?<=[一-鿿])[ \u3000]+(?=[一-鿿])")
_CLOSING = re.compile("[^（）()]{1,3}[）)][\u4e00-\u9fff]")
"""商（协）会成立以来: a bracket inside the words ends nothing."""
_DIGIT = re.compile(r"\d")
_SHORTEST, _LONGEST = 4, 18
_LENGTHS = {"前": -1, "那": 1}
"""临终前 is enough, 离开那天 is not."""

_BESIDE = re.compile("^[比较]|^相当于|(?:[比较]|^[是为])“?[一二三四五六七八九十]{1,2}五")
"""比“一五”期间 | 增加1倍: beside what time something is put, and not when it was."""
_ONE_TIME = ("后", "前", "时")
_REACHED = re.compile("[\u4e00-\u9fff]{2}了(?=[\u4e00-\u9fff]{2})|[是为](?=[有建])")
"""刷新了 | 建厂以来的纪录, 是 | 建校以来最多: what was done is no part of since when."""
_QUOTED_POST = re.compile("(?:书记|员|长)”[\u4e00-\u9fff]{2,}|^在[^，]{4,}的[\u4e00-\u9fff]{4,}")
"""某镇“第一书记”进村后, 在外地办厂的某某接到电话后: a tale, no date."""
_FRONT = re.compile(
    "(?:[第其]?[一二三四五六七八九十]是|但是?|而且?|并且)(?=[从自到在当])"
    "|(?:本[刊报网台]讯)?[ \u3000“◆●■□△▲★☆]+(?![^”]*”)|[\u4e00-\u9fff]{0,6}(?:坚持|利用|抓住|趁着)(?=“)"
    "|(?:该|[\u4e00-\u9fff]{2,4}?)[县市区州镇乡村](?=去年|今年|前年|自(?:\\d|去|今|上))"
)
"""The word of a point (三是从…以来), marks of an item, a quotation that goes on, a verb, whose time it is
(该县去年…期间, 茶亭村自1月…以来): they stand in front of the words that say when."""
_SETTLED = re.compile(
    "(?:建成|投用|投产|达产|上市|结束|竣工|开通|通车|使用|改革|改造|整改|托管|调整|养[虾鱼蟹鸭])后$|前后$"
)
"""春茶上市后, 改革后: how it has been since; 支部换届后 without a date only says what came first."""


def events(text: str, start: int, end: int, dated: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The periods named by what happened in ``text[start:end]``, from their clause's beginning, in no order."""
    bases = [m.span(m.lastindex or 0) for m in _BASE.finditer(text, start, end)]
    yield from ((*base, "base") for base in bases)
    for match in _UNIT_OF_TIME.finditer(text, start, end):
        if found := _LASTED.search(text, max(start - 1, match.end() - _LONGEST, 0), match.end()):
            yield found.start(1), found.end(1), "lasted"
    for match in _EVENT.finditer(text, start, end):
        first = _begins(text, start, match)
        words = text[first : match.end()]
        inner = [(at, stop) for at, stop in dated if first <= at and stop <= match.end()]
        if (
            _is_unfit(words, match.group(), bool(inner))
            or _BESIDE.search(words)
            or any(first < stop and at < match.end() for at, stop in bases)
            or any(at <= match.start() < stop for at, stop in dated)
            or _DIGIT.search(_without(text, first, match.end(), inner))
        ):
            continue
        yield first, match.end(), match.group()


def _begins(text: str, start: int, match: re.Match[str]) -> int:
    """Where the words begin that the mark of time belongs to: behind the last mark of a clause, a verb or a quote."""
    from_here = max(start, match.start() - _LONGEST - 1)
    marks = [
        m.end()
        for m in _CLAUSE_MARK.finditer(text, from_here, match.start())
        if m[0] not in "（(" or not _CLOSING.match(text, m.end(), match.start())
    ]
    first = marks[-1] if marks else from_here if from_here == start else 0
    if front := _FRONT.match(text, first, match.start()):
        first = front.end()
    if match.group() == "以来" and (done := _REACHED.match(text, first, match.start())):
        first = done.end()
    return first


def _is_unfit(words: str, mark: str, dated: bool) -> bool:
    """Whether the words are too few or too many to name a time, or only tell what came before what."""
    settled = mark == "后" and _SETTLED.search(words) is not None
    if not _SHORTEST + (-1 if settled else _LENGTHS.get(mark[0], 0)) <= len(words) <= _LONGEST + len(mark):
        return True
    if mark == "前" and words[0] in "把将":  # 把党课搬到开市前
        return True
    if mark == "后" and not dated and not settled:
        return True
    return mark in _ONE_TIME and _QUOTED_POST.search(words) is not None


def _without(text: str, first: int, end: int, inner: Sequence[tuple[int, int]]) -> str:
    """The words without the dates in them."""
    out, at = "", first
    for begin, stop in inner:
        out, at = out + text[at:begin], stop
    return out + text[at:end]

"""What a number counts: the short noun phrase that would head its column.

In:  a text, a quantity in it, where its clause begins and ends (bounded by the quantities beside it), the periods and
     places named there, and what the quantity before it stated.
Out: ``Stated``: the indicator, and the base that a following 同比增长 or 占 refers to.
The phrase is made of printed words: the thing behind the measure word (100余支机关志愿服务队 → 机关志愿服务队), or the
subject before the verb (网络零售额增长10.8% → 网络零售额增速). It never reaches beyond the sentence.

The words that cut a phrase are data: ``data/reference/indicator_words.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from transforms.kinds import growth_pattern
from transforms.records import Quantity
from transforms.reference import table

LONGEST = 24
"""Characters of an indicator; a longer one keeps its head, which in Chinese stands last."""
LONG = 16
"""Characters from which a phrase with 的 gives its head only."""


@dataclass(frozen=True, slots=True)
class Stated:
    """``indicator`` heads the column; ``base`` is what the next bare growth or share speaks of."""

    indicator: str
    base: str
    thing_end: int
    """Offset behind the thing named after the number; the number's end where none is."""
    listed: str = ""
    """The words in which 甲、乙和丙分别 lists what the numbers behind it count; empty without 分别."""


NOTHING = Stated("", "", 0)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where the words of a quantity may be looked for."""

    text: str
    left: int
    """Just behind the clause mark or the quantity before."""
    right: int
    """Just before the quantity behind, or the end of the sentence."""
    cuts: Sequence[tuple[int, int]] = ()
    """Periods and places: they have columns of their own."""


def indicator_of(quantity: Quantity, around: Surroundings, before: Stated = NOTHING) -> Stated:
    """The indicator of ``quantity``; ``before`` is what the quantity before it in the sentence stated."""
    left = _left_words(around, quantity.start)
    thing, thing_end, predicate = _thing_behind(around.text, quantity.end, around.right)
    dimension = _dimension(quantity.unit)
    change = _CHANGE.search(left) if dimension not in _COUNTED or not thing else None
    if change:
        return _changed(change, left, dimension, before, quantity.end)
    if _CONVERTED.search(left) and before.indicator:
        return Stated(before.indicator, before.base, quantity.end)
    times = _TIMES.search(left) if dimension == "multiple" else None
    if times and before.base:
        return Stated(f"{before.base}与{times[1]}之比", before.base, quantity.end)
    if left.endswith(("占", "占比")):
        base = _tidy(_object(_strip_link(left.removesuffix("比").removesuffix("占")))) or before.base
        return Stated(f"{base}占比", base, quantity.end)
    if _THAN.match(left) and before.base:
        return Stated(f"{before.base}{_tidy(left)}", before.base, quantity.end)
    share = _SHARE.search(left) if "占" in left else None
    if share and not (dimension in _COUNTED and thing):
        base = _tidy(share["part"] or "") or before.base
        return Stated(f"{base}占{_tidy(share['whole'])}比重", base, quantity.end)
    if dimension in _COUNTED and thing:
        return _counted(thing, thing_end, predicate, left)
    return _measured(quantity, dimension, left, thing, thing_end, predicate, before)


# --- the words in front -------------------------------------------------------------------------------------------


def _left_words(around: Surroundings, end: int) -> str:
    """The clause in front of the number without periods, places, fillers and the link verb (达, 为, 共)."""
    pieces: list[str] = []
    at = around.left
    if around.text[end : end + 1] == "约" and around.text[end - 1 : end] in _ENDS_IN_ABOUT:
        end += 1
    for start, stop in around.cuts:
        if stop <= at or start >= end:
            continue
        if start > at:
            pieces.append(around.text[at:start])
        at = max(at, stop)
    if at < end:
        pieces.append(around.text[at:end])
    return _strip_lead(_strip_link(_FROM.sub("", _strip_link("".join(pieces).strip(_EDGES)))))


_EDGES = " \u3000\t\r\n，,、；;：:∶。.．！？!?-—─*#“”"
_ENDS_IN_ABOUT = tuple("节签预条制合集履大隐")
"""节约210万元: 约 may belong to the verb."""
_FROM = re.compile(r"(?:也|已经?|就|都)?[从由](?:[^，、从由]{0,10}的)?$|[从由](?:之前|以前|过去|原来|最初|原先)$")
"""任职时间从之前的 | 一年调整为两年."""
_BRACKETS = re.compile(r"(?<![县市区镇乡省])[（(][^（）()]*[）)]")
"""Brackets that explain; 县（市、区） is one word."""


@cache
def _words(role: str) -> str:
    return "|".join(row["pattern"] for row in table("indicator_words") if row["role"] == role)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"(?<![平人年户日月])(?:{_words('link')})$")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('lead')})(?=..|$)")


def _strip_link(words: str) -> str:
    """一次办结率达到 → 一次办结率; keeps a link that is all there is of the phrase's head (人均)."""
    while found := _link().search(words, max(0, len(words) - 6)):
        words = words[: found.start()].rstrip(_EDGES)
    return words


def _strip_lead(words: str) -> str:
    """其中全市共排查基层党组织 → 排查基层党组织."""
    while found := _lead().match(words):
        words = words[found.end() :].lstrip(_EDGES)
    return words


def _tidy(words: str) -> str:
    """Adds nothing: drops brackets, 各类 and the like, the examples in front of 等, and what is too long."""
    words = _FILLERS.sub("", _BRACKETS.sub("", words)).strip(_EDGES).removesuffix("的").removeprefix("的")
    listed = _EXAMPLES.match(words)
    if listed:
        words = words[listed.end() :]
    if "的" in words and (len(words) > LONG or "、" in words):
        head = words.rpartition("的")[2]
        words = head if len(head) > 1 else words
    return _balanced(words[-LONGEST:].strip(_EDGES))


def _balanced(words: str) -> str:
    """三改”面积 → “三改”面积."""
    if words.count("”") > words.count("“"):
        return f"“{words}"
    return f"{words}”" if words.count("“") > words.count("”") else words


_EXAMPLES = re.compile(r".*、.*等(?=[^待级候于奖].)")
"""厂房、展厅等物业实体 → 物业实体."""
_FILLERS = re.compile(r"各[类种项级]|(?<=[\u4e00-\u9fff])了(?!解)|\s+|一系列")


@cache
def _light() -> re.Pattern[str]:
    """Verbs that say only that a thing exists: 设立, 开展, 拥有."""
    return _indexed(_words("light"))


@cache
def _predicate() -> re.Pattern[str]:
    return _indexed(_words("predicate"))


def _indexed(patterns: str) -> re.Pattern[str]:
    """Tests the first character before the alternatives: most characters begin none of them."""
    firsts: set[str] = set()
    for pattern in patterns.split("|"):
        bare = _NOT_CONSUMED.sub("", pattern)
        firsts.update(bare[1 : bare.index("]")] if bare.startswith("[") else bare[:1])
    return re.compile(rf"(?=[{''.join(sorted(firsts))}])(?:{patterns})")


_NOT_CONSUMED = re.compile(r"^(?:\(\?<[!=][^)]*\)|\(\?:)+")


def _object(words: str) -> str:
    """在窗口一线等设立党员先锋岗 → 党员先锋岗."""
    if _PER.match(words):
        return words
    verbs = [found.end() for found in _light().finditer(words)]
    rest = words[verbs[-1] :].strip(_EDGES) if verbs else ""
    return rest if len(rest) > 1 else words


_PER = re.compile(r"平?均?每|人均|户均|村均")
"""每千人拥有医生: without its 每 the rate would be a count."""


# --- changes and shares -------------------------------------------------------------------------------------------


class _Lazy:
    """A pattern that is put together from the tables at its first use."""

    def __init__(self, template: str) -> None:
        self._template = template
        self._pattern: re.Pattern[str] | None = None

    def search(self, words: str) -> re.Match[str] | None:
        if self._pattern is None:
            self._pattern = re.compile(self._template.replace("GROWTH", growth_pattern()))
        return self._pattern.search(words)


_CHANGE = _Lazy(
    r"(?:(?P<same>同比|环比)|(?P<than>[比较](?:上年|去年|前年|全[国省市县]|上[月季]|[^，、]{0,4}年?)?[^，、增降]{0,8}?))?"
    r"(?:实际|名义|累计|平均|年均|大幅度?|有所|又|再|净|可|预计|分别|各|将|要|(?<![平人年户日月村亩])均)*"
    r"(?P<verb>GROWTH)了?$"
)
_SHARE = re.compile(
    r"(?:(?P<part>.*[^\s，,])?[，,]?)?占(?:到|了)?(?P<whole>.{1,20}?)(?:的(?:比重|比例|份额)?|比重|比例)?$"
)

_CONVERTED = re.compile(r"(?:^|按.*)(?:折[合算]|约合|相当于)$")
"""63000元（按年平均汇率折算为9330美元）: the same thing in another unit."""
_THAN = re.compile("[比较].")
"""比散户高38公斤: says by how much what was just stated differs."""
_TIMES = re.compile(r"(?:^|[，,])(?:大?约|几乎)?(?:是|为|相当于)(.{1,12}?)的?$")


def _changed(change: re.Match[str], left: str, dimension: str, before: Stated, end: int) -> Stated:
    words = _strip_lead(_object(left[: change.start()]))
    base = _tidy(words) or before.base
    verb = change["verb"]
    if dimension in ("share", "multiple") and verb not in ("高出",) and not verb.endswith(("率", "速", "幅")):
        verb = "增速" if dimension == "share" else verb
    elif change["than"] and dimension == "points":
        verb = f"{change['than']}{verb}"
    return Stated(f"{base}{change['same'] or ''}{verb}", base, end, words)


def shares_of(stated: Stated, count: int) -> list[str]:
    """The indicators of ``count`` numbers side by side: 城镇、农村收入分别增长 → 城镇收入增速, 农村收入增速.

    Where the list and the numbers do not fit, all have the indicator as it was stated.
    """
    parts = stated.listed.split("、")
    if len(parts) < count:
        parts[-1:] = _AND.split(parts[-1], maxsplit=1)
    if len(parts) != count or not all(parts):
        return [stated.indicator] * count
    shared = parts[-1][len(parts[-2]) :] if len(parts[-1]) > len(parts[-2]) + 1 and len(parts[-2]) < _SHORT else ""
    suffix = stated.indicator.removeprefix(stated.base)
    return [f"{_tidy(part + (shared if part is not parts[-1] else ''))}{suffix}" for part in parts]


_AND = re.compile("以及|[和及与]")


# --- counts -------------------------------------------------------------------------------------------------------

_COUNTED = frozenset({"count", "people", "households", "visits", "transport"})
_SPAN = re.compile(
    r"(?:“[^”\n]{1,30}”|《[^》\n]{1,40}》|[（(][^（）()\n]{0,20}[）)]|[^，,；;：:、。！？!?…\n“《（(）)])*"
)
_JOINED = re.compile(r"(?:和|及|与|以及|等|并|或)+$")

_INSIDE = re.compile(r"(?<=[^其之心当])[中内里](?:[，,]|$)")


def _thing_behind(text: str, start: int, stop: int) -> tuple[str, int, str]:
    """What stands behind a measure word: the thing, where it ends, and what is said of it (379名 | 干部 | 踊跃报名)."""
    end = min(_SPAN.match(text, start, stop).end(), stop)  # type: ignore[union-attr]
    words = text[start:end]
    if words.startswith("的"):
        start, words = start + 1, words[1:]
    if text[end : end + 1] == "、":
        listed = _LISTED.match(text, end, stop)
        if listed and words:
            end = listed.end()
            words = text[start:end]
    cut = None
    for hit in _predicate().finditer(words):
        if hit.start() == 0 and "的" in words[2:-1]:
            at = words.index("的", 2)
            return _thing_behind_relative(words, start, at)
        if not _quoted(words, hit.start()):
            cut = hit.start()
            break
    thing = words if cut is None else words[:cut]
    predicate = "" if cut is None else words[cut:]
    stripped = _JOINED.sub("", thing).strip(_EDGES if "“" not in thing else " ")
    stripped = _INSIDE.sub("", stripped)
    return stripped, start + len(thing), predicate


_LISTED = re.compile(r"(?:、[^，,；;：:、。！？!?\n\d]{1,12})+的[^，,；;：:、。！？!?\n\d]{2,16}")


def _thing_behind_relative(words: str, start: int, at: int) -> tuple[str, int, str]:
    """来自基层一线的市党代表: the thing stands behind 的."""
    tail = words[at + 1 :]
    hit = _predicate().search(tail, 1)
    head = tail[: hit.start()] if hit else tail
    thing = _JOINED.sub("", head if len(head) > _SHORT - 1 else words[: at + 1] + head)
    return thing, start + at + 1 + len(head), ""


def _quoted(words: str, at: int) -> bool:
    """Inside “ ” or brackets."""
    return words.count("“", 0, at) > words.count("”", 0, at) or words.count("（", 0, at) > words.count("）", 0, at)


@cache
def _owner() -> re.Pattern[str]:
    """5个行政村的选手: the number counts 行政村, not 选手; 4名经验丰富的书记 has no such noun before 的."""
    return re.compile(rf"([^的“”]*(?:{_words('counted')}))的.")


_SHORT = 4
"""Characters up to which a thing needs more words to be known: 党员, 问题, 试点村."""


def _counted(thing: str, thing_end: int, predicate: str, left: str) -> Stated:
    owner = _owner().match(thing)
    base = _tidy(owner[1] if owner else thing)
    if len(base) <= _SHORT:
        verb = _tidy(_object(left))
        if 2 <= len(verb) <= _SHORT:
            return Stated(f"{verb}{base}", base, thing_end)
        said = "" if owner else _said(predicate)
        if said:
            return Stated(f"{said}的{base}", base, thing_end)
    return Stated(base, base, thing_end)


_ADVERBS = re.compile(r"^(?:全部|全都|均|都|已经?|先后|分别|分头|纷纷|主动|自愿|积极|踊跃|共同|就|还|也|正在|仍)+")
_LONGEST_SAID = 12


def _said(predicate: str) -> str:
    """参与志愿服务 of 党员参与志愿服务; empty where it is long or cut short."""
    words = _FILLERS.sub("", _ADVERBS.sub("", predicate)).strip(_EDGES)
    return words if 2 <= len(words) <= _LONGEST_SAID and not words.endswith(_UNFINISHED) else ""


_UNFINISHED = ("在", "为", "的", "对", "从", "向", "把", "将", "由", "和", "与", "到", "有", "是", "占", "被")


# --- measures -----------------------------------------------------------------------------------------------------


def _measured(
    quantity: Quantity, dimension: str, left: str, thing: str, thing_end: int, predicate: str, before: Stated
) -> Stated:
    """Money, shares, durations, ages, and counts whose thing stands in front."""
    base = _tidy(_object(left))
    if _TO_LEVEL.fullmatch(base):
        base = ""
    if dimension == "age":
        return _age(base, thing, quantity.end)
    if dimension == "duration" and (done := _WITHIN.match(thing + predicate)):
        thing, predicate = "", (thing + predicate)[done.end() :]
    said = _said(predicate)
    if dimension == "share" and not base.endswith(_RATES):
        whole = _INSIDE.sub("", base)
        if thing and thing_end - len(thing) > quantity.end:
            words = f"{said}的{thing}" if said else f"{whole if len(whole) > 1 else ''}{thing}"
            return Stated(f"{_tidy(words)}占比", _tidy(thing), thing_end)
        if said:
            return Stated(f"{whole or before.base}{said.removeprefix('是')}占比", whole or before.base, thing_end)
    if thing and (len(base) < 2 or _VERB_ONLY.fullmatch(base) or thing_end - len(thing) > quantity.end):
        words = _tidy(thing if len(base) < 2 or len(thing) > _SHORT else f"{base}{thing}")
        return Stated(words, words, thing_end)
    if len(base) > 1:
        return Stated(base, base, quantity.end, left)
    if said and not before.base:
        noun = "用时" if dimension == "duration" else f"{quantity.unit}数".replace("人次数", "人次")
        return Stated(f"{said}{noun}", said, thing_end)
    base = base or before.base
    return Stated(base, base, quantity.end)


_RATES = ("率", "比重", "比例", "占比", "度")
_TO_LEVEL = re.compile(r"(?:调整|上升|发展|增加|提高|提升|下降|减少|降低|扩大|缩短|缩小|延长|增长|压缩|改)?")
"""The verb of a level reached from another, which names no thing."""
_WITHIN = re.compile(r"的?(?:之内|以内|内|里|时间|左右)(?:内|里)?(?:便|就)?")
_VERB_ONLY = re.compile(
    r"(?:每[年月人户村])?(?:可以?|能|为[^，]{1,6})?"
    r"(?:领取?|获得?|享受|挽回|争取|筹集|筹措|投入|发放|落实|补助|募集|捐赠|安排|节约|节省|下拨|拨付|给予|奖励|带来|增加|需要?){0,2}[到了]?"
)


def _age(base: str, thing: str, end: int) -> Stated:
    stated = _AGE.search(base)
    if stated:
        return Stated(stated.group(), stated.group(), end)
    who = _tidy(thing) or base.rstrip("才的")
    return Stated(f"{who}年龄" if 1 < len(who) < LONG else "年龄", who, end)


_AGE = re.compile(r"(?:平均|最大|最小|最高|最低)?年?龄[^，]{0,3}$")


def counts_things(quantity: Quantity) -> bool:
    """Whether the unit is a measure word (5家, 30人) and not one of money, share, length …"""
    return _dimension(quantity.unit) in _COUNTED


@cache
def _dimension(unit: str) -> str:
    """What a unit measures; 元/人 is money, a unit that the table does not know counts things."""
    dimensions = {row["unit"]: row["dimension"] for row in table("units")}
    return dimensions.get(unit) or dimensions.get(unit.split("/")[0], "count" if unit else "")

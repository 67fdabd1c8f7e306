"""What the clause in front says a number is of: 增速最快，达到31%; 像这样的课堂，去年办了137期.

In:  a quantity, the words of its own in front of it, what the quantity before it stated, the text around it.
Out: ``Stated`` with the topic as its name, or None where no such clause stands right in front.
It reads closed ways of telling a topic only: what is most of its kind (增速最快, 纠纷最多), what has just been
described (这样的课堂), those who are picked out (愿意入住的), and what was tried (调解34件，成功31件). It never reads
past the clause in front, and leaves a number its own words.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy, words_in_front
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import COUNTED, PEOPLE, TIMES, Stated, Surroundings
from transforms.quantity.bare import head_of_unit
from transforms.records import Quantity


def topic_of(quantity: Quantity, dimension: str, left: str, before: Stated, around: Surroundings) -> Stated | None:
    """What ``quantity`` is of by the clause in front; ``left`` are its own words."""
    if dimension in COUNTED and before.base and _DONE_WELL.fullmatch(around.text, around.left, quantity.start):
        return Stated(f"{before.base}成功", before.base, quantity.end)
    begin = around.clause_before
    if begin is None or around.text[around.left - 1 : around.left] not in _MARKS:
        return None
    if "最" in around.text[begin : around.left]:
        return _the_most(quantity, dimension, left, before, around)
    if dimension == "share" and not _NO_LINK.sub("", left):
        return _those_who(quantity, around)
    return _such_a(quantity, dimension, left, around) if dimension in COUNTED else None


_DONE_WELL = re.compile("成功了?(?:约|近)?")
"""调解纠纷34件，成功 | 31件: no second count of what was tried."""
_MARKS = ("，", ",")


def _the_most(quantity: Quantity, dimension: str, left: str, before: Stated, around: Surroundings) -> Stated | None:
    """增速最快，达到 | 31% → 增速; 劳务纠纷最多，为 | 294件 → 劳务纠纷."""
    begin = around.clause_before or 0
    found = _MOST.search(around.text, begin, around.left)
    if found is None or _NO_LINK.sub("", left):
        return None
    what = _PLACE.sub("", tidy(words_in_front(around.text, begin, found.start(), around.cuts)))
    if dimension == "share":
        if not what.endswith(_RATES):
            return None
        if what in _CHANGES and before.base and not before.base.endswith(_RATES):
            what = f"{before.base}{what}"
        return Stated(what, what, quantity.end)
    counts = dimension in COUNTED - PEOPLE and around.text[quantity.end : quantity.end + 1] != "的"
    is_kind = ends_in_noun(what) or around.text.startswith("其中", begin)  # 其中车辆查询最多: a deed is one of them
    if found["most"] not in "多少" or not counts or not 1 < len(what) <= _LONGEST or not is_kind:
        return None
    return Stated(what, what, quantity.end)


_MOST = re.compile("(?:的)?(?:[也又更]|当[数属])?最(?P<most>[高低快慢大小多少])(?:的)?，$")
_PLACE = re.compile("^[^，]{1,4}?(?:[镇乡村县市区州旗]|街道|社区)(?=..)")
"""东岭镇 | 支出率: what is told of one place, and of others behind it."""
_NO_LINK = re.compile("^(?:也|就|都|已|可|高|多|仅|只|达到?|为|有|是|至|约|近)+$")
_RATES = ("率", "比重", "占比", "增速", "增幅", "涨幅", "降幅", "跌幅")
_CHANGES = frozenset({"增速", "增幅", "涨幅", "降幅", "跌幅"})
"""Names that leave out what grows."""
_LONGEST = 12


def _those_who(quantity: Quantity, around: Surroundings) -> Stated | None:
    """愿意自费入住的，不到 | 6% → 愿意自费入住占比: a share of those whom the clause in front picks out."""
    found = _WHO.fullmatch(around.text, around.clause_before or 0, around.left)
    if found is None:
        return None
    what = tidy(words_in_front(around.text, found.start("what"), found.end("what"), around.cuts))
    return Stated(f"{what}占比", what, quantity.end) if len(what) > _SHORTEST else None


_WHO = re.compile("(?:其中|而|但)?(?P<what>(?![对按凡]|符合|每)[^，。；：、\\d]{4,16})的，")
_SHORTEST = 3


def _such_a(quantity: Quantity, dimension: str, left: str, around: Surroundings) -> Stated | None:
    """像这样的“田间课堂”，市里去年办了 | 137期 → “田间课堂”期数; 这样的远程诊断，今年做了 | 1.9万例 → 远程诊断."""
    found = _SUCH.fullmatch(around.text, around.clause_before or 0, around.left)
    if found is None or not _HELD.search(left) or _THING.match(around.text, quantity.end):
        return None
    what = tidy(found["what"])
    if dimension in PEOPLE - {"visits"}:
        return Stated(what, what, quantity.end)
    last = "频次" if "每" in left and quantity.unit in TIMES else head_of_unit(quantity.unit)
    return Stated(f"{what}{last}", what, quantity.end)


_SUCH = re.compile(
    "(?:而|如今|现在|目前|[全本][\u4e00-\u9fff])?(?:(?:像|如|类似)?[他她]?(?:这样|这种|这类|此类|那样)的?|类似的?)(?P<what>[\u4e00-\u9fff“”]{2,12})，"
)
_HELD = re.compile(
    "(?:办|举办|开|召开|做|搞|组织|开展|进行|完成|建|建成|有|讲|演|上|查处|发生|处理|化解)[了过起到成]?$"
    "|^(?:[上下]半年)?$"
)
_THING = re.compile("[的\u4e00-\u9fff]")
"""办了 | 137期培训班: the number has a thing of its own."""

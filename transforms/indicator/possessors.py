"""Measures that something owns, and the words that say what: 产值 of 村办工业, 在校生 of 小学, 单产 of 水稻.

In:  the words in front of a number; the name of what an earlier number counted.
Out: ``Measure`` where a measure of the table stands alone there; the ``Owner`` that a name makes known.
It reads no sentence: how far an owner reaches is ``description.owned``'s.

The measures and who may own them are data: ``data/reference/possessed_measures.csv`` (kind, measure, the ends of its
owners' names, in what their number is counted; none where only a name with the measure in it makes an owner known).

>>> alone("，实现利税").words, alone("，全县产值"), alone("；产值比上年").behind
('利税', None, '比上年')
>>> named_by("小学招生人数", "").words, named_by("村办工业", "count").words, named_by("人口", "count")
('小学', '村办工业', None)
>>> in_front_of_verb("规上服务业实现营业收入")
('规上服务业', '营业收入')
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from transforms.reference import table
from transforms.text.words import tagged


class Measure(NamedTuple):
    """A measure that has no words of its own in front."""

    words: str
    said: str
    """The same with the fillers and the verb in front of it: 实现利税."""
    behind: str
    """What stands between it and the number: 达, 比上年增长."""


class Owner(NamedTuple):
    """What measures behind its number may be of."""

    words: str
    kinds: frozenset[str]
    measure: str = ""
    """The measure in whose name it stands: 招生人数 of 小学招生人数."""


class _Kind(NamedTuple):
    name: str
    measure: str
    owner: re.Pattern[str]
    compound: re.Pattern[str]
    whole: re.Pattern[str]
    counted: str


_RESULT = "result"
"""Measures that what stands in front of their verb owns."""


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(
            row["kind"],
            row["measure"],
            re.compile(f"(?:{row['owner']})$"),
            re.compile(f"(?P<owner>.*?(?:{row['owner']}))(?P<measure>{row['measure']})"),
            re.compile(row["measure"]),
            row["counted"],
        )
        for row in table("possessed_measures")
        if row["kind"] != _RESULT
    )


@cache
def _alone() -> re.Pattern[str]:
    measures = "|".join(kind.measure for kind in _kinds())
    return re.compile(rf"[\s，、；;：:（(）)]*(?P<said>(?:{_FILLERS})*(?P<measure>{measures}))(?P<behind>.*)")


_FILLERS = (
    "其中[：，]?|共计?|总共|一共|合计|累计|现有?|拥有|有|年(?!产)|全年|当年|本年|今年"
    "|实现|完成|创造?|预计|可|核定|实有|实际"
)
_LEVEL = re.compile("(?:[也已又均仍]|达到?|[为是约共有仅近超]|突破|完成|实现|该年价|现行价|[由从的])*")
"""Words that may stand between a measure and its level."""


def ends_in_measure(base: str) -> bool:
    """A cheap look: whether ``base`` may be a measure of the table."""
    return base[-1:] in _last()


@cache
def _last() -> frozenset[str]:
    return frozenset("生儿数师工班积率值员额润金税收利入资产量单制部次人床位房客货物输校算容机用面总亩平准差补业体")


@lru_cache(maxsize=4096)
def alone(words: str) -> Measure | None:
    """The measure with which ``words``, those in front of a number, begin."""
    found = _alone().fullmatch(words)
    return Measure(found["measure"], found["said"], found["behind"]) if found else None


def is_level(measure: Measure) -> bool:
    """Whether the number behind is the measure itself, and nothing that it changed by."""
    return _LEVEL.fullmatch("".join(measure.behind.split())) is not None


def owns(owner: Owner, measure: str) -> bool:
    """Whether ``measure`` is one of those that ``owner`` has: 在校生 of schools, not of firms."""
    return any(kind.name in owner.kinds and kind.whole.fullmatch(measure) for kind in _kinds())


@lru_cache(maxsize=4096)
def named_by(name: str, dimension: str) -> Owner | None:
    """The owner that ``name`` tells of: what is counted in ``dimension``, or what stands before its measure."""
    name = _LIST_MARK.sub("", name)
    for kind in _kinds():
        found = kind.compound.fullmatch(name)
        if found and _is_owner(found["owner"]) and found["owner"] not in _SECTORS:
            kinds = {k.name for k in _kinds() if k.name == kind.name or (k.counted and k.owner.search(found["owner"]))}
            return Owner(
                found["owner"], frozenset(kinds - {"crop"} if kind.name != "crop" else kinds), found["measure"]
            )
    if not dimension:
        return None
    words = _grown(name) if dimension == "area" else _SOLVED.sub("", _DONE.sub("", name))
    kinds = {kind.name for kind in _kinds() if kind.counted == dimension and kind.owner.search(words)}
    return Owner(words, frozenset(kinds)) if kinds and _is_owner(words) else None


_LIST_MARK = re.compile(r"^\d{1,2}[、.．]\s*")
_DONE = re.compile(
    "^(?:实施|安排|开展|推进|组织|完成|拥有|现有|落实|下达)(?=..)"
    "|(?<=项目|工程)(?:计划|(?:竣工|开工|完工|建成|投产|启动|实施)+)$"
)
"""下达改造项目计划5项, 改造项目开工5项: projects."""


_SOLVED = re.compile(
    "^(?:新增|带动|扶持|引导|鼓励|支持|吸引)(?=..+创业$)|^(?:共|累计)?(?:发放|支出|拨付)(?=..+金$)|^(?:共|累计)?(?:破获|侦破|查处|查办|受理|立案?|发生|审结|办结|侦办)(?=..+案件?$)"
)
"""破获盗窃类案件35起，破案率上升: of the cases, whatever was done with them; so of relief money and of start-ups."""


def _grown(name: str) -> str:
    """种植小麦 → 小麦; empty where there is no noun: 挂果."""
    tokens = list(tagged(name))
    while tokens and (tokens[0][1][:1] == "v" or tokens[0][0] in _GROWS):
        tokens.pop(0)
    nouns = all(tag[:1] in "nabljz" or tag == "vn" for _, tag in tokens)
    return "".join(word for word, _ in tokens) if nouns else ""


_GROWS = frozenset({"种植", "播种", "栽种", "栽植", "套种", "移栽", "种", "收获", "挂果", "投产"})


_SECTORS = frozenset({"工业", "商业", "企业", "公司", "建筑业", "加工业"})
"""工业产值6元，利税总额2元: what the whole place has, no body of it."""


def _is_owner(words: str) -> bool:
    return len(words) > 1 and _NO_OWNER.search(_FROM_A_SUM.sub("", words)) is None


_FROM_A_SUM = re.compile("^\\d[\\d.]*[万亿]元以[上下]的?(?=.)")
"""3000万元以上的重点项目: what makes the set that owns."""


_NO_OWNER = re.compile("^(?:全[国省市县区镇乡村州]|各|每|人均|平均|其中|占|年|本|该)|[每均占比]$|[，。；）)\\d]")


class Topic(NamedTuple):
    """What words without figures are about, and its place in them."""

    words: str
    start: int


def topic_in(words: str, measure: str) -> Topic | None:
    """What the words in front of a number name last as the topic of such measures.

    >>> topic_in("一是公路运输向好：全年完成", "旅客周转量"), topic_in("推广双膜玉米，", "种植面积")
    (Topic(words='公路', start=2), Topic(words='双膜玉米', start=2))
    >>> topic_in("蔬菜生产规模扩大，", "种植面积"), topic_in("收入增加，", "种植面积")
    (Topic(words='蔬菜', start=0), None)
    """
    kinds = (("transport", _TOPICS), ("crop", _CROPS), ("project", _PROJECTS))
    topics = next((topics for kind, topics in kinds if _kind(kind).fullmatch(measure)), ())
    found = [hit for topic in topics for hit in topic.finditer(words)]
    last = max(found, key=lambda hit: hit.start("owner"), default=None)
    return Topic(last["owner"], last.start("owner")) if last else None


_PROJECTS = (
    re.compile(
        "(?:将|把)(?P<owner>[^，。；：\\d]{2,12}?(?:重建|改造|建设|治理|搬迁|整治))(?:工作|工程|项目)?"
        "(?:放在|摆在|摆上|作为|列为|列入|纳入)[^。；\\d]*，"
    ),
)
"""将住房重建工作放在突出位置，共完成投资: the work that the sentence is about."""
_TOPICS = (re.compile("(?P<owner>公路|水路|铁路|航空|民航|道路|水运)(?:客货)?(?:运输)?[^，。；：:\\d]{0,8}[：:，]"),)
_CROPS = (
    re.compile("^(?P<owner>[一-鿿]{2,6}?)(?:种植|生产|栽培|产业)(?:规模|面积|基地)?[^，。；：\\d]{2,10}，$"),
    re.compile("(?:推广|发展|种植|引种|栽种)了?(?P<owner>[一-鿿]{2,8})，$"),
)


@cache
def _kind(name: str) -> re.Pattern[str]:
    return next(kind.whole for kind in _kinds() if kind.name == name)


def in_front_of_verb(words: str) -> tuple[str, str] | None:
    """What stands in front of 完成 or 实现 and a bare measure, and that measure."""
    found = _result().fullmatch(words)
    return (found["who"], found["measure"]) if found and _is_doer(found["who"]) else None


def in_front_of_list(words: str, listed: str) -> list[str]:
    """The measures of ``listed`` with what stands in front of their verb in ``words``; none where it is no doer.

    >>> in_front_of_list("规上工业实现利税、利润同比分别增长", "利税、利润")
    ['规上工业利税', '规上工业利润']
    """
    parts = _AND.split(_BLANKS.sub("", listed))
    front, _, _ = words.partition(listed)
    found = _doer().fullmatch(front) if len(parts) > 1 else None
    if found is None or not _is_doer(found["who"]) or not all(map(_measure().fullmatch, parts)):
        return []
    return [f"{found['who']}{part}" for part in parts]


def _is_doer(who: str) -> bool:
    return len(who) <= _LONGEST and not _NO_DOER.search(who) and _is_noun_phrase(who)


_AND = re.compile("、|以及|[和及与]")
_BLANKS = re.compile(r"\s+")


_LONGEST = 16


@cache
def _result() -> re.Pattern[str]:
    return re.compile(f"{_doer().pattern}(?P<measure>{_measure().pattern})")


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(next(row["measure"] for row in table("possessed_measures") if row["kind"] == _RESULT))


@cache
def _doer() -> re.Pattern[str]:
    return re.compile(rf"(?:完成|实现)?(?P<who>[\u4e00-\u9fff“”、]{{2,}}?)(?:{_FILLERS})*(?:完成|实现|达到|取得)了?")


_NO_DOER = re.compile(
    "^(?:我们|他们|公司|企业|集团|园区|项目|工程|全[省市县区镇乡村州国]|[我该本各此])|"
    "(?:[省市县区镇乡村州旗年月日季底末初来间期里中上下内后前时元局委办]|政府|我们|他们|党委|公司|集团|目标|任务|方面|部门)$"
)
"""Places, times and those who do it: whose the number is has a column of its own."""


def _is_noun_phrase(words: str) -> bool:
    tokens = tagged(words)
    *before, (last, tag) = tokens
    if not (tag[:1] in "nlj" or tag == "vn" or last in _AS_NOUNS):
        return False
    return all(tag[:1] in "nabljfxk、" or tag == "vn" or word in _AS_NOUNS for word, tag in before)


_AS_NOUNS = frozenset(
    {"治理", "建设", "改造", "开发", "运输", "生产", "加工", "养殖", "种植", "旅游", "服务", "贸易", "物流", "零售"}
    | {"批发", "餐饮", "住宿", "规", "限额", "以上", "以下", "类", "业", "限"}
)

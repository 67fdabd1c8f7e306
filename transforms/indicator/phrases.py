"""The words in front of a number, cut to noun phrases, and what every name is trimmed of.

In:  a text and offsets around a number.
Out: printed words only, shorter than they were: without fillers (其中, 共), link verbs (达, 为), light verbs (设立),
     brackets that explain. It adds no word and never looks beyond the offsets it is given.

The words that cut are data: ``data/reference/indicator_words.csv`` (pattern, role, example).

>>> words_in_front("其中全市共排查小微企业", 0, 11, ()), tidy("厂房、展厅等物业实体")
('排查小微企业', '物业实体')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transforms.indicator.bracketed import around_bracket
from transforms.indicator.marks import ITEM, PER_ONE_MORE, SPOKEN, behind_head
from transforms.indicator.receivers import without_long_receivers
from transforms.reference import table
from transforms.text.firsts import gated

LONGEST = 24
"""Characters of a phrase; a longer one keeps its head, which in Chinese stands last."""
LONG = 16
"""Characters from which a phrase with 的 gives its head only."""
SHORT = 4
"""Characters up to which a thing needs more words to be known: 党员, 问题, 试点村."""

EDGES = " \u3000\t\r\n，,、；;：:∶。.．！？!?-—─*#“”"


@cache
def patterns(role: str) -> str:
    """The patterns of ``data/reference/indicator_words.csv`` that have the ``role``, as one alternation."""
    return "|".join(row["pattern"] for row in table("indicator_words") if row["role"] == role)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![人年户日月])(?<!(?<!水)平)(?:{patterns('link')})|(?<=..[工客病民]人)为)$")


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{patterns('lead')})(?=..|$)")


@cache
def _light() -> re.Pattern[str]:
    """Verbs that say only that a thing exists: 设立, 开展, 拥有."""
    return re.compile(gated(patterns("light")))


def is_light(words: str) -> bool:
    """Whether ``words`` say only that a thing exists or is held: 设立, 召开."""
    return _light().fullmatch(words) is not None


def words_in_front(text: str, left: int, end: int, cuts: Sequence[tuple[int, int]]) -> str:
    """``text[left:end]`` without the ``cuts`` (in order), fillers and the link verb: 网络零售额达到 → 网络零售额."""
    if text[end : end + 1] == "约" and text[end - 1 : end] in _ENDS_IN_ABOUT:
        end += 1
    pieces: list[str] = []
    at = behind_head(text, left, end)
    for start, stop in cuts:
        behind, then = text[stop : stop + 1], text[stop + 1 : stop + 2]
        of_month = behind in _PART_OF_MONTH and text[stop - 1 : stop] == "月"
        of_year = behind == "度" and text[stop - 1 : stop] == "年"
        if of_month or of_year or (behind == "时" and then not in _TIME_WORDS):
            stop += 1
        if stop <= at or start >= end:
            continue
        if start > at:
            pieces.append(text[at:start])
        at = max(at, stop)
    if at < end:
        pieces.append(text[at:end])
    words = "".join(pieces).rpartition("…")[2]
    if "）" in words:
        words = _CLOSED.sub("", around_bracket(text, left, words))
    words = ITEM.sub("", words.strip(EDGES), count=1)
    if "“" in words:
        words = SPOKEN.sub("", words)
    if "年" in words:
        words = _MASKED_YEAR.sub("", words)
    if "下" in words:
        words = _UNDER.sub("", words)
    if "从" in words or "由" in words:
        words = _OUT_OF.sub("", _FROM.sub("", words))
    if "每" in words:
        words = PER_ONE_MORE.sub("", words)
    return strip_lead(strip_link(_FROM.sub("", strip_link(words))))


_PART_OF_MONTH = ("底", "末", "初")
"""本月 | 底开工率; 上年 | 度人均收入 likewise."""
_TIME_WORDS = frozenset("间期候段限效令点")
"""年底 | 时账上有30万元: 时 goes with the time that was cut out; 时间, 时候 are words."""
_MASKED_YEAR = re.compile(r"(?:[12]\d?|二[〇○零O]?)(?:\d?[*＊xXＸ×_○]{1,3})\s?年度?")
"""20**年 | 安排项目, 20XX年: a year that is not told is no part of a name."""
_UNDER = re.compile("在[^，。在]{1,14}?(?:支持|帮助|领导|指导|带动|带领|推动|努力|协调|配合|关心|组织|引导)之?下[，]?")
"""在市领导的支持下 | 帮扶单位投入: under whose help it was done is not what is counted."""
_CLOSED = re.compile("^[^（(，。；、]{0,4}[）)]")
"""咨询19873件（63.5% | ）、投诉6410件: a bracket that closes behind the number before."""
_ENDS_IN_ABOUT = tuple("节签预条制合集履大隐")
"""节约210万元: 约 may belong to the verb."""
_OUT_OF = re.compile("(?:^|(?<=[，。里]))从[^，从]{2,24}?中(?=[选挑发聘招评择产抽].)")
"""从退伍军人中选任村支部书记47名: out of whom they come is not what is counted."""
_FROM = re.compile(
    r"(?:也|已经?|就|都)?[从由](?![事业严政军教])(?:[^，、从由]{0,10}的)?$|[从由](?:之前|以前|过去|原来|最初|原先)$"
    r"|(?<=..)[从由]的?(?=每[\u4e00-\u9fff]{1,3}$)"
)
"""任职时间从之前的 | 一年调整为两年, 收购价由的每斤 | 2元."""


def strip_link(words: str) -> str:
    """一次办结率达到 → 一次办结率."""
    while found := _link().search(words, max(0, len(words) - 6)):
        words = words[: found.start()].rstrip(EDGES)
    return words


def strip_lead(words: str) -> str:
    """其中全市共排查基层党组织 → 排查基层党组织."""
    while found := _lead().match(words):
        words = words[found.end() :].lstrip(EDGES)
    return words


def tidy(words: str) -> str:
    """Drops brackets, 各类 and the like, the examples in front of 等, and what is too long."""
    words = FILLERS.sub("", _BRACKETS.sub("", words)).strip(EDGES).removesuffix("的").removeprefix("的")
    if "、" in words or len(words) > LONG:
        words = without_long_receivers(words)
    listed = _EXAMPLES.match(words)
    if listed:
        made = _MADE.match(words)
        words = f"{made[0] if made else ''}{words[listed.end() :]}"
    if "的" in words and (len(words) > LONG or "、" in words):
        head = words.rpartition("的")[2]
        words = head if len(head) > 1 else words
    return balanced(words[-LONGEST:].strip(EDGES))


_BRACKETS = re.compile(
    r"(?<![县市区镇乡省村])[（(](?!新[）)][建增扩设购]|(?![含女男略注新下上共约即原已暂代])[一-龥](?:、[一-龥])*[）)])"
    r"[^（）()]*[）)]"
)
"""Brackets that explain; 县（市、区）, 党（工）委 and 改（扩）建 are words, 50岁（含）以上 is no name."""
_EXAMPLES = re.compile(r".*、.*等(?=[^待级候于奖].)")
"""厂房、展厅等物业实体 → 物业实体."""
_MADE = re.compile(
    "新(?:[上建增办引设开]|引进)|关[停闭]|引进|征收|创办|兴建|拆除|取缔|培育|淘汰|整治|招引|查处|破获|收缴|捣毁|取消|撤销|停办"
)
"""新上米厂、板厂等企业: what was done makes the set that is counted."""
FILLERS = re.compile(r"[\[［〔]\d{1,2}[\]］〕]|各[类种项级]|(?<=[\u4e00-\u9fff])了(?!解)|\s+|一系列")


def balanced(words: str) -> str:
    """三改”面积 → “三改”面积."""
    if words.count("”") > words.count("“"):
        return f"“{words}"
    return f"{words}”" if words.count("“") > words.count("”") else words


def object_of(words: str) -> str:
    """在窗口一线等设立党员先锋岗 → 党员先锋岗."""
    if _PER.match(words):
        return words
    verbs = list(_light().finditer(words))
    rest = words[verbs[-1].end() :].strip(EDGES) if verbs else ""
    if len(rest) < 2 or rest.startswith(_NO_OBJECT) or _AND_DONE.match(rest):
        return words
    owner = words[: verbs[-1].start()]
    if owner.endswith(_NOT):
        return words
    if len(rest) <= SHORT and _DOER.fullmatch(owner):
        return f"{owner}{rest}"
    return rest


_NO_OBJECT = ("以来", "条件", "任务", "目标", "方案", "工作")
"""符合组建条件的企业: the verb is part of a noun."""
_AND_DONE = re.compile("(?:和|并|与|及)(?:完善|健全|改造|改建|扩建|运营|推广|规范|提升|巩固|修复|维护)")
"""建立和完善示范基地: one of two verbs."""
_NOT = ("未", "没", "没有", "不", "尚未", "未能")
"""未完成任务的乡镇: without its 未 it would say the contrary."""
_DOER = re.compile(r"(?:[^在对把将从向由按以为通过其中，、的]|以上){2,12}(?:企业|园区|行业|产业|单位|合作社|公司|机构)")
"""规模以上工业企业实现利税: whose it is belongs to what is counted."""
_PER = re.compile(r"平?均?每|平均[百千万]|[人户村亩生校班]均")
"""每千人拥有医生: without its 每 the rate would be a count."""

"""What heads a number that has no words of its own in front: the topic before a colon, the head of a list.

In:  a text, the sentence and the clause of a number in it.
Out: printed words, or an empty string where nothing there heads it.
It never looks beyond the sentence.
"""

from __future__ import annotations

import re

from transforms.description.sentence import Sentence
from transforms.indicator.phrases import words_in_front
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import MONEY
from transforms.quantity.units import dimension_of
from transforms.records import Quantity


def topic_in_front(body: str, begin: int, start: int) -> str:
    """噪声扰民：1567件，居第二位: what a number right behind a colon counts."""
    found = _TOPIC.fullmatch(body, begin, start)
    return found["name"] if found and not _NO_TOPIC.search(found["name"]) else ""


_TOPIC = re.compile(r"(?:[（(]?[一二三四五六七八九十\d]+[)）、.．] ?)?(?P<name>[\u4e00-\u9fff]{2,9})[：:]\s*")
_NO_TOPIC = re.compile(
    "^(?:其中|合计|共计|总计|小计|分别|目前)$|(?:[为是有说道]|如下|认为|表示|电话|地址|邮编)$|[^，]记者"
)


def label_in_front(body: str, begin: int, start: int) -> str:
    """人均收入：年均增长14%, 补贴标准：每人50元: the label of what is measured that stands at ``begin``."""
    found = _LABEL.match(body, begin, start)
    return found["name"] if found and not _NO_TOPIC.search(found["name"]) else ""


def under_label(words: str, label: str, unit: str) -> str:
    """What a number is called by its own ``words`` and the ``label`` in front: A类 under 供养标准, 初中 under 入学率.

    >>> under_label("A类", "供养标准", "元"), under_label("完成", "总投资", "元")
    ('A类供养标准', '总投资')
    >>> under_label("初中", "入学率", "%"), under_label("初中", "入学率", "人"), under_label("", "总投资", "元")
    ('初中入学率', '', '总投资')
    """
    if _REACHED.fullmatch(words):
        return label
    kind = _OF_EACH.search(label)
    if kind is None or (unit in ("%", "‰")) != (kind[0] == "率") or dimension_of(unit) not in (MONEY, "share"):
        return ""
    return f"{words}{label}" if len(words) <= _LONGEST_CLASS and not _MEASURED.search(words) else ""


_REACHED = re.compile("(?:预计|累计|全年|共)*(?:完成|实现|达到?|为)?|[由从按]?(?:每[人户亩月年天个]){1,2}")
_OF_EACH = re.compile("(?:标准|率|价格?|费)$")
_MEASURED = re.compile(
    "[额量率费款金速幅数入出资]$|比重|占比|标准|补[助贴]|产值|价格?$|面积|^(?:投入|安排|发放|下拨|补助|共)"
)
_LONGEST_CLASS = 8
_LABEL = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．] ?|[—–●★◆■·-]{1,2})?(?P<name>[\u4e00-\u9fff]{1,12}"
    r"(?:标准|收入|支出|总值|产值|增加值|投资|价格?|均价|面积|产量|人口|[^利]率|金额|总额|余额|费用?|补[助贴]|[人数]数|数量|规模|利润|税收|工资))[：:]\s*"
)


def head_of_list(body: str, sentence: Sentence, number: Quantity, left: int, clause_before: int | None) -> str:
    """What a number counts that has only a name or a year in front: 配套到位率，婺源100%，上犹86%.

    What the last number with its unit counted, else what heads the clause in front.
    """
    between = [(start, stop) for start, stop in sentence.cuts if start < number.start and stop > left]
    own = words_in_front(body, left, number.start, sentence.cuts) if between else ""
    if not between or (own and not _COPULA.fullmatch(own)):
        return ""
    if number.unit in sentence.headed:
        told = sentence.headed[number.unit]
        return _elsewhere(told) if any(_A_PLACE.search(body, *cut) for cut in between) else told
    if clause_before is None or left - clause_before > _LONGEST_HEAD:
        return ""
    head = words_in_front(body, clause_before, left, sentence.cuts)
    return head if len(head) > 1 and _HEADS_LIST.search(head) else ""


def rate_of_list(words: str, body: str, sentence: Sentence, left: int, clause_before: int | None) -> str:
    """The rate of which a list of names tells, one share a name: 到课率，东岭100%，西岭86%; 一厂到课率96%，二厂91%.

    ``words`` are those in front of the share; empty where they are more than a name, or where no rate is told.
    """
    if not 1 < len(words) <= _LONGEST_NAME or _IS_RATE.search(words) or not ends_in_noun(words):
        return ""
    if clause_before is not None and left - clause_before <= _LONGEST_HEAD:
        head = words_in_front(body, clause_before, left, sentence.cuts)
        if _RATE.search(head) and len(head) > 1:
            return head
    told = sentence.headed.get("%", "")
    return _elsewhere(told) if _RATE.search(told) else ""


def _elsewhere(head: str) -> str:
    """西河镇各村公开率: what is told of one place, of another."""
    return PLACE_IN_FRONT.sub("", head)


PLACE_IN_FRONT = re.compile(
    "^(?!农村|[城乡][市镇区乡村]|全[国省市县区镇乡村]|各|行政村|[先后贫]..?[镇村])"
    "[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道|村|社区|县|区|市|厂|车间)(?:各[镇乡村县市区社]{1,2})?(?=..)"
)
_A_PLACE = re.compile("[省市州盟县区旗镇乡村场厂队]|车间|公司|支部")
_LONGEST_NAME = 5
_RATE = re.compile("(?<![一效税利汇频])率$")
_IS_RATE = re.compile("[率比重例速幅度股额价成分]$|占|贡献")
_COPULA = re.compile("[是为有达到滑跌降升涨增回落至]{1,4}")
"""2016年 | 是 | 54.2%, 去年 | 滑到 | 47.9%: nothing that could be counted."""
_HEADS_LIST = re.compile("^[^是像有了]*(?:[率数额量值度费价]|占?比重?|比例|投入|收入|支出|面积|利润|税收|投资)$")
_LONGEST_HEAD = 24
"""Characters of a clause that heads a list."""

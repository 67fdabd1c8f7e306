"""Rates and parts that are laid down: 按每户5只借给, 收益40%分给农户，30%留作; how it is to be each time.

In:  a text, where the sentence and the clause of a number begin, where the number begins and ends.
Out: whether the number is the rate by which something is given, taken or parted.
It never calls a rate laid down what is only a mean or was handed out: 平均每户, 每人发了8元.

>>> is_rate("水费按每吨2元收取。", 0, 0, 5, 7), is_rate("水费收了2元。", 0, 0, 4, 6)
(True, False)
"""

from __future__ import annotations

import re


def is_rate(text: str, sentence_start: int, clause_start: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]``, in the sentence and clause that begin as said, is such a rate."""
    if "按" in text[max(clause_start, start - _FAR) : start] and (
        _APPLIED.match(text, end) and _FOR_EACH.search(text, clause_start, start)
    ):
        return True
    last = text[end - 1]
    if last in "%成半一" and _is_part(text, sentence_start, clause_start, start, end):
        return True
    paid = (last == "元" and text[start - 1] == "补" and _ONCE_MORE.search(text, clause_start, start) is not None) or (
        last in "元万%年"
        and text.endswith("最高", clause_start, start)
        and _AT_MOST.search(text, clause_start, start) is not None
    )
    if paid and not _handed_out(text, sentence_start, start, end):
        return True
    if last == "元" and text.startswith("为限", end):
        return True
    return last in "年月天" and _PROLONGED.search(text, clause_start, start) is not None


_FAR = 40
"""Characters in front of a number in which 按 may stand."""
_FOR_EACH = re.compile(
    r"按照?(?!平均|[^，。；]{0,12}(?:人均|户均|亩均|平均))(?:[^，。；]{0,24}?每[^，。；、\d]{1,6}|每[^，。；、\d]{1,4}每[^，。；、\d]{1,2})"
    r"(?:[\d.]+万?元、[^，。；\d]{0,8}?(?:每[^，。；、\d]{1,4})?)*$"
)
_APPLIED = re.compile(
    r"(?:左右|上下)?(?:(?:、[^，。；、\d]{0,10}[\d.]+万?元){0,4}(?:的(?:标准|比例|价格|规模)|计(?!算)|执行|结清|结算|收取|缴纳|核定|核算|划分|发给|借给|贷给|由[^，。；\d]{1,10}收取|[“\"][借贷][”\"]给))"
)
"""按每户 | 5只 | 借给; 按每生每年 | 12元 | 、15元的标准: so much for each."""


def _is_part(text: str, sentence_start: int, clause_start: int, start: int, end: int) -> bool:
    """Whether a share is one in which a gain or a fund is parted by rule."""
    if _handed_out(text, sentence_start, start, end):
        return False
    if _OUT_OF.search(text, clause_start, start) or _GETS.search(text, clause_start, start):
        return True
    if _GETS_TOO.search(text, max(sentence_start, start - _FAR), start) is not None:
        return True
    if _FOR_WHAT.match(text, end) is None:
        return False
    if _GAIN.search(text, clause_start, start) is not None:
        return True
    return clause_start == start and _PARTED.search(text, max(sentence_start, start - _FAR), start) is not None


def _handed_out(text: str, sentence_start: int, start: int, end: int) -> bool:
    """Whether the sentence tells up to the end of the clause what was given, and no rule."""
    over = _CLAUSE_ENDS.search(text, end)
    return _HANDED_OUT.search(text, max(sentence_start, start - _FAR), over.start() if over else len(text)) is not None


_CLAUSE_ENDS = re.compile(r"[，。；\n]")
_HANDED_OUT = re.compile(
    r"已|(?<![为除])了(?![之解])|[去上前]年|累计|先后|共(?=[有计发])|兑现|[领拿收得]到|实际|平均|截[至止]|过去|以前|改[革制]前|支出|花费|销售额"
)
_GAINS = "(?:收益|盈余|利润|纯利|净利|结余|红利|盈利)"
_GAIN = re.compile(f"{_GAINS}(?:部分|资金)?$")
_FOR_WHAT = re.compile(
    r"(?:以上|左右)?(?:用于|用作|归(?!还)|留作?|分给|分配给|返给|作为|按[^，。；\d]{1,8}(?:分红|分配))"
)
_PARTED = re.compile(
    rf"{_GAINS}[^，。；\d]{{0,4}}[\d.]+%(?:用于|用作|归|留作?|分给|分配给|返给|作为)[^。；]{{0,30}}，$"
)
"""收益40%分给农户， | 30% | 留作发展: the next part."""
_GETS = re.compile(rf"{_GAINS}(?:部分)?[^，。；\d]{{0,8}}(?:得|占)$")
_GETS_TOO = re.compile(rf"{_GAINS}(?:部分)?[^，。；\d]{{0,8}}得[^，。；、]{{1,3}}[、，][^，。；\d]{{1,6}}得$")
"""盈余部分农户得七成、村集体得 | 三成."""
_OUT_OF = re.compile(r"从[^，。；\d]{1,12}(?:中|里|部分)(?:提取|计提|提留)$")
"""从电费中提取 | 5%."""
_ONCE_MORE = re.compile(r"(?:(?<!财政)每(?:(?!财政)[^，。；\d]){1,10}[再另]?|[再另])补$")
"""上游每亩 | 补180元."""
_AT_MOST = re.compile(
    r"(?:报酬|补贴|补助|奖补|绩效|津贴|质押率|授信|[一单每](?:户|人|家|笔|年|家一年))[^，。；\d]{0,2}最高$"
)
_PROLONGED = re.compile("延长(?:预备|考察|试用|处分|整改)期$")
"""连线少于3次的，延长预备期 | 半年."""

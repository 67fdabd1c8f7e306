"""By when it has to be done, each time: 发现火点后十分钟内通知乡镇, 买到假货可在9天内投诉; nobody measured it.

In:  a text, where the sentence and the clause of a number begin, where the number begins and ends.
Out: whether the number is such a term.
It never calls a term what is told of one day (6月3日接警后，3分钟内赶到) or as done (九天内办完了).

>>> is_term("收到申请后9天内通知本人。", 0, 0, 5, 8), is_term("6月3日收到申请后9天内通知本人。", 0, 0, 9, 12)
(True, False)
"""

from __future__ import annotations

import re


def is_term(text: str, sentence_start: int, clause_start: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]``, in the sentence and clause that begin as said, is a term of a rule."""
    if not (
        text.endswith(("内", "以后", "之后"), start, end)
        or _WITHIN.match(text, end)
        or _AHEAD.search(text, clause_start, start)
    ):
        return False
    over = _CLAUSE_ENDS.search(text, end)
    close = over.start() if over else len(text)
    ordered = _ORDERED.search(text, sentence_start, start)
    if ordered and _TO_BE_DONE.match(text, end) and not _ONCE.search(text, ordered.start(), close):
        return True
    if _ONCE.search(text, sentence_start, close):
        return False
    return any(
        before.search(text, sentence_start, start) is not None and behind.match(text, end) is not None
        for _, before, behind, _ in FRAMES
    )


_WITHIN = re.compile("[之以]?内")
_AHEAD = re.compile("提前$")
_CLAUSE_ENDS = re.compile(r"[，。；\n]")
_ONCE = re.compile(
    r"了|已|曾|平均|最[快慢短长]|[共累]计|[去今上前]年|\d{1,2}[日号](?![内以之])|[一二三四五六七八九十]{1,3}[日号](?![内以之])|[当昨][天晚日时夜]"
    r"|凌晨|上午|下午|傍晚|深夜|以前|过去|原来|从前|由[^，。；]{1,16}(?:缩|压|减)|[缩压减][短缩减到至]"
)
"""What is told of one day, as done or as a mean."""
_IN = "[之以]?内(?:就|即|便|必须|须|应当?|要|将)?"
FRAMES: tuple[tuple[str, re.Pattern[str], re.Pattern[str], str], ...] = (
    (
        "each time that it comes",
        re.compile(
            r"(?:发现|接到?[报警诊单案访]|收到|受理|领到|提交|送达|公示期?满|登记)[^，。；\d]{0,10}[后起]，?[^，。；\d]{0,10}$"
        ),
        re.compile(
            rf"(?:{_IN})?(?:作出|做出|通知|告知|报告|报送|上报|处置|处理|完成|核[查实]|回复|答复|办结|派|上门|到达|赶到|联系|登记|移交|转办)"
        ),
        "发现火点后十分钟内通知乡镇",
    ),
    (
        "a decision",
        re.compile(r"(?:^|[，；：]|[^，。；\d]{0,8}在?)$"),
        re.compile(
            rf"(?:{_IN})?[作做]出(?:[^，。；\d]{{0,6}})(?:认定|决定|裁决|结论|答复|批复|处理|评[价定估]|许可|鉴定)"
        ),
        "十五天之内作出认定",
    ),
    (
        "what one may do",
        re.compile(r"可以?在?$"),
        re.compile(
            rf"(?:{_IN})?[^，。；\d]{{0,8}}(?:投诉|申请|申诉|退[货换款还]|换货|领取|提出|补[办缴交]|复议|起诉|报名|报销|反悔)"
        ),
        "可以在三十天之内凭发票投诉",
    ),
    (
        "how much earlier one may",
        re.compile(r"可以?提前$"),
        re.compile(r"(?:[左右上下]{2})?(?:入住|申请|预约|报名|办理|购票|住院|离[校岗园])"),
        "可提前十天入住",
    ),
)
"""Name, what stands in front, what stands behind, example."""
_ORDERED = re.compile(r"(?:责[令成其]|勒令|限令)(?!.*(?:责[令成其]|勒令|限令))[^，。；\d]{0,20}$")
_TO_BE_DONE = re.compile(
    rf"(?:{_IN})?[^，。；\d]{{0,10}}(?:修复|整改|拆除|清[理除运退]|停[产业工]|补[办缴种]|改正|恢复|搬离|退还|关闭|整治|办结|答复|完[成毕])"
)
"""已通知该局到场，责令企业在 | 十日内 | 拆除: an order, whatever was done before it was given."""

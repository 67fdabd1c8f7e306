"""By how much something changed: 增长8%, 每亩少花30元, 比去年多3个; and the levels and parts that are no changes.

In:  a text, where the clause of a number begins, where the number begins and ends.
Out: whether the number is a change.
It never takes for one what was reached (增至300万元), nor how two groups differ (比非示范户多20%).

>>> is_change("同比增长8.5%。", 0, 4, 8), is_change("增至300万元", 0, 2, 7)
(True, False)
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table
from transforms.text.firsts import gated

NEAR = 14
"""Characters in front of a number in which a change is looked for: 新增经营性收入近5万元."""


def is_change(text: str, clause_start: int, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, in the clause that begins as said, is how much something changed."""
    left = text[max(clause_start, start - NEAR) : start]
    bracket = max(left.rfind("（"), left.rfind("(")) + 1
    if bracket and _WORDS.search(left, bracket) and not re.search("[）)]", left[bracket:]):
        left = left[bracket:]  # 净增110人（新办 | 189人: what the bracket tells is its own
    at = last_match(_growth("元" in text[start:end]), left)
    if _SHARE_THAT_MOVED.search(text, max(0, start - _FAR), start):
        return False
    if "率" in left and _RATE_OF_BIRTHS.search(left):
        return False
    if at is not None and _LIFTED.search(left):
        return False
    if at is not None and (("比" in left and GROUP_BESIDE.search(left)) or _whose_moved(text, left, end)):
        return False
    if text[end - 1] == "点" and _BESIDE_A_RATE.search(text, max(clause_start, start - _FAR), start):
        return False
    if text[end - 1] in "%点" and _NAMES_CHANGE.search(left):
        return True
    if at is not None and left.rfind("新增") == at - 2 and "元" in text[start:end] and _TOLD_ALONG.search(left, at):
        at = None
    if at is not None and not _LEVEL.match(left, at) and "、" not in left[at:] and not _OF_GROWTH.match(left, at):
        return True
    if any(unit.search(text, start, end) and moved.search(left) for unit, moved in _MOVED_BY):
        return True
    if _MORE_BEHIND.match(text, end) and _BY_SO_MUCH.search(left):
        return True
    if _MORE_THAN_BEFORE.search(left) or _LESS_SPENT.search(left) or "番" in text[start:end]:
        return True
    if (
        _MORE_OF_IT.search(left)
        and _SHARE.search(text, start, end)
        and _SINCE.search(text, max(0, start - _LONG), start)
    ):
        return True
    if text[end - 1] == "%" and _RANKED.search(text, max(0, start - _FAR), start):
        return True
    return bool(_NEGATIVE.match(text, start) or _CHANGE_BEHIND.match(text, end))


_WORDS = re.compile("[一-龥]{2}")


def _whose_moved(text: str, left: str, end: int) -> bool:
    """提高补助标准 | 50户: how many of them there were whose standard moved."""
    return text.startswith(_COUNTED_UNITS, end - 1) and _MOVES.search(left) is not None


def last_match(pattern: re.Pattern[str], words: str) -> int | None:
    """Where the last match ends."""
    last = None
    for match in pattern.finditer(words):
        last = match.end()
    return last


def growth_pattern(money: bool = False) -> str:
    """The growth words as an alternation, longest first; 增加值 is a noun, a lone 增 stands before the number.

    ``money``: with the words that mean a change of money only (新增收入5万元; 新增车位5个 are new ones).
    """
    rows = sorted(table("growth_words"), key=lambda row: (-len(row["word"]), row["word"]))
    return "|".join(
        (f"(?<!{row['not_behind']})" if row["not_behind"] else "")
        + row["word"]
        + (f"(?!{row['not_before']})" if row["not_before"] else "")
        + (r"(?=\D{0,3}$)" if len(row["word"]) == 1 else "")
        for row in rows
        if money or row["of"] != "money"
    )


@cache
def _growth(money: bool) -> re.Pattern[str]:
    return re.compile(gated(growth_pattern(money)))


GROUP_BESIDE = re.compile(
    "[比较](?P<group>(?:非(?![常但典洲遗])|对照|常规|普通|一般|传统|散养|散户|露地|未|别人|别家|人家|邻村|邻居|外地)[\u4e00-\u9fff]{0,6}?)"
    "(?:平均|人均|每亩|亩均)?(?:增|提高|高|多|减|降|低|少)[^，。；、\\d]{0,4}$"
)
"""收入比非示范区 | 增加20%: how two groups differ, and no change over time."""
_LEVEL = re.compile(
    r"(?:到|至|为|成)了?(?:[^，。；]{0,3}|每[^，。；\d]{1,6}|[\d年月去前今上当目现在底初末中份半]{2,11}的[^，。；\d]{0,2}|(?:19|20)\d\d年[底末]?)$"
)
"""增至300万元, 增加到2018年底的5.2万亩: a level, whatever moved to it."""
_NAMES_CHANGE = re.compile(
    "[增涨降跌]幅(?:度|均|各|也|仅)*(?:分别|各)?(?:[为是]|达到?了?|约)+$|增速(?:度|仅)?(?:分别)?[为是]$"
)
"""增幅为 | 1.1%: a change, and no level that something rose to."""
_BESIDE_A_RATE = re.compile(
    r"(?:低于|高[于出]|快于|慢于)(?:(?![去上前]年|同期)[^，。；\d]){0,14}(?:增速|增幅|涨幅|降幅)$"
)
"""低于全市平均增幅 | 8个百分点: how far from another's rate."""
_RATE_OF_BIRTHS = re.compile(r"自然增长率[^，。；\d]{0,3}$")
_TOLD_ALONG = re.compile(r"\d[^，。；、\d]{0,3}$")
"""新增贷款7户 | 30元: the money of what is counted beside it."""
_NEGATIVE = re.compile(r"[负\-－][\d.]+(?![\d.]|(?: ?[-—~～至到] ?-?[\d.]+)? ?(?:℃|摄氏度|度))")
_OF_GROWTH = re.compile(
    "的(?!幅度|速度|百分)|[^，。；]{1,13}等[^，。；\\d]{0,4}(?:意见|建议|诉求|问题|需求|心愿|提案|议案|线索|事项|措施|举措)(?:建议)?(?:共|合?计)?$|[^，。；]{1,8}的(?:占|有)?$|[^，。；]{1,14}的占$|(?:分别)?(?:高[于出]|低于|快于)"
    "|[^，。；]{0,10}(?:问题|违规|违纪|违法|涉案|不规范|不实)(?:资金)?(?:金额|资金)"
)
"""对经济增长的贡献率为7%, 增幅高出全市4个百分点, 提高标准问题金额8元: the number is another thing's."""
_SHARE_THAT_MOVED = re.compile(
    r"\d\s?[项种个家类户件只人][^，；。\d]{0,6}(?P<moved>[一-鿿]{2})，(?:占比|(?P=moved)(?:率|占比|比例))(?:为|达到?|占)?$"
)
"""13项上涨，上涨率 | 39.4%: how many of them moved, not by how much."""
_MORE_THAN_BEFORE = re.compile(
    r"(?:[比较](?:上年|去年|前年|上月|上周|上季度?|往年|常年|多年平均|同期|原来|过去|以前|此前|从前|之前|前一[周旬月季年]|[一二三四]季度"
    r"|(?:19|20)\d\d年(?=[又还]?[多少高低])|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?=[多少高低])"
    r"|人工|手工|单种|大水漫灌|自己[种干做]|前[一二两三四五六七八九十\d]{1,2}个?[年月周天]|[^，。；]{1,8}(?:时|[年月周]前))[^，。；]{0,6}|(?:同|环)比)"
    r"(?:[多少高低][了出]?(?:收入|卖|售|收|产|花|用水?|挣|赚|缴|交|销|招|种|蓄|发放?|办|打|植|养|建|存|贷|完成|投入|支出|安排|交售|报|退|亏|死|撤)?|[快慢]|省[水工时力]?|提前|推迟|[前后]移)了?$"
    r"|[快慢]于(?:上年|去年|前年|往年|常年|上年同期|去年同期)$"
)
_LESS_SPENT = re.compile(
    r"(?:(?<![至最减很缺])少(?:花|用|掏|摆|收(?![入到取费购]))|(?<![至最许])多(?:花|支出))了?(?!钱|心|功夫|力气)[^，。；、\d的]{0,4}$"
)
"""每亩少花 | 30元, 少用化肥 | 6公斤, 多支出 | 19元: what it is more or less than it was."""
_RANKED = re.compile(
    "(?:增速|增幅|涨幅|跌幅|降幅)[^，；。\\d]{0,6}，(?:幅度|[一-龥]{2}(?<![占比率]))?(?:分别)?(?:达到?|为|是)?了?$"
)
"""蒜薹跌幅最大，达41%: the change was named in the clause in front."""
_LIFTED = re.compile(
    r"(?:每[天日班趟]|罐笼|绞车|卷扬机)[^，。；\d]{0,4}提升(?:[^，。；\d]?[矿煤岩渣][^，。；\d]{0,2}|人员)?$"
)
"""矿井每天提升 | 400人次: taken up a shaft."""
_MORE_OF_IT = re.compile("(?<![比较])(?<!最)(?:多|少|高|低)出了?(?:近|约)?$")
_SHARE = re.compile("[%成]$|百分之|分之")
_SINCE = re.compile("(?:之后|以后|以来|下来|后，)(?![^。]*[比较][^。]*$)[^。；]*$")
"""统一耕种之后，面积多出 | 3%: more than before."""
_LONG = 40
_FAR = 20
_MOVED_BY = (
    (re.compile("个百分点"), re.compile("[上下]浮了?$")),
    (re.compile("[斤克]"), re.compile("(?:瘦|体重掉)了?$")),
    (re.compile("[元分角成%]"), re.compile("(?:(?<![下暴惨])跌|便宜)了$|(?<![下暴惨])跌$")),
    (re.compile("[成%]|百分之"), re.compile("(?:瘦|轻|薄|矮|窄|缩水|萎缩|掉|下滑)了(?:近|约|整整)?$")),
    (re.compile("[天日钟时]"), re.compile("(?:压缩了|延长了?)$")),
    (
        re.compile("(?:分钟|小时|[天里]|公里)$"),
        re.compile(
            "(?<![最至许很差不年月天日时里百千万十\\d])[多少](?:睡|走|跑|等|学|玩|干|歇|陪|住|坐|排队|休息|停留|工作|营业|绕)了?(?:近|约)?$"
        ),
    ),
    (re.compile("[%倍]"), re.compile("增值(?:了|近|约)?$")),
    (re.compile("位|个$"), re.compile("(?:前进|后退|前移|后移|倒退|退后|跃升|攀升)了?$")),
)
"""下浮0.85个百分点, 瘦了12斤, 每吨跌1000元, 增值83.6%: changes of one kind of unit only."""
_BY_SO_MUCH = re.compile("按照?[^，。；、\\d]{0,12}$")
_MORE_BEHIND = re.compile("(?:的(?:标准|幅度|比例))?(?:增加|提高|上调|下调|压减)(?![到至为])")
"""按生均 | 300元 | 增加经费: by how much."""
_CHANGE_BEHIND = re.compile(
    r"的?(?:增长(?![到至为])|增幅|增速|降幅|涨幅)|的(?:速度|幅度|量|比例|速率)[^，。；、\d]{0,4}(?:递增|递减|增[长加]|上升|下降|减少|扩大|攀升)(?![到至为])"
)
_COUNTED_UNITS = ("户", "人", "名", "条", "项", "件", "家")
_MOVES = re.compile(
    "(?:提[高升]|降低|[上下]调|调[高低])[^，。；、\\d]{2,10}(?<!数)(?<!人)(?<!户)(?:\\d[\\d,]*\\s?[户个]\\s?[、，]?)?$"
)

"""What kind of statement a number is: what is (actual), what shall be (target), by how much something changed (growth).

In:  a text, the sentence of a number in it (offsets) and where the number begins and ends.
Out: ``MetricKind``. A level that was reached (增至300万元) is actual; the change itself (增长8%) is growth.
A sentence that announces aims (力争, 目标是) makes a target of what follows in it, changes included, until the text
says that something is done (已, 目前). It never looks beyond the sentence.

>>> kind_of("同比增长8.5%。", 0, 4, 8), kind_of("每村不少于3名。", 0, 5, 7), kind_of("增至300万元", 0, 2, 7)
('growth', 'target', 'actual')
"""

from __future__ import annotations

import re
from functools import cache

from transforms.quantity.no_order import without_told_need
from transforms.quantity.plan_pairs import is_planned_of_pair
from transforms.quantity.rises import NEAR, is_change, last_match
from transforms.quantity.standards import is_standard
from transforms.records import MetricKind
from transforms.reference import table
from transforms.text.firsts import gated

REACH = 1000
"""Characters in front of a number that can say what kind it is: a text without stops is read in linear time."""
_CLAUSE_MARK = re.compile(r"[，；：。！？;]|,(?!\d)")
_DONE = re.compile(
    r"已经?|实际(?:[仅只共已就]?[完建投支发执收招安到录撤改种销开签付征培转报补减走核查访检测参处办修栽养产供](?![入出成]?[额量数]?的|位[^，。；\d比]{2,6}(?:年均|递增))|[仅只])|(?<![由从])目前|截[至止]|(?<!公)共(?=[有计建完走处])|[^除为罢]了[^，。；、]{0,12}$|现有|还剩|的只有|[，；](?:中央|国家|省级|市级|上级)(?:财政)?下拨[^，。；\d]{0,8}$|直接经济损失[^，。；\d]{0,4}$"
)
_OF_UNITS = (
    (re.compile("分(?![之点钟])"), "score"),
    (re.compile("元"), "money"),
    (re.compile("字(?:左右|以内|以下)"), "words"),
    (re.compile("%(?!点)"), "share"),
    (re.compile("[^%成点之]$"), "amount"),
    (re.compile("[次回趟轮]$"), "often"),
    (re.compile("[年月点%半]$"), "spell"),
    (re.compile("[名人个位艘台]$"), "post"),
)
"""Words that order a number of one kind of unit only: 一等奖6000元, not 一等奖12名."""
_LONG_AGO = re.compile(
    "(?:^|[，。；])(?:过去|以前|从前|原先|那时候?|改[革制]前|(?:以往|往年|早年)(?=[^，。；是]{2,8}，))[，各]?(?![^。；]*(?:今后|现在|如今|今年|下一步))"
)
"""过去，一个支部要管三千户: how it was."""
_ONCE = re.compile(
    r"(?:过去|以前|从前|往年|以往)(?!的|[一二两三四五六七八九十几数\d]+[年个]月?[来里内间])[^，。；]*要[^，。；]{0,4}$"
)
"""医院过去一个护士要看 | 40张床: how it was, named within the clause."""
_MISDEED = re.compile(
    r"以[^，。；\d]{2,12}(?:为名|为由|名义)，?[^。；]*每[户人名家]|(?:私自|擅自|违规|强行)[^，。；\d]{0,6}向[^，。；]{1,12}每[户人名家]"
)
"""以交押金为名，向9户每户收取 | 50元: a deed that was told, and no tariff."""
_BOUND = re.compile(r"(?:最[高长多低少迟短])?不(?:得|能)?(?:[少低高多小大]于|超过)|至[少多]|最迟")
"""Bounds that may belong to the number itself."""
_BOUND_BESIDE = re.compile("、(?:每[^，。；、\\d]{1,3})?不(?:[少低高]于|超过)[\\d一二两三四五六七八九十]")
"""每期 | 7天 | 、不少于56个学时: the same rule goes on."""
_BEHIND_US = re.compile(
    "连续[\\d一二两三四五六七八九十]{1,2}年[均都]?$|去年|上年|前年|(?:实现|做到|达到)了|的也$|[他她]们?一年[^，。；\\d]{0,8}$|[他她]们?每[年月天周][^，。；\\d]{0,2}$"
)
"""去年出口不超过2亿元: an estimate, no rule; 实现了每户至少有1个产业: what has come about."""
_HOW_HE_LIVES = re.compile("(?:泡|蹲|守|待|耗)在")
"""每月至少有10天 | 泡在地里: what somebody does, and no rule."""
_REACHES = re.compile("达到?|超过|突破|逾|至少")
"""占比要 | 达到95% is an aim; 修桥要 | 28万元 is what it costs."""
_WILL = ("将", "将会", "将可", "须", "应")
"""接入企业将 | 达到200家."""
_TASK = re.compile("(?:任务|计划|目标|指标|预算|下达)(?:数|量|值|额)?[（(]?(?:约|近)?$")
_SHARE_OF_IT = re.compile(
    r"(?:的|[）)]的?)(?:近|约|超过?)?\s?(?:[\d.]+\s?[%％]|[一二三四五六七八九]成|[一二三四五六七八九十百]+分之)"
)
"""完成全年任务 | 150亿元 | 的32.25%, 完成预算数（ | 5元 | ）的40%: the task, of which a share is done."""
_OF_AN_AIM = re.compile(
    "(?:(?![完实达超未已低高围瞄确制按为与和])[^，。；、\\d]){0,12}(?:目标任务|任务目标|目标)"
    "(?=[，。；、的）)已还差相要]|$|任务|圆满|完成|如期|基本|全面|顺利)"
)
"""253户 | 危房改造目标任务, 6亿元 | 的目标: the aim, reached or not."""
_TASK_BEHIND = re.compile("[^，。；、\\d]{0,12}任务")
"""占 | 5户 | 任务数, 完成了下达的 | 5亩 | 扩种任务."""
_COUNTS_AIMS = re.compile("[项个大条类年点%]$")
"""20项 | 目标任务: how many aims."""
_REQUIRED = ("的目标要求", "的目标值")
"""调解率达到 | 27% | 的目标要求: the aim itself, and no share of one."""


@cache
def _targets(scope: str) -> re.Pattern[str]:
    return re.compile(gated("|".join(row["pattern"] for row in table("target_words") if row["scope"] == scope)))


@cache
def _behind() -> re.Pattern[str]:
    """What behind a number makes it an aim: 6000口 | ，要求12月10日前全部完工."""
    return re.compile("|".join(row["pattern"] for row in table("target_words") if row["scope"] == "behind"))


def kind_of(
    text: str, sentence_start: int, start: int, end: int, planned: bool = False, reviewed: bool = False
) -> MetricKind:
    """The kind of the number ``text[start:end]`` in the sentence that begins at ``sentence_start``.

    ``planned``: the text is laying out plans there (``quantity.outlooks``); what is not said to be done is a target.
    ``reviewed``: it is looking back there; what is estimated (预计) is then a figure of the time behind.
    """
    sentence_start = max(sentence_start, start - REACH)
    if not reviewed and text.find("预计", sentence_start, start) >= 0:
        reviewed = _ESTIMATED.search(text, sentence_start, start) is not None
    marks = [mark.end() for mark in _CLAUSE_MARK.finditer(text, sentence_start, start)]
    clause_start = marks[-1] if marks else sentence_start
    if _LEFT_BEHIND.search(text, clause_start, start) and _MOVED_TO.match(text, end):
        return "growth" if is_change(text, clause_start, start, end) else "actual"
    if _is_target(text, sentence_start, clause_start, start, end, reviewed):
        expected = _EXPECTED.search(text, sentence_start, start)
        if expected is None or not is_change(text, clause_start, start, end):
            return "target"
        if expected[0] != "预计":
            return "growth"
        if _is_target(text, sentence_start, clause_start, start, end, True):
            return "target"
        return "growth"
    if planned and not _DONE.search(text, sentence_start, end) and not _PAST.search(text, sentence_start, end):
        return "target"
    return "growth" if is_change(text, clause_start, start, end) else "actual"


_EXPECTED = re.compile("预计|估算(?=[，：])|届时[^，。；、\\d]{0,4}可")
"""届时可再增加岗位 | 150个: a change that is expected, and no aim."""
_PAST = re.compile(r"去年|上年|前年|以来|原有|原来|现[有存已]|[尚留残]存|至今仍?[存有]")
"""Times and states that plans only look back to."""


def _is_target(text: str, sentence_start: int, clause_start: int, start: int, end: int, reviewed: bool) -> bool:
    words = without_told_need(text, sentence_start, start, end)
    said = words[clause_start - sentence_start :]
    if _OF_LAST_YEAR.search(said):
        return False
    if reviewed:
        words = words.replace("预计", "　　")
    if "确保" in words and _FOR_WHAT.match(text, end) and _SPENT.search(words):
        words = words.replace("确保", "　　")
    if "目标" in words or "预期" in words:
        words, said = _without_compared_aim(words), _without_compared_aim(said)
    stated = last_match(_targets("sentence"), words)
    if stated is not None:
        if _LONG_AGO.search(words):
            return False
        points = [point.end() for point in _NEXT_POINT.finditer(text, sentence_start + stated, start)]
        if not _DONE.search(text, points[-1] if points else sentence_start + stated, start):
            return True
    if is_standard(text, sentence_start, clause_start, start, end):
        return True
    if _behind().match(text, end) and not _GOT.search(said):
        return True
    if is_planned_of_pair(text, sentence_start, start, end):
        return True
    if _SHARE_OF_IT.match(text, end) and _TASK.search(text, clause_start, start):
        return True
    if (
        text.find("目标", end, end + NEAR + 2) >= 0
        and _OF_AN_AIM.match(text, end)
        and (
            not _COUNTS_AIMS.search(text[start:end])
            or text.startswith(_REQUIRED, end)
            or _grows_by(text, clause_start, start, end)
        )
    ):
        return True
    if text.startswith("任务数", end) or (
        text.endswith("下达的", clause_start, start) and _TASK_BEHIND.match(text, end)
    ):
        return True
    if _REACHES.match(text, start) and text.endswith(_WILL, clause_start, start):
        return True
    if _BOUND.match(text, start) and not (
        _BEHIND_US.search(text, clause_start, start) or _HOW_HE_LIVES.match(text, end)
    ):
        return True
    if text.startswith("、", end) and _BOUND_BESIDE.match(text, end):
        return True
    if text[end - 1] == "%" and _AIM_COMPARED.match(text, end) and _ABOVE.search(text, clause_start, start):
        return True
    if said.endswith("要") and not (_REACHES.match(text, start) or _BOUND.match(text, start)):
        said = said[:-1]
    if said.endswith("控制在") and "每" not in said and _MEASURED.search(text, sentence_start, clause_start):
        said = ""
    if "奖" in said and _AWARDED.search(text, sentence_start, clause_start):
        said = ""
    if said.startswith("每") and _ALREADY_SO.search(words[: clause_start - sentence_start]) and not _MUST.search(said):
        return False
    quantity = text[start:end]
    for unit, scope in _OF_UNITS:
        if unit.search(quantity) and _targets(scope).search(said):
            return True
    ordered = last_match(_targets("clause"), said)
    if ordered is not None and (_LONG_AGO.search(words) or _ONCE.search(said) or _MISDEED.search(words)):
        return False
    return ordered is not None and not _DONE.search(text, clause_start + ordered, end)


_OF_LAST_YEAR = re.compile("^(?:而|但|其中)?(?:[去上前]年)[^，。；要拟将\\d]{0,8}(?:[为是有达]|仅[为有]?|只有|完成)?$")
"""控制在9人以内，去年国庆为 | 19人: how it was, beside an aim."""
_GOT = re.compile("(?:争取|获得|拿|得|抢|用|占)[到了][^，。；\\d]{0,4}$")
"""争取到 | 3个 | 名额: what somebody has got."""
_MEASURED = re.compile(
    r"由[^，。；]{1,12}[降升增提减][^，。；\d]{0,3}[至到]|实现[^，。；\d]{0,10}\d|分别达到?\d"
    r"|(?:以来|截[至止]|目前|上半年|[去今]年)[^。；]*已(?:累计|经|先后)?[一-龥]{2,8}[\d一二两三四五六七八九十百]"
)
"""单价由9元降至7元，损耗率控制在 | 3%以内; 以来已救治4例，用时控制在 | 3分钟: measured as what is in front."""
_ALREADY_SO = re.compile("(?:均|都|已|全部)[^，。；]{0,6}了[^。；]*，$|(?:均|都|全部)已[^。；]*，$")
_MUST = re.compile("[须需应要]|至少|不[少低]于")
"""各点均配备了医务室，每个点安排 | 4名 | 干部驻守: how it is already."""
_AWARDED = re.compile("授予|决出|评出|评选出|为优秀等次|发放奖金")
"""决出一等奖2名，每人奖励 | 50元: what was awarded."""


def _without_compared_aim(words: str) -> str:
    return _COMPARED_AIM.sub(lambda found: "　" * len(found[0]), words)


_COMPARED_AIM = re.compile(
    "(?:高[于出]|超[过出]|低于|比)[^，。；]{0,24}?(?:目标|预期|计划)[^，。；\\d]{0,3}(?:[（(][^（）()]{1,8}[)）])?"
    "[^，。；\\d]{0,2}(?=\\d[\\d.]*个百分点|$)"
)
"""增长26%，高于12%的目标 | 14个百分点: what was aimed at is only compared with."""
_AIM_COMPARED = re.compile("(?:[)）]|的[^，。；、\\d]{0,6}?(?:目标|预期|计划))[^，。；、\\d]{0,3}\\d[\\d.]* ?个百分点")
_ABOVE = re.compile("(?:高[于出]|超[过出]|低于|比)[^，。；、\\d]{0,16}$")


def _grows_by(text: str, clause_start: int, start: int, end: int) -> bool:
    """产值增长 | 5% | 的目标: a rate that is the aim itself, and no share of one."""
    return text.startswith("%的", end - 1) and is_change(text, clause_start, start, end)


_NEXT_POINT = re.compile("；(?=第?[二三四五六七八九十]是|[2-9][.．、])")
"""建议：一是…已调度…；二是 | …: what is done ends with its point of the list."""
_LEFT_BEHIND = re.compile(
    r"[由从](?:(?:现[在有行]|目前|当前|原来|原先|过去|以前|[去上前今]年[底末初]?|(?:19|20)\d\d年[底末初]?|年初)的?)?"
    r"(?:[平人户均每][^，。；、\d]{0,4})?$"
)
_MOVED_TO = re.compile(
    r"(?:、\s?[\d.]+[万亿]?(?:元|%|个百分点)?){0,6}[^，。；、\d]{0,2}(?:提[高升]|上升|增[加长]?|扩大|下?降低?|减少?|压[减缩]|缩[小短]|调整|延长|升)"
    r"[^，。；、\d]{0,2}[到至为]"
)
"""占比要由现在的38.6% | 降到20%: what is left behind is how it is, whatever is aimed at."""
_ESTIMATED = re.compile(
    "测产|初步(?:预计|统计|核算)|\\d{1,2}[-—－–至~]\\d{1,2}月[^。；年\\d]{0,24}预计(?:可)?(?:完成|实现)|预计可?(?:如期|圆满|超额|全面|顺利)?(?:实现|完成)[^，。；\\d]{0,10}目标[，、；]"
)
"""据测产，预计播种面积5万亩: what has grown is estimated, and no aim."""
_SPENT = re.compile(
    r"^(?:(?!要|将|拟|计划|预算|力争|[明每]年|下一?步|应|须|可)[^。]){0,80}?(?:支出|投入|拨付|下拨|发放)[^，。；将要]{0,14}\d"
    r"[^，。；]{0,8}，[^，。；\d将要]{0,4}(?=确保[^，。；]{0,12}$)"
)
_FOR_WHAT = re.compile("[^，。；\\d]{0,16}(?:落实|到位|兑现|发放)")
"""支出民生资金12亿元，确保 | 75项 | 实事全部落实: what the money was for."""

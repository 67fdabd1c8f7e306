"""What words right around a number say of aim or fact, whatever the sentence announces: 100元已全部到位 is there.

In:  a text, where the clause of a number begins, where the number begins and ends.
Out: whether it is done, whether something shall be done with what is there, whether it is not built yet.
It never looks beyond the clause of the number, but for the 可 or 将 of 建成后，可….

>>> is_done("其中100元补助已全部到位。", 0, 2, 6), is_done("计划100元已完成80元。", 0, 2, 6)
(True, False)
>>> is_there("让村里的30亩茶园增收", 0, 4), awaits("5个项目建成达产后，可实现利税", 2)
(True, True)
"""

from __future__ import annotations

import re


def is_done(text: str, clause_start: int, start: int, end: int) -> bool:
    """其中100元补助资金 | 已全部到位; not of a task (30户改造任务已全部完成), which is one, done or not."""
    if text.find("已", end, end + _REACH) < 0 or _TASK.search(text, clause_start, start):
        return False
    found = _DONE.match(text, end)
    return found is not None and _TASK.search(found["what"]) is None


_REACH = 20
_TASK = re.compile("目标|任务|计划|指标|预算|[如若]|一旦")
_DONE = re.compile(
    "(?P<what>[^，。；、\\d]{0,14}?)(?:已经?|均已|都已)(?:全部|全|全面|如期|基本|足额|陆续|一次性|提前)*"
    "(?:到位|下达|下拨|拨付|发放|建成|完成|开工|竣工|完工|投产|兑现)(?:到位|完毕|使用)?(?=[，。；]|$)"
)


def is_there(text: str, clause_start: int, start: int) -> bool:
    """让村里的 | 30亩茶园增收: what something shall be done with is there already."""
    return text[start - 1 : start] == "的" and _OWNED.search(text, clause_start, start) is not None


_OWNED = re.compile("(?:让|使)(?![^，。；]*(?:新增|新建|拟|计划|更多|以上|以下|[未没不]))[^，。；\\d的]{1,8}的$")


def awaits(text: str, end: int) -> bool:
    """5个项目 | 建成达产后，可实现利税: nothing of it is built."""
    return text.find("后", end, end + _REACH) >= 0 and _ONCE_BUILT.match(text, end) is not None


_ONCE_BUILT = re.compile(
    "[^，。；\\d]{0,10}?(?:全部|全面|都)?(?:建成|投产|达产|竣工|完工|达效|投用|投入(?:使用|运营|生产)){1,3}(?:以|之)?后，?"
    "[^，。；\\d]{0,4}?(?:可|将|预计|有望|能)"
)


def follows_works_under_way(text: str, sentence_start: int, start: int) -> bool:
    """Whether the number tells what will be once works are done that the sentence tells to be under way.

    >>> follows_works_under_way("公路正在施工，通车以后到县城只要1小时。", 0, 16)
    True
    """
    return text.find("后", sentence_start, start) >= 0 and _UNDER_WAY.search(text, sentence_start, start) is not None


_UNDER_WAY = re.compile(
    "(?:正在(?:施工|建设|修建|安装|加紧|抓紧|紧张|加快)|在建|刚刚?开工|刚刚?动工|开工建设|破土动工|奠基|尚未(?:完工|通车|建成|投产))[^。]*?[，；]"
    "[^。；，]{0,12}(?:通车|建成|投产|达产|竣工|完工|投用|投入使用|投入运营|开通|运行)(?:以|之)?后(?![，；]?(?:已|了))[^。；了已]*$"
)
"""正在施工，通车以后只要 | 1个小时: how it will be."""


def is_hoped_for(text: str, sentence_start: int, start: int, end: int) -> bool:
    """Whether the number is one of what works will bring once they are done: 水库建成后，新增灌溉2亩，每年可节水.

    >>> is_hoped_for("水库建成后，新增灌溉2亩，每年可节水3吨。", 0, 10, 12)
    True
    """
    if text.find("后", sentence_start, start) < 0:
        return False
    found = _WILL_BRING.search(text, sentence_start)
    return found is not None and found.end("works") <= start and end <= found.end()


_WILL_BRING = re.compile(
    "(?P<works>(?:建成|投产|达产|竣工|完工|投用|通车|投入使用|投入运营)(?:以|之)?后)[，,](?:(?!已|[^为除]了|[去上]年|累计|目前|截至|现在|如今)[^。；]){0,60}?"
    "(?:每?年)?可(?:节|新增|年|带动|解决|增|实现|吸纳)[^，。；]{0,16}"
)


def is_capacity_to_come(text: str, start: int, end: int) -> bool:
    """年制氢 | 8000吨 | 的一期项目开工: what works that have only begun will bring a year."""
    return (
        text.startswith("的", end)
        and _A_YEAR.search(text, max(0, start - _LONGEST_AIM), start) is not None
        and (_ONLY_BEGUN.match(text, end) is not None)
    )


_A_YEAR = re.compile("[年日](?:产|制|可|处理|加工|生产|出栏|消化|发电|屠宰|储备)[^，。；、\\d]{0,6}$")
_ONLY_BEGUN = re.compile(
    "的[^，。；、\\d]{2,24}(?:项目|工程|生产线|基地|电站|工厂|[^，。；、\\d]厂)[^，。；\\d]{0,4}(?:开工|动工|奠基|正在建设|在建|签约|破土)"
)


def closes_with_aim_met(text: str, end: int) -> bool:
    """Whether the sentence that ends at ``end`` closes with an aim that was met: what divides it was done, no aim.

    >>> closes_with_aim_met("结案205件，调解率实现27%的目标要求。", 21)
    True
    """
    begin = max(0, end - _LONGEST_AIM)
    return text.find("的目标", begin, end) >= 0 and _AIM_MET.search(text, begin, end) is not None


_AIM_MET = re.compile(r"(?:达到|实现|完成)了?[^，。；、]{0,12}的目标(?:要求|值)[。；]\s*$")
_LONGEST_AIM = 30

"""Verbs that begin inside what looks like a noun: 60家企业结了对 (离合词), 8个村投…, 点开张. Half of one is no name.

In:  the words behind a measure word.
Out: where such a verb begins in them.
It knows a closed list of verbs with their objects, and never parts a word that is written without 了 or 过; behind a
noun of one character (村, 点) also verbs of one.

>>> separable_at("企业结了对"), separable_at("企业结对"), separable_at("村种茶"), separable_at("村种植大户")
(2, 4, 1, 5)
"""

from __future__ import annotations

import re

_PARTED = {
    "结": "对亲盟婚案业题账",
    "停": "产业工电水运课",
    "开": "工业学张门户",
    "复": "工产学",
    "关": "门停",
    "签": "约",
    "入": "股社学住会伙",
    "脱": "贫困",
    "搬": "家迁",
    "上": "市岸岗线学",
    "下": "岗线",
    "摘": "帽牌",
    "挂": "牌果钩",
    "投": "产保",
    "出": "栏圃列",
    "换": "届",
    "破": "土产",
    "建": "档",
    "报": "名",
    "转": "岗产型",
    "改": "名制",
    "断": "电水路",
    "受": "灾伤益",
    "减": "产",
    "增": "收产",
    "参": "保军",
    "就": "业",
    "毕": "业",
    "落": "户地",
    "通": "车水电气",
    "领": "证",
    "立": "项案",
    "动": "工",
    "完": "工",
    "竣": "工",
    "成": "家",
}
"""The first character of a verb and the objects that may stand behind 了 or 过."""
_VERB = re.compile("|".join(f"{verb}[了过][{objects}]" for verb, objects in _PARTED.items()))
_ALONE_DOES = re.compile(
    "[村乡镇县社队站厂店校户]"
    "(?=投(?![资诉票递])|种(?![子植业粮养类苗羊牛])|养(?![殖老护])|[修搞拿送派卖买凑捐]|(?![民亲长员户主干组委])[\u4e00-\u9fff][了过])"
    "|点(?=开[张灶门业办工]|关)"
)
"""村 | 种茶, 村 | 换了班子, 点 | 开张: nouns of one character."""
_EACH_DOES = re.compile("各自?[配派选设建抽安拿带发领获投出给奖补收送挑推得]")
"""点 | 各配1名修理工: each of them."""


def separable_at(words: str) -> int:
    """The offset in ``words`` at which a parted verb begins; their length where there is none."""
    if _ALONE_DOES.match(words) and "的" not in words:
        return 1
    if (each := words.find("各")) > 0 and _EACH_DOES.match(words, each):
        return each
    found = _VERB.search(words) if "了" in words or "过" in words else None
    return found.start() if found else len(words)

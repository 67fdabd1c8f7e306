"""How far the body that a paragraph is about is carried: to the next sentence, or no further.

In:  the last mention of the paragraph, its next sentence, the body of the paragraph before.
Out: the body that the sentence is still about, or None.
It names nobody anew: who is named in a sentence is ``transforms.subject.subjects``'.

>>> from transforms.subject.mention import Mention, Subject
>>> road = Mention(0, 4, Subject("石桥大道", None), True)
>>> carried(road, "全县公路总里程300公里。", None), carried(road, "路面宽6米。", None).name
(None, '石桥大道')
"""

from __future__ import annotations

import re

from transforms.subject.mention import Mention, Subject

_ABOVE = re.compile(
    "(?:[我本全]村(?!民)|村(?:[内里]|上(?!述))|[镇乡](?:党委|政府)|[省市县区](?:委|政府|里|财政|直|级)|[省市县区][\u4e00-\u9fff]{1,6}[局办部](?!分))"
    "|(?:按照?|根据|依照)(?:[省市县区州旗](?!场)|国家|上级)[^，。；]{0,12}(?:规定|要求|标准|方案|办法|文件|政策|部署|安排)"
)
"""县委组织部拿出…: a sentence that begins with an office speaks of its division again."""
_NEXT_POINT = re.compile("[二三四五六七八九][是靠要抓看]|第[二三四五六七八九][，、]|其[二三四五][，、]")
"""二靠搭台。…: the next point is about the whole again."""
_IN_VILLAGE = re.compile("(?:目前，?)?(?:[村镇乡县市区][内里](?!的)|[我本][村镇乡县市区])")
_OF_WHOLE = re.compile("(?:[^，。；]{0,10}，)?全[省市县区州旗镇乡]")
_OWN_LEVEL = re.compile("[我本全]?(?P<level>[村镇乡])(?:[内里上]|党委|政府)")
"""石桥村建棚9座。村里的7户…: of the village still."""
_DEALS_WITH_IT = re.compile("[^，。；]{2,24}(?:入股|加入|参股|投资)了?[该这]")
"""5个村入股该公司，共出资9元: of those who deal with the body, no more of the body."""
_ROADS = ("路", "道", "桥", "隧道", "渠", "高速", "段", "线", "工程")
"""石桥大道全长9公里。全县公路总里程300公里: of the county again."""
_FIRMS = ("公司", "集团", "厂", "合作社")
"""湖北金悦公司占地20亩。村内有鱼塘3亩: of the place again."""
_AGAIN = re.compile("[该这][家个]?(?:公司|集团|企业|医院|学校|村|社区|镇|乡|街道|院|校|单位|支部)")


def carried(last: Mention | None, sentence: str, before: Subject | None) -> Subject | None:
    """The body that the paragraph is about: its ``last`` mention so far; ``before`` is the last paragraph's.

    A division, 全市 or an office of it after the body ends it; 该集团 takes up the last paragraph's.
    """
    own = _OWN_LEVEL.match(sentence)
    if own and last is not None and last.lasts and (last.subject.name or "").endswith(own["level"]):
        return last.subject
    if _ABOVE.match(sentence) or _NEXT_POINT.match(sentence) or _DEALS_WITH_IT.match(sentence):
        return None
    if last is not None:
        name = last.subject.name or ""
        past_firm = name.endswith(_FIRMS) and _IN_VILLAGE.match(sentence)
        past_road = name.endswith(_ROADS) and _OF_WHOLE.match(sentence)
        return last.subject if last.lasts and not (past_firm or past_road) else None
    return before if _AGAIN.search(sentence) else None

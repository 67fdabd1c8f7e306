"""A sentence that goes on about somebody without naming him: 到现在讲了140多场 behind 他把课堂搬到了地头。

In:  a text, the bounds of a sentence, the people of the text, whom its home is.
Out: a ``Mention`` in front of the sentence, or none.
It never goes on where the sentence in front ends with somebody or something else (村里, 老伴, 合作社), nor where the
sentence opens with a word that may be a subject.

>>> text = "果农秦有田起得早。到现在讲了140多场。村里有9户。"
>>> people = frozenset({"秦有田"})
>>> [m.subject.name for m in goes_on(text, 9, 18, people, Subject("云岭村", None))]
['秦有田']
"""

from __future__ import annotations

import re

from transforms.subject.mention import Mention, Subject
from transforms.subject.people import clauses_of

_WHEN = (
    "(?:到现在|到如今|如今|现在|目前|至今|去年|今年|前年|当年|那年|后来|从此|平时|头一年|第[一二三四五]年|这些年|多年来|一年|一个月|几年"
    "|[每一][天月年](?:下来|到头)?|[\\d一二三四五六七八九十两]+[多几]?年(?:来|间|里|下来)|[^，。；\\d]{1,6}(?:以来|年底|下来|回来)|\\d{4}年)"
)
_DID = (
    "(?:讲|教|带出|带起|种|养|卖|挣|赚|领到|领|拿到|拿|交|跑|记|攒|存|捐|写|背|守|瘦|还清|还|买回|买|借|送|救|出诊|上门|巡|走访|修|栽|植|干"
    "|净落|净赚|净挣|打工|考|学|寄|垫|贴|掏|骑坏|磨破|磨坏|用坏|摘|割|捡|接|缝|绣|做|喂|放)(?:了|过|出|坏|破|起|着|来|回|下)"
)
_SO_LONG = "这?一[干守跑教走种做背讲驻]，?就?是"
"""这一干就是28年: of the one of whom the paragraph in front tells."""
_AT_LENGTH = re.compile(_SO_LONG)
_OPENS = re.compile(
    f"(?:(?:{_WHEN}，?){{0,2}}(?:(?:又|也|还|只|就|已经?|一共|共|先后|累计|总共|前前后后|前后|光|一连|连续|足足|整整|硬是|平均|每[天月年])+)?"
    f"{_DID}|{_SO_LONG}|[\u4e00-\u9fff]{{1,4}}(?:换|骑坏|磨破|磨坏|穿破|穿坏|用坏|写满|记满|跑坏)了?[近约]?[\\d一二三四五六七八九十两])"
)
_ANOTHER = re.compile(
    "(?:^|[，。；：！？“”])(?:后来|如今|现在|去年|今年|当年|最后|结果|可|但|而)?(?:[全我本该]?(?:村|镇|乡|县|市|区|局|社|厂|校|院|站|所)(?:里|上|民|委|长|集体|干部|政府|党)?"
    "|大家|大伙|群众|乡亲|乡邻|邻居|公司|企业|合作社|基地|学校|医院|老伴|妻子|丈夫|爱人|儿子|女儿|儿媳|孩子|父亲|母亲|爹|娘|老两口|家人"
    "|干部|支部|党员|他们|她们|政府|上级|学生|徒弟|患者|病人|老人|客商|老板|有人|别人|人们|谁|[\u4e00-\u9fff]{2,4}(?:村|镇|乡|县|局|公司|合作社|学校|医院|社区))"
)
"""Whoever a clause may go on about instead."""
_BODY = "(?<!到)(?:公司|合作社|集团|协会)"
_SAYS = re.compile(f"[说道：]$|说，|”|{_BODY}")


def goes_on(text: str, start: int, end: int, people: frozenset[str], around: Subject) -> list[Mention]:
    """Somebody of whom the sentence in front tells to its end, where ``text[start:end]`` goes on about what he did."""
    if not people or around.name in people or not _OPENS.match(text, start, end):
        return []
    if (one := _told_before(text, start, people)) is None:
        return []
    return [Mention(start - 1, start, Subject(one, around.region), False)]


def _told_before(text: str, start: int, people: frozenset[str]) -> str | None:
    """Of whom the sentence in front tells to its end; where that only goes on, too, the one in front of it."""
    for _ in range(_SENTENCES):
        paragraph = text.rfind("\n", 0, start) + 1
        if paragraph == start and start and _AT_LENGTH.match(text, start):
            paragraph = text.rfind("\n", 0, start - 1) + 1
        before = max(paragraph, text.rfind("。", paragraph, max(paragraph, start - 2)) + 1)
        if before >= start:
            return None
        if told := clauses_of(text, before, start, people):
            _, stop, name = told[-1]
            return None if _ANOTHER.search(text, stop, start) or _SAYS.search(text, stop, start) else name
        if not _OPENS.match(text, before, start) or _ANOTHER.search(text, before, start):
            return None
        start = before
    return None


_SENTENCES = 3

"""What goes on in the words of the number in front: 五星9600元，四星 | 7200元; 产值增长8%，张泾 | 9%.

In:  a text, the sentence with its last number, a number.
Out: whether the number is the next of a list of aims, of rules, or of changes.
It never goes on where the words between say that something was done, or name a share or a rate.

>>> import re
>>> [bool(_NEXT.fullmatch(words) and not _DOES.search(words)) for words in ("，四星", "，已完成", "，建成")]
[True, False, False]
"""

from __future__ import annotations

import re

from transforms.description.sentence import Sentence
from transforms.records import Quantity

_NEXT = re.compile("[^，。；、：\\d]{0,4}[，、；]([一-龥“”]{1,8})")
"""Behind the words of the last number: a mark, and whose or what the next one is."""
_DOES = re.compile(
    "已|完成|实|建|到位|现|共|占|比|增|减|降|升|[年月今去昨]|为|达|有|是|了|超|余|剩|落|支出|投入|发放|累计|均|得|获|收入|招|选|派|培训|走访"
    "|[由从开召其省少缺再就拿邀给从损工]|补助|补贴|统筹|救助|捐|查|办|发|出|参|受|计|用"
)


def is_next_of_list(body: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is the next of a list of aims: 乡级50元，县级 | 200元."""
    if quantity.unit != sentence.unit or not quantity.unit:
        return False
    words = _FOR_EACH.sub("之", body[sentence.taken : quantity.start])
    return _NEXT.fullmatch(words) is not None and _DOES.search(words) is None


_FOR_EACH = re.compile("每[人户生亩村株头](?:每[年月天日])?$")
"""每人每月补助3元，| 每户每月 | 5元: for whom the next one is."""
_OF_WHOM = re.compile("[，、；](?:\\d{1,2}月份?|(?![^，]*[率比占重达度差均])[一-龥]{2,4}(?:市|县|区|镇|乡)?)")


def rises_too(body: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a rate is the next of a list of changes: 产值增长，7月9%，8月 | 10%."""
    if quantity.unit != "%" or sentence.unit != "%":
        return False
    words = body[sentence.taken : quantity.start]
    return _OF_WHOM.fullmatch(words) is not None and _DOES.search(words.replace("月", "")) is None

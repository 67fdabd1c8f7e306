"""Whether words behind a mark (◎ 林 青) sign a text: names or a body, no heading and no name of a column.

In:  a line that looks like a byline by its mark.
Out: yes or no.
It never looks at the lines around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.reference import layout_pattern, layout_words


def may_sign(words: str, level: int, found: re.Match[str]) -> bool:
    """A mark before words makes a byline of names, not of a heading (``### ■ 前言``)."""
    said = found.groupdict().get("who") or ""
    if layout_pattern("inner_label").match(said) or layout_pattern("standing").fullmatch(said):  # ◎案情, ◆通知
        return False
    if (
        "where" in found.groupdict()
        and _KINDS_OF_PART.search(found["where"])
        and said[0] not in layout_words("surname")
    ):
        return False
    if words[:1] not in "■□◎●◆○▲△▪◇★☆⊙":
        return True
    tokens = _STAFF.sub("", said).split()
    short = len(tokens) > 0 and all(len(token) <= 4 or _SOUNDED.fullmatch(token) for token in tokens)
    short = short and len(tokens) <= 6 and "《" not in said[1:]
    if short and (_PLACE_FIRST.match(said) or _is_label(tokens)):
        return False
    if not level and short:
        return True
    whole = said.replace(" ", "")
    if layout_pattern("signs").search(whole) is not None:
        return _GOES.search(whole) is None
    return not level and len(tokens) > 1 and _ends_with_name(tokens)


_KINDS_OF_PART = re.compile("[班部组厂区村镇乡道馆行]$|车间$")
"""青山绿水（三班）: behind words that are no name, what part of a thing it is."""
_STAFF = re.compile("^(?:(?:本[刊报台]|特约|见习|实习)*(?:记者|通讯员)[ \u3000]+)")
"""○ 本刊通讯员 林青: for whom he writes, in front of the name."""
_SOUNDED = re.compile(
    "[阿艾安巴白拜保别布才仓查措达丹旦德迪顶杜多尔恩尕甫格古海汗赫吉加江杰金卡坎凯康柯科克肯库拉兰勒里力丽列鲁玛买麦曼米木穆"
    "那纳娜乃南妮努帕佩皮普其恰钦琴曲然热日茹萨赛桑沙山苏索塔泰特提铁图吐土托瓦外万旺维乌吾西希夏辛雪亚娅牙雅言伊依益银尤于玉"
    "扎再则孜泽珠卓]{5,8}"
)
"""热依汗古丽: a name of another language by its sound."""
_PLACE_FIRST = re.compile(r"[㐀-鿿]{2,3}[省市县区镇乡州旗]\s+[㐀-鿿]{4}$")
"""◇永新县　禾水夜话: a place and the title of what happened there."""
_GOES = re.compile("走进|来到|走上|走出|开进|送进")
"""● 志愿者走进福利院: who does something, no body that signs."""


def _is_label(tokens: Sequence[str]) -> bool:
    """○ 工作动态: one word of four characters without a compound surname."""
    if len(tokens) != 1 or len(tokens[0]) != _LABEL:
        return False
    return tokens[0][:2] not in layout_words("compound_surname").split() and tokens[0][:2] not in ("本刊", "本报")


_LABEL = 4


def _ends_with_name(tokens: Sequence[str]) -> bool:
    """Whether the last words are a name behind its body or post: 建平镇农经站 张显平, 县工会主席 普 开 华."""
    name = "".join(tokens[1:])
    body = re.search(rf"(?:{layout_words('org')}|{layout_words('post')}|[站所队室股办社])$", tokens[0]) is not None
    return body and 2 <= len(name) <= 3 and name[0] in layout_words("surname")

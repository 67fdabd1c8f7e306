"""Who wrote: names, bodies and posts in the lines that sign a text.

In:  the words of a byline (``童 星 郑雪华``), a signature or an affiliation line (``作者单位：…``).
Out: authors without inner spaces, and where they work.
It never takes an ordinary phrase for a name: a bare line must begin with a surname or end as a body does.

>>> read_byline("中共青禾市委常委、组织部长 林 青")
Byline(authors=('林青',), affiliation='中共青禾市委常委、组织部长')
>>> read_byline("童 星 郑雪华").authors
('童星', '郑雪华')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from transforms.names.peoples_names import is_peoples_name
from transforms.page.byline_extras import without_extras, without_notes
from transforms.page.written_from import (
    is_certain_name,
    is_office,
    is_written_from,
    says_where,
    says_who,
    signs_in_brackets,
)
from transforms.reference import layout_pattern, layout_words
from transforms.text.words import frequency

Signs = Literal["", "names", "body", "post"]
_HAN = "㐀-鿿"


@dataclass(frozen=True, slots=True)
class Byline:
    """``authors`` are people or bodies; ``affiliation`` is the post or body printed before a name."""

    authors: tuple[str, ...] = ()
    affiliation: str | None = None


@cache
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(layout_words("surname")), frozenset(layout_words("compound_surname").split())


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"^[{_HAN}“”·、（）()\d]{{2,30}}?{layout_words('org')}$")


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(rf"^(?P<post>.{{0,40}}?{layout_words('post')})\s*(?P<name>[{_HAN}](?:\s?[{_HAN}·]){{1,3}})$")


_MARK = re.compile(r"^[■□◎●◆○▲△▪◇★☆⊙\s]+")
_LABEL = re.compile(
    r"(?:本报|本刊|特约)?(?:记者|通讯员|作者|撰稿|执笔|供稿|文字|口述|讲述|采写|记录|撰文|整理|编译|文|图|摄影)\s*(?:[/／](?:文|图|图片)\s*)?[:：/／|｜丨]\s*"
    r"|(?:^|(?<=\s))(?:本报|本刊)?(?:特约|见习|实习)?(?:记者|通讯员|实习生)(?=[\s　])|[/／]\s*(?:文|图|摄|供稿|整理)$"
    r"|(?<=[\u3400-\u9fff])[\s　]+(?:口述|忆述|追述|自述|讲述|记录整理|采访整理|整理|执笔|记录|笔录|代笔|撰文|撰稿|供稿"
    r"|搜集|辑录|编译|采写)"
    r"(?=[\s　]|$)"
    r"|^(?:答问|解答|答疑|答复|撰稿|供稿|报送|执笔|整理|记录|荐书|荐稿|推荐|投稿|来信)人\s*[:：]\s*"
)
_SUPPLIED = re.compile(r"(?<=[\u3400-\u9fff])[\s　]*(?:供稿|撰稿|投稿)$")
_CREDITED = re.compile(
    r"(?<=[\u3400-\u9fff])[\s　]*[/／]?[\s　]*(?:文\s*[/／、]\s*图|图\s*[/／、]\s*文|文并图|摄影报道)$"
    r"|(?<=[\u3400-\u9fff])[\s　]+(?:图文|文|图|摄影)$"
)
"""What a writer made, behind his name: 林青 文/图."""
_SPLIT = re.compile(r"[\s、，,；;/／|｜\u3000]+")
_STAFF = re.compile(r"^本[刊报](?:特约)?(?:评论员|记者|通讯员|编辑[部组室]|编者|编辑)|^(?:本报|特约)评论员")


def is_staff(said: str) -> bool:
    """本刊记者 林青, 本刊评论员: who writes for the periodical itself."""
    return _STAFF.match(said) is not None


def is_name(said: str) -> bool:
    """Two to four characters that begin with a surname; a compound surname may have two behind it."""
    single, compound = _surnames()
    if is_peoples_name(said):
        return True
    if says_who(said):
        return False
    if not 2 <= len(said) <= 4 or not re.fullmatch(rf"[{_HAN}]+(?:·[{_HAN}]+)*", said):
        if layout_pattern("verse").match(said):
            return False
        return "·" in said and 4 <= len(said) <= 14 and re.fullmatch(rf"[{_HAN}]+(?:·[{_HAN}]+)+", said) is not None
    return ((said[0] in single and len(said) <= 3) or said[:2] in compound) and not layout_pattern("paper").match(said)


_LOCAL = re.compile(
    r"[㐀-鿿]{0,6}(?:省|市|县|区|镇|乡|街道|州|旗)[㐀-鿿]{1,12}(?:办|室|科|股|队|站|所|院|会|组|部|局|委|中心|馆|校|社|处)$"
)
_SAYS = re.compile(
    r"[的了与和把让为是将被从向到有要]|走进|来到|第[一二三四五六七八九十]|大会|会议|现场会|座谈会|推进会|动员会|培训|工作会"
)


def is_body(said: str) -> bool:
    """Whether the words end as the name of a body (单位) does: ``青禾县委组织部``, ``市委政策研究室课题组``; a local
    body (青禾县委创先争优办) says nothing that one does."""
    said = said.replace(" ", "")
    if len(said) > 32:
        return False
    if _body().match(said) is not None:
        return True
    return (
        len(said) <= 18
        and _LOCAL.match(said) is not None
        and _SAYS.search(said) is None
        and layout_pattern("news").search(_CHARGED_WITH.sub("", said)) is None
    )


_CHARGED_WITH = re.compile(rf"[{_HAN}]{{2}}(?=[办科室股处]$)")
"""马牧池乡组织办: what an office is there for is no verb."""


def names_of(said: str) -> tuple[str, ...]:
    """Names in a list, single characters put together in pairs: ``童 星 郑雪华`` → 童星, 郑雪华."""
    _, compound = _surnames()
    out: list[str] = []
    alone = ""
    for token in _SPLIT.split(said.strip()):
        if not token:
            continue
        if len(token) == 1:
            if alone:
                out.append(alone + token)
                alone = ""
            elif out and out[-1] in compound:
                out[-1] += token
            else:
                alone = token
        else:
            out.append(alone + token if alone and len(token) == 2 and alone in _surnames()[0] else token)
            alone = ""
    if alone:
        out.append(alone)
    return tuple(out)


def read_byline(said: str) -> Byline:
    """Authors and post in the words of a byline, marks and labels stripped."""
    said = without_extras(said)
    if bracketed := _bracketed(_LABEL.sub(" ", _MARK.sub("", said)).strip()):
        return bracketed
    said = _MARK.sub("", said).strip().strip("（()）").strip()
    said = _LABEL.sub(" ", _CREDITED.sub("", _SUPPLIED.sub("", said))).strip(" （()）:：\u3000")
    if _STAFF.match(said):
        staff = _STAFF.match(said)
        rest = names_of(said[staff.end() :]) if staff else ()
        return Byline(rest or (said,))
    tokens = names_of(said)
    if len(tokens) > 1 and all((is_body(t) or signs_in_brackets(t)) and not is_name(t) for t in tokens):
        return Byline(tokens)
    if tokens and is_written_from(tokens[0], tokens[1:]):
        return Byline(tokens[1:], None if says_who(tokens[0]) else tokens[0])
    if len(tokens) > 1 and says_who(tokens[0]) and all(map(_may_name, tokens[1:])):  # 读者 夜读人
        return Byline(tokens[1:])
    office = tokens and (_IN_FRONT.search(tokens[0]) or says_where(tokens[0]) or _in_office(tokens))
    if len(tokens) > 1 and office and all(map(_reads_as_name, tokens[1:])):
        return Byline(tokens[1:], tokens[0])
    if tokens and all(is_name(t) for t in tokens):
        return Byline(tokens)
    posted = _posted().match(said)
    if posted:
        name = re.sub(r"\s", "", posted["name"])
        if is_name(name):
            return Byline((name,), re.sub(r"\s+", "", posted["post"]))
    kept = [t for t in tokens if is_name(t)]
    others = [t for t in tokens if not is_name(t)]
    if kept and others and tokens[-1] in kept and all(map(_says_where, others)):
        return Byline(tuple(kept), "、".join(others))
    if kept and others and tokens == (*kept, *others) and all(is_body(t) or _DIVISION.fullmatch(t) for t in others):
        return Byline(tuple(kept), "、".join(others))
    return Byline(tuple(_SPLIT.split(said)) if all(is_body(t) for t in _SPLIT.split(said)) else tokens)


def _bracketed(said: str) -> Byline | None:
    """林青（教务处）, 林青（一分厂）、苗晋（二分厂）: where each of them works, in brackets behind the name."""
    found = [_NAME_AND_WHERE.fullmatch(part) for part in _BEHIND_BRACKET.split(said)]
    if not all(m and is_name(re.sub(r"\s", "", m["name"])) for m in found):
        return None
    names = tuple(re.sub(r"\s", "", m["name"]) for m in found if m)
    where = dict.fromkeys(m["where"] for m in found if m and not _NO_PLACE.fullmatch(m["where"]))
    return Byline(names, "、".join(where) or None)


_NAME_AND_WHERE = re.compile(
    rf"(?P<name>[{_HAN}·]{{2,8}}|[{_HAN}][ \u3000]+[{_HAN}])\s*[（(](?P<where>[{_HAN}\d、]{{1,24}})[)）]"
)
_BEHIND_BRACKET = re.compile(r"(?<=[)）])[\s、，,；;\u3000]*(?=.)")
_NO_PLACE = re.compile(".族|[男女文图]|.{0,2}(?:执笔|整理|供稿|摄影|报道|口述|笔名|化名|通讯员|记者)")
"""林青（回族）, 林青（执笔）: nothing that says where."""


def _says_where(said: str) -> bool:
    """A body, a post or a place in front of a name."""
    fits = (_OF_WHERE.search, _IN_FRONT.search, _OFFICE.fullmatch)
    return is_body(said) or says_where(said) or _is_post(said) or any(fit(said) for fit in fits)


def _reads_as_name(said: str) -> bool:
    """Two or three characters behind a body or post are a name, whatever the surname: 县委组织部 揣立新."""
    return is_name(said) or (re.fullmatch(rf"[{_HAN}]{{2,3}}", said) is not None and not _IN_FRONT.search(said))


_IN_FRONT = re.compile(
    rf"[{_HAN}](?:组织部|宣传部|统战部|办公室|研究室|委员会|党委|党组|政府|支部|[镇乡村局科股室站所队]|街道|委员|[省市县区州]委|[一二三四五六七八九十][中小]|[小中]学|学校|幼儿园|学院|医院|卫生院|中心|政府办|党政办|(?:组织|扶贫|综治|宣传|文明|党建|信访|综合)办|专班)$"
)
"""How the words end that say where the people named behind them work: 水口镇 朱丽芳, 计财科 鲁岩."""
_DIVISION = re.compile(r"[㐀-鿿]{1,7}(?:省|市|县|区|镇|乡|村|街道|社区|旗|州)$")
_OF_WHERE = re.compile(
    rf"{_DIVISION.pattern}|[㐀-鿿\d]{{2,14}}(?:职工|教师|老师|学生|民警|医生|护士|村民|居民|农民|专家|党员|干部)$"
)
"""六队职工, 二中教师: who writes a letter, in front of a name."""
_OFFICE = re.compile(
    r"[㐀-鿿]{2,5}(?<![全局干内外总东西南北中])(?:部|(?<![百学本专])科|(?<![温教寝课浴卧居])室|车间|分厂|工区|项目部)"
    r"|[㐀-鿿]{1,5}(?<![开关进出办建新老工])厂|[㐀-鿿]{0,4}(?:团委|工会|党办|院办|校办|厂办|局办|行办|妇委会)"
)
"""财务部 程立群, 团委 林青: an office of a firm or a body, in front of a name."""
_WORD = 3
"""Occurrences in the word list from which two characters behind an office are a word: 财务部 简介."""


def _in_office(tokens: tuple[str, ...]) -> bool:
    """An office and the names of people, none of which is a word: 财务部 程立群, 语文组 林青 苗晋."""
    if len(tokens) == len("甲乙") and _OFFICE.fullmatch(tokens[0]):
        return frequency(tokens[1]) < _WORD
    office = _OFFICE.fullmatch(tokens[0]) is not None or is_office(tokens[0])
    return office and len(tokens) > 1 and all(map(is_certain_name, tokens[1:]))


def _may_name(said: str) -> bool:
    """What stands behind 读者 in a line that signs: a name or a pen name of two to four characters."""
    return re.fullmatch(rf"[{_HAN}·]{{2,4}}", said) is not None and not says_who(said)


def _in_turn(tokens: tuple[str, ...]) -> bool:
    """采油二队 林青 县农业局 苗晋: where each of two belongs, in front of his name."""
    turns = len(tokens) == len("甲乙丙丁") and all(is_body(t) or says_where(t) for t in tokens[::2])
    return turns and all(map(is_certain_name, tokens[1::2]))


def _some_named(tokens: tuple[str, ...]) -> bool:
    """石门镇人民政府 揣立新 林青: behind a body all that stand beside a name are names, whatever their surnames."""
    names = tokens[1:]
    others = [said for said in names if not is_name(said)]
    plain = all(2 <= len(said) <= 3 and not frequency(said) for said in others)
    return len(others) < len(names) and plain and is_body(tokens[0])


@cache
def _post_end() -> re.Pattern[str]:
    return re.compile(layout_words("post") + "$")


def _is_post(said: str) -> bool:
    return _post_end().search(said) is not None


@lru_cache(maxsize=8192)
def looks_like_byline(said: str) -> Signs:
    """Whether a line without a mark could sign a text: ``names``, a ``body``, a ``post`` and a name; empty for no."""
    said = without_notes(said)
    if not 2 <= len(said) <= 40 or said[-1] in "”》）)！？" or re.search(r"[：:。；！？“]", said):
        return ""
    tokens = names_of(said)
    if 0 < len(tokens) <= 6 and all(is_name(t) for t in tokens):
        return "names"
    posted = _posted().match(said)
    if posted is not None and is_name(re.sub(r"\s", "", posted["name"])):
        return "post"
    if is_body(said) and not re.search(r"[的了]", said):
        return "body"
    signed = 1 < len(tokens) <= 4 and all(map(is_name, tokens[1:]))
    where = (len(tokens) == 2 and _OF_WHERE.fullmatch(tokens[0])) or _in_office(tokens)
    if signed and (is_body(tokens[0]) or where):
        return "post"
    if 1 < len(tokens) <= 4 and (is_written_from(tokens[0], tokens[1:]) or _some_named(tokens) or _in_turn(tokens)):
        return "post"
    parts = [part for part in _SPLIT.split(said) if part]
    return "body" if len(parts) > 1 and all(map(is_body, parts)) else ""

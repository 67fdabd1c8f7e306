"""What stands behind a number: the thing that it counts, and what is said of it.

In:  a text and offsets behind a measure word.
Out: ``Thing``: printed words only, with what is said of the thing (``predicate``) and where the thing ends.
It adds no word and never looks beyond the offsets it is given.

The words that cut are data: ``data/reference/indicator_words.csv`` (pattern, role, example).

>>> thing = thing_behind("5名党员参加义诊", 2, 8)
>>> thing.words, said(thing.predicate)
('党员', '参加义诊')
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from transforms.indicator.counted_places import told_of_places
from transforms.indicator.owners import BOUND, listed_together, owner_in
from transforms.indicator.phrases import EDGES, FILLERS, SHORT, balanced, patterns, strip_link
from transforms.indicator.predicates import predicate_at
from transforms.indicator.separable import separable_at
from transforms.indicator.stated import TIMES
from transforms.text.firsts import gated
from transforms.text.words import tagged

LONGEST_SAID = 16
SHORTEST_CLAUSE = 2
"""Characters behind a measure word that cannot be a noun with something said of it."""

UNFINISHED = (
    "在",
    "为",
    "的",
    "对",
    "从",
    "向",
    "把",
    "将",
    "由",
    "和",
    "与",
    "到",
    "有",
    "是",
    "占",
    "被",
    "分成",
    "分为",
)


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Thing:
    """What stands behind a number: the thing, what is said of it (``predicate``), where the thing ends."""

    words: str
    end: int
    predicate: str
    joined: bool
    """Whether 的 joins it to the number: 30万元的稳定收入."""
    in_clause: bool = False
    """Whether a clause stands between it and the number: 12位来自一线的代表."""


@cache
def _predicate() -> re.Pattern[str]:
    """Words with which something is said of the thing: 参加, 被, 全部."""
    return re.compile(gated(patterns("predicate")))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"([^的“”]*(?:{patterns('counted')}))的.")


_SPAN = re.compile(
    r"(?:“[^”\n]{1,30}”|《[^》\n]{1,40}》|[（(][^（）()\n]{0,20}[）)]|[^，,；;：:、。！？!?…\n“《（(）)])*"
)
_LISTED = re.compile(r"(?:、[^，,；;：:、。！？!?\n\d]{1,12})+的[^，,；;：:、。！？!?\n\d]{2,16}")
"""9名素质高、经验足的书记: qualities listed in front of the thing."""
_JOINED = re.compile(r"(?:和|及|与|以及|(?<![中平同高优初])等|并|或)+$")
_INSIDE = re.compile(r"(?<=[^其之心当])[中内里](?:[，,]|$)")
_OUT_OF_THEM = re.compile("(?<![集心当其高初])[当之]?中的$")
"""22座塔中的 | 16座: those out of which some are counted."""
_ON = re.compile("(?<=..)[上里]$")
"""在48个工位上 | 插起小旗."""
_WHERE = re.compile("在[^，。；]{0,12}的[^，。；的]{1,8}[上里中下]")
"""两人在各自的岗位上: a place, and no clause that tells of the thing."""
_BY_WAY = re.compile(
    "(?:按照|根据|依照|遵照|围绕|通过|本着|采取|采用|运用)[^，。；]{1,20}?的"
    "(?:要求|原则|标准|方式|方法|办法|思路|部署|目标|模式|规定|精神|步骤|形式|途径|做法|安排|主题)"
)
"""25个村按照“一村一品”的要求 | 开展活动: how it was done is no part of what did it."""
_PERSON = re.compile(r"[员人部者众师生民工户手家官长士记表任老童妇女年友授属子]$|同志|队伍|干警|成员|标兵|能手")
"""What 5名 may count; a place or a thing behind it belongs to a clause that tells of the person."""


def thing_behind(text: str, start: int, stop: int, person: bool = False, unit: str = "") -> Thing:
    """What stands in ``text[start:stop]``, behind a measure word: 379名 | 干部 | 踊跃报名.

    ``person``: the number counts people, so that 新中国成立前入党的老党员 is read up to its head.
    """
    span = _SPAN.match(text, start, stop)
    end = span.end() if span else start
    words = text[start:end]
    if another := _AND_ONE.search(words):
        words = words[: another.start()]
        end = start + len(words)
    if end == stop and words.startswith(_AND):
        return Thing("", start, "", False)
    if words.startswith("不等"):  # 260元至500元不等的救助金
        start, words = start + 2, words[2:]
    joined = words.startswith("的")
    if joined:
        start, words = start + 1, words[1:]
    if text[end : end + 1] == "、" and words:
        listed = _LISTED.match(text, end, stop)
        words = text[start : listed.end()] if listed else words
    else:
        listed = None
    if text[end : end + 1] == "、" and not listed and (together := listed_together(words, unit, text, end, stop)):
        own_end = start + len(together)
        goes_on = own_end < stop and text[own_end] not in _MARKS_BEHIND  # 9个市、县项目 | 总投资3元: of them too
        return Thing(together, start if goes_on else own_end, "", joined)
    if unit == "个" and not listed and (places := told_of_places(words, text, end, stop)):
        return Thing(places[0], start + len(places[0]), places[1], joined)
    if how := _DONE_SO.match(words):
        return thing_behind(text, start + how.end(), stop, person, unit)
    if unit and not (person or joined or listed):
        at_number = end == stop and text[end : end + 1].strip("，,。；;：、！？（）…\n") != ""
        if owner := owner_in(words, at_number):
            bound = BOUND.match(text, end) if at_number else None
            bound = bound if bound and "元" in bound[0] else None
            name = f"{words[len(owner[0]) :]}{bound[0]}的{owner[0]}" if bound else owner[0]
            return Thing(name, start + owner[1], "", False)
    thing = _told(words, start, unit, person, joined)
    cut = thing.predicate and not listed and text[end : end + 1] == "、" and unit not in TIMES
    if cut and (whole := _GOES_ON_TO.match(text, end)) and (verb := _VERB_OF.match(thing.predicate)):
        return replace(thing, predicate=f"{verb[0]}{whole['head']}")  # 取得车工、焊工等证书 → 取得证书
    if cut and not _ANOTHER.match(text, end + 1) and tagged(text[end + 1 : end + 5])[0][1][:1] != "v":
        return replace(thing, predicate="")  # 投入小麦、油菜等作物抢收: half of what is said
    if thing.predicate and end == stop and (bound := BOUND.match(text, end)):
        return replace(thing, predicate=f"{thing.predicate}{bound[0]}")
    return thing


_AND_ONE = re.compile(
    "(?<=..)(?:以及|[和与及])(?:[一两二三四五六七八九十几]|\\d+)[名位家户所座辆艘](?![\u4e00-\u9fff]?的)"
)
"""2名代表 | 和一名干部: a number of its own, which may be no row."""
_AND = ("和", "及", "与", "以及", "并")
"""桌子3张 | 和椅子 | 5把: the next number's thing."""
_MARKS_BEHIND = "，,、；;：:。！？!?…\n（(和及与完实"
_GOES_ON_TO = re.compile(
    "(?:、[^，。；：、\\d]{1,12}?)+等(?:\\d+[种类项个])?(?P<head>[^，。；：、\\d等的]{2,10})(?=[，。；]|$)"
)
_VERB_OF = re.compile("(?:取得|获得|考取|拿到|领到|学习|掌握|参加|从事|获)了?")
_ANOTHER = re.compile("[\\d一二两三四五六七八九十]|$")
"""8人当上班组长、2人走上副队长岗位: another number tells on."""


def _told(words: str, start: int, unit: str, person: bool, joined: bool) -> Thing:
    """The thing with which ``words`` begin, and what they say of it."""
    way = _BY_WAY.search(words, 1) if "的" in words else None
    if way and not _quoted(words, way.start()):
        return _said_of(words[: way.start()] + words[way.end() :], way.start(), unit, start, joined)
    for hit in _predicate().finditer(words):
        clause = words.find("的", max(hit.start(), 2), -1)
        where = hit[0] == "在" and _WHERE.search(words) is not None
        if clause > 0 and not where and (hit.start() == 0 or (person and not _PERSON.search(words[: hit.start()]))):
            return _behind_clause(words, start, clause, joined)
        if not _quoted(words, hit.start()):
            denied = _DENIED.search(words, 0, hit.start())
            return _said_of(words, denied.start() if denied else hit.start(), unit, start, joined)
    return _said_of(words, len(words), unit, start, joined)


_DONE_SO = re.compile(
    "(?!获得|取得|所得|难得|值得|心得|懂得|觉得|舍得|显得)[^，。；、的得]{1,3}得[^，。；、的得]{1,6}的(?=..)"
)
"""13只 | 吹得鼓鼓的 | 羊皮胎: how it looks is no thing."""
_DENIED = re.compile("(?:尚|还|仍|并|均|都)?[未没]$")


def _said_of(words: str, at: int, unit: str, start: int, joined: bool) -> Thing:
    at = min(at, separable_at(words))
    if unit and at > SHORTEST_CLAUSE:
        at = min(at, predicate_at(words[: at + _PEEK], unit))
    return _thing(words[:at], start, words[at:], joined)


_PEEK = 2
"""Characters of the predicate that is known that may tell of a verb before it: 驿站 | 迁到集市旁."""


def _thing(words: str, start: int, predicate: str, joined: bool) -> Thing:
    words_alone = _OUT_OF_THEM.sub("", words) if words.endswith("中的") else words
    stripped = _JOINED.sub("", words_alone).strip(EDGES if "“" not in words else " ")
    stripped = strip_link(_INSIDE.sub("", stripped)) if len(stripped) < SHORT else _INSIDE.sub("", stripped)
    if predicate:
        stripped = _ON.sub("", stripped)
    return Thing(stripped, start + len(words), predicate, joined)


def _behind_clause(words: str, start: int, at: int, joined: bool) -> Thing:
    """来自基层一线的市党代表: the thing stands behind 的."""
    tail = words[at + 1 :]
    hit = _predicate().search(tail, 1)
    head = tail[: hit.start()] if hit else tail
    thing = _JOINED.sub("", head if len(head) >= SHORT else words[: at + 1] + head)
    return Thing(thing, start + at + 1 + len(head), "", joined, in_clause=True)


def _quoted(words: str, at: int) -> bool:
    """Inside “ ” or brackets."""
    return words.count("“", 0, at) > words.count("”", 0, at) or words.count("（", 0, at) > words.count("）", 0, at)


def owner_of(thing: str) -> str | None:
    """5个行政村的选手: the number counts 行政村, not 选手; 经验丰富的书记 has no such noun before 的."""
    found = _counted().match(thing)
    return found[1] if found else None


def inside(words: str) -> str:
    """受访大户中 → 受访大户."""
    return _INSIDE.sub("", words)


_ADVERBS = re.compile(
    r"^(?:共(?!同)|一.不[落少漏差缺]|全部|全都|均|都|已经?|先后|分别|分头|纷纷|主动|自愿|积极|踊跃|共同|就(?![业医学读诊餐地近任职])|便|才|还|也|正在|仍)+"
)


_SAYS_NOTHING = re.compile(
    "因为|各(?![类种级项])|(?:一?共|现|总共)有|共计|总计|每(?:[人名户周月季天]|增加|减少|多|少)|[^，、的]{1,3}的"
)
"""全市3468个行政村共有干部, 33名专家组成的服务队: nothing is said of the villages, a body is made of the experts."""


_EACH_GETS = re.compile(
    "每[人户家名](?:可以?|都|均|还)?(?P<gets>得到|拿到|领到|获得?|享受|领取)了?\\d[\\d.]*[万余多]*元(?:的)?(?P<what>[\u4e00-\u9fff]{2,8})$"
)
"""另外30人 | 每人得到3000元的贷款贴息: what they get is said of them."""
_ENDS_WHOLE = ("结对", "作对", "报到", "签到")
"""What ends like a preposition and is a verb."""
_HALF_SAID = re.compile("为|(?:给予|予以|不予|连续|当[天日月晚]|重新|再次|[去今前当次]年|目前)$")
"""A purpose, or when and how alone: 个村连续 | 三年没有发展党员."""


def said(predicate: str) -> str:
    """参与志愿服务 of 均参与了志愿服务; empty where it is long or cut short."""
    if predicate.startswith("每") and (own := _EACH_GETS.match(predicate)):
        return f"{own['gets']}{own['what']}"
    if _SAYS_NOTHING.match(predicate):
        return ""
    words = balanced(FILLERS.sub("", _ADVERBS.sub("", predicate)).strip(EDGES))
    unfinished = words.endswith(UNFINISHED) and not words.endswith(_ENDS_WHOLE)
    whole = 2 <= len(words) <= LONGEST_SAID and not unfinished and not _HALF_SAID.match(words)
    return words if whole else ""

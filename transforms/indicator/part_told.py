"""Of what part of the things counted a number tells: 其中2起是酒后驾车, 仍有13户没有签约, 《山路》等3篇获奖, 其余8件.

In:  a number that counts, the text around it, the thing behind it, what the number before it stated.
Out: ``Stated`` with what is told of the part in its name; None, or an empty name, where nothing of the kind is told.
It reads what stands within the clause of the number, and for the rest the one part that was named before it. What is
left where several parts were named is of none of them.

>>> rest_of_part("收到意见26条，采纳19条，其余", 0, 16, "条"), rest_of_part("达成协议的有21件，其余", 0, 12, "件")
('未采纳', '未达成协议')
>>> rest_of_part("办结41件，受理5件，其余", 0, 13, "件"), rest_of_part("收到意见26条，其余", 0, 10, "条")
('其余件数', '')
"""

from __future__ import annotations

import re

from transforms.indicator.nouns import DENIES
from transforms.indicator.phrases import LONG, strip_lead, tidy
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.said_again import is_verb_alone, things_of
from transforms.indicator.stated import COUNTED, PEOPLE, TIMES, Stated, Surroundings
from transforms.indicator.things import Thing, said
from transforms.quantity.bare import how_many
from transforms.records import Quantity
from transforms.text.words import tagged


def part_told(quantity: Quantity, around: Surroundings, thing: Thing, before: Stated, dimension: str) -> Stated | None:
    """What a clause tells of some of those counted."""
    if dimension not in COUNTED or quantity.unit in TIMES - {"次"}:
        return None
    return (
        _which_are(quantity, around, before)
        or _some_done(quantity, around, thing, before)
        or _who_mean_to(quantity, around, dimension)
        or _not_done(quantity, around, thing, dimension)
        or _and_others(quantity, around, thing)
        or _to_be_done(quantity, around, before)
    )


def share_who_are(quantity: Quantity, around: Surroundings) -> Stated | None:
    """惠及企业3万家，其中 | 九成以上 | 为中小企业 → 中小企业占比: the share of what it says they are."""
    if not _among_them(quantity, around):
        return None
    found = _OF_A_KIND.match(around.text, quantity.end)
    if found is None or not ends_in_noun(found["what"]):
        return None
    return Stated(f"{found['what']}占比", found["what"], found.end())


_OF_A_KIND = re.compile(r"(?:都|均|全)?(?:是|为|属于?)(?P<what>[^，。；：、\d“”（）的]{2,12})(?=[，。；、）]|$)")
_AMONG_THEM = re.compile("其中[，：]?(?:就|还|也)?(?:有)?(?:近|约)?$")


def _among_them(quantity: Quantity, around: Surroundings) -> bool:
    return _AMONG_THEM.search(around.text, max(around.sentence, quantity.start - 8), quantity.start) is not None


_ARE = re.compile("(?:都|均)?是(?:因为?)?(?P<what>[^，。；：、\\d“”（）]{3,14})(?=[，。；])")


def _which_are(quantity: Quantity, around: Surroundings, before: Stated) -> Stated | None:
    """装置报警15次，其中 | 2次是有人打孔偷油 → 有人打孔偷油的装置报警: that alone, and not the whole again."""
    if not before.base or not _among_them(quantity, around):
        return None
    found = _ARE.match(around.text, quantity.end)
    if found is None or ends_in_noun(found["what"]) or found["what"].endswith("的"):
        return None
    if not _counted_before(around, quantity):
        return None
    return Stated(f"{found['what']}的{before.base}", before.base, quantity.end)


_SOME_DONE = re.compile(
    "(?:目前|现在?)?已经?(?:全部)?(?P<done>(?!于|有|占|达|超|是|[完建竣]成?工?[，。])[^，。；：、\\d的]{2,10})(?=[，。；])"
)


def _some_done(quantity: Quantity, around: Surroundings, thing: Thing, before: Stated) -> Stated | None:
    """31个项目闲置，其中 | 14个已改作食堂 → 改作食堂的项目."""
    if thing.words or not _among_them(quantity, around):
        return None
    found = _SOME_DONE.match(around.text, quantity.end)
    whole = before.base.rpartition("的")[2] if found and _counted_before(around, quantity) else ""
    if found is None or len(whole) < len("项目") or not ends_in_noun(whole) or ends_in_noun(found["done"][:2]):
        return None
    return Stated(f"{said(found['done'])}的{things_of(whole) or whole}", before.base, quantity.end)


_NUMERAL = "[\\d.一二两三四五六七八九十百千万亿几]+[余多]?"


def _counted_before(around: Surroundings, quantity: Quantity) -> bool:
    """Whether the sentence has counted things of the unit before."""
    unit = re.escape(quantity.unit)
    return re.search(f"{_NUMERAL}{unit}[^。]*$", around.text[around.sentence : quantity.start]) is not None


def _who_mean_to(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """对30家养殖场的调查表明，有 | 19家表示将增加补栏 → 表示将增加补栏的家数: what some say, and not what was asked."""
    if not (dimension in PEOPLE - {"visits"} or quantity.unit == "家"):
        return None
    found = _MEAN_TO.match(around.text, quantity.end)
    if found is None:
        return None
    name = f"{found['told']}的{how_many(quantity.unit)}"
    return Stated(name, name, found.end())


_MEAN_TO = re.compile(
    r"(?:均|都|则|也|明确|仍|还)*(?P<told>(?:表示|打算|希望|愿意|计划(?!生育|外|内)|准备|认为|觉得|担心)[^，。；：、\d的]{2,12}|赞成|反对|同意|弃权)"
    r"(?=[，。；、]|$)"
)
_NOT_DONE = re.compile("(?:至今|目前|现在|仍然?|还|都|均|全都)*(?:没有|没能?|尚?未能?|不愿意?|不肯|拒绝)(?!.{0,3}的)")


def _not_done(quantity: Quantity, around: Surroundings, thing: Thing, dimension: str) -> Stated | None:
    """改造项目仍有 | 13户没有签订协议 → 没有签订协议户数: who has not, and not where they are."""
    actors = dimension in PEOPLE - {"visits"} or quantity.unit == "家"
    if thing.words or not actors or not _NOT_DONE.match(thing.predicate):
        return None
    told = said(_WHEN.sub("", thing.predicate))
    if _goes_on(around, thing) or not _SHORTEST <= len(told) <= _LONGEST:
        return None
    name = f"{told}{how_many(quantity.unit)}"
    return Stated(name, name, thing.end)


def _goes_on(around: Surroundings, thing: Thing) -> bool:
    """Whether the clause goes on behind what is told of the thing."""
    end = thing.end + len(thing.predicate)
    return around.text[end : end + 1].strip("，。；、！？\n") != ""


_WHEN = re.compile("^(?:至今|目前|现在|仍然?|还|都|均|全都)+")
_SHORTEST, _LONGEST = 3, 12


def _and_others(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """《山路》等 | 3篇获二等奖 → 获二等奖篇数: the one named is an example."""
    if thing.words or around.text[quantity.start - 1 : quantity.start] != "等":
        return None
    told = said(thing.predicate)
    if _goes_on(around, thing) or not told or len(told) > _LONGEST:
        return None
    name = f"{told}{how_many(quantity.unit)}"
    return Stated(name, name, thing.end)


_NEEDED = "(?P<modal>需要?|应当?|急需|亟需|拟|待)(?!求)"
_MORE_NEEDED = re.compile(
    f"(?:^|[，。；：、中]){_NEEDED}(?P<first>[^，。；：、\\d的]{{2,8}})的(?:有)?(?P<list>{_NUMERAL}[个户家处座件项所条]"
    f"、(?:[^，。；：、\\d的]{{2,8}}的(?:有)?{_NUMERAL}[个户家处座件项所条]、)*(?P<what>[^，。；：、\\d的]{{2,8}})的(?:有)?)?$"
)
_HEADS = ("户数", "人数")
_ENDS = ("", "，", "。", "；", "、")


def _to_be_done(quantity: Quantity, around: Surroundings, before: Stated) -> Stated | None:
    """排污口99个，需要取缔的 | 38个、合并的 | 61个 → 需要取缔的排污口: nobody says that it was done."""
    if around.text[quantity.end : quantity.end + 1] not in _ENDS:
        return None
    found = _MORE_NEEDED.search(around.text[max(around.sentence, quantity.start - 4 * LONG) : quantity.start])
    if found is None:
        return None
    what = found["what"] or found["first"]
    if not any(tag[:1] == "v" for _, tag in tagged(found["first"])) or what[0] in "需应拟待不未已":
        return None
    thing = things_of(before.base) if _counted_before(around, quantity) else ""
    if not thing or "的" in thing or is_verb_alone(thing) or not ends_in_noun(thing):
        bare = how_many(quantity.unit)
        return Stated(f"{found['modal']}{what}{'' if bare in _HEADS else '的'}{bare}", bare, quantity.end)
    return Stated(f"{found['modal']}{what}的{thing}", thing, quantity.end)


def rest_of_part(body: str, sentence: int, start: int, unit: str, told: str = "", rest: str = "") -> str:
    """What the rest is: what is told of it, or what the one part named before it is not; empty where no part is named.

    Args:
        body: the text.
        sentence: where its sentence begins.
        start: where the number of the rest stands, behind 其余.
        unit: its measure word.
        told: what is said of the rest itself.
        rest: what it is called as a rest of the whole, which will do where the part is told by a verb alone.
    """
    front = body[sentence:start]
    counted = list(re.finditer(f"{_NUMERAL}{re.escape(unit)}", front))
    if not 0 < len(counted) <= _WHOLE_AND_PART or not _REST_NEXT.fullmatch(front, counted[-1].end()):
        return ""
    first, words = (_CLAUSE.split(front[: number.start()])[-1] for number in (counted[0], counted[-1]))
    if picked := _PICKED.fullmatch(words):
        if told:
            return f"{told}{how_many(unit)}"
        what = strip_lead(tidy(picked["what"]))
        return f"未{what}" if _is_deed(what) else f"其余{how_many(unit)}"
    if rest:
        return ""
    (verb, tag), (before, _) = (tagged(said.rstrip("了"))[-1] if said else ("", "") for said in (words, first))
    if tag[:1] != "v" and not is_verb_alone(verb):
        return ""
    only_part = len(counted) < _WHOLE_AND_PART or not is_verb_alone(before)
    return f"未{verb}" if only_part and is_verb_alone(verb) else f"其余{how_many(unit)}"


_WHOLE_AND_PART = 2
_REST_NEXT = re.compile("[^，。；：、\\d]{0,3}[，；](?:其余|剩下|剩余|余下)的?")
_CLAUSE = re.compile("[，。；：、]")
_PICKED = re.compile("(?:其中)?(?P<what>[^\\d]{2,14})的(?:就|也|只|已)?有?")


def _is_deed(words: str) -> bool:
    """Whether ``words`` say that something was done: 当场达成协议, not 城镇户口."""
    tokens = tagged(words)
    if not tokens or tokens[0][0] in DENIES:
        return False
    return any(tag[:1] in "vl" or word.startswith("达成") for word, tag in tokens) and not words.startswith(
        ("有", "是", "属")
    )

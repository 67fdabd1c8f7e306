"""What was brought about with those that are counted: 12户危旧房屋改造竣工, 安置房已有30户入住 count no others.

In:  a number that counts, the words in front of it, the thing behind it and what is said of it.
Out: ``Stated`` with the act in its name, or None where nothing is said to be brought about.
It reads a closed class of acts (begun, built, moved in) that stand alone behind the number: without them the name would
say how many there are in all. It never reads an act of which a number of its own tells (30户开工12户).

>>> act_of("已全部竣工"), act_of("竣工后"), act_of("参加培训")
('竣工', '', '')
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import LONG, tidy
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.indicator.things import Thing, owner_of
from transforms.records import Quantity

_ACT = (
    "(?:脱贫(?:摘帽|出列|销号)?|摘帽|出列|退出|[开动竣完]工|建成|落成|投产|达产|封顶|交付|搬迁|入住|搬入新[居房]|(?:开工)?建设"
    "|主体(?:工程)?(?:封顶|完工|竣工)|竣工验收|(?:完成|通过)验收|(?:投入|交付)(?:使用|运营|生产))"
)
_DONE = re.compile(f"(?:现?已经?|现|全部|均|都|全面|陆续|相继|先后|如期|正式|顺利|提前)*(?P<act>{_ACT}{{1,3}})")
_WORK = re.compile("(?:重建|扩建|改建|改造|加固|维修|修缮|搬迁|建设|整治|改厕|改水|改电|安装)$")
"""民房重建 | 竣工: the work that was done, in the place of a noun."""


def act_of(predicate: str) -> str:
    """The act that ``predicate`` tells of and nothing else; empty where it tells of another thing."""
    found = _DONE.fullmatch(predicate)
    return found["act"] if found and found["act"] != "建设" else ""


def done_with(quantity: Quantity, around: Surroundings, left: str, thing: Thing, dimension: str) -> Stated | None:
    """危旧房屋改造已有 | 12户竣工 → 危旧房屋改造竣工; 20户搬迁安置户入住 → 入住的搬迁安置户."""
    act = act_of(thing.predicate) if thing.predicate and dimension in COUNTED and not thing.in_clause else ""
    picked = not thing.words and around.text[quantity.start - 1 : quantity.start] == "的"
    if not act or picked or (thing.end + len(thing.predicate) == around.right and _goes_on(around)):
        return None
    name = tidy((owner_of(thing.words) or thing.words) if thing.words else left)
    if not 1 < len(name) <= LONG:
        return None
    is_work = _WORK.search(name) is not None
    if not (thing.words or is_work or ends_in_noun(name)):
        return None
    named = f"{act}的{name}" if thing.words and not is_work else f"{name}{act}"
    return Stated(named, named, thing.end if thing.words else quantity.end)


def _goes_on(around: Surroundings) -> bool:
    """19栋民居已完工 | 14栋: the act is the next number's."""
    return around.text[around.right : around.right + 1].isdigit()

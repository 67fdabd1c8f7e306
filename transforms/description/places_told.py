"""Of which places a list of counts tells: 涉及5个镇、30个村 are not all that there are, nor are 5个镇、30个村受灾.

In:  a text, where the sentence of each of its quantities begins, the quantities in order and what was said of each.
Out: the same descriptions; counts of places side by side have in their names the verb in front of the first or behind
     the last (涉及乡镇, 受灾的村), and a count behind the names of places (甲、乙2市) is of places.
It reads a closed class of verbs, and never looks beyond the clause in which the places are counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.indicator.stated import PEOPLE
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

if TYPE_CHECKING:
    from transforms.description.describe import Description

_BRACKETED = "(?:[（(][^（）()\\d]{1,24}[）)])?"
_KIND = re.compile(
    "(?:县市区|市县区?|县区|区县|州市|乡镇街道|乡镇|镇乡|街道|社区|行政村|自然村|建制村|村民小组|村民组|村组|村寨|村委会|居委会"
    f"|办事处|[省市州盟县区旗镇乡村](?![级委长域属办直里内民部务]|城(?![镇市乡]))){_BRACKETED}"
)
PLACES = ("省", "市", "州", "县", "区", "旗", "镇", "乡", "村", "盟")
_ENDS = (*PLACES, "街道", "社区", "小组", "村组", "）")
_NEXT = re.compile(f"{_BRACKETED}的?(?:[、，和及与]|以及)?(?:约|近)?")
_REACHES = re.compile(
    "(?P<verb>涉及|覆盖|辐射|波及)(?:到|了)?(?:全[省市县区]|辖区)?(?:的|共|全部|约|近)*"
    "(?:[\u4e00-\u9fff、]{2,20}(?:[两三四五]县?[市县区]|等)|[\u4e00-\u9fff]{2,6}(?:流域|片区|沿线)|[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5})+)?$"
)
_LONGEST_FRONT = 28
_HIT = re.compile(
    f"{_BRACKETED}(?:不同程度|分别|先后|相继|均|都)*地?"
    "(?P<verb>受灾|成灾|受旱|受淹|受损|停电|断电"
    "|(?:受到|遭受|遭到)了?[^，。；、\\d]{0,8}?(?:灾害|影响|破坏|损[失害]|侵袭|袭击|旱灾|洪灾))(?=[，。；、]|$)"
)
_AMONG = re.compile("的(?:也|还|共)?有(?:近|约)?$")
_NAMES_ALONE = re.compile("上述|以上|[\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})+|")


def with_places_told(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` of ``quantities`` with what is told of the places that they count."""
    out, row = list(said), 0
    while row < len(quantities):
        places = _side_by_side(body, starts, quantities, said, row)
        for at, name in enumerate(_names(body, starts, quantities, said, row, places), row):
            out[at] = replace(out[at], indicator=name)
        row += max(1, len(places))
    return out


def _side_by_side(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description], row: int
) -> list[str]:
    """The kinds of places that the numbers from ``row`` on count with nothing else between them."""
    places: list[str] = []
    for at in range(row, len(quantities)):
        number = quantities[at]
        if starts[at] != starts[row] or (places and not _next_to(body, quantities[at - 1], places[-1], number)):
            break
        place = _place(body, number, said[at].indicator)
        if not place:
            break
        places.append(place)
    return places


def _place(body: str, number: Quantity, told: str) -> str:
    """The kind of place that ``number`` counts, as printed; empty where it counts none."""
    if number.unit.startswith(PLACES):
        return number.unit
    if number.unit != "个":
        return ""
    if told.endswith(_ENDS) and body.startswith(told, number.end) and "的" not in told:
        return told
    found = _KIND.match(body, number.end)
    return found[0] if found and (not told or told.endswith(found[0])) else ""


def _behind(number: Quantity, place: str) -> int:
    return number.end + len(place) * (number.unit != place)


def _next_to(body: str, last: Quantity, place: str, number: Quantity) -> bool:
    return _NEXT.fullmatch(body, _behind(last, place), number.start) is not None


def _names(
    body: str,
    starts: Sequence[int],
    quantities: Sequence[Quantity],
    said: Sequence[Description],
    row: int,
    places: Sequence[str],
) -> list[str]:
    """The names of the numbers from ``row`` on; none where nothing is told of the ``places``."""
    if not places:
        return []
    first, end = quantities[row], row + len(places)
    known = [told.indicator for told in said[row:end]]
    among = known[0].removesuffix(places[0])
    if among.endswith("的") and _AMONG.search(body, starts[row], first.start):
        return [known[0], *(f"{among}{place}" for place in places[1:])]
    behind = _behind(quantities[end - 1], places[-1])
    others = (
        [quantities[end]]
        if end < len(quantities) and _next_to(body, quantities[end - 1], places[-1], quantities[end])
        else []
    )
    others = [other for other in others if starts[end] == starts[row] and dimension_of(other.unit) in PEOPLE]
    if hit := _HIT.match(body, behind) or (others and _HIT.match(body, others[0].end)):
        return [f"{hit['verb']}的{place}" for place in places]
    reaches = _REACHES.search(body, max(starts[row], first.start - _LONGEST_FRONT), first.start)
    if reaches is None:
        return [place if _NAMES_ALONE.fullmatch(name) else name for place, name in zip(places, known, strict=True)]
    verb = reaches["verb"]
    told = [f"{verb}{place}" for place in places]
    names = [name if name.endswith(new) else new for name, new in zip(known, told, strict=True)]
    return [*names, *(f"{verb}{said[end].indicator}" for _ in others if said[end].indicator in _WHO)]


_WHO = frozenset({"农户", "群众", "人口", "村民", "居民", "农民", "人数", "贫困户", "户数", "家庭", "贫困人口"})
"""涉及6个村 | 540户: they are reached too."""

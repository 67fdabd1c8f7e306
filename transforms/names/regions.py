"""Administrative divisions by name: which 柯城区, and where in a text divisions are named.

In:  a name as people write it (温州市, 温州, 延边州, 浙江省温州市) or a text, and the division in which it is said.
Out: ``Region`` with its code by GB/T 2260, earlier divisions (衢县, 洞头县) included.
It never guesses between namesakes: 鼓楼区 alone is nobody's, 鼓楼区 in Fuzhou is one.

>>> lookup("柯城区", within="衢州市").region_code
'330802'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from transforms.reference import table


@dataclass(frozen=True, slots=True)
class Region:
    """A division; ``until`` is the last year in which it existed under this code, None while in force."""

    region_code: str
    name: str
    full_name: str
    level: str
    parent_code: str | None
    official_name: str
    until: int | None = None


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class RegionMention:
    """A division named at ``text[start:end]``."""

    start: int
    end: int
    region: Region


LEVELS = ("province", "prefecture", "county")
_SUFFIX = "省市区县州旗盟"
_LONGEST = 15
"""Characters of the longest official name, 积石山保安族东乡族撒拉族自治县."""
LANDMARK = "(?:(?!江山|河源|湖州)[湖江河山港岛](?![口区东西南北中村镇乡县市州道阴油边])|水库|古城|景区)"
"""What makes a landmark's name of a division's: 鄱阳湖, 黄山景区."""


_TOWN = "镇(?![街域区长政])|乡(?![镇村土下亲情贤级])"
"""兰陵镇 is a town, 兰陵乡镇 are those of the county."""


@cache
def _words() -> frozenset[str]:
    """Names that are ordinary words as well (城区, 安康): not read in a text without the division around them."""
    return frozenset(row["name"] for row in table("region_words"))


@cache
def all_regions() -> tuple[Region, ...]:
    """Every division in the order of the codes, earlier ones included."""
    return tuple(
        Region(
            region_code=row["region_code"],
            name=row["name"],
            full_name=row["full_name"],
            level=row["level"],
            parent_code=row["parent_code"] or None,
            official_name=row["official_name"],
            until=int(row["until"]) if row["until"] else None,
        )
        for row in table("divisions")
    )


@cache
def by_code() -> dict[str, Region]:
    """Region code → division."""
    return {region.region_code: region for region in all_regions()}


@cache
def _by_name() -> dict[str, tuple[Region, ...]]:
    """Every written form → the divisions that may be meant: 温州市, 温州, 延边朝鲜族自治州, 襄樊市."""
    former = {row["region_code"]: row["former_names"].split() for row in table("divisions")}
    forms: dict[str, dict[str, Region]] = {}
    for region in all_regions():
        full = [region.name, region.official_name, *former[region.region_code], *_banner(region.name)]
        full += _autonomous(region)
        for form in (*full, *(_stem(name) for name in full)):
            if len(form) > 1:
                forms.setdefault(form, {})[region.region_code] = region
    return {form: tuple(regions.values()) for form, regions in forms.items()}


def _autonomous(region: Region) -> list[str]:
    """How 松桃苗族自治县 is also called: 松桃自治县."""
    suffix = region.official_name[-3:]
    return [f"{_stem(region.name)}{suffix}"] if suffix in AUTONOMOUS and len(region.name) > 2 else []


AUTONOMOUS = ("自治县", "自治州", "自治旗")


def _banner(name: str) -> tuple[str, ...]:
    """How a banner is mostly written: 科尔沁左翼中旗 → 科左中旗, 阿拉善左旗 → 阿左旗."""
    found = _WINGS.fullmatch(name)
    return (f"{found[1]}{found[2]}{found[3]}旗",) if found else ()


_WINGS = re.compile("(.).{1,3}([左右])翼?([前中后]?)旗")


def _stem(name: str) -> str:
    """温州市 → 温州, 鄂伦春旗 → 鄂伦春; a name of two characters has none (衢县)."""
    return re.sub(rf"(?:地区|林区|[{_SUFFIX}])$", "", name) if len(name) > 2 else name


def lookup(name: str, within: str | None = None) -> Region | None:
    """The division called ``name``, as said in the division ``within`` (a name or a code); None where unknown or open.

    A namesake inside ``within`` comes first, then one in the same prefecture, in the same province, then the only
    one in the country; among equals the one in force, then the higher level (吉林 the province), then the last code
    ``name`` may hold the divisions above: 浙江省温州市.
    """
    around = _around(within)
    named = _by_name().get(name)
    if named is None:
        path = find_regions(name, within)
        return path[-1].region if path and path[-1].end == len(name) and path[0].start == 0 else None
    return _meant(name, around.region_code if around else None)


@lru_cache(maxsize=1 << 16)
def _meant(form: str, around: str | None) -> Region | None:
    """The division that a written form means, said in the division with the code ``around``."""
    return _choose(_by_name()[form], by_code()[around] if around else None)


def _around(within: str | None) -> Region | None:
    if not within:
        return None
    return by_code().get(within) or lookup(within)


def _choose(candidates: Iterable[Region], around: Region | None) -> Region | None:
    ranked = sorted((_rank(region, around), region.region_code) for region in candidates)
    equals = [by_code()[code] for rank, code in ranked if rank == ranked[0][0]]
    if len(equals) > 1 and not _is_one_place(equals):
        return None
    return max(equals, key=lambda region: region.until or 0)


def _is_one_place(regions: list[Region]) -> bool:
    """Whether namesakes are one place under the codes of several years: 吴江市 was 329018 until 1994, then 320584.

    Chongqing (50) was a part of Sichuan (51) until 1997.
    """
    homes = {(region.region_code[:2].replace("50", "51"), region.level) for region in regions}
    return len(homes) == 1 and all(region.until for region in regions)


def _rank(region: Region, around: Region | None) -> tuple[int, bool, int]:
    """Small is likely: nearness to ``around``, in force, level."""
    near = 3
    if around is not None:
        code = region.region_code
        for distance, prefix in enumerate((_prefix(around), around.region_code[:4], around.region_code[:2])):
            if code.startswith(prefix):
                near = distance
                break
    return near, region.until is not None, LEVELS.index(region.level)


def _prefix(region: Region) -> str:
    """What the codes inside a division begin with."""
    return region.region_code[: {"province": 2, "prefecture": 4}.get(region.level, 6)]


def province_of(name: str, within: str | None = None) -> Region | None:
    """The province in which the division ``name`` (or code) lies: 台江区 → 福建省."""
    region = by_code().get(name) or lookup(name, within)
    return by_code()[region.region_code[:2] + "0000"] if region else None


def contains(outer: Region, inner: Region) -> bool:
    """Whether ``inner`` is ``outer`` or lies in it."""
    return inner.region_code.startswith(_prefix(outer))


_SUFFIXED = re.compile(f"[{_SUFFIX}]")
_BEFORE = re.compile("[^\u4e00-\u9fff]|[是在和与及到赴从对由向省市州区的原减]|(?:全|各)县")
_TOGETHER = re.compile(
    "(?<=[\u4e00-\u9fff，])(?<!怀化)会同县(?:[\u4e00-\u9fff]{1,5}?[局委办部]|公安|检察|法院|疾控|[\u4e00-\u9fff]{0,4}中心)"
    "|(?<=[省市县区州镇乡村局部委办院校厅司厂])和县(?:[\u4e00-\u9fff]{1,6}?[局委办部]|公安|检察|法院|政府|直|级)"
)
"""督查室会同县发改委, 园区和县工信局: together with an office of the county, not 会同县 in 湖南 nor 和县 in 安徽."""
_NOT_BEHIND = re.compile("[委级直里处政乡城域内外长]")
"""A short name in front of one of these is a piece of other words: 市委和县委, 该县城."""


@cache
def _full_forms() -> frozenset[str]:
    """The written forms that end in their suffix: 红旗区, not 红旗."""
    former = (name for row in table("divisions") for name in row["former_names"].split())
    names = {
        name
        for region in all_regions()
        for name in (region.name, region.official_name, *_banner(region.name), *_autonomous(region))
    } | set(former)
    return frozenset(name for name in names if name[-1] in _SUFFIX)


@cache
def _bare() -> re.Pattern[str]:
    """Provinces and prefectures written without suffix (衢州, 浙江, 内蒙古)."""
    stems = {_stem(region.name) for region in all_regions() if region.level != "county" and region.until is None}
    heads: dict[str, list[str]] = {}
    for stem in sorted(stems - _words(), key=lambda s: (-len(s), s)):
        heads.setdefault(stem[0], []).append(stem[1:])
    return re.compile("|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in sorted(heads.items())))


@cache
def _bare_counties(prefecture: str) -> re.Pattern[str]:
    """Counties of one prefecture (first four digits of the code) without suffix: 龙游, 开化."""
    stems = {_stem(r.name) for r in all_regions() if r.level == "county" and r.region_code.startswith(prefecture)}
    stems = {stem for stem in stems if len(stem) > 1 and stem[-1] not in _SUFFIX} - _words()
    return re.compile("|".join(sorted(stems, key=lambda s: (-len(s), s))) or r"(?!)")


def find_regions(text: str, within: str | None = None) -> list[RegionMention]:
    """Divisions named in ``text`` in order: with their suffix (柯城区), provinces and prefectures also without (衢州).

    Where ``within`` is a prefecture or lies in one, its counties are read without suffix too (龙游).
    Divisions written one behind the other narrow the search: 浙江省温州市鹿城区 gives three, each inside the one
    before. Left out: names that stay open, and, where ``within`` is given, counties of other provinces that stand
    alone (适应城市 is not 应城市).
    """
    around = _around(within)
    out: list[RegionMention] = []
    open_end = 0
    for start, end in _spans(text, around):
        if start < open_end or (out and start < out[-1].end):
            continue
        before = out[-1].region if out and out[-1].end == start else None
        form = text[start:end]
        nearest = before or around
        region = _meant(form, nearest.region_code if nearest else None)
        if region is None:
            continue
        inside = before is not None and contains(before, region)
        if not inside and _TOGETHER.match(text, start):
            continue
        if not inside and (
            _is_a_word(form, region, around) or (len(form) == 2 and not _stands_alone(text, start, end))
        ):
            open_end = end if form[-1] not in _SUFFIX else 0  # 昌都市 is not in 大南昌都市圈
            continue
        if not inside and around is not None and region.level == "county" and _rank(region, around)[0] == len(LEVELS):
            continue
        out.append(RegionMention(start, end, region))
    return out


def _is_a_word(form: str, region: Region, around: Region | None) -> bool:
    """Whether a written form is rather a word: 安康, and 新建县 in the bulletins of other prefectures than its own."""
    own = around is not None and len(form) > 2 and region.region_code[:4] == around.region_code[:4]
    return form in _words() and not own


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a name of two characters is one: 衢县, not the tail of 石盘县 nor a piece of 市委和县委."""
    return not _NOT_BEHIND.match(text, end) and (start == 0 or bool(_BEFORE.match(text, start - 1)))


def _is_landmark(text: str, start: int, end: int) -> bool:
    """Whether a short name goes on as that of a lake or a hill; a province's does not (浙江江山), 青海湖 and 天津港
    apart."""
    if text[start:end] == "青海":
        return text.startswith("湖", end)
    named = _by_name()[text[start:end]]
    may_be = text.startswith("港", end) or all(region.level != "province" for region in named)
    return may_be and _landmark().match(text, end) is not None


_DAYS = re.compile(r"[\d一二三四五六七八九十百两几半多每]")
"""连续17天 | 水温, 每天 | 津贴: days, neither 天水 nor 天津."""
_EARLIER = re.compile("县(?![域级区乡市际直处外内城里镇情长以两各])|专区|专署")
"""孝感 | 县, 榆林 | 专区: earlier divisions, of which the table knows no code, and neither is the city of today."""


@cache
def _landmark() -> re.Pattern[str]:
    return re.compile(rf"{LANDMARK}|{_TOWN}")


def _spans(text: str, around: Region | None) -> list[tuple[int, int]]:
    """Where names stand, in order; at one place the longest."""
    forms = _full_forms()
    spans = {hit.start(): hit.end() for hit in _bare().finditer(text)}
    if around is not None and around.level != "province":
        spans |= {hit.start(): hit.end() for hit in _bare_counties(around.region_code[:4]).finditer(text)}
    spans = {
        start: end
        for start, end in spans.items()
        if not _EARLIER.match(text, end)
        and (end in spans or not _is_landmark(text, start, end))
        and not (text[start] == "天" and _DAYS.search(text, max(0, start - 1), start))
    }
    for hit in _SUFFIXED.finditer(text):
        end = hit.end()
        for start in range(max(0, end - _LONGEST), end - 1):
            if text[start:end] in forms:
                spans[start] = max(end, spans.get(start, 0))
                break
    return sorted(spans.items())

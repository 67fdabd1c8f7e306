"""Where an issue comes from: the division of its publisher, with code and province.

In:  what the issue prints of itself (issuer, name, permit, the region in its title) and its text.
Out: ``Home``; ``inferred`` names the fields that are not printed.
It never chooses between namesakes, and infers from the places in the text only where nearly all agree.

>>> home_of(issuer="中共温州市鹿城区委组织部", publication=None, permit=None, region=None, text="")
Home(region='鹿城区', region_code='330302', province='浙江省', inferred=('province',))
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from transforms.names.regions import AUTONOMOUS, Region, by_code, contains, find_regions, lookup, province_of
from transforms.reference import table
from transforms.text.lines import HAN

FEWEST_PLACES = 6
"""Divisions that a text must name before its home is inferred from them, half of them different ones."""

_DIVISION = re.compile(
    rf"(?:中共|中国共产党|政协|共青团|国家统计局|中国人民政治协商会议|中国人民解放军)?((?:(?!委)[{HAN}]{{1,10}}?(?:省|自治区|市|州|盟|地区|县|区|旗))+)(?!长|民(?![政族宗委兵营航]))"
)
OF_PARTY = re.compile("^(?:中共|中国共产党|共青团|政协)")
"""中共 | 青禾县委: in front of the division of a body."""
_PREFECTURE = re.compile(rf"(?:中共)?([{HAN}]{{2,4}}?)地委")
"""中共南浦地委: the party committee of a prefecture (地区)."""
_UNIT = re.compile(rf"(?!委)[{HAN}]{{1,10}}?(?:省|自治区|市|州|盟|地区|县|区|旗)")
_NO_DIVISION = re.compile(r"(?:开发|园|新|示范|保护|试验|社|校|营|库|景|灌|林)区$")
_AIMS = re.compile("争?创|建设|推[进动]|打造|迎接|申报|整治|全面|深化")
"""清渠县|创建省|级文明县|城指挥部: what a body is there for."""
_PERMIT_LETTER = re.compile(
    r"(?:[(（]([\u4e00-\u9fff])[)）]|([\u4e00-\u9fff])[\u4e00-\u9fff]??)\s*(?:内|新|连|企|准|刊|[A-ZＯ0]\d)"
)
"""浙内准字, （闽）内资, 湘常新出准字: the letter of the province first; （青禾）内资 has none."""


@dataclass(frozen=True, slots=True)
class Home:
    """Short name as people write it, GB/T 2260 code, province; None where open."""

    region: str | None = None
    region_code: str | None = None
    province: str | None = None
    inferred: tuple[str, ...] = ()


def home_of(
    *,
    issuer: str | None,
    publication: str | None,
    permit: str | None,
    region: str | None,
    text: str,
    address: str | None = None,
) -> Home:
    """The issuer's division, else that with which the name begins, else where the places in the text lie.

    The province is that of the division, else the one that the address or the permit names.
    """
    printed = region or (_division_of(issuer, text) if issuer else None)
    name = printed or (_division_in_name(publication, text) if publication else None)
    name = name or (_division_in_name(issuer, text) if issuer else None)
    name = name or _centre(text) or _division_of_address(address)
    own = bool(name and permit and permit.strip("(（").startswith(name[:2]))
    within = _province_of_address(address) or (None if own else _province_of_permit(permit))
    found = (lookup(name, within) or lookup(name, _centre(text))) if name else None
    outer = province_of(found.region_code) if found else by_code().get(within or "")
    inferred = ["region"] if name and not printed else []
    if outer and (inferred or found is None or found.level != "province"):
        inferred.append("province")
    return Home(
        _as_printed(found, issuer, text) if found else name,
        found.region_code if found else None,
        outer.official_name if outer else None,
        tuple(inferred),
    )


def _as_printed(found: Region, issuer: str | None, text: str) -> str:
    """恭城瑶族自治县 where the issuer is called so and the text never 恭城县; else the short name."""
    full = found.official_name
    in_full = full.endswith(AUTONOMOUS) and full in (issuer or "") and found.name not in text
    return full if in_full else found.name


def _division_of(body: str, text: str) -> str | None:
    """The smallest division in the name of a body: 中共青禾市鹭湾区委组织部 → 鹭湾区; a county by its short name too,
    if the ``text`` speaks of it: 云南省元谋干热河谷研究所 → 元谋县."""
    if (surveyed := _SURVEYED.match(body)) and (region := lookup(surveyed["of"])):
        return region.name
    hit = _DIVISION.match(body)
    if not hit:
        prefecture = _PREFECTURE.match(body)
        return f"{prefecture[1]}地区" if prefecture else None
    known = [m for m in find_regions(hit.group(1)) if m.end == len(hit.group(1))]
    if known:
        region = known[-1].region
        return _division_of_branch(body, region) or _division_behind(body[hit.end(1) :], region, text) or region.name
    units: list[str] = []
    for unit in _UNIT.findall(hit.group(1)):
        if units and _AIMS.match(unit):
            break
        units.append(unit)
    units = [unit for unit in units if not _NO_DIVISION.search(unit)]
    return units[-1] if units else None


_SURVEYED = re.compile(rf"国家统计局(?P<of>[{HAN}]{{2,8}}?)调查总?队")
"""国家统计局石桥调查队: of the one division that is called so, whatever its short name ends in."""
_BRANCH = re.compile(
    rf"(?<=[局厅院行司队社心会处])(?P<of>[{HAN}]{{2,8}}?)(?:分局|支局|支行|分行|分公司|分院|分中心|分会|管理部|办事处|税务所|大队)"
)
"""青禾市生态环境局石桥分局: of the county that the branch is called by, by its short name too."""


def _division_of_branch(body: str, around: Region) -> str | None:
    """The division within ``around`` for which a branch of its office works; None for 青禾市公安局交警分局."""
    for hit in _BRANCH.finditer(body):
        of = lookup(hit["of"], around.region_code)
        if of and of != around and contains(around, of):
            return of.name
    return None


def _division_behind(rest: str, around: Region, text: str) -> str | None:
    """The division within a province that the words behind it begin with, where the text writes its name."""
    for length in (3, 2) if around.level == "province" and len(rest) > LONGEST_SHORT else ():
        of = lookup(rest[:length], around.region_code)
        if of and of.name != rest[:length] and contains(around, of) and _writes(of, rest[:length], text):
            return of.name
    return None


LONGEST_SHORT = 3
"""Characters of a short name."""


def _writes(region: Region, short: str, text: str) -> bool:
    return region.name in text or text.count(short) >= FEWEST_SAID


def _division_in_name(name: str, text: str) -> str | None:
    """The division with which the name of a periodical begins: 岳西县人民医院院报; a short one if the text speaks
    of it: 衢州党建 → 衢州市."""
    full = _DIVISION.match(name)
    if full and [m.region.name for m in find_regions(full[1]) if m.start == 0 and m.end == len(full[1])] == [full[1]]:
        return full[1]
    for length in (4, 3, 2):
        region = lookup(name[:length])
        if region and _SECTOR.fullmatch(name, length):
            return region.name
        if region and len(name) > length and _speaks_of(region, name[:length], text):
            # The text knows better than the table which of 江源市 and 江源区 it means.
            written = Counter(re.findall(rf"{re.escape(name[:length])}[省市县区州盟旗]", text))
            return str(written.most_common(1)[0][0]) if written else region.name
    for length in (3, 2):  # a division that the table does not know, if the text names it often
        forms = re.findall(rf"{re.escape(name[:length])}[市县区州盟旗]", text) if len(name) > length else []
        for form, times in Counter(forms).most_common(1):
            if times >= 3:
                return str(form)
    return None


_SECTOR = re.compile(
    "(?:组工|组织|党建|先锋|工会|政协|人大|宣传|统战|统计|审计|水务|水利|河长制|教育|妇女|妇联|供销|农业|农村|林业|林草|司法|检察|法院|政法|公安"
    "|民政|环保|卫生|卫健|财政|税务|国税|地税|政务|史志|文史|档案|青年|共青团|交通|气象|国土|扶贫|乡村振兴|科技|文化|文旅|老干部|工商|工业|商务|商会"
    "|信访|机关|人社|残联|纪检|监察|住建|应急|消防)(?:工作|信息|简报|通讯|动态|简讯|快报|专报|快讯|情况|月报|季报|天地|之窗|园地|视窗|参考|交流)*"
)
"""What a short name is followed by in a local paper's: 盐池工会, 衢江组工, 海城统计信息."""


def _speaks_of(region: Region, short: str, text: str) -> bool:
    """Whether a text names a division three times, or as many divisions in it."""
    if text.count(region.name) + text.count(short) >= FEWEST_SAID:
        return True
    inside = {m.region.region_code for m in find_regions(text, region.region_code) if contains(region, m.region)}
    return len(inside - {region.region_code}) >= FEWEST_SAID


FEWEST_SAID = 3


def _province_of_address(address: str | None) -> str | None:
    """安徽省淮陂市… → 340000."""
    first = next(iter(find_regions((address or "")[:12])), None)
    return first.region.region_code if first and first.start == 0 and first.region.level == "province" else None


def _division_of_address(address: str | None) -> str | None:
    """陕西省韩城市龙门镇… → 韩城市: the first division below the province."""
    named = find_regions((address or "")[:_LONGEST_ADDRESS_HEAD])
    below = [m.region for m in named if m.region.level != "province"]
    return below[0].name if below and named[0].start == 0 else None


_LONGEST_ADDRESS_HEAD = 12


def _province_of_permit(permit: str | None) -> str | None:
    """浙内准字 → 330000."""
    hit = _PERMIT_LETTER.match(permit or "")
    return _provinces_by_letter().get(hit.group(1) or hit.group(2)) if hit else None


@cache
def _provinces_by_letter() -> dict[str, str]:
    return {row["letter"]: row["region_code"] for row in table("province_letters")}


def _centre(text: str) -> str | None:
    """The smallest division, a prefecture at least, that holds nine of ten divisions named in ``text``."""
    mentions = [mention.region for mention in find_regions(text)]
    if len(mentions) < FEWEST_PLACES or len({region.region_code for region in mentions}) < FEWEST_PLACES // 2:
        return None
    for digits in (4, 2):
        code, count = Counter(region.region_code[:digits] for region in mentions).most_common(1)[0]
        outer = by_code().get(code.ljust(6, "0"))
        inside = sum(1 for region in mentions if outer and contains(outer, region))
        if outer and outer.region_code[2:4] != "00" * (digits == 4) and count >= 1 and inside >= 0.9 * len(mentions):
            return outer.name
    return None

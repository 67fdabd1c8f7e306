"""Whose numbers a writer gives as his own: his own, his unit's, those of the division or the firm that he works for.

In:  an article, who brings the issue out, the division around it.
Out: ``Subject``, or the name of a body; None where the text does not speak of it.
It never takes who only wrote of others.
"""

from __future__ import annotations

import re
from functools import cache

from transforms.names.regions import Region, by_code, contains, find_regions
from transforms.page.bylines import is_name
from transforms.records import Article
from transforms.subject.mention import Subject
from transforms.subject.title_subject import OFTEN


def teller(article: Article, around: Region | None) -> Subject | None:
    """The one who writes of himself: a letter of one name, 我在站台上等了三天."""
    text = article.body.text
    alone = len(article.authors) == 1 and is_name(article.authors[0])
    if not alone or not _LETTER.search(article.section or "") or _OF_OFFICE.search(text):
        return None
    return Subject(article.authors[0], around) if len(_ME.findall(text)) >= OFTEN else None


_LETTER = re.compile("来信|口述|自述|日记|心声|讲述")
_ME = re.compile("我(?!们|国|[省市县区州镇乡村局厅校院])")
_OF_OFFICE = re.compile("我[省市县区州镇乡局厅](?!里)")


def of_writer(article: Article, within: str | None, around: Region | None) -> Subject | None:
    """The division whose office wrote the piece (作者单位：信丰县委组织部), where the piece speaks of it."""
    body = article.body.text
    affiliation = article.affiliation or "、".join(name for name in article.authors if not is_name(name))
    if not affiliation:
        return None
    if around is None:
        return _spoken_of_whole(article, affiliation)
    found = [m for m in find_regions(affiliation, within) if contains(around, m.region)]
    named = [m.region for m in found]
    if not named or named[-1] == around or not {region.region_code for region in named} <= set(_chain(named[-1])):
        return None
    level = named[-1].name[-1]
    times = len(_spoken_of_as(level).findall(body))
    spoken_of = named[-1].name in body or times > 1 or (times == 1 and not _others(named[-1], body, within))
    printed = affiliation[found[-1].start : found[-1].end]
    return Subject(printed if printed.endswith(level) else named[-1].name, named[-1]) if spoken_of else None


def _spoken_of_whole(article: Article, affiliation: str) -> Subject | None:
    """青禾市石桥区水利局 in a text of no known issue: the smallest division, where title or text calls it 全区."""
    named = [m.region for m in find_regions(affiliation)]
    if not named or not {region.region_code for region in named} <= set(_chain(named[-1])):
        return None
    told = _spoken_of_as(named[-1].name[-1]).search(f"{article.title}\n{article.body.text}")
    return Subject(named[-1].name, named[-1]) if told else None


def _others(region: Region, body: str, within: str | None) -> bool:
    """Whether the text names another division beside ``region``, those around it apart."""
    above = region.parent_code and by_code().get(region.parent_code)
    beside = (m.region for m in find_regions(body, within) if above and contains(above, m.region))
    return any(other not in (region, above) for other in beside)


@cache
def _spoken_of_as(level: str) -> re.Pattern[str]:
    return re.compile(f"[全我]{level}|(?<![一-鿿]){level}(?:委|政府|里)")


_OWN_UNITS = {
    "校": "小学|中学|初中|高中|学校|学院|大学|幼儿园",
    "院": "医院|学院|法院|检察院",
    "厂": "厂",
    "行": "银行|农商行|支行|分行",
    "公司": "公司",
    "镇": "镇",
    "乡": "乡",
    "街道": "街道",
    "村": "村",
    "社区": "社区",
}
"""What a writer calls 我校 or 我们乡, and how the name of it ends."""
_WE = re.compile("(?:^|[，。\n])我们(?:对|把|在|从|给|为|还)")
"""A teacher tells: 我们对1286名学生做了问卷, 学校随即…."""
_OWN = re.compile(rf"我们?(?P<kind>{'|'.join(_OWN_UNITS)})(?![长民委级小])")


def own_unit(article: Article, around: Region | None) -> Subject | None:
    """The writer's own unit where the piece speaks of it: 作者单位：城关小学, 我校有教师62人."""
    text = article.body.text
    unit = article.affiliation or "、".join(name for name in article.authors if not is_name(name))
    found = _OWN.search(text) if unit else None
    kind = found["kind"] if found else "校" if article.affiliation and _WE.search(text) and "学校" in text else None
    if kind is None:
        return None
    named = list(re.finditer(rf"[\u4e00-\u9fff]{{2,{_LONGEST_UNIT}}}?(?:{_OWN_UNITS[kind]})", unit))
    if not named:
        return None
    regions = find_regions(named[-1][0])
    whole = kind == "公司" or not regions
    name = named[-1][0] if whole else named[-1][0][regions[-1].end :]
    return Subject(name, regions[-1].region if regions else around) if len(name) > 1 else None


_LONGEST_UNIT = 20


def _chain(region: Region) -> list[str]:
    """The codes of a division and of those that it lies in."""
    out = [region.region_code]
    while region.parent_code and region.parent_code in by_code():
        region = by_code()[region.parent_code]
        out.append(region.region_code)
    return out


def issuing_body(issuer: str) -> str | None:
    """中共青禾能源集团有限公司委员会 → 青禾能源集团有限公司: the periodical of a firm, a hospital, a university."""
    found = _OF_A_BODY.match(issuer)
    return found["body"] if found else None


_OF_A_BODY = re.compile(
    "(?:中共|中国共产党)?(?P<body>[^、]{2,24}?(?:公司|集团|项目(?:经理)?部|农场|林场|牧场|监狱|医院|大学|学院|中学|小学|学校|幼儿园|银行|厂|矿))"
    "(?![路街镇乡城]|[^、]{0,14}?(?:项目(?:经理)?部|分公司))"
    "(?=$|党|委员会|工会|团委|[^、]{0,6}(?:[部办室科]|(?:教导|教务|学工|学生|政教|德育|总务|人事|宣传|医务|管理|秘书)处))"
)
"""青禾集团石桥项目部党工委 is of the part, no more of the whole; 青禾市学院路街道办事处 is no college's."""

"""An institution, a building or a work whose name begins with the place it lies in: that place is not its numbers'.

In:  a title and its text, or a division named in a sentence.
Out: ``Subject``, or where the name ends.
It never takes a kind of body (青禾县乡镇卫生院), nor who only leads one (青禾县水利局局长).

>>> name_behind("青禾县水利局投资3亿元。", 3)
'水利局'
>>> name_behind("青禾县乡镇卫生院12所。", 3), name_behind("青禾县水利局局长3人。", 3)
('', '')
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from transforms.names.place_names import DIVISION_END, FUNCTION_CHARACTERS, RARE_WORD, in_no_name
from transforms.names.place_tests import VERY_COMMON_WORD, begins_with_verb, is_named_place
from transforms.names.regions import Region, contains, find_regions
from transforms.subject.mention import Subject
from transforms.subject.publishers import only_reports
from transforms.text.words import frequency, tagged

_HAN = "[\u4e00-\u9fff]"
_ORGAN = (
    "(?:(?:人民)?政府办(?:公室)?|[县市区州旗省]?委办(?:公室)?|党政办|人大办|政协办|纪委监委|残联|残疾人联合会|妇联|妇女联合会"
    "|总工会|文联|科协|工商联|供销社|红十字会|光彩(?:事业促进)?会|慈善总?会|(?:促进|研究|基金)会|党校|公安机关|检察机关|法院|检察院|[局厅]|委员会|[支大]队|管理[所处站]"
    "|(?:检验|检测|监测|服务|管理|监督|指挥|救助|疾控|疾病预防控制|执法|推广|交易|培训|会计|信息|核算|发展|研究|技术|数据"
    "|指导|保障|促进|接待|评估|评审|规划|鉴定|调查|结算|支付|普查|防治|急救|预警|融媒体|考试|仲裁|储备|征收)中心"
    "|(?:研究|派出|司法|检定|看守|戒毒)所)"
)
_WORK = (
    "(?:[小中大]学|学校|学院|幼儿园|医院|卫生院|保健院|敬老院|福利院|博物馆|图书馆|文化馆|纪念馆|体育馆|水库|林场|农场|茶场|牧场|粮站|粮库|粮管所|收购站|信用社|食品站|兽医站|农机站|水管站|汽车站|火车站"
    "|大桥|电站|大厦|大楼|商务楼|综合楼|教学楼|宾馆|酒店|饭店|商场|煤矿|厂|公司|集团|合作社|协会|联合会|学会|商会|剧院|影院|广场|公园)"
)
_NO_NAME = (
    "各|该|本|全|某|最[后先早]|首[批个家]|中小|农[村民]|城[乡镇]|城市(?!管理|建设)|乡镇|村级|[一二三四五六七八九十两几\\d]|公[办立]|民[办营]|私[营立]"
    "|国有|集体|规模|重点|基层|[省市县区][级属]|大型|小型|老旧|平台|上市|现|共|已|有|所|辖|内|[东西南北中]部|其他|定点|社会(?:力量|办)"
    "|党委(?!办)|人民(?!政府办|医院|法院|检察院)|投(?!资促进)|新(?!闻|华)|改(?!革)|扩|机关(?!事务)"
)
_OF_SOMEBODY = (
    "长|[局厅院校]长|员|主任|书记|党[组委]|干部|职工|[老教]师|医[生护]|医务|[学教]生|[男女]生|的|[里内]|们|级|家|房|子|商|址|区"
    "|建设|改造|项目|工程|副[局厅院主书处科所队]|[处科]长|(?:有关|相关)?(?:工作|科室)?(?:负责|发言)|(?:相关|有关)"
    "|介绍|表示|透露|披露|[说称][，：]|了解到|获悉|消息|(?:统计|发布|公布|提供|通报)(?:[，：]|显示)|数据"
)
"""水利局副局长某某介绍: who leads it or speaks for it."""
_IN_NAME = f"(?:(?![的了和与及等]){_HAN})"
_BEHIND = re.compile(
    rf"(?!{_NO_NAME})(?P<said>(?P<organ>{_IN_NAME}{{0,10}}?{_ORGAN})|(?:{_HAN}{{2,3}}(?:镇|乡))?{_IN_NAME}{{2,12}}?(?<![中小大]){_WORK}|{_IN_NAME}{{2,22}}?有限(?:责任)?公司)"
    rf"(?!{_OF_SOMEBODY}|(?<=[心站所])(?:共有?|达到?|[共总]计|有)?\d+[多余]?[个家所座处](?:[，。；、（(]|$))"
)
"""水利局, 石桥镇中心小学; 青禾县服务中心12个，… counts them."""
_TOWN = re.compile(rf"(?P<stem>{_HAN}{{2,3}}?)(?:镇|乡|街道)(?![域街区镇长村])")
_UNKNOWN = re.compile(rf"(?P<stem>{_HAN}{{2,3}}?){DIVISION_END}")
_NAMED_ALONE = re.compile(
    "$|[\\s（(]|[12]\\d{3}年|建成|落成|竣工|简史|志$|“?三公|预算|决算|政府信息公开|(?P<of_kinds>概况|简介|基本情况|情况|部门)"
)


@lru_cache(maxsize=1024)
def _is_name(said: str, organ: bool) -> bool:
    if FUNCTION_CHARACTERS.search(said.removesuffix("联合会")) or in_no_name().search(said) or begins_with_verb(said):
        return False
    own = _TOWN_AND_BODY.sub("", said)
    return organ or _STOCK.search(said) is not None or frequency(own[:2]) < RARE_WORD


_TOWN_AND_BODY = re.compile(f"^{_HAN}{{2,3}}(?:镇|乡)(?={_HAN}{{2}})")


_STOCK = re.compile("有限(?:责任)?公司$|股份公司$|^(?:中心|实验|第[一二三四五六七八九]|人民|中医|妇幼)(?:[小中]|医|保)")


def name_behind(text: str, end: int) -> str:
    """The rest of the name of an institution that begins with the division which ends at ``end``; '' if none does."""
    found = _BEHIND.match(text, end)
    return found["said"] if found and _is_name(found["said"], found["organ"] is not None) else ""


def is_organ(said: str) -> bool:
    """水利局, 政府办: an office of the division in front."""
    return _ORGAN_AT_END.search(said) is not None


_ORGAN_AT_END = re.compile(f"{_ORGAN}$")


def rest_of_name(text: str, start: int, end: int) -> str | None:
    """The rest of the name that the division at ``[start, end)`` begins, where it heads a clause; '' where none goes
    on; None where it only begins the name of a firm or a school inside a clause (归河埠市云海服饰有限公司所有)."""
    said = name_behind(text, end)
    if not said or (is_organ(said) and only_reports(text, end + len(said))):
        return ""
    if text.startswith(_OTHERS, end + len(said)):
        return "" if is_organ(said) and not text.endswith(_OTHERS, 0, start) else None
    if _HEADS.search(text, max(0, start - 1), start):
        return "" if is_organ(said) and _PAID_FOR.match(text, end + len(said)) else said
    return "" if is_organ(said) else None


_OTHERS = ("、", "和", "与", "及", "等")
"""青禾县水利局和财政局, 河埠市云海公司等9家: not it alone."""
_PAID_FOR = re.compile("(?:投资|出资|牵头|投入|捐)[^，。；]{0,14}?(?:[建兴修]建|建设|新建|改造)的")
"""青禾县供销社投资19万元建设的冷链项目: what follows is of the project."""
_HEADS = re.compile("^$|[，。；： \\n年月日底末们]$")


def institution_of_title(title: str, text: str, within: str | None, around: Region | None) -> Subject | None:
    """河埠市石桥镇中心小学, 青禾县云海商务楼建成: whom a title names whole, or its text in its first words again."""
    at, region = 0, None
    for named in find_regions(title, within):
        if named.start != at:
            break
        at, region = named.end, named.region
    unknown = _UNKNOWN.match(title) if not at else None
    if unknown and frequency(unknown["stem"]) < RARE_WORD:  # a county that no table knows
        at = unknown.end()
    begin, town = 0, _TOWN.match(title, at)
    if town and is_named_place(town[0], town["stem"], VERY_COMMON_WORD):
        begin, at = at, town.end()
    if region and around and not contains(around, region):
        return None
    if not at:
        return _whole_title(title, text, around)
    found = _BEHIND.match(title, at)
    if found is None:
        return None
    organ, alone = found["organ"] is not None, _NAMED_ALONE.match(title, found.end())
    said_again = text.startswith(title[: found.end()]) or _acts(title[found.end() :], found["said"], text)
    sure = said_again if alone and alone["of_kinds"] else alone
    if not (alone or said_again) or not (sure or _is_name(found["said"], organ)):
        return None
    if FUNCTION_CHARACTERS.search(found["said"].removesuffix("联合会")) or begins_with_verb(found["said"]):
        return None
    return Subject(title[begin : found.end()], region or (None if unknown else around))


def _acts(behind: str, said: str, text: str) -> bool:
    """永嘉县人民医院 | 推行夜间门诊: an institution with which a title begins does something, and its text tells of no
    whole county."""
    if not behind or said[-1] in "会部" or _OF_COUNTY.search(text):
        return False
    return behind[0] == "“" or tagged(behind)[0][1][0] in "vdla"


_OF_COUNTY = re.compile("[全我][省市县区州旗](?!直)|[省市县区州旗](?:委|政府)(?!办)")


def _whole_title(title: str, text: str, around: Region | None) -> Subject | None:
    """云岭林场, 石桥大队: a title that is nothing but a name, which its text calls 林场, 全队 or 学校."""
    found = _NAME_ALONE.fullmatch(title)
    if found is None or FUNCTION_CHARACTERS.search(title) or begins_with_verb(title) or _KIND.match(title):
        return None
    called = (
        title,
        found["kind"],
        f"全{title[-1]}",
        *(("学校",) if title.endswith("学") else ("大楼",) if title.endswith("楼") else ()),
    )
    return Subject(title, around) if any(name in text for name in called) else None


_NAME_ALONE = re.compile(rf"{_HAN}{{2,8}}?(?P<kind>{_WORK}|大队|公社)")
_KIND = re.compile(_NO_NAME)


def is_kind(said: str) -> bool:
    """乡镇卫生院, 民办学校: words that begin no name."""
    return _KIND.match(said) is not None


def office_told_of(region: Region, text: str) -> str | None:
    """The office of ``region`` that a text names wherever it names the division: 青禾区政府办…预算, …决算."""
    named = [m for m in find_regions(text) if m.region == region]
    said = Counter(name for m in named if (name := name_behind(text, m.end)) and is_organ(name))
    most = said.most_common(1)
    if not most or most[0][1] < _LEAST or most[0][1] < len(named) - 1:
        return None
    return region.name + most[0][0]


_LEAST = 3

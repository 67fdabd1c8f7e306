"""Divisions that a sentence names and does not tell of: visited, compared with, where something lies, part of a name.

In:  the words of a sentence and a division named in them.
Out: yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.names.regions import RegionMention
from transforms.subject.mention import Subject
from transforms.subject.publishers import is_paper
from transforms.text.words import frequency

VISITED = re.compile(
    r"(?:赴|到|往|从|距离?|毗邻|接壤|隶属于?|通往|途经|(?<![\d%元人个家户名件起次亩吨分项处座所条])[与和]|向|比|同|离|出|访|往返|学习|借鉴|调|参观|邻|来|[高低多少当等优快慢晚早]于)$"
)
_VENUE = re.compile("[\u4e00-\u9fff]{0,10}?(?:召开|举行|举办|开幕|落幕)")
_WORKS_THERE = re.compile(
    "[^，。；\\d]{0,6}?(?:务工|打工|做工|经商|当兵|服役|上学|读[书大中]|就读|求学|进修|挂职|住了?[^，。；]{0,3}院|看病|治病|旅居|租房|开店|办厂|做[^，。；\\d]{1,4}(?:[，。；]|生意)|工作过?[，。；的]|工地)"
)
"""原在郑州做会计，年薪8元: where somebody earns his living."""
_LIES_IN = re.compile(
    "(?:[厂校院场社馆]址设?在|位于|地处|坐落[在于]?|处于|选址在?|驻|[（(]在|距离?)[\u4e00-\u9fff]{0,3}$"
)
_LONGEST_LIES_IN = 7
"""位于广东信宜市: a province in front of it is read with it or not."""
_OWN_RATE = re.compile(r"[（(]\d[\d.]*[%％]?[）)]")


def has_own_rate(text: str, found: RegionMention) -> bool:
    """青禾区（31%）高于白石县（12%）: the bracket behind a name gives its own number and no more."""
    return _OWN_RATE.match(text, found.end) is not None


def holds_for_clause(text: str, found: RegionMention) -> bool:
    """Whether no more than its clause is told of it: it has its own number there, or comes to see."""
    return has_own_rate(text, found) or has_own_number(text, found) or comes_to_see(text, found)


def comes_to_see(text: str, found: RegionMention) -> bool:
    """浙江绍兴纺织商会一行21人考察园区, 依安县总工会来我市学习: whoever comes is told of in that clause alone."""
    return _COMES.match(text, found.end) is not None


_COMES = re.compile(
    "[^，。；：\\d]{0,16}?(?:一行[^，。；]{0,14}?(?:来|到|赴|抵|莅|考察|调研|参观|学习|访|走进|前来)"
    "|(?:来|到|赴|莅临?)(?:我[省市县区州旗校院厂司局镇乡村]|本[市县区])[^，。；]{0,10}?(?:考察|调研|参观|学习|交流|取经|观摩|访))"
)


def has_own_number(text: str, found: RegionMention) -> bool:
    """低于青禾县的3400元: what is compared with is the place's in front of it; 高于青禾县3个百分点 is not."""
    if _LEVEL_BEHIND.match(text, found.end) is None:
        return False
    return _COMPARED.search(text, max(0, found.start - _LONGEST_COMPARED), found.start) is not None


_LEVEL_BEHIND = re.compile(
    "的(?:仅|只有|近|约)?\\d[\\d.,]*[万亿]?(?!\\d|个百分点|倍)|(?:仅|只有|同期)?\\d[\\d.,]*[万亿]?(?:元|人次|亩|吨|岁|公里)"
)
_COMPARED = re.compile("(?:[高低多少快慢优]于|不如|不及|超过)(?:[一-鿿]{2,3}[省市])?$")
_LONGEST_COMPARED = 6


def is_source(text: str, found: RegionMention) -> bool:
    """收到河埠市热线转来的工单, 河埠市经委所属的企业, 《河埠田赋》, 河埠日报, 入选河埠市首批: who sends, owns, ranks,
    a book, a paper."""
    if (
        is_paper(text, found.end)
        or _SENT.match(text, found.end)
        or _FIRST_OF.match(text, found.end)
        or _HONOURED.search(text, 0, found.start)
    ):
        return True
    return text.rfind("《", 0, found.start) > text.rfind("》", 0, found.start) and not text.startswith("志", found.end)


_SENT = re.compile(
    "[^，。；：、的\\d]{0,10}?(?:(?:转[来办交送]|移[送交]|交[办来]|报[来送]|寄来|下派|派驻|反馈|下达|划拨|拨付)给?(?:[我该本][县市区局])?的|(?:所属|直属|下属|主管|主办|管辖|所辖)的)"
)
_FIRST_OF = re.compile(
    "(?:(?:市|省|县|区)?的?首[家个批座条创届例]|第一[家个批座条]|唯一|之最)|排名|[位名]?列第|位?居第|排第"
)
HONOURED_BEHIND = re.compile(
    "(?:成功)?(?:入选|入围|被?列入|被纳入|获评|获批|被?评为|荣获|被确定为|被列为|跻身|当选|被授予|被命名为|被认定为|[争创]创)"
)
"""石桥产业园入选省级基地；5家企业上市: what is honoured is told of no further."""
SEEN_THERE = re.compile("(?:实地|入户|开展|进行)*(?:考察|调研|走访|参观|采访|座谈)时")
"""在石桥村实地考察时，…: those who come are told of behind it."""
_HONOURED = re.compile("(?:入选|入围|列入|获评|评为|荣获|被确定为|列为|跻身|当选为?|授予|命名为|认定为)[^，。；]{0,4}$")


def is_giver(text: str, found: RegionMention) -> bool:
    """荣获河埠市职业教育先进县, 第9届河埠市运动会: who gives an honour or holds a contest is not who is told of."""
    front = text[max(0, found.start - _LONGEST_HONOUR) : found.start]
    return _HONOURED.search(front) is not None or (
        _CONTEST.search(front) is not None and _CONTEST_BEHIND.match(text, found.end) is not None
    )


_LONGEST_HONOUR = 10
_CONTEST = re.compile(r"第\s?[\d一二三四五六七八九十]{1,3}\s?[届次]$")
_CONTEST_BEHIND = re.compile("[^，。；：、]{0,10}?(?:会|赛|奖|展|节)")


def lies_in(text: str, found: RegionMention) -> bool:
    """某村位于来凤县, 距来凤县城5公里: where something lies is not whose numbers follow."""
    return _LIES_IN.search(text, max(0, found.start - _LONGEST_LIES_IN), found.start) is not None


def is_visited(text: str, found: RegionMention) -> bool:
    """赴乐清市考察, 在浙江省召开, 位于曲江区, 为河埠市筹集: the numbers are those of who goes or lies there."""
    if _FOR.search(text, 0, found.start) and _GIVEN.match(text, found.end):
        return True
    compared = (
        VISITED.search(text, 0, found.start) and not has_own_rate(text, found) and not has_own_number(text, found)
    )
    if compared or lies_in(text, found) or _is_helper(text, found):
        return True
    if not text.endswith("在", 0, found.start):
        return False
    return _VENUE.match(text, found.end) is not None or _WORKS_THERE.match(text, found.end) is not None


def _is_helper(text: str, found: RegionMention) -> bool:
    """在河埠市委、市政府的扶持下, 前身为河埠市家庭牧场, 来自河埠市的专家, 销往河埠、青禾等市场: who helped, how it was
    called once, where somebody comes from, where goods go."""
    if _FROM_OR_TO.search(text, max(0, found.start - _LONGEST_LIST), found.start):
        return True
    return "下" in text and _IN.search(text, 0, found.start) is not None and _HELPS.match(text, found.end) is not None


_FROM_OR_TO = re.compile(
    "(?:前身[为是系]|来自|[远外畅热]?[销运送输发卖][往到至](?:了)?|出口到?|供应|发往|流向)(?:[\u4e00-\u9fff]{2,4}(?:[省市县区]?[、和及]))*(?:[\u4e00-\u9fff]{2,3}[省市])?$"
)
_LONGEST_LIST = 24
_HELPS = re.compile(
    "[^，。；\\d]{0,4}?(?:[、和及][^，。；\\d]{1,8}){0,3}[^，。；、\\d]{0,10}?的?(?:大力|全力|正确|坚强|关心|悉心)*"
    "(?:扶持|支持|帮[助扶]|指导|领导|关[心怀注]|协调|推动|牵头|资助|援助)[^，。；、\\d]{0,4}下[，。]"
)
_FOR = re.compile("[为给替][^，。；]{0,14}$")
_GIVEN = re.compile(
    "[^，。；\\d]{0,4}?(?:筹集|募集|筹措|募捐|捐[赠款助资献]|筹款)|[^，。；\\d]{0,16}?(?:赠送|捐[赠助]|授信|送去|送上|配送)"
)
"""为河埠市筹集善款5万元, 为河埠市农户赠送化肥5吨: who is given to."""


def is_built_in(text: str, found: RegionMention, home: Subject) -> bool:
    """云海集团…在贵州兴建了2个项目: where a firm builds, in what is told of the firm."""
    if not home.name or not home.name.endswith(_FIRMS):
        return False
    return _BUILT.match(text, found.end) is not None and _IN.search(text, 0, found.start) is not None


_FIRMS = ("公司", "集团", "厂", "大学", "学院", "研究院", "研究所", "医院", "项目部", "银行")
_IN = re.compile("在[^，。；]{0,16}$")
_BUILT = re.compile("[^，。；\\d]{0,10}?(?:[兴新扩]建|建[成立]|设立|建设|投资|布局|开工|收购)")


def is_one_of_many(text: str, found: RegionMention) -> bool:
    """在宕昌、文县等地, 涉及大理、洱源两县: where something is, not who did it."""
    return _AND_OTHERS.match(text, found.end) is not None or _CONCERNED.search(text, 0, found.start) is not None


def is_listed(text: str, found: RegionMention, named: Sequence[RegionMention]) -> bool:
    """Whether another division stands beside it: 西乡、宁强、南郑."""
    ends = {m.end + 1 for m in named if text[m.end : m.end + 1] in _AND}
    return found.start in ends or (found.end + 1 in {m.start for m in named} and text[found.end] in _AND)


_AND = ("、", "和", "与")


def holds(text: str, found: RegionMention) -> bool:
    """万寨乡是宣恩县的产茶大乡, 学校是河埠市实验学校，…: the division only holds the place or body of which is told."""
    if _IS.search(text, max(0, found.start - 6), found.start) is None:
        return False
    return text.startswith("的", found.end) or _HELD.match(text, found.end) is not None


def is_of_a_set(text: str, start: int, end: int) -> bool:
    """是河埠市十个贫困县之一, 是全市9个山区县中最小的: only how many there are is the division's."""
    return SET_OF.match(text, end) is not None and _IS.search(text, max(0, start - 6), start) is not None


SET_OF = re.compile(r"的?(?:\d+|[一二三四五六七八九十两几]+)\s?个[^，。；\d]{1,12}?(?:之一|中(?![心小医]))")
_HELD = re.compile(
    "[\u4e00-\u9fff]{0,16}?(?:学校|[小中大]学|学院|医院|基地|单位|企业|公司|[工茶药酒]厂|景区|景点|园区|市场|水库|机构|安置[区点]|市场"
    "|[大强][镇乡村县]|示范[点村镇区园]|之一|[名老]校)[，。；]"
    "|[\u4e00-\u9fff]{0,4}?(?:最[\u4e00-\u9fff]{1,2}|较早|首[个家批座所]|唯一|第[一二三]大?[个家座所])[\u4e00-\u9fff]{0,6}?的"
)


def begins_firm(text: str, found: RegionMention) -> bool:
    """广西锦隆纸业, 山东鲁花集团, 北京华联投资2元: a place without its suffix that begins the name of a firm."""
    if text[found.end - 1] in {*"省市县区旗盟", found.region.full_name[-1]}:
        return False
    if _FIRM_BEHIND.match(text, found.end):
        return True
    trade = _TRADE_BEHIND.match(text, found.end)
    if trade and frequency(trade["brand"]) < _BRAND:
        return True
    brand = _BRAND_BEHIND.match(text, found.end)
    if brand and frequency(brand["brand"]) < _BRAND:
        return True
    return text.endswith("、", 0, found.start) and _ITEM_BEHIND.match(text, found.end) is not None


_ITEM_BEHIND = re.compile("[\u4e00-\u9fff]{2,8}?[、等]")
"""石英振功器、哈尔滨黎明气体、药品生产等项目: things that are listed."""
_FIRM_BEHIND = re.compile(
    "银行(?![业系存贷的各和])|[\u4e00-\u9fff]{2,6}?(?:[纸药矿酒置]业|集团|公司|股份|科技(?=[公有])|实业|电子(?=[公科有])|航空|银行|重工|化工|水泥|钢铁"
    "|能源(?=[公科有股集投])|建材(?=[公有股集投])|控股|食品(?=[公有股集投]))"
)
_BRAND_BEHIND = re.compile(
    "(?!全社|.[资电产建商伏网筹改矿])(?P<brand>[\u4e00-\u9fff]{2,3}?)(?:总?投资|出资|注资|控股|持股|收购)(?:了?[约近达超]?[\\d.]|[建兴扩])"
)
_TRADE_BEHIND = re.compile(
    "(?P<brand>[\u4e00-\u9fff]{2})(?:苗木|园[林艺]|农[业牧]|牧业|生物|医药|食品|机械|电[子气器]|光电|照明|服[饰装]|纺织|塑[料胶]"
    "|家居|建材|装饰|商贸|物流|文旅|传媒|生态|科技|环保)"
)
"""湖北鹏跃苗木，花卉基地150亩: what a firm trades in stands behind its name."""
_BRAND = 40
"""Occurrences up to which 华联 in 北京华联投资2元 is what a firm is called, no kind of investment."""


def is_breed(text: str, found: RegionMention) -> bool:
    """水稻5亩、台湾凤梨10亩: a place without its suffix in the name of what is grown or kept."""
    if text[found.end - 1] in {*"省市县区州旗盟", found.region.full_name[-1]}:
        return False
    if _TREE.match(text, found.end):
        return True
    return _BREED.match(text, found.end) is not None and _GROWN.search(text, 0, found.start) is not None


_TREE = re.compile("[杨榆柳松柏桦槐杉枫樟桉](?:树|木|林)?(?=[、和及与等]|(?:苗木?|防护林)?[近约]?\\d)")
"""新疆杨、榆树等防护林12万亩: a tree, not where it stands."""


_BREED = re.compile(
    "[\u4e00-\u9fff]{0,3}?[梨桃李杏枣柿柚橙桔橘瓜果莓芒蕉椒姜蒜葱豆薯芋米麦稻茶菜菌菇耳牛羊猪鸡鸭鹅鱼虾蟹蜂兔参药花兰竹松杉柏杨柳枫樱]"
    "(?:种植|养殖|栽培|面积)*(?:约|近|达到?|共|已达)*\\d[\\d.]*[多余]?[万千]?余?(?:亩|公顷|公?斤|吨|头|只|羽|尾|株|棵|箱|筐|元)"
)
_GROWN = re.compile("\\d[\\d.]*[多余]?万?余?(?:亩|公顷|公?斤|吨|头|只|羽|尾|株|棵|箱|筐)、$")
"""What is grown and its number, 水稻5亩、: the next one of the list; 山东、河北苹果 names the places."""


def is_above_home(text: str, found: RegionMention, home: Subject) -> bool:
    """岚山区官草汪村: the division only says where the home lies."""
    name = home.name
    return name is not None and name != found.region.name and text.startswith(name, found.end)


_IS = re.compile("(?:是|系|属于?|成为|列为)(?:[^，。；]{0,4}[省市州])?$")
_AND_OTHERS = re.compile(
    "(?:[一-鿿]{2,6}(?:会|局|院|校|司|部|队|所|站|镇|乡|村))?(?:、[^，。；、]{1,6}){0,6}等(?:地|多?[县市区镇乡州]|\\s?\\d|[一二三四五六七八九十两几])"
)
_CONCERNED = re.compile("(?:涉及|辐射|覆盖|惠及|连接|途经|横跨)[^，。；]{0,12}$")

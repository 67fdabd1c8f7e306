"""Which of the things counted a bound, a rest or an extreme picks out: 60岁以上的3912名, 其余20家, 最低的2000元.

In:  the words in front of a number; the name it has, or what was counted before.
Out: the name with what picks them out; empty or unchanged where nothing does.
It never looks beyond the clause it is given.

>>> of_those("人数", "60岁以上的"), of_those("党员", "60岁以上的")
('60岁以上人数', '党员')
>>> of_group("城镇居民", "全体居民人均可支配收入"), of_group("城镇居民", "总投资")
('城镇居民人均可支配收入', '')
>>> most_of("，最高的东岭村达到", "年收入"), most_of("，最好的", "年收入"), is_rest("账上只剩下", money=True)
('最高年收入', '', False)
>>> part_of("市本级", "违规金额"), part_of("本科", "高校招生人数"), part_of("党员", "职工")
('市本级违规金额', '高校本科招生人数', '')
>>> part_of("市级", "区级以上青年文明号"), part_of("二星", "一星青年"), part_of("市级", "报销比例县级")
('市级青年文明号', '二星青年', '市级报销比例')
"""

from __future__ import annotations

import re

from transforms.indicator.possessors import named_by


def of_those(indicator: str, front: str) -> str:
    """60岁以上的3912名, 90分以上的41人: the bound that picks them out belongs to their number."""
    bound = _BOUND_IN_FRONT.search(front) if indicator.endswith("人数") else None
    return f"{bound[1]}人数" if bound else indicator


_BOUND_IN_FRONT = re.compile(r"(?:^|[，。；：])((?:\d+[-—至到])?\d+(?:周?岁|分)(?:及?以[上下])?)的?(?:一?共|只)?有?$")


def of_group(indicator: str, counted: str) -> str:
    """人均可支配收入25318元，城镇居民34106元: the same a head, of a group of people."""
    each = _A_HEAD.search(counted) if _GROUP.fullmatch(indicator) else None
    return f"{indicator}{each[0]}" if each else ""


_GROUP = re.compile("[一-鿿]{0,4}(?:居民|农民|牧民|渔民|职工|农户)")
_A_HEAD = re.compile("(?:人均|户均).+$")


def is_rest(front: str, money: bool) -> bool:
    """Whether what follows is left of what was counted; 账上只剩下3万元 tells of no whole."""
    found = _REST.search(front)
    return found is not None and (not money or found[0].endswith(("的", "余")))


def rest_of_extent(front: str, dimension: str, before: str) -> str:
    """What is left of a length, a field or a stock: its other end need not be what the number before measured.

    >>> rest_of_extent("，余下的", "length", "水泥路长度"), rest_of_extent("的铸铁管还剩", "length", "铸铁管")
    ('其余长度', '剩余铸铁管')
    >>> rest_of_extent("，余下的", "count", "学校"), rest_of_extent("，账上还剩", "length", "")
    ('', '')
    """
    measure = _EXTENTS.get(dimension)
    if measure is None or ("剩" not in front and "余" not in front):
        return ""
    if _LEFT_BARE.search(front):
        return f"其余{measure}"
    thing = _LEFT_OF.search(front)
    return f"剩余{thing['what']}" if thing and before.endswith(thing["what"]) else ""


_EXTENTS = {"length": "长度", "area": "面积", "mass": "数量", "volume": "数量"}
_LEFT_BARE = re.compile("(?:^|[，；。、])(?:其余|剩下|剩余|余下)的?$")
_LEFT_OF = re.compile("的(?P<what>[^，。；、的]{2,10}?)(?:现|如今|目前)?(?:还|只|仅|尚)剩(?:下|余)?$")
_REST = re.compile("(?:其余|剩下|剩余|余下)的?$")


def most_of(front: str, counted: str) -> str:
    """What the most of them is of what the last number of the unit was."""
    return _the_most(_MOST_OF_ALL.search(front), counted) if counted else ""


def most_at(front: str, counted: str) -> str:
    """What the most of it is, at a place that is named: 最大为东坝站 | 73毫米."""
    return _the_most(_MOST_AT.search(front), counted) if counted else ""


def _the_most(found: re.Match[str] | None, counted: str) -> str:
    return f"最{found[1]}{_CHANGED.sub('', counted.removeprefix('平均'))}" if found else ""


_CHANGED = re.compile("(?<=..)(?:[同环]比)?(?:提高|提升|增[加长]|上升|下降|降低|减少|增速|增幅|降幅|涨幅)$")
"""平均得分84分，提高2分；最高的96分: the most of what was told, and not of its change."""
_MOST_OF_ALL = re.compile("(?:^|[，。；])其?中?最([高低多少大小])的[^，。；]{0,12}$")
_MOST_AT = re.compile("(?:^|[，。；])(?:其中)?最([高低多少大小])(?:的)?(?:是|为|出现在)[\u4e00-\u9fff]{2,10}$")
"""平均降雨量41毫米，最大为东坝站 | 73毫米: 最大降雨量, of that place."""
OF_THE_MOST = re.compile("最[高低多少大小]")
"""最高, 最多一户返利: what counts one of them is not what the next number counts."""


def concerned(body: str, start: int, end: int, counted: str, before: str = "") -> str:
    """Those of what was ``counted`` that concern something: 问题90件，有12件 | 涉及公车; empty where none are told of.

    >>> concerned("查处问题90件，有12件涉及公车。", 9, 12, "查处问题")
    '涉及公车的问题'
    >>> concerned("12件涉及公车，15人因此被处理。", 8, 11, "", "涉及公车的问题")
    '涉及公车被处理人数'
    """
    if body.startswith("因此", end) and is_concerned(before) and (punished := _PUNISHED.match(body, end)):
        return f"{before.partition('的')[0]}{punished[1]}人数"
    if not counted or body[end : end + 2] not in ("涉及", "属于") or is_concerned(counted):
        return ""
    told = _CONCERNS.match(body, end)
    if told is None or not _SOME_OF_THEM.search(body, max(0, start - _REACH), start):
        return ""
    return f"{told[0]}的{_HANDLED.sub('', counted)}"


def is_concerned(indicator: str) -> bool:
    """涉及公车的问题: no whole of which later numbers are parts."""
    return indicator.startswith(("涉及", "属于")) and "的" in indicator


_CONCERNS = re.compile(r"(?:涉及|属于)[^，。；：、\d的]{2,14}(?=[，。；、]|$)")
_PUNISHED = re.compile("因此((?:被|受到?)[^，。；、\\d]{2,6})(?=[，。；、]|$)")
_SOME_OF_THEM = re.compile("(?:^|[，。；：、中])(?:其中，?)?[就只仅也还已]*有?[近约]?$")
_REACH = 8
_HANDLED = re.compile("^(?:查处|受理|收到|办理|发现|排查|立案|查办|接到|办结|梳理|处理|审结|审理)(?:的)?(?=..)")


def sex_of(named: str, whole: str, front: str) -> str:
    """城镇人口3人，其中男性2人，女性1人，性别比200: men, women and their ratio among those counted; empty elsewhere.

    >>> sex_of("女性", "城镇人口", "城镇人口3人，其中男性2人，女性"), sex_of("女性", "职工", "职工3人，其中女性")
    ('城镇女性', '女性职工')
    >>> sex_of("女性", "总人口", "总人口3人，其中女性"), sex_of("男性", "城镇人口", "其中城镇人口3人，男性")
    ('', '')
    """
    if named not in _SEXES or not _AMONG_THEM.search(front):
        return ""
    if (of := _PEOPLE_OF.fullmatch(whole)) and not _EVERYBODY.match(whole):
        return f"{of['who']}{named}"
    return f"{named}{whole}" if _WORKERS.fullmatch(whole) and named != "性别比" else ""


def is_sex(indicator: str) -> bool:
    """男性, 女性: of whom is told by what was counted before."""
    return indicator in _SEXES


_SEXES = frozenset({"男性", "女性", "男", "女", "性别比"})
_AMONG_THEM = re.compile(
    "其中[，：]?(?:[男女]性?(?:人口)?(?:为|有)?\\d[\\d,.]*[万余]*[人名](?:，占[^，；。]{1,14})?[，、；])*"
    "(?:[男女]性?(?:人口)?|性别比)[为是有]?$"
)
_PEOPLE_OF = re.compile("(?P<who>[\u4e00-\u9fff]{2,6}?)(?:常住|户籍|总)?人口")
_EVERYBODY = re.compile("(?:[全本][国省市县区州镇乡村]|年[末底]|常住|户籍|户口|出生|死亡|迁|流动|总|普查|登记)")
_WORKERS = re.compile("[^的]{0,4}(?:职工|党员|干部|教师|代表|委员|社员|员工|学生|从业人员)")


def is_part_alone(words: str) -> bool:
    """市本级, 村办, 本科: words that name a part only beside the whole."""
    return _PART.fullmatch(words) is not None


def is_kind_alone(words: str) -> bool:
    """一星, 兼职, 村级: one of the kinds into which what was counted right before is told apart.

    >>> is_kind_alone("一星"), is_kind_alone("党员")
    (True, False)
    """
    return _KINDS_OF_ONE.match(words) is not None


def part_of(words: str, counted: str) -> str:
    """违规金额9元，其中市本级5元; 企业9个（村办5个）: a part of what was counted; empty where ``words`` name more."""
    if counted and len(words) > _LONGEST_VERB and (same := same_deed(words, counted)):
        return same
    if not counted or not is_part_alone(words) or is_part_alone(counted):
        return ""
    owner = named_by(counted, "")
    if owner and _DEGREE.fullmatch(words):
        return f"{owner.words}{words}{owner.measure}"
    whole = counted
    if is_kind_alone(words):
        whole = _PART_IN_FRONT.sub("", counted)
        whole = _KIND_BEHIND.sub("", _PART.sub("", whole, count=1) if _PART.match(whole) else whole)
    return f"{words}{_PART_IN_FRONT.sub('', whole)}"


def same_deed(words: str, counted: str) -> str:
    """受理审查逮捕犯罪50人。其中，普通犯罪受理40人: accepted for the same as the whole → 普通犯罪受理审查逮捕."""
    things, verb = words[:-_LONGEST_VERB], words[-_LONGEST_VERB:]
    kind, rest = things[-_LONGEST_VERB:], counted.removeprefix(verb)
    if rest == counted or len(things) < _LONGEST_VERB or not rest.endswith(kind):
        return ""
    what = rest[:-_LONGEST_VERB]
    return f"{words}{what}" if what and what not in words else ""


_LONGEST_VERB = 2
_DEGREE = re.compile("本科|专科|硕士|博士|研究生|高职|普高|职高")
_PART = re.compile(
    "(?:[省市县区州旗镇乡村]?本级|中央|国家级|[省市县区州旗镇乡村]级|街镇级|镇街级|[一二三四五六七]星级?|[专兼]职|[厅县乡]?[处局科股]级|县处级|乡科级|厅局级"
    "|[乡镇村社队校街厂户]办|国有|集体|民营|私营|个体|国营|合资|独资|外资|本科|专科|硕士|博士|研究生|高职|普高|职高"
    "|(?:[行蓄滞]*洪|库|山|半山|深山|坝|丘陵|圩|灌|湖|垦|牧|林|川|塬|平原|沿江|沿海|主城|城|老)区)"
)
_KINDS = "(?:[一二三四五六七]星级?|[专兼]职|[省市县区州旗镇乡村]级|街镇级|镇街级)$"
_KINDS_OF_ONE, _KIND_BEHIND = re.compile(_KINDS), re.compile(f"(?<=..){_KINDS}")
"""一星青年137个，二星 | 59个: another kind of the same, and no kind of that kind."""
_PART_IN_FRONT = re.compile(
    "^(?:[省市县区州旗镇乡村]?本级|[省市县区州旗镇乡村国家]{1,2}级(?:及?以[上下])?|\\d{1,2}[、.．])(?=..)"
)

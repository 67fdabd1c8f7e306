"""By what places are ranked or gone through one by one: 销售总额依次为：永嘉县41.3亿元，平阳县33.7亿元.

In:  a text, and where a number of it and the words that no number before it has used stand.
Out: the words by which the list goes, or what the last number with the unit counted; empty where there is no such list.
It never reads more than a name between two numbers of a list.

>>> said = "各县区销售总额依次为：永嘉县41亿元，平阳县33亿元。"
>>> ranked_by(said, 0, 0, said.index("41"), ""), ranked_by(said, 0, 18, said.index("33"), "销售总额")
('销售总额', '销售总额')
>>> ranked_by("排在后两位的是文成县81%", 0, 0, 10, "完成率"), ranked_by("走访永嘉县15户", 0, 0, 5, "农户")
('完成率', '')
"""

from __future__ import annotations

import re

from transforms.description.list_heads import PLACE_IN_FRONT
from transforms.description.places_told import PLACES
from transforms.records import Quantity

_NUMBER = "[一二两三四五六七八九十\\d]{1,2}"
_WHAT = "(?P<what>(?!排名?在|[前后末倒]|排名|位?居|位列|名列)[\u4e00-\u9fff“”]{2,26}?)"
_OF_PLACES = "(?:的|的[^，。；：、\\d]{0,8}?)?"
_LEADS = (
    (rf"{_WHAT}(?:[从由][大高多快]到[小低少慢])?(?:依次|分别)(?:为|是)", "各镇完成率依次为"),
    (
        rf"(?:{_WHAT})?(?:位?居|位列|名列|排名?在?|排列)?(?:全[市县省区州])?(?:前|后|末|倒数)(?:第)?{_NUMBER}[位名]{_OF_PLACES}"
        "(?:依次|分别)?(?:为|是)",
        "完成率居前三位的是",
    ),
    (rf"{_WHAT}(?:最|较)[高低多少快慢大小]{_OF_PLACES}(?:依次|分别)?[为是有]", "完成率最高的三个镇是"),
)
"""How a list begins: pattern, example."""
_NAME = "(?:(?![是为的最])[\u4e00-\u9fff（）]){1,10}?(?:[县市区州旗镇乡村]|街道|社区|农场|公司|局|学校|[一-鿿]厂)"
_ANY = "|".join(lead.replace("<what>", f"<what{n}>") for n, (lead, _) in enumerate(_LEADS))
_LEAD = re.compile(rf"(?:^|(?<=[，。；：\n]))(?:{_ANY})[：:]?{_NAME}[（(]?$")
_LEAD_ALONE = re.compile(rf"(?:{_ANY})[：:]?{_NAME}\d")
_GOES_ON = re.compile(rf"[）)]?[、，；和及与\s]*{_NAME}[（(]?")
_NOT_WHAT = re.compile("^(?:其中|全[市县省区州镇乡]|各[县市区镇乡村街道、（）及]+)的?")
_LONGEST = 50
"""Characters of a lead with the first name behind it."""


def ranked_by(body: str, sentence: int, left: int, start: int, counted: str) -> str:
    """What the number at ``start`` counts by the list that it begins or goes on with.

    Args:
        body: the text.
        sentence: where its sentence begins.
        left: where the words begin that no number before it has used.
        start: where it stands.
        counted: what the last number with its unit counted, for a list that says no more (排在后三位的是…).
    """
    named_till = start - 1 if body[start - 1 : start] in _OPENS else start
    if body[named_till - 1 : named_till] not in _ENDS:
        return ""
    if counted and _GOES_ON.fullmatch(body, left, start):
        return counted if _LEAD_ALONE.search(body, sentence, left) else ""
    found = _LEAD.search(body, max(left, start - _LONGEST), start)
    if found is None:
        return ""
    what = next((said for said in found.groups() if said), "")
    return _NOT_WHAT.sub("", what) or counted


_OPENS = frozenset("（(")
_ENDS = frozenset("县市区州旗镇乡村道场司局校厂")


def rank_of(body: str, begin: int, start: int) -> str:
    """By what those are ranked whose numbers follow, each behind its name.

    >>> text = "按投资额排名，前三位依次是江口镇8亿元、石桥镇4亿元"
    >>> rank_of(text, 0, 16), rank_of("立案数居前的是东岭镇和西岭镇，分别为9件", 0, 17)
    ('投资额', '立案数')
    """
    found = _RANKED.search(body, max(begin, start - _LONGEST_RANKS), start)
    if found is None:
        return ""
    what = found["by"] or found["in"] or PLACE_IN_FRONT.sub("", found["what"])
    return "" if _NO_RANK.search(what) else what


_RANKED = re.compile(
    "(?:按(?P<by>[^，。；按]{2,10}?)(?:排名|排序|排列|高低|多少)，[^。；]{0,12}?依次[是为]"
    "|从(?P<in>[^，。；从]{2,10}?)来?看，[^。；]{0,12}?依次[是为]"
    "|(?P<what>[^，。；、的]{2,8}?(?:[数率额量值]|增[速幅]|收入|面积|投资))[^，。；]{0,16}?"
    "(?:[位排]?居[^，。；]{0,2}前|靠[前后]|居[前后首]|排名?前)[^。；]{0,30}?[是为])[^。；]{0,60}$"
)
_LONGEST_RANKS = 140
_NO_RANK = re.compile("[县市区镇乡村类别型]$")


AMONG = "among"
"""The base of what is stated by a number of those among whom something is ranked: nothing later refers to it."""
_AMONG_RANKED = re.compile(
    "(?P<set>[省市县区旗州盟镇乡村]{1,3}|[\u4e00-\u9fff]{0,4}(?:城市|单位|企业|部门|高校|学校|医院))[中内里]?(?:综合|均|并列)*"
    "(?:排名|排位|位次|位居|位列|名列|居|列|排)(?:均|并列|分别)*[为在]?(?:倒数)?第?[一二三四五六七八九十\\d]+[位名]?"
)


def among_whom(body: str, end: int, unit: str = "") -> re.Match[str] | None:
    """Those among whom something is ranked, counted by the number that ends at ``end``; its ``unit`` may name them.

    >>> text = "指数5.73，全市20个区县排名第4，同比下降14%"
    >>> among_whom(text, text.index("区县"))["set"]
    '区县'
    >>> among_whom("全市20个区县共有3座", 5)
    >>> among_whom("全州12县市中列第9位", 6, "县市")["set"]
    '县市'
    """
    of_unit = unit.endswith(PLACES) and body.endswith(unit, 0, end)
    return (of_unit and _AMONG_RANKED.match(body, end - len(unit))) or _AMONG_RANKED.match(body, end)


_RANK_LINE = re.compile(
    "\\s*(?:第[一二三四五六七八九十\\d]{1,3}名|[一二三]等奖|冠军|亚军|季军)[：:\\s]\\s*(?P<name>[\u4e00-\u9fff（）]{2,14})[\\s：:]+(?:得分)?"
)


def named_in_rank(body: str, sentence: int, start: int) -> str:
    """Whose the points at ``start`` are in a line of ranks; empty where the line is no such line.

    >>> named_in_rank("第三名：东岭镇　96.8分", 0, 8), named_in_rank("第三名得96.8分", 0, 4)
    ('东岭镇', '')
    """
    found = _RANK_LINE.fullmatch(body, sentence, start)
    return found["name"] if found else ""


def named_by_points(body: str, sentence: int, start: int, end: int) -> str:
    """Whose the points are by which somebody came first: 李志强 of 来自一厂的李志强以96.5分夺得头名; empty otherwise.

    >>> text = "来自一厂的李志强以96.5分夺得头名，其余以96分计"
    >>> named_by_points(text, 0, text.index("96.5"), text.index("夺")), named_by_points(text, 0, 22, 25)
    ('李志强', '')
    """
    found = _WITH_POINTS.search(body[max(sentence, start - _LONGEST) : start])
    return found["name"].removesuffix("代表队") if found and _CAME.match(body, end) else ""


_WITH_POINTS = re.compile(
    "(?:^|[，。；：\n])(?:[^，。；：\n]{1,20}的)?(?P<name>(?!其[中余]|[他她该本我这那并均都])(?:(?!的)[\u4e00-\u9fff·]){2,14})以"
    "(?:总分|平均分?|综合得分|总成绩|成绩|得分)?$"
)
_CAME = re.compile(
    "的?(?:总分|好?成绩|得分|高分|优异成绩|绝对优势)?(?:并列|位列|位居|名列|居|列|排名?|夺|获|荣|摘|拔得|拿下?|赢|胜|战胜|击败|领先|入围|晋级)"
)
_ITS_WHOLE = re.compile("(?P<whole>全[省市县区州旗镇乡])[^，。；\\d]{0,4}$")


def whole_of_those(body: str, start: int) -> str | None:
    """全市20个区县排名第4: those among whom something is ranked are the city's, whoever is ranked."""
    found = _ITS_WHOLE.search(body, max(0, start - 6), start)
    return found["whole"] if found else None


def rank_moved(body: str, begin: int, number: Quantity) -> str:
    """What moved by so many ranks: 位次前进 of 石门镇前进3位, no number of people; empty where none did.

    >>> text = "排名较上月上升4位，石门镇后退2位"
    >>> [rank_moved(text, 0, Quantity(at, at + 2, 4.0, None, "位", "")) for at in (7, 15)]
    ['排名上升', '位次后退']
    """
    of_rank = number.unit == "位" or (number.unit == "个" and body.startswith("位次", number.end))
    found = _MOVED.search(body, max(begin, number.start - _LONGEST), number.start) if of_rank else None
    return f"{found['what'] or '位次'}{found['verb']}" if found else ""


_RANK = "(?:排名|位次|名次)"
_MOVES = "(?P<verb>前进|后退|前移|后移|倒退|退后|上升|下降|提升|跃升|攀升|下滑|提高)"
_MOVED = re.compile(
    f"(?P<what>[\u4e00-\u9fff]{{0,6}}?{_RANK})?(?:(?:同比|环比|[较比][^，。；]{{1,12}}?)?(?:分别)?){_MOVES}了?$"
)
IS_RANK_MOVED = re.compile(f".*{_RANK}{_MOVES}").fullmatch
"""What :func:`rank_moved` gives: a name as it stands, of no people."""

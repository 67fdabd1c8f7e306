"""Heads for numbers beside which no noun stands: 一次就捐了50万元 → 捐款, 厚厚186页 → 页数.

In:  the words in front of a number, its unit and dimension.
Out: a noun that the verb in front makes (``data/reference/bare_heads.csv``: pattern, dimension, head, example), or
     what numbers of the unit are called; empty where neither is known.
It never names a thing that the words do not imply.

>>> head_of_verb("一个假期就赚", "money", "元"), head_of_verb("鲜菇每公斤只卖", "money", "元"), head_of_unit("页")
('收入', '鲜菇每公斤价格', '页数')
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table

ROAD = frozenset({"公里", "里", "里路", "华里", "千米"})
"""Units of ways."""


@cache
def _verbs(dimension: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (row for row in table("bare_heads") if row["dimension"] == dimension)
    return tuple((re.compile(f"(?:{row['pattern']})$"), row["head"]) for row in rows)


def head_of_verb(words: str, dimension: str, unit: str) -> str:
    """The noun that the verb at the end of ``words`` makes of the number, with the 每 … that stands before it."""
    if dimension == "money" and (price := price_of_one(words)):
        return price
    if dimension in _ROOM_FOR and (room := _HOLDS.search(words)):
        return f"{room['what']}{_ROOM_FOR[dimension]}"
    if dimension == "duration" and (did := _DID.search(words)):
        return f"{words[: did.start()]}{_DONE[did['verb']]}时间"
    kind = "road" if unit in ROAD else "sessions" if unit in _SESSIONS else dimension
    kind = "days" if dimension == "duration" and unit in _DAYS else kind
    for pattern, head in _verbs(kind):
        if pattern.search(words):
            each = _EACH.search(words)
            return f"{each[0]}{head}" if each else head
    return ""


_ROOM_FOR = {"mass": "存储量", "volume": "容量", "people": "容纳人数"}
_HOLDS = re.compile(
    "(?P<what>[\u4e00-\u9fff]{0,4}(?:[仓库窖池罐]|礼堂|食堂|会场|教室|宿舍|餐厅|车站|广场|体育馆))"
    "(?:一次|同时|最多|总共|大约|就|也|只|共)*(?:能|可以?)(?:同时|最多)?(?:存[放储]?|储存?|蓄|容纳|装|盛|住|坐)(?:得?下)?$"
)
"""仓库只能存 | 900吨, 礼堂能坐 | 300人: what a room has room for."""
_SESSIONS = frozenset({"场", "场次", "堂", "节", "课"})
"""Units of what is held before listeners."""
_DAYS = frozenset({"天", "年", "个月", "月", "周", "个星期", "个季度"})
"""Times in which nobody is still on the way: 一走就是11年."""


_DONE = {"守": "守候", "干": "工作", "待": "停留", "呆": "停留", "住": "居住", "学": "学习"}
_DID = re.compile(
    "(?:(?:却|这|谁知)?一)?(?P<verb>(?<![能骨精实苦肯])干|(?<![值留看驻把坚退保操防遵恪])守|(?<![等期优接款])待|呆|(?<![拦记站扎接留保])住"
    "|(?<![自留入上办教大小中放开求助])学)[了过]?(?:整整|足足|近|约)?$"
)
"""一干就是19年, 在社区待了三年: a verb of one character that names no column."""


def price_of_one(words: str) -> str:
    """What one costs where ``words`` tell what it is sold for; empty where they do not.

    >>> price_of_one("一根毛竹在山场只卖到"), price_of_one("茶青一斤卖"), price_of_one("一个月卖了")
    ('每根毛竹价格', '茶青每斤价格', '')
    """
    found = _SOLD.search(words) if words.endswith(_SELLS) else None
    if found is None:
        return ""
    front = "" if found["what"] or "，" in found["front"] else found["front"]
    return f"{front}每{found['unit']}{found['what']}价格"


_SELLS = ("卖", "售", "值", "到", "得", "了", "出", "给")
GOODS = (
    "公斤|平方米|立方米|百斤|个(?![月季星人村社学假晚上下半小])"
    "|[斤两吨担根棵株只头颗条件箱盒袋瓶碗盆份包把张台套辆朵枝尾羽枚杯盘桶罐粒双副本捆串筒匹]"
)
"""Measures of what is sold piece by piece or by weight: a 亩 or a 户 has proceeds."""
_SOLD = re.compile(
    rf"(?P<front>[^，一每的]{{0,6}})[一每](?P<unit>{GOODS})(?P<what>[^，一每在从就也都竟才能可要只仅卖售多少\d]{{0,8}})"
    "(?:[在从][^，卖售]{1,6}?)?[就也都竟才能可要只仅]*(?:卖|售|(?<![产价])值)[到得出给]?了?$"
)
_EACH = re.compile(r"[^，每]{0,4}每[^，每只仅能可收卖售值睡交缴净]{1,3}(?=(?:只|仅|能|可)?.{1,2}$)")


def head_of_unit(unit: str) -> str:
    """What numbers of ``unit`` are called where nothing says what they count; empty for units of many things."""
    return _CALLED.get(unit, "")


_CALLED = (
    {"批": "批次", "班": "班次", "户": "户数"}
    | dict.fromkeys(("人", "名", "位"), "人数")
    | {unit: f"{unit}数" for unit in "页期届趟场轮次遍集"}
)


def how_many(unit: str) -> str:
    """What makes a head of a verb for numbers of ``unit``: 参加人数, 搬迁户数, 不达标家数, 接待人次.

    >>> how_many("户"), how_many("家"), how_many("人次")
    ('户数', '家数', '人次')
    """
    return head_of_unit(unit) or f"{unit}数".replace("人次数", "人次")


def residents(unit: str, home: str) -> str:
    """Who lives in the ``home`` that was just counted: 6个村民小组、428户、1530人; empty where it is no home.

    >>> residents("户", "村民小组"), residents("人", "贫困户"), residents("人", "党员")
    ('农户', '贫困户人口', '')
    """
    found = _HOME.search(home)
    if found is None or unit not in LIVES:
        return ""
    if away := _AWAY.match(home):
        return f"{away[1]}{'户数' if unit == '户' else '人数'}"
    if unit != "户":
        return f"{home}人口" if home.endswith("户") and home not in (*LIVES.values(), "户") else "人口"
    return "" if home.endswith("户") else "农户" if found["country"] else "住户"


_HOME = re.compile("(?:(?P<country>[村组乡镇])|楼|栋|社区|小区|街道|户)$")
_AWAY = re.compile("(?:库区|累计|共)?((?:集体|整村|异地|易地|外)?(?:迁移|搬迁|移民|转移|疏散|撤离|安置|迁出))(?=.)")
"""迁移东岭村125户、574人: those who moved are not all who live there."""
LIVES = {"户": "农户", "人": "人口", "口人": "人口", "口": "人口"}
"""What 428户、1530人 are called beside the villages in which they live."""


HOUSEHOLDS = "户数"
"""What 13951户 are called beside the people of a whole town."""


def family(unit: str, text: str, start: int) -> str:
    """What 一家 | 五口, 全家 | 6口人 count: who lives in one home; empty where no family stands before the number.

    >>> family("口", "一家五口", 2), family("口", "打井五口", 2)
    ('家庭人口', '')
    """
    return "家庭人口" if unit in ("口", "人") and text.endswith(FAMILY, 0, start) else ""


FAMILY = ("一家", "全家", "家里", "家中")

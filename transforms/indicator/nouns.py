"""An indicator cut to what can head a column: a noun phrase, without the words of a clause around it.

In:  the words found around a number, and what dimension the number has.
Out: a noun phrase made of the same words (听众数也在短期内增长 → 听众数增长), a verb with the noun that makes a head
     of it (入围 → 入围人数), or an empty string where nothing is left that could head a column (并在, 就把, 利用).
It never looks at the text again, and adds no word but 人数, 次数 and 时间.

The words that open and close no head are data: ``data/reference/indicator_words.csv`` (roles ``opening``,
``closing``, ``empty``, ``modal``); parts of speech come from ``transforms.text.words``.

>>> noun_phrase("并在乡镇", "count"), noun_phrase("外来流动党支部也", "count"), noun_phrase("利用", "duration")
('乡镇', '外来流动党支部', '')
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transforms.indicator.marks import ITEM
from transforms.indicator.receivers import begins_with_receiver
from transforms.names.place_names import ITEM_MARKS
from transforms.reference import table
from transforms.text.words import tagged

Token = tuple[str, str]

_HEADS = re.compile(
    r"(?:占比|比重|比例|增速|增幅|涨幅|降幅|年龄|用时|时间|人数|次数|户数|之比|[率数额量值度员])$|占.{2,16}比重$"
)
"""Ends that make a head of whatever stands before them."""
_NUMBER = re.compile(
    r"(?<![A-Za-z\d.+“])(?<![比较]\d[—-])\d[\d.]*(?![\d.+A-Za-z])(?:[%万亿多余]*(?:[个天名人家户项条次年日亩元]|月(?!龄)|大类)|%|$)"
)
_THRESHOLD = re.compile(
    r"(?:\d[\d.,]*[^，。\d的]{1,5}(?:以[上下内外]|之间)|\d[\d.,]*[^，。\d的]{0,5}[至到—～~-]\d[\d.,]*[^，。\d的]{1,5}"
    r"|\d[∶:]\d+|(?:不足|达到?|突破|超?过|超|不到|[少低高多]于|[未不]?满|至少)\d[\d.,]*[^，。\d的]{1,5}|^\d[\d.]*[万亿]元(?=的(?:项目|企业)))的."
    r"|\d[\d.,]*[^，。\d的]{1,5}以[上下](?:[户人家]数|人次)$"
)
"""收入5万元以上的村, 纳税过1亿元的企业, 50亿元的项目, 增收3千元以上户数: the number belongs to the name."""
_BESIDE = re.compile("与\\d{4}年[^，]{0,10}之比$")
_DOER = re.compile(
    "(?!受(?!理)|被)(?P<who>[^，。、的“”]{0,8}(?:(?<![共方般])财政(?!总?收[入支]|总?支出|预算|决算|资金|补[贴助]|拨款|供养|赤字|盈余)|机关|工会|残联|妇联|党委|政府|法院|检察院|局|部门|集团|公司|协会|组织部|纪委|[县市区镇乡村厂]里))"
    "(?:还|又|再|已经?|累计|一?共|先后|陆续|专门|统一|一次性|每[年月])*(?=..)"
)
"""县教育工会已拨付专项经费: who does it is the subject's."""
_QUOTATION = re.compile("“[^”]*”|《[^》]*》")
_SHARE_OF_SHARE = ("比例占比", "率占比", "比重占比")
_FRAME = re.compile("(?:建设|发展|改造|实施|推进)?的(?:基础|过程|前提|背景|同时)[上中下]?$")
"""两个开发区建设的基础上: what is counted stands before."""
_STILL = re.compile("(?:仍然?|还)(?=[少低多高]$)")
"""收入比平均数仍少: still is no part of how much less."""
_MARKS = f"{ITEM_MARKS}□※"
_HANGS_ON = re.compile(
    "(?<=[率数额量值比])(?:应当?|须|原则?)$|[由从]的?(?=每[\u4e00-\u9fff]{1,3}$)|[由从](?=(?:吨|日均|月均|年均|人均|户均|村均|亩均|生均|校均|班均)[^，]{0,3}$)"
)
"""整改率须 | 达100%, 餐厨垃圾从日均 | 300公斤: what belongs to the verb or to the way of the number."""
_COUNTED_AS = {"people": "人数", "visits": "次数", "duration": "时间"}
"""What makes a head of a verb: 入围51人 → 入围人数, 搁浅5年 → 搁浅时间."""
_OF_A_KIND = {"score": ("分",), "length": tuple("高长宽深厚")}
"""坝高20米: ends that make a head with numbers of one dimension."""
_ONE = frozenset("村乡镇县市区船棚车蜂树牛羊猪房井桥路店厂校站园馆岛湖山塘缸窑屋书狗鸡鸭鱼塔")
"""Nouns of one character that a bulletin counts."""
_ONE_COUNTED = frozenset("鞋账点土帽碗床桌椅墙枪灯坝渠沟坟锅")
"""Nouns of one character behind a measure word, which may be a verb or a name elsewhere."""
_ONE_ALONE = re.compile("(?:一|半)(?:个(?:月|季度|星期|小时)|天|斤|公斤)(?:下来)?")
"""一个月就是 | 9斤, 一斤 | 3元: a time or a unit alone says for how much, and not what."""
_TOOK = frozenset({"历时", "耗时", "用时", "费时", "历经", "经过", "仅用", "只用", "用", "需要", "需"})
_TOPICS = frozenset("把将")
_GOING = frozenset("到在从来至")
"""到村任职的干部: the way belongs to the clause."""
_SHORT = 4
_JOINS = ("和", "与", "及", "、")
_ASPECTS = frozenset("着了过")
_NOUNS = frozenset({"总管"})
"""总管护面积: what the word list calls a conjunction."""
_BASIC = (
    *("满意", "称职", "合格", "解决", "落实", "完成", "达标"),
    *(
        "医疗",
        "医保",
        "养老",
        "公共",
        "公卫",
        "农田",
        "建设",
        "药物",
        "保险",
        "保障",
        "生活",
        "口粮",
        "草原",
        "工资",
        "支出",
        "单位",
    ),
)
"""基本满意 is less than 满意; 基本医疗保险 is the name of one insurance."""
_HELD = frozenset(
    {"劳动", "劳动能力", "劳动力", "技能", "一技之长", "意愿", "需求", "困难", "条件", "经验", "爱心", "特长", "专长"}
    | {"意向", "威望", "资质", "手艺", "技术", "基础", "能力", "前科", "病史", "执照", "文化", "潜力", "实力"}
)
"""有劳动能力的贫困户: what they have picks them out."""
DENIES = frozenset({"没", "没有", "未", "不", "尚未"})
"""没能过关: without it the phrase would say the contrary."""


@cache
def words_of(role: str) -> frozenset[str]:
    """The words of ``data/reference/indicator_words.csv`` that have the ``role``."""
    return frozenset(row["pattern"] for row in table("indicator_words") if row["role"] == role)


@lru_cache(maxsize=4096)
def noun_phrase(words: str, dimension: str) -> str:
    """``words`` as a noun phrase; empty where they are none. ``dimension`` is that of the unit (``dim_unit``)."""
    if "仍" in words or "还" in words:
        words = _STILL.sub("", words)
    words = _FRAME.sub("", _without_numbers(_HANGS_ON.sub("", ITEM.sub("", words.lstrip(_MARKS), count=1))))
    if (doer := _DOER.match(words)) and tagged(words[doer.end() :])[0][1] in ("v", "vn"):
        short = len(words) - doer.end() <= _SHORT and not doer["who"].endswith("里")
        words = f"{doer['who'] if short else ''}{words[doer.end() :]}"
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    if dimension == "duration" and words in _TOOK:
        return "用时"
    tokens = _behind_topic(_without_adverbs(_closed(_opened(list(tagged(words))))))
    if not tokens:
        return ""
    phrase = "".join(word for word, _ in tokens)
    if _ONE_ALONE.fullmatch(phrase):
        return ""
    if 1 < len(phrase) <= _SHORT and phrase.endswith(_OF_A_KIND.get(dimension, "\n")):
        return phrase
    if _HEADS.search(phrase) and len(phrase) > 1:
        return phrase.removesuffix("占比") if phrase.endswith(_SHARE_OF_SHARE) else phrase
    word, tag = tokens[-1]
    if phrase in words_of("empty"):
        return ""
    if tag in ("v", "vd", "vg") or (word in words_of("empty") and not _is_noun(tokens[-1])):
        return _of_verb(tokens, phrase, dimension)
    counted = dimension == "count" and phrase in _ONE_COUNTED
    return phrase if len(phrase) > 1 or phrase in _ONE or counted else ""


def _without_numbers(words: str) -> str:
    """征集需求4大类 → 征集需求: another number in it belongs to another row. 863计划, 3A级 and “3+1” are names."""
    if not any(c.isdigit() for c in words) or _THRESHOLD.search(words) or _BESIDE.search(words):
        return words
    words = _THAN_YEARS_AGO.sub("", _THAN_A_MONTH.sub("", words))
    bare = _QUOTATION.sub(lambda m: "＊" * len(m[0]), words)
    found = list(_NUMBER.finditer(bare))
    if not found:
        return words
    behind, before = words[found[-1].end() :], words[: found[0].start()]
    if len(before) > _SHORT and before.endswith(_JOINS):  # 1宗水利设施和1个自来水工程
        return before[:-1]
    return behind.removeprefix("的") if len(behind) > 2 else before


_THAN_YEARS_AGO = re.compile("[比较]\\d{1,3}年前(?=.)")
"""利用率比5年前 | 提高: put in again with what is compared (``indicator.against``)."""
_THAN_A_MONTH = re.compile(r"[比较](?:(?:19|20)\d\d年)?\d{1,2}月份?[底末初]?(?:[高低]点)?(?=.)")
"""开工率比5月份 | 提升: what is compared with, a time, is no part of what rose."""


def _opened(tokens: list[Token]) -> list[Token]:
    """Without the words that open a clause: 并在乡镇 → 乡镇, 都会按照比例 → 比例."""
    opening = words_of("opening")
    if tokens and begins_with_receiver(tokens):
        return tokens
    while tokens and (
        (tokens[0][0] in opening and not (tokens[0][0] in _GOING and _has_clause(tokens)))
        or (tokens[0][1] in ("p", "c") and tokens[0][0] not in _NOUNS and not _has_clause(tokens))
    ):
        if len(tokens) > 1 and tokens[0][0] == "在" and len(tokens[1][0]) == 1:
            return tokens
        if len(tokens) > 1 and tokens[0][0] == "基本" and tokens[1][0].startswith(_BASIC):
            return tokens
        if len(tokens) > 1 and tokens[0][0] == "有" and _has_clause(tokens) and _is_held(tokens):
            return tokens
        if len(tokens) > 1 and tokens[0][0] == "再" and tokens[1][0].startswith(_DONE_AGAIN):
            return tokens
        if len(tokens) > 1 and tokens[0][0] == "达" and tokens[1][0].startswith("不"):
            return tokens
        if tokens[0][0] == "到" and (tokens[-1][0].endswith("率") or _has_come(tokens)):  # 到课率, 到岗员工
            return tokens
        if tokens[0][0] in _WHY_OR_WITH and [tag for _, tag in tokens[1:_CLAUSE]] == ["n", "v"]:
            return tokens
        tokens = tokens[1:]
    return tokens


def _has_come(tokens: list[Token]) -> bool:
    """到 | 岗 | 员工, 到 | 会 | 代表: those who are there, and no way to a place."""
    return len(tokens) == _CLAUSE and tokens[1][0] in _COME_TO and tokens[2][1].startswith("n")


_COME_TO = frozenset("岗会账货位场校院站港任职")


def _is_held(tokens: list[Token]) -> bool:
    """有劳动能力的贫困户, 有牌子没运转的合作社: what they have, and what they have in name only."""
    return any(word in _HELD for word, _ in tokens[1:3]) or any(word in DENIES for word, _ in tokens[2:])


def _has_clause(tokens: list[Token]) -> bool:
    """在饭桌上唠家常的居民: the clause belongs to its noun. 在岗 is one word."""
    return tokens[-1][0] == "频次" or any(word == "的" for word, _ in tokens[1:-1])


def _closed(tokens: list[Token]) -> list[Token]:
    """Without the words that can close no noun phrase: 党支部也 → 党支部, 按 …, 我们."""
    closing = words_of("closing")
    while tokens and tokens[-1][0] in closing and not (tokens[-1][0] == "均" and tokens[-2:][0][0] in _HAVE_MEANS):
        tokens = tokens[:-1]
    return tokens


def _without_adverbs(tokens: list[Token]) -> list[Token]:
    """班子成员每周至少驻村 → 班子成员每周驻村; a clause before its noun keeps them (已脱贫的户)."""
    words = {word for word, _ in tokens}
    if len(tokens) < _CLAUSE or words.isdisjoint(_ADVERBS) or not words.isdisjoint(_QUOTES):
        return tokens
    return [t for at, t in enumerate(tokens) if t[0] not in _ADVERBS or (not at and t[0] in _MOST)]


_HAVE_MEANS = frozenset("生校班")
"""公用经费生 | 均: what the word list does not know as 人均 and 户均."""
_CLAUSE = 3
_DONE_AGAIN = ("就业", "生产", "造林", "教育", "生能源", "制造")
"""下岗职工再 | 就业: one word, which says another thing without its 再."""
_WHY_OR_WITH = frozenset("因与跟")
"""因病致贫的280户, 5户与企业签约: without it the noun would be who does it."""
_MOST = frozenset({"最多", "最少"})
"""最多一户返利: which of them it is, where it opens the phrase."""
_BINDS = frozenset("的”")
_QUOTES = frozenset("的“《")
_ADVERBS = frozenset(
    {"至少", "至多", "最少", "最多", "往往", "大约", "一共", "总共", "共计", "累计", "分别", "已经", "陆续"}
    | {"虽", "虽然", "反倒", "反而"}
    | set("仅只已也共仍")
)


def _behind_topic(tokens: list[Token]) -> list[Token]:
    """他把藏书 → 藏书, 村里欠着外债 → 外债, 旺季时可带动村民就业 → 带动村民就业."""
    modal = words_of("modal")
    for at in range(len(tokens) - 2, -1, -1):
        if tokens[at + 1][0] in _BINDS:
            return tokens
        word, tag = tokens[at]
        rest = tokens[at + 1 :]
        if word in _TOPICS and tag in ("p", "d"):
            return rest
        if ((tag[:1] == "u" and word in _ASPECTS) or word == "有") and at and _is_noun(rest[-1]):
            return rest
        if word == "在" and at > 1 and len(rest[0][0]) > 1:
            return rest
        if word in modal and rest[0][1] == "v":
            if word == "应" and (len(rest) == 1 or not at):  # 应接种14万人: how many are due
                return tokens[at:]
            if word == "可" and rest[0][0] in _ROOM:
                return tokens[at:]
            return tokens[at - 1 :] if at and tokens[at - 1][0] in DENIES else rest
    return tokens


_ROOM = frozenset({"容纳", "停放", "停靠", "安放", "存放", "储存", "贮藏", "收治", "摆放"})
"""可安放4200穴: how many there is room for, and not how many there are."""
_MORE_OR_LESS = frozenset("高低多少快慢")
_THAN = re.compile("[比较](?![例重率值赛])")
"""语文平均分比全省 | 高 | 4.6分: without it nobody knows which of the two is ahead."""


def _is_noun(token: Token) -> bool:
    return token[1][:1] in "njl" or token[1] in ("vn", "s")


def _of_verb(tokens: list[Token], phrase: str, dimension: str) -> str:
    """A verb at the end, with what makes a head of it."""
    word = tokens[-1][0]
    empty = word in words_of("empty") and not (dimension == "duration" and len(tokens) > 1)
    if len(tokens) == 1 and (empty or len(word) == 1):
        return ""
    if word in _MORE_OR_LESS and (dimension == "points" or _THAN.search(phrase)):
        return phrase
    if empty and not (len(word) > 1 and dimension in ("people", "visits")):
        rest = "".join(w for w, _ in tokens[:-1])
        return noun_phrase(rest, dimension) if len(rest) > 1 else ""
    suffix = _COUNTED_AS.get(dimension, "")
    alone = empty or len(phrase) <= _SHORT or not any(_is_noun(token) for token in tokens)
    return f"{phrase}{suffix}" if suffix and (alone or dimension == "duration") else phrase

"""What a rule gives, takes or asks in a case: 缺席的每次扣20元 is asked of those it concerns, and paid by nobody yet.

In:  a text, where the sentence and the clause of a number begin, where the number begins and ends.
Out: whether a rule has the number as what follows in a case, or as the case itself (养牛10头以上的农户，每头补200元).
It never calls a rule what the same point of the sentence tells as done: 已兑现, 去年, 累计, 领到, 授予.

>>> is_of_rule("缺席的每次扣20元。", 0, 0, 6, 9), is_of_rule("去年，缺席的每次扣20元。", 0, 3, 9, 12)
(True, False)
"""

from __future__ import annotations

import re


def is_of_rule(text: str, sentence_start: int, clause_start: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]``, in the sentence and clause that begin as said, is one of a rule."""
    point = max(text.rfind("；", sentence_start, start) + 1, sentence_start, start - _FAR)
    if not (_is_case(text, clause_start, start, end) or _follows(text, point, clause_start, start, end)):
        return False
    over = _CLAUSE_ENDS.search(text, end)
    return _TOLD_AS_DONE.search(text, point, over.start() if over else len(text)) is None


_FAR = 90
"""Characters in front of a number in which its rule begins."""
_CLAUSE_ENDS = re.compile(r"[，。；\n]")
_TOLD_AS_DONE = re.compile(
    r"已|(?<![为除])了(?!之)|[去上前]年(?![^，。；]{0,6}[起来开])|累计|先后|共(?=[有计发奖补投落]|\d)|兑现|[领拿收得]到|实际|平均|截[至止]"
    r"|\d日，|会上|现场|当场|授予|决出|评出|评选出|表彰|被[扣罚]|[部均]到位|曾|过去"
)
"""已兑现, 去年发放, 领到, 授予: what was given, and to whom."""


def _is_case(text: str, clause_start: int, start: int, end: int) -> bool:
    """Whether the number says for whom or when a rule holds."""
    if text.endswith(_BOUNDS, start, end) and _GIVEN_TO.match(text, end):
        return True
    if text[end - 1] == "内" and _WITHIN.match(text, end):
        return True
    if text[end - 1] in "名位" and text.endswith(_RANKED, clause_start, start) and _OF_RANK.match(text, end):
        return True
    if _CONSEQUENCE.match(text, end) and _reached(text, start):
        return True
    return (
        text.startswith("每", clause_start)
        and _FOR_EACH.match(text, clause_start, start + 1) is not None
        and (_GIVEN_FOR_EACH.match(text, end) is not None)
    )


def is_old_enough(text: str, start: int, end: int) -> bool:
    """Whether the number is the age from which one is given something: 80岁以上的老人免费."""
    return text[end - 1] == "上" and text.find("岁", start, end) > 0 and _FOR_THE_OLD.match(text, end) is not None


def _reached(text: str, start: int) -> bool:
    """Whether the number is a bound to be reached: 低于 | 90%, 满100分."""
    return text.startswith(_TO_REACH, start) or text.endswith(_TO_REACH, max(0, start - 2), start)


_TO_REACH = ("低于", "高于", "不足", "超过", "未满", "不满", "达到", "满")
_CONSEQUENCE = re.compile(
    r"(?:以上|以下)?的，[^，。；\d]{0,10}(?:扣减|扣发|核减|暂停|停发|取消|收回|追回|调减|不予|继续|重新|方可|列[为入]|评为|给予|奖励)(?![^，。；]*了)"
    r"|，?(?:方可|才可|才能|即可)(?![^，。；]*了)|，可以?(?:兑?换|享受|申请|申领|抵扣)"
)
"""整改率低于90% | 的，下年度补助扣减一成; 满100分 | ，可以兑换: what comes of it."""
_BOUNDS = ("以上", "以下", "以内")
_GIVE = (
    "(?:给予|予以|奖励(?!资?金)|奖补(?!资?金)|奖(?![金励补])|补助(?!资?金)|补贴(?!资?金)|补(?![助贴])|贴息(?!资?金))"
)
_EACH = r"(?:每[^，。；\d]{1,8}?|按[^，。；]{0,14}?|一次性|另|再|各|全额|优先|年[底终]|可以?)*"
_GIVEN_TO = re.compile(
    r"(?:、[^，。；]{1,18}?|且[^，。；]{1,14}?)?的(?:[^，。；\d]{1,8}?，?|，)"
    rf"{_EACH}(?:{_GIVE}(?=[^，。；\d]{{0,4}}[\d一二三四五六七八九十两])|给予|单独设|单独组建|可以(?:申请|申领|享受|贷))(?![^，。；]*[了过])"
)
"""10头以上 | 的农户，每头补200元; 50户以上 | 且有党员的小区单独设立: whom a rule is for."""
_WITHIN = re.compile(
    rf"[^，。；\d]{{1,12}}的，(?:一次性|每[^，。；\d]{{1,4}})?(?:可以?(?:申请|申领|享受|贷)|{_GIVE}(?=[^，。；]{{0,4}}\d))(?![^，。；]*[了过])"
)
"""回乡5年内 | 办农场的，可以申请: until when a rule is for one."""
_FOR_THE_OLD = re.compile(
    r"的?(?:[^，。；\d占]{0,4}(?:老人|老年人|老党员|居民|村民))?[^，。；\d占比]{0,8}(?:免费|每[人月餐年天]|减免|免交|代缴|半价|打[一二三四五六七八九对]?折|优惠)(?![^，。；]{0,4}了)"
)
"""80岁以上 | 的老人免费, 60岁以上 | 老人每月领: who is old enough for it."""
_RANKED = ("前", "后", "末", "末尾", "倒数", "前第", "倒数第")
_OF_RANK = re.compile(
    r"的(?:[^，。；\d]{0,8}?，?)(?:[^，。；\d]{0,4}(?:领导|书记|组织部|组织|纪委))?"
    rf"(?:各|每[^，。；\d]{{1,4}}|由|一次性|另|再|全县|全市)*(?:{_GIVE}|扣减|扣|罚|约谈|暂停|取消|评为|授予|表彰|通报|免职|参加(?:集中)?(?:学习|培训)|待岗|离岗|停[班岗运]|补考|作?书面检讨|我?来?约谈|乡镇党委与其谈话|调整岗位)"
)
"""排名后3位 | 的镇，由县领导约谈: which rank is rewarded or rebuked."""
_FOR_EACH = re.compile(
    r"每(?:增加|吸纳|带动|新增|减少|滞后|提高|推迟|逾期|发展|引进|招引|举报|发现|超出?|迟|缺|多|少|旷)[^，。；\d]{0,6}[\d一]"
)
_GIVEN_FOR_EACH = re.compile(
    rf"[^，。；]{{0,16}}，?[^，。；\d]{{0,10}}(?:{_GIVE}|追加|增发|扣减|扣|罚|加|减)[^，。；]{{0,6}}\d"
)
"""每吸纳 | 1名 | 脱贫户就业，给企业补贴500元: for how many."""


def _follows(text: str, point: int, clause_start: int, start: int, end: int) -> bool:
    """Whether the number is what follows in a case."""
    last, words = text[end - 1], text[point:start]
    given = last in "元分成%倍万月" and _GIVES_OR_TAKES.search(words) is not None
    if given and any(frame.search(words) for word, frame in _FRAMES if word in words):
        return True
    if last in "元万":
        return _AT_MOST.search(text, clause_start, start) is not None or _LISTED.search(text, point, start) is not None
    if last in "%成一半":
        if _SHARED_OUT.match(text, end) and _OF_PROFIT.search(text, clause_start, start):
            return True
        return _LAID_DOWN.search(words) is not None
    if last in "名人":
        return _POSTS.search(text, clause_start, start) is not None or (
            _RANGE.search(text, start, end) is not None and _SIZE_OF_EACH.search(text, clause_start, start) is not None
        )
    return False


_GIVES_OR_TAKES = re.compile("[给予奖补扣罚追加减收付交停租贴拿发][^，。；]{0,14}$")
_TAKE = "(?:扣减|扣缴|扣发|扣(?![除留押])|罚(?![款金没]))"
_MORE = "(?:追加|增发|加发|[另再][给拿发](?:予)?)"
_DOING = (
    "(?:发现|举报|查实|完成|创建|连续|自愿|主动|带头|新|首次|符合|达到|提供|参加|参与|取得|获得?"
    "|引进|招引|种|养|流转|考[上取])"
)
_TO_NUMBER = r"[^，。；\d]{0,6}$"
_MERITS = (
    r"(?:不[^，。；\d的]{1,4}|未[^，。；\d的]{1,6}|零[^，。；\d的]{1,3}|无[^，。；\d的]{2,6}|优秀|优良|合格|达标|到位|突出|靠前|靠后|垫底|第一"
    r"|得好|先进|显著|逾期|超标|缺席|迟到|旷工|以上|以下|以内)"
)
_FRAMES = (
    ("的", re.compile(rf"{_MERITS}的{_EACH}(?:{_GIVE}|{_TAKE}|{_MORE}){_TO_NUMBER}")),
    (
        "的",
        re.compile(
            rf"的(?:再|另|各|每[次人户亩家村个名口头只][^，。；\d]{{0,3}}|加倍|一律)+(?:{_GIVE}|{_TAKE}|{_MORE}|加){_TO_NUMBER}"
        ),
    ),
    (
        "的",
        re.compile(rf"[名位]的[^，。；\d]{{1,8}}，?(?:各|每[^，。；\d]{{1,4}}|再|另)(?:{_GIVE}|{_TAKE}){_TO_NUMBER}"),
    ),
    ("的", re.compile(rf"(?:^|[，。；：、])对[^，。；\d]{{2,16}}的[^，。；\d]{{0,6}}{_TAKE}{_TO_NUMBER}")),
    ("的", re.compile(rf"(?:^|[，。；：、])对{_DOING}[^，。；\d]{{1,14}}的{_EACH}{_GIVE}{_TO_NUMBER}")),
    ("的", re.compile(rf"{_MERITS}的[^，。；\d]{{1,8}}(?:各|每[^，。；\d]{{1,4}})(?:{_GIVE}|{_TAKE}){_TO_NUMBER}")),
    ("对", re.compile(r"(?:^|[，。；：])对[^。；]{4,40}，(?:暂停|停发|停办|扣减|扣发)[^，。；\d]{0,12}$")),
    ("每", re.compile(rf"每[年月]另(?:{_GIVE}|给){_TO_NUMBER}")),
    ("的，", re.compile(rf"的，[^，。；\d]{{0,10}}(?:{_TAKE}|核减|暂停|停发|停办|调减|追加)[^，。；\d]{{0,12}}$")),
    (
        "每",
        re.compile(
            rf"{_FOR_EACH.pattern}[^，。；]{{0,16}}，?[^，。；\d]{{0,10}}(?:{_GIVE}|{_TAKE}|{_MORE}|加|减)[^，。；\d]{{0,4}}$"
        ),
    ),
    ("按每", re.compile(rf"按每[^，。；\d]{{1,10}}{_GIVE}[^，。；\d]{{0,4}}$")),
    (
        "，每",
        re.compile(
            rf"(?:^|[，。；：])对(?![^，。；]*\d\s?[个名户家人位](?!以|的))[^，。；]{{2,30}}，每[^，。；\d]{{1,10}}{_GIVE}[^，。；\d]{{0,4}}$"
        ),
    ),
    (
        "年",
        re.compile(
            r"第[二三四五六七八九十\d]{1,2}年(?:起|开始)，?[^，。；\d]{0,4}每[^，。；\d]{1,5}(?:收|付|交|给|补|租金)[^，。；\d]{0,4}$"
        ),
    ),
)
"""验收合格的再补 | 2元; 的每次扣 | 2元; 的，下年度扣减 | 一成; 每增加1户追加 | 2元; 第三年起每亩收 | 2元: a word that
the text must have before the frame, and the frame."""
_AT_MOST = re.compile(
    r"(?:给予|[一单每](?:户|人|家|笔|次|村|个[^，。；\d]{1,4})|(?:贴息)?贷款|补助|补贴|奖补|奖励|授信|额度)最高$"
)
"""一户最高 | 3万元, 给予最高 | 10万元 | 的贷款."""
_LISTED = re.compile(
    r"(?<!平均)(?:补助|补贴|补偿|奖补|收费|缴费|资助|低保|救助)标准(?:统一|分别)?[为是：][^，。；\d]{0,16}[\d.]+万?元"
    r"(?:[，、][^，。；\d]{0,16}[\d.]+万?元)*[，、][^，。；\d]{0,12}每[人户亩村个生年月次间][^，。；\d]{0,3}$"
)
"""补助标准为一般户每户2元，低保户每户 | 3元: the second of a list."""
_OF_PROFIT = re.compile("(?:收益|盈余|利润|纯利|净利|结余|红利|集体收入|村级收入|流转费|服务费)的$")
_LAID_DOWN = re.compile(
    r"(?:章程|合同|协议|公约)[^，。；：\d]{0,8}(?:写[明得着][^，。；：\d]{0,5}|规定|明确|约定|载明)[：，][^。；]*$"
)
"""章程写明：盈余的60%按股分红，公积金 | 25%: the parts that a charter fixes."""
_SHARED_OUT = re.compile(
    r"(?:以上|左右)?(?:用于|用作|归|留作?|按[^，。；\d]{1,12}(?:分红|返还?|分配)|分给|返给|奖励?给|作为|办(?=[公实]))"
)
"""收益的 | 60% | 按股分红: how a profit is shared out."""
_POSTS = re.compile(r"每[处个口条段座栋][^，。；\d]{0,5}设[^，。；\d]{1,6}(?<![置施备立有计])$")
"""每处水塘设塘长 | 1名."""
_SIZE_OF_EACH = re.compile("每(?:组|班|队|个[^，。；\\d]{0,6}(?:会|组|队|班|支部))(?:为|有|由)?$")
_RANGE = re.compile(r"[\d一二三四五六七八九十](?:[-—－–~～至到])+[\d一二三四五六七八九十]")
"""每个理事会 | 5至9人: how large each shall be."""

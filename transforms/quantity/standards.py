"""What is a rule, a standard or a quota: a number that orders things (低于60分的，由书记约谈) and that nobody measured.

In:  a text, where the sentence and the clause of a number begin, where the number begins and ends.
Out: whether the words around the number make it one of a rule.
It never looks beyond the sentence, and decides by the words next to the number.

>>> is_standard("低于60分的，由书记约谈。", 0, 0, 2, 5), is_standard("共有60分的试卷。", 0, 0, 2, 5)
(True, False)
"""

from __future__ import annotations

import re

from transforms.quantity.conditions import is_condition
from transforms.quantity.rates_set import is_rate
from transforms.quantity.rule_cases import is_of_rule, is_old_enough
from transforms.quantity.within import is_term


def is_standard(text: str, sentence_start: int, clause_start: int, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]``, in the sentence and clause that begin as said, is one of a rule."""
    if _STANDARD_BEHIND.match(text, end - 1):
        return True
    bounded = text.endswith(("以上", "以下", "以内"), start, end) and text.startswith("的", end)
    if _CONSEQUENCE.match(text, end) and (bounded or _is_bound(text, start)):
        return True
    if _RULED.match(text, end) and _CLASS.search(text, start, end):
        return True
    if _GRANTED.match(text, end) and _BY.search(text, clause_start, start):
        return True
    if text[end - 1] == "元" and _PAID_AT.match(text, end) and _BY_HEAD.search(text, clause_start, start):
        return True
    if text.find("为", end, end + 12) >= 0 and _TAKEN_AS.match(text, end) and _WITH.search(text, clause_start, start):
        return True
    if text.endswith("连续", clause_start, start) and _TIMES_RUNNING.match(text, end):
        return True
    if _PENALTY.match(text, end) or (names_a_set(text, start, end) and not _COUNTED.match(text, end)):
        return True
    if _EXEMPT.match(text, end - 1):
        return True
    if _DEADLINE.search(text, start, min(len(text), end + 8)) and not (
        _CUT_TO.search(text, clause_start, start) and not _FROM_NOW_ON.search(text, sentence_start, start)
    ):
        return True
    if text[end - 1] in "元%" and _ONE_BY_ONE.search(text, sentence_start, start):
        return True
    if text[end - 1] in "年月" and _FREE_FOR.search(text, clause_start, start):
        return True
    if text[end - 1] == "%" and _RATES_LISTED.search(text, sentence_start, start):
        return True
    if text[end - 1] == "内" and _TO_DO_WITHIN.search(text, clause_start, start):
        return True
    if _TO_SIGN.match(text, start) is not None and text.endswith("签订", clause_start, start):
        return True
    if is_term(text, sentence_start, clause_start, start, end):
        return True
    if is_condition(text, start, end) or is_rate(text, sentence_start, clause_start, start, end):
        return True
    return is_of_rule(text, sentence_start, clause_start, start, end)


def names_a_set(text: str, start: int, end: int) -> bool:
    """Whether the number bounds what another one counts or is given: 收入不足5万元的村由97个减到22个."""
    of_set = _OF_SET.match(text, end) is not None and _is_bound(text, start)
    return of_set or is_old_enough(text, start, end)


def _is_bound(text: str, start: int) -> bool:
    """Whether the number is one to be reached: 不足5万元, 排名前10%."""
    before = text[max(0, start - _LONGEST_BOUND) : start]
    return _REACHED_AT.match(text, start) is not None or _REACHED.search(before) is not None


_REACHED_AT = re.compile("低于|高于|不足|不满|未满|超过|达到?|满")
_DEADLINE = re.compile(
    "工作日(?:之|以)?内|分钟(?:之|以)?内(?:必须|应|须)?(?:到场|赶到|上门|回话|响应|答复)(?!了)|(?:[日天]|小时)(?:之|以)?内(?:必须|应|须)?(?:全部)?(?:回话|给说法|必?有?答复|给答复|重新答复|补种|归还|(?:进行)?公示(?!了)|上门|到场|拨付到位|签收|办理(?![了完好])|办结|答复|反馈|上报|报送|转移|整改到位)"
    "|[年月](?:之|以)?内(?:全部?免|均?不得|不准|不予)"
)
_CUT_TO = re.compile("(?:压缩|缩短|压减|减少|减|降低?)[到至为]了?$")
"""办结时间由7天缩短到 | 2个工作日以内: how long it takes by now."""
_FROM_NOW_ON = re.compile("(?:从|自)[^，。；]{2,12}起")
_STANDARD_BEHIND = re.compile(
    "(?:元|%|年|月|人|天|分)(?:以上|以下)?的?(?!达到?|超过|高于|符合|纳入)[^，。；、\\d的]{0,4}(?:监测|贫困|脱贫|扶贫|低保|警戒|起付|封顶|保障|录取|分数)(?:标准|线)"
    "|.(?:以上|以下)?的(?:国家|行业|省定|法定|规定|最低|最高)标准|元(?:以上|以下)?的?(?:标准|部分)|.(?:以上|以下)?的(?:一律|均?不得|取消|须|应当?)"
)
_CONSEQUENCE = re.compile(
    "(?:以上|以下|以内)?的(?:[^，。；]{0,4}，)?(?:由|一律|均?不得|予以|给予|取消|须|必须|应当?|可[享获申兑]|责令|暂停|停发|取消|扣|评为|免职|约谈|降为|调整岗位)"
    "|(?:以上|以下|以内)?的[^，。；]{1,10}，(?:由|一律|暂停|取消|予以)"
    "|(?:、[^，。；]{1,10}(?:以上|以下))?(?:者|的)，?可免"
    "|的(?:国家|省级?|行业|规定|设计)?(?:标准|盈亏线|警戒线)"
    "|可[享获申兑]|授予|不[准得予]|禁止"
)
"""低于60分的，由书记约谈; 满50分可兑换: what follows once a number is reached."""
_PENALTY = re.compile(
    "的，?(?:一律)?(?:退回|当日|就地|通报|延长|扣减|要(?!求)|不发|不予|取消|予以|免职|除名|逐出|淘汰|调整出|退出|停发|停办|追究|约谈|辞退|解聘|扣[分发减])"
)
"""缺课两次的不发结业证: what is done with whom the number is reached by."""
_RULED = re.compile(
    "(?:的|部分|者)(?:，?(?:一次性|每[^，。；]{1,8}|全额|按[^，。；]{0,12}|再|另|各)*(?:给予|奖励?|奖补|补贴|补助|贴息|资助|报销|可免|授牌|摘牌|评为|张榜)"
    "|[^，。；]{0,8}(?:一律|必须|均?不得)|[^，。；]{1,6}，?[^，。；\\d]{0,6}可(?:放宽|享受|申请))"
    "|[^，。；、\\d]{1,8}的，(?:可|给予|按|奖励|补助|补贴|享受)(?!了)"
)
"""3000元以下的，补助30%; 2万元以上的项目一律经会议表决: a class for which there is a rule."""
_CLASS = re.compile("(?:以上|以下|以内)$|[元户人亩名](?:—|-|至|到)|[\\d万千百](?:—|-|至|到)[\\d一二三]")
_BY = re.compile("[按以][^，。；、已]*$|部分(?:（[^）]*）|\\([^)]*\\))?的?$")
_GRANTED = re.compile(
    "(?:的比例|的标准)?(?:、[^，。；、\\d]{1,8}[\\d.]+%){0,4}(?:进行(?:救助|补助|补贴|奖励|补偿|报销|赔付)|加权|给予|予以|贴息|资助|确定|收取|缴纳|上缴|补给|计提|列支|核定|补助|补贴|奖补|分红|安排|评定|加权|返[还给]|提取|分给)"
)
"""按 … 购置额的 | 15% | 给予补助."""
_BY_HEAD = re.compile("(?<!平均)按照?[^，。；已均]{0,40}每[人户亩生名床月年][^，。；、\\d已均]{0,6}$")
_PAID_AT = re.compile(
    r"(?:、[^，。；、]{0,16}?[\d.]+万?元){0,4}(?:的?标准)?(?:拨付|发放|核发|核拨|核定|计发|补助|补贴|列支|[列纳]入[^，。；\d]{0,6}预算)(?![了过]|[^，。；]{0,16}\d)"
)
"""按集中供养每人每年 | 35元 | 、分散供养每人每年23元拨付: so much a head, by rule."""
_TIMES_RUNNING = re.compile(
    "[被排评处位低未不垫没][^，。；]{0,8}的(?:，|约谈|调整|取消|在全|[^，。；]{0,8}，(?:由|予以|取消|扣减|一律|按))"
)
"""连续 | 两次 | 排名末位的，由书记约谈."""
_OF_SET = re.compile(
    "(?:以上|以下|以内)?的(?:只有|[^，。；的]{0,4}(?:(?<!乡)村(?!医|教师|民)|企业|商标|户|党员|老人|项目|单位|学校|班额|家庭|合作社|园区|基地|产品|商户|公司|社区|支部|党组织)"
    "(?![㐀-鿿]{0,2}[收支产价]))"
)
"""收入不足5万元的村由97个减到22个: the bound names the set that is counted, and was measured on nobody."""
_COUNTED = re.compile(
    r"(?:以上|以下|以内)?的[^，。；、\d]{0,8}?，?(?:(?:只有|仅有|还?有|占|共|减少|达到?)[^，。；\d]{0,2}[\d一二两三四五六七八九十]|[由从][年初去原来的]{0,4}\d|认为|表示|觉得|反映)"
)
"""收入不足5万元 | 的村由97个减到22个: a class in which things are counted, and no rule."""
_REACHED = re.compile("(?:低于|高于|不足|不满|未满|超过|达到?|满|排名前|排名后|排在[前后末]|末)$")
_LONGEST_BOUND = 3
"""Characters of the longest words of a bound: 排名前."""
_EXEMPT = re.compile(
    r"[年月天](?:之?内)?(?:[、，][^，。；\d]{1,6}\d+[年月天]之?内?)?(?:不(?:负担|计?征|纳|缴|交|收)|免(?:征|缴|交|收|税|租|纳)|减半(?:征收)?)(?!了)"
)
"""熟荒 | 3年 | 、生荒5年不纳税: for how long nothing is asked."""
_TAKEN_AS = re.compile("[^，。；、\\d]{0,8}为(?:准|宜)(?!确)")
_WITH = re.compile("以(?!实际|上|下|来|内|外|往|前|后)[^，。；\\d以]{0,12}$")
"""以步行 | 十五分钟 | 能到为准: what is taken as the measure."""
_TO_DO_WITHIN = re.compile("(?:请|自[^，。；]{1,20}之[日时]起)[^，。；已]{0,24}$")
"""请在 | 7日之内 | 反映: for how long one may."""
_TO_SIGN = re.compile("[\\d一二三两半]+ ?个?[年月](?:及)?以上[^，。；了]{0,8}(?:合同|协议)(?!书?[\\d共])")
"""签订 | 1年以上 | 劳动合同: what is asked of a contract."""
_RATES_LISTED = re.compile("(?:住院|门诊|医疗费用?)(?:按比例)?报销[，：:](?:(?![了已共]|累计|实际|平均|元，)[^。])*$")
"""住院报销，一级医院95%；二级 | 85%: rates at which costs are borne."""
_KIND_OF_PLACE = "[^，。；、\\d]{0,8}(?:院|级|[县市省区域境]内|[县市省区域境]外|类|档|机构|就医|备案的?)"
_ONE_BY_ONE = re.compile(
    "(?:起付(?:标准|线)|封顶线|支付限额|(?:报销|补偿|支付|救助)(?:比例|标准))(?:分别)?[为是：:，]?"
    f"(?:{_KIND_OF_PLACE}[为是]?[\\d.]+万?(?:元|%)[，、；])*{_KIND_OF_PLACE}[为是]?$"
)
"""起付标准：一级医院200元、二级医院 | 400元: one a kind of hospital."""
_FREE_FOR = re.compile("(?:免征|免收|免缴|免交|减半征收)[^，。；\\d了已]{0,10}$")
"""免征房产税 | 2年: for how long."""

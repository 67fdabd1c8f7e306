"""The bound from which something holds: 单程超过15公里的，每次补油费; nobody measured it.

In:  a text and where a number begins and ends.
Out: whether what follows once the number is reached stands right behind it.
It never calls a bound one of a rule where the words behind tell what was done: 满5年的，已发放.

>>> is_condition("单程超过9公里的，每次补油费。", 2, 7), is_condition("单程超过9公里的，有3人。", 2, 7)
(True, False)
"""

from __future__ import annotations

import re


def is_condition(text: str, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]`` is a bound with what comes of it behind."""
    if not (
        text.endswith(_BOUND_BEHIND, start, end)
        or _BOUND_AT.match(text, start)
        or text.endswith(_BOUND_BEFORE, max(0, start - 2), start)
        or (text[end - 1] == "%" and _SHARE_OF.search(text, max(0, start - _REACH), start))
    ):
        return _is_class(text, start, end) or _lasts_so_long(text, start, end)
    if _is_class(text, start, end) or _comes_at_once(text, start, end) or _FORBIDDEN.match(text, end) is not None:
        return True
    return any(word in text[end : end + _REACH] and frame.match(text, end) is not None for word, frame in _FRAMES)


_REACH = 36
"""Characters behind a number in which the word of a frame stands."""
_BOUND_AT = re.compile("低于|高于|不足|不到|不满|未满|达不到|超过|达到?|满|不[少低]于")
_BOUND_BEFORE = ("低于", "高于", "不足", "不到", "超过", "未满", "不满", "达到", "满")
_BOUND_BEHIND = ("以上", "以下", "以内")
_SHARE_OF = re.compile(r"(?:低于|高于|超过|达到|不足)[^，。；、\d比到至为]{1,8}$")
"""发电低于设计值 | 95%: of what the share is."""
_NOT_DONE = r"(?![^。；]*(?:已|[^为除因]了|累计|共(?=[有计发]|\d)|[去上]年|目前|现有|其中|实际))"
_RULED = (
    r"(?:一律|不再|不予|才|方可|另(?=[补奖发给])|再(?=[补奖发给兑])|先(?=[补奖发给兑])"
    r"|每[次月年亩人户只头吨个][^，。；\d]{0,6}(?:补|奖|发|给|付|扣|减|兑)"
    r"|优先|自费|改为|改由|减半|免(?=[费收缴交除])|往后|下次|须|必须|应当?(?=[由按在立于])|重新|取消|扣[发减除]|延长"
    r"|按[^，。；]{1,16}(?:补|奖|发|给|付|扣|收|缴|征|计|报|退)|(?<![经已])退[费款还]|由[^，。；]{1,12}(?:补足|补齐|承担|负担|约谈|代缴|谈话)"
    r"|评职称|机构只|可以?(?=[申享领免按获在向])"
    r"|[^，。；\d]{1,8}(?:部分|差额)[^，。；\d]{0,8}(?:由|按|归)|差额部分)"
)
_WHOSE = r"(?:[、且][^，。；、]{2,16})?[^，。；、\d有占是]{0,10}"
_FRAMES = (
    ("的，", re.compile(rf"{_WHOSE}的，[^，。；\d]{{0,6}}?{_RULED}{_NOT_DONE}")),
    ("的", re.compile(rf"{_WHOSE}的(?!可|由|按|须|应){_RULED}{_NOT_DONE}")),
    ("可", re.compile(rf"{_WHOSE}的[^，。；\d]{{1,6}}，?[^，。；\d]{{0,4}}可(?:[享申领获]|免(?=[费收缴交]))")),
    (
        "每",
        re.compile(
            rf"{_WHOSE}的[^，。；\d]{{2,12}}，?[^，。；\d]{{0,12}}每[月年人][^，。；\d]{{0,4}}(?:发|补|奖){_NOT_DONE}"
        ),
    ),
    ("的", re.compile(r"的(?=[\d.]+万?元)")),
    ("一律", re.compile(rf"一律{_NOT_DONE}")),
    (
        "自动",
        re.compile(
            rf"(?:的[^，。；、\d]{{0,4}})?，?(?:系统|平台)?[即就将会则便]?自动(?:转[入为交]|升级|进入|启动|触发|生成|派|推送|提[醒示]|报警|预警"
            rf"|亮|列[入为]|退出|终止|失效|续|下架|上报|交办|督办|延|归){_NOT_DONE}"
        ),
    ),
    ("就", re.compile(rf"，[^，。；\d]{{0,8}}就(?:要(?!求)|得|必须|取消|扣){_NOT_DONE}")),
    (
        "，",
        re.compile(
            rf"，(?:一次性|每[人户名][^，。；\d]{{0,3}}|另|再)*(?:奖补|补助|奖励|给予){_NOT_DONE}(?=[^，。；\d]{{0,6}}\d)"
        ),
    ),
)
"""超过7天 | 的，往后不再收费; 超过15克 | ，当班的就要重扫; 满半年 | ，奖补500元;
超过30人 | 自动转入: a word of the frame, and the frame."""


def _is_class(text: str, start: int, end: int) -> bool:
    """Whether the number parts classes: 5万元至50万元 | 的为黄灯, 90分以上 | 的评为优秀."""
    found = _CLASSED.match(text, end)
    if found is None:
        return False
    bounded = (
        text.endswith(_BOUND_BEHIND, start, end)
        or _BOUND_AT.match(text, start) is not None
        or text.endswith(_BOUND_BEFORE, max(0, start - 2), start)
        or _RANGE.search(text, start, end) is not None
    )
    return bounded and re.compile(_NOT_DONE).match(text, found.end()) is not None


_CLASSED = re.compile(
    r"(?:的?(?:[、，]|或者?)[^，。；、\d的]{2,16}){0,2}(?:的，?)?(?:即?为|是|亮|挂|列为|评为|定为|属于?|记为?|标为?|判为)"
    r"(?:[红黄绿蓝橙白黑](?:灯|牌|色|码|旗|榜|卡|标)|[一二三四五甲乙丙ABCDⅠⅡⅢ]\s?[级类等档]|不?合格|优秀|良好|优良|[低中高]风险)"
)
_RANGE = re.compile(
    r"[\d元分%万个人户亩天](?:—|-|～|~|至|到)[\d一二三四五六七八九十百]|[元分万个人户亩天成十百](?:至|到)[一二三四五六七八九十]"
)


def _lasts_so_long(text: str, start: int, end: int) -> bool:
    """连续 | 两个月 | 没有进账的亮黄灯: how long before something comes of it."""
    return text.endswith("连续", max(0, start - 2), start) and _COMES_OF_IT.match(text, end) is not None


_COMES_OF_IT = re.compile(
    r"[^，。；、\d的有]{0,2}(?:没有|[未不无低高超排处亏])[^，。；、\d的]{1,14}的，?(?:就地|一律|及时|自动|立即|予以|给予|由[^，。；\d]{1,8})?"
    rf"(?:退出|清退|收回|亮[红黄绿]|挂[红黄]|列入|取消|约谈|标红|降[级为]|调[整离]|通报|扣|停|注销|免职|撤换|淘汰|视为){_NOT_DONE}"
)


def _comes_at_once(text: str, start: int, end: int) -> bool:
    """达不到 | 60度 | ，系统自动不予出证; 只要超过 | 三个月 | 没有登记，平台就标红: what always comes of it."""
    if text.find("，", end, end + _REACH) < 0:
        return False
    if _REFUSED.match(text, end) is not None:
        return True
    front = text[max(0, start - _NEAR) : start]
    return _ONLY_IF.search(front) is not None and _THEN.match(text, end) is not None


_FORBIDDEN = re.compile(
    r"(?:的|时|范围)?，?(?:一律|严格)?(?:禁[止养捕渔采伐猎放]|停止(?:施工|作业|营业|供|放|收)|拒收|拒绝(?:接|收|入)|不得|不准|严禁|停[工课运产]|限行)"
    rf"(?!的){_NOT_DONE}"
)
"""低于5℃ | 时停止施工, 500米以内 | 禁止养殖: what may not be, from there on."""
_NEAR = 14
_REFUSED = re.compile(
    r"[^，。；、\d]{0,6}(?:(?:或者?|且|并且)[^，。；]{2,16})?，[^，。；\d]{0,6}?(?:一律|自动)?(?:不予(?!理|以理)|不得|不准|自动(?:报警|停机|断电|锁定|关闭|扣减))"
    rf"{_NOT_DONE}"
)
_ONLY_IF = re.compile(r"(?:只要|一旦|凡是?|但凡)[^，。；\d]{0,10}$")
_THEN = re.compile(r"[^，。；]{0,12}，[^，。；\d]{0,10}[就即便](?!是)[^，。；了]{1,12}[，。；](?<!了[，。；])")

"""To whom something is done: 组织对90名失业人员实施援助, 为120户发放补贴, 给6名老教师送去慰问金 count no others.

In:  a number that counts, the text around it.
Out: ``Stated`` with what is done in the name (发放电价补贴的城乡低保户), or None where nothing of the kind is said.
It reads a closed class of acts behind 对, 为, 向 and 给, within one clause. It never reads past another number but that
of the people of the same households (为136户252人发放补贴).
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.predicates import ends_in_noun, is_person
from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.records import Quantity


def served(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """Those whom ``quantity`` counts with what is done to them."""
    if dimension not in COUNTED:
        return None
    text, start = around.text, quantity.start
    near = text[max(around.sentence, start - _NEAR) : start]
    if not any(mark in near for mark in "对为向给") or not _TO.search(near):
        return None
    if quantity.unit == "户" and (both := _WITH_PEOPLE.match(text, quantity.end)):
        done = f"{both['act']}{both['what']}"
        return Stated(f"{done}户数", done, quantity.end)
    found = _SERVED.match(text, quantity.end)
    who = tidy(found["who"]) if found else ""
    if found is None or len(who) < len("学生") or "的" in who or not _names_them(who):
        return None
    named = f"{found['act']}{found['what']}的{who}"
    return Stated(named, named, found.end("who")) if len(named) <= _LONGEST else None


def _names_them(who: str) -> bool:
    return who.endswith("”") or is_person(who) or ends_in_noun(who)


_NEAR, _LONGEST = 24, 24
_TO = re.compile(
    "(?:^|[^认作成称定面针绝相分列评])(?:对|向|为|给)(?:全[省市县区镇乡州村]|[^，。；：、\\d为对向给]{2,4}[省市县区镇乡州村]|辖区内?)?(?:的|共|约|近|首批)*"
    "(?:\\d[\\d.]*[万余多]*户)?$"
)
_ACT = (
    "(?:发放|实施|实行|开展|进行|提供|送去|送上|送达|赠送|捐赠|办理|落实|给予|予以|减免|减征|免除|免费|补发|兑付|兑现|缴纳|代缴"
    "|拨付|支付|下发|安装|配备|配发|新建|修建|改建|修缮|改造|解决)"
)
_WHAT = "了?(?:[^，。；：\\d了]{1,24}等)?(?P<what>[^，。；：、的\\d了并]{2,12}?)"
_ENDS = "(?=[，。；）\\n并]|$|(?:近|约|共|合计|总计|累计|资金)*\\d)"
_SERVED = re.compile(
    f"的?(?P<who>(?:“[^”]{{1,8}}”|(?!{_ACT}|[每各])[\u4e00-\u9fff]){{2,14}}?)(?:每[人户家]|各|统一|集中|分别|全部|先后|免费|及时|累计|一次性)*"
    f"(?P<act>{_ACT}){_WHAT}{_ENDS}"
)
_WITH_PEOPLE = re.compile(
    f"[、，（(]?(?:共计?)?\\d[\\d.,]*[万余多]*人[）)]?(?:累计|及时|共|分别)*(?P<act>{_ACT}){_WHAT}{_ENDS}"
)

"""To whom a sum is given: 为4户贫困户分红54元，户均分红13元 tells of these households, and not of all that was given.

In:  a sum of money, the words in front of it, what the number before it stated, the text around it.
Out: ``Stated`` with those who got it in the name, or None where no such people stand in front.
It reads a closed class of those who are helped, within one clause, and the mean that follows at once.

>>> given_to("分红", Stated("", "", 0), "为4户低保户分红54元", 0, 8).indicator
'低保户分红'
>>> given_to("户均分红", Stated("低保户分红", "低保户分红", 0), "，户均分红13元", 0, 5).indicator
'低保户户均分红'
"""

from __future__ import annotations

import re

from transforms.indicator.stated import Stated


def given_to(left: str, before: Stated, text: str, begin: int, start: int) -> Stated | None:
    """What the sum at ``start`` is; ``begin`` is where its sentence begins, ``left`` the words in front of it."""
    if (mean := _MEAN.fullmatch(left)) and before.base.endswith(mean["sum"]) and _HELPED.match(before.base):
        who = before.base.removesuffix(mean["sum"])
        return Stated(f"{who}{left}", before.base, start) if who else None
    if text.endswith(_PAY, begin, start) and (owed := _OWED.search(text, max(begin, start - _REACH), start)):
        name = f"{owed['did']}{owed['whose'].replace('的', '')}"
        return Stated(name, name, start)
    found = _GIVEN.search(text, max(begin, start - _REACH), start) if left.endswith(_SUMS) else None
    if found is None:
        return None
    name = f"{found['who']}{found['sum']}"
    return Stated(name, name, start)


_REACH = 30
_SUMS = ("分红", "补助", "补贴", "奖励", "资助", "贴息", "返利", "救助")
_PAY = ("工资", "薪酬", "报酬", "薪资", "货款", "欠薪")
_OWED = re.compile(
    "(?P<did>拖欠|欠发|克扣|追回|追讨|追缴|清欠|讨回|追付|补发|垫付)(?:了|拖欠)?\\d[\\d.,]*[万余多]*[名人位户](?P<whose>[^，。；、\\d]{2,10})(?:共|约|近|共计|合计)?$"
)
"""拖欠31名农民工工资 | 48万元: without the verb the name would say that they were paid."""
_WHO = "(?:(?:贫困|低保|脱贫|特困|五保|困难)户|(?:贫困|困难)(?:学生|职工|党员|群众)|残疾人|退役军人)"
_HELPED = re.compile(_WHO)
_GIVEN = re.compile(
    f"[为给向对]\\d[\\d,]*[余多]?[户名人个位](?P<who>{_WHO})(?:累计|共|现金|发放|年终|年底)*"
    "(?P<sum>分红|补助|补贴|奖励|资助|贴息|返利|救助)(?:共|约|近)?$"
)
_MEAN = re.compile("[户人]均(?P<sum>分红|补助|补贴|奖励|资助|贴息|返利|救助)")

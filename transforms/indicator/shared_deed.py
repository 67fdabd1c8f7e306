"""What the parts of those that are helped have in common: 结对行政村120个，其中贫困村34个 counts 结对贫困村.

In:  the name of a part, the words of its sentence in front of its number, its unit.
Out: the name with the deed of the whole in front, or the name as it was.
It knows a closed list of deeds, and joins one to a bare noun of the same kind only: without it the name would say how
many there are in all.

>>> with_deed("贫困村", "结对行政村120个，其中贫困村", "个"), with_deed("中型企业", "帮扶企业9家，其中中型企业", "家")
('结对贫困村', '帮扶中型企业')
>>> with_deed("贫困村", "全镇有行政村12个，其中贫困村", "个"), with_deed("到位资金", "帮扶企业9家，其中到位资金", "元")
('贫困村', '到位资金')
"""

from __future__ import annotations

import re

from transforms.indicator.predicates import is_person
from transforms.text.words import tagged


def with_deed(named: str, front: str, unit: str) -> str:
    """``named`` with what was done with the whole that 其中 tells the parts of."""
    if "其中" not in front or not 1 < len(named) <= _LONGEST:
        return named
    whole = _WHOLE.search(front) or (_DONE_TO.search(front) if is_person(named) or named.endswith("劳动力") else None)
    if whole is None or whole["unit"] != unit or whole["deed"] in named:
        return named
    noun = whole["noun"]
    alike = not noun or named[-1] == noun[-1] or (is_person(named) and is_person(noun))
    if not alike:
        return named
    if "的" in named:
        picked = f"有{named}" if front.endswith(f"有{named}") else named
        return f"{whole['deed']}的{picked}"
    if any(tag[:1] == "v" and tag != "vn" for _, tag in tagged(_STATE.sub("", named))):
        return named
    return f"{whole['deed']}{named}"


_STATE = re.compile("^(?:建档立卡|脱贫|返乡|失业|退役|留守|下岗)")
"""Words of people's lot that the word list calls verbs."""
_LONGEST = 12
_DONE_TO = re.compile(
    "(?P<deed>处分|问责|约谈|送出|输出|转移|招聘|招收|招录|录用|吸纳|提拔|救助|救治|安置|培训|毕业)[了去]?(?P<noun>)"
    "\\d[\\d.,]*[万余多]*(?P<unit>[人名位])[，（]其中[^。；\\n]*$"
)
"""处分36人，其中 | 村干部27人: nobody but those to whom it was done is counted."""
_WHOLE = re.compile(
    "(?:^|[，。；：、\\n已共先后累计镇乡县市区村])"
    "(?P<deed>结对帮扶|结对|帮扶|包联|走访|慰问|扶持|培训|救助|资助|参加|参与|参训|到会|受益|受助|受训|联系|带动|惠及)了?的?"
    "(?P<noun>[\\u4e00-\\u9fff]{1,8}?)(?:已有|共有|共计|有|共|达到?)?\\d[\\d.,]*[万余多]*(?P<unit>[\\u4e00-\\u9fff]{1,2}?)"
    "[，（]其中[^。；\\n]*$"
)

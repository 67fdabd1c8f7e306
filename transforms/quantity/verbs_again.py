"""Plans that go on in sentences with the verb of the one that announced them: 今年将深化甲项目。深化乙项目，培训80人。

In:  a text.
Out: the offsets between which such sentences stand.
It never goes beyond a sentence that begins otherwise or tells what was done, or beyond the paragraph.

>>> plans_go_on("今年我县将深化护苗项目。深化助学项目，资助60名。已资助9名。")
[(12, 25)]
"""

from __future__ import annotations

import re

_VERB = "深化|深入|实施|推进|开展|加大|加快|加强|推动|强化|完善|扩大|推广|建设|打造|落实|组织"
_ANNOUNCED = re.compile(
    "(?:今年|明年|下半年|下一步|接下来|今后|(?:19|20)\\d\\d年)，?[^，。；\\d\\n]{0,10}"
    f"将(?:继续|进一步|大力|全力|重点|积极|着力|全面)*(?P<verb>{_VERB})[^。\\n]*。"
)
_WITH_VERB = r"(?:将|还将|要)?(?:继续|进一步)?{verb}[^。\n]*。"
_TELLS_WHAT_WAS = re.compile("已|目前|截[至止]|同比|累计|以来|[去上前]年|了|圆满|顺利|如期|共(?=[有计建完])|实际")


def plans_go_on(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand that begin with the verb of what was announced right before them."""
    spans: list[tuple[int, int]] = []
    if "将" not in text:
        return spans
    for announced in _ANNOUNCED.finditer(text):
        again = re.compile(_WITH_VERB.format(verb=announced["verb"]))
        end = announced.end()
        while (found := again.match(text, end)) and not _TELLS_WHAT_WAS.search(found[0]):
            end = found.end()
        if end > announced.end():
            spans.append((announced.end(), end))
    return spans

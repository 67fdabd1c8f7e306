"""What a campaign (专项行动) did: “春雷行动”接待群众90人次，受理案件32件 tells of no total of the place.

In:  a text, the bounds of a sentence and a number in it.
Out: the campaign that the clauses in front are told of, as printed; empty where there is none.
It reaches up to ； and the next campaign, and no farther; only what was done takes its name, not how things are.

>>> text = "“春雷行动”接待90人次，受理案件32件；全县有村9个。"
>>> campaign_of(text, 0, text.index("32")), campaign_of(text, 0, text.index("9个"))
('“春雷行动”', '')
>>> by_campaign("受理案件", "“春雷行动”"), by_campaign("人均收入", "“春雷行动”")
('“春雷行动”受理案件', '人均收入')
"""

from __future__ import annotations

import re

from transforms.text.words import tagged


def campaign_of(body: str, sentence: int, number: int) -> str:
    """The campaign by which, or during which, the number at ``number`` came about."""
    begin = max(sentence, body.rfind("；", sentence, number) + 1)
    if "行动" not in body[begin:number]:
        return ""
    named = list(_CAMPAIGN.finditer(body, begin, number))
    if not named or _OF_THE_WHOLE.search(body, named[-1].end(), number):
        return ""
    return named[-1]["name"]


_OF_THE_WHOLE = re.compile("\\d[^；]*，(?:至此，)?全[国省市县区旗镇乡]")
"""“春雷行动”抓获3人，全县 | 新增就业9人: what the whole place did, behind a number of the campaign."""


_CAMPAIGN = re.compile(
    "(?:^|(?<=[，。；：\\n]))在?(?P<name>“[^“”，。；]{1,12}”(?:专项|集中|统一|严打|整治|打击)*行动|“[^“”，。；]{2,10}行动”)"
    "(?:中，|中?(?=共|累计|已|[一-鿿]{2,14}\\d))(?![的是、和与及将为以])"
)


def by_campaign(indicator: str, campaign: str) -> str:
    """``indicator`` with the campaign in front, where it tells of what was done."""
    own = indicator.removeprefix(campaign)
    if own != indicator:
        return f"{campaign}{own.removeprefix('共')}"
    told = not indicator or campaign.strip("“”") in indicator or not _is_deed(indicator)
    return indicator if told else f"{campaign}{indicator}"


def _is_deed(indicator: str) -> bool:
    word, tag = tagged(indicator)[0]
    return tag in ("v", "vn") or word == "为" or indicator.endswith(_RATES)


_RATES = ("抓获率", "破案率", "办结率", "整改率", "查处率", "结案率")

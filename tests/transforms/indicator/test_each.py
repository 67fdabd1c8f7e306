"""What each village or member has is named so; sums and times are not."""

import pytest

from transforms.indicator.each import with_each


@pytest.mark.parametrize(
    ("indicator", "clause", "named"),
    [
        ("走访农户", "每名队员至少走访", "每名队员走访农户"),
        ("护士", "每车配全科医生2名、", "每车护士"),
        ("党员", "全县每个村平均有", "每个村党员"),
        ("技术指导员", "每个虾稻重点村至少配备", "每个虾稻重点村技术指导员"),
        ("老人", "今后70至79岁老人每人每月", "老人每人"),
        ("流转费", "流转费每亩每年", "流转费每亩"),
        ("名网格员办", "平均每名网格员办了", "每名网格员办"),
        ("联系服务群众", "每名党员联系服务群众", "每名党员联系服务群众"),
        ("后备干部", "每村3名，", "每村后备干部"),
    ],
)
def test_the_thing_is_put_where_the_clause_has_it(indicator: str, clause: str, named: str) -> None:
    assert with_each(indicator, clause) == named


@pytest.mark.parametrize(
    ("indicator", "clause"),
    [
        ("每亩收益", "每亩收益"),
        ("户均增收", "每户年均增收"),
        ("联席会议频次", "每个支部召开"),
        ("巡诊时间", "每月巡诊"),
        ("原创广播", "每个工作日至少更新"),
        ("补助资金", "每村补助2万元共补助"),
        ("会员", "每当吸收"),
        ("", "每村"),
        ("党员", "全县有"),
    ],
)
def test_what_says_so_already_or_is_no_share_stays(indicator: str, clause: str) -> None:
    assert with_each(indicator, clause) == indicator

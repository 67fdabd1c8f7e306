"""What each village or member has is named so; sums and times are not."""

import pytest

from transforms.indicator.each import each_of_list, with_each


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
        ("慰问金", "为每名困难职工发放", "每名困难职工慰问金"),
        ("节日补贴", "向每位退休教师发放", "每位退休教师节日补贴"),
        ("学生", "每名教师帮扶", "每名教师学生"),
        ("走访代表", "每位常委会组成人员走访", "每位常委会组成人员走访代表"),
        ("医护人员", "每万名居民有", "每万名居民医护人员"),
        ("中具有大学文化程度", "每10万人中具有大学文化程度的由", "每10万人中具有大学文化程度"),
        ("拥有床位", "平均千人拥有", "平均千人拥有床位"),
        ("补贴", "每增加1人给予", "每增加1人补贴"),
        ("公用经费", "按生均", "生均公用经费"),
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
        ("培训", "120名学生均"),
        ("生均公用经费", "小学生均"),
    ],
)
def test_what_says_so_already_or_is_no_share_stays(indicator: str, clause: str) -> None:
    assert with_each(indicator, clause) == indicator


@pytest.mark.parametrize(
    ("before", "front", "value", "each"),
    [
        ("每百户农民拥有耐用消费品：洗衣机85台，", "比上年增长", 8.6, "每百户农民拥有"),
        ("每千人拥有床位5张，", "注册护士", 2.8, "每千人拥有"),
        ("平均万人拥有高中学生170人，", "初中学生数为", 608, "平均万人拥有"),
        ("每千人拥有床位5张，", "医院床位", 3200, ""),
        ("每千人拥有床位5张，", "新增床位", 50, ""),
        ("每千人拥有床位5张，", "全县有医院", 12, ""),
        ("每千人拥有床位5张，", "比上年增长", 3, ""),
        ("全县有医院2所，", "床位", 30, ""),
    ],
)
def test_a_list_goes_on_with_its_each(before: str, front: str, value: float, each: str) -> None:
    assert each_of_list(before, front, value) == each

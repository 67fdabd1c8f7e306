"""Whose number: the home of an article's numbers, and what is named nearer by."""

import pytest

from transforms.names.regions import lookup
from transforms.records import Issue
from transforms.reference import table
from transforms.subject.carried import carried
from transforms.subject.mention import Mention, Subject
from transforms.subject.subjects import mentions_in

ISSUE = Issue(region="温州市", province="浙江省")
HOME = Subject("温州市", lookup("温州市"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("全市建成12家，永嘉县的3家最早", ["温州市", "永嘉县"], id="city and county"),
        pytest.param("率全市之先，位居全省第三", [], id="comparisons"),
        pytest.param("高出全省平均2个百分点", [], id="above the issue's region"),
        pytest.param("华东电气有限公司建成支部3个", ["华东电气有限公司"], id="a company"),
        pytest.param("镇上的华东牧业公司建成支部3个", ["华东牧业公司"], id="a company of the town"),
        pytest.param(
            "“龙湾先锋”官方微博发布152条", ["“龙湾先锋”官方微博"], id="an account with a division in its name"
        ),
        pytest.param("“云上组工”微信公众号发布9条", ["“云上组工”微信公众号"], id="an account"),
        pytest.param("推出“龙湾先锋”品牌5个", ["龙湾区"], id="a brand, of the division in its name"),
        pytest.param("覆盖专业蔬菜合作社3家", [], id="what is done to bodies"),
        pytest.param("销往园林公司用于绿化，户均增收4元", [], id="to whom goods go"),
        pytest.param("发展猕猴桃产业园区，共500亩", [], id="what is worked at"),
        pytest.param("农民用水合作社有12人", [], id="a kind of body"),
        pytest.param("规定起始年级班额小学45人", [], id="a rule for schools"),
        pytest.param("该公司建成支部3个", [], id="a company not named"),
        pytest.param("在外地办玩具厂的王建平回乡4次", [], id="what somebody runs elsewhere"),
        pytest.param("上半年全公司收到建议3条", [], id="when and a company not named"),
        pytest.param("配备社区干部20人", [], id="a word is no name"),
        pytest.param("赴乐清市考察的20人", [], id="visited"),
        pytest.param("在永嘉、文成等地建仓库6个", [], id="where some are"),
        pytest.param("项目涉及永嘉、文成两县16个乡镇", [], id="what a thing extends to"),
        pytest.param("鹿城区投入资金，全区建成5个", ["鹿城区", "鹿城区"], id="全区 is the one just named"),
        pytest.param("永嘉县投入资金，全区建成5个", ["永嘉县"], id="全区 is no 县"),
        pytest.param("去年，龙亢县查处案件3起", ["龙亢县"], id="a county that no table knows"),
        pytest.param("茶叶大镇卖茶3万斤，茶叶大镇共有6家", [], id="a kind of town"),
        pytest.param("水质经县疾控中心检测，合格率98%", [], id="经 is no name"),
        pytest.param("柳坞中学被列为“百所希望小学”之一，有5人", ["柳坞中学"], id="a title that it bears"),
        pytest.param("规划柳坞中学在校学生300人", ["柳坞中学"], id="a plan is no part of the name"),
        pytest.param("区属柳坞置业公司投入9万元，柳坞置业公司已改制", ["柳坞置业公司"] * 2, id="whose it is"),
        pytest.param("店铺叫柳坞山货有限公司，卖了9万元", ["柳坞山货有限公司"], id="called so"),
        pytest.param("预计明年全县安置点户均收入9万元", ["全县"], id="a time and the whole are no name"),
        pytest.param("年底整村脱贫时，人均9元", [], id="the whole village is no name"),
        pytest.param("乡镇卫生院缺医生9名，乡镇卫生院已改建", [], id="a kind of hospital"),
        pytest.param("在佛山开玩具厂的王建平捐了9元", [], id="what somebody opened elsewhere"),
        pytest.param("过渡坪镇对9名党员回访", ["过渡坪镇"], id="a town by its ground"),
        pytest.param("永嘉县建成养老院5所", ["永嘉县"], id="what was built is no name"),
        pytest.param("石桥街道胜利社区建起食堂，有50人", ["胜利社区"], id="a community that built"),
        pytest.param("永嘉县最后一批乡村服务站建成，覆盖9个村", ["永嘉县"], id="the last of them"),
        pytest.param("柳坞镇2.6亩，居全市首位", ["柳坞镇"], id="a town that is first"),
        pytest.param("柳市镇的窗口收件9件", ["柳市镇"], id="a town that grew from a market"),
        pytest.param("夜市镇的窗口收件9件", [], id="no town"),
        pytest.param("把柳坞镇9个村串起来", ["柳坞镇"], id="whose are counted"),
        pytest.param("前身为永嘉县养蜂场，有9箱", [], id="how it was called once"),
        pytest.param("在永嘉县委、县政府的支持下，养蜂9箱", [], id="who helped"),
        pytest.param("为永嘉县低收入农户赠送化肥9吨", [], id="who is given to"),
        pytest.param("茶叶远销浙江、永嘉县等市场，年收入9元", [], id="where goods go"),
        pytest.param("是全市光照最长的县，年发电9度", [], id="among whom it is first"),
        pytest.param("柳坞镇办起食堂9家，市级补助30元", ["柳坞镇", "温州市"], id="the city pays"),
        pytest.param("去年，龙亢县柳坞中学有学生300人", ["龙亢县柳坞中学"], id="the school in it"),
        pytest.param("旅游兴县战略深入推进，建成景区3个", [], id="what a county wants to be"),
        pytest.param("近年来，贫困县减少3个", [], id="a kind of county"),
        pytest.param("在近湖街道，62名党员组成调解室", ["近湖街道"], id="where a clause is set"),
        pytest.param("今年，新蒜上市3万吨", [], id="what comes to market"),
        pytest.param("现场会在鹿城区召开，签约3个", [], id="a venue"),
        pytest.param("万寨镇是永嘉县的产茶大镇，茶园6万亩", ["万寨镇"], id="what holds the place of which is told"),
        pytest.param("李家河镇地处县南，全镇白柚亩产5吨", ["李家河镇", "李家河镇"], id="全镇 is the town named last"),
        pytest.param("新建县道30公里、新建区间车站2座", [], id="what is built anew"),
        pytest.param("而龙亢县有3个，比龙亢县多", ["龙亢县"], id="a link in front of a county"),
        pytest.param("不足部分由平台公司兜底，共3家", [], id="who pays"),
        pytest.param("原则同意县城投集团融资3亿元", [], id="what was agreed to"),
        pytest.param("中国联通有限公司舒兰分公司投入3元", ["中国联通有限公司舒兰分公司"], id="a branch"),
        pytest.param("青禾镇新建水库3座", ["青禾镇"], id="a body's name holds no deed"),
        pytest.param("杨各庄镇建成水库3座", ["杨各庄镇"], id="各 in a name"),
        pytest.param("本庄镇青穗农机专业合作社成立，亏了3万元", ["本庄镇青穗农机专业合作社"], id="本 in a name"),
        pytest.param("妇联依托“巧娘竹编合作社”，办班14期", [], id="by what means"),
        pytest.param("接近总村数的三成，总村数近100个", [], id="接近 is no name"),
        pytest.param("凡到镇外办竹制品厂的3户", [], id="what is done to bodies outside"),
        pytest.param("学校36所（含民办小学4所），教师5人", [], id="what a count holds"),
        pytest.param("始办酒坊，时称石硚酒厂，工人5人", [], id="how it was called then"),
        pytest.param("某院，又名东南眼科医院，病床5张", [], id="another name"),
        pytest.param("打掉恶势力犯罪集团39个，抓获35人", [], id="a gang"),
        pytest.param("在“送健康”活动中，体检156人", [], id="an activity in which"),
        pytest.param("西坝村增收25元，石山村增收20元", ["西坝村", "石山村"], id="villages side by side"),
        pytest.param("西坝村增收25元，深山村改造20户", ["西坝村"], id="a kind of village"),
        pytest.param("她把红石村的稻田由2亩扩大到4亩", ["红石村"], id="whose is enlarged"),
        pytest.param("青禾技师学院挂牌成立，新建小学3所", ["青禾技师学院"], id="founded"),
        pytest.param("衢县石桥镇投资5元，石桥镇修路3里", ["石桥镇", "石桥镇"], id="a county of one character"),
        pytest.param("带动石浪镇就业5户，石浪镇增收3元", ["石浪镇"], id="what is done for a town"),
        pytest.param("绿化建制镇1个，村庄绿化12个", [], id="a kind of town"),
        pytest.param("引进永嘉县君安机动车辆安全技术鉴定检测有限公司，租金3元", [], id="a long name of a firm"),
        pytest.param("市规范化小学达275所，教师5人", [], id="things that are counted"),
        pytest.param("有3项（幼儿园、城区公办幼儿园建设、加油站），占30%", [], id="what is worked at"),
        pytest.param("位于永嘉县桥头镇，面积5亩", [], id="where something lies"),
        pytest.param("市内一级医院95%，市内二级85%", [], id="classes of places"),
        pytest.param("永嘉县水利局投资5元", ["永嘉县水利局"], id="an office"),
        pytest.param("归永嘉县溢丰源服饰有限公司等9个公司", [], id="a list of firms"),
        pytest.param("华东电气有限公司建设厂房5座", ["华东电气有限公司"], id="who builds"),
    ],
)
def test_mentions(text: str, names: list[str]) -> None:
    found = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert [m.subject.name for m in found] == names


def test_a_kind_of_village_is_none_and_a_county_pays_for_itself() -> None:
    text = "“空壳村”有42个。集体“空壳村”多达96个，空壳村只剩11个。"
    assert mentions_in(text, 0, len(text), HOME, ISSUE) == []
    text = "石桥镇河头村路通了。县财政每年安排50万元。"
    assert [m.subject.name for m in mentions_in(text, 0, len(text), Subject("永嘉县", lookup("永嘉县")), ISSUE)][
        -1:
    ] == ["永嘉县"]


def test_the_numbers_behind_a_project_are_its_own_and_those_of_somebody_from_a_body_do_not_last() -> None:
    text = "总投资1.3亿元的青山电子项目，建成6条线。"
    assert [m.subject.name for m in mentions_in(text, 0, len(text), HOME, ISSUE)] == ["青山电子项目"] * 2
    text = "请师傅，河南农业大学的教授设了工作室。"
    assert [(m.subject.name, m.lasts) for m in mentions_in(text, 0, len(text), HOME, ISSUE)] == [
        ("河南农业大学", False)
    ]


def test_a_body_lasts_until_another_place_is_named() -> None:
    home = HOME
    text = "华东电气有限公司成立支部。全市推广。"
    mentions = mentions_in(text, 0, len(text), home, ISSUE)
    first = carried(mentions[0], "发展党员3名。", None)
    assert first is not None
    assert first.name == "华东电气有限公司"
    assert carried(mentions[-1], "发展党员3名。", None) is None
    assert carried(None, "该公司发展党员3名。", first) is first
    assert carried(None, "发展党员3名。", first) is None


def test_a_road_ends_where_the_whole_county_is_told_of() -> None:
    road = Mention(0, 4, Subject("石浪大道", None), True)
    assert carried(road, "工程总投资3元。", None) == road.subject
    assert carried(road, "目前，全县公路总长900里。", None) is None


def test_an_office_speaks_of_its_division_again() -> None:
    text = "在近湖街道，62名党员组成调解室。"
    (scene,) = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert carried(scene, "成功率达97%。", None) is scene.subject
    assert carried(scene, "县委组织部拿出35万元。", None) is None


@pytest.mark.parametrize(("sentence", "goes_on"), [("发展党员3名。", True), ("村内有水稻5亩。", False)])
def test_in_the_village_is_no_more_of_a_firm(sentence: str, *, goes_on: bool) -> None:
    text = "华东电气有限公司占地20亩。"
    (firm,) = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert (carried(firm, sentence, None) is firm.subject) == goes_on


def test_a_division_that_begins_the_name_of_a_firm_brought_in_is_nobodys() -> None:
    text = "河头村有土地8亩，引进乐清市禾丰机动车辆安全技术鉴定检测有限公司，增收4万元。"
    assert "乐清市" not in [m.subject.name for m in mentions_in(text, 0, len(text), HOME, ISSUE)]


def test_a_division_is_called_as_its_label_calls_it() -> None:
    home = Subject("松桃苗族自治县", lookup("松桃苗族自治县"))
    issue = Issue(region="铜仁市", province="贵州省")
    text = "松桃苗族自治县建起支部39个"
    assert [m.subject.name for m in mentions_in(text, 0, len(text), home, issue)] == ["松桃苗族自治县"]


def test_a_county_behind_its_province_and_the_nation_in_an_issue_of_no_division() -> None:
    nowhere = Subject(None, None)
    for text, name in (("江西省汀溪县辖12个乡镇", "汀溪县"), ("截至5月底，全国已建成3万个", "全国")):
        assert [m.subject.name for m in mentions_in(text, 0, len(text), nowhere, Issue())] == [name]


def test_one_of_several_divisions_is_marked_as_such() -> None:
    text = "永嘉县、瑞安市12个监测点显示，乐清市有3个。"
    assert [(m.subject.name, m.listed) for m in mentions_in(text, 0, len(text), HOME, ISSUE)] == [
        ("永嘉县", True),
        ("瑞安市", True),
        ("乐清市", False),
    ]


def test_a_division_in_front_of_the_home_only_says_where_it_lies() -> None:
    home = Subject("官草汪村", lookup("永嘉县"))
    text = "永嘉县官草汪村有1030户。"
    school = Subject("石硚镇中心小学", None)
    named = mentions_in("永嘉县石硚镇中心小学始建于1924年。", 0, 17, school, Issue())
    assert "永嘉县" not in [m.subject.name for m in named]
    assert "永嘉县" not in [m.subject.name for m in mentions_in(text, 0, len(text), home, ISSUE)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("其中渣津镇最多，有21个，义宁镇18个。", ["渣津镇", "义宁镇"]),
        ("雨量最大的义津镇达到1036毫米。", ["义津镇"]),
        ("官埠桥镇把安置点设在小学，41名党员做饭。", ["官埠桥镇"]),
        ("梓山镇潭头村的车间由旧小学改成。", ["潭头村"]),
        ("官埠桥镇依托产业园，完成投资3亿元。", ["官埠桥镇"]),
        ("挂号费按乡镇卫生院标准收2元。", []),
    ],
)
def test_towns_beside_others_are_named_and_do_not_last(text: str, named: list[str]) -> None:
    found = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert [m.subject.name for m in found] == named


def test_a_division_that_heads_its_paragraph_lasts_an_example_does_not() -> None:
    home = HOME
    for text, lasting in (("今年以来，永嘉县推进改革。", True), ("推进改革。如永嘉县新建5个。", False)):
        (mention,) = mentions_in(text, 0, len(text), home, ISSUE)
        assert mention.lasts == lasting


@pytest.mark.parametrize("row", table("organisation_words"), ids=lambda row: row["example"])
def test_every_organisation_word_matches_its_example(row: dict[str, str]) -> None:
    import re

    assert re.search(row["pattern"], row["example"])


def test_all_of_the_home_is_called_as_the_home_is() -> None:
    home = Subject("科左后旗", lookup("科左后旗"))
    text = "去年，全旗打井3眼。"
    (found,) = mentions_in(text, 0, len(text), home, Issue(region="通辽市", province="内蒙古自治区"))
    assert found.subject.name == "科左后旗"


@pytest.mark.parametrize(
    ("topic", "words", "named"),
    [
        pytest.param("金鼎公司", "全县实现利润5元", ["棠梨县"], id="the home's"),
        pytest.param("东湾区", "全市接种5人", ["全市"], id="nobody's that is named"),
        pytest.param("埠头村", "全镇种茶5亩", ["全镇"], id="a town that is not named"),
        pytest.param("棠梨县", "全县实现利润5元", [], id="its own"),
        pytest.param("县教育工会", "全县5所学校", [], id="an office goes on"),
    ],
)
def test_all_of_a_division_is_not_the_firms_or_villages_told_of(topic: str, words: str, named: list[str]) -> None:
    issue = Issue(region="棠梨县")
    found = mentions_in(words, 0, len(words), Subject("棠梨县", None), issue, Subject(topic, None))
    assert [m.subject.name for m in found] == named


def test_a_division_behind_those_it_lies_in_is_one_place_and_lasts() -> None:
    text = "去年，绍兴诸暨市考察了88名干部，评了5名。赴绍兴诸暨市学习5次。"
    found = mentions_in(text, 0, len(text), Subject("浙江省", None), Issue(province="浙江省"))
    assert [(m.subject.name, text[m.start : m.end], m.lasts) for m in found] == [("诸暨市", "绍兴诸暨市", True)]


@pytest.mark.parametrize(
    ("text", "home", "lasts"),
    [
        pytest.param("全市有林3万亩", Subject("温州市林业局", HOME.region), True, id="an office begins with the whole"),
        pytest.param("为全市育苗3万株", Subject("温州市林业局", HOME.region), False, id="it works for all"),
        pytest.param("全市有林3万亩", HOME, False, id="the division itself"),
    ],
)
def test_an_office_goes_on_about_its_division(text: str, home: Subject, lasts: bool) -> None:
    assert [m.lasts for m in mentions_in(text, 0, len(text), home, ISSUE)] == [lasts]


def test_a_village_that_is_called_again_ends_the_firm_and_an_honour_does_not_last() -> None:
    text = "华东电气有限公司占地5亩。"
    (firm,) = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert carried(firm, "村内有稻田3亩。", None) is None
    assert carried(firm, "年产值3元。", None) == firm.subject
    text = "石浪镇获批农业强镇，石浪镇种茶。"
    assert next(m.lasts for m in mentions_in(text, 0, len(text), HOME, ISSUE)) is False


@pytest.mark.parametrize(
    ("text", "lasts", "clause_only"),
    [
        pytest.param("食堂建成，茶园扩大，柳坞社区开放食堂。", False, False, id="the last clause of a list"),
        pytest.param("去年，柳坞社区开放食堂，居民都来。柳坞社区。", True, False, id="told of further"),
        pytest.param("食堂建成，柳坞社区争创示范社区。柳坞社区。", False, True, id="what it wants to become"),
        pytest.param("在柳坞社区实地考察时，道路难走。", False, True, id="where somebody comes to see"),
        pytest.param("云海锦绣公司设立了我市第2家中心，新增2家。", False, True, id="one of those that the city counts"),
        pytest.param("柳坞镇建成全市第一个广场，占地2亩。", True, False, id="of which it goes on to tell"),
    ],
)
def test_who_is_told_of_in_passing_does_not_last(text: str, *, lasts: bool, clause_only: bool) -> None:
    first = next(m for m in mentions_in(f"{text}\n柳坞社区。", 0, len(text), HOME, ISSUE) if m.subject != HOME)
    assert (first.lasts, first.clause_only) == (lasts, clause_only)


def test_who_did_it_is_told_of_again_behind_what_was_counted() -> None:
    told = {text: mentions_in(text, 0, len(text), HOME, ISSUE)[0].clause_only for text in _COUNTED}
    assert list(told.values()) == [True, False]


_COUNTED = ("把柳坞镇9个村连起来，投入90元", "把柳坞镇9户农户带起来，平均每户增收90元")


@pytest.mark.parametrize(
    ("name", "sentence", "goes_on"),
    [
        ("石浪村", "村里的17户在棚里务工。", True),
        ("石浪镇", "镇党委建棚9座。", True),
        ("华东公司", "村里的17户在棚里务工。", False),
        ("华东公司", "5个村集体入股该公司，出资9元。", False),
    ],
)
def test_what_is_in_the_village_goes_on_about_it_and_who_deals_with_a_firm_is_another(
    name: str, sentence: str, *, goes_on: bool
) -> None:
    told = Mention(0, 3, Subject(name, None), True)
    assert (carried(told, sentence, None) is told.subject) == goes_on


def test_a_cooperatives_share_of_its_town_is_not_the_towns() -> None:
    text = "石硚镇地处县南。合作社种茶9亩，占全镇的9%。"
    for home, named in (("绿垄合作社", ["石硚镇"]), ("永嘉县", ["石硚镇", "石硚镇"])):
        assert [m.subject.name for m in mentions_in(text, 0, len(text), Subject(home, None), ISSUE)] == named

"""Whose numbers an article gives where nothing nearer is named."""

import pytest

from transforms.aligned import AlignedText
from transforms.records import Article, Issue
from transforms.subject.article_subject import home_of
from transforms.subject.title_subject import place_told_of

ISSUE = Issue(region="温州市", province="浙江省")


def article(
    title: str = "工作简报",
    body: str = "",
    place: str | None = None,
    subtitle: str | None = None,
    affiliation: str | None = None,
) -> Article:
    shown = AlignedText.unchanged(body)
    return Article(1, "article", title, shown, 0, subtitle=subtitle, place=place, affiliation=affiliation)


TALK = "记者：徐部长，为什么要回引能人？\n徐才明：全县187个村。徐才明：我们用了89人。徐才明：还要再选。"


@pytest.mark.parametrize(
    ("given", "name", "code"),
    [
        pytest.param(
            article("难题怎么破", "柳湾片区是老工业基地，有23家工厂。"), "柳湾片区", "330300", id="a quarter lies in it"
        ),
        pytest.param(
            article("市残联送器具上门", "上半年走访32户，适配轮椅18辆。"), "温州市残联", "330300", id="an office"
        ),
        pytest.param(
            article("让能人回得来", TALK, subtitle="访永嘉县委常委、组织部长徐才明"),
            "永嘉县",
            "330324",
            id="who holds an office answers for the county",
        ),
        pytest.param(
            article("让能人回得来", TALK, subtitle="访中共永嘉县委书记徐才明"),
            "永嘉县",
            "330324",
            id="the head of a committee who is asked",
        ),
        pytest.param(
            article("守坝人老漆", "老漆守坝34年。老漆今年56岁。他不走，老漆说。他记满34本。他不怕。他高兴。"),
            "老漆",
            "330300",
            id="somebody whom the title calls by the surname",
        ),
        pytest.param(
            article("“蚕书记”老尹", "双源村的人都认得尹光明。老尹今年58岁。老尹白天清园。他带了16个徒弟。老尹不走。"),
            "尹光明",
            "330300",
            id="with the full name in the text",
        ),
        pytest.param(
            article("年轻干部下乡要过三关", "年轻干部下乡，要过三关。年轻干部下乡难。"),
            "温州市",
            "330300",
            id="who goes to the country is no town",
        ),
        pytest.param(article(), "温州市", "330300", id="the issue's region"),
        pytest.param(article(place="永嘉县"), "永嘉县", "330324", id="the label before the title"),
        pytest.param(article("平阳县推进试点"), "平阳县", "330326", id="a county in the title"),
        pytest.param(article("平阳推进试点"), "平阳县", "330326", id="without its suffix"),
        pytest.param(
            article("绍兴“五步法”考察干部", "绍兴市对88名人选逐一考察。"),
            "绍兴",
            "330600",
            id="a city of another region",
        ),
        pytest.param(
            article("首期村社书记论坛开讲", "首期村社书记论坛近日开讲。"), "温州市", "330300", id="首期村 is no village"
        ),
        pytest.param(article("小村巨变", subtitle="瓯海区东风街道石桥村纪事"), "石桥村", "330304", id="a village"),
        pytest.param(
            article("一片叶子富了红坦村", "红坦村种茶。"), "红坦村", "330300", id="a village behind other words"
        ),
        pytest.param(
            article("工作报告", subtitle="在余家坝乡第三届人民代表大会上", body="我代表余家坝乡政府作报告。"),
            "余家坝乡",
            "330300",
            id="a name of which two characters would do",
        ),
        pytest.param(
            article("学了什么", subtitle="对红坦镇5个村的调查", body="红坦镇的5个村。"),
            "红坦镇",
            "330300",
            id="a town that was asked",
        ),
        pytest.param(
            article("茶与人", "高阜镇红坦村的人爱茶。村里种茶，村民采茶，村集体卖茶。"),
            "红坦村",
            "330300",
            id="a village's story",
        ),
        pytest.param(
            article("茶与人", "高阜镇红坦村的人爱茶。全县学村里，全县种茶，村民采茶，村里卖茶。"),
            "温州市",
            "330300",
            id="a county's story",
        ),
        pytest.param(
            article("茶事", subtitle="红坦畲族村领办合作社记", body="红坦畲族村产茶。"),
            "红坦畲族村",
            "330300",
            id="畲族村",
        ),
        pytest.param(
            article("不怕人少", subtitle="对话“蓝丝带”救援队队长覃小波", body="救援队有人。"),
            "“蓝丝带”救援队",
            "330300",
            id="whose head answers",
        ),
        pytest.param(
            article(
                "茶山上的年轻人",
                subtitle="对话返乡党员覃小波",
                body="覃小波，红坦镇人，现任云雾寨茶业专业合作社理事长。\n覃小波：头一年难。\n覃小波：社员多了。",
            ),
            "云雾寨茶业专业合作社",
            "330300",
            id="whoever answers heads a cooperative, as his life says",
        ),
        pytest.param(article("现场会在红坦镇召开", "红坦镇开会。"), "温州市", "330300", id="a venue in the title"),
        pytest.param(
            article("大山里的医生", subtitle="记村医李小山", body="李小山行医。他走路，他送药，他不收钱。"),
            "李小山",
            "330300",
            id="a person named once, then he",
        ),
        pytest.param(
            article("三县怎么算", "平阳、苍南比一比。平阳多。苍南少。平阳又多，苍南又少。"),
            "温州市",
            "330300",
            id="two counties alike",
        ),
        pytest.param(
            article("党员老龄化", "全县有党员800名，县委重视，我县人多。", affiliation="中共平阳县委组织部"),
            "平阳县",
            "330326",
            id="the writer's county, called 全县",
        ),
        pytest.param(article("干部赴杭州学习"), "温州市", "330300", id="a place that is visited"),
        pytest.param(
            article("种田人", subtitle="记种粮大户李大山", body="李大山" * 5), "李大山", "330300", id="a person"
        ),
        pytest.param(
            article("果满湖", subtitle="记永嘉县八湖镇返乡能人罗正坤", body="罗正坤种橘。八湖镇出橘，罗正坤富了。"),
            "罗正坤",
            "330324",
            id="a person named twice",
        ),
        pytest.param(
            article("三本账", subtitle="记永嘉县石垄村党支部书记丁茂林", body="丁茂林当支书，丁茂林记账。"),
            "石垄村",
            "330324",
            id="whoever heads a village, named twice",
        ),
        pytest.param(
            article(body="仁和医院成立支部。" + "仁和医院新增床位。" * 6), "仁和医院", "330300", id="a body all along"
        ),
        pytest.param(
            article(body="文成县启动改革。文成县部署任务。全县动员。文成县推进。文成县收官。"),
            "文成县",
            "330328",
            id="the opening",
        ),
        pytest.param(
            article("盼", "编辑同志：我校有教师62人。", affiliation="城关小学"),
            "城关小学",
            "330300",
            id="the writer's school",
        ),
        pytest.param(
            article("三本账", "我们乡有个村。", affiliation="永嘉县石浪乡党委书记"),
            "石浪乡",
            "330324",
            id="the writer's township",
        ),
        pytest.param(
            article("减负", "今年，我们对126名学生做了问卷，学校随即改了作业。", affiliation="城关二初中教务处主任"),
            "城关二初中",
            "330300",
            id="a teacher who says we",
        ),
        pytest.param(
            article("冷链", "在永嘉县的果园里，县政协开了会。全县有果园。县政府采纳了，县里投了钱。"),
            "永嘉县",
            "330324",
            id="the one county named, then 全县 and 县政府",
        ),
        pytest.param(article("冷链", "在永嘉县的果园里，果子熟了。"), "温州市", "330300", id="a county named once"),
        pytest.param(
            article("鹿城公路局备战汛期", "鹿城公路局管养公路。该局储备物资。"),
            "鹿城公路局",
            "330302",
            id="an office that is called 该局",
        ),
        pytest.param(
            article("场长", subtitle="访永嘉县家庭农场主罗正坤", body="罗正坤种橘。罗正坤富了。"),
            "罗正坤",
            "330324",
            id="a person who was called on",
        ),
        pytest.param(article("科左后旗推广滴灌"), "温州市", "330300", id="a banner elsewhere"),
        pytest.param(article("楠江流域治理调研", "楠江流域面积大。"), "楠江流域", "330300", id="a basin"),
        pytest.param(article("扫码", "护林员拦车。", place="平安林区"), "温州市", "330300", id="a column, no place"),
        pytest.param(
            article("新赛道", "走进绿垄食品有限公司，线在转。", subtitle="走进会员企业绿垄食品有限公司"),
            "绿垄食品有限公司",
            "330300",
            id="a firm that the subtitle calls on",
        ),
        pytest.param(
            article("先锋工位", "走进天荷家居公司的车间，旗很红。", subtitle="天荷家居公司党总支开展活动"),
            "天荷家居公司",
            "330300",
            id="a firm of the subtitle met in the first words",
        ),
        pytest.param(
            article("小院", "走进红石村。红石村有12户。", subtitle="石浪镇红石村党建纪实"),
            "红石村",
            "330300",
            id="a village behind its township",
        ),
        pytest.param(
            article("红石上的路", "红石村，听名字就知道山高。", place="永嘉县"),
            "红石村",
            "330324",
            id="a village that the text opens with and the title knows",
        ),
        pytest.param(
            article("红岩上的路", "石浪村，听名字就知道山高。", place="永嘉县"),
            "永嘉县",
            "330324",
            id="a village that is named once",
        ),
        pytest.param(
            article("工位", "走进天荷家居公司车间。天荷家居公司有员工。", subtitle="天荷家居公司党支部纪实"),
            "天荷家居公司",
            "330300",
            id="a firm at the head of a subtitle",
        ),
        pytest.param(
            article("手机课堂", "永嘉县把课堂搬到手机上。", affiliation="永嘉县委组织部"),
            "永嘉县",
            "330324",
            id="the writer's county, of which the piece speaks",
        ),
        pytest.param(
            article("手机课堂", "课堂搬到手机上。", affiliation="永嘉县委组织部"),
            "温州市",
            "330300",
            id="the writer's county, of which the piece is silent",
        ),
        pytest.param(
            article("一枚鸡蛋", "石浪小学有43人。学校热饭。学校有3名老师。", subtitle="全市营养餐综述"),
            "温州市",
            "330300",
            id="a subtitle on the whole city",
        ),
        pytest.param(
            article("永嘉县山里合作社记事", "石浪镇有个“同心”合作社。合作社种茶90亩。社里有57户。"),
            "“同心”合作社",
            "330324",
            id="the story of a body that the text names",
        ),
        pytest.param(
            article("在港垄集团大会上的讲话", "今年，集团投入5元。"), "港垄集团", "330300", id="whose meeting it is"
        ),
        pytest.param(
            article("手机课堂", "永嘉县和平阳县都来了。", affiliation="永嘉县委组织部、平阳县委组织部"),
            "温州市",
            "330300",
            id="writers of two counties",
        ),
    ],
)
def test_home(given: Article, name: str, code: str) -> None:
    home = home_of(given, ISSUE)
    assert (home.name, home.region.region_code if home.region else None) == (name, code)


def test_a_village_whose_name_is_kept_back() -> None:
    title = "对话村支书 受访人：永嘉县石桥镇某村党总支书记 秦有田"
    assert home_of(article(title, "账上有5元。"), Issue()).name == "石桥镇某村"


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        pytest.param("石硚镇成立巡护队", "由9名青年组成，在镇妇联的屋里办公。", "石硚镇", id="does something"),
        pytest.param("石硚街道“三个一”", "向辖区9户居民发信。", "石硚街道", id="what a street calls it"),
        pytest.param("石硚镇成立巡护队", "全市共有9支队伍。", "温州市", id="told of the city"),
        pytest.param("石硚镇成立巡护队", "青溪镇也有9支队伍。", "温州市", id="another town"),
        pytest.param(
            "关于韩村镇茶业的调查", "我们走访了韩村镇的5个村。全镇茶园9亩。", "韩村镇", id="named like a village"
        ),
        pytest.param("关于农村镇办茶厂的调查", "我们走访了农村镇办茶厂5家。", "温州市", id="a word"),
    ],
)
def test_the_town_of_a_title(title: str, body: str, name: str) -> None:
    assert home_of(article(title, body), ISSUE).name == name


def test_a_subtitle_of_the_whole_city() -> None:
    body = "石桥镇永清小学灶台热。学校里有43人。全市投入5元。孩子们吃好了，学校好了。"
    assert home_of(article("一枚鸡蛋", body, subtitle="全市营养改善综述"), ISSUE).name == "温州市"


def test_a_title_that_tells_of_one_of_a_kind() -> None:
    body = "永嘉县有个“甜果”合作社。合作社有7户。合作社卖果。社员都说好。"
    assert home_of(article("永嘉盐碱地合作社记事", body), ISSUE).name == "“甜果”合作社"
    assert home_of(article("永嘉盐碱地改良记事", body), ISSUE).name == "永嘉县"


def test_an_issue_without_a_place_has_no_subject() -> None:
    assert home_of(article(), Issue()).name is None


@pytest.mark.parametrize(
    ("body", "issuer", "name"),
    [
        pytest.param("栽树9株，清运垃圾9车。", "温州市石硚镇人民政府", "石硚镇", id="a town's paper"),
        pytest.param("栽树9株，清运垃圾9车。", "温州市林业局", "温州市", id="a city's paper"),
        pytest.param("我祖父卖了两亩田，一家家赔还。", "温州市政协文史委", None, id="a tale"),
        pytest.param("《农村论坛》第9期刊文指出，9成书屋关门。", "温州市图书馆", None, id="a digest"),
    ],
)
def test_a_paper_that_is_not_the_divisions_or_that_tells_of_others(body: str, issuer: str, name: str | None) -> None:
    issue = Issue(region="温州市", province="浙江省", issuer=issuer)
    assert home_of(article("简讯", body), issue).name == name


def test_who_gives_an_honour_is_not_at_home() -> None:
    body = "我县荣获温州市先进县。县教育局获得第9届温州市运动会优秀奖。投入3元。"
    assert home_of(article("工作总结", body), Issue()).name is None


def test_an_unknown_county_has_no_code_of_the_city_around_it() -> None:
    home = home_of(article("梅坞县办夜校", body="梅坞县办夜校。"), ISSUE)
    assert (home.name, home.region) == ("梅坞县", None)


@pytest.mark.parametrize(
    ("subtitle", "place"),
    [
        ("记永嘉县白水镇云顶村党支部书记石守田", "云顶村"),
        ("记高岭小学教师石守田", "高岭小学"),
        ("记种粮大户石守田", None),
    ],
)
def test_where_the_one_works_whom_the_title_tells_of(subtitle: str, place: str | None) -> None:
    given = article("摩托书记", "石守田" * 3, subtitle=subtitle)
    assert place_told_of(given, "石守田", ISSUE) == place


def test_the_nation_is_at_home_in_an_issue_of_no_division() -> None:
    home = home_of(article("全国推进会在浙江召开", "6月4日，推进会召开。"), Issue())
    assert (home.name, home.region) == ("全国", None)


def test_a_banner_is_called_as_the_title_prints_it() -> None:
    home = home_of(article("科左后旗推广滴灌"), Issue(region="通辽市", province="内蒙古自治区"))
    assert (home.name, home.region and home.region.region_code) == ("科左后旗", "150522")


def test_a_county_that_is_the_example_of_its_city_is_not_the_home() -> None:
    story = "永嘉县林青是其中之一。永嘉县贷款5元，永嘉县妇联办班，永嘉县建社。"
    home = home_of(article("贷款助创业", f"全市贷款4元。调查472人。\n{story}"), Issue())
    assert home.name == "温州市"
    assert home_of(article("贷款助创业", story), Issue()).name == "永嘉县"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "全市会议在永嘉县召开。会上，我市永嘉县发言。全市抓获5人。", "温州市", id="the city, where it meets"
        ),
        pytest.param("永嘉县发言。永嘉县养猪5头，永嘉县居全市前列。", "永嘉县", id="the county first"),
        pytest.param("全市会议后，永嘉县发言。永嘉县养猪5头，永嘉县种茶3亩。", "永嘉县", id="the county more often"),
    ],
)
def test_a_city_that_meets_in_its_county(text: str, name: str) -> None:
    assert home_of(article("稳步推进", text), Issue()).name == name


def test_a_title_names_places_up_to_its_blank() -> None:
    title = "永嘉县双溪镇遭受暴雨 农作物被淹 天华村漫水"
    assert home_of(article(title, "双溪镇受灾5亩，天华村受灾3亩。"), Issue()).name == "双溪镇"


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        pytest.param("半坡湾村2021年工作总结", "我村种茶5亩。", "半坡湾村", id="a village's own report"),
        pytest.param("半坡湾村2021年工作总结", "全县种茶5亩。", None, id="of which the text does not speak"),
        pytest.param("在余家桥乡第三届大会上", "余家桥乡产粮5斤。全乡养猪3头。", "余家桥乡", id="余 in a name"),
    ],
)
def test_a_village_or_town_that_reports(title: str, body: str, name: str | None) -> None:
    assert home_of(article(title, body), Issue()).name == name


def test_where_a_place_lies_is_not_whose_numbers_follow() -> None:
    text = "本村位于龙游县以南，距龙游县城5公里。有茶园3亩，人均收入4元。"
    assert home_of(article("工作总结", body=text), Issue()).name is None


def test_no_name_is_cut_out_of_a_kind_of_body() -> None:
    body = "云海农民专业合作社卖茶。石硚农民专业合作社卖米。柳坪农民专业合作社卖菜。红石农民专业合作社卖果。"
    assert home_of(article(body=body), ISSUE).name == "温州市"


def test_a_place_that_begins_the_names_of_firms_brought_in_is_not_at_home() -> None:
    firms = "、".join(f"扬州{name}机械公司" for name in ("溢丰", "云硚", "柳硚", "石硚", "岭硚"))
    assert home_of(article(body=f"先后引进{firms}等20家，年创收30元。"), Issue()).name is None


def test_two_bodies_that_stand_beside_each_other_are_at_home_together() -> None:
    pair = "石硚中学和柳坞中学"
    body = f"有{pair}。{pair}在校5人。今年把它并入{pair}。柳坞中学是老校。后来又并入{pair}。"
    assert home_of(article(body=body), Issue()).name == pair

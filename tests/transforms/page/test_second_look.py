"""Titles inside and behind their texts, in bulletins without a contents list: what the second look finds."""

from transforms.repair import repair
from transforms.structure import read_structure

A_TITLE_ABOVE = """松屏人大

【工作动态】

常委会视察河道治理

□ 苗 晋

八月中旬，常委会组织代表视察了三条河道的治理。代表们走了十二公里，看了六处工地，提了九条意见。

（作者单位：县人大常委会办公室）
"""
INSIDE = """{above}
{label}

岭脚的梨树年年挂果，果子却卖不出山。叶松坐不住了，他拿出积蓄，办起了烘干房，头一年收了两万斤鲜果。

万事开头难。没有技术，他跑到外县学了半个月。功夫不负有心人，第一批梨干当年就卖出了省。

岭脚梨香

——记县人大代表叶松

□ 丁 禾

有了牌子，更要有规矩。他同果农签订协议，成熟一批收一批，按质论价，谁家的果子坏了都退得回去。
"""


def test_a_text_that_has_only_the_name_of_its_column_above_is_that_of_the_title_inside_it() -> None:
    found = read_structure(repair(INSIDE.format(above=A_TITLE_ABOVE, label="【代表风采】"))).articles
    assert [a.title for a in found] == ["常委会视察河道治理", "岭脚梨香"]
    assert found[1].body.text.startswith("岭脚的梨树")
    assert found[1].body.text.endswith("都退得回去。")


def test_short_news_below_the_name_of_its_column_needs_no_title() -> None:
    found = read_structure(repair(INSIDE.format(above=A_TITLE_ABOVE, label="【简讯】"))).articles
    assert found[-1].body.text.startswith("有了牌子")


PAGES = """松屏水利

卷首语

把水管好

□ 苗 晋

有水就有收成。渠修得再好，也要有人守；制度订得再细，也要有人执行，谁突破了红线就追究谁的责任。
{page}
 节水灌溉

五月的梨园里绿荫如盖。叶松拧开阀门，细细的水流渗到树根，坐在田埂上喝碗茶的工夫，半天就浇完了。

以前大水漫灌，浇一遍要两天两夜，还要跟邻居争水。
{page}
 节水灌溉

截至四月，全县建成滴灌四万亩，一年省下的水够两个镇用，谁家先浇谁家后浇，都写在墙上。

滴灌带铺出增收路

□ 丁 禾
{page}
 防汛抗洪

洪水退去之后

□ 祝 桐

六月里下了三天三夜的雨，河水漫过了桥面。全村老少连夜上了山，一个也没有少，粮食也没有丢。
"""


def test_lines_of_four_characters_at_the_tops_of_pages_are_names_of_columns() -> None:
    found = read_structure(repair(PAGES.format(page="\n· 5 ·\n"))).articles
    assert [a.title for a in found] == ["把水管好", "滴灌带铺出增收路", "洪水退去之后"]
    assert found[1].body.text.startswith("五月的梨园")
    assert found[0].body.text.endswith("追究谁的责任。")


LINES = [
    "岭脚的村医叶秀从卫校毕业时，镇上想",
    "留她，她却回到了离镇上十四里的村里，",
    "因为那里一千多口人没有一个能看病的，",
    "老人孩子头疼脑热都要翻过两座山去，",
    "她一干就是二十多年，药箱换了四个，",
    "跑坏了三辆车，出诊六万多次，光是深",
]
MORE = [
    "更半夜被叫起来的就有两千多回。村里",
    "穷，欠账的多，她的抽屉里压着厚厚一",
    "沓欠条，最早的一张已经过了二十年，",
    "她从来没有去要过，谁家有了谁家还，",
    "还不上的也就算了，日子总要过下去。",
]


def test_more_blank_lines_than_between_the_lines_of_double_spacing_stand_above_a_title() -> None:
    """A page ends inside a sentence, and the title stands there: 光是深 | 药箱背了多年 | 更半夜."""
    text = "\n\n".join(LINES) + "\n\n\n药箱背了多年\n\n□ 潘 霞\n\n" + "\n\n".join(MORE) + "\n"
    clean = repair(text).text
    assert "\n药箱背了多年\n" in clean
    assert "光是深药箱" not in clean
    assert "镇上想留她" in clean


def test_a_name_of_another_language_signs() -> None:
    said = "牌子挂到牛舍里\n\n□ 热依汗古丽  陈 军\n\n凌晨挤奶，是一天里最要紧的活。三名党员各认一块责任区。\n"
    assert read_structure(repair(said)).articles[0].authors == ("热依汗古丽", "陈军")


LISTED = """目　录

把河管好 ……………… 2
管水先管人 ……………… 3
各地短讯 ……………… 4

把河管好

五月的河道里绿荫如盖。叶松沿着河走了十二公里，看了六处工地，提了九条意见，条条都有了着落。

管水先管人

渠修得再好，也要有人守；制度订得再细，也要有人执行，谁突破了红线就追究谁的责任，没有例外。

各地短讯

石门县开展护渠员比武

五月三日，石门县举办护渠员比武，七十八名选手来了六十名，决出一等奖两名，余下的下回再来。

汀溪县办起水利书屋

汀溪县利用闲置的仓房办起书屋，老人在这里下棋、听戏，护渠员在这里开会，人人都说办得好。
"""


def test_a_column_of_short_news_that_the_contents_list_names_as_a_title_is_a_column() -> None:
    found = read_structure(repair(LISTED)).articles
    assert [(a.title, a.section) for a in found[2:]] == [
        ("石门县开展护渠员比武", "各地短讯"),
        ("汀溪县办起水利书屋", "各地短讯"),
    ]


FIRST = [
    "岭脚镇选聘土专家十五名，每人联系两村、",
    "二十户示范户，谁家有事都上门去看，一",
    "年里办班三十三场次，来了四千人次，全",
    "镇的药材由去年的六百亩增加到两千亩，",
    "一亩地的收成抵得上过去种粮的五亩地。",
]
SECOND = [
    "县妇联组织三百名爱心妈妈同留守儿童结",
    "对，其中一人结两个的有四十一对，要求",
    "每周通一次电话、每月见一次面，家里有",
    "事随叫随到，学校里也建起了亲情小屋，",
    "打电话不要钱，孩子们放了学都爱去坐。",
]


def test_a_title_as_wide_as_the_column_with_its_label_again_below_is_no_line_of_the_text() -> None:
    apart = "\n\n\n".join("\n\n".join(lines) for lines in (FIRST, SECOND, FIRST))
    text = apart.replace(SECOND[0], f"县妇联：爱心妈妈结对关爱留守娃娃\n{SECOND[0]}")
    clean = repair(text).text
    assert "\n县妇联：爱心妈妈结对关爱留守娃娃\n" in clean
    assert "五亩地。县妇联" not in clean
    assert "留守儿童结对，其中" in clean


SINGLE = [
    "今年以来全县两千名干部吃住在村，和群",
    "众一起割麦点豆修渠，把文件里的话变成",
    "了地头上的活，人人看得见，人人记得住。",
]
DOUBLE = [
    "岭脚镇山高坡陡，人均耕地不足一亩，却",
    "有草山十一万亩。镇里把山羊作为脱贫的",
    "产业，建起支部加合作社加农户的链条，",
    "谁家的羊病了都有人上门去看，不要钱。",
]


def test_lines_further_apart_than_those_above_are_of_another_piece_where_its_title_stands_below() -> None:
    text = "把功夫下在田埂上\n\n□ 苗 晋\n\n" + "\n".join(SINGLE) + "\n\n" + "\n\n".join(DOUBLE)
    text += "\n\n（作者单位：岭脚镇党委）\n\n一只羊带活一面坡\n\n——岭脚镇发展山羊的做法\n\n□ 丁 禾\n"
    found = read_structure(repair(text)).articles
    assert [a.title for a in found] == ["把功夫下在田埂上", "一只羊带活一面坡"]
    assert found[1].body.text.startswith("岭脚镇山高坡陡")

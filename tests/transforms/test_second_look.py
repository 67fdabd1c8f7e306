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

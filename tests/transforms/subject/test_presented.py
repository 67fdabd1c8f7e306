"""Bodies smaller than a place that a text presents."""

import pytest

from transforms.names.regions import lookup
from transforms.subject.mention import Subject
from transforms.subject.presented import headed_by, presented_in

COUNTY = Subject("永嘉县", lookup("永嘉县"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("4.永嘉县柳坪水库。坝高21米。", ["永嘉县柳坪水库"], id="an item's heading"),
        pytest.param("（二）石浪电站：装机3200千瓦。", ["石浪电站"], id="set off by a colon"),
        pytest.param("3.柳坪水库工程。坝高21米。", ["柳坪水库"], id="its works"),
        pytest.param("2.中型水库。总库容840万立方米。", [], id="a sort"),
        pytest.param("1.乡镇卫生院。全县12所。", [], id="a kind"),
        pytest.param("4.永嘉县水库。全县12座。", [], id="those of a county"),
        pytest.param("柳坪水库。坝高21米。", [], id="no item"),
        pytest.param("以禾丰集团为例，其资产4亿元。", ["禾丰集团"], id="an example"),
        pytest.param("以龙头企业集团为例，户均增收200元。", [], id="any of a kind"),
        pytest.param("以石浪村为例，产值3亿元。", ["石浪村"], id="a village"),
        pytest.param(
            "位于石浪镇下柳村的永嘉县禾丰葡萄产业示范园，占地310亩。", ["永嘉县禾丰葡萄产业示范园"], id="where it lies"
        ),
        pytest.param("对禾丰水务有限公司（填埋场）开展检查，发现漏水。", ["禾丰水务有限公司"], id="who is inspected"),
        pytest.param("位于石浪镇的工业园区，占地310亩。", [], id="without a name"),
        pytest.param("目前禾丰蔬菜基地占地290亩，年销售额6万元。", ["禾丰蔬菜基地"], id="its ground"),
        pytest.param("柳坞村茶叶基地位于村东，种植面积90亩。", ["柳坞村茶叶基地"], id="its village and where it lies"),
        pytest.param("目前蔬菜种植基地占地290亩。", [], id="bases of a county"),
        pytest.param("绿垄堂药业投资1.2亿元新建的车间投产。", ["绿垄堂药业"], id="what it built"),
        pytest.param("云坞职业学校是全县较早的民办学校，有教师5名。", ["云坞职业学校"], id="what it is"),
        pytest.param("农村学校是短板中的短板，有5所。", [], id="a kind of school"),
    ],
)
def test_presented(text: str, names: list[str]) -> None:
    found = presented_in(text, 0, len(text), COUNTY)
    assert [m.subject.name for m in found] == names
    assert all(m.lasts and m.subject.region == COUNTY.region for m in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("新建一个千头奶牛场，包括牛舍，需要800多万元。", [None], id="any of a kind"),
        pytest.param("新建一个奶牛场，投资800万元。", [], id="the one that was built"),
        pytest.param(
            "最高产量为东风社的3.2亩早粳，亩产620斤；红星社2.1亩籼稻，亩产580斤。", ["东风社", "红星社"], id="plots"
        ),
        pytest.param("最高产量为620斤，东风社种3.2亩。", [], id="no plot"),
        pytest.param("税务分局在柳坪村计划修路6米，投资5元。", ["柳坪村"], id="where an office works"),
        pytest.param("税务分局在柳坪村召开会议。", [], id="where it met"),
        pytest.param("深度贫困村柳坞摘帽退出，发生率0.7%。", ["柳坞"], id="a poor village by its name alone"),
        pytest.param("贫困村全部脱贫，贫困村户户脱贫，发生率0.7%。", [], id="all poor villages"),
    ],
)
def test_what_holds_for_its_sentence(text: str, names: list[str | None]) -> None:
    found = presented_in(text, 0, len(text), COUNTY)
    assert [m.subject.name for m in found] == names
    assert not any(m.lasts for m in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县12座。\n5.石浪水库\n坝高21米。", "石浪水库"),
        ("全县12座。\n石浪水库\n坝高21米。", None),
        ("5.石浪水库。坝高21米。\n坝高21米。", None),
        ("坝高21米。", None),
    ],
)
def test_headed_by(text: str, name: str | None) -> None:
    found = headed_by(text, text.rfind("\n") + 1, COUNTY)
    assert (found.subject.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("最早入驻的云霓服饰公司12条线满员。", ["云霓服饰公司"], id="its lines"),
        pytest.param("绿垄城市场日均客流5人次。", ["绿垄城市场"], id="its visitors"),
        pytest.param("石浪镇云坪药材市场交易量3吨。", ["石浪镇云坪药材市场"], id="its trade"),
        pytest.param("绣娘月入3元，石浪镇的阿霓绣坊最高，拿到5元。", ["阿霓绣坊"], id="the best"),
        pytest.param("对柳垄乡予以通报批评，扣补助3元。", ["柳垄乡"], id="a town that is blamed"),
        pytest.param("对建设公司扣除3元，对养护该路的云垄公司扣除5元。", ["云垄公司"], id="a firm that is fined"),
        pytest.param("服饰公司12条线满员。", [], id="any firm"),
    ],
)
def test_what_tells_of_a_body_to_the_end_of_its_sentence(text: str, names: list[str]) -> None:
    found = presented_in(text, 0, len(text), COUNTY)
    assert [m.subject.name for m in found] == names
    assert not any(m.lasts for m in found)

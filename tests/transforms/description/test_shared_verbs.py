"""The verb of a list goes to the bare nouns behind it, and to nothing else."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue(province="浙江省"))
    return [metric.indicator for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("冲断公路48公里，桥梁18座，涵洞21个。", ["冲断公路", "冲断桥梁", "冲断涵洞"], id="damage"),
        pytest.param("慰问困难职工18人，大病职工10人。", ["慰问困难职工", "慰问大病职工"], id="aid"),
        pytest.param("处分县处级干部5人、乡科级干部46人。", ["处分县处级干部", "处分乡科级干部"], id="law"),
        pytest.param("走访干部21人、农户64户。", ["走访干部", "走访农户"], id="visits"),
        pytest.param("拆除违建30处、围墙500米。", ["拆除违建", "拆除围墙"], id="what is torn down"),
        pytest.param("查处案件34件，处分41人。", ["查处案件", "处分"], id="a verb alone"),
        pytest.param("冲走耕牛11头，倒房16间。", ["冲走耕牛", "倒房"], id="a verb of its own"),
        pytest.param("慰问老党员20人，全县有党员300人，干部10人。", ["慰问老党员", "党员", "干部"], id="a new clause"),
        pytest.param("查处案件15起，增长5%，干部10人。", ["查处案件", "查处案件增速", "干部"], id="not past a share"),
        pytest.param("慰问点13个，惠及职工12人。", ["慰问点", "惠及职工"], id="whom it reaches"),
        pytest.param("新建茶园16个、果园7个。", ["新建茶园", "新建果园"], id="what was built, behind 、"),
        pytest.param("新建宿舍2栋和食堂1个。", ["新建宿舍", "新建食堂"], id="the thing behind 和 is the next number's"),
        pytest.param("新建公路3公里，桥梁2座。", ["新建公路", "桥梁"], id="what was built, and no farther"),
        pytest.param("新增商店4户，作坊30户。", ["新增商店", "新增作坊"], id="behind ，in the same unit"),
        pytest.param(
            "新增市级医院2家、县级以上创新平台5家。", ["新增市级医院", "新增县级以上创新平台"], id="a long name"
        ),
        pytest.param("建成水窖9眼、鱼塘3口。", ["建成水窖", "建成鱼塘"], id="what was built"),
        pytest.param("春耕需要稻种3吨、化肥5吨。", ["春耕需要稻种", "需要化肥"], id="what is needed"),
        pytest.param("储备帐篷31顶、折叠床56张。", ["储备帐篷", "储备折叠床"], id="what is held ready"),
        pytest.param("发放大米16袋、食用油18桶。", ["发放大米", "发放食用油"], id="what is given out"),
        pytest.param("损坏秋田9亩，经济损失30元。", ["损坏秋田", "经济损失"], id="a sum"),
        pytest.param(
            "改造2000户，其中五保户修缮16户、新建17户；低保户修缮2户、新建1户。",
            ["改造", "五保户修缮", "五保户新建", "低保户修缮", "低保户新建"],
            id="something else done with the same",
        ),
        pytest.param("新建3个泵站和2座水库。", ["新建泵站", "新建水库"], id="the nouns behind"),
        pytest.param("培训了30名农民、20名电工。", ["培训农民", "培训电工"], id="behind, in a list"),
        pytest.param("设立维修班组6个、检测室4个。", ["维修班组", "检测室"], id="a verb that is part of a noun"),
        pytest.param("改造危房30户，新建20户。", ["改造危房", "新建"], id="what was built is no such house"),
    ],
)
def test_the_verb_of_a_list(text: str, expected: list[str]) -> None:
    assert read(text) == expected

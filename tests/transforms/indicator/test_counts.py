"""What a measure word counts, and how often something is done, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue, Metric


def read(text: str) -> list[Metric]:
    return find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("水利站对受旱最重的6个村送水。", "受旱最重的村", id="a clause in front"),
        pytest.param("医疗队已走进46个村。", "走进的村", id="a noun of one character takes its verb"),
        pytest.param("有9个村的账目还没有公开。", "账目没有公开的村", id="what is said of what belongs to it"),
        pytest.param("镇里组织12名厨师，到各村教做菜。", "厨师", id="who sends them is the subject's"),
        pytest.param("帮扶队带动52户农户在路边摆摊设点。", "在路边摆摊设点的农户", id="they do what stands behind"),
        pytest.param("全镇48个摊位上插起了红旗。", "插起红旗的摊位", id="a place of which something is said"),
        pytest.param("33名专家组成的服务队进了村。", "专家", id="a body made of them is another thing"),
        pytest.param("县里办起夜校64所。", "夜校", id="to open one says that it exists"),
        pytest.param("新开办9所公办幼儿园。", "新开办公办幼儿园", id="newly opened, a long noun"),
        pytest.param("建成8所中小学。", "建成中小学", id="built"),
        pytest.param("建成现代茶叶示范园8处。", "建成现代茶叶示范园", id="built, the noun in front"),
        pytest.param("各村组建成8个农村新社区。", "农村新社区", id="made into is not built"),
        pytest.param("早期建成的7处供水设施已老化。", "早期建成的供水设施", id="built before"),
        pytest.param("公安机关破获诈骗案17起。", "破获诈骗案", id="to solve one does not"),
        pytest.param("审批事项由53项精简为31项。", "审批事项", id="a verb behind is no thing"),
        pytest.param("当天召集了14个人帮他插秧。", "帮他插秧的人", id="人 is a word"),
        pytest.param("有3个县因整改不到位被约谈。", "因整改不到位被约谈的县", id="县 is a word"),
        pytest.param("修路占了36户人家的菜地。", "人家", id="whose it is counts"),
        pytest.param("离任村医87人领到了补贴。", "离任村医", id="people in front, what they did behind"),
        pytest.param("80名组工干部每人联系两户。", "组工干部", id="what each of them does"),
        pytest.param("党校分4期集中轮训后备人选。", "集中轮训后备人选期数", id="in how many parts"),
        pytest.param("5个组工干部日常考核组进驻各村。", "组工干部日常考核组", id="an adjective called an adverb"),
        pytest.param("基地有在孵项目4项。", "在孵项目", id="在 inside a word"),
        pytest.param("38名乡干部每周二驻村。", "乡干部", id="when they do it"),
        pytest.param("工作队深入11个乡镇。", "乡镇", id="to go there says nothing of them"),
        pytest.param("全县3468个行政村共有干部8921名。", "行政村", id="what they have is another number"),
        pytest.param("把1000家基层社打造成为服务综合体。", "打造成为服务综合体的基层社", id="造成 in 打造成为"),
        pytest.param("带动113万贫困人口脱贫增收。", "脱贫增收的贫困人口", id="people without a measure word"),
        pytest.param("建成了年出栏8000头生猪的养殖场。", "出栏生猪", id="animals of which a place is"),
        pytest.param("解决了400余户村民多年期盼的出行难题。", "解决村民", id="households and what they hoped"),
        pytest.param("“两新”组织中已建立党组织的35家。", "建立党组织的“两新”组织", id="those among them that did"),
        pytest.param("由31个单位具体承办。", "具体承办的单位", id="how it is done"),
        pytest.param("两个村子的老人都来了。", "村子", id="a small village counts"),
        pytest.param("其中有效公开案件2262件。", "有效公开案件", id="有 inside a word"),
        pytest.param("基本满意2件。", "基本满意", id="less than wholly"),
        pytest.param("总共发放调查问卷总共120份。", "发放调查问卷", id="总共 behind"),
        pytest.param("全村只有57户、127人。", "户数", id="nothing but a unit"),
        pytest.param("对达不到环保要求的7家砖厂依法关闭。", "达不到环保要求的砖厂", id="what they do not reach"),
        pytest.param("查处露天焚烧行为6件。", "查处露天焚烧行为", id="为 inside a word"),
        pytest.param("请来4位老把式。", "请来老把式", id="把 inside a word"),
        pytest.param("有14名新任村主职干部任职半年。", "新任村主职干部", id="任 inside a word"),
        pytest.param("引回43名在外创业成功人士到村任职。", "在外创业成功人士", id="成功 inside a word"),
        pytest.param("有3个县因为整改不到位被约谈。", "县", id="因为 is one word"),
        pytest.param("有11人没能过关。", "没能过关人数", id="what was not done"),
        pytest.param("建成1宗灌溉水利设施和1个村村通自来水工程。", "建成灌溉水利设施", id="another thing behind 和"),
        pytest.param("全市50台收割机投入小麦、油菜等作物抢收。", "收割机", id="half of a list is not said"),
        pytest.param("9名党员分班做饭、送水。", "分班做饭的党员", id="a clause beside another is"),
        pytest.param("现有劳动能力的贫困户135户。", "有劳动能力的贫困户", id="what they have picks them out"),
    ],
)
def test_what_a_measure_word_counts(text: str, indicator: str) -> None:
    assert read(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("党委每月召开一次碰头会。", "碰头会频次", id="the thing held"),
        pytest.param("账目每季度公布一次。", "账目公布频次", id="what is done"),
        pytest.param("纪委每半年评议一次。", "评议频次", id="who does it is the subject's"),
        pytest.param("支部每月至少开展一次党员集中活动。", "党员集中活动频次", id="a thing with an adverb in it"),
        pytest.param("支书每月至少到村一次。", "支书到村频次", id="a bound"),
    ],
)
def test_how_often_something_is_done(text: str, indicator: str) -> None:
    assert read(text)[0].indicator == indicator


def test_a_rule_goes_on_where_each_month_has_its_number() -> None:
    found = read("驻村时间不少于一年，每月在村20天以上。")
    assert [d.kind for d in found] == ["target", "target"]
    assert [d.kind for d in read("年满60周岁的老人，每月领到400元。")][-1] == "actual"


def test_those_among_them_of_whom_something_is_said() -> None:
    found = read("全县43名党员被评为蓝色，其中38名经过帮教转为绿色。")
    assert [d.indicator for d in found] == ["被评为蓝色的党员", "经过帮教转为绿色的党员"]


def test_parts_of_those_counted_in_the_sentence_before() -> None:
    found = read("全县有护林员820名，村均2名。从年龄看，35岁以下的300名，占37%；36岁至45岁的400名，占49%。")
    assert [d.indicator for d in found if "年龄" not in d.indicator] == [
        "护林员",
        "村均护林员",
        "35岁以下的护林员",
        "35岁以下的护林员占比",
        "36岁至45岁的护林员",
        "36岁至45岁的护林员占比",
    ]

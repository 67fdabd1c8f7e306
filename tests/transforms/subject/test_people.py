"""Whose age it is and whom 他 means; officials and speakers are not taken for those whose number it is."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.names.person_names import people_of
from transforms.names.regions import lookup
from transforms.records import Article
from transforms.subject.ages import aged
from transforms.subject.mention import Subject
from transforms.subject.people import (
    called_again,
    clauses_of,
    clauses_of_place,
    narrator,
    told_by,
    told_in,
    villages_of_posts,
)
from transforms.subject.title_subject import told_of


def test_a_name_of_two_parts_keeps_its_last_syllable() -> None:
    assert people_of("农民吐尔逊·买买提承包9亩，农民艾力·尼亚孜提出承包9亩。") == {"吐尔逊·买买提", "艾力·尼亚孜"}


def test_he_says_of_himself() -> None:
    text = "茶农郑茂林来了。他说自己去年卖了9万元。"
    assert [name for _, _, name in clauses_of(text, 8, len(text), frozenset({"郑茂林"}))] == ["郑茂林"]


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("78岁的陈阿婆因为补贴没有到账来到大厅。", "78岁", "陈阿婆"),
        ("去年，一名23岁的尿毒症患者等来了肾源。", "23岁", "尿毒症患者"),
        ("45岁的茶农郑茂林一边炒茶一边说。", "45岁", "郑茂林"),
        ("茶农郑茂林来了。他说自己45岁才学炒茶。", "45岁", "郑茂林"),
        ("年龄满60周岁的老人每月可以领补助。", "60周岁", None),
        ("全村平均年龄54岁。", "54岁", None),
        ("对年满80岁的老党员，每人发500元。", "80岁", None),
        ("老党员田茂源今年76岁，每天讲解3场。", "76岁", "田茂源"),
        ("46岁的向桂兰在车间当质检员。", "46岁", "向桂兰"),
        ("镇里把68岁的老支书卢根土请了回来，卢根土答应了。", "68岁", "卢根土"),
    ],
)
def test_an_age_is_somebodys(text: str, number: str, who: str | None) -> None:
    start = text.index(number)
    assert aged(text, start, start + len(number), people_of(text)) == who


def test_he_is_the_one_named_last() -> None:
    text = "33岁的蒋大川回乡办厂。头一年，他亏了60万元。29岁的何小满来帮忙，她管账3年。"
    named = people_of(text)
    assert [name for _, _, name in clauses_of(text, 0, len(text), named)] == ["蒋大川", "蒋大川", "何小满", "何小满"]
    text = "果农蒋大川一边装车一边笑。今年56岁的他种了26亩。"
    assert [name for _, _, name in clauses_of(text, 13, len(text), people_of(text))] == ["蒋大川"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("蒋大川受了伤。县残联送她参加了15天的培训。", ["蒋大川"]),
        ("村民蒋大川勤快。社里奖给他800元。", ["蒋大川"]),
        ("返乡大学生、村党总支副书记蒋大川守着三台电脑。", ["蒋大川"]),
        ("红石社区35岁的返乡青年蒋大川贷款8万元。", ["蒋大川"]),
        ("望川镇“第一书记”蒋大川去年认了11件。", ["蒋大川"]),
        ("镇里走访困难户蒋大川等5户。", []),
        ("板寨村返乡农民工蒋大川和两个兄弟合伙，流转210亩。", ["蒋大川"]),
        ("王沟村蒋大川的7亩园子去年卖了5万元。", ["蒋大川"]),
        ("村民蒋大川种稻。老蒋流转的320亩只收了50亩。", ["蒋大川"]),
        ("村民蒋大川识字。去年她上门1460次，这样的本子她记了17本。", ["蒋大川"] * 2),
        ("石门村党总支书记蒋大川算了一笔账：“一亩地剩500元。”", []),
        ("村民蒋大川：我种了26亩。", []),
        ("红石社区67岁的蒋大川照看3位老人。", ["蒋大川"]),
        ("在山里教书31年的蒋大川分到一套房。", ["蒋大川"]),
        ("县供销社派来的第一书记蒋大川，驻村690多天。", ["蒋大川"]),
    ],
)
def test_who_a_clause_is_about(text: str, who: list[str]) -> None:
    start = text.find("。") + 1 if text.startswith(("蒋", "村民")) else 0
    assert [name for _, _, name in clauses_of(text, start, len(text), frozenset({"蒋大川"}))] == who


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        pytest.param(
            "记育种博士生田野", "农学院博士生田野泡在田里，做了4年。", "田野", id="what he is, and the name again"
        ),
        pytest.param("记育种博士生田野", "博士生走遍田野，做了4年。", None, id="the word alone"),
        pytest.param("记石硚村书记田野", "石硚村书记田野修路4年。", None, id="who heads a village"),
    ],
)
def test_a_name_that_is_a_word_too(title: str, text: str, name: str | None) -> None:
    article = Article(1, "article", title, AlignedText.unchanged(text), 0)
    assert told_of(article, Subject("永嘉县", None)) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("50岁的杨秀英以前守着6亩地。", ["杨秀英"]),
        ("订单户黄桂芝去年拉着谷子来。", ["黄桂芝"]),
        ("继红村的马玉兰今年种了16亩。", ["马玉兰"]),
        ("她去给91岁的五保老人李维山换药。", ["李维山"]),
        ("三组的陈家坡上有一盏灯，陈家坡上有人。", []),
        ("镇上的老师傅打趣说，过去3角一斤。", []),
        ("村主任陈某某套取资金。张某收费50元。", ["张某", "陈某某"]),
        ("66岁的村民朱冬娥乐得合不拢嘴。", ["朱冬娥"]),
        ("农民吐尔逊·尼亚孜拧开阀门，《工作·生活》上写着。", ["吐尔逊·尼亚孜"]),
    ],
)
def test_whom_a_text_names(text: str, names: list[str]) -> None:
    assert sorted(people_of(text)) == names


def test_a_town_is_nobody() -> None:
    town = Subject("雷大乡", lookup("静宁县"))
    text = "雷大乡辖13个村。"
    assert told_of(Article(1, "article", "苹果树下", AlignedText.unchanged(text), 0), town) is None


@pytest.mark.parametrize(
    "text",
    [
        "村民蒋大川说，村里修路3公里，蒋大川很高兴。",
        "村民蒋大川嘴里说的钱，是3元的补助。",
        "老师傅教了3名徒弟。",
        "镇党委书记走访群众80户，他们很高兴。",
    ],
)
def test_who_only_speaks_is_not_meant(text: str) -> None:
    assert not [name for _, _, name in clauses_of(text, 0, text.index("3" if "3" in text else "8"), people_of(text))]


def test_who_holds_a_post_is_meant_by_the_clause() -> None:
    text = "会议召开。党员秦有田担任护林员以来，先后9次扑灭山火。"
    assert [name for _, _, name in clauses_of(text, 5, len(text), people_of(text))] == ["秦有田"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("某村的贫困户罗开仁，入社一年，收入2万元。", {"罗开仁"}),
        ("邻村的茶农老魏家里种了12亩茶。", {"老魏"}),
        ("林小满，女，23岁，在山里支教。", {"林小满"}),
        ("吴秀兰十九岁那年来到滩涂。", {"吴秀兰"}),
        ("村民通过开办民宿增收3000元。", set()),
        ("党员都能参加，青年文明号3个。", set()),
        ("男的满45周岁领150元。", set()),
        ("52岁的菇农倪来宝一边采菇。", {"倪来宝"}),
        ("石浪镇林农倪来宝贷款20万元。", {"倪来宝"}),
        ("镇里的村级路长郭启明今年巡路9次。", {"郭启明"}),
        ("社员郑家学种了5亩橙。", {"郑家学"}),
        ("望川镇“第一书记”郭启明去年认了11件。", {"郭启明"}),
        ("蒋大川上山，一年后蒋大川下山。", {"蒋大川"}),
        ("女选手占四成一，占四成二。", set()),
        ("黄坦镇种茶3万亩，黄坦镇种桑2万亩。", set()),
        ("问题须提前解决，工程须提前完工。", set()),
        ("“金秋送学”活动办了四届，“金秋送学”很好。", set()),
        ("比重占比高，空巢老人3名。", set()),
        ("62岁的种粮户倪来宝算了一笔账。", {"倪来宝"}),
        ("72岁的退休医生倪来宝每周量血压。", {"倪来宝"}),
        ("91岁的申有福老人，讲了130场。", {"申有福"}),
    ],
)
def test_who_is_introduced(text: str, names: set[str]) -> None:
    assert people_of(text) == names


@pytest.mark.parametrize(
    ("text", "about", "meant"),
    [
        ("今年，望溪镇后坑村换了支书。村里收回欠款21万元。", "乌石镇", ["后坑村"]),
        ("梅山街道的小李跑了9趟。全街道普查员有216名。", "淮陂市", ["梅山街道"]),
        ("走进后坑村。全村有12户。", "后坑村", []),
        ("这里是全镇有名的“欠账村”，村集体外债126万元。", "望溪镇", []),
        ("经济薄弱村不少，村里没有收入。", "望溪镇", []),
    ],
)
def test_the_village_named_last_is_meant(text: str, about: str, meant: list[str]) -> None:
    assert [name for _, _, name in called_again(text, 0, len(text), about)] == meant


@pytest.mark.parametrize(
    ("text", "villages"),
    [
        ("富桥村的会计杨学军算账：“流转1300亩。”", ["富桥村"]),
        ("石门村党总支书记钱定国说，一亩净赚2000元。", ["石门村"]),
        ("现任村党支部书记中，55岁以上的有97人。", []),
        ("双桥镇永清村党总支书记章有德带着30多人跳进水里。", ["永清村"]),
        ("高岭村书记石满仓自己种了3亩。", []),
    ],
)
def test_whoever_holds_a_post_speaks_of_the_village(text: str, villages: list[str]) -> None:
    told = frozenset({"石满仓"})
    assert [name for _, _, name in villages_of_posts(text, 0, len(text), told)] == villages


def test_he_of_an_age_is_the_one_named_last() -> None:
    text = "果农秦有田回了村。47岁的他打工19年。"
    assert [name for _, _, name in clauses_of(text, 9, len(text), people_of(text))] == ["秦有田"]


def test_who_tells_a_story_of_himself() -> None:
    text = "我拿出2万元，林青凑了3万元。我在村里住了200天。我县有90个村，我说。去年我记满4本日记。"
    around = Subject("永嘉县", None)
    assert narrator(text, ["肖建明"]) == "肖建明"
    assert narrator(text, ["肖建明", "林青"]) is None
    assert narrator("我县有90个村。", ["肖建明"]) is None
    told = told_by(text, 0, len(text), "肖建明", around)
    assert [text[m.start : m.start + 3] for m in told] == ["我拿出", "我在村", "去年我"]
    assert all(m.clause_only for m in told)


def test_a_clause_begins_behind_what_was_said() -> None:
    text = "“人在坝在。”老党员蒋阿炳守了33年。"
    assert [name for _, _, name in clauses_of(text, 7, len(text), people_of(text))] == ["蒋阿炳"]


def test_a_story_speaks_of_its_village_too() -> None:
    text = "柳万山修路3年。全村92户都来了，村里摆了6桌，他在村里办厂。"
    found = clauses_of_place(text, 0, len(text), "云雾台村")
    assert [text[at:stop] for at, stop in found] == ["全村", "村里"]


def test_a_name_does_not_take_the_first_character_of_a_verb() -> None:
    assert people_of("毕业生张静利用10万元贷款，租下摊位。妇女林有梅想养猪。") == {"张静", "林有梅"}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("1964年，老支书蒋大川带人上山栽树，如今900亩树林成材。", ["蒋大川", "石桥村"]),
        ("去年，老支书蒋大川带人上山栽树，如今900亩树林成材。", ["蒋大川"]),
        ("1964年，老支书蒋大川来到这里，如今种了9亩。", ["蒋大川"]),
    ],
)
def test_what_stands_there_today_is_the_places(text: str, whose: list[str]) -> None:
    told = told_in(text, 0, len(text), frozenset({"蒋大川"}), None, Subject("石桥村", None))
    assert [m.subject.name for m in told] == whose


def test_a_title_names_somebody_of_more_than_three_characters() -> None:
    text = "格桑卓玛跑了21年。他一趟走5天，他换了7辆车。他60岁了。"
    article = Article(1, "article", "山里的邮路", AlignedText.unchanged(text), 0, subtitle="记邮政公司投递员格桑卓玛")
    assert told_of(article, Subject("永嘉县", None)) == "格桑卓玛"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("他种藕9亩，村集体提留4万元。", ["秦有田", "石桥村"], id="what the village keeps back"),
        pytest.param("他跑来资金，新增灌溉面积9亩。", ["秦有田", "石桥村"], id="land that is watered"),
        pytest.param("他种藕9亩，卖了4万元。", ["秦有田"], id="what he did"),
        pytest.param("村集体提留4万元。", [], id="the village, of which is told already"),
    ],
)
def test_what_is_the_villages_behind_somebody(text: str, names: list[str]) -> None:
    told = f"秦有田来了。{text}"
    found = told_in(told, 6, len(told), frozenset({"秦有田"}), None, Subject("石桥村", None))
    assert [m.subject.name for m in sorted(found, key=lambda m: m.start)] == names

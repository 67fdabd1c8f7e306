"""The table of contexts: each row decides its own example."""

import pytest

from transforms.quantities import find_quantities
from transforms.quantity.judge import ACCEPTED, verdicts
from transforms.quantity.judge_contexts import CONTEXTS, Context


@pytest.mark.parametrize("context", CONTEXTS, ids=lambda context: context.name)
def test_each_row_decides_its_example(context: Context) -> None:
    start = context.example.index("【")
    words = context.example[start + 1 : context.example.index("】")]
    text = context.example.replace("【", "").replace("】", "")
    found = {
        (v.quantity.start, text[v.quantity.start : v.quantity.end]): v for v in verdicts(text, find_quantities(text))
    }
    assert (start, words) in found, sorted(found)
    assert found[start, words].why == context.name


def test_names_are_unique_and_confidences_are_shares() -> None:
    assert len({context.name for context in CONTEXTS}) == len(CONTEXTS)
    assert all(0 < context.confidence < 1 for context in CONTEXTS)


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("停产四年的老厂复工，停产的三年里没人管。", ["四年"]),
        ("媳妇进门九年，九年来没有红过脸。", ["九年"]),
        ("山路封闭四天，四天来没有车。", ["四天"]),
        ("师傅让他抄了一个月的表，过了一个月才教他。", ["一个月"]),
        ("一讲就是十二年，一年就是三百天。", ["十二年", "三百天"]),
        ("来信七日内必须答复，三天内连下两场雨。", ["七日内", "两场"]),
        ("货款分三年还清，工程分三年实施。", ["三年"]),
        ("前三年免收租金，前三年都亏本。", ["三年"]),
        ("每亩收一百元，每投入一百元见效益三十元。", ["一百元", "三十元"]),
        ("律师每月到村坐班一天，忙碌的一天过去。", ["一天"]),
        ("两名代表和一名镇干部坐诊，一名镇干部说好。", ["两名", "一名"]),
        ("公平秤四台、赔付点一个。看准一个、成熟一个。", ["四台", "一个"]),
        ("事故致一名工人受伤，一名工人说。", ["一名"]),
        ("均落实两项以上措施，抓好两项措施。", ["两项以上"]),
        ("连像样的师傅都找不出三个，巡逻不少于四个架次。", ["不少于四个"]),
        ("夺得两项第一，做好两项工作。", ["两项"]),
        ("登上三只竹筏，三只手也忙不过来。", ["三只"]),
        ("三首曲子，三首要任务。", ["三首"]),
        ("提出六套方案，三套班子到会。", ["六套"]),
        ("方案磨了三遍，我数了三遍。", ["三遍"]),
        ("写下两万字的笔记，践行十二字方针。", ["两万字"]),
        ("再不靠两条腿跑，修了两条路。", ["两条"]),
        ("念好山、水、林三本经，买了三本书。", ["三本"]),
        ("春耕做好三件事：清沟、施肥。寄来三件大衣。", ["三件"]),
        ("讲十遍，不如做一遍；讲了十遍。", ["十遍"]),
        ("各工种前三名由工会授奖，目前三名工人到岗。", ["三名"]),
        ("金水岸、滨河村分列二三名，安排二三名工人。", ["二三名"]),
        ("三班获得第一名，食堂开了三班。", ["三班"]),
        ("12幢乙单元的电梯，拆除旧楼12幢，", ["12幢"]),
        ("公路两公里处有落石，清淤两公里处置垃圾三吨。", ["两公里", "三吨"]),
        ("比预设的十个问题更有价值，比去年多了十个。", ["十个"]),
        ("两家人还商定出钱，两家企业还清了贷款。", ["两家"]),
        ("白菜每公斤一元二角，每公斤一元，每投入一元见效益三元。", ["一元二角", "一元", "三元"]),
        ("存栏二十三万头，养了三头牛，这是重头戏，换了三头领导。", ["二十三万头", "三头"]),
        ("教书二十三年，阔别家乡三十年，三十年过去了。", ["二十三年", "三十年"]),
        ("刊物晚半个月，早三天才知道。", ["半个月"]),
        ("经三个月使用，效果良好；经三年的努力，建成大棚。", ["三个月"]),
        ("建设示范基地五个。学习做法五个。", ["五个"]),
        ("焊工、电工等六个工种，抓好六个方面。", ["六个"]),
        ("建起四处“驿站”，到处建起四处张望的岗亭。", ["四处"]),
        ("三元、青石、白水三个点开门，每人交三元、五元不等。", ["三个", "三元", "五元"]),
    ],
)
def test_what_looks_the_same(text: str, metrics: list[str]) -> None:
    judged = [v for v in verdicts(text, find_quantities(text)) if v.confidence >= ACCEPTED]
    assert [text[v.quantity.start : v.quantity.end] for v in judged] == metrics

"""Short news that follow each other are cut behind their titles; one alone is text."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.repair import repair
from transforms.structure import read_structure

ITEM = "县：开展节水进校园活动。世界水日期间，青年党员走进6所学校，教孩子们认识水。"


@pytest.mark.parametrize(
    ("raw", "titles"),
    [
        pytest.param("\n".join(f"石{c}{ITEM}" for c in "滩门桥"), 3, id="three"),
        pytest.param(f"石滩{ITEM}\n- 3 -\n石门{ITEM}\n石桥{ITEM}", 3, id="a page between"),
        pytest.param(f"石滩{ITEM}\n石门{ITEM}", 0, id="two"),
        pytest.param(f"石滩{ITEM}\n石门{ITEM}\n今年，全县办成三件实事。\n石桥{ITEM}", 0, id="text between"),
    ],
)
def test_split_series(raw: str, titles: int) -> None:
    blocks = read_blocks(AlignedText.unchanged(raw))
    inline = [b for b in blocks if b.role == "inline_title"]
    assert [b.found["title"] for b in inline] == ["开展节水进校园活动"] * titles
    assert all(raw[b.start : b.end] in raw and b.found["place"].startswith("石") for b in inline)


@pytest.mark.parametrize("closed", ["。", "\u3000"])
def test_marked_items_below_a_column_of_short_news_are_cut_behind_their_titles(closed: str) -> None:
    text = "培训班为期20天，学员们取得了证书。"
    items = "\n\n".join(f"△{title}{closed}{text}" for title in ("全省动员会召开", "会商机制建立"))
    for column, found in (("【简讯】", ["全省动员会召开", "会商机制建立"]), ("【经验】", [])):
        blocks = read_blocks(AlignedText.unchanged(f"{column}\n\n{items}"))
        assert [b.found["title"] for b in blocks if b.role == "inline_title"] == found


def test_a_blank_in_a_name_closes_no_title() -> None:
    text = "到石门镇调研产业发展，要求加快项目建设。"
    items = f"▲县委副书记县长苗 晋{text}\n\n▲县政协主席丁\u3000禾{text}"
    assert [
        b.role for b in read_blocks(AlignedText.unchanged(f"【简讯】\n\n{items}")) if b.role == "inline_title"
    ] == []


def test_an_item_whose_first_line_ends_inside_its_first_sentence_is_cut_behind_its_title() -> None:
    text = (
        "【简讯】\n\n"
        "●石门镇试行“红色物业” 石门镇在旧\n小区办起物业，由居民定价、楼长收费\n，人人都说好。\n"
        "●汀溪镇花海里办起协会 该镇引导业\n主成立协会，统一布草、统一客房，压\n价的由协会劝止。\n"
    )
    found = read_structure(repair(text)).articles
    assert [a.title for a in found] == ["石门镇试行“红色物业”", "汀溪镇花海里办起协会"]
    assert [a.body.text[:8] for a in found] == ["石门镇在旧小区办", "该镇引导业主成立"]


def test_items_of_a_label_a_title_and_a_blank_are_cut_behind_their_titles() -> None:
    text = (
        "石门县：“三张网”兜底 石门县对边缘户织密保险网、公益\n岗位网，县财政为一万人投保，一户也没有落下。\n"
        "汀溪县：“歇帮”不歇志 对坐等送小康的贫困户，汀溪县试行歇帮，暂停帮扶三个月再看。\n"
        "河埠县：党员认领“一亩田” 河埠县组织党员每人认领一亩撂\n荒地，合种蚕豆、荷兰豆，收益归农户。\n"
    )
    found = read_structure(AlignedText.unchanged(text)).articles
    assert [(a.place, a.title) for a in found] == [
        ("石门县", "“三张网”兜底"), ("汀溪县", "“歇帮”不歇志"), ("河埠县", "党员认领“一亩田”"),
    ]  # fmt: skip
    assert found[2].body.text.startswith("河埠县组织党员每人认领一亩撂荒地")


def test_a_column_of_short_news_may_mix_items_with_labels_and_without() -> None:
    text = (
        "组工简讯\n\n"
        "石门镇：党员积分晒上墙 石门镇\n在支部推行党员积分制，年底公示。\n"
        "汀溪乡：站点变身电商门店\n汀溪乡把站点改造成电商服务点，轮\n流坐班，人人都说好。\n"
        "县工委集中补课 针对党费收缴不\n规范问题，县工委对支部逐一核查。\n"
    )
    found = read_structure(repair(text)).articles
    assert [a.title for a in found] == ["党员积分晒上墙", "站点变身电商门店", "县工委集中补课"]
    assert found[2].body.text.startswith("针对党费收缴不规范问题")


def test_a_title_of_two_parts_is_no_item_that_its_text_goes_on_with() -> None:
    text = "".join(
        f"{place}县：念好“山字经” 走好富民路\n"
        f"{place}县把小事当大事办，全年办成一百二十六件，人人都说好，家家都有份。\n\n"
        for place in ("石门", "汀溪", "河埠")
    )
    found = read_structure(AlignedText.unchanged(text)).articles
    assert [a.title for a in found] == ["念好“山字经” 走好富民路"] * 3

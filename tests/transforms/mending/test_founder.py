"""The zone shift is mended where a text is damaged and nowhere else."""

import json
import unicodedata
from pathlib import Path

import pytest

from transforms.mending.founder import find_shifts
from transforms.mending.founder_table import table

TRAPS = (Path(__file__).resolve().parents[2] / "data" / "repair" / "traps.txt").read_text("utf-8").splitlines()


def mend(text: str) -> str:
    chars = list(text)
    for repair in find_shifts(text):
        chars[repair.char_start] = repair.after
    return "".join(chars)


def test_the_table_is_computed_from_the_standard() -> None:
    read = table()
    assert len(read) == 717
    assert "".join(read[c] for c in "袁遥尧野冶院渊冤姻垣园怨粤在葬扎琢滋") == "，。、“”：（）■＋09AZazαμ"
    assert (read["郾"], read["鄄"]) == (".", "-")


@pytest.mark.parametrize(
    ("damaged", "printed"),
    [
        pytest.param(
            "坚持袁抓实尧抓细遥推动袁落实遥会议强调袁要野一竿子插到底冶遥",
            "坚持，抓实、抓细。推动，落实。会议强调，要“一竿子插到底”。",
            id="symbols",
        ),
        pytest.param(
            "他说院野视野要宽袁医院和学院都要来遥冶大家听了袁都说好遥",
            "他说：“视野要宽，医院和学院都要来。”大家听了，都说好。",
            id="genuine beside damaged",
        ),
        pytest.param(
            "乡镇渊街道冤要落实曳叶条例曳袁渊一冤抓班子曰渊二冤抓队伍曰渊三冤抓基础遥",
            "乡镇（街道）要落实》《条例》，（一）抓班子；（二）抓队伍；（三）抓基础。",
            id="brackets",
        ),
        pytest.param(
            "圆园员愿年袁全县实现生产总值员园园亿元袁增长远郾缘豫遥圆园员怨年袁目标是员圆园亿元遥",
            "2018年，全县实现生产总值100亿元，增长6.5％。2019年，目标是120亿元。",
            id="digits and the decimal point",
        ),
        pytest.param(
            "监督庭\n\n院里的老人说袁日子好了袁路通了袁灯亮了遥大家袁都高兴遥",
            "监督庭\n\n院里的老人说，日子好了，路通了，灯亮了。大家，都高兴。",
            id="a word across a line break",
        ),
        pytest.param(
            "日子好了袁路通了袁灯亮了遥专家组来院评审中心袁学生到院实习袁病人转院治疗遥老人笑出来院路通了遥",
            "日子好了，路通了，灯亮了。专家组来院评审中心，学生到院实习，病人转院治疗。老人笑出来：路通了。",
            id="to come to the hospital, and a colon behind 出来",
        ),
        pytest.param(
            "日子好了袁路通了袁灯亮了遥支书说到院路修通了才算数遥大家看到院灯亮了遥现在院人多了遥",
            "日子好了，路通了，灯亮了。支书说到：路修通了才算数。大家看到：灯亮了。现在：人多了。",
            id="colons behind verbs that end as words of hospitals begin",
        ),
    ],
)
def test_damage_is_mended(damaged: str, printed: str) -> None:
    assert mend(damaged) == printed


@pytest.mark.parametrize(("times", "read"), [(4, "袁铁山"), (2, "，铁山")])
def test_a_given_name_that_is_a_rare_word_asks_for_more_places(times: int, read: str) -> None:
    damaged = "坚持袁抓实袁抓细遥推动袁落实遥" * 3
    told = "".join(f"那是遥守水人袁铁山{'走说修种'[k]}遥" for k in range(times))
    assert read in mend(f"{damaged}{told}")


def test_a_surname_behind_a_leader_stays() -> None:
    damaged = "坚持袁抓实袁抓细遥推动袁落实遥" * 3
    assert mend(f"把小事办好 … 袁建国 2\n{damaged}").startswith("把小事办好 … 袁建国 2\n坚持，抓实，抓细。")


def test_a_mark_in_front_of_a_surname_that_is_a_symbol_is_read_where_others_are() -> None:
    damaged = "坚持袁抓实袁抓细遥推动袁落实遥" * 3
    assert mend(f"姻王敏 汪洋\n{damaged}\n姻袁 野\n{damaged}").count("■") == 2
    assert "■袁 野" in mend(f"姻王敏 汪洋\n{damaged}\n姻袁 野\n{damaged}")


def test_the_label_of_a_place_is_read_as_the_other_labels_are() -> None:
    damaged = "坚持袁抓实袁抓细遥推动袁落实遥" * 3
    clean = "去年全县修好三座桥，村里的路也通了，群众都说好。\n" * 4
    labels = f"石门县院野夜校冶进茶园\n{clean}石滩县院野板凳会冶进院落\n{clean}"
    asked = f"{clean}石桥县院医院党员进院落\n{clean}"
    assert "\n石桥县：医院党员进院落\n" in mend(f"{damaged}\n{labels}{asked}")
    assert "\n石桥县院医院党员进院落\n" in mend(f"{damaged}\n{asked}")
    assert "\n石桥县：\n医院党员进院落\n" in mend(f"{damaged}\n{labels}{clean}石桥县院\n医院党员进院落\n{clean}")
    quoted = "石桥县院“小红帽”进院落"
    assert quoted.replace("县院", "县：") in mend(f"{damaged}\n{labels}{clean}{quoted}\n{clean}")


def test_lines_of_procuratorates_are_no_damage() -> None:
    lines = "石门县院组织学习党史\n石滩县院开展普法宣传\n石桥县院走访企业\n"
    assert mend(lines) == lines
    assert mend(lines * 9) == lines * 9


def test_a_surname_in_front_of_an_adverb_stays() -> None:
    damaged = "坚持袁抓实袁抓细遥推动袁落实遥" * 3
    assert mend(f"{damaged}搬走多年的篾匠老尧也回来了遥").endswith("篾匠老尧也回来了。")


@pytest.mark.parametrize("sentence", TRAPS)
def test_a_trap_sentence_is_left_alone(sentence: str) -> None:
    assert mend(sentence) == sentence


def test_all_traps_together_are_left_alone() -> None:
    assert len(TRAPS) >= 100
    text = "\n".join(TRAPS)
    assert mend(text) == text


def test_quzhou_is_mended_to_the_last_character(bulletins, gold) -> None:
    text = (bulletins / "quzhou-2018-02.txt").read_bytes().decode()
    want = {
        at: unicodedata.normalize("NFKC", s)
        for at, _, s in json.loads((gold / "quzhou-2018-02.repair.json").read_text("utf-8"))["repairs"]
    }
    assert {r.char_start: unicodedata.normalize("NFKC", r.after) for r in find_shifts(text)} == want


@pytest.mark.parametrize("name", ["jilin-2018-04", "taijiang-2007-07", "wenzhou-2012-04", "zhejiang-2012-special"])
def test_an_undamaged_bulletin_is_left_alone(bulletins, name: str) -> None:
    assert find_shifts((bulletins / f"{name}.txt").read_bytes().decode()) == []

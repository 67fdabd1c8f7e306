"""Titles that a contents list announces stand inside sentences of a column, and are no lines of it."""

from transforms.mending.announced import announced
from transforms.repair import repair
from transforms.structure import read_structure

CONTENTS = "本 期 要 目\n我的“羊倌”师傅\n………………………高　婧 3\n把小事办好………祝　桐 5\n一条新路………林　青 7\n"


def test_a_title_on_two_lines_is_known_by_both() -> None:
    lines = ["关于老龄化问题的调查………林 青 3", "正文，一行又一行", "关于老龄化", "问题的调查", "正文，又一行"]
    assert announced(lines) == {2, 3}


def test_a_line_of_the_text_that_no_entry_has_is_none() -> None:
    assert announced(["把小事办好………祝 桐 5", "要把小事办好，", "小事办好"]) == set()
    assert announced(["没有目录的文本", "没有目录的文本"]) == set()


def test_a_title_inside_a_sentence_is_the_title_and_the_sentence_is_whole() -> None:
    columns = (
        "二〇〇九年八月，我从省城的一所大学\n毕业，到黄疃村当了村官。报到那天，\n老书记把我领到一个羊圈的门口，对里\n"
        "头的人喊：“老耿，给你派个徒弟！”\n我拿出攒下的钱，又从信用社贷了三万\n元青年创业贷款，和师傅合伙办起黑山\n"
        "我的“羊倌”师傅\n羊养殖合作社。我管网上的事，他管圈\n里的事，第一批六十七只羊发往苏州，\n"
        "一只净赚三百元。消息一传开，村里有\n二十一户报名入社。\n"
    )
    found = [a for a in read_structure(repair(CONTENTS + columns)).articles if "羊圈" in a.body.text]
    assert [a.title for a in found] == ["我的“羊倌”师傅"]
    assert "合伙办起黑山羊养殖合作社。" in found[0].body.text

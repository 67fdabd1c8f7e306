"""Heads and feet around the articles, and what is none."""

from transforms.repair import repair
from transforms.structure import read_structure


def test_strokes_around_a_head_leave_the_articles_alone() -> None:
    stroke = "━" * 20
    text = (
        f"{stroke}\n　　　青　禾　之　窗\n　　　　第21期\n{stroke}\n青禾县委老干部局　　2016年10月10日\n\n"
        "　　　　全县举行重阳节汇演\n\n　　10月9日，重阳节汇演在县老年大学举行，四百多位老同志看了演出。\n\n"
        f"　　　　离休干部捐款助学\n\n　　10月8日，一位离休干部捐出积蓄，资助石门镇的贫困学生。\n\n"
        f"{stroke}\n报：县委常委\n"
    )
    assert [a.title for a in read_structure(repair(text)).articles] == ["全县举行重阳节汇演", "离休干部捐款助学"]

"""Texts that bodies sign, one right behind the other, are items; other texts stay whole."""

import pytest

from transforms.aligned import AlignedText
from transforms.structure import read_structure

SAID = (
    "今年全县修好七座桥，通了三条路，山里人出门不再绕远。",
    "全县种下新茶一千亩，茶厂收鲜叶三百吨，茶农人均增收一千元。",
    "村里建起三所小学，学生走路不过半个钟头，老师都住在校里。",
    "夏粮收了五万吨，粮库腾出八座仓，农户卖粮不用排队。",
)


def bodies(raw: str) -> list[str]:
    return [a.body.text for a in read_structure(AlignedText.unchanged(raw)).articles]


@pytest.mark.parametrize(
    ("who", "items"),
    [
        (("县交通局", "县农业局", "县教育局", "县粮食局"), 4),
        (("县交通局", "县农业局 县林业局", "县教育局", "县粮食局"), 4),
        (("见下页", "同上", "县教育局", "略"), 1),
        (("", "", "", "县粮食局"), 1),
    ],
)
def test_texts_signed_by_bodies_are_items(who: tuple[str, ...], items: int) -> None:
    raw = "\n".join(f"　　{said}（{name}）" if name else f"　　{said}" for said, name in zip(SAID, who, strict=True))
    assert len(bodies(raw)) == items


def test_an_item_may_have_several_paragraphs() -> None:
    one, two, three, four = SAID
    raw = f"　　{one}\n　　{two}（县农业局）\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    raw += "\n　　路灯装到了村口。（县城管局）"
    assert [body.count("\n") for body in bodies(raw)] == [1, 0, 0, 0]


def test_a_signature_may_go_on_overleaf() -> None:
    one, two, three, four = SAID
    raw = f"　　{one}（县交通局）\n　　{two}（县\n\n— 1 —\n\n农业局）\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    assert len(bodies(raw)) == 4


def test_items_below_the_names_of_columns_have_no_titles() -> None:
    one, two, three, four = SAID
    raw = f"【建设】\n　　{one}（县交通局）\n　　{two}（县农业局）\n"
    raw += f"【民生】\n　　{three}（县教育局）\n　　{four}（县粮食局）"
    found = [(a.title, a.section, a.authors) for a in read_structure(AlignedText.unchanged(raw)).articles]
    offices = ("县交通局", "县农业局", "县教育局", "县粮食局")
    assert found == [("", "建设" if k < 2 else "民生", (who,)) for k, who in enumerate(offices)]

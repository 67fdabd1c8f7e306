"""Headings with labels of one make inside a text, and titles with the label of a place."""

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾乡村简报\n第8期\n青禾县委办公室    2021年9月14日\n\n"
TEXTS = [
    "村里给四千三百株老茶树挂了牌，每株都写明树高、围径和管护人，谁也不许乱采。",
    "过去卖鲜叶，一斤三十元，如今村里有茶坊十六家，一斤卖到八百元，家家盖起新楼。",
    "去年接待客人六万二千人，村集体收入头一回超过五十万元，老屋都住满了人。",
]


def titles_of(labels: list[str]) -> list[str]:
    parts = [f"{label}\n\n{text}" for label, text in zip(labels, TEXTS, strict=True)]
    opening = "老茶树下的三本账\n\n石门村有一棵老茶树，靠着这棵树，村里算了三本账。\n\n"
    return [a.title for a in read_structure(repair(HEAD + opening + "\n\n".join(parts))).articles]


def test_labels_of_one_last_character_head_the_parts_of_one_text() -> None:
    assert titles_of(["护树账：一棵树一本档案", "制茶账：一家坊一个味道", "旅游账：一条街一桌茶"]) == [
        "老茶树下的三本账"
    ]


def test_labels_of_places_stand_above_items() -> None:
    assert titles_of(["石门镇：一棵树一本档案", "白石镇：一家坊一个味道", "汀溪镇：一条街一桌茶"])[1:] == [
        "一棵树一本档案", "一家坊一个味道", "一条街一桌茶",
    ]  # fmt: skip

"""What an editor's note is called, where its words begin, and which notes are pieces of their own."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.notes import named_note, without_label
from transforms.structure import read_structure

ITEM = "今年，县里修好七座便民桥，群众过河不再绕路，山里的茶叶当天就能运到集市上去卖。"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("编者按：各地做法很多。", "编者按"),
        ("编 者 按：各地做法很多。", "编者按"),
        ("【编后】来信说出了心里话。", "编后"),
        ("（编者的话：做法各有不同。）", "编者的话"),
        ("编后读来，感触很深。", ""),
        ("按：各地做法很多。", "按"),
        ("按照部署，今年办成三件。", ""),
    ],
)
def test_the_name_of_a_note(said: str, name: str) -> None:
    assert named_note(said) == name


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("编者按：各地做法很多。", "各地做法很多。"),
        ("【编者按】各地做法很多。", "各地做法很多。"),
        ("**编者按：** 各地做法很多。", "各地做法很多。"),
        ("（编者的话：做法各有不同。）", "（编者的话：做法各有不同。）"),
        ("各地做法很多。", "各地做法很多。"),
        ("编者按：", "编者按："),
    ],
)
def test_the_words_of_a_note_begin_behind_its_name(said: str, rest: str) -> None:
    pieces = without_label(said, [(0, len(said))])
    assert "".join(said[p[0] : p[1]] for p in pieces if not isinstance(p, str)) == rest


def notes_of(raw: str) -> list[tuple[str, str]]:
    found = read_structure(AlignedText.unchanged(raw))
    return [(a.title, a.body.text) for a in found.articles if a.kind == "editor_note"]


def test_a_note_on_several_pieces_is_one_of_its_own() -> None:
    raw = (
        f"编者按\n本期刊发两个单位的做法，望各地参阅。\n\n石门镇：桥修到家门口\n{ITEM}\n\n龙溪镇：茶卖到集市上\n{ITEM}"
    )
    assert notes_of(raw) == [("编者按", "本期刊发两个单位的做法，望各地参阅。")]


def test_a_note_behind_the_last_piece_is_one_of_its_own() -> None:
    raw = f"石门镇：桥修到家门口\n{ITEM}\n\n龙溪镇：茶卖到集市上\n{ITEM}\n\n编后：两件小事，都办在群众心上。"
    assert notes_of(raw) == [("编后", "两件小事，都办在群众心上。")]


def test_a_note_on_one_piece_belongs_to_it() -> None:
    raw = f"桥修到家门口\n\n编者按：这是一件小事。\n\n{ITEM}"
    assert notes_of(raw) == []


def test_a_blank_may_stand_for_the_colon() -> None:
    assert named_note("编者的话\u3000新年将至，感谢各位读者。") == "编者的话"
    assert named_note("编者的话题很多") == ""

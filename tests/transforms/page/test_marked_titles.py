"""Titles behind a mark that end as bodies do."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾法院简报\n第3期\n青禾县人民法院办公室    2014年2月4日\n\n"
TEXTS = (
    "　　今年以来，青禾县修桥七座、补路三十里，群众出行不再绕路，山货也运得出去了。（林青）",
    "　　检查组抽查案卷一百五十册，指出问题五个，要求月底以前全部整改到位。（苗小晋）",
    "　　石门镇的七座小桥上周通车，三千多名群众过河不再绕路，学生上学近了一半。（祝桐）",
)


def titles(said: str) -> list[str]:
    return [a.title for a in read_structure(repair(HEAD + said)).articles]


@pytest.mark.parametrize("mark", ["★", "◆", "●"])
def test_a_marked_line_among_marked_titles_is_a_title(mark: str) -> None:
    lines = ("我院涉企案件审理提速", "两级法院交叉检查组来院检查", "七座小桥通车到村")
    assert titles("\n\n".join(f"{mark}{line}\n{text}" for line, text in zip(lines, TEXTS, strict=True))) == list(lines)


def test_a_marked_body_below_its_title_signs() -> None:
    lines = ("案件审理提速了", "检查组到了青禾", "七座小桥通车了")
    signed = ("青禾县两级法院检查组", "石门镇人民政府", "青禾县交通运输局")
    said = "\n\n".join(f"{line}\n★{who}\n{text}" for line, who, text in zip(lines, signed, TEXTS, strict=True))
    found = read_structure(repair(HEAD + said)).articles
    assert [(a.title, a.authors[0]) for a in found] == list(zip(lines, signed, strict=True))


def test_a_marked_name_among_marked_titles_is_no_title() -> None:
    said = zip(("我院涉企案件审理提速", "七座小桥通车到村", "林青　苗小晋"), TEXTS, strict=True)
    assert "林青　苗小晋" not in titles("\n\n".join(f"★{line}\n{text}" for line, text in said))

"""Titles and writers at the two ends of a line or on two lines; posts, rolls and centred names."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾侨讯\n第33期\n青禾县侨联    2014年2月4日\n\n"
WIDE = "　" * 10
TEXTS = (
    "正月初三上午，侨联会堂张灯结彩，来自海外的乡亲一百余人欢聚一堂，久久不愿离席。",
    "旧时乡亲下南洋，家书银信全靠水客往返携带，一年走两三趟，挨家送信收银。",
)


@pytest.mark.parametrize("blank", [WIDE, "　　", " " * 12])
def test_a_title_and_its_writer_at_the_ends_of_a_line(blank: str) -> None:
    lines = (f"春节团拜会侧记{blank}李文滨", f"水客的故事{blank}林霁月（新加坡）")
    said = "\n\n".join(f"{line}\n{text}" for line, text in zip(lines, TEXTS, strict=True))
    found = read_structure(repair(HEAD + said)).articles
    assert [(a.title, a.authors, a.affiliation) for a in found] == [
        ("春节团拜会侧记", ("李文滨",), None),
        ("水客的故事", ("林霁月",), "新加坡"),
    ]
    assert [a.body.text for a in found] == list(TEXTS)


def test_a_poem_below_its_title_and_its_writer_at_the_margin() -> None:
    poem = f"咏达埔香\n{WIDE}{WIDE}蒲一鸣\n百味溪山碾作尘，\n纤纤素手捻来匀。\n一枝点罢青烟起，\n飘过重洋唤故人。\n"
    other = f"忆江南\n{WIDE}{WIDE}林青\n家山好，\n烟雨润香街。\n能不把船回？\n\n"
    found = read_structure(repair(HEAD + other + poem)).articles
    assert [(a.title, a.authors) for a in found] == [("忆江南", ("林青",)), ("咏达埔香", ("蒲一鸣",))]
    assert found[0].body.text.endswith("能不把船回？")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("县委书记　　　　林青", "组织部长　　　　苗晋"), id="posts"),
        pytest.param(("石门镇的桥　　　　修好了", "沙河村的茶　　　　种下了"), id="no names"),
    ],
)
def test_what_stands_apart_and_is_no_writer(lines: tuple[str, str]) -> None:
    said = "\n\n".join(f"{line}\n{text}" for line, text in zip(lines, TEXTS, strict=True))
    found = read_structure(repair(HEAD + said)).articles
    assert not {a.title for a in found} & {"县委书记", "组织部长", "石门镇的桥", "沙河村的茶"}


def test_a_marked_title_with_a_comma_and_who_proposed_it() -> None:
    lines = (
        "●让小巷的路灯亮起来　　林青委员",
        "●老桥不能“一修了之”　　民革青禾支部",
        "●统一收茶标准，保住招牌　　苗晋代表",
    )
    said = "\n".join(f"{line}\n　　{text}" for line, text in zip(lines, (*TEXTS, TEXTS[0]), strict=True))
    found = read_structure(repair(HEAD + said)).articles
    assert [(a.title, a.authors) for a in found] == [
        ("让小巷的路灯亮起来", ("林青",)),
        ("老桥不能“一修了之”", ("民革青禾支部",)),
        ("统一收茶标准，保住招牌", ("苗晋",)),
    ]


def test_bodies_beside_what_is_done_in_a_list_are_no_titles() -> None:
    said = f"重点任务分解表\n●修好七座小桥　　县交通运输局\n●清淤三条河道　　县水务局\n{TEXTS[0]}"
    found = read_structure(repair(HEAD + said)).articles
    assert not {"修好七座小桥", "清淤三条河道"} & {a.title for a in found}

"""Numbers on lines of their own: between items of an issue, or between the chapters of one text."""

import pytest

from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾侨讯\n2019年第2期\n青禾县归国华侨联合会\n\n"
NEWS = [
    ("石门镇修好七座便民桥", "三月二日，石门镇的七座便民桥同时通车，群众过河不再绕路。"),
    ("县水利局清淤渠道", "县水利局的工人清淤渠道十二公里，三个村的稻田用上了水。"),
    ("侨胞返乡寻访老屋", "侨胞返乡的大巴停在村口，老人们早就等在那里了。"),
]
CHAPTERS = [
    ("一条山路", "山路弯弯，我第一次走进石门，鞋底磨破了两双。"),
    ("一盏油灯", "油灯下面，老林把三十年的账本一页一页翻给我看。"),
    ("一碗米酒", "米酒很甜，临走的时候大家都舍不得说再见。"),
]


def titles_of(text: str) -> list[str]:
    return [a.title for a in read_structure(repair(text)).articles]


@pytest.mark.parametrize("marks", [["1", "2", "3"], ["1.", "2.", "3."], ["（一）", "（二）", "（三）"]])
def test_numbers_alone_stand_above_the_items_of_an_issue(marks: list[str]) -> None:
    said = "\n\n".join(f"{mark}\n{title}\n{text}" for mark, (title, text) in zip(marks, NEWS, strict=True))
    assert titles_of(HEAD + said) == [title for title, _ in NEWS]


def test_items_that_are_signed_need_tell_no_day() -> None:
    said = "\n\n".join(f"{n}.\n{title}\n县林业局　林青\n{text}" for n, (title, text) in enumerate(CHAPTERS, 1))
    assert len(titles_of(HEAD + said)) == 3


@pytest.mark.parametrize("marks", [["1", "2", "3"], ["（一）", "（二）", "（三）"], ["01", "02", "03"]])
def test_chapters_stay_in_their_text(marks: list[str]) -> None:
    said = "\n\n".join(f"{mark}\n{title}\n{text}" for mark, (title, text) in zip(marks, CHAPTERS, strict=True))
    assert titles_of(f"{HEAD}走进石门\n林青\n\n{said}") == ["走进石门"]
    assert titles_of(f"{HEAD}走进石门\n林青\n\n去年冬天，我去了石门。那里的山很高。\n\n{said}") == ["走进石门"]


def test_numbers_between_paragraphs_of_news_part_them() -> None:
    texts = [text for _, text in NEWS[:2]]
    texts += ["河西街道举办灯会，三千名居民到场，灯谜全都猜完了。", "青禾小学开办书法课，四百名学生报了名。"]
    assert titles_of(HEAD + _parted(texts)) == [""] * 4
    assert len(titles_of(f"{HEAD}走进石门\n林青\n\n" + _parted([text for _, text in CHAPTERS]))) == 1


def _parted(texts: list[str]) -> str:
    return texts[0] + "".join(f"\n\n{n:02}\n\n{text}" for n, text in enumerate(texts[1:], 1))

"""One blank at a line's start ends a page where it is seldom, and never where a text was folded at its blanks."""

import pytest

from transforms.page.page_ends import page_ends

LINE = "今年以来，县里先后办成了三件小事，\n"


COLUMN = "今年以来，县里先后办\n成了三件小事，群众都\n很满意，\n还想再办两件。\n村里人都说好的，\n"


def ends_in(raw: str) -> list[str]:
    ends = page_ends(raw)
    at, out = 0, []
    while (start := raw.find("\n", at)) >= 0:
        at = start + 1
        while raw[at : at + 1].isspace():
            at += 1
        if ends(raw, start, at):
            out.append(raw[at : at + 2])
    return out


def test_a_seldom_blank_ends_a_page() -> None:
    assert ends_in(COLUMN * 4 + " 村民\n" + COLUMN * 4 + " 板凳\n") == ["村民", "板凳"]


def test_a_form_feed_always_does() -> None:
    assert ends_in(LINE + "\f村民\n" + LINE) == ["村民"]


@pytest.mark.parametrize(
    "raw",
    [
        LINE * 20 + " 3件\n" + LINE * 20 + " 5件\n" + LINE * 20 + " 8件\n",
        (LINE * 5 + "村民 \n围坐一起\n") * 6 + " 村民\n" + LINE * 20 + " 板凳\n",
        (LINE * 5 + "修好了两座小桥，拓宽了一条小路 \n 村民\n") * 6,
    ],
    ids=["figures have blanks around them", "as many blanks end lines", "two blanks were cut apart"],
)
def test_a_fold_at_a_blank_does_not(raw: str) -> None:
    assert ends_in(raw) == []


def test_a_line_of_the_folds_count_does_not() -> None:
    line = LINE.rstrip("\n")
    full = " " + line[:-1]
    assert ends_in("\n".join([line] * 20 + [full] + [line] * 20 + [full, "村民"])) == []

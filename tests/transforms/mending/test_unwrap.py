"""Line breaks inside paragraphs are found, all others are left."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from transforms.mending.unwrap import joins

STARTS = json.loads((Path(__file__).resolve().parents[2] / "data" / "quzhou_paragraph_starts.json").read_text("utf-8"))
"""By document: articles as line ranges (from 1), the lines in which a reader sees a paragraph or heading start, and
the lines that take up a paragraph behind a title or byline, which assembly joins."""


def unwrap(text: str) -> str:
    out, at = [], 0
    for join in joins(text):
        assert text[join.start : join.end].isspace()
        out += [text[at : join.start], join.after]
        at = join.end
    return "".join([*out, text[at:]])


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def typeset(paragraph: str, width: int, indent: int) -> list[str]:
    """Lines of ``width`` characters, the first shorter; no line begins with a closing mark."""
    lines, room = [""], width - indent
    for unit in re.findall(r"(?:\d+|.)[，。、；：？！”’）》]*", paragraph):
        if len(lines[-1]) + len(unit) > room and lines[-1]:
            lines.append("")
            room = width
        lines[-1] += unit
    return lines


PROSE = (
    "今年春天，松屏市把板凳会开到了晒谷场上。村民坐在一起，谁都可以说话，谁都必须听完。半年下来，"
    "一百多件小事有了着落，三十多条断头路接通，老人餐桌也从两处添到了十一处。"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n"], ids=["tight", "blank lines between", "markdown breaks"])
@pytest.mark.parametrize("width", [13, 17, 24])
def test_a_column_is_read_as_paragraphs(width: int, gap: str) -> None:
    wanted = [PROSE, PROSE[20:], PROSE]
    text = gap.join(line for paragraph in wanted for line in typeset(paragraph, width, 2))
    assert paragraphs(unwrap(text)) == wanted


SUBJECTS = ["全县", "东渡镇", "老支书", "望川区的网格员们", "三百多名党员", "松屏市民政局"]
DEEDS = [
    "走村入户问计于民",
    "把账一笔一笔记清楚",
    "修好了通往茶山的水渠",
    "办起夜校教手艺",
    "在晒谷场上开板凳会",
    "让老人吃上热饭",
]
SENTENCE = st.builds(
    lambda who, what: who + "，".join(what) + "。",
    st.sampled_from(SUBJECTS),
    st.lists(st.sampled_from(DEEDS), min_size=2, max_size=4, unique=True),
)
PARAGRAPHS = st.lists(
    st.lists(SENTENCE, min_size=4, max_size=7, unique=True).map("".join), min_size=12, max_size=16, unique=True
)


def _settled(paragraph: str, widths: tuple[int, ...]) -> bool:
    """Its last line is short and no other ends a sentence: elsewhere an eye, too, needs the indent of the next."""
    for width in widths:
        *lines, last = typeset(paragraph, width, 2)
        if not 3 <= len(last) <= width - 3 or any(line.endswith("。") for line in lines):
            return False
    return True


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(PARAGRAPHS, st.sampled_from(["\n", "\n\n"]))
def test_another_width_gives_the_same_paragraphs(written: list[str], gap: str) -> None:
    widths = (15, 17, 22)
    written = [paragraph for paragraph in written if _settled(paragraph, widths)]
    assume(len(written) > 2)
    for width in widths:
        lines = [line for paragraph in written for line in typeset(paragraph, width, 2)]
        assume(max(Counter(lines).values()) < 3)  # a line that stands three times is a running head to an eye, too
        assert paragraphs(unwrap(gap.join(lines))) == written


@settings(max_examples=60, deadline=None)
@given(PARAGRAPHS)
def test_unwrapped_text_stays_as_it_is(written: list[str]) -> None:
    assert joins("\n\n".join(written)) == []


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="县里的路，。修好了“”\n\n \u3000　#1一、（）党建A", max_size=300))
def test_twice_is_once(text: str) -> None:
    once = unwrap(text)
    assert unwrap(once) == once
    assert re.sub(r"\s", "", once) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    "text",
    [
        "# 小板凳坐出大民生\n\n今年春天，松屏市把板凳会开到了晒谷场上。",
        "■祝桐\n\n芦汀县地处库区。",
        "一、摸清底数，分类施策\n\n今年以来，各村逐户上门，问清了情况。",
        "群众代表现场打分\n\n逾期的由市里督办，全市没有一件拖过夏天。",
        "各村都要算账。\n\n一是算收入。各村自己报。",
        "3\n\n5",
        "地 址 临湖路18号\n邮 编 000218\n电 话 0100-5550143",
        "08 小康路上的幸福事\n10 支部建在车间，党员走在前头\n12 田野上的希冀",
        "立足基层 讲述身边\n集众人智 成众人事\n2019年第2期",
        "**主意从群众中来，成果要回到群众中去。**\n\n把评判权交给百姓，把账记清楚。",
        "会议指出，各村要把账算清，把事办实\n\n**主意从群众中来。**",
    ],
    ids=[
        "title", "byline", "heading with a comma", "caption", "list item", "page numbers", "imprint", "contents",
        "slogans", "pull quote above", "pull quote below",
    ],
)  # fmt: skip
def test_what_is_no_paragraph_is_not_joined(text: str) -> None:
    assert joins(text) == []


def test_a_sentence_cut_by_a_blank_line_goes_on() -> None:
    assert unwrap("市里请来二十名代表。评议之后，筛出可以落地的建议，由各\n\n部门认领。") == (
        "市里请来二十名代表。评议之后，筛出可以落地的建议，由各部门认领。"
    )


def test_a_note_in_brackets_is_one_line() -> None:
    assert (
        unwrap("（作者单位：雁回县委组织部、雁\n回县石门镇）\n雁回县：")
        == "（作者单位：雁回县委组织部、雁回县石门镇）\n雁回县："
    )


def test_latin_words_keep_a_space() -> None:
    assert unwrap("村里通了网。老人也学会了用 We\n\nChat 报平安。").count("We Chat") == 1


def _repaired(raw: str, gold: Path, name: str) -> str:
    """The text with the symbols of its headings mended by hand."""
    characters = list(raw)
    for place, _, right in json.loads((gold / f"{name}.repair.json").read_text("utf-8"))["repairs"]:
        characters[place] = right
    return "".join(characters)


def test_paragraphs_of_three_columns_that_a_reader_marked(bulletins: Path, gold: Path) -> None:
    hits = found_count = wanted_count = 0
    for name, articles in STARTS.items():
        text = _repaired((bulletins / f"{name}.txt").read_bytes().decode("utf-8"), gold, name)
        going_on = {join.end for join in joins(text)}
        lines = [match for match in re.finditer(r"\S[^\n]*", text) if match.start() not in going_on]
        starts = {text.count("\n", 0, match.start()) + 1 for match in lines}
        for article in articles:
            inside = {n for n in starts if any(a <= n <= b for a, b in article["lines"])} - set(article["goes_on"])
            hits += len(inside & set(article["starts"]))
            found_count += len(inside)
            wanted_count += len(article["starts"])
    assert 2 * hits / (found_count + wanted_count) >= 0.97


@pytest.mark.parametrize("name", ["quzhou-2018-02", "wenzhou-2012-04", "taijiang-2007-07", "zhejiang-2012-special"])
def test_titles_bylines_and_captions_stay_apart(name: str, bulletins: Path, gold: Path) -> None:
    raw = (bulletins / f"{name}.txt").read_bytes().decode("utf-8")
    text = _repaired(raw, gold, name) if (gold / f"{name}.repair.json").exists() else raw
    articles = json.loads((gold / f"{name}.articles.json").read_text("utf-8"))
    role = {
        line: (article["id"], what)
        for article in (articles["articles"] if isinstance(articles, dict) else articles)
        for what, ranges in article.get("lines", {}).items()
        for first, last in ranges
        for line in range(first, last + 1)
    }
    for join in joins(text):
        above, below = (role.get(text.count("\n", 0, place) + 1) for place in (join.start, join.end))
        assert above == below or None in (above, below), (text[join.start - 20 : join.start], text[join.end :][:20])

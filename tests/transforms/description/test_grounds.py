"""On what the words of a number rest: the signs that a whole description carries."""

import pytest

from tests.transforms.description.test_describe import ISSUE, read
from transforms.aligned import AlignedText
from transforms.description.grounds import SIGNS, is_apart, is_division, of_home, places_called
from transforms.records import Article


def article(body: str, place: str | None = None) -> Article:
    return Article(1, "article", "简报", AlignedText.unchanged(body), 0, place=place)


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        pytest.param("去年，全市新建大棚30个。", {"named", "dated", "actual"}, id="named and dated"),
        pytest.param("新建大棚30个。", {"home", "division", "never", "undated", "actual"}, id="never spoken of"),
        pytest.param("温州很大。\n新建大棚30个。", {"home", "division", "away", "undated", "actual"}, id="away"),
        pytest.param("会议说到全市。新建大棚30个。", {"home", "division", "undated", "actual"}, id="near"),
        pytest.param("全市有30名党员。", {"named", "behind", "undated", "actual"}, id="behind the number"),
        pytest.param("全市有30名党员获得贷款。", {"named", "behind", "apart", "undated", "actual"}, id="put together"),
        pytest.param("全市到：30%。", {"named", "guessed", "undated", "actual", "share"}, id="guessed"),
    ],
)
def test_signs(body: str, signs: set[str]) -> None:
    (found,) = read(body)
    assert set(found.grounds.signs) == signs
    assert signs <= SIGNS


def test_the_front_is_the_paragraph_up_to_the_number() -> None:
    *_, last = read("全市很大。\n石门乡开展走访。共走访54名党员。")
    assert last.grounds.front == "石门乡开展走访。共走访"


@pytest.mark.parametrize(
    ("name", "place", "signs"),
    [
        (None, None, ("home", "nobody")),
        ("秦有田", None, ("home", "person")),
        ("河头村", None, ("home", "body")),
        ("河头村", "河头村", ("home", "body", "label")),
        ("温州市", None, ("home", "division")),
        ("衢州市", None, ("home", "division", "never", "supposed")),
    ],
)
def test_what_a_home_rests_on(name: str | None, place: str | None, signs: tuple[str, ...]) -> None:
    body = "温州新建大棚。"
    assert of_home(name, article(body, place), body, frozenset({"秦有田"}), ISSUE).signs == signs


def test_a_title_speaks_of_what_its_text_speaks_of() -> None:
    home = of_home("温州市", article("温州新建大棚。"), "大棚30个", frozenset(), ISSUE)
    assert home.signs == ("home", "division")
    assert home.at(0, 5) == home.signs


def test_names_of_divisions() -> None:
    assert is_division("温州市")
    assert is_division("右玉县")
    assert not any(is_division(name) for name in ("瓯江社区", "工业园区", "河头村"))
    assert places_called("县委要求全县落实，右玉在西。", "右玉县") == [0, 4, 9]


def test_growth_of_printed_words_is_not_apart() -> None:
    assert not is_apart("生产总值增速", "生产总值增长8%")
    assert is_apart("获得贷款的党员", "286名党员获得贷款")

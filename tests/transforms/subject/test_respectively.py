"""Places side by side and numbers side by side: each has its own, or nothing is said."""

import pytest

from transforms.subject.respectively import places_of


@pytest.mark.parametrize(
    ("text", "number", "count", "places"),
    [
        pytest.param("长葛市、禹州市居前，分别为12.1%、11.9%。", "12.1", 2, ["长葛市", "禹州市"], id="分别"),
        pytest.param(
            "入户率横埠镇、钱桥镇靠前，分别为100%和99.6%。", "100", 2, ["横埠镇", "钱桥镇"], id="behind what it is"
        ),
        pytest.param(
            "城东已完工；三合乡、新店乡上冻早，仅为61%和54.3%。",
            "61",
            2,
            ["三合乡", "新店乡"],
            id="a part of a sentence",
        ),
        pytest.param(
            "其中长葛、禹州两市依次为12.1%、11.9%。", "12.1", 2, ["长葛市", "禹州市"], id="the level once for all"
        ),
        pytest.param(
            "三合乡、新店乡要赶上来，9月份分别改造60户、54户。", "60", 2, ["三合乡", "新店乡"], id="a month between"
        ),
        pytest.param("长葛市、禹州市居前，共12.1%。", "12.1", 1, [], id="one number of both"),
        pytest.param("长葛市、禹州市居前，分别为3家、4家、5家。", "3", 3, [], id="more numbers than places"),
        pytest.param("由市、区县财政分别承担40%和60%。", "40", 2, [], id="levels, no places"),
        pytest.param("长葛市、禹州市有5家企业，分别为3家、2家。", "3", 2, [], id="another number between"),
    ],
)
def test_places_of(text: str, number: str, count: int, places: list[str]) -> None:
    assert places_of(text, 0, text.index(number), count) == places

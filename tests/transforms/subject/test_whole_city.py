"""Which city 全市 is where no issue says so."""

import pytest

from transforms.aligned import AlignedText
from transforms.records import Article, Issue
from transforms.subject.article_subject import home_of
from transforms.subject.whole_city import whole_city

WHOLE = "全市播种5万亩。全市投入3万元。"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        pytest.param(f"近日，温州农民赶种早稻。{WHOLE}", "温州市", id="named"),
        pytest.param(f"近日，在永嘉县街头，温州农民赶种早稻。{WHOLE}", "温州市", id="a county in it"),
        pytest.param(f"近日，温州农民赶种早稻。{WHOLE}衢州农民开犁。", None, id="two cities"),
        pytest.param(f"近日，永嘉县农民赶种早稻。{WHOLE}", None, id="only a county"),
        pytest.param(f"温州日报消息，农民赶种早稻。{WHOLE}", None, id="a paper"),
        pytest.param("近日，温州农民赶种早稻。全市播种5万亩。", None, id="said once"),
        pytest.param("近日，温州农民赶种早稻，投入3万元。", None, id="not said"),
    ],
)
def test_the_city_that_a_text_names(text: str, city: str | None) -> None:
    found = whole_city("简报", text)
    assert (found.name if found else None) == city


def test_a_paper_in_the_title_owns_nothing() -> None:
    article = Article(1, "article", "2014年3月7日 来源：浙江日报", AlignedText.unchanged(WHOLE), 0)
    assert home_of(article, Issue()).name is None

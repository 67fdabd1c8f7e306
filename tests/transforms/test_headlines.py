"""A title states figures too; its plays with numbers are none, and each row points at its raw words."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.headlines import find_title_metrics
from transforms.pipeline import transform_document
from transforms.records import Article, Issue

BODY = "　　近日，全县举行仪式，表扬先进，鼓励大家再接再厉，为全县发展多作贡献，一路走好。"


def read(title: str) -> list[tuple[float, str]]:
    article = Article(1, "article", title, AlignedText.unchanged(BODY), 0)
    return [(m.value, m.unit) for m in find_title_metrics(article, AlignedText.unchanged(title), Issue())]


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("我县7家企业入选省级名单", [(7.0, "家")]),
        ("全市旅游收入首次突破十亿元", [(1e9, "元")]),
        ("选派312名指导员驻村", [(312.0, "名")]),
        ("一本账，四十个冬天", []),
        ("千名干部下基层", []),
        ("五个一机制促发展", []),
        ("“5分钟服务圈”越织越密", []),
    ],
)
def test_what_a_title_states(title: str, stated: list[tuple[float, str]]) -> None:
    assert read(title) == stated


def test_a_row_of_a_title_points_at_its_raw_words() -> None:
    raw = f"# 我县 ７ 家企业入选\n\n{BODY}\n\n# 又一篇文章的题目\n\n{BODY}\n"
    rows = transform_document(raw.encode(), "a.md")["fact_metric"]
    assert [(row[4], row[6], row[15], raw[row[17] : row[18]]) for row in rows] == [(7.0, "家", "７ 家", "７ 家")]

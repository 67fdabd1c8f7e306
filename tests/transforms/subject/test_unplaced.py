"""Whose numbers a text gives that no issue places."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.records import Article, Issue
from transforms.subject.unplaced import told_of_unplaced


@pytest.mark.parametrize(
    ("title", "text", "writer", "paper", "name"),
    [
        pytest.param(
            "把好关", "我公司有9人。公司投入9元。", "清江粮油有限公司党委", None, "清江粮油有限公司", id="a firm"
        ),
        pytest.param(
            "关于全县水库的通报", "开工9座。", "永嘉县人民政府督查室", None, "永嘉县", id="an office of a county"
        ),
        pytest.param("水库调查", "开工9座。", "永嘉县水利局", None, None, id="an office that speaks of no whole"),
        pytest.param(
            "三次转身", "全院有9人。医院投入9元。", None, "永嘉县人民医院院报", "永嘉县人民医院", id="a paper"
        ),
    ],
)
def test_told_of_unplaced(title: str, text: str, writer: str | None, paper: str | None, name: str | None) -> None:
    given = Article(1, "article", title, AlignedText.unchanged(text), 0, affiliation=writer)
    found = told_of_unplaced(given, Issue(publication=paper))
    assert (found.name if found else None) == name

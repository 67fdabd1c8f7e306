"""Of whom a story is told: of somebody whom its title names, else of the village of its first sentence."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.names.regions import lookup
from transforms.records import Article, Issue
from transforms.subject.of_story import of_story

COUNTY = lookup("永嘉县")
TOLD = "蹲在树下的是秦有田，今年58岁，村里人都认得他。他有9亩园子，他剪枝，他卖果，村里人都来学，他教，他不收钱。"


@pytest.mark.parametrize(
    ("title", "who"),
    [pytest.param("果树医生秦有田", "秦有田", id="named"), pytest.param("树下的课堂", "柳坪村", id="not named")],
)
def test_of_whom_a_story_is_told(title: str, who: str) -> None:
    text = f"石桥镇柳坪村有一片果园。{TOLD}全村有9户。"
    article = Article(1, "article", title, AlignedText.unchanged(text), 0)
    found = of_story(article, Issue(region="永嘉县"), COUNTY.region_code if COUNTY else None, COUNTY)
    assert found is not None
    assert found.name == who

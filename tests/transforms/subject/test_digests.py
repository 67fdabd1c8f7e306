"""Whose numbers a digest of another paper gives."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.records import Article, Issue
from transforms.subject.digests import of_digest
from transforms.subject.mention import Subject

NOBODY = Subject(None, None)


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        pytest.param("图书室锁着门", "《书香周刊》记者走访了40间农家书屋。", NOBODY, id="its reporter"),
        pytest.param("县域电商", "《农村论坛》第9期刊文指出，9县建园。", NOBODY, id="its number"),
        pytest.param("银发产业", "《南岭经济报》9月28日发表林汉文的文章说，老人9人。", NOBODY, id="its day"),
        pytest.param("养老", "老人9人。（摘自《南岭经济报》）", NOBODY, id="at the end"),
        pytest.param(
            "珠三角一镇试行议事会",
            "据《岭海晨报》报道，某镇有9人。",
            Subject("珠三角一镇", None),
            id="a place not named",
        ),
        pytest.param("云浮上报", "《南岭经济报》报道云浮茶业，产茶9吨。", None, id="of the division itself"),
        pytest.param("我市上报", "《南岭经济报》报道我市茶业，产茶9吨。", None, id="of ours"),
        pytest.param("茶业", "全市产茶9吨。《南岭经济报》来访。", None, id="a paper named further on"),
        pytest.param("茶业", "《茶业发展规划》发布后，产茶9吨。", None, id="a plan is no paper"),
        pytest.param("本报讯", "《云浮信息》9月28日刊文，产茶9吨。", None, id="its own paper"),
    ],
)
def test_of_digest(title: str, text: str, found: Subject | None) -> None:
    given = Article(1, "article", title, AlignedText.unchanged(text), 0, section="他山之石")
    assert of_digest(given, Issue(region="云浮市", publication="云浮信息")) == found


def test_what_others_wrote_is_reprinted_by_those_of_whom_it_is() -> None:
    text = "商贸城有摊位9个。（原载《南岭经济报》）"
    given = Article(1, "article", "红色商城", AlignedText.unchanged(text), 0, section="党报采集")
    assert of_digest(given, Issue(region="云浮市", publication="云浮党建")) is None

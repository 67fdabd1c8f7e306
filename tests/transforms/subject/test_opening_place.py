"""The division of a text's first sentences, and those that it only meets."""

import pytest

from transforms.aligned import AlignedText
from transforms.names.regions import find_regions
from transforms.records import Article, Issue
from transforms.subject.article_subject import home_of
from transforms.subject.mention import Subject
from transforms.subject.opening_place import in_issue, place_of_opening
from transforms.subject.passed_by import comes_to_see, is_visited
from transforms.subject.title_subject import named_in


def test_a_city_that_no_table_knows_keeps_its_numbers() -> None:
    elsewhere = Subject("湖南省", None)
    assert in_issue(elsewhere, Issue(region="抚河市"), None) is None
    assert in_issue(elsewhere, Issue(), None) == elsewhere
    body = "全省定了任务。望城区开工9套，望城区完成8套，望城区慢，望城区要快，望城区争先。"
    article = Article(1, "article", "调度会", AlignedText.unchanged(body), 0)
    assert home_of(article, Issue(region="抚河市")).name == "抚河市"


def test_one_of_several_that_come_is_no_home() -> None:
    text = "昌吉、邢台、绍兴三地来客。绍兴一行9人考察园区，绍兴有意向，绍兴再来，绍兴又来，绍兴签约。"
    assert place_of_opening(text, None, None) is None
    assert named_in("来往：昌吉、邢台、绍兴三地来客", text, None) is None


@pytest.mark.parametrize(
    ("words", "comes"),
    [
        ("绍兴市纺织商会一行21人考察园区", True),
        ("绍兴市总工会来我市学习", True),
        ("绍兴市建成园区3个", False),
    ],
)
def test_who_comes_to_see(words: str, comes: bool) -> None:
    (found,) = find_regions(words)
    assert comes_to_see(words, found) is comes


def test_where_somebody_earns_his_living() -> None:
    words = "原在郑州市做会计，年薪8万元"
    (found,) = find_regions(words)
    assert is_visited(words, found)

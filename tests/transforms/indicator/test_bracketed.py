"""Names on both sides of a bracket."""

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue(province="浙江省"))
    return [metric.indicator for metric in found]


def test_a_bracket_with_a_clause_mark_cuts_no_name() -> None:
    text = "全民所有制（简称国有；过去称国营）企业52家，职工90人。"
    assert read(text) == ["全民所有制企业", "全民所有制企业职工"]

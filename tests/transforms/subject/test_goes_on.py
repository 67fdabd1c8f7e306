"""Sentences that go on about somebody without naming him."""

from __future__ import annotations

import pytest

from transforms.subject.goes_on import goes_on
from transforms.subject.mention import Subject


@pytest.mark.parametrize(
    ("text", "last", "who"),
    [
        pytest.param("他把课堂搬到地头。到现在讲了90多场。", "到现在", ["秦有田"], id="what he did"),
        pytest.param("他把课堂搬到地头。\n这一干就是9年。", "这一干", ["秦有田"], id="over the paragraph's end"),
        pytest.param("他回了村。这一干就是9年。药箱换了3个。", "药箱", ["秦有田"], id="and further"),
        pytest.param("他回了村，村里没人信。去年卖了9万元。", "去年卖", [], id="the village came in between"),
        pytest.param("他回了村，老伴开了店。去年卖了9万元。", "去年卖", [], id="his wife came in between"),
        pytest.param("他办起石桥茶叶合作社。去年卖了9万元。", "去年卖", [], id="his cooperative"),
        pytest.param("他把课堂搬到地头。全村种了90亩。", "全村", [], id="another subject"),
        pytest.param("他把课堂搬到地头。\n去年卖了9万元。", "去年卖", [], id="another paragraph"),
    ],
)
def test_goes_on(text: str, last: str, who: list[str]) -> None:
    told = f"果农秦有田起得早。{text}"
    found = goes_on(told, told.index(last), len(told), frozenset({"秦有田"}), Subject("石桥村", None))
    assert [m.subject.name for m in found] == who


def test_of_whom_an_article_tells_need_not_be_found() -> None:
    text = "果农秦有田起得早。到现在讲了90多场。"
    assert goes_on(text, 9, len(text), frozenset({"秦有田"}), Subject("秦有田", None)) == []

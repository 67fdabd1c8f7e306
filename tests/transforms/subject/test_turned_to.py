"""To whom a matter is turned, who then acts."""

from __future__ import annotations

import pytest

from transforms.names.regions import lookup
from transforms.subject.mention import Subject
from transforms.subject.turned_to import turned_to

AROUND = lookup("曹县")
COUNTY = Subject("曹县", AROUND)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("已转交通运输局养护站，当日派出5名工人。", ["交通运输局养护站"], id="turned to a station"),
        pytest.param("已转交县水利局，当日派出5名工人。", ["曹县水利局"], id="an office of the county"),
        pytest.param("已通知城市管理局到场查看，拆除9块。", ["城市管理局"], id="told to come"),
        pytest.param("立即向县工商局举报。执法人员查扣种子9斤。", ["曹县工商局"], id="reported to those who come"),
        pytest.param("乡里向县水利局报告。全乡有9人。", [], id="only reported"),
        pytest.param("移交图书9册，通知各单位9次。", [], id="turned over to be had"),
        pytest.param("通知要求县水利局投入9元。", [], id="a notice"),
        pytest.param("转变作风，县水利局投入9元。", [], id="a word that begins so"),
    ],
)
def test_turned_to(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in turned_to(text, 0, len(text), COUNTY, AROUND)] == names


def test_it_is_told_of_in_the_sentence_behind() -> None:
    text = "向县工商局举报。执法人员查扣种子9斤。"
    found = turned_to(text, text.index("执法"), len(text), COUNTY, AROUND)
    assert [(m.subject.name, m.start < text.index("9")) for m in found] == [("曹县工商局", True)]

"""Heads that are said once for a list, and wholes that are said again before their parts."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "全市参保率80%。从各县到会率看，永嘉县96%、平阳县88%，排在前列；泰顺县78%、文成县70%，相对靠后。",
            ["参保率", *["到会率"] * 4],
            id="by what they are seen, over ；",
        ),
        pytest.param("从村庄数看，永嘉县96%。", [""], id="no measure of the unit"),
        pytest.param(
            "全县投入逐年加码：2014年21元，2015年30元，2016年45元。", ["投入"] * 3, id="year by year behind a colon"
        ),
        pytest.param("入园率低于平均的有永嘉县（74%）、平阳县（61%）。", ["入园率"] * 2, id="below the mean"),
        pytest.param(
            "全市入园率75%。低于平均水平的有永嘉县（74%）、平阳县（61%）。", ["入园率"] * 3, id="below what was told"
        ),
        pytest.param(
            "永嘉县验收213家，居全市第一；柳家管理区只有9家；泰顺县虽验收132家，但欠账大。",
            ["验收"] * 3,
            id="a place is no column",
        ),
        pytest.param(
            "全县建成健身点188处。188处中，借用祠堂的61处，借用学校的50处，新建的只有26处。",
            ["建成健身点", "建成健身点", "借用祠堂的健身点", "借用学校的健身点", "新建的健身点"],
            id="a whole again and its parts",
        ),
        pytest.param("188处中，借用祠堂的61处，新建的只有26处。", ["", "借用祠堂", "新建"], id="parts of nobody knows"),
        pytest.param("拆除危房90户。90户中，新建的26户。", ["拆除危房", "拆除危房", "新建"], id="nobody builds a ruin"),
    ],
)
def test_what_is_said_once(body: str, expected: list[str]) -> None:
    assert named(body) == expected

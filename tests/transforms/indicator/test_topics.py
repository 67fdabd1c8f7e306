"""The clause in front tells what a number is of, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("东岭镇增速最快，达31%。", ["增速"], id="a rate that is highest"),
        pytest.param("用电量3亿度，东岭镇增速最快，达31%。", ["用电量", "用电量增速"], id="of what was told before"),
        pytest.param("17种菜价走低，蒜薹跌幅最大，达41%。", ["菜价走低", "蒜薹跌幅"], id="its own name"),
        pytest.param(
            "劳务纠纷最多，为29件，占四成。", ["劳务纠纷", "劳务纠纷占比"], id="a kind of which there are most"
        ),
        pytest.param("像这样的田间课堂，去年办了17期。", ["田间课堂期数"], id="what was just told of"),
        pytest.param("这样的远程诊断，医院做了190例。", ["远程诊断"], id="in place of who did it"),
        pytest.param("像这样的约谈，每半年进行一次。", ["约谈频次"], id="how often"),
        pytest.param("像他这样的青年，全镇有34名。", ["青年"], id="people"),
        pytest.param("愿意自己掏钱入住的，不到6%。", ["愿意自己掏钱入住占比"], id="those of whom it is a share"),
        pytest.param("调解纠纷34件，成功31件。", ["调解纠纷", "调解纠纷成功"], id="with success"),
        pytest.param("这样的课堂，培训农民83人。", ["培训农民"], id="words of its own"),
    ],
)
def test_the_topic_stands_in_front(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

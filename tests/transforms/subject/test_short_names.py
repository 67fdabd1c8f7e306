"""Places in a ranking or a list, by names without their ends."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.short_names import short_listed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("三个乡依次是柳林滩5.8%、岔口5.1%。", ["柳林滩", "岔口"], id="in order"),
        pytest.param("第1名　茶腊乡　任务380口，建成351口第2名　新场镇　任务450口", ["茶腊乡", "新场镇"], id="by rank"),
        pytest.param("排名：第一漳东街道97.4分，第二 杜庄乡96.0分", ["漳东街道", "杜庄乡"], id="rank and name as one"),
        pytest.param("增幅，张泾19.2%，常浒17.8%，昆南22.6%。", ["张泾", "常浒", "昆南"], id="no words"),
        pytest.param("第一书记每月驻村不得少于20天。", [], id="第一书记 is no rank"),
        pytest.param("增幅分别为：轻工业5%，重工业6%。", [], id="kinds of industry"),
        pytest.param("险情26处，管涌9处、散浸11处、塌坡6处。", [], id="kinds of things"),
        pytest.param("依次是柳林滩5.8%。", [], id="one alone"),
    ],
)
def test_short_listed(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in short_listed(text, 0, len(text), Subject("永嘉县", None))] == names

"""Roads of which a text goes on to say how long they are."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.roads import roads_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("8月6日，石浪乡白石至柳坪村道建成通车，这条路全长3公里。", ["白石至柳坪村道"]),
        ("目前云岭大桥正在施工，桥面宽9米。", ["云岭大桥"]),
        ("石湖公路东城延伸段开工建设。工程总投资3亿元。", ["石湖公路东城延伸段"]),
        ("石浪乡白石至柳坪公路改建工程竣工，全长9公里。", ["白石至柳坪公路改建工程"]),
        ("全县农村公路建成通车，总投资3亿元。", []),
        ("白石至柳坪村道建成通车，方便了300名村民。", []),
        ("沿石湖公路走3公里就到了。", []),
    ],
    ids=["village road", "bridge", "section", "its work", "all of a county", "nothing measured", "on the way"],
)
def test_road(text, names):
    found = roads_in(text, 0, len(text), Subject("永嘉县", None))
    assert [m.subject.name for m in found] == names
    assert all(m.lasts for m in found)

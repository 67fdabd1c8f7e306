"""What the head of a village or a firm says in quotation marks is told of the village."""

import pytest

from transforms.subject.mention import Mention, Subject
from transforms.subject.spoken_for import bodies_spoken_for

COUNTY = Subject("永嘉县", None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("“26亩茶园丰产了。”红石村党支部书记林有田说。", ["红石村"], id="its secretary"),
        pytest.param(
            "“26亩茶园丰产了。”在石门镇光明村，光明村书记林有田介绍说。",
            ["光明村"],
            id="by a common word, below a town",
        ),
        pytest.param("“26亩茶园丰产了。”村党支部书记林有田说。", [], id="of what village"),
        pytest.param("“26亩茶园丰产了。”红石村村民林有田说。", [], id="who holds no post"),
        pytest.param("“我家有26亩茶园。”红石村书记林有田说。", [], id="of himself"),
        pytest.param("“收了26吨。”绿垄饲草公司经理林有田指着窖说。", ["绿垄饲草公司"], id="who heads a firm"),
        pytest.param("“收了26吨。”饲草公司经理林有田说。", [], id="a kind of firm"),
        pytest.param("“26亩茶园丰产了。”林有田走进红石村。", [], id="who says nothing"),
    ],
)
def test_spoken_for(text: str, names: list[str]) -> None:
    found = bodies_spoken_for(text, 0, len(text), [], frozenset(), COUNTY)
    assert [m.subject.name for m in found] == names


def test_somebody_told_of_is_nearer() -> None:
    text = "“26亩茶园丰产了。”红石村党支部书记林有田说。"
    told = [Mention(0, 1, Subject("林有田", None), False)]
    assert bodies_spoken_for(text, 0, len(text), told, frozenset(), COUNTY) == []
    assert bodies_spoken_for(text, 0, len(text), [], frozenset({"永嘉县"}), COUNTY) == []

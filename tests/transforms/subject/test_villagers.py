"""What villagers did beside an office."""

import pytest

from transforms.subject.mention import Mention, Subject
from transforms.subject.villagers import with_villagers

VILLAGE = Subject("柳坞村", None)
OFFICE = Mention(0, 4, Subject("永嘉县水利局", None), False)


@pytest.mark.parametrize(
    ("text", "topic", "home", "names"),
    [
        ("县水利局投资90元，村民自筹20元。", None, VILLAGE, ["永嘉县水利局", "柳坞村"]),
        ("县水利局投资90元，村民自筹20元。", VILLAGE, Subject("永嘉县", None), ["永嘉县水利局", "柳坞村"]),
        ("县水利局投资90元，村民自筹20元。", None, Subject("永嘉县", None), ["永嘉县水利局"]),
        ("县水利局投资90元，修渠20里。", None, VILLAGE, ["永嘉县水利局"]),
    ],
    ids=["home", "told of", "no village", "no villagers"],
)
def test_villagers(text, topic, home, names):
    found = with_villagers(text, 0, len(text), [OFFICE], topic, home)
    assert [m.subject.name for m in found] == names

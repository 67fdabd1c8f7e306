"""One person by his work whose name no rule knows."""

import pytest

from transforms.subject.mention import Mention, Subject
from transforms.subject.somebody import somebody_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("退休教师管业祥花3600元买下2口塘。", [None], id="a name that may be words"),
        pytest.param("石桥镇枣农薛改莲家18亩枣林。", ["薛改莲"], id="a name"),
        pytest.param("村民自发投工90个。", [], id="people as such"),
        pytest.param("农民种粮积极性高，投入3000元。", [], id="what people do"),
        pytest.param("党员干部带头捐300元。", [], id="several"),
    ],
)
def test_somebody(text: str, names: list[str | None]) -> None:
    assert [m.subject.name for m in somebody_in(text, 0, len(text), [])] == names


def test_whoever_is_named_already_is_not_taken_again() -> None:
    text = "枣农薛改莲家18亩枣林。"
    assert somebody_in(text, 0, len(text), [Mention(2, 5, Subject("薛改莲", None), False)]) == []

"""Projects that a text presents by what they cost."""

from __future__ import annotations

import pytest

from transforms.subject.mention import Subject
from transforms.subject.projects import projects_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("总投资9亿元的青山电子项目，占地9亩。", [(0, False), (7, False)], id="for its sentence"),
        pytest.param("总投资一千万元的韩集市场3月开工。该市场占地9亩。", [(0, False), (8, True)], id="told of further"),
        pytest.param("投资9万元的设备到位，占地9亩。", [], id="what is bought"),
        pytest.param("全县投资9亿元的项目9个。", [], id="inside a clause"),
        pytest.param("投资9亿元的项目，占地9亩。", [], id="without a name"),
    ],
)
def test_projects_in(text: str, found: list[tuple[int, bool]]) -> None:
    home = Subject("曹县", None)
    assert [(m.start, m.lasts) for m in projects_in(text, 0, text.index("。"), home)] == found

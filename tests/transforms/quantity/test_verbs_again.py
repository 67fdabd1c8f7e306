"""Plans that go on with the verb that announced them, in invented sentences."""

import pytest

from transforms.quantity.verbs_again import plans_go_on


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("今年我县将深化甲项目，投入3元。深化乙项目，培训8人。", ["深化乙项目，培训8人。"], id="again"),
        pytest.param("今年我县将深化甲项目。将继续深化乙项目，培训8人。", ["将继续深化乙项目，培训8人。"], id="will"),
        pytest.param("今年我县将深化甲项目。实施乙项目，培训8人。", [], id="another verb"),
        pytest.param("今年我县将深化甲项目。深化乙项目，已培训8人。", [], id="done"),
        pytest.param("今年我县将深化甲项目。\n深化乙项目，培训8人。", [], id="another paragraph"),
        pytest.param("今年我县深化甲项目。深化乙项目，培训8人。", [], id="no plan"),
    ],
)
def test_plans_go_on(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in plans_go_on(text)] == inside

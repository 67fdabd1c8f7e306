"""Names of places and bodies are told from phrases."""

import pytest

from transforms.place_names import begins_with_verb, is_place_or_body, names_at_clause_start, says_what


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在石浪镇红石村，路修好了。", "红石村"),
        ("华东电气有限公司投产。", "华东电气有限公司"),
        ("配备社区干部20人。", None),
        ("柳坞峪村把旧学校改成车间。", "柳坞峪村"),
        ("石硚镇推行新办法。", "石硚镇"),
        ("发展快的贫困村投入5万元。", None),
        ("覆盖专业蔬菜合作社3家。", None),
    ],
)
def test_a_clause_may_open_with_a_name(text: str, name: str | None) -> None:
    found = next((m for m in names_at_clause_start(text, 0, len(text)) if is_place_or_body(m, text)), None)
    assert (found and (found["place"] or found["name"])) == name


@pytest.mark.parametrize(("name", "verb"), [("覆盖专业合作社", True), ("华东电气公司", False), ("跃华集团", False)])
def test_begins_with_verb(name: str, verb: bool) -> None:
    assert begins_with_verb(name) is verb


def test_says_what() -> None:
    found = says_what().match("红石小学坐落在半山腰。")
    assert found is not None
    assert found["name"] == "红石小学"

"""Whose a communiqué is by its head."""

import pytest

from transforms.imprint.issue_facts import Facts
from transforms.imprint.issue_heads import read_heads
from transforms.text.lines import lines_of


@pytest.mark.parametrize(
    ("head", "region"),
    [
        ("第四次全国经济普查公报", None),
        ("2021年国民经济和社会发展统计公报", None),
        ("全国第二次人口普查公报", None),
        ("关于第六次全国人口普查主要数据公报", None),
        ("中华人民共和国1998年国民经济和社会发展统计公报", None),
        ("泾县第七次全国人口普查公报", "泾县"),
        ("青禾市关于第六次全国人口普查主要数据公报", "青禾市"),
        ("2019年温州市国民经济和社会发展统计公报", "温州市"),
        ("全椒县2019年国民经济公报", "全椒县"),
    ],
)
def test_the_nation_is_no_region(head: str, region: str | None) -> None:
    facts = Facts()
    read_heads(facts, lines_of(head))
    assert facts.words("region") == region

"""Whose paper an issue is: a town's, a village's, a body's, or a division's."""

from __future__ import annotations

import pytest

from transforms.records import Issue
from transforms.subject.paper_owners import owner_of_paper


@pytest.mark.parametrize(
    ("issuer", "publication", "name"),
    [
        pytest.param("西吉县将台堡镇人民政府", None, "将台堡镇", id="a town"),
        pytest.param("中共青禾县石桥镇委员会", None, "石桥镇", id="in a county that no table knows"),
        pytest.param("鹿城区五马街道办事处", None, "五马街道", id="a subdistrict"),
        pytest.param("青禾县石桥镇柳坪村党支部", None, "柳坪村", id="a village in a town"),
        pytest.param(None, "永春县达埔镇侨联", "达埔镇", id="an association of a town"),
        pytest.param(None, "滨河社区周报", "滨河社区", id="by the name of the paper"),
        pytest.param("青禾县石桥镇中心小学", None, "青禾县石桥镇中心小学", id="a school that lies in a town"),
        pytest.param("石桥镇卫生院", None, None, id="an institution of a town"),
        pytest.param("青禾县人民政府", None, None, id="a county"),
        pytest.param("青禾县乡村振兴局", None, None, id="an office with a word for villages"),
        pytest.param("石桥镇人民政府、柳坪镇人民政府", None, None, id="two towns"),
        pytest.param(None, "美丽乡村工作简报", None, id="what a paper is about"),
        pytest.param(None, "特色小镇建设简报", None, id="a kind of town"),
        pytest.param(None, "城乡社区周报", None, id="a kind of community"),
    ],
)
def test_owner_of_paper(issuer: str | None, publication: str | None, name: str | None) -> None:
    assert owner_of_paper(Issue(issuer=issuer, publication=publication)) == name

"""What the head of a newsletter says of who brings the issue out."""

import pytest

from transforms.aligned import AlignedText
from transforms.issue import read_issue


@pytest.mark.parametrize(
    ("below", "issuer"),
    [
        pytest.param("青石乡亲捐建图书馆", "温州市永嘉县归国华侨联合会", id="a title that ends as a body does"),
        pytest.param("4月12日，乡亲回到青石镇。", "温州市永嘉县归国华侨联合会", id="a sentence"),
    ],
)
def test_who_brings_it_out(below: str, issuer: str) -> None:
    head = f"侨联简讯\n二〇一九年第2期（五月）\n温州市永嘉县归国华侨联合会\n\n1\n{below}\n四月，乡亲九人回乡。"
    issue = read_issue(AlignedText.unchanged(head))
    assert (issue.issuer, issue.region) == (issuer, "永嘉县")

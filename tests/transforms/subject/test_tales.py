"""What is a tale that somebody tells of himself, and what a report that only says 我."""

from __future__ import annotations

import pytest

from transforms.subject.tales import is_tale


@pytest.mark.parametrize(
    ("text", "tale"),
    [
        pytest.param("我祖父便当过12年水客。有一年，他变卖了两亩水田。", True, id="of the family"),
        pytest.param("小时候，我常跟着爷爷去渡口。爷爷说，放筏要6天。", True, id="of a grandfather again and again"),
        pytest.param("我走进教室，40双眼睛望着我。我尝了一口。", True, id="of the writer"),
        pytest.param("祖父祖母那一辈，村民有9户。", False, id="nobody says 我"),
        pytest.param("我县养蜂9箱，我局、我校都来了。", False, id="of a division"),
        pytest.param("我想，我觉得，我们全县有9个乡镇。", False, id="a speech on the county"),
        pytest.param("永春人爱吃面。我爱吃，我爹爱吃，我爷爷也爱吃。", False, id="the division is named"),
        pytest.param("“我家养羊9只，我父亲养牛3头，我看好。”秦有田说。", False, id="only quoted"),
        pytest.param("我向公司借了9元，我和我爹都去做工。", False, id="of a firm"),
    ],
)
def test_is_tale(text: str, tale: bool) -> None:
    assert is_tale(text, "永春县") is tale

"""What is no share, no sum of people, no change of a change: paces, ground that is taken, distances."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("加工量以每年10%的量递增。", ["加工量增速"], id="a pace"),
        pytest.param("库存以每年5%的速度下降。", ["库存降幅"], id="a pace of fall"),
        pytest.param("全年超额2%完成计划。", ["超额完成计划幅度"], id="how far beyond"),
        pytest.param("完成税收800元，超额2%。", ["税收", "超额幅度"], id="beyond without a plan"),
        pytest.param("修渠占了12亩地。", ["修渠占地面积"], id="ground that is taken"),
        pytest.param("群众投工90个，占了12亩地。", ["群众投工", "占地面积"], id="ground is no share of work"),
        pytest.param("女性占30%。", ["女性占比"], id="a share"),
        pytest.param(
            "玉米同比多种9万亩，目前七成进入灌浆期。", ["玉米同比多种", "玉米进入灌浆期占比"], id="a share of all"
        ),
        pytest.param("养鸭300只，比上年翻了一番。", ["养鸭", "养鸭"], id="doubled"),
        pytest.param("提升水质达标率工程让人放心，改善山区900人居住条件。", ["改善居住条件人数"], id="people"),
        pytest.param("提升300户居民用水质量。", ["提升用水质量的居民"], id="households"),
        pytest.param(
            "平均得分84分，比上年提高2分。最高的永嘉县96分，最低的61分。",
            ["得分", "得分提高", "最高得分", "最低得分"],
            id="the most of what was told",
        ),
        pytest.param("30户农户领到了土地租金，一共48万元。", ["领到土地租金的农户", "土地租金"], id="a sum in all"),
        pytest.param(
            "南距商丘机场50公里，距永嘉县城30公里，泰顺县、文成县40公里。",
            ["南距商丘机场", "距永嘉县城", "距泰顺县、文成县"],
            id="each its own place",
        ),
    ],
)
def test_what_is_no_share(body: str, expected: list[str]) -> None:
    assert named(body) == expected

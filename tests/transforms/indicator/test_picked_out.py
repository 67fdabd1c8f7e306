"""Those whom a clause picks out, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("未完成目标的有3个乡镇。", ["未完成目标的乡镇"], id="denied"),
        pytest.param("不达标的有15家。", ["不达标家数"], id="denied, without a noun"),
        pytest.param("目前，需要搬迁的有32户。", ["需要搬迁户数"], id="needed"),
        pytest.param("受灾的有12个生产队。", ["受灾生产队"], id="as of anything counted"),
        pytest.param("贫困户中有12户加入合作社。", ["加入合作社的贫困户"], id="what some of a group do"),
        pytest.param("党员中有35人。", ["党员"], id="nothing that they do"),
        pytest.param("解决了40个村饮用水困难。", ["解决饮用水困难的村"], id="whose need is met"),
        pytest.param("解决80人的饮水安全问题。", ["解决饮水安全问题人数"], id="people without a noun"),
        pytest.param("解决了40个突出问题。", ["解决突出问题"], id="no need of anybody's"),
        pytest.param("因病致贫的28户。", ["因病致贫"], id="why"),
        pytest.param("有5户与企业签约。", ["与企业签约户数"], id="with whom"),
        pytest.param("有62所卫生室只有一人值守。", ["只有一人值守的卫生室", "值守人数"], id="what few of them have"),
        pytest.param("有12个村民小组长被约谈。", ["被约谈的村民小组长"], id="some of whom there are more"),
        pytest.param("已有19名海外党员注册报到。", ["注册报到的海外党员"], id="what they did"),
        pytest.param("31名有劳动能力的贫困户被聘为护林员。", ["被聘为护林员的贫困户"], id="what they became"),
        pytest.param("有7份健康档案久未更新。", ["久未更新的健康档案"], id="what is long overdue"),
    ],
)
def test_who_is_counted(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("下辖25个村委会，全镇139户、682人。", ["下辖村委会", "户数", "人口"], id="of the whole place"),
        pytest.param("慰问贫困户50户，全县共120户。", ["慰问贫困户", "慰问贫困户"], id="of what was counted before"),
        pytest.param("有贫困户50户，全镇120人脱贫。", ["贫困户", "脱贫人数"], id="what is told of them"),
    ],
)
def test_who_lives_in_a_place(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators

"""Names at a clause's head that are nobody's of whom is told: one of several, kinds, works."""

import pytest

from transforms.names.regions import lookup
from transforms.records import Issue
from transforms.subject.mention import Subject
from transforms.subject.subjects import mentions_in

ISSUE = Issue(region="温州市", province="浙江省")
HOME = Subject("温州市", lookup("温州市"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("云海电气集团公司投资5元", ["云海电气集团公司"], id="a firm"),
        pytest.param("云海电气集团公司和石桥集团公司投资5元", [], id="two firms"),
        pytest.param("云海电气集团公司和农户签约5户", ["云海电气集团公司"], id="a firm and whom it deals with"),
        pytest.param("云海工商银行总行及12家支行受罚，罚单39张", [], id="a bank and its branches"),
        pytest.param("毛精合一茶厂50个，初制所134个", [], id="a kind that is counted"),
        pytest.param("柳青云海茶厂5个，石桥茶厂3个", ["柳青云海茶厂"], id="what each of several has"),
        pytest.param("社办中学和业余中学在校学生45人", [], id="kinds of schools"),
        pytest.param("普通小学招生5人，职业中学招生3人", [], id="more kinds of schools"),
        pytest.param("养殖专业村指养猪5头，养殖专业村补3元", [], id="a kind of village"),
        pytest.param("林有田翻开合作社的账本，收入5元", [], id="what somebody opens"),
        pytest.param("比加入合作社之前多收5元", [], id="what somebody joins"),
        pytest.param("销往云海园林公司，收入5元", [], id="to whom something is sold"),
        pytest.param("青禾林果种植专业合作社收入5元", ["青禾林果种植专业合作社"], id="what it works at"),
        pytest.param("近三年撤并教学点学校，投入5元", [], id="a time and what was done"),
        pytest.param("义诊结束，并向当地青禾中学捐书5册", [], id="to whom something is given"),
        pytest.param("十一所寄宿制学校，投入5元", [], id="schools that are counted"),
        pytest.param("永嘉县内三所寄宿制学校，投入5元", ["永嘉县"], id="schools that are counted in a county"),
        pytest.param("停课期间青禾学校延期开学，每课5分钟", [], id="a time in which something is"),
        pytest.param("流动大巴车开进青禾云海科技学院，师生5名", [], id="where something drives to"),
        pytest.param("青禾云海科技学院，师生5名", ["青禾云海科技学院"], id="a college"),
        pytest.param("云海第三中学招生5人", ["云海第三中学"], id="a school by its number"),
        pytest.param("攻坚拔寨，帮扶5户，攻坚拔寨3年", [], id="拔寨 is no village"),
    ],
)
def test_who_is_told_of(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in mentions_in(text, 0, len(text), HOME, ISSUE)] == names


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        pytest.param("石桥山敬老院重建项目启动", False, id="something is done to it"),
        pytest.param("石桥山敬老院二期工程竣工", False, id="a part of it is built"),
        pytest.param("石桥山敬老院有床位5张", True, id="it is told of"),
    ],
)
def test_a_work_at_a_body_is_told_of_for_its_sentence(text: str, *, lasts: bool) -> None:
    (found,) = mentions_in(text, 0, len(text), HOME, ISSUE)
    assert (found.subject.name, found.lasts) == ("石桥山敬老院", lasts)

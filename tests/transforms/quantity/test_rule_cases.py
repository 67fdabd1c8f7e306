"""What rules give, take or ask in a case, told from what was given and taken."""

import pytest

from transforms.quantity.kinds import kind_of
from transforms.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("浇水不及时的每次扣3元。", "3元", "target", id="what a fault costs"),
        pytest.param("上月，浇水不及时的每次被扣3元。", "3元", "actual", id="what it has cost"),
        pytest.param("验收合格的再补6元。", "6元", "target", id="what merit earns"),
        pytest.param("去年，验收合格的再补6元。", "6元", "actual", id="what it earned last year"),
        pytest.param("县里给的补助6元。", "6元", "actual", id="a grant that was given"),
        pytest.param("零事故的班组奖励8元，已兑现。", "8元", "actual", id="a group that is no case"),
        pytest.param("考核优秀的奖励资金8元全部到位。", "8元", "actual", id="money for a reward"),
        pytest.param("全年零事故的奖励8元。", "8元", "target", id="the reward of a year without"),
        pytest.param("对乱倒垃圾的商户扣缴押金9元。", "9元", "target", id="what is kept back"),
        pytest.param("每增加一处死角追加7元。", "7元", "target", id="more for each"),
        pytest.param("每增加一处死角追加7元，累计扣缴90元。", "90元", "actual", id="and what it came to"),
        pytest.param("每招引3名技工，给企业补贴500元。", "3名", "target", id="for how many"),
        pytest.param("每招引3名技工，给企业补贴500元。", "500元", "target", id="and how much"),
        pytest.param("每招引3名技工花了500元。", "3名", "actual", id="what it took"),
        pytest.param("前言。对举报偷猎的奖励50元。", "50元", "target", id="what a deed earns"),
        pytest.param("前言。对农户的补助50元到账。", "50元", "actual", id="a grant to somebody"),
        pytest.param("干得好的年底另拿6元。", "6元", "target", id="more for the good ones"),
        pytest.param("每年另给办公费8元。", "8元", "target", id="more each year"),
        pytest.param("前言。对末位的乡镇，暂停拨款3个月。", "3个月", "target", id="for how long it stops"),
        pytest.param("连年垫底的，次年经费扣减两成。", "两成", "target", id="what is taken from the last"),
        pytest.param("合格率低于85%的，次年经费扣减一成。", "低于85%", "target", id="below which it is taken"),
        pytest.param("合格率低于85%的，有3家。", "低于85%", "actual", id="who is below"),
        pytest.param("对新式烤房按每平方米给予60元。", "60元", "target", id="by the size"),
        pytest.param("前言。对种药3亩以上的农户，每亩补30元。", "3亩以上", "target", id="whom a rule is for"),
        pytest.param("前言。对种药3亩以上的农户，每亩补30元。", "30元", "target", id="and what it gives them"),
        pytest.param("种药3亩以上的农户有5家，补了30元。", "3亩以上", "actual", id="those who are counted"),
        pytest.param("对住满6户以上且有店铺的小区单独设站。", "6户以上", "target", id="where a station is set up"),
        pytest.param("返校3年内开店的，可以申请贷款。", "3年内", "target", id="until when one may apply"),
        pytest.param("积分满70分，可以兑换肥皂。", "70分", "target", id="what a score can be changed for"),
        pytest.param("年底排在前5名的村各奖80元。", "5名", "target", id="which rank is rewarded"),
        pytest.param("年底排在前5名的村各奖80元。", "80元", "target", id="and with what"),
        pytest.param("会上，前5名的村各奖80元。", "80元", "actual", id="what was handed out"),
        pytest.param("头两年不要钱，第三年起每亩收40元。", "40元", "target", id="from the third year"),
        pytest.param("一户最高4元。", "4元", "target", id="at most"),
        pytest.param("去年发放补助，一户最高4元。", "4元", "actual", id="the most that was paid"),
        pytest.param("补助标准为一般户每户5元，低保户每户7元。", "7元", "target", id="the second of a list"),
        pytest.param("平均补助标准为一般户每户5元，低保户每户7元。", "7元", "actual", id="means one by one"),
        pytest.param("利润的四成用于修路。", "四成", "target", id="how profit is shared out"),
        pytest.param("去年利润的四成用于修路。", "四成", "actual", id="how it was shared out"),
        pytest.param("家庭收入的四成用于看病。", "四成", "actual", id="what a household spends"),
        pytest.param("章程写明，盈余的五成分红，公积金三成。", "三成", "target", id="the parts of a charter"),
        pytest.param("每处鱼塘设护塘员1名，共聘护塘员8名。", "1名", "target", id="a post for each"),
        pytest.param("每处鱼塘设护塘员1名，共聘护塘员8名。", "8名", "actual", id="and all of them"),
        pytest.param("每个互助小组3至5人。", "3至5人", "target", id="how large each shall be"),
        pytest.param("每个互助小组5人。", "5人", "actual", id="how large each is"),
        pytest.param("每名师傅帮带2名新手。", "2名", "target", id="whom each takes along"),
        pytest.param("75岁以上老人理发免费。", "75岁以上", "target", id="who is old enough"),
        pytest.param("75岁以上老人每人发了8元。", "75岁以上", "actual", id="who was given something"),
        pytest.param("75岁以上老人占三成。", "75岁以上", "actual", id="who is counted"),
        pytest.param("办理时间由9天缩短到2个工作日以内。", "2个工作日以内", "actual", id="how long it takes by now"),
        pytest.param("办理时限压缩到2个工作日以内。", "2个工作日以内", "actual", id="what a limit was cut to"),
        pytest.param("必须压缩到2个工作日以内。", "2个工作日以内", "target", id="what it must be cut to"),
        pytest.param("请在2个工作日以内办结。", "2个工作日以内", "target", id="how long one has"),
        pytest.param("末9名的参加集中学习。", "9名", "target", id="who has to learn again"),
    ],
)
def test_rule_cases(text: str, number: str, expected: str) -> None:
    at = text.index(number)
    start = max(s for s, _ in sentences(text) if s <= at)
    assert kind_of(text, start, at, at + len(number)) == expected

"""Rules, standards and quotas: numbers that order things, told from numbers that were measured."""

import pytest

from transforms.quantity.kinds import kind_of


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("超过2500元/年的脱贫标准。", "2500元/年", "target", id="a standard behind the number"),
        pytest.param("低于7100元监测线。", "7100元", "target", id="a line behind the number"),
        pytest.param("新设3条警戒线。", "3条", "actual", id="how many lines"),
        pytest.param("报销比例仍为75%。", "75%", "target", id="a rate"),
        pytest.param("实际报销比例为62%。", "62%", "actual", id="a rate that was measured"),
        pytest.param("起付线为500元。", "500元", "target", id="from where one pays"),
        pytest.param("封顶线8万元。", "8万元", "target", id="up to where one pays"),
        pytest.param("年度支付限额50万元。", "50万元", "target", id="a limit"),
        pytest.param("一次性创业资助：8000元。", "8000元", "target", id="what each gets once"),
        pytest.param("共发放一次性补助：8000元。", "8000元", "actual", id="what was handed out"),
        pytest.param("工资标准由90元、80元调整为120元、100元。", "120元", "target", id="several new standards"),
        pytest.param("起付标准从800元降为700元。", "700元", "target", id="a new standard"),
        pytest.param("女干部比例由20%提高到25%。", "25%", "actual", id="a share that rose"),
        pytest.param("助学金由每年生均80元提高到150元。", "150元", "target", id="what each gets now"),
        pytest.param("按自付部分（含起付的）的85%进行救助。", "85%", "target", id="how much is borne"),
        pytest.param("门诊报销，县内95%；县外85%。", "85%", "target", id="rates one by one"),
        pytest.param("门诊报销，去年共计5人；满意率85%。", "85%", "actual", id="no rates"),
        pytest.param("招用3人以上的每增加1人给予30元补贴。", "3人以上", "target", id="who is rewarded"),
        pytest.param("签订1年以上劳动合同。", "1年以上", "target", id="what is asked of a contract"),
        pytest.param("签订1年以上合同300份。", "1年以上", "actual", id="contracts that were counted"),
        pytest.param("熟荒3年、生荒5年不负担农业税。", "3年", "target", id="how long nothing is asked"),
        pytest.param("小店2年免征房产税。", "2年", "target", id="how long one is exempt"),
        pytest.param("修路3年不见成效。", "3年", "actual", id="how long it took"),
        pytest.param("免征房租3年。", "3年", "target", id="how long no rent is asked"),
        pytest.param("补助标准：每人每年200元。", "200元", "target", id="a standard behind a colon"),
        pytest.param("平均补助标准800元。", "800元", "actual", id="a standard that was averaged"),
        pytest.param("起付线：乡级医院10元、县级医院40元。", "40元", "target", id="one a kind of hospital"),
        pytest.param("起付线下降，支出40元。", "40元", "actual", id="what was spent"),
        pytest.param("吸纳5人以上就业的，给予800元补贴。", "5人以上", "target", id="the condition of a grant"),
        pytest.param("吸纳5人以上就业的，给予800元补贴。", "800元", "target", id="and the grant"),
        pytest.param("10人以下的企业可申请贷款。", "10人以下", "target", id="who may apply"),
        pytest.param("10人以下的企业有5家。", "10人以下", "actual", id="who is only counted"),
        pytest.param("按生均30元增加经费。", "30元", "growth", id="by how much a grant rises"),
        pytest.param("低保标准：由每人每月6元提高到8元。", "8元", "target", id="a new standard behind a colon"),
        pytest.param("低保标准：由每人每月6元提高到8元。", "6元", "actual", id="and the old one"),
        pytest.param("按孤老每人每年35元、孤儿每人每年23元拨付。", "35元", "target", id="so much a head, by rule"),
        pytest.param("按孤老每人每年35元发放了7万元。", "35元", "actual", id="so much a head, that was paid"),
        pytest.param("按人均每人每年35元拨付。", "35元", "actual", id="a mean"),
        pytest.param("按工资的一成计算，孤老每人每年92元。", "92元", "target", id="a standard that is reckoned"),
        pytest.param("按工资的一成计算，实际支付每人每年92元。", "92元", "actual", id="what was paid by it"),
        pytest.param("请在7日之内反映。", "7日之内", "target", id="how long one may"),
        pytest.param("自受理之日起30日内作出决定。", "30日内", "target", id="how long one has"),
        pytest.param("按得票40%、测评60%加权计算。", "40%", "target", id="how scores are weighed"),
        pytest.param("按基准利率的50%贴息。", "50%", "target", id="how much interest is borne"),
        pytest.param("接到求助后15分钟内上门。", "15分钟内", "target", id="minutes one has"),
        pytest.param("居民在18分钟内转移到位。", "18分钟内", "actual", id="minutes it took"),
        pytest.param("全村7日之内种完。", "7日之内", "actual", id="how soon it was done"),
    ],
)
def test_rules(text: str, number: str, expected: str) -> None:
    at = text.index(number)
    assert kind_of(text, 0, at, at + len(number)) == expected

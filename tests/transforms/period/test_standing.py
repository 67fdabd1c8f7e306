"""What a time said before does not date."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.period.days import resolve
from transforms.period.periods import find_periods
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("石湾村获评2020年全省美丽乡村，种茶3亩。", [None], id="the year of an honour"),
        pytest.param("该厂2020年被评为示范厂，用工3人。", [None], id="the year in which it was honoured"),
        pytest.param("该厂2020年获得贷款3元，用工4人。", ["2020年"] * 2, id="a loan is no honour"),
        pytest.param("2016年合作社改为公司，现有社员3户，农机4台。", [None] * 2, id="as it is now"),
        pytest.param("2016年，全县现有学校3所。", ["2016年"], id="a year that frames what there is"),
        pytest.param("截至5月底，建棚3座。全县现有菌农4户。", ["截至5月底", None], id="now, in the next sentence"),
        pytest.param("今年利用现有平台30个，培训400人。", ["今年"] * 2, id="what there is already, used"),
        pytest.param("2016年合作社改为公司，现有社员3户；修路4米。", [None, "2016年"], id="up to the semicolon"),
        pytest.param("8月6日，清理5亩。此前，该镇清理3亩。", ["8月6日", None], id="before that"),
        pytest.param("6月8日，断头路打通，总投资3元，惠及4户。", [None] * 2, id="what was opened"),
        pytest.param("6月8日，水厂开工。工程占地3亩，其中一期2亩。", [None] * 2, id="what was begun, a sentence on"),
        pytest.param("6月8日，水厂开工，现场来了300人。", ["6月8日"], id="on the day itself"),
        pytest.param("6月8日，全县召开大会，300人参加。", ["6月8日"], id="a meeting opens nothing"),
        pytest.param("去年10月，县里启动引水工程，总投资3元。", [None], id="the cost of works"),
        pytest.param("去年10月，开工项目4个，总投资3元。", ["去年10月"] * 2, id="the cost of works that were counted"),
        pytest.param("电站去年10月并网，发电3度。", [None], id="what was joined to the grid"),
        pytest.param("2017年10月，镇里成立茶叶联社，党员由4名发展到9名。", [None] * 2, id="founded and grown"),
        pytest.param(
            "2017年10月，镇里整治河道，保洁员由4名增加到9名。", [None, "2017年10月"], id="grown, nothing founded"
        ),
        pytest.param(
            "2013年建社时有社员3户，如今发展到9户；规模由2亩扩大到8亩，产值7元。",
            ["2013年建社时", "如今", None, "如今", "如今"],
            id="what grew up to now",
        ),
        pytest.param(
            "今年，全镇共建成大棚3座，目前投产2座；培训4人。", ["今年", "目前", "今年"], id="this year goes on"
        ),
        pytest.param("2014年，该乡开始种梨，从最初的3亩，扩大到9亩。", ["最初", None], id="grown since"),
        pytest.param("2014年，梨园从最初的3亩扩大到9亩。", ["最初", "2014年"], id="grown by then"),
        pytest.param("截至8月底，全县2015年度医保参保3人。", ["截至8月底"], id="the year of a scheme"),
        pytest.param("5月3日，接待游客7人次，是去年同日的3.5倍。", ["5月3日"] * 2, id="the same day of last year"),
        pytest.param("10月17日召开的验收会上宣布：已建成3处。", [None], id="the day on which it was said"),
        pytest.param("10月17日，全县召开大会，表彰30人。", ["10月17日"], id="the day of a meeting"),
        pytest.param("各行业商（协）会成立以来，帮扶30户。", ["各行业商（协）会成立以来"], id="a bracket inside"),
        pytest.param("推行两月断奶、6月出栏，成活率90%。", [None], id="months of age"),
        pytest.param("6月出栏生猪30头。", ["6月"], id="the month of a sale"),
    ],
)
def test_the_periods_of_the_numbers(body: str, expected: list[str | None]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert [metric.period_text for metric in found] == expected


def test_a_year_from_autumn_to_spring_has_no_days() -> None:
    phrase = find_periods("2014-2015年度冬春，造林3亩。")[0]
    assert (phrase.text, resolve(phrase, date(2018, 6, 1))) == ("2014-2015年度冬春", (None, None))

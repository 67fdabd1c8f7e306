"""What stands around a number and is no part of its name, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("38名干部一个不少全部到岗。", ["到岗的干部"], id="not one missing"),
        pytest.param("12户一户不落签了字。", ["签字户数"], id="nobody named"),
        pytest.param("仅此一项就收取服务费9万元。", ["收取服务费"], id="this alone"),
        pytest.param("产假放宽到最长188天。", ["产假"], id="loosened to at most"),
        pytest.param("裁员率可放宽至20%。", ["裁员率"], id="loosened to"),
        pytest.param("8户均增收2000元以上。", ["增收2000元以上户数", "增收"], id="each of them by a sum"),
        pytest.param("今年亩产达到200公斤，仅此一项就增收400元。", ["亩产", "增收"], id="no more of a harvest"),
        pytest.param("贫困发生率降到5%。产业贡献了近六成。", ["贫困发生率", "产业贡献"], id="what contributed"),
        pytest.param("运费从65元涨到了82元。", ["运费", "运费"], id="a level reached"),
        pytest.param("收购价由2011年的每根16元跌到9元。", ["收购价每根", "收购价每根"], id="from each"),
        pytest.param("里程90公里，约占总里程的两成。", ["里程", "里程占总里程比重"], id="about"),
        pytest.param("发病率连续五个季度为零。", ["发病率为零持续时间"], id="so long none"),
        pytest.param("连续17天水温超过32摄氏度。", ["水温超过32摄氏度时间", "水温"], id="so long above"),
        pytest.param("留样存满48小时才倒掉。", ["存满时间"], id="kept so long"),
        pytest.param("追缴96万元，余款另退。", ["追缴"], id="no fee"),
        pytest.param("集体收入达90万元，所有村都突破了5万元。", ["集体收入", "集体收入"], id="all of them"),
        pytest.param("再投入650万元改造学校14所。", ["投入", "改造学校"], id="what the money did"),
        pytest.param("每亩省人工80元，比人工快6倍。", ["每亩省人工", "快于人工倍数"], id="faster, and no dearer"),
        pytest.param("建成年加工5万吨的大米生产线。", ["大米生产线年加工能力"], id="what a plant can make"),
        pytest.param("男生身高增加3厘米，女生增加2厘米。", ["男生身高增加", "女生身高增加"], id="a measure told once"),
        pytest.param("柏油路四公里，余下的十三公里是土路。", ["柏油路", "其余长度"], id="the rest of a way"),
        pytest.param("工龄满10年的100元。", ["工龄", ""], id="no sum of years"),
        pytest.param("镇里要在5日内向县委、县政府作出书面检查。", ["作出书面检查用时"], id="before whom"),
        pytest.param("三分之二的资金投向后进村。", ["投向后进村的资金占比"], id="where it went"),
        pytest.param("四分之一的车间有牌子没运转。", ["有牌子没运转的车间占比"], id="in name only"),
    ],
)
def test_words_that_are_no_part_of_a_name(text: str, expected: list[str]) -> None:
    assert read(text) == expected

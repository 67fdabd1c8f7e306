"""Whose a number is where a text names several, in a bulletin of 永嘉县."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

ISSUE = Issue(region="永嘉县", province="浙江省", published=date(2018, 6, 1))


def owners(body: str, title: str = "简报") -> list[str | None]:
    found = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), ISSUE)
    return [metric.subject for metric in found]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        pytest.param("全县人均2100元，低于青田县的3400元。", ["永嘉县", "青田县"], id="compared with"),
        pytest.param("全县最大雨量出现在岩坦镇，为231毫米。", ["岩坦镇"], id="where the most is"),
        pytest.param("牛集乡在我县东南，辖23个村。", ["牛集乡"], id="where a town lies"),
        pytest.param("前三位是塘桥头、新庄、锦溪，分别增长9%、8%、7%。", ["塘桥头", "新庄", "锦溪"], id="respectively"),
        pytest.param(
            "全县亏损3户（化纤厂、水泥厂、丝织厂）亏损额分别为9元、8元、7元。",
            ["永嘉县", "化纤厂", "水泥厂", "丝织厂"],
            id="works in a bracket",
        ),
        pytest.param(
            "全县改种5000亩，那龙镇2210亩、百乐乡1860亩、三塘镇1345亩。",
            ["永嘉县", "那龙镇", "百乐乡", "三塘镇"],
            id="a town whose name begins with a function word",
        ),
        pytest.param("全县都忙。9月22日东园村失火，烧了63亩。", ["东园村"], id="a village behind a day"),
        pytest.param(
            "全县打井。鸭绒乡建成61口。按县农业局规定，每人不得少于60口。",
            ["鸭绒乡", "永嘉县"],
            id="a rule of the county",
        ),
        pytest.param("全县修路。最后通村公路由9公里改为14公里。", ["永嘉县", "永嘉县"], id="通村 is no village"),
    ],
)
def test_whose(body: str, whose: list[str | None]) -> None:
    assert owners(body) == whose


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        pytest.param("全县都忙。村支书柳小芽，49岁，干劲足。", "柳小芽", id="by name"),
        pytest.param("全县都忙。校长姓靳，51岁，干劲足。", None, id="a name that is not known"),
        pytest.param("全县都忙。县里的党员平均年龄，51岁，不算大。", "永嘉县", id="a mean"),
    ],
)
def test_whose_age(body: str, whose: str | None) -> None:
    assert owners(body)[-1] == whose


def test_somebody_of_one_item_is_not_told_of_by_a_whole_issue() -> None:
    body = "我区栽树9片。\n全区收费5元。\n我区开会1次。\n唐小菊，27岁。她养兔，她卖兔，她教人，她带人，她还养60只。"
    assert "唐小菊" not in owners(body, "打工回来的唐小菊")[:3]


@pytest.mark.parametrize(
    ("body", "whose"),
    [
        pytest.param(
            "全县都忙。柳坪村把校舍租了1万元；今年由春晖食品公司预付9万元，建库400平方米。",
            ["柳坪村", "春晖食品公司", "柳坪村"],
            id="by whom a clause was done",
        ),
        pytest.param("全县都忙。东李村的郝同顺，71岁，当过26年教师。", ["郝同顺", "郝同顺"], id="somebody by his age"),
        pytest.param("全县都忙。石门镇的校长姓靳，51岁，干了29年。", [None, None], id="a name that is not known"),
    ],
)
def test_whose_in_a_clause(body: str, whose: list[str | None]) -> None:
    assert owners(body) == whose

"""Letters and questions of readers that have a column and no titles of their own."""

import pytest

from transforms.records import Article
from transforms.repair import repair
from transforms.structure import read_structure

HEAD = "青禾职工之声\n第3期\n青禾县总工会    2014年2月4日\n\n"
RIGHT = "　" * 17
LAMPS = "我们小区的路灯坏了三个月，晚上出门要打手电，老人摔了两回，请帮我们问一问。"
BUSES = "我是机械厂的退休工人，厂门口的公交站去年撤了，买菜要走两里路，盼望恢复起来。"
REPLY = "县城管局1月9日派人更换灯泡四十只，并与物业约定每月巡查一次。"


def articles(said: str) -> list[Article]:
    return list(read_structure(repair(HEAD + said)).articles)


@pytest.mark.parametrize("salutes", ["编辑同志：", "敬爱的罗叔叔：", "叔叔阿姨好！"])
@pytest.mark.parametrize("column", ["来信照登", "孩子的信"])
def test_each_letter_of_a_column_is_an_item_and_its_reply_belongs_to_it(column: str, salutes: str) -> None:
    letters = (
        f"{salutes}{LAMPS}\n{RIGHT}林青　1月3日\n〔办理情况〕{REPLY}\n编辑同志：{BUSES}\n{RIGHT}苗小晋　1月6日夜\n"
    )
    found = articles(f"{column}\n{letters}")
    assert [(a.title, a.section, a.authors) for a in found] == [("", column, ("林青",)), ("", column, ("苗小晋",))]
    assert found[0].body.text.endswith("每月巡查一次。")


def test_one_letter_below_its_title_is_one_article() -> None:
    found = articles(f"盼望路灯亮起来\n编辑同志：{LAMPS}\n{RIGHT}林青　1月3日\n")
    assert [(a.title, a.authors) for a in found] == [("盼望路灯亮起来", ("林青",))]


def test_a_speech_greets_its_hearers_twice_and_is_one_article() -> None:
    found = articles(f"在职工大会上的讲话\n林　青\n同志们：{LAMPS}\n同志们：{BUSES}\n")
    assert [a.title for a in found] == ["在职工大会上的讲话"]


QUESTIONS = ("医保卡丢了怎么补办？", "退休职工能不能参加疗休养？", "公园里为什么不装健身器材？")
ANSWERS = ("答：持身份证到县政务中心二楼窗口办理。", "答：可以，每年三月由单位统一报名。", "答：六月底以前装好二十套。")


def test_questions_with_who_asks_are_titles_and_he_has_not_written_the_answer() -> None:
    asking = ("（石门镇　林青）", "（机械厂　苗小晋）", "（读者　夜行客）")
    lines = (f"{q}{who}\n{a}" for q, who, a in zip(QUESTIONS, asking, ANSWERS, strict=True))
    found = articles("有问必答\n" + "\n".join(lines))
    assert [(a.title, a.authors, a.body.text) for a in found] == [
        (q, (), a) for q, a in zip(QUESTIONS, ANSWERS, strict=True)
    ]
    assert found[0].section == "有问必答"


@pytest.mark.parametrize("prefix", ["问：", "记者问："])
def test_questions_of_one_interview_stay_in_its_text(prefix: str) -> None:
    lines = "\n".join(f"{prefix}{q}（机械厂　苗小晋）\n{a}" for q, a in zip(QUESTIONS, ANSWERS, strict=True))
    assert [a.title for a in articles(f"医保卡办理答疑\n答问人：林　青\n{lines}")] == ["医保卡办理答疑"]

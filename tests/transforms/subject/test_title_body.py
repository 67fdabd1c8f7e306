"""The body whose meeting, report or way of working a text is, by its title."""

import pytest

from transforms.subject.title_body import body_of_title


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        pytest.param("在港垄集团安全大会上的讲话", "今年，集团投入5元。", "港垄集团", id="its meeting"),
        pytest.param("汉垄供水集团职工代表大会工作报告", "去年，集团售水5吨。", "汉垄供水集团", id="its report"),
        pytest.param(
            "永嘉县石硚供销社扶持茶农的做法", "供销社赊销化肥。供销社亏损5元。", "石硚供销社", id="its way of working"
        ),
        pytest.param("永嘉县法院“渔港法庭”快审", "法庭收案5件。法庭开庭。", "渔港法庭", id="in quotation marks"),
        pytest.param("永嘉县石硚供销社扶持茶农的做法", "全县种茶5亩。", None, id="of which the text does not speak"),
        pytest.param("在全县医院工作会上的讲话", "医院12家，收治5人。", None, id="a kind"),
        pytest.param("港垄集团来县考察", "今年，集团投入5元。", None, id="who only comes"),
    ],
)
def test_body_of_title(title: str, text: str, name: str | None) -> None:
    found = body_of_title(title, text, None)
    assert (found and found.name) == name

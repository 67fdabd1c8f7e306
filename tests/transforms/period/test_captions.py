"""What is a picture's caption, and that its day and its place are nobody else's."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.period.captions import captions_in
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("灾情如下。6月3日，街上的行人。本报记者 张立 摄 据报告，3人受伤。", "6月3日", id="a reporter's"),
        pytest.param("灾情如下。\n6月3日，街上的行人。张立摄\n据报告，3人受伤。", "6月3日", id="a line of its own"),
        pytest.param("灾情如下。6月3日，街上的行人（张立 摄） 据报告，3人受伤。", "6月3日", id="in brackets"),
        pytest.param("灾情如下。6月3日，采茶。当日，5人到场。张立摄\n今年增收。", "6月3日", id="two sentences"),
        pytest.param("6月3日，在石门镇拍摄 照片20张。", None, id="to take pictures"),
        pytest.param("6月3日，石门镇采茶。（张立 摄影报道）", None, id="a report in pictures"),
        pytest.param("6月3日，石门镇开镜。张立常年摄影，作品20幅。", None, id="no credit"),
    ],
)
def test_a_caption_ends_with_its_credit(text: str, shown: str | None) -> None:
    found = [text[start:end] for start, end in captions_in(text)]
    assert len(found) == (shown is not None)
    assert all(caption.startswith(shown or "") and caption.rstrip("）").endswith("摄") for caption in found)


def rows(body: str) -> list[tuple[str | None, str | None]]:
    issue = Issue(region="温州市", province="浙江省")
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    return [(row.period_text, row.subject) for row in find_metrics(article, issue)]


def test_the_day_of_a_picture_dates_the_picture_alone() -> None:
    body = "截至6月4日统计，全市300人受灾。6月2日，永嘉县街头有20名行人。本报记者 张立 摄 据民政部门报告，50人受灾。"
    assert rows(body) == [("截至6月4日", "温州市"), ("6月2日", "永嘉县"), ("截至6月4日", "温州市")]


def test_a_picture_in_the_same_sentence_is_passed_over() -> None:
    body = "截至6月4日统计，全市300人受灾。6月2日，永嘉县街头的行人（张立 摄） 据民政部门报告，50人受灾。"
    assert rows(body)[-1] == ("截至6月4日", "温州市")


def test_what_was_counted_by_a_day_dates_the_parts_announced() -> None:
    whole = "截至6月4日统计，全市300人受灾。"
    parts = "\n据青禾县民政局报告，50人受灾。\n据石门县民政局报告，60人受灾。"
    assert [period for period, _ in rows(f"{whole}具体情况如下。{parts}")] == ["截至6月4日"] * 3
    assert [period for period, _ in rows(f"{whole}{parts}")] == ["截至6月4日", None, None]

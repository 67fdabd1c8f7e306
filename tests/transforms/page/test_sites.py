"""What web pages and posts of accounts print around their text is no article's; the page's title is."""

import pytest

from transforms.aligned import AlignedText
from transforms.page.blocks import read_blocks
from transforms.page.layout import block_of
from transforms.page.sites import mark_sites

TEXT = "今年以来，全县修好七座桥，两岸群众出行不再绕道，生产生活都方便了许多。"


def roles(raw: str) -> list[str]:
    blocks = read_blocks(AlignedText.unchanged(raw))
    mark_sites(blocks, frozenset())
    return [b.role for b in blocks]


@pytest.mark.parametrize(
    "line",
    [
        "当前位置：首页 > 政务公开 > 水务简报",
        "首页 > 水务简报 > 正文",
        "首页 | 机构概况 | 政务公开 | 互动交流",
        "来源：青禾县水务局　作者：丁禾　点击数：45",
        "2018-10-23 09:14 来源：青禾县水务局",
        "信息来源：青禾县水务局  发布时间：2018-10-23  浏览次数：31次",
        "【字体：大 中 小】",
        "[打印] [关闭]",
        "打印本页 | 关闭窗口",
        "上一条：办好小事",
        "版权所有：青禾县人民政府",
        "扫描二维码关注我们",
        "长按二维码关注“青禾先锋”公众号",
        "↑点击上方“青禾妇联”关注我们",
        "原创 丁禾 青禾妇联 2021-03-08 09:00",
        "阅读 1.2万",
        "分享 点赞 在看",
    ],
)
def test_a_line_of_the_page_itself_is_known(line: str) -> None:
    assert block_of(line, 0, len(line)).role == "site"


@pytest.mark.parametrize(
    "line",
    [
        "打印",
        "分享",
        "推荐好书",
        "阅读点亮乡村",
        "首页改版",
        "扫描二维码就能知道茶叶来历",
        "点击量：14320次",
        "来源：青禾日报",
        "地理位置：青禾县西北部",
        "关注民生",
        "上一篇文章的回音",
        "2018年10月23日，县里召开会议",
    ],
)
def test_words_of_an_article_are_none(line: str) -> None:
    assert block_of(line, 0, len(line)).role != "site"


def test_the_title_of_a_page_stands_between_its_lines() -> None:
    raw = f"青禾县水务局\n首页 > 水务简报\n修好七座桥\n发布时间：2018-10-23 09:14\n{TEXT}\n【打印本页】 【关闭窗口】"
    assert roles(raw) == ["masthead", "masthead", "", "masthead", "", "masthead"]


def test_the_name_of_a_column_of_a_page_is_no_title() -> None:
    page = "首页 > 水务简报\n工作动态（10月第四周）\n发布时间：2018-10-23 09:14\n"
    assert roles(f"{page}修好七座桥\n{TEXT}") == ["masthead", "section", "masthead", "", ""]
    assert roles(f"{page}{TEXT}") == ["masthead", "", "masthead", ""]


def test_the_foot_of_a_page_is_no_text() -> None:
    raw = f"修好七座桥\n{TEXT}\n主办：青禾县水务局　技术支持：县信息中心\n青ICP备00000000号"
    assert roles(raw) == ["", "", "masthead", "masthead"]

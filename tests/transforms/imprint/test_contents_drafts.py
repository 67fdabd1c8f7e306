"""Entries are put together: pictures on covers, authors on the title's line, lists without pages."""

from transforms.aligned import AlignedText
from transforms.imprint.contents_drafts import Draft, cover_of, styled, without_pages
from transforms.imprint.contents_rows import lines_of, rows_of


def test_a_cover_is_an_entry_without_a_page() -> None:
    cover = cover_of("封面 湖畔春耕 沙棠 / 摄")
    assert cover is not None
    assert (cover.title, cover.section, cover.page, cover.authors) == ("湖畔春耕", "封面", None, ["沙棠"])
    assert cover_of("湖畔春耕 沙棠 / 摄") is None


def test_authors_behind_a_stroke_are_read_where_most_entries_have_them() -> None:
    found = list(styled([Draft("小路记 / 任涛", None), Draft("小桥记 / 团市委青农部", None), Draft("卷首", None)]))
    assert [(d.title, d.authors) for d in found] == [
        ("小路记", ["任涛"]),
        ("小桥记", ["团市委青农部"]),
        ("卷首", []),
    ]


def test_a_list_without_pages_holds_lines_that_come_again() -> None:
    text = AlignedText.unchanged("▲一支粉笔写春秋——详见2版\n▲还给孩子十分钟——详见4版\n一支粉笔写春秋\n还给孩子十分钟")
    lines = lines_of(text.text)
    assert [d.title for d in without_pages(rows_of(text, lines), lines)] == ["一支粉笔写春秋", "还给孩子十分钟"]


def test_a_bulleted_list_without_pages_has_columns_and_goes_on_behind_places() -> None:
    """The columns are bold, the titles have bullets; short news is named by its places, which are no title."""
    text = AlignedText.unchanged(
        "**经验交流**\n- 一支粉笔写春秋\n- 还给孩子十分钟\n\n"
        "**各地动态**\n- 青禾市 云岭市 石门县\n\n**通报**\n- 关于表扬先进的通报\n\n---\n\n"
        "## 经验交流\n\n# 一支粉笔写春秋\n\n# 还给孩子十分钟\n\n## 各地动态\n\n## 通报\n\n# 关于表扬先进的通报"
    )
    lines = lines_of(text.text)
    rows = rows_of(text, lines)
    assert [(d.title, d.section) for d in without_pages(rows, lines)] == [
        ("一支粉笔写春秋", "经验交流"),
        ("还给孩子十分钟", "经验交流"),
        ("各地动态", "各地动态"),
        ("关于表扬先进的通报", "通报"),
    ]
    assert sum(row.used for row in rows) == 7


def test_a_numbered_list_without_pages_may_end_with_the_name_of_a_column() -> None:
    said = "1．一支粉笔写三十个春秋\n2．课间还给孩子十分钟\n3．各地动态（3篇）\n"
    said += "1．一支粉笔写三十个春秋\n2．课间还给孩子十分钟\n3．各地动态"
    text = AlignedText.unchanged(said)
    found = without_pages(rows_of(text, lines_of(said)), lines_of(said))
    assert [(d.title, d.section) for d in found] == [
        ("一支粉笔写三十个春秋", None),
        ("课间还给孩子十分钟", None),
        ("各地动态", "各地动态"),
    ]

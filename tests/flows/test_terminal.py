"""Untrusted text is printed, never obeyed."""

from flows.terminal import plain, safe


def test_escape_sequences_are_written_out() -> None:
    assert safe("标题\x1b[2J\x07\u202e尾") == "标题\\x1b[2J\\x07\\u202e尾"


def test_markup_is_text() -> None:
    assert plain("[red]标题[/red]").plain == "[red]标题[/red]"


def test_line_breaks_stay() -> None:
    assert safe("一\n二") == "一\n二"

"""Untrusted text is printed, never obeyed."""

from flows.commands.ingest import in_words
from flows.summary import Refused, Summary
from flows.terminal import one_line, plain, safe


def test_escape_sequences_are_written_out() -> None:
    assert safe("标题\x1b[2J\x07\u202e尾") == "标题\\x1b[2J\\x07\\u202e尾"


def test_markup_is_text() -> None:
    assert plain("[red]标题[/red]").plain == "[red]标题[/red]"


def test_line_breaks_stay() -> None:
    assert safe("一\n二") == "一\n二"


def test_the_name_of_a_file_stays_in_its_line() -> None:
    assert one_line("quarantined: new\nline\t.txt\x07") == "quarantined: new\\nline\\t.txt\\x07"
    refused = Refused("new\nPublished.txt", "decode", "holds no text")
    summary = Summary("r1", "published", "wh", "wh/jianbao.duckdb", quarantined=(refused,), warnings=("a\nb",))
    said = in_words(summary).splitlines()
    assert "quarantined at decode: new\\nPublished.txt: holds no text" in said
    assert "warning: a\\nb" in said

"""``jianbao repair`` prints clean text, what changed, or both as JSON; what it cannot read it says."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.commands.repair import command

DAMAGED = "坚持袁抓实尧抓细遥推动 20个村袁落实遥会议强调袁要野一竿子插到底冶遥\n"
CLEAN = "坚持，抓实、抓细。推动20个村，落实。会议强调，要“一竿子插到底”。\n"


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(DAMAGED.encode("gb18030"))
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def test_prints_the_clean_text(bulletin: Path) -> None:
    result = run(bulletin)
    assert (result.stdout, result.return_value) == (CLEAN, 0)


def test_json_tells_encoding_text_and_repairs(bulletin: Path) -> None:
    found = json.loads(run(bulletin, "--json").stdout)
    assert (found["encoding"], found["text"]) == ("gb18030", CLEAN)
    assert {
        "char_start": 2, "before": "袁", "after": "，", "rule": "founder_shift",
    }.items() <= found["repairs"][0].items()  # fmt: skip


def test_diff_shows_what_changed_and_why(bulletin: Path) -> None:
    output = run(bulletin, "--diff").stdout
    assert "坚持[袁→，]抓实[尧→、]抓细" in output
    assert "founder_shift, han_digit_space" in output


def test_an_unreadable_file_is_named_and_the_others_are_printed(bulletin: Path, tmp_path: Path) -> None:
    picture = tmp_path / "b.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    result = run(picture, bulletin)
    assert (result.stdout, result.return_value) == (CLEAN, 2)
    assert "b.txt: The file is a PNG picture" in result.stderr

"""``jianbao show``: a document as an outline, an article beside its raw text, nothing that steers a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from flows.commands.show import STYLES, command
from transforms.records import ROLES


def show(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), env={"COLUMNS": "160"})


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("# 办好\x1b[31m小事\n\n◎ 林 青\n\n今年以来，县里办成一百二十六件实事。\n", "utf-8")
    return path


def test_the_outline_names_line_article_and_role(bulletin: Path) -> None:
    lines = [line.split() for line in show(str(bulletin)).output.splitlines()]
    assert ["5", "1", "body", "今年以来，县里办成一百二十六件实事。"] in lines
    assert ["3", "1", "byline", "◎", "林", "青"] in lines


def test_one_article_stands_beside_its_raw_text(bulletin: Path) -> None:
    output = show(str(bulletin), "--article", "1").output
    assert output.count("今年以来，县里办成一百二十六件实事。") == 2


def test_bulletin_text_cannot_steer_the_terminal(bulletin: Path) -> None:
    assert "\x1b[31m" not in show(str(bulletin)).output


def test_an_article_that_is_not_there_is_an_error_that_says_so(bulletin: Path) -> None:
    result = show(str(bulletin), "--article", "9")
    assert result.exit_code == 1
    assert "1 articles" in result.output


def test_every_role_has_its_colour() -> None:
    assert set(STYLES) == set(ROLES)

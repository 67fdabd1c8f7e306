"""``jianbao show``: a document as an outline, every line in the colour of its role; or an article beside its raw text.

The tool with which a person checks a new bulletin in a minute: it needs no warehouse and writes nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.terminal import plain

if TYPE_CHECKING:
    from rich.console import Console

    from transforms.records import Article
    from transforms.structure import Structure

STYLES = {
    "title": "bold green", "subtitle": "green", "heading": "bold", "body": "", "byline": "magenta",
    "affiliation": "magenta dim", "section": "bold blue", "caption": "yellow", "pull_quote": "yellow dim",
    "editor_note": "cyan", "contents": "blue dim", "masthead": "blue", "running_head": "dim", "page_number": "dim",
}  # fmt: skip
"""A colour for every role of a span."""


@click.command()
@click.argument("document", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--article", "number", type=click.IntRange(min=1), help="Show one article, its raw text beside it.")
def command(document: Path, number: int | None) -> int:
    """Show DOCUMENT (a file) as Jianbao reads it: issue, contents list, and the role of every line."""
    from rich.console import Console

    from transforms.decode import EmptyTextError, UndecodableError, decode
    from transforms.repair import repair
    from transforms.structure import read_structure

    try:
        decoded = decode(document.read_bytes())
    except (EmptyTextError, UndecodableError) as error:
        raise click.ClickException(f"{document.name}: {error}") from error
    structure = read_structure(repair(decoded.text))
    console = Console(highlight=False)
    if number is None:
        _outline(console, structure, decoded.text)
        return 0
    if number > len(structure.articles):
        raise click.ClickException(
            f"{document.name} has {len(structure.articles)} articles; ask for one of them with --article N"
        )
    _beside(console, structure, structure.articles[number - 1], decoded.text)
    return 0


def _outline(console: Console, structure: Structure, raw: str) -> None:
    """Issue, contents list and every line with its line number, article and role."""
    from rich.text import Text

    for name, value in _facts(structure):
        console.print(Text.assemble((f"{name:>14}  ", "dim"), plain(value)))
    missing = [entry.title for entry in structure.contents if entry.article_seq is None]
    if missing:
        console.print(Text.assemble((f"{'not in file':>14}  ", "red"), plain("；".join(missing))))
    titles = {article.seq: article for article in structure.articles}
    shown: set[int] = set()
    line, at = 1, 0
    for span in structure.spans:
        line += raw.count("\n", at, span.char_start)
        at = span.char_start
        if span.article_seq is not None and span.article_seq not in shown:
            shown.add(span.article_seq)
            console.print(_heading(titles[span.article_seq]))
        for k, words in enumerate(raw[span.char_start : span.char_end].split("\n")):
            if words.strip():
                label = f"{line + k:>6} {span.article_seq or '':>3} {span.role:<12} "
                row = Text.assemble((label, "dim"), (plain(words.strip()).plain, STYLES[span.role]))
                console.print(row, no_wrap=True, overflow="ellipsis")


def _facts(structure: Structure) -> list[tuple[str, str]]:
    issue = structure.issue
    named = {"publication": issue.publication, "issue": issue.issue_label, "issuer": issue.issuer}
    named |= {"region": issue.region, "published": str(issue.published) if issue.published else None}
    facts = [(name, value) for name, value in named.items() if value]
    return [*facts, ("articles", str(len(structure.articles))), ("contents", str(len(structure.contents)))]


def _heading(article: Article) -> object:
    from rich.text import Text

    parts = [article.section, article.place, article.title or "(no title)", article.subtitle]
    said = " · ".join(part for part in parts if part)
    by = "、".join(article.authors)
    return Text.assemble(
        (f"\n{article.seq:>6} {article.kind} ", "reverse"), " ", (plain(said).plain, "bold green"), " ",
        (plain(by).plain, "magenta"), f"  {len(article.body.text)}",
    )  # fmt: skip


def _beside(console: Console, structure: Structure, article: Article, raw: str) -> None:
    """The article's clean body on the left, its raw lines in the colour of their role on the right."""
    from rich.table import Table
    from rich.text import Text

    console.print(_heading(article))
    printed = Text()
    for span in structure.spans:
        if span.article_seq == article.seq:
            said = plain(raw[span.char_start : span.char_end]).plain
            printed.append(said + "\n", STYLES[span.role])
    table = Table(expand=True)
    table.add_column("clean", ratio=1)
    table.add_column("raw", ratio=1)
    table.add_row(plain(article.body.text), printed)
    console.print(table)

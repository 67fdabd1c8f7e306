"""One function a layout: a writer and a size in, the extracted text of an issue out.

Each loses something that the printed issue had, in the way seen in real files: see ``data/README.md`` for the
same kinds of damage in a page that can be read by eye.
"""

from collections.abc import Callable, Iterator

from tests.generator import grammar as g
from tests.generator.damage import columns, halfwidth, shift, spaced
from tests.generator.writer import CAPTIONS, SUBTITLES, Writer

COLUMN_WIDTH = 17
Layout = Callable[[Writer, int, int], str]


def _grow(pieces: Iterator[str], chars: int) -> str:
    """Pieces joined by newlines until there are ``chars`` characters; at least one piece."""
    kept: list[str] = []
    length = 0
    for piece in pieces:
        kept.append(piece)
        length += len(piece) + 1
        if length >= chars:
            break
    return "\n".join(kept) + "\n"


def founder_columns(w: Writer, serial: int, chars: int) -> str:
    """Founder's zone shift in headings, narrow columns, titles and place labels often after the body."""

    def pieces() -> Iterator[str]:
        label = f"{w.year}年第 {1 + serial % 12}期"
        yield f"{g.COMMENTARY_SECTION}\n\n{w.title()}\n\n{shift('■本刊评论员')}\n"
        yield from (columns(shift(w.paragraph(0.1)), COLUMN_WIDTH, blank=False) + "\n" for _ in range(3))
        page = 1
        while True:
            page += 1
            section = w.pick(g.SECTIONS)
            yield f"\n{section}\n\n{page}\n\n\n\n{w.region}党建\n\n{label} 总第 {serial}期\n"
            head = f"{w.place}：\n\n{w.title()}\n"
            byline = shift(f"■{w.name_spread()} {w.name_spread()}") + "\n"
            after = w.chance(0.6)
            if not after:
                yield head + "\n" + byline
            yield columns(spaced(w.paragraph()), COLUMN_WIDTH, blank=True) + "\n"
            for number in range(2 + w.below(4)):
                lead = shift(w.heading(number)) + spaced(w.paragraph())
                yield columns(lead, COLUMN_WIDTH, blank=True) + "\n"
            yield shift(f"（作者单位：{w.region}{w.pick(g.ORGS)}）") + "\n"
            if after:
                yield head + "\n" + byline

    return _grow(pieces(), chars)


def parser_markdown(w: Writer, serial: int, chars: int) -> str:
    """A parser's Markdown: heading marks for titles and inner headings alike, captions between paragraphs."""

    def pieces() -> Iterator[str]:
        yield f"\n\n# {w.title()}\n\n本刊评论员\n\n{w.paragraph(0.1)}\n\n**{w.paragraph(0)}**\n\n"
        yield f"{w.year}年第{1 + serial % 12}期 (总第{serial}期)\n\n主办  \n中共{w.place}委组织部\n"
        yield f"主 编 {w.name_spread()}  \n编 辑 {w.name_spread()} {w.name_spread()}  "
        yield f"邮 编 000{100 + serial % 900}  \n电 话 0100-55{10000 + serial % 90000}\n"
        plan = [(w.pick(g.SECTIONS), w.title()) for _ in range(max(1, chars // 2500))]
        yield "# 目 录 CONTENTS\n"
        for page, (section, title) in enumerate(plan):
            yield f"## {section}\n\n- {3 + page * 2:02d} {title}\n"
        for _, title in plan:
            yield f"# {title}\n"
            if w.chance(0.4):
                yield f"——{w.one_of(SUBTITLES)}\n"
            yield f"◎ {w.name_spread()} {w.name_spread()}\n\n{w.paragraph()}\n"
            for number in range(2 + w.below(4)):
                yield f"{'#' * (2 + w.below(2))} {w.heading(number)}\n\n{w.paragraph()}\n"
                if w.chance(0.3):
                    body = w.paragraph()
                    yield f"{body[:60]}\n\n\n\n{w.one_of(CAPTIONS)}\n\n{body[60:]}\n"
        yield f"## {g.BRIEF_SECTION}\n"
        while True:
            yield f"## ☒ {w.place}\n\n# {w.title()}\n\n{w.paragraph(0.5)}\n"

    return _grow(pieces(), chars)


def plain_halfwidth(w: Writer, serial: int, chars: int) -> str:
    """Plain lines without marks, half-width punctuation, paragraphs cut at page breaks by a running head."""

    def pieces() -> Iterator[str]:
        yield f"\n\n{w.title()}\n\n{w.paragraph(0.1)}\n\n{w.paragraph(0.1)}\n"
        yield f"{w.region}调研\n\n{w.year}年第{1 + serial % 12}期\n\n主办 中共{w.place}委组织部\n"
        yield f"出刊 {w.year}年{w.month}月\n\n目 录\n"
        plan = [(w.pick(g.SECTIONS), w.title(), w.pick(w.people)) for _ in range(max(1, chars // 3000))]
        for page, (section, title, author) in enumerate(plan):
            yield f"{section}\n\n{2 + page * 4:02d} {title}\n\n{author}\n"
        for section, title, author in plan:
            yield f"{title}\n\n{author}\n"
            for number in range(3 + w.below(3)):
                yield f"{w.heading(number).rstrip('。；')}\n\n{halfwidth(w.paragraph())}\n"
                body = halfwidth(w.paragraph())
                yield f"{body[:80]}\n\n{section}\n\n{body[80:]}\n" if w.chance(0.3) else f"{body}\n"
            yield f"(作者为{w.region}{w.pick(g.ORGS)}干部)\n"
        while True:
            yield f"{w.pick(w.towns)}\n\n{w.title()}\n\n{halfwidth(w.paragraph(0.5))}\n"

    return _grow(pieces(), chars)


def place_title_body(w: Writer, serial: int, chars: int) -> str:
    """``place：title  body`` in one line, after an editor's note."""

    def pieces() -> Iterator[str]:
        yield f" 【{w.pick(g.DUTIES)}专刊（第{serial}期）】\n\n编者按：{w.paragraph(0.2)}\n"
        while True:
            place = w.pick(g.PLACE_FIRST) + w.pick(g.PLACE_SECOND) + w.pick(g.LEVELS)
            yield f"{place}：{w.title().split('：')[-1]}  {w.paragraph(0.4)}\n"

    return _grow(pieces(), chars)


def communique(w: Writer, serial: int, chars: int) -> str:
    """A statistical communiqué: several figures a sentence."""

    def pieces() -> Iterator[str]:
        yield f"{w.place}{w.year}年国民经济和社会发展统计公报\n\n{w.place}统计局\n"
        yield f"{w.year + 1}年3月{1 + serial % 28}日\n"
        number = 0
        while True:
            yield f"{w.heading(number)[0]}、{g.COMMUNIQUE_HEADINGS[number % len(g.COMMUNIQUE_HEADINGS)]}\n"
            yield from (w.communique_paragraph() + "\n" for _ in range(2 + w.below(3)))
            number += 1

    return _grow(pieces(), chars)


LAYOUTS: tuple[Layout, ...] = (
    founder_columns, parser_markdown, plain_halfwidth, place_title_body, founder_columns, parser_markdown,
    plain_halfwidth, communique,
)  # fmt: skip
"""Periodicals in each of the three layouts twice as often as a special issue or a communiqué."""

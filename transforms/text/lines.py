"""What a printed line looks like, seen from the line alone: cheap signals that several steps share.

In:  a text, or one of its lines without the white space around it.
Out: ``Line`` records with offsets, and yes/no answers (does it end a sentence, is it a byline, a page number …).
It never decides what a line is in its article: it only says what shape it has.

>>> [(line.start, line.text) for line in lines_of("一、抓班子\\n\\n今年以来，")]
[(0, '一、抓班子'), (7, '今年以来，')]
>>> ends_sentence("成效明显。”"), marker_of("（二）抓班子"), width_of("共5人")
(True, 'section', 2.5)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

Marker = Literal["", "section", "item", "run_in", "bullet", "dash", "hash"]

HAN = "\u3400-\u9fff\uf900-\ufaff〇"
_SELDOM_BREAKS = "\r\f\v\x85\u2028\u2029"
_BREAK = re.compile(f"[\n{_SELDOM_BREAKS}]")
_NARROW = re.compile(r"[\x21-\x7e]")
_SPACE = re.compile(r"[ \t\xa0]")
STOPS = frozenset("。！？!?；;…：:")
CLOSERS = frozenset("”’」』）)】》* ")
_ENDS_SENTENCE = re.compile(
    r"[。！？!?；;…][”’」』）)】》*]*$|[。！？][”’」』）)*]*\s*[(（](?:(?:完|上接|下转)[^()（）]*|[^()（）。，；：]{2,20})[)）]$"
)

_NUMERAL = "[一二三四五六七八九十]"
MARKERS: tuple[tuple[Marker, re.Pattern[str], str], ...] = (
    ("hash", re.compile(r"#{1,6}\s"), "## 一、抓班子"),
    (
        "section",
        re.compile(rf"{_NUMERAL}{{1,3}}[、．.]|[（(]{_NUMERAL}{{1,3}}[)）]|第{_NUMERAL}{{1,3}}[章节部编篇]"),
        "一、抓班子",
    ),
    ("item", re.compile(r"[（(]\d{1,2}[)）]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳]"), "1、抓班子"),
    (
        "run_in",
        re.compile(rf"{_NUMERAL}{{1,2}}(?:是|要|翼)|第{_NUMERAL}{{1,2}}[，,：是步类条]|(?:首先|其次|再次|最后)[，,]"),
        "一是抓班子。",
    ),
    ("dash", re.compile(r"(?:——|—|──|――|--)"), "——记老李"),
    ("bullet", re.compile(r"[-*+•·]\s|[■□◆◇●○◎☒☑★☆▲△▼▪※]"), "■ 前言"),
)
"""What a line can begin with: the name of the mark, its pattern, an example."""
_MARKER_FIRST = frozenset("#一二三四五六七八九十（(第首其再最—─―-*+•·■□◆◇●○◎☒☑★☆▲△▼▪※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""Every character with which one of the ``MARKERS`` begins, figures apart."""

_PAGE_NUMBER = re.compile(
    r"[-—–－·•．\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*共\s*\d{1,4}\s*页)?|[ivxIVX]{1,5})(?:\s*/\s*\d{1,4})?[-—–－·•．\s]*$"
    r"|([-—–－·•．])\s*[\dlIOoｌＩＯ]{1,3}\s*\1$"
)
_FIGURES = re.compile(r"[0-9]+")
_BLANKS = re.compile(r"\s+")
_BLANKS_BUT_BREAKS = re.compile(r"[^\S\n]+")
_LOOSE = re.compile(r"[\s0-9]")
HASHTAG = re.compile(r"#[^#\s][^#]{1,30}#")
"""What a microblog calls its topic (``#微博党建#``): words of a sentence, no heading."""
_RULE = re.compile(r"(?:[-_=＝*—─·.…~]\s*){3,}$")
_PERSON = rf"[{HAN}](?:\s*[{HAN}·]){{1,3}}"
_BYLINE = re.compile(
    rf"(?:[■◎●◆□○▲]\s*[^\s，。；：！？][^，。；！？]{{0,40}}|(?:文|图|作者|记者|通讯员|撰稿|执笔|摄影|供稿|署名|文/图|图/文)\s*[:：/／|｜丨]\s*\S.{{0,30}}"
    rf"|{_PERSON}\s*[/／]\s*(?:文|图|摄|绘|供稿)|本刊(?:特约)?(?:评论员|记者|编辑部).{{0,12}})$"
)
_SIGNED = re.compile(rf"[（(]\s*{_PERSON}(?:[\s、]+{_PERSON}){{0,3}}\s*[)）]$")
_CREDIT = re.compile(
    r"[（(]\s*(?:作者|本文|来源|原载|摘自|转自|选自|据|本报记者|记者|文章来源)[^。]{0,80}[)）]?$"
    r"|(?:作者单位|作者系|作者为|作者简介|来源|文章来源|原载|本文转自|转自|摘自|选自)\s*[:：《][^。]{0,80}$"
)
_CUT_MARK = re.compile(
    r"[（(]\s*(?:上接|下转|接|转)\s*第?\s*(?:\d+|[一二三四五六七八九十]{1,3})\s*[页版][^()（）]{0,6}[)）]"
)
_CONTENTS_LINE = re.compile(
    r"(?:[-*•]\s+)?(?:\*\*)?P?\d{1,3}(?:\*\*)?[\s.、/|]+[^\d\s].{1,60}$|.{2,60}?(?:[.…·．。]\s*){3,}\s*\d{1,3}$|.{2,40}?\s*[(（/／]\s*\d{1,3}\s*[)）]?$"
)
_FIELD = re.compile(rf"([{HAN}](?:\s?[{HAN}]){{1,7}})\s*[:：]?\s+\S|([{HAN}](?:\s?[{HAN}]){{1,7}})[:：]\s*\S")


class Said(Protocol):
    """Whatever has the words of a line."""

    @property
    def text(self) -> str: ...


class Line(NamedTuple):
    """A line with ink: ``start`` and ``end`` bound it without the white space around it."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=2)
def lines_of(text: str) -> Sequence[Line]:
    """The non-blank lines of ``text`` in order; kept, since several steps ask for them."""
    out: list[Line] = []
    at = 0
    for piece in _BREAK.split(text) if any(map(text.__contains__, _SELDOM_BREAKS)) else text.split("\n"):
        if words := piece.strip():
            start = at if len(words) == len(piece) else at + piece.index(words[0])
            out.append(Line(start, start + len(words), words))
        at += len(piece) + 1
    return out


def width_of(line: str) -> float:
    """Printed width in Han characters: ASCII counts a half, a space left by extraction a quarter."""
    if line.isascii():
        spaces = line.count(" ") + line.count("\t")
        return (len(line) - spaces) / 2 + spaces / 4
    narrow = len(_NARROW.findall(line))
    spaces = len(_SPACE.findall(line))
    return len(line) - narrow / 2 - spaces * 0.75


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does: 。！？；… or ： with the quotation marks and brackets behind them."""
    last = line[-1:]
    return last in STOPS if last not in CLOSERS else _ENDS_SENTENCE.search(line[-30:]) is not None


def marker_of(line: str) -> Marker:
    """The mark that the line begins with: ``section`` 一、（一）, ``item`` 1. (1), ``run_in`` 一是 第一，, ``dash`` ——,
    ``bullet`` ■ or ``-``, ``hash`` ``#``; empty for none."""
    if line[:1] not in _MARKER_FIRST and not line[:1].isdigit():
        return ""
    for name, pattern, _ in MARKERS:
        if pattern.match(line):
            return name
    return ""


def is_page_number(line: str) -> bool:
    """``12``, ``- 12 -``, ``第12页``."""
    return len(line) <= 12 and _PAGE_NUMBER.match(line) is not None


def is_rule(line: str) -> bool:
    """A drawn line: ``---``, ``* * *``."""
    return _RULE.match(line) is not None


_RUNS_IN = re.compile(r"[■●◆▲★○◇]\s*[^\s，。]{6,30}\s{2,}[^\s，。]{8,}(?<![部委局厅会室办院校所站组社科处厂司心])$")
"""● 金秋助学到家门  场工会为今年考上大学的: a title and, behind a gap, the text that begins on its line."""


_TELLS = re.compile(
    r"[■◎●◆□○▲][^0-9/／:：]{3,}[0-9]|[■◎●◆□○▲]\s*[㐀-鿿]{2,12}?(?:举办|开展|推行|组织(?!部)|建立|建成|投入|投资|召开|启动|新建|完成|发放)[^/／:：]*"
    r"(?<![部委局厅会室办院校所站社组科处司心记员])$"
)
"""▲石门镇投资4万元改造, ▲石门镇举办茶叶加工技术培训: what somebody does, the first line of a marked item."""


def is_byline(line: str) -> bool:
    """The shape of a line that names who wrote: ``■张芝华``, ``◎ 朱珊超 倪金莲``, ``本刊评论员``, ``赵用/摄``."""
    if len(line) > 60 or _BYLINE.match(line) is None or _RUNS_IN.match(line) is not None:
        return False
    return _TELLS.match(line) is None


def is_signature(line: str) -> bool:
    """Names in brackets on a line of their own, as short news end: ``（丁 禾）``."""
    return len(line) <= 30 and _SIGNED.match(line) is not None


def is_credit(line: str) -> bool:
    """``（作者单位：龙游县委组织部）``, ``本文转自《…》``: where the writer works, where the text comes from."""
    return len(line) <= 90 and _CREDIT.match(line) is not None


def has_cut_mark(line: str) -> bool:
    """``（上接24页）``, ``（下转33页）``."""
    return _CUT_MARK.search(line) is not None


def is_contents_line(line: str) -> bool:
    """The shape of a contents entry on one line: ``08 标题``, ``标题 ..... 8``, ``标题（8）``."""
    return len(line) <= 90 and _CONTENTS_LINE.match(line) is not None and not ends_sentence(line)


def is_field(line: str) -> bool:
    """Label and value, as in an imprint: ``地 址 人民路1号``, ``电话：…``."""
    return len(line) <= 60 and _FIELD.match(line) is not None and not ends_sentence(line)


def repeated(lines: Iterable[Said], times: int = 3, longest: int = 24) -> set[str]:
    """Short lines without a comma that stand at least ``times`` in a text, spaces and figures apart: running heads."""
    counts = Counter(_short(lines, longest)[1])
    return {key for key, count in counts.items() if count >= times and key}


def running_heads(lines: Sequence[Said], times: int = 3, longest: int = 24) -> frozenset[str]:
    """The :func:`repeated` lines that end no sentence, in every printing."""
    often = repeated(lines, times, longest)
    if not often:
        return frozenset()
    return frozenset(
        said for said, key in zip(*_short(lines, longest), strict=True) if key in often and not ends_sentence(said)
    )


def _short(lines: Iterable[Said], longest: int) -> tuple[list[str], list[str]]:
    """Short lines without a comma, and the :func:`furniture_key` of each."""
    words = [said for line in lines if len(said := line.text) <= longest and "，" not in said]
    if not words:
        return [], []
    return words, _FIGURES.sub("0", _BLANKS_BUT_BREAKS.sub("", "\n".join(words))).split("\n")


def furniture_key(line: str) -> str:
    """What two printings of one running head share: the line without spaces, its figures as 0."""
    return _FIGURES.sub("0", _BLANKS.sub("", line)) if _LOOSE.search(line) else line

"""What is asked of a display line before it has a role, each question once.

In:  a line, the bulletin around it, and what stands near it.
Out: yes or no, seen from the words of the line and of the lines beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.page.bylines import is_body, is_name, looks_like_byline
from transforms.page.columns import is_title_like, signs
from transforms.page.layout import DASHES, Block
from transforms.page.surroundings import PAGE_ENDS, Around, Near, wide_below
from transforms.reference import layout_pattern

LONG = 24
"""Characters of a line that is text where it has several commas; a title may have some too: 婚事新办，彩礼瘦身，好."""


@dataclass(frozen=True, slots=True)
class DisplayLine:
    """Line ``i`` of a bulletin: ``above`` and ``below`` are the lines beside it, None at the ends.

    ``listed`` is how the contents list has it (``surroundings.listed_as``); ``broke``: a page ends above it, ``wide``:
    more than the usual blank lines do; ``open_before``: the text above stops inside a sentence.
    """

    around: Around
    i: int
    block: Block
    above: Block | None
    below: Block | None
    near: Near
    key: str
    listed: str
    news: bool
    broke: bool
    wide: bool
    open_before: bool

    @property
    def said(self) -> str:
        return self.block.words

    @property
    def opens_page(self) -> bool:
        above = self.above
        return above is None or self.block.break_before or above.role in PAGE_ENDS | {"masthead", "contents"}

    @property
    def behind_signature(self) -> bool:
        """Whether the line above signs an article: what stands below belongs to another."""
        return self.above is not None and self.above.role in ("signature", "affiliation")

    @property
    def wide_below(self) -> bool:
        return wide_below(self.around, self.i)


def is_text(said: str) -> bool:
    """Whether a line is the beginning or a piece of a paragraph, no title: it tells when, has several clauses, or stops
    behind a list of places (先后与武汉、长沙等地)."""
    if said.endswith("等地") or _ORDER.match(said):
        return True
    return (len(said) >= LONG and said.count("，") > 1) or layout_pattern("opening").match(said) is not None


_ORDER = re.compile("[（(](?:排名|[按以]姓氏)|单位[：:]")
"""（排名不分先后）, 单位：万亩: above a roll of names or a table."""


def is_torn(said: str) -> bool:
    """Whether a quotation or a bracket is opened and not closed, or closed and not opened: a piece of a sentence."""
    return any(said.count(a) != said.count(b) for a, b in ("“”", "（）", "《》"))


def is_marked(block: Block | None) -> bool:
    """Whether a display line has a mark of its level (#)."""
    return block is not None and block.shape == "display" and block.level > 0


def issues_below(body: Block, below: Block | None, usual_gap: int) -> bool:
    """Whether a body stands above the title of what it issues: 青禾县人民政府 / 关于修桥的通知."""
    if below is None or below.shape != "display" or not layout_pattern("issued").match(below.words):
        return False
    return is_body(body.words) and below.gap <= usual_gap


def is_kicker(line: DisplayLine) -> bool:
    """Whether a line says what the piece below is (…的调查) and its title stands right below."""
    below = line.below
    if below is None or below.shape != "display" or not layout_pattern("kicker").search(line.said):
        return False
    goes_on = layout_pattern("taken_up").match(below.words) or below.words.startswith(DASHES)
    return not (goes_on or looks_like_byline(below.words) or below.gap > line.around.usual_gap)


def names_what_follows(line: DisplayLine) -> bool:
    """Whether a few characters stand right above a line that is marked lower: the name of a column above a title."""
    block, below = line.block, line.below
    if len(block.words) > 6 or not block.level or below is None:
        return False
    return is_marked(below) and below.level > block.level


def ends_clause(above: str, said: str) -> bool:
    """在全市整顿 | 工作会议上的讲话: the second half of a title that 在 or 关于 opens."""
    return _OPENS.match(above) is not None and not _SPOKEN.search(above) and _SPOKEN.search(said) is not None


_OPENS = re.compile("在|关于|对")
_SPOKEN = re.compile("(?:讲话|发言|致辞|报告|通知|意见|决定|方案|办法|规定|通报|调查|思考|建议)(?:（[^）]+）)?$")


def is_taken_up(below: Block | None) -> bool:
    """兴隆镇农机合作社 / 的“六统一”: the line right below goes on with this one, a title and no byline."""
    return below is not None and below.shape == "display" and below.gap <= 1 and goes_on_with(below.words)


def goes_on_with(said: str) -> bool:
    """Whether a line begins with 的 and so takes up the one above: no title begins so, one of the taxi (的哥) apart."""
    return _GOES_ON.match(said) is not None


_GOES_ON = re.compile("的(?![士哥姐])[“《㐀-鿿]")


def says_who(said: str) -> bool:
    """林青强调要以钉钉子精神抓落实: who said what, below the title of a meeting's news; 记掘进队队长林青: whom it is
    about, where the dash in front is not printed."""
    if said[:1] in ("记", "访") and looks_like_byline(said[1:]) == "post":
        return True
    found = re.match(r"(?P<who>[㐀-鿿]{2,4}?)(?:强调|要求|指出|出席|主持|作动员讲话|讲话)", said)
    return found is not None and is_name(found["who"])


def told_below(line: DisplayLine) -> float:
    """How far the first words of the text below speak of what the line names: of what its own first words name (1.0),
    or of something else in it (0.5). Two in three titles of news have it, few headings of a text.

    石门镇巧建板凳会 above 石门镇有七个村，…; 绣娘林小青的账本 above 今年四十岁的林小青….
    """
    text = _text_below(line)[:_FIRST_CLAUSES]
    if not text or len(line.said) < _LEAST_TOLD or _NO_TITLE.search(line.said):
        return 0.0
    for m in _HAN_RUN.finditer(line.said):
        for at in range(m.start(), m.end() - _NAME + 1):
            name = line.said[at : at + _NAME]
            if name in text and not _ASKING.match(name):
                begins = len(line.said) - len(line.said.lstrip(_MARKS_AHEAD))
                return 1.0 if at - begins <= _FIRST_WORDS - _NAME else 0.5
    return 0.0


def _text_below(line: DisplayLine) -> str:
    """The text right below, or below a second line or a byline; none over the end of a page."""
    for b in line.around.blocks[line.i + 1 : line.i + 1 + _FARTHEST_TEXT]:
        if b.break_before or not (b.shape in ("display", "prose") or b.role == "byline"):
            break
        if b.shape == "prose":
            return b.words
    return ""


_FARTHEST_TEXT = 2
_FIRST_CLAUSES = 40
"""Characters of a text that tell of what it speaks."""
_FIRST_WORDS, _NAME = 6, 3
"""Characters of a title's first words; of the shortest name."""
_LEAST_TOLD = 5
"""Characters of the shortest title of which it is asked."""
_NO_TITLE = re.compile("(?:摄|供图|现场|场景|一角|合影)[)）]?$|^[☒☑◇◆●■\\s]*[㐀-鿿]{2,12}[省市县区镇乡]$")
"""What is below a picture, or a place alone."""
_ASKING = re.compile("怎么|如何|什么|为何|为啥|谁|哪")
"""怎么用 above 评价怎么用，…: a heading that asks, no name."""
_HAN_RUN = re.compile("[㐀-鿿]+")
_MARKS_AHEAD = "■□●◆▲★☆○◇•· \u3000“‘"


def is_set_off(line: DisplayLine) -> bool:
    """Whether a few characters stand further from the title below them than that from its byline or text, as names of
    columns do: 侨胞来鸿, a blank line, 吾乡吾土, 林青. The lines of one title stand as near to each other."""
    block, below = line.block, line.below
    if block.level or not _FEW.fullmatch(line.key) or below is None or line.i + 2 >= len(line.around.blocks):
        return False
    behind = line.around.blocks[line.i + 2]
    headed = signs(behind) or behind.shape == "prose" or behind.words.startswith(DASHES)  # no poem
    nearer = behind.gap < below.gap <= block.gap
    return headed and nearer and is_title_like(below) and not below.level and not line.open_before


_FEW = re.compile("[㐀-鿿]{2,6}")

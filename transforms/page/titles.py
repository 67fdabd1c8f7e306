"""Titles as a reader says them: parts joined, the place label and the kicker taken off.

In:  the title lines of an article, in print order.
Out: ``Title``: title, subtitle and place.
It never shortens a title: what is taken off comes back as subtitle or place.

>>> read_title(["雁回县：", "“小板凳”坐出“大民生”"])
Title(title='“小板凳”坐出“大民生”', subtitle=None, place='雁回县')
>>> read_title(["河头村基层组织建设侧记： 小康路上的幸福事"])
Title(title='小康路上的幸福事', subtitle='河头村基层组织建设侧记', place=None)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from transforms.names.regions import find_regions, lookup
from transforms.page.bylines import is_body, is_name, looks_like_byline
from transforms.page.layout import DASHES, Block
from transforms.page.surroundings import LABELS, key_of
from transforms.reference import layout_pattern, layout_words
from transforms.text.masthead import spaced_name
from transforms.text.words import frequency


@dataclass(frozen=True, slots=True)
class Title:
    """What stands above an article."""

    title: str
    subtitle: str | None = None
    place: str | None = None


_MARKS = re.compile(r"^[#■□◎●◆○▲△▪◇★☆☒☑※▼▶►•\s]+|[\s★☆◆◇●■※]+$")
_NOTE_MARK = re.compile(r"(?:\[\d+\]|［\d+］|[①-⑳]|\*+)$")
_DASH = re.compile(r"^(?:—+|─+|―+|-{2,})\s*")
_LABEL = re.compile(
    rf"(?P<place>{LABELS}[㐀-鿿]{{1,12}}{layout_words('labelled')}|[一二三四五六七八九十]{{1,2}}[小中])[：:]\s*(?P<rest>\S.*)$"
)
_PLACE = r"[㐀-鿿]{1,10}(?:省|市|县|(?<!社)区|镇|乡|街道|旗|盟|州|村)"
_LABEL_LINE = re.compile(rf"{LABELS}[㐀-鿿]{{1,12}}{layout_words('labelled')}[：:]")
_SHORT_LABEL = re.compile(r"(?P<place>[㐀-鿿]{2,4})[：:]\s*(?P<rest>\S.*)$")
_BRACKETED = re.compile(
    rf"[【〔〖［\[]\s*(?P<place>{_PLACE}|[㐀-鿿]{{2,12}}(?:{layout_words('labelled')}|[院校]|(?<![关联])系|处|科))\s*[】〕〗］\]]\s*(?P<rest>\S.*)$"
)
"""【石门镇】板凳会开到家门口."""
_OF_COUNTY = "[省市县区州][㐀-鿿]{1,6}(?:局|委|办|中心|法院|检察院|工会|妇联|医院|中学)"
_SPACED = re.compile(
    rf"(?P<place>{_PLACE}|{_OF_COUNTY})(?:[ \t]{{2,}}|[ \t]*\u3000[ \t\u3000]*)(?P<rest>[^\s].{{3,}})$"
)
"""四川省石门县  把驿站建在集市上, 县教育局　结对三百名儿童: wide blanks set a place or a local body off; one blank
parts the halves of a title."""
_DASHED = re.compile(r"(?P<above>\S.{3,40}?)\s+(?P<below>(?:——|──|――|--)\s*\S.{3,})$")
"""山村小学的灯 ——记支教老师: title and subtitle that extraction put on one line, a blank between."""
_DASH_INSIDE = re.compile(
    r"(?P<above>[^—─\s：:]\S{2,24}?[^—─])(?P<below>(?:——|──)(?:(?:记|访|写在|来自|献给|纪念|追忆|缅怀|走近|我看|读)[^—─]{4,40}"
    r"|[^—─]{4,40}(?:侧记|纪实|札记|小记|速写|剪影|掠影|见闻|访谈录?|调查|启示|回眸|综述)))$"
)
"""从实验室到麦田——记育种博士林青: a subtitle behind a dash on the title's line, where it says what the piece is."""
_SPLIT = re.compile(r"^(?P<above>[^：:]{4,40})[：:]\s*(?P<below>\S.{3,40})$")


def _is_place(name: str) -> bool:
    """石门镇, 四川省石门县, 青山瑶族乡: short, of a people, or below a known division; 走进新城区 is none."""
    if len(name) <= SHORT_PLACE or _TELLS_ITSELF.search(name):
        return True
    return any(m.start == 0 for m in find_regions(name))


_TELLS_ITSELF = re.compile(f"族[乡镇]$|^{_OF_COUNTY}$")


def is_division(name: str) -> bool:
    """青禾 for 青禾市: a division's short name that is no other word."""
    return any(m.start == 0 and m.end == len(name) for m in find_regions(name))


def _division_label(said: str) -> re.Match[str] | None:
    found = _SHORT_LABEL.match(said)
    return found if found and (is_division(found["place"]) or _is_district(found["place"])) else None


def _is_district(name: str) -> bool:
    """柯城 for 柯城区: a district's short name that is hardly ever another word."""
    return frequency(name) < _SELDOM and lookup(name) is not None


_SELDOM = 600
"""A word of fewer occurrences in jieba's dictionary."""


def _division_set_off(said: str) -> re.Match[str] | None:
    found = _SET_OFF.match(said)
    return found if found and is_division(found["place"]) else None


_SET_OFF = re.compile(r"(?P<place>[㐀-鿿]{1,10}[省市县区旗州])\s(?P<rest>\S.{5,})$")
"""振安区 “流动书箱”进工地: one blank, where what stands in front is a division that the table knows."""
_OF_UNIT = re.compile(r"(?P<place>[㐀-鿿]{1,6}[队站厂场院校局委办园司店所])[：:]\s*(?P<rest>\S.+)$")
"""三队：滴灌带里滴出好收成."""


def _listed_label(said: str, listed: Collection[str]) -> re.Match[str] | None:
    """A unit in front of a title that the contents list prints without it."""
    found = _OF_UNIT.match(said)
    return found if found and key_of(found["rest"]) in listed and key_of(said) not in listed else None


SHORT_PLACE = 4


def clean(said: str) -> str:
    """A display line without marks, blanks as single spaces, a letter-spaced word closed up."""
    said = _NOTE_MARK.sub("", _MARKS.sub("", said.replace("**", "")))
    return spaced_name(re.sub(r"[\s\u3000]+", " ", _GENRE.sub("", said)).strip())


_GENRE = re.compile("^(?:[【〔](?:[短时快]评|评论|社论|特写|言论)[】〕]|(?:[短时快]评|社论)[：:])(?=.)")
"""【短评】算好这本账, 短评：算好这本账: what kind of piece it is."""


def clean_subtitle(said: str) -> str:
    """A subtitle without its dash and without a colon behind it."""
    said = _DASH.sub("", clean(said)).rstrip("：: ")
    return said[1:-1] if said[:1] in "（(" and said[-1:] in "）)" else said


def is_second_line(above: Block, block: Block) -> bool:
    """Whether a line goes on with a subtitle behind a dash right above it: ——记劳模、青禾供电 / 公司职工林青."""
    if not above.words.startswith(DASHES) or block.break_before:
        return False
    if _SIGNS.match(block.words) or looks_like_byline(block.words):
        return False
    return len(above.words) >= LONG_SUBTITLE and above.words[-1] not in "”》）)"


_SIGNS = re.compile(r"[□■◎○●◆]|(?:本刊|本报|特约)?(?:记者|通讯员|评论员)|[（(]|文\s*[/／]")
"""How a line begins that says who wrote."""

LONG_SUBTITLE = 12
"""Characters of a subtitle's line that may go on below."""


_FRAMES = (
    (
        re.compile(r"发挥(?!.*(?:作用|优势|效能|功能|效应))[^，、：！？ ]{0,12}$"),
        re.compile(r"[^，：！？ ]*(?:作用|优势|效能|功能|效应)"),
    ),
    (re.compile(r"[“《（][^”》）]*$"), re.compile(r"[^“《（]*[”》）]")),
    (
        re.compile(r"关于[^，：！？ ]*$"),
        re.compile(r"[^，：！？ ]*的(?:[^，：！？ ]{0,6})(?:报告|思考|意见|调查|建议|研究|通知|实践|启示|探索|讲话)$"),
    ),
)
"""What a clause begun on one line asks for on the next: 发挥 … 作用, 关于 … 的报告, the second half of a quotation."""


def _asks_for(above: str, below: str) -> bool:
    """Whether the clause above is not over before the words below.

    >>> _asks_for("在社区建设中有效发挥退休", "党员作用的探索"), _asks_for("充分发挥党员作用", "凝聚发展优势")
    (True, False)
    """
    return any(opened.search(above) and closed.match(below) for opened, closed in _FRAMES)


def _is_one_clause(above: str, below: str) -> bool:
    if layout_pattern("goes_on").search(above) or layout_pattern("taken_up").match(below) or _asks_for(above, below):
        return True
    return layout_pattern("issued").match(below) is not None and is_body(above)


def join_lines(lines: Sequence[str]) -> str:
    """Title lines in one: a clause broken over two lines without a space, parts of a title with one."""
    out = ""
    for line in lines:
        if not out:
            out = line
        elif out[-1] in "：:" or _is_one_clause(out, line):
            out += line
        else:
            out += " " + line
    return out


_SPEECH = re.compile(r"在[^，。；：]{4,40}上的(?:讲话|发言|致辞|报告|讲座)(?:\s?[（(][^（）()]{2,8}[)）])?")
"""谋实招 见实效 / 在全区推进会上的讲话（摘要）: on which occasion, below what it is called."""


_SPEAKER = re.compile(
    f"(?:同志|领导|总书记|代表|{layout_words('post')})(?:[㐀-鿿]{{2,3}})?$|^(?:学习|贯彻|传达|认真|深入)"
)
"""学习总书记 / 在…上的讲话, 县委书记林青 / 在…上的讲话: one clause."""


def read_title(lines: Sequence[str], listed: Collection[str] = ()) -> Title:
    """Title, subtitle and place in the title lines; ``listed`` are the keys of the contents list's titles."""
    said = [clean(line) for line in lines if clean(line)]
    place = None
    if said:
        spaced = _SPACED.match(_MARKS.sub("", lines[0].replace("**", "")).strip())
        label = _LABEL.match(said[0]) or _BRACKETED.match(said[0])
        label = label or (spaced if spaced and _is_place(spaced["place"]) else None) or _division_label(said[0])
        label = label or _division_set_off(said[0]) or _listed_label(said[0], listed)
        if label:
            place, said[0] = label["place"], label["rest"]
        elif len(said) > 1 and (_LABEL_LINE.fullmatch(said[0]) or is_division(said[0].rstrip("：:"))):
            place, said = said[0].rstrip("：:"), said[1:]
    title = join_lines(said)
    if len(said) > 1 and _SPEECH.fullmatch(said[-1]) and key_of(title) not in listed:
        above = join_lines(said[:-1])
        if not (_is_one_clause(above, said[-1]) or _SPEAKER.search(above) or is_name(above)):
            return Title(above, said[-1], place)
    dashed = _DASHED.match(title) or _DASH_INSIDE.match(title) if key_of(title) not in listed else None
    if dashed:
        return Title(dashed["above"], clean_subtitle(dashed["below"]), place)
    split = _SPLIT.match(title) if len(said) == 1 else None
    if split and place is None and key_of(title) not in listed:
        below_listed = key_of(split["below"]) in listed
        if below_listed or re.search(layout_words("subtitle") + "[”》]?$", split["above"]):
            return Title(split["below"].strip(), split["above"].strip(), place)
    return Title(title, None, place)


def runs_on(above: str, below: str, text: str) -> bool:
    """Whether the beginning of ``text`` has the end of one line and the beginning of the next as one word or phrase:
    推进学前教育三年 / 行动计划, 实施三年行动计划以来."""
    joint = above[-_JOINT:] + below[:_JOINT]
    return _HAN_ONLY.fullmatch(joint) is not None and text.find(joint, 0, _FIRST_WORDS) >= 0


_JOINT = 2
"""Characters on either side of the end of a line."""
_FIRST_WORDS = 400
"""Characters of a text in which the words of its title are looked for."""
_HAN_ONLY = re.compile(f"[㐀-鿿]{{{2 * _JOINT}}}")


def joined_by(text: str, title: Title) -> Title:
    """The title without the blanks between words that its ``text`` has as one."""
    first, *others = title.title.split(" ")
    for part in others:
        first += part if runs_on(first, part, text) else f" {part}"
    return replace(title, title=first)

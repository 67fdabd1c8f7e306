"""Words of contents lists and bylines: who is a person or a body, what is a section's label.

In:  a short line or a part of one.
Out: names without inner spaces, or yes and no.
It never finds names inside prose: the whole line must consist of them.

>>> people_of("任 涛 江雪"), is_section("一 线 采 风")
(['任涛', '江雪'], True)
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table
from transforms.text.lines import HAN

_SPACES = re.compile(r"[\s　]+")
_ORNAMENTS = "# *【】[]〖〗■□◆◇●○◎★☆▲△▼▪※|｜"


@cache
def word_lists() -> dict[str, str]:
    """List name → pattern, from the words of contents lists and of layout."""
    return {row["list"]: row["pattern"] for name in ("layout_words", "contents_words") for row in table(name)}


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Lines that are a word of the list ``name``, or end in one where the list is one of endings."""
    ending = rf"(?:[{HAN}“”（）()·、]*?)" if name in ("section", "org", "post", "column", "short_news") else ""
    return re.compile(rf"{ending}(?:{word_lists()[name]})$")


def people_of(words: str) -> list[str]:
    """The persons or bodies that make up the line, inner spaces taken out; empty where it is anything else.

    >>> people_of("任 涛 江雪"), people_of("丰满区委组织部"), people_of("一线采风")
    (['任涛', '江雪'], ['丰满区委组织部'], [])
    """
    words = _ROLE_BEHIND.sub("", words.strip())
    words = _ROLE.sub(" ", re.sub(r"^(?:文|图|作者|撰稿|执笔|■|◎|●)\s*[/／:：]?\s*", "", words.strip())).strip()
    if _LISTED_NAMES.fullmatch(words) and len(names := re.split("[，,]\\s*", _AND_OTHERS.sub("", words))) > 1:
        return [tight(name) for name in names] if all(is_person(tight(name)) for name in names) else []
    words = _AND_OTHERS.sub("", words)
    if len(words) > 40 or re.search(r"[，。：；！？“”]", words):
        return []
    if pattern_of("org").match(words) and " " not in words:
        return [words]
    parts = [part for part in re.split(r"[\s　、,，;；]+", words) if part]
    out: list[str] = []
    k = 0
    while k < len(parts):
        if len(parts[k]) == 1 and k + 1 < len(parts) and len(parts[k + 1]) == 1:
            parts[k : k + 2] = [parts[k] + parts[k + 1]]
        if is_person(parts[k]) or pattern_of("org").match(parts[k]):
            out.append(parts[k])
        elif k + 1 < len(parts) and pattern_of("post").match(parts[k]):  # 县教育局局长 尹志和
            pass
        else:
            return []
        k += 1
    persons = [name for name in out if is_person(name)]
    return persons if persons and pattern_of("org").match(out[0]) else out


_LISTED_NAMES = re.compile(r"[㐀-鿿 ]{2,5}(?:[，,] ?[㐀-鿿 ]{2,5}){0,5}(?:[，,]? ?等)?")
_AND_OTHERS = re.compile(r"(?<=[㐀-鿿])[，,]?\s+等$|[，,]\s*等$")
"""林青，苗晋, 林青 等: how periodicals of science print their authors."""
_ROLE_BEHIND = re.compile(r"(?<=[㐀-鿿])[\s　]*(?:口述|讲述|整理|执笔|记录|撰文)(?=[\s　]|$)")
_ROLE = re.compile(r"(?:^|(?<=[\s　]))(?:口述|整理|采写|执笔|撰文|记录|编译|文|图)\s*[/／:：]\s*")
"""口述：岳青 整理：陶然: what each has done."""


def is_person(name: str) -> bool:
    """A surname with one or two characters behind it, or a surname of two characters with one or two."""
    if not re.fullmatch(rf"[{HAN}·]{{2,4}}", name):
        return False
    if name[:2] in word_lists()["compound_surname"].split():
        return len(name) >= 3
    return len(name) <= 3 and name[0] in word_lists()["surname"] and not is_section(name)


def is_section(words: str) -> bool:
    """A short label that ends as names of sections do."""
    name = tight(words)
    return (
        2 <= len(name) <= 8 and pattern_of("section").match(name) is not None and not re.search(r"[，。：；！？]", name)
    )


def is_column(words: str) -> bool:
    """Whether a line with a page can only be the name of a column: 他山之石, 组工短波; 我的扶贫故事 may be a title."""
    return is_section(words) and pattern_of("column").match(tight(words)) is not None


def tight(words: str) -> str:
    """``调 研 文 章`` → 调研文章."""
    words = words.strip(_ORNAMENTS)
    return _SPACES.sub("", words) if len(words) <= 16 else words

"""Numbers that nothing but the article's home owns, in words that tell of somebody else.

In:  a title and a text, where its sentences begin, its quantities and what was said of each.
Out: the same descriptions; where the home is a division, and the words around the number tell of him, of 我, of a body
     that is not known, of the paper itself, or are somebody's speech, the number has no subject; where nothing but the
     head of the issue names the division, also where the article tells of other owners at all.
It never takes the owner from a number whose sentence names it, nor where a label in front of the title does.

Which words tell of others is data: ``data/reference/not_of_home.csv``. A row holds ``when`` the division is named only
elsewhere (``unspoken``), nowhere in the article (``never``) or at all (``any``), and says ``where`` its ``pattern`` is
searched; where the words ``unless`` stand as well, it does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from transforms.description.grounds import is_division
from transforms.records import Quantity
from transforms.reference import table

if TYPE_CHECKING:
    from transforms.description.describe import Description

_OF_HOME = frozenset({"home", "division", "never", "away", "supposed"})
"""Signs of an owner that only the head of the issue names."""
_WHEN = {"any": frozenset({"division"}), "unspoken": frozenset({"never", "away"}), "never": frozenset({"never"})}
"""Of the signs for one of which a row waits."""
_OTHERS = re.compile(
    "(?<![其吉])[他她]|[俺咱]|(?<!自)我(?![省市县州区旗镇乡国])|该(?=[院庭校厂社村队站所司组店馆会])|全(?=[院校厂所站队楼店矿])"
)
"""他, 我们, 该社, 全院: somebody who is not the division."""
_SPEECH = re.compile("讲话|发言|致辞|致词|报告|访谈|对话|问答")
"""Titles of what is spoken for a division: its 我 is not the writer's own."""


@dataclass(frozen=True, slots=True)
class Others:
    """One row of ``not_of_home``."""

    when: frozenset[str]
    where: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def holds(self, words: str) -> bool:
        """Whether ``words`` tell of others."""
        return self.pattern.search(words) is not None and not (self.unless and self.unless.search(words))


def with_nobody(
    title: str, body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` without the owners that no word around the number names, where these words tell of others."""
    unspoken = [one for one in said if _is_unspoken(one)]
    told = bool(unspoken) and (any(map(_is_anothers, said)) or _OTHERS.search(body) is not None)
    whole: dict[Others, bool] = {}
    return [
        _of_nobody(one)
        if (told and _is_unspoken(one)) or _is_told_of_others(title, body, start, number, one, whole)
        else one
        for one, number, start in zip(said, quantities, starts, strict=True)
    ]


def _is_unspoken(one: Description) -> bool:
    return {"home", "never"} <= set(one.grounds.signs) and "label" not in one.grounds.signs


def _is_anothers(one: Description) -> bool:
    return one.subject is not None and not {"named", "topic"}.isdisjoint(one.grounds.signs)


def _is_told_of_others(
    title: str, body: str, start: int, number: Quantity, one: Description, whole: dict[Others, bool]
) -> bool:
    """Whether a row of the table holds for a number that only the home owns; ``whole`` keeps what holds for all."""
    signs = frozenset(one.grounds.signs)
    if (
        one.subject is None
        or not {"home", "division"} <= signs
        or not is_division(one.subject)
        or one.subject.endswith(_ZONES)
    ):
        return False
    for others in _others():
        if others.when.isdisjoint(signs) or ("label" in signs and others.where not in _ANYWHERE):
            continue
        if others in whole:
            holds = whole[others]
        else:
            holds = any(map(others.holds, _words(others.where, title, body, start, number)))
            if others.where in _OF_ALL:
                whole[others] = holds
        if holds:
            return True
    return False


def _words(where: str, title: str, body: str, start: int, number: Quantity) -> Iterator[str]:
    """The words in which a row of the table is searched; none where there are no such words."""
    paragraph = body.rfind("\n", 0, number.start) + 1
    if where == "title":
        yield title
    elif where == "article":
        yield f"{title}\n{body}"
    elif where == "sentence":
        yield body[start : number.start]
    elif where == "told":
        yield _unquoted(body[start : number.start])
    elif where == "before":
        yield _unquoted(body[max(paragraph, _sentence_before(body, start)) : number.start])
    elif where == "quote":
        opened = body.rfind("“", paragraph, number.start)
        if opened > body.rfind("”", paragraph, number.start):
            yield body[max(paragraph, opened - _LONGEST_LEAD) : number.end]
    elif where == "paragraph" and not _SPEECH.search(title):
        end = body.find("\n", number.start)
        yield _unquoted(body[paragraph : end if end >= 0 else len(body)])


_ZONES = ("名胜区", "旅游区", "景区", "开发区", "保护区", "管理区", "示范区", "高新区")
"""How zones are called that bring out a paper of their own."""
_OF_ALL = ("title", "article")
"""Where the words are the same for all numbers of an article."""
_ANYWHERE = ("quote", "told")
"""Where words tell of others even below a label."""
_LONGEST_LEAD = 24
"""Characters in front of a quotation that say who speaks."""


def _sentence_before(body: str, start: int) -> int:
    """Where the sentence in front of the one that begins at ``start`` begins."""
    return body.rfind("。", 0, max(0, start - 1)) + 1


def _unquoted(words: str) -> str:
    """``words`` without what somebody says in quotation marks."""
    return _QUOTED.sub("“”", words)


_QUOTED = re.compile("“[^”]*(?:”|$)")


@cache
def _others() -> tuple[Others, ...]:
    """All rows of the table, in order."""
    return tuple(
        Others(
            _WHEN[row["when"]],
            row["where"],
            re.compile(row["pattern"]),
            re.compile(row["unless"]) if row["unless"] else None,
        )
        for row in table("not_of_home")
    )


def _of_nobody(one: Description) -> Description:
    signs = ("home", "nobody", *(sign for sign in one.grounds.signs if sign not in _OF_HOME))
    return replace(one, subject=None, region_code=None, grounds=replace(one.grounds, signs=signs))

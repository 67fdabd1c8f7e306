"""A test of one character in front of many alternatives: at most places of a text none of them can begin.

In:  a pattern of alternatives.
Out: a pattern that matches as they do, and fails after one test where none of them can begin.
It never guesses: a pattern of which it cannot tell with what its matches begin is refused.

>>> gated("力争|(?<![动作])计划|(?:主要|预期)?目标是|[省市]里提出")
'(?=[主力市目省计预])(?:力争|(?<![动作])计划|(?:主要|预期)?目标是|[省市]里提出)'
"""

from __future__ import annotations

import re
from itertools import pairwise

_BEHIND = re.compile(r"\(\?<[=!](?:[^()]|\([^()]*\))*\)")
_GROUP = re.compile(r"\(\?(?::|P<\w+>)")
_SET = re.compile(r"\[(?!\^)((?:[^\]\\]|\\.)+)\]")
_OF_A_SET = re.compile(r"(?:\\.|[^\\])(?:-(?:\\.|[^\\]))?")
_CHARACTER = re.compile(r"[^\\\[\](){}|?*+.^$]|\\(?:[dDsS]|[^\w\s])")
_MAY_BE_ABSENT = re.compile(r"(?:[?*]|\{0?,\d*\}|\{0\})[?+]?")
_BRACKETS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]")


def gated(patterns: str) -> str:
    """The alternatives behind a test of the first character; ``^`` is tried at the start of the text alone.

    Raises:
        ValueError: when one of them may begin with anything, such as ``.`` or ``[^…]``.
    """
    firsts = {first for pattern in alternatives_of(patterns) for first in _firsts(pattern)}
    at_start = "|^" if "^" in firsts else ""
    return f"(?=[{''.join(sorted(firsts - {'^'}))}]{at_start})(?:{patterns})"


def alternatives_of(patterns: str) -> list[str]:
    """The pattern parted at each ``|`` that stands in no bracket."""
    depth, bars = 0, [-1]
    for token in _BRACKETS.finditer(patterns):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if token.group() == "|" and not depth:
            bars.append(token.start())
    return [patterns[a + 1 : b] for a, b in pairwise([*bars, len(patterns)])]


def _firsts(pattern: str) -> set[str]:
    """Characters and ranges, as in a set, with which a match begins; ``^`` where it begins with the text."""
    out: set[str] = set()
    at = 0
    while not pattern.startswith("^", at):
        if behind := _BEHIND.match(pattern, at):
            at = behind.end()
            continue
        if group := _GROUP.match(pattern, at):
            closed = _closed(pattern, at)
            out.update(*map(_firsts, alternatives_of(pattern[group.end() : closed])))
            at = closed + 1
        elif found := _SET.match(pattern, at):
            out.update(_OF_A_SET.findall(found[1]))
            at = found.end()
        elif character := _CHARACTER.match(pattern, at):
            out.add(character.group())
            at = character.end()
        else:
            raise ValueError(f"with what {pattern!r} begins cannot be told: what stands at {at} may be anything")
        absent = _MAY_BE_ABSENT.match(pattern, at)
        if absent is None:
            return out
        at = absent.end()
    return out | {"^"}


def _closed(pattern: str, start: int) -> int:
    """Where the bracket that opens at ``start`` is closed."""
    depth = 0
    for token in _BRACKETS.finditer(pattern, start):
        depth += {"(": 1, ")": -1}.get(token.group(), 0)
        if not depth:
            return token.start()
    raise ValueError(f"{pattern!r} opens a bracket at {start} that is never closed")

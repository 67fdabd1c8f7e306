"""The head of a newsletter part by part: numbers, days, bodies, marks and names, in any order and on any lines.

In:  the first lines of a bulletin, as printed.
Out: ``Head``: its parts and how many lines it takes; an empty one where no line numbers an issue.
It never takes a line of text, nor a line below the number that may be a title.

>>> head = head_of(["简 报", "第8期", "青禾县水务局      2019年7月5日", "修好七座桥", "今年，县里修好七座桥。"])
>>> [(part.kind, part.words) for part in head.parts]
[('name', '简报'), ('number', '第8期'), ('body', '青禾县水务局'), ('date', '2019年7月5日')]
>>> head.lines
3
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from transforms.imprint.head_line import LONGEST_LINE, LONGEST_NAME, NUMBER_TOO, Kind, Part, bodies_in_head, parts_of
from transforms.text.lines import HAN, ends_sentence

MOST_LINES = 12
"""Lines that a head takes at most."""
_RULE = re.compile(r"[\s|\-_=*—·.…~:\u2500-\u257f\u2581-\u258f■□]+")
_PAGE = re.compile(r"[-—·\s]*\d{1,2}[.、\s—·-]*")
"""1, a line of its own below the number: the page of what follows, with which the head ends."""


@dataclass(frozen=True, slots=True)
class Head:
    """The parts of the first ``lines`` lines, of which ``numbered`` is the first that numbers the issue."""

    parts: tuple[Part, ...] = ()
    lines: int = 0
    numbered: int = -1

    def of(self, *kinds: Kind) -> list[Part]:
        """The parts of these kinds, in order."""
        return [part for part in self.parts if part.kind in kinds]


def head_of(lines: Sequence[str]) -> Head:
    """The head that ``lines`` begin with; an empty one where none numbers an issue, or nothing else stands there."""
    return _head(tuple(lines[:MOST_LINES]))


@lru_cache(maxsize=4)
def _head(lines: tuple[str, ...]) -> Head:
    parts: list[Part] = []
    numbered = end = -1
    named = False
    lines = tuple(_mended(lines))
    for n, line in enumerate(lines):
        if not line or (len(line) <= LONGEST_LINE and _RULE.fullmatch(line)):
            end = n if not line and numbered >= 0 else end
            continue
        here = parts_of(n, line)
        if numbered >= 0 and _PAGE.fullmatch(line):
            end = n
            break
        kinds = {part.kind for part in here}
        if _is_none(n, line, here) or (numbered >= 0 and _may_be_title(n, lines, here, named, _signed(parts))):
            break
        if numbered < 0 and ("number" in kinds or _is_day_of_paper(line, here, parts)):
            numbered = n
        named = named or "name" in kinds
        parts += here
        end = n if numbered >= 0 else end
    head = Head(tuple(part for part in parts if part.line <= end), end + 1, numbered)
    if any(_PAPER_OF_LAW.search(part.words) for part in head.of("name", "body")) and _is_counted_only(head):
        return Head()
    return head if head.of("body", "date", "day", "name") else Head()


_PAPER_OF_LAW = re.compile("(?:令|公告|通告|决[定议]|函|批复|议案|[提建]案|建议|通知|意见|文件)$")
"""青禾县人民政府令 above 第4号: a paper of its own, no issue of a periodical."""


def _is_counted_only(head: Head) -> bool:
    found = [NUMBER_TOO.fullmatch(part.words) for part in head.of("number")]
    return all(hit is not None and hit["counted"] for hit in found)


def _signed(parts: Sequence[Part]) -> bool:
    return any(part.kind == "body" for part in parts)


def _is_day_of_paper(line: str, here: Sequence[Part], above: Sequence[Part]) -> bool:
    """Whether a line without a number heads a newspaper: its day, with the weekday, the moon's day or how many pages,
    and nothing else but its name (《青禾矿工》) or, on the line above, one in 报."""
    if not _OF_PAPER.search(line) or all(part.kind != "date" for part in here):
        return False
    names = [part.words for part in here if part.kind == "name"]
    if names:
        return len(names) == 1 and (f"《{names[0]}》" in line or _PAPER.fullmatch(names[0]) is not None)
    named = [part.words for part in above if part.kind == "name"]
    return len(named) == 1 and _PAPER.fullmatch(named[0]) is not None


_OF_PAPER = re.compile(r"星期[一二三四五六日天]|周[一二三四五六日](?![㐀-鿿])|农历|[一二三四五六八两\d]\s?版")
_PAPER = re.compile(rf"[{HAN}]{{1,9}}(?<![汇简通快专战海画日周月情急填申上呈电])报|[{HAN}]{{1,8}}(?:[日晚周]报)")
"""青禾矿工报, 青禾日报; no 简报, 通报."""


def _is_none(n: int, line: str, here: Sequence[Part]) -> bool:
    """Whether a line is text, too long, or a paper that is cited: none of a head."""
    cited = n > 0 and line.startswith("《")
    long = any(part.kind == "name" and len(part.words) > LONGEST_NAME for part in here)
    return not here or cited or long or ends_sentence(line.rstrip("*"))


def _mended(lines: Sequence[str]) -> list[str]:
    """The lines, a body whose last word stands below it (青禾县供销合作社 / 联合社) on one, an empty one behind it."""
    out = list(lines)
    for n, (line, below) in enumerate(pairwise(lines)):
        if _LAST_WORD.fullmatch(below.strip()) and _OF_DIVISION.fullmatch(line.strip()):
            whole = line.strip() + below.strip()
            if bodies_in_head(whole) == (whole,):
                out[n : n + 2] = [whole, ""]
    return out


_LAST_WORD = re.compile(
    "(?:工作|合作|领导|管理|协调|推进)?(?:联合社|委员会|办公室|领导小组|小组办公室|指挥部|联合会|联席会议|管理局|管委会|服务中心)"
)
_OF_DIVISION = re.compile(f"(?:中共|共青团)?[{HAN}]{{1,8}}?[省市县区州旗镇乡盟][{HAN}]{{2,16}}")


def _may_be_title(n: int, lines: Sequence[str], here: Sequence[Part], named: bool, signed: bool) -> bool:
    """Whether a line below the number may be a title, also one that ends as a body does (乡亲回乡修建图书馆), between a
    body and text: it is none where it says who prints the issue, nor where the head has no name yet and the line below
    says who brings the issue out, or when, and nothing else."""
    kinds = {part.kind for part in here}
    if len(here) == 1 and here[0].kind == "body" and not here[0].by and signed:
        text, behind = [*[ln for ln in lines[n + 1 :] if ln], "", ""][:2]
        told = behind.startswith(here[0].words)  # 青禾镇石桥大队 / 修好七座桥 / 青禾镇石桥大队今年…
        return told or len(text) > LONGEST_LINE or ends_sentence(text.rstrip("*"))
    if "name" not in kinds or "number" in kinds or (named and here[0].by) or {"body", "date"} <= kinds:
        return False
    below = parts_of(n + 1, lines[n + 1]) if n + 1 < len(lines) else []
    signs = any(part.kind in ("body", "date") for part in below) and all(part.kind != "name" for part in below)
    return named or not signs

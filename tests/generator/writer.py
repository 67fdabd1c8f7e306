"""Fills the grammar: one ``Writer`` a document, with its own random source, place, towns and people.

Speed matters (a gigabyte is written for a benchmark): templates are split into parts once, a slot is a plain
function of the writer, and every choice is one call of ``random()``.
"""

import random
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.generator import grammar as g

T = TypeVar("T")
NUMERALS = "一二三四五六七八九"
FRACTIONS = ("三分之一", "三分之二", "四分之一", "近半数", "七成", "八成多", "六成以上")
Template = tuple[tuple[str, ...], tuple[str, ...]]


def compile_template(template: str) -> Template:
    """Literals and slot names in turn: ``"共{n}人"`` → ``(("共", "人"), ("n",))``."""
    parts = re.split(r"\{(\w+)\}", template)
    return tuple(parts[0::2]), tuple(parts[1::2])


class Writer:
    """The invented county, people and figures of one document; the same seed writes the same words."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed).random
        self.year = 2004 + self.below(20)
        self.month = 1 + self.below(12)
        self.region = self.pick(g.PLACE_FIRST) + self.pick(g.PLACE_SECOND)
        self.place = self.region + self.pick(g.LEVELS)
        towns = [self.pick(g.TOWN_FIRST) + self.pick(g.TOWN_SECOND) + "镇" for _ in range(12)]
        self.towns = tuple(towns)
        self.people = tuple(self.pick(g.SURNAMES) + self.pick(g.GIVEN) for _ in range(16))

    def below(self, n: int) -> int:
        return int(self.random() * n)

    def pick(self, options: Sequence[T]) -> T:
        return options[int(self.random() * len(options))]

    def chance(self, share: float) -> bool:
        return self.random() < share

    def fill(self, template: Template) -> str:
        literals, slots = template
        text = [literals[0]]
        for slot, literal in zip(slots, literals[1:], strict=True):
            text.append(SLOTS[slot](self))
            text.append(literal)
        return "".join(text)

    def one_of(self, templates: Sequence[Template]) -> str:
        return self.fill(self.pick(templates))

    def paragraph(self, counted: float = 0.3) -> str:
        """Three to seven sentences; a share ``counted`` of them states figures."""
        return "".join(
            self.one_of(COUNTED if self.random() < counted else PROSE) for _ in range(3 + int(self.random() * 5))
        )

    def communique_paragraph(self) -> str:
        return "".join(self.one_of(COMMUNIQUE) for _ in range(4 + self.below(5)))

    def title(self) -> str:
        return self.one_of(TITLES)

    def heading(self, number: int) -> str:
        return self.one_of(HEADINGS).replace("#", NUMERALS[number % 9])

    def name_spread(self) -> str:
        """A person as bylines print them: two characters are spread (童 星)."""
        name = self.pick(self.people)
        return f"{name[0]} {name[1]}" if len(name) == 2 else name


def _period(w: Writer) -> str:
    return w.fill(w.pick(PERIODS))


def _group(w: Writer) -> str:
    return w.pick(g.GROUPS)[1]


def _count(w: Writer) -> str:
    return f"{2 + w.below(980)}名" if w.chance(0.7) else f"{w.pick(NUMERALS)}百余名"


def _deed(w: Writer) -> str:
    unit, what = w.pick(g.DEEDS)
    number = f"{w.below(90) / 10 + 1:.1f}万" if w.chance(0.2) else str(3 + w.below(4000))
    return f"{what}{number}{unit}" if w.chance(0.5) else f"{number}余{unit}{what}"


def _money(w: Writer) -> str:
    return f"{1 + w.below(900) / 10:g}亿元" if w.chance(0.15) else f"{3 + w.below(9000)}万元"


def _many(w: Writer) -> str:
    return f"{w.below(400) / 100 + 0.1:.2f}万人次" if w.chance(0.5) else f"{100 + w.below(9000)}余人次"


SLOTS: dict[str, Callable[[Writer], str]] = {
    "place": lambda w: w.place,
    "town": lambda w: w.pick(w.towns),
    "person": lambda w: w.pick(w.people),
    "virtue": lambda w: w.pick(g.VIRTUES),
    "idiom": lambda w: w.pick(g.IDIOMS),
    "matter": lambda w: w.pick(g.MATTERS),
    "duty": lambda w: w.pick(g.DUTIES),
    "slogan": lambda w: w.pick(g.SLOGANS),
    "actor": lambda w: w.pick(g.ACTORS),
    "adverb": lambda w: w.pick(g.ADVERBS),
    "verb": lambda w: w.pick(g.VERBS),
    "modifier": lambda w: w.pick(g.MODIFIERS),
    "thing": lambda w: w.pick(g.THINGS),
    "spot": lambda w: w.pick(g.SPOTS),
    "result": lambda w: w.pick(g.RESULTS),
    "noun": lambda w: w.pick(g.NOUNS),
    "period": _period,
    "group": _group,
    "group_name": _group,
    "groupunit": lambda w: w.pick(("人", "户", "名")),
    "count": _count,
    "deed": _deed,
    "money": _money,
    "money2": _money,
    "many": _many,
    "measure": lambda w: w.pick(g.MEASURES)[0],
    "income": lambda w: w.pick(g.INCOMES),
    "share": lambda w: f"{w.below(1000) / 10:g}%",
    "growth": lambda w: f"{w.below(400) / 10 + 0.1:.1f}%",
    "points": lambda w: f"{w.below(90) / 10 + 0.1:.1f}",
    "fraction": lambda w: w.pick(FRACTIONS),
    "number": lambda w: str(20 + w.below(900)),
    "small": lambda w: str(2 + w.below(30)),
    "days": lambda w: str(10 + w.below(50)),
    "thousands": lambda w: str(1000 + w.below(60000)),
    "age": lambda w: f"{w.below(400) / 10 + 25:.1f}",
    "numeral": lambda w: w.pick("两三四五六"),
    "yi": lambda w: f"{w.below(40000) / 100 + 0.5:.2f}",
    "tons": lambda w: f"{w.below(9000) / 100 + 0.2:.2f}",
    "updown": lambda w: "下降" if w.chance(0.25) else "增长",
    "sector": lambda w: w.pick(g.SECTORS),
    "crop": lambda w: w.pick(g.CROPS),
    "year": lambda w: str(w.year),
    "next_year": lambda w: str(w.year + 1 + w.below(4)),
    "month": lambda w: str(1 + w.below(12)),
    "day": lambda w: str(1 + w.below(28)),
    "mark": lambda _: "#",
}
"""What fills each slot of the grammar; ``#`` is the place of a heading's number."""


def _compiled(templates: Sequence[str]) -> tuple[Template, ...]:
    return tuple(compile_template(t) for t in templates)


PROSE = _compiled(g.COMPOSED * 5 + g.PROSE)  # the composed ones rarely repeat
COUNTED, COMMUNIQUE = _compiled(g.COUNTED), _compiled(g.COMMUNIQUE)
TITLES, SUBTITLES, HEADINGS = _compiled(g.TITLES), _compiled(g.SUBTITLES), _compiled(g.HEADINGS)
CAPTIONS, PERIODS = _compiled(g.CAPTIONS), _compiled(g.PERIODS)

"""How much better a stretch of text reads when one of its Han characters is taken for a symbol.

In:  a stretch without white space, the place of a character in it.
Out: the gain in nats: how much cheaper the cheapest reading is with the symbol than with the Han character.
It decides nothing: it weighs the two readings, with every other doubtful character of the stretch left open.

A reading is a row of words of the word list, personal names, symbols, numbers and letters; each costs minus the
logarithm of how common it is, and some costs more behind or before others (no comma behind a comma).

>>> gain("坚持袁抓实遥", 2) > 5, gain("开阔视野", 3) < 0
(True, True)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from transforms.founder_table import UNKNOWN_HAN_COST, symbols, word_cost
from transforms.reference import table as reference
from transforms.words import frequencies

LONGEST_WORD = 5
REACH = 7
"""Characters read on either side of the one in question."""
NAME_COST = 5.2
"""A personal name among the words of running text."""
NUMBER_COST = 4.2
LETTERS_COST = 7.0
DIGIT_MORE = 0.4
LETTER_MORE = 0.6
IMPOSSIBLE = 60.0

START, WORD, FUNCTION, NUMBER, LETTERS, PAUSE, STOP, COLON, OPEN, CLOSE, OTHER = range(11)

KIND_OF: Mapping[str, int] = {
    "pause": PAUSE, "stop": STOP, "colon": COLON, "open": OPEN, "close": CLOSE, "digit": NUMBER, "letter": LETTERS,
    "dash": OTHER, "dots": OTHER, "joint": OTHER, "blank": START, "bullet": OTHER, "other": OTHER, "unit": OTHER,
    "sign": OTHER, "point": OTHER,
}  # fmt: skip

BESIDE: Mapping[tuple[int, int], float] = {
    (PAUSE, PAUSE): 9, (PAUSE, STOP): 9, (PAUSE, COLON): 9, (PAUSE, CLOSE): 4,
    (STOP, PAUSE): 9, (STOP, STOP): 7, (STOP, COLON): 9, (STOP, CLOSE): -1.5,
    (COLON, PAUSE): 9, (COLON, STOP): 9, (COLON, COLON): 9, (COLON, CLOSE): 6, (COLON, OPEN): -1.5,
    (OPEN, PAUSE): 9, (OPEN, STOP): 8, (OPEN, COLON): 9, (OPEN, CLOSE): 8, (OPEN, OPEN): 1,
    (CLOSE, PAUSE): -1, (CLOSE, STOP): -1, (CLOSE, CLOSE): 0.5, (CLOSE, OPEN): 1,
    (START, PAUSE): 5, (START, STOP): 6, (START, COLON): 6, (START, CLOSE): 5,
    (FUNCTION, PAUSE): 4, (FUNCTION, STOP): 4, (FUNCTION, CLOSE): 3, (FUNCTION, COLON): 3,
}  # fmt: skip
"""What it costs more (or less) when a token of the second kind follows one of the first."""

FUNCTION_WORDS = frozenset("的和与及在把被从对向以将为因使让给比跟同或而则且但并若虽这那各每某该其所不未没很更最较")
"""Words that end no clause: a pause behind them is unlikely. Surnames on their own are like them."""
SURNAMES = frozenset("李刘陈赵吴徐孙郭宋郑谢韩冯董萧程曹邓沈彭吕蒋蔡贾魏薛阎潘袁姚谭廖邹崔邱侯邵孟汤尹黎贺赖龚")
NOT_AFTER_PAUSE = frozenset("的了着们性化者之地得式般")


@cache
def _names() -> Mapping[str, tuple[float, float, float]]:
    """Character → cost as a surname, in the middle and at the end of a name (jieba's name model)."""

    def cost(text: str) -> float:
        return float(text) if text else IMPOSSIBLE

    return {
        row["character"]: (cost(row["as_surname"]), cost(row["as_middle"]), cost(row["as_last"]))
        for row in reference("name_characters")
    }


@lru_cache(maxsize=65536)
def gain(stretch: str, at: int, active: frozenset[str] = frozenset()) -> float:
    """Nats won by reading ``stretch[at]`` as its symbol; ``active``: characters that may be symbols besides."""
    options = _options(stretch, active | {stretch[at]})
    return _cheapest(stretch, options, at, False) - _cheapest(stretch, options, at, True)


def _options(stretch: str, active: frozenset[str]) -> list[list[tuple[int, float, int]]]:
    """For every position the tokens that begin there: end, cost, kind."""
    words = frequencies()
    names = _names()
    table = symbols()
    n = len(stretch)
    out: list[list[tuple[int, float, int]]] = []
    for i, char in enumerate(stretch):
        here: list[tuple[int, float, int]] = []
        if not "\u4e00" <= char <= "\u9fff":
            here.append((i + 1, 0.0, fixed_kind(char)))
            out.append(here)
            continue
        count = words.get(char, 0)
        kind = FUNCTION if char in FUNCTION_WORDS or char in SURNAMES else WORD
        here.append((i + 1, min(UNKNOWN_HAN_COST, word_cost(count)), kind))
        for end in range(i + 2, min(n, i + LONGEST_WORD) + 1):
            count = words.get(stretch[i:end], 0)
            if count:
                here.append((end, word_cost(count), WORD))
        if char in names and (surname := names[char][0]) < 9:
            if i + 1 < n and (last := names.get(stretch[i + 1])):
                here.append((i + 2, NAME_COST + 1.2 + surname + last[2], WORD))
                if i + 2 < n and (end_of := names.get(stretch[i + 2])):
                    here.append((i + 3, NAME_COST + 0.4 + surname + last[1] + end_of[2], WORD))
        if char in active:
            symbol = table[char]
            if symbol.kind in ("dash", "dots") and stretch[i + 1 : i + 2] == char:
                here.append((i + 2, symbol.cost, OTHER))
            here.append((i + 1, symbol.cost + (4.0 if symbol.kind in ("dash", "dots") else 0.0), KIND_OF[symbol.kind]))
        out.append(here)
    return out


_FIXED = {
    **dict.fromkeys("，、；", PAUSE), **dict.fromkeys("。？！", STOP), "：": COLON,
    **dict.fromkeys("“‘（《〈「『〔【〖(［[", OPEN), **dict.fromkeys("”’）》〉」』〕】〗)］]", CLOSE),
    "\n": START,
}  # fmt: skip


def fixed_kind(char: str) -> int:
    """The kind of a character that is no Han character."""
    if char in _FIXED:
        return _FIXED[char]
    if char.isdigit():
        return NUMBER
    return LETTERS if char.isalpha() else OTHER


def _cheapest(stretch: str, options: list[list[tuple[int, float, int]]], at: int, as_symbol: bool) -> float:
    n = len(stretch)
    best: list[dict[int, float]] = [{} for _ in range(n + 1)]
    best[0] = {WORD: 0.0}
    for i in range(n):
        for before, cost in best[i].items():
            for end, token, kind in options[i]:
                if i <= at < end:
                    symbol = end == at + 1 == i + 1 and kind not in (WORD, FUNCTION)
                    if end - i == 2 and kind == OTHER:
                        symbol = True
                    if symbol != as_symbol:
                        continue
                total = cost + token + beside(before, kind, stretch[i], token)
                if total < best[end].get(kind, 999.0):
                    best[end][kind] = total
    return min(best[n].values(), default=IMPOSSIBLE)


def beside(before: int, kind: int, char: str, token: float) -> float:
    """What a token costs more behind a token of the kind ``before``."""
    if kind == NUMBER:
        return DIGIT_MORE if before == NUMBER or not token else NUMBER_COST
    if kind == LETTERS:
        return LETTER_MORE if before == LETTERS or not token else LETTERS_COST - (3.0 if before == NUMBER else 0.0)
    if kind == WORD and before in (PAUSE, STOP, COLON, OPEN) and char in NOT_AFTER_PAUSE:
        return 5.0
    if kind == OTHER and before == NUMBER and token >= 9.0:
        return -5.0
    return BESIDE.get((before, kind), 0.0)

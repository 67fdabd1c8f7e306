"""How much better a stretch of text reads when one of its Han characters is taken for a symbol.

In:  a stretch without white space (a newline stands for the end of a paragraph), the place of a character in it.
Out: the gain in nats: how much cheaper the cheapest reading is with the symbol than with the Han character.
It decides nothing: it weighs the two readings, with every other doubtful character of the stretch left open.

A reading is a row of words of the word list, personal names, symbols, numbers and letters; each costs minus the
logarithm of how common it is, and some cost more behind or before others (no comma behind a comma).

>>> gain("坚持袁抓实遥", 2) > 5, gain("开阔视野", 3) < 0
(True, True)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from transforms.mending.founder_table import SYMBOLS_ONLY, han_cost, han_words, may_be_symbols, symbols, word_cost
from transforms.reference import table as reference

LONGEST_WORD = 5
REACH = 7
"""Characters read on either side of the one in question."""
IMPOSSIBLE = 60.0

NAME_COST = 4.6
"""A personal name among the words of running text; more with one given name, less with two."""
NUMBER_COST = 4.2
NEXT_DIGIT_COST = 0.4
LETTERS_COST = 7.0
NEXT_LETTER_COST = 0.6
SAME_WORD_COST = -5.0
"""A clean letter directly behind a letter: the capital of Summary was shifted, the rest was not."""

(
    START, WORD, FUNCTION, TITLE, NAME, NUMBER, DIGIT, DIGITS, LETTERS, POINT, UNIT, SIGN, DASH,
    PAUSE, STOP, COLON, OPEN, CLOSE, BULLET, OTHER, PARTICLE, MEASURE, ORDINAL, LATIN,
) = range(KINDS := 24)  # fmt: skip
"""Kinds of tokens. ``NUMBER`` is one printed clean, ``DIGIT`` and ``DIGITS`` are shifted numbers of one and more;
``TITLE`` is a word that often stands before a name. What stands before a token also tells ``PARTICLE`` (的, which never
follows a pause) and ``MEASURE`` (a word that often follows a number) from a plain ``WORD``; a clean letter is ``LATIN``
to what stands before."""

KIND_OF: Mapping[str, int] = {
    "pause": PAUSE, "stop": STOP, "colon": COLON, "open": OPEN, "close": CLOSE, "digit": DIGIT, "letter": LETTERS,
    "dash": DASH, "dots": OTHER, "joint": OTHER, "blank": START, "bullet": BULLET, "other": OTHER, "unit": UNIT,
    "sign": SIGN, "point": POINT,
}  # fmt: skip

RUNS = frozenset(("dash", "dots", "blank"))
"""Symbols printed twice as a rule: —— …… and the blanks of an indent."""

BESIDE: Mapping[tuple[int, int], float] = {
    (PAUSE, PAUSE): 9, (PAUSE, STOP): 9, (PAUSE, COLON): 9, (PAUSE, CLOSE): 4, (PAUSE, START): 2,
    (STOP, PAUSE): 9, (STOP, STOP): 7, (STOP, COLON): 9, (STOP, CLOSE): -1.5, (STOP, START): -1.5,
    (COLON, PAUSE): 9, (COLON, STOP): 9, (COLON, COLON): 9, (COLON, CLOSE): 6, (COLON, OPEN): -1.5,
    (OPEN, PAUSE): 9, (OPEN, STOP): 8, (OPEN, COLON): 9, (OPEN, CLOSE): 8, (OPEN, OPEN): 1, (OPEN, START): 8,
    (CLOSE, PAUSE): -1, (CLOSE, STOP): -1, (CLOSE, CLOSE): 0.5, (CLOSE, OPEN): 1,
    (START, PAUSE): 9, (START, STOP): 9, (START, COLON): 9, (START, CLOSE): 8,
    (FUNCTION, PAUSE): 5, (FUNCTION, STOP): 5, (FUNCTION, CLOSE): 3, (FUNCTION, COLON): 3, (FUNCTION, START): 2,
    (NUMBER, UNIT): -5, (DIGIT, UNIT): -5, (DIGITS, UNIT): -5, (LETTERS, UNIT): -2, (CLOSE, UNIT): -2,
    (NUMBER, SIGN): -4, (DIGIT, SIGN): -4, (DIGITS, SIGN): -4, (LETTERS, SIGN): -4, (UNIT, SIGN): -4, (CLOSE, SIGN): -2,
    (PAUSE, UNIT): 5,
    (STOP, UNIT): 5, (WORD, UNIT): 2, (PAUSE, SIGN): 3, (SIGN, WORD): 3, (SIGN, FUNCTION): 4,
    (SIGN, PAUSE): 5, (SIGN, STOP): 5,
    (NUMBER, POINT): -4, (DIGIT, POINT): -4, (DIGITS, POINT): -4, (WORD, POINT): 4, (POINT, WORD): 6,
    (POINT, START): 6, (POINT, PAUSE): 6, (POINT, STOP): 6, (DIGIT, PAUSE): 3, (DIGIT, STOP): 3, (DIGIT, CLOSE): 3,
    (NUMBER, DASH): -2, (DIGIT, DASH): -2, (DIGITS, DASH): -2, (UNIT, DASH): -2, (DASH, NUMBER): -4,
    (START, BULLET): -3, (WORD, BULLET): 4, (FUNCTION, BULLET): 6, (BULLET, PAUSE): 6, (BULLET, STOP): 6,
    (BULLET, CLOSE): 6, (BULLET, START): 4,
    (TITLE, NAME): -4, (COLON, NAME): -1.5, (PAUSE, NAME): -1, (FUNCTION, NAME): -1, (START, NAME): -1,
    (NAME, PAUSE): -0.5,
}  # fmt: skip
"""What it costs more (or less) when a token of the second kind follows one of the first."""

FUNCTION_WORDS = frozenset("和与及在把被从对向以将为因使让给比跟同或而则且但并若虽这那各每某该其所不未没很更最较由姓")
"""Words that end no clause: a pause behind them is unlikely. Surnames on their own are like them."""
SURNAMES = frozenset("李刘陈赵吴徐孙郭宋郑谢韩冯董萧程曹邓沈彭吕蒋蔡贾魏薛阎潘袁姚谭廖邹崔邱侯邵孟汤尹黎贺赖龚")
TITLES = frozenset(
    re.findall(
        r"\w+",
        """书记 主任 局长 县长 市长 区长 镇长 乡长 村长 院长 校长 所长 站长 队长 部长 处长 科长 厅长 会长 组长 班长
        社长 园长 厂长 行长 主席 教授 教师 老师 医生 护士 院士 博士 研究员 工程师 记者 通讯员 编辑 同志 先生 女士
        代表 委员 党员 干部 群众 村民 居民 经理 董事长 总经理 总裁 教练 主教练 运动员 常委 副书记 副主任 副局长
        副县长 副市长 副院长 副部长 副主席 秘书长 理事长 作者 诗人 作家 画家 学者 专家 法官 检察官 律师 民警
        司机 战士 劳模 选手 队员 社员 委员长 主编 主持 主持人 出席 记录 联系人""",
    )
)
"""Words that often stand before a name."""
NOT_AFTER_PAUSE = frozenset("的了着们性化者之地得式般")
AFTER_NUMBER = frozenset(
    "则朵颗个名人年月日号次项条户家件万千百亿元岁级类米公吨亩例位期届支批只场天时分秒点倍成折种组所座处套台辆艘头棵株"
    "版册页卷章节款第多余几平立斤克里厘毫小周季度村社区镇乡县市省国校班间层栋幢路楼室字句篇本部代月"
)
"""Characters that often begin the word behind a number."""


@cache
def name_costs() -> Mapping[str, tuple[float, float, float]]:
    """Character → cost as a surname, in the middle and at the end of a name (jieba's name model)."""

    def cost(text: str) -> float:
        return float(text) if text else IMPOSSIBLE

    return {
        row["character"]: (cost(row["as_surname"]), cost(row["as_middle"]), cost(row["as_last"]))
        for row in reference("name_characters")
    }


RARE, GIVEN_NAME_COST, ALONE_COST = 300, 14.5, 3.5
"""A word counted less often, whose characters cost less as a given name, seldom stands without its surname."""


def is_given_name(word: str) -> bool:
    """Whether two characters are likely as a given name."""
    names = name_costs()
    return word[0] in names and word[1] in names and names[word[0]][1] + names[word[1]][2] < GIVEN_NAME_COST


Token = tuple[int, float, int, int, bool]
"""How many characters, what it costs, its kind to what stands before and behind, whether it is a shifted symbol."""


@cache
def _beside() -> list[list[float]]:
    """``BESIDE`` as a matrix, with what holds for whole groups of kinds."""
    grid = [[0.0] * KINDS for _ in range(KINDS)]
    for (before, kind), cost in BESIDE.items():
        grid[before][kind] = float(cost)
    for row in grid:
        row[DIGIT] = NUMBER_COST
        row[LETTERS] = LETTERS_COST
        for kind in (PARTICLE, MEASURE):
            row[kind] = row[WORD]
    for number in (DIGIT, DIGITS, POINT):
        grid[number][DIGIT] = NEXT_DIGIT_COST
        grid[number][LETTERS] = LETTERS_COST - (0.0 if number == POINT else 2.0)
        for kind in (WORD, FUNCTION, TITLE, PARTICLE):
            grid[number][kind] += 4.0 if number == DIGIT else 3.5 if number == DIGITS else 0.0
    grid[START][DIGIT] = NUMBER_COST - 2.0
    grid[ORDINAL][DIGIT] = NUMBER_COST - 4.0
    grid[SIGN][LETTERS] = LETTERS_COST - 3.0
    grid[NUMBER][DIGIT] = NUMBER_COST + 5.0
    grid[NUMBER][LETTERS] = LETTERS_COST - 3.0
    grid[LETTERS][LETTERS] = NEXT_LETTER_COST
    grid[LETTERS][LATIN] = SAME_WORD_COST
    for pause in (PAUSE, STOP, COLON, OPEN):
        grid[pause][PARTICLE] += 5.0
    return grid


@lru_cache(maxsize=1 << 16)
def gain(stretch: str, at: int, level: int = SYMBOLS_ONLY) -> float:
    """Nats won by reading ``stretch[at]`` as its symbol; ``level`` says which characters may be symbols besides."""
    return _gain(stretch, at, _tokens(stretch, may_be_symbols(level), stretch[at]))


HAN_EXITS, HAN_ENTRIES = (WORD, FUNCTION, TITLE, NAME, ORDINAL), (WORD, PARTICLE, MEASURE, NAME)
"""Kinds of words and names to what stands behind and before them."""
UNBOUND = RUNS | {"digit"}
"""Symbols that stand in rows, and those that are of another kind behind their like."""


@lru_cache(maxsize=1 << 14)
def may_win(char: str, before: str, behind: str, level: int) -> bool:
    """Whether the symbol of ``char`` can win anything between these two characters; no reading of the stretch is asked.

    Whatever reading has the symbol has another beside it with the Han character as a word of its own. The two differ
    by what these cost and by what it costs to stand beside their neighbours, of whatever kind those are.
    """
    symbol = symbols()[char]
    kind = KIND_OF[symbol.kind]
    shifted = may_be_symbols(level) | {char}
    ends, begins = _kinds(before, shifted, HAN_EXITS), _kinds(behind, shifted, HAN_ENTRIES)
    if symbol.kind in UNBOUND or (kind in GOES_ON and DIGIT in begins):
        return True
    ((_, cost, entry, exit_, _), _), beside = _alone(char), _beside()
    at_start = max(beside[k][entry] - beside[k][kind] for k in ends or (WORD,))
    at_end = max((beside[exit_][k] - beside[kind][k] for k in begins), default=0.0)
    return cost - symbol.cost + at_start + at_end > -ROUNDING


ROUNDING = 1e-6


def _kinds(char: str, shifted: frozenset[str], of_han: tuple[int, ...]) -> tuple[int, ...]:
    """The kinds of the tokens that may end or begin with ``char``; of none at the edge of the text."""
    if not char:
        return ()
    if not "\u4e00" <= char <= "\u9fff":
        return (LETTERS, LATIN) if fixed_kind(char) == LETTERS else (fixed_kind(char),)
    return (*of_han, KIND_OF[symbols()[char].kind], DIGITS) if char in shifted else of_han


def _tokens(stretch: str, shifted: frozenset[str], asked: str) -> list[tuple[Token, ...]]:
    """For every position the tokens that begin there; ``asked`` may be a symbol besides the ``shifted``."""
    out: list[tuple[Token, ...]] = []
    for i, char in enumerate(stretch):
        if not "\u4e00" <= char <= "\u9fff":
            out.append(_printed(char))
        elif char in shifted or char == asked:
            out.append((*_words(stretch[i : i + LONGEST_WORD]), _symbol(char, stretch, i)))
        else:
            out.append(_words(stretch[i : i + LONGEST_WORD]))
    return out


@cache
def _printed(char: str) -> tuple[Token]:
    """A character that is no Han character, as a token."""
    kind = fixed_kind(char)
    return ((1, 0.0, LATIN if kind == LETTERS else kind, kind, False),)


def _symbol(char: str, stretch: str, i: int) -> Token:
    """The shifted symbol, or the rule of several, that begins at ``i``."""
    symbol = symbols()[char]
    kind = KIND_OF[symbol.kind]
    if symbol.kind not in RUNS:
        return 1, symbol.cost, kind, kind, True
    run = len(stretch) - i - len(stretch[i:].lstrip(char))
    return run, symbol.cost if run > 1 else symbol.cost + 3.0, kind, kind, True


@lru_cache(maxsize=1 << 15)
def _words(ahead: str) -> tuple[Token, ...]:
    """Words of the list and personal names that ``ahead`` begins with."""
    alone, surname = _alone(ahead[0])
    counts = han_words()
    longer = [_word(word) for n in range(2, len(ahead) + 1) if counts.get(word := ahead[:n])]
    names = _names(surname, ahead) if surname is not None and len(ahead) > 1 else ()
    return (alone, *longer, *names)


@cache
def _alone(char: str) -> tuple[Token, float | None]:
    """A Han character as a word of its own, and its cost as a surname where it may be one."""
    entry = PARTICLE if char in NOT_AFTER_PAUSE else MEASURE if char in AFTER_NUMBER else WORD
    kind = ORDINAL if char == "第" else FUNCTION if char in FUNCTION_WORDS or char in SURNAMES else WORD
    costs = name_costs().get(char)
    return (1, han_cost(char), entry, kind, False), costs[0] if costs is not None and costs[0] < 9 else None


@lru_cache(maxsize=1 << 14)
def _word(word: str) -> Token:
    """A word of several characters that the list has."""
    count = han_words()[word]
    cost = word_cost(count)
    if len(word) == 2 and count < RARE and is_given_name(word):
        cost += ALONE_COST
    kind = TITLE if word in TITLES or word[-2:] in TITLES else WORD
    return len(word), cost, MEASURE if word[0] in AFTER_NUMBER else WORD, kind, False


def _names(surname: float, ahead: str) -> list[Token]:
    """The personal names of two and of three characters that ``ahead`` may begin with."""
    names = name_costs()
    second = names.get(ahead[1])
    if second is None:
        return []
    out: list[Token] = [(2, NAME_COST + 1.2 + surname + second[2], NAME, NAME, False)]
    if len(ahead) > 2 and (third := names.get(ahead[2])):
        out.append((3, NAME_COST + 0.2 + surname + second[1] + third[2], NAME, NAME, False))
    return out


GOES_ON = frozenset((DIGIT, DIGITS, POINT, START, SIGN))
"""Behind these a single digit is a number like any other: a list mark, a decimal, 1+1."""
_FIXED = {
    **dict.fromkeys("，、；,;", PAUSE), **dict.fromkeys("。？！?!", STOP), "：": COLON,
    **dict.fromkeys("“‘（《〈「『〔【〖(［[", OPEN), **dict.fromkeys("”’）》〉」』〕】〗)］]", CLOSE),
    **dict.fromkeys("%％‰℃", UNIT), **dict.fromkeys("\n#*", START), **dict.fromkeys("+＋=＝", SIGN), ".": POINT,
}  # fmt: skip


def fixed_kind(char: str) -> int:
    """The kind of a character that is no Han character."""
    if char in _FIXED:
        return _FIXED[char]
    if char.isdigit():
        return NUMBER
    return LETTERS if char.isalpha() else OTHER


def _gain(stretch: str, at: int, tokens: list[tuple[Token, ...]]) -> float:
    """The cheapest reading with the Han character at ``at`` less the cheapest with its symbol (Viterbi)."""
    n = len(stretch)
    beside = _beside()
    han: list[dict[int, float]] = [{} for _ in range(n + 1)]
    symbol: list[dict[int, float]] = [{} for _ in range(n + 1)]
    han[0] = {WORD: 0.0}
    for table in (han, symbol):
        for i in range(n) if table is han else range(at + 1, n):
            if not (row := table[i]):
                continue
            for length, token, entry, exit_, shifted in tokens[i]:
                cells = (symbol if shifted and i <= at < i + length else table)[i + length]
                for before, cost in row.items():
                    total = cost + token + beside[before][entry]
                    kind = DIGITS if exit_ == DIGIT and before in GOES_ON else exit_
                    if total < cells.get(kind, 999.0):
                        cells[kind] = total
    return min(han[n].values(), default=IMPOSSIBLE) - min(symbol[n].values(), default=IMPOSSIBLE)

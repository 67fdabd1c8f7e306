"""Where a noun phrase behind a measure word ends and what is said of it begins: 40名选手 | 同台竞技.

In:  the words behind a measure word, up to the clause mark; whether the measure word counts people or bodies.
Out: an offset in those words; their length where nothing is said of the thing.
It reads parts of speech (``text.words``) only. Compounds with a verb inside stay whole (种粮大户, 党员培训班).

>>> words = "渔船上设立了党小组"
>>> words[: predicate_at(words, "条")], predicate_at("种粮大户", "名")
('渔船上', 4)
"""

from __future__ import annotations

import re

from transforms.reference import words_of
from transforms.text.words import frequency, tagged

LONGEST_HEAD = 24
"""Characters read for the head."""
_ASPECTS = frozenset("着了过起上出到成下")
"""What stands behind a verb that is said of something: 守着, 插起, 用上, 结成."""
_NOUNS_TOO = frozenset({"支出", "演出", "输出", "付出", "突出", "杰出", "收成", "提成", "组成", "形成"})
_QUALITIES = frozenset({"日常", "临时", "义务", "常年", "现代"})
"""What the word list calls adverbs and a noun phrase may hold: 日常考核组."""
_NO_NOUN = re.compile("[没未]|从(?![业事军教])")
"""11人 | 没能过关: what stands behind the number is said at once."""
_TOWARDS = frozenset("为成到给入进")
"""迁到, 划为, 送给: a verb that goes on to where or what becomes of the thing."""
_HOLDS = frozenset("有着满")
_PLACES = frozenset("上里中内下")
_PEOPLE_END = (
    "[员人者众师生民工户手官长士医姓童妇女友属子儿娘汉棍妻亲嫂]"
    "|[果茶菜棉蚕蔗烟花药粮]农"
    "|同志|队伍|干部|书记|支书|主任|标兵|能手|骨干|代表|青年|家庭|专家|企业家|艺术家"
)
_BODY_END = "企业|公司|单位|部门|组织|支部|合作社|机构|商户|农场|医院|协会|联合社|商会|银行|店|厂|院"
_PLACE_END = "村|社区|乡镇|街道|学校|班组|网格|公社|大队|生产队|小队|车间|[县市区镇乡校]"
_PERSON = re.compile(f"(?:{_PEOPLE_END})$")
_WHO = re.compile(f"[^，的]{{1,6}}?(?:{_PEOPLE_END})")
_BODY = re.compile(f"(?:{_BODY_END})$")
_ACTOR = re.compile(f"(?:{_PEOPLE_END}|{_BODY_END}|{_PLACE_END})$")
"""Ends of nouns that do something themselves."""
_PEOPLE = frozenset({"名", "位", "人", "户", "口人", "对"})
_COUNTS_ACTORS = _PEOPLE | {"家", "个", "所", "支"}
"""Measure words of people, households and bodies."""
_SUFFIX = re.compile(r".{0,3}[员人者家手工队班组站点所会室库率费金款额量数书卡表机具厂店园区]$")
"""培训 + 班, 调解 + 员: the verb belongs to a compound."""


def predicate_at(words: str, unit: str) -> int:
    """The offset in ``words`` at which something begins to be said of the thing; ``unit`` is the measure word."""
    tokens = _tokens(words[:LONGEST_HEAD])
    opens = tokens and (tokens[0][1] == "p" or _NO_NOUN.match(words))
    if opens and ("的" not in words or (unit in _PEOPLE and not _PERSON.search(words))):
        return 0
    at = len(tokens[0][0]) if tokens else 0
    quoted = tokens[0][0] in _OPEN if tokens else False
    for i in range(1, len(tokens)):
        word = tokens[i][0]
        quoted = (quoted or word in _OPEN) and word not in _CLOSE
        if not quoted and _says(tokens, i, unit, words[at:]):
            return at
        at += len(word)
    return len(words)


def _tokens(words: str) -> list[tuple[str, str]]:
    """Parts of speech; 村, 人, 县 are words before what is no word with them: 村 | 送水, 人 | 帮他采茶."""
    if _ALONE.match(words) and not frequency(words[:2]):
        return [(words[0], "n"), *tagged(words[1:])]
    return tagged(words)


_ALONE = re.compile("村|人|县[^直级域属内外]")
_OPEN, _CLOSE = frozenset("“《（("), frozenset("”》）)")


def _says(tokens: list[tuple[str, str]], i: int, unit: str, rest: str) -> bool:
    """Whether what is said of the thing begins at token ``i``."""
    word, tag = tokens[i]
    before, following = tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else ("", "")
    if "的" in rest[:-1] and not (unit in _PEOPLE and _PERSON.search(before[0]) and not _PERSON.search(rest)):
        return False
    if (tag == "d" and word not in _QUALITIES) or (tag == "p" and len(rest) > len(word)):
        return True
    person_does = unit in _PEOPLE and _PERSON.search(before[0]) is not None
    if person_does and word in _QUALITIES and following[1][:1] == "v":
        return True
    if person_does and following[0] and word in words_of("verbs_of_a_list") and not _SUFFIX.fullmatch(following[0]):
        return True
    if before[1] == "s" or (before[0] in _PLACES and before[1] == "f"):
        return tag in ("v", "vd", "p") or word[-1] in _HOLDS
    if tag not in ("v", "vd"):
        return False
    if following[1] in ("ul", "uz", "ug") or (word[-1] in _TOWARDS and word != "收入") or following[0] in _TOWARDS:
        return True
    if following[0][:1] in _ASPECTS and len(rest) > len(word) + 1:
        return True
    acts = _BODY if unit == "家" else _PERSON if unit in _PEOPLE else _ACTOR
    if not acts.search(before[0]):
        return False
    if word[-1] in _ASPECTS and len(word) > 1 and word not in _NOUNS_TOO and len(rest) > len(word):
        return unit in _COUNTS_ACTORS
    return unit in _COUNTS_ACTORS and not _SUFFIX.fullmatch(rest[len(word) :])


def verb_at_end(words: str) -> str:
    """The verb with which ``words`` end, of 2 to 4 characters: 县里组织 → 组织; empty where they end in another word.

    >>> verb_at_end("县财政安排"), verb_at_end("公司"), verb_at_end("组建起")
    ('安排', '', '组建')
    """
    tokens = tagged(words[-_LONGEST_VERB * 2 :])
    while tokens and (tokens[-1][0] in _ASPECTS or tokens[-1][1] in ("ul", "uz", "ug")):
        tokens.pop()
    verb = ""
    for word, tag in reversed(tokens):
        if not (tag[:1] == "v" or word in _VERBS) or word in _MODAL:
            break
        verb = word + verb
    if not verb and len(tokens) == 1 and tokens[0][1] in ("f", "b"):
        verb = tokens[0][0]
    verb = verb.removeprefix("打算").lstrip("".join(_MODAL))
    return verb if 1 < len(verb) <= _LONGEST_VERB else ""


def is_verb(words: str) -> bool:
    """Whether ``words`` are nothing but a verb: 精简, not 培训 (also a noun)."""
    tokens = tagged(words)
    return len(tokens) == 1 and len(words) > 1 and (tokens[0][1] in ("v", "vd") or words in _VERBS)


def is_person(words: str) -> bool:
    """Whether ``words`` end in a noun for people or households: 离任村干部, 贫困户."""
    return _PERSON.search(words) is not None


def person_at_start(words: str) -> str:
    """The noun for a person with which ``words`` begin: 老人 of 老人吴阿昌说; empty where there is none."""
    found = _WHO.match(words)
    return found[0] if found else ""


def ends_in_noun(words: str) -> bool:
    """Whether the last word can head a noun phrase: 巡查事项, not 受灾最重."""
    tokens = tagged(words[-_LONGEST_VERB * 2 :])
    if not tokens or tokens[-1][0] in _VERBS:
        return False
    return tokens[-1][1][:1] in _NOUNS or tokens[-1][0] in _SUMS


def begins_with_noun(words: str) -> bool:
    """Whether ``words`` begin with what can be a noun phrase: 试验田, not 翻修校舍."""
    tokens = tagged(words[:_SEEN])
    return bool(tokens) and (tokens[0][1][:1] in "nljbsa" or tokens[0][1] == "vn" or len(tokens) == 1)


def begins_with_verb(words: str) -> bool:
    """Whether ``words`` begin with a verb that has more behind it: 清理河道, not 培训."""
    tokens = tagged(words[:_SEEN])
    return len(tokens) > 1 and (tokens[0][1][:1] == "v" or tokens[0][0] in _VERBS | words_of("verbs_of_a_list"))


_LONGEST_VERB = 4
_SEEN = 8
"""Characters read for the first word of a phrase."""
_NOUNS = frozenset("nlsjti")
_SUMS = frozenset({"收入", "支出", "投资", "贷款", "存款", "补助", "补贴", "负债", "开支", "投入", "经费"})
"""Nouns of money that the word list calls verbs."""
_MODAL = frozenset("要仍只再都可能须应会将")
_VERBS = frozenset(
    {"选派", "组织", "联系", "参训", "安排", "资助", "结对", "帮扶", "走进", "走访", "排查", "征集", "招募"}
    | {"精简", "压减", "产生", "包保", "包联", "认领", "认养"}
)
"""Verbs that the word list calls nouns."""

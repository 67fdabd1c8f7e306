"""Whose number it is: the place or body that an article, a paragraph or a sentence is about.

In:  the home of an article's numbers (``transforms.subject.article_subject``) and the place of a number in the body.
Out: ``Subject``: the name as a reader would give it, and the division it lies in, where known.
The nearest wins: a place or body named in the sentence in front of the number, then a body that the paragraph is
about, then the home: the label before the title, a place in the title, a body named again and again, the issue's
region. 全市 and 全县 mean the division of that level. It never takes a place that is only visited or compared with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise
from operator import itemgetter

from transforms.names.person_names import ROLE_ENDS
from transforms.names.place_names import (
    DIVISION_END,
    FUNCTION_CHARACTERS,
    alternatives,
    in_no_name,
    is_stem,
    names_at_clause_start,
    one_of,
    place_in_front,
    says_what,
    unknown_divisions,
)
from transforms.names.place_tests import is_compared, is_named_place, is_place_or_body
from transforms.names.regions import AUTONOMOUS, RegionMention, by_code, contains, find_regions
from transforms.records import Issue
from transforms.subject.among_others import is_among_others, is_done_to, is_thing
from transforms.subject.chains import named_last
from transforms.subject.everywhere import called_whole
from transforms.subject.institutions import rest_of_name
from transforms.subject.levels import of_level, same_name, whole_of
from transforms.subject.mention import NATION, Mention, Subject, code_of, local_subject
from transforms.subject.nation import nationwide
from transforms.subject.passed_by import (
    HONOURED_BEHIND,
    SEEN_THERE,
    begins_firm,
    comes_to_see,
    holds,
    holds_for_clause,
    is_above_home,
    is_breed,
    is_built_in,
    is_listed,
    is_of_a_set,
    is_one_of_many,
    is_source,
    is_visited,
)
from transforms.subject.projects import projects_in
from transforms.subject.told_again import still_told_of
from transforms.subject.works import WORK_ON_IT, has_own_work, is_builder
from transforms.text.firsts import gated

_WHOLE = re.compile(r"全([镇乡村]|社区|街道)(?![长级]|有名|最|出了?名|首)")
"""全镇 is the town that the article named last."""
_BODIES = ("合作社", "公司", "集团", "厂", "学校", "医院", "安置区")
"""How the home's name ends that has a share of the town (占全镇的9%): the town is no more told of."""
_PAYS = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?P<whole>(?P<level>[省市县区州旗])(?:财政(?!局|厅|所|部)|级(?:财政)?(?=再?(?:追加|安排|投入|拨付|补助|配套|奖补|奖励|下达|统筹|筹集)[近约]?\d)|里(?=[^，。；]{0,12}(?:花|拿|出|奖|办了)[^，。；]{0,6}\d)))(?![的、和与各])"
)
"""县财政每年安排50万元, 县级再补助9万元: the division's own, whatever village was told of before."""


_RAISED = re.compile(
    "[将把](?P<name>(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:村|社区|镇|乡|街道))的?(?=\\d|[\u4e00-\u9fff]{2,12}?[由从](?:原来|过去)?的?\\d)"
)
"""把石桥村的种植面积由2000亩扩大到4000亩, 把石桥镇9个村串起来: the village's, whoever did it."""


def _counts_in(text: str, end: int) -> bool:
    """把石桥镇9个村串起来，投入9元: whoever did it is told of again, but for what each of the counted gets."""
    return _COUNTED.match(text, end) is not None


_COUNTED = re.compile("的?\\d[^，。；]*，(?!(?:预计|平均)?(?:每[户人亩村家]|户均|人均|亩均|村均))")
_FOUNDED = re.compile(
    "(?:正式|顺利|如期)?(?:挂牌|揭牌|成立|开工|竣工|启用|落成|奠基|封顶)+[，；、](?=新建|改造|新增|改扩建|扩建|建成|完成|启动|开工|实施)"
)
"""石桥学院挂牌成立，新建3所小学: what is next in a list of what was done is not its own."""


_FIRST_OF_HOME = re.compile(
    r"[\u4e00-\u9fff]{2,6}?[我全]\s?[省市县区]\s?(?:首|第\s?[\d一二三四五六七八九十]+\s?)[家个所座条]"
    "(?![^，。；]*，(?:总?占地|总面积|总?投资|建筑面积|设[置有]|内设|配[备有]|可容))"
)
"""云海公司设立了我县第2家中心，新增2家: the county counts its own; 石桥镇建成全县第一个广场，占地9亩: not of what it
goes on to say of the thing."""


def _is_told_of_no_further(text: str, end: int) -> bool:
    return any(told.match(text, end) for told in (HONOURED_BEHIND, _FOUNDED, _FIRST_OF_HOME, SEEN_THERE))


def mentions_in(
    text: str, start: int, end: int, home: Subject, issue: Issue, topic: Subject | None = None
) -> list[Mention]:
    """Places and bodies that ``text[start:end]`` may be about, in order; ``topic`` is the body told of so far."""
    issuer, home = home, topic or home
    within = code_of(issue)
    around = by_code().get(within) if within else None
    words = text[start:end]
    found_in = find_regions(words, within)
    begins = _within_another(found_in)
    rests = {m.end: rest_of_name(text, start + begins.get(m.start, m.start), start + m.end) for m in found_in}
    out = [
        Mention(
            start + m.start,
            start + m.end + len(rest),
            Subject(f"{named.region.name}{rest}", named.region) if rest else _division(named, words, home),
            _heads_paragraph(text, start + m.start, start + m.end + len(rest)) and not comes_to_see(words, m),
            holds_for_clause(words, m) or is_of_a_set(words, m.start, m.end),
            is_listed(words, m, found_in),
        )
        for named in found_in
        if named.end not in begins
        for m in (replace(named, start=begins.get(named.start, named.start)),)
        if (rest := rests[m.end]) is not None
        if (around is None or contains(around, m.region))
        and not (is_visited(words, m) or is_one_of_many(words, m) or is_above_home(words, m, home))
        and (not holds(words, m) or is_of_a_set(words, m.start, m.end))
        and not (begins_firm(words, m) or is_breed(words, m) or is_source(words, m) or is_built_in(words, m, home))
    ]
    beside = {m.end for m in out if m.listed}
    out = list(still_told_of(out, topic))
    for found in _names_in(text, start, end):
        if found.end() in beside or rests.get(found.end() - start, "") is None:
            continue
        subject = local_subject(found["place"] or _MADE.sub("", found["name"]), home)
        inside = [m for m in out if found["name"][0] == "“" and found.start("name") <= m.start < found.end()]
        if inside:  # “龙湾先锋”官方微博: the account's, in its division, and no further than its sentence
            out = [m for m in out if m not in inside]
            subject = Subject(subject.name, inside[0].subject.region)
        for_clause = _is_told_of_no_further(text, found.end()) or has_own_work(text, found.end(), end)
        for_clause = for_clause or "由" in text[found.start() : found.start("name")]  # 由云海公司预付租金9元，建库9座
        lasts = not inside and _is_told_of(found, text) and not (for_clause or _ends_a_list(found, text, start, end))
        out.append(Mention(found.start("name"), found.end(), subject, lasts, for_clause))
    known = {m.end for m in out}
    out.extend(m for m in named_last(text, start, end, found_in, home) if m.end not in known)
    within_it = {start + m.end: start + m.start for m in found_in}
    out.extend(
        Mention(at, stop + len(rest), Subject(text[at : stop + len(rest)], None), True)
        for at, stop in unknown_divisions(text, start, end)
        for rest in (rest_of_name(text, at, stop) or "",)  # 龙亢县石桥中学是…: the school in it
        if stop + len(rest) not in known
        if within_it.get(stop, at) <= at  # 归永嘉县: a known division, and a word in front
        if not (home.name and text.startswith(home.name, stop))
    )
    label = _label().match(text, start) if start == 0 or text[start - 1] == "\n" else None
    said = (label["name"] or label["thing"]) if label else ""
    if label and label["name"] and in_no_name().search(said):  # 石桥县建成养老院5所
        label = None
    if label and label.end() < end and not FUNCTION_CHARACTERS.search(said):
        named = find_regions(said, within)
        whole = named[-1].region if named and named[-1].end == len(said) else None
        labelled = Subject(whole.name, whole) if whole else local_subject(said, home)
        out.append(Mention(start, label.end(), labelled, True))
    if around is None or home.name is None:  # in a county's periodical 全国 is what is compared with
        alone = home.name in (None, NATION.name)
        out.extend(Mention(at, stop, NATION, alone, not alone) for at, stop in nationwide(text, start, end))
    for found in _WHOLE.finditer(text, start, end):
        if text.startswith("占", found.start() - 1) and issuer.name and issuer.name.endswith(_BODIES):
            continue
        town = last_named(text, found.start(), found[1])
        if town:
            out.append(Mention(found.start(), found.end(), local_subject(town[1], home), True))
        elif of_it := whole_of(found[1], found[0], issuer, topic, issue):
            out.append(Mention(found.start(), found.end(), of_it, False))
    out.extend(projects_in(text, start, end, home))
    out.extend(
        Mention(*found.span("name"), local_subject(found["name"], home), False, _counts_in(text, found.end()))
        for found in _RAISED.finditer(text, start, end)
        if is_named_place(found["name"], found["stem"])
    )
    out.extend(
        Mention(found.start(), found.end() if "财政" in found[0] else found.start(), payer, False, found[0][-1] == "里")
        for found in _PAYS.finditer(text, start, end)
        if home.name and (payer := of_level(found["level"], home, around))
    )
    out.extend(list(called_whole(text, start, end, issuer, issue, topic, out)))
    return sorted(out, key=lambda m: (m.start, m.end))


def _within_another(found: Sequence[RegionMention]) -> dict[int, int]:
    """Where a division begins that is named right behind those in which it lies → where the first of them begins."""
    begins: dict[int, int] = {}
    for outer, inner in pairwise(found):
        if inner.start == outer.end and contains(outer.region, inner.region):
            begins[inner.start] = begins.get(outer.start, outer.start)
    return begins


def _names_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Places and bodies that open a clause and are told of."""
    for found in names_at_clause_start(text, start, end):
        told_of = is_place_or_body(found, text) or says_what().match(text, found.start("name")) is not None
        told_of = told_of and not (found["place"] is None and in_no_name().search(found["name"]))
        told_of = told_of and not _MEANS.search(text, max(0, found.start() - _LONGEST_MEANS), found.start() + 1)
        if not told_of:
            found = place_in_front(found, text, end) or found
            told_of = found["place"] is not None and is_place_or_body(found, text)
        if told_of and is_builder(text, found.start("name"), found.end()):
            continue
        if told_of and not (is_among_others(found, text) or is_thing(found, text) or is_done_to(found)):
            yield found


_MEANS = re.compile(
    "(?:依托|借助|借力|联合|利用|通过|引进|携手|委托|对接|建立|成立|组建|创办|打造|叫|名为|列为|列入|评为|誉为|授予|命名为|认定为|确定为|获评|荣获|入选)“$"
)
"""妇联依托“巧娘合作社”办班: by what means; 被列为“希望小学”: a title that it bears; nobody who does it."""
_LONGEST_MEANS = 3


def _is_told_of(found: re.Match[str], text: str) -> bool:
    """Whether the paragraph may go on about it: not 漳江镇的退休教师…, nor a town beside others (义宁镇18个)."""
    if found["place"] is None:
        return _PEOPLE_OF_IT.match(text, found.end()) is None
    if "最" in text[found.start() : found.start("name")]:
        return False
    opens = found.start() == 0 or text[found.start()] in "\n。"
    if text.startswith("的", found.end()):
        heads = found.start("name") == 0 or text.rfind("\n", 0, found.start("name")) >= found.start()
        return heads and _OF_IT.match(text, found.end()) is not None
    return opens or not is_compared(found, text)


def _ends_a_list(found: re.Match[str], text: str, start: int, end: int) -> bool:
    """…，新建茶园3处，石桥社区建成食堂。: of whom only the last of several clauses tells."""
    if text[found.start()] not in "，；" or _LAST_CLAUSE.match(text, found.end(), end) is None:
        return False
    begins = max(start, text.rfind("。", start, found.start()) + 1)
    return _CLAUSES.search(text, begins, found.start()) is not None


_LAST_CLAUSE = re.compile("[^，；。：]*。")
_CLAUSES = re.compile("[，；]")
_OF_IT = re.compile(f"的[^，。；\\d{ROLE_ENDS}]{{1,8}}[，是]")
"""孟和村的账，是“卖地账”: of the village; 漳江镇的退休教师…: of one person there."""
_PEOPLE_OF_IT = re.compile(f"的?(?:教授|专家|学者|老师|记者|律师|代表|志愿者|研究员|技术人员)|{WORK_ON_IT}")
"""河南农业大学的教授在镇上设了工作室, 石桥敬老院重建项目启动: somebody from there, something done to it."""
_MADE = re.compile(
    "^(?:办起|建起|开办|兴办|开起)了?(?=...)|^.{0,8}?(?:派驻|派到|驻点)(?=..)|^规划(?![设研展馆局院编勘建和与])(?=..)"
    "|^[省市县区州旗镇乡村](?:直?属|管)(?=...)|^[\u4e00-\u9fff]{0,3}(?:名|就|改)?叫(?=...)"
)
"""办起茶叶专业合作社，…, 县自然资源局派驻云盘村, 规划石桥中学在校学生300人, 区属石桥公司, 厂子叫石桥公司: the verb, and
what stands in front, is no part of its name."""


def last_named(text: str, end: int, suffix: str) -> tuple[int, str] | None:
    """The place or body whose name ends in ``suffix`` (镇, 村, 景区 …) that ``text`` tells of last before ``end``:
    where its name ends, and the name."""
    named = _named_by_level(text).get(suffix[-1], ())
    at = bisect_right(named, end, key=itemgetter(0))
    return next((named[i] for i in range(at - 1, -1, -1) if named[i][1].endswith(suffix)), None)


@lru_cache(maxsize=1)
def _named_by_level(text: str) -> dict[str, list[tuple[int, str]]]:
    """Last character of a name → where such names end in ``text``, and the names; read once for all its sentences."""
    out: dict[str, list[tuple[int, str]]] = {}
    for found in _names_in(text, 0, len(text)):
        name = found["place"] or _MADE.sub("", found["name"])
        out.setdefault(name[-1], []).append((found.end(), name))
    return out


@cache
def _label() -> re.Pattern[str]:
    """A place or body set off at the head of a short item: 石门乡 走访老党员, 县农业局：…"""
    ends = f"{DIVISION_END}|{alternatives('place')}|{alternatives('name')}|{alternatives('office')}"
    name = rf"(?!{one_of('generic')})[\u4e00-\u9fff]{{1,12}}{gated(ends)}"
    thing = rf"[\u4e00-\u9fffA-Za-z]{{2,14}}(?:工程|项目|中心|基地|{ends})"
    set_off = rf"(?:——|—|[●○▲◆■◇★·])\s*(?P<thing>{thing})(?=[。：:])"
    return re.compile(rf"(?:{set_off}|(?P<name>{name})(?=[ \u3000：:]|(?<=[局厅委院办部校])\d))")


def _division(found: RegionMention, words: str, home: Subject) -> Subject:
    """The division as the article's label writes it (松桃苗族自治县); 江西省汀溪县 is a county that no table knows."""
    inner = UNKNOWN_INSIDE.match(words, found.end) if found.region.level in ("province", "prefecture") else None
    if inner and is_stem(inner["stem"]):
        return Subject(inner[0], None)
    if found.region == home.region and home.name and same_name(home.name, found.region):
        return Subject(home.name, found.region)
    printed = words[found.start : found.end]
    return Subject(printed if printed.endswith(AUTONOMOUS) else found.region.name, found.region)


UNKNOWN_INSIDE = re.compile(rf"(?P<stem>[\u4e00-\u9fff]{{2,3}}){DIVISION_END}(?![委级直民政域])")


def _heads_paragraph(text: str, start: int, end: int) -> bool:
    """A division that the first sentence of a paragraph begins with: what the paragraph is about (not an example)."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    opens = len(before) <= _HEAD and "。" not in before and (not before or before[-1] in "，：")
    return opens and text[end : end + 1] not in ("、", "的")


_HEAD = 20
"""Characters in front of a division that heads its paragraph: 今年以来，通州区."""

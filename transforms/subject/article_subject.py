"""Whose numbers an article gives where nothing nearer is named: its home.

In:  an article and its issue.
Out: ``Subject``.
The label before the title comes first, then a place, body or person in the title, whom a story is told of or the first
words present, a body named from beginning to end, the division of the opening, that of the writer's office, the body or
the region of the issue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from transforms.names.place_names import (
    COMMON_WORD,
    FUNCTION_CHARACTERS,
    PHRASE_CHARACTERS,
    VILLAGE,
    alternatives,
    body_ends,
    says_what,
    township,
)
from transforms.names.regions import Region, by_code, contains, find_regions, lookup
from transforms.records import Article, Issue
from transforms.subject.collectives import collective_told_of
from transforms.subject.digests import of_digest
from transforms.subject.institutions import institution_of_title
from transforms.subject.mention import NATION, Subject, around_unknown, code_of
from transforms.subject.nation import is_of_nation
from transforms.subject.of_story import of_story, story_of
from transforms.subject.offices import office_of_label, office_of_title
from transforms.subject.opening_place import in_issue, place_of_opening
from transforms.subject.opening_subject import town_of_opening, unit_of_writer
from transforms.subject.own_words import body_told_of
from transforms.subject.paper_owners import owner_of_paper
from transforms.subject.publishers import published_for
from transforms.subject.tales import is_tale
from transforms.subject.teams import part_of_title
from transforms.subject.title_body import body_of_title
from transforms.subject.title_places import opening_place
from transforms.subject.title_subject import OFTEN, named_in, visited_in
from transforms.subject.unplaced import told_of_unplaced
from transforms.subject.whole_city import whole_city
from transforms.subject.writer_subject import issuing_body, of_writer, own_unit, teller
from transforms.text.words import frequency


def home_of(article: Article, issue: Issue) -> Subject:
    """Whose numbers an article gives where nothing nearer is named."""
    within = code_of(issue)
    region = by_code().get(within) if within else None
    text = article.body.text
    if article.place and _is_spoken_of(article.place, text, within):
        if office := office_of_label(article.place, region):
            return office
        place = lookup(article.place, within) or around_unknown(article.place, region)
        within_it = opening_place(township(), article.title, text) or _village_of_opening(article.title, text)
        told = within_it or story_of(article, article.place)
        by = None if told else unit_of_writer(article, place, of_body=False)
        return Subject(told or (by.name if by else None) or article.place, place)
    if published := published_for(article.title, within):
        return published
    own = owner_of_paper(issue)
    if part := part_of_title(article.title, text, own, region):
        return part
    bureau = (
        body_of_title(article.title, text, region)
        or office_of_title(article.title, region)
        or _bureau(article.title, text, within)
        or institution_of_title(article.title, text, within, region)
    )
    if bureau:
        return bureau
    elsewhere = _elsewhere(article.title, text, region)
    if elsewhere:
        return elsewhere
    whole = _WHOLE.search(article.title) or _WHOLE.match(article.subtitle or "")
    if whole and (issue.region or "").endswith(whole[1]):
        return Subject(issue.region, region)
    for title in (article.title, article.subtitle or ""):
        named = visited_in(title, text, region) or named_in(title, text, within)
        if named:
            told = story_of(article, named.name or "") if _ONE_OF_A_KIND.search(title) else None
            return Subject(told, named.region) if told else _or_its_body(named, article, within)
    if within is None and is_of_nation(article.title, text):
        return NATION
    named_in_front = (text.partition("\n")[0], *(article.authors if within is None else ()))
    body = (
        next(filter(None, (published_for(line, within) for line in named_in_front)), None)
        or teller(article, region)
        or (None if issue.region else told_of_unplaced(article, issue))
        or collective_told_of(text, region)
        or own_unit(article, region)
        or unit_of_writer(article, region, of_body=issuing_body(issue.issuer or "") is not None)
        or of_story(article, issue, within, region)
        or town_of_opening(article, region)
        or _opens_about(text, within, region)
        or _named_often(text, region)
        or in_issue(place_of_opening(text, within, region), issue, region)
        or (in_issue(whole_city(article.title, text), issue, region) if within is None else None)
    )
    body = _or_its_body(body, article, within) if body else None
    if found := body or of_writer(article, within, region) or of_digest(article, issue):
        return found
    return Subject(None if is_tale(text, own or issue.region) else own or issue.region, region)


def _or_its_body(found: Subject, article: Article, within: str | None) -> Subject:
    """``found``, or the works, school or hospital in it that the article tells of."""
    if found.region is None or found.name != found.region.name:
        return found
    story = _STORY_OF_BODY.search(article.title)
    if story and (told := story_of(article, found.region.name)) and told.endswith(story["kind"]):
        return Subject(told, found.region)
    return body_told_of(article.title, article.body.text, found.region, within is not None) or found


_STORY_OF_BODY = re.compile(
    "(?P<kind>合作社|公司|厂|学校|小学|中学|医院|安置区|安置点)(?:发展|创业|成长|致富|脱贫)?(?:记事?|纪事|侧记|纪实|小记|的?故事|见闻|之路)$"
)
"""青禾滩合作社记事: whose story it is the text names, by another name or in full."""
_WHOLE = re.compile("(?:^|关于|[，：])全([省市县区州旗])")
"""全市…推进会在平湖县召开, 关于全市…的调研报告: of the whole, whatever county is named; so a subtitle: 全市…综述."""


_ONE_OF_A_KIND = re.compile("(?:合作社|公司|企业|[小中]学|学校|医院)的?(?:记事|纪事|纪实|侧记|小记|见闻|故事|之路)$")
"""永嘉盐碱地合作社记事: of the cooperative that the text names."""


def _elsewhere(title: str, body: str, around: Region | None) -> Subject | None:
    """绍兴诸暨“五步法”…: a title that begins with divisions outside those of the issue, which its text speaks of."""
    at = 0
    last: Region | None = None
    for mention in find_regions(title):
        if mention.start != at:
            break
        at, last = mention.end, mention.region
    if last is None or around is None or contains(around, last) or contains(last, around):
        return None
    return Subject(title[:at], last) if title[:at] in body or last.name in body else None


def _is_spoken_of(place: str, body: str, within: str | None) -> bool:
    """Whether a label is a place: known, or named in the piece; 平安林区 over a column of reports is neither."""
    if place[-1] not in "区县市州" or place[-3:-1] in body:
        return True
    return lookup(place, within) is not None or bool(find_regions(place, within))


_BUREAU = re.compile("(?P<name>[一-鿿]{2,10}?(?P<kind>局|站|所|中心|支队|大队|院))(?![长里党])")


def _bureau(title: str, body: str, within: str | None) -> Subject | None:
    """陇南公路局多措并举…: an office that the piece begins with and goes on to call 该局."""
    found = _BUREAU.match(title)
    if found is None or not body.startswith(found["name"]) or f"该{found['kind']}" not in body:
        return None
    regions = find_regions(found["name"], within)
    return Subject(found["name"], regions[0].region if regions else None)


def _village_of_opening(title: str, body: str) -> str | None:
    """The village with which a report begins, where its title or the rest speaks of it again: 半坡村，听名字就…."""
    found = VILLAGE.match(body)
    if found is None or frequency(found["stem"]) >= COMMON_WORD or FUNCTION_CHARACTERS.search(found["name"]):
        return None
    again = body.count(found["name"]) > 1 or found["stem"] in title
    return found["name"] if again else None


def _named_often(text: str, around: Region | None) -> Subject | None:
    """The body that the text names from beginning to end; its left end is where the words in front begin to differ."""
    ends = [(m.start(), m.end()) for m in body_ends().finditer(text)]
    if len(ends) <= OFTEN:
        return None
    counts: Counter[str] = Counter()
    for length in range(2, 9):
        counts.update(text[start - length : end] for start, end in ends if start >= length)
    generic = re.compile(alternatives("generic"))
    kinds = {
        name: n for name, n in counts.items() if n > OFTEN and generic.match(name) and _WORD_CHARACTERS.fullmatch(name)
    }
    named = [
        name
        for name, n in counts.items()
        if n > OFTEN
        and _WORD_CHARACTERS.fullmatch(name)
        and not generic.match(name)
        and not _is_cut_from(name, n, kinds)
        and not PHRASE_CHARACTERS.search(name)
        and len(re.findall(_BESIDE.format(name), text)) * 2 <= n
        and text.index(name) < len(text) * _EARLY
        and text.rindex(name) > len(text) * _LATE
    ]
    if not named:
        return None
    most = max(counts[name] for name in named)
    return Subject(max((n for n in named if counts[n] * 10 >= most * 6), key=len), around)


def _is_cut_from(name: str, times: int, kinds: Mapping[str, int]) -> bool:
    """Whether ``name`` is mostly the end of a kind of body: 民专业合作社 of 农民专业合作社."""
    return any(kind.endswith(name) and n * 10 >= times * 6 for kind, n in kinds.items())


_BESIDE = "[、和与及]{0}|{0}[、和与及]"
"""石桥中学和柳坪中学: where half of what is said names it beside another, it is one of several."""
_WORD_CHARACTERS = re.compile("[\u4e00-\u9fffA-Za-z]+")
_EARLY, _LATE = 0.25, 0.7
"""Shares of the text before and behind which a body must be named to be what the text is about."""


def _opens_about(text: str, within: str | None, around: Region | None) -> Subject | None:
    """Whom the first words present."""
    found = says_what().match(text)
    if found is None or FUNCTION_CHARACTERS.search(found["name"]):
        return None
    named = find_regions(found["name"], within)
    whole = named[-1].region if named and named[-1].end == len(found["name"]) else None
    if whole is not None and (around is None or contains(around, whole)):
        return Subject(whole.name, whole)
    return Subject(found["name"], around_unknown(found["name"], around)) if whole is None else None

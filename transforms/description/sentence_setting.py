"""What holds for the numbers of a sentence: its periods, whom and what it names, what its paragraph said before.

In:  an article's ``Setting`` and the bounds of a sentence; the sentence that was read before it.
Out: ``transforms.description.sentence.Sentence``, which ``transforms.description.describe`` fills in.
It reads no number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.description.sentence import Sentence, Setting
from transforms.indicator.indicators import NOTHING
from transforms.period.periods import PeriodPhrase, find_periods
from transforms.period.points import before_points, is_over, last_named
from transforms.period.reach import is_left_level, recurs
from transforms.period.timing import carries, counts_at, is_counted_by
from transforms.period.told_days import is_until
from transforms.quantity.carried_out import closes_with_aim_met
from transforms.subject.anaphora import bodies_presented, home_named, the_base, the_same
from transforms.subject.bracketed import last_outside
from transforms.subject.carried import carried
from transforms.subject.collectives import collectives_in
from transforms.subject.elsewhere import told_elsewhere
from transforms.subject.goes_on import goes_on
from transforms.subject.households import households_in
from transforms.subject.kinds_of_body import with_kinds
from transforms.subject.list_names import listed_names
from transforms.subject.long_lists import long_list
from transforms.subject.mention import Subject, code_of, region_of
from transforms.subject.own_kind import called_own
from transforms.subject.parks import told_on, with_parks
from transforms.subject.people import told_by, told_in
from transforms.subject.presented import headed_by, presented_in
from transforms.subject.quoted import said_of_oneself
from transforms.subject.roads import roads_in
from transforms.subject.short_names import short_listed
from transforms.subject.somebody import somebody_in
from transforms.subject.spoken_for import bodies_spoken_for
from transforms.subject.stations import stations_in
from transforms.subject.subjects import mentions_in
from transforms.subject.teams import teams_in, whole_house
from transforms.subject.this_one import this_one
from transforms.subject.turned_to import turned_to
from transforms.subject.unnamed import unnamed_in
from transforms.subject.venues import sites_in
from transforms.subject.villagers import with_villagers
from transforms.subject.works import works_in
from transforms.subject.zones import zones_in
from transforms.text.sentences import clause_breaks


def open_sentence(setting: Setting, start: int, end: int, before: Sentence | None) -> Sentence:
    """Reads a sentence, and what its paragraph said since the last sentence that was read."""
    body = setting.body
    paragraph = body.rfind("\n", 0, start) + 1
    if before is not None and before.start >= paragraph:
        scanned = before.end
        mention = last_outside(body, before.start, before.mentions) or before.last_mention
        period, frame = before.last_named(body), before.frame
    else:
        scanned, mention = paragraph, headed_by(body, paragraph, setting.home)
        period, frame = _of_paragraph(setting, before, paragraph)
    if scanned < start:
        passed = mentions_in(body, scanned, start, setting.home, setting.issue)
        passed += collectives_in(body, scanned, start, setting.home)
        passed += zones_in(body, scanned, start, setting.home)
        passed += roads_in(body, scanned, start, setting.home)
        passed += home_named(body, scanned, start, setting.home, setting.people, passed)
        passed += presented_in(body, scanned, start, setting.home)
        passed += the_base(body, scanned, start, setting.home)
        if passed := setting.timing.beside_pictures(passed):
            mention = last_outside(body, scanned, sorted(passed, key=lambda m: m.start)) or mention
        period = last_named(body, setting.timing.beside_pictures(find_periods(body, scanned, start)), period)
    if mention and is_over(body, paragraph, mention.start, start):
        mention = None
    if period and not (period is frame and _SEEN_FROM.match(body, paragraph)):
        period = before_points(body, paragraph, start, period)
    section = setting.timing.section_at(start)
    lists_aims = setting.timing.lists_aims(start, end)
    planned = bool(section and section.planned) or lists_aims
    topic = carried(mention, body[start:end], before.topic if before else None)
    if before and before.start >= paragraph and before.end >= start - 1:
        topic = told_on(body[start:end], before.mentions, before.topic) or topic
    nobody = topic if topic and topic.name is None else None
    topic = None if nobody else topic
    periods = find_periods(body, start, end)
    around = topic or setting.home
    mentions = mentions_in(body, start, end, setting.home, setting.issue, topic)
    told = told_in(body, start, end, setting.people, setting.place, around)
    told += told_by(body, start, end, setting.narrator, around)
    told += said_of_oneself(body, start, end, setting.people, around, [*mentions, *told])
    told = told or goes_on(body, start, end, setting.people, around)
    persons = [m for m in told if not m.lasts]
    told += households_in(body, start, end, persons, setting.people, setting.home)
    told += bodies_spoken_for(body, start, end, persons, setting.people, setting.home)
    told += told_elsewhere(body, start, end, setting.home, setting.issue)
    told += unnamed_in(body, start, end, around, topic)
    told += the_same(body, start, end, _of_a_kind(topic, setting.home), setting.issue)
    told += the_base(body, start, end, setting.home)
    told += called_own(body, start, end, setting.home, topic, setting.issue.issuer, [*mentions, *told])
    told += turned_to(body, start, end, setting.home, region_of(setting.issue))
    told += works_in(body, start, end, setting.home)
    told += zones_in(body, start, end, setting.home)
    told += roads_in(body, start, end, setting.home)
    told += sites_in(body, start, end, setting.home)
    told += stations_in(body, start, end, setting.home)
    listed = listed_names(body, start, end, around, code_of(setting.issue))
    known = {name.end for name in listed}
    in_long = long_list(body, start, end, around, code_of(setting.issue))
    if listed := [*listed, *(name for name in in_long if name.end not in known)]:
        mentions = [m for m in mentions if not any(name.start <= m.start and m.end < name.end for name in listed)]
        told += listed
    told += bodies_presented(body, start, end, around, setting.home)
    told += collectives_in(body, start, end, around)
    told += teams_in(body, start, end, setting.home, setting.house)
    told += whole_house(body, start, end, setting.home, setting.house)
    told += presented_in(body, start, end, setting.home)
    told += home_named(body, start, end, setting.home, setting.people, [*mentions, *told])
    told += somebody_in(body, start, end, [*mentions, *told])
    told += short_listed(body, start, end, setting.home)
    told += this_one(body, start, end, setting.home, topic, [*mentions, *told], setting.title)
    if told:
        mentions = sorted([*mentions, *told], key=lambda mention: (mention.start, mention.end))
    mentions = with_parks(body, start, end, mentions, setting.home)
    mentions = with_kinds(body, start, end, mentions, topic, setting.home)
    mentions = with_villagers(body, start, end, mentions, topic, setting.home)
    if setting.timing.begins_with_picture(start, end):
        mentions = setting.timing.beside_pictures(mentions)
    parts_of = before.outside if before and before.end >= start - 1 and _GOES_ON.match(body, start) else NOTHING
    lasting = period and (carries(setting.timing, period, paragraph) or (lists_aims and is_until(period)))
    lasting = lasting and not (period and is_left_level(period, body))
    lasting = lasting or (period is not None and period is frame and _frames(period, body, paragraph))
    held = period if lasting and not _MOVES_ON.match(body, start) else None
    parts = parts_of is not NOTHING and before is not None and before.start >= paragraph
    divides = parts and before is not None and before.given is not None
    if divides and before is not None and before.given is not None:
        held = before.given
        if recurs(held):  # 五年共9元，平均每年增长9%。其中，教育 | 3元: the rate alone is yearly
            held = next((named for named in reversed(before.periods) if not recurs(named)), None)
    met = closes_with_aim_met(body, start)
    if parts and before is not None and before.kind == "target" and not met:
        planned = planned or _divides_an_aim(body, before.start, start, end)
    return Sentence(
        start,
        end,
        paragraph,
        periods,
        mentions,
        _cuts(body, [(p.start, p.end) for p in periods] + [(m.start, m.end) for m in mentions]),
        clause_breaks(body, start, end),
        body.find("（", start, end) >= 0 or body.find("(", start, end) >= 0,
        mention,
        period,
        topic or nobody,
        held,
        frame,
        planned,
        bool(section and not section.planned) and not planned,
        stated=parts_of,
        kind=before.kind if divides and before is not None and not met else "actual",
        headed=before.with_wholes() if before and before.start >= paragraph else {},
        outside=parts_of,
        lasting=setting.timing.beside_pictures(periods),
        goes_on=divides,
        taken=start,
        owner=before.owner if before and before.start >= paragraph and before.end >= start - 1 else None,
        season=before.season if before and before.season and _DIVIDES.match(body, start) else None,
    )


def _of_a_kind(topic: Subject | None, home: Subject) -> Subject:
    """What 该镇 means in an article of 石桥镇 where the paragraph tells of 柳坪镇: the latter."""
    other = topic is not None and topic.name and home.name and topic.name[-1] == home.name[-1]
    return topic if other and topic is not None and topic.name and topic.name[-1] in "镇乡村" else home


def _of_paragraph(
    setting: Setting, before: Sentence | None, paragraph: int
) -> tuple[PeriodPhrase | None, PeriodPhrase | None]:
    """The period with which a paragraph begins, said in front of it, and that of the paragraph it takes a part of."""
    body = setting.body
    if _OCCASION.match(body, paragraph):
        return setting.timing.occasion, None
    if before is None:
        return None, None
    last = before.frame or before.last_named(body)
    if last and (_ASPECT.match(body, paragraph) or (_SEEN_FROM.match(body, paragraph) and _is_counted(last, body))):
        return last, last
    announced = before.frame or _ANNOUNCED.search(body, before.start, paragraph)
    if last and counts_at(last) and announced and _REPORTED.match(body, paragraph):
        return last, last
    return None, None


def _frames(period: PeriodPhrase, body: str, paragraph: int) -> bool:
    """Whether a year said in front of the paragraph holds for all of it: not for 会上，…, which an hour dates."""
    of_years = is_counted_by(period) or period.text in ("今年", "去年")
    return of_years and not _HOURS.match(body, paragraph)


def _is_counted(period: PeriodPhrase, body: str) -> bool:
    """Whether the figures of the paragraph are those of its period, and not of an inquiry that was made in it."""
    if counts_at(period):
        return True
    return is_counted_by(period) and _INQUIRY.search(body, period.end, body.find("\n", period.end)) is None


_INQUIRY = re.compile("调查|调研|课题组|座谈|抽查|问卷|走访")


def _cuts(body: str, named: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where periods and places stand, in order, without those that begin a name."""
    return sorted((a, b) for a, b in named if body[a - 1 : a] != "“" or not _NAME_GOES_ON.match(body, b))


_NAME_GOES_ON = re.compile(r"[^，。；：、“”\d]{1,8}”")
"""“瓯海先锋”: a place inside quotation marks is part of the name that goes on behind it."""
_OCCASION = re.compile(
    r"\s*(?:会议(?!指出|强调|要求|认为|明确|提出|决定|部署)|[\u4e00-\u9fff]{2,6}(?:会|活动|仪式|询问|测评|视察)?结束后，)"
)
"""会议听取了4个报告: what happened on the day with which the article begins."""


_GOES_ON = re.compile("其中|[从按分][^，。；\\d]{1,6}[看分]，")
"""其中女性… 从年龄看，…: sentences that divide what was just stated."""
_DIVIDES = re.compile("其中|[^，。；\\d]{2,6}中(?![心间])")
"""其中种植小麦… 粮食作物中，…: sentences that go on with a part of a harvest."""


def _divides_an_aim(body: str, before: int, start: int, end: int) -> bool:
    """计划新建70处。其中甲类17处: parts of what is planned are planned, where nothing is said to be done of them."""
    first = _NUMBER.search(body, start, end)
    return first is not None and first[0] in _units(body[before:start]) and not _DONE.search(body, start, end)


def _units(text: str) -> set[str]:
    """The first characters of the units in ``text``."""
    return set(_NUMBER.findall(text))


_NUMBER = re.compile("(?<=[\\d万亿千百余多])[\u4e00-\u9fff%](?<![万亿千百余多])")
_DONE = re.compile("已|完成|实际|落实|建成|累计|目前|截[至止]|到位|[^除为]了")
_ASPECT = re.compile(r"(?:[\u4e00-\u9fff]{2,6}方面|其中|上午|下午|当晚|会上|仪式上)[，：]?")
_HOURS = re.compile("上午|下午|当晚|会上|仪式上")
"""教育方面，… 上午，…: paragraphs that go through the parts of what the first one said."""
_SEEN_FROM = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}、[^，。；：\n]{2,12}。)?(?:从[\u4e00-\u9fff]{2,9}(?:上|来)?|分[\u4e00-\u9fff]{1,4})看，"
)
"""从年龄看，…: the parts of what was counted on a day."""
_ANNOUNCED = re.compile("如下[。：:]\\s")
_REPORTED = re.compile(r"据[^，。；\d]{2,16}(?:报告|统计|通报|上报)，")
"""截至6月5日，全省…。具体情况如下。 | 据青禾县民政局报告，…: the parts of the whole that was counted by the day."""
_MOVES_ON = re.compile(
    r"后来|此后|灾后|事后|不久|\d\d ?岁的|为(?:[了此让使]|防止|避免|解决|确保|把)|[他她](?!们)"
    r"|[通经]过(?:\d{1,2}|[一二两三四五六七八九十几半]{1,2})多?(?:年|个多?月)[^，。]{0,4}的?(?:努力|奋斗|建设|发展|工作|整治|帮扶)"
)
"""Words that leave the time of the sentences in front: later, or to tell of one person."""

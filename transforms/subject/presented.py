"""Bodies smaller than a place that a text presents: by an item's heading, as an example, by where they lie.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s of the body: the rest of the paragraph is about it, not about the division around it; for their
sentence only, of the village in which an office works, the cooperative of a best plot, and nobody for any of a kind.
It never takes a kind of body (3.乡镇卫生院。), nor one that is only named beside others.

>>> text = "3.青禾县柳坪水库。坝高21米。以云海集团为例，其产值3亿元。"
>>> [m.subject.name for m in presented_in(text, 0, len(text), Subject("白石市", None))]
['青禾县柳坪水库', '云海集团']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import COMMON_WORD, FUNCTION_CHARACTERS, RARE_WORD, in_no_name, is_stem
from transforms.names.place_tests import VERY_COMMON_WORD, begins_with_verb, is_named_place
from transforms.names.regions import find_regions
from transforms.subject.institutions import is_kind
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.text.words import frequency

_HAN = "[\u4e00-\u9fff]"
_KINDS = (
    "水库|电站|水闸|泵站|大桥|隧道|灌区|示范园|产业园|科技园|工业园|果园|茶园|园区|景区|公园|农庄|基地|养[殖猪鸡牛羊]场|[奶肉]牛场"
    "|农场|林场|茶场|牧场|渔场|苗圃|煤矿|矿|厂|公司|集团|合作社|大队|公社|[小中大]学|学校|学院|幼儿园|医院|卫生院|敬老院|福利院"
    "|安置[区点]|绣坊|驿站|供销社|药业|米业|纸业|乳业|(?:批发|交易|农贸|专业|城|药材|茶叶|水果|蔬菜|牲畜|花卉|建材|家具)市场"
)
_MARK = "(?:\\d{1,2}[.．、]|[（(][一二三四五六七八九十\\d]{1,3}[）)]、?|[一二三四五六七八九十]{1,3}、|[①-⑳●◆■])"
_HEADING = re.compile(
    rf"(?:^|(?<=\n))[ \u3000]*{_MARK}[ \u3000]*(?P<name>{_HAN}{{2,16}}?(?:{_KINDS}))"
    "(?:工程|简介|概况)?[ \u3000]*(?=[。：:\n])"
)
"""5.青禾石浪水库。地处…: what an item is about."""
_EXAMPLE = re.compile(rf"以(?P<name>{_HAN}{{2,16}}?(?:{_KINDS}|村|社区|镇|乡))(?:（[^（）]{{1,12}}）)?为例")
_LYING = re.compile(
    rf"(?:位于|地处|坐落[在于])[^，。；\d]{{2,16}}?的(?P<name>(?!的){_HAN}{{2,18}}?(?:{_KINDS}))(?=，|[总占投年现已共有于]|是)"
)
"""位于石浪镇下柳村的禾丰葡萄产业示范园，总占地310亩."""
_OF_ITS_OWN = re.compile(
    rf"(?:^|(?<=[，。；：\n]))(?:目前|现在|如今|截至目前|其中)?，?(?P<name>{_HAN}{{3,14}}?(?:{_KINDS}))"
    r"(?=总?占地|总?投资(?:[近约超]?\d|额)|总?库容|总?装机|(?:拥|现)有(?:[近约]?\d|[^，。；]{1,6}\d)"
    r"|(?:位于|地处|坐落|成立于|始建于)[^。]*?，[^，。；]{2,10}\d)"
)
"""云丰蔬菜基地占地290亩，年销售额620万元; 石浪村茶叶基地位于村东，种植面积310亩."""
_DEFINED = re.compile(
    rf"(?:^|(?<=[。；\n]))(?P<name>{_HAN}{{3,14}}?(?:{_KINDS}))(?=是(?![否不指为由在])[^，。；\d]{{4,30}}[，。]|位于[^，。；]{{2,20}}，)"
)
"""柳坪职业学校是全县较早开班的民办学校，…: what a sentence says the nature of."""
_DOES = re.compile(
    rf"(?:^|(?<=[，。；\n]))(?:{_HAN}{{0,6}}(?:最早|首批|率先|新近)?(?:入驻|落户|引进|进驻)的|{_HAN}{{2,4}}[镇乡村县区]的)?"
    rf"(?P<name>{_HAN}{{2,14}}?(?:{_KINDS}))(?=\d+[条台套]{_HAN}|日均|日产|年产|日净|日处理|年?交易[量额]|年?客流|最[高多大低]，)"
)
"""最早入驻的云霓服饰公司9条生产线满员; 当城市场日均客流量4000人次; 柳溪镇的阿依绣坊最高，人均能拿2600元."""
_INSPECTED = re.compile(
    rf"对(?P<name>{_HAN}{{4,24}}?有限(?:责任)?公司)(?:（[^（）]{{1,20}}）)?(?:开展|进行|实施|作出|处以|罚款|立案|突击|现场)"
)
"""对青溪云海水务有限公司开展检查…。总氮浓度为15毫克每升: what is found there."""
_FINED = re.compile(
    rf"对(?:[^，。；\d]{{0,16}}的)?(?P<name>{_HAN}{{2,12}}?(?:公司|集团|厂|镇|乡|街道|村|社区))"
    "(?=(?:予以|给予|进行|实施|作出)?(?:通报|约谈|问责|警告|扣[减除]|扣\\d|罚款|处罚))"
)
"""对柳溪乡予以通报批评，暂缓拨付补助9万元: what is withheld is the town's."""
_CUE = re.compile(
    "对|为例|公司|需|[困列范点弱壳散]村|最高|[村区](?:计划|规划|投[资入]|[新修兴援]建|实施|建[设成]|帮扶)|位于|地处|坐落|占地|投资|库容|装机|[拥现]有|[校院区点坊站社场厂司业]是|日[均产净处]|交易|客流|年产|最[高多大低]，|\\d[条台套]"
)


def presented_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The bodies that ``text[start:end]`` presents, in order."""
    found: dict[tuple[int, int], Mention] = {}
    for mention in _presented(text, start, end, home):
        found.setdefault((mention.start, mention.end), mention)
    return sorted(found.values(), key=lambda m: m.start)


def _presented(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    if (found := _heading_at(text, start)) and found.end() <= end + 1:
        yield Mention(*found.span("name"), _subject(found["name"], home), True)
    if not _CUE.search(text, start, end):
        return
    yield from (Mention(*found.span("any"), Subject(None, None), False) for found in _ANY.finditer(text, start, end))
    yield from _best_plots(text, start, end, home)
    for found in _WORKED_IN.finditer(text, start, end):
        if is_named_place(found["name"], found["stem"]):
            yield Mention(*found.span("name"), local_subject(found["name"], home), False)
    for found in _OF_A_KIND.finditer(text, start, end):
        if is_stem(found["name"].removesuffix("村")):
            yield Mention(*found.span("name"), local_subject(found["name"], home), False)
    for pattern, most in _PRESENTED:
        for found in pattern.finditer(text, start, end):
            if _is_name(found["name"], most):
                yield Mention(*found.span("name"), _subject(found["name"], home), pattern not in _OF_SENTENCE)


_PRESENTED = (
    (_EXAMPLE, VERY_COMMON_WORD),
    (_INSPECTED, VERY_COMMON_WORD),
    (_FINED, COMMON_WORD),
    (_LYING, RARE_WORD),
    (_OF_ITS_OWN, RARE_WORD),
    (_DEFINED, VERY_COMMON_WORD),
    (_DOES, COMMON_WORD),
)
"""What presents a body, and how common a word its name may begin with."""
_OF_SENTENCE = (_DOES, _FINED)
"""What tells of a body to the end of the sentence only."""
_ANY = re.compile(
    rf"(?:[新兴修]建|建设?|[开创兴]办)(?P<any>[一1][个座所家处条]){_HAN}{{0,10}}?(?:{_KINDS}|公路|养老院|大棚|温室)"
    r"(?=[^。；]{0,40}?需要?[近约]?\d)"
)
"""新建一个万头养猪场，…，需要600多万元: what any such costs."""
_WORKED_IN = re.compile(
    rf"(?:^|(?<=[局司院校会队部厂团委办社，。；\n]))在(?P<name>(?P<stem>{_HAN}{{2,3}}?)(?:村|社区))(?=计划|规划|投[资入]|[新修兴援]建|实施|建[设成]|帮扶)"
)
"""税务分局在柳坪村计划修路6000米: where an office works for a village."""


_OF_A_KIND = re.compile(
    rf"(?:^|(?<=[，。；：\n]))(?:目前|其中)?，?{_HAN}{{0,4}}?(?:贫困|出列|示范|试点|薄弱|空壳|涣散)村(?P<name>{_HAN}{{2,4}}?村?)"
    "(?=(?:已|均|全部|顺利|如期|率先|实现|完成)*(?:脱贫|摘帽|退出|出列|达标|验收))"
)
"""深度贫困村柳坪摘帽退出，发生率0.7%: the village's own, though its name stands without 村."""


def _best_plots(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    """最高产量为东风社的3.2亩早粳，亩产1620斤；红星社2.1亩…: each yield is of the cooperative in front of it."""
    at = start
    while found := _BEST.search(text, at, end):
        while found:
            if not _WORDS.search(found["name"]):
                yield Mention(found.start("lead"), found.end("name"), local_subject(found["name"], home), False)
            at = found.end()
            found = _NEXT_BEST.match(text, at, end)


_PLOT = rf"(?P<name>{_HAN}{{2,6}}?(?:[社队村]|农场|林场))的?(?=\d[\d.]*亩)"
_BEST = re.compile(rf"(?P<lead>)最高(?:{_HAN}{{0,5}}?产{_HAN}?|的|者)?(?:分别)?[为是]{_PLOT}")
_NEXT_BEST = re.compile(rf"[^。；]{{2,60}}；(?P<lead>)(?:其次[为是]?)?{_PLOT}")
_WORDS = re.compile("[的了是有及等该各]")


def headed_by(text: str, paragraph: int, home: Subject) -> Mention | None:
    """The body that the line in front of a paragraph presents as its heading: 5.青禾石浪水库 | 坝高21米."""
    line = text.rfind("\n", 0, max(0, paragraph - 1)) + 1
    found = _heading_at(text, line) if paragraph - line in range(1, _LONGEST_HEADING) else None
    if found is None or text[found.end() : paragraph].strip():
        return None
    return Mention(*found.span("name"), _subject(found["name"], home), True)


_LONGEST_HEADING = 30


def _heading_at(text: str, start: int) -> re.Match[str] | None:
    """The heading of an item that presents one body, at the beginning of a line."""
    found = _HEADING.match(text, start)
    return found if found and _is_name(found["name"], VERY_COMMON_WORD) else None


def _subject(name: str, home: Subject) -> Subject:
    """A body lies in the division that its name begins with, else where the home does."""
    named = find_regions(name)
    return Subject(name, named[0].region) if named and named[0].start == 0 else local_subject(name, home)


def _is_name(said: str, most: int) -> bool:
    """柳坪水库, 青禾县柳坪水库, not 中型水库, 青禾县水库: what stands in front of the kind is no common word."""
    if said.endswith(("村", "社区", "镇", "乡")):
        stem = said.removesuffix("社区") if said.endswith("社区") else said[:-1]
        return is_named_place(said, stem, most)
    at = 0
    for named in find_regions(said):
        if named.start != at:
            break
        at = named.end
    own = _KIND_AT_END.sub("", said[at:])
    village = _OF_VILLAGE.match(own)
    if village and is_named_place(village["village"], village["stem"]) and not FUNCTION_CHARACTERS.search(own):
        return True
    if (
        len(own) < _LEAST
        or is_kind(own)
        or _SORT.match(own)
        or FUNCTION_CHARACTERS.search(said)
        or in_no_name().search(said)
    ):
        return False
    return not begins_with_verb(own) and frequency(own[:2]) < most


_LEAST = 2
_SORT = re.compile("[大中小微]型|现代|特色|病险|标准|综合|乡村|[省市县区镇村]")
"""中型水库, 县人民医院: of which sort it is, or of what level."""
_OF_VILLAGE = re.compile(f"(?P<village>(?P<stem>{_HAN}{{2,3}}?)(?:村|社区))(?={_HAN}{{2}})(?!集体|[各全里民])")
"""石浪村 | 茶叶 | 基地: a base that begins with its village, whatever is grown there."""
_KIND_AT_END = re.compile(f"(?:{_KINDS})$")

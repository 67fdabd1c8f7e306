"""The season of a harvest, said once for the whole: 小春播种22万亩，其中粮豆 | 12万亩 counts 小春粮豆.

In:  a text, the sentence of a number, what it states.
Out: the same with the season in front of the crop, where the sentence named the season and the number only a crop;
     the season that the numbers behind may be of.
It never gives a season to what has one of its own (全年粮食产量), nor beyond ； unless 其中 opens the sentence. The
crops are data: ``word_sets`` (seasons, crops).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from transforms.description.sentence import Season, Sentence
from transforms.indicator.stated import Stated
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.reference import words_of


def with_season(body: str, sentence: Sentence, group: Sequence[Quantity], stated: Stated) -> Stated:
    """``stated`` with the season of the whole in front of its crop: 种植玉米 → 种植夏播玉米."""
    season, first = sentence.season, group[0]
    if season is None or len(group) > 1 or not stated.base or dimension_of(first.unit) in _OF_OTHERS:
        return stated
    crop = _crop().fullmatch(stated.base)
    if crop is None or not _reaches(body, sentence, season, first.start, crop["crop"]):
        return stated
    base = f"{crop['verb'] or ''}{season.word}{stated.base[crop.start('crop') :]}"
    return replace(stated, indicator=f"{base}{stated.indicator.removeprefix(stated.base)}", base=base)


_OF_OTHERS = frozenset({"money", "people", "households", "count"})


def _reaches(body: str, sentence: Sentence, season: Season, start: int, crop: str) -> bool:
    """Whether what stands at ``start`` is a part of what ``season`` was said of, or the same crop again."""
    begin = max(season.end, sentence.start)
    between = body[begin:start]
    if _seasons().search(between) or _OTHER_TIME.search(between):
        return False
    divides = sentence.start > season.end or "其中" in between or (f"{crop[:2]}中" in season.said)
    if sentence.start <= season.end and "；" in between.rpartition("其中")[2]:
        return False
    return divides or crop in season.said


_OTHER_TIME = re.compile("全年|年度|常年|畜|收入|产值")
"""What is told behind these is of the whole year, or of no harvest."""


def season_behind(sentence: Sentence, group: Sequence[Quantity], stated: Stated) -> Season | None:
    """The season that the numbers behind ``group`` may be of."""
    if dimension_of(group[0].unit) not in _OF_A_FIELD or (found := _seasons().search(stated.base)) is None:
        return sentence.season
    if sentence.season and sentence.season.word == found[0]:
        return sentence.season
    return Season(found[0], stated.base, max(stated.thing_end, group[-1].end))


_OF_A_FIELD = frozenset({"area", "mass"})


@cache
def _seasons() -> re.Pattern[str]:
    return re.compile("|".join(sorted(words_of("seasons"))))


@cache
def _crop() -> re.Pattern[str]:
    crops = "|".join(sorted(words_of("crops"), key=len, reverse=True))
    return re.compile(
        f"(?:[^，。；]{{2,4}}作物?中)?(?:计划|预计|已|共)*(?P<verb>(?:完成|种植|播种|栽种|栽插|移栽|收获|收割)*)"
        f"(?P<crop>(?:其[他它])?(?:{crops})(?:、(?:{crops}))*)(?:等?作物)?(?:播种|种植|收获|栽插)?(?:面积|总?产量?|单产)?"
    )

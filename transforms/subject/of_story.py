"""Of whom a story is told that nothing in front of it names: of somebody whom its title names, of a village, a firm.

In:  an article, its issue, the division of the issue.
Out: ``Subject``, or the name alone; None where a division's report is no story.
It never takes somebody whom no title names before the one village of the first sentence.
"""

from __future__ import annotations

import re

from transforms.names.introduced_once import may_be_somebody
from transforms.names.person_names import people_of
from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.regions import Region, contains, find_regions
from transforms.records import Article, Issue
from transforms.subject.mention import Subject
from transforms.subject.stories import told_of
from transforms.subject.title_subject import OFTEN, spokesman

OPENING_CHARACTERS = 400


def story_of(article: Article, division: str) -> str | None:
    """Of whom a story is told in a bulletin of ``division``."""
    text = article.body.text
    titles = f"{article.title} {article.subtitle}"
    people = people_of(text, None, titles) - {spokesman(article.subtitle or article.title)}
    return told_of(text, people, division.rstrip("省市县区旗州") or division, titles) if text else None


def of_story(article: Article, issue: Issue, within: str | None, around: Region | None) -> Subject | None:
    """Of whom a story is told: of somebody whom its title names, else of the village of the first sentence."""
    text = article.body.text
    told = story_of(article, around.name if around else issue.region or "")
    if told is None or told not in f"{article.title} {article.subtitle}" or not may_be_somebody(told):
        village = _village_story(text, around)
        if village or told is None:
            return village
    return None if _is_one_item(told, text) else Subject(told, _nearest(text, within, around))


def _is_one_item(person: str, text: str) -> bool:
    """Whether one of many paragraphs alone names somebody in a text that tells of its whole division: 我区…, 全区…."""
    paragraphs = [paragraph for paragraph in text.split("\n") if paragraph.strip()]
    naming = sum(person in paragraph for paragraph in paragraphs)
    return len(_TOLD_OF_WHOLE.findall(text)) > 1 and naming * 3 < len(paragraphs)


_TOLD_OF_WHOLE = re.compile("[全我][县市州区旗省]")


def _nearest(text: str, within: str | None, around: Region | None) -> Region | None:
    """The division that the opening names first, inside that of the issue: where the story takes place."""
    named = [m.region for m in find_regions(text[:OPENING_CHARACTERS], within)]
    inside = [region for region in named if around is None or contains(around, region)]
    return next((region for region in inside if region != around), around)


def _village_story(text: str, around: Region | None) -> Subject | None:
    """The one village of the first sentence, below its town, where the text goes on to tell of it: 村里, 村民, 全村."""
    first = text[: text.find("。") + 1 or OPENING_CHARACTERS]
    named = {m["name"] for m in _VILLAGE_OF_TOWN.finditer(first) if not FUNCTION_CHARACTERS.search(m["name"])}
    if len(named) != 1 or len(_TOLD_OF_VILLAGE.findall(text)) < OFTEN or len(_TOLD_OF_COUNTY.findall(text)) > 1:
        return None
    return Subject(named.pop(), around)


_VILLAGE_OF_TOWN = re.compile(
    "[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道)(?P<name>[\u4e00-\u9fff]{2,5}?(?:村|社区))(?![民庄级集委干])"
)
_TOLD_OF_VILLAGE = re.compile("村里|全村|村民|村集体|村上|村子|村支|社区里|全社区")
_TOLD_OF_COUNTY = re.compile("全[县市州区省]|[县市州]委")

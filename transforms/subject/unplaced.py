"""Whose numbers a text gives that no issue places: those of its writer's body, or of the body whose paper it is.

In:  an article of no known division, and its issue.
Out: ``Subject``, or None where neither writer nor paper says it.
It never takes a body that the text does not go on to speak of as its own (集团, 我公司, 全院, 全区).

>>> from transforms.aligned import AlignedText
>>> text = AlignedText.unchanged("去年，全院接诊9万人次。我院又添了3张床。")
>>> told_of_unplaced(Article(1, "article", "一年来", text, 0), Issue(publication="清江县人民医院院报")).name
'清江县人民医院'
"""

from __future__ import annotations

import re

from transforms.names.regions import find_regions
from transforms.page.bylines import is_name
from transforms.records import Article, Issue
from transforms.subject.mention import Subject
from transforms.subject.writer_subject import issuing_body

_OF_PAPER = re.compile(
    "(?P<name>[\u4e00-\u9fff]{4,16}?(?:医院|学院|大学|[小中]学|公司|集团|厂|矿))(?:院报|校报|厂报|报|院刊|校刊|简报|通讯)$"
)
"""青禾县人民医院院报: a paper whose name says whose it is."""
_SPEAKS_OF = {
    "公司": "我公司|公司|集团", "集团": "集团|公司", "医院": "全院|我院|医院",
    "厂": "全厂|我厂|厂里", "矿": "全矿|我矿|矿里", "农场": "全场|我场|农场", "林场": "全场|我场|林场",
    "合作社": "合作社|社里",
}  # fmt: skip
"""How a text speaks of a body of the kind as of its own."""
_LEAST = 2


def told_of_unplaced(article: Article, issue: Issue) -> Subject | None:
    """Whose numbers an article gives by its writers or the name of the paper."""
    return _of_writers(article) or _of_paper(article, issue)


def _of_writers(article: Article) -> Subject | None:
    """The firm or the division whose office wrote the text: 青禾县河埠区人民政府督查室, where it says 全区."""
    for writer in (article.affiliation or "", *(name for name in article.authors if not is_name(name))):
        if (body := issuing_body(writer)) and _is_spoken_of(body, article.body.text):
            return Subject(body, None)
        at, region = 0, None
        for named in find_regions(writer):
            if named.start == at:
                at, region = named.end, named.region
        if region and _spoken_of(region.name[-1]).search(f"{article.title}\n{article.body.text}"):
            return Subject(region.name, region)
    return None


def _of_paper(article: Article, issue: Issue) -> Subject | None:
    found = _OF_PAPER.match(issue.publication or "")
    if found is None or not _is_spoken_of(found["name"], article.body.text):
        return None
    regions = find_regions(found["name"])
    return Subject(found["name"], regions[0].region if regions else None)


def _is_spoken_of(body: str, text: str) -> bool:
    called = next((words for kind, words in _SPEAKS_OF.items() if body.endswith(kind)), "学校|全校|我校")
    return re.search(called, text) is not None and len(re.findall(f"{called}|我们", text)) >= _LEAST


def _spoken_of(level: str) -> re.Pattern[str]:
    return re.compile(f"[全我]{level}(?![级直属])")

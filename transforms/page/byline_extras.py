"""What stands in a line that signs and is no part of who wrote: pictures, notes, links, the day of a letter.

In:  the words of a byline or of a signature.
Out: the same without them.
It never takes off a name, a body or a post.

>>> without_extras("文/林青 图/苗晋"), without_extras("林青　6月26日夜"), without_notes("林青1  苗晋2")
('文/林青', '林青', '林青  苗晋')
"""

from __future__ import annotations

import re

from transforms.text.lines import HAN

_PICTURES = re.compile(
    rf"(?<=[{HAN}])[\s　]+(?:图片|图|摄影|绘图|制图)\s*[:：/／]\s*[{HAN}](?:[ \u3000]?[{HAN}]){{1,3}}$"
)
"""文/林青 图/苗晋: who took the pictures has not written the text."""
_PICTURES_OF_BODY = re.compile(
    rf"(?<=[{HAN}])[\s　]+(?:图片|图|摄影|绘图|制图|供图)\s*[:：/／|｜丨]\s*"
    rf"[{HAN}]{{3,12}}(?:队|社|组|部|会|中心|局|台|网|馆)\s*$"
)
"""文 | 林青　图 | 社区摄影队: the body that took the pictures is not where the writer works."""
_NOTE_OF_NAME = re.compile(rf"(?<=[{HAN}]{{2}})[\d①-⑨*＊](?=[\s\u3000,，、]|$)")
"""林青1  苗晋2: which body below is whose."""
_LINK = re.compile(r"!?\[([^\[\]]{1,40})\]\([^()\s]*\)")
"""[林青](/author/lq): a writer with the page that tells of him."""
_TOGETHER = re.compile(r"\s*[（(](?:联合|集体)?(?:供稿|撰稿|投稿|来稿|报道|整理|执笔|撰写|撰文|文|图文|文/图)[)）]$")
"""县公安局 石门镇人民政府（联合供稿）."""
_DAY_BEHIND = re.compile(
    r"(?<=[㐀-鿿）)])[\s\u3000]*(?:[（(]\s*)?(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
    r"(?:[凌清早傍]?[晨晚]|[深半]?夜|上午|下午|午)?(?:\s*[)）])?$"
)
"""林青　6月26日夜: when a letter was written, behind who signs it."""


def without_extras(said: str) -> str:
    """A byline without what tells of pictures, links and days."""
    return _DAY_BEHIND.sub(
        "", without_notes(_PICTURES.sub("", _PICTURES_OF_BODY.sub("", _LINK.sub(r"\1", said)))).strip()
    )


def without_notes(said: str) -> str:
    """A byline without the marks of notes, and without how several bodies have written it (联合供稿)."""
    return _TOGETHER.sub("", _NOTE_OF_NAME.sub("", said))

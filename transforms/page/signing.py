"""Who wrote an article and where they work: read off the lines that sign it, and off its first and last words.

In:  an article's ``Draft`` with its body, its blocks and their roles.
Out: the draft's authors, affiliation, source and whether it is signed below.
It never takes words for a name that ``transforms.page.bylines`` does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import is_body, is_name, is_staff, names_of, read_byline
from transforms.page.draft import Draft
from transforms.page.layout import Block
from transforms.page.written_from import is_unnamed, says_who, signs_in_brackets
from transforms.reference import layout_words


def sign(draft: Draft, blocks: Sequence[Block], roles: Sequence[str], indices: Sequence[int]) -> None:
    authors: list[str] = []
    where: list[str] = []
    for i in indices:
        block, role = blocks[i], roles[i]
        if role in ("byline", "signature"):
            who = block.found.get("who") or block.words
            byline = read_byline(block.words if block.shape == "display" else who + " " + block.found.get("more", ""))
            if role == "signature":
                byline = read_byline(who)
                draft.signed_below = True
            authors.extend(a for a in byline.authors if a not in authors)
            if byline.affiliation:
                where.append(byline.affiliation)
        elif role == "affiliation":
            draft.credit = block.words.lstrip("（( ")[:3]
            if _SENT_IN.match(block.words) and not authors:  # 报送单位：县水利局: who wrote, not where somebody works
                authors.extend(read_byline(block.found["where"]).authors)
                continue
            source, reporters = _without_reporters(block.found.get("source", "").strip())
            authors.extend(name for name in reporters if name not in authors)
            if source and not (_OF_A_BODY.search(source) or signs_in_brackets(source)):
                draft.source = source
            elif source and not authors:  # （来源：石门乡政府）: who wrote, no periodical
                authors.append(source)
            where_and_who = block.found.get("where", "")
            behind = _NAME_BEHIND.fullmatch(where_and_who) or _body_and_name(where_and_who)
            behind = behind or _post_and_name(where_and_who)
            if behind and not authors:  # （作者系青禾县委书记  林青）
                authors.append(re.sub(r"\s", "", behind["name"]))
                where.append(behind["post"])
                continue
        if role in ("byline", "signature", "affiliation") and block.found.get("where"):
            where.append(re.sub(r"\s+", "", _POSTAL.sub("", block.found["where"])))
    draft.authors = tuple(authors)
    draft.affiliation = "；".join(dict.fromkeys(where)) or None


_POSTAL = re.compile(r"\s*[，,]\s*(?:[㐀-鿿]{2,8}\s*){1,3}\d{6}|(?:^|(?<=[；;]))\s*\d\s*[.．、]?\s*(?=[㐀-鿿])")
"""1.青禾县农技中心，青海 青禾 000218: the number of a body, its place and its postcode."""
_SENT_IN = re.compile("[（(]?\\s*(?:供稿|报送|来稿|撰稿|投稿)单位\\s*[:：]")
_OF_A_BODY = re.compile(
    "(?<![报刊])(?:政府|党委|支部|委员会|办公室|组织部|街道|[省市县区州镇乡]委|[㐀-鿿][局办科股]|中心|学校|医院)$"
)
_NAME_BEHIND = re.compile(rf"(?P<post>[㐀-鿿]{{2,24}}{layout_words('post')})[\s\u3000]+(?P<name>[㐀-鿿]{{2,3}})")
_NAME_BEHIND_BODY = re.compile(r"(?P<post>[㐀-鿿]{4,24})[ \u3000]{1,4}(?P<name>[㐀-鿿]{2,3}|[㐀-鿿][ \u3000][㐀-鿿])")
"""（作者单位：青禾县融媒体中心  林青）: a body and who works there."""


def _body_and_name(said: str) -> re.Match[str] | None:
    found = _NAME_BEHIND_BODY.fullmatch(said)
    return found if found and is_body(found["post"]) and is_name(re.sub(r"\s", "", found["name"])) else None


_POST_AND_NAME = re.compile(rf"(?P<post>[㐀-鿿、]{{2,24}}{layout_words('post')})(?P<name>[㐀-鿿]{{2,3}})")
"""（作者系县委常委、组织部部长林青）: nothing between the post and the name."""


def _post_and_name(said: str) -> re.Match[str] | None:
    found = _POST_AND_NAME.fullmatch(said)
    return found if found and is_name(found["name"]) else None


_REPORTERS = re.compile(r"[\s\u3000]+(?:(?:本报|本刊|特约)?(?:记者|通讯员)[\s\u3000]+[㐀-鿿·\s\u3000、]+)+$")
"""原载《松屏日报》7月12日  记者 林青  通讯员 苗晋: who wrote it there."""


def _without_reporters(source: str) -> tuple[str, tuple[str, ...]]:
    """Where a text was printed first, and who wrote it there."""
    found = _REPORTERS.search(source)
    names = read_byline(found[0]).authors if found else ()
    return (source[: found.start()], names) if found and all(map(is_name, names)) else (source, ())


_SIGNED_INSIDE = re.compile(
    r"(?<=[。！？”.．])\s*[（(]\s*(?:(?:本报|本刊|特约)?(?:记者|通讯员|作者|文|供稿|撰稿|来稿)[\s:：/／]+)?(?P<who>[㐀-鿿·\s、，]{2,30})\s*(?:供稿|文|整理|报道)?(?:\s+(?:\d{4}年)?\d{1,2}月\d{1,2}日)?\s*[)）]$"
)
_REMARK = re.compile("有删|有改|略有|全文|原文|未完|续完")
"""（有删节）: what was done to the text."""
_SIGNING_BODY = r"(?:部|局|委|办|室|会|中心|政府|街道|科|站|院|校|学|镇|乡)$"
_REPORTED = re.compile(
    r"^[　\s]*(?:本报讯|本刊讯|讯)?\s*[（(](?:本报|本刊)?(?:特约)?(?:记者|通讯员|见习记者)[\s:：]?"
    r"(?P<who>[㐀-鿿·\s、，]{2,40}?)\s*(?:摄影报道|报道|文/图)?[)）]"
)


def _signs(body: str) -> bool:
    """县林业局, 县供销社: in brackets behind the last sentence."""
    return (len(body) >= 3 and re.search(_SIGNING_BODY, body) is not None) or signs_in_brackets(body)


def sign_inside(draft: Draft) -> None:
    """Writers named in the text itself: （丁 禾） behind the last full stop, 本报讯（记者 …） before the first word."""
    if draft.authors or draft.kind == "editor_note":
        return
    said = draft.body.text
    opening = _REPORTED.match(said)
    if opening:
        who = re.sub(r"(?:见习|本报|本刊|特约)?(?:记者|通讯员)", " ", opening["who"])
        names = names_of(who)
        if names and all(map(is_name, names)):
            draft.authors = names
            return
    ending = _SIGNED_INSIDE.search(said, max(0, len(said) - 40))
    if ending and not _REMARK.match(ending["who"]):
        names = names_of(ending["who"])
        byline = read_byline(ending["who"])
        body = byline.authors
        if byline.affiliation and body:
            draft.authors, draft.affiliation, draft.signed_below = body, byline.affiliation, True
        elif names and all(map(is_name, names)):
            draft.authors, draft.signed_below = names, True
        elif len(body) == 1 and (_signs(body[0]) or is_staff(body[0]) or is_unnamed(body[0])):
            draft.authors, draft.signed_below = body, True
        elif len(names) > 1 and says_who(names[0]) and all(map(is_name, names[1:])):
            draft.authors, draft.signed_below = names[1:], True
        elif len(names) > 1 and len(names[0]) > 3 and all(map(is_name, names[1:])) and not is_name(names[0]):
            draft.authors, draft.affiliation, draft.signed_below = names[1:], names[0], True

"""A digest of what another paper wrote: its numbers are not those of the division in which the digest is printed.

In:  an article and its issue.
Out: ``Subject``: the place that the title tells of without its name (珠三角一镇), or nobody; None where it is none.
It never takes what a paper wrote of the division itself (《青禾日报》报道我县经验).

>>> from transforms.aligned import AlignedText
>>> text = AlignedText.unchanged("据《岭海晨报》10月8日报道，某镇设立议事会，议事员9名。")
>>> of_digest(Article(1, "brief", "珠三角一镇试行议事会", text, 0), Issue(region="云浮市")).name
'珠三角一镇'
"""

from __future__ import annotations

import re

from transforms.names.regions import find_regions
from transforms.records import Article, Issue
from transforms.subject.mention import Subject
from transforms.subject.tales import names_of

_WHEN = "(?:(?:[12]\\d{3}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?|[12]?\\d{0,3}年?第?\\d{1,4}期|近日|日前)"
_WROTE = "发表|刊[发登文载]|登载|载文|撰文|报道|消息|文章|记者|评论|披露"
_CITED = re.compile(
    rf"\s*(?:据|来自|日前，|近日，)?(?:[\u4e00-\u9fff]{{2,4}})?《(?P<paper>[^》\n]{{2,16}})》{_WHEN}[^，。；《]{{0,10}}?(?:{_WROTE})"
)
"""据《岭海晨报》10月8日报道，…; 《农村论坛》第9期刊文指出，…."""
_TAKEN_FROM = re.compile(
    r"[（(—]\s*(?:摘自|原载|据|来源[：:]?|选自)\s*《(?P<paper>[^》\n]{2,16})》[^（）()\n]{0,16}[）)]?\s*$"
)
_COLLECTS = re.compile("文摘|摘编|摘登|参考|博览|他山之石|外地|域外|视野|剪报|舆情")
"""What a paper or a section is called that brings what others wrote of elsewhere; a county also reprints what was
written of itself."""
_OWN = re.compile("[我本][省市县区州旗镇乡村校院厂]|全[市县区州旗镇乡](?![国球])")
_HIDDEN = re.compile("某(?P<kind>[省市县区镇乡村]|社区|中学|小学|学校|医院|企业|公司|厂)")


def of_digest(article: Article, issue: Issue) -> Subject | None:
    """Whose numbers a digest gives where its text names nobody; None of what is none."""
    text = article.body.text
    collects = _COLLECTS.search(f"{issue.publication} {article.section}") is not None
    cited = _CITED.match(text) or (_TAKEN_FROM.search(text) if collects else None)
    paper = cited["paper"] if cited else article.source_publication if collects else None
    if not paper or paper == issue.publication or _speaks_of_home(f"{article.title}\n{text}", issue):
        return None
    hidden = _HIDDEN.search(text)
    if hidden and (named := re.match(f"(?P<name>[\u4e00-\u9fff]{{2,6}}?一[个所家]?{hidden['kind']})", article.title)):
        regions = find_regions(named["name"])
        return Subject(named["name"], regions[0].region if regions else None)
    return Subject(None, None)


def _speaks_of_home(text: str, issue: Issue) -> bool:
    return any(name in text for name in names_of(issue.region)) or _OWN.search(text) is not None

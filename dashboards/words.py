"""Every word of our own on the page, in Chinese and English: key → (中文, English)."""

from __future__ import annotations

import streamlit as st

WORDS: dict[str, tuple[str, str]] = {
    # pages
    "overview": ("总览", "Overview"),
    "metrics_page": ("指标", "Metrics"),
    "ranking": ("地区排名", "Ranking"),
    "articles_page": ("文章", "Articles"),
    "trends": ("趋势", "Trends"),
    "quality": ("质量", "Quality"),
    # what each page is, in one sentence
    "about_overview": (
        "这里收录各地简报：每期拆成文章，文中每个带单位的数字是一条“指标”，都能追溯到原文。",
        "Bulletins of many places: each issue is cut into articles, and each number with its unit is a “metric” that "
        "leads back to the printed words.",
    ),
    "about_metrics_page": (
        "先选指标，再按单位、地区、类型筛选；不同主体的数值并列显示，不作加总。",
        "Choose an indicator, then narrow by unit, region and kind. Figures of different subjects stand side by side "
        "and are not added up.",
    ),
    "about_ranking": (
        "前两项比较的是资料多少，不是成绩高低；数值只在同一指标、类型、单位内比较，市的数字不含所辖县（市、区）。",
        "The first two compare how much is reported, not how well a region does. Values are compared within one "
        "indicator, kind and unit only; a city's figures do not include those of its counties.",
    ),
    "about_articles_page": (
        "搜索或筛选文章，点选一行阅读全文并查看其中的数字。",
        "Search or filter, then click a row to read.",
    ),
    "about_trends": (
        "词语随时间的变化，以及多地文章都提到的做法。各期刊物不同，也会造成升降。",
        "Words over time, and practices that several regions report. Where the periodicals differ from year to year, "
        "that alone makes words rise and fall.",
    ),
    "about_quality": (
        "每次运行的质量检查、被隔离的文件、对原文的修复，以及目录与正文的核对。",
        "What was checked, set aside and repaired, and how the printed contents lists agree with the articles found.",
    ),
    # everywhere
    "title": ("简报数据", "Jianbao"),
    "all": ("全部", "all"),
    "download": ("下载 CSV", "Download CSV"),
    "nothing": ("没有符合条件的记录，请放宽筛选条件。", "Nothing matches: widen the filters."),
    "no_warehouse": (
        "还没有发布任何数据。请先运行：jianbao ingest 文件夹",
        "Nothing has been published yet. Load something first: jianbao ingest FOLDER",
    ),
    "rows_shown": ("显示前 {shown} 条；下载为全部。", "The first {shown} rows are shown; the download has all."),
    "choose": ("请选择", "Choose"),
    "no_such_page": (
        "没有“{page}”这个页面，这里是总览。",
        "There is no page “{page}”; this is the overview.",
    ),
    "click_row": ("点选一行查看出处。", "Click a row to see where it comes from."),
    "click_article": ("点选一行阅读全文。", "Click a row to read the article."),
    "built": ("数据版本 {built}（UTC）", "Build of {built} (UTC)"),
    "close": ("关闭", "Close"),
    "count": ("数量", "count"),
    "measure": ("统计项", "Measure"),
    # overview
    "last_run": ("最近一次运行", "Last run"),
    "no_runs": ("还没有运行记录。", "No run is recorded yet."),
    "over_time": ("按年统计", "By year"),
    "undated": (
        "{n} 期没有写明年份，未计入图中。",
        "{n} issues print no year and are not in the chart.",
    ),
    "by_publication": ("各刊物", "By periodical"),
    "errors": ("错误", "errors"),
    "warnings": ("警告", "warnings"),
    "standing_elsewhere": (
        "最近一次运行只检查本次载入的文件；此前运行的 {n} 条未通过的检查仍然有效，见“质量”页。",
        "The last run judged only the files that it loaded; {n} checks that earlier runs did not meet still stand: "
        "see the page Quality.",
    ),
    # metrics
    "find_indicator": ("指标名称包含", "Indicator contains"),
    "indicator": ("指标", "Indicator"),
    "unit_of_chart": ("单位", "Unit"),
    "regions_filter": ("地区", "Region"),
    "kinds_filter": ("类型", "Kind"),
    "years_filter": ("年份", "Year"),
    "confidence_filter": ("可信度", "Confidence"),
    "confidence_help": (
        "程序从文字中读出每条数据；可信度大致是同类数据中没有错处的比例。",
        "Each figure was read from prose by a program; its confidence is about the share of figures like it in which "
        "nothing is false.",
    ),
    "less_trusted": (
        "该指标另有 {n} 条可信度较低，未显示；可在“可信度”中放宽。",
        "{n} less trusted figures of this indicator are not shown: lower “Confidence” to see them.",
    ),
    "none_trusted": (
        "没有这样可信的指标：请放宽“可信度”或名称。",
        "No indicator of this name is trusted that far: lower “Confidence” or widen the name.",
    ),
    "no_period": (
        "所选数据没有注明时期，无法按时间作图；见下表。",
        "These figures are stated for no period, so there is no chart over time; see the table.",
    ),
    "charted": (
        "图中为注明时期的 {charted} 条，共 {all} 条；每点是一条数据。",
        "{charted} of {all} figures are stated for a period and charted; each point is one figure.",
    ),
    "no_unit": ("（无单位）", "(no unit)"),
    "several_values": (
        "同一主体、同一时期下有 {n} 组各有多个不同数值（如比例的各部分、同名而不同事项），均已列出，未作取舍；见原句。",
        "{n} subjects have several different values for one period under this name (parts of a ratio, different things "
        "of one name). All are shown, none is chosen: the sentences tell them apart.",
    ),
    "evidence": ("出处", "Where it comes from"),
    "raw_text": ("原文（未修复）", "Raw text"),
    "clean_text": ("修复后", "Repaired"),
    "repairs_here": ("此处的修复", "Repairs made here"),
    "no_repairs_here": ("此处原文未作修复。", "Nothing was repaired here."),
    "region_note": (
        "地区来源：原句＝句中写明；文章＝标题、标题前的地名或文中他处；刊物＝刊物所在地（推测）。",
        "Region from: sentence = it names the place; article = its title, label or another sentence does; "
        "periodical = the periodical's own region (a guess).",
    ),
    "region_from_sentence": ("原句", "sentence"),
    "region_from_article": ("文章", "article"),
    "region_from_issue": ("刊物（推测）", "periodical (a guess)"),
    # ranking
    "rank_by": ("排名依据", "Rank by"),
    "ranking_metrics": ("数据条数", "figures stated"),
    "ranking_note": (
        "每个地区取最近时期的数值，主体是该地区本身的优先；有多个不同数值的地区不参加排名。",
        "Each region shows the value of its latest period, of the region itself before that of others in it; a region "
        "with several different values is not ranked.",
    ),
    "several_unranked": (
        "{n} 个地区在最近时期有多个不同数值，无法取一个来排名，列在这里：",
        "{n} regions state several different values for their latest period: not ranked, but listed here.",
    ),
    "no_region": ("这些数据没有写明地区。", "These figures name no region."),
    "by_indicator": ("指标数值", "value of an indicator"),
    # articles
    "search": ("搜索（词语、“短语”加英文引号、title:词）", 'Search (words, "a phrase", title:word)'),
    "found_nowhere": (
        "资料中没有：{words}。",
        "Found nowhere: {words}.",
    ),
    "not_whole": (
        "没有文章完整地写着：{words}；所列文章含有其中一半以上的词。",
        "No article has this as it stands: {words}; those listed have half of its words or more.",
    ),
    "since": ("起始日期", "From"),
    "until": ("截止日期", "To"),
    "reading": ("阅读", "Reading"),
    "provenance": ("来源", "Provenance"),
    "metrics_of_article": ("文中指标", "Quantities it states"),
    "no_metrics": ("文中没有量化数据。", "It states no quantity."),
    "similar": ("相近的文章", "Similar articles"),
    "no_similar": ("没有与之相近的文章。", "No other article is like it."),
    # trends
    "terms_box": ("词语（空格分隔）", "Words (separated by spaces)"),
    "share_axis": ("出现该词的文章占比", "share of articles"),
    "rising": ("上升的词", "Rising words"),
    "falling": ("下降的词", "Falling words"),
    "trend_note": (
        "最近十二个月的 {recent} 篇文章与此前的 {earlier} 篇相比；只知年份的刊期，年份足以判断时计入。",
        "The {recent} articles of the last twelve months against the {earlier} before; an issue of which only the year "
        "is known counts where the year is enough to tell.",
    ),
    "thin_years": (
        "灰点是不足 {fewest} 篇文章的年份，占比说明不了什么，未连线。",
        "Grey points are years with fewer than {fewest} articles: a share says little there, and the line leaves them "
        "out.",
    ),
    "one_year": (
        "所有文章都在同一年内，还看不出变化：下图只有一点。",
        "All articles are of one year: there is one point only.",
    ),
    "no_trend": (
        "所有期刊都在同一年内，尚无法比较升降。",
        "All issues fall within one year: there is nothing to compare with yet.",
    ),
    "initiatives": ("多地重复出现的做法", "Practices that several regions report"),
    "initiatives_note": (
        "这里列出两个以上地区的文章加引号使用的名称：可能是同一做法，也可能只是当时的通行说法（如“绿色通道”），需读原文判断；"
        "“一把手”“接地气”等常用语已剔除。",
        "Names in quotation marks that articles of two or more regions use: one practice, or only a saying of the time "
        "(“绿色通道”); the articles tell. Plain words such as “一把手” are left out.",
    ),
    "no_initiatives": (
        "还没有两个以上地区共同使用的带引号的名称。",
        "No quoted name is used by two or more regions yet.",
    ),
    "unknown_terms": ("资料中没有这些词。", "No article holds these words."),
    # quality
    "checks_over_time": ("历次运行的检查", "Checks over time"),
    "no_checks": ("还没有检查记录。", "No checks are recorded yet."),
    "failed_now": ("最近一次运行未通过的检查", "Checks that the last run did not meet"),
    "all_passed": (
        "最近一次运行的检查全部通过。它只检查本次载入的文件。",
        "The last run met every check. It judged only the files that it loaded.",
    ),
    "judged": (
        "最近一次运行：{started_at}（UTC），载入并检查 {documents_loaded} 个文件。",
        "The last run, {started_at} (UTC), loaded and judged {documents_loaded} files.",
    ),
    "failed_before": ("此前运行中仍然有效的问题", "What earlier runs found and still stands"),
    "none_before": (
        "此前的运行没有遗留问题。",
        "Nothing that earlier runs found still stands.",
    ),
    "quarantine": ("隔离区", "Quarantine"),
    "no_quarantine": ("没有被隔离的文件。", "No file is in quarantine."),
    "repairs_by_rule": ("按规则统计的修复", "Repairs by rule"),
    "no_repairs": ("没有修复记录：原文没有损坏。", "Nothing was repaired: the text came undamaged."),
    "reconciliation": ("目录核对与各期质量", "Contents lists against articles, issue by issue"),
    # columns and values
    "metrics": ("指标数", "metrics"),
    "articles": ("文章数", "articles"),
    "issues": ("期数", "issues"),
    "documents": ("文件数", "documents"),
    "characters": ("字数", "characters"),
    "repairs": ("修复数", "repairs"),
    "publication": ("刊物", "periodical"),
    "region": ("地区", "region"),
    "region_from": ("地区来源", "region from"),
    "month": ("月份", "month"),
    "year": ("年份", "year"),
    "publications": ("刊物数", "periodicals"),
    "first_year": ("最早年份", "first year"),
    "last_year": ("最近年份", "last year"),
    "first_region": ("最早地区", "first region"),
    "line_unwrap": ("断行合并", "lines joined"),
    "halfwidth_punctuation": ("半角标点", "half-width punctuation"),
    "founder_shift": ("方正错码", "Founder code shift"),
    "han_digit_space": ("汉字与数字间的空格", "space between Han and digits"),
    "digit_space": ("数字内的空格", "space inside a number"),
    "symbol_space": ("符号旁的空格", "space beside a symbol"),
    "sign_space": ("标点旁的空格", "space beside punctuation"),
    "fullwidth_ascii": ("全角字母数字", "full-width letters and digits"),
    "small_form": ("小写变体标点", "small form variants"),
    "ideographic_zero": ("“〇”的写法", "forms of 〇"),
    "letter_for_digit": ("误作字母的数字", "digits read as letters"),
    "quotation_mark": ("引号", "quotation marks"),
    "radical_form": ("部首字形", "radical forms"),
    "private_use_character": ("私用区字符", "private use characters"),
    "control_character": ("控制字符", "control characters"),
    "zero_width_character": ("零宽字符", "zero-width characters"),
    "soft_hyphen": ("软连字符", "soft hyphens"),
    "byte_order_mark": ("字节序标记", "byte order marks"),
    "spread_name": ("姓名中的空格", "space within a name"),
    "word_space": ("词语内的空格", "space inside a word"),
    "all_articles": ("当年全部文章", "all articles of the year"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "section": ("栏目", "section"),
    "value": ("数值", "value"),
    "amount": ("数值", "value"),
    "value_to_sort": ("数值（排序用）", "value (to sort by)"),
    "run": ("运行", "run"),
    "unexpected_count": ("问题条数", "rows"),
    "garbled_per_1000_characters": ("每千字错码", "garbled characters per 1,000"),
    "value_high": ("上限", "upper end"),
    "base_value": ("数值", "value"),
    "unit": ("单位", "unit"),
    "base_unit": ("单位", "unit"),
    "qualifier": ("修饰", "qualifier"),
    "kind": ("类型", "kind"),
    "subject": ("主体", "subject"),
    "period_text": ("时期", "period"),
    "period_end": ("时期末", "end of period"),
    "sentence": ("原句", "sentence"),
    "confidence": ("可信度", "confidence"),
    "published": ("出版日期", "published"),
    "issue_label": ("期号", "issue"),
    "place": ("地名", "place"),
    "snippet": ("摘录", "snippet"),
    "authors": ("作者", "authors"),
    "affiliation": ("单位（作者）", "affiliation"),
    "page": ("页码", "page"),
    "raw_offsets": ("原文第几字", "raw characters"),
    "uri": ("文件", "file"),
    "article_title": ("标题", "title"),
    "actual": ("实际", "actual"),
    "target": ("目标", "target"),
    "growth": ("增长", "growth"),
    "article": ("文章", "article"),
    "brief": ("短讯", "brief"),
    "editor_note": ("编者按", "editor's note"),
    "term": ("词", "word"),
    "recent_articles": ("近十二个月篇数", "recent articles"),
    "earlier_articles": ("此前篇数", "earlier articles"),
    "change": ("占比变化", "change of share"),
    "initiative": ("做法", "practice"),
    "regions": ("地区数", "regions"),
    "region_names": ("地区", "regions"),
    "first_published": ("首次", "first"),
    "last_published": ("最近", "last"),
    "first_issue": ("首期", "first issue"),
    "last_issue": ("末期", "last issue"),
    "similarity": ("相似度", "similarity"),
    "rule": ("规则", "rule"),
    "severity": ("级别", "severity"),
    "failed": ("未通过", "failed"),
    "passed": ("通过", "passed"),
    "expectation": ("检查项", "check"),
    "table_name": ("表", "table"),
    "column_name": ("列", "column"),
    "observed": ("实际结果", "found"),
    "stage": ("阶段", "stage"),
    "reason": ("原因", "reason"),
    "first_seen_at": ("首次发现", "first seen"),
    "announced": ("目录条数", "announced"),
    "announced_and_found": ("已找到", "found"),
    "doubtful_metrics": ("存疑指标", "doubtful metrics"),
    "missing_facts": ("缺失信息", "facts not found"),
    "repairs_per_1000_characters": ("每千字修复", "repairs per 1,000 characters"),
    "started_at": ("开始", "started"),
    "loaded": ("成功", "loaded"),
    "indicators": ("指标种类", "indicators"),
    "status": ("状态", "status"),
    "documents_loaded": ("载入文件", "documents loaded"),
    "documents_quarantined": ("隔离文件", "documents quarantined"),
    "char_start": ("原文第几字", "raw character"),
    "before": ("原文", "before"),
    "after": ("修复后", "after"),
}

RULES = (
    "founder_shift", "line_unwrap", "han_digit_space", "digit_space", "sign_space", "symbol_space",
    "spread_name", "word_space", "halfwidth_punctuation", "fullwidth_ascii", "small_form", "ideographic_zero",
    "letter_for_digit", "quotation_mark", "radical_form",
    "private_use_character", "control_character", "zero_width_character", "soft_hyphen", "byte_order_mark",
)  # fmt: skip
"""Rules of repair; a test holds them against those of the transforms."""

KEY = "language"
"""Where the session keeps the language: 中文 or English."""
LANGUAGES = ("中文", "English")


def is_chinese() -> bool:
    """Whether the visitor reads Chinese."""
    return str(st.session_state.get(KEY, LANGUAGES[0])) == LANGUAGES[0]


def say(key: str, **values: object) -> str:
    """The words for ``key`` in the visitor's language; a key without words stands for itself."""
    if key not in WORDS:
        return key
    return WORDS[key][LANGUAGES.index(st.session_state.get(KEY, LANGUAGES[0]))].format(**values)

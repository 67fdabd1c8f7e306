"""Checks on ``document_text``: the raw text is the one that offsets count in, the clean text is fit to read."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, once_in_warehouse, refers_to, unique

KEY = ("document_id",)


def remaining_damage(column: str) -> str:
    """SQL: whether the text in ``column`` still has punctuation turned into Han characters (a shift of GB 2312 zones).

    That damage makes 袁 of ， and 遥 of 。 and 尧 of 、 all over a text. One of them alone proves nothing: 袁 is a
    surname, 遥 a word; 院, which it makes of ：, is far too common to count. Nor do all three in a text that has its
    marks: 袁隆平's biography has more commas than 袁.
    """
    commas, stops, marks = (
        f"length({column}) - length(translate({column}, '{those}', ''))" for those in ("袁", "遥尧", "，。、")
    )
    return (
        f"least({commas}, {stops}) >= 3 and ({commas} + {stops}) * 250 > length({column}) "
        f"and ({commas} + {stops}) * 2 > {marks}"
    )


CHECKS = (
    not_null("document_id", "A text without its document cannot be cited."),
    unique("document_id", "Two texts of one document: offsets would point into either."),
    once_in_warehouse(
        "document_text",
        ["document_id"],
        "Two texts of one document: offsets would point into either.",
        with_document=True,
    ),
    refers_to("document_id", "dim_document", "document_id", "A text without its document cannot be cited."),
    not_null("raw_text", "Every offset counts in the raw text."),
    not_null("clean_text", "Readers and searches use the clean text."),
    no_rows(
        "char_count_is_length_of_raw_text",
        "select d.document_id, d.char_count, length(t.raw_text) as characters "
        "from batch t join {rows}.dim_document d using (document_id) where d.char_count <> length(t.raw_text)",
        "Offsets count code points: where the counts differ, every offset of the document is in doubt.",
        column="raw_text",
    ),
    no_rows(
        "no_control_characters",
        # a form feed is where a page of the file ends
        r"select document_id, regexp_extract(clean_text, '.{0,10}[\x00-\x08\x0B\x0E-\x1F\x7F].{0,10}') as near_by "
        r"from batch where regexp_matches(clean_text, '[\x00-\x08\x0B\x0E-\x1F\x7F]')",
        "Control characters are dirt of a conversion: they break exports and searches.",
        "warning",
        "clean_text",
    ),
    no_rows(
        "no_replacement_characters",
        "select document_id, regexp_extract(clean_text, '.{0,10}\ufffd.{0,10}') as near_by "
        "from batch where contains(clean_text, '\ufffd')",
        "U+FFFD stands where a character was lost before the file reached us: ask for a better copy.",
        "warning",
        "clean_text",
    ),
    no_rows(
        "little_damage_remains",
        "select document_id, regexp_extract(clean_text, '.{0,20}袁.{0,20}') as near_by from batch "
        f"where {remaining_damage('clean_text')}",
        "So many 袁, 遥 and 尧 are commas, full stops and pauses that were not mended.",
        "warning",
        "clean_text",
    ),
)

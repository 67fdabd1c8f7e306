"""Checks on ``fact_repair``: the changes from raw to clean text are all told, and each is true."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, once_in_warehouse, one_of, refers_to
from transforms.records import REPAIR_RULES

KEY = ("document_id", "char_start", "before", "after", "rule")

CHECKS = (
    not_null("document_id", "A repair belongs to a text."),
    refers_to("document_id", "dim_document", "document_id", "A repair belongs to a text."),
    not_null("char_start", "Without its place a repair cannot be undone."),
    not_null("before", "Without the words it replaces a repair cannot be undone."),
    not_null("after", "Without the words it puts in a repair cannot be done again."),
    not_null("rule", "Repairs are counted, reviewed and trusted by the rule that made them."),
    one_of("rule", REPAIR_RULES, "Repairs are trusted by their rule: a rule that nobody listed, nobody has reviewed."),
    between("confidence", 0, 1, "Confidence is a share of certainty."),
    not_null("confidence", "A repair says how sure it is."),
    once_in_warehouse(
        "fact_repair",
        ["document_id", "char_start", "before"],
        "A repair done twice spoils the text.",
        with_document=True,
    ),
    no_rows(
        "repair_changes_something",
        "select document_id, char_start, before, after, rule from batch where before = after",
        "A change that changes nothing inflates the counts of damage.",
        "warning",
        "after",
    ),
    no_rows(
        "repairs_replay",
        "select * from (select t.document_id, check_replay_fault(t.raw_text, t.clean_text, coalesce(r.starts, []), "
        "coalesce(r.befores, []), coalesce(r.afters, [])) as departs_at from {rows}.document_text t left join "
        "(select document_id, list(char_start) as starts, list(before) as befores, list(after) as afters from batch "
        "where char_start is not null and before is not null and after is not null group by 1) r using (document_id)) "
        "where departs_at is not null",
        "Replaying the repairs over the raw text gives the clean text: otherwise something was changed in silence.",
        column="before",
    ),
)

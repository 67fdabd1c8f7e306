"""Checks on ``dim_issue``: what an issue says of itself is possible and fits together."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, once_in_warehouse, refers_to, unique

KEY = ("issue_id", "publication", "issue_label")

CHECKS = (
    not_null("issue_id", "Articles and contents lists hang on this key."),
    unique("issue_id", "An issue counted twice doubles its articles in every join."),
    once_in_warehouse("dim_issue", ["issue_id"], "An issue counted twice doubles its articles in every join."),
    not_null("document_id", "Without its file nobody can verify what the issue says of itself."),
    refers_to("document_id", "dim_document", "document_id", "Without its file nobody can verify the issue."),
    refers_to("region_code", "dim_region", "region_code", "A code that no division bears drops out of every map."),
    no_rows(
        "issue_names_its_publication",
        "select issue_id, document_id, region, issue_label from batch "
        "where coalesce(trim(publication), '') = '' and coalesce(issue_label, total_issue::varchar) is not null",
        "What has an issue number has a name: without it whoever asks by name misses the articles.",
        "warning",
        "publication",
    ),
    no_rows(
        "issue_is_loaded_once",
        "select i.document_id, i.publication, i.issue_label, o.uri as also_in from batch i join "
        "(select o.publication, o.issue_label, o.issue_id, d.uri from {all}.dim_issue o "
        "join {all}.dim_document d using (document_id)) o using (publication, issue_label) "
        "where o.issue_id <> i.issue_id",
        "The same issue in two files: whatever is counted over both is counted twice.",
        "warning",
        "issue_label",
    ),
    no_rows(
        "region_lies_in_province",
        "select i.issue_id, i.region, i.region_code, i.province from batch i where i.region_code is not null "
        "and i.province is not null and not exists (select 1 from {all}.dim_region p "
        "where i.province in (p.name, p.full_name) and left(p.region_code, 2) = left(i.region_code, 2))",
        "Many districts share a name: one of another province means that the wrong one was taken.",
        "warning",
        "region_code",
    ),
    no_rows(
        "published_is_possible",
        "select issue_id, publication, issue_label, published from batch "
        "where published < date '1949-10-01' or published > current_date + interval 62 day",
        "A bulletin of before 1949 or of the future: the date was read wrongly and sorts the issue wrongly.",
        "warning",
        "published",
    ),
    no_rows(
        "most_issues_are_dated",
        "select count(*) as issues, count(published) as dated from batch having count(*) >= 10 and dated * 2 < issues",
        "Without dates nothing can be followed over time: mastheads of this kind are not read.",
        "warning",
        "published",
    ),
    no_rows(
        "published_fits_label",
        "select * from (select issue_id, publication, issue_label, published, "
        r"try_cast(regexp_extract(issue_label, '(19|20)\d\d') as integer) as label_year from batch) "
        "where label_year <> year(published) and label_year + 1 <> year(published)",
        "The year of the label and that of the date contradict each other: one was read wrongly.",
        "warning",
        "published",
    ),
    no_rows(
        "contact_is_well_formed",
        "select issue_id, phone, email, postcode from batch where not regexp_full_match(postcode, '[0-9]{6}') "
        "or not regexp_full_match(email, '[^@ ]+@[^@ ]+') or not regexp_matches(phone, '[0-9]{5}')",
        "A reader who writes or calls must reach the editors.",
        "warning",
    ),
    no_rows(
        "names_are_short",
        "select issue_id, publication, issuer, region from batch "
        "where length(publication) > 30 or length(issuer) > 60 or length(region) > 15 or length(issue_label) > 30",
        "A name as long as a sentence is a sentence taken for a name.",
        "warning",
    ),
)

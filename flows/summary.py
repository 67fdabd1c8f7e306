"""What a run did, as one record: printed on the terminal, as JSON, and as a Prefect artifact."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal

from expectations.result import EXAMPLES
from warehouse.records import RunSummary

Status = Literal["published", "committed", "incomplete", "unchanged", "failed"]
"""``committed``: in the lake, to be published later (a batch of a backfill). ``incomplete``: published without the
batches of a backfill that failed their checks."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that was quarantined: which, where on its way, why and what to do."""

    uri: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class FailedCheck:
    """A data quality check that did not pass, in words."""

    expectation: str
    table_name: str
    severity: str
    unexpected_count: int
    why: str
    examples: tuple[str, ...] = ()

    def and_in(self, other: FailedCheck) -> FailedCheck:
        """The same check over the rows of both."""
        count = self.unexpected_count + other.unexpected_count
        return replace(self, unexpected_count=count, examples=(*self.examples, *other.examples)[:EXAMPLES])


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What a build changes in one table against the build before."""

    table_name: str
    rows_added: int
    rows_changed: int
    rows_removed: int


@dataclass(frozen=True, slots=True)
class Summary:
    """One run: counts are of this run, not of the whole warehouse."""

    run_id: str
    status: Status
    warehouse: str
    published_file: str
    documents_seen: int = 0
    documents_loaded: int = 0
    documents_skipped: int = 0
    documents_copied: int = 0
    """Of those skipped, the files with the bytes of one that was loaded: ``document_outcome`` says of which."""
    quarantined: tuple[Refused, ...] = ()
    articles: int = 0
    metrics: int = 0
    repairs: int = 0
    checks_passed: int = 0
    failed_checks: tuple[FailedCheck, ...] = ()
    snapshot_id: int | None = None
    code_version: str = ""
    seconds: float = 0.0
    build_difference: tuple[TableDifference, ...] = ()
    maintenance: str | None = None
    warnings: tuple[str, ...] = ()
    """What a person should know of the files though each was loaded, a sentence each."""

    older_rules: int = 0
    """Documents of the published file that were read by an older version of the transforms and can be read anew."""
    older_rules_stay: int = 0
    """Such documents of which the file is gone or refused."""

    @property
    def exit_status(self) -> int:
        """0 all loaded, 2 some quarantined, 1 failed and nothing published."""
        if self.status in ("failed", "incomplete"):
            return 1
        return 2 if self.quarantined else 0

    @property
    def errors(self) -> tuple[FailedCheck, ...]:
        """The failed checks that stop publishing."""
        return tuple(check for check in self.failed_checks if check.severity == "error")

    def warned(self, warnings: Iterable[str]) -> Summary:
        """The same run, with more to know."""
        return replace(self, warnings=(*self.warnings, *warnings))

    def after(self, seconds: float) -> Summary:
        """The same run, which took so long."""
        return replace(self, seconds=round(seconds, 3))

    def settled(
        self,
        status: Status,
        written: RunSummary,
        checks_passed: int,
        failed_checks: tuple[FailedCheck, ...],
        build_difference: tuple[TableDifference, ...] = (),
        maintenance: str | None = None,
    ) -> Summary:
        """The same run after its commit, with what was written."""
        return replace(
            self,
            status=status,
            documents_loaded=written.documents_loaded,
            documents_skipped=written.documents_skipped,
            articles=written.articles,
            metrics=written.metrics,
            repairs=written.repairs,
            snapshot_id=written.snapshot_id,
            checks_passed=checks_passed,
            failed_checks=failed_checks,
            build_difference=build_difference,
            maintenance=maintenance,
        )

    def as_json(self) -> dict[str, Any]:
        """All fields, with the counts that a script asks for first."""
        return {
            **asdict(self),
            "documents_quarantined": len(self.quarantined),
            "checks_failed": len(self.errors),
            "checks_warned": len(self.failed_checks) - len(self.errors),
            "exit_status": self.exit_status,
        }

    def headline(self) -> str:
        """The outcome in one line."""
        if self.status == "failed":
            return "Nothing was published: a check that guards the warehouse failed; the previous build stays."
        if self.status == "incomplete":
            return "Loaded and published, but not whole: batches that failed a check were left out."
        if self.status == "unchanged":
            return "Nothing new: the published warehouse stays as it is."
        if self.status == "committed":
            return "Loaded, checked and committed; a later run publishes it."
        return "Loaded, checked and published."

    def advice(self) -> str:
        """What a person should do now; empty where nothing is to be done."""
        parts = []
        if self.errors:
            checks = ", ".join(sorted({f"{check.table_name}.{check.expectation}" for check in self.errors}))
            parts.append(
                f"The checks {checks} refused the new rows. Mend the files that the rows name, or take them out of the "
                "source folder, and run again; the other new files wait with them. If the rows are right, the check is "
                "wrong: report it with these rows."
            )
        if self.quarantined:
            parts.append(
                f"Refused, each with its reason: {len(self.quarantined)}. Mend these files in the source folder; the "
                "next run loads them."
            )
        return " ".join(parts)

    def lines(self) -> list[tuple[str, str]]:
        """The summary as label and value, in the order a reader wants them."""
        warned = len(self.failed_checks) - len(self.errors)
        checks = f"{self.checks_passed} passed"
        if self.errors:
            checks += f", {len(self.errors)} failed"
        if warned:
            checks += f", {warned} warned"
        unchanged = self.documents_skipped - self.documents_copied
        skipped = f"{unchanged} unchanged, {self.documents_copied} with the same bytes as another"
        skipped = skipped if self.documents_copied else "unchanged"
        read = "read, none of them loaded" if self.status == "failed" else "loaded"
        documents = f"{self.documents_loaded} {read}, {self.documents_skipped} skipped ({skipped})"
        lines = [
            ("documents", f"{documents}, {len(self.quarantined)} quarantined"),
            ("articles", f"{self.articles:,}"),
            ("metrics", f"{self.metrics:,}"),
            ("repairs", f"{self.repairs:,}"),
            ("checks", checks),
            ("warehouse", near(self.published_file)),
            ("took", f"{self.seconds:.1f} s"),
        ]
        if told := by_older_rules(self.older_rules, self.older_rules_stay):
            lines.append(("older rules", told))
        return [*lines, ("maintenance", self.maintenance)] if self.maintenance else lines

    def first_query(self) -> str:
        """One SQL line worth trying, as a shell command."""
        query = "select value, unit, indicator, subject, period_text from fact_metric order by confidence desc limit 10"
        return f'uv run duckdb -readonly {shlex.quote(near(self.published_file))} "{query}"'

    def markdown(self) -> str:
        """The same for the Prefect artifact; text from a bulletin or file name is escaped."""
        rows = "\n".join(f"| {label} | {_cell(value)} |" for label, value in self.lines())
        parts = [f"# {self.headline()}", f"| | |\n|---|---|\n{rows}"]
        if self.advice():
            parts.insert(1, f"**What to do:** {_cell(self.advice())}")
        if self.failed_checks:
            parts.append(
                "## Checks that did not pass\n\n| check | table | severity | rows | why |\n|---|---|---|---|---|"
            )
            parts[-1] += "".join(
                f"\n| {_cell(c.expectation)} | {c.table_name} | {c.severity} | {c.unexpected_count} | {_cell(c.why)} |"
                for c in self.failed_checks
            )
        parts += [
            f"### Rows that failed {_cell(check.expectation)} in {check.table_name}\n\n"
            + "\n".join(f"- {_cell(example)}" for example in check.examples)
            for check in (*self.errors, *(check for check in self.failed_checks if check.severity != "error"))
            if check.examples
        ]
        if self.warnings:
            parts.append("## Warnings\n\n" + "\n".join(f"- {_cell(warning)}" for warning in self.warnings))
        if self.quarantined:
            parts.append("## Quarantined\n\n| file | stage | reason |\n|---|---|---|")
            parts[-1] += "".join(
                f"\n| {_cell(item.uri)} | {item.stage} | {_cell(item.reason)} |" for item in self.quarantined
            )
        if self.build_difference:
            parts.append("## Build difference\n\n| table | added | changed | removed |\n|---|---|---|---|")
            parts[-1] += "".join(
                f"\n| {row.table_name} | {row.rows_added:,} | {row.rows_changed:,} | {row.rows_removed:,} |"
                for row in self.build_difference
            )
        return "\n\n".join(parts) + "\n"


def by_older_rules(documents: int, stay: int) -> str:
    """The sentence for a warehouse whose rules have changed since it was loaded: of ``documents`` that can be read
    anew, and of those that ``stay`` as they are; empty where there are none."""
    parts = []
    if documents:
        were = "1 document was" if documents == 1 else f"{documents:,} documents were"
        parts.append(f"{were} read by older rules; --reprocess reads {'it' if documents == 1 else 'them'} anew")
    if stay:
        those = "1 document whose file is gone or refused stays" if stay == 1 else (
            f"{stay:,} documents whose files are gone or refused stay")  # fmt: skip
        parts.append(f"{those} as older rules read {'it' if stay == 1 else 'them'}")
    return "; ".join(parts)


def near(path: str) -> str:
    """``path`` from the present folder where it lies in it, so that it can be copied into the next command."""
    here = Path.cwd()
    return Path(path).relative_to(here).as_posix() if Path(path).is_relative_to(here) else path


def _cell(text: str) -> str:
    """Untrusted text as one Markdown table cell."""
    for char in "\\`*_[]<>|#":
        text = text.replace(char, "\\" + char)
    return " ".join(text.split())

"""Great Expectations Data Docs of one run: a page a table, readable without a network.

In:  the results of a run.
Out: HTML files under a folder, and the page of each suite.
It never loads anything from elsewhere: Great Expectations' pages fetch styles, scripts and a logo from ten hosts,
which an office network may block and which would tell those hosts who reads; they are taken out.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

import great_expectations as gx
from great_expectations.core import (
    ExpectationSuite,
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
    RunIdentifier,
)
from great_expectations.data_context.types.resource_identifiers import (
    ExpectationSuiteIdentifier,
    ValidationResultIdentifier,
)

from expectations.engine import ephemeral_context, expectation_of
from expectations.result import CheckResult
from expectations.suite import Check, Suite

_ELSEWHERE = re.compile(
    r"""<link\b[^>]*\bhref="https?:[^>]*>"""
    r"""|<link\b[^>]*\brel="shortcut icon"[^>]*>"""
    r"""|<script\b[^>]*\bsrc="https?:[^>]*>\s*</script>"""
    r"""|<img\b[^>]*\bsrc="https?:[^>]*>"""
    r"""|url\((['"]?)https?:[^)]*\)"""
    r"""|<footer\b.*?</footer>""",
    re.DOTALL,
)

_TO_SUITE = re.compile(r'<a href="[^"]*/expectations/[^"]*"\s*>(.*?)</a>', re.DOTALL)
"""A link to a page of expectations alone, which is not made."""

_STYLE = """<style>
body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1200px;padding:0 1rem}
table{border-collapse:collapse;width:100%}
td,th{border:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}
.fa-check-circle::before,.fa-check::before{content:"✔";color:#17803d}
.fa-times::before,.fa-exclamation-triangle::before{content:"✘";color:#b42318}
.card,.cooltip .top,a[data-toggle=collapse]{display:none}
</style>"""

"""Things that need the scripts taken out are hidden."""

_HOME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=../index.html">
<title>Data quality</title></head><body><a href="../index.html">Data quality</a></body></html>
"""
"""In place of Great Expectations' own start page, whose tables are drawn by scripts from elsewhere: ours."""


def build(results: Sequence[CheckResult], suites: Iterable[Suite], folder: Path) -> Mapping[str, Path]:
    """Write the pages into ``folder``; gives suite → its page."""
    checks = {(suite.name, c.expectation, c.column): c for suite in suites for c in suite.checks}
    context = ephemeral_context()
    site: Any = {
        "class_name": "SiteBuilder",
        "show_how_to_buttons": False,
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        # the pages of results show each expectation: pages of expectations alone would say it once more
        "site_section_builders": {"expectations": "None", "profiling": "None"},
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
    }
    context.add_data_docs_site("quality", site)
    for name, of_suite in groupby(results, key=lambda r: r.suite):
        _store(context, name, list(of_suite), checks)
    context.build_data_docs(site_names=["quality"])
    shutil.rmtree(folder / "static")  # five megabytes of pictures and fonts that the pages do without
    for page in folder.rglob("*.html"):
        page.write_text(_self_contained(page.read_text("utf-8")), "utf-8")
    (folder / "index.html").write_text(_HOME, "utf-8")
    return {page.stem: page for page in sorted((folder / "validations").rglob("*.html"))}


def _store(
    context: Any, name: str, results: Sequence[CheckResult], checks: Mapping[tuple[str, str, str | None], Check]
) -> None:
    run = RunIdentifier(run_name=results[0].run_id)
    told = [_validation(r, checks.get((r.suite, r.expectation, r.column_name))) for r in results]
    expectations: list[Any] = [t.expectation_config for t in told]
    context.suites.add(ExpectationSuite(name, expectations=expectations))
    passed = sum(r.success for r in results)
    validation = ExpectationSuiteValidationResult(
        success=passed == len(results),
        results=told,
        suite_name=name,
        statistics={
            "evaluated_expectations": len(results),
            "successful_expectations": passed,
            "unsuccessful_expectations": len(results) - passed,
            "success_percent": 100 * passed / len(results),
        },
        meta={"run_id": run, "great_expectations_version": gx.__version__},
    )
    key = ValidationResultIdentifier(ExpectationSuiteIdentifier(name), run, name)
    context.validation_results_store.set(key, validation)


def _validation(result: CheckResult, check: Check | None) -> ExpectationValidationResult:
    if check is None:
        check = Check(result.expectation, result.why, result.severity, result.column_name, sql="select 1 where false")
    said = f"{result.severity}, {result.expectation}: {check.why}"
    told = expectation_of(check, check.sql and _quoted(check.sql))
    told.description = _quoted(said)
    count = result.unexpected_count
    return ExpectationValidationResult(
        success=result.success,
        expectation_config=told.configuration,
        result={
            "observed_value": result.observed,
            "element_count": result.row_count,
            "unexpected_count": count,
            "unexpected_percent": 100 * count / max(result.row_count, count, 1),
            "partial_unexpected_list": [_quoted(example) for example in result.examples],
        },
        meta={},
        exception_info={"raised_exception": False, "exception_traceback": None, "exception_message": None},
    )


def _quoted(text: str) -> str:
    """Words of a bulletin, which may hold anything, as a page shows them: no markup, no ``$`` placeholder."""
    return escape(text).replace("$", "＄")


def _self_contained(html: str) -> str:
    return _TO_SUITE.sub(r"\1", _ELSEWHERE.sub("", html)).replace("</head>", f"{_STYLE}</head>", 1)

"""What the checks found, as pages that open in any browser: ``index.html`` and the Data Docs behind it.

In:  the results of a run and the folder of the pages (``data/warehouse/quality``).
Out: ``index.html`` (what failed first, why it matters, up to 20 rows each) and ``data_docs/`` (Great Expectations).
It never shows a half-written page: the folder is made beside and switched into place.

    build_docs(results, settings.root / "quality" / "index.html")
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from expectations.checkpoint import suites
from expectations.result import CheckResult, failed_errors, failed_warnings
from warehouse.errors import WarehouseError

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data quality of run {run}</title>
<style>
:root{{color-scheme:light dark}}
body{{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}}
table{{border-collapse:collapse;width:100%}}
td,th{{border-bottom:1px solid #8886;padding:.3rem .6rem;text-align:left;vertical-align:top}}
td:last-child,th:last-child{{text-align:right}}
section{{border-left:.3rem solid #b42318;margin:1rem 0;padding:.2rem 1rem}}section.warning{{border-color:#b54708}}
li{{font-family:ui-monospace,"Noto Sans Mono CJK SC",monospace;font-size:.85rem;overflow-wrap:anywhere}}
</style></head><body>
<h1>Data quality of run {run}</h1>
<p><strong>{verdict}</strong> {passed:,} of {total:,} checks passed, {errors:,} failed as errors,
{warnings:,} as warnings; they took {seconds:.1f} seconds.</p>
{failures}
<h2>All checks</h2>
<table><thead><tr><th>table</th><th>checks</th><th>failed</th><th>seconds</th></tr></thead>
<tbody>
{tables}
</tbody></table>
</body></html>
"""


def build_docs(results: Sequence[CheckResult], path: Path) -> Path:
    """Write the pages of a run; ``path`` is the index page, its folder belongs to them. Gives ``path``.

    Raises:
        ValueError: when there is no result to show.
        WarehouseError: when the pages cannot be written; those of the run before stay.
    """
    if not results:
        raise ValueError("there are no check results to show: run the checks first")
    folder = path.absolute().parent
    try:
        _build(results, folder, path.name)
    except OSError as error:
        raise WarehouseError(
            f"the pages of the checks cannot be written to {folder} ({error.strerror}); let the account that runs "
            f"jianbao write in {folder.parent}, or make room there"
        ) from error
    return path


def _build(results: Sequence[CheckResult], folder: Path, index: str) -> None:
    from expectations import data_docs  # Great Expectations takes seconds to import

    beside, old = folder.with_name(folder.name + ".building"), folder.with_name(folder.name + ".old")
    for left_over in (beside, old):
        shutil.rmtree(left_over, ignore_errors=True)
    beside.mkdir(parents=True)
    pages = data_docs.build(results, suites(), beside / "data_docs")
    links = {name: page.relative_to(beside).as_posix() for name, page in pages.items()}
    (beside / index).write_text(_index(results, links), "utf-8")
    if folder.exists():
        folder.rename(old)
    beside.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def _index(results: Sequence[CheckResult], links: Mapping[str, str]) -> str:
    errors, warnings = failed_errors(results), failed_warnings(results)
    return _PAGE.format(
        run=escape(results[0].run_id),
        verdict="Not fit to publish." if errors else "Fit to publish.",
        passed=sum(r.success for r in results),
        total=len(results),
        errors=len(errors),
        warnings=len(warnings),
        seconds=sum(r.seconds for r in results),
        failures="\n".join(map(_failure, [*errors, *warnings])),
        tables="\n".join(_table(name, results, links) for name in dict.fromkeys(r.suite for r in results)),
    )


def _failure(result: CheckResult) -> str:
    where = " ".join(filter(None, (result.table_name, result.column_name)))
    examples = "".join(f"<li>{escape(example)}</li>" for example in result.examples)
    return (
        f'<section class="{result.severity}"><h3>{escape(where)}: {escape(result.expectation)}</h3>'
        f"<p>{result.severity}, {escape(result.observed)}. {escape(result.why)}</p><ul>{examples}</ul></section>"
    )


def _table(suite: str, results: Sequence[CheckResult], links: Mapping[str, str]) -> str:
    of_suite = [r for r in results if r.suite == suite]
    name = f'<a href="{escape(links[suite])}">{escape(suite)}</a>' if suite in links else escape(suite)
    failed = sum(not r.success for r in of_suite)
    return (
        f"<tr><td>{name}</td><td>{len(of_suite)}</td><td>{failed}</td>"
        f"<td>{sum(r.seconds for r in of_suite):.2f}</td></tr>"
    )

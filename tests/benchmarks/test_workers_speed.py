"""Speed-up of the transforms by workers: one process, two processes, two Dask workers, over the same documents.

    uv run pytest tests/benchmarks/test_workers_speed.py -n 0 -o addopts= -q -s

Starting a worker takes some three seconds of processor time once a run, so the speed-up grows with the size
(``JIANBAO_WORKERS_BYTES``, 24 MB unless told). ``steady`` leaves out the start: what the second of two runs would
gain, from the processor time of the transforms alone.
"""

import os
import time
from pathlib import Path

import pytest

from flows.discover import discover
from flows.runners import Workers
from tests.flows.conftest import prefect_server  # noqa: F401 (a fixture)
from tests.flows.test_runners import content, transform_only
from tests.generator import write_corpus
from warehouse.settings import Settings

SIZE = int(os.environ.get("JIANBAO_WORKERS_BYTES", "24000000"))


def test_two_workers_do_nearly_twice_the_work(
    prefect_server: str,  # noqa: F811
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_corpus(tmp_path / "in", SIZE, seed=5)
    sources = discover([tmp_path / "in"])
    walls: dict[str, float] = {}
    contents = []
    for name, workers in (("1", Workers(1)), ("2", Workers(2)), ("2 on Dask", Workers(2, "dask"))):
        settings = Settings(tmp_path / name.replace(" ", "-"))
        settings.root.mkdir()
        began, before = time.perf_counter(), os.times()
        done = transform_only(sources, settings, workers)
        walls[name], after = time.perf_counter() - began, os.times()
        contents.append(content(settings, done))
        own = after.user + after.system - before.user - before.system
        theirs = after.children_user + after.children_system - before.children_user - before.children_system
        spent = sum(o.seconds or 0.0 for result in done for o in result.outcomes)
        sizes = [result.byte_count for result in done]
        with capsys.disabled():
            print(
                f"\n{name:10} {walls[name]:7.1f} s wall, speed-up {walls['1'] / walls[name]:.2f}; processor time "
                f"{own:.1f} s here, {theirs:.1f} s in workers; documents took {spent:.1f} s; "
                f"{len(sizes)} batches of {min(sizes):,} to {max(sizes):,} bytes"
            )
    assert contents[0] == contents[1] == contents[2]
    assert walls["1"] / walls["2"] >= 1.8

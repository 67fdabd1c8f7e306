"""What a night with nothing new costs beside Prefect's own start, in processor time of its process.

uv run pytest tests/benchmarks/test_start_of_a_night.py -n 0 -o addopts= -q
"""

from collections.abc import Callable
from pathlib import Path

from tests.flows.conftest import jianbao, prefect_server  # noqa: F401 (fixtures)
from tests.flows.test_start import JIANBAO, cpu_seconds

BARE_FLOW = """
import logging
from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
work = task(lambda: 1, name="work")
@flow
def bare():
    work(), work()
    create_markdown_artifact("done", key="bare")
bare()
"""
"""What Prefect itself needs for a run of two tasks that leaves a summary."""


def test_a_night_with_nothing_new_costs_a_second_more_than_prefect(
    jianbao: Callable[..., object],  # noqa: F811
    prefect_server: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("山川县简报\n今年以来，全县新建农村公路12公里。\n", "utf-8")
    jianbao("ingest", tmp_path / "in", "--warehouse", tmp_path / "wh")
    env = {"PREFECT_API_URL": prefect_server, "PREFECT_LOGGING_LEVEL": "CRITICAL"}
    bare = cpu_seconds(BARE_FLOW, env=env, tries=2)
    again = cpu_seconds(JIANBAO, "ingest", tmp_path / "in", "--warehouse", tmp_path / "wh", env=env, tries=2)
    assert again - bare < 1.0

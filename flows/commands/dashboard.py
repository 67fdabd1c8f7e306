"""``jianbao dashboard``: a web page on the published file, read-only, that follows every new build."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import click

from flows.opening import warehouse_option
from warehouse.settings import Settings


@click.command()
@warehouse_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for a network.")
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--browser/--no-browser", default=True, help="Open the page in a browser.")
def command(warehouse: Path | None, host: str, port: int, browser: bool) -> int:
    """Show the published warehouse as a web page (Ctrl-C ends it).

    It reads the file, never locks or writes it, and shows each new build by itself.
    """
    spec = find_spec("dashboards.app")
    if spec is None or spec.origin is None:
        raise click.ClickException("the dashboard is not installed; run  uv sync")
    environment = {**os.environ, "JIANBAO_PUBLISHED": str(Settings.at(warehouse).published)}
    arguments = [sys.executable, "-m", "streamlit", "run", spec.origin, *_options(host, port, browser)]
    with subprocess.Popen(arguments, env=environment) as page:
        try:
            return page.wait()
        except KeyboardInterrupt:  # a terminal's Ctrl-C stops the page too, a SIGTERM only this process
            page.terminate()
            return 0


def _options(host: str, port: int, browser: bool) -> list[str]:
    """Streamlit's settings: no statistics sent anywhere, no watching of source files, no menus for developers."""
    settings = {
        "server.address": host,
        "server.port": str(port),
        "server.headless": str(not browser).lower(),
        "server.fileWatcherType": "none",
        "runner.magicEnabled": "false",
        "browser.gatherUsageStats": "false",
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
    }
    return [f"--{name}={value}" for name, value in settings.items()]

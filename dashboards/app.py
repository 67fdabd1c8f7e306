"""The web page: run by ``jianbao dashboard``, which names the published file in ``JIANBAO_PUBLISHED``.

It looks every few seconds whether a new build is there and shows it without being started again.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st

from dashboards.build import Build, current, identity_of
from dashboards.screens import articles, metrics, overview, quality, ranking, trends
from dashboards.words import KEY, LANGUAGES, say

LOOK_EVERY_SECONDS = 3

# The download that Streamlit puts on each table has only the rows shown, and does not keep cells from being formulas.
OWN_DOWNLOAD_ONLY = "[data-testid=stElementToolbar] button[aria-label='Download as CSV'] { display: none }"

# Name of a page → what shows it, and its address; a comment, since Streamlit prints strings that stand alone.
SCREENS: dict[str, tuple[Callable[[Build], None], str]] = {
    "overview": (overview.show, "overview"),
    "metrics_page": (metrics.show, "metrics"),
    "ranking": (ranking.show, "ranking"),
    "articles_page": (articles.show, "articles"),
    "trends": (trends.show, "trends"),
    "quality": (quality.show, "quality"),
}


def main() -> None:
    """Draw the page that is asked for."""
    path = Path(os.environ["JIANBAO_PUBLISHED"])
    st.set_page_config(page_title="简报 Jianbao", layout="wide")
    st.html(f"<style>{OWN_DOWNLOAD_ONLY}</style>")
    with st.sidebar:
        st.segmented_control("语言 Language", LANGUAGES, default=LANGUAGES[0], key=KEY, required=True)
    build = current(path)
    page = st.navigation([_page(name, build) for name in SCREENS])
    asked = unquote(urlsplit(st.context.url or "").path.rstrip("/").rpartition("/")[2])
    if page.url_path == "" and asked and asked not in {address for _, address in SCREENS.values()}:
        st.warning(say("no_such_page", page=asked))
    _watch(path, build)  # first: a page that fails to draw is drawn anew by the next build
    page.run()


def _page(name: str, build: Build | None) -> st.Page:
    show, address = SCREENS[name]

    def run() -> None:
        st.title(say(name), anchor=False)
        if build is None:
            st.info(say("no_warehouse"))
            return
        st.caption(say(f"about_{name}"))
        show(build)

    return st.Page(run, title=say(name), url_path=address, default=name == "overview")


def _watch(path: Path, build: Build | None) -> None:
    @st.fragment(run_every=LOOK_EVERY_SECONDS)
    def look() -> None:
        if identity_of(path) != (build.identity if build else None):
            st.rerun()

    look()


main()

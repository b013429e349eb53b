"""Streamlit's own marks, which our scripts and styles rely on, stand in one list."""

import re
from pathlib import Path

from pages.streamlit_dom import IN_STYLES

PAGES = Path(__file__).parents[2] / "pages"
VIEWS = PAGES.parent / "views"
# A test id, a class of Streamlit's, or a mark of the library that its controls come from.
MARK = r"\[data-testid\W[^]]*\]|\.st[A-Z]\w*|\[data-rac\]"


def _marks(ending: str) -> set[str]:
    files = [file for folder in (PAGES, VIEWS) for file in folder.rglob(f"*.{ending}")]
    assert files
    return {mark for file in files for mark in re.findall(MARK, file.read_text())}


def test_scripts_and_styles_use_no_other() -> None:
    assert _marks("js") == set()
    assert _marks("css") == set(IN_STYLES)

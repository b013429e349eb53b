"""A page that Streamlit's test runner runs as a script, and what it shows."""

from functools import cache
from pathlib import Path
from typing import Any

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

PAGES = Path(__file__).parents[2] / "pages"
PATIENCE = 120  # s. A busy machine may need it, and a quick one does not wait.

# Before each run the test runner looks for components in all installed packages; none is installed meanwhile.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def page_script(file: str) -> AppTest:
    """The page of a file below `pages/`, not yet run."""
    return AppTest.from_file(str(PAGES / file), default_timeout=PATIENCE)


def assert_quiet(page: AppTest) -> None:
    """Neither an exception nor a warning is on the page."""
    assert not page.exception
    assert not page.warning


def shown_text(page: AppTest) -> str:
    """All sentences and captions of the page, without Markdown's escapes."""
    return " ".join(part.value for part in (*page.markdown, *page.caption)).replace("\\", "")


def table_rows(page: AppTest) -> list[list[str]]:
    """The cells of the page's first table, row by row."""
    return page.table[0].value.to_numpy().tolist()


def with_open(page: AppTest, *popovers: str) -> AppTest:
    """The page with these popovers open, by their keys."""
    for key in popovers:
        page.session_state[key] = True
    return page.run()


def rate_slider(page: AppTest, key: str) -> Any:
    """The slider of a `rate_control` of this key."""
    return next(one for one in page.select_slider if str(one.key).startswith(f"{key}-slider."))


def rate_field(page: AppTest, key: str) -> Any:
    """The field of a `rate_control` of this key."""
    return next(one for one in page.text_input if str(one.key).startswith(f"{key}."))

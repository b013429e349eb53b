"""What a page shows when Streamlit's test runner runs it as a script."""

from streamlit.testing.v1 import AppTest


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
